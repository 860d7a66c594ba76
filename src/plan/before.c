/* What comes before what (docs/schedule.md, "What waits for what"). */
#include <stdlib.h>

#include "schedule.h"

#define NOT_FOUND SIZE_MAX

struct search {
    struct items *items;
    const struct result *result;
    size_t *seen; /* by item: the last walk that came by */
    size_t walk;
};

static size_t find_item(const struct items *items, const char *id)
{
    for (size_t i = 0; id && i < items->count; i++)
        if (text_equal(items->list[i].rank->measure->id, id))
            return i;
    return NOT_FOUND;
}

/* ---- waiting ---- */

static bool waits_for(struct search *search, size_t item, size_t other)
{
    if (item == other)
        return true;
    if (search->seen[item] == search->walk)
        return false;
    search->seen[item] = search->walk;
    for (size_t i = 0; i < search->items->list[item].before_count; i++)
        if (waits_for(search, search->items->list[item].before[i], other))
            return true;
    return false;
}

static bool waits_at_once(const struct item *item, size_t other)
{
    for (size_t i = 0; i < item->before_count; i++)
        if (item->before[i] == other)
            return true;
    return false;
}

/* Leaves out what would lead back: the reasons are given from the strongest to the weakest. */
static void wait_for(struct search *search, size_t item, size_t other)
{
    struct item *waiting = &search->items->list[item];

    if (other == NOT_FOUND || waits_at_once(waiting, other))
        return;
    search->walk++;
    if (!waits_for(search, other, item))
        ARRAY_PUSH(waiting->before, waiting->before_count) = other;
}

/* ---- the reasons ---- */

/* Where it is not in the schedule itself, what goes beyond it will do as well. */
static size_t find_item_or_stronger(const struct items *items, const char *id)
{
    size_t found = find_item(items, id);

    for (size_t i = 0; found == NOT_FOUND && i < items->count; i++)
        if (text_equal(items->list[i].rank->measure->stronger_than, id))
            found = i;
    return found;
}

static void wait_for_after(struct search *search, size_t item)
{
    const struct measure *measure = search->items->list[item].rank->measure;

    for (size_t i = 0; i < measure->after_count; i++)
        wait_for(search, item, find_item_or_stronger(search->items, measure->after[i]));
}

static void wait_for_weaker(struct search *search, size_t item)
{
    const struct measure *measure = search->items->list[item].rank->measure;

    wait_for(search, item, find_item(search->items, measure->stronger_than));
}

static bool betters(const struct measure_rank *rank, const struct control_result *control)
{
    for (size_t i = 0; i < rank->control_count; i++)
        if (rank->controls[i] == control)
            return true;
    return false;
}

/* The one of the same subject, where there is such a one. */
static const struct control_result *
get_foundation(const struct result *result, const struct control_result *control, const char *id)
{
    char *plain = mem_format("%s:%s", control->pack->id, id);
    char *own = mem_format("%s@%s", plain, control->subject ? control->subject : "");
    const struct control_result *found = result_get_control(result, own);

    found = found ? found : result_get_control(result, plain);
    free(own);
    free(plain);
    return found;
}

static void wait_for_measure_of(struct search *search, size_t item,
                                const struct control_result *foundation)
{
    const struct items *items = search->items;
    size_t first = 0;

    if (!foundation || !foundation->is_gap || betters(items->list[item].rank, foundation))
        return;
    while (first < items->count && !betters(items->list[first].rank, foundation))
        first++;
    wait_for(search, item, first < items->count ? first : NOT_FOUND);
}

static void wait_for_foundations(struct search *search, size_t item)
{
    const struct measure_rank *rank = search->items->list[item].rank;

    for (size_t i = 0; i < rank->control_count; i++) {
        const struct control *control = rank->controls[i]->control;

        for (size_t k = 0; k < control->rests_on_count; k++)
            wait_for_measure_of(
                search, item,
                get_foundation(search->result, rank->controls[i], control->rests_on[k]));
    }
}

void items_find_before(struct items *items, const struct result *result)
{
    static void (*const reasons[])(struct search *, size_t) = {wait_for_after, wait_for_weaker,
                                                               wait_for_foundations};
    struct search search = {.items = items, .result = result};

    search.seen = mem_alloc((items->count + 1) * sizeof *search.seen);
    for (size_t reason = 0; reason < ARRAY_LENGTH(reasons); reason++)
        for (size_t i = 0; i < items->count; i++)
            reasons[reason](&search, i);
    for (size_t i = 0; i < items->count; i++)
        items->list[i].before =
            arena_take_array(items->arena, items->list[i].before, items->list[i].before_count,
                             sizeof *items->list[i].before);
    free(search.seen);
}
