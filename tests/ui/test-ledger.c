/* The information ledger as people fill it: by hand, by the guided way, and what follows from it.
 */
#include "visit.h"

/* Leaves the wizard, which has to end well. */
static struct wizard *open_ledger(const char *folder)
{
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "t");
    return wizard;
}

static void expect_same_case(const char *by_keys, const char *by_verbs)
{
    char *typed = take_case_bytes(by_keys), *scripted = take_case_bytes(by_verbs);
    assert_string_equal(typed, scripted);
    free(typed);
    free(scripted);
}

static void keys_and_the_verb_make_the_same_document(void **state)
{
    char *by_keys = take_folder_with_case(), *by_verbs = take_folder_with_case();
    struct wizard *wizard = open_ledger(by_keys);
    wizard_press(wizard, "a");
    wizard_type(wizard, "金型図面");
    wizard_press(wizard, "Esc Esc");
    leave(wizard);
    run_verb(by_verbs, NULL, "asset a.tenken add name=金型図面");
    expect_same_case(by_keys, by_verbs);
    drop_folder(by_keys);
    drop_folder(by_verbs);
}

static void the_guided_way_and_the_verb_make_the_same_document(void **state)
{
    char *by_keys = take_folder_with_case(), *by_verbs = take_folder_with_case();
    struct wizard *wizard = open_ledger(by_keys);
    wizard_press(wizard, "g Tab Tab Down Down Space Esc Esc");
    leave(wizard);
    run_verb(by_verbs, NULL,
             "asset a.tenken add name=預かっている金型 form=object medium=object place=金型の棚 "
             "entrusted=yes");
    expect_same_case(by_keys, by_verbs);
    drop_folder(by_keys);
    drop_folder(by_verbs);
}

/* Every field is on the disk when it is left, and each is a step of its own to take back. */
static void four_fields_make_an_asset(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_ledger(folder);
    wizard_press(wizard, "a");
    wizard_type(wizard, "加工条件ノート");
    wizard_press(wizard, "Tab 1 Tab");
    wizard_type(wizard, "現場の机");
    wizard_press(wizard, "Tab 2");
    expect_in_case(folder, "<form>paper</form>", true);
    expect_in_case(folder, "<place>現場の机</place>", true);
    expect_in_case(folder, "<entrusted>no</entrusted>", true);
    wizard_press(wizard, "Esc u");
    expect_text(wizard, "取り消しました: 加工条件ノート");
    expect_in_case(folder, "<place>現場の机</place>", true);
    leave(wizard);
    drop_folder(folder);
}

/* The choice that is taken back is the one the cursor stands on. */
static void a_choice_taken_back_stays_taken_back(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "asset a.tenken add name=顧客リスト form=electronic");
    struct wizard *wizard = open_ledger(folder);
    wizard_press(wizard, "Enter Tab 1");
    expect_in_case(folder, "<form>paper</form>", true);
    wizard_press(wizard, "u Down Esc");
    expect_in_case(folder, "<form>electronic</form>", true);
    leave(wizard);
    drop_folder(folder);
}

static void an_asset_needs_a_name(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_ledger(folder);
    wizard_press(wizard, "a Down");
    expect_text(wizard, "先に名前を書いてください。");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "はじめに、守る情報を書き出します。");
    leave(wizard);
    drop_folder(folder);
}

static void assets_are_copied_deleted_and_brought_back(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "asset a.tenken add name=顧客リスト form=electronic place=事務所PC");
    struct wizard *wizard = open_ledger(folder);
    wizard_press(wizard, "c");
    expect_text(wizard, "顧客リスト（写し）");
    wizard_press(wizard, "d");
    expect_text(wizard, "削除しました: 顧客リスト（写し）（u で元に戻ります）");
    wizard_press(wizard, "Up");
    expect_no_text(wizard, "（写し）");
    wizard_press(wizard, "d Down");
    expect_text(wizard, "はじめに、守る情報を書き出します。");
    wizard_press(wizard, "u u Up");
    expect_text(wizard, "顧客リスト（写し）");
    leave(wizard);
    drop_folder(folder);
}

