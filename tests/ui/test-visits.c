/* Two visits on one case, seven weeks apart: opened with what is open, closed with homework, and
 * what changed in between. */
#include "visit.h"

#define SECOND_DAY "2026-05-20T01:00:00Z"

static struct wizard *open_later(const char *folder, struct wizard_view view)
{
    return wizard_new(&(struct wizard_request){
        .rows = view.rows,
        .columns = view.columns,
        .language = view.language,
        .folder = folder,
        .arguments = (const char *[]){"a.tenken", NULL},
        .environment = (const char *[]){"TENKEN_TEST_CLOCK=" SECOND_DAY, NULL}});
}

static void expect_said(const char *folder, const char *line, const char *text)
{
    struct command command = command_run_in(folder, "ja", NULL, line);
    if (!strstr(command.output, text))
        fail_msg("“%s” is not in what tenken %s says:\n%s%s", text, line, command.output,
                 command.errors);
    command_clear(&command);
}

/* ---- two visits by hand ---- */

static void hold_the_first_visit(const char *folder)
{
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "S");
    expect_text(wizard, "訪問の記録はまだありません");
    wizard_press(wizard, "a");
    expect_text(wizard, "第1回訪問 2026-04-01");
    wizard_press(wizard, "Down Down");
    wizard_type(wizard, "社長と田中");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "▶訪問中");
    wizard_press(wizard, "+");
    wizard_type(wizard, "書棚に鍵を付ける");
    wizard_press(wizard, "Enter");
    wizard_type(wizard, "田中");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "2026-05-01");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "書棚に鍵を付ける（田中、期限 2026-05-01）");
    wizard_press(wizard, "a");
    expect_text(wizard, "まだ終わっていません");
    wizard_press(wizard, "Enter Down Down Down Down Down");
    wizard_type(wizard, "図面から始める");
    wizard_press(wizard, "Esc c");
    expect_text(wizard, "終えました：第1回訪問");
    expect_text(wizard, "図面から始める");
    expect_no_text(wizard, "▶訪問中");
    leave(wizard);
}

static void hold_the_second_visit(const char *folder)
{
    struct wizard *wizard = open_later(folder, usual_view);
    wizard_press(wizard, "S Tab");
    expect_text(wizard, "変わったことはありません");
    wizard_press(wizard, "Tab a");
    expect_text(wizard, "第2回訪問 2026-05-20");
    expect_text(wizard, "宿題: 書棚に鍵を付ける");
    wizard_press(wizard, "Esc s 1 T Space Space S Tab");
    expect_text(wizard, "第1回訪問 2026-04-01 の終わりから");
    expect_text(wizard, "未回答 → ");
    expect_text(wizard, "書棚に鍵を付ける: 未着手 → 完了");
    wizard_press(wizard, "Tab");
    expect_text(wizard, "満たす 1/5");
    expect_text(wizard, "満たす 0/5");
    wizard_press(wizard, "Up W");
    expect_text(wizard, "次回までの宿題");
    wizard_press(wizard, "Esc P");
    expect_text(wizard, "派遣業務報告書");
    wizard_press(wizard, "Esc");
    leave(wizard);
}

static void two_visits_are_held_and_compared(void **state)
{
    char *folder = take_folder_with_case();
    hold_the_first_visit(folder);
    hold_the_second_visit(folder);
    expect_said(folder, "visit a.tenken show 1", "図面から始める");
    expect_said(folder, "report a.tenken --kind homework --format text", "書棚に鍵を付ける");
    expect_said(folder, "report a.tenken --kind dispatch-report --with-gaps --format text",
                "社長と田中");
    drop_folder(folder);
}

static void closing_is_undone_and_a_visit_deleted(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "S a Esc c");
    expect_no_text(wizard, "▶訪問中");
    wizard_press(wizard, "u");
    expect_text(wizard, "▶訪問中");
    wizard_press(wizard, "d");
    expect_text(wizard, "訪問の記録はまだありません");
    wizard_press(wizard, "u");
    expect_text(wizard, "▶訪問中");
    wizard_press(wizard, "+ ^G");
    expect_text(wizard, "▶訪問中");
    expect_sound_at_every_size(wizard);
    wizard_resize(wizard, 24, 80);
    wizard_press(wizard, "Tab");
    expect_text(wizard, "終わった訪問がまだありません");
    leave(wizard);
    drop_folder(folder);
}

/* ---- how it looks ---- */

static void visit_once(const char *folder)
{
    static const char *const lines[] = {
        "answer a.tenken mini:2=not mini:5=done",
        "visit a.tenken open people=社長、田中 place=on-site",
        "visit a.tenken homework 1 title=書棚に鍵を付ける owner=田中 due=2026-05-01",
        "visit a.tenken homework 1 title=図面の一覧を作る owner=佐藤",
        "visit a.tenken close 1 agreed=図面から始める hard=現場に時間がない next=2026-05-20",
    };
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
        run_verb(folder, NULL, lines[i]);
}

static void the_screens_are_as_agreed(void **state)
{
    for (size_t i = 0; i < wizard_view_count; i++) {
        char *folder = take_folder_with_case();
        struct wizard *wizard = open_case(folder, wizard_views[i]);
        wizard_press(wizard, "S");
        expect_screen(wizard, "visits-empty");
        leave(wizard);
        visit_once(folder);
        wizard = open_later(folder, wizard_views[i]);
        wizard_press(wizard, "s 1 T Space Space S");
        expect_screen(wizard, "visits");
        wizard_press(wizard, "Tab");
        expect_screen(wizard, "visits-since");
        wizard_press(wizard, "Tab a");
        expect_screen(wizard, "visit");
        wizard_press(wizard, "Esc");
        leave(wizard);
        drop_folder(folder);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_visits_are_held_and_compared),
        cmocka_unit_test(closing_is_undone_and_a_visit_deleted),
        cmocka_unit_test(the_screens_are_as_agreed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
