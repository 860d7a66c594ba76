/* The plan as people carry it out: write a task down, take a measure on, do it, let the answers
 * follow. The clock of the tests stands at 2026-04-01, a Wednesday. */
#include "visit.h"

/* What a verb says of a.tenken. */
static void expect_said(const char *folder, const char *line, const char *text)
{
    struct command command = command_run_in(folder, "ja", NULL, line);
    if (!strstr(command.output, text))
        fail_msg("“%s” is not in what tenken %s says:\n%s", text, line, command.output);
    command_clear(&command);
}

/* Written by hand it is late, in time, done, and open again. */
static void a_task_is_written_by_hand_and_carried_out(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "T");
    expect_text(wizard, "まだToDoがありません");
    wizard_press(wizard, "a");
    wizard_type(wizard, "鍵の台帳を作る");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "田中");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "2026-03-30");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "! [ ] 鍵の台帳を作る");
    expect_text(wizard, "2日超過");
    wizard_press(wizard, "Enter Down Down Backspace Backspace");
    wizard_type(wizard, "31");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "1日超過");
    wizard_press(wizard, "Space");
    expect_text(wizard, "! [>] 鍵の台帳を作る");
    wizard_press(wizard, "Space");
    expect_text(wizard, "[x] 鍵の台帳を作る");
    expect_no_text(wizard, "超過");
    expect_said(folder, "task a.tenken list --json", "2026-04-01");
    wizard_press(wizard, "U");
    expect_text(wizard, "対策から作ったToDoではない");
    wizard_press(wizard, "u");
    expect_text(wizard, "[>] 鍵の台帳を作る");
    leave(wizard);
    drop_folder(folder);
}

static void dropping_asks_for_a_reason(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "task a.tenken add --title 金庫を買う");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "T - Enter");
    expect_text(wizard, "[ ] 金庫を買う");
    wizard_press(wizard, "-");
    expect_text(wizard, "取りやめる理由");
    wizard_type(wizard, "貸金庫を借りた");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "[-] 金庫を買う");
    expect_text(wizard, "貸金庫を借りた");
    wizard_press(wizard, "Tab");
    expect_text(wizard, "中止 (1)");
    wizard_press(wizard, "d");
    expect_text(wizard, "削除しました");
    wizard_press(wizard, "u");
    expect_text(wizard, "中止 (1)");
    leave(wizard);
    drop_folder(folder);
}

/* In the form the state cannot say so before the reason does. */
static void the_form_asks_for_a_reason_too(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "task a.tenken add --title 金庫を買う");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "T Enter Down Down Down 4");
    expect_text(wizard, "先に「取りやめた理由」を書いてください");
    wizard_type(wizard, "貸金庫を借りた");
    wizard_press(wizard, "Up Up 4");
    expect_text(wizard, "[-] 中止");
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

/* Two gaps; the measure closes the one about passwords. */
static void what_is_done_closes_its_gap_once_it_is_accepted(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken mini:1=not mini:5=not");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "r");
    expect_text(wizard, "不足 (2)");
    wizard_press(wizard, "Down +");
    expect_text(wizard, "計画に入れました: 人ごとにIDを分ける");
    wizard_press(wizard, "+");
    expect_text(wizard, "もう計画に入っています: 人ごとにIDを分ける");
    wizard_press(wizard, "Space Space");
    expect_text(wizard, "答えも直しますか");
    wizard_press(wizard, "U");
    expect_text(wizard, "していない → している");
    wizard_press(wizard, "Esc r");
    expect_text(wizard, "不足 (2)");
    wizard_press(wizard, "T U U");
    expect_text(wizard, "不足は2件から1件になりました");
    wizard_press(wizard, "r");
    expect_text(wizard, "不足 (1)");
    wizard_press(wizard, "u");
    expect_text(wizard, "不足 (2)");
    leave(wizard);
    drop_folder(folder);
}

static void the_schedule_takes_a_measure_on(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken mini:1=not mini:2=not");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "T Tab Tab");
    expect_text(wizard, "これを待つもの: 「社外秘」のゴム印を押す");
    wizard_press(wizard, "Down");
    expect_text(wizard, "先にすること: 一覧表を作る");
    wizard_press(wizard, "+ S-Tab S-Tab");
    expect_text(wizard, "[ ] 「社外秘」のゴム印を押す");
    leave(wizard);
    drop_folder(folder);
}

static void the_calendar_leads_to_what_it_looks_after(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken mini:1=done");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "T Tab Tab Tab");
    expect_text(wizard, "一覧表を見直す");
    expect_text(wizard, "毎年 (基準が求めるもの)");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "守りたい情報を一覧表に書き出していますか。");
    leave(wizard);
    drop_folder(folder);
}

static void what_is_late_is_said_first(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "task a.tenken add --title 金庫を買う --due 2026-03-31");
    struct wizard *wizard = open_case(folder, usual_view);
    expect_text(wizard, "! 期限を過ぎたToDoが1件あります");
    wizard_press(wizard, "T");
    wizard_click_text(wizard, "状態別");
    expect_text(wizard, "未着手 (1)");
    leave(wizard);
    drop_folder(folder);
}

static void every_size_is_drawn_whole(void **state)
{
    static const char *const keys[] = {"T", "T Tab", "T Tab Tab", "T Tab Tab Tab", "T Enter"};
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken mini:1=not mini:2=not mini:5=not");
    run_verb(folder, NULL, "asset a.tenken add name=図面 form=paper medium=paper");
    write_tasks(folder);
    expect_sound_after(folder, keys);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_task_is_written_by_hand_and_carried_out),
        cmocka_unit_test(dropping_asks_for_a_reason),
        cmocka_unit_test(the_form_asks_for_a_reason_too),
        cmocka_unit_test(what_is_done_closes_its_gap_once_it_is_accepted),
        cmocka_unit_test(the_schedule_takes_a_measure_on),
        cmocka_unit_test(the_calendar_leads_to_what_it_looks_after),
        cmocka_unit_test(what_is_late_is_said_first),
        cmocka_unit_test(every_size_is_drawn_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
