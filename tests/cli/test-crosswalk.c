/* What an answer in one pack says about the others, on the command line. */
#include "case.h"

static char *content;

static void do_verb(const char *folder, const char *line)
{
    free(take_output_in(folder, NULL, content, line));
}

static json_t *take_crosswalk(const char *folder, const char *options)
{
    char *line = mem_format("crosswalk a.tenken --json%s", options);
    char *output = take_output_in(folder, NULL, content, line);
    json_t *json = json_loads(output, 0, NULL);
    assert_non_null(json);
    free(output);
    free(line);
    return json;
}

static int make_two(void **state)
{
    make_folder(state);
    do_verb(*state, "new a.tenken --pack short,long --organisation 'Sakura Mould'");
    do_verb(*state, "answer a.tenken short:1=done short:2=done short:3=not short:4=partly");
    do_verb(*state, "answer a.tenken short:5=na --reason 'we throw none away'");
    return 0;
}

/* ---- in words ---- */

static void offers_come_with_their_reasons(void **state)
{
    char *output = take_output_in(*state, NULL, content, "crosswalk a.tenken");
    expect_contains(output, "\nlong:a=done  Separate IDs\n"
                            "    Short check 第1条 was answered “Yes”. Here too: “Done”?\n"
                            "    the same in other words: Both ask whether everybody has an ID of "
                            "their own.\n");
    expect_contains(output, "Short check 第2条, which this is a part of, was answered “Yes”.");
    expect_contains(output, "Short check 第3条, a part of this, was answered “No”. Here: “Not "
                            "done”?");
    expect_contains(output, "\nlong:d  Training and tests\n");
    expect_contains(output, "Here each part is answered by\n    itself");
    expect_contains(output, "Here too: “Not concerned”?\n    It needs a reason.");
    assert_null(strstr(output, "long:e="));
    free(output);
}

static void relations_are_told_from_both_ends(void **state)
{
    char *output = take_output_in(*state, NULL, content, "crosswalk a.tenken");
    expect_contains(output, "● short:2  Taking out\n"
                            "    Long check 第b条, Record of taking out: “Not answered” (that one "
                            "is a part\n");
    expect_contains(output, "○ long:e  Leave to take out\n"
                            "    Short check 第2条, Taking out: “Yes” (the two overlap: ");
    free(output);
}

static void a_table_says_how_far_each_pack_is(void **state)
{
    char *output = take_output_in(*state, NULL, content, "crosswalk a.tenken");
    expect_contains(output, "questions  answered       met   related   offered\n");
    expect_contains(output,
                    "Long check                                   6         0         0         6 "
                    "        5\n"
                    "Short check                                  4         4         2         5 "
                    "        0\n");
    free(output);
}

static void one_pack_alone(void **state)
{
    char *output = take_output_in(*state, NULL, content, "crosswalk a.tenken --pack short");
    expect_contains(output, "No answer elsewhere says anything certain of an open question.");
    assert_null(strstr(output, "long:a"));
    free(output);
    struct command command = command_run_in(*state, NULL, content, "crosswalk a.tenken --pack lon");
    assert_int_equal(command.status, 3);
    expect_contains(command.errors, "lon");
    command_clear(&command);
}

static void a_case_of_one_pack_has_nothing_to_say(void **state)
{
    do_verb(*state, "new b.tenken --pack long");
    char *output = take_output_in(*state, NULL, content, "crosswalk b.tenken");
    expect_contains(output, "The packs of this case have no question in common.");
    free(output);
}

static void japanese_has_no_english(void **state)
{
    char *output = take_output_in(*state, "ja", content, "crosswalk a.tenken");
    expect_contains(output,
                    "短い点検 第1条で「している」と答えています。ここも「実施している」ですか。");
    assert_null(strstr(output, "answered"));
    assert_null(strstr(output, "Here"));
    free(output);
}

/* ---- for scripts ---- */

static json_t *find_by(json_t *list, const char *key, const char *value)
{
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item) if (strcmp(json_string_value(json_object_get(item, key)),
                                                 value) == 0) return item;
    fail_msg("no %s is %s", key, value);
    return NULL;
}

