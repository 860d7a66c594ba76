/* Working through criteria as those who certify do: mandatory items, and what comes of them. */
#include "visit.h"

static char *content;

/* A fresh folder with a.tenken, a case of the pack `few`. */
static char *take_folder_with_criteria(void)
{
    char *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack few --organisation さくら金型");
    return folder;
}

static struct wizard *open_case_of(const char *folder, const char *from, struct wizard_view view)
{
    return wizard_new(&(struct wizard_request){.rows = view.rows,
                                               .columns = view.columns,
                                               .language = view.language,
                                               .folder = folder,
                                               .content = from,
                                               .arguments = (const char *[]){"a.tenken", NULL}});
}

static struct wizard *open_criteria(const char *folder, struct wizard_view view)
{
    return open_case_of(folder, content, view);
}

/* From the first screen: the way of answering, third of four, is an audit. */
#define TO_AUDIT "f Tab Tab Tab Tab Tab Space Space Esc "

/* ---- as agreed to look ---- */

#define LEAVE_FOURTH "Home Right Right Right - x Esc"

static const char answers[] = "answer a.tenken few:1/a=done few:1/b=not few:2=partly few:3=done "
                              "few:4=not few:6=done";

static const struct {
    const char *name;
    const char *keys; /* from the first screen of the case */
    const char *text; /* typed after them, or NULL */
} screens[] = {
    {"mandatory", "! Down", NULL},
    {"interview-places", "I Tab Tab Down", NULL},
    {"result-chapters", "r S-Tab Down", NULL},
    {"walk-left", "Home Right Right Right -", "全部が同じ部屋にある"},
    {"overview-left", LEAVE_FOURTH " o Home Right Right Right", NULL},
    {"voices", TO_AUDIT "Home Right 3 3 3 D Down", NULL},
    {"firm-mode", "f Tab Tab Tab Tab Tab Space", NULL},
    {"walk-audit", TO_AUDIT "Home", NULL},
    {"walk-audit-level", TO_AUDIT "Home Right 3 Left", NULL},
    {"evidence", TO_AUDIT "Home V", "情報管理規程"},
    {"evidence-finding", TO_AUDIT "Home V Tab Tab Tab Space Tab Tab Tab Tab Tab Tab Tab",
     "印のない図面が1枚"},
};

struct golden {
    const char *name, *keys, *text;
    const struct wizard_view *view;
};

static void a_screen_is_as_agreed(void **state)
{
    const struct golden *golden = *state;
    char *folder = take_folder_with_criteria();
    run_verb(folder, content, answers);
    struct wizard *wizard = open_criteria(folder, *golden->view);
    wizard_press(wizard, golden->keys);
    if (golden->text)
        wizard_type(wizard, golden->text);
    expect_screen(wizard, golden->name);
    wizard_free(wizard);
    drop_folder(folder);
}

/* ---- audits ---- */

/* A digit is the level itself; the one after the highest says that it does not apply. */
static void an_auditor_answers_by_level(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, TO_AUDIT "Home 3 0 9");
    wizard_type(wizard, "図面がない");
    wizard_press(wizard, "Esc Home");
    expect_text(wizard, "(*) 3 成果物を管理している");
    wizard_press(wizard, "Right");
    expect_text(wizard, "(*) 0 していない");
    wizard_press(wizard, "Right");
    expect_text(wizard, "9 (*) 対象外");
    leave(wizard);
    expect_in_case(folder, "<answer address=\"few:1\" voice=\"auditor\">", true);
    drop_folder(folder);
}

static void both_voices_stand_side_by_side(void **state)
{
    char *folder = take_folder_with_criteria();
    run_verb(folder, content, answers);
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, TO_AUDIT "Home Right 1 Left");
    expect_text(wizard, "会社  一部だけしている");
    expect_text(wizard, "(*) 1 実施している");
    leave(wizard);
    drop_folder(folder);
}

static void taking_the_mode_back_takes_the_voice_back(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, TO_AUDIT "Home End");
    expect_text(wizard, "0 していない");
    wizard_press(wizard, "u u");
    expect_text(wizard, "1 ( ) している");
    leave(wizard);
    drop_folder(folder);
}

