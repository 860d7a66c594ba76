/* Who holds which office, and the exceptions from the rules: what the government's common standards
 * keep lists of (docs/offices.md). */
#include "action.h"
#include "ledger.h"
#include "list.h"
#include "screens.h"
#include "tabs.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { DETAIL_ROWS = 4, DATE_COLUMNS = 11, DECISION_COLUMNS = 10, MARK_COLUMNS = 2 };
enum tab { TAB_OFFICES, TAB_EXCEPTIONS, TAB_COUNT };
static const char *const kinds[TAB_COUNT] = {
    [TAB_OFFICES] = "office", [TAB_EXCEPTIONS] = "exception"};

struct offices {
    size_t tab;
    struct list lists[TAB_COUNT];
};

/* ---- what there is ---- */

/* NULL with fewer roles; `*count` is how many the packs have. */
static const struct role *find_role(const struct app *app, size_t wanted, size_t *count)
{
    const struct role *found = NULL;
    *count = 0;
    for (size_t i = 0; i < app->result->pack_count; i++) {
        const struct pack *pack = app->result->packs[i].pack;
        if (wanted >= *count && wanted < *count + pack->role_count)
            found = &pack->roles[wanted - *count];
        *count += pack->role_count;
    }
    return found;
}

static const struct role *get_role(const struct app *app, const struct offices *offices)
{
    size_t count;
    return find_role(app, offices->lists[TAB_OFFICES].selected, &count);
}

static const struct record *get_exception(const struct app *app, size_t index)
{
    const struct record *first;
    return index < ledger_list_kind(app, "exception", &first) ? &first[index] : NULL;
}

/* The one at hand; NULL where there is none, or nobody is named. */
static const struct record *get_record(const struct app *app, const struct offices *offices)
{
    const struct role *role = get_role(app, offices);
    if (offices->tab == TAB_EXCEPTIONS)
        return get_exception(app, offices->lists[TAB_EXCEPTIONS].selected);
    return role ? office_get(app->snapshot, role->id) : NULL;
}

static void count_rows(const struct app *app, struct offices *offices)
{
    const struct record *first;
    size_t roles;
    find_role(app, 0, &roles);
    list_set_count(&offices->lists[TAB_OFFICES], roles);
    list_set_count(&offices->lists[TAB_EXCEPTIONS], ledger_list_kind(app, "exception", &first));
}

static unsigned offices_contexts(const struct app *app, const void *state)
{
    return IN_LIST | IN_PARTIES;
}

static char *offices_title(const struct app *app, const void *state)
{
    return mem_copy(_("Offices and exceptions"));
}

static const enum action *offices_footer(const struct app *app, const void *state)
{
    static const enum action naming[] = {ACTION_OPEN, ACTION_REMOVE, ACTION_NEXT,
                                         ACTION_UNDO, ACTION_BACK,   ACTION_NONE};
    static const enum action adding[] = {ACTION_ADD,  ACTION_OPEN, ACTION_REMOVE, ACTION_NEXT,
                                         ACTION_UNDO, ACTION_BACK, ACTION_NONE};
    const struct offices *offices = state;
    return offices->tab == TAB_OFFICES ? naming : adding;
}

/* ---- doing ---- */

static unsigned open_selected(struct app *app, const struct offices *offices)
{
    const struct role *role = get_role(app, offices);
    const struct record *record = get_record(app, offices);
    if (offices->tab == TAB_OFFICES)
        return role ? app_goto(app, SCREEN_OFFICE, role->id) : EFFECT_REDRAW;
    return record ? app_goto(app, SCREEN_EXCEPTION, record->id) : EFFECT_REDRAW;
}

static unsigned remove_selected(struct app *app, const struct offices *offices)
{
    const struct record *record = get_record(app, offices);
    if (!record)
        return EFFECT_REDRAW;
    char *name = mem_copy(asset_show(record, offices->tab == TAB_OFFICES ? "person" : "clause"));
    bool is_removed = app_remove_record(app, kinds[offices->tab], record->id);
    if (is_removed)
        app_say(app, STYLE_DIM, _("Deleted: %s. %s brings it back."), name,
                action_get_key(ACTION_UNDO));
    free(name);
    return is_removed ? EFFECT_CHANGED : EFFECT_REDRAW;
}

