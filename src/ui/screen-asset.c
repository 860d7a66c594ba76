/* One asset: four fields first, the rest when there is time. Each field is a change of its own when
 * it is left; the name makes the asset. */
#include "form.h"
#include "ledger.h"
#include "screens.h"

#include <stdlib.h>
#include <string.h>

enum { WIDE = 110, SIDE_COLUMNS = 42, BELOW_ROWS = 4 };

struct asset {
    struct form form;
    struct form_row *rows;
    const struct field **fields; /* one a row */
    size_t count;
    char *id; /* NULL while it is new and has no name */
};

/* What stands first; the other fields follow in the order of the table. */
static const char *const first_fields[] = {"name", "form", "place", "entrusted", "entrusted-by"};

static const struct {
    const char *key, *heading, *hint;
} words[] = {
    {"name", NULL, N_("What people here call it. What is managed alike may share a line.")},
    {"place", NULL, N_("The room and cabinet, the server and folder, or the service.")},
    {"entrusted", NULL, N_("Does it belong to somebody else?")},
    {"business", N_("The rest, when there is time"), NULL},
    {"personal", N_("How much depends on it"), NULL},
    {"acquisition", N_("Its way through the firm, a line each where you want it"), NULL},
    {"retention", N_("For the records"), NULL},
};

/* ---- rows ---- */

static bool is_first(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(first_fields); i++)
        if (text_equal(first_fields[i], name))
            return true;
    return false;
}

static void add_row(struct asset *asset, const struct field *field)
{
    struct form_row row = {
        .label = field->label, .choices = field->choices, .is_wanted = field->is_wanted};
    for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
        if (text_equal(words[i].key, field->name)) {
            row.heading = words[i].heading;
            row.hint = words[i].hint;
        }
    asset->fields[asset->count] = field;
    asset->rows[asset->count++] = row;
}

static void make_rows(struct asset *asset)
{
    const struct field *fields;
    size_t count = field_list("asset", &fields);
    asset->rows = mem_alloc(count * sizeof *asset->rows);
    asset->fields = mem_alloc(count * sizeof(const struct field *));
    for (size_t i = 0; i < ARRAY_LENGTH(first_fields); i++)
        add_row(asset, field_get("asset", first_fields[i]));
    for (size_t i = 0; i < count; i++)
        if (!is_first(fields[i].name))
            add_row(asset, &fields[i]);
}

static const struct record *record_of(const struct app *app, const struct asset *asset)
{
    return asset->id ? ledger_get(app, asset->id) : NULL;
}

/* What is said, in every row but the one that is being written. */
static void fill_rows(const struct app *app, struct asset *asset, size_t except)
{
    const struct record *record = record_of(app, asset);
    for (size_t i = 0; i < asset->count; i++) {
        const struct field *field = asset->fields[i];
        asset->rows[i].is_wanted =
            record ? asset_is_open(record, field) : is_first(field->name) && field->is_wanted;
        if (i != except)
            form_set(&asset->form, i, record ? asset_get(record, field->name) : NULL);
    }
}

/* ---- opening and closing ---- */

static void select_field(struct asset *asset, const char *name)
{
    for (size_t i = 0; i < asset->count; i++)
        if (text_equal(asset->fields[i]->name, name))
            asset->form.selected = i;
}

/* "ID", "ID FIELD", or NULL for a new one. */
static void asset_open(struct app *app, void *state, const char *argument)
{
    struct asset *asset = state;
    size_t length = argument ? strcspn(argument, " ") : 0;
    make_rows(asset);
    form_begin(&asset->form, asset->rows, asset->count);
    if (!argument)
        return;
    asset->id = mem_format("%.*s", (int)length, argument);
    app_set_asset(app, asset->id);
    if (argument[length])
        select_field(asset, argument + length + 1);
    fill_rows(app, asset, asset->count);
}

static void asset_close(void *state)
{
    struct asset *asset = state;
    form_clear(&asset->form);
    free(asset->rows);
    free(asset->fields);
    free(asset->id);
}

static unsigned asset_contexts(const struct app *app, const void *state)
{
    const struct asset *asset = state;
    return form_get_contexts(&asset->form);
}

static char *asset_title(const struct app *app, const void *state)
{
    const struct asset *asset = state;
    const struct record *record = record_of(app, asset);
    return mem_format("%s › %s", _("Information to protect"),
                      record ? asset_show(record, "name") : _("new"));
}

static const enum action *asset_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_DONE, ACTION_CANCEL, ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK, ACTION_WHY,  ACTION_NEXT,
                                           ACTION_UNDO, ACTION_BACK, ACTION_NONE};
    return asset_contexts(app, state) & IN_WRITING ? writing : choosing;
}

/* ---- keeping what was said ---- */

static bool make_asset(struct app *app, struct asset *asset, const struct record_field *name)
{
    if (!app_add_record(app, "asset", name, 1, &asset->id))
        return false;
    app_set_asset(app, asset->id);
    return true;
}

