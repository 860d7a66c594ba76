/* Passphrases at the command line: set, changed, taken away, given by a file or typed; and every
 * verb on an encrypted case. */
#include "screen.h"
#include "sitting.h"

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD    "correct horse battery"
#define NEW    "別の長いパスフレーズです"
#define MARKER "見つかってはならない語"

static void put_secret(const char *folder, const char *name, const char *text)
{
    char *line = mem_format("%s\nthe second line does not count\n", text);
    put_file(folder, name, line);
    free(line);
}

/* An encrypted case with OLD in the file old and NEW in new. */
static int make_encrypted(void **state)
{
    make_folder(state);
    put_secret(*state, "old", OLD);
    put_secret(*state, "new", NEW);
    run(*state,
        "new a.tenken --pack mini --organisation " MARKER " --encrypt --passphrase-file old");
    return 0;
}

static void expect_failure(const char *folder, const char *line, int status, const char *words)
{
    struct command command = command_run(folder, line);
    if (command.status != status || !strstr(command.errors, words))
        print_error("tenken %s: exit %d: %s\n", line, command.status, command.errors);
    assert_int_equal(command.status, status);
    expect_contains(command.errors, words);
    assert_string_equal(command.output, "");
    command_clear(&command);
}

static void expect_nowhere(const char *folder, const char *text)
{
    char *command = mem_format("! grep -rlF -e '%s' '%s'", text, folder);
    assert_int_equal(system(command), 0);
    free(command);
}

/* ---- set, change, take away ---- */

static void a_case_is_made_encrypted(void **state)
{
    expect_nowhere(*state, MARKER);
    char *shown = take_output(*state, "show a.tenken --passphrase-file old");
    expect_contains(shown, MARKER);
    free(shown);
}

static void a_passphrase_is_set_changed_and_taken_away(void **state)
{
    put_secret(*state, "old", OLD);
    put_secret(*state, "new", NEW);
    char *said = take_output(*state, "passwd a.tenken --new-passphrase-file old");
    expect_contains(said, "a.tenken is encrypted now. Copies made before are still plain");
    free(said);
    expect_nowhere(*state, "Sakura Mould");
    said = take_output(*state, "passwd a.tenken --passphrase-file old --new-passphrase-file new");
    expect_contains(said, "a.tenken has a new passphrase");
    free(said);
    expect_failure(*state, "show a.tenken --passphrase-file old", 3, "the passphrase is not right");
    said = take_output(*state, "passwd a.tenken --passphrase-file new --plain");
    expect_contains(said, "a.tenken is plain now");
    free(said);
    run(*state, "show a.tenken");
    char *history = take_output(*state, "history a.tenken");
    expect_contains(history, "Sakura Mould");
    free(history);
}

static void what_cannot_be_leaves_the_case_as_it_was(void **state)
{
    put_secret(*state, "short", "short");
    char *before = take_file(*state, "a.tenken");
    expect_failure(*state, "passwd a.tenken --passphrase-file new --plain", 3, "is not right");
    expect_failure(*state, "passwd a.tenken --passphrase-file old --new-passphrase-file short", 3,
                   "use 12 characters or more");
    expect_failure(*state, "passwd a.tenken --passphrase-file old --new-passphrase-file none", 4,
                   "none: ");
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    run(*state, "show a.tenken --passphrase-file old");
    free(before);
    free(after);
}

static void plain_cases_and_passphrases_do_not_mix(void **state)
{
    run(*state, "new b.tenken --pack mini");
    expect_failure(*state, "passwd b.tenken --plain", 3, "b.tenken: is not encrypted");
    expect_failure(*state, "show b.tenken --passphrase-file old", 3,
                   "is not encrypted, although a passphrase was given");
    expect_failure(*state, "new c.tenken --pack mini --passphrase-file old", 2,
                   "only with --encrypt");
    expect_failure(*state, "--passphrase-file old", 2, "goes with a case");
}

static void a_new_case_leaves_nothing_where_its_passphrase_will_not_do(void **state)
{
    put_secret(*state, "empty", "");
    expect_failure(*state, "new c.tenken --pack mini --encrypt --passphrase-file empty", 3,
                   "is empty");
    char *path = path_take_join(*state, "c.tenken");
    assert_int_not_equal(access(path, F_OK), 0);
    free(path);
}

/* ---- every verb ---- */

static void every_verb_opens_an_encrypted_case(void **state)
{
    static const char *const lines[] = {
        "answer a.tenken 1=done --note " MARKER,
        "select a.tenken mini:1=",
        "profile a.tenken",
        "firm a.tenken size=40",
        "asset a.tenken add name=" MARKER,
        "asset a.tenken list",
        "party a.tenken add name=" MARKER,
        "mode a.tenken advise",
        "show a.tenken",
        "gaps a.tenken",
        "why a.tenken 1",
        "interview a.tenken",
        "risk a.tenken",
        "measures a.tenken",
        "plan a.tenken",
        "task a.tenken list",
        "paper a.tenken",
        "what-if a.tenken 2=done",
        "report a.tenken --format text",
        "history a.tenken",
        "undo a.tenken",
        "redo a.tenken",
    };
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        char *line = mem_format("%s --passphrase-file old", lines[i]);
        run(*state, line);
        free(line);
        expect_failure(*state, lines[i], 4, "name that with --passphrase-file");
    }
    expect_nowhere(*state, MARKER);
}

