/* Which measure in which week: docs/schedule.md. */
#include "../engine/world.h"

#include "tenken/plan.h"

#define TODAY 20544 /* 2026-04-01 */

/* A world with its result and all that follows from it. */
struct made {
    struct result *result;
    struct ranking *ranking;
    struct plan *plan;
    struct schedule *schedule;
};

static struct made make_with(const struct world *world, int minutes_per_week)
{
    struct made made = {.result = evaluate(world)};

    made.ranking = engine_rank_measures(made.result);
    made.plan = plan_new(made.result, TODAY);
    made.schedule = schedule_new(made.result, made.ranking, made.plan,
                                 (struct schedule_request){minutes_per_week});
    return made;
}

static struct made make(const struct world *world)
{
    return make_with(world, 60);
}

static void clear(struct made *made)
{
    schedule_free(made->schedule);
    plan_free(made->plan);
    ranking_free(made->ranking);
    result_free(made->result);
}

/* Pack p: `count` controls, all "not", and for each a measure of an hour: "m1" to "m9", "n10" … */
static struct world *with_measures(int count)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), count);
    say_all(world, "p", 1, count, "not");
    for (int i = 1; i <= count; i++) {
        struct serves *serves = arena_alloc(world->arena, sizeof *serves);

        *serves = (struct serves){.pack = "p",
                                  .control = arena_format(world->arena, "%d", i),
                                  .rating = RATING_MET,
                                  .level = LEVEL_NONE};
        add_measure(world, arena_format(world->arena, i < 10 ? "m%d" : "n%d", i), 60, serves, 1);
    }
    return world;
}

static struct measure *measure_at(struct world *world, int number)
{
    return &world->measures[number - 1];
}

static struct control *control_of(const struct world *world, int number)
{
    return (struct control *)(uintptr_t)&world->packs[0]->controls[number - 1];
}

/* "m1:0 m2:1-3": measure and its weeks. */
static void assert_schedule(const struct schedule *schedule, const char *expected)
{
    struct string text = {0};

    string_append(&text, "");
    for (size_t i = 0; i < schedule->entry_count; i++) {
        const struct schedule_entry *entry = &schedule->entries[i];

        string_format(&text, "%s%s:%d", i ? " " : "", entry->rank->measure->id, entry->start_week);
        if (entry->end_week != entry->start_week)
            string_format(&text, "-%d", entry->end_week);
    }
    assert_string_equal(text.text, expected);
    string_free(&text);
}

static void assert_weeks(struct world *world, const char *expected)
{
    struct made made = make(world);

    assert_schedule(made.schedule, expected);
    clear(&made);
}

static const struct schedule_entry *entry_at(const struct schedule *schedule, const char *id)
{
    for (size_t i = 0; i < schedule->entry_count; i++)
        if (text_equal(schedule->entries[i].rank->measure->id, id))
            return &schedule->entries[i];
    return NULL;
}

static bool is_left_out(const struct schedule *schedule, const char *id)
{
    for (size_t i = 0; i < schedule->left_out_count; i++)
        if (text_equal(schedule->left_out[i]->measure->id, id))
            return true;
    return false;
}

/* ---- capacity and phases ---- */

static void a_week_holds_what_the_size_of_the_firm_allows(void **state)
{
    static const struct {
        const char *size;
        int minutes;
    } cases[] = {{NULL, 240},  {"5", 120},   {"6", 240},   {"20", 240},     {"21", 480},
                 {"50", 480},  {"100", 720}, {"300", 960}, {"301", 1440},   {"0", 240},
                 {"few", 240}, {"-3", 240},  {"", 240},    {"999999", 1440}};
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct world *world = with_measures(1);

        if (cases[i].size)
            add_firm(world, "size", cases[i].size);
        struct made made = make_with(world, 0);

        assert_int_equal(made.schedule->minutes_per_week, cases[i].minutes);
        clear(&made);
        world_free(world);
    }
}

