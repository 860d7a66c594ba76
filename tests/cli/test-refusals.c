/* Every verb, badly used: the exit status and the message, and that nothing has changed. */
#include "case.h"

struct refusal {
    const char *line;
    int status;
    const char *what; /* begins the message, after "tenken: " */
    const char *why;  /* is in it */
};

static const struct refusal refusals[] = {
    {"shwo a.tenken", 2, "shwo", "did you mean “show”?"},
    {"frobnicate", 2, "frobnicate", "“tenken help” lists the verbs"},
    {"pack", 2, "pack", "there are: pack list, pack show,"},
    {"pack chek x", 2, "pack chek", "did you mean “pack check”?"},
    {"show", 2, "show", "usage: tenken show FILE [--voices] [--json]"},
    {"show a.tenken b.tenken", 2, "b.tenken", "one word too many"},
    {"show --jsno a.tenken", 2, "--jsno", "did you mean “--json”?"},
    {"show --json=yes a.tenken", 2, "--json", "takes no value"},
    {"show a.tenken --note x", 2, "--note", "not an option of this verb"},
    {"show -- --json", 4, "--json", ""},
    {"--language fr show a.tenken", 2, "--language", "there are: ja, en"},
    {"help shwo", 2, "shwo", "did you mean “show”?"},
    {"none.tenken", 4, "none.tenken", "“tenken new” makes one"},
    {"new b.tenken", 2, "--pack", "this option is needed"},
    {"new b.tenken --pack", 2, "--pack", "needs a value: --pack ID[,ID...]"},
    {"new b.tenken --pack ,", 2, "--pack", "no pack is named"},
    {"new b.tenken --pack mini --pack=mini", 2, "--pack", "given twice"},
    {"new b.tenken --pack mimi", 3, "mimi", "did you mean “mini”?"},
    {"new b.tenken --pack ../mini", 3, "../mini", ""},
    {"new a.tenken --pack mini", 4, "a.tenken", ""},
    {"new none/b.tenken --pack mini", 4, "none", ""},
    {"new b.tenken --pack mini --profile al", 3, "al", "did you mean “all”?"},
    {"select a.tenken", 2, "select", "something is missing"},
    {"select a.tenken 2", 2, "2", "CONTROL=yes or =no"},
    {"select a.tenken 2=maybe", 2, "2=maybe", "CONTROL=yes or =no"},
    {"select a.tenken 2=no", 3, "2=no", "leaving a control needs a reason"},
    {"select a.tenken 1=no --reason x", 3, "1=no", "mandatory item 1"},
    {"select a.tenken 4/a=yes", 3, "4/a", "a whole control"},
    {"select a.tenken 6@x=yes", 3, "6@x", "the case has no “x”"},
    {"select a.tenken 99=yes", 3, "99", "no control “99”"},
    {"mode a.tenken audt", 3, "audt", "did you mean “audit”?"},
    {"new b.tenken --pack mini --mode look", 2, "--mode", "there are: self, advise, audit, train"},
    {"profile a.tenken mandatory", 2, "mandatory", "PACK=PROFILE"},
    {"profile a.tenken mimi=all", 3, "mimi=all", "did you mean “mini”?"},
    {"profile a.tenken mini=some", 3, "mini=some", "there are: all, mandatory"},
    {"answer a.tenken", 2, "answer", "something is missing"},
    {"answer a.tenken 1", 2, "1", "ADDRESS=CHOICE"},
    {"answer a.tenken 1=doen", 3, "1=doen", "there are: done, partly, not, unknown, na"},
    {"answer a.tenken 99=done", 3, "99", "“tenken pack show mini” lists them"},
    {"answer a.tenken mini:99=done", 3, "mini:99", "no control “99”"},
    {"answer a.tenken other:1=done", 3, "other:1", "the case has no pack “other”"},
    {"answer a.tenken 1@x=done", 3, "1@x", "asked once"},
    {"answer a.tenken 6=done", 3, "6", "asked for each of several"},
    {"answer a.tenken 6@x=done", 3, "6@x", "the case has no “x”"},
    {"answer a.tenken 4/z=done", 3, "4/z", "no option “z”; there are: a, b"},
    {"answer a.tenken =done", 2, "", "write PACK:CONTROL"},
    {"answer a.tenken 2=na", 3, "2=na", "--reason TEXT"},
    {"answer a.tenken 1=done 99=done", 3, "99", "no control “99”"},
    {"answer a.tenken 1=done --voice boss", 2, "--voice", "there are: firm, adviser, auditor"},
    {"answer none.tenken 1=done", 4, "none.tenken", ""},
    {"firm", 2, "firm", "something is missing"},
    {"firm a.tenken size", 2, "size", "KEY=VALUE"},
    {"firm a.tenken sise=5", 3, "sise", "did you mean “size”?"},
    {"firm a.tenken size=5 departments=two", 3, "firm", "there are: one, several"},
    {"firm none.tenken size=5", 4, "none.tenken", ""},
    {"why a.tenken 99", 3, "99", "no control “99”"},
    {"why a.tenken", 2, "why", "usage: tenken why FILE ADDRESS [--json]"},
    {"report a.tenken", 2, "--format", "this option is needed"},
    {"report a.tenken --format pdf", 2, "--format", "“pdf” is not one of its values"},
    {"report a.tenken --format html --kind x", 2, "--kind", "“x” is not one of its values"},
    {"report a.tenken --format html -o kept", 4, "kept", ""},
    {"report a.tenken --format html -o none/out", 4, "none", ""},
    {"pack show mimi", 3, "mimi", "did you mean “mini”?"},
    {"pack check none.xml", 4, "none.xml", ""},
    {"pack list mini", 2, "mini", "one word too many"},
    {"show folder", 3, "folder", "is a folder"},
    {"show kept", 3, "kept", ""},
    {"show newer-major.tenken", 3, "newer-major.tenken", ""},
    {"show no-pack.tenken", 3, "mimi", "no such pack here; did you mean “mini”?"},
    {"history none.tenken", 4, "none.tenken", ""},
    {"undo none.tenken", 4, "none.tenken", ""},
    {"redo kept", 3, "kept", ""},
};

