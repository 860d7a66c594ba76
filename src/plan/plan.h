/* What the files of this room share. */
#ifndef TENKEN_PLAN_PLAN_H
#define TENKEN_PLAN_PLAN_H

#include "tenken/plan.h"

#define DAYS_OF_WEEK 7

/* The day that the plan was made for. */
int plan_get_today(const struct plan *plan);
/* Not finished and not given up. */
bool task_is_running(const struct task *task);

#endif
