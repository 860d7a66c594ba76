/* What of a case counts under a scheme: docs/paths.md. The vectors are worked out by hand. */
#include "world.h"

/* One scheme of one stage with one requirement, over one or two counts. */
struct sight {
    struct scheme_counts counts[2];
    struct requirement requirement;
    struct scheme_stage stage;
    struct scheme scheme;
    struct schemes schemes;
    struct result *result;
    struct paths *paths;
};

static void look(struct sight *sight, const struct world *world, enum shows shows, size_t count)
{
    sight->requirement = (struct requirement){
        .id = "r", .shows = shows, .counts = sight->counts, .count_count = count};
    sight->stage = (struct scheme_stage){
        .id = "s", .requirements = &sight->requirement, .requirement_count = 1};
    sight->scheme = (struct scheme){.id = "x", .stages = &sight->stage, .stage_count = 1};
    sight->schemes = (struct schemes){.items = &sight->scheme, .count = 1};
    sight->result = evaluate(world);
    sight->paths = engine_assess_schemes(sight->result, &sight->schemes);
}

static void look_away(struct sight *sight)
{
    paths_free(sight->paths);
    result_free(sight->result);
}

static const struct requirement_result *requirement_of(const struct sight *sight)
{
    return &sight->paths->items[0].stages[0].requirements[0];
}

/* Looks, checks, and looks away. */
static void expect(struct sight *sight, const struct world *world, enum shows shows, size_t count,
                   enum path_standing standing, double share)
{
    look(sight, world, shows, count);
    assert_int_equal(requirement_of(sight)->standing, standing);
    if (isnan(share))
        assert_true(isnan(requirement_of(sight)->share));
    else
        assert_true(fabs(requirement_of(sight)->share - share) < 1e-9);
    look_away(sight);
}

static const char *const first_two[] = {"1", "2"};

/* ---- the rules ---- */

static void all_must_be_met(void **state)
{
    struct world *world = world_new();
    struct sight sight = {.counts = {{.pack = "p", .rule = COUNTS_ALL}}};
    add_controls(world, add_pack(world, "p", SCORING_NONE), 4);

    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MISSING, 0);
    say(world, "p:1", "not");
    say(world, "p:2", "unknown");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MISSING, 0);
    say(world, "p:3", "partly");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_PART, 0);
    unsay_all(world);
    say_all(world, "p", 1, 3, "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_PART, 0.75);
    say(world, "p:4", "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MET, 1);
    world_free(world);
}

static void one_is_enough(void **state)
{
    struct world *world = world_new();
    struct sight sight = {.counts = {{.pack = "p", .rule = COUNTS_ANY}}};
    add_controls(world, add_pack(world, "p", SCORING_NONE), 3);

    say(world, "p:1", "partly");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_PART, 0);
    say(world, "p:2", "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MET, 1);
    world_free(world);
}

/* However they are answered: the least of a declaration is that one has looked. */
static void answers_count_whatever_they_are(void **state)
{
    struct world *world = world_new();
    struct sight sight = {.counts = {{.pack = "p", .rule = COUNTS_ANSWERED}}};
    add_controls(world, add_pack(world, "p", SCORING_NONE), 5);

    say_all(world, "p", 1, 3, "not");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_PART, 0.6);
    say(world, "p:4", "unknown");
    say(world, "p:5", "na");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MET, 1);
    world_free(world);
}

