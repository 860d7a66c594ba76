/* The tasks by date, what is late first. */
#include "audits.h"
#include "planning.h"
#include "tasks.h"

#include "tenken/report.h"

#include <stdlib.h>

enum {
    MIDDLE = 74, /* from here on with the cost */
    MARK_COLUMNS = 6,
    DUE_COLUMNS = 11,
    GAP = 2,
    DETAIL_ROWS = 5,
    REMINDERS = 3 /* that stand above the tasks; the key leads to all */
};

static void take_place(struct app *app, struct planning *planning)
{
    const struct plan *plan = app_get_plan(app);
    const struct task *task = tasks_get_current(app);
    list_set_count(&planning->tasks, plan->task_count);
    if (task)
        planning->tasks.selected = (size_t)(task - plan->tasks);
}

bool plan_list_handle(struct app *app, struct planning *planning, const struct event *event)
{
    take_place(app, planning);
    if (!planning->tasks.count || !list_handle(&planning->tasks, event))
        return false;
    app_set_task(app, app_get_plan(app)->tasks[planning->tasks.selected].record->id);
    return true;
}

/* ---- drawing ---- */

/* Where the columns start, as wide as what stands in them; cost: 0 where there is no room. */
struct columns {
    int title, owner, due, days, cost, end;
};

static int width_of(char *text)
{
    int width = text_width(text);
    free(text);
    return width;
}

static int max_of(int a, int b)
{
    return a > b ? a : b;
}

static struct columns measure(const struct plan *plan, int width)
{
    int days = 0, cost = text_width(_("Cost")), owner = text_width(_("Who does it"));
    for (size_t i = 0; i < plan->task_count; i++) {
        const struct task *task = &plan->tasks[i];
        days = max_of(days, width_of(task_take_days(task)));
        cost = max_of(cost, width_of(task_take_cost(task)));
        owner = max_of(owner, task->owner ? text_width(task->owner) : 0);
    }
    struct columns columns = {.title = MARK_COLUMNS, .end = width};
    if (width >= MIDDLE)
        columns.cost = width - cost;
    columns.days = (columns.cost ? columns.cost - GAP : width) - days;
    columns.due = columns.days - DUE_COLUMNS;
    int room = columns.due - columns.title;
    columns.owner = columns.due - (owner + GAP < room / 3 ? owner + GAP : room / 3);
    return columns;
}

static void draw_between(struct area row, int start, int end, enum style style, const char *text)
{
    canvas_text(area_of(row, 0, start, 1, end - start - 1), 0, 0, style, text);
}

static void draw_right(struct area row, int start, int end, enum style style, const char *text)
{
    canvas_text_right(area_of(row, 0, start, 1, end - start), 0, style, text);
}

static void draw_task(struct app *app, const void *context, size_t index, struct area row,
                      bool is_selected)
{
    const struct columns *columns = context;
    const struct task *task = &app_get_plan(app)->tasks[index];
    enum style own = is_selected ? STYLE_SELECTED : task_get_style(task);
    enum style plain = is_selected                   ? STYLE_SELECTED
                       : task->state == TASK_DROPPED ? STYLE_DIM
                                                     : STYLE_PLAIN;
    char *days = task_take_days(task), *cost = task_take_cost(task);
    canvas_format(row, 0, 0, own, "%s %s", task->is_overdue ? "!" : " ", task_get_mark(task));
    draw_between(row, columns->title, columns->owner, plain, task->title);
    draw_between(row, columns->owner, columns->due, plain, task->owner);
    draw_between(row, columns->due, columns->days, plain, record_get_field(task->record, "due"));
    draw_right(row, columns->days, columns->cost ? columns->cost - GAP : columns->end, own, days);
    if (columns->cost)
        draw_right(row, columns->cost, columns->end, plain, cost);
    free(cost);
    free(days);
}

static void draw_headings(const struct columns *columns, struct area area)
{
    draw_between(area, columns->title, columns->owner, STYLE_DIM, _("Task"));
    draw_between(area, columns->owner, columns->due, STYLE_DIM, _("Who does it"));
    draw_between(area, columns->due, columns->due + DUE_COLUMNS, STYLE_DIM, _("Due date"));
    if (columns->cost)
        draw_right(area, columns->cost, columns->end, STYLE_DIM, _("Cost"));
}

