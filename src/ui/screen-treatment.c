/* What is done about the risk of one piece of information: reduce, retain, avoid or transfer, why,
 * and who accepted it until when. Each field is a change of its own when it is left. */
#include "form.h"
#include "ledger.h"
#include "risk.h"
#include "screens.h"

#include <stdlib.h>

static const char *const keys[] = {"treatment", "treatment-reason", "accepted-by",
                                   "accepted-until"};
enum { ROW_COUNT = ARRAY_LENGTH(keys), GLANCE_ROWS = 2, FORM_ROWS = 7 };

struct treating {
    struct form form;
    struct form_row rows[ROW_COUNT];
    char *id;
};

static const struct record *asset_of(const struct app *app, const struct treating *treating)
{
    return treating->id ? ledger_get_record(app, "asset", treating->id) : NULL;
}

static void fill_rows(const struct app *app, struct treating *treating, size_t writing)
{
    const struct record *asset = asset_of(app, treating);
    for (size_t i = 0; asset && i < ROW_COUNT; i++)
        form_refresh(&treating->form, i, writing, asset_get(asset, keys[i]));
}

static void treatment_open(struct app *app, void *state, const char *argument)
{
    struct treating *treating = state;
    treating->id = mem_copy(argument ? argument : app->asset);
    for (size_t i = 0; i < ROW_COUNT; i++) {
        const struct field *field = field_get("asset", keys[i]);
        treating->rows[i] = (struct form_row){.label = field->label,
                                              .choices = field->choices,
                                              .has_lines = field->kind == VALUE_TEXT};
    }
    form_begin(&treating->form, treating->rows, ROW_COUNT);
    fill_rows(app, treating, ROW_COUNT);
}

static void treatment_close(void *state)
{
    struct treating *treating = state;
    form_clear(&treating->form);
    free(treating->id);
}

static unsigned treatment_contexts(const struct app *app, const void *state)
{
    const struct treating *treating = state;
    return form_get_contexts(&treating->form);
}

static char *treatment_title(const struct app *app, const void *state)
{
    const struct record *asset = asset_of(app, state);
    return mem_format("%s › %s › %s", _("Risk"), asset ? asset_show(asset, "name") : "",
                      _("Decision"));
}

static const enum action *treatment_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_DONE, ACTION_CANCEL, ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK, ACTION_NEXT, ACTION_UNDO, ACTION_BACK,
                                           ACTION_NONE};
    const struct treating *treating = state;
    return form_get_contexts(&treating->form) & IN_WRITING ? writing : choosing;
}

/* ---- keeping what was decided ---- */

static bool keep_row(struct app *app, struct treating *treating, size_t row, unsigned *effects)
{
    const char *text = form_get(&treating->form, row);
    struct record_field field = {.key = keys[row], .value = text_is_blank(text) ? NULL : text};
    *effects = EFFECT_REDRAW;
    if (text_equal(field.value, asset_get(asset_of(app, treating), field.key)))
        return true;
    if (!app_change_record(app, "asset", treating->id, &field, 1))
        return false;
    *effects = EFFECT_CHANGED;
    return true;
}

static unsigned move_on(struct app *app, struct treating *treating, size_t from, bool is_done)
{
    unsigned effects;
    if (!keep_row(app, treating, from, &effects)) {
        treating->form.selected = from; /* what was written stays; the message says why */
        return EFFECT_REDRAW;
    }
    fill_rows(app, treating, ROW_COUNT);
    return is_done ? effects | EFFECT_BACK : effects;
}

static unsigned treatment_handle(struct app *app, void *state, const struct event *event)
{
    struct treating *treating = state;
    if (!asset_of(app, treating) || event->action == ACTION_CANCEL)
        return EFFECT_BACK;
    size_t from = treating->form.selected;
    fill_rows(app, treating, from);
    enum form_event what = form_handle(&treating->form, event);
    if (form_has_left(&treating->form, from, what))
        return move_on(app, treating, from, form_is_done(what));
    return what == FORM_NOTHING ? 0 : EFFECT_REDRAW;
}

/* ---- drawing ---- */

static void draw_glance(struct app *app, const struct treating *treating, struct area area)
{
    const struct asset_risk *asset = risks_get_asset(app_get_risks(app), treating->id);
    if (!asset)
        return;
    char *value = risk_take_value(asset->risk, asset->risk_best);
    int column = risk_draw_band(app, asset->band, area, 0, 0, false) + 1;
    column += canvas_format(area, 0, column, STYLE_STRONG, _("risk %s"), value) + 2;
    canvas_text(area, 0, column, STYLE_PLAIN,
                asset->worst ? asset->worst->threat->title.value : "");
    free(value);
}

/* What each way means; the one that is chosen stands out. */
static void draw_ways(const struct app *app, const struct treating *treating, struct area area)
{
    const struct risk_catalogue *risk = library_get_risk(app->library);
    int row = 1;
    canvas_rule(area, 0);
    for (size_t i = 0; risk && i < risk->treatment_count; i++) {
        const struct treatment *way = &risk->treatments[i];
        bool is_chosen = text_equal(way->id, form_get(&treating->form, 0));
        int column = canvas_format(area, row, 0, is_chosen ? STYLE_CURRENT : STYLE_PLAIN, "%s%s  ",
                                   is_chosen ? ">" : " ", way->title.value);
        row +=
            canvas_wrapped(area, row, column, is_chosen ? STYLE_PLAIN : STYLE_DIM, way->text.value);
        if (is_chosen || !*form_get(&treating->form, 0))
            row += canvas_wrapped(area, row, column, STYLE_DIM, way->example.value);
    }
}

static void treatment_draw(struct app *app, void *state, struct area body)
{
    struct treating *treating = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    fill_rows(app, treating, treating->form.selected);
    draw_glance(app, treating, inner);
    form_draw(&treating->form, area_of(inner, GLANCE_ROWS, 0, FORM_ROWS, inner.columns));
    draw_ways(app, treating, area_below(inner, GLANCE_ROWS + FORM_ROWS));
}

const struct screen_ops screen_treatment = {
    .name = "treatment",
    .state_size = sizeof(struct treating),
    .open = treatment_open,
    .close = treatment_close,
    .contexts = treatment_contexts,
    .handle = treatment_handle,
    .draw = treatment_draw,
    .take_title = treatment_title,
    .footer = treatment_footer,
};
