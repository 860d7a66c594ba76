#include "risk.h"

#include "ledger.h"

#include <stdlib.h>

enum { BAR_COLUMNS = 12, GAP_COLUMNS = 2, NAME_COLUMNS = 16 };
enum { WIDE_CELL = 10, NARROW_CELL = 5, AXIS_COLUMNS = 4 };

bool risk_is_there(const struct app *app)
{
    const struct record *assets;
    return library_get_risk(app->library) && ledger_list(app, &assets);
}

/* ---- bands ---- */

const char *risk_get_sign(const struct app *app, const struct band *band, enum style *style)
{
    const struct risk_catalogue *risk = library_get_risk(app->library);
    *style = STYLE_DIM;
    if (!band)
        return "?";
    if (text_equal(band->id, risk->intolerable)) {
        *style = STYLE_BAD;
        return theme_sign("▲", "!");
    }
    if (band == &risk->bands[risk->band_count - 1])
        return theme_sign("·", ".");
    *style = STYLE_MIDDLE;
    return theme_sign("●", "+");
}

int risk_draw_band(const struct app *app, const struct band *band, struct area area, int row,
                   int column, bool is_selected)
{
    enum style style;
    const char *sign = risk_get_sign(app, band, &style);
    return canvas_format(area, row, column, is_selected ? STYLE_SELECTED : style, "%s%s", sign,
                         band ? band->label.value : "");
}

char *risk_take_value(int risk, int best)
{
    if (risk < 0)
        return mem_copy("?");
    return best < risk ? mem_format("%d%s%d", risk, theme_sign("→", ">"), best)
                       : mem_format("%d", risk);
}

static size_t count_band(const struct risks *risks, const struct band *band)
{
    size_t count = 0;
    for (size_t i = 0; i < risks->asset_count; i++)
        count += risks->assets[i].band == band;
    return count;
}

/* Of all bands with their numbers. */
static int width_of_counts(const struct risk_catalogue *risk, const struct risks *risks)
{
    int width = 0;
    for (size_t i = 0; i < risk->band_count; i++) {
        char *number = mem_format(" %zu", count_band(risks, &risk->bands[i]));
        width += text_width(risk->bands[i].label.value) + text_width(number) + GAP_COLUMNS + 1;
        free(number);
    }
    return width - GAP_COLUMNS;
}

int risk_draw_counts(const struct app *app, const struct risks *risks, struct area area, int row,
                     int column)
{
    const struct risk_catalogue *risk = library_get_risk(app->library);
    bool has_labels = column + width_of_counts(risk, risks) <= area.columns;
    int start = column;
    for (size_t i = 0; i < risk->band_count; i++) {
        const struct band *band = &risk->bands[i];
        enum style style;
        const char *sign = risk_get_sign(app, band, &style);
        column += canvas_format(area, row, column, style, "%s%s", sign,
                                has_labels ? band->label.value : "");
        column += canvas_format(area, row, column, STYLE_PLAIN, " %zu", count_band(risks, band));
        column += GAP_COLUMNS;
    }
    return column - start;
}

/* Full for what is intolerable, shaded for what lies between, and the rest. */
static int draw_bar(const struct app *app, const struct risks *risks, struct area area, int row,
                    int column)
{
    const struct risk_catalogue *risk = library_get_risk(app->library);
    size_t told = risks->asset_count - risks->untold, low = 0;
    if (!told || column + BAR_COLUMNS + GAP_COLUMNS + NAME_COLUMNS > area.columns)
        return 0;
    low = count_band(risks, &risk->bands[risk->band_count - 1]);
    double large = (double)count_band(risks, &risk->bands[0]) / (double)told;
    canvas_bar(area, row, column, BAR_COLUMNS, large, 1 - (double)low / (double)told, STYLE_BAD);
    return BAR_COLUMNS + GAP_COLUMNS;
}

void risk_draw_line(struct app *app, struct area area, int row)
{
    const struct risks *risks = app_get_risks(app);
    const struct asset_risk *first = risks->asset_count ? &risks->assets[0] : NULL;
    int column = canvas_text(area, row, 0, STYLE_PLAIN, _("Risk of information")) + GAP_COLUMNS;
    column += risk_draw_counts(app, risks, area, row, column);
    column += draw_bar(app, risks, area, row, column);
    if (!first || first->risk < 0)
        return;
    char *largest = mem_format(_("largest: %s"), asset_show(first->asset, "name"));
    struct area rest = area_of(area, row, column, 1, area.columns - column - 2);
    int width = canvas_text(rest, 0, 0, STYLE_PLAIN, largest);
    if (width)
        canvas_format(area, row, column + width, STYLE_STRONG, " %d", first->risk);
    free(largest);
}

/* ---- how likely a threat is ---- */

#define LEDGER "ledger:assets"

char *risk_take_level(int level, bool is_assumed)
{
    return mem_format(is_assumed ? _("%d (usual)") : "%d", level);
}

int risk_get_said(const struct app *app, const struct threat *threat)
{
    const struct record *ledgers;
    char *field = mem_format("threat-%s", threat->id);
    const char *said = NULL;
    size_t count = ledger_list_kind(app, "ledger", &ledgers);
    for (size_t i = 0; i < count && !said; i++)
        said = asset_get(&ledgers[i], field);
    free(field);
    return said ? said[0] - '0' : 0;
}

