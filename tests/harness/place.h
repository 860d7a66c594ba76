/* Where a program under test runs: a folder of its own, and the environment that goes with it. */
#ifndef TENKEN_HARNESS_PLACE_H
#define TENKEN_HARNESS_PLACE_H

#include "tenken/base.h"

char *folder_take_fresh(void);          /* under TMPDIR */
void folder_remove(const char *folder); /* with all that is in it */

/* The environment of a program that runs in `folder`: home and XDG folders inside it, the seams
 * set, nothing of the user's. `extra` as in wizard_request. A NULL-terminated list to free with
 * environment_free. */
struct environment_request {
    const char *folder, *language, *terminal, *content;
    const char *const *extra;
};
char **environment_new(const struct environment_request *request);
void environment_free(char **environment);

const char *source_get_folder(void); /* of the project: TENKEN_SOURCE */
const char *program_get_path(void);  /* of tenken as built: TENKEN_PROGRAM */
char *source_take_path(const char *name);

#endif
