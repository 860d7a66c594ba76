/* Visits: their order, their homework, and what the next one is proposed to be about. */
#include "../engine/world.h"

#include "tenken/plan.h"

#define TODAY "2026-05-20"

struct scene {
    struct world *world;
    struct result *result;
    struct plan *plan;
    struct risks *risks;
    struct visits *visits;
};

static void play(struct scene *scene)
{
    scene->result = evaluate(scene->world);
    scene->plan = plan_new(scene->result, day_from_text(TODAY));
    scene->risks = engine_assess_risks(scene->result);
    scene->visits = visits_new(scene->result, scene->plan);
}

static void end(struct scene *scene)
{
    visits_free(scene->visits);
    risks_free(scene->risks);
    plan_free(scene->plan);
    result_free(scene->result);
    world_free(scene->world);
}

/* ---- the visits ---- */

static void visits_stand_in_the_order_of_their_days(void **state)
{
    struct scene scene = {.world = world_new()};

    add_record(scene.world, "visit", "a-9", "date=2026-05-18 opened=2026-05-18T01:00:00Z");
    add_record(scene.world, "visit", "a-5", "note=undated");
    add_record(scene.world, "visit", "a-2",
               "date=2026-05-18 opened=2026-05-18T00:00:00Z closed=2026-05-18T00:30:00Z");
    add_record(scene.world, "visit", "a-1", "date=2026-04-01 number=2回目");
    play(&scene);

    const struct visits *visits = scene.visits;
    assert_int_equal(visits->count, 4);
    assert_string_equal(visits->items[0].record->id, "a-1");
    assert_string_equal(visits->items[1].record->id, "a-2");
    assert_string_equal(visits->items[2].record->id, "a-9");
    assert_string_equal(visits->items[3].record->id, "a-5");
    assert_int_equal(visits->items[0].number, 2); /* as said */
    assert_int_equal(visits->items[1].number, 3); /* one more */
    assert_int_equal(visits->items[3].number, 5);
    assert_ptr_equal(visits_get_open(visits), &visits->items[2]);
    assert_ptr_equal(visits_get_last(visits), &visits->items[3]);
    end(&scene);
}

static void a_visit_is_found_by_number_and_by_id(void **state)
{
    struct scene scene = {.world = world_new()};

    add_record(scene.world, "visit", "a-1", "date=2026-04-01");
    add_record(scene.world, "visit", "a-2", "date=2026-04-08");
    play(&scene);

    const struct visits *visits = scene.visits;
    assert_ptr_equal(visits_get(visits, "2"), &visits->items[1]);
    assert_ptr_equal(visits_get(visits, "a-1"), &visits->items[0]);
    assert_ptr_equal(visits_get(visits, "visit:a-1"), &visits->items[0]);
    assert_null(visits_get(visits, "3"));
    assert_null(visits_get(visits, "0"));
    assert_null(visits_get(visits, ""));
    assert_null(visits_get(visits, "task:a-1"));
    assert_null(visits_get(visits, "2026-04-01"));
    end(&scene);
}

static void the_moment_is_the_end_then_the_beginning_then_the_day(void **state)
{
    struct scene scene = {.world = world_new()};

    add_record(scene.world, "visit", "a-1", "date=2026-04-01");
    add_record(scene.world, "visit", "a-2",
               "date=2026-04-08 opened=2026-04-08T00:00:00Z closed=2026-04-08T04:00:00Z");
    add_record(scene.world, "visit", "a-3", "date=2026-04-09 opened=2026-04-09T00:00:00Z");
    add_record(scene.world, "visit", "a-4", "");
    play(&scene);

    const struct visit *items = scene.visits->items;
    assert_string_equal(visit_get_moment(&items[0]), "2026-04-01");
    assert_string_equal(visit_get_moment(&items[1]), "2026-04-08T04:00:00Z");
    assert_string_equal(visit_get_moment(&items[2]), "2026-04-09T00:00:00Z");
    assert_null(visit_get_moment(&items[3]));
    end(&scene);
}

static void homework_is_carried_on_until_it_is_done(void **state)
{
    struct scene scene = {.world = world_new()};

    add_record(scene.world, "visit", "a-1", "date=2026-04-01");
    add_record(scene.world, "visit", "a-2", "date=2026-04-08");
    add_record(scene.world, "visit", "a-3", "date=2026-04-15");
    add_record(scene.world, "task", "a-4", "title=a visit=a-1 state=done");
    add_record(scene.world, "task", "a-5", "title=b visit=a-1");
    add_record(scene.world, "task", "a-6", "title=c visit=a-2 state=doing");
    add_record(scene.world, "task", "a-7", "title=d visit=a-2 state=dropped reason=r");
    add_record(scene.world, "task", "a-8", "title=e");
    play(&scene);

    const struct visit *items = scene.visits->items;
    assert_int_equal(items[0].homework_count, 2);
    assert_int_equal(items[0].homework_running, 1);
    assert_int_equal(items[0].carried_count, 0);
    assert_int_equal(items[1].homework_count, 2);
    assert_int_equal(items[1].homework_running, 1);
    assert_int_equal(items[1].carried_count, 1);
    assert_string_equal(items[1].carried[0]->record->id, "a-5");
    assert_int_equal(items[2].homework_count, 0);
    assert_int_equal(items[2].carried_count, 2);
    assert_string_equal(items[2].carried[0]->record->id, "a-6"); /* the last visit's first */
    assert_string_equal(items[2].carried[1]->record->id, "a-5");
    end(&scene);
}

