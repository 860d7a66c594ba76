/* The tabs of the plan: each draws itself and moves its own selection (plan-TAB.c). */
#ifndef TENKEN_UI_PLANNING_H
#define TENKEN_UI_PLANNING_H

#include "editor.h"
#include "list.h"

enum planning_tab { TAB_LIST, TAB_BOARD, TAB_SCHEDULE, TAB_CALENDAR, TAB_COUNT };

struct planning {
    size_t tab;
    struct list tasks, entries, routines;
    bool is_wide;         /* the board stood side by side at the last drawing */
    struct editor reason; /* open while it is written why a task is dropped */
};

/* True where the event moved the selection. */
bool plan_list_handle(struct app *app, struct planning *planning, const struct event *event);
bool plan_board_handle(struct app *app, struct planning *planning, const struct event *event);
bool plan_schedule_handle(struct app *app, struct planning *planning, const struct event *event);
bool plan_calendar_handle(struct app *app, struct planning *planning, const struct event *event);

void plan_list_draw(struct app *app, struct planning *planning, struct area area);
void plan_board_draw(struct app *app, struct planning *planning, struct area area);
void plan_schedule_draw(struct app *app, struct planning *planning, struct area area);
void plan_calendar_draw(struct app *app, struct planning *planning, struct area area);

/* What is selected there; NULL where nothing is. */
const struct schedule_entry *plan_schedule_get(struct app *app, const struct planning *planning);
const struct control_result *plan_calendar_get(struct app *app, const struct planning *planning);

/* Under the tasks: all that one says, and what it offers. */
void plan_draw_detail(const struct task *task, struct area area);

#endif
