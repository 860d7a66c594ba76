/* The visits of the case as screens show them, and what people do with them. What is lent lives
 * until the next change. */
#ifndef TENKEN_UI_VISITS_H
#define TENKEN_UI_VISITS_H

#include "screen.h"

#include "tenken/report.h"

const struct visits *visits_list(struct app *app);
/* How it went from one to the next. */
const struct course *visits_get_course(struct app *app);
/* From the last visit that is over to now; NULL where there is none, or its past is not known. */
const struct changes *visits_get_since(struct app *app);
void visits_forget(struct app *app); /* after every change */

/* The visit one is at; where that is gone, the last; NULL where there are none. */
const struct visit *visits_get_current(struct app *app);

/* Each is one group and says what it did. */
unsigned visits_open(struct app *app); /* with the proposed agenda; to its form */
unsigned visits_close(struct app *app, const struct visit *visit);
unsigned visits_remove(struct app *app, const struct visit *visit);
/* Due on the day of the next visit, where that is said; to the form of the task. */
unsigned visits_give_homework(struct app *app, const struct visit *visit, const char *title);
/* To a paper about this visit. */
unsigned visits_write(struct app *app, const struct visit *visit, const char *kind);

#endif
