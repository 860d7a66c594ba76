/* The risk of each piece of information: a map of importance and likelihood, and below it the list,
 * the largest first. */
#include "ledger.h"
#include "list.h"
#include "risk.h"
#include "screens.h"

#include <stdlib.h>

enum {
    NARROW = 70,
    ROOMY = 20,
    BAND_COLUMNS = 8,
    VALUE_COLUMNS = 5,
    TREATMENT_COLUMNS = 12,
    SIDE_COLUMNS = 24
};

struct risk_state {
    struct list list;
    int cell; /* shown alone, counted from 1; 0: all are shown */
};

static unsigned risk_contexts(const struct app *app, const void *state)
{
    return IN_LIST | IN_RISK;
}

static char *risk_title(const struct app *app, const void *state)
{
    return mem_copy(_("Risk"));
}

static const enum action *risk_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN,   ACTION_DECIDE, ACTION_WHY,  ACTION_NEXT,
                                          ACTION_LEDGER, ACTION_RESULT, ACTION_BACK, ACTION_NONE};
    static const enum action beginning[] = {ACTION_LEDGER, ACTION_NEXT, ACTION_RESULT, ACTION_BACK,
                                            ACTION_NONE};
    return risk_is_there(app) ? actions : beginning;
}

/* ---- which are shown ---- */

static bool is_shown(const struct risk_state *risk, const struct asset_risk *asset)
{
    return !risk->cell || risk_cell_of(asset) == risk->cell - 1;
}

static const struct asset_risk *find_shown(struct app *app, const struct risk_state *risk,
                                           size_t place)
{
    const struct risks *risks = app_get_risks(app);
    for (size_t i = 0; i < risks->asset_count; i++)
        if (is_shown(risk, &risks->assets[i]) && place-- == 0)
            return &risks->assets[i];
    return NULL;
}

static void count_shown(struct app *app, struct risk_state *risk)
{
    size_t count = 0;
    if (risk->cell && !risk_count_cell(app_get_risks(app), risk->cell - 1))
        risk->cell = 0; /* what was in it has moved */
    while (find_shown(app, risk, count))
        count++;
    list_set_count(&risk->list, count);
}

/* A click on the cell that is chosen shows all again. */
static unsigned choose_cell(struct app *app, struct risk_state *risk, int cell)
{
    bool is_empty = !risk_count_cell(app_get_risks(app), cell);
    risk->cell = is_empty || risk->cell == cell + 1 ? 0 : cell + 1;
    risk->list.selected = 0;
    return EFFECT_REDRAW;
}

/* Round through the cells that hold something, with "all" between the last and the first. */
static unsigned step_cell(struct app *app, struct risk_state *risk, int direction)
{
    int stops = RISK_CELLS + 1, cell = risk->cell;
    do
        cell = (cell + stops + direction) % stops;
    while (cell && !risk_count_cell(app_get_risks(app), cell - 1));
    risk->cell = cell;
    risk->list.selected = 0;
    return EFFECT_REDRAW;
}

/* ---- doing ---- */

static unsigned show_why(struct app *app, const struct asset_risk *asset)
{
    char *address = mem_format("asset:%s", asset->asset->id);
    unsigned effects = app_goto(app, SCREEN_WHY, address);
    free(address);
    return effects;
}

static unsigned handle_asset(struct app *app, const struct asset_risk *asset, enum action action)
{
    if (action != ACTION_OPEN && action != ACTION_WHY && action != ACTION_DECIDE)
        return 0;
    app_set_asset(app, asset->asset->id);
    if (action == ACTION_WHY)
        return show_why(app, asset);
    return app_goto(app, action == ACTION_OPEN ? SCREEN_DANGER : SCREEN_TREATMENT,
                    asset->asset->id);
}

static unsigned risk_handle(struct app *app, void *state, const struct event *event)
{
    struct risk_state *risk = state;
    struct list *list = &risk->list;
    count_shown(app, risk);
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    if (list_handle(list, event) && !is_second_click)
        return EFFECT_REDRAW;
    if (event->action == ACTION_LEFT || event->action == ACTION_RIGHT)
        return step_cell(app, risk, event->action == ACTION_LEFT ? 1 : -1);
    if (event->action == ACTION_FILTER)
        return choose_cell(app, risk, event->number);
    unsigned effects = risk_handle_tabs(app, SCREEN_RISK, event);
    const struct asset_risk *asset = find_shown(app, risk, list->selected);
    if (effects || !asset)
        return effects;
    return handle_asset(app, asset, is_second_click ? ACTION_OPEN : event->action);
}

/* ---- drawing ---- */

/* The widths of the columns; of one that is not shown, 0. */
struct table {
    struct risk_state *state;
    int band, value, name, medium, threat, treatment;
};

static void measure(struct table *table, int width)
{
    table->band = BAND_COLUMNS;
    table->value = VALUE_COLUMNS;
    table->treatment = TREATMENT_COLUMNS;
    int left = width - table->band - table->value - table->treatment;
    table->medium = width >= NARROW ? left / 4 : 0;
    left -= table->medium;
    table->name = left / 2;
    table->threat = left - table->name;
}

