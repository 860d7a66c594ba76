/* What comes round over a year. */
#include "../engine/world.h"

#include "tenken/plan.h"

static const struct routine yearly_april = {
    .id = "count", .control = "1", .months = 12, .month = 4, .title.value = "Count the keys"};
static const struct routine yearly = {.id = "train", .control = "2", .months = 12};
static const struct routine quarterly = {.id = "rights", .control = "1", .months = 3, .month = 2};
static const struct routine monthly = {.id = "log", .control = "1", .months = 1};
static const struct routine two_yearly = {.id = "review", .control = "1", .months = 24, .month = 6};

/* Pack p with the controls 1 "done" and 2 "not", in a case that began on 2026-03-15. */
static struct world *with_routine(const struct routine *routine)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_controls(world, pack, 2);
    say(world, "p:1", "done");
    say(world, "p:2", "not");
    pack->routines = routine;
    pack->routine_count = routine ? 1 : 0;
    world->snapshot.created = "2026-03-15T23:00:00Z";
    return world;
}

/* "2026-04-01 count, 2026-09-15 +6" */
static void assert_calendar(const struct world *world, const char *from, const char *expected)
{
    struct result *result = evaluate(world);
    struct calendar *calendar = calendar_new(result, day_from_text(from));
    struct string text = {0};

    string_append(&text, "");
    for (size_t i = 0; i < calendar->count; i++) {
        const struct occasion *occasion = &calendar->occasions[i];
        char *date = day_take_text(occasion->date);

        string_format(&text, "%s%s ", i ? ", " : "", date);
        if (occasion->routine)
            string_append(&text, occasion->routine->id);
        else
            string_format(&text, "+%d", occasion->follow_up);
        free(date);
    }
    assert_string_equal(text.text, expected);
    string_free(&text);
    calendar_free(calendar);
    result_free(result);
}

static void follow_ups_come_half_a_year_and_a_year_after_the_beginning(void **state)
{
    struct world *world = with_routine(NULL);

    assert_calendar(world, "2026-03-20", "2026-09-15 +6");
    assert_calendar(world, "2026-04-30", "2026-09-15 +6, 2027-03-15 +12");
    assert_calendar(world, "2026-10-01", "2027-03-15 +12");
    assert_calendar(world, "2027-04-01", "");
    world->snapshot.created = "2026-08-31T00:00:00Z";
    assert_calendar(world, "2026-09-01", "2027-02-28 +6, 2027-08-31 +12");
    world->snapshot.created = NULL;
    assert_calendar(world, "2026-04-01", "");
    world_free(world);
}

static void a_routine_comes_in_its_month(void **state)
{
    struct world *world = with_routine(&yearly_april);

    world->snapshot.created = NULL;
    assert_calendar(world, "2026-04-30", "2026-04-01 count");
    assert_calendar(world, "2026-05-01", "2027-04-01 count");
    world_free(world);
    world = with_routine(&quarterly);
    world->snapshot.created = NULL;
    assert_calendar(world, "2026-03-03",
                    "2026-05-01 rights, 2026-08-01 rights, 2026-11-01 rights, 2027-02-01 rights");
    world_free(world);
}

static void without_a_month_it_comes_round_when_the_case_began(void **state)
{
    struct world *world = with_routine(&yearly);

    assert_calendar(world, "2026-07-01", "2026-09-15 +6, 2027-03-01 train, 2027-03-15 +12");
    world->snapshot.created = NULL;
    assert_calendar(world, "2026-07-01", "2026-07-01 train");
    world_free(world);
}

static void some_come_every_month_and_some_not_every_year(void **state)
{
    struct world *world = with_routine(&monthly);
    struct result *result = evaluate(world);
    struct calendar *calendar = calendar_new(result, day_from_text("2026-12-24"));

    assert_int_equal(calendar->count, 12 + 1);
    calendar_free(calendar);
    result_free(result);
    world_free(world);
    world = with_routine(&two_yearly);
    assert_calendar(world, "2026-04-01", "2026-06-01 review, 2026-09-15 +6, 2027-03-15 +12");
    assert_calendar(world, "2027-04-01", "");
    assert_calendar(world, "2028-04-01", "2028-06-01 review");
    assert_calendar(world, "2024-04-01", "2024-06-01 review");
    world_free(world);
}

static void only_what_is_in_play_comes_round(void **state)
{
    struct world *world = with_routine(&yearly_april);

    world->snapshot.created = NULL;
    world->answers[0].choice = "na";
    world->answers[0].reason = "nothing of the kind";
    assert_calendar(world, "2026-04-01", "");
    world->answers[0].choice = "not";
    assert_calendar(world, "2026-04-01", "2026-04-01 count");
    world->answers[0].selected = SELECTION_NO;
    world->answers[0].selection_reason = "too much";
    assert_calendar(world, "2026-04-01", "");
    world_free(world);
}

static void it_is_in_place_once_the_control_is(void **state)
{
    static const struct {
        const char *choice;
        bool is_in_place;
    } cases[] = {{"done", true}, {"partly", true}, {"not", false}, {"unknown", false}};

    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct world *world = with_routine(&yearly_april);
        world->answers[0].choice = cases[i].choice;
        struct result *result = evaluate(world);
        struct calendar *calendar = calendar_new(result, day_from_text("2026-04-01"));

        assert_int_equal(calendar->occasions[0].is_in_place, cases[i].is_in_place);
        assert_string_equal(calendar->occasions[0].control->address, "p:1");
        calendar_free(calendar);
        result_free(result);
        world_free(world);
    }
}

/* Forty assets are no reason to count the keys forty times. */
static void what_is_asked_of_many_comes_round_once(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_section(pack, "each", REPEAT_ASSET);
    add_control(pack, "1");
    add_record(world, "asset", "a", "form=paper");
    add_record(world, "asset", "b", "form=paper");
    say(world, "p:1@b", "done");
    pack->routines = &yearly_april;
    pack->routine_count = 1;
    assert_calendar(world, "2026-04-01", "2026-04-01 count");

    struct result *result = evaluate(world);
    struct calendar *calendar = calendar_new(result, day_from_text("2026-04-01"));

    assert_string_equal(calendar->occasions[0].control->subject, "b");
    assert_true(calendar->occasions[0].is_in_place);
    calendar_free(calendar);
    result_free(result);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follow_ups_come_half_a_year_and_a_year_after_the_beginning),
        cmocka_unit_test(a_routine_comes_in_its_month),
        cmocka_unit_test(without_a_month_it_comes_round_when_the_case_began),
        cmocka_unit_test(some_come_every_month_and_some_not_every_year),
        cmocka_unit_test(only_what_is_in_play_comes_round),
        cmocka_unit_test(it_is_in_place_once_the_control_is),
        cmocka_unit_test(what_is_asked_of_many_comes_round_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
