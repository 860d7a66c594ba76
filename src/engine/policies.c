/* How far the controls of each kind of policy are carried out (docs/risk.md, "The rate of a
 * policy"). IPA's guideline, 3rd edition, 5 (6) shows such a table and no formula. */
#include "evaluation.h"

#include <math.h>
#include <stdlib.h>

struct owned_rates {
    struct policy_rates rates; /* first: what callers hold is this */
    struct arena *arena;
};

struct members {
    const struct control_result **items;
    size_t count;
};

static void add_members(const struct evaluation *evaluation, const struct pack *pack,
                        const struct policy_share *share, struct members *members)
{
    for (size_t i = 0; i < share->control_count; i++) {
        const struct control_result *first =
            evaluation_find(evaluation, pack->id, share->controls[i], NULL);
        size_t count = first ? evaluation_count_subjects(evaluation, first) : 0;

        for (size_t j = 0; j < count; j++)
            ARRAY_PUSH(members->items, members->count) = first + j;
    }
}

/* All results lie in one array, in the order of the packs. */
static int compare_members(const void *a, const void *b)
{
    const struct control_result *const *one = a;
    const struct control_result *const *other = b;

    return *one < *other ? -1 : *one > *other;
}

static struct members find_members(const struct evaluation *evaluation, const char *policy)
{
    const struct result *result = &evaluation->result;
    struct members members = {.count = 0};

    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack *pack = result->packs[i].pack;

        for (size_t j = 0; j < pack->policy_share_count; j++)
            if (text_equal(pack->policy_shares[j].policy, policy))
                add_members(evaluation, pack, &pack->policy_shares[j], &members);
    }
    if (members.count)
        qsort(members.items, members.count, sizeof *members.items, compare_members);
    return members;
}

/* The mean credit; 0 / 0 is NAN, as it should be. */
static void add_up(const struct evaluation *evaluation, struct policy_rate *rate)
{
    struct credit sum = {0, 0};
    double answered = 0, all = 0, count_answered = 0;

    for (size_t i = 0; i < rate->control_count; i++) {
        const struct control_result *control = rate->controls[i];
        struct credit credit = credit_of(evaluation, control);

        counts_add(&rate->counts, control);
        if (!control_is_counted(control) || isnan(credit.low))
            continue;
        all++;
        sum.low += credit.low;
        sum.high += credit.high;
        if (control->rating == RATING_UNANSWERED)
            continue;
        answered += credit.low;
        count_answered++;
    }
    rate->rate = count_answered > 0 ? answered / count_answered : NAN;
    rate->min = all > 0 ? sum.low / all : NAN;
    rate->max = all > 0 ? sum.high / all : NAN;
}

static struct policy_rate rate_policy(const struct evaluation *evaluation, struct arena *arena,
                                      const struct policy *policy)
{
    struct members members = find_members(evaluation, policy->id);
    struct policy_rate rate = {.policy = policy, .control_count = members.count};

    rate.controls = arena_take_array(arena, members.items, members.count, sizeof *members.items);
    add_up(evaluation, &rate);
    return rate;
}

struct policy_rates *engine_rate_policies(const struct result *result)
{
    const struct risk_catalogue *catalogue = library_get_risk(result->library);
    size_t count = catalogue ? catalogue->policy_count : 0;
    struct arena *arena = arena_new();
    struct owned_rates *owned = arena_alloc(arena, sizeof *owned);
    struct policy_rate *items = arena_alloc(arena, (count + 1) * sizeof *items);

    for (size_t i = 0; i < count; i++)
        items[i] = rate_policy(evaluation_of(result), arena, &catalogue->policies[i]);
    owned->arena = arena;
    owned->rates = (struct policy_rates){.items = items, .count = count};
    return &owned->rates;
}

void policy_rates_free(struct policy_rates *rates)
{
    if (rates)
        arena_free(((struct owned_rates *)rates)->arena);
}
