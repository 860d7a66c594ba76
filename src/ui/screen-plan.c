/* The plan: who does what until when, as a list, a board, a schedule and a calendar. */
#include "audits.h"
#include "ledger.h"
#include "planning.h"
#include "screens.h"
#include "tabs.h"
#include "tasks.h"

#include <stdlib.h>

static const struct {
    bool (*handle)(struct app *app, struct planning *planning, const struct event *event);
    void (*draw)(struct app *app, struct planning *planning, struct area area);
} tabs[TAB_COUNT] = {
    [TAB_LIST] = {plan_list_handle, plan_list_draw},
    [TAB_BOARD] = {plan_board_handle, plan_board_draw},
    [TAB_SCHEDULE] = {plan_schedule_handle, plan_schedule_draw},
    [TAB_CALENDAR] = {plan_calendar_handle, plan_calendar_draw},
};

static bool has_tasks(const struct planning *planning)
{
    return planning->tab == TAB_LIST || planning->tab == TAB_BOARD;
}

static bool has_any_task(const struct app *app)
{
    const struct record *first;
    return ledger_list_kind(app, "task", &first) > 0;
}

static void plan_close(void *state)
{
    struct planning *planning = state;
    editor_clear(&planning->reason);
}

static unsigned plan_contexts(const struct app *app, const void *state)
{
    const struct planning *planning = state;
    if (editor_is_open(&planning->reason))
        return IN_LINE;
    return IN_LIST | (planning->tab == TAB_CALENDAR   ? 0
                      : planning->tab == TAB_SCHEDULE ? IN_MEASURES
                                                      : IN_PLAN);
}

static char *plan_title(const struct app *app, const void *state)
{
    return mem_copy(_("Plan"));
}

static const enum action *plan_footer(const struct app *app, const void *state)
{
    static const enum action of_tasks[] = {ACTION_ADD,  ACTION_OPEN,   ACTION_TURN,   ACTION_DROP,
                                           ACTION_NEXT, ACTION_REMOVE, ACTION_UPDATE, ACTION_UNDO,
                                           ACTION_BACK, ACTION_NONE};
    static const enum action beginning[] = {ACTION_ADD, ACTION_NEXT, ACTION_RESULT, ACTION_BACK,
                                            ACTION_NONE};
    static const enum action of_measures[] = {ACTION_TAKE, ACTION_OPEN, ACTION_NEXT,
                                              ACTION_UNDO, ACTION_BACK, ACTION_NONE};
    static const enum action of_routines[] = {ACTION_OPEN, ACTION_NEXT, ACTION_BACK, ACTION_NONE};
    static const enum action writing[] = {ACTION_DONE, ACTION_CANCEL, ACTION_NONE};
    const struct planning *planning = state;
    if (editor_is_open(&planning->reason))
        return writing;
    if (has_tasks(planning) && !has_any_task(app))
        return beginning;
    return has_tasks(planning)             ? of_tasks
           : planning->tab == TAB_SCHEDULE ? of_measures
                                           : of_routines;
}

/* ---- doing ---- */

static unsigned update(struct app *app, const struct task *task)
{
    if (task->offers_update)
        return app_goto(app, SCREEN_UPDATE, task->record->id);
    app_say(app, STYLE_DIM, "%s",
            task->state != TASK_DONE ? _("First it has to be done.")
            : task->measure          ? _("The answers show it already.")
                                     : _("It stands for no answers: it was written by hand."));
    return EFFECT_REDRAW;
}

static unsigned act_on_task(struct app *app, struct planning *planning, enum action action)
{
    const struct task *task = tasks_get_current(app);
    if (action == ACTION_ADD)
        return app_goto(app, SCREEN_TASK, NULL);
    if (!task)
        return 0;
    switch (action) {
    case ACTION_OPEN:
        return app_goto(app, SCREEN_TASK, task->record->id);
    case ACTION_TURN:
        return tasks_turn(app, task);
    case ACTION_DROP:
        app_set_task(app, task->record->id);
        editor_begin(&planning->reason, task->reason, false);
        return EFFECT_REDRAW;
    case ACTION_REMOVE:
        return tasks_remove(app, task);
    case ACTION_UPDATE:
        return update(app, task);
    default:
        return 0;
    }
}

static unsigned show_measure(struct app *app, const struct measure *measure)
{
    char *argument = mem_format("measure:%s", measure->id);
    unsigned effects = app_goto(app, SCREEN_WHY, argument);
    free(argument);
    return effects;
}

static unsigned act_on_entry(struct app *app, const struct planning *planning, enum action action)
{
    const struct schedule_entry *entry = plan_schedule_get(app, planning);
    if (!entry)
        return 0;
    if (action == ACTION_TAKE)
        return tasks_take_on(app, entry->rank->measure);
    if (action == ACTION_OPEN && entry->task)
        return app_goto(app, SCREEN_TASK, entry->task->record->id);
    return action == ACTION_OPEN || action == ACTION_WHY ? show_measure(app, entry->rank->measure)
                                                         : 0;
}

