/* Two sittings on copies of a case, and joining them in the wizard. */
#include "visit.h"

/* The colleague's wizard: other ids, another name. */
static struct wizard *open_copy(const char *folder)
{
    return wizard_new(&(struct wizard_request){
        .folder = folder,
        .arguments = (const char *[]){"b.tenken", NULL},
        .environment = (const char *[]){"TENKEN_TEST_IDS=y", "TENKEN_TEST_USER=佐藤", NULL}});
}

/* Question 3 is the first of the copy's part. */
static char *take_split_folder(void)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken mini:1=partly");
    run_verb(folder, NULL, "split a.tenken --sections lock -o b.tenken");
    return folder;
}

/* Both answer what the other does not, and 1 differently, each with a note. */
static char *take_folder_in_conflict(void)
{
    char *folder = take_split_folder();
    struct wizard *mine = open_case(folder, usual_view);
    wizard_press(mine, "s Home 1 Left n");
    wizard_type(mine, "正社員のみ");
    wizard_press(mine, "Esc Right 1");
    leave(mine);
    struct wizard *theirs = open_copy(folder);
    wizard_press(theirs, "s 3 Home 3 Home n");
    wizard_type(theirs, "倉庫は別");
    wizard_press(theirs, "Esc");
    leave(theirs);
    return folder;
}

static void begin(struct wizard *wizard, const char *path)
{
    wizard_press(wizard, "J");
    wizard_type(wizard, path);
    wizard_press(wizard, "Enter");
}

/* ---- as agreed to look ---- */

static const struct {
    const char *name;
    const char *keys; /* after the path; NULL: before it */
    bool is_part;     /* the copy itself */
} screens[] = {
    {"merge-path", NULL, false},
    {"merge", "Down 2 Up", false},
    {"merge-decided", "2 Enter 3", false},
    {"overview-part", "o", true},
};

struct golden {
    size_t screen;
    struct wizard_view view;
};

static void a_screen_is_as_agreed(void **state)
{
    const struct golden *golden = *state;
    const char *keys = screens[golden->screen].keys;
    bool is_part = screens[golden->screen].is_part;
    char *folder = take_folder_in_conflict();
    struct wizard *wizard = wizard_new(&(struct wizard_request){
        .rows = golden->view.rows,
        .columns = golden->view.columns,
        .language = golden->view.language,
        .folder = folder,
        .arguments = (const char *[]){is_part ? "b.tenken" : "a.tenken", NULL}});
    if (!is_part && keys)
        begin(wizard, "b.tenken");
    wizard_press(wizard, keys ? keys : "J");
    expect_screen(wizard, screens[golden->screen].name);
    wizard_free(wizard);
    drop_folder(folder);
}

/* ---- promises ---- */

static void a_copy_walks_through_its_part(void **state)
{
    char *folder = take_split_folder();
    struct wizard *wizard = open_copy(folder);
    expect_text(wizard, "この写しの受け持ちは 1 章です");
    expect_text(wizard, "Ⅲ第一1");
    wizard_press(wizard, "s Home .");
    expect_text(wizard, "Ⅲ第一1");
    wizard_press(wizard, "o Home Enter"); /* the rest is there all the same */
    expect_text(wizard, "Ⅰ第一1");
    leave(wizard);
    drop_folder(folder);
}

static void conflicts_are_decided_one_by_one(void **state)
{
    char *folder = take_folder_in_conflict();
    struct wizard *wizard = open_case(folder, usual_view);
    begin(wizard, "b.tenken");
    expect_text(wizard, "決めるところ：2");
    expect_text(wizard, "佐藤");
    expect_sound_at_every_size(wizard);
    wizard_resize(wizard, 24, 80);
    wizard_press(wizard, "3"); /* a choice cannot be both */
    expect_text(wizard, "文章だけ");
    wizard_press(wizard, "Right Enter");
    expect_text(wizard, "決めるところ：1");
    wizard_press(wizard, "3");
    expect_text(wizard, "すべて決まりました");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "合わせました");
    leave(wizard);
    expect_in_case(folder, "正社員のみ\n倉庫は別</note>", true);
    expect_in_case(folder, "address=\"mini:3\"", true);
    expect_in_case(folder, "label=\"merge\"", true);
    drop_folder(folder);
}

static void leaving_changes_nothing_and_undo_takes_decisions_back(void **state)
{
    char *folder = take_folder_in_conflict();
    char *before = take_case_bytes(folder);
    struct wizard *wizard = open_case(folder, usual_view);
    begin(wizard, "b.tenken");
    wizard_press(wizard, "2 Down 2 Esc");
    leave(wizard);
    char *after = take_case_bytes(folder);
    assert_string_equal(before, after);
    wizard = open_case(folder, usual_view);
    begin(wizard, "b.tenken");
    wizard_press(wizard, "2 Down 2 Enter u");
    leave(wizard);
    expect_in_case(folder, "<note>正社員のみ</note>\n    </answer>", true);
    wizard = open_case(folder, usual_view);
    begin(wizard, "b.tenken");
    expect_text(wizard, "この案件にないものは、ありませんでした");
    leave(wizard);
    free(before);
    free(after);
    drop_folder(folder);
}

static void what_is_no_copy_is_said(void **state)
{
    char *folder = take_folder_in_conflict();
    run_verb(folder, NULL, "new c.tenken --pack mini");
    char *bytes = take_bytes(folder, "c.tenken", NULL);
    char *id = strstr(bytes, " id=\"x\"");
    assert_non_null(id);
    id[5] = 'z';
    char *path = path_take_join(folder, "c.tenken");
    assert_true(file_write_whole(path, bytes, strlen(bytes), true, NULL));
    struct wizard *wizard = open_case(folder, usual_view);
    begin(wizard, "nowhere.tenken");
    expect_text(wizard, "nowhere.tenken");
    wizard_press(wizard, "^A ^K");
    wizard_type(wizard, "c.tenken");
    wizard_press(wizard, "Enter");
    expect_text(wizard, "別の案件です");
    wizard_press(wizard, "Esc");
    leave(wizard);
    free(path);
    free(bytes);
    drop_folder(folder);
}

static const struct CMUnitTest promises[] = {
    cmocka_unit_test(a_copy_walks_through_its_part),
    cmocka_unit_test(conflicts_are_decided_one_by_one),
    cmocka_unit_test(leaving_changes_nothing_and_undo_takes_decisions_back),
    cmocka_unit_test(what_is_no_copy_is_said),
};

int main(void)
{
    size_t count = 0, golden_count = ARRAY_LENGTH(screens) * wizard_view_count;
    struct golden *goldens = mem_alloc(golden_count * sizeof *goldens);
    struct CMUnitTest *tests = mem_alloc((golden_count + ARRAY_LENGTH(promises)) * sizeof *tests);
    for (size_t i = 0; i < golden_count; i++) {
        goldens[i] = (struct golden){i / wizard_view_count, wizard_views[i % wizard_view_count]};
        const struct wizard_view *view = &goldens[i].view;
        tests[count++] =
            (struct CMUnitTest){.name = mem_format("%s, %dx%d, %s", screens[goldens[i].screen].name,
                                                   view->columns, view->rows, view->language),
                                .test_func = a_screen_is_as_agreed,
                                .initial_state = &goldens[i]};
    }
    for (size_t i = 0; i < ARRAY_LENGTH(promises); i++)
        tests[count++] = promises[i];
    int failed = _cmocka_run_group_tests("joining", tests, count, NULL, NULL);
    for (size_t i = 0; i < golden_count; i++)
        free((char *)(uintptr_t)tests[i].name);
    free(tests);
    free(goldens);
    return failed;
}
