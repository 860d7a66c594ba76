/* The report model: what is open: questions and whom to ask, what a reviewer would raise, where
 * voices differ. */
#include "src/report/model-node.h"
#include "src/report/model.h"

#include <stdlib.h>

/* ---- questions, in the order to ask ---- */

static void add_question(xmlNode *parent, const struct result *result,
                         const struct interview_question *question)
{
    const struct control *control = question->control->control;
    const struct scale *scale = question->control->scale;
    xmlNode *node = model_add(parent, "question");
    model_set_control(node, result, question->control);
    model_set(node, "role", question->role ? question->role : "");
    model_set(node, "role-word", word_role(result->library, question->role));
    model_set(node, "reason", word_interview_reason(question->reason));
    model_set_int(node, "minutes", question->minutes);
    model_add_pack_text(node, "text", control->question);
    for (size_t i = 0; scale && i < scale->choice_count; i++)
        model_add_pack_text(node, "choice", scale->choices[i].label);
}

void model_add_questions(xmlNode *report, const struct result *result)
{
    const struct interview_request everything = {0};
    struct risks *risks = engine_assess_risks(result);
    struct interview *interview = interview_new(result, risks, &everything);
    xmlNode *node = model_add(report, "questions");
    model_set_int(node, "minutes", interview->now_minutes + interview->later_minutes);
    for (size_t i = 0; i < interview->now_count; i++)
        add_question(node, result, &interview->now[i]);
    for (size_t i = 0; i < interview->later_count; i++)
        add_question(node, result, &interview->later[i]);
    interview_free(interview);
    risks_free(risks);
}

/* ---- warnings ---- */

void model_add_warnings(xmlNode *report, const struct result *result, int today)
{
    struct risks *risks = engine_assess_risks(result);
    struct plan *plan = plan_new(result, today);
    struct review *review = review_new(result, risks, plan, today);
    xmlNode *list = model_add(report, "warnings");
    for (size_t i = 0; i < review->count; i++) {
        const struct warning *warning = &review->warnings[i];
        xmlNode *node = model_add(list, "warning");
        model_set(node, "kind", warning_get_name(warning->kind));
        model_set(node, "address", warning->address);
        model_set_day(node, "date", warning->date);
        model_take_text(node, "what", word_take_warning(warning));
        model_add_text(node, "deed", word_warning_deed(warning->kind));
        model_add_text(node, "reason", word_warning_reason(warning));
    }
    review_free(review);
    plan_free(plan);
    risks_free(risks);
}

/* ---- voices ---- */

static void add_said(xmlNode *parent, enum voice voice, const struct control_result *said)
{
    if (said == NULL)
        return;
    xmlNode *node = model_add(parent, "said");
    model_set(node, "voice", voice_get_name(voice));
    model_set(node, "voice-word", word_voice(voice));
    model_set_rating(node, said->rating);
    model_set_level(node, "level", said->level);
}

void model_add_differences(xmlNode *report, const struct result *result)
{
    struct voice_comparison *comparison = engine_compare_voices(result);
    xmlNode *list = model_add(report, "differences");
    for (size_t i = 0; i < comparison->count; i++) {
        const struct voice_difference *difference = &comparison->differences[i];
        xmlNode *node = model_add(list, "difference");
        model_set_control(node, result, difference->control);
        for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++)
            add_said(node, voice, difference->by[voice]);
    }
    voice_comparison_free(comparison);
}
