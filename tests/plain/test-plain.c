/* Plain mode as a script drives it through a pipe, and as a person does at a simple terminal. */
#include <pty.h>
#include <signal.h>
#include <unistd.h>

#include "tests/cli/sitting.h"
#include "wizard.h"

/* ---- driving it ---- */

struct drive {
    const char *file;     /* NULL: a.tenken */
    const char *language; /* NULL: en */
    const char *content;  /* NULL: the small pack */
    const char *options;  /* more of them, or NULL */
    int status;           /* that is expected */
};

/* Runs it over these lines; what it printed. */
static char *drive_with(const char *folder, const char *lines, struct drive drive)
{
    put_file(folder, "lines", lines);
    char *content =
        drive.content ? mem_copy(drive.content) : source_take_path("tests/data/content");
    char *script =
        mem_format("TENKEN_CONTENT_DIR='%s' \"$1\" --plain '%s' --language %s %s <lines\n", content,
                   drive.file ? drive.file : "a.tenken", drive.language ? drive.language : "en",
                   drive.options ? drive.options : "");
    struct command command = run_shell(folder, script);
    if (command.status != drive.status)
        print_error("%s%s", command.output, command.errors);
    assert_int_equal(command.status, drive.status);
    char *said = mem_format("%s%s", command.output, command.errors);
    command_clear(&command);
    free(script);
    free(content);
    return said;
}

static char *drive(const char *folder, const char *lines)
{
    return drive_with(folder, lines, (struct drive){0});
}

static void drive_quietly(const char *folder, const char *lines)
{
    free(drive(folder, lines));
}

static void expect_answer(const char *folder, const char *lines, const char *words)
{
    char *said = drive(folder, lines);
    expect_contains(said, words);
    free(said);
}

static void expect_same_case(const char *folder, const char *one, const char *other)
{
    char *first = take_file(folder, one), *second = take_file(folder, other);
    assert_string_equal(first, second);
    free(first);
    free(second);
}

/* Nothing but text and line ends. */
static void expect_plain_text(const char *said)
{
    assert_true(text_is_utf8(said, strlen(said)));
    assert_true(text_is_clean(said, true));
}

static void expect_narrow(const char *said, int columns)
{
    for (const char *line = said; *line; line += strcspn(line, "\n") + 1) {
        size_t length = strcspn(line, "\n");
        if (text_width_bytes(line, length) > columns)
            fail_msg("wider than %d: %.*s", columns, (int)length, line);
        if (!line[length])
            break;
    }
}

/* ---- the same changes, the same case ---- */

static void answers_make_the_case_that_verbs_make(void **state)
{
    run(*state, "new b.tenken --pack mini --organisation 'Sakura Mould'");
    run(*state, "answer b.tenken 1=done 1=partly");
    run(*state, "answer b.tenken 2=na --reason 'We have none'");
    run(*state, "answer b.tenken 3=not --note 'Two cabinets'");
    run(*state, "answer b.tenken 4/a=done 4/b=not 5=unknown");
    char *said = drive(*state, "1\nb\n2\n5\nWe have none\n3\nb\nn Two cabinets\nf\n1\n3\n4\n");
    expect_contains(said, "Everything is answered.");
    expect_contains(said, "Goodbye. Everything is saved.");
    free(said);
    expect_same_case(*state, "a.tenken", "b.tenken");
}

struct walk {
    struct string lines, verb;
};

/* Another choice for each question, so that all of them come up. */
static void add_questions(struct walk *walk, const json_t *pack)
{
    size_t index;
    const json_t *control;
    json_array_foreach(json_object_get(pack, "controls"), index, control)
    {
        const json_t *choices = json_object_get(control, "choices");
        size_t number = index % json_array_size(choices);
        const json_t *choice = json_array_get(choices, number);
        string_format(&walk->lines, "%zu\n", number + 1);
        string_format(&walk->verb, " %s=%s", json_string_value(json_object_get(control, "id")),
                      json_string_value(json_object_get(choice, "id")));
    }
}

