/* Who said what, when: every change of the case, the newest first; of one question or piece of
 * information alone where one came from there. */
#include "editor.h"
#include "list.h"
#include "page.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { AUTHOR_COLUMNS = 10, LEAST_DETAIL_ROWS = 7 };

struct entry {
    size_t group; /* its place in the history */
    char *line;   /* when, who, and what in short */
    char *folded; /* all that is searched */
};

struct history {
    char *about; /* the address one came from; NULL: none */
    bool is_all; /* everything is shown, although one came from somewhere */
    bool is_searching;
    struct editor editor;
    struct entry *entries; /* newest first; anew when the history has grown */
    size_t entry_count;
    size_t group_count; /* of the history when they were made */
    struct list list;
    size_t top; /* of the detail */
    int detail_rows;
};

static struct history_view view_of(const struct app *app, const struct history *history)
{
    bool is_some = history->about && !history->is_all;
    return (struct history_view){.assessment = app->assessment,
                                 .library = app->library,
                                 .wanted = is_some ? (const char *const *)&history->about : NULL,
                                 .wanted_count = is_some};
}

/* ---- the list ---- */

static void forget_entries(struct history *history)
{
    for (size_t i = 0; i < history->entry_count; i++) {
        free(history->entries[i].line);
        free(history->entries[i].folded);
    }
    free(history->entries);
    history->entries = NULL;
    history->entry_count = 0;
}

/* "answered: 3 A locked cabinet: - → in part", or how many changes there are. */
static void add_summary(struct string *line, const struct history_view *view,
                        const struct history_group *group)
{
    size_t shown = 0;
    const struct history_change *first = NULL;
    for (size_t i = group->change_count; i-- > 0;)
        if (history_shows(view, &group->changes[i])) {
            first = &group->changes[i];
            shown++;
        }
    struct history_words words = history_take_words(view, first);
    if (!view->wanted_count) /* else it is the same in every row */
        string_format(line, ": %s", words.place);
    if (shown == 1)
        string_format(line, ": %s → %s", words.was ? words.was : "-", words.is ? words.is : "-");
    else
        string_format(line, tr_plural(" (%zu change)", " (%zu changes)", (unsigned long)shown),
                      shown);
    history_words_clear(&words);
}

static char *take_folded(const struct history_view *view, const struct history_group *group,
                         const char *line)
{
    struct string text = {0};
    string_append(&text, line);
    for (size_t i = 0; i < group->change_count; i++) {
        struct history_words words = history_take_words(view, &group->changes[i]);
        string_format(&text, "\n%s\n%s\n%s\n%s", words.place, words.field,
                      words.was ? words.was : "", words.is ? words.is : "");
        history_words_clear(&words);
    }
    char *folded = text_take_folded(text.text);
    string_free(&text);
    return folded;
}

static struct entry take_entry(const struct history_view *view, const struct history_group *group,
                               size_t place)
{
    struct string line = {0};
    char *moment = word_take_moment(group->at), *deed = word_take_history_deed(group);
    char *author = text_take_clipped(group->author, AUTHOR_COLUMNS);
    string_format(&line, "%s  %s%*s  %s", moment, author, AUTHOR_COLUMNS - text_width(author), "",
                  deed);
    add_summary(&line, view, group);
    free(author);
    free(moment);
    free(deed);
    struct entry entry = {.group = place, .folded = take_folded(view, group, line.text)};
    entry.line = string_take(&line);
    return entry;
}

static void list_entries(const struct app *app, struct history *history)
{
    const struct history_group *groups;
    struct history_view view = view_of(app, history);
    char *wanted = text_take_folded(history->editor.text ? history->editor.text : "");
    history->group_count = assessment_get_history(app->assessment, &groups);
    forget_entries(history);
    for (size_t i = history->group_count; i-- > 0;) {
        if (!groups[i].change_count || !history_shows_group(&view, &groups[i]))
            continue;
        struct entry entry = take_entry(&view, &groups[i], i);
        ARRAY_PUSH(history->entries, history->entry_count) = entry;
        if (strstr(entry.folded, wanted))
            continue;
        history->entry_count--;
        free(entry.line);
        free(entry.folded);
    }
    list_set_count(&history->list, history->entry_count);
    history->top = 0;
    free(wanted);
}

/* Undo and redo work here, too. */
static void keep_up(const struct app *app, struct history *history)
{
    const struct history_group *groups;
    if (assessment_get_history(app->assessment, &groups) != history->group_count)
        list_entries(app, history);
}

