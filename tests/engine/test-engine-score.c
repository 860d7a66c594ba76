#include "world.h"

/* IPA's 25 items: 4 / 2 / 0 / -1, the sum is the score, three parts, four bands. */
static const struct band ipa_bands[] = {
    {.id = "full", .from = 100, .to = 100},
    {.id = "high", .from = 70, .to = 99},
    {.id = "middle", .from = 50, .to = 69},
    {.id = "low", .from = -25, .to = 49},
};

static struct world *ipa25(void)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "ipa-25", SCORING_SUM);
    static const int ends[] = {5, 18, 25};
    int item = 1;

    pack->scoring.of = 100;
    pack->scoring.bands = ipa_bands;
    pack->scoring.band_count = ARRAY_LENGTH(ipa_bands);
    for (int part = 0; part < 3; part++) {
        add_section(pack, arena_format(world->arena, "part%d", part + 1), REPEAT_NONE);
        for (; item <= ends[part]; item++)
            add_control(pack, arena_format(world->arena, "%d", item));
    }
    return world;
}

static void all_answered_alike_gives_one_figure(void **state)
{
    static const struct {
        const char *choice, *band;
        double score;
    } rows[] = {{"done", "full", 100},
                {"partly", "middle", 50},
                {"not", "low", 0},
                {"unknown", "low", -25}};

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct world *world = ipa25();
        const struct score *score;
        struct result *result;

        say_all(world, "ipa-25", 1, 25, rows[i].choice);
        result = evaluate(world);
        score = &result->packs[0].score;
        assert_true(score->is_known);
        assert_number(score->value, rows[i].score);
        assert_number(score->min, rows[i].score);
        assert_number(score->max, rows[i].score);
        assert_number(score->of, 100);
        assert_string_equal(score->band_min->id, rows[i].band);
        assert_ptr_equal(score->band_min, score->band_max);
        result_free(result);
        world_free(world);
    }
}

static void half_answered_is_a_range(void **state)
{
    struct world *world = ipa25();
    const struct score *score;
    struct result *result;

    say_all(world, "ipa-25", 1, 13, "done");
    result = evaluate(world);
    score = &result->packs[0].score;
    assert_false(score->is_known);
    assert_nan(score->value);
    assert_number(score->min, 40); /* 13 x 4 - 12 */
    assert_number(score->max, 100);
    assert_string_equal(score->band_min->id, "low");
    assert_string_equal(score->band_max->id, "full");
    assert_int_equal(result->packs[0].counts.answered, 13);
    assert_int_equal(result->packs[0].counts.unanswered, 12);
    assert_int_equal(result->gap_count, 0);
    result_free(result);
    world_free(world);
}

static void nothing_answered_is_the_whole_range(void **state)
{
    struct world *world = ipa25();
    struct result *result = evaluate(world);

    assert_number(result->packs[0].score.min, -25);
    assert_number(result->packs[0].score.max, 100);
    result_free(result);
    world_free(world);
}

static void sections_roll_up(void **state)
{
    struct world *world = ipa25();
    const struct section_result *parts;
    struct result *result;

    say_all(world, "ipa-25", 1, 5, "done");
    say_all(world, "ipa-25", 6, 10, "partly");
    say_all(world, "ipa-25", 11, 12, "unknown");
    say_all(world, "ipa-25", 19, 25, "not");
    result = evaluate(world);
    assert_int_equal(result->packs[0].section_count, 3);
    parts = result->packs[0].sections;
    assert_true(parts[0].score.is_known);
    assert_number(parts[0].score.value, 20);
    assert_number(parts[0].score.of, 20);
    assert_number(parts[1].score.min, 2); /* 5 x 2 - 2 - 6 */
    assert_number(parts[1].score.max, 32);
    assert_int_equal(parts[1].counts.total, 13);
    assert_int_equal(parts[1].counts.partial, 5);
    assert_int_equal(parts[1].counts.unknown, 2);
    assert_int_equal(parts[1].counts.unanswered, 6);
    assert_number(parts[2].score.value, 0);
    assert_null(parts[2].score.band_min);
    assert_number(result->packs[0].score.min, 22);
    assert_number(result->packs[0].score.max, 52);
    assert_int_equal(result->gap_count, 14);
    result_free(result);
    world_free(world);
}

