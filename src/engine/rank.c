/* Measures in the order in which to take them: docs/ranking.md. Each place goes to the measure that
 * does most per effort for what the ones above it leave open, so that two ways to close the same
 * gap do not both stand on top. */
#include "danger.h"

#include <stdlib.h>
#include <string.h>

/* docs/ranking.md, "The figures". */
#define WEIGHT_MANDATORY   3.0
#define WEIGHT_OTHER       1.0
#define WEIGHT_WHOLE_SCALE 10.0
#define WEIGHT_RISK        0.5  /* of each step of a risk */
#define WEIGHT_TOLERABLE   2.0  /* of a risk that leaves the intolerable band */
#define EFFORT_AT_LEAST    30.0 /* minutes: to decide it and tell everybody */
#define MINUTES_PER_DAY    480.0
static const double cost_minutes[] = {
    [COST_NONE] = 0, [COST_LOW] = 90, [COST_MIDDLE] = 900, [COST_HIGH] = 5400};

/* How things are with a control once all that is placed is done. */
struct standing {
    double reached; /* 0 unmet to 1 met */
    double points;
    double per_point; /* what a point moves its pack's score by */
    double per_share; /* the same in parts of that score's scale */
};

struct effect {
    size_t control; /* its place among all */
    enum rating rating;
    double reached;
    double points;
};

struct entry {
    struct measure_rank rank;
    const struct effect *effects;
    double worth; /* beyond what is placed, as last computed */
    bool is_placed;
};

struct ordering {
    struct ranking ranking; /* first, so that a ranking leads back here */
    struct arena *arena;
    const struct evaluation *evaluation;
    struct risks *risks;
    struct dangers *dangers;
    struct standing *standings; /* beside the controls */
    struct entry *entries;
    size_t entry_count;
};

static double max_of(double a, double b)
{
    return a > b ? a : b;
}

/* ---- what a measure does to one control ---- */

static double reached_by(enum rating rating, int level, int target)
{
    if (rating == RATING_MET)
        return 1;
    if (rating != RATING_PARTIAL)
        return 0;
    return level != LEVEL_NONE && target > 0 ? (double)level / target : 0.5;
}

static struct outcome outcome_of(const struct serves *serves, const struct control *control)
{
    struct outcome outcome = {.rating = serves->rating, .level = LEVEL_NONE};

    if (serves->level != LEVEL_NONE && control->target != LEVEL_NONE) {
        outcome.level = serves->level;
        outcome.rating = rating_of_level(serves->level, control->target);
    }
    outcome.reached = reached_by(outcome.rating, outcome.level, control->target);
    return outcome;
}

static double reached_now(const struct control_result *result)
{
    return reached_by(result->rating, result->level, result->control->target);
}

/* Of two partial ratings the higher level is better; where one has no level, nobody can tell. */
bool serves_betters(const struct serves *serves, const struct control_result *result,
                    struct outcome *outcome)
{
    bool has_levels = result->level != LEVEL_NONE;

    *outcome = outcome_of(serves, result->control);
    has_levels = has_levels && outcome->level != LEVEL_NONE;
    return result->is_gap && outcome->reached > reached_now(result) &&
           (outcome->rating != result->rating || has_levels);
}

bool measure_betters(const struct measure *measure, const struct control_result *result,
                     struct outcome *outcome)
{
    for (size_t i = 0; i < measure->serves_count; i++) {
        const struct serves *serves = &measure->serves[i];

        if (text_equal(serves->control, result->control->id) &&
            text_equal(serves->pack, result->pack->id))
            return serves_betters(serves, result, outcome);
    }
    return false;
}

/* ---- the effects of each measure, taken alone ---- */

struct effects { /* while they are collected */
    struct effect *items;
    size_t count;
};

static void add_effect(struct ordering *ordering, struct entry *entry, struct effects *effects,
                       const struct control_result *result, const struct outcome *outcome)
{
    struct effect effect = {
        .control = (size_t)(result - ordering->evaluation->controls),
        .rating = outcome->rating,
        .reached = outcome->reached,
        .points = score_points_at(result, outcome->rating, outcome->level),
    };
    double points = max_of(effect.points - result->value, 0);

    ARRAY_PUSH(effects->items, effects->count) = effect;
    entry->rank.closes += outcome->rating == RATING_MET;
    entry->rank.lessens += outcome->rating != RATING_MET;
    entry->rank.mandatory += result->control->mandatory != 0;
    entry->rank.gain += points * ordering->standings[effect.control].per_point;
}

