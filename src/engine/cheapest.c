/* The cheapest set of measures that reaches a goal (docs/ranking.md): what the goal demands, what
 * measures give towards it, and what stands in the way. */
#include "goal.h"

#include <math.h>
#include <stdlib.h>

struct owned_set {
    struct measure_set set; /* first: what callers hold is this */
    struct quest quest;
    const struct risks *risks;
    const struct ranking *ranking;
};

static const char *const names[GOAL_KIND_COUNT] = {
    [GOAL_NEXT_BAND] = "next-band",
    [GOAL_MANDATORY] = "mandatory",
    [GOAL_TOLERABLE] = "tolerable",
};

const char *goal_get_name(enum goal_kind goal)
{
    return names[goal];
}

bool goal_from_name(const char *name, enum goal_kind *goal)
{
    for (enum goal_kind kind = 0; kind < GOAL_KIND_COUNT; kind++) {
        if (!text_equal(names[kind], name))
            continue;
        *goal = kind;
        return true;
    }
    return false;
}

/* ---- what the goal demands ---- */

static void add_demand(struct owned_set *owned, double need,
                       const struct control_result *const *controls, size_t count,
                       const struct peril *peril)
{
    struct quest *quest = &owned->quest;

    ARRAY_PUSH(quest->demands, quest->demand_count) =
        (struct demand){.need = need, .controls = controls, .control_count = count, .peril = peril};
}

static const struct pack_result *find_pack(const struct result *result, const char *id)
{
    for (size_t i = 0; i < result->pack_count; i++)
        if (id ? text_equal(result->packs[i].pack->id, id)
               : result->packs[i].score.band_min != NULL)
            return &result->packs[i];
    return NULL;
}

static const struct band *find_next_band(const struct pack_result *pack)
{
    const struct scoring *scoring = &pack->pack->scoring;
    const struct band *next = NULL;

    for (size_t i = 0; pack->score.band_min && i < scoring->band_count; i++) {
        const struct band *band = &scoring->bands[i];

        if (band->from > pack->score.band_min->from && (!next || band->from < next->from))
            next = band;
    }
    return next;
}

static void demand_band(struct owned_set *owned, const char *id)
{
    const struct pack_result *pack = find_pack(&owned->quest.evaluation->result, id);
    const struct control_result **controls;
    size_t count = 0;

    owned->set.pack = pack;
    owned->set.band = pack ? find_next_band(pack) : NULL;
    if (!owned->set.band)
        return;
    controls = arena_alloc(owned->quest.arena, pack->control_count * sizeof *controls);
    for (size_t i = 0; i < pack->control_count; i++)
        if (control_is_counted(&pack->controls[i]))
            controls[count++] = &pack->controls[i];
    add_demand(owned, score_missing(pack, owned->set.band->from), controls, count, NULL);
}

static void demand_met(struct owned_set *owned, const struct control_result *control)
{
    const struct control_result **controls = arena_alloc(owned->quest.arena, sizeof *controls);

    *controls = control;
    if (control->control->mandatory && control_is_counted(control) && control->rating != RATING_MET)
        add_demand(owned, 1, controls, 1, NULL);
}

static void demand_mandatory(struct owned_set *owned, const char *id)
{
    const struct result *result = &owned->quest.evaluation->result;

    owned->set.pack = id ? result_get_pack(result, id) : NULL;
    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t j = 0;
             (!id || owned->set.pack == &result->packs[i]) && j < result->packs[i].control_count;
             j++)
            demand_met(owned, &result->packs[i].controls[j]);
}

/* The least share of the guards' credit at which nobody faces an intolerable risk. */
static double tolerable_share(const struct risk_catalogue *catalogue, const struct peril *peril)
{
    double share = INFINITY;

    for (size_t i = 0; i < catalogue->vulnerabilities.count; i++) {
        const struct risk_grade *grade = &catalogue->vulnerabilities.items[i];
        int likelihood = catalogue->likelihood[peril->faced->level][grade->value];

        if (!risk_is_intolerable(catalogue, peril->importance * likelihood))
            share = fmin(share, grade->from);
    }
    return share;
}

static void demand_tolerable(struct owned_set *owned)
{
    const struct risk_catalogue *catalogue =
        library_get_risk(owned->quest.evaluation->result.library);
    struct perils perils = perils_collect(owned->quest.arena, owned->risks);

    for (size_t i = 0; i < perils.count; i++) {
        const struct peril *peril = &perils.items[i];
        size_t count = peril->faced->guard_count;
        const struct control_result **controls =
            arena_alloc(owned->quest.arena, (count + 1) * sizeof *controls);

        if (!risk_is_intolerable(catalogue, peril->importance * peril->likelihood))
            continue;
        for (size_t j = 0; j < count; j++)
            controls[j] = peril->faced->guards[j].control;
        add_demand(owned,
                   count ? tolerable_share(catalogue, peril) * (double)count - peril->sum
                         : INFINITY,
                   controls, count, peril);
    }
}