static void measures_come_in_the_order_of_the_ranking(void **state)
{
    struct world *world = with_measures(3);

    assert_weeks(world, "m1:0 m2:1 m3:2");
    measure_at(world, 3)->minutes = 40; /* most for its effort */
    measure_at(world, 1)->minutes = 50;
    assert_weeks(world, "m3:0 m1:1 m2:2");
    world_free(world);
}

static void what_fits_beside_another_goes_there(void **state)
{
    struct world *world = with_measures(3);

    measure_at(world, 1)->minutes = 31;
    measure_at(world, 2)->minutes = 59;
    measure_at(world, 3)->minutes = 30;
    control_of(world, 1)->mandatory = 1; /* worth more */
    assert_weeks(world, "m1:0 m3:1 m2:2");
    measure_at(world, 1)->minutes = 30;
    assert_weeks(world, "m1:0 m3:0 m2:1");
    world_free(world);
}

static void one_longer_than_a_week_spreads(void **state)
{
    struct world *world = with_measures(3);

    measure_at(world, 1)->minutes = 45;
    measure_at(world, 2)->minutes = 200;
    measure_at(world, 3)->minutes = 20;
    control_of(world, 1)->mandatory = control_of(world, 2)->mandatory = 1;
    measure_at(world, 3)->horizon = HORIZON_YEAR;
    /* 15 + 60 + 60 + 60 + 5, and there are 55 left for the last */
    assert_weeks(world, "m1:0 m2:0-4 m3:5");
    world_free(world);
}

static void further_horizons_begin_later(void **state)
{
    struct world *world = with_measures(3);

    measure_at(world, 1)->horizon = HORIZON_YEAR;
    measure_at(world, 2)->horizon = HORIZON_QUARTER;
    assert_weeks(world, "m3:0 m2:1 m1:2"); /* nobody sits idle */
    world_free(world);
    world = with_measures(20);
    for (int i = 6; i <= 18; i++)
        measure_at(world, i)->horizon = HORIZON_QUARTER;
    for (int i = 19; i <= 20; i++)
        measure_at(world, i)->horizon = HORIZON_YEAR;

    struct made made = make_with(world, 180);

    assert_int_equal(entry_at(made.schedule, "m5")->end_week, 1);
    assert_int_equal(entry_at(made.schedule, "m6")->start_week, 2); /* week 1 has room */
    assert_int_equal(entry_at(made.schedule, "n18")->end_week, 6);
    assert_int_equal(entry_at(made.schedule, "n19")->start_week, 6);
    clear(&made);
    world_free(world);
}

/* A year of small things would else leave no room for what matters more. */
static void quick_wins_do_not_crowd_out_what_is_worth_more(void **state)
{
    struct world *world = with_measures(60);

    measure_at(world, 1)->horizon = HORIZON_QUARTER;
    measure_at(world, 2)->horizon = HORIZON_YEAR;
    control_of(world, 1)->mandatory = control_of(world, 2)->mandatory = 1;

    struct made made = make(world);

    assert_int_equal(entry_at(made.schedule, "m1")->start_week, 2);
    assert_int_equal(entry_at(made.schedule, "m2")->start_week, 13);
    assert_int_equal(made.schedule->entry_count, 52);
    clear(&made);
    world_free(world);
}

static void a_phase_is_told_by_the_horizon_and_the_week(void **state)
{
    struct world *world = with_measures(16);

    measure_at(world, 1)->horizon = HORIZON_QUARTER;

    struct made made = make(world);

    assert_int_equal(entry_at(made.schedule, "m2")->phase, HORIZON_WEEK);
    assert_int_equal(entry_at(made.schedule, "m3")->phase, HORIZON_WEEK);
    assert_int_equal(entry_at(made.schedule, "m4")->phase, HORIZON_QUARTER); /* week 2 */
    assert_int_equal(entry_at(made.schedule, "n16")->start_week, 15);
    assert_int_equal(entry_at(made.schedule, "n16")->phase, HORIZON_YEAR);
    assert_int_equal(made.schedule->phase_count[HORIZON_WEEK], 2);
    assert_int_equal(made.schedule->weeks, 16);
    clear(&made);
    world_free(world);
}

