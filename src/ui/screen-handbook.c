/* The handbook: terms, laws, incidents and guidance in one list that a word narrows, reachable from
 * every screen. */
#include "editor.h"
#include "list.h"
#include "page.h"
#include "screens.h"
#include "tabs.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { HEAD_ROWS = 3, DATE_COLUMNS = 10 };
enum { TAB_ALL, TAB_TERMS, TAB_KINDS, TAB_COUNT = TAB_KINDS + HANDBOOK_KIND_COUNT };

/* A term, or an entry, of the handbook. */
struct line {
    size_t tab;
    const struct term *term;
    const struct handbook_entry *entry;
    char *folded;
};

struct handbook_screen {
    struct handbook *handbook;
    struct line *lines;
    size_t line_count;
    size_t *shown; /* indices into lines */
    size_t shown_count;
    size_t tab;
    struct editor editor; /* of the words that narrow the list */
    bool is_writing;
    struct list list;
    bool is_reading;
    size_t top;
    int rows;
};

/* ---- opening ---- */

static void add_term(struct handbook_screen *book, const struct term *term)
{
    ARRAY_PUSH(book->lines, book->line_count) =
        (struct line){.tab = TAB_TERMS, .term = term, .folded = term_take_folded(term)};
}

static void add_entry(struct handbook_screen *book, const struct handbook_entry *entry)
{
    ARRAY_PUSH(book->lines, book->line_count) = (struct line){
        .tab = TAB_KINDS + (size_t)entry->kind, .entry = entry, .folded = entry_take_folded(entry)};
}

static void narrow(struct handbook_screen *book)
{
    free(book->shown);
    book->shown = NULL;
    book->shown_count = 0;
    for (size_t i = 0; i < book->line_count; i++) {
        bool is_of_tab = book->tab == TAB_ALL || book->lines[i].tab == book->tab;
        if (is_of_tab && folded_has_words(book->lines[i].folded, book->editor.text))
            ARRAY_PUSH(book->shown, book->shown_count) = i;
    }
    list_set_count(&book->list, book->shown_count);
}

static void handbook_open(struct app *app, void *state, const char *argument)
{
    struct handbook_screen *book = state;
    struct faults faults = {0}; /* `tenken pack check` tells them */
    book->handbook = handbook_new_installed(language_get(), &faults);
    faults_free(&faults);
    for (size_t i = 0; i < book->handbook->term_count; i++)
        add_term(book, &book->handbook->terms[i]);
    for (size_t i = 0; i < book->handbook->count; i++)
        add_entry(book, &book->handbook->entries[i]);
    editor_begin(&book->editor, NULL, false);
    narrow(book);
}

static void handbook_close(void *state)
{
    struct handbook_screen *book = state;
    for (size_t i = 0; i < book->line_count; i++)
        free(book->lines[i].folded);
    free(book->lines);
    free(book->shown);
    editor_clear(&book->editor);
    handbook_free(book->handbook);
}

static unsigned handbook_contexts(const struct app *app, const void *state)
{
    const struct handbook_screen *book = state;
    if (book->is_writing)
        return IN_LINE;
    return IN_LIST | (book->is_reading ? 0 : IN_HANDBOOK);
}

static char *handbook_title(const struct app *app, const void *state)
{
    return mem_copy(_("Handbook"));
}

static const enum action *handbook_footer(const struct app *app, const void *state)
{
    static const enum action listing[] = {ACTION_OPEN, ACTION_FILTER, ACTION_NEXT, ACTION_UP,
                                          ACTION_DOWN, ACTION_BACK,   ACTION_NONE};
    static const enum action reading[] = {ACTION_UP, ACTION_DOWN, ACTION_BACK, ACTION_NONE};
    static const enum action writing[] = {ACTION_NEW_LINE, ACTION_DONE, ACTION_NONE};
    const struct handbook_screen *book = state;
    return book->is_writing ? writing : book->is_reading ? reading : listing;
}

/* ---- acting ---- */

static const struct line *get_selected(const struct handbook_screen *book)
{
    return &book->lines[book->shown[book->list.selected]];
}

static unsigned write_words(struct handbook_screen *book, const struct event *event)
{
    bool is_done = event->action == ACTION_DONE || event->action == ACTION_NEW_LINE;
    if (event->action == ACTION_CANCEL)
        editor_begin(&book->editor, NULL, false);
    if (is_done || event->action == ACTION_CANCEL)
        book->is_writing = false;
    else if (event->action == ACTION_UP || event->action == ACTION_DOWN)
        list_handle(&book->list, event);
    else
        editor_handle(&book->editor, event);
    narrow(book);
    return EFFECT_REDRAW;
}

/* The control behind a link, where the case asks it. */
static const struct control_result *find_link(const struct app *app,
                                              const struct handbook_entry *entry, int number)
{
    bool is_link = entry && app->result && number >= 1 && (size_t)number <= entry->link_count;
    return is_link ? result_get_control(app->result, entry->links[number - 1].address) : NULL;
}

static unsigned read_on(struct app *app, struct handbook_screen *book, const struct event *event)
{
    const struct control_result *control =
        event->action == ACTION_CHOOSE ? find_link(app, get_selected(book)->entry, event->number)
                                       : NULL;
    if (control)
        return app_goto(app, SCREEN_WALK, control->address);
    if (event->action == ACTION_BACK || event->action == ACTION_LEFT) {
        book->is_reading = false;
        return EFFECT_REDRAW;
    }
    return page_handle(event, book->rows, &book->top) ? EFFECT_REDRAW : 0;
}