static void add_effects_of(struct ordering *ordering, struct entry *entry, struct effects *effects,
                           const struct serves *serves)
{
    const struct control_result *first =
        evaluation_find(ordering->evaluation, serves->pack, serves->control, NULL);
    size_t count = first ? evaluation_count_subjects(ordering->evaluation, first) : 0;

    for (size_t i = 0; i < count; i++) {
        struct outcome outcome;

        if (serves_betters(serves, &first[i], &outcome))
            add_effect(ordering, entry, effects, &first[i], &outcome);
    }
}

static void list_controls(struct ordering *ordering, struct entry *entry)
{
    size_t count = entry->rank.control_count;
    const struct control_result **controls =
        arena_alloc(ordering->arena, (count + 1) * sizeof *controls);

    for (size_t i = 0; i < count; i++)
        controls[i] = &ordering->evaluation->controls[entry->effects[i].control];
    entry->rank.controls = controls;
}

/* ---- the risks it lowers ---- */

static void try_guards(struct ordering *ordering, const struct entry *entry)
{
    for (size_t i = 0; i < entry->rank.control_count; i++)
        dangers_raise(ordering->dangers, entry->effects[i].control, entry->effects[i].rating);
    dangers_settle(ordering->dangers);
}

/* The largest fall first, then by id. */
static int compare_falls(const void *a, const void *b)
{
    const struct risk_fall *one = a;
    const struct risk_fall *other = b;
    int order = (other->from - other->to) - (one->from - one->to);

    return order ? order : strcmp(one->asset->id, other->asset->id);
}

static void list_falls(struct ordering *ordering, struct entry *entry)
{
    const struct fallen *fallen;
    struct risk_fall *falls;
    size_t count;

    try_guards(ordering, entry);
    fallen = dangers_get_fallen(ordering->dangers, &count);
    falls = arena_alloc(ordering->arena, (count + 1) * sizeof *falls);
    for (size_t i = 0; i < count; i++) {
        falls[i] = (struct risk_fall){
            .asset = ordering->risks->assets[fallen[i].asset].asset,
            .from = fallen[i].from,
            .to = dangers_get_risk(ordering->dangers, fallen[i].asset),
        };
        entry->rank.risk_lowered += falls[i].from - falls[i].to;
    }
    dangers_undo(ordering->dangers);
    qsort(falls, count, sizeof *falls, compare_falls);
    entry->rank.falls = falls;
    entry->rank.fall_count = count;
}

static void add_measure(struct ordering *ordering, const struct measure *measure)
{
    struct entry *entry = &ordering->entries[ordering->entry_count];
    struct effects effects = {.count = 0};

    entry->rank.measure = measure;
    for (size_t i = 0; i < measure->serves_count; i++)
        add_effects_of(ordering, entry, &effects, &measure->serves[i]);
    if (effects.count == 0)
        return;
    entry->rank.control_count = effects.count;
    entry->effects =
        arena_take_array(ordering->arena, effects.items, effects.count, sizeof *effects.items);
    list_controls(ordering, entry);
    list_falls(ordering, entry);
    ordering->entry_count++;
}

/* ---- worth ---- */

double measure_effort(const struct measure *measure)
{
    return max_of(measure->minutes, EFFORT_AT_LEAST) + cost_minutes[measure->cost];
}

static double worth_of_falls(const struct ordering *ordering)
{
    const struct risk_catalogue *catalogue = library_get_risk(ordering->evaluation->result.library);
    const struct fallen *fallen;
    double worth = 0;
    size_t count;

    fallen = dangers_get_fallen(ordering->dangers, &count);
    for (size_t i = 0; i < count; i++) {
        int from = fallen[i].from;
        int to = dangers_get_risk(ordering->dangers, fallen[i].asset);

        worth += WEIGHT_RISK * (from - to);
        if (risk_is_intolerable(catalogue, from) && !risk_is_intolerable(catalogue, to))
            worth += WEIGHT_TOLERABLE;
    }
    return worth;
}

