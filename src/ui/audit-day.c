/* What to look at in a day of an audit: at the table by whom to ask, then place by place; and what
 * does not fit. */
#include "auditing.h"
#include "audits.h"
#include "groups.h"

#include "tenken/report.h"

#include <stdlib.h>

enum {
    STEP = 30,         /* minutes that a key adds or takes away */
    STEP_OF_HOUR = 60, /* a digit is hours */
    TIME_COLUMNS = 6,
    MINUTES_COLUMNS = 9,
    TECHNIQUE_COLUMNS = 20,
    WIDE = 74, /* from here on with the technique in the row */
    TOP_ROWS = 2,
    DETAIL_ROWS = 5,
};

static const struct audit_step *get_step(const struct audit_plan *plan, size_t index)
{
    if (index < plan->step_count)
        return &plan->steps[index];
    index -= plan->step_count;
    return index < plan->left_count ? &plan->left[index] : NULL;
}

void audit_day_settle(struct app *app, struct auditing *auditing)
{
    const struct audit_plan *plan = audits_get_plan(app);
    const struct control_result *current = app_get_item(app, app->current);
    for (size_t i = 0; i < plan->step_count; i++)
        if (plan->steps[i].control == current)
            auditing->lists[TAB_DAY].selected = i;
}

/* ---- doing ---- */

static unsigned ask(struct app *app, const struct audit_step *step)
{
    app_say(app, STYLE_DIM, _("%s leads back to the audit."), action_get_key(ACTION_AUDIT));
    return app_goto(app, SCREEN_WALK, step->control->address);
}

unsigned audit_day_handle(struct app *app, struct auditing *auditing, const struct event *event)
{
    const struct audit_plan *plan = audits_get_plan(app);
    const struct audit_step *step = get_step(plan, auditing->lists[TAB_DAY].selected);
    switch (event->action) {
    case ACTION_LEFT:
        audits_set_minutes(app, plan->minutes - STEP);
        return EFFECT_REDRAW;
    case ACTION_RIGHT:
        audits_set_minutes(app, plan->minutes + STEP);
        return EFFECT_REDRAW;
    case ACTION_CHOOSE:
        audits_set_minutes(app, event->number ? event->number * STEP_OF_HOUR : AUDIT_DAY);
        return EFFECT_REDRAW;
    case ACTION_WRITE:
        return app_goto(app, SCREEN_PAPER, "audit-plan");
    case ACTION_OPEN:
        return step ? ask(app, step) : EFFECT_REDRAW;
    default:
        return 0;
    }
}

/* ---- drawing ---- */

static bool begins_part(const void *context, size_t index)
{
    const struct audit_plan *plan = context;
    if (index == 0 || index == plan->step_count)
        return true;
    if (index > plan->step_count)
        return false;
    const struct audit_step *step = &plan->steps[index], *before = step - 1;
    return !text_equal(step->place, before->place) ||
           (!step->place && !text_equal(step->role, before->role));
}

static void draw_left_heading(const struct audit_plan *plan, struct area row)
{
    char *time = word_take_time(plan->left_minutes);
    canvas_format(row, 0, 0, STYLE_MIDDLE,
                  tr_plural("! No time for %zu question (%s)", "! No time for %zu questions (%s)",
                            (unsigned long)plan->left_count),
                  plan->left_count, time);
    free(time);
}

static void draw_part(struct app *app, const void *context, size_t index, struct area row)
{
    const struct audit_plan *plan = context;
    if (index >= plan->step_count) {
        draw_left_heading(plan, row);
        return;
    }
    const struct audit_step *step = &plan->steps[index];
    if (step->place)
        canvas_format(row, 0, 0, STYLE_STRONG, _("On site: %s"), word_place(step->place));
    else
        canvas_format(row, 0, 0, STYLE_STRONG, _("At the table: %s"),
                      word_role(app->library, step->role));
}

static void draw_step(struct app *app, const void *context, size_t index, struct area row,
                      bool is_selected)
{
    const struct audit_step *step = get_step(context, index);
    const struct control *control = step->control->control;
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    char *start = step->start < 0 ? mem_copy("-") : word_take_time(step->start);
    char *minutes = mem_format(_("%d min"), step->minutes);
    char *how = word_take_techniques(control);
    int end = row.columns - MINUTES_COLUMNS;
    int technique = row.columns >= WIDE ? end - TECHNIQUE_COLUMNS : end;
    canvas_text_right(area_of(row, 0, 0, 1, TIME_COLUMNS - 1), 0, style, start);
    canvas_format(area_of(row, 0, TIME_COLUMNS, 1, technique - TIME_COLUMNS - 1), 0, 0, style,
                  "%s %s", control_get_clause(control), control->title.value);
    if (technique < end)
        canvas_text(area_of(row, 0, technique, 1, TECHNIQUE_COLUMNS), 0, 0, style, how);
    canvas_text_right(area_of(row, 0, end, 1, MINUTES_COLUMNS - 1), 0, style, minutes);
    free(how);
    free(minutes);
    free(start);
}

/* How long the day is, how much of it is used, and what it lacks. */
static void draw_minutes(const struct audit_plan *plan, struct area area)
{
    char *day = word_take_time(plan->minutes), *used = word_take_time(plan->used);
    int column = canvas_format(area, 0, 0, STYLE_DIM, "%s  ", _("Used of the day"));
    column += canvas_format(area, 0, column, plan->left_count ? STYLE_MIDDLE : STYLE_STRONG,
                            "%s / %s", used, day);
    column += 3;
    canvas_text(area, 0, column, STYLE_DIM, _("1-9: hours, ← → ±30 min"));
    if (plan->left_count)
        canvas_format(area, 1, 0, STYLE_MIDDLE,
                      tr_plural("! All of it takes %d day of this length.",
                                "! All of it takes %d days of this length.",
                                (unsigned long)plan->days),
                      plan->days);
    else
        canvas_text(area, 1, 0, STYLE_GOOD, _("Everything fits into the day."));
    free(used);
    free(day);
}

static void draw_detail(struct app *app, const struct audit_step *step, struct area area)
{
    const struct control *control = step->control->control;
    char *question = app_take_text(&control->question, step->control->pack);
    char *how = word_take_techniques(control);
    char *remark = mem_format("%s%s%s / %s", how, *how ? " / " : "",
                              word_role(app->library, step->role), word_audit_reason(step->reason));
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, question);
    if (row < area.rows)
        canvas_wrapped(area_below(area, row), 0, 0, STYLE_DIM, remark);
    free(remark);
    free(how);
    free(question);
}

void audit_day_draw(struct app *app, struct auditing *auditing, struct area area)
{
    static const struct group_ops ops = {begins_part, draw_part, draw_step};
    const struct audit_plan *plan = audits_get_plan(app);
    struct list *list = &auditing->lists[TAB_DAY];
    const struct audit_step *step = get_step(plan, list->selected);
    if (!step) {
        canvas_wrapped(area, 0, 0, STYLE_PLAIN,
                       _("No question of this case is taken on, so there is nothing to look at. "
                         "Choose what is checked, or take questions on."));
        return;
    }
    draw_minutes(plan, area);
    struct area rows = area_of(area, TOP_ROWS, 0, area.rows - TOP_ROWS - DETAIL_ROWS, area.columns);
    groups_draw(app, list, rows, &ops, plan);
    draw_detail(app, step, area_below(area, area.rows - DETAIL_ROWS));
}
