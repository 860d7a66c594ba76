#include "tasks.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { DAY_TEXT_SIZE = 16 };

const struct task *tasks_get_current(struct app *app)
{
    const struct plan *plan = app_get_plan(app);
    const struct task *task = app->task ? plan_get_task(plan, app->task) : NULL;
    return task || !plan->task_count ? task : &plan->tasks[0];
}

/* ---- acts ---- */

/* What goes with the change is part of it; `message` and the title say what was done. */
static unsigned change(struct app *app, const struct task *task, struct record_field *fields,
                       size_t count, const char *said)
{
    char day[DAY_TEXT_SIZE];
    if (!task_complete_change(task, fields, &count, seam_get_today(), day)) {
        app_say(app, STYLE_ERROR, "%s", _("First write why it is dropped."));
        return EFFECT_REDRAW;
    }
    char *title = mem_copy(task->title);
    app_set_task(app, task->record->id);
    bool is_done = app_change_record(app, "task", app->task, fields, count);
    if (is_done)
        app_say(app, STYLE_DIM, "%s: %s", said, title);
    free(title);
    return is_done ? EFFECT_CHANGED : EFFECT_REDRAW;
}

/* A done task whose answers do not show it yet says what can be done about it. */
static void offer_update(struct app *app)
{
    const struct task *task = tasks_get_current(app);
    if (task && task->offers_update)
        app_say(app, STYLE_CURRENT, _("Done: %s. %s updates the answers, too."), task->title,
                action_get_key(ACTION_UPDATE));
}

unsigned tasks_turn(struct app *app, const struct task *task)
{
    static const enum task_state next[TASK_STATE_COUNT] = {
        [TASK_OPEN] = TASK_DOING,
        [TASK_DOING] = TASK_DONE,
        [TASK_DONE] = TASK_OPEN,
        [TASK_DROPPED] = TASK_OPEN,
    };
    enum task_state state = next[task->state];
    struct record_field fields[2] = {{"state", task_state_get_name(state)}};
    unsigned effects = change(app, task, fields, 1, word_task_state(state));
    if (effects == EFFECT_CHANGED)
        offer_update(app);
    return effects;
}

unsigned tasks_drop(struct app *app, const struct task *task, const char *reason)
{
    struct record_field fields[3] = {{"state", task_state_get_name(TASK_DROPPED)},
                                     {"reason", reason}};
    return change(app, task, fields, 2, word_task_state(TASK_DROPPED));
}

unsigned tasks_remove(struct app *app, const struct task *task)
{
    char *title = mem_copy(task->title);
    bool is_removed = app_remove_record(app, "task", task->record->id);
    if (is_removed)
        app_say(app, STYLE_DIM, _("Deleted: %s. %s brings it back."), title,
                action_get_key(ACTION_UNDO));
    free(title);
    return is_removed ? EFFECT_CHANGED : EFFECT_REDRAW;
}

/* ---- taking a measure on ---- */

static const struct task *find_task(struct app *app, const struct measure *measure)
{
    const struct plan *plan = app_get_plan(app);
    for (size_t i = 0; i < plan->task_count; i++)
        if (plan->tasks[i].measure == measure)
            return &plan->tasks[i];
    return NULL;
}

static int find_due(struct app *app, const struct measure *measure)
{
    const struct schedule *schedule = app_get_schedule(app);
    for (size_t i = 0; i < schedule->entry_count; i++)
        if (schedule->entries[i].rank->measure == measure)
            return schedule_entry_get_due(&schedule->entries[i], seam_get_today());
    return DAY_NONE;
}

static unsigned go_to_task(struct app *app, const struct task *task)
{
    app_set_task(app, task->record->id);
    app_say(app, STYLE_DIM, _("It is in the plan already: %s"), task->title);
    return app_goto(app, SCREEN_PLAN, NULL);
}

unsigned tasks_take_on(struct app *app, const struct measure *measure)
{
    const struct task *task = find_task(app, measure);
    char day[DAY_TEXT_SIZE], *id = NULL;
    if (task)
        return go_to_task(app, task);
    struct task_draft draft = task_draft_of_measure(measure, find_due(app, measure), day);
    if (!app_add_record(app, "task", draft.fields, draft.count, &id))
        return EFFECT_REDRAW;
    app_set_task(app, id);
    app_say(app, STYLE_GOOD, _("Taken into the plan: %s. %s shows the plan."), measure->title.value,
            action_get_key(ACTION_PLAN));
    free(id);
    return EFFECT_CHANGED;
}

/* ---- how one looks ---- */

const char *task_get_mark(const struct task *task)
{
    static const char *const marks[TASK_STATE_COUNT] = {
        [TASK_OPEN] = "[ ]", [TASK_DOING] = "[>]", [TASK_DONE] = "[x]", [TASK_DROPPED] = "[-]"};
    return marks[task->state];
}

enum style task_get_style(const struct task *task)
{
    static const enum style styles[TASK_STATE_COUNT] = {[TASK_OPEN] = STYLE_PLAIN,
                                                        [TASK_DOING] = STYLE_MIDDLE,
                                                        [TASK_DONE] = STYLE_GOOD,
                                                        [TASK_DROPPED] = STYLE_DIM};
    return task->is_overdue ? STYLE_BAD : styles[task->state];
}

char *task_take_days(const struct task *task)
{
    bool is_running = task->state == TASK_OPEN || task->state == TASK_DOING;
    return is_running ? days_take_left(task->due) : mem_copy("");
}

char *days_take_left(int due)
{
    int days = due == DAY_NONE ? 0 : due - seam_get_today();
    if (due == DAY_NONE)
        return mem_copy("");
    if (days == 0)
        return mem_copy(_("today"));
    if (days > 0)
        return mem_format(tr_plural("%d day left", "%d days left", (unsigned long)days), days);
    return mem_format(tr_plural("%d day late", "%d days late", (unsigned long)-days), -days);
}

char *yen_take(long yen)
{
    char *digits = mem_format("%ld", yen);
    struct string text = {0};
    for (size_t i = 0, length = strlen(digits); i < length; i++) {
        if (i && (length - i) % 3 == 0)
            string_append(&text, ",");
        string_append_bytes(&text, digits + i, 1);
    }
    char *number = string_take(&text), *whole = mem_format(_("%s yen"), number);
    free(number);
    free(digits);
    return whole;
}

char *task_take_cost(const struct task *task)
{
    return task->cost < 0 ? mem_copy("") : yen_take(task->cost);
}
