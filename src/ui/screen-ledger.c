/* The ledger: the information that is the firm's to protect, as a table one can live in. */
#include "editor.h"
#include "ledger.h"
#include "list.h"
#include "screens.h"

#include <stdlib.h>
#include <string.h>

enum { MIDDLE = 76, WIDE = 110, DETAIL_ROWS = 4 };

struct ledger {
    struct list list;
    struct editor filter; /* open while one writes it */
    char *wanted;         /* folded; NULL: all are shown */
    size_t sort;          /* a column; COLUMN_COUNT: in the order of entry */
};

/* ---- columns ---- */

/* Never NULL. */
typedef char *take_cell(const struct app *app, const struct record *asset, const char *key);

static char *take_shown(const struct app *app, const struct record *asset, const char *key)
{
    return mem_copy(asset_show(asset, key));
}

/* Values alone, where their labels are sentences. */
static char *take_value(const struct app *app, const struct record *asset, const char *key)
{
    const char *value = asset_get(asset, key);
    return mem_copy(value ? value : "");
}

static char *take_whose(const struct app *app, const struct record *asset, const char *key)
{
    return mem_copy(asset_get_whose(asset));
}

static char *take_importance(const struct app *app, const struct record *asset, const char *key)
{
    return mem_copy(asset_show_importance(asset));
}

/* Yes is what one looks for. */
static char *take_yes(const struct app *app, const struct record *asset, const char *key)
{
    return mem_copy(text_equal(asset_get(asset, key), "no") ? "-" : asset_show(asset, key));
}

/* The classes of confidentiality, integrity and availability in one: 3-2-1. */
static char *take_class(const struct app *app, const struct record *asset, const char *key)
{
    static const char *const classes[] = {"gov-confidentiality", "gov-integrity",
                                          "gov-availability"};
    struct string text = {0};
    bool is_said = false;
    for (size_t i = 0; i < ARRAY_LENGTH(classes); i++) {
        const char *value = asset_get(asset, classes[i]);
        is_said = is_said || value;
        string_format(&text, "%s%s", i ? "-" : "", value ? value : "?");
    }
    if (is_said)
        return string_take(&text);
    string_free(&text);
    return mem_copy("");
}

static char *take_open(const struct app *app, const struct record *asset, const char *key)
{
    size_t open = record_count_open(asset, app->snapshot);
    return open ? mem_format("%zu", open) : mem_copy("");
}

enum {
    COLUMN_NAME,
    COLUMN_FORM,
    COLUMN_PLACE,
    COLUMN_WHOSE,
    COLUMN_OWNER,
    COLUMN_CONFIDENTIALITY,
    COLUMN_INTEGRITY,
    COLUMN_AVAILABILITY,
    COLUMN_IMPORTANCE,
    COLUMN_CLASS,
    COLUMN_PERSONAL,
    COLUMN_CONTRACTORS,
    COLUMN_OPEN,
    COLUMN_COUNT
};
static const struct column {
    const char *key;
    const char *heading;
    take_cell *take;
    int from;   /* shown at this width of the screen */
    int width;  /* at least the heading's */
    int shares; /* of what is left */
} columns[COLUMN_COUNT] = {
    [COLUMN_NAME] = {"name", N_("Name"), take_shown, .shares = 3},
    [COLUMN_FORM] = {"form", N_("Form"), take_shown, .width = 4},
    [COLUMN_PLACE] = {"place", N_("Place"), take_shown, .shares = 2},
    [COLUMN_WHOSE] = {"entrusted", N_("Whose"), take_whose, .width = 10},
    [COLUMN_OWNER] = {"owner", N_("Owner"), take_shown, .from = WIDE, .width = 12},
    [COLUMN_CONFIDENTIALITY] = {"confidentiality", N_("C"), take_value, .from = WIDE, .width = 2},
    [COLUMN_INTEGRITY] = {"integrity", N_("I"), take_value, .from = WIDE, .width = 2},
    [COLUMN_AVAILABILITY] = {"availability", N_("A"), take_value, .from = WIDE, .width = 2},
    [COLUMN_IMPORTANCE] = {NULL, N_("Imp."), take_importance, .width = 2},
    [COLUMN_CLASS] = {"gov-confidentiality", N_("Class"), take_class, .from = MIDDLE, .width = 5},
    [COLUMN_PERSONAL] = {"personal", N_("Personal"), take_yes, .from = WIDE, .width = 4},
    [COLUMN_CONTRACTORS] = {"contractors", N_("Contractors"), take_yes, .from = WIDE, .width = 4},
    [COLUMN_OPEN] = {NULL, N_("Open"), take_open, .from = MIDDLE, .width = 2},
};