static double worth_of_gaps(const struct ordering *ordering, const struct entry *entry)
{
    double worth = 0;

    for (size_t i = 0; i < entry->rank.control_count; i++) {
        const struct effect *effect = &entry->effects[i];
        const struct control *control = entry->rank.controls[i]->control;
        const struct standing *now = &ordering->standings[effect->control];

        worth += (control->mandatory ? WEIGHT_MANDATORY : WEIGHT_OTHER) *
                 max_of(effect->reached - now->reached, 0);
        worth += WEIGHT_WHOLE_SCALE * now->per_share * max_of(effect->points - now->points, 0);
    }
    return worth;
}

/* What the measure would still better, by weight, for a day of work. */
static double worth_of(struct ordering *ordering, const struct entry *entry)
{
    double worth = worth_of_gaps(ordering, entry);

    try_guards(ordering, entry);
    worth += worth_of_falls(ordering);
    dangers_undo(ordering->dangers);
    return worth * MINUTES_PER_DAY / measure_effort(entry->rank.measure);
}

static void do_measure(struct ordering *ordering, const struct entry *entry)
{
    for (size_t i = 0; i < entry->rank.control_count; i++) {
        const struct effect *effect = &entry->effects[i];
        struct standing *now = &ordering->standings[effect->control];

        now->reached = max_of(now->reached, effect->reached);
        now->points = max_of(now->points, effect->points);
    }
    try_guards(ordering, entry);
    dangers_keep(ordering->dangers);
}

/* ---- ordering ---- */

static bool is_before(const struct entry *one, const struct entry *other)
{
    if (one->worth != other->worth)
        return one->worth > other->worth;
    return strcmp(one->rank.measure->id, other->rank.measure->id) < 0;
}

/* Each is looked at anew: beside another that is placed a measure may be worth less, and, where
 * only both together lower a risk, more. */
static struct entry *find_best(struct ordering *ordering)
{
    struct entry *best = NULL;

    for (size_t i = 0; i < ordering->entry_count; i++) {
        struct entry *entry = &ordering->entries[i];

        if (entry->is_placed)
            continue;
        entry->worth = worth_of(ordering, entry);
        if (!best || is_before(entry, best))
            best = entry;
    }
    return best;
}

static void place_all(struct ordering *ordering)
{
    struct measure_rank *ranks =
        arena_alloc(ordering->arena, (ordering->entry_count + 1) * sizeof *ranks);

    ordering->ranking.measures = ranks;
    while (ordering->ranking.measure_count < ordering->entry_count) {
        struct entry *best = find_best(ordering);

        best->rank.worth = best->worth;
        best->is_placed = true;
        do_measure(ordering, best);
        ranks[ordering->ranking.measure_count++] = best->rank;
    }
}

/* ---- the ranking ---- */

static void note_standings(struct ordering *ordering)
{
    const struct result *result = &ordering->evaluation->result;

    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack_result *pack = &result->packs[i];
        double per_point = score_per_point(pack);

        for (size_t j = 0; j < pack->control_count; j++) {
            const struct control_result *control = &pack->controls[j];

            ordering->standings[control - ordering->evaluation->controls] = (struct standing){
                .reached = reached_now(control),
                .points = control->value,
                .per_point = per_point,
                .per_share = pack->score.of > 0 ? per_point / pack->score.of : 0,
            };
        }
    }
}

static struct ordering *ordering_new(const struct evaluation *evaluation)
{
    struct arena *arena = arena_new();
    struct ordering *ordering = arena_alloc(arena, sizeof *ordering);
    size_t controls = evaluation->control_count + 1;
    size_t measures = evaluation->result.library->measure_count + 1;

    ordering->arena = arena;
    ordering->evaluation = evaluation;
    ordering->risks = engine_assess_risks(&evaluation->result);
    ordering->dangers = dangers_new(evaluation, ordering->risks);
    ordering->standings = arena_alloc(arena, controls * sizeof *ordering->standings);
    ordering->entries = arena_alloc(arena, measures * sizeof *ordering->entries);
    return ordering;
}

struct ranking *engine_rank_measures(const struct result *result)
{
    struct ordering *ordering = ordering_new(evaluation_of(result));

    note_standings(ordering);
    for (size_t i = 0; i < result->library->measure_count; i++)
        add_measure(ordering, &result->library->measures[i]);
    place_all(ordering);
    return &ordering->ranking;
}

void ranking_free(struct ranking *ranking)
{
    struct ordering *ordering = (struct ordering *)(void *)ranking;

    if (!ordering)
        return;
    dangers_free(ordering->dangers);
    risks_free(ordering->risks);
    arena_free(ordering->arena);
}
