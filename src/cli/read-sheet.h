/* A sheet that was filled in, read back: answers and notes by address (docs/interview.md). */
#ifndef CLI_READ_SHEET_H
#define CLI_READ_SHEET_H

#include "workbench.h"

struct sheet_reading {
    const char *name; /* of the file */
    const char *bytes;
    size_t length;
    bool is_dry; /* nothing is changed */
    bool replaces;
};
/* Takes the whole sheet as one group, or, where a line is wrong, nothing: `faults` gets all that
 * are. What would change, or has changed, and what was answered differently goes to standard
 * output. False where something was left as it is. */
bool sheet_read(const struct workbench *workbench, const struct sheet_reading *reading,
                struct faults *faults, struct error *error);

#endif
