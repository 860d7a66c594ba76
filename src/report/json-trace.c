/* JSON of a trace: each step with its sentence and the figures behind it. */
#include "src/report/json.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { /* what a kind of step says, beside its sentence */
       SAYS_RATING = 1,
       SAYS_RANGE = 2,
       SAYS_COUNT = 4,
};
static const struct trace_name {
    const char *name;
    unsigned says;
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
    [TRACE_OPTIONS] = {"options", SAYS_COUNT},
    [TRACE_LEVEL] = {"level", SAYS_COUNT},
    [TRACE_RATING] = {"rating", SAYS_RATING},
    [TRACE_VALUE] = {"value", SAYS_RANGE},
    [TRACE_SECTION] = {"section", SAYS_RANGE},
    [TRACE_SCORE] = {"score", SAYS_RANGE},
    [TRACE_BAND] = {"band"},
    [TRACE_GAP] = {"gap", SAYS_COUNT},
    [TRACE_MEASURE] = {"measure", SAYS_RATING},
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

static void put_figures(json_t *object, const struct trace_step *step, unsigned says)
{
    if (says & SAYS_RATING)
        json_put(object, "rating", json_text(rating_get_name(step->rating)));
    if (says & SAYS_RANGE) {
        json_put(object, "min", json_number(step->low));
        json_put(object, "max", json_number(step->high));
    }
    if (says & SAYS_COUNT) {
        json_put(object, "count", json_count(step->count));
        json_put(object, "of", json_unless(step->of, LEVEL_NONE));
    }
}

static json_t *json_step(const struct trace_step *step)
{
    const struct trace_name *kind = &trace_names[step->kind];
    char *sentence = word_take_trace_step(step);
    json_t *object = json_object();
    json_put(object, "kind", json_text(kind->name));
    json_put(object, "text", json_text(sentence));
    put_answer(object, step);
    put_figures(object, step, kind->says);
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
