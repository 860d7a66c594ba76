#include "question.h"

#include "lines.h"
#include "tenken/report.h"

#include <stdlib.h>

/* A text that is not translated says in which language it is. */
static char *take_text(const struct pack_text *text, const struct pack *pack)
{
    if (text->value && text->is_fallback)
        return mem_format("[%s] %s", pack->language, text->value);
    return mem_copy(text->value);
}

char *question_take_line(const struct session *session, const struct control_result *item)
{
    const char *subject = control_get_subject_name(session->result, item);
    bool is_alone = session->result->pack_count == 1 && !subject;
    return mem_format("%s  %s%s%s (g %s)", control_get_clause(item->control),
                      item->control->title.value, subject ? ": " : "", subject ? subject : "",
                      is_alone ? item->control->id : item->address);
}

/* ---- where one is ---- */

static void append_tags(const struct session *session, const struct control_result *item,
                        struct string *line)
{
    const struct answer *own =
        snapshot_get_answer(session->snapshot, item->address, session->voice);
    if (item->control->mandatory)
        string_format(line, _(" [mandatory %d]"), item->control->mandatory);
    if (item->control->target != LEVEL_NONE)
        string_format(line, _(" [target %d]"), item->control->target);
    if (item->decision)
        string_format(line, " [%s]", word_selection(item->selected));
    if (snapshot_asks_again(session->snapshot, item->address))
        string_append(line, _(" [ask again]"));
    if (own && own->is_marked)
        string_append(line, _(" [for later]"));
}

static void say_place(const struct session *session, const struct control_result *item)
{
    const char *subject = control_get_subject_name(session->result, item);
    size_t place, count = session_count(session, &place);
    struct string line = {0};
    string_format(&line, "%zu/%zu  %s › %s", place, count, item->pack->title.value,
                  item->control->section->title.value);
    if (subject)
        string_format(&line, " › %s", subject);
    append_tags(session, item, &line);
    say("%s", line.text);
    say("%s  %s", control_get_clause(item->control), item->control->title.value);
    string_free(&line);
}

/* ---- what was said ---- */

static void say_answer(const struct control_result *item, const struct answer *answer)
{
    const struct choice *choice =
        answer->choice ? control_get_choice(item->control, answer->choice) : NULL;
    char *moment = answer->at ? word_take_moment(answer->at) : mem_copy("");
    if (answer->choice)
        say(_("Answered: %s (%s, %s, %s)"), choice ? choice->label.value : answer->choice,
            word_voice(answer->voice), answer->author ? answer->author : "", moment);
    say_headed(_("Reason"), answer->reason);
    say_headed(_("Note"), answer->note);
    free(moment);
}

static void say_answers(const struct session *session, const struct control_result *item,
                        const char *address)
{
    for (enum voice voice = VOICE_NONE + 1; voice < VOICE_COUNT; voice++) {
        const struct answer *answer = snapshot_get_answer(session->snapshot, address, voice);
        if (answer)
            say_answer(item, answer);
    }
}

/* ---- what can be said ---- */

static void say_part(const struct session *session, const struct control_result *item)
{
    const struct control *control = item->control;
    char *address = session_take_address(session);
    char *mark = mem_format(_("Part %zu of %zu: "), session->part + 1, control->option_count);
    say_item(mark, control->options[session->part].text.value);
    say_answers(session, item, address);
    free(mark);
    free(address);
}

static void say_choice(const struct scale *scale, size_t index)
{
    const struct choice *choice = &scale->choices[index];
    int digit = scale_get_digit(scale, index);
    char *mark = choice_says_digit(choice, digit) ? mem_copy("  ") : mem_format("  %d  ", digit);
    char *text = choice->hint.value
                     ? mem_format(_("%s (%s)"), choice->label.value, choice->hint.value)
                     : mem_copy(choice->label.value);
    say_item(mark, text);
    free(text);
    free(mark);
}

static void say_choices(const struct control_result *item)
{
    if (!item->scale)
        say(_("This pack has no answers for this mode."));
    for (size_t i = 0; item->scale && i < item->scale->choice_count; i++)
        say_choice(item->scale, i);
}

/* What is not asked can still be looked at, after undo or by g. */
static bool say_skipped(const struct control_result *item)
{
    if (control_is_in_play(item))
        return false;
    char *reason = word_take_skip_reason(item);
    say_headed(_("Not asked"), reason);
    free(reason);
    return true;
}

void question_show(const struct session *session)
{
    const struct control_result *item = session_get_item(session);
    say_blank();
    if (!item) {
        say(_("No question of this pack applies."));
        return;
    }
    say_place(session, item);
    char *question = take_text(&item->control->question, item->pack);
    say("%s", question);
    free(question);
    say_answers(session, item, item->address);
    if (say_skipped(item))
        return;
    if (item_has_parts(session, item))
        say_part(session, item);
    say_choices(item);
}

/* ---- what helps ---- */

struct explanation {
    const char *heading;
    size_t text; /* a struct pack_text in struct control */
};

static void explain(const struct session *session, const struct explanation *rows, size_t count)
{
    const struct control_result *item = session_get_item(session);
    bool has_some = false;
    for (size_t i = 0; item && i < count; i++) {
        const struct pack_text *text =
            (const struct pack_text *)((const char *)item->control + rows[i].text);
        char *shown = take_text(text, item->pack);
        say_headed(_(rows[i].heading), shown);
        has_some = has_some || shown;
        free(shown);
    }
    if (!has_some)
        say(_("The pack says nothing about that."));
}

void question_show_why(const struct session *session)
{
    static const struct explanation rows[] = {
        {N_("Why"), offsetof(struct control, why)},
        {N_("What may happen"), offsetof(struct control, incident)},
    };
    explain(session, rows, ARRAY_LENGTH(rows));
}

void question_show_example(const struct session *session)
{
    static const struct explanation rows[] = {
        {N_("Example"), offsetof(struct control, example)},
        {N_("Hint"), offsetof(struct control, hint)},
        {N_("What shows it"), offsetof(struct control, evidence)},
        {N_("Does not apply where"), offsetof(struct control, exclusion)},
        {N_("Note on this item"), offsetof(struct control, note)},
    };
    explain(session, rows, ARRAY_LENGTH(rows));
    if (session->library->withholds_advice)
        say("%s", word_withheld());
}
