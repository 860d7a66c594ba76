#include "world.h"

/* ---- the tables of docs/rating-algebra.md, row by row ---- */

#define M RATING_MET
#define P RATING_PARTIAL
#define F RATING_UNMET
#define U RATING_UNKNOWN
#define O RATING_UNANSWERED
#define N RATING_NOT_APPLICABLE

static const enum rating order[] = {M, P, F, U, O, N};
static const enum rating and_table[6][6] = {
    /*       M  P  F  U  O  N */
    /* M */ {M, P, F, U, O, M},
    /* P */ {P, P, F, U, O, P},
    /* F */ {F, F, F, F, F, F},
    /* U */ {U, U, F, U, U, U},
    /* O */ {O, O, F, U, O, O},
    /* N */ {M, P, F, U, O, N},
};
static const enum rating or_table[6][6] = {
    /*       M  P  F  U  O  N */
    /* M */ {M, M, M, M, M, M},
    /* P */ {M, P, P, U, O, P},
    /* F */ {M, P, F, U, O, F},
    /* U */ {M, U, U, U, U, U},
    /* O */ {M, O, O, U, O, O},
    /* N */ {M, P, F, U, O, N},
};

static void tables_are_those_of_the_page(void **state)
{
    for (int i = 0; i < 6; i++)
        for (int j = 0; j < 6; j++) {
            assert_int_equal(rating_and(order[i], order[j]), and_table[i][j]);
            assert_int_equal(rating_or(order[i], order[j]), or_table[i][j]);
        }
}

static void only_met_and_unmet_change_places(void **state)
{
    static const enum rating negated[] = {F, P, M, U, O, N};

    for (int i = 0; i < 6; i++)
        assert_int_equal(rating_not(order[i]), negated[i]);
}

static void gaps_are_partial_unmet_and_unknown(void **state)
{
    static const bool gap[] = {false, true, true, true, false, false};

    for (int i = 0; i < 6; i++)
        assert_int_equal(rating_is_gap(order[i]), gap[i]);
}

static void levels_are_held_against_the_target(void **state)
{
    static const struct {
        int level, target;
        enum rating rating;
    } rows[] = {
        {0, 3, F}, {1, 3, P}, {2, 3, P},          {3, 3, M},          {8, 3, M},
        {0, 1, F}, {1, 1, M}, {0, LEVEL_NONE, F}, {1, LEVEL_NONE, M}, {LEVEL_NONE, 3, O},
    };

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        assert_int_equal(rating_of_level(rows[i].level, rows[i].target), rows[i].rating);
}

/* ---- one answer ---- */

static struct world *one_control(int target)
{
    struct world *world = world_new();

    add_control(add_pack(world, "p", SCORING_SUM), "1")->target = target;
    return world;
}

static void a_choice_brings_its_rating(void **state)
{
    static const struct {
        const char *choice;
        enum rating rating;
        double value;
    } rows[] = {{"done", M, 4}, {"partly", P, 2}, {"not", F, 0}, {"unknown", U, -1}, {"na", N, 0}};
    struct world *world = one_control(LEVEL_NONE);

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct result *result;

        unsay_all(world);
        say(world, "p:1", rows[i].choice);
        result = evaluate(world);
        assert_int_equal(control_at(result, "p:1")->rating, rows[i].rating);
        assert_number(control_at(result, "p:1")->value, rows[i].value);
        assert_string_equal(control_at(result, "p:1")->choice->id, rows[i].choice);
        assert_int_equal(control_at(result, "p:1")->level, LEVEL_NONE);
        result_free(result);
    }
    world_free(world);
}

static void a_choice_with_a_level_is_held_against_the_target(void **state)
{
    struct world *world = one_control(3);
    struct result *result;

    world->snapshot.mode = MODE_AUDIT;
    add_answer(world, "p:1", VOICE_AUDITOR, "l1");
    result = evaluate(world);
    assert_int_equal(control_at(result, "p:1")->rating, P);
    assert_int_equal(control_at(result, "p:1")->level, 1);
    assert_number(control_at(result, "p:1")->value, 2);
    assert_string_equal(control_at(result, "p:1")->scale->id, "levels");
    result_free(result);
    world_free(world);
}

static void a_level_alone_takes_the_value_of_the_choice_below(void **state)
{
    struct world *world = one_control(2);
    struct result *result;

    world->snapshot.mode = MODE_AUDIT;
    add_answer(world, "p:1", VOICE_AUDITOR, NULL)->level = 2;
    result = evaluate(world);
    assert_int_equal(control_at(result, "p:1")->rating, M);
    assert_int_equal(control_at(result, "p:1")->level, 2);
    assert_null(control_at(result, "p:1")->choice);
    assert_number(control_at(result, "p:1")->value, 2); /* l1, not l3 */
    result_free(result);
    world_free(world);
}

