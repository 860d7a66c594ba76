/* Encrypted cases in the wizard: begun, opened, worked on; nothing in plain text beside them. */
#include "visit.h"

#include <sys/stat.h>
#include <unistd.h>

#define PASSPHRASE "correct horse 電池"
#define MARKER     "見つかってはならない語"

static struct wizard *open_home(const char *folder, struct wizard_view view)
{
    return wizard_new(&(struct wizard_request){
        .rows = view.rows, .columns = view.columns, .language = view.language, .folder = folder});
}

/* From home to the passphrase of a new case, さくら.tenken. */
static void fill_form(struct wizard *wizard)
{
    wizard_press(wizard, "Enter");
    wizard_type(wizard, "さくら");
    wizard_press(wizard, "Tab Tab Tab Tab Enter");
}

static void type_twice(struct wizard *wizard)
{
    wizard_type(wizard, PASSPHRASE);
    wizard_press(wizard, "Enter");
    wizard_type(wizard, PASSPHRASE);
    wizard_press(wizard, "Enter");
}

static char *take_folder_with_encrypted(void)
{
    char *folder = folder_take_fresh(), *path = path_take_join(folder, "pw");
    assert_true(file_write_whole(path, PASSPHRASE "\n", strlen(PASSPHRASE "\n"), true, NULL));
    run_verb(folder, NULL,
             "new a.tenken --pack mini --organisation " MARKER " --encrypt --passphrase-file pw");
    unlink(path);
    free(path);
    return folder;
}

static struct wizard *open_encrypted(const char *folder)
{
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_type(wizard, PASSPHRASE);
    wizard_press(wizard, "Enter");
    expect_text(wizard, "0/5");
    return wizard;
}

/* Files below the folder, and what an editor could have got, that have the text. */
static void expect_nowhere(const char *folder, const char *text)
{
    char *command = mem_format("! grep -rlF -e '%s' '%s' /dev/shm/tenken-note-* "
                               "/tmp/tenken-note-* 2>/dev/null",
                               text, folder);
    assert_int_equal(system(command), 0);
    free(command);
}

static bool is_plain(const char *folder, const char *name)
{
    char *path = path_take_join(folder, name);
    char *bytes = file_take_contents(path, 1 << 20, NULL, NULL);
    assert_non_null(bytes);
    bool is_xml = strncmp(bytes, "<?xml", 5) == 0;
    free(bytes);
    free(path);
    return is_xml;
}

/* ---- the screens ---- */

static void the_screens_are_as_agreed(void **state)
{
    char *folder = take_folder_with_encrypted();
    for (size_t i = 0; i < wizard_view_count; i++) {
        struct wizard *wizard = open_case(folder, wizard_views[i]);
        wizard_type(wizard, PASSPHRASE);
        expect_screen(wizard, "passphrase");
        wizard_free(wizard);
        char *other = folder_take_fresh();
        wizard = open_home(other, wizard_views[i]);
        fill_form(wizard);
        wizard_type(wizard, PASSPHRASE);
        wizard_press(wizard, "Enter");
        wizard_type(wizard, "cor");
        expect_screen(wizard, "passphrase-new");
        wizard_free(wizard);
        drop_folder(other);
    }
    drop_folder(folder);
}

static void a_long_one_shows_its_end(void **state)
{
    char *folder = take_folder_with_encrypted();
    struct wizard *wizard = open_case(folder, (struct wizard_view){20, 60, "ja"});
    for (int i = 0; i < 10; i++)
        wizard_type(wizard, "0123456789");
    expect_sound(wizard);
    wizard_press(wizard, "^W");
    expect_no_text(wizard, "•");
    wizard_free(wizard);
    drop_folder(folder);
}

/* ---- beginning ---- */

static void a_case_is_begun_encrypted(void **state)
{
    char *folder = folder_take_fresh();
    struct wizard *wizard = open_home(folder, usual_view);
    fill_form(wizard);
    type_twice(wizard);
    expect_text(wizard, "さくら");
    expect_text(wizard, "0/5");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    assert_false(is_plain(folder, "さくら.tenken"));
    drop_folder(folder);
}

static void plain_is_what_somebody_chose(void **state)
{
    char *folder = folder_take_fresh();
    struct wizard *wizard = open_home(folder, usual_view);
    wizard_press(wizard, "Enter");
    wizard_type(wizard, "さくら");
    wizard_press(wizard, "Tab Tab Right Right Tab Tab Enter"); /* nothing is chosen */
    expect_text(wizard, "先に選んでください");
    wizard_press(wizard, "Up Up 2 Down Down Enter");
    expect_text(wizard, "0/5");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    assert_true(is_plain(folder, "さくら.tenken"));
    drop_folder(folder);
}

