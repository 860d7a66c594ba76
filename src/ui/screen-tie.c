/* Ties a question of a pack of one's own to those of other packs, by hand (docs/questionnaire.md):
 * the question stands above, a search over all controls below. */
#include "editor.h"
#include "list.h"
#include "page.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { QUESTION_ROWS = 4, OTHER_ROWS = 3 };

struct entry {
    char *folded; /* what is searched */
    char *shown;
    char *address;
    char *question;
    bool is_in_case; /* its answers can be offered here: it comes first */
};
struct tie {
    char *address; /* of the question */
    struct editor editor;
    struct list list;
    struct entry *entries;
    size_t entry_count;
    size_t *found; /* indices into entries */
    size_t found_count;
};

static const struct control_result *get_question(const struct app *app, const struct tie *tie)
{
    size_t item;
    return app_find_item(app, tie->address, &item) ? app_get_item(app, item) : NULL;
}

/* What the question is to the control; NULL: not tied. Told by its own pack. */
static const struct relation *find_relation(const struct control_result *question, const char *to)
{
    for (size_t i = 0; question && i < question->pack->relation_count; i++) {
        const struct relation *relation = &question->pack->relations[i];
        if (text_equal(relation->from, question->control->id) && text_equal(relation->to, to))
            return relation;
    }
    return NULL;
}

/* ---- what there is to tie to ---- */

static void add_control(struct tie *tie, const struct pack *pack, const struct control *control,
                        bool is_in_case)
{
    char *text =
        mem_format("%s\n%s\n%s\n%s\n%s", pack->title.value, control->id,
                   control->ref ? control->ref : "", control->title.value, control->question.value);
    ARRAY_PUSH(tie->entries, tie->entry_count) = (struct entry){
        .folded = text_take_folded(text),
        .shown = mem_format("%s  %s  %s", control_get_clause(control), control->title.value,
                            pack->title.value),
        .address = mem_format("%s:%s", pack->id, control->id),
        .question = mem_copy(control->question.value),
        .is_in_case = is_in_case,
    };
    free(text);
}

static void add_packs(struct tie *tie, const struct app *app, const struct library *library,
                      bool is_in_case)
{
    for (size_t i = 0; i < library->pack_count; i++) {
        const struct pack *pack = library->packs[i];
        size_t own = strlen(pack->id);
        bool is_asking = strncmp(tie->address, pack->id, own) == 0 && tie->address[own] == ':';
        if (is_asking || (library_get_pack(app->library, pack->id) != NULL) != is_in_case)
            continue;
        for (size_t k = 0; k < pack->control_count; k++)
            add_control(tie, pack, &pack->controls[k], is_in_case);
    }
}

static bool is_tied(const struct app *app, const struct tie *tie, size_t entry)
{
    return find_relation(get_question(app, tie), tie->entries[entry].address) != NULL;
}

/* What is tied stands first, so that it can be seen and taken away without a search. */
static void find(const struct app *app, struct tie *tie)
{
    char *wanted = text_take_folded(tie->editor.text);
    free(tie->found);
    tie->found = NULL;
    tie->found_count = 0;
    for (int turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < tie->entry_count; i++)
            if (strstr(tie->entries[i].folded, wanted) && is_tied(app, tie, i) == (turn == 0))
                ARRAY_PUSH(tie->found, tie->found_count) = i;
    tie->list = (struct list){.visible = tie->list.visible};
    list_set_count(&tie->list, tie->found_count);
    free(wanted);
}

static void tie_open(struct app *app, void *state, const char *argument)
{
    struct tie *tie = state;
    struct faults faults = {0};
    struct library *library = library_new_installed(NULL, 0, language_get(), &faults);
    tie->address = mem_copy(argument);
    add_packs(tie, app, library, true);
    add_packs(tie, app, library, false);
    editor_begin(&tie->editor, NULL, false);
    find(app, tie);
    library_free(library);
    faults_free(&faults);
}

static void tie_close(void *state)
{
    struct tie *tie = state;
    for (size_t i = 0; i < tie->entry_count; i++) {
        free(tie->entries[i].folded);
        free(tie->entries[i].shown);
        free(tie->entries[i].address);
        free(tie->entries[i].question);
    }
    free(tie->entries);
    free(tie->found);
    free(tie->address);
    editor_clear(&tie->editor);
}

static unsigned tie_contexts(const struct app *app, const void *state)
{
    return IN_LINE | IN_TIE;
}

static char *tie_title(const struct app *app, const void *state)
{
    return mem_copy(_("Tie"));
}

static const enum action *tie_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_NEW_LINE, ACTION_RELATION, ACTION_NEXT,
                                          ACTION_PREVIOUS, ACTION_DONE,     ACTION_NONE};
    return actions;
}

/* ---- doing ---- */

static const struct entry *get_selected(const struct tie *tie)
{
    return tie->list.selected < tie->found_count ? &tie->entries[tie->found[tie->list.selected]]
                                                 : NULL;
}

static unsigned change(struct app *app, const struct tie *tie, enum relation_kind kind)
{
    if (app_tie(app, get_question(app, tie), kind, get_selected(tie)->address))
        app_say(app, STYLE_GOOD, "%s",
                kind == RELATION_KIND_COUNT ? _("Not tied any more.") : word_relation(kind));
    return EFFECT_REDRAW;
}

