/* The cheapest set against every set there is, on random cases: a set is judged by adopting its
 * measures one after another and evaluating anew. A failure names its seed. */
#include "world.h"

#define ROUNDS         3000
#define MEASURES_MAX   6
#define ROUNDS_LARGE   12
#define MEASURES_LARGE 12

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 16) % below;
}

/* ---- random cases ---- */

static const struct band bands[] = {
    {.id = "top", .from = 20, .to = 24},
    {.id = "good", .from = 14, .to = 19},
    {.id = "low", .from = 5, .to = 13},
    {.id = "none", .from = -6, .to = 4},
};

static void add_random_measure(struct world *world, unsigned *seed, int number)
{
    struct serves *serves = arena_alloc(world->arena, 3 * sizeof *serves);
    struct measure *measure;

    for (unsigned i = 0; i < 3; i++)
        serves[i] =
            (struct serves){.pack = "p",
                            .control = arena_format(world->arena, "%u", 2 * i + draw(seed, 2) + 1),
                            .rating = draw(seed, 3) ? RATING_MET : RATING_PARTIAL,
                            .level = LEVEL_NONE};
    measure = add_measure(world, arena_format(world->arena, "m%02d", number),
                          (int)(30 + 10 * draw(seed, 12)), serves, 1 + draw(seed, 3));
    measure->cost = draw(seed, 4) ? COST_NONE : COST_LOW;
}

static struct world *random_world(unsigned *seed, int measures)
{
    static const char *const choices[] = {"not", "partly", "not", "unknown", "done", "na"};
    static const enum scoring_method methods[] = {SCORING_SUM, SCORING_RATE, SCORING_AVERAGE,
                                                  SCORING_COUNT};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", methods[draw(seed, 4)]);

    pack->scoring.bands = bands;
    pack->scoring.band_count = ARRAY_LENGTH(bands);
    pack->scoring.of = pack->scoring.method == SCORING_RATE ? 24 : 0;
    add_catalogue(world);
    add_controls(world, pack, 6);
    for (unsigned i = 0; i < 6; i++)
        ((struct control *)(uintptr_t)&pack->controls[i])->mandatory = (int)draw(seed, 2);
    add_threat(world, "t0", "pc", 2 + (int)draw(seed, 2));
    add_threat(world, "t1", draw(seed, 2) ? "pc" : "paper", 1 + (int)draw(seed, 3));
    add_guard(world, pack, "t0", draw(seed, 2) ? "1 2 3 4 6" : "1 5");
    add_guard(world, pack, "t1", draw(seed, 2) ? "2 3 5 6" : "4");
    add_record(world, "asset", "a", draw(seed, 5) ? "medium=pc confidentiality=2" : "name=a");
    add_record(world, "asset", "b",
               draw(seed, 2) ? "medium=paper confidentiality=2" : "medium=pc confidentiality=1");
    for (int i = 1; i <= 6; i++)
        if (draw(seed, 12))
            say(world, arena_format(world->arena, "p:%d", i), choices[draw(seed, 6)]);
    for (int i = 0; i < measures; i++)
        add_random_measure(world, seed, i);
    return world;
}

/* ---- judging by evaluation ---- */

struct judging {
    const struct world *world;
    enum goal_kind goal;
    double target; /* where the band begins */
    double best;   /* the least effort that reaches the goal; INFINITY */
};

static bool has_mandatory_left(const struct pack_result *pack)
{
    for (size_t i = 0; i < pack->control_count; i++)
        if (pack->controls[i].control->mandatory && control_is_counted(&pack->controls[i]) &&
            pack->controls[i].rating != RATING_MET)
            return true;
    return false;
}

static bool has_intolerable(const struct result *result)
{
    struct risks *risks = engine_assess_risks(result);
    bool found = false;

    for (size_t i = 0; i < risks->asset_count; i++)
        found = found || (risks->assets[i].band && strcmp(risks->assets[i].band->id, "large") == 0);
    risks_free(risks);
    return found;
}

static bool reaches(const struct judging *judging, const struct result *result)
{
    switch (judging->goal) {
    case GOAL_NEXT_BAND:
        return result->packs[0].score.min + 1e-9 >= judging->target;
    case GOAL_MANDATORY:
        return !has_mandatory_left(&result->packs[0]);
    default:
        return !has_intolerable(result);
    }
}

static double effort_of(const struct measure *measure)
{
    return (measure->minutes > 30 ? measure->minutes : 30) + (measure->cost == COST_LOW ? 90 : 0);
}