static void a_new_passphrase_is_typed_with_care(void **state)
{
    char *folder = folder_take_fresh();
    struct wizard *wizard = open_home(folder, usual_view);
    fill_form(wizard);
    wizard_press(wizard, "Enter");
    expect_text(wizard, "空です");
    wizard_type(wizard, "short");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "12 文字以上");
    wizard_type(wizard, " but longer x");
    wizard_press(wizard, "Backspace Backspace Enter");
    wizard_type(wizard, "short but longes");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "同じではありません");
    expect_no_text(wizard, "•");
    wizard_type(wizard, "short but longer");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "short but longer");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "0/5");
    wizard_free(wizard);
    drop_folder(folder);
}

/* Esc, and a name that is taken, lead back to the form with what was written there. */
static void the_form_keeps_what_was_written(void **state)
{
    char *folder = folder_take_fresh(), *path = path_take_join(folder, "さくら.tenken");
    struct wizard *wizard = open_home(folder, usual_view);
    fill_form(wizard);
    wizard_press(wizard, "Esc");
    expect_text(wizard, "さくら.tenken");
    wizard_press(wizard, "Tab Tab Tab Tab Enter");
    wizard_type(wizard, PASSPHRASE);
    assert_true(file_write_whole(path, "x", 1, false, NULL)); /* by somebody else, meanwhile */
    wizard_press(wizard, "Enter");
    wizard_type(wizard, PASSPHRASE);
    wizard_press(wizard, "Enter");
    expect_text(wizard, "さくら.tenken");
    expect_text(wizard, "[ 始める ]");
    wizard_press(wizard, "Tab Tab Tab Tab Enter"); /* now it is there before the passphrase */
    expect_text(wizard, "[ 始める ]");
    wizard_free(wizard);
    free(path);
    drop_folder(folder);
}

/* ---- opening ---- */

static void a_wrong_passphrase_can_be_typed_again(void **state)
{
    char *folder = take_folder_with_encrypted();
    struct wizard *wizard = open_case(folder, usual_view);
    expect_no_text(wizard, MARKER);
    wizard_type(wizard, "wrong horse battery");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "パスフレーズが違います");
    wizard_type(wizard, PASSPHRASE "xx");
    wizard_press(wizard, "Backspace Backspace Enter");
    expect_text(wizard, MARKER);
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    wizard = open_home(folder, usual_view); /* it is among those opened lately */
    wizard_press(wizard, "Enter");
    expect_text(wizard, "暗号化されています");
    wizard_type(wizard, PASSPHRASE);
    wizard_press(wizard, "Enter");
    expect_text(wizard, MARKER);
    wizard_free(wizard);
    drop_folder(folder);
}

static void a_second_wizard_only_reads(void **state)
{
    char *folder = take_folder_with_encrypted();
    struct wizard *first = open_encrypted(folder);
    struct wizard *second = open_encrypted(folder);
    expect_text(second, "見るだけ");
    wizard_press(first, "1");
    wizard_free(second);
    assert_int_equal(wizard_leave(first, "q"), 0);
    wizard_free(first);
    drop_folder(folder);
}

static void a_file_can_give_the_passphrase(void **state)
{
    char *folder = take_folder_with_encrypted(), *path = path_take_join(folder, "pw");
    assert_true(file_write_whole(path, PASSPHRASE, strlen(PASSPHRASE), true, NULL));
    struct wizard *wizard = wizard_new(&(struct wizard_request){
        .folder = folder,
        .arguments = (const char *[]){"a.tenken", "--passphrase-file", "pw", NULL}});
    expect_text(wizard, MARKER);
    wizard_free(wizard);
    free(path);
    drop_folder(folder);
}

/* ---- nothing beside the case ---- */

static void write_note(struct wizard *wizard)
{
    wizard_press(wizard, "1 Left n");
    wizard_type(wizard, MARKER);
    wizard_press(wizard, "Esc");
}

static void nothing_is_written_in_plain_text(void **state)
{
    char *folder = folder_take_fresh();
    struct wizard *wizard = open_home(folder, usual_view);
    fill_form(wizard);
    type_twice(wizard);
    write_note(wizard);
    expect_nowhere(folder, MARKER);
    wizard_press(wizard, "n");
    wizard_type(wizard, MARKER);
    expect_nowhere(folder, MARKER); /* while it is written, too */
    wizard_press(wizard, "Esc u t Esc r Esc");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    expect_nowhere(folder, MARKER);
    expect_nowhere(folder, PASSPHRASE);
    wizard = open_home(folder, usual_view);
    wizard_press(wizard, "Enter");
    wizard_type(wizard, PASSPHRASE);
    wizard_press(wizard, "Enter");
    expect_text(wizard, MARKER);
    wizard_free(wizard);
    drop_folder(folder);
}

