/* Scores: a range while answers are missing, by the method that the pack declares.
 *
 * sum: the values. rate: the values as a share of the highest there could be. average: the values
 * by the number of controls. count: the controls that are met. Not applicable leaves the base; what
 * may not apply and is not answered adds nothing to an end of the range where that moves the end
 * outwards. */
#include "evaluation.h"

#include <math.h>

#define RATE_OF        100.0
#define BAND_TOLERANCE 1e-9 /* sums of values such as 0.1 */

struct slice {
    const struct scoring *scoring;
    const struct control_result *controls;
    size_t count;
};

struct points {
    double value;
    double base; /* what it is divided by, where the method divides */
};

bool control_is_counted(const struct control_result *result)
{
    return control_is_in_play(result) && result->rating != RATING_NOT_APPLICABLE;
}

static const struct scoring *scoring_of(const struct control_result *result)
{
    return &result->pack->scoring;
}

static bool is_divided(const struct scoring *scoring)
{
    return scoring->method == SCORING_RATE || scoring->method == SCORING_AVERAGE;
}

static bool is_open(const struct control_result *result)
{
    return result->rating == RATING_UNANSWERED;
}

/* ---- what a control can add ---- */

/* The scale of this mode, or where there is none the first: what was said in another mode counts
 * too. */
static const struct scale *scale_of(const struct control_result *result)
{
    if (result->scale || result->control->scale_count == 0)
        return result->scale;
    return result->control->scales[0];
}

static double scale_end(const struct control_result *result, bool highest)
{
    const struct scale *scale = scale_of(result);
    double end = NAN;

    for (size_t i = 0; scale && i < scale->choice_count; i++) {
        const struct choice *choice = &scale->choices[i];

        if (choice->rating == RATING_NOT_APPLICABLE)
            continue;
        end = highest ? fmax(end, choice->value) : fmin(end, choice->value); /* NAN gives way */
    }
    return isnan(end) ? 0 : end;
}

static double points_end(const struct control_result *result, bool highest)
{
    if (scoring_of(result)->method == SCORING_COUNT)
        return highest ? 1 : 0;
    return scale_end(result, highest);
}

/* The choice for a level: the highest one not above it. */
static const struct choice *choice_of_level(const struct scale *scale, int level)
{
    const struct choice *found = NULL;

    for (size_t i = 0; i < scale->choice_count; i++) {
        const struct choice *choice = &scale->choices[i];

        if (choice->level != LEVEL_NONE && choice->level <= level &&
            (!found || choice->level > found->level))
            found = choice;
    }
    return found;
}

/* The lowest value that stands for the rating: no more than it surely takes. */
static double value_of_rating(const struct control_result *result, enum rating rating)
{
    const struct scale *scale = scale_of(result);
    double value = NAN;

    for (size_t i = 0; scale && i < scale->choice_count; i++)
        if (choice_rating(result->control, &scale->choices[i]) == rating)
            value = fmin(value, scale->choices[i].value);
    if (isnan(value))
        return scale_end(result, rating == RATING_MET);
    return value;
}

double score_points_at(const struct control_result *result, enum rating rating, int level)
{
    const struct scale *scale = scale_of(result);
    const struct choice *choice =
        scale && level != LEVEL_NONE ? choice_of_level(scale, level) : NULL;

    if (scoring_of(result)->method == SCORING_COUNT)
        return rating == RATING_MET ? 1 : 0;
    return choice ? choice->value : value_of_rating(result, rating);
}

/* What was said adds the value of its choice, unless options or the missing word on them decided
 * otherwise. */
static double points_said(const struct control_result *result)
{
    const struct choice *choice = result->choice;

    if (scoring_of(result)->method != SCORING_COUNT && choice && result->level == choice->level &&
        choice_rating(result->control, choice) == result->rating)
        return choice->value;
    return score_points_at(result, result->rating, result->level);
}

/* What an open control may add, where it applies: its lowest to its highest choice; with options,
 * what those that are still open can make of it. */
static void set_open_value(struct control_result *result, const struct control_state *state)
{
    bool has_options = result->control->option_count > 0;

    result->value = NAN;
    result->value_min =
        has_options ? score_points_at(result, state->worst, LEVEL_NONE) : points_end(result, false);
    result->value_max =
        has_options ? score_points_at(result, state->best, LEVEL_NONE) : points_end(result, true);
}

void score_set_value(struct control_result *result, const struct control_state *state)
{
    if (!control_is_counted(result))
        return;
    if (is_open(result)) {
        set_open_value(result, state);
        return;
    }
    result->value = points_said(result);
    result->value_min = result->value_max = result->value;
}

/* ---- the ends of the range ---- */

static struct points points_of(const struct control_result *result, bool best)
{
    double base = scoring_of(result)->method == SCORING_RATE ? points_end(result, true) : 1;

    return (struct points){best ? result->value_max : result->value_min, base};
}

/* Nobody knows whether it applies, and nobody has said a word on it. */
static bool may_not_count(const struct control_result *result)
{
    return result->applies == TRUTH_UNKNOWN && result->voice == VOICE_NONE;
}

