/* What if: answers tried out over a case, which is touched only when they are kept. */
#include "visit.h"

/* A fresh folder with a.tenken: some answers, of which two are gaps, and two assets. */
static char *take_folder_with_gaps(void)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken mini:1=partly mini:3=not mini:5=partly");
    run_verb(folder, NULL,
             "asset a.tenken add name=金型図面 form=paper medium=paper confidentiality=2 "
             "integrity=1 availability=1 carried=no");
    run_verb(folder, NULL,
             "asset a.tenken add name=顧客リスト form=electronic medium=pc personal=yes");
    return folder;
}

/* What the case answers, with wording and time, without the way it came to that. */
static char *take_answers(const char *folder)
{
    char *bytes = take_case_bytes(folder);
    char *start = strstr(bytes, "<answers>"), *end = strstr(bytes, "</answers>");
    assert_non_null(start);
    assert_non_null(end);
    char *answers = mem_format("%.*s", (int)(end - start), start);
    free(bytes);
    return answers;
}

/* ---- as agreed to look ---- */

static const struct {
    const char *name;
    const char *keys; /* from the first screen of the case */
} screens[] = {
    {"whatif", "x Space Down"},
    {"whatif-gaps", "x Tab Down"},
    {"whatif-moves", "x Space Down Space Tab Tab Down"},
    {"whatif-walk", "x s Home 1"},
};

struct golden {
    const char *name, *keys;
    struct wizard_view view;
};

static void a_screen_is_as_agreed(void **state)
{
    const struct golden *golden = *state;
    char *folder = take_folder_with_gaps();
    struct wizard *wizard = open_case(folder, golden->view);
    wizard_press(wizard, golden->keys);
    expect_screen(wizard, golden->name);
    wizard_free(wizard);
    drop_folder(folder);
}

/* ---- promises ---- */

/* Ways of answering, each from the walk: choices, one that is changed again, parts, a reason. */
static const struct {
    const char *keys, *text;
} answers[] = {
    {"s Home 1 1 1", NULL},
    {"s Home 2 Left 3 Left 1", NULL},
    {"s Home Right Right Right 1 2 3", NULL},
    {"s Home Backspace", NULL},
    {"s Home Right 5", "紙の図面がない"},
};

static char *take_answers_after(const char *before, size_t way, const char *after)
{
    char *folder = take_folder_with_gaps();
    struct wizard *wizard = open_case(folder, usual_view);
    if (before)
        wizard_press(wizard, before);
    wizard_press(wizard, answers[way].keys);
    if (answers[way].text) {
        wizard_type(wizard, answers[way].text);
        wizard_press(wizard, "Esc");
    }
    if (after)
        wizard_press(wizard, after);
    leave(wizard);
    char *said = take_answers(folder);
    drop_folder(folder);
    return said;
}

static void keeping_equals_doing(void **state)
{
    for (size_t way = 0; way < ARRAY_LENGTH(answers); way++) {
        char *done = take_answers_after(NULL, way, NULL);
        char *kept = take_answers_after("x", way, "K");
        char *dropped = take_answers_after("x", way, "x x");
        assert_string_equal(kept, done);
        assert_string_not_equal(kept, dropped);
        free(done);
        free(kept);
        free(dropped);
    }
}

static void dropping_leaves_the_file_as_it_was(void **state)
{
    static const char *const ways[] = {"x x",       "x Space Down Space x", "x Space Esc",
                                       "x Tab 1 x", "x s Home 1 2 1 x x",   "x R Tab 3 x Esc"};
    for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
        char *folder = take_folder_with_gaps();
        char *before = take_case_bytes(folder);
        struct wizard *wizard = open_case(folder, usual_view);
        wizard_press(wizard, ways[i]);
        leave(wizard);
        char *after = take_case_bytes(folder);
        assert_string_equal(before, after);
        free(after);
        free(before);
        drop_folder(folder);
    }
}

/* One step back takes all of it away again. */
static void what_is_kept_is_one_group(void **state)
{
    char *folder = take_folder_with_gaps();
    char *before = take_answers(folder);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "x Space Down Space K");
    expect_text(wizard, "件を残しました");
    expect_no_text(wizard, "【もしも】");
    expect_text(wizard, "保存済み");
    char *kept = take_answers(folder);
    assert_string_not_equal(kept, before);
    wizard_press(wizard, "u");
    char *undone = take_answers(folder);
    assert_string_equal(undone, before);
    leave(wizard);
    free(undone);
    free(kept);
    free(before);
    drop_folder(folder);
}

static void a_measure_is_adopted_and_taken_back(void **state)
{
    char *folder = take_folder_with_gaps();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "x");
    expect_text(wizard, "答え0件を変更");
    expect_text(wizard, "[ ] ");
    wizard_press(wizard, "Space");
    expect_text(wizard, "[x] ");
    expect_no_text(wizard, "答え0件を変更");
    wizard_press(wizard, "Down Space Up Space");
    expect_no_text(wizard, "答え0件を変更"); /* the second one still holds */
    wizard_press(wizard, "Down Space");
    expect_text(wizard, "答え0件を変更");
    expect_no_text(wizard, "[x] ");
    wizard_press(wizard, "x");
    expect_no_text(wizard, "捨てました"); /* there was nothing to drop */
    leave(wizard);
    drop_folder(folder);
}

