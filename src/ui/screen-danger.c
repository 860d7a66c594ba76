/* One piece of information and what may happen to it: each threat with the way to its risk, and
 * under it the questions that guard against it. */
#include "ledger.h"
#include "list.h"
#include "risk.h"
#include "screens.h"

#include <stdlib.h>

enum { GLANCE_ROWS = 4, INDENT = 5 };

struct danger {
    struct list list;
    char *id;
};

/* A row of the list: a threat, or one of its guards. */
struct danger_row {
    const struct threat_risk *threat;
    const struct guard_result *guard; /* NULL: the threat itself */
};

static void danger_open(struct app *app, void *state, const char *argument)
{
    struct danger *danger = state;
    danger->id = mem_copy(argument ? argument : app->asset);
}

static void danger_close(void *state)
{
    struct danger *danger = state;
    free(danger->id);
}

static const struct asset_risk *asset_of(struct app *app, const struct danger *danger)
{
    return danger->id ? risks_get_asset(app_get_risks(app), danger->id) : NULL;
}

static unsigned danger_contexts(const struct app *app, const void *state)
{
    return IN_LIST | IN_RISK;
}

static char *danger_title(const struct app *app, const void *state)
{
    const struct danger *danger = state;
    const struct record *asset = danger->id ? ledger_get_record(app, "asset", danger->id) : NULL;
    return mem_format("%s › %s", _("Risk"), asset ? asset_show(asset, "name") : "");
}

static const enum action *danger_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_DECIDE, ACTION_CHOOSE, ACTION_WHY,
                                          ACTION_UNDO, ACTION_BACK,   ACTION_NONE};
    return actions;
}

/* ---- rows ---- */

static bool find_row(const struct asset_risk *asset, size_t place, struct danger_row *row)
{
    for (size_t i = 0; asset && i < asset->threat_count; i++) {
        const struct threat_risk *threat = &asset->threats[i];
        if (place <= threat->guard_count) {
            *row = (struct danger_row){threat, place ? &threat->guards[place - 1] : NULL};
            return true;
        }
        place -= threat->guard_count + 1;
    }
    return false;
}

static size_t count_rows(const struct asset_risk *asset)
{
    size_t count = 0;
    for (size_t i = 0; asset && i < asset->threat_count; i++)
        count += asset->threats[i].guard_count + 1;
    return count;
}

/* ---- doing ---- */

static unsigned show_why(struct app *app, const struct danger *danger)
{
    char *address = mem_format("asset:%s", danger->id);
    unsigned effects = app_goto(app, SCREEN_WHY, address);
    free(address);
    return effects;
}

static unsigned open_row(struct app *app, const struct danger *danger, const struct danger_row *row)
{
    return row->guard ? app_goto(app, SCREEN_WALK, row->guard->control->address)
                      : show_why(app, danger);
}

static unsigned danger_handle(struct app *app, void *state, const struct event *event)
{
    struct danger *danger = state;
    struct list *list = &danger->list;
    const struct asset_risk *asset = asset_of(app, danger);
    if (!asset)
        return event->action == ACTION_BACK ? 0 : EFFECT_BACK; /* taken back meanwhile */
    list_set_count(list, count_rows(asset));
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    if (list_handle(list, event) && !is_second_click)
        return EFFECT_REDRAW;
    if (event->action == ACTION_WHY)
        return show_why(app, danger);
    if (event->action == ACTION_DECIDE)
        return app_goto(app, SCREEN_TREATMENT, danger->id);
    struct danger_row row;
    if (!find_row(asset, list->selected, &row))
        return 0;
    if (event->action == ACTION_OPEN || is_second_click)
        return open_row(app, danger, &row);
    return risk_answer_threat(app, row.threat->threat, event);
}

/* ---- drawing ---- */

/* The figures that lead to a risk, in the order of the working out. */
enum figure { FIGURE_LEVEL, FIGURE_VULNERABILITY, FIGURE_LIKELIHOOD, FIGURE_RISK, FIGURE_COUNT };

static const char *const headings[FIGURE_COUNT] = {
    [FIGURE_LEVEL] = N_("Threat"),
    [FIGURE_VULNERABILITY] = N_("Vulnerable"),
    [FIGURE_LIKELIHOOD] = N_("Likely"),
    [FIGURE_RISK] = N_("Risk"),
};

static int width_of(enum figure figure)
{
    int width = text_width(_(headings[figure])) + 2, least = figure == FIGURE_LEVEL ? 11 : 6;
    return width > least ? width : least;
}

static int columns_of_figures(void)
{
    int columns = 0;
    for (enum figure figure = 0; figure < FIGURE_COUNT; figure++)
        columns += width_of(figure);
    return columns;
}

