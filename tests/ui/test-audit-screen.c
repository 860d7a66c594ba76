/* An audit in the wizard: from the plan of its day to the closed correction and its papers; the
 * stages of a certification; and what an examination does not show. */
#include "visit.h"

static void expect_said(const char *folder, const char *line, const char *text)
{
    struct command command = command_run_in(folder, "ja", NULL, line);
    if (!strstr(command.output, text))
        fail_msg("“%s” is not in what tenken %s says:\n%s%s", text, line, command.output,
                 command.errors);
    command_clear(&command);
}

static char *take_folder_with_correction(const char *due)
{
    char *folder = take_folder_with_case();
    char *line = mem_format("audit a.tenken note mini:2 finding=鍵がない correction=鍵を付ける "
                            "correction-requested=2026-03-10 correction-due=%s",
                            due);
    run_verb(folder, NULL, "answer a.tenken mini:1=done mini:2=not");
    run_verb(folder, NULL, "mode a.tenken audit");
    run_verb(folder, NULL, line);
    free(line);
    return folder;
}

static void a_correction_goes_from_asked_for_to_closed(void **state)
{
    char *folder = take_folder_with_correction("2026-03-25");
    struct wizard *wizard = open_case(folder, usual_view);
    expect_text(wizard, "期限");
    wizard_press(wizard, "T");
    expect_text(wizard, "! [ ] 是正：");
    expect_text(wizard, "2026-03-25");
    wizard_press(wizard, "Tab Tab Tab");
    expect_text(wizard, "鍵を付ける");
    wizard_press(wizard, "F Tab");
    expect_text(wizard, "鍵を付ける");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "鍵がない");
    wizard_press(wizard, "Esc Space");
    expect_text(wizard, "実施日 2026-04-01");
    wizard_press(wizard, "Space Space");
    expect_text(wizard, "[x]");
    wizard_press(wizard, "Space");
    expect_text(wizard, "すでに完了しています");
    wizard_press(wizard, "u");
    expect_text(wizard, "[v]");
    wizard_press(wizard, "Space T");
    expect_no_text(wizard, "是正：");
    leave(wizard);
    expect_said(folder, "audit a.tenken corrections --json", "\"closed\": \"2026-04-01\"");
    expect_said(folder, "report a.tenken --kind correction-list --with-gaps --format text",
                "鍵を付ける");
    drop_folder(folder);
}

/* All of it by keys. */
static void an_audit_is_made_from_its_plan_to_the_paper(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "F Tab");
    expect_text(wizard, "是正の依頼はまだありません");
    wizard_press(wizard, "f Down Down Down Down Down Space Space Esc");
    expect_text(wizard, "証拠を書けます");
    wizard_press(wizard, "S-Tab 1");
    expect_text(wizard, "/ 1:00");
    wizard_press(wizard, "Right");
    expect_text(wizard, "/ 1:30");
    wizard_press(wizard, "Home Enter");
    expect_text(wizard, "F で監査に戻ります");
    wizard_press(wizard, "V");
    wizard_type(wizard, "鍵の台帳");
    wizard_press(wizard, "Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab");
    wizard_type(wizard, "台帳が古い");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "台帳を書き直す");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "2026-03-20");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "2026-04-20");
    wizard_press(wizard, "Esc F");
    expect_text(wizard, "/ 1:30");
    wizard_press(wizard, "Tab");
    expect_text(wizard, "台帳を書き直す");
    expect_text(wizard, "2026-04-20");
    wizard_press(wizard, "Space Space Space");
    expect_text(wizard, "[x]");
    wizard_press(wizard, "W");
    expect_text(wizard, "是正一覧");
    wizard_press(wizard, "Down Down Down Down Enter");
    expect_text(wizard, "書き出しました");
    wizard_press(wizard, "Esc");
    leave(wizard);
    expect_said(folder, "report a.tenken --kind correction-list --with-gaps --format text",
                "台帳を書き直す");
    drop_folder(folder);
}

