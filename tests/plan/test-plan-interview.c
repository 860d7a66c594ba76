/* What is asked in the time that is left, and of whom the rest. */
#include "../engine/world.h"

#include "tenken/plan.h"

static struct control *control_of(const struct world *world, size_t at)
{
    return (struct control *)(uintptr_t)&world->packs[0]->controls[at];
}

static int compare_answers(const void *a, const void *b)
{
    const struct answer *one = a, *other = b;
    int order = strcmp(one->address, other->address);

    return order ? order : (int)one->voice - (int)other->voice;
}

static void put_in_order(struct world *world)
{
    qsort(world->answers, world->snapshot.answer_count, sizeof *world->answers, compare_answers);
}

static struct world *with_controls(int count)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), count);
    return world;
}

/* "1 2 3 | it: 4 5": what is asked now, and later of whom. */
static char *take_order(const struct interview *interview)
{
    struct string order = {0};
    const char *role = "";

    string_append(&order, "");
    for (size_t i = 0; i < interview->now_count; i++)
        string_format(&order, "%s%s", i ? " " : "", interview->now[i].control->control->id);
    if (interview->later_count)
        string_append(&order, " |");
    for (size_t i = 0; i < interview->later_count; i++) {
        const char *own = interview->later[i].role ? interview->later[i].role : "anybody";

        if (strcmp(own, role) != 0)
            string_format(&order, " %s:", own);
        role = own;
        string_format(&order, " %s", interview->later[i].control->control->id);
    }
    return string_take(&order);
}

static void expect_order_with(struct world *world, const struct risks *risks,
                              struct interview_request request, const char *expected)
{
    put_in_order(world);
    struct result *result = evaluate(world);
    struct interview *interview = interview_new(result, risks, &request);
    char *order = take_order(interview);

    assert_string_equal(order, expected);
    free(order);
    interview_free(interview);
    result_free(result);
}

static void expect_order(struct world *world, struct interview_request request,
                         const char *expected)
{
    expect_order_with(world, NULL, request, expected);
}

/* ---- order ---- */

static void mandatory_gate_unknown_and_then_the_rest(void **state)
{
    struct world *world = with_controls(6);
    const struct condition waits = {.kind = CONDITION_ANSWER,
                                    .control = "5",
                                    .values = (const char *const[]){"done"},
                                    .value_count = 1};

    control_of(world, 1)->applies = &waits; /* 2 waits for 5 */
    control_of(world, 3)->mandatory = 7;
    say(world, "p:3", "unknown");
    say(world, "p:6", "done");
    expect_order(world, (struct interview_request){0}, "4 5 3 1 2");
    say(world, "p:5", "done"); /* nobody waits any more */
    expect_order(world, (struct interview_request){0}, "4 3 1 2");
    world_free(world);
}

static void what_nobody_is_asked_is_not_asked(void **state)
{
    struct world *world = with_controls(5);
    const struct condition paper = {
        .kind = CONDITION_HAS_ASSET,
        .fields = (const struct condition_field[]){{"form", "paper"}},
        .field_count = 1,
    };

    control_of(world, 1)->applies = &paper;
    add_record(world, "ledger", "assets", "none-form-paper=yes");
    add_answer(world, "p:3", VOICE_FIRM, NULL)->selected = SELECTION_NO;
    say(world, "p:4", "na");
    control_of(world, 4)->scale_count = 0; /* not in this mode */
    expect_order(world, (struct interview_request){0}, "1");
    world_free(world);
}

static void a_gate_of_the_same_subject_is_found(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    const struct condition waits = {.kind = CONDITION_RATING,
                                    .control = "own",
                                    .values = (const char *const[]){"met"},
                                    .value_count = 1};
    const struct condition not_waits = {
        .kind = CONDITION_NOT, .children = &waits, .child_count = 1};

    add_section(pack, "cloud", REPEAT_CLOUD);
    add_control(pack, "rest");
    add_control(pack, "own");
    add_control(pack, "waiting")->applies = &not_waits;
    add_record(world, "asset", "a", "medium=cloud");
    struct result *result = evaluate(world);
    struct interview *interview =
        interview_new(result, NULL, &(struct interview_request){.minutes = 0});
    assert_int_equal(interview->now_count, 3);
    assert_string_equal(interview->now[0].control->address, "p:own@a");
    assert_int_equal(interview->now[0].reason, ASK_GATE);
    assert_string_equal(interview->now[1].control->address, "p:rest@a");
    interview_free(interview);
    result_free(result);
    world_free(world);
}

/* Bands: large from 4. The guard of the threat that is large comes first, that of the small one
 * does not. */