static void draw_figures(struct area row, enum style style, const char *const texts[FIGURE_COUNT])
{
    int column = row.columns - columns_of_figures();
    for (enum figure figure = 0; figure < FIGURE_COUNT; figure++) {
        canvas_text(area_of(row, 0, column, 1, width_of(figure) - 1), 0, 0, style, texts[figure]);
        column += width_of(figure);
    }
}

static void draw_threat(struct app *app, const struct threat_risk *threat, struct area row,
                        bool is_selected)
{
    enum style style = is_selected ? STYLE_SELECTED : STYLE_STRONG;
    char *texts[FIGURE_COUNT] = {
        [FIGURE_LEVEL] = risk_take_level(threat->level, threat->is_assumed),
        [FIGURE_VULNERABILITY] = risk_take_value(threat->vulnerability, threat->vulnerability_best),
        [FIGURE_LIKELIHOOD] = risk_take_value(threat->likelihood, threat->likelihood_best),
        [FIGURE_RISK] = risk_take_value(threat->risk, threat->risk_best),
    };
    struct area title = area_of(row, 0, 0, 1, row.columns - columns_of_figures() - 1);
    enum style sign_style;
    const char *sign = risk_get_sign(
        app, risk_get_band(library_get_risk(app->library), threat->risk), &sign_style);
    int column = 2 + canvas_text(title, 0, 1, is_selected ? style : sign_style, sign);
    canvas_text(title, 0, column, style, threat->threat->title.value);
    draw_figures(row, style, (const char *const *)texts);
    for (enum figure figure = 0; figure < FIGURE_COUNT; figure++)
        free(texts[figure]);
}

static void draw_guard(const struct guard_result *guard, struct area row, bool is_selected)
{
    enum style style;
    const char *mark = theme_mark_of(guard->control, &style);
    const struct control *control = guard->control->control;
    style = is_selected ? STYLE_SELECTED : style;
    int column = INDENT + 1 + canvas_text(row, 0, INDENT, style, mark);
    canvas_format(row, 0, column, is_selected ? style : STYLE_PLAIN, "%s %s%s",
                  control_get_clause(control), control->title.value,
                  guard->is_left ? _(" (left)") : "");
}

static void draw_row(struct app *app, const void *context, size_t index, struct area area,
                     bool is_selected)
{
    struct danger_row row;
    if (!find_row(asset_of(app, context), index, &row))
        return;
    if (row.guard)
        draw_guard(row.guard, area, is_selected);
    else
        draw_threat(app, row.threat, area, is_selected);
}

static void draw_treatment(const struct asset_risk *asset, struct area area, int row)
{
    const char *reason = asset_show(asset->asset, "treatment-reason");
    if (asset->treatment)
        canvas_format(area, row, 0, STYLE_PLAIN, "%s: %s  %s", _("Treatment"),
                      asset->treatment->title.value, reason);
    else if (asset->wants_decision)
        canvas_format(area, row, 0, STYLE_BAD,
                      _("! Undecided: so large a risk wants a decision (%s)"),
                      action_get_key(ACTION_DECIDE));
}

static void draw_glance(struct app *app, const struct asset_risk *asset, struct area area)
{
    char *importance = asset_take_importance(asset->asset);
    char *value = risk_take_value(asset->risk, asset->risk_best);
    int column = risk_draw_band(app, asset->band, area, 0, 0, false);
    canvas_format(area, 0, column + 1, STYLE_STRONG, _("risk %s"), value);
    canvas_format(area, 1, 0, STYLE_PLAIN, _("Importance %s"), importance);
    draw_treatment(asset, area, 2);
    free(value);
    free(importance);
}

static void danger_draw(struct app *app, void *state, struct area body)
{
    struct danger *danger = state;
    const struct asset_risk *asset = asset_of(app, danger);
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    if (!asset)
        return;
    list_set_count(&danger->list, count_rows(asset));
    draw_glance(app, asset, inner);
    struct area below = area_below(inner, GLANCE_ROWS);
    if (!asset->threat_count) {
        canvas_wrapped(below, 0, 0, STYLE_DIM,
                       _("Nothing that may happen to it is known: say its medium in the ledger."));
        return;
    }
    const char *texts[FIGURE_COUNT];
    for (enum figure figure = 0; figure < FIGURE_COUNT; figure++)
        texts[figure] = _(headings[figure]);
    draw_figures(below, STYLE_DIM, texts);
    canvas_text(area_of(below, 0, 0, 1, below.columns - columns_of_figures() - 1), 0, 1, STYLE_DIM,
                _("What may happen, and guards"));
    list_draw(app, &danger->list, area_below(below, 1), 1, draw_row, danger);
}

const struct screen_ops screen_danger = {
    .name = "danger",
    .state_size = sizeof(struct danger),
    .open = danger_open,
    .close = danger_close,
    .contexts = danger_contexts,
    .handle = danger_handle,
    .draw = danger_draw,
    .take_title = danger_title,
    .footer = danger_footer,
};