static void what_is_bought_takes_time_to_come(void **state)
{
    struct world *world = with_measures(4);

    measure_at(world, 1)->cost = COST_HIGH;
    measure_at(world, 2)->cost = COST_MIDDLE;
    measure_at(world, 3)->cost = COST_LOW;
    assert_weeks(world, "m4:0 m3:1 m2:2 m1:6");
    world_free(world);
}

/* ---- what waits for what ---- */

static void a_measure_comes_after_what_it_needs(void **state)
{
    static const char *const needs[] = {"m2", "m3"};
    struct world *world = with_measures(3);

    measure_at(world, 1)->after = needs;
    measure_at(world, 1)->after_count = 2;
    assert_weeks(world, "m2:0 m3:1 m1:2");

    struct made made = make_with(world, 600);

    assert_schedule(made.schedule, "m2:0 m3:0 m1:1"); /* the week after, though there is room */
    const struct schedule_entry *entry = entry_at(made.schedule, "m1");
    assert_int_equal(entry->after_count, 2);
    assert_string_equal(entry->after[0]->id, "m2");
    assert_string_equal(entry->after[1]->id, "m3");
    assert_int_equal(entry_at(made.schedule, "m2")->after_count, 0);
    clear(&made);
    world_free(world);
}

static void the_stronger_comes_after_the_weaker(void **state)
{
    struct world *world = with_measures(2);

    measure_at(world, 1)->stronger_than = "m2";
    assert_weeks(world, "m2:0 m1:1");
    measure_at(world, 1)->stronger_than = "nothing";
    assert_weeks(world, "m1:0 m2:1");
    world_free(world);
}

static void what_rests_on_a_gap_waits_for_it(void **state)
{
    static const char *const foundation[] = {"2"};
    struct world *world = with_measures(2);

    control_of(world, 1)->rests_on = foundation;
    control_of(world, 1)->rests_on_count = 1;
    assert_weeks(world, "m2:0 m1:1");
    world->answers[1].choice = "done";
    assert_weeks(world, "m1:0");
    world_free(world);
}

/* Where the weaker one is not worth its effort any more, what replaces it is waited for. */
static void what_is_needed_may_be_done_by_a_stronger_one(void **state)
{
    static const char *const needs[] = {"m4"};
    struct world *world = with_measures(3);
    static const struct serves serves_2[] = {
        {.pack = "p", .control = "2", .rating = RATING_PARTIAL, .level = LEVEL_NONE}};

    add_measure(world, "m4", 60, serves_2, 1);
    measure_at(world, 2)->stronger_than = "m4";
    measure_at(world, 1)->after = needs;
    measure_at(world, 1)->after_count = 1;

    struct made made = make(world);

    assert_true(is_left_out(made.schedule, "m4")); /* m2 closes all of it */
    assert_schedule(made.schedule, "m2:0 m1:1 m3:2");
    clear(&made);
    world_free(world);
}

static void a_circle_is_cut_where_its_reason_is_weakest(void **state)
{
    static const char *const needs[] = {"m2"}, *const foundation[] = {"1"};
    struct world *world = with_measures(2);

    measure_at(world, 1)->after = needs;
    measure_at(world, 1)->after_count = 1;
    measure_at(world, 2)->stronger_than = "m1";
    control_of(world, 2)->rests_on = foundation;
    control_of(world, 2)->rests_on_count = 1;
    assert_weeks(world, "m2:0 m1:1");
    measure_at(world, 1)->stronger_than = "m1"; /* itself */
    assert_weeks(world, "m2:0 m1:1");
    world_free(world);
}

/* ---- what is left out ---- */

static void what_does_not_fit_the_year_is_left_out_with_what_needs_it(void **state)
{
    static const char *const needs[] = {"m3"};
    struct world *world = with_measures(4);

    measure_at(world, 3)->minutes = 52 * 60 + 1;
    measure_at(world, 4)->after = needs;
    measure_at(world, 4)->after_count = 1;

    struct made made = make(world);

    assert_schedule(made.schedule, "m1:0 m2:1");
    assert_true(is_left_out(made.schedule, "m3"));
    assert_true(is_left_out(made.schedule, "m4"));
    assert_int_equal(made.schedule->left_out_count, 2);
    clear(&made);
    world_free(world);
}