static void what_says_nothing_leaves_it_unanswered(void **state)
{
    struct world *world = one_control(LEVEL_NONE);
    struct answer *answer;

    answer = add_answer(world, "p:1", VOICE_FIRM, NULL);
    answer->note = "ask the foreman";
    answer->is_marked = true;
    assert_int_equal(rating_at(world, "p:1"), O);
    unsay_all(world);
    add_answer(world, "p:1", VOICE_FIRM, "no-such-choice");
    assert_int_equal(rating_at(world, "p:1"), O);
    world_free(world);
}

static void a_choice_that_asks_a_reason_counts_with_one(void **state)
{
    struct world *world = one_control(LEVEL_NONE);
    struct answer *answer = add_answer(world, "p:1", VOICE_FIRM, "na");

    assert_int_equal(rating_at(world, "p:1"), O);
    answer->reason = " \n";
    assert_int_equal(rating_at(world, "p:1"), O);
    answer->reason = "no paper at all";
    assert_int_equal(rating_at(world, "p:1"), N);
    world_free(world);
}

/* ---- voices ---- */

static void the_best_voice_counts_unless_one_is_named(void **state)
{
    static const enum rating expected[VOICE_COUNT] = {
        [VOICE_NONE] = F, [VOICE_FIRM] = M, [VOICE_ADVISER] = P, [VOICE_AUDITOR] = F};
    struct world *world = one_control(LEVEL_NONE);

    add_answer(world, "p:1", VOICE_FIRM, "done");
    add_answer(world, "p:1", VOICE_ADVISER, "partly");
    add_answer(world, "p:1", VOICE_AUDITOR, "not");
    for (enum voice voice = VOICE_NONE; voice < VOICE_COUNT; voice++) {
        struct result *result = evaluate_as(world, voice);
        const struct control_result *control = control_at(result, "p:1");

        assert_int_equal(control->rating, expected[voice]);
        assert_int_equal(control->voice, voice ? voice : VOICE_AUDITOR);
        result_free(result);
    }
    world_free(world);
}

static void a_voice_that_said_nothing_gives_way(void **state)
{
    struct world *world = one_control(LEVEL_NONE);
    struct result *result;

    add_answer(world, "p:1", VOICE_FIRM, "done");
    add_answer(world, "p:1", VOICE_ADVISER, "na"); /* without its reason */
    add_answer(world, "p:1", VOICE_AUDITOR, NULL)->note = "look again";
    result = evaluate(world);
    assert_int_equal(control_at(result, "p:1")->voice, VOICE_FIRM);
    assert_int_equal(control_at(result, "p:1")->rating, M);
    result_free(result);
    result = evaluate_as(world, VOICE_AUDITOR);
    assert_int_equal(control_at(result, "p:1")->rating, O);
    assert_null(control_at(result, "p:1")->answer);
    result_free(result);
    world_free(world);
}

/* ---- options ---- */

struct option_row {
    enum option_rule rule;
    int at_least;
    const char *said; /* one letter an option, as above; O is not answered */
    enum rating rating;
    int met, asked;
};

static const struct option_row option_rows[] = {
    {OPTIONS_ALL, 0, "MMM", M, 3, 3},
    {OPTIONS_ALL, 0, "MMF", P, 2, 3},
    {OPTIONS_ALL, 0, "MMU", P, 2, 3},
    {OPTIONS_ALL, 0, "MMN", M, 2, 2},
    {OPTIONS_ALL, 0, "NNN", N, 0, 0},
    {OPTIONS_ALL, 0, "FFF", F, 0, 3},
    {OPTIONS_ALL, 0, "FFU", F, 0, 3},
    {OPTIONS_ALL, 0, "UUU", U, 0, 3},
    {OPTIONS_ALL, 0, "PFF", P, 0, 3},
    {OPTIONS_ALL, 0, "OOO", O, 0, 3},
    {OPTIONS_ALL, 0, "MMO", O, 2, 3},
    {OPTIONS_ALL, 0, "MFO", P, 1, 3}, /* whatever the third is */
    {OPTIONS_ALL, 0, "FFO", O, 0, 3}, /* the third may make it partial */
    {OPTIONS_AT_LEAST, 1, "MOO", M, 1, 1},
    {OPTIONS_AT_LEAST, 1, "FFO", O, 0, 1},
    {OPTIONS_AT_LEAST, 1, "FFF", F, 0, 1},
    {OPTIONS_AT_LEAST, 1, "FUF", U, 0, 1},
    {OPTIONS_AT_LEAST, 1, "FPF", P, 0, 1},
    {OPTIONS_AT_LEAST, 2, "MFF", P, 1, 2},
    {OPTIONS_AT_LEAST, 2, "MFO", O, 1, 2},
    {OPTIONS_AT_LEAST, 2, "MMF", M, 2, 2},
    {OPTIONS_AT_LEAST, 2, "FUF", F, 0, 2},
    {OPTIONS_AT_LEAST, 2, "MNN", M, 1, 1}, /* no more than apply */
    {OPTIONS_CHOSEN, 0, "MOO", M, 1, 1},
    {OPTIONS_CHOSEN, 0, "MMN", M, 2, 2},
    {OPTIONS_CHOSEN, 0, "MFO", P, 1, 2},
    {OPTIONS_CHOSEN, 0, "FOO", F, 0, 1},
    {OPTIONS_CHOSEN, 0, "UOO", U, 0, 1},
    {OPTIONS_CHOSEN, 0, "NOO", O, 0, 0},
    {OPTIONS_CHOSEN, 0, "NNN", N, 0, 0},
    {OPTIONS_CHOSEN, 0, "OOO", O, 0, 0},
};

