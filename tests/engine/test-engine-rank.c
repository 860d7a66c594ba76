#include "world.h"

/* ---- gaps ---- */

static void gaps_come_in_their_order(void **state)
{
    static const char *const expected[] = {"p:5", "p:3", "p:1", "p:6", "p:4"};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    struct control *controls = (struct control *)(uintptr_t)pack->controls;
    struct result *result;

    add_controls(world, pack, 7);
    controls[4].mandatory = 2;
    say(world, "p:1", "not");     /* 4 points to win */
    say(world, "p:2", "done");    /* no gap */
    say(world, "p:3", "unknown"); /* 5 points */
    say(world, "p:4", "partly");  /* 2 points */
    say(world, "p:5", "partly");  /* mandatory */
    say(world, "p:6", "not");     /* as 1, later */
    result = evaluate(world);
    assert_int_equal(result->gap_count, ARRAY_LENGTH(expected));
    for (size_t i = 0; i < result->gap_count; i++) {
        assert_string_equal(result->gaps[i].control->address, expected[i]);
        assert_int_equal(result->gaps[i].rank, i + 1);
    }
    assert_number(result->gaps[1].gain, 5);
    assert_number(result->gaps[4].gain, 2);
    result_free(result);
    world_free(world);
}

static void equal_gains_go_by_how_bad_it_is(void **state)
{
    static const char *const expected[] = {"p:2", "p:3", "p:1"};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_COUNT); /* each would add 1 */
    struct result *result;

    add_controls(world, pack, 3);
    say(world, "p:1", "partly");
    say(world, "p:2", "not");
    say(world, "p:3", "unknown");
    result = evaluate(world);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(result->gaps[i].control->address, expected[i]);
        assert_number(result->gaps[i].gain, 1);
    }
    result_free(result);
    world_free(world);
}

/* One item of four weighs more than one of eight, whatever the points are called. */
static void gaps_of_two_packs_are_compared_by_their_scales(void **state)
{
    struct world *world = world_new();
    struct result *result;

    add_controls(world, add_pack(world, "big", SCORING_SUM), 8);
    add_controls(world, add_pack(world, "small", SCORING_AVERAGE), 4);
    say(world, "big:1", "not");
    say(world, "small:1", "not");
    result = evaluate(world);
    assert_string_equal(result->gaps[0].control->address, "small:1");
    assert_number(result->gaps[0].gain, 1); /* 4 points among 4 controls */
    assert_number(result->gaps[1].gain, 4);
    result_free(result);
    world_free(world);
}

static void what_is_skipped_or_not_applicable_is_no_gap(void **state)
{
    const struct condition never = {.kind = CONDITION_FIRM,
                                    .key = "paper",
                                    .values = (const char *const[]){"yes"},
                                    .value_count = 1};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    struct result *result;

    add_control(pack, "1")->applies = &never;
    add_control(pack, "2");
    add_firm(world, "paper", "no");
    say(world, "p:1", "not");
    say(world, "p:2", "na");
    result = evaluate(world);
    assert_int_equal(result->gap_count, 0);
    result_free(result);
    world_free(world);
}

/* ---- measures ---- */

#define TO_MET(control_)                                                                           \
    {                                                                                              \
        .pack = "p", .control = (control_), .rating = RATING_MET, .level = LEVEL_NONE              \
    }
#define TO_PARTIAL(control_)                                                                       \
    {                                                                                              \
        .pack = "p", .control = (control_), .rating = RATING_PARTIAL, .level = LEVEL_NONE          \
    }
#define TO_LEVEL(control_, level_)                                                                 \
    {                                                                                              \
        .pack = "p", .control = (control_), .rating = RATING_PARTIAL, .level = (level_)            \
    }

static const struct serves serves_1[] = {TO_MET("1")};
static const struct serves serves_2[] = {TO_MET("2")};
static const struct serves serves_12[] = {TO_MET("1"), TO_MET("2")};
static const struct serves serves_3[] = {TO_MET("3")};
static const struct serves half_1[] = {TO_PARTIAL("1")};
static const struct serves level_1[] = {TO_LEVEL("1", 2)};

