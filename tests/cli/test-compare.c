/* What changed since an earlier day, and from one case to another. */
#include "case.h"

#define NOON  "T03:00:00" /* in Japan */
#define TODAY "2026-06-01" NOON

static void run_on(const char *folder, const char *moment, const char *line)
{
    free(take_output_on(folder, moment, line));
}

/* By hand, of 20 for five questions. 10 April: not 0, partly 2, done 4, two open, so 4 to 14. 1
 * June: done 4, not 0, done 4, done 4, one open, so 11 to 16. */
static int make_visits(void **state)
{
    static const char *const lines[][2] = {
        {"2026-04-01" NOON, "new a.tenken --pack mini --organisation 'Sakura Mould'"},
        {"2026-04-10" NOON, "asset a.tenken add name=Drawings form=paper medium=paper"},
        {"2026-04-10" NOON, "answer a.tenken 1=not 2=partly 5=done"},
        {"2026-04-10" NOON, "task a.tenken add --title Stamp --due 2026-04-20"},
        {"2026-06-01" NOON, "answer a.tenken 1=done 2=not 3=done"},
        {"2026-06-01" NOON, "asset a.tenken add name=Moulds form=object"},
        {"2026-06-01" NOON, "task a.tenken add --title Lock --due 2026-07-01"},
    };
    make_folder(state);
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
        run_on(*state, lines[i][0], lines[i][1]);
    return 0;
}

static json_t *take_json_on(const char *folder, const char *line)
{
    char *output = take_output_on(folder, TODAY, line);
    json_t *json = json_loads(output, 0, NULL);
    assert_non_null(json);
    free(output);
    return json;
}

static void it_says_what_moved(void **state)
{
    char *output = take_output_on(*state, TODAY, "compare a.tenken");
    assert_string_equal(output, "2026-04-10 → 2026-06-01\n"
                                "Small check\n"
                                "  Score  4 to 14 / 20 → 11 to 16 / 20\n"
                                "  A start to Nearly there → Nearly there\n"
                                "Mandatory items met: 0 → 1 of 1\n"
                                "Better than before\n"
                                "  ● mini:1  Write the list: Not met → Met\n"
                                "Worse than before\n"
                                "  × mini:2  印をつける: Partly met → Not met\n"
                                "Answered for the first time\n"
                                "  ● mini:3  鍵のかかる保管庫: Not answered → Met\n"
                                "Information added or taken away\n"
                                "  Moulds  added\n"
                                "Tasks whose state changed\n"
                                "  Lock: not there → to do\n");
    free(output);
}

static void two_days_can_be_chosen(void **state)
{
    char *output =
        take_output_on(*state, TODAY, "compare a.tenken --from 2026-04-01 --to 2026-05-31");
    expect_contains(output, "2026-04-01 → 2026-05-31\n");
    expect_contains(output, "× mini:1  Write the list: Not answered → Not met\n");
    expect_contains(output, "  Drawings  added\n");
    assert_null(strstr(output, "Moulds"));
    free(output);
    output = take_output_on(*state, TODAY, "compare a.tenken --from 2026-04-10 --to 2026-05-31");
    expect_contains(output, "Nothing has changed.\n");
    free(output);
}

static void the_json_has_all_of_it(void **state)
{
    json_t *json = take_json_on(*state, "compare a.tenken --json");
    const char *from, *to, *address, *move, *title, *state_now, *asset;
    int least, most, met;
    json_t *was;
    assert_int_equal(
        json_unpack(json,
                    "{s:s, s:s, s:{s:{s:i}}, s:{s:[{s:i, s:i}], s:[{s:s, s:s}], s:[{s:s, s:o, "
                    "s:s}], s:{s:[{s:s}], s:[]}}}",
                    "from", &from, "to", &to, "after", "mandatory", "met", &met, "difference",
                    "scores", "min", &least, "max", &most, "controls", "address", &address, "move",
                    &move, "tasks", "title", &title, "from", &was, "to", &state_now, "assets",
                    "added", "name", &asset, "removed"),
        0);
    assert_string_equal(from, "2026-04-10");
    assert_string_equal(to, "2026-06-01");
    assert_int_equal(met, 1);
    assert_int_equal(least, 7);
    assert_int_equal(most, 2);
    assert_string_equal(address, "mini:1");
    assert_string_equal(move, "better");
    assert_string_equal(title, "Lock");
    assert_true(json_is_null(was));
    assert_string_equal(state_now, "open");
    assert_string_equal(asset, "Moulds");
    json_decref(json);
}

