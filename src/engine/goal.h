/* What a goal asks for, and what measures give towards it: sums over controls that must reach a
 * need, whatever the goal. */
#ifndef TENKEN_ENGINE_GOAL_H
#define TENKEN_ENGINE_GOAL_H

#include "danger.h"

/* The controls together must give this much more than they do now. */
struct demand {
    double need, have;
    const struct control_result *const *controls;
    size_t control_count;
    const struct peril *peril; /* with GOAL_TOLERABLE */
    bool is_blocked;           /* all measures together do not suffice */
};

struct gift { /* what a measure brings a control to, beyond what it gives now */
    size_t control;
    double amount;
};
struct candidate {
    const struct measure *measure;
    double effort;
    const struct gift *gifts;
    size_t gift_count;
    bool is_taken, is_out;
};

struct places { /* of demands */
    size_t *items;
    size_t count;
};

struct quest {
    struct arena *arena;
    const struct evaluation *evaluation;
    enum goal_kind goal;
    struct demand *demands;
    size_t demand_count;
    struct candidate *candidates; /* in the order of the ranking */
    size_t candidate_count;
    struct places *asked; /* beside the controls: the demands a control counts for */
    double *raised;       /* beside the controls: the most that is given so far */
};

bool demand_is_met(const struct demand *demand);
/* The cheapest candidates that meet all demands that are not blocked are taken. False where the
 * search was given up, and the set is only a good one. */
bool quest_solve(struct quest *quest);

#endif