static unsigned toggle(struct app *app, const struct tie *tie)
{
    const struct entry *entry = get_selected(tie);
    if (!entry)
        return EFFECT_REDRAW;
    bool was_tied = find_relation(get_question(app, tie), entry->address);
    return change(app, tie, was_tied ? RELATION_KIND_COUNT : RELATION_EQUIVALENT);
}

static unsigned turn_relation(struct app *app, const struct tie *tie)
{
    const struct entry *entry = get_selected(tie);
    const struct relation *relation =
        entry ? find_relation(get_question(app, tie), entry->address) : NULL;
    if (!relation) {
        app_say(app, STYLE_CURRENT, _("Not tied yet: %s ties it."),
                action_get_key(ACTION_NEW_LINE));
        return EFFECT_REDRAW;
    }
    return change(app, tie, (relation->kind + 1) % RELATION_KIND_COUNT);
}

/* The question after it, or before; those of the same pack follow each other. */
static unsigned go_on(struct app *app, struct tie *tie, int direction)
{
    const struct control_result *question = get_question(app, tie);
    size_t item;
    app_find_item(app, tie->address, &item);
    const struct control_result *next =
        direction > 0 || item > 0 ? app_get_item(app, direction > 0 ? item + 1 : item - 1) : NULL;
    if (!next || next->pack != question->pack)
        return EFFECT_REDRAW;
    free(tie->address);
    tie->address = mem_copy(next->address);
    app->current = direction > 0 ? item + 1 : item - 1;
    editor_clear(&tie->editor);
    editor_begin(&tie->editor, NULL, false);
    find(app, tie);
    return EFFECT_REDRAW;
}

static unsigned handle_list(struct app *app, struct tie *tie, const struct event *event)
{
    size_t before = tie->list.selected;
    list_handle(&tie->list, event);
    bool is_second_click = event->action == ACTION_PICK && before == tie->list.selected;
    return is_second_click ? toggle(app, tie) : EFFECT_REDRAW;
}

static unsigned tie_handle(struct app *app, void *state, const struct event *event)
{
    struct tie *tie = state;
    switch (event->action) {
    case ACTION_DONE:
    case ACTION_CANCEL:
        return EFFECT_BACK;
    case ACTION_NEW_LINE:
        return toggle(app, tie);
    case ACTION_RELATION:
        return turn_relation(app, tie);
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
        return go_on(app, tie, event->action == ACTION_NEXT ? 1 : -1);
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_PICK:
        return handle_list(app, tie, event);
    default:
        if (editor_handle(&tie->editor, event))
            find(app, tie);
        return EFFECT_REDRAW;
    }
}

/* ---- drawing ---- */

/* A tie has a mark and its relation in words; an entry of the case says how it is rated there. */
static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct tie *tie = context;
    const struct entry *entry = &tie->entries[tie->found[index]];
    const struct relation *relation = find_relation(get_question(app, tie), entry->address);
    enum style style = is_selected         ? STYLE_SELECTED
                       : relation          ? STYLE_GOOD
                       : entry->is_in_case ? STYLE_PLAIN
                                           : STYLE_DIM;
    const char *word = relation ? word_relation(relation->kind) : "";
    int columns = row.columns - text_width(word) - (relation ? 2 : 0);
    canvas_format(area_of(row, 0, 0, 1, columns), 0, 1, style, "%s %s", relation ? "+" : " ",
                  entry->shown);
    canvas_text_right(row, 0, style, word);
}

static int draw_text(struct area area, enum style style, const char *text, int most)
{
    struct page page = {.columns = area.columns};
    size_t top = 0;
    page_add(&page, style, 0, text);
    int rows = (int)page.count < most ? (int)page.count : most;
    page_draw(&page, area_of(area, 0, 0, rows, area.columns), &top);
    page_clear(&page);
    return rows;
}

static int draw_question(struct app *app, const struct tie *tie, struct area area)
{
    const struct control_result *question = get_question(app, tie);
    char *text = question ? mem_format("%s  %s", control_get_clause(question->control),
                                       question->control->question.value)
                          : NULL;
    int rows = draw_text(area, STYLE_STRONG, text, QUESTION_ROWS);
    free(text);
    return rows;
}

/* Whoever ties has read both. */
static void draw_other(const struct tie *tie, struct area area)
{
    const struct entry *entry = get_selected(tie);
    canvas_rule(area, 0);
    if (entry)
        draw_text(area_below(area, 1), STYLE_PLAIN, entry->question, OTHER_ROWS);
}

static void tie_draw(struct app *app, void *state, struct area body)
{
    struct tie *tie = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    int rows = draw_question(app, tie, inner);
    canvas_rule(inner, rows);
    struct area below = area_below(inner, rows + 1);
    int column = canvas_text(below, 0, 0, STYLE_KEY, "/ ");
    int list_rows = below.rows - 2 - 1 - OTHER_ROWS;
    canvas_format(below, 1, 0, STYLE_DIM, _("%zu found"), tie->found_count);
    list_draw(app, &tie->list, area_of(below, 2, 0, list_rows, below.columns), 1, draw_row, tie);
    draw_other(tie, area_below(below, 2 + list_rows));
    editor_draw(&tie->editor, area_of(below, 0, column, 1, below.columns - column));
}

const struct screen_ops screen_tie = {
    .name = "tie",
    .state_size = sizeof(struct tie),
    .is_overlay = true,
    .open = tie_open,
    .close = tie_close,
    .contexts = tie_contexts,
    .handle = tie_handle,
    .draw = tie_draw,
    .take_title = tie_title,
    .footer = tie_footer,
};
