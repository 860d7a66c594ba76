/* Walking through a check as people do, and what it leaves behind. */
#include "visit.h"
#include <sys/stat.h>

static char *take_answers(const char *folder)
{
    struct command command = command_run(folder, "show a.tenken");
    assert_int_equal(command.status, 0);
    free(command.errors);
    return command.output;
}

/* Leaves the wizard, which has to end well. */
static void keys_and_verbs_make_the_same_document(void **state)
{
    char *by_keys = folder_take_fresh(), *by_verbs = folder_take_fresh();
    struct wizard *wizard = wizard_new(&(struct wizard_request){.folder = by_keys});
    wizard_press(wizard, "Enter");
    wizard_type(wizard, "さくら金型");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "a.tenken");
    wizard_press(wizard, "Tab 2 Tab Tab Enter");
    wizard_press(wizard, "1 2 3 4 1 2"); /* the fourth has two parts */
    leave(wizard);

    run_verb(by_verbs, NULL, "new a.tenken --pack mini --organisation さくら金型");
    run_verb(by_verbs, NULL, "answer a.tenken mini:1=done");
    run_verb(by_verbs, NULL, "answer a.tenken mini:2=partly");
    run_verb(by_verbs, NULL, "answer a.tenken mini:3=not");
    run_verb(by_verbs, NULL, "answer a.tenken mini:4/a=unknown");
    run_verb(by_verbs, NULL, "answer a.tenken mini:4/b=done");
    run_verb(by_verbs, NULL, "answer a.tenken mini:5=partly");

    char *typed = take_case_bytes(by_keys), *scripted = take_case_bytes(by_verbs);
    assert_string_equal(typed, scripted);
    free(typed);
    free(scripted);
    drop_folder(by_keys);
    drop_folder(by_verbs);
}

static void the_profile_is_turned_and_undone(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "P");
    expect_text(wizard, "いまの範囲: 必須のみ（1問）");
    wizard_press(wizard, "u o");
    expect_text(wizard, "鍵と保管");
    leave(wizard);
    drop_folder(folder);
}

static void it_comes_back_to_the_same_question(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "Right Right Right");
    expect_text(wizard, "いらなくなった図面を細かく裁断していますか。");
    leave(wizard);
    wizard = open_case(folder, usual_view);
    expect_text(wizard, "いらなくなった図面を細かく裁断していますか。");
    leave(wizard);
    drop_folder(folder);
}

static void undo_and_redo_survive_a_restart(void **state)
{
    char *folder = take_folder_with_case();
    char *before = take_answers(folder);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "1 2");
    leave(wizard);
    char *after = take_answers(folder);
    assert_string_not_equal(before, after);

    wizard = open_case(folder, usual_view);
    wizard_press(wizard, "u u");
    leave(wizard);
    char *undone = take_answers(folder);
    assert_string_equal(before, undone);

    wizard = open_case(folder, usual_view);
    wizard_press(wizard, "^R ^R");
    leave(wizard);
    char *redone = take_answers(folder);
    assert_string_equal(after, redone);
    free(before);
    free(after);
    free(undone);
    free(redone);
    drop_folder(folder);
}

/* One press deletes what a person sees as one character: here a family of three people. */
static void a_note_is_edited_by_graphemes(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "n");
    wizard_type(wizard, "鍵は総務👨‍👩‍👧");
    wizard_press(wizard, "Backspace Left Backspace");
    wizard_type(wizard, "工");
    wizard_press(wizard, "Enter");
    wizard_type(wizard, "二行目");
    wizard_press(wizard, "Esc");
    leave(wizard);
    char *bytes = take_case_bytes(folder);
    assert_non_null(strstr(bytes, "鍵は工\n二行目務"));
    free(bytes);
    drop_folder(folder);
}

