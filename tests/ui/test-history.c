/* The history as a person reads it: what was said before, by whom; and a sealed copy in the wizard.
 */
#include "visit.h"

static struct wizard *open_with(const char *folder, const char *file)
{
    return wizard_new(&(struct wizard_request){.rows = 24,
                                               .columns = 80,
                                               .language = "ja",
                                               .folder = folder,
                                               .arguments = (const char *[]){file, NULL}});
}

static void a_question_has_its_own_history(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_with(folder, "a.tenken");
    wizard_press(wizard, "1 2 Home 2 Home H");
    expect_text(wizard, "回答: している → 一部している");
    expect_text(wizard, "これに関するものだけ（Tab で全部） (2)");
    wizard_press(wizard, "Tab");
    expect_text(wizard, "全部の変更を、新しい順に (4)");
    expect_text(wizard, "作成: 小さな点検");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "守りたい情報を一覧表に書き出していますか。");
    leave(wizard);
    drop_folder(folder);
}

static void an_asset_has_its_own_history(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken 1=done");
    run_verb(folder, NULL, "asset a.tenken add name=金型図面 form=paper");
    struct wizard *wizard = open_with(folder, "a.tenken");
    wizard_press(wizard, "t H");
    expect_text(wizard, "形: - → 紙");
    expect_no_text(wizard, "している");
    wizard_press(wizard, "s");
    leave(wizard);
    drop_folder(folder);
}

/* What is undone in the history is at once a part of it. */
static void undo_adds_to_the_history(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_with(folder, "a.tenken");
    wizard_press(wizard, "1 Left H u");
    expect_text(wizard, "取り消し：回答");
    wizard_press(wizard, "/");
    wizard_type(wizard, "していない");
    expect_text(wizard, "変更はまだありません。");
    wizard_press(wizard, "Esc Esc");
    leave(wizard);
    drop_folder(folder);
}

static void a_sealed_copy_is_shown_and_not_changed(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken 1=done");
    run_verb(folder, NULL, "seal a.tenken -o copy.tenken");
    struct wizard *wizard = open_with(folder, "copy.tenken");
    expect_text(wizard, "読み取り専用：点検 花子さんが 2026-04-01 18:00 に封印した写しです");
    wizard_press(wizard, "Home 2");
    expect_text(wizard, "封印した写しなので変更できません");
    expect_text(wizard, "見るだけ");
    leave(wizard);
    run_verb(folder, NULL, "verify copy.tenken");
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_has_its_own_history),
        cmocka_unit_test(an_asset_has_its_own_history),
        cmocka_unit_test(undo_adds_to_the_history),
        cmocka_unit_test(a_sealed_copy_is_shown_and_not_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