/* mini:3 is not met: answered 1, it is a gap no more, the drawings' threat has one guard in place
 * of two and the other open, a share of 0.5 to 1: vulnerability 2 to 1, likelihood 1, risk 2. */
static void both_sides_are_shown(void **state)
{
    char *folder = take_folder_with_gaps();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "x");
    expect_text(wizard, "▲大 2  ●中 0  ·小 0");
    wizard_press(wizard, "s Home Right Right 1 x");
    expect_text(wizard, "▲大 2  ●中 0  ·小 0");
    expect_text(wizard, "* ▲大 1  ●中 1  ·小 0");
    wizard_press(wizard, "Tab Tab");
    expect_text(wizard, "× → ● Ⅲ第一1");
    expect_text(wizard, "リスク 4 → 2  金型図面");
    wizard_press(wizard, "x");
    leave(wizard);
    drop_folder(folder);
}

static void what_is_no_answer_is_refused(void **state)
{
    static const char *const acts[] = {"n", "E", "m", "u", "^R", "P", "p", "+", "-", "t a", "y a"};
    char *folder = take_folder_with_gaps();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "x s");
    for (size_t i = 0; i < ARRAY_LENGTH(acts); i++) {
        wizard_press(wizard, "s");
        wizard_press(wizard, acts[i]);
        expect_text(wizard, "変えられるのは答えだけです");
        expect_text(wizard, "【もしも】");
    }
    wizard_press(wizard, "s q");
    expect_text(wizard, "先に、K でもしもを残すか");
    wizard_press(wizard, "x x");
    leave(wizard);
    drop_folder(folder);
}

/* Esc leads back from a question to the two sides, at the tab one came from. */
static void a_gap_leads_to_its_question_and_back(void **state)
{
    char *folder = take_folder_with_gaps();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "x Tab Enter");
    expect_text(wizard, "【もしも】");
    wizard_press(wizard, "1 Esc");
    expect_text(wizard, ">不足 (2)");
    expect_text(wizard, "答え1件を変更");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "もしもの答え1件を捨てました");
    expect_no_text(wizard, "【もしも】");
    leave(wizard);
    drop_folder(folder);
}

static void every_size_is_drawn_whole(void **state)
{
    static const char *const keys[] = {"x", "x Space", "x Tab", "x Space Tab Tab", "x s"};
    char *folder = take_folder_with_gaps();
    expect_sound_after(folder, keys);
    drop_folder(folder);
}

/* Two packs with long names and bands, side by side. */
static void the_real_packs_fit(void **state)
{
    char *folder = folder_take_fresh(), *real = source_take_path("content");
    run_verb(folder, real, "new a.tenken --pack ipa-25,gijutsu-joho");
    run_verb(folder, real, "answer a.tenken ipa-25:1=not ipa-25:2=partly ipa-25:3=unknown");
    run_verb(folder, real, "asset a.tenken add name=図面 medium=paper confidentiality=2");
    for (size_t i = 0; i < wizard_view_count; i++) {
        struct wizard *wizard =
            wizard_new(&(struct wizard_request){.rows = wizard_views[i].rows,
                                                .columns = wizard_views[i].columns,
                                                .language = wizard_views[i].language,
                                                .folder = folder,
                                                .content = real,
                                                .arguments = (const char *[]){"a.tenken", NULL}});
        wizard_press(wizard, "x Space");
        expect_sound(wizard);
        expect_text(wizard, "[x] "); /* there is room for the list */
        wizard_press(wizard, "Tab");
        expect_sound(wizard);
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
                (struct golden){screens[i].name, screens[i].keys, wizard_views[j]};
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
        cmocka_unit_test(keeping_equals_doing),
        cmocka_unit_test(dropping_leaves_the_file_as_it_was),
        cmocka_unit_test(what_is_kept_is_one_group),
        cmocka_unit_test(a_measure_is_adopted_and_taken_back),
        cmocka_unit_test(both_sides_are_shown),
        cmocka_unit_test(what_is_no_answer_is_refused),
        cmocka_unit_test(a_gap_leads_to_its_question_and_back),
        cmocka_unit_test(every_size_is_drawn_whole),
        cmocka_unit_test(the_real_packs_fit),
    };
    add_goldens();
    for (size_t i = 0; i < ARRAY_LENGTH(visits); i++)
        ARRAY_PUSH(tests, test_count) = visits[i];
    int failed = _cmocka_run_group_tests("trial", tests, test_count, NULL, NULL);
    for (size_t i = 0; i < golden_count; i++)
        free((char *)(uintptr_t)tests[i].name);
    free(tests);
    free(goldens);
    return failed;
}
