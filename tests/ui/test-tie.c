/* A client's questionnaire in the wizard: walked, tied to another pack by hand, answered from it.
 */
#include "visit.h"

#define TABLE                                                                                                                        \
    "番号,区分,質問,担当\n1,体制,一覧表はありますか。,総務\n2,体制,図面に鍵をかけていますか。," \
    "総務\n3,技術,対策ソフトはありますか。,情報\n"

static char *take_folder_with_client(void)
{
    char *folder = folder_take_fresh();
    char *path = path_take_join(folder, "t.csv");
    assert_true(file_write_whole(path, TABLE, strlen(TABLE), true, NULL));
    free(path);
    run_verb(folder, NULL, "pack import-csv t.csv --id client --title 調査票 --questionnaire");
    run_verb(folder, NULL, "new a.tenken --pack client,mini --organisation さくら金型");
    run_verb(folder, NULL, "answer a.tenken mini:1=done mini:2=partly");
    return folder;
}

static struct wizard *open_client(const char *folder, int rows, int columns, const char *language)
{
    return wizard_new(&(struct wizard_request){.rows = rows,
                                               .columns = columns,
                                               .language = language,
                                               .folder = folder,
                                               .arguments = (const char *[]){"a.tenken", NULL}});
}

static bool has_in_pack(const char *folder, const char *text)
{
    char *path = path_take_join(folder, "XDG_DATA_HOME/tenken/packs/client/pack.xml");
    char *bytes = file_take_contents(path, 1 << 20, NULL, NULL);
    assert_non_null(bytes);
    bool is_there = strstr(bytes, text);
    free(bytes);
    free(path);
    return is_there;
}

static void an_imported_pack_is_walked_tied_and_answered(void **state)
{
    char *folder = take_folder_with_client();
    struct wizard *wizard = open_client(folder, 24, 80, "ja");
    wizard_press(wizard, "Home");
    expect_text(wizard, "一覧表はありますか。");
    expect_text(wizard, "ほかのパックと結ぶ");
    expect_no_text(wizard, "と答えています");
    wizard_press(wizard, "L");
    expect_text(wizard, "一覧表はありますか。");
    wizard_type(wizard, "一覧");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "言い方は違うが同じこと");
    assert_true(has_in_pack(folder, "<relation kind=\"equivalent\" from=\"1\" to=\"mini:1\">"));
    wizard_press(wizard, "Esc");
    expect_wrapped(wizard, "で「している」と答えています。");
    wizard_press(wizard, "=");
    wizard_press(wizard, "Left");
    expect_text(wizard, "1 (*) している");
    leave(wizard);
    drop_folder(folder);
}

static void a_tie_is_turned_and_taken_away(void **state)
{
    char *folder = take_folder_with_client();
    struct wizard *wizard = open_client(folder, 24, 80, "ja");
    wizard_press(wizard, "Home L");
    wizard_press(wizard, "^T");
    expect_text(wizard, "まだ結んでいません。");
    wizard_press(wizard, "Enter ^T");
    assert_true(has_in_pack(folder, "<relation kind=\"subset\" from=\"1\" to=\"mini:1\">"));
    wizard_press(wizard, "Enter");
    assert_false(has_in_pack(folder, "from=\"1\""));
    expect_text(wizard, "結びつきを外しました。");
    wizard_press(wizard, "Tab");
    expect_text(wizard, "図面に鍵をかけていますか。");
    wizard_press(wizard, "Enter S-Tab");
    assert_true(has_in_pack(folder, "from=\"2\" to=\"mini:1\""));
    expect_text(wizard, "一覧表はありますか。");
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

static void other_packs_cannot_be_tied(void **state)
{
    char *folder = take_folder_with_client();
    struct wizard *wizard = open_client(folder, 24, 80, "ja");
    wizard_press(wizard, "Home Right Right Right");
    expect_no_text(wizard, "ほかのパックと結ぶ");
    wizard_press(wizard, "L");
    expect_no_text(wizard, "6 件");
    leave(wizard);
    drop_folder(folder);
}

/* Home stays with the last case; what is tried out is not tied. */
static void nothing_is_tied_while_something_is_tried(void **state)
{
    char *folder = take_folder_with_client();
    struct wizard *wizard = open_client(folder, 24, 80, "ja");
    wizard_press(wizard, "Home x");
    wizard_press(wizard, "s");
    wizard_press(wizard, "L Enter");
    expect_text(wizard, "もしもの間に");
    assert_false(has_in_pack(folder, "from=\"1\""));
    wizard_free(wizard);
    drop_folder(folder);
}

static void it_fits_small_and_large(void **state)
{
    static const struct {
        int rows, columns;
        const char *language, *found;
    } views[] = {{20, 60, "ja", "件"}, {40, 120, "en", "found"}, {20, 60, "en", "found"}};
    for (size_t i = 0; i < ARRAY_LENGTH(views); i++) {
        char *folder = take_folder_with_client();
        struct wizard *wizard =
            open_client(folder, views[i].rows, views[i].columns, views[i].language);
        wizard_press(wizard, "Home L");
        expect_text(wizard, "一覧表はありますか。");
        expect_text(wizard, views[i].found);
        wizard_press(wizard, "Esc");
        leave(wizard);
        drop_folder(folder);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_imported_pack_is_walked_tied_and_answered),
        cmocka_unit_test(a_tie_is_turned_and_taken_away),
        cmocka_unit_test(other_packs_cannot_be_tied),
        cmocka_unit_test(nothing_is_tied_while_something_is_tried),
        cmocka_unit_test(it_fits_small_and_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
