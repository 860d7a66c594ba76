/* The cheapest set of measures that meets all demands (docs/ranking.md): branch and bound over
 * what covers the scarcest demand, from a good set found greedily. Measures that better the same
 * control do not add up: the most counts. */
#include "goal.h"

#include <math.h>
#include <stdlib.h>

#define TOLERANCE 1e-9

/* More branches than this are not looked at: docs/ranking.md. */
#define BRANCHES_MOST 20000

struct undo {
    size_t control;
    double old;
};

struct ratio { /* what a candidate gives to one demand when nothing else is done */
    size_t candidate;
    double gain;
    double effort;
};
struct ratios { /* the best first */
    struct ratio *items;
    size_t count;
};

struct search {
    struct quest *quest;
    struct undo *undos;
    size_t undo_count;
    struct ratios *ratios; /* beside the demands */
    double *gains;         /* beside the demands: of the candidate looked at */
    size_t *touched;
    size_t touched_count;
    double *rates;    /* beside the candidates: effort for a whole demand met */
    double *cheapest; /* beside the demands */
    size_t *choices;  /* beside the demands: how many candidates are left */
    bool *best;       /* beside the candidates */
    double best_effort;
    double effort;
    size_t branches;
};

bool demand_is_met(const struct demand *demand)
{
    return demand->is_blocked || demand->have + TOLERANCE >= demand->need;
}

static bool all_met(const struct quest *quest)
{
    for (size_t i = 0; i < quest->demand_count; i++)
        if (!demand_is_met(&quest->demands[i]))
            return false;
    return true;
}

/* ---- taking and putting back ---- */

static void give(struct quest *quest, size_t control, double amount)
{
    const struct places *asked = &quest->asked[control];
    double more = amount - quest->raised[control];

    quest->raised[control] = amount;
    for (size_t i = 0; i < asked->count; i++)
        quest->demands[asked->items[i]].have += more;
}

static void take(struct search *search, struct candidate *candidate)
{
    struct quest *quest = search->quest;

    candidate->is_taken = true;
    search->effort += candidate->effort;
    for (size_t i = 0; i < candidate->gift_count; i++) {
        const struct gift *gift = &candidate->gifts[i];

        if (gift->amount <= quest->raised[gift->control])
            continue;
        search->undos[search->undo_count++] =
            (struct undo){gift->control, quest->raised[gift->control]};
        give(quest, gift->control, gift->amount);
    }
}

static void put_back(struct search *search, struct candidate *candidate, size_t undo_count)
{
    candidate->is_taken = false;
    search->effort -= candidate->effort;
    while (search->undo_count > undo_count) {
        const struct undo *undo = &search->undos[--search->undo_count];

        give(search->quest, undo->control, undo->old);
    }
}

static void put_all_back(struct search *search)
{
    struct quest *quest = search->quest;

    for (size_t i = 0; i < quest->candidate_count; i++)
        quest->candidates[i].is_taken = false;
    while (search->undo_count > 0) {
        const struct undo *undo = &search->undos[--search->undo_count];

        give(quest, undo->control, undo->old);
    }
    search->effort = 0;
}

/* ---- what a candidate would still give ---- */

static void note_gains(struct search *search, const struct candidate *candidate)
{
    const struct quest *quest = search->quest;

    search->touched_count = 0;
    for (size_t i = 0; i < candidate->gift_count; i++) {
        const struct gift *gift = &candidate->gifts[i];
        const struct places *asked = &quest->asked[gift->control];
        double more = gift->amount - quest->raised[gift->control];

        for (size_t j = 0; more > 0 && j < asked->count; j++) {
            if (search->gains[asked->items[j]] == 0)
                search->touched[search->touched_count++] = asked->items[j];
            search->gains[asked->items[j]] += more;
        }
    }
}

static void forget_gains(struct search *search)
{
    for (size_t i = 0; i < search->touched_count; i++)
        search->gains[search->touched[i]] = 0;
}

/* In whole demands; of each no more than what it lacks. */
static double cover_of_gains(const struct search *search)
{
    double cover = 0;

    for (size_t i = 0; i < search->touched_count; i++) {
        const struct demand *demand = &search->quest->demands[search->touched[i]];

        if (!demand_is_met(demand))
            cover += fmin(search->gains[search->touched[i]] / (demand->need - demand->have), 1);
    }
    return cover;
}

static bool is_free(const struct candidate *candidate)
{
    return !candidate->is_taken && !candidate->is_out;
}

/* The rates of all that is free, the cheapest for each demand and how many there are. */
static void look_around(struct search *search)
{
    const struct quest *quest = search->quest;

    for (size_t i = 0; i < quest->demand_count; i++) {
        search->cheapest[i] = INFINITY;
        search->choices[i] = 0;
    }
    for (size_t i = 0; i < quest->candidate_count; i++) {
        const struct candidate *candidate = &quest->candidates[i];

        search->rates[i] = INFINITY;
        if (!is_free(candidate))
            continue;
        note_gains(search, candidate);
        search->rates[i] = candidate->effort / cover_of_gains(search);
        for (size_t j = 0; j < search->touched_count; j++) {
            size_t demand = search->touched[j];

            search->cheapest[demand] = fmin(search->cheapest[demand], search->rates[i]);
            search->choices[demand]++;
        }
        forget_gains(search);
    }
}

