/* Visits: two on one case, what changed between them, and the papers that take from them. */
#include "case.h"

#define TODAY "2026-06-20"

static char *take_now(const char *folder, const char *line)
{
    return take_output_on(folder, TODAY "T03:00:00", line);
}

/* Of five questions, one mandatory (1). The first visit meets one and leaves two open; homework is
 * done between; the second, on the same day as the last answers, is open. */
static int make_visits(void **state)
{
    static const char *const lines[][2] = {
        {"2026-04-01T03:00:00", "new a.tenken --pack mini --organisation 'Sakura Mould'"},
        {"2026-04-10T01:00:00",
         "visit a.tenken open people='Mr Sakura, Tanaka' place=on-site --minutes 5"},
        {"2026-04-10T02:00:00", "answer a.tenken 1=not 2=partly 5=done"},
        {"2026-04-10T02:30:00",
         "visit a.tenken homework 1 title='Stamp the drawings' owner=Tanaka due=2026-05-20"},
        {"2026-04-10T02:31:00", "visit a.tenken homework 1 title='Buy a lock' owner=Sato"},
        {"2026-04-10T03:00:00", "visit a.tenken close 1 agreed='Start with the drawings' "
                                "hard='No time on the shop floor' outlook='In spring' "
                                "next=2026-06-01"},
        {"2026-04-10T05:00:00", "answer a.tenken 3=partly"},
        {"2026-05-10T01:00:00", "task a.tenken set x-6 state=done"},
        {"2026-06-01T01:00:00", "visit a.tenken open"},
        {"2026-06-01T02:00:00", "answer a.tenken 1=done 2=done"},
    };
    make_folder(state);
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
        free(take_output_on(*state, lines[i][0], lines[i][1]));
    return 0;
}

static json_t *take_json_now(const char *folder, const char *line)
{
    char *output = take_now(folder, line);
    json_t *json = json_loads(output, 0, NULL);
    assert_non_null(json);
    free(output);
    return json;
}

/* ---- the visits ---- */

static void a_case_without_visits_says_how_to_begin(void **state)
{
    free(take_now(*state, "new b.tenken --pack mini"));
    char *output = take_now(*state, "visit b.tenken");
    expect_contains(output, "tenken visit FILE open");
    free(output);
    json_t *json = take_json_now(*state, "visit b.tenken list --json");
    assert_int_equal(json_array_size(json_object_get(json, "visits")), 0);
    assert_int_equal(json_array_size(json_object_get(json, "course")), 0);
    json_decref(json);
}

static void a_visit_keeps_what_was_said(void **state)
{
    json_t *json = take_json_now(*state, "visit a.tenken show 1 --json");
    assert_string_equal(get_text(json, "date"), "2026-04-10");
    assert_string_equal(get_text(json, "opened"), "2026-04-10T01:00:00Z");
    assert_string_equal(get_text(json, "closed"), "2026-04-10T03:00:00Z");
    assert_string_equal(get_text(json, "people"), "Mr Sakura, Tanaka");
    assert_string_equal(get_text(json, "agreed"), "Start with the drawings");
    assert_string_equal(get_text(json, "next"), "2026-06-01");
    assert_int_equal(json_array_size(json_object_get(json, "homework")), 2);
    assert_int_equal(json_integer_value(json_object_get(json, "homework_running")), 1);
    json_decref(json);
    char *output = take_now(*state, "visit a.tenken show 2");
    expect_contains(output, "Visit 2, 2026-06-01");
    expect_contains(output, "Still to do from earlier visits");
    expect_contains(output, "Buy a lock (Sato)");
    free(output);
}

/* With five minutes: the mandatory question takes two, and so does another. */
static void the_agenda_is_proposed_from_what_is_open(void **state)
{
    json_t *json = take_json_now(*state, "visit a.tenken show 1 --json");
    const char *agenda = get_text(json, "agenda");
    expect_contains(agenda, "Mandatory, not answered: ");
    assert_null(strstr(agenda, "Homework"));
    json_decref(json);
    json = take_json_now(*state, "visit a.tenken show 2 --json");
    agenda = get_text(json, "agenda");
    expect_contains(agenda, "Homework: Buy a lock (Sato)\n");
    assert_null(strstr(agenda, "Stamp"));
    assert_null(strstr(agenda, "Mandatory"));
    json_decref(json);
    json = take_json_now(*state, "visit a.tenken next --minutes 3 --json");
    assert_int_equal(json_array_size(json_object_get(json, "now")), 1);
    assert_int_equal(json_integer_value(json_object_get(json, "minutes")), 3);
    assert_true(json_array_size(json_object_get(json, "later")) > 0);
    json_decref(json);
}

/* What was met when the first was closed: 5. Now 1, 2 and 5. */
static void the_course_comes_from_the_history(void **state)
{
    json_t *json = take_json_now(*state, "visit a.tenken --json");
    json_t *course = json_object_get(json, "course");
    int first, first_met, first_answered, second, second_met;
    assert_int_equal(json_array_size(course), 2);
    assert_int_equal(json_unpack(course, "[{s:i, s:i, s:i}, {s:i, s:i}]", "visit", &first, "met",
                                 &first_met, "answered", &first_answered, "visit", &second, "met",
                                 &second_met),
                     0);
    assert_int_equal(first, 1);
    assert_int_equal(first_met, 1);
    assert_int_equal(first_answered, 3);
    assert_int_equal(second, 2);
    assert_int_equal(second_met, 3);
    json_decref(json);
}

/* ---- since ---- */