static void history_open(struct app *app, void *state, const char *argument)
{
    struct history *history = state;
    history->about = mem_copy(argument);
    editor_begin(&history->editor, NULL, false);
    list_entries(app, history);
}

static void history_close(void *state)
{
    struct history *history = state;
    forget_entries(history);
    editor_clear(&history->editor);
    free(history->about);
}

static unsigned history_contexts(const struct app *app, const void *state)
{
    const struct history *history = state;
    return history->is_searching ? IN_LINE : IN_LIST;
}

static char *history_title(const struct app *app, const void *state)
{
    return mem_copy(_("History"));
}

static const enum action *history_footer(const struct app *app, const void *state)
{
    static const enum action some[] = {ACTION_OPEN, ACTION_NEXT, ACTION_SEARCH,
                                       ACTION_UNDO, ACTION_BACK, ACTION_NONE};
    static const enum action all[] = {ACTION_OPEN, ACTION_SEARCH, ACTION_UNDO, ACTION_BACK,
                                      ACTION_NONE};
    static const enum action searching[] = {ACTION_NEW_LINE, ACTION_DONE, ACTION_NONE};
    const struct history *history = state;
    if (history->is_searching)
        return searching;
    return history->about ? some : all;
}

/* ---- handling ---- */

static unsigned handle_search(struct app *app, struct history *history, const struct event *event)
{
    bool is_done = event->action == ACTION_DONE || event->action == ACTION_NEW_LINE;
    if (event->action == ACTION_CANCEL)
        editor_begin(&history->editor, NULL, false);
    if (is_done || event->action == ACTION_CANCEL)
        history->is_searching = false;
    else
        editor_handle(&history->editor, event);
    list_entries(app, history);
    return EFFECT_REDRAW;
}

static const struct history_group *get_selected(const struct app *app,
                                                const struct history *history)
{
    const struct history_group *groups;
    assessment_get_history(app->assessment, &groups);
    if (!history->entry_count)
        return NULL;
    return &groups[history->entries[history->list.selected].group];
}

/* The question without the part that was answered. */
static unsigned go_to_question(struct app *app, const char *text)
{
    struct address address = {0};
    address_parse(text, &address, NULL);
    free(address.option);
    address.option = NULL;
    char *question = address_take_text(&address);
    address_clear(&address);
    size_t item;
    unsigned effects = EFFECT_REDRAW;
    if (app_find_item(app, question, &item))
        effects = app_goto(app, SCREEN_WALK, question);
    else
        app_say(app, STYLE_DIM, "%s", _("This question is not asked now."));
    free(question);
    return effects;
}

static unsigned open_selected(struct app *app, const struct history *history)
{
    static const struct {
        const char *prefix;
        enum screen_id screen;
    } places[] = {{"asset:", SCREEN_ASSET},   {"party:", SCREEN_PARTY},
                  {"task:", SCREEN_TASK},     {"visit:", SCREEN_VISIT},
                  {"office:", SCREEN_OFFICE}, {"exception:", SCREEN_EXCEPTION}};
    const struct history_group *group = get_selected(app, history);
    if (!group)
        return EFFECT_REDRAW;
    const char *address = group->changes[0].address;
    for (size_t i = 0; i < ARRAY_LENGTH(places); i++) {
        size_t length = strlen(places[i].prefix);
        char *kind = mem_format("%.*s", (int)length - 1, places[i].prefix);
        bool is_there = strncmp(address, places[i].prefix, length) == 0 &&
                        assessment_has_record(app->assessment, kind, address + length);
        free(kind);
        if (is_there)
            return app_goto(app, places[i].screen, address + length);
    }
    if (group->changes[0].voice != VOICE_NONE)
        return go_to_question(app, address);
    app_say(app, STYLE_DIM, "%s", _("There is no page for this."));
    return EFFECT_REDRAW;
}

static unsigned handle_list(struct app *app, struct history *history, const struct event *event)
{
    size_t before = history->list.selected;
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == before;
    if (event->action == ACTION_OPEN || is_second_click)
        return open_selected(app, history);
    if (!list_handle(&history->list, event))
        return 0;
    if (history->list.selected != before)
        history->top = 0;
    return EFFECT_REDRAW;
}

