/* A colleague's copy joined to the case: which file, then what both changed, side by side, each to
 * be decided before anything is done (docs/merge.md). */
#include "editor.h"
#include "list.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum phase { PHASE_PATH, PHASE_PASSPHRASE, PHASE_DECIDE };
enum { HEADING_ROWS = 2, CHOICE_ROWS = 2 };

struct joining {
    enum phase phase;
    struct editor path;
    struct secret *passphrase;
    struct merge *merge; /* from PHASE_DECIDE on */
    struct list list;    /* of the conflicts */
};

static void merge_open(struct app *app, void *state, const char *argument)
{
    struct joining *joining = state;
    joining->passphrase = secret_new(PASSPHRASE_MOST);
    editor_begin(&joining->path, argument, false);
}

static void merge_close(void *state)
{
    struct joining *joining = state;
    merge_free(joining->merge);
    secret_free(joining->passphrase);
    editor_clear(&joining->path);
}

static unsigned merge_contexts(const struct app *app, const void *state)
{
    const struct joining *joining = state;
    return joining->phase == PHASE_DECIDE ? IN_LIST : IN_LINE;
}

static char *merge_title(const struct app *app, const void *state)
{
    return mem_copy(_("Join a copy"));
}

static const enum action *merge_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_DONE, ACTION_NONE};
    static const enum action deciding[] = {ACTION_OPEN, ACTION_UP, ACTION_DOWN, ACTION_BACK,
                                           ACTION_NONE};
    const struct joining *joining = state;
    return joining->phase == PHASE_DECIDE ? deciding : writing;
}

/* ---- the colleague's file ---- */

static unsigned refuse(struct app *app, struct joining *joining, struct error *error)
{
    secret_cut(joining->passphrase, 0);
    joining->phase = PHASE_PATH;
    app_say_error(app, error);
    return EFFECT_REDRAW;
}

static unsigned begin(struct app *app, struct joining *joining, const struct secret *passphrase)
{
    struct error error = {0};
    const char *path = joining->path.text;
    if (assessment_is_read_only(app->assessment)) {
        app_say(app, STYLE_ERROR, "%s", _("opened for reading only, so nothing can be changed"));
        return EFFECT_BACK;
    }
    struct assessment *theirs = assessment_open_with(path, ASSESSMENT_READ, passphrase, &error);
    joining->merge = theirs ? merge_new(app->assessment, theirs, path, &error) : NULL;
    assessment_free(theirs);
    if (!joining->merge)
        return refuse(app, joining, &error);
    if (!merge_changes_something(joining->merge)) {
        app_say(app, STYLE_CURRENT, "%s",
                _("There is nothing in it that this case does not have."));
        return EFFECT_BACK;
    }
    secret_cut(joining->passphrase, 0);
    joining->phase = PHASE_DECIDE;
    return EFFECT_REDRAW;
}

static unsigned enter(struct app *app, struct joining *joining)
{
    if (joining->phase == PHASE_PASSPHRASE)
        return begin(app, joining, joining->passphrase);
    if (text_is_blank(joining->path.text))
        return EFFECT_REDRAW;
    if (!assessment_file_is_encrypted(joining->path.text))
        return begin(app, joining, NULL);
    joining->phase = PHASE_PASSPHRASE;
    return EFFECT_REDRAW;
}

/* At the end only, since nobody sees what stands in the middle. */
static unsigned write_passphrase(struct app *app, struct secret *line, const struct event *event)
{
    if (event->text && !secret_append(line, event->text, strlen(event->text)))
        app_say(app, STYLE_ERROR, _("Longer than the %d bytes a passphrase has"), PASSPHRASE_MOST);
    else if (event->action == ACTION_DELETE_LEFT)
        secret_cut(line, text_previous_grapheme(line->bytes, line->length));
    else if (event->action == ACTION_DELETE_WORD || event->action == ACTION_DELETE_REST)
        secret_cut(line, 0);
    return EFFECT_REDRAW;
}

static unsigned handle_writing(struct app *app, struct joining *joining, const struct event *event)
{
    if (event->action == ACTION_DONE || event->action == ACTION_CANCEL)
        return EFFECT_BACK;
    if (event->action == ACTION_NEW_LINE)
        return enter(app, joining);
    if (joining->phase == PHASE_PASSPHRASE)
        return write_passphrase(app, joining->passphrase, event);
    return editor_handle(&joining->path, event) ? EFFECT_REDRAW : 0;
}

/* ---- deciding ---- */

static unsigned choose(struct app *app, struct joining *joining, enum merge_choice choice)
{
    if (!joining->list.count)
        return EFFECT_REDRAW;
    if (!merge_decide(joining->merge, joining->list.selected, choice))
        app_say(app, STYLE_ERROR, "%s", _("only texts can both stay, one below the other"));
    return EFFECT_REDRAW;
}