/* The sum of all that surely counts, and of what may not apply where it moves the end away from
 * `ratio`. */
static struct points sum_towards(const struct slice *slice, bool best, double ratio)
{
    struct points sum = {0, 0};

    for (size_t i = 0; i < slice->count; i++) {
        const struct control_result *result = &slice->controls[i];
        struct points points;
        double move;

        if (!control_is_counted(result))
            continue;
        points = points_of(result, best);
        move = points.value - ratio * points.base;
        if (may_not_count(result) && !(best ? move > 0 : move < 0))
            continue;
        sum.value += points.value;
        sum.base += points.base;
    }
    return sum;
}

static double quotient(const struct slice *slice, struct points sum)
{
    double of = slice->scoring->of > 0 ? slice->scoring->of : RATE_OF;

    return (slice->scoring->method == SCORING_RATE ? of * sum.value : sum.value) / sum.base;
}

/* Of a fraction the end is found by Dinkelbach's method: leave out what does not move the last
 * fraction outwards until nothing changes. It starts with everything in. */
static double end_of_fraction(const struct slice *slice, bool best)
{
    struct points sum = sum_towards(slice, best, best ? -INFINITY : INFINITY);
    struct points next = sum;

    if (!(sum.base > 0))
        return NAN;
    do {
        sum = next;
        next = sum_towards(slice, best, sum.value / sum.base);
    } while (next.base > 0 && (best ? next.value / next.base > sum.value / sum.base
                                    : next.value / next.base < sum.value / sum.base));
    return quotient(slice, sum);
}

static double end_of(const struct slice *slice, bool best)
{
    if (is_divided(slice->scoring))
        return end_of_fraction(slice, best);
    return sum_towards(slice, best, 0).value;
}

/* The highest with what applies. */
static double highest_of(const struct slice *slice)
{
    struct points sum = {0, 0};

    for (size_t i = 0; i < slice->count; i++) {
        if (!control_is_counted(&slice->controls[i]))
            continue;
        sum.value += points_end(&slice->controls[i], true);
        sum.base += 1;
    }
    if (slice->scoring->method == SCORING_RATE)
        return slice->scoring->of > 0 ? slice->scoring->of : RATE_OF;
    return slice->scoring->method == SCORING_AVERAGE ? sum.value / sum.base : sum.value;
}

/* ---- the score ---- */

struct score score_of(const struct pack *pack, const struct control_result *controls, size_t count)
{
    struct slice slice = {.scoring = &pack->scoring, .controls = controls, .count = count};
    struct score score = {
        .method = pack->scoring.method, .value = NAN, .min = NAN, .max = NAN, .of = NAN};
    size_t counted = 0;
    size_t open = 0;

    for (size_t i = 0; i < count; i++) {
        counted += control_is_counted(&controls[i]);
        open += control_is_counted(&controls[i]) && is_open(&controls[i]);
    }
    if (counted == 0 || pack->scoring.method == SCORING_NONE)
        return score;
    score.of = highest_of(&slice);
    score.min = end_of(&slice, false);
    score.max = end_of(&slice, true);
    score.is_known = open == 0 && !isnan(score.min);
    if (score.is_known)
        score.value = score.min;
    return score;
}

/* Bands are given in whole numbers: what lies between two belongs to the lower. */
static const struct band *find_band(const struct scoring *scoring, double score)
{
    const struct band *found = NULL;
    const struct band *lowest = NULL;

    for (size_t i = 0; i < scoring->band_count; i++) {
        const struct band *band = &scoring->bands[i];

        if (band->from <= score + BAND_TOLERANCE && (!found || band->from > found->from))
            found = band;
        if (!lowest || band->from < lowest->from)
            lowest = band;
    }
    return found ? found : lowest;
}

void score_set_bands(struct score *score, const struct scoring *scoring)
{
    if (isnan(score->min))
        return;
    score->band_min = find_band(scoring, score->min);
    score->band_max = find_band(scoring, score->max);
}

double score_per_point(const struct pack_result *pack)
{
    struct slice slice = {
        .scoring = &pack->pack->scoring, .controls = pack->controls, .count = pack->control_count};

    if (isnan(pack->score.of))
        return 0;
    if (!is_divided(slice.scoring))
        return 1;
    return quotient(&slice, (struct points){1, sum_towards(&slice, true, -INFINITY).base});
}

/* Of a fraction: what is missing to the same fraction of the base that the worst end would have. */
double score_missing(const struct pack_result *pack, double score)
{
    const struct scoring *scoring = &pack->pack->scoring;
    struct slice slice = {
        .scoring = scoring, .controls = pack->controls, .count = pack->control_count};
    double of = scoring->of > 0 ? scoring->of : RATE_OF;
    double ratio = scoring->method == SCORING_RATE ? score / of : score;
    struct points sum;

    if (!is_divided(scoring))
        return score - pack->score.min;
    sum = sum_towards(&slice, false, ratio);
    return ratio * sum.base - sum.value;
}