/* What one should not have to open the form for. */
static char *take_more(const struct task *task)
{
    const char *texts[] = {task->reason, task->note,
                           task->measure ? task->measure->text.value : NULL};
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
        if (!text_is_blank(texts[i]))
            return mem_copy(texts[i]);
    return mem_copy("");
}

void plan_draw_detail(const struct task *task, struct area area)
{
    char *more = take_more(task);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, task->title);
    canvas_rule(area, 0);
    if (task->offers_update) {
        int column = canvas_text(area, row, 0, STYLE_KEY, action_get_key(ACTION_UPDATE)) + 1;
        canvas_text(area, row, column, STYLE_CURRENT,
                    _("The answers do not show it yet: update them, too?"));
        canvas_zone(area, row++, 1, ACTION_UPDATE, 0);
    }
    if (row < area.rows)
        canvas_wrapped(area_below(area, row), 0, 0, STYLE_DIM, more);
    free(more);
}

static void draw_empty(struct area area)
{
    static const struct {
        enum action action;
        const char *text;
    } ways[] = {
        {ACTION_ADD, N_("Write down a task by hand")},
        {ACTION_NEXT, N_("See the schedule of measures; + takes one on")},
        {ACTION_RESULT, N_("See the measures in order; + takes one on")},
    };
    int row = canvas_wrapped(area, 0, 0, STYLE_PLAIN,
                             _("Nothing is planned yet. A task says what is done, by whom and "
                               "until when."));
    for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
        int column = canvas_text(area, ++row, 0, STYLE_KEY, action_get_key(ways[i].action)) + 2;
        canvas_text(area, row, column, STYLE_PLAIN, _(ways[i].text));
        canvas_zone(area, row, 1, ways[i].action, 0);
    }
}

static void draw_reminder(const struct correction *correction, struct area row)
{
    enum style style = correction_get_style(correction);
    char *due = day_take_text(correction->days[CORRECTION_DUE]);
    char *days = correction_take_days(correction);
    char *when = mem_format("%s  %s", due, *days ? days : word_correction_state(correction));
    int start = row.columns - text_width(when);
    canvas_format(area_of(row, 0, 0, 1, start - GAP), 0, 0, style, _("%s %s Correction: %s %s"),
                  correction->is_overdue ? "!" : " ", correction_get_mark(correction),
                  control_get_clause(correction->control->control),
                  correction->control->control->title.value);
    canvas_text(row, 0, start, style, when);
    canvas_zone(row, 0, 1, ACTION_AUDIT, 0);
    free(when);
    free(days);
    free(due);
}

/* Corrections that are late or due soon. Returns the rows it took. */
static int draw_reminders(struct app *app, struct area area)
{
    const struct correction *first;
    int count = (int)audits_list_due(app, &first), shown = count < REMINDERS ? count : REMINDERS;
    if (!count)
        return 0;
    for (int i = 0; i < shown; i++)
        draw_reminder(&first[i], area_of(area, i, 0, 1, area.columns));
    char *all =
        mem_format(tr_plural("%d correction is late or due within a month",
                             "%d corrections are late or due within a month", (unsigned long)count),
                   count);
    int column = canvas_text(area, shown, 0, STYLE_KEY, action_get_key(ACTION_AUDIT)) + 2;
    canvas_text(area, shown, column, STYLE_DIM, all);
    canvas_zone(area, shown, 1, ACTION_AUDIT, 0);
    free(all);
    return shown + 1;
}

void plan_list_draw(struct app *app, struct planning *planning, struct area area)
{
    take_place(app, planning);
    area = area_below(area, draw_reminders(app, area));
    if (!planning->tasks.count) {
        draw_empty(area_of(area, 1, 1, area.rows - 1, area.columns - 2));
        return;
    }
    struct area rows = area_of(area, 0, 0, area.rows - DETAIL_ROWS, area.columns);
    struct columns columns = measure(app_get_plan(app), area.columns);
    draw_headings(&columns, rows);
    list_draw(app, &planning->tasks, area_below(rows, 1), 1, draw_task, &columns);
    plan_draw_detail(tasks_get_current(app), area_below(area, area.rows - DETAIL_ROWS));
}
