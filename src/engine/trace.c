/* Why: the steps from answers and rules to a figure, in the order in which one would tell them. */
#include "evaluation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct telling {
    const struct evaluation *evaluation;
    const struct control_result *control; /* that the steps are about, or NULL */
    struct trace trace;
};

/* Lent until the next step. */
static struct trace_step *add(struct telling *telling, enum trace_kind kind)
{
    ARRAY_PUSH(telling->trace.steps, telling->trace.count) =
        (struct trace_step){.kind = kind, .control = telling->control};
    return &telling->trace.steps[telling->trace.count - 1];
}

/* ---- a control ---- */

/* False where the telling ends there. */
static bool tell_applicability(struct telling *telling)
{
    static const enum trace_kind kinds[] = {
        [TRUTH_NO] = TRACE_SKIPPED, [TRUTH_UNKNOWN] = TRACE_MAY_APPLY, [TRUTH_YES] = TRACE_APPLIES};
    const struct control_result *result = telling->control;

    if (!result->in_profile) {
        add(telling, TRACE_OUT_OF_PROFILE);
        return false;
    }
    add(telling, kinds[result->applies])->condition =
        telling->evaluation->states[result - telling->evaluation->controls].leaf;
    return result->applies != TRUTH_NO;
}

/* The same: of what was left nothing more is asked. */
static bool tell_selection(struct telling *telling)
{
    const struct control_result *result = telling->control;
    bool is_left = result->selected == SELECTION_NO;
    struct trace_step *step;

    if (!result->decision)
        return true;
    step = add(telling, is_left ? TRACE_LEFT : TRACE_SELECTED);
    step->answer = result->decision;
    step->voice = result->decision->voice;
    return !is_left;
}

static void tell_answer(struct telling *telling, const struct answer *answer, enum trace_kind kind)
{
    struct trace_step *step;

    if (!answer || (!answer->choice && answer->level == LEVEL_NONE))
        return;
    step = add(telling, kind);
    step->answer = answer;
    step->choice = answer_get_choice(telling->control->control, answer);
    step->voice = answer->voice;
}

/* The one that counts, then the others. */
static void tell_statements(struct telling *telling, const struct statements *statements,
                            const struct answer *used)
{
    tell_answer(telling, used, TRACE_ANSWERED);
    for (enum voice voice = VOICE_AUDITOR; statements && voice > VOICE_NONE; voice--)
        if (statements->by[voice] != used)
            tell_answer(telling, statements->by[voice], TRACE_OTHER_VOICE);
}

static void tell_options(struct telling *telling)
{
    const struct control_result *result = telling->control;
    const struct control *control = result->control;
    struct trace_step *step;

    for (size_t i = 0; i < control->option_count; i++) {
        const struct statements *statements =
            answers_get(telling->evaluation, result, control->options[i].id);

        tell_statements(telling, statements,
                        result->answer ? NULL
                                       : answers_choose(telling->evaluation, control, statements));
    }
    if (control->option_count == 0)
        return;
    step = add(telling, TRACE_OPTIONS);
    step->count = result->options_met;
    step->of = result->options_asked;
}

static void tell_rating(struct telling *telling)
{
    const struct control_result *result = telling->control;
    struct trace_step *step;

    if (result->rating == RATING_UNANSWERED) {
        add(telling, TRACE_UNANSWERED);
        return;
    }
    if (result->level != LEVEL_NONE) {
        step = add(telling, TRACE_LEVEL);
        step->count = result->level;
        step->of = result->control->target;
    }
    step = add(telling, TRACE_RATING);
    step->rating = result->rating;
    step->voice = result->voice;
}

static void tell_value(struct telling *telling)
{
    const struct control_result *result = telling->control;
    struct trace_step *step;

    if (result->pack->scoring.method == SCORING_NONE || !control_is_counted(result))
        return;
    step = add(telling, TRACE_VALUE);
    step->low = result->value_min;
    step->high = result->value_max;
}

static void tell_gap(struct telling *telling)
{
    const struct result *result = &telling->evaluation->result;

    for (size_t i = 0; i < result->gap_count; i++) {
        struct trace_step *step;

        if (result->gaps[i].control != telling->control)
            continue;
        step = add(telling, TRACE_GAP);
        step->count = result->gaps[i].rank;
        step->of = (int)result->gap_count;
    }
}

static void tell_measures(struct telling *telling)
{
    const struct control *control = telling->control->control;

    for (size_t i = 0; i < control->measure_count; i++) {
        struct outcome outcome;
        struct trace_step *step;

        if (!measure_betters(control->measures[i], telling->control, &outcome))
            continue;
        step = add(telling, TRACE_MEASURE);
        step->measure = control->measures[i];
        step->rating = outcome.rating;
        step->count = outcome.level;
    }
}

