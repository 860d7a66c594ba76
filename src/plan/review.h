/* The review in the making: what its files share. */
#ifndef TENKEN_PLAN_REVIEW_H
#define TENKEN_PLAN_REVIEW_H

#include "plan.h"

struct reading {
    const struct result *result;
    const struct risks *risks;
    const struct plan *plan;
    int today;
    struct arena *arena;
    struct warning *items;
    size_t count;
};
void review_raise(struct reading *reading, struct warning warning);

/* Of audits and certifications: review-audit.c. */
void review_read_advisers(struct reading *reading);
void review_read_impediments(struct reading *reading);
void review_read_own_review(struct reading *reading);
void review_read_late_corrections(struct reading *reading);
void review_read_correction_order(struct reading *reading);
void review_read_stage_order(struct reading *reading);
void review_read_stage_people(struct reading *reading);

/* Of offices and exceptions: review-duties.c. */
void review_read_combined(struct reading *reading);
void review_read_self_approved(struct reading *reading);
void review_read_exceptions_over(struct reading *reading);

#endif
