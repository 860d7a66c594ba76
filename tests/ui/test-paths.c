/* The paths to schemes, as a person looks at them and goes to what is missing. */
#include "goldens.h"

static void answer_some(const char *folder)
{
    run_verb(folder, NULL, "answer a.tenken mini:1=done mini:2=not mini:3=partly mini:5=done");
}

static void all_schemes_stand_in_one_list(void **state)
{
    char *folder = take_folder_with_case();
    answer_some(folder);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "A");
    expect_text(wizard, "まもります宣言");
    expect_text(wizard, "2020-06 時点");
    expect_wrapped(wizard, "「はじめの宣言」はそろいました。次は「鍵の宣言」です。");
    wizard_press(wizard, "Down");
    expect_wrapped(wizard, "審査を受けて印をもらう、見本の認証です。");
    expect_text(wizard, "2021 時点");
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

static void one_scheme_says_what_counts_and_what_is_missing(void **state)
{
    char *folder = take_folder_with_case();
    answer_some(folder);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "A Enter Down");
    expect_wrapped(wizard, "2 / 2 に回答");
    wizard_press(wizard, "Down Down Down");
    expect_wrapped(wizard, "0 / 1 を満たす");
    expect_text(wizard, "鍵のかかる保管庫");
    wizard_press(wizard, "Down");
    expect_wrapped(wizard, "パック「large」があれば分かります。この案件には入っていません。");
    wizard_press(wizard, "Esc Down Enter Down");
    expect_wrapped(wizard, "満たしたところで示せること: 鍵とパスワードで限っています。");
    expect_wrapped(wizard, "規格に合う限り方かどうかは、案件からは分かりません。");
    wizard_press(wizard, "Esc Esc");
    leave(wizard);
    drop_folder(folder);
}

static void enter_leads_to_the_question_in_the_way(void **state)
{
    char *folder = take_folder_with_case();
    answer_some(folder);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "A Enter Down Down Down Down Enter");
    expect_text(wizard, "Ⅲ第一1");
    wizard_press(wizard, "1 A");
    wizard_press(wizard, "Enter Down Down Down Down");
    expect_wrapped(wizard, "1 / 1 を満たす");
    wizard_press(wizard, "Up Up Enter");
    expect_wrapped(wizard, "この案件には当たる質問がありません。");
    wizard_press(wizard, "Esc Esc");
    leave(wizard);
    drop_folder(folder);
}

static void facts_come_with_their_date(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "A Enter Tab");
    expect_text(wizard, "2020-06 時点");
    expect_wrapped(wizard, "宣言した数 (2019-12 時点)  120社");
    expect_wrapped(wizard, "見本の手引き（2020年6月）");
    wizard_click_text(wizard, "求められること");
    expect_text(wizard, "はじめの宣言");
    wizard_press(wizard, "Esc Esc");
    leave(wizard);
    drop_folder(folder);
}

static void it_fits_at_every_size(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "A");
    expect_sound_at_every_size(wizard);
    wizard_press(wizard, "Enter Down Down Down Down");
    expect_sound_at_every_size(wizard);
    wizard_press(wizard, "Tab");
    expect_sound_at_every_size(wizard);
    wizard_press(wizard, "Esc Esc");
    leave(wizard);
    drop_folder(folder);
}

/* The real schemes over the real sample: every row of every scheme, at two sizes. */
static void the_real_schemes_fit(void **state)
{
    static const struct wizard_view views[] = {{20, 60, "ja"}, {24, 80, "en"}};
    char *content = source_take_path("content"), *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack ipa-5,ipa-25 --organisation さくら金型");
    for (size_t i = 0; i < ARRAY_LENGTH(views); i++) {
        struct wizard *wizard =
            wizard_new(&(struct wizard_request){.rows = views[i].rows,
                                                .columns = views[i].columns,
                                                .language = views[i].language,
                                                .folder = folder,
                                                .content = content,
                                                .arguments = (const char *[]){"a.tenken", NULL}});
        wizard_press(wizard, "A");
        for (int scheme = 0; scheme < 6; scheme++) {
            expect_sound(wizard);
            wizard_press(wizard, "Enter");
            for (int row = 0; row < 12; row++) {
                expect_sound(wizard);
                wizard_press(wizard, "Down");
            }
            wizard_press(wizard, "Tab PgDn");
            expect_sound(wizard);
            wizard_press(wizard, "Esc Down");
        }
        wizard_press(wizard, "Esc");
        leave(wizard);
    }
    drop_folder(folder);
    free(content);
}

/* ---- as agreed to look ---- */

static const struct golden_screen screens[] = {
    {"paths", "A"},
    {"path", "A Enter Down Down Down Down"},
    {"path-evidence", "A Down Enter Down"},
    {"path-facts", "A Enter Tab"},
};

static void a_screen_is_as_agreed(void **state)
{
    const struct golden *golden = *state;
    char *folder = take_folder_with_case();
    answer_some(folder);
    struct wizard *wizard = open_case(folder, *golden->view);
    wizard_press(wizard, golden->keys);
    expect_screen(wizard, golden->name);
    wizard_free(wizard);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest visits[] = {
        cmocka_unit_test(all_schemes_stand_in_one_list),
        cmocka_unit_test(one_scheme_says_what_counts_and_what_is_missing),
        cmocka_unit_test(enter_leads_to_the_question_in_the_way),
        cmocka_unit_test(facts_come_with_their_date),
        cmocka_unit_test(it_fits_at_every_size),
        cmocka_unit_test(the_real_schemes_fit),
    };
    int failed = run_with_goldens("paths", screens, ARRAY_LENGTH(screens), a_screen_is_as_agreed,
                                  visits, ARRAY_LENGTH(visits));
    return failed;
}
