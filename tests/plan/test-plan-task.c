/* Tasks: their order, what is late, and whether the answers show what was done. */
#include "../engine/world.h"

#include "tenken/plan.h"

static const struct serves serves_1[] = {
    {.pack = "p", .control = "1", .rating = RATING_MET, .level = LEVEL_NONE}};

static int day(const char *text)
{
    int date = day_from_text(text);

    assert_int_not_equal(date, DAY_NONE);
    return date;
}

static struct world *with_a_measure(const char *answer)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 2);
    say(world, "p:1", answer);
    add_measure(world, "lock", 60, serves_1, 1)->title.value = "Lock it";
    world->measures[0].who.value = "Office";
    return world;
}

static void assert_order(const struct plan *plan, const char *expected)
{
    struct string ids = {0};

    for (size_t i = 0; i < plan->task_count; i++)
        string_format(&ids, "%s%s", i ? " " : "", plan->tasks[i].record->id);
    assert_string_equal(ids.text ? ids.text : "", expected);
    string_free(&ids);
}

/* ---- order and counts ---- */

static void what_is_late_comes_first_and_what_is_over_last(void **state)
{
    struct world *world = with_a_measure("not");

    add_record(world, "task", "x-1", "title=a state=done due=2026-01-01");
    add_record(world, "task", "x-2", "title=b");
    add_record(world, "task", "x-10", "title=c due=2026-04-10 cost=500");
    add_record(world, "task", "x-9", "title=d due=2026-04-10 state=doing cost=20000");
    add_record(world, "task", "x-3", "title=e due=2026-03-31 cost=about");
    add_record(world, "task", "x-4", "title=f due=2026-03-01 state=dropped cost=9");
    add_record(world, "task", "x-5", "title=g due=2026-04-01");
    add_record(world, "asset", "x-6", "name=h due=2026-01-01");

    struct result *result = evaluate(world);
    struct plan *plan = plan_new(result, day("2026-04-01"));

    assert_order(plan, "x-3 x-5 x-9 x-10 x-2 x-1 x-4");
    assert_int_equal(plan->overdue, 1);
    assert_true(plan->tasks[0].is_overdue);
    assert_false(plan_get_task(plan, "x-5")->is_overdue); /* today is not late */
    assert_false(plan_get_task(plan, "x-1")->is_overdue);
    assert_int_equal(plan->by_state[TASK_OPEN], 4);
    assert_int_equal(plan->by_state[TASK_DOING], 1);
    assert_int_equal(plan->by_state[TASK_DONE], 1);
    assert_int_equal(plan->by_state[TASK_DROPPED], 1);
    assert_int_equal(plan->cost, 20500);
    assert_int_equal(plan->tasks[0].cost, -1);
    assert_null(plan_get_task(plan, "x-6"));
    plan_free(plan);
    result_free(result);
    world_free(world);
}

/* The order does not depend on the order of the records. */
static void the_order_is_one(void **state)
{
    static const char *const fields[] = {"due=2026-05-01", "", "due=2026-04-01 state=done",
                                         "due=2026-04-01"};
    for (size_t shift = 0; shift < ARRAY_LENGTH(fields); shift++) {
        struct world *world = with_a_measure("not");

        for (size_t i = 0; i < ARRAY_LENGTH(fields); i++) {
            size_t at = (i + shift) % ARRAY_LENGTH(fields);

            add_record(world, "task", arena_format(world->arena, "x-%zu", at), fields[at]);
        }
        struct result *result = evaluate(world);
        struct plan *plan = plan_new(result, day("2026-04-15"));

        assert_order(plan, "x-3 x-0 x-1 x-2");
        plan_free(plan);
        result_free(result);
        world_free(world);
    }
}

/* ---- what it says ---- */

