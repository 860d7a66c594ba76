/* An afternoon in a firm: who is there for how long, what to ask them, what is left for later, and
 * what a reviewer would say of it. The clock of the tests stands still. */
#include "visit.h"

static char *content;

static char *take_folder_with_check(void)
{
    char *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack ipa-25 --organisation さくら金型");
    return folder;
}

static struct wizard *open_check(const char *folder)
{
    return wizard_new(&(struct wizard_request){
        .folder = folder, .content = content, .arguments = (const char *[]){"a.tenken", NULL}});
}

static void expect_file(const char *folder, const char *name, const char *text)
{
    char *path = path_take_join(folder, name);
    char *bytes = file_take_contents(path, 1 << 20, NULL, NULL);
    assert_non_null(bytes);
    if (!strstr(bytes, text))
        fail_msg("%s is not in %s:\n%s", text, name, bytes);
    free(bytes);
    free(path);
}

/* 25 questions of 2 minutes: 10 fit into 20 minutes, if who is there can answer them. */
static void twenty_minutes_with_two_of_the_firm(void **state)
{
    char *folder = take_folder_with_check();
    struct wizard *wizard = open_check(folder);
    wizard_press(wizard, "I");
    expect_text(wizard, "今聞く (25)");
    wizard_press(wizard, "2");
    expect_text(wizard, "残り  20分");
    expect_text(wizard, "今聞く (10)");
    expect_text(wizard, "あとで聞く (15)");
    wizard_press(wizard, "Right");
    expect_text(wizard, "残り  30分");
    wizard_press(wizard, "Left Up Space Right Space");
    expect_text(wizard, "[x] パソコンに詳しい人  [x] 事務の担当");
    expect_text(wizard, "今聞く (10)");
    wizard_press(wizard, "Down Enter");
    expect_text(wizard, "I で聞き取りにもどります");
    wizard_press(wizard, "1 I");
    expect_text(wizard, "残り  20分");
    expect_text(wizard, "あとで聞く (14)");
    wizard_press(wizard, "0");
    expect_text(wizard, "制限なし");
    leave(wizard);
    drop_folder(folder);
}

/* Somebody is clicked into the room, and what others know goes onto the sheet. */
static void the_rest_is_left_as_a_sheet(void **state)
{
    char *folder = take_folder_with_check();
    struct wizard *wizard = open_check(folder);
    wizard_press(wizard, "I");
    wizard_click_text(wizard, "[ ] 経営者");
    expect_text(wizard, "[x] 経営者");
    wizard_press(wizard, "Down Tab");
    expect_text(wizard, "パソコンに詳しい人：");
    wizard_press(wizard, "W Enter");
    expect_file(folder, "a-later.txt", "さくら金型");
    expect_file(folder, "a-later.txt", "■ パソコンに詳しい人");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "もう一度");
    wizard_press(wizard, "Up Enter Down Enter");
    expect_file(folder, "a-later.csv", "address");
    wizard_press(wizard, "Esc Tab W Enter");
    expect_file(folder, "a-places.txt", "事務所");
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

/* Each kind of warning leads to the place where something can be done about it. */
static void a_reviewer_is_led_to_the_place(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "asset a.tenken add name=図面 form=paper");
    write_tasks(folder);
    write_parties(folder);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "C");
    expect_text(wizard, "図面: ");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "守る情報 › 図面");
    wizard_press(wizard, "Esc End Enter");
    expect_text(wizard, "対応計画 › 鍵の台帳を作る");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "期限");
    leave(wizard);
    drop_folder(folder);
}

static void an_answer_is_raised_until_what_it_rests_on_is_met(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken mini:1=not mini:2=done");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "C");
    expect_text(wizard, "印をつける");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "重要情報だと、ひと目で分かるように");
    wizard_press(wizard, "Left 1 C");
    expect_text(wizard, "気になる点はありません");
    leave(wizard);
    drop_folder(folder);
}

static void every_size_is_drawn_whole(void **state)
{
    static const char *const keys[] = {"I 2", "I 1 Tab", "I Tab Tab", "I W", "C"};
    char *folder = take_folder_with_check();
    run_verb(folder, content, "asset a.tenken add name=図面 form=paper place=設計室の棚");
    run_verb(folder, content, "task a.tenken add --title 金庫を買う");
    for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
        struct wizard *wizard = open_check(folder);
        wizard_press(wizard, keys[i]);
        expect_sound_at_every_size(wizard);
        wizard_free(wizard);
    }
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(twenty_minutes_with_two_of_the_firm),
        cmocka_unit_test(the_rest_is_left_as_a_sheet),
        cmocka_unit_test(a_reviewer_is_led_to_the_place),
        cmocka_unit_test(an_answer_is_raised_until_what_it_rests_on_is_met),
        cmocka_unit_test(every_size_is_drawn_whole),
    };
    content = source_take_path("content");
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(content);
    return failed;
}