static void expect_offer(json_t *offers, const char *address, const char *rating, const char *best,
                         const char *choice, const char *relation)
{
    json_t *offer = find_by(offers, "address", address);
    json_t *source = json_array_get(json_object_get(offer, "sources"), 0);
    const char *said = json_string_value(json_object_get(offer, "choice"));
    assert_string_equal(json_string_value(json_object_get(offer, "rating")), rating);
    assert_string_equal(json_string_value(json_object_get(offer, "best")), best);
    assert_string_equal(said ? said : "-", choice);
    assert_string_equal(json_string_value(json_object_get(source, "relation")), relation);
    assert_true(json_string_length(json_object_get(source, "reason")) > 0);
}

static void the_json_has_oscals_words(void **state)
{
    json_t *json = take_crosswalk(*state, "");
    json_t *offers = json_object_get(json, "offers");
    assert_int_equal(json_array_size(offers), 5);
    expect_offer(offers, "long:a", "met", "met", "done", "equivalent-to");
    expect_offer(offers, "long:b", "met", "met", "done", "subset-of");
    expect_offer(offers, "long:c", "unmet", "partial", "not", "superset-of");
    expect_offer(offers, "long:d", "partial", "partial", "-", "equivalent-to");
    expect_offer(offers, "long:f", "not-applicable", "not-applicable", "na", "equal-to");
    json_t *parts = find_by(offers, "address", "long:d");
    assert_string_equal(json_string_value(json_object_get(parts, "obstacle")), "parts");
    json_t *none = find_by(offers, "address", "long:f");
    assert_true(json_is_true(json_object_get(none, "asks_reason")));
    assert_string_equal(json_string_value(json_object_get(none, "reason")), "we throw none away");
    json_t *relations = json_object_get(json, "relations");
    assert_int_equal(json_array_size(relations), 12);
    json_t *overlap = find_by(relations, "address", "long:e");
    assert_string_equal(json_string_value(json_object_get(overlap, "relation")), "intersects-with");
    json_decref(json);
}

static void the_json_counts_by_pack(void **state)
{
    json_t *json = take_crosswalk(*state, " --pack short");
    json_t *pack = find_by(json_object_get(json, "packs"), "id", "long");
    int controls, answered, met, related, offered;
    assert_int_equal(json_unpack(pack, "{s:i, s:i, s:i, s:i, s:i}", "controls", &controls,
                                 "answered", &answered, "met", &met, "related", &related, "offered",
                                 &offered),
                     0);
    assert_int_equal(controls, 6);
    assert_int_equal(answered, 0);
    assert_int_equal(met, 0);
    assert_int_equal(related, 6);
    assert_int_equal(offered, 5);
    assert_int_equal(json_array_size(json_object_get(json, "offers")), 0);
    assert_int_equal(json_array_size(json_object_get(json, "relations")), 6);
    json_decref(json);
}

/* ---- nothing without a yes ---- */

static void looking_writes_nothing(void **state)
{
    char *before = take_file(*state, "a.tenken");
    do_verb(*state, "crosswalk a.tenken");
    do_verb(*state, "crosswalk a.tenken --json");
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(before);
    free(after);
}

/* What is printed is what `answer` takes; then it is an answer, and speaks for itself. */
static void an_offer_becomes_an_answer_by_answering(void **state)
{
    do_verb(*state, "answer a.tenken long:a=done");
    json_t *json = take_crosswalk(*state, "");
    assert_int_equal(json_array_size(json_object_get(json, "offers")), 4);
    json_decref(json);
    do_verb(*state, "answer a.tenken short:1=");
    json = take_crosswalk(*state, " --pack short");
    json_t *offer = find_by(json_object_get(json, "offers"), "address", "short:1");
    assert_string_equal(json_string_value(json_object_get(offer, "choice")), "done");
    json_decref(json);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_two, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(offers_come_with_their_reasons),
        TEST(relations_are_told_from_both_ends),
        TEST(a_table_says_how_far_each_pack_is),
        TEST(one_pack_alone),
        TEST(a_case_of_one_pack_has_nothing_to_say),
        TEST(japanese_has_no_english),
        TEST(the_json_has_oscals_words),
        TEST(the_json_counts_by_pack),
        TEST(looking_writes_nothing),
        TEST(an_offer_becomes_an_answer_by_answering),
    };
    content = source_take_path("tests/data/crosswalk");
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(content);
    return failed;
}