static unsigned join(struct app *app, struct joining *joining)
{
    size_t groups = merge_count_groups(joining->merge);
    if (!app_merge(app, joining->merge))
        return EFFECT_REDRAW;
    app_say(app, STYLE_GOOD,
            tr_plural("Joined: %zu group of changes came in.",
                      "Joined: %zu groups of changes came in.", (unsigned long)groups),
            groups);
    return EFFECT_CHANGED | EFFECT_BACK;
}

/* To the next that is open, or, where none is, the end of it. */
static unsigned go_on(struct app *app, struct joining *joining)
{
    struct list *list = &joining->list;
    if (merge_count_open(joining->merge) == 0)
        return join(app, joining);
    do
        list->selected = (list->selected + 1) % list->count;
    while (merge_get_choice(joining->merge, list->selected) != MERGE_OPEN);
    return EFFECT_REDRAW;
}

static unsigned handle_deciding(struct app *app, struct joining *joining, const struct event *event)
{
    const struct merge_conflict *conflicts;
    list_set_count(&joining->list, merge_get_conflicts(joining->merge, &conflicts));
    switch (event->action) {
    case ACTION_LEFT:
        return choose(app, joining, MERGE_MINE);
    case ACTION_RIGHT:
        return choose(app, joining, MERGE_THEIRS);
    case ACTION_CHOOSE:
        return event->number < MERGE_CHOICE_COUNT
                   ? choose(app, joining, (enum merge_choice)event->number)
                   : 0;
    case ACTION_OPEN:
        return go_on(app, joining);
    default:
        return list_handle(&joining->list, event) ? EFFECT_REDRAW : 0;
    }
}

static unsigned merge_handle(struct app *app, void *state, const struct event *event)
{
    struct joining *joining = state;
    return joining->phase == PHASE_DECIDE ? handle_deciding(app, joining, event)
                                          : handle_writing(app, joining, event);
}

/* ---- drawing: which file ---- */

static void draw_path(struct joining *joining, struct area area)
{
    int row =
        1 + canvas_wrapped(area, 0, 0, STYLE_STRONG,
                           _("Which file is the copy that a colleague worked on? Type its name and "
                             "press Enter."));
    editor_draw(&joining->path, area_of(area, row, 2, 1, area.columns - 2));
    canvas_wrapped(area, row + 2, 0, STYLE_DIM,
                   _("What only one of you changed is taken over by itself. What both changed to "
                     "different values is shown next, side by side. The colleague's file stays as "
                     "it is."));
}

static void draw_passphrase(const struct joining *joining, struct area area)
{
    struct string dots = {0};
    const struct secret *line = joining->passphrase;
    for (size_t at = 0; at < line->length; at = text_next_grapheme(line->bytes, at))
        string_append(&dots, "•");
    char *shown = string_take(&dots);
    const char *seen = shown;
    char *question = mem_format(_("%s is encrypted."), joining->path.text);
    int row = 1 + canvas_wrapped(area, 0, 0, STYLE_STRONG, question);
    while (text_width(seen) >= area.columns - 2)
        seen += text_next_grapheme(seen, 0);
    canvas_text(area, row, 2, STYLE_STRONG, seen);
    canvas_cursor(area, row, 2 + text_width(seen));
    canvas_wrapped(area, row + 2, 0, STYLE_DIM,
                   _("Type its passphrase and press Enter. What you type is not shown."));
    free(question);
    free(shown);
}

/* ---- drawing: the conflicts ---- */

static const char *const sign_labels[MERGE_CHOICE_COUNT] = {
    [MERGE_MINE] = N_("mine"), [MERGE_THEIRS] = N_("theirs"), [MERGE_BOTH] = N_("both")};

static struct history_words words_of(const struct app *app, const struct merge_conflict *conflict)
{
    const struct history_view view = {.assessment = app->assessment, .library = app->library};
    return merge_take_words(&view, conflict);
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct joining *joining = context;
    const struct merge_conflict *conflicts;
    merge_get_conflicts(joining->merge, &conflicts);
    enum merge_choice choice = merge_get_choice(joining->merge, index);
    struct history_words words = words_of(app, &conflicts[index]);
    enum style style = is_selected ? STYLE_SELECTED : choice ? STYLE_PLAIN : STYLE_OPEN;
    const char *decided = choice ? _(sign_labels[choice]) : _("open");
    int width = text_width(decided) + 1;
    canvas_format(area_of(row, 0, 0, 1, row.columns - width), 0, 1, style, "%s: %s", words.place,
                  words.field);
    canvas_text_right(row, 0, style, decided);
    history_words_clear(&words);
}