unsigned risk_answer_threat(struct app *app, const struct threat *threat, const struct event *event)
{
    bool is_answer = event->action == ACTION_CHOOSE;
    if (!is_answer && event->action != ACTION_CLEAR)
        return 0;
    if (is_answer && (event->number < 1 || event->number > RISK_SCALE_MAX))
        return EFFECT_REDRAW;
    char *field = mem_format("threat-%s", threat->id), *value = mem_format("%d", event->number);
    bool is_set = app_set(app, LEDGER, VOICE_NONE, field, is_answer ? value : NULL);
    free(field);
    free(value);
    return is_set ? EFFECT_CHANGED : EFFECT_REDRAW;
}

/* ---- the map ---- */

static int cell_at(int importance, int likelihood)
{
    return importance * (RISK_SCALE_MAX + 1) + likelihood;
}

int risk_cell_of(const struct asset_risk *asset)
{
    bool is_told = asset->risk >= 0 && asset->worst;
    return is_told ? cell_at(asset->importance, asset->worst->likelihood) : -1;
}

size_t risk_count_cell(const struct risks *risks, int cell)
{
    size_t count = 0;
    for (size_t i = 0; i < risks->asset_count; i++)
        count += risk_cell_of(&risks->assets[i]) == cell;
    return count;
}

static void draw_cell(const struct app *app, size_t count, const struct band *band,
                      struct area cell, bool is_chosen)
{
    enum style style;
    const char *sign = risk_get_sign(app, band, &style);
    const char *label = band && cell.columns >= WIDE_CELL - 1 ? band->label.value : "";
    char *number = count ? mem_format("%zu", count) : mem_copy("-");
    if (is_chosen)
        canvas_row(cell, 0, STYLE_SELECTED);
    style = is_chosen ? STYLE_SELECTED : count ? style : STYLE_DIM;
    canvas_format(cell, 0, 0, style, "%s%s", sign, label);
    canvas_text_right(area_of(cell, 0, 0, 1, cell.columns - 1), 0, style, number);
    free(number);
}

static void draw_likelihoods(const struct app *app, struct area area, int width)
{
    const struct risk_grades *grades = &library_get_risk(app->library)->likelihoods;
    for (int i = 1; i <= RISK_SCALE_MAX; i++) {
        const struct risk_grade *grade = risk_get_grade(grades, i);
        bool has_label = grade && width >= WIDE_CELL;
        canvas_format(area_of(area, 0, AXIS_COLUMNS + (i - 1) * width, 1, width - 1), 0, 0,
                      STYLE_DIM, "%d %s", i, has_label ? grade->label.value : "");
    }
}

int risk_draw_map(const struct app *app, const struct risks *risks, int chosen, struct area area)
{
    int width = (area.columns - AXIS_COLUMNS) / RISK_SCALE_MAX;
    width = width >= WIDE_CELL ? WIDE_CELL + (width > WIDE_CELL + 4 ? 4 : 0) : NARROW_CELL;
    for (int row = 0; row < RISK_MAP_ROWS - 1; row++) {
        int importance = RISK_MAP_ROWS - 2 - row;
        canvas_format(area, row, 0, STYLE_DIM, "%d", importance);
        for (int likelihood = 1; likelihood <= RISK_SCALE_MAX; likelihood++) {
            int number = cell_at(importance, likelihood);
            struct area cell =
                area_of(area, row, AXIS_COLUMNS + (likelihood - 1) * width, 1, width - 1);
            draw_cell(app, risk_count_cell(risks, number),
                      risk_get_band(library_get_risk(app->library), importance * likelihood), cell,
                      number == chosen);
            canvas_zone(cell, 0, 1, ACTION_FILTER, number);
        }
        canvas_upright(area_of(area, row, AXIS_COLUMNS - 2, 1, 1), 0);
    }
    draw_likelihoods(app, area_of(area, RISK_MAP_ROWS - 1, 0, 1, area.columns), width);
    return AXIS_COLUMNS + RISK_SCALE_MAX * width;
}

/* ---- tabs ---- */

static const struct {
    enum screen_id screen;
    const char *title;
} tabs[] = {
    {SCREEN_RISK, N_("Information")},
    {SCREEN_THREATS, N_("What may happen")},
    {SCREEN_POLICIES, N_("Rules in place")},
};

void risk_draw_tabs(enum screen_id here, struct area area)
{
    int column = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(tabs); i++) {
        bool is_here = tabs[i].screen == here;
        int width = canvas_format(area, 0, column, is_here ? STYLE_CURRENT : STYLE_DIM, "%s%s",
                                  is_here ? ">" : " ", _(tabs[i].title));
        if (!is_here)
            canvas_zone_at(area, 0, column, width, ACTION_FOCUS, (int)i);
        column += width + 3;
    }
}

unsigned risk_handle_tabs(struct app *app, enum screen_id here, const struct event *event)
{
    size_t place = 0, count = ARRAY_LENGTH(tabs);
    while (tabs[place].screen != here)
        place++;
    switch (event->action) {
    case ACTION_NEXT:
        place++;
        break;
    case ACTION_PREVIOUS:
        place += count - 1;
        break;
    case ACTION_FOCUS:
        place = (size_t)event->number;
        break;
    default:
        return 0;
    }
    return app_goto(app, tabs[place % count].screen, NULL) | EFFECT_BACK;
}
