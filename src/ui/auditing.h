/* The tabs of the audit: each draws itself and acts on its own selection (audit-TAB.c). */
#ifndef TENKEN_UI_AUDITING_H
#define TENKEN_UI_AUDITING_H

#include "list.h"

enum audit_tab { TAB_DAY, TAB_CORRECTIONS, TAB_STAGES, AUDIT_TAB_COUNT };

struct auditing {
    size_t tab; /* app->audit_tab keeps it */
    struct list lists[AUDIT_TAB_COUNT];
};

/* What acts on the selected row; 0 where the event is none of that. The count of the list is
 * right. */
unsigned audit_day_handle(struct app *app, struct auditing *auditing, const struct event *event);
unsigned audit_corrections_handle(struct app *app, struct auditing *auditing,
                                  const struct event *event);
unsigned audit_stages_handle(struct app *app, struct auditing *auditing, const struct event *event);

/* To the question one is at, where it is looked at. */
void audit_day_settle(struct app *app, struct auditing *auditing);

void audit_day_draw(struct app *app, struct auditing *auditing, struct area area);
void audit_corrections_draw(struct app *app, struct auditing *auditing, struct area area);
void audit_stages_draw(struct app *app, struct auditing *auditing, struct area area);

#endif
