/* The parties as people write them, and as the questions that are about them show them. */
#include "visit.h"

static struct wizard *open_parties(const char *folder)
{
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "t y");
    return wizard;
}

/* Each field is a step of its own to take back. */
static void a_party_is_written_deleted_and_brought_back(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_parties(folder);
    expect_text(wizard, "最初の1社を登録する");
    wizard_press(wizard, "a");
    wizard_type(wizard, "鈴木精機");
    wizard_press(wizard, "Tab 1 Tab 2 Esc");
    expect_in_case(folder, "<kind>entruster</kind>", true);
    expect_in_case(folder, "<nda>no</nda>", true);
    expect_text(wizard, "! なし");
    wizard_press(wizard, "d");
    expect_text(wizard, "最初の1社を登録する");
    wizard_press(wizard, "u");
    expect_text(wizard, "取り消しました: 鈴木精機");
    wizard_press(wizard, "u Up");
    expect_text(wizard, "? 未記入");
    leave(wizard);
    drop_folder(folder);
}

static void a_party_needs_a_name(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_parties(folder);
    wizard_press(wizard, "a Down");
    expect_text(wizard, "先に名前を書いてください。");
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

/* The clock of the tests stands at 2026-04-01. */
static void an_agreement_holds_on_its_last_day(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_parties(folder);
    wizard_press(wizard, "a");
    wizard_type(wizard, "鈴木精機");
    wizard_press(wizard, "Tab Tab 1 Tab Tab");
    wizard_type(wizard, "2026-04-01");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "2026-04-01");
    expect_no_text(wizard, "期限切れ");
    wizard_press(wizard, "Enter Down Down Down Down Backspace Backspace Backspace Backspace "
                         "Backspace");
    wizard_type(wizard, "03-31");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "! 期限切れ");
    leave(wizard);
    drop_folder(folder);
}

/* Control 6 is about information entrusted by others. */
static void a_question_names_the_parties_it_is_about(void **state)
{
    char *content = source_take_path("content"), *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack gijutsu-joho --organisation さくら金型");
    run_verb(folder, content, "asset a.tenken add name=客先の図面 entrusted=yes");
    struct wizard *wizard =
        wizard_new(&(struct wizard_request){.rows = 60,
                                            .columns = 120,
                                            .folder = folder,
                                            .content = content,
                                            .arguments = (const char *[]){"a.tenken", NULL}});
    expect_no_text(wizard, "この種類の関係先は");
    wizard_press(wizard, "/");
    wizard_type(wizard, "預け主の意見を聞いて");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "この種類の関係先は、まだ登録されていません。y で");
    wizard_press(wizard, "y a");
    wizard_type(wizard, "鈴木精機");
    wizard_press(wizard, "Tab 1 Tab 2 Esc s");
    expect_text(wizard, "鈴木精機：預託元（情報を預けている相手）、秘密保持契約は「! なし」");
    leave(wizard);
    drop_folder(folder);
    free(content);
}

static void every_size_is_drawn_whole(void **state)
{
    static const char *const keys[] = {"y", "y Enter", "y Enter Down", "y a"};
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "asset a.tenken add name=金型図面");
    write_parties(folder);
    expect_sound_after(folder, keys);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_party_is_written_deleted_and_brought_back),
        cmocka_unit_test(a_party_needs_a_name),
        cmocka_unit_test(an_agreement_holds_on_its_last_day),
        cmocka_unit_test(a_question_names_the_parties_it_is_about),
        cmocka_unit_test(every_size_is_drawn_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
