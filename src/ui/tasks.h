/* What people do with tasks, and how screens show one. Each act is one group and says what it did.
 * What is lent lives until the next change. */
#ifndef TENKEN_UI_TASKS_H
#define TENKEN_UI_TASKS_H

#include "screen.h"

/* The task one is at; where that is gone, the first; NULL where there are none. */
const struct task *tasks_get_current(struct app *app);

/* Open, doing, done, open; of what was dropped: open. */
unsigned tasks_turn(struct app *app, const struct task *task);
unsigned tasks_drop(struct app *app, const struct task *task, const char *reason);
unsigned tasks_remove(struct app *app, const struct task *task);
/* A task of the measure, due by the schedule; where there is one already, goes there. */
unsigned tasks_take_on(struct app *app, const struct measure *measure);

const char *task_get_mark(const struct task *task);
enum style task_get_style(const struct task *task);
char *task_take_days(const struct task *task); /* "3 days left", "2 days late", "" */
char *task_take_cost(const struct task *task); /* "12,000 yen", "" */
char *days_take_left(int due);                 /* the same; of DAY_NONE "" */
char *yen_take(long yen);

#endif
