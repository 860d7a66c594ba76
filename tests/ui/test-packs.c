/* Which packs a case is checked by: chosen for a new one, added and taken out later. */
#include "visit.h"

static char *content;

static struct wizard *open_wizard(const char *folder, const char *file)
{
    return wizard_new(&(struct wizard_request){.rows = usual_view.rows,
                                               .columns = usual_view.columns,
                                               .language = usual_view.language,
                                               .folder = folder,
                                               .content = content,
                                               .arguments = (const char *[]){file, NULL}});
}

static void expect_said(const char *folder, const char *line, int status, const char *text)
{
    struct command command = command_run_in(folder, "ja", content, line);
    assert_int_equal(command.status, status);
    if (*text && !strstr(status ? command.errors : command.output, text))
        fail_msg("missing: %s\n%s%s", text, command.output, command.errors);
    command_clear(&command);
}

static void a_new_case_may_have_several(void **state)
{
    char *folder = folder_take_fresh();
    struct wizard *wizard = open_wizard(folder, NULL);
    wizard_press(wizard, "Enter");
    wizard_type(wizard, "さくら金型");
    wizard_press(wizard, "Tab Tab Space Tab Enter");
    expect_text(wizard, "[ ] 詳しい点検");
    expect_text(wizard, "[x] 短い点検");
    wizard_press(wizard, "Space Esc");
    expect_text(wizard, "詳しい点検");
    expect_text(wizard, "短い点検");
    wizard_press(wizard, "Tab");
    leave(wizard);
    drop_folder(folder);
}

static void nothing_chosen_is_no_case(void **state)
{
    char *folder = folder_take_fresh();
    struct wizard *wizard = open_wizard(folder, NULL);
    wizard_press(wizard, "Enter Tab Tab Tab Enter Down Space Esc Tab Enter");
    expect_text(wizard, "先に、点検の種類を選んでください。");
    leave(wizard);
    drop_folder(folder);
}

/* Answers of a pack that was taken out are there again with it. */
static void a_pack_comes_and_goes(void **state)
{
    char *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack short");
    run_verb(folder, content, "answer a.tenken short:1=done");
    struct wizard *wizard = open_wizard(folder, "a.tenken");
    wizard_press(wizard, "N Space");
    expect_text(wizard, "点検に加えました：詳しい点検");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "詳しい点検");
    wizard_press(wizard, "u");
    expect_no_text(wizard, "詳しい点検");
    wizard_press(wizard, "^R N Down Space");
    expect_text(wizard, "点検から外しました：短い点検");
    wizard_press(wizard, "Up Space");
    expect_text(wizard, "少なくとも1つのパックが要ります");
    wizard_press(wizard, "Esc");
    leave(wizard);
    expect_said(folder, "show a.tenken --json", 0, "\"id\": \"long\"");
    expect_said(folder, "pack add a.tenken short", 0, "");
    expect_said(folder, "show a.tenken", 0, "短い点検");
    expect_said(folder, "why a.tenken short:1", 0, "している");
    drop_folder(folder);
}

static void verbs_refuse_what_cannot_be(void **state)
{
    char *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack short");
    expect_said(folder, "pack add a.tenken short", 3, "もう入っています");
    expect_said(folder, "pack drop a.tenken long", 3, "入っていません");
    expect_said(folder, "pack drop a.tenken short", 3, "少なくとも1つ");
    expect_said(folder, "pack add a.tenken nothing", 3, "nothing");
    run_verb(folder, content, "pack add a.tenken long");
    run_verb(folder, content, "pack drop a.tenken short");
    expect_said(folder, "history a.tenken", 0, "点検の種類を変更");
    drop_folder(folder);
}

int main(void)
{
    content = path_take_join(getenv("TENKEN_SOURCE"), "tests/data/crosswalk");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_case_may_have_several),
        cmocka_unit_test(nothing_chosen_is_no_case),
        cmocka_unit_test(a_pack_comes_and_goes),
        cmocka_unit_test(verbs_refuse_what_cannot_be),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(content);
    return failed;
}
