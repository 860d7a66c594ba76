/* Search over all text of the case's packs, the notes and the glossary, as one types. */
#include "editor.h"
#include "list.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

struct entry {
    char *folded;  /* what is searched */
    char *shown;   /* one line */
    char *address; /* of a control, or NULL */
    char *term;    /* id of a glossary term, or NULL */
};

struct search {
    struct editor editor;
    struct list list;
    struct entry *entries;
    size_t entry_count;
    size_t *found; /* indices into entries */
    size_t found_count;
};

static void add_entry(struct search *search, struct string *text, char *shown, const char *address,
                      const char *term)
{
    struct entry entry = {
        .folded = text_take_folded(text->text),
        .shown = shown,
        .address = mem_copy(address),
        .term = mem_copy(term),
    };
    ARRAY_PUSH(search->entries, search->entry_count) = entry;
    string_free(text);
}

static void add_item(struct search *search, const struct app *app, size_t item)
{
    const struct control_result *result = app_get_item(app, item);
    const struct control *control = result->control;
    const char *note = app_get_note(app, item);
    char *all = control_take_all_text(control);
    struct string text = {0};
    string_format(&text, "%s%s", all, note ? note : "");
    free(all);
    char *title = word_take_title(app->result, result);
    add_entry(search, &text, mem_format("%s  %s", control_get_clause(control), title),
              result->address, NULL);
    free(title);
}

static void add_term(struct search *search, const struct term *term)
{
    struct string text = {0};
    string_format(&text, "%s\n%s\n%s", term->name.value,
                  term->reading.value ? term->reading.value : "", term->text.value);
    add_entry(search, &text, mem_format(_("Term: %s"), term->name.value), NULL, term->id);
}

static void find(struct search *search)
{
    char *wanted = text_take_folded(search->editor.text);
    free(search->found);
    search->found = NULL;
    search->found_count = 0;
    for (size_t i = 0; i < search->entry_count && *wanted; i++)
        if (strstr(search->entries[i].folded, wanted))
            ARRAY_PUSH(search->found, search->found_count) = i;
    list_set_count(&search->list, search->found_count);
    free(wanted);
}

static void search_open(struct app *app, void *state, const char *argument)
{
    struct search *search = state;
    for (size_t i = 0; i < app->item_count; i++)
        add_item(search, app, i);
    size_t term_count = 0;
    const struct term *terms = library_get_terms(app->library, &term_count);
    for (size_t i = 0; i < term_count; i++)
        add_term(search, &terms[i]);
    editor_begin(&search->editor, argument, false);
    find(search);
}

static void search_close(void *state)
{
    struct search *search = state;
    for (size_t i = 0; i < search->entry_count; i++) {
        struct entry *entry = &search->entries[i];
        free(entry->folded);
        free(entry->shown);
        free(entry->address);
        free(entry->term);
    }
    free(search->entries);
    free(search->found);
    editor_clear(&search->editor);
}

static unsigned search_contexts(const struct app *app, const void *state)
{
    return IN_LINE;
}

static char *search_title(const struct app *app, const void *state)
{
    return mem_copy(_("Search"));
}

static const enum action *search_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_NEW_LINE, ACTION_DONE, ACTION_NONE};
    return actions;
}

static unsigned open_found(struct app *app, const struct search *search)
{
    if (search->list.selected >= search->found_count)
        return EFFECT_REDRAW;
    const struct entry *entry = &search->entries[search->found[search->list.selected]];
    return entry->address ? app_goto(app, SCREEN_WALK, entry->address)
                          : app_goto(app, SCREEN_TERMS, entry->term);
}

static unsigned search_handle(struct app *app, void *state, const struct event *event)
{
    struct search *search = state;
    if (event->action == ACTION_DONE || event->action == ACTION_CANCEL)
        return EFFECT_BACK;
    if (event->action == ACTION_NEW_LINE)
        return open_found(app, search);
    bool is_list_key =
        event->action == ACTION_UP || event->action == ACTION_DOWN || event->action == ACTION_PICK;
    if (is_list_key && list_handle(&search->list, event))
        return event->action == ACTION_PICK ? open_found(app, search) : EFFECT_REDRAW;
    if (editor_handle(&search->editor, event))
        find(search);
    return EFFECT_REDRAW;
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct search *search = context;
    const struct entry *entry = &search->entries[search->found[index]];
    canvas_text(row, 0, 1, is_selected ? STYLE_SELECTED : STYLE_PLAIN, entry->shown);
}

static void search_draw(struct app *app, void *state, struct area body)
{
    struct search *search = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    int column = canvas_text(inner, 0, 0, STYLE_KEY, "/ ");
    canvas_format(inner, 1, 0, STYLE_DIM, _("%zu found"), search->found_count);
    list_draw(app, &search->list, area_below(inner, 2), 1, draw_row, search);
    editor_draw(&search->editor, area_of(inner, 0, column, 1, inner.columns - column));
}

const struct screen_ops screen_search = {
    .name = "search",
    .state_size = sizeof(struct search),
    .is_overlay = true,
    .open = search_open,
    .close = search_close,
    .contexts = search_contexts,
    .handle = search_handle,
    .draw = search_draw,
    .take_title = search_title,
    .footer = search_footer,
};