static void all_of_ipa_25_is_answered_from_first_to_last(void **state)
{
    char *content = source_take_path("content");
    char *shown = take_output_in(*state, "en", content, "pack show ipa-25 --json");
    json_t *pack = json_loads(shown, 0, NULL);
    struct walk walk = {0};
    string_append(&walk.verb, "answer verbs.tenken");
    add_questions(&walk, pack);
    free(take_output_in(*state, "ja", content, "new lines.tenken --pack ipa-25"));
    free(take_output_in(*state, "ja", content, "new verbs.tenken --pack ipa-25"));
    free(take_output_in(*state, "ja", content, walk.verb.text));
    char *said =
        drive_with(*state, walk.lines.text,
                   (struct drive){.file = "lines.tenken", .language = "ja", .content = content});
    expect_contains(said, "1/25  ");
    expect_contains(said, "25/25  ");
    expect_contains(said, "すべて答えました。");
    expect_plain_text(said);
    expect_narrow(said, 80);
    expect_same_case(*state, "lines.tenken", "verbs.tenken");
    string_free(&walk.lines);
    string_free(&walk.verb);
    json_decref(pack);
    free(said);
    free(shown);
    free(content);
}

static void information_is_added_as_the_verb_adds_it(void **state)
{
    run(*state, "new b.tenken --pack mini --organisation 'Sakura Mould'");
    run(*state, "asset b.tenken add name=Drawings");
    run(*state, "asset b.tenken set x-2 form=paper");
    run(*state, "asset b.tenken set x-2 place=Cabinet");
    char *said = drive(*state, "a\nDrawings\n1\n\nCabinet\n.\n");
    expect_contains(said, "  1  paper\n");
    expect_contains(said, "Medium:\n");
    free(said);
    expect_same_case(*state, "a.tenken", "b.tenken");
    expect_answer(*state, "a\n\n", "Nothing was added.");
    expect_answer(*state, "a\nOffers\n9\nelectronic\n.\n", "form: ");
}

/* ---- what a question shows, and where one is ---- */

static void a_question_says_where_one_is_and_what_was_answered(void **state)
{
    char *said = drive(*state, "2\nb\nm\nn Half of them\ng 1\n");
    expect_contains(said, "1/5  Small check › Know your information [mandatory 1] [target 3]\n");
    expect_contains(said, "  1  We do\n  2  In part (It depends on the person or place)\n");
    expect_contains(said, "Answered: In part (the firm, 点検 花子, 2026-04-01");
    expect_contains(said, "[for later]");
    expect_contains(said, "Note: Half of them\n");
    free(said);
}

static void it_goes_on_where_it_was_left(void **state)
{
    drive_quietly(*state, "1\ng 5\nq\n");
    expect_answer(*state, "", "questions are answered. ? explains the commands, q quits.\n\n5/5  ");
    expect_answer(*state, "\n", "\n2/5  ");
    expect_answer(*state, "g Ⅲ第一1\n", "\n3/5  ");
    expect_answer(*state, "g nowhere\n", "No question “nowhere”.");
}

static void the_wizard_goes_on_there_and_back_again(void **state)
{
    drive_quietly(*state, "g 5\n2\nq\n");
    struct wizard *wizard = wizard_new(&(struct wizard_request){
        .folder = *state, .language = "en", .arguments = (const char *[]){"a.tenken", NULL}});
    expect_text(wizard, "Ⅴ第一1");
    expect_text(wizard, "(*) In part");
    assert_int_equal(wizard_leave(wizard, "Left Left 1 q"), 0);
    wizard_free(wizard);
    expect_answer(*state, "b\n", "\n4/5  ");
    expect_answer(*state, "g 3\n", "Answered: We do");
}

static void enter_goes_to_what_is_open_and_wraps(void **state)
{
    drive_quietly(*state, "g 5\n1\ng 2\n1\n");
    expect_answer(*state, "g 4\n1\n\n\n", "\n1/5  ");
    expect_answer(*state, "b\nb\nb\nb\nb\nb\n", "There are no more questions that way.");
    drive_quietly(*state, "g 1\n1\ng 3\n1\n1\n1\n");
    expect_answer(*state, "\n", "No question is open.");
}

static void parts_are_asked_one_after_another(void **state)
{
    char *said = drive(*state, "g 4\n1\nb\n");
    const char *second = strstr(said, "Part 2 of 2: ");
    assert_non_null(second);
    assert_true(strstr(said, "Part 1 of 2: ") < second);
    expect_contains(second, "Part 1 of 2: Cross cut");
    expect_contains(second, "Answered: We do");
    free(said);
}

static void a_question_that_repeats_says_about_what(void **state)
{
    run(*state, "asset a.tenken add name=Mailbox medium=cloud");
    run(*state, "asset a.tenken add name=Calendar medium=cloud");
    char *said = drive(*state, "g 6\n");
    expect_contains(said, "Several are called so:");
    expect_contains(said, "Mailbox (g mini:6@");
    free(said);
    said = drive(*state, "g mini:6@x-2\n1\n1\n");
    expect_contains(said, "6/7  Small check › ");
    expect_contains(said, " › Mailbox\n");
    expect_contains(said, " › Calendar\n");
    free(said);
    char *history = take_output(*state, "history a.tenken");
    expect_contains(history, "Mailbox");
    free(history);
}

