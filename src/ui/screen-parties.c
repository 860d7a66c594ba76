/* The parties: who entrusts information to the firm, and who receives, keeps or could reach it,
 * with the confidentiality agreement that holds. */
#include "ledger.h"
#include "list.h"
#include "parties.h"
#include "screens.h"

#include <stdlib.h>

enum { MIDDLE = 76, WIDE = 110, NDA_COLUMNS = 15, DATE_COLUMNS = 11, DETAIL_ROWS = 3 };

struct parties {
    struct list list;
};

static size_t take_place(const struct app *app, struct parties *parties,
                         const struct record **first)
{
    size_t count = parties_list(app, first);
    list_set_count(&parties->list, count);
    for (size_t i = 0; i < count; i++)
        if (text_equal((*first)[i].id, app->party))
            parties->list.selected = i;
    return count;
}

static unsigned parties_contexts(const struct app *app, const void *state)
{
    return IN_LIST | IN_PARTIES;
}

static char *parties_title(const struct app *app, const void *state)
{
    return mem_copy(_("Parties"));
}

static const enum action *parties_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_ADD,    ACTION_OPEN, ACTION_REMOVE, ACTION_UNDO,
                                          ACTION_LEDGER, ACTION_BACK, ACTION_NONE};
    static const enum action beginning[] = {ACTION_ADD, ACTION_LEDGER, ACTION_UNDO, ACTION_BACK,
                                            ACTION_NONE};
    const struct record *first;
    return parties_list(app, &first) ? actions : beginning;
}

/* ---- doing ---- */

static unsigned edit_party(struct app *app, const struct record *party)
{
    return party ? app_goto(app, SCREEN_PARTY, party->id) : EFFECT_REDRAW;
}

static unsigned remove_party(struct app *app, const struct record *party)
{
    if (!party)
        return EFFECT_REDRAW;
    char *name = mem_copy(asset_show(party, "name"));
    bool is_removed = app_remove_record(app, "party", party->id);
    if (is_removed)
        app_say(app, STYLE_DIM, _("Deleted: %s. %s brings it back."), name,
                action_get_key(ACTION_UNDO));
    free(name);
    return is_removed ? EFFECT_CHANGED : EFFECT_REDRAW;
}

static unsigned parties_handle(struct app *app, void *state, const struct event *event)
{
    struct parties *parties = state;
    const struct record *first;
    size_t count = take_place(app, parties, &first), selected = parties->list.selected;
    const struct record *party = selected < count ? &first[selected] : NULL;
    switch (event->action) {
    case ACTION_ADD:
        return app_goto(app, SCREEN_PARTY, NULL);
    case ACTION_OPEN:
        return edit_party(app, party);
    case ACTION_REMOVE:
        return remove_party(app, party);
    default:
        break;
    }
    if (!list_handle(&parties->list, event))
        return 0;
    bool is_clicked_again = event->action == ACTION_PICK && parties->list.selected == selected;
    if (count)
        app_set_party(app, first[parties->list.selected].id);
    return is_clicked_again ? edit_party(app, party) : EFFECT_REDRAW;
}

/* ---- drawing ---- */

/* The widths of the columns; of one that is not shown, 0. */
struct table {
    const struct record *parties;
    int name, kind, made, ends, contact;
};

static void measure(struct table *table, int width)
{
    int left = width - NDA_COLUMNS - DATE_COLUMNS;
    table->ends = DATE_COLUMNS;
    table->made = width >= MIDDLE ? DATE_COLUMNS : 0;
    left -= table->made;
    table->contact = width >= WIDE ? left / 3 : 0;
    left -= table->contact;
    table->name = left / 2;
    table->kind = left - table->name;
}

static int draw_cell(struct area row, int column, int width, enum style style, const char *text)
{
    if (width)
        canvas_text(area_of(row, 0, column, 1, width - 1), 0, 0, style, text);
    return column + width;
}

static void draw_cells(const struct table *table, struct area row, enum style style,
                       enum style nda_style, const char *const cells[6])
{
    enum { NDA = 2 };
    const int widths[] = {table->name, table->kind, NDA_COLUMNS,
                          table->made, table->ends, table->contact};
    int column = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(widths); i++)
        column = draw_cell(row, column, widths[i], i == NDA ? nda_style : style, cells[i]);
}

static void draw_headings(const struct table *table, struct area area)
{
    const char *const headings[] = {_("Name"),    _("Kind"),    _("Agreement"),
                                    _("Made on"), _("Ends on"), _("In an accident")};
    draw_cells(table, area, STYLE_DIM, STYLE_DIM, headings);
}

static void draw_party(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    const struct table *table = context;
    const struct record *party = &table->parties[index];
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN, nda_style;
    char *nda = party_take_nda(party, &nda_style);
    const char *const cells[] = {asset_show(party, "name"),
                                 asset_show(party, "kind"),
                                 nda,
                                 asset_show(party, "nda-date"),
                                 asset_show(party, "nda-expiry"),
                                 asset_show(party, "contact")};
    draw_cells(table, row, style, is_selected ? STYLE_SELECTED : nda_style, cells);
    free(nda);
}

static void draw_detail(const struct app *app, const struct record *party, struct area area)
{
    char *open = asset_take_open(app, party);
    char *text = *open ? mem_format(_("Still open: %s"), open) : mem_copy(_("Nothing is open."));
    canvas_rule(area, 0);
    canvas_wrapped(area, 1, 0, STYLE_DIM, text);
    free(text);
    free(open);
}

static void draw_beginning(struct area area)
{
    int row = canvas_wrapped(area, 0, 0, STYLE_PLAIN,
                             _("Who entrusts information to the firm, and who receives, keeps or "
                               "could reach it: customers, contractors, cloud providers, "
                               "carriers, the landlord."));
    int column = canvas_text(area, row + 1, 0, STYLE_KEY, action_get_key(ACTION_ADD)) + 2;
    canvas_text(area, row + 1, column, STYLE_PLAIN, _("Enter the first one"));
    canvas_zone(area, row + 1, 1, ACTION_ADD, 0);
}

static void parties_draw(struct app *app, void *state, struct area body)
{
    struct parties *parties = state;
    struct table table = {0};
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    if (!take_place(app, parties, &table.parties)) {
        draw_beginning(area_of(inner, 1, 1, inner.rows - 1, inner.columns - 2));
        return;
    }
    struct area rows = area_of(inner, 0, 0, inner.rows - DETAIL_ROWS, inner.columns);
    measure(&table, inner.columns);
    draw_headings(&table, rows);
    list_draw(app, &parties->list, area_below(rows, 1), 1, draw_party, &table);
    draw_detail(app, &table.parties[parties->list.selected],
                area_below(inner, inner.rows - DETAIL_ROWS));
}

const struct screen_ops screen_parties = {
    .name = "parties",
    .state_size = sizeof(struct parties),
    .contexts = parties_contexts,
    .handle = parties_handle,
    .draw = parties_draw,
    .take_title = parties_title,
    .footer = parties_footer,
};