/* 3 was answered two hours after the first visit was closed, on the same day. */
static void a_comparison_takes_visits_by_number_and_id(void **state)
{
    static const char *const names[] = {"1", "x-2", "visit:x-2"};
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        char *line = mem_format("compare a.tenken --from %s", names[i]);
        char *output = take_now(*state, line);
        expect_contains(output, "mini:1  Write the list: Not met → Met\n");
        expect_contains(output, "mini:3  ");
        expect_contains(output, "Stamp the drawings: to do → finished\n");
        free(output);
        free(line);
    }
    char *output = take_now(*state, "compare a.tenken --from 2026-04-10");
    assert_null(strstr(output, "mini:3  "));
    free(output);
    output = take_now(*state, "compare a.tenken --from 1 --to 2"); /* 2 is open: as it began */
    assert_null(strstr(output, "mini:1  "));
    expect_contains(output, "mini:3  ");
    free(output);
}

static void the_paper_takes_visits_too(void **state)
{
    char *output = take_now(*state, "report a.tenken --kind comparison --from 1 --format text");
    expect_contains(output, "2026-04-10 → " TODAY);
    expect_contains(output, "From visit to visit");
    expect_contains(output, "1 / 5");
    expect_contains(output, "3 / 5");
    free(output);
}

/* ---- papers ---- */

static void the_homework_sheet_says_who_does_what_by_when(void **state)
{
    char *output =
        take_now(*state, "paper a.tenken homework visit-number=1 prepare='List of servers'");
    free(output);
    output = take_now(*state, "report a.tenken --kind homework --format text");
    expect_contains(output, "Stamp the drawings");
    expect_contains(output, "Tanaka");
    expect_contains(output, "2026-05-20");
    expect_contains(output, "Buy a lock");
    expect_contains(output, "List of servers");
    expect_contains(output, "2026-06-01");
    free(output);
}

/* The latest visit is open; the paper is about the first. */
static void the_dispatch_report_asks_nothing_that_the_visit_says(void **state)
{
    free(take_now(*state, "paper a.tenken dispatch-report visit-number=1"));
    json_t *paper = take_json_now(*state, "paper a.tenken dispatch-report --json"), *field;
    size_t index;
    json_array_foreach(json_object_get(paper, "fields"), index, field)
    {
        if (text_equal(get_text(field, "key"), "difficulties"))
            assert_string_equal(get_text(field, "value"), "No time on the shop floor");
        if (text_equal(get_text(field, "key"), "visit-dates"))
            assert_string_equal(get_text(field, "value"), "2026-04-10");
    }
    json_decref(paper);
    char *output =
        take_now(*state, "report a.tenken --kind dispatch-report --with-gaps --format text");
    expect_contains(output, "Mr Sakura, Tanaka");
    expect_contains(output, "Start with the drawings");
    expect_contains(output, "No time on the shop floor");
    expect_contains(output, "In spring");
    expect_contains(output, "Buy a lock");
    free(output);
}

static void the_letter_before_a_visit_has_its_agenda(void **state)
{
    char *output =
        take_now(*state, "report a.tenken --kind letter-before-visit --with-gaps --format text");
    expect_contains(output, "Homework: Buy a lock (Sato)");
    free(output);
}

/* ---- refusals ---- */

static void what_makes_no_sense_is_refused(void **state)
{
    expect_refusal(*state, "visit a.tenken open", 3, "close it first");
    expect_refusal(*state, "visit a.tenken close 9", 3, "no such visit");
    expect_refusal(*state, "visit a.tenken show", 2, "visit FILE show VISIT");
    expect_refusal(*state, "visit a.tenken opne", 2, "open");
    expect_refusal(*state, "visit a.tenken list --minutes 3", 2, "--minutes");
    expect_refusal(*state, "visit a.tenken next --minutes soon", 2, "whole number");
    expect_refusal(*state, "visit a.tenken close 2 place=moon", 3, "on-site");
    expect_refusal(*state, "visit a.tenken close 2 next=soon", 3, "date");
    expect_refusal(*state, "compare a.tenken --from 7", 3, "from 1 to 2");
    expect_refusal(*state, "visit a.tenken homework 2 owner=Sato", 3, "title");
}

static void a_visit_that_was_closed_wrongly_is_opened_by_undo(void **state)
{
    free(take_now(*state, "visit a.tenken close 2 agreed=nothing"));
    free(take_now(*state, "undo a.tenken"));
    json_t *json = take_json_now(*state, "visit a.tenken show 2 --json");
    assert_true(json_is_null(json_object_get(json, "closed")));
    assert_true(json_is_null(json_object_get(json, "agreed")));
    json_decref(json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_case_without_visits_says_how_to_begin, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_visit_keeps_what_was_said, make_visits, remove_folder),
        cmocka_unit_test_setup_teardown(the_agenda_is_proposed_from_what_is_open, make_visits,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(the_course_comes_from_the_history, make_visits,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_comparison_takes_visits_by_number_and_id, make_visits,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(the_paper_takes_visits_too, make_visits, remove_folder),
        cmocka_unit_test_setup_teardown(the_homework_sheet_says_who_does_what_by_when, make_visits,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(the_dispatch_report_asks_nothing_that_the_visit_says,
                                        make_visits, remove_folder),
        cmocka_unit_test_setup_teardown(the_letter_before_a_visit_has_its_agenda, make_visits,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(what_makes_no_sense_is_refused, make_visits, remove_folder),
        cmocka_unit_test_setup_teardown(a_visit_that_was_closed_wrongly_is_opened_by_undo,
                                        make_visits, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
