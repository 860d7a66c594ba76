/* Audits and certifications: the plan of a day by hand, the order of corrections and stages, and
 * who may not do what. */
#include "../engine/world.h"

#include "tenken/plan.h"

#define TODAY "2026-06-01"

/* ---- the plan ---- */

static void ask(struct world *world, const char *id, const char *techniques, const char *role,
                const char *place)
{
    struct control *control =
        (struct control *)(uintptr_t)pack_get_control(world->library.packs[0], id);

    control->techniques = split_words(world, techniques, &control->technique_count);
    control->roles = split_words(world, role, &control->role_count);
    control->place = place;
}

/* Two sections, six controls; docs/audit.md has the minutes. */
static struct world *with_six(void)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    for (int i = 1; i <= 4; i++)
        add_control(pack, arena_format(world->arena, "%d", i));
    add_section(pack, "second", REPEAT_NONE);
    add_control(pack, "5");
    add_control(pack, "6");
    ask(world, "1", "examine", "owner", NULL);      /* 3 + 5 */
    ask(world, "2", "interview", "it", NULL);       /* 3 */
    ask(world, "3", "observe", "office", "office"); /* 3 + 2 + 5 */
    ask(world, "4", "interview", "owner", NULL);
    ask(world, "5", "observe", "office", "storage"); /* 3 + 5 */
    ask(world, "6", "interview", "owner", NULL);
    struct control *controls = (struct control *)(uintptr_t)pack->controls;
    controls[0].mandatory = 1;
    controls[1].target = AUDIT_TARGET_HIGH;
    add_options(world, &controls[2], OPTIONS_ALL, 0, 2);
    say(world, "p:6", "not");
    return world;
}

/* "p:1@15 mandatory, …" */
static char *take_steps(const struct audit_step *steps, size_t count)
{
    struct string text = {0};

    string_append(&text, "");
    for (size_t i = 0; i < count; i++)
        string_format(&text, "%s%s@%d %s", i ? ", " : "", steps[i].control->address, steps[i].start,
                      audit_reason_get_name(steps[i].reason));
    return string_take(&text);
}

static void expect_steps(const struct audit_step *steps, size_t count, const char *expected)
{
    char *text = take_steps(steps, count);

    assert_string_equal(text, expected);
    free(text);
}

static void a_day_is_at_the_table_first_and_walks_then(void **state)
{
    struct world *world = with_six();
    struct result *result = evaluate(world);
    struct audit_plan *plan = audit_plan_new(result, NULL, (struct audit_request){0});

    expect_steps(plan->steps, plan->step_count,
                 "p:1@15 mandatory, p:4@23 sample, p:6@26 gap, p:2@29 target, p:3@37 sample, "
                 "p:5@52 sample");
    assert_int_equal(plan->minutes, 420);
    assert_int_equal(plan->used, 90);
    assert_int_equal(plan->left_count, 0);
    assert_int_equal(plan->days, 1);
    audit_plan_free(plan);
    result_free(result);
    world_free(world);
}

static void what_does_not_fit_is_told(void **state)
{
    struct world *world = with_six();
    struct result *result = evaluate(world);
    struct audit_plan *plan = audit_plan_new(result, NULL, (struct audit_request){65});

    expect_steps(plan->steps, plan->step_count, "p:1@15 mandatory, p:6@23 gap, p:2@26 target");
    expect_steps(plan->left, plan->left_count, "p:3@-1 sample, p:5@-1 sample, p:4@-1 sample");
    assert_int_equal(plan->used, 59);
    assert_int_equal(plan->left_minutes, 21);
    assert_int_equal(plan->days, 3);
    audit_plan_free(plan);
    result_free(result);
    world_free(world);
}

static void more_minutes_never_take_a_control_away(void **state)
{
    struct world *world = with_six();
    struct result *result = evaluate(world);
    size_t before = 0;

    for (int minutes = 1; minutes <= 100; minutes++) {
        struct audit_plan *plan = audit_plan_new(result, NULL, (struct audit_request){minutes});

        assert_true(plan->step_count >= before);
        assert_int_equal(plan->step_count + plan->left_count, 6);
        assert_true(plan->step_count == 0 || plan->used <= minutes);
        before = plan->step_count;
        audit_plan_free(plan);
    }
    assert_int_equal(before, 6);
    result_free(result);
    world_free(world);
}

/* ---- corrections ---- */