static unsigned history_handle(struct app *app, void *state, const struct event *event)
{
    struct history *history = state;
    keep_up(app, history);
    if (history->is_searching)
        return handle_search(app, history, event);
    switch (event->action) {
    case ACTION_SEARCH:
        history->is_searching = true;
        return EFFECT_REDRAW;
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        history->is_all = history->about && !history->is_all;
        list_entries(app, history);
        return EFFECT_REDRAW;
    case ACTION_RIGHT:
        history->top += (size_t)history->detail_rows;
        return EFFECT_REDRAW;
    case ACTION_LEFT:
        history->top -= history->top < (size_t)history->detail_rows ? history->top
                                                                    : (size_t)history->detail_rows;
        return EFFECT_REDRAW;
    case ACTION_HISTORY: /* one is there already */
        return EFFECT_REDRAW;
    default:
        return handle_list(app, history, event);
    }
}

/* ---- drawing ---- */

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct history *history = context;
    canvas_text(row, 0, 1, is_selected ? STYLE_SELECTED : STYLE_PLAIN,
                history->entries[index].line);
}

static bool is_same_place(const struct history_change *a, const struct history_change *b)
{
    return a && text_equal(a->address, b->address) && a->voice == b->voice;
}

/* Under the place, which is not said again for the next field of it. */
static void add_change(struct page *page, const struct history_view *view,
                       const struct history_change *change, const struct history_change *before)
{
    struct history_words words = history_take_words(view, change);
    bool has_voice = change->voice != VOICE_NONE;
    char *place = has_voice ? mem_format("%s (%s)", words.place, word_voice(change->voice))
                            : mem_copy(words.place);
    char *line = mem_format("%s: %s → %s", words.field, words.was ? words.was : "-",
                            words.is ? words.is : "-");
    if (!is_same_place(before, change))
        page_add(page, STYLE_STRONG, 0, place);
    page_add(page, STYLE_PLAIN, 2, line);
    free(line);
    free(place);
    history_words_clear(&words);
}

static void draw_detail(const struct app *app, struct history *history, struct area area)
{
    const struct history_group *group = get_selected(app, history);
    struct history_view view = view_of(app, history);
    struct page page = {.columns = area.columns - 2};
    char *moment = word_take_moment(group->at), *deed = word_take_history_deed(group);
    canvas_rule(area, 0);
    canvas_format(area, 1, 0, STYLE_CURRENT, "%s  %s  %s", moment, group->author, deed);
    const struct history_change *before = NULL;
    for (size_t i = 0; i < group->change_count; i++)
        if (history_shows(&view, &group->changes[i])) {
            add_change(&page, &view, &group->changes[i], before);
            before = &group->changes[i];
        }
    history->detail_rows = area.rows - 2;
    page_draw(&page, area_below(area, 2), &history->top);
    page_clear(&page);
    free(deed);
    free(moment);
}

/* What is shown, and the line to search with. Returns the rows. */
static int draw_heading(struct history *history, struct area area)
{
    const char *text = history->editor.text ? history->editor.text : "";
    bool is_some = history->about && !history->is_all;
    canvas_format(area, 0, 0, STYLE_DIM, "%s (%zu)",
                  is_some ? _("Only what is about this; Tab shows everything")
                          : _("Everything, the newest first"),
                  history->entry_count);
    if (!history->is_searching && !*text)
        return 1;
    int column = canvas_text(area, 1, 0, STYLE_KEY, "/ ");
    struct area line = area_of(area, 1, column, 1, area.columns - column);
    if (history->is_searching)
        editor_draw(&history->editor, line);
    else
        canvas_text(line, 0, 0, STYLE_PLAIN, text);
    return 2;
}

static void history_draw(struct app *app, void *state, struct area body)
{
    struct history *history = state;
    keep_up(app, history);
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    int row = draw_heading(history, inner);
    if (!history->entry_count) {
        canvas_wrapped(inner, row + 1, 1, STYLE_DIM,
                       _("Nothing was changed here. What is answered, written and decided is "
                         "listed with the name and the time."));
        return;
    }
    int detail = inner.rows / 2 > LEAST_DETAIL_ROWS ? inner.rows / 2 : LEAST_DETAIL_ROWS;
    int rows = inner.rows - row - detail;
    list_draw(app, &history->list, area_of(inner, row, 0, rows, inner.columns), 1, draw_row,
              history);
    draw_detail(app, history, area_below(inner, row + rows));
}

const struct screen_ops screen_history = {
    .name = "history",
    .state_size = sizeof(struct history),
    .is_overlay = true,
    .open = history_open,
    .close = history_close,
    .contexts = history_contexts,
    .handle = history_handle,
    .draw = history_draw,
    .take_title = history_title,
    .footer = history_footer,
};
