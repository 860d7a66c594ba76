/* The kinds of documents, as content/report/kinds.xml and a user's own declare them. */
#ifndef TENKEN_REPORT_KINDS_H
#define TENKEN_REPORT_KINDS_H

#include "tenken/report.h"

/* What is computed for a kind that asks for it: the attribute `parts`. */
enum model_part {
    PART_RISK = 1 << 0,
    PART_PLAN = 1 << 1,
    PART_AUDIT = 1 << 2,
    PART_INTERVIEW = 1 << 3,
    PART_REVIEW = 1 << 4,
    PART_VOICES = 1 << 5,
    PART_COMPARISON = 1 << 6,
    PART_VISITS = 1 << 7,
    PART_WORKSHOP = 1 << 8,
    PART_PATHS = 1 << 9,
    PART_OFFICES = 1 << 10,
};
extern const char *const part_names[]; /* in their order; NULL ends them */

struct kinds {
    struct arena *arena;
    const char *language;
    const struct paper_kind **items; /* by group, then in the order of the files */
    const char **ids;
    size_t count;
    struct faults faults;
};
/* What the file declares, in that language; a kind of the same id replaces an earlier one. Where
 * the file has faults, nothing of it is taken. */
void kinds_read(struct kinds *kinds, const char *path);

#endif