static void a_title_is_found_for_every_task(void **state)
{
    struct world *world = with_a_measure("not");

    add_record(world, "task", "x-1", "title=Own measure=lock");
    add_record(world, "task", "x-2", "measure=lock");
    add_record(world, "task", "x-3", "measure=gone state=strange due=soon");

    struct result *result = evaluate(world);
    struct plan *plan = plan_new(result, 0);

    assert_string_equal(plan_get_task(plan, "x-1")->title, "Own");
    assert_string_equal(plan_get_task(plan, "x-2")->title, "Lock it");
    assert_string_equal(plan_get_task(plan, "x-3")->title, "x-3");
    assert_null(plan_get_task(plan, "x-3")->measure);
    assert_int_equal(plan_get_task(plan, "x-3")->state, TASK_OPEN);
    assert_int_equal(plan_get_task(plan, "x-3")->due, DAY_NONE);
    plan_free(plan);
    result_free(result);
    world_free(world);
}

static void a_cost_is_read_as_people_write_it(void **state)
{
    static const struct {
        const char *text;
        int cost;
    } cases[] = {{"0", 0},
                 {"8000", 8000},
                 {"8,000円", 8000},
                 {"８，０００円", 8000},
                 {"￥1200", 1200},
                 {"2万円", 20000},
                 {"3 yen", 3},
                 {"99999999999999999999999", INT_MAX},
                 {"999999999万円", INT_MAX},
                 {"", -1},
                 {"円", -1},
                 {",5", -1},
                 {"-5", -1},
                 {"about 5", -1},
                 {"5 or 6", -1}};

    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct world *world = with_a_measure("not");
        struct record_field field = {"cost", cases[i].text};

        add_record(world, "task", "x-1", "");
        world->records[0].fields = &field;
        world->records[0].field_count = 1;
        struct result *result = evaluate(world);
        struct plan *plan = plan_new(result, 0);

        assert_int_equal(plan->tasks[0].cost, cases[i].cost);
        plan_free(plan);
        result_free(result);
        world_free(world);
    }
}

static bool offers(const char *answer, const char *fields)
{
    struct world *world = with_a_measure(answer);

    add_record(world, "task", "x-1", fields);

    struct result *result = evaluate(world);
    struct plan *plan = plan_new(result, 0);
    bool is_offered = plan->tasks[0].offers_update;

    plan_free(plan);
    result_free(result);
    world_free(world);
    return is_offered;
}

static void an_update_is_offered_while_the_answers_do_not_show_it(void **state)
{
    assert_true(offers("not", "measure=lock state=done"));
    assert_true(offers("partly", "measure=lock state=done"));
    assert_false(offers("done", "measure=lock state=done"));
    assert_false(offers("not", "measure=lock state=doing"));
    assert_false(offers("not", "measure=lock state=dropped"));
    assert_false(offers("not", "title=something state=done"));
}

/* ---- a new one ---- */

static const char *draft_get(const struct task_draft *draft, const char *key)
{
    for (size_t i = 0; i < draft->count; i++)
        if (text_equal(draft->fields[i].key, key))
            return draft->fields[i].value;
    return NULL;
}

static void a_draft_has_what_the_measure_says(void **state)
{
    struct world *world = with_a_measure("not");
    char buffer[16];
    struct task_draft draft = task_draft_of_measure(world->measures, day("2026-04-30"), buffer);

    assert_string_equal(draft_get(&draft, "title"), "Lock it");
    assert_string_equal(draft_get(&draft, "measure"), "lock");
    assert_string_equal(draft_get(&draft, "owner"), "Office");
    assert_string_equal(draft_get(&draft, "due"), "2026-04-30");
    assert_string_equal(draft_get(&draft, "state"), "open");
    world->measures[0].who.value = NULL;
    draft = task_draft_of_measure(world->measures, DAY_NONE, buffer);
    assert_null(draft_get(&draft, "due"));
    assert_null(draft_get(&draft, "owner"));
    assert_int_equal(draft.count, 3);
    world_free(world);
}

/* ---- changes ---- */

