/* The handbook, looked up from anywhere. */
#include "goldens.h"

static void it_opens_from_anywhere(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "b");
    expect_text(wizard, "鍵が戻らない朝");
    wizard_press(wizard, "Esc o b");
    expect_text(wizard, "困ったときの相談先");
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

/* Where no case is open there are terms, too. */
static void it_opens_at_home(void **state)
{
    char *folder = folder_take_fresh();
    struct wizard *wizard = wizard_new(
        &(struct wizard_request){.rows = 24, .columns = 80, .language = "ja", .folder = folder});
    wizard_press(wizard, "b");
    expect_text(wizard, "金型");
    expect_text(wizard, "見本法 12条");
    wizard_press(wizard, "Down Enter");
    expect_text(wizard, "–  mini:1（この案件にはありません）");
    wizard_press(wizard, "1 Esc Esc");
    leave(wizard);
    drop_folder(folder);
}

static void words_narrow_the_list(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "b /");
    wizard_type(wizard, "キャビネット");
    expect_text(wizard, "鍵が戻らない朝");
    expect_no_text(wizard, "困ったときの相談先");
    wizard_type(wizard, "x");
    expect_wrapped(wizard, "見つかりません。");
    wizard_press(wizard, "Enter Enter ^G");
    wizard_press(wizard, "/ ^G");
    expect_text(wizard, "困ったときの相談先");
    wizard_press(wizard, "Tab Tab");
    expect_text(wizard, "見本法 12条");
    expect_no_text(wizard, "困ったときの相談先");
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

static void an_entry_leads_to_its_questions(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "b Tab Tab Tab Enter");
    expect_wrapped(wizard, "作り話です。実際に報告されたものではありません。");
    wizard_press(wizard, "1");
    expect_text(wizard, "Ⅲ第一1");
    leave(wizard);
    drop_folder(folder);
}

static void it_fits_at_every_size(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "b");
    expect_sound_at_every_size(wizard);
    wizard_press(wizard, "Tab Tab Enter");
    expect_sound_at_every_size(wizard);
    wizard_press(wizard, "Esc Esc");
    leave(wizard);
    drop_folder(folder);
}

/* Every entry of the real handbook, read in the smallest window. */
static void the_real_handbook_fits(void **state)
{
    char *content = source_take_path("content"), *folder = folder_take_fresh();
    struct wizard *wizard = wizard_new(&(struct wizard_request){
        .rows = 20, .columns = 60, .language = "ja", .folder = folder, .content = content});
    wizard_press(wizard, "b Tab Tab");
    for (int tab = 0; tab < 3; tab++) {
        for (int i = 0; i < 29; i++) {
            wizard_press(wizard, "Enter");
            expect_sound(wizard);
            wizard_press(wizard, "Esc Down");
        }
        wizard_press(wizard, "Tab Home");
    }
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
    free(content);
}

/* ---- as agreed to look ---- */

static const struct golden_screen screens[] = {
    {"handbook", "b Down"},
    {"handbook-law", "b Tab Tab Enter"},
    {"handbook-story", "b Tab Tab Tab Enter"},
};

static void a_screen_is_as_agreed(void **state)
{
    const struct golden *golden = *state;
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, *golden->view);
    wizard_press(wizard, golden->keys);
    expect_screen(wizard, golden->name);
    wizard_free(wizard);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest visits[] = {
        cmocka_unit_test(it_opens_from_anywhere), cmocka_unit_test(it_opens_at_home),
        cmocka_unit_test(words_narrow_the_list),  cmocka_unit_test(an_entry_leads_to_its_questions),
        cmocka_unit_test(it_fits_at_every_size),  cmocka_unit_test(the_real_handbook_fits),
    };
    int failed = run_with_goldens("handbook", screens, ARRAY_LENGTH(screens), a_screen_is_as_agreed,
                                  visits, ARRAY_LENGTH(visits));
    return failed;
}