/* ---- what is written beside an answer ---- */

static void a_reason_is_asked_for_at_once(void **state)
{
    expect_answer(*state, "5\n\nb\n", "No reason was given: the answer does not count yet.");
    expect_answer(*state, "g 1\nr No drawings here\ng 1\n", "Reason: No drawings here\n");
    expect_answer(*state, "g 1\n5\n\ng 1\n", "Reason: No drawings here\n");
}

static void notes_of_one_line_and_of_many(void **state)
{
    expect_answer(*state, "n\nfirst line\nq\n.\ng 1\n", "Note: first line\nq\n");
    expect_answer(*state, "n\n.\ng 1\n", "No note was written.");
    char *said = drive(*state, "n -\nw\n");
    assert_null(strstr(strstr(said, "Saved."), "first line"));
    free(said);
    expect_answer(*state, "n\nthe line broke here", "Goodbye.");
    expect_answer(*state, "", "Note: the line broke here\n");
}

static void undo_takes_back_and_shows_the_question(void **state)
{
    char *said = drive(*state, "1\nb\nn Half\nu\nu\n");
    expect_contains(said, "Undone: ");
    expect_contains(strstr(said, "Undone: "), "Answered: We do");
    const char *last = strstr(said, "Undone: answered");
    expect_contains(last, "\n1/5  ");
    assert_null(strstr(last, "Answered: "));
    free(said);
    char *shown = take_output(*state, "show a.tenken --json");
    expect_contains(shown, "\"answered\": 0");
    free(shown);
    expect_answer(*state, "u\nu\n", "Nothing to undo"); /* the packs are gone, too */
}

static void marks_and_answers_are_taken_away_again(void **state)
{
    expect_answer(*state, "m\nm\n", "No longer marked for later.");
    expect_answer(*state, "c\n", "There is no answer of your own to take away.");
    char *said = drive(*state, "g 1\n1\ng 1\nc\n");
    assert_null(strstr(strstr(said, "\nHave you written"), "Answered: We do (the firm)"));
    free(said);
    char *shown = take_output(*state, "show a.tenken --json");
    expect_contains(shown, "\"answered\": 0");
    free(shown);
}

/* ---- looking ---- */

static void it_says_how_far_one_is_and_what_comes_of_it(void **state)
{
    char *said = drive(*state, "3\no\np\nw\ne\n/ キャビネット\n/shred\n/ nothing like it\n? \n");
    expect_contains(said, "  Know your information: 1 of 2 answered, Not met 1 (you are here)\n");
    expect_contains(said, "Score: ");
    expect_contains(said, "1 gap so far.");
    expect_contains(said, "What to do first:\n  1  ");
    expect_contains(said, "Why: ");
    expect_contains(said, "  Ⅲ第一2  Shredder (g 4)\n");
    expect_contains(said, "Nothing found.");
    expect_contains(said, "  b, back: the question before, or the part before\n");
    free(said);
}

/* Wide letters, wide blanks and Japanese words, as an input method gives them. */
static void japanese_is_understood_and_spoken(void **state)
{
    char *said = drive_with(*state,
                            "１\n戻る\nメモ　金型は別\n移動 "
                            "Ⅰ第一1\n一覧\n結果\nなぜ\n例\n／鍵\n取り消し\nあとで\n？\n終わり\n",
                            (struct drive){.language = "ja"});
    expect_contains(said, "点検: Sakura Mould（自己点検）\n");
    expect_contains(said, "1/5  小さな点検 › 情報の特定 [必須1] [目標3]\n");
    expect_contains(said, "保存しました。\n");
    expect_contains(said, "5問中 1問に回答、満たす 1\n");
    expect_contains(said, "メモ: 金型は別\n");
    expect_contains(said, "  b, 前: 前の質問");
    expect_contains(said, "取り消しました: ");
    expect_contains(said, "終わります。すべて保存してあります。");
    assert_null(strstr(said, "という命令はありません"));
    expect_plain_text(said);
    expect_narrow(said, 80);
    free(said);
}

/* ---- cases that are not simply open ---- */