static unsigned handbook_handle(struct app *app, void *state, const struct event *event)
{
    struct handbook_screen *book = state;
    if (book->is_writing)
        return write_words(book, event);
    if (book->is_reading)
        return read_on(app, book, event);
    if (event->action == ACTION_FILTER) {
        book->is_writing = true;
        return EFFECT_REDRAW;
    }
    if (tabs_handle(event, TAB_COUNT, &book->tab)) {
        narrow(book);
        return EFFECT_REDRAW;
    }
    size_t before = book->list.selected;
    bool is_moved = list_handle(&book->list, event);
    bool is_second_click = event->action == ACTION_PICK && book->list.selected == before;
    bool is_opened =
        event->action == ACTION_OPEN || event->action == ACTION_RIGHT || is_second_click;
    book->is_reading = is_opened && book->shown_count;
    book->top = 0;
    return is_moved || is_opened ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

static const char *get_kind(const struct line *line)
{
    return line->tab == TAB_TERMS ? _("term")
                                  : word_handbook_kind((enum handbook_kind)(line->tab - TAB_KINDS));
}

static const char *get_title(const struct line *line)
{
    return line->term ? line->term->name.value : line->entry->title.value;
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct handbook_screen *book = context;
    const struct line *line = &book->lines[book->shown[index]];
    const struct handbook_entry *entry = line->entry;
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    enum style dim = is_selected ? STYLE_SELECTED : STYLE_DIM;
    const char *remark = entry && entry->is_made_up ? _("made up")
                         : entry && entry->date     ? entry->date
                                                    : "";
    int right = text_width(remark) + 2;
    canvas_text(area_of(row, 0, 0, 1, DATE_COLUMNS), 0, 1, dim, get_kind(line));
    canvas_text(area_of(row, 0, DATE_COLUMNS, 1, row.columns - DATE_COLUMNS - right), 0, 1, style,
                get_title(line));
    canvas_text_right(row, 0, dim, remark);
}

static void add_links(struct app *app, struct page *page, const struct handbook_entry *entry)
{
    if (!entry->link_count)
        return;
    page_add_gap(page);
    page_add(page, STYLE_DIM, 0, _("Questions that it has to do with:"));
    for (size_t i = 0; i < entry->link_count; i++) {
        const struct control_result *control = find_link(app, entry, (int)i + 1);
        char *text = control ? mem_format("%zu  %s  %s", i + 1, entry->links[i].address,
                                          control->control->title.value)
                             : mem_format(_("–  %s (not in this case)"), entry->links[i].address);
        page_add(page, control ? STYLE_PLAIN : STYLE_DIM, 1, text);
        free(text);
    }
}

static void add_whole(struct app *app, struct page *page, const struct handbook_entry *entry)
{
    char *remark = word_take_entry_remark(entry);
    page_add(page, STYLE_STRONG, 0, entry->title.value);
    page_add(page, entry->is_made_up ? STYLE_DOUBT : STYLE_DIM, 0, remark);
    page_add_gap(page);
    page_add(page, STYLE_PLAIN, 0, entry->text.value);
    page_add_headed(page, 0, _("What follows"), entry->sanction.value);
    page_add_headed(page, 0, _("Mind"), entry->note.value);
    page_add_headed(page, 0, _("Source"), entry->source.value);
    add_links(app, page, entry);
    free(remark);
}

static void draw_reading(struct app *app, struct handbook_screen *book, struct area area)
{
    struct page page = {.columns = area.columns - 2};
    const struct line *line = get_selected(book);
    if (line->term) {
        page_add(&page, STYLE_STRONG, 0, line->term->name.value);
        page_add(&page, STYLE_DIM, 0, line->term->reading.value);
        page_add_gap(&page);
        page_add(&page, STYLE_PLAIN, 0, line->term->text.value);
    } else {
        add_whole(app, &page, line->entry);
    }
    book->rows = area.rows;
    page_draw(&page, area, &book->top);
    page_clear(&page);
}

static void draw_words(struct handbook_screen *book, struct area area)
{
    int column = canvas_text(area, 0, 1, STYLE_KEY, "/ ") + 1;
    struct area rest = area_of(area, 0, column, 1, area.columns - column);
    if (book->is_writing)
        editor_draw(&book->editor, rest);
    else if (*book->editor.text)
        canvas_text(rest, 0, 0, STYLE_STRONG, book->editor.text);
    else
        canvas_text(rest, 0, 0, STYLE_DIM, _("a word narrows the list"));
}

static void handbook_draw(struct app *app, void *state, struct area body)
{
    struct handbook_screen *book = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    const struct tab_title tabs[TAB_COUNT] = {{_("All"), -1},
                                              {_("Terms"), -1},
                                              {_("Laws"), -1},
                                              {_("Incidents"), -1},
                                              {_("Guidance"), -1}};
    if (book->is_reading) {
        draw_reading(app, book, area_of(inner, 1, 1, inner.rows - 1, inner.columns - 2));
        return;
    }
    tabs_draw(tabs, TAB_COUNT, book->tab, inner, 0);
    draw_words(book, area_below(inner, 1));
    struct area below = area_below(inner, HEAD_ROWS);
    if (book->shown_count)
        list_draw(app, &book->list, below, 1, draw_row, book);
    else
        canvas_wrapped(
            below, 0, 1, STYLE_DIM,
            _("The handbook has nothing about that. Try a shorter word, or another tab."));
}

const struct screen_ops screen_handbook = {
    .name = "handbook",
    .state_size = sizeof(struct handbook_screen),
    .is_overlay = true,
    .open = handbook_open,
    .close = handbook_close,
    .contexts = handbook_contexts,
    .handle = handbook_handle,
    .draw = handbook_draw,
    .take_title = handbook_title,
    .footer = handbook_footer,
};
