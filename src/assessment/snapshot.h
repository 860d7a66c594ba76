/* Building a snapshot: lists that borrow their strings, then one copy of everything into an arena.
 */
#ifndef TENKEN_ASSESSMENT_SNAPSHOT_H
#define TENKEN_ASSESSMENT_SNAPSHOT_H

#include "tenken/assessment.h"

/* Makes `view`, whose lists and strings belong to others, a snapshot of its own. Answers, packs and
 * records come in order; `pack`, `control`, `option` and `subject` of an answer are filled in from
 * its address. */
struct snapshot *snapshot_copy(const struct snapshot *view);
enum selection selection_of(const char *name);    /* SELECTION_OPEN where it is none, or NULL */
int answer_compare(const void *a, const void *b); /* by address, then voice */

#endif
