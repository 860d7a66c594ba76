/* An audit and a certification from the command line: from the plan to the closed correction. */
#include "case.h"

static const char *text_of(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

/* ---- the plan ---- */

static void the_plan_fits_the_day_or_says_what_does_not(void **state)
{
    json_t *whole = take_json(*state, "audit a.tenken plan --json");
    size_t count = json_array_size(json_object_get(whole, "steps"));
    assert_true(count > 0);
    assert_int_equal(json_array_size(json_object_get(whole, "left")), 0);
    assert_int_equal(json_integer_value(json_object_get(whole, "days")), 1);
    json_decref(whole);

    json_t *part = take_json(*state, "audit a.tenken plan --minutes 56 --json");
    size_t fitting = json_array_size(json_object_get(part, "steps"));
    assert_true(fitting > 0 && fitting < count);
    assert_int_equal(json_array_size(json_object_get(part, "left")), count - fitting);
    assert_true(json_integer_value(json_object_get(part, "used")) <= 56);
    json_decref(part);
    expect_refusal(*state, "audit a.tenken plan --minutes soon", 2, "minutes are a whole number");
    expect_refusal(*state, "audit a.tenken pan", 2, "did you mean");
}

/* ---- evidence and corrections ---- */

/* SHA-256 of "abc": FIPS 180-4, B.1. */
static void a_photo_is_noted_by_name_and_digest(void **state)
{
    put_file(*state, "door.jpg", "abc");
    char *noted = take_output(*state, "audit a.tenken evidence mini:5 door.jpg");
    assert_string_equal(
        noted, "door.jpg ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n");
    free(noted);
    put_file(*state, "door.jpg", "");
    noted = take_output(*state, "audit a.tenken evidence mini:5 door.jpg"); /* in its place */
    assert_string_equal(
        noted, "door.jpg e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n");
    free(noted);
    expect_refusal(*state, "audit a.tenken evidence mini:5 none.jpg", 4, "none.jpg");
}

static void a_correction_goes_from_asked_for_to_closed(void **state)
{
    run(*state, "mode a.tenken audit");
    run(*state, "answer a.tenken mini:5=l1");
    run(*state, "audit a.tenken note mini:5 document=台帳 correction=鍵をかける "
                "correction-requested=2026-03-01 correction-due=2026-03-15");
    json_t *list = take_json(*state, "audit a.tenken corrections --json");
    assert_string_equal(text_of(json_array_get(list, 0), "state"), "requested");
    assert_true(json_is_true(json_object_get(json_array_get(list, 0), "overdue")));
    json_decref(list);
    struct command lint = command_run(*state, "lint a.tenken");
    assert_int_equal(lint.status, 1);
    expect_contains(lint.output, "is due, and not done");
    command_clear(&lint);
    char *calendar = take_output(*state, "plan a.tenken --ics");
    expect_contains(calendar, "SUMMARY:Correction due: ");
    expect_contains(calendar, "DTSTART;VALUE=DATE:20260315");
    free(calendar);

    expect_refusal(*state, "audit a.tenken note mini:5 correction-closed=2026-03-20", 3,
                   "in this order");
    run(*state, "audit a.tenken note mini:5 correction-done=2026-03-18 "
                "correction-verified=2026-03-19 correction-closed=2026-03-20");
    list = take_json(*state, "audit a.tenken corrections --json");
    assert_string_equal(text_of(json_array_get(list, 0), "state"), "closed");
    assert_true(json_is_false(json_object_get(json_array_get(list, 0), "overdue")));
    json_decref(list);
    char *over = take_output(*state, "plan a.tenken --ics");
    assert_null(strstr(over, "Correction due"));
    free(over);
}

/* ---- who audits ---- */

static void the_adviser_is_warned_and_may_not_examine(void **state)
{
    run(*state, "mode a.tenken advise");
    run(*state, "answer a.tenken mini:1=done");
    expect_refusal(*state, "mode a.tenken examination", 3, "must not examine");
    char *warned = take_output(*state, "mode a.tenken audit");
    expect_contains(warned, "is not independent");
    free(warned);
    run(*state, "answer a.tenken mini:1=l1");
    struct command lint = command_run(*state, "lint a.tenken");
    expect_contains(lint.output, "has been the adviser");
    command_clear(&lint);
    /* the tests stand at 2026-04-01: a contract of that day comes before no advice */
    run(*state, "certification a.tenken application contract=2026-04-01");
    warned = take_output(*state, "mode a.tenken examination");
    expect_contains(warned, "is not independent");
    free(warned);
}

static void the_check_of_independence_stands_in_the_report(void **state)
{
    run(*state, "mode a.tenken audit");
    run(*state, "paper a.tenken independence-check auditor-kind=inside inside-9=yes outside-1=yes "
                "checked-person=山田 independence-efforts=二人で見る");
    struct command lint = command_run(*state, "lint a.tenken");
    expect_contains(lint.output, "preceding business year");
    assert_null(strstr(lint.output, "beyond social custom")); /* of outsiders */
    command_clear(&lint);
    char *report =
        take_output(*state, "report a.tenken --kind audit-report --with-gaps --format text -o -");
    expect_contains(report, "preceding business year");
    expect_contains(report, "二人で見る");
    free(report);
}

static void who_reviews_the_report_has_not_audited(void **state)
{
    run(*state, "paper a.tenken audit-report reviewer=山田花子 audit-team=山田　花子（主任）");
    struct command lint = command_run(*state, "lint a.tenken");
    assert_int_equal(lint.status, 1);
    expect_contains(lint.output, "somebody who has audited (山田花子)");
    command_clear(&lint);
    run(*state, "paper a.tenken audit-report reviewer=佐藤");
    run(*state, "lint a.tenken");
}

/* ---- an examination shows no measure ---- */

static void expect_no_measure(const char *folder, const char *line, const char *shown)
{
    struct command before = command_run(folder, line);
    assert_non_null(strstr(before.output, shown)); /* the test can fail */
    command_clear(&before);
    run(folder, "mode a.tenken examination");
    struct command after = command_run(folder, line);
    assert_null(strstr(after.output, shown));
    command_clear(&after);
    run(folder, "mode a.tenken audit");
}

static void an_examination_shows_no_measure(void **state)
{
    run(*state, "answer a.tenken mini:1=not mini:2=not");
    expect_no_measure(*state, "measures a.tenken --json", "mini-list");
    expect_no_measure(*state, "gaps a.tenken --json", "mini-list");
    expect_no_measure(*state, "plan a.tenken --schedule --json", "mini-list");
    expect_no_measure(*state, "report a.tenken --format text -o -", "Begin with the");
    expect_no_measure(*state, "report a.tenken --format html -o -", "Begin with the");
    run(*state, "mode a.tenken examination");
    expect_refusal(*state, "task a.tenken add --measure mini-list", 3, "no such measure");
    char *said = take_output(*state, "measures a.tenken");
    expect_contains(said, "In an examination measures are not shown");
    free(said);
}

/* ---- the stages ---- */

static void a_certification_goes_stage_by_stage(void **state)
{
    run(*state, "certification a.tenken application done=2026-01-10");
    run(*state, "certification a.tenken first-review done=2026-02-01 by=山田");
    char *early = take_output(*state, "certification a.tenken decision done=2026-03-01 by=山田");
    expect_contains(early, "and “Second examination” before it is not");
    expect_contains(early, "山田 has taken part in “First examination”");
    free(early);
    json_t *json = take_json(*state, "certification a.tenken --json");
    assert_int_equal(json_array_size(json_object_get(json, "stages")), 7);
    assert_int_equal(json_array_size(json_object_get(json, "faults")), 2);
    assert_string_equal(text_of(json, "keep_until"), "2029-03-01");
    json_decref(json);
    struct command lint = command_run(*state, "lint a.tenken");
    expect_contains(lint.output, "stage:decision");
    command_clear(&lint);
    expect_refusal(*state, "certification a.tenken decison done=2026-03-01", 2, "did you mean");
    expect_refusal(*state, "certification a.tenken decision done=soon", 3, "stage:decision: done");
}

static void what_is_owed_becomes_tasks_that_one_undo_takes_back(void **state)
{
    expect_refusal(*state, "certification a.tenken duties", 3, "no certificate yet");
    run(*state, "certification a.tenken certificate done=2026-04-20");
    run(*state, "certification a.tenken duties");
    char *tasks = take_output(*state, "task a.tenken list");
    expect_contains(tasks, "2027-04-20");
    expect_contains(tasks, "2029-04-20");
    free(tasks);
    run(*state, "undo a.tenken");
    char *none = take_output(*state, "task a.tenken list");
    assert_string_equal(none, "No tasks.\n");
    free(none);
}

#define CASE_TEST(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE_TEST(the_plan_fits_the_day_or_says_what_does_not),
        CASE_TEST(a_photo_is_noted_by_name_and_digest),
        CASE_TEST(a_correction_goes_from_asked_for_to_closed),
        CASE_TEST(the_adviser_is_warned_and_may_not_examine),
        CASE_TEST(the_check_of_independence_stands_in_the_report),
        CASE_TEST(who_reviews_the_report_has_not_audited),
        CASE_TEST(an_examination_shows_no_measure),
        CASE_TEST(a_certification_goes_stage_by_stage),
        CASE_TEST(what_is_owed_becomes_tasks_that_one_undo_takes_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