static bool is_shown(const struct app *app, size_t column, int width)
{
    const struct field *field =
        columns[column].key ? field_get("asset", columns[column].key) : NULL;
    return width >= columns[column].from && (!field || field_suits(field, app->snapshot));
}

static int choices_width(const char *key)
{
    int widest = 0;
    const struct field *field = key ? field_get("asset", key) : NULL;
    for (const struct field_choice *choice = field ? field->choices : NULL; choice && choice->id;
         choice++) {
        int width = text_width(_(choice->label));
        widest = width > widest ? width : widest;
    }
    return widest;
}

static int least_width(size_t column)
{
    int heading = text_width(_(columns[column].heading)), width = columns[column].width;
    int words = column == COLUMN_FORM ? choices_width(columns[column].key) : 0;
    width = heading > width ? heading : width;
    return words > width ? words : width;
}

/* Fills in the width of every column, 0 for one that is not shown; a blank stands between two. */
static void measure(const struct app *app, int *widths, int width)
{
    int left = width, shares = 0;
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        widths[i] = is_shown(app, i, width) && !columns[i].shares ? least_width(i) : 0;
        left -= widths[i] + is_shown(app, i, width);
        shares += columns[i].shares;
    }
    for (size_t i = 0; i < COLUMN_COUNT; i++)
        if (columns[i].shares)
            widths[i] = left * columns[i].shares / shares;
}

/* ---- which assets, in which order ---- */

struct view {
    const struct record **assets;
    size_t count;
};

static bool is_wanted(const struct record *asset, const char *wanted)
{
    if (!wanted)
        return true;
    char *text =
        mem_format("%s\n%s\n%s\n%s\n%s", asset_show(asset, "name"), asset_show(asset, "form"),
                   asset_show(asset, "place"), asset_get_whose(asset), asset_show(asset, "owner"));
    char *folded = text_take_folded(text);
    bool is_found = strstr(folded, wanted) != NULL;
    free(folded);
    free(text);
    return is_found;
}

struct order {
    const struct app *app;
    size_t column;
};

/* What is not said comes last; importance and open fields begin with the most. */
static int compare(const void *a, const void *b, void *context)
{
    const struct order *order = context;
    const struct record *one = *(const struct record *const *)a;
    const struct record *other = *(const struct record *const *)b;
    size_t column = order->column;
    if (column >= COLUMN_COUNT)
        return strcmp(one->id, other->id);
    if (column == COLUMN_IMPORTANCE)
        return asset_importance(other) - asset_importance(one);
    if (column == COLUMN_OPEN)
        return (int)record_count_open(other, order->app->snapshot) -
               (int)record_count_open(one, order->app->snapshot);
    char *first = columns[column].take(order->app, one, columns[column].key);
    char *second = columns[column].take(order->app, other, columns[column].key);
    bool is_empty = text_is_blank(first), is_other_empty = text_is_blank(second);
    int compared = is_empty != is_other_empty ? is_empty - is_other_empty : strcmp(first, second);
    free(first);
    free(second);
    return compared;
}

static void put_selected(struct app *app, struct ledger *ledger, const struct view *view)
{
    list_set_count(&ledger->list, view->count);
    for (size_t i = 0; i < view->count; i++)
        if (text_equal(view->assets[i]->id, app->asset))
            ledger->list.selected = i;
}