static void evidence_is_kept_as_it_is_written(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, TO_AUDIT "Home V");
    wizard_type(wizard, "情報管理規程");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "第3版");
    wizard_press(wizard, "Tab Tab Space Tab Tab Tab"); /* past the period; examined; to asked */
    wizard_type(wizard, "総務 田中");
    wizard_press(wizard, "Tab Tab Tab Tab"); /* past population, sample and file */
    wizard_type(wizard, "印のない図面が1枚");
    wizard_press(wizard, "Tab");
    wizard_type(wizard, "印をつける");
    wizard_press(wizard, "Tab Tab");
    wizard_type(wizard, "2026/5/1");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "印のない図面が1枚");
    expect_text(wizard, "2026-05-01");
    leave(wizard);
    static const char *const kept[] = {"<document>情報管理規程</document>", "<edition>第3版",
                                       "<examine>yes", "<asked>総務 田中",
                                       "<correction-due>2026-05-01"};
    for (size_t i = 0; i < ARRAY_LENGTH(kept); i++)
        expect_in_case(folder, kept[i], true);
    drop_folder(folder);
}

static void a_wrong_date_is_not_lost(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, TO_AUDIT "Home V S-Tab"); /* from the first there is nothing before */
    for (int i = 0; i < 15; i++)
        wizard_press(wizard, "Tab");
    wizard_type(wizard, "来週");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "2026-04-01"); /* as a date is written */
    expect_text(wizard, "来週");
    wizard_press(wizard, "^G");
    leave(wizard);
    drop_folder(folder);
}

static void only_an_auditor_writes_evidence(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, "V");
    expect_text(wizard, "監査");
    expect_text(wizard, "重要情報だと示す");
    leave(wizard);
    drop_folder(folder);
}

/* All levels of each of the twelve can be read, and the form beside it, at every size. */
static void the_real_items_fit_an_audit(void **state)
{
    char *folder = folder_take_fresh(), *real = source_take_path("content");
    run_verb(folder, real, "new a.tenken --pack gijutsu-joho --mode audit");
    for (size_t i = 0; i < wizard_view_count; i++) {
        struct wizard *wizard = open_case_of(folder, real, wizard_views[i]);
        for (int item = 0; item < 12; item++) {
            wizard_press(wizard, "!");
            for (int down = 0; down < item; down++)
                wizard_press(wizard, "Down");
            expect_sound(wizard);
            wizard_press(wizard, "Enter");
            expect_text(wizard, "9 ( ) ");
            wizard_press(wizard, "V End S-Tab");
            expect_sound(wizard);
            wizard_press(wizard, "^G");
        }
        wizard_free(wizard);
    }
    free(real);
    drop_folder(folder);
}

/* ---- taking on and leaving ---- */

static void a_control_is_left_with_a_reason(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, "Home Right Right Right - Esc");
    expect_text(wizard, "理由"); /* none was given: it stays to be written */
    wizard_type(wizard, "予告しても同じ");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "[採用しない]");
    expect_wrapped(wizard, "予告しても同じ");
    expect_text(wizard, "0/3");         /* of the chapter, three are left to ask */
    wizard_press(wizard, "Left Right"); /* walking passes it by */
    expect_wrapped(wizard, "図面を鍵のかかる保管庫に入れていますか。");
    leave(wizard);
    expect_in_case(folder, "<selection-reason>予告しても同じ</selection-reason>", true);
    drop_folder(folder);
}

/* It is in the map, with the reason, and from there it can be taken on. */
static void what_is_not_proposed_can_be_taken_on(void **state)
{
    char *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack few --profile important");
    run_verb(folder, content,
             "asset a.tenken add name=カタログ form=paper confidentiality=0 integrity=0 "
             "availability=0");
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, "Home Right Right"); /* the two mandatory ones, and on to the third */
    expect_wrapped(wizard, "図面を鍵のかかる保管庫に入れていますか。");
    wizard_press(wizard, "o Left Enter"); /* in the map, what is not asked lies between */
    expect_text(wizard, "未決定");
    expect_text(wizard, "重要度2");
    wizard_press(wizard, "+");
    wizard_type(wizard, "預け主の求め");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "[採用する]");
    expect_wrapped(wizard, "預け主の求め");
    expect_no_text(wizard, "未決定");
    leave(wizard);
    drop_folder(folder);
}

static void the_same_key_takes_a_decision_back(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, "Home Right Right Right + Esc");
    expect_text(wizard, "[採用する]");
    wizard_press(wizard, "+");
    expect_no_text(wizard, "[採用する]");
    leave(wizard);
    drop_folder(folder);
}

static void what_is_mandatory_is_not_decided(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, "Home -");
    expect_text(wizard, "必須の項目は");
    expect_no_text(wizard, "[採用しない]");
    leave(wizard);
    drop_folder(folder);
}

/* ---- where voices differ ---- */

