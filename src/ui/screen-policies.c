/* The kinds of rules a firm gives itself, and how far the controls of each are carried out. */
#include "list.h"
#include "risk.h"
#include "screens.h"

#include <math.h>
#include <stdlib.h>

enum { NARROW = 70, RATE_COLUMNS = 12, COUNT_COLUMNS = 9, DETAIL_ROWS = 7 };

struct policies {
    struct list list;
};

static unsigned policies_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *policies_title(const struct app *app, const void *state)
{
    return mem_format("%s › %s", _("Risk"), _("Rules in place"));
}

static const enum action *policies_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN,   ACTION_WHY,  ACTION_NEXT,
                                          ACTION_RESULT, ACTION_BACK, ACTION_NONE};
    return actions;
}

/* Where there is something to do: the first control in play that is not met; NULL without any. */
static const struct control_result *control_to_open(const struct policy_rate *rate)
{
    for (size_t i = 0; i < rate->control_count; i++)
        if (control_is_counted(rate->controls[i]) && rate->controls[i]->rating != RATING_MET)
            return rate->controls[i];
    return rate->control_count ? rate->controls[0] : NULL;
}

static unsigned policies_handle(struct app *app, void *state, const struct event *event)
{
    struct policies *policies = state;
    struct list *list = &policies->list;
    const struct policy_rates *rates = app_get_policies(app);
    list_set_count(list, rates->count);
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    if (list_handle(list, event) && !is_second_click)
        return EFFECT_REDRAW;
    unsigned effects = risk_handle_tabs(app, SCREEN_POLICIES, event);
    const struct control_result *control =
        list->count ? control_to_open(&rates->items[list->selected]) : NULL;
    if (effects || !control)
        return effects;
    if (event->action == ACTION_OPEN || is_second_click)
        return app_goto(app, SCREEN_WALK, control->address);
    return event->action == ACTION_WHY ? app_goto(app, SCREEN_WHY, control->address) : 0;
}

/* ---- drawing ---- */

static int percent(double part)
{
    return (int)lround(part * 100);
}

/* "60 %", a range while something is open, or that there is nothing to go by. */
static char *take_rate(const struct policy_rate *rate)
{
    if (isnan(rate->min))
        return mem_copy("-");
    int low = percent(rate->min), high = percent(rate->max);
    return low == high ? mem_format("%.1f%%", 100 * rate->min)
                       : mem_format(_("%d to %d%%"), low, high);
}

static enum style style_of(const struct policy_rate *rate)
{
    if (isnan(rate->rate))
        return STYLE_DIM;
    return rate->rate >= 0.7 ? STYLE_GOOD : rate->rate >= 0.5 ? STYLE_MIDDLE : STYLE_BAD;
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct policy_rate *rate = &app_get_policies(app)->items[index];
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int right = RATE_COLUMNS + COUNT_COLUMNS + 1, bar = row.columns >= NARROW ? 16 : 8;
    int column = row.columns - right - bar - 1;
    char *text = take_rate(rate);
    canvas_format(area_of(row, 0, 0, 1, column - 1), 0, 1, style, "%2d %s", rate->policy->number,
                  rate->policy->title.value);
    if (!isnan(rate->min))
        canvas_bar(row, 0, column, bar, rate->min, rate->max, style_of(rate));
    canvas_text_right(area_of(row, 0, column + bar, 1, RATE_COLUMNS), 0, style, text);
    char *answered = mem_format("%d/%d", rate->counts.answered, rate->counts.applicable);
    canvas_text_right(area_of(row, 0, row.columns - COUNT_COLUMNS - 1, 1, COUNT_COLUMNS), 0, style,
                      answered);
    free(answered);
    free(text);
}

/* What the rate rests on: the marks of its controls. */
static void draw_marks(const struct policy_rate *rate, struct area area, int row)
{
    int column = 1;
    for (size_t i = 0; i < rate->control_count; i++) {
        enum style style;
        const char *mark = theme_mark_of(rate->controls[i], &style);
        if (column + text_width(mark) > area.columns) {
            column = 1;
            row++;
        }
        column += canvas_text(area, row, column, style, mark) + 1;
    }
}

static void draw_detail(const struct policy_rate *rate, struct area area)
{
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, rate->policy->title.value);
    row += canvas_wrapped(area, row, 0, STYLE_PLAIN, rate->policy->text.value);
    canvas_format(area, row, 0, STYLE_DIM, _("%d of the %d questions that apply are answered:"),
                  rate->counts.answered, rate->counts.applicable);
    draw_marks(rate, area, row + 1);
}

static void policies_draw(struct app *app, void *state, struct area body)
{
    struct policies *policies = state;
    const struct policy_rates *rates = app_get_policies(app);
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    list_set_count(&policies->list, rates->count);
    risk_draw_tabs(SCREEN_POLICIES, inner);
    if (!rates->count) {
        canvas_wrapped(inner, 2, 1, STYLE_DIM, _("There is no risk table in the content."));
        return;
    }
    int rows = inner.rows - 2 - DETAIL_ROWS;
    rows = rows > (int)rates->count ? (int)rates->count : rows;
    list_draw(app, &policies->list, area_of(inner, 2, 0, rows, inner.columns), 1, draw_row, NULL);
    draw_detail(&rates->items[policies->list.selected], area_below(inner, 2 + rows));
}

const struct screen_ops screen_policies = {
    .name = "policies",
    .state_size = sizeof(struct policies),
    .contexts = policies_contexts,
    .handle = policies_handle,
    .draw = policies_draw,
    .take_title = policies_title,
    .footer = policies_footer,
};