static struct view take_view(struct app *app, struct ledger *ledger)
{
    const struct record *assets;
    size_t count = ledger_list(app, &assets);
    struct view view = {.assets = mem_alloc((count + 1) * sizeof(const struct record *))};
    for (size_t i = 0; i < count; i++)
        if (is_wanted(&assets[i], ledger->wanted))
            view.assets[view.count++] = &assets[i];
    struct order order = {app, ledger->sort};
    qsort_r(view.assets, view.count, sizeof *view.assets, compare, &order);
    put_selected(app, ledger, &view);
    return view;
}

static const struct record *selected_of(const struct ledger *ledger, const struct view *view)
{
    return ledger->list.selected < view->count ? view->assets[ledger->list.selected] : NULL;
}

/* ---- the screen ---- */

static void ledger_open(struct app *app, void *state, const char *argument)
{
    struct ledger *ledger = state;
    ledger->sort = COLUMN_COUNT;
}

static void ledger_close(void *state)
{
    struct ledger *ledger = state;
    editor_clear(&ledger->filter);
    free(ledger->wanted);
}

static unsigned ledger_contexts(const struct app *app, const void *state)
{
    const struct ledger *ledger = state;
    return editor_is_open(&ledger->filter) ? IN_LINE : IN_LIST | IN_LEDGER;
}

static char *ledger_title(const struct app *app, const void *state)
{
    return mem_copy(_("Information to protect"));
}

static const enum action *ledger_footer(const struct app *app, const void *state)
{
    static const enum action filtering[] = {ACTION_NEW_LINE, ACTION_DONE, ACTION_NONE};
    static const enum action living[] = {
        ACTION_ADD,  ACTION_OPEN,        ACTION_GUIDE,  ACTION_PARTIES, ACTION_COPY, ACTION_REMOVE,
        ACTION_SORT, ACTION_OPEN_FIELDS, ACTION_FILTER, ACTION_UNDO,    ACTION_BACK, ACTION_NONE};
    const struct ledger *ledger = state;
    return editor_is_open(&ledger->filter) ? filtering : living;
}

/* ---- doing ---- */

static unsigned edit_asset(struct app *app, const struct record *asset)
{
    return asset ? app_goto(app, SCREEN_ASSET, asset->id) : EFFECT_REDRAW;
}

static unsigned copy_asset(struct app *app, const struct record *asset)
{
    if (!asset)
        return EFFECT_REDRAW;
    struct record_field *fields = mem_alloc((asset->field_count + 1) * sizeof *fields);
    char *name = mem_format(_("%s (copy)"), asset_show(asset, "name")), *id = NULL;
    size_t count = 0;
    for (size_t i = 0; i < asset->field_count; i++)
        if (!text_equal(asset->fields[i].key, "registered"))
            fields[count++] = asset->fields[i];
    for (size_t i = 0; i < count; i++)
        if (text_equal(fields[i].key, "name"))
            fields[i].value = name;
    bool is_made = app_add_record(app, "asset", fields, count, &id);
    if (is_made)
        app_set_asset(app, id);
    free(id);
    free(name);
    free(fields);
    return is_made ? EFFECT_CHANGED : EFFECT_REDRAW;
}

static unsigned remove_asset(struct app *app, const struct ledger *ledger, const struct view *view)
{
    const struct record *asset = selected_of(ledger, view);
    if (!asset)
        return EFFECT_REDRAW;
    size_t next = ledger->list.selected + 1 < view->count ? ledger->list.selected + 1
                                                          : ledger->list.selected - 1;
    char *name = mem_copy(asset_show(asset, "name")), *id = mem_copy(asset->id);
    char *neighbour = mem_copy(next < view->count ? view->assets[next]->id : NULL);
    bool is_removed = app_remove_record(app, "asset", id);
    if (is_removed) {
        app_set_asset(app, neighbour);
        app_say(app, STYLE_DIM, _("Deleted: %s. %s brings it back."), name,
                action_get_key(ACTION_UNDO));
    }
    free(neighbour);
    free(name);
    free(id);
    return is_removed ? EFFECT_CHANGED : EFFECT_REDRAW;
}