static void a_second_check_asks_only_open_corrections(void **state)
{
    char *folder = take_folder_with_correction("2026-05-25");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "F Tab c");
    expect_text(wizard, "再確認");
    wizard_press(wizard, ".");
    expect_text(wizard, "再確認");
    wizard_press(wizard, "Right");
    expect_text(wizard, "そちらに質問はもうありません");
    wizard_press(wizard, "F");
    expect_text(wizard, "再確認中");
    wizard_press(wizard, "c");
    expect_no_text(wizard, "再確認中");
    wizard_press(wizard, "Space Space Space c");
    expect_text(wizard, "未完了の是正はありません");
    leave(wizard);
    drop_folder(folder);
}

static void a_stage_is_noted_and_undone(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "F Tab Tab");
    expect_text(wizard, "認証の記録はまだありません");
    wizard_press(wizard, "Down Enter");
    wizard_type(wizard, "soon");
    wizard_press(wizard, "Tab");
    expect_text(wizard, "soon");
    wizard_press(wizard, "^W");
    wizard_type(wizard, "2026-03-20");
    wizard_press(wizard, "Tab Tab");
    wizard_type(wizard, "山田");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "[!] 第一次審査");
    expect_text(wizard, "山田");
    wizard_press(wizard, "W");
    expect_text(wizard, "審査計画書");
    wizard_press(wizard, "Esc u u");
    expect_text(wizard, "認証の記録はまだありません");
    expect_sound_at_every_size(wizard);
    leave(wizard);
    drop_folder(folder);
}

/* 第三2四, 第三4五: only what is required may be explained. */
static void an_examination_shows_no_measure_anywhere(void **state)
{
    static const char *const places[] = {"s Home", "Right",     "a", "e", "r", "r Tab",
                                         "T",      "T Tab Tab", "o", "F", "R", "I"};
    static const char *const advice[] = {"ゴム印", "一覧表を作る", "キャビネット", "IDを分ける"};
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken mini:1=not mini:2=not mini:3=not mini:5=not");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "s Home Right"); /* where it would show */
    expect_text(wizard, "ゴム印");
    wizard_press(wizard, "T Tab Tab");
    expect_text(wizard, "キャビネット");
    leave(wizard);
    run_verb(folder, NULL, "mode a.tenken examination");
    wizard = open_case(folder, usual_view);
    for (size_t i = 0; i < ARRAY_LENGTH(places); i++) {
        wizard_press(wizard, places[i]);
        for (size_t k = 0; k < ARRAY_LENGTH(advice); k++)
            expect_no_text(wizard, advice[k]);
    }
    wizard_press(wizard, "r");
    expect_wrapped(wizard, "審査では対策を表示しません");
    wizard_press(wizard, "T Tab Tab");
    expect_wrapped(wizard, "審査では対策を表示しません");
    wizard_press(wizard, "x");
    wizard_press(wizard, "/");
    wizard_type(wizard, "キャビネット");
    expect_no_text(wizard, "移す");
    wizard_free(wizard);
    drop_folder(folder);
}

static void the_screens_are_as_agreed(void **state)
{
    for (size_t i = 0; i < wizard_view_count; i++) {
        char *folder = take_folder_with_correction("2026-03-25");
        run_verb(folder, NULL, "certification a.tenken application done=2026-02-01 by=佐藤");
        struct wizard *wizard = open_case(folder, wizard_views[i]);
        wizard_press(wizard, "F 1");
        expect_screen(wizard, "audit-day");
        wizard_press(wizard, "Tab");
        expect_screen(wizard, "audit-corrections");
        wizard_press(wizard, "Tab");
        expect_screen(wizard, "audit-stages");
        wizard_press(wizard, "Enter");
        expect_screen(wizard, "stage");
        wizard_press(wizard, "Esc T");
        expect_screen(wizard, "plan-reminder");
        wizard_press(wizard, "Tab Tab Tab");
        expect_screen(wizard, "plan-reminder-year");
        leave(wizard);
        drop_folder(folder);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_audit_is_made_from_its_plan_to_the_paper),
        cmocka_unit_test(a_correction_goes_from_asked_for_to_closed),
        cmocka_unit_test(a_second_check_asks_only_open_corrections),
        cmocka_unit_test(a_stage_is_noted_and_undone),
        cmocka_unit_test(an_examination_shows_no_measure_anywhere),
        cmocka_unit_test(the_screens_are_as_agreed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
