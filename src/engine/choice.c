/* Which choice of a scale says a rating or a level: for what-if and for offers. */
#include "evaluation.h"

static bool says(const struct control *control, const struct choice *choice,
                 const struct outcome *outcome)
{
    if (choice->level != LEVEL_NONE && outcome->level != LEVEL_NONE)
        return choice->level == outcome->level;
    return choice_rating(control, choice) == outcome->rating;
}

/* Of several that say it the one that claims least: the lowest value, then the lowest level; of
 * choices without levels the last, as scales begin with the best. */
static bool claims_no_more(const struct choice *choice, const struct choice *other)
{
    if (choice->value != other->value)
        return choice->value < other->value;
    return choice->level == LEVEL_NONE || choice->level < other->level;
}

const struct choice *scale_find_choice(const struct control *control, const struct scale *scale,
                                       const struct outcome *outcome, bool may_ask_reason)
{
    const struct choice *found = NULL;

    for (size_t i = 0; scale && i < scale->choice_count; i++) {
        const struct choice *choice = &scale->choices[i];

        if (choice->asks_reason && !may_ask_reason)
            continue;
        if (says(control, choice, outcome) && (!found || claims_no_more(choice, found)))
            found = choice;
    }
    return found;
}
