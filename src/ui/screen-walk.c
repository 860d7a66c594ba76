/* The walk: one question at a time, with where one is on the left and what helps to answer below.
 */
#include "audits.h"
#include "choices.h"
#include "editor.h"
#include "evidence.h"
#include "mandatory.h"
#include "offer.h"
#include "options.h"
#include "page.h"
#include "parties.h"
#include "screens.h"
#include "steps.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { STEPS_COLUMNS = 29, STEPS_COLUMNS_WIDE = 40, NARROW = 76, WIDE = 110 };

enum writing { WRITING_NOTHING, WRITING_NOTE, WRITING_REASON, WRITING_TAKING, WRITING_LEAVING };

static const struct {
    const char *field;
    const char *heading;
    enum selection selection; /* what is decided when it is done */
} writings[] = {
    [WRITING_NOTE] = {"note", N_("Note")},
    [WRITING_REASON] = {"reason", N_("Reason (without one the answer does not count)")},
    [WRITING_TAKING] = {"selection-reason", N_("Taken on, because (may stay empty)"),
                        SELECTION_YES},
    [WRITING_LEAVING] = {"selection-reason", N_("Left, because (a reason is needed)"),
                         SELECTION_NO},
};

struct walk {
    size_t item;     /* what the fields below are about */
    int cursor;      /* the choice, or the part, that the cursor is on */
    size_t top;      /* first line of the explanations */
    int wanted;      /* anchor to scroll to at the next drawing */
    bool is_reading; /* explanations were asked for: they come before the parts, until one moves */
    int page_rows;   /* of the explanations at the last drawing */
    enum writing writing;
    char *writing_at; /* the address whose note or reason is written */
    struct editor editor;
};

/* What is explained below the choices, in this order; the action scrolls to it. */
static const struct {
    enum action action;
    const char *heading;
    size_t text; /* a struct pack_text in struct control */
} explanations[] = {
    {ACTION_WHY, N_("Why"), offsetof(struct control, why)},
    {ACTION_EXAMPLE, N_("Example"), offsetof(struct control, example)},
    {ACTION_NONE, N_("Hint"), offsetof(struct control, hint)},
    {ACTION_EVIDENCE, N_("What shows it"), offsetof(struct control, evidence)},
    {ACTION_INCIDENT, N_("What may happen"), offsetof(struct control, incident)},
    {ACTION_NONE, N_("Does not apply where"), offsetof(struct control, exclusion)},
    {ACTION_NONE, N_("Note on this item"), offsetof(struct control, note)},
};

/* ---- the place ---- */

static int chosen_index(const struct app *app, size_t item)
{
    const struct control_result *control = app_get_item(app, item);
    const struct answer *answer =
        control ? snapshot_get_answer(app->snapshot, control->address, app->voice) : NULL;
    for (size_t i = 0; answer && control->scale && i < control->scale->choice_count; i++)
        if (text_equal(control->scale->choices[i].id, answer->choice))
            return (int)i;
    return -1;
}

/* What the cursor can be on: parts or choices. */
static int count_rows(const struct app *app, const struct control_result *item)
{
    if (options_are_asked(app, item))
        return (int)item->control->option_count;
    return item->scale ? (int)item->scale->choice_count : 0;
}

static void end_writing(struct walk *walk)
{
    editor_clear(&walk->editor);
    free(walk->writing_at);
    walk->writing_at = NULL;
    walk->writing = WRITING_NOTHING;
}

static void settle(struct app *app, struct walk *walk)
{
    const struct control_result *item = app_get_item(app, app->current);
    bool has_options = item && options_are_asked(app, item);
    int chosen = chosen_index(app, app->current);
    end_writing(walk);
    walk->item = app->current;
    walk->cursor = chosen < 0 || has_options ? 0 : chosen;
    walk->top = 0;
    walk->wanted = 0;
    walk->is_reading = false;
}

/* Another question, or the same one answered in another way since. */
static void settle_anew(struct app *app, struct walk *walk)
{
    bool is_beyond =
        walk->cursor > 0 && walk->cursor >= count_rows(app, app_get_item(app, app->current));
    if (walk->item != app->current || is_beyond)
        settle(app, walk);
}

