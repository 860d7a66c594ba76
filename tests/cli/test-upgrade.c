/* A case that was answered on an earlier edition of its pack (docs/upgrade.md). The later one is
 * made of the small pack: question 1 is worded anew, 5 is gone, 7 is new. */
#include "case.h"

static int make_editions(void **state)
{
    make_case(state);
    run(*state, "answer a.tenken 1=done 2=partly 5=not");
    char *source = source_take_path("tests/data/content");
    char *script =
        mem_format("cp -rL '%s' later && cd later/packs/mini &&\n"
                   "sed -i 's/id=\"mini\" version=\"1.0\"/id=\"mini\" version=\"2.0\"/;"
                   " s/一覧表に書き出していますか。/一覧表に書き出し、年に1度見直していますか。/;"
                   " s/<control id=\"5\"/<control id=\"7\"/; s/from=\"5\"/from=\"7\"/;"
                   " s/controls=\"5\"/controls=\"7\"/' pack.xml && rm pack.en.xml\n",
                   source);
    struct command made = run_shell(*state, script);
    free(script);
    free(source);
    assert_int_equal(made.status, 0);
    command_clear(&made);
    return 0;
}

static char *take_said(const char *folder, const char *line, int status)
{
    char *content = path_take_join(folder, "later");
    struct command command = command_run_in(folder, NULL, content, line);
    if (command.status != status)
        print_error("tenken %s: exit %d: %s\n", line, command.status, command.errors);
    assert_int_equal(command.status, status);
    char *output = mem_copy(command.output);
    command_clear(&command);
    free(content);
    return output;
}

static void expect_later(const char *folder, const char *line, int status, const char *part)
{
    char *output = take_said(folder, line, status);
    expect_contains(output, part);
    free(output);
}

static void what_changed_is_shown_and_nothing_is_done(void **state)
{
    char *before = take_file(*state, "a.tenken");
    static const char *const parts[] = {
        "answered on edition 1.0, installed is 2.0",
        "mini:1  has changed, to be asked again",
        "was: Have you written down the information you want to protect?",
        "is: 守りたい情報を一覧表に書き出し、年に1度見直していますか。",
        "mini:5  is gone",
        "1 answers to the same text, 1 to a changed one, 1 to questions that"};
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        expect_later(*state, "upgrade a.tenken", 1, parts[i]);
        expect_later(*state, "upgrade a.tenken --dry-run", 1, parts[i]);
    }
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(before);
    free(after);
}

static void the_same_edition_has_nothing_to_take_over(void **state)
{
    char *said = take_output(*state, "upgrade a.tenken");
    expect_contains(said, "is the one that was answered");
    free(said);
}

static void after_consent_the_changed_question_is_asked_again(void **state)
{
    free(take_said(*state, "upgrade a.tenken --yes", 0));
    char *file = take_file(*state, "a.tenken");
    expect_contains(file, "<version>2.0</version>");
    expect_contains(file, "<asks-again>yes</asks-again>");
    expect_contains(file, "<answer address=\"mini:5\"");
    free(file);
    expect_later(*state, "upgrade a.tenken", 0, "is the one that was answered");
    expect_later(*state, "interview a.tenken", 0, "mini:1 ");
    expect_later(*state, "show a.tenken", 0, "met 1");
}

/* The same choice again is an answer to the new words. */
static void answering_takes_the_mark_away(void **state)
{
    free(take_said(*state, "upgrade a.tenken --yes", 0));
    free(take_said(*state, "answer a.tenken 1=done", 0));
    char *file = take_file(*state, "a.tenken");
    *strstr(file, "<history>") = '\0';
    assert_null(strstr(file, "asks-again"));
    expect_contains(file, "年に1度見直していますか。</wording>");
    free(file);
    char *left = take_said(*state, "interview a.tenken", 0);
    assert_null(strstr(left, "mini:1 "));
    free(left);
}

static void one_undo_takes_it_back(void **state)
{
    char *before = take_file(*state, "a.tenken");
    free(take_said(*state, "upgrade a.tenken --yes", 0));
    free(take_said(*state, "undo a.tenken", 0));
    char *after = take_file(*state, "a.tenken");
    *strstr(before, "<history>") = '\0';
    *strstr(after, "<history>") = '\0';
    assert_string_equal(before, after);
    free(before);
    free(after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_changed_is_shown_and_nothing_is_done, make_editions,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(the_same_edition_has_nothing_to_take_over, make_editions,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(after_consent_the_changed_question_is_asked_again,
                                        make_editions, remove_folder),
        cmocka_unit_test_setup_teardown(answering_takes_the_mark_away, make_editions,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(one_undo_takes_it_back, make_editions, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
