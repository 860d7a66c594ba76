/* An audit as screens show it: its day, its corrections and the stages of a certification, and what
 * people do with them. What is lent lives until the next change. */
#ifndef TENKEN_UI_AUDITS_H
#define TENKEN_UI_AUDITS_H

#include "screen.h"

const struct audit_plan *audits_get_plan(struct app *app);
void audits_set_minutes(struct app *app, int minutes); /* of its day; kept in the bounds of one */
const struct corrections *audits_get_corrections(struct app *app);
const struct certification *audits_get_certification(struct app *app);
void audits_forget(struct app *app); /* after every change */

/* The next of its days is today: asked for, done, verified, closed. */
unsigned audits_turn(struct app *app, const struct correction *correction);
/* To the evidence behind a question; refused where it is not an audit that is made. */
unsigned audits_record(struct app *app, const char *address);

/* A second check asks only what a correction is open for. On and off. */
unsigned audits_turn_second_check(struct app *app);
bool audits_is_second_check(const struct app *app);
bool audits_has_open_correction(const struct app *app, const struct control_result *control);

/* Those that are late, or due soon, for screens that remind of them. */
size_t audits_list_due(struct app *app, const struct correction **first);

const char *correction_get_mark(const struct correction *correction);
enum style correction_get_style(const struct correction *correction);
char *correction_take_days(const struct correction *correction); /* as task_take_days */

#endif