static void walk_open(struct app *app, void *state, const char *argument)
{
    if (argument)
        app_find_item(app, argument, &app->current);
    settle(app, state);
}

static void walk_close(void *state)
{
    end_writing(state);
}

static unsigned walk_contexts(const struct app *app, const void *state)
{
    const struct walk *walk = state;
    if (walk->writing != WRITING_NOTHING)
        return IN_TEXT;
    const struct control_result *item = app_get_item(app, app->current);
    return item && pack_is_own(item->pack) ? IN_QUESTION | IN_OWN : IN_QUESTION;
}

static char *walk_title(const struct app *app, const void *state)
{
    const struct step *step = app_get_step_of(app, app->current);
    if (!step)
        return NULL;
    return audits_is_second_check(app)
               ? mem_format("%s › %s", _("Second check"), step->section->section->title.value)
               : mem_format("%s › %s", step->pack->pack->title.value,
                            step->section->section->title.value);
}

static const enum action *walk_footer(const struct app *app, const void *state)
{
    static const enum action asking[] = {
        ACTION_CHOOSE,   ACTION_NOTE,   ACTION_MARK,   ACTION_UNDO, ACTION_EXAMPLE, ACTION_EVIDENCE,
        ACTION_OVERVIEW, ACTION_RESULT, ACTION_SEARCH, ACTION_QUIT, ACTION_NONE};
    static const enum action deciding[] = {
        ACTION_CHOOSE, ACTION_NOTE,    ACTION_MARK,     ACTION_UNDO,     ACTION_TAKE,
        ACTION_LEAVE,  ACTION_EXAMPLE, ACTION_EVIDENCE, ACTION_OVERVIEW, ACTION_MANDATORY,
        ACTION_RESULT, ACTION_SEARCH,  ACTION_QUIT,     ACTION_NONE};
    static const enum action auditing[] = {
        ACTION_CHOOSE,   ACTION_RECORD,    ACTION_NOTE,   ACTION_MARK, ACTION_UNDO, ACTION_EVIDENCE,
        ACTION_OVERVIEW, ACTION_MANDATORY, ACTION_RESULT, ACTION_QUIT, ACTION_NONE};
    static const enum action trying[] = {ACTION_CHOOSE,   ACTION_CLEAR, ACTION_WHATIF,
                                         ACTION_KEEP,     ACTION_WHY,   ACTION_EXAMPLE,
                                         ACTION_OVERVIEW, ACTION_RISK,  ACTION_NONE};
    static const enum action tying[] = {
        ACTION_CHOOSE,   ACTION_NOTE,   ACTION_MARK,   ACTION_UNDO, ACTION_TIE,
        ACTION_OVERVIEW, ACTION_RESULT, ACTION_SEARCH, ACTION_QUIT, ACTION_NONE};
    static const enum action writing[] = {ACTION_DONE, ACTION_CANCEL, ACTION_NEW_LINE, ACTION_NONE};
    const struct walk *walk = state;
    if (walk->writing != WRITING_NOTHING)
        return writing;
    if (app->trial)
        return trying;
    if (app->voice == VOICE_AUDITOR)
        return auditing;
    const struct control_result *item = app_get_item(app, app->current);
    if (item && pack_is_own(item->pack))
        return tying;
    bool is_optional = item && !item->control->mandatory && mandatory_is_there(app);
    return is_optional ? deciding : asking;
}

/* ---- to another question ---- */

static unsigned go_to_item(struct app *app, struct walk *walk, size_t item)
{
    app->current = item;
    settle(app, walk);
    return EFFECT_REDRAW;
}

static void say_no_correction(struct app *app)
{
    app_say(app, STYLE_GOOD, _("No correction is open any more. %s leads back to the audit."),
            action_get_key(ACTION_AUDIT));
}

