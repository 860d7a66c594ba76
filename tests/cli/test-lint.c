/* The review from the command line: what is raised, where to go, and the exit status. */
#include "case.h"

static char *take_review(const char *folder, int status)
{
    struct command command = command_run(folder, "lint a.tenken");
    assert_int_equal(command.status, status);
    assert_string_equal(command.errors, "");
    char *output = mem_copy(command.output);
    command_clear(&command);
    return output;
}

static void a_case_without_a_fault_is_let_go(void **state)
{
    char *review = take_review(*state, 0);
    assert_string_equal(review, "Nothing to raise.\n");
    free(review);
    json_t *json = take_json(*state, "lint a.tenken --json");
    assert_int_equal(json_array_size(json), 0);
    json_decref(json);
}

static void each_point_says_where_to_go_and_what_to_do(void **state)
{
    run(*state, "answer a.tenken mini:1=not mini:2=done");
    run(*state, "asset a.tenken add name=図面 medium=paper confidentiality=2 treatment=retain");
    run(*state, "party a.tenken add name=家主 nda=yes nda-expiry=2026-03-31");
    char *review = take_review(*state, 1);
    expect_contains(review, "asset:x-4  図面: ");
    expect_contains(review, "mini:2  ");
    expect_contains(review, "(mini:1 ");
    expect_contains(review, "party:x-5  家主: ");
    expect_contains(review, "(2026-03-31)\n    → Renew the agreement");
    expect_contains(review, "3 points to look at.");
    free(review);

    struct command command = command_run(*state, "lint a.tenken --json");
    assert_int_equal(command.status, 1);
    json_t *json = json_loads(command.output, 0, NULL);
    assert_int_equal(json_array_size(json), 3);
    const json_t *last = json_array_get(json, 2);
    assert_string_equal(json_string_value(json_object_get(last, "kind")), "agreement-over");
    assert_string_equal(json_string_value(json_object_get(last, "address")), "party:x-5");
    assert_string_equal(json_string_value(json_object_get(last, "date")), "2026-03-31");
    assert_true(json_is_null(json_object_get(last, "other")));
    json_decref(json);
    command_clear(&command);

    run(*state, "asset a.tenken set x-4 accepted-by=社長");
    run(*state, "party a.tenken set x-5 nda-expiry=2027-03-31");
    run(*state, "answer a.tenken mini:1=done");
    char *settled = take_review(*state, 0);
    free(settled);
}

/* What the auditor notes as evidence reaches the review. */
static void an_audit_wants_evidence(void **state)
{
    run(*state, "mode a.tenken audit");
    run(*state, "answer a.tenken mini:5=l1");
    char *review = take_review(*state, 1);
    expect_contains(review, "mini:5  ");
    expect_contains(review, "no evidence");
    free(review);
    put_changed(*state, "a.tenken", "a.tenken", "</choice>", "</choice><document>台帳</document>");
    char *settled = take_review(*state, 0);
    free(settled);
}

static void a_case_that_is_none_is_refused(void **state)
{
    put_file(*state, "b.tenken", "none");
    struct command command = command_run(*state, "lint b.tenken");
    assert_int_equal(command.status, 3);
    command_clear(&command);
}

#define CASE_TEST(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE_TEST(a_case_without_a_fault_is_let_go),
        CASE_TEST(each_point_says_where_to_go_and_what_to_do),
        CASE_TEST(an_audit_wants_evidence),
        CASE_TEST(a_case_that_is_none_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