/* Pack p with the controls 1 to 4, all "not". */
static struct world *four_gaps(void)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 4);
    say_all(world, "p", 1, 4, "not");
    return world;
}

static void assert_order(const struct world *world, const char *expected)
{
    struct result *result = evaluate(world);
    struct ranking *ranking = engine_rank_measures(result);
    struct string ids = {0};

    for (size_t i = 0; i < ranking->measure_count; i++)
        string_format(&ids, "%s%s", i ? " " : "", ranking->measures[i].measure->id);
    assert_string_equal(ids.text ? ids.text : "", expected);
    string_free(&ids);
    ranking_free(ranking);
    result_free(result);
}

static void less_effort_for_the_same_comes_first(void **state)
{
    struct world *world = four_gaps();

    add_measure(world, "long", 480, serves_1, 1);
    add_measure(world, "short", 60, serves_2, 1);
    assert_order(world, "short long");
    world->measures[1].cost = COST_HIGH;
    assert_order(world, "long short");
    world_free(world);
}

static void more_closed_for_the_same_effort_comes_first(void **state)
{
    struct world *world = four_gaps();

    add_measure(world, "one", 60, serves_3, 1);
    add_measure(world, "two", 60, serves_12, 2);
    assert_order(world, "two one");
    world_free(world);
}

static void a_mandatory_gap_weighs_more(void **state)
{
    struct world *world = four_gaps();

    add_measure(world, "a", 60, serves_1, 1);
    add_measure(world, "b", 60, serves_2, 1);
    assert_order(world, "a b"); /* ties by id */
    ((struct control *)(uintptr_t)&world->packs[0]->controls[1])->mandatory = 1;
    assert_order(world, "b a");
    world_free(world);
}

static void ties_go_by_id_whatever_the_order_of_the_library(void **state)
{
    struct world *world = four_gaps();

    add_measure(world, "c", 60, serves_3, 1);
    add_measure(world, "a", 60, serves_1, 1);
    add_measure(world, "b", 60, serves_2, 1);
    assert_order(world, "a b c");
    world_free(world);
}

static void a_measure_without_effect_is_left_out(void **state)
{
    struct world *world = four_gaps();

    unsay_all(world);
    say(world, "p:1", "partly");
    say(world, "p:3", "done");
    add_measure(world, "half", 60, half_1, 1);   /* is partial already */
    add_measure(world, "open", 60, serves_2, 1); /* unanswered is no gap */
    add_measure(world, "met", 60, serves_3, 1);
    assert_order(world, "");
    add_measure(world, "whole", 60, serves_1, 1);
    assert_order(world, "whole");
    world_free(world);
}

static void the_figures_are_those_of_the_measure_alone(void **state)
{
    struct world *world = four_gaps();
    const struct measure_rank *first;
    struct ranking *ranking;
    struct result *result;

    ((struct control *)(uintptr_t)&world->packs[0]->controls[0])->mandatory = 1;
    add_measure(world, "both", 60, serves_12, 2);
    add_measure(world, "half", 60, half_1, 1);
    result = evaluate(world);
    ranking = engine_rank_measures(result);
    first = &ranking->measures[0];
    assert_string_equal(first->measure->id, "both");
    assert_int_equal(first->closes, 2);
    assert_int_equal(first->lessens, 0);
    assert_int_equal(first->mandatory, 1);
    assert_int_equal(first->control_count, 2);
    assert_string_equal(first->controls[1]->address, "p:2");
    assert_number(first->gain, 8);
    /* (3 + 1 + 10 x 8/16) for an hour of a day of eight */
    assert_number(first->worth, 9 * 8);
    assert_string_equal(ranking->measures[1].measure->id, "half");
    assert_int_equal(ranking->measures[1].closes, 0);
    assert_int_equal(ranking->measures[1].lessens, 1);
    assert_number(ranking->measures[1].gain, 2);
    assert_number(ranking->measures[1].worth, 0); /* nothing is left for it to do */
    ranking_free(ranking);
    result_free(result);
    world_free(world);
}