/* ---- bands ---- */

static void a_score_between_two_bands_falls_into_the_lower(void **state)
{
    static const struct {
        double value;
        const char *band;
    } rows[] = {{69.5, "middle"}, {70, "high"}, {49.99, "low"}, {100, "full"}, {-30, "low"}};
    struct choice choices[] = {{.id = "x", .rating = RATING_MET, .level = LEVEL_NONE}};
    const struct scale scale = {.id = "s", .modes = ~0u, .choices = choices, .choice_count = 1};
    const struct scale *const scales[] = {&scale};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    struct control *control = add_control(pack, "1");

    control->scales = scales;
    control->scale_count = 1;
    pack->scoring.bands = ipa_bands;
    pack->scoring.band_count = ARRAY_LENGTH(ipa_bands);
    say(world, "p:1", "x");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct result *result;

        choices[0].value = rows[i].value;
        result = evaluate(world);
        assert_string_equal(result->packs[0].score.band_min->id, rows[i].band);
        result_free(result);
    }
    world_free(world);
}

static void a_rate_of_exactly_a_bands_start_is_in_it(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_RATE);
    struct result *result;

    pack->scoring.bands = ipa_bands;
    pack->scoring.band_count = ARRAY_LENGTH(ipa_bands);
    add_controls(world, pack, 10);
    say_all(world, "p", 1, 7, "done");
    say_all(world, "p", 8, 10, "not");
    result = evaluate(world);
    assert_string_equal(result->packs[0].score.band_min->id, "high");
    result_free(result);
    world_free(world);
}

/* ---- the methods ---- */

struct method_row {
    enum scoring_method method;
    double of; /* as declared */
    int done, partly, not, unknown, na, open;
    double min, max, highest;
};

static const struct method_row method_rows[] = {
    {SCORING_SUM, 0, 2, 1, 1, 0, 0, 0, 10, 10, 16},
    {SCORING_SUM, 0, 2, 0, 0, 0, 2, 0, 8, 8, 8},
    {SCORING_SUM, 0, 1, 0, 0, 0, 1, 2, 2, 12, 12},
    {SCORING_RATE, 0, 3, 0, 1, 0, 0, 0, 75, 75, 100},
    {SCORING_RATE, 0, 1, 2, 1, 0, 0, 0, 50, 50, 100},
    {SCORING_RATE, 10, 3, 0, 1, 0, 0, 0, 7.5, 7.5, 10},
    {SCORING_RATE, 0, 1, 0, 1, 0, 2, 0, 50, 50, 100},    /* not applicable leaves the base */
    {SCORING_RATE, 0, 2, 0, 0, 0, 0, 2, 37.5, 100, 100}, /* (8 - 2) / 16 */
    {SCORING_AVERAGE, 0, 1, 1, 0, 0, 2, 0, 3, 3, 4},
    {SCORING_AVERAGE, 0, 2, 0, 0, 1, 0, 1, 1.5, 2.75, 4}, /* (8 - 1 - 1) / 4, (8 - 1 + 4) / 4 */
    {SCORING_COUNT, 0, 3, 1, 1, 1, 1, 0, 3, 3, 6},
    {SCORING_COUNT, 0, 3, 1, 0, 0, 0, 2, 3, 5, 6},
};