/* A choice as one of a list: its key, whether it is taken, what it means. */
static void draw_choice(enum merge_choice choice, bool is_taken, const char *label,
                        struct area area)
{
    int column = canvas_format(area, 0, 0, STYLE_KEY, "%d", (int)choice) + 1;
    canvas_format(area, 0, column, is_taken ? STYLE_CURRENT : STYLE_PLAIN, "%s %s",
                  is_taken ? "(*)" : "( )", label);
    canvas_zone_at(area, 0, 0, area.columns, ACTION_CHOOSE, (int)choice);
}

static void draw_side(const struct merge_side *side, const char *words, struct area area)
{
    char *moment = word_take_moment(side->at);
    char *note = side->note ? mem_format(_("note: %s"), side->note) : NULL;
    int row = canvas_wrapped(area, 0, 0, STYLE_STRONG, words ? words : _("nothing"));
    if (side->author)
        canvas_format(area, row++, 0, STYLE_DIM, "%s  %s", side->author, moment);
    if (note)
        canvas_wrapped(area, row, 0, STYLE_PLAIN, note);
    free(note);
    free(moment);
}

static void draw_sides(struct app *app, const struct joining *joining, struct area area)
{
    const struct merge_conflict *conflicts;
    merge_get_conflicts(joining->merge, &conflicts);
    const struct merge_conflict *conflict = &conflicts[joining->list.selected];
    enum merge_choice choice = merge_get_choice(joining->merge, joining->list.selected);
    struct history_words words = words_of(app, conflict);
    int half = area.columns / 2;
    struct area left = area_of(area, 0, 0, area.rows, half - 2);
    struct area right = area_of(area, 0, half + 1, area.rows, area.columns - half - 1);
    draw_choice(MERGE_MINE, choice == MERGE_MINE, _("this case"), left);
    draw_side(&conflict->mine, words.was, area_below(left, 1));
    canvas_upright(area, half - 1);
    draw_choice(MERGE_THEIRS, choice == MERGE_THEIRS, _("the colleague"), right);
    draw_side(&conflict->theirs, words.is, area_below(right, 1));
    history_words_clear(&words);
}

static void draw_end(const struct joining *joining, struct area area)
{
    const struct merge_conflict *conflicts;
    size_t selected = joining->list.selected;
    merge_get_conflicts(joining->merge, &conflicts);
    if (conflicts[selected].joins)
        draw_choice(MERGE_BOTH, merge_get_choice(joining->merge, selected) == MERGE_BOTH,
                    _("both, one below the other"), area_of(area, 0, 0, 1, area.columns / 2));
    if (merge_count_open(joining->merge) == 0)
        canvas_text_right(area, 0, STYLE_GOOD, _("All decided: Enter joins"));
}

static void draw_heading(const struct joining *joining, struct area area)
{
    size_t groups = merge_count_groups(joining->merge), open = merge_count_open(joining->merge);
    canvas_format(area, 0, 0, STYLE_STRONG,
                  tr_plural("%zu group of changes comes from %s",
                            "%zu groups of changes come from %s", (unsigned long)groups),
                  groups, joining->path.text);
    if (open)
        canvas_format(area, 1, 0, STYLE_OPEN,
                      tr_plural("%zu to decide", "%zu to decide", (unsigned long)open), open);
}

static void draw_deciding(struct app *app, struct joining *joining, struct area area)
{
    const struct merge_conflict *conflicts;
    list_set_count(&joining->list, merge_get_conflicts(joining->merge, &conflicts));
    draw_heading(joining, area);
    if (!joining->list.count) {
        canvas_wrapped(area, HEADING_ROWS, 0, STYLE_PLAIN,
                       _("There is nothing to decide. Enter joins it, Esc leaves everything as it "
                         "is."));
        return;
    }
    int most = (area.rows - HEADING_ROWS - CHOICE_ROWS) / 3;
    int rows = (int)joining->list.count < most ? (int)joining->list.count : most;
    list_draw(app, &joining->list, area_of(area, HEADING_ROWS, 0, rows, area.columns), 1, draw_row,
              joining);
    struct area below = area_below(area, HEADING_ROWS + rows);
    canvas_rule(below, 0);
    draw_sides(app, joining, area_of(below, 1, 0, below.rows - 1 - CHOICE_ROWS, below.columns));
    draw_end(joining, area_of(below, below.rows - 1, 0, 1, below.columns));
}

static void merge_draw(struct app *app, void *state, struct area body)
{
    struct joining *joining = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    if (joining->phase == PHASE_PATH)
        draw_path(joining, area_below(inner, 1));
    else if (joining->phase == PHASE_PASSPHRASE)
        draw_passphrase(joining, area_below(inner, 1));
    else
        draw_deciding(app, joining, inner);
}

const struct screen_ops screen_merge = {
    .name = "merge",
    .state_size = sizeof(struct joining),
    .is_overlay = true,
    .open = merge_open,
    .close = merge_close,
    .contexts = merge_contexts,
    .handle = merge_handle,
    .draw = merge_draw,
    .take_title = merge_title,
    .footer = merge_footer,
};