static void guards_of_large_risks_come_before_the_rest(void **state)
{
    static const struct band bands[] = {{.id = "large", .from = 4, .to = 6},
                                        {.id = "small", .from = 0, .to = 3}};
    static const struct risk_catalogue catalogue = {
        .bands = bands, .band_count = 2, .intolerable = "large"};
    struct world *world = with_controls(4);

    world->library.surroundings.risk = &catalogue;
    put_in_order(world);
    struct result *result = evaluate(world);
    const struct guard_result large = {.control = control_at(result, "p:3")};
    const struct guard_result small = {.control = control_at(result, "p:4")};
    const struct threat_risk threats[] = {{.guards = &large, .guard_count = 1, .risk = 6},
                                          {.guards = &small, .guard_count = 1, .risk = 2}};
    const struct asset_risk asset = {.threats = threats, .threat_count = 2, .risk = 6};
    const struct risks risks = {.assets = &asset, .asset_count = 1};
    struct interview *interview =
        interview_new(result, &risks, &(struct interview_request){.minutes = 0});
    assert_string_equal(interview->now[0].control->address, "p:3");
    assert_int_equal(interview->now[0].reason, ASK_RISK);
    assert_int_equal(interview->now[1].reason, ASK_REST);
    interview_free(interview);
    result_free(result);
    world_free(world);
}

/* ---- time ---- */

static void minutes_are_those_of_the_table(void **state)
{
    static const char *const looks[] = {"observe", "interview"};
    static const struct {
        enum mode mode;
        int plain, options, seen;
    } rows[] = {
        {MODE_SELF, 2, 5, 2}, {MODE_ADVISE, 2, 5, 5}, {MODE_AUDIT, 3, 6, 8}, {MODE_TRAIN, 2, 5, 2}};
    struct world *world = with_controls(3);

    add_options(world, control_of(world, 1), OPTIONS_ALL, 0, 3);
    control_of(world, 2)->techniques = looks;
    control_of(world, 2)->technique_count = 2;
    control_of(world, 0)->techniques = looks + 1;
    control_of(world, 0)->technique_count = 1;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        world->snapshot.mode = rows[i].mode;
        struct result *result = evaluate(world);
        struct interview *interview =
            interview_new(result, NULL, &(struct interview_request){.minutes = 0});
        assert_int_equal(interview->now[0].minutes, rows[i].plain);
        assert_int_equal(interview->now[1].minutes, rows[i].options);
        assert_int_equal(interview->now[2].minutes, rows[i].seen);
        assert_int_equal(interview->now_minutes, rows[i].plain + rows[i].options + rows[i].seen);
        interview_free(interview);
        result_free(result);
    }
    world_free(world);
}

static void what_there_is_no_time_for_is_asked_later(void **state)
{
    struct world *world = with_controls(4);

    expect_order(world, (struct interview_request){.minutes = 5}, "1 2 | anybody: 3 4");
    expect_order(world, (struct interview_request){.minutes = 1}, " | anybody: 1 2 3 4");
    expect_order(world, (struct interview_request){.minutes = 8}, "1 2 3 4");
    world_free(world);
}

/* 1 alone; 2 with its parts 3, 4, 5: 8 minutes. */
static void a_group_is_not_begun_for_a_few_minutes(void **state)
{
    struct world *world = with_controls(5);

    for (size_t i = 2; i < 5; i++)
        control_of(world, i)->part_of = "2";
    expect_order(world, (struct interview_request){.minutes = 6}, "1 | anybody: 2 3 4 5");
    expect_order(world, (struct interview_request){.minutes = 8}, "1 2 3 4 | anybody: 5");
    expect_order(world, (struct interview_request){.minutes = 10}, "1 2 3 4 5");
    say(world, "p:1", "done"); /* the group is all there is: begun anyway */
    expect_order(world, (struct interview_request){.minutes = 4}, "2 3 | anybody: 4 5");
    world_free(world);
}

static void parts_stay_with_their_lead(void **state)
{
    struct world *world = with_controls(5);

    control_of(world, 0)->part_of = "4"; /* wherever the pack has it */
    expect_order(world, (struct interview_request){0}, "2 3 1 4 5");
    world_free(world);
}

/* ---- people ---- */

static void who_is_not_there_is_asked_later(void **state)
{
    static const char *const it[] = {"it", "owner"}, *const floor[] = {"shopfloor"};
    static const char *const owner[] = {"owner"};
    struct world *world = with_controls(5);

    control_of(world, 0)->roles = it;
    control_of(world, 0)->role_count = 2;
    control_of(world, 1)->roles = floor;
    control_of(world, 1)->role_count = 1;
    control_of(world, 2)->roles = it;
    control_of(world, 2)->role_count = 1;
    control_of(world, 4)->roles = floor;
    control_of(world, 4)->role_count = 1;
    expect_order(world, (struct interview_request){0}, "1 2 3 4 5");
    expect_order(world, (struct interview_request){.roles = owner, .role_count = 1},
                 "1 4 | shopfloor: 2 5 it: 3");
    expect_order(world, (struct interview_request){.roles = owner, .role_count = 1, .minutes = 2},
                 "1 | shopfloor: 2 5 it: 3 anybody: 4");
    struct result *result = evaluate(world);
    struct interview_request request = {.roles = owner, .role_count = 1};
    struct interview *interview = interview_new(result, NULL, &request);
    assert_string_equal(interview->now[0].role, "owner"); /* who is there, before who comes first */
    assert_null(interview->now[1].role);
    interview_free(interview);
    result_free(result);
    world_free(world);
}

