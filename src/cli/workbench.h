/* A case with all that is needed to say something about it: its packs, a snapshot, the result. */
#ifndef CLI_WORKBENCH_H
#define CLI_WORKBENCH_H

#include "tenken/engine.h"

struct workbench { /* start with {0}; free with workbench_close, whether opening worked or not */
    struct assessment *assessment;
    struct snapshot *snapshot;
    struct library *library;
    struct result *result;
};
/* The case alone; with its passphrase (passphrase.h) where it is encrypted. Every verb opens cases
 * through here. */
struct assessment *workbench_take_case(const char *path, enum assessment_access access,
                                       struct error *error);
/* False where a pack of the case cannot be had. */
bool workbench_open(struct workbench *workbench, const char *path, enum assessment_access access,
                    struct error *error);
/* The same around a case that there is already, which it takes. */
bool workbench_begin(struct workbench *workbench, struct assessment *assessment,
                     struct error *error);
void workbench_close(struct workbench *workbench);

#endif