static int draw_cell(struct area row, int column, int width, enum style style, const char *text)
{
    if (width)
        canvas_text(area_of(row, 0, column, 1, width - 1), 0, 0, style, text);
    return column + width;
}

static void draw_headings(const struct table *table, struct area row)
{
    int column = draw_cell(row, 1, table->band + table->value - 1, STYLE_DIM, _("Risk"));
    column = draw_cell(row, column, table->name, STYLE_DIM, _("Name"));
    column = draw_cell(row, column, table->medium, STYLE_DIM, _("Medium"));
    column = draw_cell(row, column, table->threat, STYLE_DIM, _("Worst case"));
    draw_cell(row, column, table->treatment, STYLE_DIM, _("Treatment"));
}

static const char *show_treatment(const struct asset_risk *asset, enum style *style)
{
    *style = asset->wants_decision ? STYLE_BAD : STYLE_PLAIN;
    if (asset->treatment)
        return asset->treatment->title.value;
    return asset->wants_decision ? _("! undecided") : "-";
}

/* Why there is no risk yet, where there is none. */
static const char *show_worst(const struct asset_risk *asset)
{
    if (asset->worst)
        return asset->worst->threat->title.value;
    return asset_get(asset->asset, "medium") ? _("nothing in the table") : _("medium not said");
}

static void draw_asset(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    const struct table *table = context;
    const struct asset_risk *asset = find_shown(app, table->state, index);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN, decided;
    const char *treatment = show_treatment(asset, &decided);
    char *value = risk_take_value(asset->risk, asset->risk_best);
    risk_draw_band(app, asset->band, area_of(row, 0, 1, 1, table->band - 2), 0, 0, is_selected);
    int column =
        draw_cell(row, table->band, table->value, is_selected ? style : STYLE_STRONG, value);
    column = draw_cell(row, column, table->name, style, asset_show(asset->asset, "name"));
    column = draw_cell(row, column, table->medium, style, asset_show(asset->asset, "medium"));
    column = draw_cell(row, column, table->threat, style, show_worst(asset));
    draw_cell(row, column, table->treatment, is_selected ? style : decided, treatment);
    free(value);
}

/* What the map cannot say, beside it. */
static void draw_side(struct app *app, const struct risk_state *risk, struct area area)
{
    const struct risks *risks = app_get_risks(app);
    risk_draw_counts(app, risks, area, 0, 0);
    if (risks->undecided)
        canvas_format(area, 1, 0, STYLE_BAD, _("! %zu to decide about"), risks->undecided);
    if (risks->untold)
        canvas_format(area, 2, 0, STYLE_DOUBT, _("? %zu not known yet"), risks->untold);
    if (risk->cell)
        canvas_format(area, 3, 0, STYLE_CURRENT, _("shown: %zu of %zu"), risk->list.count,
                      risks->asset_count);
}

static void draw_empty(struct app *app, struct area area)
{
    if (!library_get_risk(app->library))
        canvas_wrapped(area, 0, 0, STYLE_DIM, _("There is no risk table in the content."));
    else
        canvas_wrapped(area, 0, 0, STYLE_DIM,
                       _("No information is registered yet. t opens the ledger."));
}

/* The map with its heading. Returns the rows it took. */
static int draw_map(struct app *app, const struct risk_state *risk, struct area area)
{
    canvas_text(area, 0, 0, STYLE_DIM, _("Importance (2 to 0) by likelihood (1 to 3)"));
    struct area map = area_of(area, 1, 0, RISK_MAP_ROWS, area.columns - SIDE_COLUMNS);
    int columns = 2 + risk_draw_map(app, app_get_risks(app), risk->cell - 1, map);
    draw_side(app, risk, area_of(area, 1, columns, RISK_MAP_ROWS, area.columns - columns));
    return RISK_MAP_ROWS + 1;
}

static void risk_draw(struct app *app, void *state, struct area body)
{
    struct risk_state *risk = state;
    struct table table = {.state = risk};
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    risk_draw_tabs(SCREEN_RISK, inner);
    if (!risk_is_there(app)) {
        draw_empty(app, area_of(inner, 2, 1, inner.rows - 2, inner.columns - 2));
        return;
    }
    count_shown(app, risk);
    int row = 2 + draw_map(app, risk, area_below(inner, 2));
    row += inner.rows >= ROOMY;
    measure(&table, inner.columns);
    draw_headings(&table, area_of(inner, row, 0, 1, inner.columns));
    list_draw(app, &risk->list, area_below(inner, row + 1), 1, draw_asset, &table);
}

const struct screen_ops screen_risk = {
    .name = "risk",
    .state_size = sizeof(struct risk_state),
    .contexts = risk_contexts,
    .handle = risk_handle,
    .draw = risk_draw,
    .take_title = risk_title,
    .footer = risk_footer,
};