/* ---- bounds: no set that goes on from here takes less ---- */

/* Each demand pays for its part of whoever helps it most cheaply. */
static double bound_by_shares(const struct search *search)
{
    double bound = 0;

    for (size_t i = 0; i < search->quest->demand_count; i++)
        if (!demand_is_met(&search->quest->demands[i]))
            bound += search->cheapest[i];
    return bound;
}

/* One demand alone, the last of what helps taken in part. */
static double bound_by_demand(const struct search *search, size_t at)
{
    const struct demand *demand = &search->quest->demands[at];
    const struct ratios *ratios = &search->ratios[at];
    double rest = demand->need - demand->have;
    double bound = 0;

    for (size_t i = 0; i < ratios->count && rest > 0; i++) {
        const struct ratio *ratio = &ratios->items[i];

        if (!is_free(&search->quest->candidates[ratio->candidate]))
            continue;
        bound += ratio->effort * fmin(rest / ratio->gain, 1);
        rest -= ratio->gain;
    }
    return rest > TOLERANCE ? INFINITY : bound;
}

static double bound_of(const struct search *search)
{
    double bound = bound_by_shares(search);

    for (size_t i = 0; i < search->quest->demand_count; i++)
        if (!demand_is_met(&search->quest->demands[i]))
            bound = fmax(bound, bound_by_demand(search, i));
    return bound;
}

/* ---- branching ---- */

static void remember(struct search *search)
{
    search->best_effort = search->effort;
    for (size_t i = 0; i < search->quest->candidate_count; i++)
        search->best[i] = search->quest->candidates[i].is_taken;
}

static size_t find_scarcest(const struct search *search)
{
    size_t found = SIZE_MAX;

    for (size_t i = 0; i < search->quest->demand_count; i++)
        if (!demand_is_met(&search->quest->demands[i]) &&
            (found == SIZE_MAX || search->choices[i] < search->choices[found]))
            found = i;
    return found;
}

static int compare_ratios(const void *a, const void *b)
{
    const struct ratio *one = a;
    const struct ratio *other = b;
    double left = one->effort * other->gain, right = other->effort * one->gain;

    if (left != right)
        return left < right ? -1 : 1;
    return one->candidate < other->candidate ? -1 : one->candidate > other->candidate;
}

/* Who helps this demand now, the best first. */
static struct ratios list_helpers(struct search *search, size_t demand)
{
    const struct quest *quest = search->quest;
    struct ratios helpers = {.count = 0};

    for (size_t i = 0; i < quest->candidate_count; i++) {
        double gain;

        if (!is_free(&quest->candidates[i]))
            continue;
        note_gains(search, &quest->candidates[i]);
        gain = search->gains[demand];
        if (gain > 0)
            ARRAY_PUSH(helpers.items, helpers.count) =
                (struct ratio){.candidate = i,
                               .gain = cover_of_gains(search),
                               .effort = quest->candidates[i].effort};
        forget_gains(search);
    }
    if (helpers.count)
        qsort(helpers.items, helpers.count, sizeof *helpers.items, compare_ratios);
    return helpers;
}

static void branch(struct search *search);

/* With the first helper; without it and with the second; and so on. */
static void branch_over(struct search *search, const struct ratios *helpers)
{
    struct candidate *candidates = search->quest->candidates;

    for (size_t i = 0; i < helpers->count; i++) {
        struct candidate *candidate = &candidates[helpers->items[i].candidate];
        size_t undo_count = search->undo_count;

        take(search, candidate);
        branch(search);
        put_back(search, candidate, undo_count);
        candidate->is_out = true;
    }
    for (size_t i = 0; i < helpers->count; i++)
        candidates[helpers->items[i].candidate].is_out = false;
}

static void branch(struct search *search)
{
    struct ratios helpers;

    if (all_met(search->quest)) {
        if (search->effort < search->best_effort - TOLERANCE)
            remember(search);
        return;
    }
    if (++search->branches > BRANCHES_MOST)
        return;
    look_around(search);
    if (search->effort + bound_of(search) >= search->best_effort - TOLERANCE)
        return;
    helpers = list_helpers(search, find_scarcest(search));
    branch_over(search, &helpers);
    free(helpers.items);
}

/* ---- a good set to begin with ---- */