static void note(struct world *world, struct answer *answer, const char *fields)
{
    struct record_field *list = arena_alloc(world->arena, 16 * sizeof *list);
    size_t count;
    const char **words = split_words(world, fields, &count);

    for (size_t i = 0; i < count; i++) {
        char *value = strchr(words[i], '=');

        *value++ = '\0';
        list[i] = (struct record_field){words[i], value};
    }
    answer->noted = list;
    answer->noted_count = count;
}

static void corrections_come_by_the_day_they_are_due(void **state)
{
    struct world *world = world_new();
    int today = day_from_text(TODAY);

    add_controls(world, add_pack(world, "p", SCORING_SUM), 4);
    note(world, add_answer(world, "p:1", VOICE_AUDITOR, "not"),
         "correction=a correction-requested=2026-05-01 correction-due=2026-07-01");
    note(world, add_answer(world, "p:2", VOICE_AUDITOR, "not"),
         "correction=b correction-requested=2026-05-01 correction-due=2026-05-31");
    note(world, add_answer(world, "p:3", VOICE_AUDITOR, "not"),
         "correction=c correction-requested=2026-01-01 correction-done=2026-02-01 "
         "correction-verified=2026-02-02 correction-closed=2026-02-03");
    note(world, add_answer(world, "p:4", VOICE_AUDITOR, "not"), "finding=d");
    struct result *result = evaluate(world);
    struct corrections *corrections = corrections_new(result, today);
    assert_int_equal(corrections->count, 3);
    assert_int_equal(corrections->open, 2);
    assert_int_equal(corrections->overdue, 1);
    assert_string_equal(corrections->items[0].text, "b");
    assert_true(corrections->items[0].is_overdue);
    assert_string_equal(corrections->items[0].state, "requested");
    assert_string_equal(corrections->items[1].text, "a");
    assert_string_equal(corrections->items[2].state, "closed");
    corrections_free(corrections);
    result_free(result);
    world_free(world);
}

static void each_step_needs_the_one_before(void **state)
{
    static const struct {
        int days[CORRECTION_STEP_COUNT];
        enum correction_step broken;
    } cases[] = {
        {{10, 20, 15, 16, 17}, CORRECTION_STEP_COUNT},
        {{10, 20, 25, 25, 25}, CORRECTION_STEP_COUNT}, /* late is no fault of the order */
        {{DAY_NONE, 20, DAY_NONE, DAY_NONE, DAY_NONE}, CORRECTION_STEP_COUNT},
        {{10, 9, DAY_NONE, DAY_NONE, DAY_NONE}, CORRECTION_DUE},
        {{DAY_NONE, 20, 15, DAY_NONE, DAY_NONE}, CORRECTION_DONE},
        {{10, 20, 15, DAY_NONE, 17}, CORRECTION_CLOSED},
        {{10, 20, 15, 14, 17}, CORRECTION_VERIFIED},
        {{10, 20, 15, 16, 15}, CORRECTION_CLOSED},
    };

    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
        assert_int_equal(correction_find_break(cases[i].days), cases[i].broken);
}

static void what_breaks_the_order_is_not_allowed(void **state)
{
    struct world *world = world_new();
    struct answer *answer = add_answer(world, "p:1", VOICE_AUDITOR, "not");

    note(world, answer, "correction=a correction-requested=2026-05-01");
    assert_false(correction_allows(answer, "correction-closed", "2026-05-02"));
    assert_true(correction_allows(answer, "correction-done", "2026-05-02"));
    assert_false(correction_allows(answer, "correction-done", "2026-04-30"));
    assert_true(correction_allows(answer, "finding", "x"));
    assert_false(correction_allows(NULL, "correction-done", "2026-05-02"));
    note(world, answer, "correction-requested=2026-05-01 correction-done=2026-05-02");
    assert_false(correction_allows(answer, "correction-requested", NULL));
    world_free(world);
}

/* ---- stages ---- */

/* "early decision review-report, same decision on-site 山田" */
static char *take_faults(const struct world *world)
{
    static const char *const kinds[] = {
        [CERT_TOO_EARLY] = "early", [CERT_SAME_NAME] = "same", [CERT_ADVISED] = "advised"};
    struct result *result = evaluate(world);
    struct certification *certification = certification_new(result, day_from_text(TODAY));
    struct string text = {0};

    string_append(&text, "");
    for (size_t i = 0; i < certification->fault_count; i++) {
        const struct stage_fault *fault = &certification->faults[i];

        string_format(&text, "%s%s %s %s%s%s", i ? ", " : "", kinds[fault->kind],
                      stage_get_id(fault->stage), stage_get_id(fault->other),
                      fault->name ? " " : "", fault->name ? fault->name : "");
    }
    certification_free(certification);
    result_free(result);
    return string_take(&text);
}