static void an_encrypted_case_wants_its_passphrase(void **state)
{
    put_file(*state, "secret", "correct horse battery\n");
    put_file(*state, "wrong", "wrong horse battery\n");
    run(*state, "passwd a.tenken --new-passphrase-file secret");
    char *said = drive_with(*state, "1\n", (struct drive){.options = "--passphrase-file secret"});
    expect_contains(said, "Saved.");
    free(said);
    free(drive_with(*state, "1\n",
                    (struct drive){.options = "--passphrase-file wrong", .status = 3}));
    struct sitting sitting = sit_down_at(
        *state, "dumb", (const char *[]){program_get_path(), "--plain", "a.tenken", NULL});
    reply(&sitting, "Passphrase of a.tenken:", "correct horse battery");
    reply(&sitting, "2/5  ", "q");
    assert_int_equal(wait_end(&sitting), 0);
    assert_false(screen_contains(sitting.terminal, "horse"));
    assert_true(terminal_is_restored(sitting.terminal));
    get_up(&sitting);
}

static void what_somebody_else_holds_can_be_read(void **state)
{
    struct sitting sitting = sit_down_at(
        *state, "dumb", (const char *[]){program_get_path(), "--plain", "a.tenken", NULL});
    assert_true(terminal_read_until(sitting.terminal, says, "1/5  "));
    char *said = drive(*state, "1\nn x\nm\nc\nu\na\nr x\nf\no\n");
    expect_contains(said, "Read only: the case is open elsewhere (点検 花子");
    expect_contains(said, "Nothing was changed: the case can only be read.");
    expect_contains(said, "2/5  ");
    assert_null(strstr(said, "Saved."));
    assert_null(strstr(said, "saved"));
    free(said);
    reply(&sitting, "1/5  ", "1");
    reply(&sitting, "2/5  ", "q");
    assert_int_equal(wait_end(&sitting), 0);
    get_up(&sitting);
}

static void a_sealed_copy_is_read_only(void **state)
{
    run(*state, "seal a.tenken -o s.tenken");
    char *said = drive_with(*state, "1\n", (struct drive){.file = "s.tenken"});
    expect_contains(said, "Read only: sealed by 点検 花子");
    expect_contains(said, "Nothing was changed");
    free(said);
}

static void an_examination_gives_no_advice(void **state)
{
    expect_answer(*state, "3\ng 1\np\ne\n", "What to do first:");
    run(*state, "mode a.tenken examination");
    char *said = drive(*state, "p\ne\nu\np\n");
    expect_contains(said, "tenken: Sakura Mould (Examination by a certification body)");
    const char *undone = strstr(said, "Undone: ");
    const char *advice = strstr(said, "What to do first:"), *example = strstr(said, "Example: ");
    assert_non_null(undone);
    assert_true(advice > undone);
    assert_true(!example || example > undone);
    free(said);
}

static void a_copy_for_a_colleague_asks_its_own_sections(void **state)
{
    run(*state, "split a.tenken --sections lock -o part.tenken");
    char *said = drive_with(*state, "b\n", (struct drive){.file = "part.tenken"});
    expect_contains(said, "This copy is for 1 section; the others are passed over.");
    expect_contains(said, "1/3  Small check › Locks and storage");
    expect_contains(said, "There are no more questions that way.");
    free(said);
}

static void an_audit_asks_for_levels(void **state)
{
    run(*state, "mode a.tenken audit");
    char *said = drive(*state, "3\nb\n0\ng 4\n");
    expect_contains(said, "\n  0 していない\n");
    expect_contains(said, "Answered: 3 成果物を管理している (the auditor");
    assert_null(strstr(said, "Part 1 of 2"));
    free(said);
}

/* ---- input that nobody types ---- */

static void hostile_input_does_no_harm(void **state)
{
    const size_t much = 3 << 20;
    struct string lines = {0};
    string_append(&lines, "n ");
    for (size_t i = 0; i < much / 8; i++)
        string_append(&lines, "xxxxxxxx");
    string_append(&lines,
                  "\nn \033[2J\007\r\177\302\233\xff\xfe end\n\033[A\n\xe3\x81\n99999999999999"
                  "999999\n-1\n%s%n\ng 1\n1");
    char *said = drive(*state, lines.text);
    expect_contains(said, "This line is longer than 1048576 bytes; nothing of it was taken.");
    expect_contains(said, "Note: \357\277\275");
    expect_contains(said, " end\n");
    expect_contains(said, "“%s%n” is no command here.");
    expect_plain_text(said);
    free(said);
    expect_answer(*state, "", "1 of 5 questions are answered.");
    string_free(&lines);
}

