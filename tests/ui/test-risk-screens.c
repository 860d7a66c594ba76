/* The risk of information as people look at it, answer it and decide about it. */
#include "visit.h"

/* A fresh folder with a.tenken: answers, and assets in three cells of the map, one without a
 * medium. */
static char *take_folder_with_risks(void)
{
    static const char *const lines[] = {
        "answer a.tenken mini:3=not mini:5=partly",
        "asset a.tenken add name=金型図面 form=paper medium=paper confidentiality=2 integrity=1 "
        "availability=1 carried=yes",
        "asset a.tenken add name=顧客リスト form=electronic medium=pc personal=yes",
        "asset a.tenken add name=加工条件ノート form=paper medium=paper confidentiality=1 "
        "integrity=1 availability=1 carried=no",
        "asset a.tenken add name=カタログ form=paper medium=paper confidentiality=0 integrity=0 "
        "availability=0 carried=no",
        "asset a.tenken add name=試作品 form=object",
    };
    char *folder = take_folder_with_case();
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
        run_verb(folder, NULL, lines[i]);
    return folder;
}

/* ---- as agreed to look ---- */

static const struct {
    const char *name;
    const char *keys; /* from the first screen of the case */
    const char *text; /* typed after them, or NULL */
} screens[] = {
    {"risk", "R", NULL},
    {"risk-cell", "R Right", NULL},
    {"danger", "R Enter Down", NULL},
    {"threats", "R Tab 3", NULL},
    {"policies", "R Tab Tab Down Down", NULL},
    {"treatment", "R d 2 Tab", "来月、鍵を付けるまで"},
    {"result-risk", "r", NULL},
};

struct golden {
    const char *name, *keys, *text;
    struct wizard_view view;
};

static void a_screen_is_as_agreed(void **state)
{
    const struct golden *golden = *state;
    char *folder = take_folder_with_risks();
    struct wizard *wizard = open_case(folder, golden->view);
    wizard_press(wizard, golden->keys);
    if (golden->text)
        wizard_type(wizard, golden->text);
    expect_screen(wizard, golden->name);
    wizard_free(wizard);
    drop_folder(folder);
}

/* ---- visits ---- */

static void an_empty_ledger_says_what_to_do(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "R");
    expect_text(wizard, "t で台帳を開きます");
    wizard_press(wizard, "Enter w d Left Right");
    expect_text(wizard, "t で台帳を開きます");
    leave(wizard);
    drop_folder(folder);
}

/* By hand: paper-theft is usual 2; its guards are 3 (not met) and 4 (open), a share of 0 to 0.5, so
 * vulnerability 3 to 2, likelihood 2 to 1: 2 to 1 for the notebook of importance 1. The drawings
 * are carried, which nothing guards against: 2 x 2. pc-malware is usual 3, its guard 5 half there:
 * vulnerability 2, likelihood 2, 2 x 2 for the list of customers. */
static void figures_are_those_of_the_tables(void **state)
{
    char *folder = take_folder_with_risks();
    struct wizard *wizard = open_case(folder, (struct wizard_view){24, 120, "ja"});
    wizard_press(wizard, "R");
    expect_text(wizard, "2→1  加工条件ノート");
    expect_text(wizard, "▲大    4    顧客リスト");
    expect_text(wizard, "! 未決定 2件");
    expect_text(wizard, "? 未算定 1件");
    expect_text(wizard, "▲大 2  ●中 1  ·小 1");
    leave(wizard);
    drop_folder(folder);
}

static void a_cell_shows_what_is_in_it(void **state)
{
    char *folder = take_folder_with_risks();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "R Right");
    expect_text(wizard, "絞り込み 2/5件");
    expect_no_text(wizard, "カタログ");
    wizard_press(wizard, "Right");
    expect_text(wizard, "絞り込み 1/5件");
    expect_text(wizard, "加工条件ノート");
    wizard_press(wizard, "Left Left");
    expect_text(wizard, "カタログ");
    leave(wizard);
    drop_folder(folder);
}

static void a_click_on_a_cell_chooses_it_and_shows_all_again(void **state)
{
    char *folder = take_folder_with_risks();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "R");
    wizard_click_text(wizard, "▲大        2");
    expect_text(wizard, "絞り込み 2/5件");
    wizard_click_text(wizard, "▲大        2");
    expect_no_text(wizard, "絞り込み");
    wizard_click_text(wizard, "起きること");
    expect_text(wizard, "2（目安）");
    leave(wizard);
    drop_folder(folder);
}

/* A threat is said once for the firm; what nobody said is taken as usual and marked so. */
static void how_likely_a_threat_is_can_be_said_and_taken_back(void **state)
{
    char *folder = take_folder_with_risks();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "R Tab");
    expect_text(wizard, "2（目安）");
    wizard_press(wizard, "3 Up");
    expect_text(wizard, "3 (*) よく起こる");
    expect_in_case(folder, "<threat-paper-theft>3</threat-paper-theft>", true);
    wizard_press(wizard, "S-Tab");
    expect_text(wizard, "6→4"); /* likelihood 3, at best 2 */
    wizard_press(wizard, "Tab Backspace");
    expect_text(wizard, "3 ( ) よく起こる");
    expect_in_case(folder, "threat-paper-theft", true); /* in the history only */
    expect_in_case(folder, "<threat-paper-theft>3</threat-paper-theft>", false);
    leave(wizard);
    drop_folder(folder);
}

