/* The report model: controls with all that was said about them. */
#include "src/report/model-node.h"
#include "src/report/model.h"
#include "src/report/words.h"

#include <stdlib.h>

void model_set_rating(xmlNode *node, enum rating rating)
{
    model_set(node, "rating", rating_get_name(rating));
    model_set(node, "word", word_rating(rating));
    model_set(node, "mark", word_rating_mark(rating));
}

static void take_attribute(xmlNode *node, const char *name, char *value)
{
    model_set(node, name, value);
    free(value);
}

static void set_level(xmlNode *node, int level, int target)
{
    model_set_level(node, "level", level);
    model_set_level(node, "target", target);
    if (level != LEVEL_NONE && target != LEVEL_NONE)
        take_attribute(node, "level-words", mem_format(_("level %d, target %d"), level, target));
    else if (target != LEVEL_NONE)
        take_attribute(node, "level-words", mem_format(_("target level %d"), target));
}

static void set_mandatory(xmlNode *node, int mandatory)
{
    if (mandatory == 0)
        return;
    model_set_int(node, "mandatory", mandatory);
    take_attribute(node, "mandatory-words", mem_format(_("mandatory item %d"), mandatory));
}

void model_set_control(xmlNode *node, const struct result *result,
                       const struct control_result *control)
{
    model_set(node, "address", control->address);
    model_set(node, "pack", control->pack->id);
    model_set(node, "control", control->control->id);
    model_set(node, "ref", control->control->ref);
    model_set(node, "subject", control_get_subject_name(result, control));
    model_set_rating(node, control->rating);
    set_level(node, control->level, control->control->target);
    set_mandatory(node, control->control->mandatory);
    model_add_pack_text(node, "title", control->control->title);
}

/* ---- answers ---- */

/* A decision alone is no answer. */
static bool is_answer(const struct answer *answer)
{
    return answer->choice || answer->level != LEVEL_NONE || answer->note || answer->reason ||
           answer->is_marked;
}

bool answer_is_about(const struct answer *answer, const struct control_result *control)
{
    return is_answer(answer) && text_equal(answer->pack, control->pack->id) &&
           text_equal(answer->control, control->control->id) &&
           text_equal(answer->subject, control->subject);
}

static const struct pack_text *get_option_text(const struct control *control, const char *id)
{
    for (size_t i = 0; id && i < control->option_count; i++)
        if (text_equal(control->options[i].id, id))
            return &control->options[i].text;
    return NULL;
}

static void add_answer(xmlNode *parent, const struct control_result *control,
                       const struct answer *answer)
{
    const struct choice *choice = control_get_choice(control->control, answer->choice);
    const struct pack_text *option = get_option_text(control->control, answer->option);
    char *day = date_take_text(answer->at);
    xmlNode *node = model_add(parent, "answer");
    model_set(node, "voice", voice_get_name(answer->voice));
    model_set(node, "voice-word", word_voice(answer->voice));
    model_set(node, "option", answer->option);
    model_set(node, "choice", answer->choice);
    model_set_level(node, "level", answer->level);
    model_set(node, "date", day);
    model_set(node, "author", answer->author);
    model_set_flag(node, "counts", answer == control->answer);
    model_set_flag(node, "marked", answer->is_marked);
    if (option)
        model_add_pack_text(node, "about", *option);
    if (choice)
        model_set(node, "rating", rating_get_name(choice->rating));
    if (choice)
        model_add_pack_text(node, "label", choice->label);
    model_add_text(node, "reason", answer->reason);
    model_add_text(node, "note", answer->note);
    free(day);
}

static const char *const truths[] = {
    [TRUTH_NO] = "no", [TRUTH_UNKNOWN] = "unknown", [TRUTH_YES] = "yes"};

static void set_applies(xmlNode *node, enum truth applies)
{
    model_set(node, "applies", truths[applies]);
    model_set(node, "applies-word", word_applies(applies));
}

static void add_selection(xmlNode *node, const struct control_result *control)
{
    set_applies(node, control->applies);
    model_set(node, "proposed", truths[control->proposed]);
    model_set(node, "selected", selection_get_name(control->selected));
    model_set(node, "selected-word", word_selection(control->selected));
    model_set_flag(node, "decided", control->decision != NULL);
    model_take_text(node, "selection", word_take_selection_reason(control));
}

static void add_control(xmlNode *parent, const struct result *result,
                        const struct control_result *control)
{
    const struct snapshot *snapshot = result->snapshot;
    xmlNode *node = model_add(parent, "control");
    model_set_control(node, result, control);
    model_set_flag(node, "gap", control->is_gap);
    if (control_is_counted(control))
        model_set_number(node, "value", control->value);
    model_set_flag(node, "inferred", control->control->is_inferred);
    model_add_pack_text(node, "question", control->control->question);
    add_selection(node, control);
    if (!control_is_in_play(control))
        model_take_text(node, "skipped", word_take_skip_reason(control));
    for (size_t i = 0; i < snapshot->answer_count; i++)
        if (answer_is_about(&snapshot->answers[i], control))
            add_answer(node, control, &snapshot->answers[i]);
}

/* A control of a section that has nothing to ask about. */
static void add_unasked(xmlNode *parent, const struct pack *pack, const struct control *control)
{
    xmlNode *node = model_add(parent, "unasked");
    model_set(node, "pack", pack->id);
    model_set(node, "control", control->id);
    model_set(node, "ref", control->ref);
    set_applies(node, TRUTH_NO);
    set_level(node, LEVEL_NONE, control->target);
    set_mandatory(node, control->mandatory);
    model_add_pack_text(node, "title", control->title);
    model_add_text(node, "skipped", word_nothing_to_ask(control->section->repeat));
}

void model_add_controls(xmlNode *section, const struct result *result,
                        const struct pack_result *pack, const struct section *of)
{
    bool is_empty = true;
    for (size_t i = 0; i < pack->control_count; i++) {
        if (pack->controls[i].control->section != of)
            continue;
        add_control(section, result, &pack->controls[i]);
        is_empty = false;
    }
    for (size_t i = 0; is_empty && i < of->control_count; i++)
        add_unasked(section, pack->pack, &of->controls[i]);
}