/* The stronger one does not stand beside the weaker as if both were wanted; it is ranked by what it
 * adds. */
static void a_stronger_measure_is_ranked_by_what_it_adds(void **state)
{
    struct world *world = four_gaps();

    add_measure(world, "lock", 60, half_1, 1);
    add_measure(world, "safe", 240, serves_1, 1)->stronger_than = "lock";
    add_measure(world, "other", 200, serves_2, 1);
    /* lock 1.75 for 60 minutes; other 3.5 for 200; safe adds 1.75 for 240 */
    assert_order(world, "lock other safe");
    world->measures[1].minutes = 65; /* hardly more than the lock: at once the safe */
    assert_order(world, "safe other lock");
    world_free(world);
}

static void a_level_is_held_against_the_target(void **state)
{
    struct world *world = four_gaps();
    struct control *control = (struct control *)(uintptr_t)&world->packs[0]->controls[0];

    unsay_all(world);
    world->snapshot.mode = MODE_AUDIT;
    control->target = 3;
    add_answer(world, "p:1", VOICE_AUDITOR, "l1");
    add_measure(world, "m", 60, level_1, 1);
    assert_order(world, "m"); /* from level 1 to 2 of 3 */
    world->answers[0].level = 2;
    assert_order(world, "");
    world_free(world);
}

static void one_measure_may_serve_every_subject(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    struct ranking *ranking;
    struct result *result;

    add_section(pack, "cloud", REPEAT_CLOUD);
    add_control(pack, "1");
    add_record(world, "asset", "drive", "medium=cloud");
    add_record(world, "asset", "mail", "medium=cloud");
    add_record(world, "asset", "shop", "medium=cloud");
    say(world, "p:1@drive", "not");
    say(world, "p:1@shop", "unknown");
    add_measure(world, "m", 60, serves_1, 1);
    result = evaluate(world);
    ranking = engine_rank_measures(result);
    assert_int_equal(ranking->measures[0].closes, 2);
    assert_string_equal(ranking->measures[0].controls[1]->address, "p:1@shop");
    ranking_free(ranking);
    result_free(result);
    world_free(world);
}

/* ---- risk ---- */

/* Pack p with the controls 1 to 4, all "not" and without a score; an asset of importance 2 in each
 * of two media; 1 and 2 guard against the threat to the one, 3 and 4 against that to the other. */
static struct world *two_threats(int usual)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_NONE);

    add_catalogue(world);
    add_controls(world, pack, 4);
    add_threat(world, "theft", "paper", usual);
    add_guard(world, pack, "theft", "1 2");
    add_threat(world, "malware", "pc", usual);
    add_guard(world, pack, "malware", "3 4");
    add_record(world, "asset", "drawing", "medium=paper confidentiality=2");
    add_record(world, "asset", "list", "medium=pc confidentiality=2");
    say_all(world, "p", 1, 4, "not");
    return world;
}

static void the_risks_a_measure_lowers_are_listed(void **state)
{
    struct world *world = two_threats(3);
    const struct measure_rank *first;
    struct ranking *ranking;
    struct result *result;

    add_record(world, "asset", "offer", "medium=paper confidentiality=1");
    add_record(world, "asset", "waste", "medium=paper confidentiality=0");
    add_record(world, "asset", "unsaid", "medium=paper");
    add_measure(world, "m", 60, serves_12, 2);
    result = evaluate(world);
    ranking = engine_rank_measures(result);
    first = &ranking->measures[0];
    assert_int_equal(first->fall_count, 2);
    assert_string_equal(first->falls[0].asset->id, "drawing");
    assert_int_equal(first->falls[0].from, 6);
    assert_int_equal(first->falls[0].to, 2);
    assert_string_equal(first->falls[1].asset->id, "offer");
    assert_int_equal(first->falls[1].from, 3);
    assert_int_equal(first->falls[1].to, 1);
    assert_int_equal(first->risk_lowered, 6);
    /* two gaps; steps of 4 and 2, a half each; the drawing becomes tolerable: for an hour */
    assert_number(first->worth, (2 + 0.5 * 6 + 2) * 8);
    ranking_free(ranking);
    result_free(result);
    world_free(world);
}

