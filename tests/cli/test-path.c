/* What of a case counts under each scheme, on the command line: docs/paths.md. */
#include "case.h"

static int make_answers(void **state)
{
    make_case(state);
    run(*state, "answer a.tenken mini:1=done mini:2=not mini:3=partly mini:5=done");
    return 0;
}

static const json_t *get(const json_t *json, const char *key)
{
    const json_t *value = json_object_get(json, key);
    if (!value)
        fail_msg("there is no %s", key);
    return value;
}

static void expect_field(const json_t *json, const char *key, const char *text)
{
    assert_string_equal(json_string_value(get(json, key)), text);
}

static void all_schemes_stand_in_a_table(void **state)
{
    char *output = take_output(*state, "path a.tenken");
    expect_contains(output, "Pledge to protect (as of 2020-06): “First pledge” is in place. Next: "
                            "“Pledge of\nthe key”.  [pledge]\n");
    expect_contains(output, "Seal of protection (as of 2021): Next: “Get the seal”.  [seal]\n");
    expect_contains(output,
                    "\nPledge to protect                                   1    0    1    0    1"
                    "    1\n");
    expect_contains(output,
                    "\nSeal of protection                                  0    0    1    0    1"
                    "    0\n");
    free(output);
}

static void one_scheme_is_told_whole(void **state)
{
    char *output = take_output(*state, "path a.tenken pledge");
    expect_contains(output, "Pledge to protect (as of 2020-06)\n");
    expect_contains(output, "  How many (as of 2019-12): 120 firms\n");
    expect_contains(output, "It was so then; see the body’s own pages\n  for today.");
    expect_contains(output, "  ● Begin to look: in place\n");
    expect_contains(output, "2 of 2 answered\n");
    expect_contains(output, "  ? Send the form: a case does not show it\n");
    expect_contains(output, "0 of 1 met\n        ◐ mini:3  ");
    expect_contains(output, "The pack “large” would show it; it is not in this case.");
    free(output);
}

static void json_has_it_all(void **state)
{
    json_t *paths = take_json(*state, "path a.tenken --json");
    assert_int_equal(json_array_size(paths), 2);
    const json_t *pledge = json_array_get(paths, 0);
    expect_field(pledge, "id", "pledge");
    expect_field(pledge, "as_of", "2020-06");
    expect_field(pledge, "next", "lock");
    assert_int_equal(json_integer_value(get(pledge, "reached")), 1);
    const json_t *number = json_array_get(get(pledge, "facts"), 1);
    expect_field(number, "as_of", "2019-12");
    const json_t *lock = json_array_get(get(pledge, "stages"), 1);
    expect_field(lock, "standing", "part");
    const json_t *other = json_array_get(get(lock, "requirements"), 1);
    expect_field(other, "standing", "no-pack");
    assert_true(json_is_false(get(json_array_get(get(other, "counts"), 0), "in_case")));
    const json_t *seal = json_array_get(paths, 1);
    const json_t *access =
        json_array_get(get(json_array_get(get(seal, "stages"), 0), "requirements"), 0);
    expect_field(access, "shows", "part");
    expect_field(access, "standing", "part");
    const json_t *counts = json_array_get(get(access, "counts"), 0);
    assert_int_equal(json_integer_value(get(counts, "done")), 1);
    assert_int_equal(json_integer_value(get(counts, "of")), 2);
    expect_field(json_array_get(get(counts, "controls"), 0), "address", "mini:3");
    json_decref(paths);
}

static void an_unknown_scheme_is_refused(void **state)
{
    struct command command = command_run_in(*state, NULL, NULL, "path a.tenken pladge");
    assert_int_equal(command.status, 3);
    assert_string_equal(command.output, "");
    expect_contains(command.errors, "pladge: there is no such scheme; did you mean “pledge”?");
    command_clear(&command);
}

/* The paper shows each scheme with its date, in both languages. */
static void the_paper_shows_dates(void **state)
{
    char *output = take_output(*state, "report a.tenken --kind paths --format text -o -");
    expect_contains(output, "Pledge to protect (as of 2020-06)");
    expect_contains(output, "120 firms");
    free(output);
    output = take_output_in(*state, "ja", NULL, "report a.tenken --kind paths --format text -o -");
    expect_contains(output, "まもりの印 (2021 時点)");
    free(output);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(all_schemes_stand_in_a_table, make_answers, remove_folder),
        cmocka_unit_test_setup_teardown(one_scheme_is_told_whole, make_answers, remove_folder),
        cmocka_unit_test_setup_teardown(json_has_it_all, make_answers, remove_folder),
        cmocka_unit_test_setup_teardown(an_unknown_scheme_is_refused, make_answers, remove_folder),
        cmocka_unit_test_setup_teardown(the_paper_shows_dates, make_answers, remove_folder),
    };
    return cmocka_run_group_tests_name("path", tests, NULL, NULL);
}
