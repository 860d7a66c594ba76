/* Looking something up on the command line: docs/handbook.md. */
#include "case.h"

static void without_words_there_are_titles(void **state)
{
    char *output = take_output(*state, "handbook");
    expect_contains(output, "term  ");
    expect_contains(output, "law  Sample Act, art. 12: giving away drawings\n");
    expect_contains(output, "incident  The morning without the key (made up)\n");
    expect_contains(output, "guidance  Where to ask\n");
    assert_null(strstr(output, "Entrusted drawings"));
    free(output);
}

static void words_show_what_has_all_of_them(void **state)
{
    char *output = take_output(*state, "handbook DRAWINGS entrusted");
    expect_contains(output, "As its source had it then: 2019-03");
    expect_contains(output, "A fine of up to 100,000 yen");
    expect_contains(output, "→ mini:1");
    assert_null(strstr(output, "The morning"));
    free(output);
    output = take_output(*state, "handbook drawings key");
    assert_string_equal(output, "The handbook has nothing about that.\n");
    free(output);
}

/* Katakana finds hiragana, and half-width full-width. */
static void width_and_kana_do_not_matter(void **state)
{
    char *output = take_output_in(*state, "ja", NULL, "handbook ｷｬﾋﾞﾈｯﾄ");
    expect_contains(output, "鍵が戻らない朝（作り話）");
    expect_contains(output, "実際に報告されたものではありません。");
    free(output);
}

static void a_kind_can_be_named(void **state)
{
    char *output = take_output(*state, "handbook incident");
    assert_string_equal(output, "incident  The morning without the key (made up)\n");
    free(output);
    json_t *laws = take_json(*state, "handbook law 12 --json");
    assert_int_equal(json_array_size(laws), 1);
    const json_t *law = json_array_get(laws, 0);
    assert_string_equal(json_string_value(json_object_get(law, "id")), "law-1");
    assert_string_equal(json_string_value(json_object_get(law, "as_of")), "2019-03");
    assert_true(json_is_false(json_object_get(law, "made_up")));
    assert_int_equal(json_array_size(json_object_get(law, "controls")), 2);
    json_decref(laws);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(without_words_there_are_titles, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(words_show_what_has_all_of_them, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(width_and_kana_do_not_matter, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(a_kind_can_be_named, make_folder, remove_folder),
    };
    return cmocka_run_group_tests_name("handbook", tests, NULL, NULL);
}