static void a_risk_brought_out_of_the_band_counts_most(void **state)
{
    struct world *world = two_threats(3);

    ((struct threat *)(uintptr_t)&world->risk.catalogue[0])->usual = 2;
    add_measure(world, "a", 60, serves_3, 1); /* 6 to 4 */
    add_measure(world, "b", 60, serves_2, 1); /* 4 to 2 */
    assert_order(world, "b a");
    world_free(world);
}

/* The second way to lower the same risk stands behind what lowers another. */
static void what_is_lowered_already_does_not_count_again(void **state)
{
    struct world *world = two_threats(2);

    add_measure(world, "a", 60, serves_1, 1);
    add_measure(world, "b", 60, serves_2, 1);
    add_measure(world, "c", 60, serves_3, 1);
    assert_order(world, "a c b");
    world_free(world);
}

/* 6 to 4 by the one or the other; 4 to 2 only by both. */
static void what_only_two_lower_together_counts_for_the_second(void **state)
{
    struct world *world = two_threats(3);
    struct ranking *ranking;
    struct result *result;

    add_measure(world, "a", 60, serves_1, 1);
    add_measure(world, "b", 60, serves_2, 1);
    add_measure(world, "c", 60, serves_3, 1);
    assert_order(world, "a b c");
    result = evaluate(world);
    ranking = engine_rank_measures(result);
    assert_number(ranking->measures[0].worth, (1 + 0.5 * 2) * 8);
    assert_number(ranking->measures[1].worth, (1 + 0.5 * 2 + 2) * 8);
    assert_int_equal(ranking->measures[1].falls[0].from, 6); /* taken alone */
    assert_int_equal(ranking->measures[1].falls[0].to, 4);
    ranking_free(ranking);
    result_free(result);
    world_free(world);
}

/* ---- random cases: what the ranking says of a measure is what adopting it comes to ---- */

#define ROUNDS 300

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 16) % below;
}

static void serve_at_random(struct world *world, unsigned *seed, int number)
{
    struct serves *serves = arena_alloc(world->arena, 3 * sizeof *serves);

    for (unsigned i = 0; i < 3; i++)
        serves[i] =
            (struct serves){.pack = "p",
                            .control = arena_format(world->arena, "%u", 2 * i + draw(seed, 2) + 1),
                            .rating = draw(seed, 3) ? RATING_MET : RATING_PARTIAL,
                            .level = LEVEL_NONE};
    add_measure(world, arena_format(world->arena, "m%d", number), 60, serves, 1 + draw(seed, 3));
}

static struct world *random_world(unsigned *seed)
{
    static const char *const choices[] = {"done", "partly", "not", "unknown", "na"};
    static const char *const assets[] = {"a", "b", "c", "d", "e", "f"};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_catalogue(world);
    add_controls(world, pack, 6);
    for (int i = 0; i < 3; i++) {
        const char *id = arena_format(world->arena, "t%d", i);

        add_threat(world, id, draw(seed, 2) ? "pc" : "paper", 1 + (int)draw(seed, 3));
        add_guard(world, pack, id, draw(seed, 2) ? "1 2 3 4" : "2 5 6");
    }
    for (size_t i = 0; i < ARRAY_LENGTH(assets); i++)
        add_record(world, "asset", assets[i],
                   arena_format(world->arena, "medium=%s confidentiality=%u",
                                draw(seed, 2) ? "pc" : "paper", draw(seed, 3)));
    for (int i = 1; i <= 6; i++)
        if (draw(seed, 6))
            say(world, arena_format(world->arena, "p:%d", i), choices[draw(seed, 5)]);
    for (int i = 0; i < 4; i++)
        serve_at_random(world, seed, i);
    return world;
}