static void what_it_needs_is_said(void **state)
{
    struct command command = command_run(*state, "--plain");
    assert_int_equal(command.status, 2);
    expect_contains(command.errors, "--plain: goes with a case: tenken --plain FILE");
    command_clear(&command);
    command = command_run(*state, "--plain none.tenken");
    assert_int_equal(command.status, 4);
    expect_contains(command.errors, "there is no such file");
    command_clear(&command);
    struct sitting sitting =
        sit_down_at(*state, "dumb", (const char *[]){program_get_path(), "a.tenken", NULL});
    assert_int_equal(wait_end(&sitting), 4);
    assert_true(screen_contains(sitting.terminal, "“tenken --plain FILE” asks line by line"));
    get_up(&sitting);
}

/* ---- at a terminal ---- */

/* All bytes that it writes to a simple terminal of 60 columns; what is typed is echoed among them.
 */
static char *take_bytes(const char *folder, const char *typed)
{
    char *content = source_take_path("tests/data/content");
    char **environment = environment_new(&(struct environment_request){
        .folder = folder, .language = "ja", .terminal = "dumb", .content = content});
    struct winsize size = {.ws_row = 24, .ws_col = 60};
    struct string bytes = {0};
    int master;
    pid_t child = forkpty(&master, NULL, NULL, &size);
    if (child == 0) {
        char *const words[] = {mem_copy(program_get_path()), mem_copy("--plain"),
                               mem_copy("a.tenken"), NULL};
        if (chdir(folder) == 0)
            execve(words[0], words, environment);
        _exit(127);
    }
    assert_int_equal(write(master, typed, strlen(typed)), strlen(typed));
    char piece[4096];
    for (ssize_t count; (count = read(master, piece, sizeof piece)) > 0;)
        string_append_bytes(&bytes, piece, (size_t)count);
    int status;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
    close(master);
    environment_free(environment);
    free(content);
    return string_take(&bytes);
}

static void no_escape_sequence_is_ever_written(void **state)
{
    char *bytes =
        take_bytes(*state, "1\nb\nw\ne\no\np\n?\nn x\nm\nu\n5\nなし\n/ 鍵\ng 4\n1\n2\nq\n");
    expect_contains(bytes, "> ");
    expect_contains(bytes, "すべて保存してあります。");
    for (const char *at = bytes; *at; at++)
        assert_true((unsigned char)*at >= ' ' || *at == '\n' || *at == '\r');
    expect_narrow(bytes, 60 + 1); /* with the return before each line's end */
    free(bytes);
}

static void signals_and_hanging_up_leave_it_saved(void **state)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < ARRAY_LENGTH(signals); i++) {
        char *place = mem_format("%zu/5  ", i + 1), *next = mem_format("%zu/5  ", i + 2);
        struct sitting sitting = sit_down_at(
            *state, "dumb", (const char *[]){program_get_path(), "--plain", "a.tenken", NULL});
        reply(&sitting, place, "1");
        assert_true(terminal_read_until(sitting.terminal, says, next));
        terminal_signal(sitting.terminal, signals[i]);
        assert_int_equal(wait_end(&sitting), 0);
        assert_true(terminal_is_restored(sitting.terminal));
        get_up(&sitting);
        free(place);
        free(next);
    }
    expect_answer(*state, "", "3 of 5 questions are answered.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(answers_make_the_case_that_verbs_make, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(all_of_ipa_25_is_answered_from_first_to_last, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(information_is_added_as_the_verb_adds_it, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_question_says_where_one_is_and_what_was_answered,
                                        make_case, remove_folder),
        cmocka_unit_test_setup_teardown(it_goes_on_where_it_was_left, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(the_wizard_goes_on_there_and_back_again, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(enter_goes_to_what_is_open_and_wraps, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(parts_are_asked_one_after_another, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_question_that_repeats_says_about_what, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_reason_is_asked_for_at_once, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(notes_of_one_line_and_of_many, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(undo_takes_back_and_shows_the_question, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(marks_and_answers_are_taken_away_again, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(it_says_how_far_one_is_and_what_comes_of_it, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(japanese_is_understood_and_spoken, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(an_encrypted_case_wants_its_passphrase, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(what_somebody_else_holds_can_be_read, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_sealed_copy_is_read_only, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(a_copy_for_a_colleague_asks_its_own_sections, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(an_examination_gives_no_advice, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(an_audit_asks_for_levels, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(hostile_input_does_no_harm, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(what_it_needs_is_said, make_case, remove_folder),
        cmocka_unit_test_setup_teardown(no_escape_sequence_is_ever_written, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(signals_and_hanging_up_leave_it_saved, make_case,
                                        remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
