/* What the files of the app have among themselves; screens use app.h. */
#ifndef TENKEN_UI_APP_PARTS_H
#define TENKEN_UI_APP_PARTS_H

#include "app.h"

/* app-result.c: drops what was computed of the case, which looks into its library. */
void app_forget_evaluation(struct app *app);

/* app-case.c: reads the packs of the case. There must be no library before. */
bool app_load_library(struct app *app, struct error *error);

/* app-acts.c. Whether it is an act on the case that a what-if does not allow; then the message line
 * says so. */
bool app_is_refused(struct app *app);
/* Evaluates anew, or says why nothing was done; `is_done` again. */
bool app_finish_change(struct app *app, bool is_done, struct error *error);

#endif