static void the_year_is_filled_to_its_last_week(void **state)
{
    struct world *world = with_measures(60);
    struct made made = make(world);

    assert_int_equal(made.schedule->entry_count, 52);
    assert_int_equal(made.schedule->weeks, 52);
    assert_int_equal(made.schedule->left_out_count, 8);
    clear(&made);
    world_free(world);
}

static void nothing_to_do_is_an_empty_schedule(void **state)
{
    struct world *world = with_measures(2);

    unsay_all(world);
    struct made made = make(world);

    assert_int_equal(made.schedule->entry_count, 0);
    assert_int_equal(made.schedule->weeks, 0);
    assert_int_equal(made.schedule->left_out_count, 0);
    clear(&made);
    world_free(world);
}

/* ---- tasks ---- */

static void a_task_keeps_its_place(void **state)
{
    struct world *world = with_measures(3);

    add_record(world, "task", "x-1", "measure=m1 due=2026-04-20"); /* day 19: week 2 */
    assert_weeks(world, "m2:0 m3:1 m1:2");
    world->snapshot.record_count = 0;
    add_record(world, "task", "x-1", "measure=m2 due=2026-01-20 state=doing"); /* overdue */
    assert_weeks(world, "m2:0 m1:1 m3:2");
    world->snapshot.record_count = 0;
    add_record(world, "task", "x-1", "measure=m2 due=2030-01-01");
    struct made made = make(world);
    assert_int_equal(entry_at(made.schedule, "m2")->end_week, 195);
    assert_string_equal(entry_at(made.schedule, "m2")->task->record->id, "x-1");
    assert_null(entry_at(made.schedule, "m1")->task);
    clear(&made);
    world_free(world);
}

static void a_long_task_is_begun_in_time(void **state)
{
    struct world *world = with_measures(3);

    measure_at(world, 1)->minutes = 150;
    add_record(world, "task", "x-1", "measure=m1 due=2026-04-22"); /* week 3 */
    assert_weeks(world, "m2:0 m1:1-3 m3:4");
    world->snapshot.record_count = 0;
    add_record(world, "task", "x-1", "measure=m1 due=2026-04-03"); /* too much for its week */
    assert_weeks(world, "m1:0 m2:3 m3:4");
    world_free(world);
}

static void what_is_done_or_dropped_is_gone(void **state)
{
    struct world *world = with_measures(4);

    add_record(world, "task", "x-1", "measure=m1 state=done");
    add_record(world, "task", "x-2", "measure=m2 state=dropped");
    add_record(world, "task", "x-3", "measure=m3 state=dropped");
    add_record(world, "task", "x-4", "measure=m3"); /* taken on anew */

    struct made made = make(world);

    assert_schedule(made.schedule, "m3:0 m4:1");
    assert_string_equal(entry_at(made.schedule, "m3")->task->record->id, "x-4");
    assert_int_equal(made.schedule->left_out_count, 0);
    clear(&made);
    world_free(world);
}

/* What the schedule says, taken on as tasks that are due at the end of their week, stays. */
static void tasks_made_from_a_schedule_stay_where_they_are(void **state)
{
    static const char *const needs[] = {"m4"};
    struct world *world = with_measures(6);

    measure_at(world, 1)->after = needs;
    measure_at(world, 1)->after_count = 1;
    measure_at(world, 3)->minutes = 200;

    struct made made = make(world);
    char *due[6];

    for (size_t i = 0; i < 6; i++) {
        const struct schedule_entry *entry = &made.schedule->entries[i];
        due[i] = day_take_text(TODAY + entry->end_week * 7 + 6);
        add_record(
            world, "task", arena_format(world->arena, "x-%zu", i),
            arena_format(world->arena, "measure=%s due=%s", entry->rank->measure->id, due[i]));
    }
    struct made again = make(world);
    for (size_t i = 0; i < 6; i++) {
        const struct schedule_entry *entry = &made.schedule->entries[i];
        assert_int_equal(entry_at(again.schedule, entry->rank->measure->id)->end_week,
                         entry->end_week);
        free(due[i]);
    }
    clear(&again);
    clear(&made);
    world_free(world);
}