static unsigned move_on(struct app *app, struct walk *walk)
{
    size_t next;
    if (app_find_next(app, app->current, 1, false, &next))
        return go_to_item(app, walk, next);
    if (app_find_next(app, (size_t)-1, 1, true, &next))
        app_say(app, STYLE_CURRENT,
                _("That was the last question. “.” goes to the first one still open."));
    else if (audits_is_second_check(app))
        say_no_correction(app);
    else
        app_say(app, STYLE_GOOD, _("Everything is answered. r shows the result."));
    return EFFECT_REDRAW;
}

/* ---- writing ---- */

static void start_writing(struct app *app, struct walk *walk, enum writing writing, char *address)
{
    const char *field = writings[writing].field;
    walk->writing = writing;
    walk->writing_at = address;
    editor_begin(&walk->editor, app_get_said(app, address, app->voice, field), true);
}

static void start_writing_here(struct app *app, struct walk *walk, enum writing writing)
{
    start_writing(app, walk, writing, mem_copy(app_get_item(app, app->current)->address));
}

static bool is_reason_of_the_whole(const struct app *app, const struct walk *walk)
{
    return walk->writing == WRITING_REASON &&
           text_equal(walk->writing_at, app_get_item(app, app->current)->address);
}

/* A reason that was given ends the answer: on to the next question, as after any other. */
static unsigned stop_writing(struct app *app, struct walk *walk, bool keep)
{
    bool is_reason = is_reason_of_the_whole(app, walk);
    bool is_answered = is_reason && keep && !text_is_blank(walk->editor.text);
    enum selection selection = writings[walk->writing].selection;
    const char *field = writings[walk->writing].field;
    const char *text = text_is_blank(walk->editor.text) ? NULL : walk->editor.text;
    bool is_kept = keep && (selection ? app_select(app, walk->item, selection, text)
                                      : app_set(app, walk->writing_at, app->voice, field, text));
    if (keep && !is_kept)
        return EFFECT_REDRAW; /* what was written stays in the editor; the message says why */
    end_writing(walk);
    if (is_answered)
        move_on(app, walk);
    else if (is_reason &&
             !app_get_said(app, app_get_item(app, app->current)->address, app->voice, field))
        app_say(app, STYLE_MIDDLE, _("Without a reason this answer does not count yet."));
    return is_kept ? EFFECT_CHANGED : EFFECT_REDRAW;
}

static unsigned handle_writing(struct app *app, struct walk *walk, const struct event *event)
{
    if (event->action == ACTION_DONE || event->action == ACTION_CANCEL)
        return stop_writing(app, walk, event->action == ACTION_DONE);
    editor_handle(&walk->editor, event);
    return EFFECT_REDRAW;
}

/* ---- answering and moving ---- */

static unsigned choose(struct app *app, struct walk *walk, int index, bool stay)
{
    const struct control_result *item = app_get_item(app, app->current);
    if (!item->scale || index < 0 || (size_t)index >= item->scale->choice_count)
        return EFFECT_REDRAW;
    const struct choice *choice = &item->scale->choices[index]; /* of the library, so it stays */
    walk->cursor = index;
    if (!app_answer(app, app->current, choice->id))
        return EFFECT_REDRAW;
    if (choice->asks_reason)
        start_writing_here(app, walk, WRITING_REASON);
    else if (!stay)
        move_on(app, walk);
    return EFFECT_CHANGED;
}

static unsigned choose_digit(struct app *app, struct walk *walk, int digit)
{
    const struct scale *scale = app_get_item(app, app->current)->scale;
    return scale ? choose(app, walk, scale_find_digit(scale, digit), false) : EFFECT_REDRAW;
}

/* A reason that was given there is there to be kept or changed. */
static unsigned take_offer(struct app *app, struct walk *walk)
{
    const struct offer *offer = offer_get(app, app->current);
    if (!offer_can_be_taken(app, offer))
        return EFFECT_REDRAW;
    const struct choice *choice = offer->choice; /* of the library, so it stays */
    char *reason = mem_copy(offer->reason);
    bool is_done = app_take_offer(app, app->current, choice);
    if (is_done && choice->asks_reason) {
        start_writing_here(app, walk, WRITING_REASON);
        editor_begin(&walk->editor, reason, true);
    } else if (is_done)
        move_on(app, walk);
    free(reason);
    return is_done ? EFFECT_CHANGED : EFFECT_REDRAW;
}

