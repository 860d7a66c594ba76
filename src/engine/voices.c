/* Where voices differ: the same evaluation by each voice alone, compared by rating. */
#include "evaluation.h"

struct owned_comparison {
    struct voice_comparison comparison; /* first: what callers hold is this */
    struct arena *arena;
    struct result *results[VOICE_COUNT];
};

static const struct control_result *get_said(const struct result *result, size_t at)
{
    const struct control_result *control = &evaluation_of(result)->controls[at];
    bool has_said = control->voice != VOICE_NONE && control->rating != RATING_UNANSWERED;

    return has_said && control->applies != TRUTH_NO ? control : NULL;
}

/* Every evaluation of a case lays its controls out in the same order. */
static bool differs(const struct owned_comparison *owned, size_t at,
                    struct voice_difference *difference)
{
    const struct control_result *first = NULL;
    bool found = false;

    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++) {
        const struct control_result *said = get_said(owned->results[voice], at);

        difference->by[voice] = said;
        found = found || (first && said && first->rating != said->rating);
        first = first ? first : said;
    }
    return found;
}

struct voice_comparison *engine_compare_voices(const struct result *result)
{
    const struct evaluation *evaluation = evaluation_of(result);
    struct arena *arena = arena_new();
    struct owned_comparison *owned = arena_alloc(arena, sizeof *owned);
    struct voice_difference *differences =
        arena_alloc(arena, (evaluation->control_count + 1) * sizeof *differences);
    size_t count = 0;

    owned->arena = arena;
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++)
        owned->results[voice] =
            engine_evaluate(result->library, result->snapshot, (struct engine_view){voice});
    for (size_t i = 0; i < evaluation->control_count; i++) {
        differences[count].control = &evaluation->controls[i];
        if (control_is_in_play(&evaluation->controls[i]) && differs(owned, i, &differences[count]))
            count++;
    }
    owned->comparison = (struct voice_comparison){.differences = differences, .count = count};
    return &owned->comparison;
}

void voice_comparison_free(struct voice_comparison *comparison)
{
    struct owned_comparison *owned = (struct owned_comparison *)comparison;

    if (!owned)
        return;
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++)
        result_free(owned->results[voice]);
    arena_free(owned->arena);
}
