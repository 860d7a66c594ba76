/* Selection and profiles from the command line, and what is read off a case at a glance. */
#include "case.h"

static int get_count(const json_t *json, const char *key)
{
    return (int)json_integer_value(
        json_object_get(json_array_get(json_object_get(json, "packs"), 0), key));
}

static void expect_count(const char *folder, const char *key, int count)
{
    json_t *json = take_json(folder, "show a.tenken --json");
    if (get_count(json, key) != count)
        print_error("%s is %d\n", key, get_count(json, key));
    assert_int_equal(get_count(json, key), count);
    json_decref(json);
}

static void what_is_left_is_counted_apart(void **state)
{
    run(*state, "answer a.tenken 2=not 5=not");
    run(*state, "select a.tenken 2=no 3=no --reason 'no paper leaves the office'");
    run(*state, "select a.tenken 5=yes");
    expect_count(*state, "left", 2);
    expect_count(*state, "applicable", 3);
    json_t *gaps = take_json(*state, "gaps a.tenken --json");
    assert_int_equal(json_array_size(gaps), 1);
    json_decref(gaps);
    char *shown = take_output(*state, "show a.tenken");
    expect_contains(shown, "  left 2\n");
    free(shown);
    char *why = take_output(*state, "why a.tenken 2");
    expect_contains(why, "Left by the firm on 2026-04-01: no paper leaves the office");
    free(why);
}

static void a_decision_can_be_taken_back(void **state)
{
    run(*state, "select a.tenken 2=no 5=no --reason 'not here' --voice adviser");
    run(*state, "select a.tenken 2= --voice adviser");
    expect_count(*state, "left", 1);
    run(*state, "undo a.tenken");
    expect_count(*state, "left", 2);
    char *history = take_output(*state, "history a.tenken mini:2");
    expect_contains(history, "    Decision: - → no\n");
    expect_contains(history, "    Reason for the decision: - → not here\n");
    free(history);
}

/* Nothing is decided where one of the decisions is wrong. */
static void all_decisions_are_made_or_none(void **state)
{
    struct command command = command_run(*state, "select a.tenken 2=no 1=no --reason x");
    assert_int_equal(command.status, 3);
    expect_contains(command.errors, "1=no: it is mandatory item 1, and what is mandatory cannot");
    command_clear(&command);
    expect_count(*state, "left", 0);
}

static void one_decision_holds_for_every_subject(void **state)
{
    run(*state, "asset a.tenken add name=mail form=electronic medium=cloud");
    run(*state, "asset a.tenken add name=files form=electronic medium=cloud");
    expect_count(*state, "applicable", 7);
    run(*state, "select a.tenken 6=no --reason 'the landlord sees to it'");
    expect_count(*state, "applicable", 5);
    expect_count(*state, "left", 2);
}

static void profiles_are_listed_and_chosen(void **state)
{
    char *list = take_output(*state, "profile a.tenken");
    expect_contains(list, "mini  Small check\n");
    expect_contains(list, "* all             All\n");
    expect_contains(list, "  mandatory       必須のみ\n");
    free(list);
    run(*state, "profile a.tenken mini=mandatory");
    expect_count(*state, "applicable", 1);
    list = take_output(*state, "profile a.tenken");
    expect_contains(list, "* mandatory ");
    free(list);
    run(*state, "select a.tenken 5=yes");
    expect_count(*state, "applicable", 2);
    run(*state, "undo a.tenken");
    run(*state, "undo a.tenken");
    expect_count(*state, "applicable", 5);
}

static void a_new_case_may_begin_with_a_profile(void **state)
{
    run(*state, "new b.tenken --pack mini --profile mandatory");
    char *list = take_output(*state, "profile b.tenken");
    expect_contains(list, "* mandatory ");
    free(list);
    char *history = take_output(*state, "history b.tenken");
    expect_contains(history, "    What is asked: - → 必須のみ\n");
    free(history);
}

static void mandatory_items_are_at_a_glance(void **state)
{
    run(*state, "answer a.tenken 1=partly");
    char *shown = take_output(*state, "show a.tenken");
    expect_contains(shown, "Mandatory items\n   1 ◐ Write the list");
    expect_contains(shown, "Partly met  target level 3\n");
    free(shown);
    json_t *json = take_json(*state, "show a.tenken --json");
    json_t *items = json_object_get(json, "mandatory");
    assert_int_equal(json_array_size(items), 1);
    const char *pack, *rating, *address;
    int number, target, open;
    json_t *level;
    assert_int_equal(json_unpack(json_array_get(items, 0),
                                 "{s:s, s:i, s:s, s:o, s:i, s:i, s:[{s:s}]}", "pack", &pack,
                                 "number", &number, "rating", &rating, "level", &level, "target",
                                 &target, "open", &open, "parts", "address", &address),
                     0);
    assert_string_equal(pack, "mini");
    assert_int_equal(number, 1);
    assert_string_equal(rating, "partial");
    assert_true(json_is_null(level));
    assert_int_equal(target, 3);
    assert_int_equal(open, 0);
    assert_string_equal(address, "mini:1");
    json_decref(json);
}

static void voices_stand_side_by_side(void **state)
{
    run(*state, "answer a.tenken 1=done 2=done 5=done");
    char *none = take_output(*state, "show a.tenken --voices");
    assert_string_equal(none, "No control is rated differently by two voices.\n");
    free(none);
    run(*state, "answer a.tenken 1=partly 2=done --voice auditor");
    char *shown = take_output(*state, "show a.tenken --voices");
    assert_string_equal(shown, "mini:1  Write the list\n"
                               "  ● Met (the firm)\n"
                               "  ◐ Partly met (the auditor)\n");
    free(shown);
    json_t *json = take_json(*state, "show a.tenken --voices --json");
    assert_int_equal(json_array_size(json), 1);
    const char *address, *firm, *auditor;
    json_t *adviser;
    assert_int_equal(json_unpack(json_array_get(json, 0), "{s:s, s:{s:s}, s:o, s:{s:s}}", "address",
                                 &address, "firm", "rating", &firm, "adviser", &adviser, "auditor",
                                 "choice", &auditor),
                     0);
    assert_string_equal(address, "mini:1");
    assert_string_equal(firm, "met");
    assert_true(json_is_null(adviser));
    assert_string_equal(auditor, "partly");
    json_decref(json);
}

static void the_statement_of_applicability_is_a_report(void **state)
{
    run(*state, "select a.tenken 5=no --reason 'one computer each'");
    char *text = take_output(*state, "report a.tenken --kind applicability --format text");
    expect_contains(text, "Statement of applicability\nSakura Mould\n");
    expect_contains(text, "left – one computer each (the firm, 2026-04-01)\n");
    free(text);
    char *html = take_output(*state, "report a.tenken --kind applicability --format html");
    expect_contains(html, "<table class=\"statement\">");
    expect_contains(html, "one computer each");
    free(html);
}

#define ON_A_CASE(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_CASE(what_is_left_is_counted_apart),
        ON_A_CASE(a_decision_can_be_taken_back),
        ON_A_CASE(all_decisions_are_made_or_none),
        ON_A_CASE(one_decision_holds_for_every_subject),
        ON_A_CASE(profiles_are_listed_and_chosen),
        ON_A_CASE(a_new_case_may_begin_with_a_profile),
        ON_A_CASE(mandatory_items_are_at_a_glance),
        ON_A_CASE(voices_stand_side_by_side),
        ON_A_CASE(the_statement_of_applicability_is_a_report),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