/* A column that was clicked, or the next that sorts; after the last the order of entry. */
static unsigned sort_by(struct app *app, struct ledger *ledger, int clicked)
{
    static const size_t stops[] = {COLUMN_NAME,       COLUMN_FORM, COLUMN_PLACE, COLUMN_WHOSE,
                                   COLUMN_IMPORTANCE, COLUMN_OPEN, COLUMN_COUNT};
    size_t place = 0;
    while (place < ARRAY_LENGTH(stops) && stops[place] != ledger->sort)
        place++;
    ledger->sort = clicked ? (size_t)clicked - 1 : stops[(place + 1) % ARRAY_LENGTH(stops)];
    if (ledger->sort < COLUMN_COUNT)
        app_say(app, STYLE_DIM, _("Sorted by: %s"), _(columns[ledger->sort].heading));
    else
        app_say(app, STYLE_DIM, "%s", _("In the order of entry"));
    return EFFECT_REDRAW;
}

static void set_wanted(struct ledger *ledger)
{
    free(ledger->wanted);
    bool is_empty = text_is_blank(ledger->filter.text);
    ledger->wanted = is_empty ? NULL : text_take_folded(ledger->filter.text);
}

static unsigned handle_filter(struct ledger *ledger, const struct event *event)
{
    bool gives_up = event->action == ACTION_DONE || event->action == ACTION_CANCEL;
    if (gives_up)
        editor_begin(&ledger->filter, NULL, false);
    else
        editor_handle(&ledger->filter, event);
    set_wanted(ledger);
    if (gives_up || event->action == ACTION_NEW_LINE)
        editor_clear(&ledger->filter);
    return EFFECT_REDRAW;
}

static unsigned show_history(struct app *app, const struct record *asset)
{
    char *address = asset ? mem_format("asset:%s", asset->id) : NULL;
    unsigned effects = app_goto(app, SCREEN_HISTORY, address);
    free(address);
    return effects;
}

static unsigned handle_asset(struct app *app, struct ledger *ledger, const struct view *view,
                             const struct event *event)
{
    const struct record *asset = selected_of(ledger, view);
    switch (event->action) {
    case ACTION_ADD:
        return app_goto(app, SCREEN_ASSET, NULL);
    case ACTION_OPEN:
        return edit_asset(app, asset);
    case ACTION_PICK:
        return (size_t)event->number == ledger->list.selected ? edit_asset(app, asset) : 0;
    case ACTION_COPY:
        return copy_asset(app, asset);
    case ACTION_REMOVE:
        return remove_asset(app, ledger, view);
    case ACTION_HISTORY:
        return show_history(app, asset);
    case ACTION_SORT:
        return sort_by(app, ledger, event->number);
    case ACTION_GUIDE:
        return app_goto(app, SCREEN_GUIDE, NULL);
    case ACTION_OPEN_FIELDS:
        return app_goto(app, SCREEN_OPEN_FIELDS, NULL);
    case ACTION_FILTER:
        editor_begin(&ledger->filter, NULL, false);
        return EFFECT_REDRAW;
    default:
        return 0;
    }
}

static unsigned ledger_handle(struct app *app, void *state, const struct event *event)
{
    struct ledger *ledger = state;
    if (editor_is_open(&ledger->filter))
        return handle_filter(ledger, event);
    struct view view = take_view(app, ledger);
    unsigned effects = handle_asset(app, ledger, &view, event);
    if (!effects && list_handle(&ledger->list, event)) {
        if (view.count)
            app_set_asset(app, view.assets[ledger->list.selected]->id);
        effects = EFFECT_REDRAW;
    }
    free(view.assets);
    return effects;
}

/* ---- drawing ---- */

static void draw_headings(const struct ledger *ledger, const int *widths, struct area area)
{
    int column = 0;
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        if (!widths[i])
            continue;
        canvas_text(area_of(area, 0, column, 1, widths[i]), 0, 0,
                    ledger->sort == i ? STYLE_CURRENT : STYLE_DIM, _(columns[i].heading));
        canvas_zone_at(area, 0, column, widths[i], ACTION_SORT, (int)i + 1);
        column += widths[i] + 1;
    }
}