static void say_letter(struct world *world, char option, char letter)
{
    static const char letters[] = "MPFUN";
    static const char *const choices[] = {"done", "partly", "not", "unknown", "na"};
    const char *found = strchr(letters, letter);

    if (found)
        say(world, arena_format(world->arena, "p:1/%c", option), choices[found - letters]);
}

static void options_follow_their_rule(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(option_rows); i++) {
        const struct option_row *row = &option_rows[i];
        struct world *world = world_new();
        struct control *control = add_control(add_pack(world, "p", SCORING_SUM), "1");
        const struct control_result *rated;
        struct result *result;

        add_options(world, control, row->rule, row->at_least, 3);
        for (char option = 'a'; option <= 'c'; option++)
            say_letter(world, option, row->said[option - 'a']);
        result = evaluate(world);
        rated = control_at(result, "p:1");
        if (rated->rating != row->rating || rated->options_met != row->met ||
            rated->options_asked != row->asked)
            fail_msg("row %zu (%s): rating %d, %d of %d", i, row->said, rated->rating,
                     rated->options_met, rated->options_asked);
        assert_null(rated->answer);
        result_free(result);
        world_free(world);
    }
}

static void options_add_the_value_of_their_rating(void **state)
{
    struct world *world = one_control(LEVEL_NONE);
    struct control *control = (struct control *)(uintptr_t)&world->packs[0]->controls[0];
    struct result *result;

    add_options(world, control, OPTIONS_ALL, 0, 2);
    say(world, "p:1/a", "done");
    say(world, "p:1/b", "not");
    result = evaluate(world);
    assert_number(control_at(result, "p:1")->value, 2);
    assert_int_equal(control_at(result, "p:1")->voice, VOICE_FIRM);
    result_free(result);
    world_free(world);
}

static void the_whole_may_be_answered_at_once(void **state)
{
    struct world *world = one_control(3);
    struct control *control = (struct control *)(uintptr_t)&world->packs[0]->controls[0];

    add_options(world, control, OPTIONS_ALL, 0, 3);
    say(world, "p:1", "na");
    assert_int_equal(rating_at(world, "p:1"), N);
    unsay_all(world);
    say(world, "p:1", "done"); /* a bare word is level 1 against the target 3 */
    assert_int_equal(rating_at(world, "p:1"), P);
    control->target = LEVEL_NONE;
    assert_int_equal(rating_at(world, "p:1"), M);
    control->target = 3;
    add_answer(world, "p:1", VOICE_AUDITOR, "l3");
    assert_int_equal(rating_at(world, "p:1"), M);
    world_free(world);
}

static void ticks_outweigh_the_whole_of_the_same_voice(void **state)
{
    struct world *world = one_control(LEVEL_NONE);
    struct control *control = (struct control *)(uintptr_t)&world->packs[0]->controls[0];
    struct result *result;

    add_options(world, control, OPTIONS_AT_LEAST, 1, 2);
    say(world, "p:1", "unknown");
    say(world, "p:1/a", "done");
    add_answer(world, "p:1/b", VOICE_ADVISER, "not");
    result = evaluate(world);
    assert_int_equal(control_at(result, "p:1")->rating, M);
    assert_int_equal(control_at(result, "p:1")->voice, VOICE_FIRM); /* the least of the two */
    assert_null(control_at(result, "p:1")->answer);
    result_free(result);
    add_answer(world, "p:1", VOICE_AUDITOR, "partly");
    assert_int_equal(rating_at(world, "p:1"), P);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_those_of_the_page),
        cmocka_unit_test(only_met_and_unmet_change_places),
        cmocka_unit_test(gaps_are_partial_unmet_and_unknown),
        cmocka_unit_test(levels_are_held_against_the_target),
        cmocka_unit_test(a_choice_brings_its_rating),
        cmocka_unit_test(a_choice_with_a_level_is_held_against_the_target),
        cmocka_unit_test(a_level_alone_takes_the_value_of_the_choice_below),
        cmocka_unit_test(what_says_nothing_leaves_it_unanswered),
        cmocka_unit_test(a_choice_that_asks_a_reason_counts_with_one),
        cmocka_unit_test(the_best_voice_counts_unless_one_is_named),
        cmocka_unit_test(a_voice_that_said_nothing_gives_way),
        cmocka_unit_test(options_follow_their_rule),
        cmocka_unit_test(options_add_the_value_of_their_rating),
        cmocka_unit_test(the_whole_may_be_answered_at_once),
        cmocka_unit_test(ticks_outweigh_the_whole_of_the_same_voice),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
