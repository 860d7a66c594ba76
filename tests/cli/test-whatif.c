/* What would come of it, and what to do first: nothing of it touches the case. */
#include "case.h"

struct stamp {
    char *bytes;
    struct timespec at;
};

static struct stamp take_stamp(const char *folder)
{
    char *path = path_take_join(folder, "a.tenken");
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    free(path);
    return (struct stamp){take_file(folder, "a.tenken"), status.st_mtim};
}

/* Neither its bytes nor its time. */
static void expect_untouched(const char *folder, struct stamp *before)
{
    struct stamp after = take_stamp(folder);
    assert_string_equal(after.bytes, before->bytes);
    assert_memory_equal(&after.at, &before->at, sizeof after.at);
    free(after.bytes);
    free(before->bytes);
}

static void it_says_what_would_change(void **state)
{
    run(*state, "answer a.tenken 1=not 2=partly 5=not");
    struct stamp before = take_stamp(*state);
    char *output = take_output(*state, "what-if a.tenken 5=done --measure mini-list");
    expect_contains(output, "  Score  0 to 10 / 20 → 8 to 18 / 20\n");
    expect_contains(output, "Mandatory items met: 0 → 1 of 1\n");
    expect_contains(output, "● mini:1  Write the list: Not met → Met\n");
    expect_contains(output, "● mini:5  ");
    assert_null(strstr(output, "mini:2")); /* partial already */
    free(output);
    expect_untouched(*state, &before);
}

/* The same as answering. */
static void it_equals_doing_it(void **state)
{
    run(*state, "answer a.tenken 1=not 2=not 5=not");
    json_t *json = take_json(*state, "what-if a.tenken 2=done 5=unknown --json");
    run(*state, "answer a.tenken 2=done 5=unknown");
    json_t *done = take_json(*state, "show a.tenken --json");
    json_t *after = json_object_get(json_object_get(json, "after"), "packs");
    assert_true(json_equal(after, json_object_get(done, "packs")));
    json_decref(json);
    json_decref(done);
}

static void the_json_has_both_and_the_difference(void **state)
{
    run(*state, "answer a.tenken 1=not 2=not 5=not");
    json_t *json =
        take_json(*state, "what-if a.tenken --measure mini-list --measure mini-stamp --json");
    const char *address, *from, *to;
    int met, then, gain;
    json_t *level;
    assert_int_equal(json_unpack(json,
                                 "{s:{s:{s:i}}, s:{s:{s:i}}, s:{s:[{s:i}], s:[{s:s, s:{s:s}, "
                                 "s:{s:s, s:o}}]}}",
                                 "before", "mandatory", "met", &met, "after", "mandatory", "met",
                                 &then, "difference", "scores", "min", &gain, "controls", "address",
                                 &address, "before", "rating", &from, "after", "rating", &to,
                                 "level", &level),
                     0);
    assert_int_equal(met, 0);
    assert_int_equal(then, 1);
    assert_int_equal(gain, 8);
    assert_string_equal(address, "mini:1");
    assert_string_equal(from, "unmet");
    assert_string_equal(to, "met");
    json_decref(json);
}

static void what_is_wrong_is_said(void **state)
{
    struct command command = command_run(*state, "what-if a.tenken --measure mini-lst");
    assert_int_equal(command.status, 3);
    expect_contains(command.errors, "mini-lst: no such measure; did you mean “mini-list”?");
    command_clear(&command);
    command = command_run(*state, "what-if a.tenken 1=maybe");
    assert_int_equal(command.status, 3);
    expect_contains(command.errors, "“maybe” is not one of its choices");
    command_clear(&command);
}

static void measures_come_in_their_order(void **state)
{
    run(*state, "answer a.tenken 1=not 2=not 5=not");
    struct stamp before = take_stamp(*state);
    char *output = take_output(*state, "measures a.tenken");
    expect_contains(output, "  1  Write the list: closes 1 gap, lessens 1 gap · 2 hours\n");
    expect_contains(output, "closes 1 gap · 1 hour · up to 10,000 yen\n");
    free(output);
    json_t *json = take_json(*state, "measures a.tenken --json --pack mini");
    const char *id;
    int closes;
    assert_int_equal(json_array_size(json), 3);
    assert_int_equal(
        json_unpack(json_array_get(json, 0), "{s:s, s:i}", "id", &id, "closes", &closes), 0);
    assert_string_equal(id, "mini-list");
    json_decref(json);
    expect_untouched(*state, &before);
}

static void the_cheapest_set_reaches_a_goal(void **state)
{
    run(*state, "answer a.tenken 1=not 2=not 5=not");
    char *output = take_output(*state, "measures a.tenken --goal mandatory");
    expect_contains(output, "The least effort for this: all mandatory controls met. Own work: 2 "
                            "hours.\n  1  Write the list");
    free(output);
    json_t *json = take_json(*state, "measures a.tenken --goal mandatory --json");
    const char *id;
    int reachable, minutes;
    assert_int_equal(json_unpack(json, "{s:b, s:i, s:[{s:s}]}", "reachable", &reachable, "minutes",
                                 &minutes, "measures", "id", &id),
                     0);
    assert_true(reachable);
    assert_int_equal(minutes, 120);
    assert_string_equal(id, "mini-list");
    json_decref(json);
}

static void what_stands_in_the_way_is_named(void **state)
{
    struct command command = command_run(*state, "measures a.tenken --goal mandatory");
    assert_int_equal(command.status, 1);
    expect_contains(command.output, "Cannot be reached with the measures known");
    expect_contains(command.output, "In the way:\n  ○ mini:1  Write the list: Not answered\n");
    command_clear(&command);
}

#define ON_A_CASE(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_CASE(it_says_what_would_change),
        ON_A_CASE(it_equals_doing_it),
        ON_A_CASE(the_json_has_both_and_the_difference),
        ON_A_CASE(what_is_wrong_is_said),
        ON_A_CASE(measures_come_in_their_order),
        ON_A_CASE(the_cheapest_set_reaches_a_goal),
        ON_A_CASE(what_stands_in_the_way_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