static void differing_voices_are_listed(void **state)
{
    char *folder = take_folder_with_criteria();
    run_verb(folder, content, answers);
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, "D");
    expect_text(wizard, "食い違い");
    expect_no_text(wizard, "規程を守らせる  ");
    wizard_press(wizard, "Esc " TO_AUDIT "Home Right 3 3 D"); /* the second item, then a third */
    expect_text(wizard, "規程を守らせる");                    /* the firm said: in part */
    expect_no_text(wizard, "教育の記録");                     /* both say it is met */
    wizard_press(wizard, "Enter");
    expect_wrapped(wizard, "情報の扱い方を決めた規程があり、そのとおりにしていますか。");
    leave(wizard);
    drop_folder(folder);
}

/* ---- mandatory items ---- */

static void mandatory_items_open_their_question(void **state)
{
    char *folder = take_folder_with_criteria();
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, "! Down Down Enter");
    expect_wrapped(wizard, "図面を鍵のかかる保管庫に入れていますか。");
    leave(wizard);
    drop_folder(folder);
}

static void ticks_and_parts_are_counted(void **state)
{
    char *folder = take_folder_with_criteria();
    run_verb(folder, content, answers);
    struct wizard *wizard = open_criteria(folder, usual_view);
    wizard_press(wizard, "!");
    expect_text(wizard, "1/3"); /* of item 1: ticked, of three */
    expect_text(wizard, "1/2"); /* of item 2: parts met, of two */
    leave(wizard);
    drop_folder(folder);
}

static void chapters_count_what_applies(void **state)
{
    char *folder = take_folder_with_criteria();
    run_verb(folder, content, answers);
    run_verb(folder, content, "answer a.tenken few:5=na --reason 図面がない");
    struct wizard *wizard = open_criteria(folder, (struct wizard_view){24, 80, "en"});
    wizard_press(wizard, "r Tab Tab");
    expect_text(wizard, "1 of the 4 that apply");
    expect_text(wizard, "1 of the 1 that apply");
    wizard_press(wizard, "Down Enter");
    expect_text(wizard, "Locked storage");
    leave(wizard);
    drop_folder(folder);
}

static void a_check_without_mandatory_items_says_so(void **state)
{
    char *folder = folder_take_fresh(), *real = source_take_path("content");
    run_verb(folder, real, "new a.tenken --pack ipa-25");
    struct wizard *wizard = open_case_of(folder, real, usual_view);
    wizard_press(wizard, "!");
    expect_text(wizard, "必須項目はありません");
    leave(wizard);
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
            ARRAY_PUSH(goldens, golden_count) = (struct golden){screens[i].name, screens[i].keys,
                                                                screens[i].text, &wizard_views[j]};
    for (size_t i = 0; i < golden_count; i++)
        ARRAY_PUSH(tests, test_count) = (struct CMUnitTest){
            .name = mem_format("%s, %dx%d, %s", goldens[i].name, goldens[i].view->columns,
                               goldens[i].view->rows, goldens[i].view->language),
            .test_func = a_screen_is_as_agreed,
            .initial_state = &goldens[i]};
}

int main(void)
{
    const struct CMUnitTest visits[] = {
        cmocka_unit_test(an_auditor_answers_by_level),
        cmocka_unit_test(both_voices_stand_side_by_side),
        cmocka_unit_test(taking_the_mode_back_takes_the_voice_back),
        cmocka_unit_test(evidence_is_kept_as_it_is_written),
        cmocka_unit_test(a_wrong_date_is_not_lost),
        cmocka_unit_test(only_an_auditor_writes_evidence),
        cmocka_unit_test(the_real_items_fit_an_audit),
        cmocka_unit_test(a_control_is_left_with_a_reason),
        cmocka_unit_test(what_is_not_proposed_can_be_taken_on),
        cmocka_unit_test(the_same_key_takes_a_decision_back),
        cmocka_unit_test(what_is_mandatory_is_not_decided),
        cmocka_unit_test(differing_voices_are_listed),
        cmocka_unit_test(mandatory_items_open_their_question),
        cmocka_unit_test(ticks_and_parts_are_counted),
        cmocka_unit_test(chapters_count_what_applies),
        cmocka_unit_test(a_check_without_mandatory_items_says_so),
    };
    content = source_take_path("tests/data/criteria");
    add_goldens();
    for (size_t i = 0; i < ARRAY_LENGTH(visits); i++)
        ARRAY_PUSH(tests, test_count) = visits[i];
    int failed = _cmocka_run_group_tests("criteria", tests, test_count, NULL, NULL);
    for (size_t i = 0; i < golden_count; i++)
        free((char *)(uintptr_t)tests[i].name);
    free(tests);
    free(goldens);
    free(content);
    return failed;
}