/* Answers the part under the cursor; the last part leads to the next question. */
static unsigned choose_option(struct app *app, struct walk *walk, const struct choice *choice,
                              bool stay)
{
    const struct control_result *item = app_get_item(app, app->current);
    size_t option = (size_t)walk->cursor;
    if (!options_answer(app, item, option, choice))
        return EFFECT_REDRAW;
    item = app_get_item(app, app->current);
    bool is_last = option + 1 == item->control->option_count;
    if (choice && choice->asks_reason)
        start_writing(app, walk, WRITING_REASON, control_take_option_address(item, option));
    else if (!stay && is_last)
        move_on(app, walk);
    else if (!stay)
        walk->cursor++;
    return EFFECT_CHANGED;
}

static unsigned handle_options(struct app *app, struct walk *walk, const struct event *event)
{
    const struct control_result *item = app_get_item(app, app->current);
    const struct scale *scale = item->scale;
    int index;
    switch (event->action) {
    case ACTION_CHOOSE:
        index = scale_find_digit(scale, event->number);
        return index < 0 ? EFFECT_REDRAW : choose_option(app, walk, &scale->choices[index], false);
    case ACTION_OPEN:
    case ACTION_TICK:
        return choose_option(app, walk, options_get_ticked(app, item, (size_t)walk->cursor),
                             event->action == ACTION_TICK);
    case ACTION_CLEAR:
        return choose_option(app, walk, NULL, true);
    case ACTION_FOCUS:
        walk->cursor = event->number;
        return EFFECT_REDRAW;
    default:
        return 0;
    }
}

static unsigned move_cursor(struct app *app, struct walk *walk, int rows)
{
    int target = walk->cursor + rows;
    if (target >= 0 && target < count_rows(app, app_get_item(app, app->current)))
        walk->cursor = target;
    walk->is_reading = false;
    return EFFECT_REDRAW;
}

static unsigned move_item(struct app *app, struct walk *walk, int direction, bool open)
{
    size_t item;
    if (app_find_next(app, app->current, direction, open, &item))
        return go_to_item(app, walk, item);
    if (open && app_find_next(app, (size_t)-1, 1, true, &item))
        return go_to_item(app, walk, item);
    if (open && audits_is_second_check(app)) {
        say_no_correction(app);
        return EFFECT_REDRAW;
    }
    app_say(app, STYLE_DIM, "%s",
            open ? _("No question is open.") : _("There are no more questions that way."));
    return EFFECT_REDRAW;
}

static unsigned move_step(struct app *app, struct walk *walk, int direction)
{
    const struct step *step = app_get_step_of(app, app->current);
    size_t place = (size_t)(step - app->steps) + (size_t)direction;
    if (place < app->step_count)
        return go_to_item(app, walk, app->steps[place].first);
    return EFFECT_REDRAW;
}

/* The same key again takes the decision back. */
static unsigned decide(struct app *app, struct walk *walk, enum selection selection)
{
    const struct control_result *item = app_get_item(app, app->current);
    const struct answer *own = snapshot_get_answer(app->snapshot, item->address, app->voice);
    if (item->control->mandatory || item->control->counts_always) {
        app_say(app, STYLE_DIM, "%s",
                item->control->mandatory
                    ? _("What is mandatory is not for deciding.")
                    : _("Every item of this check counts, so none can be left."));
        return EFFECT_REDRAW;
    }
    if (own && own->selected == selection)
        return app_select(app, app->current, SELECTION_OPEN, NULL) ? EFFECT_CHANGED : EFFECT_REDRAW;
    start_writing_here(app, walk, selection == SELECTION_YES ? WRITING_TAKING : WRITING_LEAVING);
    return EFFECT_REDRAW;
}

static unsigned record_evidence(struct app *app)
{
    return audits_record(app, app_get_item(app, app->current)->address);
}

static unsigned scroll_to(struct walk *walk, int anchor)
{
    walk->wanted = anchor;
    walk->is_reading = true;
    return EFFECT_REDRAW;
}

