#include "acts.h"

#include "lines.h"
#include "question.h"
#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

/* ---- going ---- */

static void go_to_part(struct session *session, size_t part)
{
    session->part = part;
    session->has_moved = true;
}

void act_go_on(struct session *session, int direction)
{
    const struct control_result *item = session_get_item(session);
    size_t parts = item_has_parts(session, item) ? item->control->option_count : 0;
    size_t part = session->part + (size_t)direction, next;
    if (part < parts)
        go_to_part(session, part);
    else if (session_find_next(session, session->current, direction, false, &next))
        session_go(session, next);
    else
        say(_("There are no more questions that way."));
}

void act_go_to_open(struct session *session)
{
    const struct control_result *item = session_get_item(session);
    size_t next, part;
    bool stays = item && item_has_parts(session, item) && control_is_open(session->result, item) &&
                 session_find_open_part(session, session->part + 1, &part);
    if (stays)
        go_to_part(session, part);
    else if (session_find_next(session, session->current, 1, true, &next) ||
             session_find_next(session, (size_t)-1, 1, true, &next))
        session_go(session, next);
    else
        say(_("No question is open. p shows the result so far, q quits."));
}

/* After an answer, as the wizard does: to the next question, answered or not. */
static void move_on(struct session *session)
{
    const struct control_result *item = session_get_item(session);
    size_t next;
    if (item_has_parts(session, item) && session->part + 1 < item->control->option_count)
        go_to_part(session, session->part + 1);
    else if (session_find_next(session, session->current, 1, false, &next))
        session_go(session, next);
    else if (session_find_next(session, (size_t)-1, 1, true, &next))
        say(_("That was the last question. Enter goes to the first one still open."));
    else
        say(_("Everything is answered. p shows the result so far, q quits."));
}

/* ---- going to one by name ---- */

static bool is_called(const struct control_result *item, const char *folded)
{
    const char *names[] = {item->address, item->control->id, item->control->ref};
    bool is_one = false;
    for (size_t i = 0; i < ARRAY_LENGTH(names) && !is_one; i++) {
        char *name = names[i] ? text_take_folded(names[i]) : NULL;
        is_one = text_equal(name, folded);
        free(name);
    }
    return is_one;
}

/* What a name means: the questions of one pack, or of all. */
struct called {
    const struct control_result **items;
    size_t count;
};

/* `pack` NULL: all packs. */
static struct called find_called(const struct session *session, const struct pack *pack,
                                 const char *name)
{
    struct called called = {0};
    char *folded = text_take_folded(name);
    for (size_t i = 0; i < session->item_count; i++) {
        const struct control_result *item = session->items[i];
        if ((!pack || item->pack == pack) && is_called(item, folded))
            ARRAY_PUSH(called.items, called.count) = item;
    }
    free(folded);
    return called;
}

static void say_called(const struct session *session, const struct called *called)
{
    say(_("Several are called so:"));
    for (size_t i = 0; i < called->count; i++) {
        char *line = question_take_line(session, called->items[i]);
        say_item("  ", line);
        free(line);
    }
}

/* In the pack one is in, before all others. */
void act_go_to(struct session *session, const char *name)
{
    const struct control_result *here = session_get_item(session);
    struct called called = {0};
    size_t item;
    if (here)
        called = find_called(session, here->pack, name);
    if (!called.count)
        called = find_called(session, NULL, name);
    if (called.count == 1 && session_find(session, called.items[0]->address, &item))
        session_go(session, item);
    else if (called.count)
        say_called(session, &called);
    else
        say(_("No question “%s”. / and words search for one, o shows the sections."), name);
    free(called.items);
}

/* ---- writing beside an answer ---- */

static bool set(struct session *session, const char *address, const char *field, const char *value)
{
    struct error error = {0};
    bool is_set =
        assessment_set(session->assessment, address, session->voice, field, value, &error);
    return session_finish(session, is_set, &error);
}

static void ask_reason(struct session *session, const char *address)
{
    const struct answer *own = snapshot_get_answer(session->snapshot, address, session->voice);
    bool has_reason = own && own->reason;
    if (has_reason)
        say(_("The reason in one line; Enter leaves it as it is:"));
    else
        say(_("The reason in one line (without one the answer does not count):"));
    char *reason = line_take();
    if (!text_is_blank(reason))
        set(session, address, "reason", reason);
    else if (!has_reason)
        say(_("No reason was given: the answer does not count yet. r adds one."));
    free(reason);
}