/* What becomes of "state=STATE", with what the task said before; "-" where it is refused. */
static void assert_completed(const char *before, const char *change, const char *expected)
{
    struct world *world = with_a_measure("not");
    struct string text = {0};
    char buffer[16];

    add_record(world, "task", "x-1", before);
    add_record(world, "task", "x-2", change);

    struct result *result = evaluate(world);
    struct plan *plan = plan_new(result, 0);
    const struct record *wanted = plan_get_task(plan, "x-2")->record;
    struct record_field fields[8];
    size_t count = wanted->field_count;

    memcpy(fields, wanted->fields, count * sizeof *fields);
    string_append(&text, "");
    if (!task_complete_change(plan_get_task(plan, "x-1"), fields, &count, day("2026-04-01"),
                              buffer))
        string_append(&text, "-");
    for (size_t i = wanted->field_count; i < count; i++)
        string_format(&text, "%s=%s", fields[i].key, fields[i].value);
    assert_string_equal(text.text, expected);
    string_free(&text);
    plan_free(plan);
    result_free(result);
    world_free(world);
}

static void a_change_of_state_brings_what_goes_with_it(void **state)
{
    assert_completed("title=a", "state=done", "done=2026-04-01");
    assert_completed("title=a", "state=done done=2026-03-30", "");
    assert_completed("title=a state=done done=2026-03-30", "title=b", "");
    assert_completed("title=a state=done done=2026-03-30", "state=doing", "done=");
    assert_completed("title=a done=2026-03-30", "state=done", "");
    assert_completed("title=a", "state=doing", "");
    assert_completed("title=a", "state=dropped", "-");
    assert_completed("title=a", "state=dropped reason=sold", "");
    assert_completed("title=a reason=sold", "state=dropped", "");
    assert_completed("title=a state=dropped reason=sold", "reason=", "-");
    assert_completed("title=a state=done done=2026-03-30", "state=dropped reason=sold", "done=");
}

/* ---- between two plans ---- */

static void assert_moves(const struct world *before, const struct world *after,
                         const char *expected)
{
    struct result *result = evaluate(before), *later = evaluate(after);
    struct plan *plan = plan_new(result, day("2026-04-01"));
    struct plan *next = plan_new(later, day("2026-06-01"));
    struct task_comparison *comparison = plan_compare(plan, next);
    struct string text = {0};

    for (size_t i = 0; i < comparison->count; i++) {
        const struct task_move *move = &comparison->moves[i];

        string_format(&text, "%s:%s>%s ", (move->after ? move->after : move->before)->record->id,
                      move->before ? task_state_get_name(move->before->state) : "",
                      move->after ? task_state_get_name(move->after->state) : "");
    }
    assert_string_equal(text.text ? text.text : "", expected);
    string_free(&text);
    task_comparison_free(comparison);
    plan_free(next);
    plan_free(plan);
    result_free(later);
    result_free(result);
}

static void tasks_that_moved_are_found(void **state)
{
    struct world *before = with_a_measure("not"), *after = with_a_measure("not");

    add_record(before, "task", "x-1", "title=a due=2026-05-01");
    add_record(before, "task", "x-2", "title=b state=doing");
    add_record(before, "task", "x-3", "title=c");
    add_record(after, "task", "x-1", "title=a due=2026-05-01 state=done");
    add_record(after, "task", "x-2", "title=other state=doing");
    add_record(after, "task", "x-4", "title=d");
    assert_moves(before, after, "x-4:>open x-1:open>done x-3:open> ");
    assert_moves(after, after, "");
    world_free(after);
    world_free(before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_late_comes_first_and_what_is_over_last),
        cmocka_unit_test(the_order_is_one),
        cmocka_unit_test(a_title_is_found_for_every_task),
        cmocka_unit_test(a_cost_is_read_as_people_write_it),
        cmocka_unit_test(an_update_is_offered_while_the_answers_do_not_show_it),
        cmocka_unit_test(a_draft_has_what_the_measure_says),
        cmocka_unit_test(a_change_of_state_brings_what_goes_with_it),
        cmocka_unit_test(tasks_that_moved_are_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