static bool falls_match(const struct measure_rank *rank, const struct comparison *comparison)
{
    int lowered = 0;

    for (size_t i = 0; i < comparison->asset_count; i++)
        lowered += comparison->assets[i].before->risk - comparison->assets[i].after->risk;
    for (size_t i = 0; i < rank->fall_count; i++) {
        const struct risk_fall *fall = &rank->falls[i];
        bool found = false;

        for (size_t j = 0; j < comparison->asset_count; j++) {
            const struct risk_move *move = &comparison->assets[j];

            found = found || (move->before->asset == fall->asset &&
                              move->before->risk == fall->from && move->after->risk == fall->to);
        }
        if (!found)
            return false;
    }
    return rank->fall_count == comparison->asset_count && rank->risk_lowered == lowered;
}

static bool score_matches(const struct measure_rank *rank, const struct comparison *comparison)
{
    double gain = comparison->packs[0].after->score.min - comparison->packs[0].before->score.min;

    return isnan(gain) || (gain - rank->gain < 1e-9 && rank->gain - gain < 1e-9);
}

static bool does_what_it_says(const struct world *world, const struct result *result,
                              const struct measure_rank *rank)
{
    struct adoption *adoption = engine_adopt(result, rank->measure, VOICE_FIRM);
    struct snapshot *snapshot =
        snapshot_new_changed(&world->snapshot, adoption->changes, adoption->count);
    struct result *then =
        engine_evaluate(&world->library, snapshot, (struct engine_view){VOICE_NONE});
    struct risks *before = engine_assess_risks(result), *after = engine_assess_risks(then);
    struct comparison *comparison = engine_compare(result, before, then, after);
    bool matches = comparison->control_count == rank->control_count &&
                   falls_match(rank, comparison) && score_matches(rank, comparison);

    comparison_free(comparison);
    risks_free(before);
    risks_free(after);
    result_free(then);
    snapshot_free(snapshot);
    adoption_free(adoption);
    return matches;
}

static void adopting_a_measure_does_what_the_ranking_says(void **state)
{
    for (unsigned round = 0; round < ROUNDS; round++) {
        unsigned seed = round;
        struct world *world = random_world(&seed);
        struct result *result = evaluate(world);
        struct ranking *ranking = engine_rank_measures(result);

        for (size_t i = 0; i < ranking->measure_count; i++)
            if (!does_what_it_says(world, result, &ranking->measures[i]))
                fail_msg("seed %u: %s", round, ranking->measures[i].measure->id);
        ranking_free(ranking);
        result_free(result);
        world_free(world);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gaps_come_in_their_order),
        cmocka_unit_test(equal_gains_go_by_how_bad_it_is),
        cmocka_unit_test(gaps_of_two_packs_are_compared_by_their_scales),
        cmocka_unit_test(what_is_skipped_or_not_applicable_is_no_gap),
        cmocka_unit_test(less_effort_for_the_same_comes_first),
        cmocka_unit_test(more_closed_for_the_same_effort_comes_first),
        cmocka_unit_test(a_mandatory_gap_weighs_more),
        cmocka_unit_test(ties_go_by_id_whatever_the_order_of_the_library),
        cmocka_unit_test(a_measure_without_effect_is_left_out),
        cmocka_unit_test(the_figures_are_those_of_the_measure_alone),
        cmocka_unit_test(a_stronger_measure_is_ranked_by_what_it_adds),
        cmocka_unit_test(a_level_is_held_against_the_target),
        cmocka_unit_test(one_measure_may_serve_every_subject),
        cmocka_unit_test(the_risks_a_measure_lowers_are_listed),
        cmocka_unit_test(a_risk_brought_out_of_the_band_counts_most),
        cmocka_unit_test(what_is_lowered_already_does_not_count_again),
        cmocka_unit_test(what_only_two_lower_together_counts_for_the_second),
        cmocka_unit_test(adopting_a_measure_does_what_the_ranking_says),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