/* ---- what measures give ---- */

static void note_asked(struct quest *quest)
{
    for (size_t i = 0; i < quest->demand_count; i++)
        for (size_t j = 0; j < quest->demands[i].control_count; j++) {
            struct places *asked =
                &quest->asked[quest->demands[i].controls[j] - quest->evaluation->controls];

            ARRAY_PUSH(asked->items, asked->count) = i;
        }
}

static double amount_of(const struct quest *quest, const struct control_result *control,
                        const struct outcome *outcome)
{
    const struct risk_catalogue *catalogue = library_get_risk(quest->evaluation->result.library);

    switch (quest->goal) {
    case GOAL_NEXT_BAND:
        return score_points_at(control, outcome->rating, outcome->level) - control->value;
    case GOAL_MANDATORY:
        return outcome->rating == RATING_MET;
    default:
        return catalogue->credit[outcome->rating] - credit_of(quest->evaluation, control).low;
    }
}

static void add_candidate(struct quest *quest, const struct measure_rank *rank)
{
    struct gift *gifts = arena_alloc(quest->arena, (rank->control_count + 1) * sizeof *gifts);
    struct candidate candidate = {
        .measure = rank->measure, .effort = measure_effort(rank->measure), .gifts = gifts};

    for (size_t i = 0; i < rank->control_count; i++) {
        const struct control_result *control = rank->controls[i];
        size_t at = (size_t)(control - quest->evaluation->controls);
        struct outcome outcome;
        double amount;

        if (!quest->asked[at].count || !measure_betters(rank->measure, control, &outcome))
            continue;
        amount = amount_of(quest, control, &outcome);
        if (amount > 0)
            gifts[candidate.gift_count++] = (struct gift){at, amount};
    }
    if (candidate.gift_count)
        quest->candidates[quest->candidate_count++] = candidate;
}

/* The most that all measures together can give to it. */
static double most_for(const struct quest *quest, const struct demand *demand)
{
    double most = 0;

    for (size_t i = 0; i < demand->control_count; i++)
        most += quest->raised[demand->controls[i] - quest->evaluation->controls];
    return most;
}

/* What cannot be met is left aside; of a band all that can be had is taken. */
static void find_blocked(struct owned_set *owned)
{
    struct quest *quest = &owned->quest;

    for (size_t i = 0; i < quest->candidate_count; i++)
        for (size_t j = 0; j < quest->candidates[i].gift_count; j++) {
            const struct gift *gift = &quest->candidates[i].gifts[j];

            quest->raised[gift->control] = fmax(quest->raised[gift->control], gift->amount);
        }
    owned->set.is_reachable = quest->goal != GOAL_NEXT_BAND || owned->set.pack;
    for (size_t i = 0; i < quest->demand_count; i++) {
        struct demand *demand = &quest->demands[i];
        double most = most_for(quest, demand);

        demand->have = most;
        if (demand_is_met(demand))
            continue;
        owned->set.is_reachable = false;
        if (quest->goal == GOAL_NEXT_BAND)
            demand->need = most;
        else
            demand->is_blocked = true;
    }
    for (size_t i = 0; i < quest->evaluation->control_count; i++)
        quest->raised[i] = 0;
    for (size_t i = 0; i < quest->demand_count; i++)
        quest->demands[i].have = 0;
}

/* ---- what stands in the way ---- */

static bool is_met_by_one(const struct owned_set *owned, const struct control_result *control)
{
    for (size_t i = 0; i < owned->ranking->measure_count; i++) {
        struct outcome outcome;

        if (measure_betters(owned->ranking->measures[i].measure, control, &outcome) &&
            outcome.rating == RATING_MET)
            return true;
    }
    return control->rating == RATING_MET && control->selected != SELECTION_NO;
}

/* Demands that all measures together leave open, noted before `need` was lowered. */
static void list_blocking_controls(struct owned_set *owned, const bool *is_open)
{
    struct quest *quest = &owned->quest;
    const struct evaluation *evaluation = quest->evaluation;
    bool *is_blocking = arena_alloc(quest->arena, evaluation->control_count + 1);
    const struct control_result **blocking =
        arena_alloc(quest->arena, (evaluation->control_count + 1) * sizeof *blocking);

    for (size_t i = 0; i < quest->demand_count; i++)
        for (size_t j = 0; is_open[i] && j < quest->demands[i].control_count; j++)
            is_blocking[quest->demands[i].controls[j] - evaluation->controls] = true;
    for (size_t i = 0; i < evaluation->control_count; i++)
        if (is_blocking[i] && !is_met_by_one(owned, &evaluation->controls[i]))
            blocking[owned->set.blocking_count++] = &evaluation->controls[i];
    owned->set.blocking = blocking;
}