static unsigned handle_moving(struct app *app, struct walk *walk, const struct event *event)
{
    switch (event->action) {
    case ACTION_UP:
        return move_cursor(app, walk, -1);
    case ACTION_DOWN:
        return move_cursor(app, walk, 1);
    case ACTION_LEFT:
        return move_item(app, walk, -1, false);
    case ACTION_RIGHT:
        return move_item(app, walk, 1, false);
    case ACTION_NEXT_OPEN:
        return move_item(app, walk, 1, true);
    case ACTION_NEXT:
        return move_step(app, walk, 1);
    case ACTION_PREVIOUS:
        return move_step(app, walk, -1);
    case ACTION_FIRST:
        return go_to_item(app, walk, 0);
    case ACTION_LAST:
        return go_to_item(app, walk, app->item_count - 1);
    case ACTION_PICK:
        return go_to_item(app, walk, (size_t)event->number);
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
        page_handle(event, walk->page_rows, &walk->top);
        return EFFECT_REDRAW;
    default:
        return 0;
    }
}

static unsigned handle_answering(struct app *app, struct walk *walk, const struct event *event)
{
    bool has_options = options_are_asked(app, app_get_item(app, app->current));
    walk->is_reading = false;
    unsigned effects = has_options ? handle_options(app, walk, event) : 0;
    if (effects)
        return effects;
    switch (event->action) {
    case ACTION_CHOOSE:
        return choose_digit(app, walk, event->number);
    case ACTION_OPEN:
        return choose(app, walk, walk->cursor, false);
    case ACTION_TICK:
        return choose(app, walk, walk->cursor, true);
    case ACTION_SAME:
        return take_offer(app, walk);
    case ACTION_CLEAR:
        return app_answer(app, app->current, NULL) ? EFFECT_CHANGED : EFFECT_REDRAW;
    case ACTION_NOTE:
        start_writing_here(app, walk, WRITING_NOTE);
        return EFFECT_REDRAW;
    case ACTION_EDITOR:
        return EFFECT_EDITOR;
    case ACTION_MARK:
        return app_toggle_mark(app) ? EFFECT_CHANGED : EFFECT_REDRAW;
    case ACTION_TAKE:
        return decide(app, walk, SELECTION_YES);
    case ACTION_LEAVE:
        return decide(app, walk, SELECTION_NO);
    case ACTION_RECORD:
        return record_evidence(app);
    default:
        return 0;
    }
}

static unsigned handle_reading(struct app *app, struct walk *walk, const struct event *event)
{
    const struct control_result *item = app_get_item(app, app->current);
    if (event->action == ACTION_TERMS)
        return app_goto(app, SCREEN_TERMS, item->address);
    if (event->action == ACTION_HISTORY)
        return app_goto(app, SCREEN_HISTORY, item->address);
    if (event->action == ACTION_TIE && pack_is_own(item->pack))
        return app_goto(app, SCREEN_TIE, item->address);
    if (event->action == ACTION_MEASURES)
        return scroll_to(walk, ACTION_MEASURES);
    for (size_t i = 0; i < ARRAY_LENGTH(explanations); i++)
        if (explanations[i].action == event->action)
            return scroll_to(walk, explanations[i].action);
    return 0;
}

static unsigned walk_handle(struct app *app, void *state, const struct event *event)
{
    struct walk *walk = state;
    if (!app->item_count)
        return 0;
    settle_anew(app, walk);
    if (walk->writing != WRITING_NOTHING)
        return handle_writing(app, walk, event);
    unsigned effects = handle_moving(app, walk, event);
    if (!effects)
        effects = handle_answering(app, walk, event);
    return effects ? effects : handle_reading(app, walk, event);
}

/* ---- drawing ---- */