/* ---- properties over worlds made by chance ---- */

static unsigned next(unsigned *seed, unsigned below)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % below;
}

static void depend(struct world *world, unsigned *seed, int number, int count)
{
    struct measure *measure = measure_at(world, number);
    const char **ids = arena_alloc(world->arena, 2 * sizeof *ids);
    const char **foundations = arena_alloc(world->arena, 2 * sizeof *foundations);

    for (size_t i = 0; i < 2; i++) {
        ids[i] = measure_at(world, 1 + (int)next(seed, (unsigned)count))->id;
        foundations[i] = control_of(world, 1 + (int)next(seed, (unsigned)count))->id;
    }
    measure->after = ids;
    measure->after_count = next(seed, 3);
    if (next(seed, 4) == 0)
        measure->stronger_than = measure_at(world, 1 + (int)next(seed, (unsigned)count))->id;
    control_of(world, number)->rests_on = foundations;
    control_of(world, number)->rests_on_count = next(seed, 2);
}

static struct world *random_world(unsigned seed)
{
    int count = 2 + (int)next(&seed, 40);
    struct world *world = with_measures(count);

    for (int i = 1; i <= count; i++) {
        struct measure *measure = measure_at(world, i);

        measure->minutes = (int)next(&seed, 400);
        measure->horizon = (enum horizon)next(&seed, 3);
        measure->cost = (enum cost)next(&seed, 4);
        depend(world, &seed, i, count);
    }
    return world;
}

static void assert_capacity(const struct schedule *schedule)
{
    for (int week = 0; week < schedule->weeks; week++) {
        long minutes = 0;

        for (size_t i = 0; i < schedule->entry_count; i++)
            if (schedule->entries[i].end_week <= week)
                minutes += schedule->entries[i].rank->measure->minutes;
        assert_true(minutes <= (long)(week + 1) * schedule->minutes_per_week);
    }
}

static void assert_after(const struct schedule *schedule)
{
    for (size_t i = 0; i < schedule->entry_count; i++) {
        const struct schedule_entry *entry = &schedule->entries[i];

        assert_true(entry->start_week >= 0 && entry->start_week <= entry->end_week);
        assert_true(entry->end_week < 52);
        for (size_t k = 0; k < entry->after_count; k++) {
            const struct schedule_entry *before = entry_at(schedule, entry->after[k]->id);

            assert_non_null(before);
            assert_true(before->end_week < entry->start_week);
        }
    }
}

static void assert_needs(const struct world *world, const struct schedule *schedule)
{
    for (size_t i = 0; i < schedule->entry_count; i++) {
        const struct schedule_entry *entry = &schedule->entries[i];
        const struct measure *measure = entry->rank->measure;

        for (size_t k = 0; k < measure->after_count; k++) {
            const struct schedule_entry *needed = entry_at(schedule, measure->after[k]);
            if (needed)
                assert_true(needed->end_week < entry->start_week);
        }
    }
}

static void assert_same(const struct schedule *one, const struct schedule *other)
{
    assert_int_equal(one->entry_count, other->entry_count);
    for (size_t i = 0; i < one->entry_count; i++) {
        assert_ptr_equal(one->entries[i].rank->measure, other->entries[i].rank->measure);
        assert_int_equal(one->entries[i].start_week, other->entries[i].start_week);
        assert_int_equal(one->entries[i].end_week, other->entries[i].end_week);
    }
}

