/* Case files that earlier versions wrote, kept in tests/data/compat: each opens, everything in it
 * is read, and saving it again loses nothing. docs/case-format.md says what holds for newer ones.
 */
#include "case.h"

static void put_case(const char *folder, const char *name)
{
    char *source = source_take_path("tests/data/compat");
    size_t length;
    char *from = path_take_join(source, name), *to = path_take_join(folder, name);
    char *bytes = file_take_contents(from, FILE_LIMIT, &length, NULL);
    assert_non_null(bytes);
    assert_true(file_write_whole(to, bytes, length, false, NULL));
    free(bytes);
    free(from);
    free(to);
    free(source);
}

static void expect_all(const char *folder, const char *line, const char *const *parts, size_t count)
{
    char *output = take_output(folder, line);
    for (size_t i = 0; i < count; i++)
        expect_contains(output, parts[i]);
    free(output);
}

/* What all of them say. */
static void expect_answers(const char *folder, const char *options)
{
    static const char *const parts[] = {"We do",    "In part", "朝だけ",    "Does not apply",
                                        "一人一台", "undone",  "さくら金型"};
    char *line = mem_format("history %s", options);
    expect_all(folder, line, parts, ARRAY_LENGTH(parts));
    free(line);
}

static void answers_are_read(void **state)
{
    put_case(*state, "1-answers.tenken");
    expect_answers(*state, "1-answers.tenken");
    json_t *shown = take_json(*state, "show 1-answers.tenken --json");
    json_t *pack = json_array_get(json_object_get(shown, "packs"), 0);
    assert_int_equal(json_integer_value(json_object_get(pack, "met")), 1);
    assert_int_equal(json_integer_value(json_object_get(pack, "partial")), 1);
    assert_int_equal(json_integer_value(json_object_get(pack, "not_applicable")), 1);
    json_decref(shown);
}

static void the_ledger_and_decisions_are_read(void **state)
{
    static const char *const assets[] = {"金型図面", "\"confidentiality\": \"2\"",
                                         "\"entrusted\": \"yes\"", "\"form\": \"paper\""};
    static const char *const parties[] = {"鈴木精機", "\"nda-date\": \"2025-04-01\""};
    static const char *const firm[] = {"40", "金型"};
    put_case(*state, "2-ledger.tenken");
    expect_answers(*state, "2-ledger.tenken");
    expect_all(*state, "asset 2-ledger.tenken list --json", assets, ARRAY_LENGTH(assets));
    expect_all(*state, "party 2-ledger.tenken list --json", parties, ARRAY_LENGTH(parties));
    expect_all(*state, "firm 2-ledger.tenken", firm, ARRAY_LENGTH(firm));
    expect_all(*state, "why 2-ledger.tenken 2", (const char *const[]){"図面は出ない"}, 1);
}

static void the_plan_and_risks_are_read(void **state)
{
    static const char *const tasks[] = {"鍵の台帳を作る", "総務", "2026-05-01"};
    static const char *const assets[] = {"\"treatment\": \"retain\"", "少ない", "社長"};
    put_case(*state, "3-plan.tenken");
    expect_answers(*state, "3-plan.tenken");
    expect_all(*state, "plan 3-plan.tenken --json", tasks, ARRAY_LENGTH(tasks));
    expect_all(*state, "asset 3-plan.tenken list --json", assets, ARRAY_LENGTH(assets));
    char *file = take_file(*state, "3-plan.tenken");
    expect_contains(file, "<threat-paper-theft>3</threat-paper-theft>");
    free(file);
}

static void an_encrypted_case_is_read(void **state)
{
    put_case(*state, "4-encrypted.tenken");
    char *path = path_take_join(*state, "pass");
    put_file(*state, "pass", "correct horse battery\n");
    assert_int_equal(chmod(path, 0600), 0);
    expect_answers(*state, "4-encrypted.tenken --passphrase-file pass");
    free(path);
}

/* A change and its undo, so that the whole file is written by this version. */
static void saving_loses_nothing(void **state)
{
    static const char *const names[] = {"1-answers.tenken", "2-ledger.tenken", "3-plan.tenken"};
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        put_case(*state, names[i]);
        put_changed(*state, names[i], names[i], "<answers>",
                    "<later x=\"1\">\n    <a>kept</a>\n  </later>\n  <answers>");
        char *before = take_file(*state, names[i]);
        char *change = mem_format("firm %s respondent=x", names[i]);
        char *undo = mem_format("undo %s", names[i]);
        run(*state, change);
        run(*state, undo);
        char *after = take_file(*state, names[i]);
        const char *end = strstr(before, "  </history>");
        assert_non_null(end);
        size_t length = (size_t)(end - before); /* then come the change and its undo */
        assert_int_equal(strncmp(before, after, length), 0);
        expect_contains(after, "<later x=\"1\">");
        free(before);
        free(after);
        free(change);
        free(undo);
    }
}

static void a_newer_major_format_is_refused_and_left_alone(void **state)
{
    static const char *const verbs[] = {"show", "history", "answer %s 1=not", "undo",
                                        "firm %s name=x"};
    put_case(*state, "1-answers.tenken");
    put_changed(*state, "1-answers.tenken", "new.tenken", "format=\"1.0\"", "format=\"2.0\"");
    char *before = take_file(*state, "new.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(verbs); i++) {
        char *line = strchr(verbs[i], '%') ? mem_format(verbs[i], "new.tenken")
                                           : mem_format("%s new.tenken", verbs[i]);
        struct command command = command_run(*state, line);
        assert_int_equal(command.status, 3);
        expect_contains(command.errors, "newer");
        command_clear(&command);
        free(line);
    }
    char *after = take_file(*state, "new.tenken");
    assert_string_equal(before, after);
    free(before);
    free(after);
}

static void a_newer_minor_format_opens_and_keeps_what_it_has_more(void **state)
{
    put_case(*state, "1-answers.tenken");
    put_changed(*state, "1-answers.tenken", "b.tenken", "format=\"1.0\"", "format=\"1.9\"");
    put_changed(*state, "b.tenken", "b.tenken", "<note>", "<mood level=\"3\">good</mood><note>");
    run(*state, "answer b.tenken 3=done");
    char *file = take_file(*state, "b.tenken");
    expect_contains(file, "format=\"1.9\"");
    expect_contains(file, "<mood level=\"3\">good</mood>");
    free(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(answers_are_read, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(the_ledger_and_decisions_are_read, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(the_plan_and_risks_are_read, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(an_encrypted_case_is_read, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(saving_loses_nothing, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(a_newer_major_format_is_refused_and_left_alone, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_newer_minor_format_opens_and_keeps_what_it_has_more,
                                        make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
