/* JSON of a trace: each step with its sentence and the figures behind it. */
#include "src/report/json.h"

#include "tenken/report.h"

#include <stdlib.h>

/* A kind of step: its name, and how its figures are called, where it has them. */
static const struct trace_name {
    const char *name;
    const char *count, *of, *low, *high;
    bool says_rating;
} trace_names[TRACE_KIND_COUNT] = {
    [TRACE_OUT_OF_PROFILE] = {"out-of-profile"},
    [TRACE_SELECTED] = {"selected"},
    [TRACE_LEFT] = {"left"},
    [TRACE_SKIPPED] = {"skipped"},
    [TRACE_APPLIES] = {"applies"},
    [TRACE_MAY_APPLY] = {"may-apply"},
    [TRACE_ANSWERED] = {"answered"},
    [TRACE_OTHER_VOICE] = {"other-voice"},
    [TRACE_UNANSWERED] = {"unanswered"},
    [TRACE_OPTIONS] = {"options", .count = "count", .of = "of"},
    [TRACE_LEVEL] = {"level", .count = "count", .of = "of"},
    [TRACE_RATING] = {"rating", .says_rating = true},
    [TRACE_VALUE] = {"value", .low = "min", .high = "max"},
    [TRACE_SECTION] = {"section", .low = "min", .high = "max"},
    [TRACE_SCORE] = {"score", .low = "min", .high = "max"},
    [TRACE_BAND] = {"band"},
    [TRACE_GAP] = {"gap", .count = "count", .of = "of"},
    [TRACE_MEASURE] = {"measure", .says_rating = true},
    [TRACE_IMPORTANCE] = {"importance", .count = "importance"},
    [TRACE_THREAT] = {"threat", .count = "level"},
    [TRACE_ASSUMED] = {"assumed", .count = "level"},
    [TRACE_GUARD] = {"guard", .low = "credit", .says_rating = true},
    [TRACE_UNGUARDED] = {"unguarded"},
    [TRACE_VULNERABILITY] = {"vulnerability", .count = "value", .of = "best", .low = "share"},
    [TRACE_LIKELIHOOD] = {"likelihood", .count = "value", .of = "best"},
    [TRACE_RISK] = {"risk", .count = "importance", .of = "likelihood", .low = "risk",
                    .high = "risk_best"},
    [TRACE_NO_RISK_YET] = {"no-risk-yet"},
    [TRACE_TREATMENT] = {"treatment"},
};

static void put_answer(json_t *object, const struct trace_step *step)
{
    if (step->answer == NULL)
        return;
    json_put(object, "voice", json_text(voice_get_name(step->voice)));
    if (step->kind == TRACE_SELECTED || step->kind == TRACE_LEFT) {
        json_put(object, "reason", json_text(step->answer->selection_reason));
        json_put(object, "at", json_text(step->answer->selected_at));
        return;
    }
    json_put(object, "choice", json_text(step->answer->choice));
    json_put(object, "at", json_text(step->answer->at));
}

static void put_figures(json_t *object, const struct trace_step *step,
                        const struct trace_name *kind)
{
    if (kind->says_rating)
        json_put(object, "rating", json_text(rating_get_name(step->rating)));
    if (kind->low)
        json_put(object, kind->low, json_number(step->low));
    if (kind->high)
        json_put(object, kind->high, json_number(step->high));
    if (kind->count)
        json_put(object, kind->count, json_count(step->count));
    if (kind->of)
        json_put(object, kind->of, json_unless(step->of, LEVEL_NONE));
}

/* What the step is about. */
static void put_things(json_t *object, const struct trace_step *step)
{
    if (step->condition)
        json_put(object, "condition", json_condition(step->condition));
    if (step->section)
        json_put(object, "section", json_text(step->section->id));
    if (step->band)
        json_put(object, "band", json_text(step->band->id));
    if (step->band_high)
        json_put(object, "band_high", json_text(step->band_high->id));
    if (step->measure)
        json_put(object, "measure", json_text(step->measure->id));
    if (step->threat)
        json_put(object, "threat", json_text(step->threat->id));
    if (step->kind == TRACE_GUARD)
        json_put(object, "control", json_text(step->control->address));
    if (step->key)
        json_put(object, "field", json_text(step->key));
}

static json_t *json_step(const struct trace_step *step)
{
    const struct trace_name *kind = &trace_names[step->kind];
    char *sentence = word_take_trace_step(step);
    json_t *object = json_object();
    json_put(object, "kind", json_text(kind->name));
    json_put(object, "text", json_text(sentence));
    put_answer(object, step);
    put_figures(object, step, kind);
    put_things(object, step);
    free(sentence);
    return object;
}

char *json_take_trace(const struct trace *trace, const char *address)
{
    json_t *steps = json_array();
    for (size_t i = 0; i < trace->count; i++)
        json_array_append_new(steps, json_step(&trace->steps[i]));
    json_t *object = json_object();
    json_put(object, "address", json_text(address));
    json_put(object, "steps", steps);
    return json_take(object);
}
