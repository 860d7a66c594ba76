/* The whole result as JSON: `tenken report FILE --format json` (docs/report-json.md). */
#include "src/report/json.h"
#include "src/report/model.h"
#include "src/report/words.h"

#include <math.h>
#include <stdlib.h>

#define FORMAT "1.0"

static void put_day(json_t *object, const char *key, const char *at)
{
    char *day = date_take_text(at);
    json_put(object, key, json_text(day));
    free(day);
}

/* ---- controls with what was said about them ---- */

static json_t *json_answer(const struct control_result *control, const struct answer *answer)
{
    const struct choice *choice = control_get_choice(control->control, answer->choice);
    json_t *object = json_object();
    json_put(object, "voice", json_text(voice_get_name(answer->voice)));
    json_put(object, "option", json_text(answer->option));
    json_put(object, "choice", json_text(answer->choice));
    json_put(object, "label", json_text(choice ? choice->label.value : NULL));
    json_put(object, "level", json_unless(answer->level, LEVEL_NONE));
    json_put(object, "reason", json_text(answer->reason));
    json_put(object, "note", json_text(answer->note));
    put_day(object, "date", answer->at);
    json_put(object, "author", json_text(answer->author));
    json_put(object, "marked", json_boolean(answer->is_marked));
    json_put(object, "counts", json_boolean(answer == control->answer));
    return object;
}

static json_t *json_answers(const struct snapshot *snapshot, const struct control_result *control)
{
    json_t *list = json_array();
    for (size_t i = 0; i < snapshot->answer_count; i++)
        if (answer_is_about(&snapshot->answers[i], control))
            json_array_append_new(list, json_answer(control, &snapshot->answers[i]));
    return list;
}

/* What names it, and what it is rated. */
static void put_control(json_t *object, const struct control_result *found)
{
    const struct control *control = found->control;
    json_put(object, "address", json_text(found->address));
    json_put(object, "control", json_text(control->id));
    json_put(object, "subject", json_text(found->subject));
    json_put(object, "ref", json_text(control->ref));
    json_put(object, "title", json_text(control->title.value));
    json_put(object, "question", json_text(control->question.value));
    json_put(object, "mandatory", json_unless(control->mandatory, 0));
    json_put(object, "target", json_unless(control->target, LEVEL_NONE));
    json_put(object, "rating", json_text(rating_get_name(found->rating)));
    json_put(object, "level", json_unless(found->level, LEVEL_NONE));
    json_put(object, "value", json_number(control_is_counted(found) ? found->value : NAN));
}

static json_t *json_control(const struct result *result, const struct control_result *found)
{
    char *skipped = control_is_in_play(found) ? NULL : word_take_skip_reason(found);
    json_t *object = json_object();
    put_control(object, found);
    json_put(object, "gap", json_boolean(found->is_gap));
    json_put(object, "in_play", json_boolean(control_is_in_play(found)));
    json_put(object, "skipped", json_text(skipped));
    json_put(object, "selected",
             json_text(found->selected ? selection_get_name(found->selected) : NULL));
    json_put(object, "answers", json_answers(result->snapshot, found));
    free(skipped);
    return object;
}

static json_t *json_controls(const struct result *result, const struct pack_result *pack,
                             const struct section *section)
{
    json_t *list = json_array();
    for (size_t i = 0; i < pack->control_count; i++)
        if (pack->controls[i].control->section == section)
            json_array_append_new(list, json_control(result, &pack->controls[i]));
    return list;
}

/* The packs of `tenken show --json`, each section with its controls. */
static json_t *json_packs_in_full(const struct result *result)
{
    json_t *packs = json_packs(result);
    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack_result *pack = &result->packs[i];
        json_t *object = json_array_get(packs, i);
        json_t *sections = json_object_get(object, "sections");
        json_put(object, "title", json_text(pack->pack->title.value));
        json_put(object, "source", json_text(pack->pack->source.value));
        json_put(object, "source_date", json_text(pack->pack->source_date));
        for (size_t j = 0; j < pack->section_count; j++)
            json_put(json_array_get(sections, j), "controls",
                     json_controls(result, pack, pack->sections[j].section));
    }
    return packs;
}

/* ---- the rest ---- */

static json_t *json_firm(const struct snapshot *snapshot)
{
    json_t *object = json_object();
    for (size_t i = 0; i < snapshot->firm_count; i++)
        json_put(object, snapshot->firm[i].key, json_text(snapshot->firm[i].value));
    return object;
}

static json_t *json_case(const struct result *result)
{
    const struct snapshot *snapshot = result->snapshot;
    json_t *object = json_object();
    json_put(object, "id", json_text(snapshot->id));
    put_day(object, "created", snapshot->created);
    json_put(object, "mode", json_text(mode_get_name(snapshot->mode)));
    json_put(object, "voice",
             json_text(result->view.voice ? voice_get_name(result->view.voice) : NULL));
    return object;
}

static void put_risks(json_t *object, const struct result *result, const struct risks *risks)
{
    struct policy_rates *rates = engine_rate_policies(result);
    json_put(object, "assets", json_ledger(result->snapshot, "asset"));
    json_put(object, "parties", json_ledger(result->snapshot, "party"));
    json_put(object, "risks", json_risks(risks));
    json_put(object, "policies", json_policies(rates));
    policy_rates_free(rates);
}

/* Tasks, the schedule of what is left to do, and what a reviewer would raise. */
static void put_plan(json_t *object, const struct report_request *request,
                     const struct risks *risks)
{
    int today = seam_get_today();
    struct plan *plan = plan_new(request->result, today);
    struct schedule *schedule = schedule_new(request->result, request->ranking, plan,
                                             (struct schedule_request){.minutes_per_week = 0});
    struct review *review = review_new(request->result, risks, plan, today);
    const struct plan_view view = {
        .result = request->result, .plan = plan, .schedule = schedule, .today = today};
    json_put(object, "plan", json_plan(&view));
    json_put(object, "warnings", json_review(review));
    review_free(review);
    schedule_free(schedule);
    plan_free(plan);
}

char *json_take_report(const struct report_request *request)
{
    const struct result *result = request->result;
    struct risks *risks = engine_assess_risks(result);
    char *now = seam_take_timestamp();
    json_t *object = json_object();
    json_put(object, "format", json_text(FORMAT));
    json_put(object, "language", json_text(request->language ? request->language : language_get()));
    put_day(object, "date", now);
    json_put(object, "firm", json_firm(result->snapshot));
    json_put(object, "case", json_case(result));
    json_put(object, "packs", json_packs_in_full(result));
    json_put(object, "mandatory", json_mandatory(result));
    json_put(object, "gaps", json_gaps(result, request->ranking));
    json_put(object, "measures", json_measures(request->ranking, NULL));
    put_risks(object, result, risks);
    put_plan(object, request, risks);
    free(now);
    risks_free(risks);
    return json_take(object);
}