static void the_table_is_sorted_and_filtered(void **state)
{
    int first, second, column;
    char *folder = take_folder_with_case();
    run_verb(folder, NULL,
             "asset a.tenken add name=見積書 confidentiality=1 integrity=1 availability=0");
    run_verb(folder, NULL, "asset a.tenken add name=顧客リスト personal=yes");
    struct wizard *wizard = open_ledger(folder);
    assert_true(screen_find(wizard->terminal, "見積書", &first, &column));
    assert_true(screen_find(wizard->terminal, "顧客リスト", &second, &column));
    assert_true(first < second);
    wizard_click_text(wizard, "重");
    wizard_press(wizard, "Home");
    assert_true(screen_find(wizard->terminal, "見積書", &first, &column));
    assert_true(screen_find(wizard->terminal, "顧客リスト", &second, &column));
    assert_true(second < first);
    wizard_press(wizard, "/");
    wizard_type(wizard, "ﾘｽﾄ");
    wizard_press(wizard, "Enter");
    expect_no_text(wizard, "見積書");
    expect_text(wizard, "重要度 2（個人情報");
    wizard_press(wizard, "/ Esc");
    expect_text(wizard, "見積書");
    leave(wizard);
    drop_folder(folder);
}

static void what_is_open_is_one_key_away(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "asset a.tenken add name=見積書 form=paper");
    struct wizard *wizard = open_ledger(folder);
    wizard_press(wizard, ". Down Enter");
    wizard_type(wizard, "事務所の棚");
    wizard_press(wizard, "Esc");
    expect_in_case(folder, "<place>事務所の棚</place>", true);
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

/* What was only accepted can be dropped with the same key; what more was said of stays. */
static void typical_assets_are_accepted_and_dropped(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_ledger(folder);
    wizard_press(wizard, "g Tab Tab Space");
    expect_text(wizard, "[x] 客先の図面（紙）");
    wizard_press(wizard, "Space");
    expect_text(wizard, "[ ] 客先の図面（紙）");
    wizard_press(wizard, "Space t Enter Down Down Down Down");
    wizard_type(wizard, "A社");
    wizard_press(wizard, "Esc g Tab Tab Space");
    expect_text(wizard, "[x] 客先の図面（紙）");
    expect_in_case(folder, "<entrusted-by>A社</entrusted-by>", true);
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

static void the_scope_is_kept(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_ledger(folder);
    wizard_press(wizard, "g 2 Tab");
    wizard_type(wizard, "第二工場");
    wizard_press(wizard, "Tab");
    expect_in_case(folder, "<scope>site</scope>", true);
    expect_in_case(folder, "<scope-name>第二工場</scope-name>", true);
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

/* Two questions of the pack are about information on paper. */
static void what_there_is_none_of_is_not_asked_about(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_ledger(folder);
    expect_text(wizard, "0/5");
    wizard_press(wizard, "g Tab Tab Tab Space");
    expect_text(wizard, "0/3");
    wizard_press(wizard, "u");
    expect_text(wizard, "0/5");
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

static void an_asset_undone_while_one_looks_at_it_is_left(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_ledger(folder);
    wizard_press(wizard, "a");
    wizard_type(wizard, "試作品");
    wizard_press(wizard, "Tab u Down");
    expect_text(wizard, "はじめに、守る情報を書き出します。");
    leave(wizard);
    drop_folder(folder);
}

static void every_size_is_drawn_whole(void **state)
{
    static const char *const keys[] = {"t",       "t Enter Down w", "t g", "t g Tab Tab", "t .",
                                       "t Enter", "t g Tab Tab Tab"};
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "asset a.tenken add name=金型図面 form=paper confidentiality=2");
    expect_sound_after(folder, keys);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_and_the_verb_make_the_same_document),
        cmocka_unit_test(the_guided_way_and_the_verb_make_the_same_document),
        cmocka_unit_test(four_fields_make_an_asset),
        cmocka_unit_test(a_choice_taken_back_stays_taken_back),
        cmocka_unit_test(an_asset_needs_a_name),
        cmocka_unit_test(assets_are_copied_deleted_and_brought_back),
        cmocka_unit_test(the_table_is_sorted_and_filtered),
        cmocka_unit_test(what_is_open_is_one_key_away),
        cmocka_unit_test(typical_assets_are_accepted_and_dropped),
        cmocka_unit_test(the_scope_is_kept),
        cmocka_unit_test(what_there_is_none_of_is_not_asked_about),
        cmocka_unit_test(an_asset_undone_while_one_looks_at_it_is_left),
        cmocka_unit_test(every_size_is_drawn_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
