/* What the files of this room share. */
#ifndef TENKEN_PLAN_PLAN_H
#define TENKEN_PLAN_PLAN_H

#include "tenken/plan.h"

#define DAYS_OF_WEEK 7

/* The day that the plan was made for. */
int plan_get_today(const struct plan *plan);
/* Not finished and not given up. */
bool task_is_running(const struct task *task);

/* The control that a condition or a link of `from` names, CONTROL or PACK:CONTROL: what is asked
 * once, or of the same subject. NULL where the case has none. */
const struct control_result *control_find_named(const struct result *result,
                                                const struct control_result *from,
                                                const char *name);

/* The minutes that a question takes (docs/interview.md). */
int interview_estimate(const struct control *control, enum mode mode);

#endif