static void tell_control(struct telling *telling)
{
    if (!tell_applicability(telling) || !tell_selection(telling))
        return;
    tell_statements(telling, answers_get(telling->evaluation, telling->control, NULL),
                    telling->control->answer);
    tell_options(telling);
    tell_rating(telling);
    tell_value(telling);
    tell_gap(telling);
    tell_measures(telling);
}

/* ---- a pack ---- */

static struct trace_step *tell_score(struct telling *telling, enum trace_kind kind,
                                     const struct score *score)
{
    struct trace_step *step = add(telling, kind);

    step->low = score->min;
    step->high = score->max;
    step->of = isnan(score->of) ? 0 : (int)lround(score->of);
    return step;
}

static void tell_pack(struct telling *telling, const struct pack_result *pack)
{
    if (pack->score.method == SCORING_NONE)
        return;
    for (size_t i = 0; i < pack->section_count; i++)
        if (!isnan(pack->sections[i].score.of))
            tell_score(telling, TRACE_SECTION, &pack->sections[i].score)->section =
                pack->sections[i].section;
    tell_score(telling, TRACE_SCORE, &pack->score);
    if (pack->score.band_min) {
        struct trace_step *step = add(telling, TRACE_BAND);

        step->band = pack->score.band_min;
        step->band_high = pack->score.band_max;
    }
}

/* ---- an asset ---- */

static void tell_importance(struct telling *telling, const struct asset_risk *asset)
{
    int importance;
    const char *key = importance_get_reason(asset->asset, &importance);
    struct trace_step *step = add(telling, key ? TRACE_IMPORTANCE : TRACE_NO_RISK_YET);

    step->key = key ? key : "importance";
    step->text = key ? record_get_field(asset->asset, key) : NULL;
    step->count = importance;
}

static void tell_guards(struct telling *telling, const struct threat_risk *risk)
{
    if (risk->guard_count == 0)
        add(telling, TRACE_UNGUARDED)->threat = risk->threat;
    for (size_t i = 0; i < risk->guard_count; i++) {
        struct trace_step *step = add(telling, TRACE_GUARD);

        step->control = risk->guards[i].control;
        step->threat = risk->threat;
        step->rating = step->control->rating;
        step->low = risk->guards[i].credit;
    }
}

static void tell_threat(struct telling *telling, const struct threat_risk *risk)
{
    struct trace_step *step = add(telling, risk->is_assumed ? TRACE_ASSUMED : TRACE_THREAT);

    step->threat = risk->threat;
    step->count = risk->level;
    step->of = RISK_SCALE_MAX;
    tell_guards(telling, risk);
    step = add(telling, TRACE_VULNERABILITY);
    step->threat = risk->threat;
    step->low = risk->share;
    step->count = risk->vulnerability;
    step->of = risk->vulnerability_best;
    step = add(telling, TRACE_LIKELIHOOD);
    step->threat = risk->threat;
    step->count = risk->likelihood;
    step->of = risk->likelihood_best;
}

static void tell_risk(struct telling *telling, const struct asset_risk *asset)
{
    struct trace_step *step;

    if (asset->risk < 0)
        return;
    step = add(telling, TRACE_RISK);
    step->threat = asset->worst->threat;
    step->count = asset->importance;
    step->of = asset->worst->likelihood;
    step->low = asset->risk;
    step->high = asset->risk_best;
    step->band = asset->band;
}

static void tell_asset(struct telling *telling, const struct asset_risk *asset)
{
    tell_importance(telling, asset);
    for (size_t i = 0; i < asset->threat_count; i++)
        tell_threat(telling, &asset->threats[i]);
    if (!asset->worst)
        add(telling, TRACE_NO_RISK_YET)->key =
            record_get_field(asset->asset, "medium") ? NULL : "medium";
    tell_risk(telling, asset);
    if (asset->treatment || asset->wants_decision)
        add(telling, TRACE_TREATMENT)->text =
            asset->treatment ? asset->treatment->title.value : NULL;
}

#define ASSET_PREFIX "asset:"

static void tell_address(struct telling *telling, const char *address)
{
    struct risks *risks;
    const struct asset_risk *asset;

    if (strncmp(address, ASSET_PREFIX, strlen(ASSET_PREFIX)) != 0)
        return;
    risks = engine_assess_risks(&telling->evaluation->result);
    asset = risks_get_asset(risks, address + strlen(ASSET_PREFIX));
    if (asset)
        tell_asset(telling, asset);
    risks_free(risks);
}

struct trace engine_trace(const struct result *result, const char *address)
{
    const struct pack_result *pack = result_get_pack(result, address);
    struct telling telling = {
        .evaluation = evaluation_of(result),
        .control = result_get_control(result, address),
    };

    if (pack)
        tell_pack(&telling, pack);
    else if (telling.control)
        tell_control(&telling);
    else
        tell_address(&telling, address);
    return telling.trace;
}

void trace_free(struct trace *trace)
{
    free(trace->steps);
    *trace = (struct trace){.steps = NULL};
}