static void check(const char *folder, const struct refusal *refusal)
{
    struct command command = command_run(folder, refusal->line);
    char *start = mem_format("tenken: %s", refusal->what);
    bool is_right = command.status == refusal->status &&
                    strncmp(command.errors, start, strlen(start)) == 0 &&
                    strstr(command.errors, refusal->why) && *command.output == '\0';
    if (!is_right)
        fail_msg("tenken %s: exit %d instead of %d, output '%s', errors '%s', expected '%s … %s'",
                 refusal->line, command.status, refusal->status, command.output, command.errors,
                 start, refusal->why);
    assert_string_equal(strchr(command.errors, '\n'), "\n"); /* one line */
    free(start);
    command_clear(&command);
}

static void every_bad_use_says_what_and_why(void **state)
{
    const char *folder = *state;
    static const char *const inner[] = {"folder"};
    put_folders(folder, inner, ARRAY_LENGTH(inner));
    put_file(folder, "kept", "kept as it is\n");
    put_changed(folder, "a.tenken", "newer-major.tenken", "format=\"1.0\"", "format=\"2.0\"");
    put_changed(folder, "a.tenken", "no-pack.tenken", "<pack id=\"mini\">", "<pack id=\"mimi\">");
    char *before = take_file(folder, "a.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(refusals); i++)
        check(folder, &refusals[i]);
    char *after = take_file(folder, "a.tenken");
    char *kept = take_file(folder, "kept");
    assert_string_equal(after, before);
    assert_string_equal(kept, "kept as it is\n");
    free(kept);
    free(after);
    free(before);
}

/* CSI in one character, and the override of the writing direction. */
#define C1_CONTROL  "\xc2\x9b"
#define TURN_AROUND "\xe2\x80\xae"

static void what_a_case_says_cannot_steer_the_terminal(void **state)
{
    put_changed(*state, "a.tenken", "b.tenken", "Sakura Mould",
                "Sakura" C1_CONTROL "31m" TURN_AROUND "Mould");
    static const char *const lines[] = {"show b.tenken", "show b.tenken --json", "history b.tenken",
                                        "report b.tenken --format html"};
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        struct command command = command_run(*state, lines[i]);
        assert_null(strstr(command.output, C1_CONTROL));
        assert_null(strstr(command.output, TURN_AROUND));
        assert_null(strstr(command.errors, C1_CONTROL));
        command_clear(&command);
    }
}

static void a_pack_with_faults_is_named_with_the_first(void **state)
{
    static const char *const folders[] = {"XDG_DATA_HOME", "XDG_DATA_HOME/tenken",
                                          "XDG_DATA_HOME/tenken/packs",
                                          "XDG_DATA_HOME/tenken/packs/bad"};
    put_folders(*state, folders, ARRAY_LENGTH(folders));
    put_file(*state, "XDG_DATA_HOME/tenken/packs/bad/pack.xml", "<pack>\n<titel/>\n</pack>\n");
    struct command command = command_run(*state, "new b.tenken --pack bad");
    assert_int_equal(command.status, 3);
    expect_contains(command.errors, "tenken: bad: this pack has faults; the first: ");
    expect_contains(command.errors, "pack.xml:1: ");
    command_clear(&command);
    command = command_run(*state, "pack list");
    assert_int_equal(command.status, 0);
    expect_contains(command.output, "mini");
    expect_contains(command.errors, "pack.xml:1: ");
    command_clear(&command);
}

static void a_message_carries_no_control_characters(void **state)
{
    struct command command = command_run(*state, "show '\033]0;x\007.tenken'");
    assert_int_equal(command.status, 4);
    assert_null(strpbrk(command.errors, "\033\007"));
    command_clear(&command);
}

static void messages_speak_japanese(void **state)
{
    struct command command = command_run_in(*state, "ja", NULL, "shwo a.tenken");
    assert_int_equal(command.status, 2);
    assert_null(strstr(command.errors, "did you mean"));
    expect_contains(command.errors, "show");
    command_clear(&command);
    command = command_run_in(*state, "ja", NULL, "shwo a.tenken --language en");
    expect_contains(command.errors, "did you mean “show”?");
    command_clear(&command);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_bad_use_says_what_and_why, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(what_a_case_says_cannot_steer_the_terminal, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_pack_with_faults_is_named_with_the_first, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_message_carries_no_control_characters, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(messages_speak_japanese, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