static void take_greedily(struct search *search)
{
    struct quest *quest = search->quest;

    while (!all_met(quest)) {
        size_t best = SIZE_MAX;

        look_around(search);
        for (size_t i = 0; i < quest->candidate_count; i++)
            if (is_free(&quest->candidates[i]) && isfinite(search->rates[i]) &&
                (best == SIZE_MAX || search->rates[i] < search->rates[best]))
                best = i;
        if (best == SIZE_MAX)
            return;
        take(search, &quest->candidates[best]);
    }
}

/* Whether the remembered set still does with one out and another in (SIZE_MAX: none). */
static bool does_with(struct search *search, size_t out, size_t in)
{
    struct quest *quest = search->quest;
    bool does;

    put_all_back(search);
    for (size_t i = 0; i < quest->candidate_count; i++)
        if ((search->best[i] && i != out) || i == in)
            take(search, &quest->candidates[i]);
    does = all_met(quest);
    if (does)
        remember(search);
    put_all_back(search);
    return does;
}

/* Out with what is not needed; else in its place something cheaper. */
static bool improve_one(struct search *search, size_t out)
{
    const struct quest *quest = search->quest;

    if (does_with(search, out, SIZE_MAX))
        return true;
    for (size_t in = 0; in < quest->candidate_count; in++)
        if (!search->best[in] && !quest->candidates[in].is_out &&
            quest->candidates[in].effort < quest->candidates[out].effort &&
            does_with(search, out, in))
            return true;
    return false;
}

static void improve(struct search *search)
{
    bool is_better = true;

    while (is_better) {
        is_better = false;
        for (size_t i = 0; i < search->quest->candidate_count; i++)
            is_better = (search->best[i] && improve_one(search, i)) || is_better;
    }
}

/* ---- what another makes needless ---- */

static double get_gift(const struct candidate *candidate, size_t control)
{
    for (size_t i = 0; i < candidate->gift_count; i++)
        if (candidate->gifts[i].control == control)
            return candidate->gifts[i].amount;
    return 0;
}

static bool gives_as_much(const struct candidate *candidate, const struct candidate *other)
{
    for (size_t i = 0; i < other->gift_count; i++)
        if (get_gift(candidate, other->gifts[i].control) < other->gifts[i].amount)
            return false;
    return true;
}

static void drop_needless(struct quest *quest)
{
    for (size_t i = 0; i < quest->candidate_count; i++) {
        struct candidate *candidate = &quest->candidates[i];

        for (size_t j = 0; j < quest->candidate_count && !candidate->is_out; j++) {
            const struct candidate *other = &quest->candidates[j];

            candidate->is_out = j != i && !other->is_out && other->effort <= candidate->effort &&
                                gives_as_much(other, candidate);
        }
    }
}

/* ---- the search ---- */

static void note_ratios(struct search *search)
{
    const struct quest *quest = search->quest;

    for (size_t i = 0; i < quest->candidate_count; i++) {
        const struct candidate *candidate = &quest->candidates[i];

        note_gains(search, candidate);
        for (size_t j = 0; j < search->touched_count && !candidate->is_out; j++) {
            struct ratios *ratios = &search->ratios[search->touched[j]];

            ARRAY_PUSH(ratios->items, ratios->count) =
                (struct ratio){i, search->gains[search->touched[j]], candidate->effort};
        }
        forget_gains(search);
    }
    for (size_t i = 0; i < quest->demand_count; i++)
        if (search->ratios[i].count)
            qsort(search->ratios[i].items, search->ratios[i].count, sizeof *search->ratios[i].items,
                  compare_ratios);
}

static struct search search_new(struct quest *quest)
{
    struct arena *arena = quest->arena;
    size_t demands = quest->demand_count + 1, candidates = quest->candidate_count + 1;
    struct search search = {
        .quest = quest,
        .ratios = arena_alloc(arena, demands * sizeof *search.ratios),
        .gains = arena_alloc(arena, demands * sizeof *search.gains),
        .touched = arena_alloc(arena, demands * sizeof *search.touched),
        .rates = arena_alloc(arena, candidates * sizeof *search.rates),
        .cheapest = arena_alloc(arena, demands * sizeof *search.cheapest),
        .choices = arena_alloc(arena, demands * sizeof *search.choices),
        .best = arena_alloc(arena, candidates * sizeof *search.best),
    };
    size_t gifts = 1;

    for (size_t i = 0; i < quest->candidate_count; i++)
        gifts += quest->candidates[i].gift_count;
    search.undos = arena_alloc(arena, gifts * sizeof *search.undos);
    return search;
}

bool quest_solve(struct quest *quest)
{
    struct search search = search_new(quest);

    drop_needless(quest);
    note_ratios(&search);
    take_greedily(&search);
    remember(&search);
    improve(&search);
    put_all_back(&search);
    branch(&search);
    put_all_back(&search);
    for (size_t i = 0; i < quest->candidate_count; i++)
        quest->candidates[i].is_taken = search.best[i];
    for (size_t i = 0; i < quest->demand_count; i++)
        free(search.ratios[i].items);
    return search.branches <= BRANCHES_MOST;
}