/* What conditions rest on is kept as they read it, however it was written. */
static void the_firm_is_kept_as_conditions_read_it(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "f Tab Tab");
    wizard_type(wizard, "４０人");
    wizard_press(wizard, "Tab Space");
    expect_text(wizard, "1つ");
    wizard_press(wizard, "Space");
    expect_text(wizard, "複数");
    wizard_press(wizard, "Esc");
    leave(wizard);
    struct command command = command_run(folder, "firm a.tenken");
    assert_non_null(strstr(command.output, "\nsize=40\ndepartments=several\n"));
    command_clear(&command);
    drop_folder(folder);
}

static void search_finds_half_width_katakana(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "/");
    wizard_type(wizard, "ｼｭﾚｯﾀﾞｰ");
    wizard_press(wizard, "Enter");
    if (!screen_contains_wrapped(wizard->terminal, "細かく裁断していますか"))
        wizard_press(wizard, "Enter");
    expect_wrapped(wizard, "いらなくなった図面を細かく裁断していますか。");
    leave(wizard);
    drop_folder(folder);
}

static void marked_questions_are_listed(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "Right m M");
    expect_text(wizard, "印をつける");
    expect_no_text(wizard, "重要情報を書き出す");
    wizard_press(wizard, "Enter");
    expect_wrapped(wizard, "重要情報だと、ひと目で分かるようにしていますか。");
    leave(wizard);
    drop_folder(folder);
}

static void a_second_wizard_only_reads(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *first = open_case(folder, usual_view);
    struct wizard *second = open_case(folder, usual_view);
    char *before = take_case_bytes(folder);
    wizard_press(second, "1");
    char *after = take_case_bytes(folder);
    assert_string_equal(before, after);
    free(before);
    free(after);
    leave(second);
    wizard_press(first, "2");
    leave(first);
    char *bytes = take_case_bytes(folder);
    assert_non_null(strstr(bytes, "partly"));
    free(bytes);
    drop_folder(folder);
}

/* $EDITOR gets the note as a file, and what it leaves there is the note. */
static void a_note_is_written_in_an_editor(void **state)
{
    static const char script[] = "#!/bin/sh\nprintf '外のエディタで' >\"$1\"\n";
    char *folder = take_folder_with_case();
    char *path = path_take_join(folder, "editor"), *setting = mem_format("EDITOR=%s", path);
    assert_true(file_write_whole(path, script, strlen(script), true, NULL));
    chmod(path, 0700);
    struct wizard *wizard = wizard_new(
        &(struct wizard_request){.folder = folder,
                                 .environment = (const char *[]){setting, "VISUAL", NULL},
                                 .arguments = (const char *[]){"a.tenken", NULL}});
    wizard_press(wizard, "E");
    expect_text(wizard, "外のエディタで");
    leave(wizard);
    char *bytes = take_case_bytes(folder);
    assert_non_null(strstr(bytes, "外のエディタで"));
    free(bytes);
    free(path);
    free(setting);
    drop_folder(folder);
}

static void a_report_is_written(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "1 2 3 4 1 p Enter Enter Esc Esc");
    leave(wizard);
    char *path = path_take_join(folder, "a.html");
    char *html = file_take_contents(path, 1 << 22, NULL, NULL);
    assert_non_null(html);
    assert_non_null(strstr(html, "さくら金型"));
    free(html);
    free(path);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_and_verbs_make_the_same_document),
        cmocka_unit_test(the_profile_is_turned_and_undone),
        cmocka_unit_test(it_comes_back_to_the_same_question),
        cmocka_unit_test(undo_and_redo_survive_a_restart),
        cmocka_unit_test(a_note_is_edited_by_graphemes),
        cmocka_unit_test(the_firm_is_kept_as_conditions_read_it),
        cmocka_unit_test(search_finds_half_width_katakana),
        cmocka_unit_test(marked_questions_are_listed),
        cmocka_unit_test(a_second_wizard_only_reads),
        cmocka_unit_test(a_note_is_written_in_an_editor),
        cmocka_unit_test(a_report_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