static unsigned offices_handle(struct app *app, void *state, const struct event *event)
{
    struct offices *offices = state;
    count_rows(app, offices);
    struct list *list = &offices->lists[offices->tab];
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    if (event->action == ACTION_ADD) {
        offices->tab = TAB_EXCEPTIONS; /* the roles are the packs' */
        return app_goto(app, SCREEN_EXCEPTION, NULL);
    }
    if (event->action == ACTION_OPEN || is_second_click)
        return open_selected(app, offices);
    if (event->action == ACTION_REMOVE)
        return remove_selected(app, offices);
    bool is_moved = list_handle(list, event) || tabs_handle(event, TAB_COUNT, &offices->tab);
    return is_moved ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

/* What the review raises about it first, or NULL. */
static const struct warning *find_warning(struct app *app, const char *kind, const char *id)
{
    const struct review *review = app_get_review(app);
    for (size_t i = 0; i < review->count; i++) {
        const struct warning *warning = &review->warnings[i];
        const struct separation *separation = warning->separation;
        bool is_its = warning->record && text_equal(warning->record->kind, kind) &&
                      text_equal(warning->record->id, id);
        if (is_its || (separation && text_equal(kind, "office") && text_equal(separation->b, id)))
            return warning;
    }
    return NULL;
}

static void draw_mark(struct app *app, const char *kind, const char *id, struct area row)
{
    if (find_warning(app, kind, id))
        canvas_text(row, 0, 0, STYLE_BAD, "!");
}

static void draw_office(struct app *app, const void *context, size_t index, struct area row,
                        bool is_selected)
{
    size_t count;
    const struct role *role = find_role(app, index, &count);
    const struct record *office = office_get(app->snapshot, role->id);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int half = row.columns / 2;
    canvas_text(area_of(row, 0, MARK_COLUMNS, 1, half - MARK_COLUMNS - 1), 0, 0, style,
                role->title.value);
    canvas_text(area_of(row, 0, half, 1, row.columns - half), 0, 0,
                office || is_selected ? style : STYLE_DIM,
                office ? asset_show(office, "person") : _("nobody named"));
    draw_mark(app, "office", role->id, row);
}

/* Until when it was permitted; else until when it was asked for. */
static const char *show_until(const struct record *exception)
{
    const char *granted = asset_show(exception, "granted-until");
    return *granted ? granted : asset_show(exception, "until");
}

static const char *show_decision(const struct record *exception)
{
    const char *decision = asset_show(exception, "decision");
    return *decision ? decision : _("open");
}

static void draw_exception(struct app *app, const void *context, size_t index, struct area row,
                           bool is_selected)
{
    const struct record *exception = get_exception(app, index);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int left = row.columns - MARK_COLUMNS - DATE_COLUMNS - DECISION_COLUMNS, who = left / 3;
    const struct {
        int columns;
        const char *text;
    } cells[] = {{left - who, asset_show(exception, "clause")},
                 {who, asset_show(exception, "applicant")},
                 {DATE_COLUMNS, show_until(exception)},
                 {DECISION_COLUMNS, show_decision(exception)}};
    for (size_t i = 0, column = MARK_COLUMNS; i < ARRAY_LENGTH(cells); i++) {
        canvas_text(area_of(row, 0, (int)column, 1, cells[i].columns - 1), 0, 0, style,
                    cells[i].text);
        column += (size_t)cells[i].columns;
    }
    draw_mark(app, "exception", exception->id, row);
}

static void draw_empty(enum tab tab, struct area area)
{
    static const char *const words[TAB_COUNT] = {
        [TAB_OFFICES] = N_("The packs of this case name no roles."),
        [TAB_EXCEPTIONS] = N_("No exception was asked for. Whoever departs from a rule for a time "
                              "asks for it first; the register keeps what was decided."),
    };
    int row = canvas_wrapped(area, 1, 1, STYLE_PLAIN, _(words[tab])) + 2;
    if (tab == TAB_OFFICES)
        return;
    int column = canvas_text(area, row, 1, STYLE_KEY, action_get_key(ACTION_ADD)) + 3;
    canvas_text(area, row, column, STYLE_PLAIN, _("Enter the first one"));
    canvas_zone(area, row, 1, ACTION_ADD, 0);
}

static void draw_detail(struct app *app, const struct offices *offices, struct area area)
{
    const struct record *record = get_record(app, offices);
    const struct role *role = get_role(app, offices);
    const char *id = offices->tab == TAB_OFFICES && role ? role->id : record ? record->id : "";
    const struct warning *warning = find_warning(app, kinds[offices->tab], id);
    char *text = warning  ? word_take_warning(warning)
                 : record ? asset_take_open(app, record)
                          : mem_copy("");
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, warning ? STYLE_BAD : STYLE_DIM,
                                 *text || !record ? text : _("Nothing is open."));
    if (warning && row < area.rows)
        canvas_wrapped(area, row, 0, STYLE_PLAIN, word_warning_deed(warning->kind));
    free(text);
}

static void offices_draw(struct app *app, void *state, struct area body)
{
    static list_draw_row *const draws[TAB_COUNT] = {draw_office, draw_exception};
    struct offices *offices = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    count_rows(app, offices);
    const struct tab_title titles[TAB_COUNT] = {
        [TAB_OFFICES] = {_("Offices"), (long)offices->lists[TAB_OFFICES].count},
        [TAB_EXCEPTIONS] = {_("Exceptions"), (long)offices->lists[TAB_EXCEPTIONS].count},
    };
    struct list *list = &offices->lists[offices->tab];
    tabs_draw(titles, TAB_COUNT, offices->tab, inner, 0);
    struct area rows = area_of(inner, 2, 0, inner.rows - 2 - DETAIL_ROWS, inner.columns);
    if (!list->count) {
        draw_empty((enum tab)offices->tab, rows);
        return;
    }
    list_draw(app, list, rows, 1, draws[offices->tab], NULL);
    draw_detail(app, offices, area_below(inner, inner.rows - DETAIL_ROWS));
}

const struct screen_ops screen_offices = {
    .name = "offices",
    .state_size = sizeof(struct offices),
    .contexts = offices_contexts,
    .handle = offices_handle,
    .draw = offices_draw,
    .take_title = offices_title,
    .footer = offices_footer,
};