static void each_method_has_its_figure(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(method_rows); i++) {
        const struct method_row *row = &method_rows[i];
        struct world *world = world_new();
        struct pack *pack = add_pack(world, "p", row->method);
        const char *const choices[] = {"done", "partly", "not", "unknown", "na"};
        const int counts[] = {row->done, row->partly, row->not, row->unknown, row->na};
        const struct score *score;
        struct result *result;
        int next = 1;

        pack->scoring.of = row->of;
        for (int c = 0; c < 5; c++) {
            for (int n = 0; n < counts[c]; n++, next++) {
                add_control(pack, arena_format(world->arena, "%d", next));
                say_all(world, "p", next, next, choices[c]);
            }
        }
        for (int n = 0; n < row->open; n++, next++)
            add_control(pack, arena_format(world->arena, "%d", next));
        result = evaluate(world);
        score = &result->packs[0].score;
        assert_number(score->min, row->min);
        assert_number(score->max, row->max);
        assert_number(score->of, row->highest);
        assert_int_equal(score->is_known, row->open == 0);
        assert_int_equal(result->packs[0].counts.not_applicable, row->na);
        result_free(result);
        world_free(world);
    }
}

static void without_scoring_there_is_no_score(void **state)
{
    struct world *world = world_new();
    struct result *result;

    add_control(add_pack(world, "p", SCORING_NONE), "1");
    say(world, "p:1", "done");
    result = evaluate(world);
    assert_false(result->packs[0].score.is_known);
    assert_nan(result->packs[0].score.min);
    assert_int_equal(result->packs[0].counts.met, 1);
    result_free(result);
    world_free(world);
}

static void all_not_applicable_is_no_score(void **state)
{
    static const enum scoring_method methods[] = {SCORING_SUM, SCORING_RATE, SCORING_AVERAGE,
                                                  SCORING_COUNT};

    for (size_t i = 0; i < ARRAY_LENGTH(methods); i++) {
        struct world *world = world_new();
        struct pack *pack = add_pack(world, "p", methods[i]);
        const struct score *score;
        struct result *result;

        pack->scoring.bands = ipa_bands;
        pack->scoring.band_count = ARRAY_LENGTH(ipa_bands);
        add_controls(world, pack, 3);
        say_all(world, "p", 1, 3, "na");
        result = evaluate(world);
        score = &result->packs[0].score;
        assert_false(score->is_known);
        assert_nan(score->value);
        assert_nan(score->min);
        assert_nan(score->max);
        assert_nan(score->of);
        assert_null(score->band_min);
        assert_int_equal(result->packs[0].counts.not_applicable, 3);
        assert_int_equal(result->packs[0].counts.applicable, 0);
        result_free(result);
        world_free(world);
    }
}

/* ---- what may not apply ---- */

static const struct choice high_choices[] = {
    {.id = "five", .value = 5, .rating = RATING_MET, .level = LEVEL_NONE},
    {.id = "three", .value = 3, .rating = RATING_UNMET, .level = LEVEL_NONE},
    {.id = "na", .rating = RATING_NOT_APPLICABLE, .level = LEVEL_NONE, .asks_reason = true},
};
static const struct scale high_scale = {.id = "high",
                                        .modes = ~0u,
                                        .choices = high_choices,
                                        .choice_count = ARRAY_LENGTH(high_choices)};
static const struct scale *const high_scales[] = {&high_scale};

/* Control 1 as usual; 2 may apply, and is answered with 3 or 5 points. */
static struct world *undecided(enum scoring_method method)
{
    static const struct condition condition = {
        .kind = CONDITION_ANSWER, .control = "0", .values = NULL};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", method);
    struct control *second;

    add_control(pack, "1");
    second = add_control(pack, "2");
    second->applies = &condition;
    second->scales = high_scales;
    second->scale_count = 1;
    return world;
}

static void what_may_not_apply_may_add_nothing(void **state)
{
    static const struct {
        enum scoring_method method;
        const char *first;
        double min, max;
    } rows[] = {
        {SCORING_SUM, "partly", 2, 7}, /* nothing, or 5 */
        {SCORING_RATE, "done", 700. / 9, 100}, {SCORING_RATE, "not", 0, 500. / 9},
        {SCORING_AVERAGE, "done", 3.5, 4.5},   {SCORING_AVERAGE, "partly", 2, 3.5},
        {SCORING_COUNT, "done", 1, 2},
    };

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct world *world = undecided(rows[i].method);
        struct result *result;

        say(world, "p:1", rows[i].first);
        result = evaluate(world);
        assert_int_equal(control_at(result, "p:2")->applies, TRUTH_UNKNOWN);
        assert_number(result->packs[0].score.min, rows[i].min);
        assert_number(result->packs[0].score.max, rows[i].max);
        assert_false(result->packs[0].score.is_known);
        assert_int_equal(result->packs[0].counts.applicable, 2);
        result_free(result);
        world_free(world);
    }
}