/* True where there is nothing to keep, or it was kept; then `effects` says which. */
static bool keep_row(struct app *app, struct asset *asset, size_t row, unsigned *effects)
{
    const struct record *record = record_of(app, asset);
    const char *key = asset->fields[row]->name, *text = form_get(&asset->form, row);
    const char *old = record ? asset_get(record, key) : NULL;
    struct record_field field = {.key = key, .value = text_is_blank(text) ? NULL : text};
    *effects = EFFECT_REDRAW;
    if (text_equal(field.value, old))
        return true;
    bool is_kept = record ? app_change_record(app, "asset", asset->id, &field, 1)
                          : make_asset(app, asset, &field);
    if (is_kept)
        *effects = EFFECT_CHANGED;
    return is_kept;
}

/* Without a name there is no asset to hold the other fields. */
static bool lacks_name(struct app *app, struct asset *asset)
{
    if (asset->id || !text_is_blank(form_get(&asset->form, 0)))
        return false;
    asset->form.selected = 0;
    app_say(app, STYLE_DIM, "%s", _("First its name."));
    return true;
}

static unsigned move_on(struct app *app, struct asset *asset, size_t from, bool is_done)
{
    unsigned effects;
    if (!is_done && lacks_name(app, asset))
        return EFFECT_REDRAW;
    if (!keep_row(app, asset, from, &effects)) {
        asset->form.selected = from; /* what was written stays; the message says why */
        return EFFECT_REDRAW;
    }
    fill_rows(app, asset, asset->count);
    return is_done ? effects | EFFECT_BACK : effects;
}

static unsigned show_criteria(struct app *app, const struct asset *asset)
{
    return app_goto(app, SCREEN_CRITERIA, asset->fields[asset->form.selected]->name);
}

static unsigned asset_handle(struct app *app, void *state, const struct event *event)
{
    struct asset *asset = state;
    if (asset->id && !record_of(app, asset))
        return EFFECT_BACK; /* undone while it was looked at */
    size_t from = asset->form.selected;
    fill_rows(app, asset, from);
    if (event->action == ACTION_WHY)
        return show_criteria(app, asset);
    if (event->action == ACTION_CANCEL)
        return EFFECT_BACK;
    enum form_event what = form_handle(&asset->form, event);
    bool is_done = what == FORM_LEFT || what == FORM_PRESSED;
    if (what == FORM_NOTHING)
        return 0;
    if (is_done || asset->form.selected != from || asset->rows[from].choices)
        return move_on(app, asset, from, is_done);
    return EFFECT_REDRAW;
}

/* ---- drawing ---- */

static const struct criterion *criterion_of(const struct app *app, const char *field)
{
    const struct identify *identify = app->library->identify;
    for (size_t i = 0; identify && i < identify->criterion_count; i++)
        if (text_equal(identify->criteria[i].id, field))
            return &identify->criteria[i];
    return NULL;
}

static int draw_open(const struct record *record, struct area area, int row)
{
    char *open = asset_take_open(record);
    char *text = *open ? mem_format(_("Still open: %s"), open) : mem_copy(_("Nothing is open."));
    int rows = canvas_wrapped(area, row, 0, STYLE_DIM, text);
    free(text);
    free(open);
    return row + rows;
}

/* How important it is, at every moment, and why; then what the selected field asks. */
static void draw_aside(const struct app *app, const struct asset *asset, struct area area)
{
    const struct record *record = record_of(app, asset);
    const struct criterion *criterion =
        criterion_of(app, asset->fields[asset->form.selected]->name);
    int row = 0;
    if (record) {
        char *importance = asset_take_importance(record);
        char *text = mem_format(_("Importance %s"), importance);
        row = canvas_wrapped(area, 0, 0, STYLE_STRONG, text);
        free(text);
        free(importance);
    }
    if (criterion)
        canvas_wrapped(area, row, 0, STYLE_PLAIN, criterion->question.value);
    else if (record)
        draw_open(record, area, row);
    else
        canvas_wrapped(area, row, 0, STYLE_DIM,
                       _("Four fields are enough in a visit. The rest stays open and can be said "
                         "later."));
}

static void asset_draw(struct app *app, void *state, struct area body)
{
    struct asset *asset = state;
    fill_rows(app, asset, asset->form.selected);
    struct area inner = area_of(body, 0, 2, body.rows, body.columns - 4);
    if (body.columns >= WIDE) {
        int columns = inner.columns - SIDE_COLUMNS;
        form_draw(&asset->form, area_of(inner, 1, 0, inner.rows - 1, columns - 1));
        canvas_upright(inner, columns);
        draw_aside(app, asset, area_of(inner, 1, columns + 2, inner.rows - 1, SIDE_COLUMNS - 2));
        return;
    }
    form_draw(&asset->form, area_of(inner, 0, 0, inner.rows - BELOW_ROWS, inner.columns));
    canvas_rule(inner, inner.rows - BELOW_ROWS);
    draw_aside(app, asset, area_below(inner, inner.rows - BELOW_ROWS + 1));
}

const struct screen_ops screen_asset = {
    .name = "asset",
    .state_size = sizeof(struct asset),
    .is_overlay = true,
    .open = asset_open,
    .close = asset_close,
    .contexts = asset_contexts,
    .handle = asset_handle,
    .draw = asset_draw,
    .take_title = asset_title,
    .footer = asset_footer,
};