static void expect_not_in_process(pid_t process, const char *name)
{
    char *command =
        mem_format("! grep -qF -e '%s' /proc/%d/%s 2>/dev/null", PASSPHRASE, (int)process, name);
    assert_int_equal(system(command), 0);
    free(command);
}

static void others_see_no_passphrase_and_no_core(void **state)
{
    char *folder = take_folder_with_encrypted();
    struct wizard *wizard = open_encrypted(folder);
    pid_t process = terminal_get_program(wizard->terminal);
    expect_not_in_process(process, "cmdline");
    expect_not_in_process(process, "environ");
    char *command =
        mem_format("grep -q 'Max core file size  *0  *0 ' /proc/%d/limits", (int)process);
    assert_int_equal(system(command), 0);
    free(command);
    wizard_free(wizard);
    drop_folder(folder);
}

/* The editor leaves a swap file beside the note and a history where its state goes. */
static void an_editor_gets_a_place_in_memory(void **state)
{
    static const char script[] = "#!/bin/sh\n"
                                 "printf '" MARKER "2' >\"$1\"\n"
                                 "cp \"$1\" \"$1.swp\"\n"
                                 "mkdir -p \"$XDG_STATE_HOME/editor\"\n"
                                 "cp \"$1\" \"$XDG_STATE_HOME/editor/undo\"\n"
                                 "dirname \"$1\" >\"$HOME/place\"\n";
    if (system("test \"$(stat -f -c %T /dev/shm)\" = tmpfs && test -w /dev/shm") != 0)
        skip();
    char *folder = take_folder_with_encrypted();
    char *path = path_take_join(folder, "editor"), *setting = mem_format("EDITOR=%s", path);
    char *place = path_take_join(folder, "place");
    assert_true(file_write_whole(path, script, strlen(script), true, NULL));
    chmod(path, 0700);
    struct wizard *wizard = wizard_new(
        &(struct wizard_request){.folder = folder,
                                 .environment = (const char *[]){setting, "VISUAL", NULL},
                                 .arguments = (const char *[]){"a.tenken", NULL}});
    wizard_type(wizard, PASSPHRASE);
    wizard_press(wizard, "Enter E");
    expect_text(wizard, "続けるなら E");
    assert_int_not_equal(access(place, F_OK), 0);
    wizard_press(wizard, "E");
    expect_text(wizard, MARKER "2");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    char *used = file_take_contents(place, 1 << 12, NULL, NULL);
    assert_non_null(used);
    assert_memory_equal(used, "/dev/shm/tenken-note-", strlen("/dev/shm/tenken-note-"));
    used[strcspn(used, "\n")] = '\0';
    assert_int_not_equal(access(used, F_OK), 0);
    unlink(path); /* the script has it */
    expect_nowhere(folder, MARKER);
    free(used);
    free(place);
    free(setting);
    free(path);
    drop_folder(folder);
}

static void a_report_is_said_to_be_plain_once(void **state)
{
    char *folder = take_folder_with_encrypted();
    struct wizard *wizard = open_encrypted(folder);
    wizard_press(wizard, "p Enter Enter");
    expect_text(wizard, "暗号化されていません");
    wizard_press(wizard, "Enter Enter");
    expect_text(wizard, "a.html");
    expect_no_text(wizard, "暗号化されていません");
    wizard_free(wizard);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_screens_are_as_agreed),
        cmocka_unit_test(a_long_one_shows_its_end),
        cmocka_unit_test(a_case_is_begun_encrypted),
        cmocka_unit_test(plain_is_what_somebody_chose),
        cmocka_unit_test(a_new_passphrase_is_typed_with_care),
        cmocka_unit_test(the_form_keeps_what_was_written),
        cmocka_unit_test(a_wrong_passphrase_can_be_typed_again),
        cmocka_unit_test(a_second_wizard_only_reads),
        cmocka_unit_test(a_file_can_give_the_passphrase),
        cmocka_unit_test(nothing_is_written_in_plain_text),
        cmocka_unit_test(others_see_no_passphrase_and_no_core),
        cmocka_unit_test(an_editor_gets_a_place_in_memory),
        cmocka_unit_test(a_report_is_said_to_be_plain_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