static void try_sets(struct judging *judging, const struct snapshot *snapshot, size_t next,
                     double effort)
{
    const struct library *library = &judging->world->library;
    struct result *result = engine_evaluate(library, snapshot, (struct engine_view){VOICE_NONE});

    if (reaches(judging, result) && effort < judging->best)
        judging->best = effort;
    for (size_t i = next; i < library->measure_count; i++) {
        struct adoption *adoption = engine_adopt(result, &library->measures[i], VOICE_FIRM);
        struct snapshot *then = snapshot_new_changed(snapshot, adoption->changes, adoption->count);

        try_sets(judging, then, i + 1, effort + effort_of(&library->measures[i]));
        snapshot_free(then);
        adoption_free(adoption);
    }
    result_free(result);
}

/* ---- the comparison ---- */

static bool adopted_set_reaches(const struct judging *judging, const struct measure_set *set)
{
    const struct library *library = &judging->world->library;
    struct snapshot *snapshot = snapshot_new_changed(&judging->world->snapshot, NULL, 0);
    struct result *result = engine_evaluate(library, snapshot, (struct engine_view){VOICE_NONE});
    bool is_reached;

    for (size_t i = 0; i < set->measure_count; i++) {
        struct adoption *adoption = engine_adopt(result, set->measures[i], VOICE_FIRM);
        struct snapshot *then = snapshot_new_changed(snapshot, adoption->changes, adoption->count);

        adoption_free(adoption);
        result_free(result);
        snapshot_free(snapshot);
        snapshot = then;
        result = engine_evaluate(library, snapshot, (struct engine_view){VOICE_NONE});
    }
    is_reached = reaches(judging, result);
    result_free(result);
    snapshot_free(snapshot);
    return is_reached;
}

/* A band may lie above all that what applies could reach; then no control is in the way. */
static bool is_as_cheap(const struct judging *judging, const struct measure_set *set)
{
    bool same = fabs(set->effort - judging->best) < 1e-6;

    return set->is_reachable == isfinite(judging->best) &&
           (!set->is_reachable || (same && adopted_set_reaches(judging, set))) &&
           set->is_reached == (judging->best == 0) &&
           (set->is_reachable || set->goal == GOAL_NEXT_BAND ||
            set->blocking_count + set->blocking_asset_count > 0);
}

static void compare(const struct world *world, enum goal_kind goal, unsigned seed)
{
    struct result *result = evaluate(world);
    struct risks *risks = engine_assess_risks(result);
    struct ranking *ranking = engine_rank_measures(result);
    struct measure_set *set = engine_find_cheapest(result, risks, ranking, goal, "p");
    struct judging judging = {.world = world, .goal = goal, .best = INFINITY};

    if (set->band)
        judging.target = set->band->from;
    if (goal != GOAL_NEXT_BAND || set->band) {
        try_sets(&judging, &world->snapshot, 0, 0);
        assert_true(set->is_exact);
        if (!is_as_cheap(&judging, set))
            fail_msg("seed %u, %s: %g, not %g%s", seed, goal_get_name(goal), set->effort,
                     judging.best, set->is_reachable ? "" : " (unreachable)");
    }
    measure_set_free(set);
    ranking_free(ranking);
    risks_free(risks);
    result_free(result);
}

static void compare_many(unsigned rounds, int measures)
{
    for (unsigned round = 0; round < rounds; round++) {
        unsigned seed = round;
        struct world *world = random_world(
            &seed, measures == MEASURES_MAX ? 1 + (int)(round % MEASURES_MAX) : measures);

        compare(world, (enum goal_kind)(round / MEASURES_MAX % GOAL_KIND_COUNT), round);
        world_free(world);
    }
}

static void no_set_is_cheaper(void **state)
{
    compare_many(ROUNDS, MEASURES_MAX);
}

static void no_set_of_twelve_is_cheaper(void **state)
{
    compare_many(ROUNDS_LARGE, MEASURES_LARGE);
}

/* ---- too many for an exact answer ---- */

static struct measure_set *find(const struct result *result, enum goal_kind goal, const char *pack)
{
    struct risks *risks = engine_assess_risks(result);
    struct ranking *ranking = engine_rank_measures(result);
    struct measure_set *set = engine_find_cheapest(result, risks, ranking, goal, pack);

    ranking_free(ranking);
    risks_free(risks);
    return set;
}

static void add_many_measures(struct world *world, unsigned *seed, int controls, int measures)
{
    for (int i = 0; i < measures; i++) {
        struct serves *serves = arena_alloc(world->arena, 3 * sizeof *serves);
        unsigned first = draw(seed, (unsigned)controls);

        for (unsigned j = 0; j < 3; j++)
            serves[j] =
                (struct serves){.pack = "p",
                                .control = arena_format(world->arena, "%u",
                                                        (first + 7 * j) % (unsigned)controls + 1),
                                .rating = draw(seed, 2) ? RATING_MET : RATING_PARTIAL,
                                .level = LEVEL_NONE};
        add_measure(world, arena_format(world->arena, "m%03d", i), (int)(60 + draw(seed, 400)),
                    serves, 3);
    }
}