static void list_blocking_assets(struct owned_set *owned)
{
    struct quest *quest = &owned->quest;
    const struct risk_catalogue *catalogue = library_get_risk(quest->evaluation->result.library);
    bool *is_blocking = arena_alloc(quest->arena, owned->risks->asset_count + 1);
    const struct asset_risk **blocking =
        arena_alloc(quest->arena, (owned->risks->asset_count + 1) * sizeof *blocking);

    for (size_t i = 0; i < quest->demand_count; i++) {
        const struct peril *peril = quest->demands[i].is_blocked ? quest->demands[i].peril : NULL;

        for (size_t j = 0; peril && j < peril->asset_count; j++)
            if (risk_is_intolerable(catalogue, owned->risks->assets[peril->assets[j]].importance *
                                                   peril->likelihood))
                is_blocking[peril->assets[j]] = true;
    }
    for (size_t i = 0; i < owned->risks->asset_count; i++)
        if (is_blocking[i])
            blocking[owned->set.blocking_asset_count++] = &owned->risks->assets[i];
    owned->set.blocking_assets = blocking;
}

static void list_blocking(struct owned_set *owned)
{
    const struct quest *quest = &owned->quest;
    bool *is_open = arena_alloc(quest->arena, quest->demand_count + 1);

    for (size_t i = 0; i < quest->demand_count; i++)
        is_open[i] = quest->goal == GOAL_NEXT_BAND || quest->demands[i].is_blocked;
    list_blocking_controls(owned, is_open);
    list_blocking_assets(owned);
}

/* ---- the set ---- */

static bool is_reached(const struct quest *quest)
{
    for (size_t i = 0; i < quest->demand_count; i++)
        if (!demand_is_met(&quest->demands[i]))
            return false;
    return true;
}

static void set_demands(struct owned_set *owned, const char *pack)
{
    switch (owned->quest.goal) {
    case GOAL_NEXT_BAND:
        demand_band(owned, pack);
        break;
    case GOAL_MANDATORY:
        demand_mandatory(owned, pack);
        break;
    default:
        demand_tolerable(owned);
    }
}

static void list_taken(struct owned_set *owned)
{
    const struct quest *quest = &owned->quest;
    const struct measure **measures =
        arena_alloc(quest->arena, (quest->candidate_count + 1) * sizeof *measures);

    for (size_t i = 0; i < quest->candidate_count; i++) {
        const struct candidate *candidate = &quest->candidates[i];

        if (!candidate->is_taken)
            continue;
        measures[owned->set.measure_count++] = candidate->measure;
        owned->set.minutes += candidate->measure->minutes;
        owned->set.effort += candidate->effort;
    }
    owned->set.measures = measures;
}

static void find_set(struct owned_set *owned)
{
    struct quest *quest = &owned->quest;

    note_asked(quest);
    for (size_t i = 0; i < owned->ranking->measure_count; i++)
        add_candidate(quest, &owned->ranking->measures[i]);
    find_blocked(owned);
    if (!owned->set.is_reachable)
        list_blocking(owned);
    owned->set.is_exact = quest_solve(quest);
    list_taken(owned);
    for (size_t i = 0; i < quest->evaluation->control_count; i++)
        free(quest->asked[i].items);
}

struct measure_set *engine_find_cheapest(const struct result *result, const struct risks *risks,
                                         const struct ranking *ranking, enum goal_kind goal,
                                         const char *pack)
{
    const struct evaluation *evaluation = evaluation_of(result);
    struct arena *arena = arena_new();
    struct owned_set *owned = arena_alloc(arena, sizeof *owned);
    struct quest *quest = &owned->quest;
    size_t controls = evaluation->control_count + 1;

    owned->set.goal = goal;
    owned->risks = risks;
    owned->ranking = ranking;
    *quest = (struct quest){.arena = arena, .evaluation = evaluation, .goal = goal};
    quest->asked = arena_alloc(arena, controls * sizeof *quest->asked);
    quest->raised = arena_alloc(arena, controls * sizeof *quest->raised);
    quest->candidates =
        arena_alloc(arena, (ranking->measure_count + 1) * sizeof *quest->candidates);
    set_demands(owned, pack);
    owned->set.is_reached = is_reached(quest) && (goal != GOAL_NEXT_BAND || owned->set.pack);
    find_set(owned);
    free(quest->demands);
    quest->demands = NULL;
    return &owned->set;
}

void measure_set_free(struct measure_set *set)
{
    if (set)
        arena_free(((struct owned_set *)set)->quest.arena);
}