static void a_guard_leads_to_its_question_and_back(void **state)
{
    char *folder = take_folder_with_risks();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "R Enter w");
    expect_text(wizard, "なぜ");
    wizard_press(wizard, "Esc Down Enter 1 R Enter"); /* answers it, and looks again */
    expect_text(wizard, "● Ⅲ第一1 鍵のかかる保管庫");
    leave(wizard);
    drop_folder(folder);
}

static void a_decision_is_kept_field_by_field(void **state)
{
    char *folder = take_folder_with_risks();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "R d 2 Tab");
    wizard_type(wizard, "来月まで待つ");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "山田社長");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "2026/5/31");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "保有");
    expect_text(wizard, "! 未決定 1件");
    static const char *const kept[] = {
        "<treatment>retain</treatment>", "<treatment-reason>来月まで待つ</treatment-reason>",
        "<accepted-by>山田社長</accepted-by>", "<accepted-until>2026-05-31</accepted-until>"};
    for (size_t i = 0; i < ARRAY_LENGTH(kept); i++)
        expect_in_case(folder, kept[i], true);
    wizard_press(wizard, "u u u u");
    expect_text(wizard, "! 未決定 2件");
    leave(wizard);
    drop_folder(folder);
}

static void a_decision_taken_back_stays_taken_back(void **state)
{
    char *folder = take_folder_with_risks();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "R d 2");
    expect_in_case(folder, "<treatment>retain</treatment>", true);
    wizard_press(wizard, "u Tab Esc");
    expect_in_case(folder, "<treatment>retain</treatment>", false);
    leave(wizard);
    drop_folder(folder);
}

static void every_size_is_drawn_whole(void **state)
{
    static const char *const keys[] = {"R",       "R Right", "R Enter",   "R Tab",
                                       "R d Tab", "R d 1",   "R Tab Tab", "r"};
    char *folder = take_folder_with_risks();
    expect_sound_after(folder, keys);
    drop_folder(folder);
}

/* The catalogue as it is delivered: no threat's question is cut at any size. */
static void the_real_threats_fit(void **state)
{
    char *folder = folder_take_fresh(), *real = source_take_path("content");
    run_verb(folder, real, "new a.tenken --pack ipa-25");
    run_verb(folder, real, "asset a.tenken add name=図面 medium=paper confidentiality=2");
    for (size_t i = 0; i < wizard_view_count; i++) {
        struct wizard *wizard =
            wizard_new(&(struct wizard_request){.rows = wizard_views[i].rows,
                                                .columns = wizard_views[i].columns,
                                                .language = wizard_views[i].language,
                                                .folder = folder,
                                                .content = real,
                                                .arguments = (const char *[]){"a.tenken", NULL}});
        wizard_press(wizard, "R Tab");
        for (int threat = 0; threat < 40; threat++) {
            expect_sound(wizard);
            wizard_press(wizard, "Down");
        }
        wizard_free(wizard);
    }
    free(real);
    drop_folder(folder);
}

/* ---- all of them ---- */

static struct golden *goldens;
static struct CMUnitTest *tests;
static size_t golden_count, test_count;

static void add_goldens(void)
{
    for (size_t i = 0; i < ARRAY_LENGTH(screens); i++)
        for (size_t j = 0; j < wizard_view_count; j++)
            ARRAY_PUSH(goldens, golden_count) =
                (struct golden){screens[i].name, screens[i].keys, screens[i].text, wizard_views[j]};
    for (size_t i = 0; i < golden_count; i++)
        ARRAY_PUSH(tests, test_count) = (struct CMUnitTest){
            .name = mem_format("%s, %dx%d, %s", goldens[i].name, goldens[i].view.columns,
                               goldens[i].view.rows, goldens[i].view.language),
            .test_func = a_screen_is_as_agreed,
            .initial_state = &goldens[i]};
}

int main(void)
{
    const struct CMUnitTest visits[] = {
        cmocka_unit_test(an_empty_ledger_says_what_to_do),
        cmocka_unit_test(figures_are_those_of_the_tables),
        cmocka_unit_test(a_cell_shows_what_is_in_it),
        cmocka_unit_test(a_click_on_a_cell_chooses_it_and_shows_all_again),
        cmocka_unit_test(how_likely_a_threat_is_can_be_said_and_taken_back),
        cmocka_unit_test(a_guard_leads_to_its_question_and_back),
        cmocka_unit_test(a_decision_is_kept_field_by_field),
        cmocka_unit_test(a_decision_taken_back_stays_taken_back),
        cmocka_unit_test(every_size_is_drawn_whole),
        cmocka_unit_test(the_real_threats_fit),
    };
    add_goldens();
    for (size_t i = 0; i < ARRAY_LENGTH(visits); i++)
        ARRAY_PUSH(tests, test_count) = visits[i];
    int failed = _cmocka_run_group_tests("risk", tests, test_count, NULL, NULL);
    for (size_t i = 0; i < golden_count; i++)
        free((char *)(uintptr_t)tests[i].name);
    free(tests);
    free(goldens);
    return failed;
}
