/* The gaps, ranked: mandatory first, then by what closing them adds to the score, in parts of the
 * score's own scale; then unmet before unknown before partial; then as the packs have them. */
#include "evaluation.h"

#include <stdlib.h>

struct candidate {
    struct gap gap;
    double share; /* of the scale */
};

static int severity(enum rating rating)
{
    static const int severities[RATING_COUNT] = {
        [RATING_UNMET] = 3, [RATING_UNKNOWN] = 2, [RATING_PARTIAL] = 1};

    return severities[rating];
}

static int compare_candidates(const void *a, const void *b)
{
    const struct candidate *one = a;
    const struct candidate *other = b;
    const struct control_result *left = one->gap.control;
    const struct control_result *right = other->gap.control;

    if (!left->control->mandatory != !right->control->mandatory)
        return left->control->mandatory ? -1 : 1;
    if (one->share != other->share)
        return one->share > other->share ? -1 : 1;
    if (left->rating != right->rating)
        return severity(right->rating) - severity(left->rating);
    return left < right ? -1 : left > right;
}

static double gain_of(const struct control_result *result)
{
    double met = score_points_at(result, RATING_MET, LEVEL_NONE);

    return met > result->value ? met - result->value : 0;
}

static size_t collect_pack(const struct pack_result *pack, struct candidate *candidates)
{
    double per_point = score_per_point(pack);
    size_t count = 0;

    for (size_t i = 0; i < pack->control_count; i++) {
        const struct control_result *result = &pack->controls[i];
        double gain = per_point * gain_of(result);

        if (!result->is_gap)
            continue;
        candidates[count++] = (struct candidate){
            .gap = {.control = result, .gain = gain},
            .share = pack->score.of > 0 ? gain / pack->score.of : 0,
        };
    }
    return count;
}

void gaps_collect(struct evaluation *evaluation)
{
    struct result *result = &evaluation->result;
    struct candidate *candidates =
        arena_alloc(evaluation->arena, (evaluation->control_count + 1) * sizeof *candidates);
    struct gap *gaps;
    size_t count = 0;

    for (size_t i = 0; i < result->pack_count; i++)
        count += collect_pack(&result->packs[i], candidates + count);
    qsort(candidates, count, sizeof *candidates, compare_candidates);
    gaps = arena_alloc(evaluation->arena, (count + 1) * sizeof *gaps);
    for (size_t i = 0; i < count; i++) {
        gaps[i] = candidates[i].gap;
        gaps[i].rank = (int)i + 1;
    }
    result->gaps = gaps;
    result->gap_count = count;
}