static int draw_heading(const struct app *app, const struct control_result *item, struct area area)
{
    const struct control *control = item->control;
    struct string tags = {0};
    if (control->mandatory)
        string_format(&tags, _(" [mandatory %d]"), control->mandatory);
    if (control->target != LEVEL_NONE)
        string_format(&tags, _(" [target %d]"), control->target);
    if (item->decision)
        string_format(&tags, " [%s]", word_selection(item->selected));
    if (snapshot_asks_again(app->snapshot, item->address))
        string_append(&tags, _(" [ask again]"));
    if (app_is_marked(app, app->current))
        string_append(&tags, _(" [for later]"));
    int width = tags.text ? text_width(tags.text) : 0;
    canvas_format(area_of(area, 0, 0, 1, area.columns - width), 0, 0, STYLE_DIM, "%s  %s",
                  control_get_clause(control), control->title.value);
    if (tags.text)
        canvas_text_right(area, 0, STYLE_MIDDLE, tags.text);
    string_free(&tags);
    const char *subject = control_get_subject_name(app->result, item);
    if (!subject)
        return 1;
    canvas_format(area, 1, 0, STYLE_CURRENT, _("About: %s"), subject);
    return 2;
}

static int draw_question(const struct control_result *item, struct area area, int row)
{
    char *question = app_take_text(&item->control->question, item->pack);
    int rows = canvas_wrapped(area, row, 0, STYLE_STRONG, question);
    free(question);
    return row + rows;
}

/* When to choose what the cursor is on. */
static int draw_hint(const struct walk *walk, const struct control_result *item, struct area area,
                     int row)
{
    const char *hint = item->scale->choices[walk->cursor].hint.value;
    if (!hint)
        return row;
    char *text = mem_format("%d: %s", scale_get_digit(item->scale, (size_t)walk->cursor), hint);
    int rows = canvas_wrapped(area, row, 5, STYLE_DIM, text);
    free(text);
    return row + rows;
}

static int draw_choices(const struct app *app, const struct walk *walk,
                        const struct control_result *item, struct area area, int row)
{
    int chosen = chosen_index(app, app->current);
    if (!item->scale)
        return row + canvas_wrapped(area, row, 0, STYLE_ERROR,
                                    _("This pack has no answers for this mode."));
    int cursor = walk->writing == WRITING_NOTHING ? walk->cursor : -1;
    for (size_t i = 0; i < item->scale->choice_count; i++, row++)
        choices_draw(item->scale, i, chosen == (int)i, cursor == (int)i, area, row);
    return draw_hint(walk, item, area, row);
}

/* Parts may need more rows than there are; some stay for the explanations. */
static int draw_answers(const struct app *app, const struct walk *walk,
                        const struct control_result *item, struct area area, int row)
{
    enum { KEPT_ROWS = 4 };
    if (!options_are_asked(app, item))
        return draw_choices(app, walk, item, area, row);
    if (walk->is_reading)
        return row;
    int rows = area.rows - row, needed = options_get_rows(item, (size_t)walk->cursor, area.columns);
    if (needed <= rows - KEPT_ROWS)
        rows -= KEPT_ROWS;
    struct area parts = area_of(area, row, 0, rows, area.columns);
    return row + options_draw(app, item, (size_t)walk->cursor, parts);
}

/* The first line of what was noted: the whole stands in the editor. */
static int draw_note(const struct app *app, const char *field, const char *heading,
                     struct area area, int row)
{
    const struct control_result *item = app_get_item(app, app->current);
    const char *text = app_get_said(app, item->address, app->voice, field);
    if (!text)
        return row;
    int column = canvas_text(area, row, 1, STYLE_CURRENT, heading);
    canvas_text(area, row, column + 3, STYLE_PLAIN, text);
    canvas_zone(area, row, 1, ACTION_NOTE, 0);
    return row + 1;
}

static void add_measures(struct page *page, const struct control_result *item)
{
    for (size_t i = 0; i < item->control->measure_count; i++) {
        const struct measure *measure = item->control->measures[i];
        char *effort = word_take_effort(measure->minutes);
        char *text = mem_format(_("%s: %s (%s, %s, %s)"), measure->title.value,
                                measure->text.value ? measure->text.value : "",
                                measure->who.value ? measure->who.value : "", effort,
                                word_cost(measure->cost));
        page_add_headed(page, i == 0 ? ACTION_MEASURES : 0, i == 0 ? _("What to do") : _("Or"),
                        text);
        free(text);
        free(effort);
    }
}