struct table {
    struct view view;
    int widths[COLUMN_COUNT];
};

static void draw_asset(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    const struct table *table = context;
    const struct record *asset = table->view.assets[index];
    int column = 0;
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        if (!table->widths[i])
            continue;
        enum style style = is_selected        ? STYLE_SELECTED
                           : i == COLUMN_OPEN ? STYLE_OPEN
                                              : STYLE_PLAIN;
        char *cell = columns[i].take(app, asset, columns[i].key);
        canvas_text(area_of(row, 0, column, 1, table->widths[i]), 0, 0, style, cell);
        free(cell);
        column += table->widths[i] + 1;
    }
}

static void draw_detail(const struct app *app, const struct record *asset, struct area area)
{
    char *importance = asset_take_importance(asset), *open = asset_take_open(app, asset);
    canvas_rule(area, 0);
    canvas_format(area, 1, 0, STYLE_PLAIN, _("Importance %s"), importance);
    if (*open) {
        char *text = mem_format(_("Still open: %s"), open);
        canvas_wrapped(area, 2, 0, STYLE_DIM, text);
        free(text);
    }
    free(open);
    free(importance);
}

static int draw_offer(struct area area, int row, enum action action, const char *text)
{
    int column = canvas_text(area, row, 0, STYLE_KEY, action_get_key(action)) + 2;
    int rows = canvas_wrapped(area, row, column, STYLE_PLAIN, text);
    canvas_zone(area, row, rows, action, 0);
    return row + rows + 1;
}

static void draw_beginning(struct area area)
{
    int row =
        canvas_wrapped(area, 0, 0, STYLE_PLAIN,
                       _("First say which information is yours to protect. Then you are asked "
                         "only what applies to it. Ten lines are enough for a beginning.")) +
        1;
    row = draw_offer(area, row, ACTION_GUIDE,
                     _("The guided way: what a firm of your trade usually has, to accept or drop"));
    row = draw_offer(area, row, ACTION_ADD,
                     _("Enter one: its name, its form, where it is, whose it is"));
    draw_offer(area, row, ACTION_BACK, _("To the questions; this can be done later, too"));
}

static void draw_filter(struct ledger *ledger, struct area area)
{
    int column = canvas_text(area, 0, 0, STYLE_KEY, "/ ");
    if (editor_is_open(&ledger->filter))
        editor_draw(&ledger->filter, area_of(area, 0, column, 1, area.columns - column));
    else
        canvas_text(area, 0, column, STYLE_STRONG, ledger->wanted);
}

static void ledger_draw(struct app *app, void *state, struct area body)
{
    struct ledger *ledger = state;
    const struct record *assets;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    if (!ledger_list(app, &assets)) {
        draw_beginning(area_of(inner, 1, 1, inner.rows - 1, inner.columns - 2));
        return;
    }
    bool has_filter = ledger->wanted || editor_is_open(&ledger->filter);
    struct table table = {.view = take_view(app, ledger)};
    const struct record *selected = selected_of(ledger, &table.view);
    struct area rows =
        area_of(inner, has_filter, 0, inner.rows - DETAIL_ROWS - has_filter, inner.columns);
    measure(app, table.widths, inner.columns);
    draw_headings(ledger, table.widths, rows);
    list_draw(app, &ledger->list, area_below(rows, 1), 1, draw_asset, &table);
    if (selected)
        draw_detail(app, selected, area_below(inner, inner.rows - DETAIL_ROWS));
    else
        canvas_text(rows, 2, 0, STYLE_DIM, _("Nothing in the ledger is like that."));
    if (has_filter)
        draw_filter(ledger, area_of(inner, 0, 0, 1, inner.columns));
    free(table.view.assets);
}

const struct screen_ops screen_ledger = {
    .name = "ledger",
    .state_size = sizeof(struct ledger),
    .open = ledger_open,
    .close = ledger_close,
    .contexts = ledger_contexts,
    .handle = ledger_handle,
    .draw = ledger_draw,
    .take_title = ledger_title,
    .footer = ledger_footer,
};