/* ---- the draft ---- */

/* Reasons and what they are about, in order. */
static void assert_agenda(const struct agenda_item *items, size_t count, const char *expected)
{
    struct string text = {0};

    for (size_t i = 0; i < count; i++)
        string_format(&text, "%s%s %s", i ? ", " : "", agenda_reason_get_name(items[i].reason),
                      items[i].task ? items[i].task->record->id : items[i].control->address);
    assert_string_equal(text.text ? text.text : "", expected);
    string_free(&text);
}

/* Five questions: 1 mandatory and unanswered, 2 marked though answered, 3 unknown, 4 unanswered, 5
 * with a correction that is asked for, and marked, too. */
static struct scene with_everything_open(void)
{
    static const struct record_field noted[] = {{"correction", "lock it"},
                                                {"correction-due", "2026-05-01"}};
    static const struct record_field closed[] = {{"correction", "label it"},
                                                 {"correction-closed", "2026-05-01"}};
    struct scene scene = {.world = world_new()};
    struct pack *pack = add_pack(scene.world, "p", SCORING_SUM);

    add_controls(scene.world, pack, 6);
    ((struct control *)(uintptr_t)&pack->controls[0])->mandatory = 1;
    say(scene.world, "p:2", "done");
    scene.world->answers[0].is_marked = true;
    say(scene.world, "p:3", "unknown");
    say(scene.world, "p:5", "not");
    scene.world->answers[2].is_marked = true;
    scene.world->answers[2].noted = noted;
    scene.world->answers[2].noted_count = ARRAY_LENGTH(noted);
    say(scene.world, "p:6", "done");
    scene.world->answers[3].noted = closed;
    scene.world->answers[3].noted_count = ARRAY_LENGTH(closed);
    add_record(scene.world, "task", "a-4", "title=late due=2026-05-01");
    add_record(scene.world, "task", "a-5", "title=given visit=a-1 due=2026-05-02");
    add_record(scene.world, "task", "a-6", "title=later due=2026-06-01");
    add_record(scene.world, "task", "a-7", "title=over visit=a-1 state=done");
    add_record(scene.world, "visit", "a-1",
               "date=2026-04-01 opened=2026-04-01T00:00:00Z closed=2026-04-01T03:00:00Z");
    return scene;
}

static void what_is_open_is_proposed_with_its_reason(void **state)
{
    struct scene scene = with_everything_open();

    play(&scene);
    struct visit_draft *draft =
        visit_draft_new(scene.result, scene.risks, scene.visits, scene.plan, 0);

    assert_int_equal(draft->number, 2);
    assert_agenda(draft->now, draft->now_count,
                  "homework a-5, correction p:5, overdue a-4, mandatory p:1, marked p:2, "
                  "unknown p:3, open p:4");
    assert_int_equal(draft->now[1].due, day_from_text("2026-05-01"));
    assert_int_equal(draft->later_count, 0);
    assert_int_equal(draft->now_minutes, 3 + 5 + 3 + 4 * 2);
    visit_draft_free(draft);
    end(&scene);
}

/* 3 + 5 + 3 are 11: the first question needs two more. */
static void it_fits_the_time(void **state)
{
    static const struct {
        int minutes;
        size_t now;
        int spent;
    } cases[] = {{2, 0, 0}, {3, 1, 3}, {10, 2, 8}, {12, 3, 11}, {13, 4, 13}, {1000, 7, 19}};
    struct scene scene = with_everything_open();

    play(&scene);
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct visit_draft *draft =
            visit_draft_new(scene.result, scene.risks, scene.visits, scene.plan, cases[i].minutes);

        assert_int_equal(draft->now_count, cases[i].now);
        assert_int_equal(draft->now_minutes, cases[i].spent);
        assert_int_equal(draft->now_count + draft->later_count, 7);
        assert_int_equal(draft->now_minutes + draft->later_minutes, 19);
        visit_draft_free(draft);
    }
    end(&scene);
}

/* What it gives itself is for the one after it. */
static void an_open_visit_does_not_ask_after_its_own_homework(void **state)
{
    struct scene scene = {.world = world_new()};

    add_record(scene.world, "visit", "a-1", "date=2026-05-20 opened=2026-05-20T00:00:00Z");
    add_record(scene.world, "task", "a-2", "title=given visit=a-1");
    play(&scene);
    struct visit_draft *draft =
        visit_draft_new(scene.result, scene.risks, scene.visits, scene.plan, 0);

    assert_int_equal(draft->number, 1);
    assert_int_equal(draft->now_count, 0);
    visit_draft_free(draft);
    end(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(visits_stand_in_the_order_of_their_days),
        cmocka_unit_test(a_visit_is_found_by_number_and_by_id),
        cmocka_unit_test(the_moment_is_the_end_then_the_beginning_then_the_day),
        cmocka_unit_test(homework_is_carried_on_until_it_is_done),
        cmocka_unit_test(what_is_open_is_proposed_with_its_reason),
        cmocka_unit_test(it_fits_the_time),
        cmocka_unit_test(an_open_visit_does_not_ask_after_its_own_homework),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