static unsigned act_on_routine(struct app *app, const struct planning *planning, enum action action)
{
    const struct control_result *control = plan_calendar_get(app, planning);
    return control && action == ACTION_OPEN ? app_goto(app, SCREEN_WALK, control->address) : 0;
}

static unsigned act(struct app *app, struct planning *planning, enum action action)
{
    if (has_tasks(planning))
        return act_on_task(app, planning, action);
    return planning->tab == TAB_SCHEDULE ? act_on_entry(app, planning, action)
                                         : act_on_routine(app, planning, action);
}

static unsigned write_reason(struct app *app, struct planning *planning, const struct event *event)
{
    bool is_done = event->action == ACTION_DONE || event->action == ACTION_NEW_LINE;
    const struct task *task = tasks_get_current(app);
    unsigned effects = EFFECT_REDRAW;
    if (is_done && !text_is_blank(planning->reason.text) && task)
        effects = tasks_drop(app, task, planning->reason.text);
    if (is_done || event->action == ACTION_CANCEL)
        editor_clear(&planning->reason);
    else
        editor_handle(&planning->reason, event);
    return effects;
}

static size_t get_selected(struct app *app, const struct planning *planning)
{
    const struct task *task = has_tasks(planning) ? tasks_get_current(app) : NULL;
    if (task)
        return (size_t)(task - app_get_plan(app)->tasks);
    return planning->tab == TAB_SCHEDULE ? planning->entries.selected : planning->routines.selected;
}

static unsigned plan_handle(struct app *app, void *state, const struct event *event)
{
    struct planning *planning = state;
    if (editor_is_open(&planning->reason))
        return write_reason(app, planning, event);
    bool is_second_click =
        event->action == ACTION_PICK && (size_t)event->number == get_selected(app, planning);
    unsigned effects = act(app, planning, is_second_click ? ACTION_OPEN : event->action);
    if (effects)
        return effects;
    bool is_moved = tabs[planning->tab].handle(app, planning, event) ||
                    tabs_handle(event, TAB_COUNT, &planning->tab);
    return is_moved ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

static int draw_tabs(struct app *app, const struct planning *planning, struct area area)
{
    const struct tab_title titles[TAB_COUNT] = {
        [TAB_LIST] = {_("By date"), (long)app_get_plan(app)->task_count},
        [TAB_BOARD] = {_("By state"), -1},
        [TAB_SCHEDULE] = {_("Schedule"), (long)app_get_schedule(app)->entry_count},
        [TAB_CALENDAR] = {_("In the year"), -1},
    };
    return tabs_draw(titles, TAB_COUNT, planning->tab, area, 0);
}

/* What is late and what the rest costs, on every tab that leaves room for it. */
static void draw_sums(const struct plan *plan, size_t overdue, struct area area)
{
    char *yen = yen_take(plan->cost),
         *cost = plan->cost ? mem_format(_("to spend %s"), yen) : mem_copy("");
    char *late = mem_format(_("! overdue %zu"), overdue);
    char *sums = mem_format("%s%s%s", overdue ? late : "", overdue && plan->cost ? "  " : "", cost);
    if (text_width(sums) <= area.columns)
        canvas_text_right(area, 0, overdue ? STYLE_BAD : STYLE_DIM, sums);
    free(sums);
    free(late);
    free(cost);
    free(yen);
}

static void draw_reason(struct planning *planning, struct area area)
{
    int column = canvas_format(area, 0, 0, STYLE_CURRENT, "%s: ", _("Why it is dropped"));
    editor_draw(&planning->reason, area_of(area, 0, column, 1, area.columns - column));
}

static void plan_draw(struct app *app, void *state, struct area body)
{
    struct planning *planning = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    bool is_writing = editor_is_open(&planning->reason);
    int taken = draw_tabs(app, planning, inner);
    size_t overdue = app_get_plan(app)->overdue + audits_get_corrections(app)->overdue;
    draw_sums(app_get_plan(app), overdue, area_of(inner, 0, taken, 1, inner.columns - taken));
    struct area rest = area_of(inner, 1, 0, inner.rows - 1 - is_writing, inner.columns);
    tabs[planning->tab].draw(app, planning, rest);
    if (is_writing)
        draw_reason(planning, area_below(inner, inner.rows - 1));
}

const struct screen_ops screen_plan = {
    .name = "plan",
    .state_size = sizeof(struct planning),
    .close = plan_close,
    .contexts = plan_contexts,
    .handle = plan_handle,
    .draw = plan_draw,
    .take_title = plan_title,
    .footer = plan_footer,
};