static void any_schedule_keeps_its_promises(void **state)
{
    for (unsigned seed = 1; seed <= 300; seed++) {
        struct world *world = random_world(seed);
        struct made made = make_with(world, 120), again = make_with(world, 120);

        assert_capacity(made.schedule);
        assert_after(made.schedule);
        assert_int_equal(made.schedule->entry_count + made.schedule->left_out_count,
                         made.ranking->measure_count);
        assert_same(made.schedule, again.schedule);
        clear(&again);
        clear(&made);
        world_free(world);
    }
}

/* Only on earlier ones, so that nothing can run in a circle: then nothing is cut. */
static void what_is_needed_always_comes_first(void **state)
{
    for (unsigned seed = 1; seed <= 100; seed++) {
        struct world *world = random_world(seed);
        int count = (int)world->library.measure_count;

        for (int i = 1; i <= count; i++) {
            const char **ids = arena_alloc(world->arena, sizeof *ids);

            *ids = measure_at(world, 1 + i / 2)->id;
            measure_at(world, i)->after = ids;
            measure_at(world, i)->after_count = i > 2;
            measure_at(world, i)->stronger_than = NULL;
        }
        struct made made = make_with(world, 480);
        assert_true(made.schedule->entry_count > 0);
        assert_needs(world, made.schedule);
        clear(&made);
        world_free(world);
    }
}

/* ---- due dates and visits ---- */

static void a_task_is_due_on_a_working_day_of_its_week(void **state)
{
    for (int today = TODAY; today < TODAY + 7; today++)
        for (int week = 0; week < 3; week++) {
            struct schedule_entry entry = {.end_week = week};
            int due = schedule_entry_get_due(&entry, today);

            assert_true(day_get_weekday(due) < 5);
            assert_int_equal((due - today) / 7, week);
        }
    struct schedule_entry entry = {.end_week = 0};
    assert_int_equal(schedule_entry_get_due(&entry, TODAY), TODAY + 6); /* a Tuesday */
}

static void follow_up_visits_have_their_weeks(void **state)
{
    size_t count;

    assert_null(schedule_get_visits(1, &count));
    assert_int_equal(count, 0);
    assert_int_equal(schedule_get_visits(2, &count)[0], 12);
    assert_int_equal(count, 1);
    assert_int_equal(schedule_get_visits(4, &count)[2], 26);
    assert_int_equal(count, 3);
    assert_null(schedule_get_visits(5, &count));
    assert_null(schedule_get_visits(0, &count));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_week_holds_what_the_size_of_the_firm_allows),
        cmocka_unit_test(measures_come_in_the_order_of_the_ranking),
        cmocka_unit_test(what_fits_beside_another_goes_there),
        cmocka_unit_test(one_longer_than_a_week_spreads),
        cmocka_unit_test(further_horizons_begin_later),
        cmocka_unit_test(quick_wins_do_not_crowd_out_what_is_worth_more),
        cmocka_unit_test(a_phase_is_told_by_the_horizon_and_the_week),
        cmocka_unit_test(what_is_bought_takes_time_to_come),
        cmocka_unit_test(a_measure_comes_after_what_it_needs),
        cmocka_unit_test(the_stronger_comes_after_the_weaker),
        cmocka_unit_test(what_rests_on_a_gap_waits_for_it),
        cmocka_unit_test(what_is_needed_may_be_done_by_a_stronger_one),
        cmocka_unit_test(a_circle_is_cut_where_its_reason_is_weakest),
        cmocka_unit_test(what_does_not_fit_the_year_is_left_out_with_what_needs_it),
        cmocka_unit_test(the_year_is_filled_to_its_last_week),
        cmocka_unit_test(nothing_to_do_is_an_empty_schedule),
        cmocka_unit_test(a_task_keeps_its_place),
        cmocka_unit_test(a_long_task_is_begun_in_time),
        cmocka_unit_test(what_is_done_or_dropped_is_gone),
        cmocka_unit_test(tasks_made_from_a_schedule_stay_where_they_are),
        cmocka_unit_test(any_schedule_keeps_its_promises),
        cmocka_unit_test(what_is_needed_always_comes_first),
        cmocka_unit_test(a_task_is_due_on_a_working_day_of_its_week),
        cmocka_unit_test(follow_up_visits_have_their_weeks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
