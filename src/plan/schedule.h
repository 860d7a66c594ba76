/* What the two files of the schedule share: measures on their way to a week. */
#ifndef TENKEN_PLAN_SCHEDULE_H
#define TENKEN_PLAN_SCHEDULE_H

#include "plan.h"

struct item {
    const struct measure_rank *rank;
    const struct task *task; /* that it was taken on by, or NULL */
    size_t *before;          /* places in the list of items that come before it */
    size_t before_count;
    bool is_settled, is_placed;
    int start, end; /* weeks */
};
struct items {         /* in the order of the ranking */
    struct item *list; /* in the arena; so is what they point to */
    size_t count;
    struct arena *arena;
};

/* Fills in what comes before what; there is no way round in a circle. */
void items_find_before(struct items *items, const struct result *result);

#endif