/* Where an answer is offered, what it rests on follows the reason of the question, and “why” leads
 * there: the reason itself is in sight. */
static void build_page(struct app *app, struct page *page, const struct control_result *item)
{
    bool is_offered = offer_get(app, app->current);
    if (app->voice == VOICE_AUDITOR) {
        evidence_add_parts(app, page, item);
        evidence_add_wanted(page, item->control);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(explanations); i++) {
        const struct pack_text *text =
            (const struct pack_text *)((const char *)item->control + explanations[i].text);
        char *shown = app_take_text(text, item->pack);
        bool is_passed = is_offered && explanations[i].action == ACTION_WHY;
        page_add_headed(page, is_passed ? 0 : explanations[i].action, _(explanations[i].heading),
                        text->value ? shown : NULL);
        free(shown);
        if (is_passed)
            offer_add_related(app, app->current, page);
    }
    add_measures(page, item);
    if (!is_offered)
        offer_add_related(app, app->current, page);
    char *parties = parties_take_paragraph(app, item->control);
    page_add_headed(page, 0, _("Parties"), parties);
    free(parties);
}

static void draw_explanations(struct app *app, struct walk *walk, const struct control_result *item,
                              struct area area)
{
    struct page page = {.columns = area.columns - 2};
    build_page(app, &page, item);
    if (walk->wanted)
        walk->top = page_find(&page, walk->wanted);
    walk->wanted = 0;
    walk->page_rows = area.rows;
    page_draw(&page, area, &walk->top);
    page_clear(&page);
}

static void draw_writing(struct walk *walk, struct area area)
{
    canvas_text(area, 0, 0, STYLE_CURRENT, _(writings[walk->writing].heading));
    editor_draw(&walk->editor, area_of(area, 1, 1, area.rows - 1, area.columns - 2));
}

static void draw_asking(struct app *app, struct walk *walk, struct area area)
{
    const struct control_result *item = app_get_item(app, app->current);
    bool is_roomy = area.rows > 16;
    int row = draw_heading(app, item, area) + is_roomy;
    row = draw_question(item, area, row) + is_roomy;
    row = draw_answers(app, walk, item, area, row);
    if (walk->writing == WRITING_NOTHING && offer_get(app, app->current))
        row = offer_draw(app, app->current, area, row + is_roomy);
    row = draw_note(app, "reason", _("Reason"), area, row);
    row = draw_note(app, "note", _("Note"), area, row);
    row = evidence_draw(app, item, area, row) + is_roomy;
    struct area below = area_below(area, row);
    if (walk->writing != WRITING_NOTHING)
        draw_writing(walk, below);
    else
        draw_explanations(app, walk, item, below);
}

static void walk_draw(struct app *app, void *state, struct area body)
{
    struct walk *walk = state;
    if (!app->item_count) {
        canvas_wrapped(body, 1, 2, STYLE_PLAIN, _("No question of this pack applies."));
        return;
    }
    settle_anew(app, walk);
    if (body.columns < NARROW) {
        struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
        inner = area_below(inner, steps_draw_offer(app, inner));
        steps_draw_line(app, inner);
        draw_asking(app, walk, area_below(inner, 1));
        return;
    }
    int columns = body.columns < WIDE ? STEPS_COLUMNS : STEPS_COLUMNS_WIDE;
    struct area steps = area_of(body, 0, 1, body.rows, columns - 1);
    steps_draw(app, area_below(steps, steps_draw_offer(app, steps)));
    canvas_upright(body, columns);
    draw_asking(app, walk, area_of(body, 0, columns + 2, body.rows, body.columns - columns - 3));
}

const struct screen_ops screen_walk = {
    .name = "walk",
    .state_size = sizeof(struct walk),
    .open = walk_open,
    .close = walk_close,
    .contexts = walk_contexts,
    .handle = walk_handle,
    .draw = walk_draw,
    .take_title = walk_title,
    .footer = walk_footer,
};