/* ---- files with passphrases ---- */

static void a_file_that_others_may_read_is_refused(void **state)
{
    static const mode_t modes[] = {0644, 0640, 0604, 0620, 0602};
    char *path = path_take_join(*state, "old");
    for (size_t i = 0; i < ARRAY_LENGTH(modes); i++) {
        assert_int_equal(chmod(path, modes[i]), 0);
        expect_failure(*state, "show a.tenken --passphrase-file old", 4,
                       "old: others on this machine may read it; make it yours alone first: chmod "
                       "600 old");
    }
    assert_int_equal(chmod(path, 0400), 0);
    run(*state, "show a.tenken --passphrase-file old");
    free(path);
}

static void files_are_read_as_people_write_them(void **state)
{
    put_file(*state, "bare", OLD);
    run(*state, "show a.tenken --passphrase-file bare");
    put_file(*state, "windows", OLD "\r\n");
    run(*state, "show a.tenken --passphrase-file windows");
    expect_failure(*state, "show a.tenken --passphrase-file .", 3, "is not a regular file");
    char *text = mem_alloc(1026);
    memset(text, 'x', 1025);
    put_file(*state, "long", text);
    expect_failure(*state, "show a.tenken --passphrase-file long", 3, "longer than the 1024 bytes");
    free(text);
    struct command piped =
        run_shell(*state, "\"$1\" show a.tenken --passphrase-file <(printf '" OLD "\\n')\n");
    assert_int_equal(piped.status, 0);
    command_clear(&piped);
}

/* ---- typed at a terminal ---- */

static void a_passphrase_is_typed_unseen(void **state)
{
    struct sitting sitting =
        sit_down(*state, (const char *[]){program_get_path(), "show", "a.tenken", NULL});
    reply(&sitting, "Passphrase of a.tenken:", OLD);
    assert_int_equal(wait_end(&sitting), 0);
    assert_true(screen_contains(sitting.terminal, "0 of 5"));
    assert_false(screen_contains(sitting.terminal, "horse"));
    assert_true(terminal_is_restored(sitting.terminal));
    get_up(&sitting);
}

static void a_new_one_is_typed_twice(void **state)
{
    const char *words[] = {program_get_path(), "passwd", "a.tenken", NULL};
    struct sitting sitting = sit_down(*state, words);
    reply(&sitting, "Passphrase of a.tenken:", OLD);
    reply(&sitting, "New passphrase:", "four words or more");
    reply(&sitting, "The same once more:", "four words or less");
    assert_int_equal(wait_end(&sitting), 3);
    assert_true(screen_contains(sitting.terminal, "the two are not the same"));
    get_up(&sitting);
    sitting = sit_down(*state, words);
    reply(&sitting, "Passphrase of a.tenken:", OLD);
    reply(&sitting, "New passphrase:", "four words or more");
    reply(&sitting, "The same once more:", "four words or more");
    assert_int_equal(wait_end(&sitting), 0);
    get_up(&sitting);
    put_secret(*state, "typed", "four words or more");
    run(*state, "show a.tenken --passphrase-file typed");
}

static void nothing_typed_is_no_passphrase(void **state)
{
    struct sitting sitting =
        sit_down(*state, (const char *[]){program_get_path(), "show", "a.tenken", NULL});
    reply(&sitting, "Passphrase of a.tenken:", "");
    assert_int_equal(wait_end(&sitting), 3);
    assert_true(screen_contains(sitting.terminal, "the passphrase: is empty"));
    get_up(&sitting);
}

static void an_interrupt_gives_the_echo_back(void **state)
{
    struct sitting sitting =
        sit_down(*state, (const char *[]){program_get_path(), "show", "a.tenken", NULL});
    assert_true(terminal_read_until(sitting.terminal, says, "Passphrase of a.tenken:"));
    terminal_character(sitting.terminal, 'x', VTERM_MOD_NONE);
    terminal_character(sitting.terminal, 'c', VTERM_MOD_CTRL);
    assert_int_equal(wait_end(&sitting), 128 + SIGINT);
    assert_true(terminal_is_restored(sitting.terminal));
    get_up(&sitting);
}

int main(void)
{
#define ENCRYPTED(test) cmocka_unit_test_setup_teardown(test, make_encrypted, remove_folder)
    const struct CMUnitTest tests[] = {
        ENCRYPTED(a_case_is_made_encrypted),
        cmocka_unit_test_setup_teardown(a_passphrase_is_set_changed_and_taken_away, make_case,
                                        remove_folder),
        ENCRYPTED(what_cannot_be_leaves_the_case_as_it_was),
        ENCRYPTED(plain_cases_and_passphrases_do_not_mix),
        ENCRYPTED(a_new_case_leaves_nothing_where_its_passphrase_will_not_do),
        ENCRYPTED(every_verb_opens_an_encrypted_case),
        ENCRYPTED(a_file_that_others_may_read_is_refused),
        ENCRYPTED(files_are_read_as_people_write_them),
        ENCRYPTED(a_passphrase_is_typed_unseen),
        ENCRYPTED(a_new_one_is_typed_twice),
        ENCRYPTED(nothing_typed_is_no_passphrase),
        ENCRYPTED(an_interrupt_gives_the_echo_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