/* ---- what always holds ---- */

#define MANY 60

/* A case of its own for every seed: groups, roles, mandatory ones, options, answers. */
static struct world *make_any(unsigned seed)
{
    static const char *const roles[] = {"owner", "it", "office", "shopfloor"};
    static const char *const techniques[] = {"examine"};
    struct world *world = with_controls(MANY);

    srand(seed);
    for (size_t i = 0; i < MANY; i++) {
        struct control *control = control_of(world, i);

        control->mandatory = rand() % 8 ? 0 : 1 + rand() % 12;
        control->roles = roles + rand() % 3;
        control->role_count = (size_t)(rand() % 3) % 2 + (size_t)(rand() % 2);
        control->technique_count = (size_t)(rand() % 2);
        control->techniques = techniques;
        if (rand() % 6 == 0)
            add_options(world, control, OPTIONS_ALL, 0, (size_t)(1 + rand() % 9));
        if (i && rand() % 2) {
            const struct control *before = control_of(world, i - 1);

            control->part_of = before->part_of ? before->part_of : before->id;
        }
        if (rand() % 4 == 0)
            say(world, arena_format(world->arena, "p:%zu", i + 1), rand() % 2 ? "done" : "unknown");
    }
    world->snapshot.mode = (enum mode)(seed % MODE_COUNT);
    put_in_order(world);
    return world;
}

static size_t count_open(const struct result *result)
{
    size_t open = 0;

    for (size_t i = 0; i < result->packs[0].control_count; i++) {
        enum rating rating = result->packs[0].controls[i].rating;

        open += rating == RATING_UNANSWERED || rating == RATING_UNKNOWN;
    }
    return open;
}

static bool is_asked(const struct interview_question *questions, size_t count,
                     const struct control_result *control)
{
    for (size_t i = 0; i < count; i++)
        if (questions[i].control == control)
            return true;
    return false;
}

static void expect_each_once(const struct result *result, const struct interview *interview)
{
    assert_int_equal(interview->now_count + interview->later_count, count_open(result));
    for (size_t i = 0; i < interview->now_count; i++) {
        const struct control_result *control = interview->now[i].control;

        assert_false(is_asked(interview->now, i, control));
        assert_false(is_asked(interview->later, interview->later_count, control));
    }
    for (size_t i = 0; i < interview->later_count; i++)
        assert_false(is_asked(interview->later, i, interview->later[i].control));
}

static void nothing_is_lost_and_time_is_kept(void **state)
{
    static const char *const room[] = {"it", "owner"};

    for (unsigned seed = 1; seed <= 40; seed++) {
        struct world *world = make_any(seed);
        struct result *result = evaluate(world);
        struct interview *before = NULL;

        for (int minutes = 1; minutes < 300; minutes++) {
            struct interview_request request = {
                .minutes = minutes, .roles = room, .role_count = seed % 3};
            struct interview *interview = interview_new(result, NULL, &request);

            assert_true(interview->now_minutes <= minutes);
            if (minutes % 20 == 1)
                expect_each_once(result, interview);
            for (size_t i = 0; before && i < before->now_count; i++)
                assert_ptr_equal(before->now[i].control, interview->now[i].control);
            interview_free(before);
            before = interview;
        }
        interview_free(before);
        result_free(result);
        world_free(world);
    }
}

static void the_same_case_gives_the_same_interview(void **state)
{
    for (unsigned seed = 1; seed <= 10; seed++) {
        struct interview_request request = {.minutes = 40};
        char *orders[2];

        for (size_t i = 0; i < 2; i++) {
            struct world *world = make_any(seed);
            struct result *result = evaluate(world);
            struct interview *interview = interview_new(result, NULL, &request);

            orders[i] = take_order(interview);
            interview_free(interview);
            result_free(result);
            world_free(world);
        }
        assert_string_equal(orders[0], orders[1]);
        free(orders[0]);
        free(orders[1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mandatory_gate_unknown_and_then_the_rest),
        cmocka_unit_test(what_nobody_is_asked_is_not_asked),
        cmocka_unit_test(a_gate_of_the_same_subject_is_found),
        cmocka_unit_test(guards_of_large_risks_come_before_the_rest),
        cmocka_unit_test(minutes_are_those_of_the_table),
        cmocka_unit_test(what_there_is_no_time_for_is_asked_later),
        cmocka_unit_test(a_group_is_not_begun_for_a_few_minutes),
        cmocka_unit_test(parts_stay_with_their_lead),
        cmocka_unit_test(who_is_not_there_is_asked_later),
        cmocka_unit_test(nothing_is_lost_and_time_is_kept),
        cmocka_unit_test(the_same_case_gives_the_same_interview),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