/* What `show` said that day is what the comparison says of it. */
static void a_past_day_is_as_it_was(void **state)
{
    json_t *shown = take_json(*state, "show a.tenken --json");
    run_on(*state, "2026-08-01" NOON, "answer a.tenken 1=not 3=not 5=unknown");
    run_on(*state, "2026-08-02" NOON, "undo a.tenken");
    json_t *json = take_json_on(*state, "compare a.tenken --from 2026-06-01 --json");
    assert_true(json_equal(json_object_get(json_object_get(json, "before"), "packs"),
                           json_object_get(shown, "packs")));
    json_decref(json);
    json_decref(shown);
}

static void two_cases_are_compared(void **state)
{
    run(*state, "new b.tenken --pack mini");
    run(*state, "answer b.tenken 1=partly 2=done");
    char *output = take_output_on(*state, TODAY, "compare a.tenken b.tenken");
    expect_contains(output, "a.tenken → b.tenken\n");
    expect_contains(output, "◐ mini:1  Write the list: Met → Partly met\n");
    expect_contains(output, "● mini:2  印をつける: Not met → Met\n");
    expect_contains(output, "  Drawings  taken away\n");
    expect_contains(output, "  Stamp: to do → not there\n");
    free(output);
}

static void what_cannot_be_compared_is_refused(void **state)
{
    run(*state, "new b.tenken --pack mini");
    put_changed(*state, "b.tenken", "c.tenken", "<version>1.0<", "<version>0.9<");
    expect_refusal(*state, "compare a.tenken c.tenken", 3,
                   "c.tenken: has another edition of the pack “mini”: 0.9, and the first case 1.0");
    expect_refusal(*state, "compare a.tenken b.tenken --from 2026-04-10", 2,
                   "without --from and --to");
    expect_refusal(*state, "compare a.tenken --from 2026-03-31", 3, "begun later, on 2026-04-01");
    expect_refusal(*state, "compare a.tenken --from soon", 2, "expected a date such as 2026-04-01");
    expect_refusal(*state, "compare a.tenken --from 2026-05-01 --to 2026-04-01", 2,
                   "2026-04-01: is before the day to compare with, 2026-05-01");
    expect_refusal(*state, "report a.tenken --format text --kind todo --from 2026-04-10", 2,
                   "this report compares with no other day");
}

static void the_paper_is_about_the_day_that_is_asked_for(void **state)
{
    char *output = take_output_on(*state, TODAY, "report a.tenken --format text --kind comparison");
    expect_contains(output, "2026-04-10 → 2026-06-01\n");
    expect_contains(output, "Score  4 to 14 / 20 → 11 to 16 / 20\n");
    free(output);
    output = take_output_on(*state, TODAY,
                            "report a.tenken --format text --kind comparison --from "
                            "2026-04-01");
    expect_contains(output, "2026-04-01 → 2026-06-01\n");
    free(output);
    output = take_output_on(*state, TODAY,
                            "report a.tenken --format text --kind comparison --anonymise");
    expect_contains(output, "Score  4 to 14 / 20 → 11 to 16 / 20\n");
    assert_null(strstr(output, "Moulds"));
    assert_null(strstr(output, "Lock\n"));
    free(output);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, make_visits, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(it_says_what_moved),
        CASE(two_days_can_be_chosen),
        CASE(the_json_has_all_of_it),
        CASE(a_past_day_is_as_it_was),
        CASE(two_cases_are_compared),
        CASE(what_cannot_be_compared_is_refused),
        CASE(the_paper_is_about_the_day_that_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
