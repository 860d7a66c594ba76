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

static struct wizard *open_criteria(const char *folder, struct wizard_view view)
{
    return wizard_new(&(struct wizard_request){.rows = view.rows,
                                               .columns = view.columns,
                                               .language = view.language,
                                               .folder = folder,
                                               .content = content,
                                               .arguments = (const char *[]){"a.tenken", NULL}});
}

static void leave(struct wizard *wizard)
{
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
}

/* ---- as agreed to look ---- */

static const char answers[] = "answer a.tenken few:1/a=done few:1/b=not few:2=partly few:3=done "
                              "few:4=not few:6=done";

static const struct {
    const char *name;
    const char *keys; /* from the first screen of the case */
    const char *text; /* typed after them, or NULL */
} screens[] = {
    {"mandatory", "! Down", NULL},
    {"result-chapters", "r S-Tab Down", NULL},
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
    struct wizard *wizard = wizard_new(&(struct wizard_request){
        .folder = folder, .content = real, .arguments = (const char *[]){"a.tenken", NULL}});
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