void act_reason(struct session *session, const char *text)
{
    if (!session_may_change(session))
        return;
    char *address = session_take_address(session);
    if (text_is_blank(text))
        ask_reason(session, address);
    else
        set(session, address, "reason", text);
    free(address);
}

/* What was written stays where the input ends before the dot. */
static char *take_lines(void)
{
    struct string text = {0};
    char *line;
    while ((line = line_take()) && strcmp(line, ".") != 0) {
        string_format(&text, "%s%s", text.length ? "\n" : "", line);
        free(line);
    }
    free(line);
    return string_take(&text);
}

void act_note(struct session *session, const char *text)
{
    if (!session_may_change(session))
        return;
    char *address = mem_copy(session_get_item(session)->address);
    char *written = NULL;
    if (text_is_blank(text)) {
        say(_("The note, in as many lines as you like; a dot alone ends it. It takes the place of "
              "one that is there."));
        text = written = take_lines();
    }
    if (text_is_blank(text))
        say(_("No note was written."));
    else
        set(session, address, "note", strcmp(text, "-") == 0 ? NULL : text);
    free(written);
    free(address);
}

void act_mark(struct session *session)
{
    const struct control_result *item = session_get_item(session);
    if (!session_may_change(session))
        return;
    char *address = mem_copy(item->address);
    const struct answer *own = snapshot_get_answer(session->snapshot, address, session->voice);
    bool is_marked = own && own->is_marked;
    if (set(session, address, "mark", is_marked ? NULL : "yes"))
        say(is_marked ? _("No longer marked for later.") : _("Marked for later."));
    free(address);
}

/* ---- answering ---- */

/* `choice` NULL takes the answer back. */
static bool answer(struct session *session, const char *address, const struct choice *choice)
{
    const struct control_result *item = session_get_item(session);
    const struct control *control = item->control;
    const char *option = item_has_parts(session, item) ? control->options[session->part].id : NULL;
    struct error error = {0};
    bool is_done =
        assessment_answer(session->assessment, address, session->voice, choice ? choice->id : NULL,
                          choice ? control_get_wording(control, option) : NULL, &error);
    return session_finish(session, is_done, &error);
}

static const struct choice *find_choice(const struct control_result *item, int number)
{
    int index = item->scale ? scale_find_digit(item->scale, number) : -1;
    return index < 0 ? NULL : &item->scale->choices[index];
}

void act_answer(struct session *session, int number)
{
    const struct control_result *item = session_get_item(session);
    const struct choice *choice = item ? find_choice(item, number) : NULL;
    if (!choice) {
        say(_("%d is none of the answers."), number);
        return;
    }
    if (!session_may_change(session))
        return;
    char *address = session_take_address(session);
    if (answer(session, address, choice)) {
        if (choice->asks_reason)
            ask_reason(session, address);
        move_on(session);
    }
    free(address);
}

void act_clear(struct session *session)
{
    if (!session_may_change(session))
        return;
    char *address = session_take_address(session);
    if (session_get_answer(session, address))
        session->has_moved = answer(session, address, NULL);
    else
        say(_("There is no answer of your own to take away."));
    free(address);
}

/* ---- undo ---- */

static void say_undone(const struct session *session, const struct history_group *group)
{
    struct history_view view = {.assessment = session->assessment, .library = session->library};
    char *deed = word_take_history_deed(group);
    struct history_words words = {0};
    if (group->change_count)
        words = history_take_words(&view, &group->changes[0]);
    say(_("Undone: %s"), deed);
    say_headed(words.place ? words.place : "", words.field);
    history_words_clear(&words);
    free(deed);
}

void act_undo(struct session *session)
{
    struct error error = {0};
    const struct history_group *group = NULL;
    if (!session_may_change(session))
        return;
    bool is_done = assessment_undo(session->assessment, &group, &error);
    if (!is_done && !error.kind) {
        say(_("Nothing to undo"));
        return;
    }
    char *address = NULL;
    if (is_done && group) {
        say_undone(session, group);
        address = group->change_count ? mem_copy(group->changes[0].address) : NULL;
    }
    size_t item;
    if (session_finish(session, is_done, &error) && address &&
        session_find(session, address, &item))
        session_go(session, item);
    free(address);
}