static void expect_faults(const struct world *world, const char *expected)
{
    char *faults = take_faults(world);

    assert_string_equal(faults, expected);
    free(faults);
}

static struct world *with_certification(void)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 1);
    return world;
}

static void a_stage_waits_for_those_before(void **state)
{
    struct world *world = with_certification();

    add_record(world, "stage", "application", "done=2026-01-10");
    add_record(world, "stage", "first-review", "done=2026-02-10");
    expect_faults(world, "");
    add_record(world, "stage", "on-site", "done=2026-03-10");
    expect_faults(world, "early on-site second-review");
    add_record(world, "stage", "second-review", "done=2026-03-10"); /* together: 第三3五 */
    expect_faults(world, "");
    add_record(world, "stage", "review-report", "done=2026-03-01");
    expect_faults(world, "early review-report second-review");
    world_free(world);
}

static void what_is_left_out_is_not_waited_for(void **state)
{
    struct world *world = with_certification();

    add_record(world, "stage", "application", "done=2026-01-10");
    add_record(world, "stage", "first-review", "done=2026-02-10");
    add_record(world, "stage", "on-site", "left-out=yes");
    add_record(world, "stage", "review-report", "done=2026-03-01");
    add_record(world, "stage", "second-review", "left-out=yes");
    expect_faults(world, "");
    world_free(world);
}

static void who_decides_has_not_examined(void **state)
{
    struct world *world = with_certification();

    add_record(world, "stage", "decision", "by=佐藤、鈴木（審査部）");
    add_record(world, "stage", "first-review", "by=高橋,山田");
    expect_faults(world, "");
    add_record(world, "stage", "on-site", "by=山田／鈴木");
    expect_faults(world, "same decision on-site 鈴木");
    world_free(world);
}

static void who_advised_before_the_contract_does_not_examine(void **state)
{
    struct world *world = with_certification();

    add_answer(world, "p:1", VOICE_ADVISER, "done")->author = "yamada"; /* on 2026-04-01 */
    add_record(world, "stage", "first-review", "by=Yamada");
    expect_faults(world, "advised first-review first-review Yamada");
    add_record(world, "stage", "application", "contract=2026-04-02");
    expect_faults(world, "advised first-review first-review Yamada");
    world->snapshot.record_count--;
    add_record(world, "stage", "application", "contract=2026-04-01");
    expect_faults(world, "");
    world_free(world);
}

static void papers_are_kept_for_three_years(void **state)
{
    struct world *world = with_certification();

    add_record(world, "stage", "decision", "done=2026-04-01");
    struct result *result = evaluate(world);
    struct certification *certification = certification_new(result, day_from_text(TODAY));
    assert_int_equal(certification->keep_until, day_from_text("2029-04-01"));
    assert_int_equal(certification->valid_until, DAY_NONE);
    certification_free(certification);
    result_free(result);
    add_record(world, "stage", "certificate", "done=2026-04-20");
    result = evaluate(world);
    certification = certification_new(result, day_from_text(TODAY));
    assert_int_equal(certification->keep_until, day_from_text("2029-04-20"));
    assert_int_equal(certification->valid_until, day_from_text("2029-04-20"));
    certification_free(certification);
    result_free(result);
    assert_int_equal(duty_get_day(DUTY_CHECK, day_from_text("2026-04-20")),
                     day_from_text("2027-04-20"));
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_at_the_table_first_and_walks_then),
        cmocka_unit_test(what_does_not_fit_is_told),
        cmocka_unit_test(more_minutes_never_take_a_control_away),
        cmocka_unit_test(corrections_come_by_the_day_they_are_due),
        cmocka_unit_test(each_step_needs_the_one_before),
        cmocka_unit_test(what_breaks_the_order_is_not_allowed),
        cmocka_unit_test(a_stage_waits_for_those_before),
        cmocka_unit_test(what_is_left_out_is_not_waited_for),
        cmocka_unit_test(who_decides_has_not_examined),
        cmocka_unit_test(who_advised_before_the_contract_does_not_examine),
        cmocka_unit_test(papers_are_kept_for_three_years),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