static void only_what_is_listed_counts(void **state)
{
    struct world *world = world_new();
    struct sight sight = {
        .counts = {{.pack = "p", .rule = COUNTS_ALL, .controls = first_two, .control_count = 2}}};
    add_controls(world, add_pack(world, "p", SCORING_NONE), 4);

    say_all(world, "p", 3, 4, "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MISSING, 0);
    say_all(world, "p", 1, 2, "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MET, 1);
    world_free(world);
}

/* Of four controls 1 is mandatory; 4 was left. */
static void mandatory_and_optional_ones_are_told_apart(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_NONE);
    struct sight sight = {.counts = {{.pack = "p", .rule = COUNTS_ALL, .only = COUNTS_MANDATORY}}};
    add_controls(world, pack, 4);
    ((struct control *)(uintptr_t)&pack->controls[0])->mandatory = 1;
    add_answer(world, "p:4", VOICE_FIRM, NULL)->selected = SELECTION_NO;

    say(world, "p:1", "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MET, 1);
    sight.counts[0].only = COUNTS_OPTIONAL;
    say(world, "p:2", "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_PART, 0.5);
    say(world, "p:3", "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MET, 1);
    world_free(world);
}

/* ---- what is outside ---- */

static void what_does_not_concern_the_firm_shows_nothing(void **state)
{
    struct world *world = world_new();
    struct sight sight = {.counts = {{.pack = "p", .rule = COUNTS_ALL}}};
    add_controls(world, add_pack(world, "p", SCORING_NONE), 2);

    say(world, "p:1", "na");
    say(world, "p:2", "done");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_MET, 1);
    unsay_all(world);
    say_all(world, "p", 1, 2, "na");
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_UNSEEN, NAN);
    world_free(world);
}

/* Left by a decision, it is not done, whatever was answered before. */
static void what_was_left_is_missing(void **state)
{
    struct world *world = world_new();
    struct sight sight = {.counts = {{.pack = "p", .rule = COUNTS_ALL}}};
    add_controls(world, add_pack(world, "p", SCORING_NONE), 2);

    say(world, "p:1", "done");
    struct answer *answer = add_answer(world, "p:2", VOICE_FIRM, "done");
    answer->selected = SELECTION_NO;
    expect(&sight, world, SHOWS_WHOLE, 1, STANDING_PART, 0.5);
    world_free(world);
}

static void a_pack_that_is_not_there_is_named(void **state)
{
    struct world *world = world_new();
    struct sight sight = {
        .counts = {{.pack = "p", .rule = COUNTS_ALL}, {.pack = "q", .rule = COUNTS_ALL}}};
    add_controls(world, add_pack(world, "p", SCORING_NONE), 1);

    say(world, "p:1", "done");
    expect(&sight, world, SHOWS_WHOLE, 2, STANDING_PART, 1);
    sight.counts[0].pack = "r";
    look(&sight, world, SHOWS_WHOLE, 2);
    assert_int_equal(requirement_of(&sight)->standing, STANDING_NO_PACK);
    assert_null(requirement_of(&sight)->counts[0].pack);
    assert_string_equal(requirement_of(&sight)->counts[1].counts->pack, "q");
    assert_ptr_equal(sight.paths->items[0].next, &sight.paths->items[0].stages[0]);
    look_away(&sight);
    world_free(world);
}

/* Evidence shows, and never fulfils; where one pack gives it, others need not. */
static void evidence_never_fulfils(void **state)
{
    struct world *world = world_new();
    struct sight sight = {
        .counts = {{.pack = "p", .rule = COUNTS_ALL}, {.pack = "q", .rule = COUNTS_ALL}}};
    add_controls(world, add_pack(world, "p", SCORING_NONE), 1);

    expect(&sight, world, SHOWS_PART, 2, STANDING_MISSING, 0);
    say(world, "p:1", "done");
    expect(&sight, world, SHOWS_PART, 2, STANDING_SHOWN, 1);
    expect(&sight, world, SHOWS_PART, 0, STANDING_UNSEEN, NAN);
    world_free(world);
}

/* ---- stages: SECURITY ACTION as the content has it, small ---- */

static const struct scheme_counts basics = {.pack = "five", .rule = COUNTS_ANSWERED};
static const struct scheme_counts diagnosis = {.pack = "many", .rule = COUNTS_ANSWERED};
static const char *const published[] = {"published"};
static const struct scheme_counts policy = {
    .pack = "org", .controls = published, .control_count = 1, .rule = COUNTS_ALL};
static const struct requirement one_star[] = {
    {.id = "basics", .counts = &basics, .count_count = 1},
    {.id = "apply", .shows = SHOWS_NOTHING},
};
static const struct requirement two_stars[] = {
    {.id = "diagnosis", .counts = &diagnosis, .count_count = 1},
    {.id = "policy", .counts = &policy, .count_count = 1},
};
static const struct scheme_stage stars[] = {
    {.id = "one", .requirements = one_star, .requirement_count = 2},
    {.id = "two", .requirements = two_stars, .requirement_count = 2},
};
static const struct scheme declaration = {.id = "stars", .stages = stars, .stage_count = 2};
static const struct schemes declarations = {.items = &declaration, .count = 1};

static struct world *world_of_stars(void)
{
    struct world *world = world_new();
    add_controls(world, add_pack(world, "five", SCORING_NONE), 5);
    add_controls(world, add_pack(world, "many", SCORING_NONE), 3);
    add_control(add_pack(world, "org", SCORING_NONE), "published");
    return world;
}

static void expect_stars(const struct world *world, enum path_standing one, enum path_standing two,
                         size_t reached, const char *next)
{
    struct result *result = evaluate(world);
    struct paths *paths = engine_assess_schemes(result, &declarations);
    const struct path *path = paths_get(paths, "stars");
    assert_int_equal(path->stages[0].standing, one);
    assert_int_equal(path->stages[1].standing, two);
    assert_int_equal(path->reached, reached);
    if (next)
        assert_string_equal(path->next->stage->id, next);
    else
        assert_null(path->next);
    paths_free(paths);
    result_free(result);
}

static void stars_come_one_after_the_other(void **state)
{
    struct world *world = world_of_stars();

    expect_stars(world, STANDING_MISSING, STANDING_MISSING, 0, "one");
    say_all(world, "five", 1, 4, "not");
    expect_stars(world, STANDING_PART, STANDING_MISSING, 0, "one");
    say(world, "five:5", "partly"); /* that it was applied for is not seen: shown, not met */
    expect_stars(world, STANDING_SHOWN, STANDING_MISSING, 1, "two");
    say_all(world, "many", 1, 3, "done");
    expect_stars(world, STANDING_SHOWN, STANDING_PART, 1, "two");
    say(world, "org:published", "partly");
    expect_stars(world, STANDING_SHOWN, STANDING_PART, 1, "two");
    world->answers[world->snapshot.answer_count - 1].choice = "done";
    expect_stars(world, STANDING_SHOWN, STANDING_MET, 2, NULL);
    world_free(world);
}

/* The second may be there before the first: that does not skip the first. */
static void nothing_is_reached_over_a_gap(void **state)
{
    struct world *world = world_of_stars();

    say_all(world, "many", 1, 3, "not");
    say(world, "org:published", "done");
    expect_stars(world, STANDING_MISSING, STANDING_MET, 0, "one");
    world_free(world);
}

static void what_counts_is_listed(void **state)
{
    struct world *world = world_of_stars();
    say(world, "many:2", "done");
    struct result *result = evaluate(world);
    struct paths *paths = engine_assess_schemes(result, &declarations);
    const struct path *path = &paths->items[0];
    const struct counts_result *found = &path->stages[1].requirements[0].counts[0];
    assert_int_equal(found->control_count, 3);
    assert_int_equal(found->done, 1);
    assert_string_equal(found->controls[1]->address, "many:2");
    assert_int_equal(path->tally[STANDING_PART], 1);
    assert_int_equal(path->tally[STANDING_MISSING], 2);
    assert_int_equal(path->tally[STANDING_UNSEEN], 1);
    assert_true(fabs(path->stages[1].share - 1.0 / 6) < 1e-9);
    assert_true(fabs(path->share - 1.0 / 12) < 1e-9);
    assert_null(paths_get(paths, "moons"));
    paths_free(paths);
    result_free(result);
    world_free(world);
}

/* Answering better never moves a path back. */
static void better_answers_never_move_it_back(void **state)
{
    static const char *const answers[] = {"unknown", "not", "partly", "done"};
    struct sight sight = {.counts = {{.pack = "p", .rule = COUNTS_ALL}}};
    double before = -1;

    for (size_t i = 0; i < ARRAY_LENGTH(answers); i++) {
        struct world *world = world_new();
        add_controls(world, add_pack(world, "p", SCORING_NONE), 2);
        say(world, "p:1", "done");
        say(world, "p:2", answers[i]);
        look(&sight, world, SHOWS_WHOLE, 1);
        assert_true(sight.paths->items[0].share >= before);
        before = sight.paths->items[0].share;
        look_away(&sight);
        world_free(world);
    }
    assert_true(before == 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_must_be_met),
        cmocka_unit_test(one_is_enough),
        cmocka_unit_test(answers_count_whatever_they_are),
        cmocka_unit_test(only_what_is_listed_counts),
        cmocka_unit_test(mandatory_and_optional_ones_are_told_apart),
        cmocka_unit_test(what_does_not_concern_the_firm_shows_nothing),
        cmocka_unit_test(what_was_left_is_missing),
        cmocka_unit_test(a_pack_that_is_not_there_is_named),
        cmocka_unit_test(evidence_never_fulfils),
        cmocka_unit_test(stars_come_one_after_the_other),
        cmocka_unit_test(nothing_is_reached_over_a_gap),
        cmocka_unit_test(what_counts_is_listed),
        cmocka_unit_test(better_answers_never_move_it_back),
    };
    return cmocka_run_group_tests_name("paths", tests, NULL, NULL);
}