/* It reaches the goal, and none of it can be spared. */
static void a_search_given_up_leaves_a_good_set(void **state)
{
    static const struct band halves[] = {{.id = "good", .from = 117, .to = 160},
                                         {.id = "low", .from = -40, .to = 116}};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    struct judging judging = {.world = world, .goal = GOAL_NEXT_BAND, .target = 117};
    unsigned seed = 1;
    struct measure_set *set;
    struct result *result;

    pack->scoring.bands = halves;
    pack->scoring.band_count = ARRAY_LENGTH(halves);
    add_controls(world, pack, 40);
    say_all(world, "p", 1, 40, "not");
    add_many_measures(world, &seed, 40, 150);
    result = evaluate(world);
    set = find(result, GOAL_NEXT_BAND, "p");
    assert_true(set->is_reachable);
    assert_false(set->is_exact);
    assert_true(adopted_set_reaches(&judging, set));
    for (size_t i = set->measure_count; i-- > 0;) {
        const struct measure **measures = (const struct measure **)(uintptr_t)set->measures;
        const struct measure *spared = measures[i];

        measures[i] = measures[--set->measure_count];
        assert_false(adopted_set_reaches(&judging, set));
        measures[set->measure_count++] = measures[i];
        measures[i] = spared;
    }
    measure_set_free(set);
    result_free(result);
    world_free(world);
}

/* ---- by hand ---- */

static const struct serves to_1[] = {
    {.pack = "p", .control = "1", .rating = RATING_MET, .level = LEVEL_NONE}};

static void what_blocks_is_named(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    struct measure_set *set;
    struct result *result;

    add_controls(world, pack, 4);
    for (unsigned i = 0; i < 4; i++)
        ((struct control *)(uintptr_t)&pack->controls[i])->mandatory = 1;
    say(world, "p:1", "not");
    say(world, "p:2", "not");  /* no measure */
    say(world, "p:4", "done"); /* 3 is not answered */
    add_measure(world, "m", 60, to_1, 1);
    result = evaluate(world);
    set = find(result, GOAL_MANDATORY, NULL);
    assert_false(set->is_reachable);
    assert_int_equal(set->measure_count, 1);
    assert_int_equal(set->blocking_count, 2);
    assert_string_equal(set->blocking[0]->address, "p:2");
    assert_string_equal(set->blocking[1]->address, "p:3");
    measure_set_free(set);
    result_free(result);
    world_free(world);
}

static void a_risk_without_guards_blocks(void **state)
{
    struct world *world = world_new();
    struct measure_set *set;
    struct result *result;

    add_controls(world, add_pack(world, "p", SCORING_SUM), 1);
    add_catalogue(world);
    add_threat(world, "t", "pc", 3);
    add_record(world, "asset", "a", "medium=pc confidentiality=2");
    result = evaluate(world);
    {
        struct risks *risks = engine_assess_risks(result);
        struct ranking *ranking = engine_rank_measures(result);

        set = engine_find_cheapest(result, risks, ranking, GOAL_TOLERABLE, NULL);
        assert_false(set->is_reachable);
        assert_int_equal(set->blocking_asset_count, 1);
        assert_string_equal(set->blocking_assets[0]->asset->id, "a");
        measure_set_free(set);
        ranking_free(ranking);
        risks_free(risks);
    }
    result_free(result);
    world_free(world);
}

static void at_the_highest_band_nothing_is_wanted(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    struct measure_set *set;
    struct result *result;

    pack->scoring.bands = bands;
    pack->scoring.band_count = ARRAY_LENGTH(bands);
    add_controls(world, pack, 6);
    say_all(world, "p", 1, 6, "done");
    result = evaluate(world);
    set = find(result, GOAL_NEXT_BAND, NULL);
    assert_null(set->band);
    assert_true(set->is_reached);
    assert_int_equal(set->measure_count, 0);
    measure_set_free(set);
    result_free(result);
    world_free(world);
}

static void goals_have_names(void **state)
{
    for (enum goal_kind goal = 0; goal < GOAL_KIND_COUNT; goal++) {
        enum goal_kind found = GOAL_KIND_COUNT;

        assert_true(goal_from_name(goal_get_name(goal), &found));
        assert_int_equal(found, goal);
    }
    assert_false(goal_from_name("best", &(enum goal_kind){0}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_set_is_cheaper),
        cmocka_unit_test(no_set_of_twelve_is_cheaper),
        cmocka_unit_test(a_search_given_up_leaves_a_good_set),
        cmocka_unit_test(what_blocks_is_named),
        cmocka_unit_test(a_risk_without_guards_blocks),
        cmocka_unit_test(at_the_highest_band_nothing_is_wanted),
        cmocka_unit_test(goals_have_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