/* That somebody may still say "does not apply" is no choice with a value. */
static void an_open_control_ranges_over_the_choices_that_count(void **state)
{
    struct world *world = undecided(SCORING_SUM);
    struct result *result;

    ((struct control *)(uintptr_t)&world->packs[0]->controls[1])->applies = NULL;
    say(world, "p:1", "not");
    result = evaluate(world);
    assert_number(result->packs[0].score.min, 3);
    assert_number(result->packs[0].score.max, 5);
    assert_number(control_at(result, "p:2")->value_min, 3);
    assert_nan(control_at(result, "p:2")->value);
    result_free(result);
    world_free(world);
}

static void once_answered_it_counts(void **state)
{
    struct world *world = undecided(SCORING_SUM);
    struct result *result;

    say(world, "p:1", "done");
    say(world, "p:2", "three");
    result = evaluate(world);
    assert_true(result->packs[0].score.is_known);
    assert_number(result->packs[0].score.value, 7);
    result_free(result);
    world_free(world);
}

/* ---- modes and cases ---- */

static void answers_of_another_mode_keep_their_value(void **state)
{
    struct world *world = world_new();
    struct result *result;

    add_control(add_pack(world, "p", SCORING_SUM), "1");
    world->snapshot.mode = MODE_AUDIT;
    say(world, "p:1", "unknown");
    result = evaluate(world);
    assert_number(result->packs[0].score.value, -1);
    result_free(result);
    world_free(world);
}

static void a_pack_that_is_not_there_is_left_out(void **state)
{
    struct world *world = world_new();
    struct result *result;

    world->case_packs[world->snapshot.pack_count++] = (struct case_pack){.id = "gone"};
    add_control(add_pack(world, "p", SCORING_SUM), "1");
    say(world, "gone:1", "done");
    result = evaluate(world);
    assert_int_equal(result->pack_count, 1);
    assert_string_equal(result->packs[0].pack->id, "p");
    assert_null(result_get_pack(result, "gone"));
    assert_null(result_get_control(result, "gone:1"));
    result_free(result);
    world_free(world);
}

static void an_empty_case_has_an_empty_result(void **state)
{
    struct world *world = world_new();
    struct result *result = evaluate(world);

    assert_int_equal(result->pack_count, 0);
    assert_int_equal(result->gap_count, 0);
    assert_null(result_get_control(result, "p:1"));
    result_free(result);
    result_free(NULL);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_answered_alike_gives_one_figure),
        cmocka_unit_test(half_answered_is_a_range),
        cmocka_unit_test(nothing_answered_is_the_whole_range),
        cmocka_unit_test(sections_roll_up),
        cmocka_unit_test(a_score_between_two_bands_falls_into_the_lower),
        cmocka_unit_test(a_rate_of_exactly_a_bands_start_is_in_it),
        cmocka_unit_test(each_method_has_its_figure),
        cmocka_unit_test(without_scoring_there_is_no_score),
        cmocka_unit_test(all_not_applicable_is_no_score),
        cmocka_unit_test(what_may_not_apply_may_add_nothing),
        cmocka_unit_test(an_open_control_ranges_over_the_choices_that_count),
        cmocka_unit_test(once_answered_it_counts),
        cmocka_unit_test(answers_of_another_mode_keep_their_value),
        cmocka_unit_test(a_pack_that_is_not_there_is_left_out),
        cmocka_unit_test(an_empty_case_has_an_empty_result),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
