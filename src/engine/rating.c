/* The rating algebra: OCIL 2.0 (NIST IR 7692, ResultType), PARTIAL added. The tables and how they
 * come about are in docs/rating-algebra.md. */
#include "tenken/engine.h"

/* OCIL's tables order the results: whatever stands highest here among the arguments is the result.
 */
static const int and_order[RATING_COUNT] = {
    [RATING_NOT_APPLICABLE] = 0, [RATING_MET] = 1,     [RATING_PARTIAL] = 2,
    [RATING_UNANSWERED] = 3,     [RATING_UNKNOWN] = 4, [RATING_UNMET] = 5,
};
static const int or_order[RATING_COUNT] = {
    [RATING_NOT_APPLICABLE] = 0, [RATING_UNMET] = 1,   [RATING_PARTIAL] = 2,
    [RATING_UNANSWERED] = 3,     [RATING_UNKNOWN] = 4, [RATING_MET] = 5,
};

enum rating rating_and(enum rating a, enum rating b)
{
    return and_order[a] >= and_order[b] ? a : b;
}

enum rating rating_or(enum rating a, enum rating b)
{
    return or_order[a] >= or_order[b] ? a : b;
}

/* OCIL, `negate`: PASS and FAIL change places, all else stays. */
enum rating rating_not(enum rating a)
{
    switch (a) {
    case RATING_MET:
        return RATING_UNMET;
    case RATING_UNMET:
        return RATING_MET;
    default:
        return a;
    }
}

/* docs/rating-algebra.md, Levels: at or over the target is met, 1 to below it partial, 0 unmet; met
 * from 1 without a target. */
enum rating rating_of_level(int level, int target)
{
    if (level == LEVEL_NONE)
        return RATING_UNANSWERED;
    if (level == 0)
        return RATING_UNMET;
    return level >= target ? RATING_MET : RATING_PARTIAL;
}

/* Partial, unmet or unknown; what is unanswered is open, not a gap. */
bool rating_is_gap(enum rating rating)
{
    return rating == RATING_PARTIAL || rating == RATING_UNMET || rating == RATING_UNKNOWN;
}
