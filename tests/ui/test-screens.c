/* Every screen, at three sizes and in two languages, as it was agreed to look: tests/golden/. */
#include "visit.h"

static const struct {
    const char *name;
    const char *keys; /* from the first screen of the case */
    const char *text; /* typed after them, or NULL */
} screens[] = {
    {"walk", "", NULL},
    {"walk-answered", "1 4", NULL},
    {"walk-parts", "Home Right Right Right 1", NULL},
    {"walk-note", "n", "図面キャビネットの鍵は総務が持つ"},
    {"walk-reason", "5", "紙の図面がない"},
    {"walk-evidence", "v", NULL},
    {"overview", "o Right", NULL},
    {"result", "r", NULL},
    {"result-gap", "r Tab Enter", NULL},
    {"report", "p Down Down Down Down", NULL},
    {"report-filter", "p /", "台帳"},
    {"paper", "p / a u d i t - r e p o Enter Enter Tab Tab", "山田花子"},
    {"paper-choice", "p / a u d i t - r e p o Enter Enter Tab Tab Tab Tab Tab Tab Space", NULL},
    {"paper-write", "p Enter Up Up Up Up Up", NULL},
    {"firm", "f", NULL},
    {"marked", "m M", NULL},
    {"search", "/", "ﾊﾟｽﾜｰﾄﾞ"},
    {"history", "o H Down Down", NULL},
    {"history-question", "Home 1 Left 2 Left H", NULL},
    {"history-search", "o H /", "金型"},
    {"terms", "g", NULL},
    {"help", "?", NULL},
    {"ledger", "t", NULL},
    {"ledger-filter", "t /", "ﾉｰﾄ"},
    {"asset", "t Enter", NULL},
    {"asset-new", "t a", "試作品"},
    {"asset-choice", "t Enter Down", NULL},
    {"criteria", "t Enter Down w", NULL},
    {"open-fields", "t .", NULL},
    {"guide-typical", "t g Tab Tab Space Down", NULL},
    {"parties", "y Down", NULL},
    {"party", "y Down Enter", NULL},
    {"party-new", "y a", "山田運送"},
    {"guide-none", "t g Tab Tab Tab Space", NULL},
};

/* From the first screen of a case with tasks in it, one of them overdue. */
static const struct {
    const char *name;
    const char *keys;
} planned[] = {
    {"walk-overdue", ""},
    {"plan", "T Down"},
    {"plan-board", "T Tab Right"},
    {"plan-schedule", "T Tab Tab Down"},
    {"plan-calendar", "T Tab Tab Tab Down"},
    {"plan-drop", "T -"},
    {"task", "T Enter Down Down Down"},
    {"update", "T Down Down Down U"},
    {"review", "C Down"},
};

/* From the first screen of a case in which nothing has been said yet. */
static const struct {
    const char *name;
    const char *keys;
} fresh[] = {
    {"walk-first", ""},
    {"ledger-empty", "t"},
    {"parties-empty", "y"},
    {"plan-empty", "T"},
    {"guide-scope", "t g"},
    {"review-empty", "C"},
    {"interview", "I 2 Up Space"},
    {"interview-later", "I 1 Tab"},
    {"sheet", "I W"},
};

static const struct {
    const char *name;
    const char *keys; /* from home */
} outside[] = {
    {"home", ""},
    {"new", "Enter"},
    {"packs", "Down Down Down Enter"},
};

struct golden {
    const char *name, *keys, *text;
    struct wizard_view view;
    bool is_outside, is_fresh, is_planned;
};

static void say_something(const char *folder)
{
    run_verb(folder, NULL, "answer a.tenken mini:1=partly mini:3=not --note 下書きはある");
    run_verb(folder, NULL,
             "asset a.tenken add name=預かっている金型 form=object place=金型の棚 entrusted=yes "
             "entrusted-by=A社 confidentiality=2 integrity=1 availability=1");
    run_verb(folder, NULL,
             "asset a.tenken add name=顧客リスト form=electronic medium=pc "
             "place=事務所のパソコン entrusted=no personal=yes");
    run_verb(folder, NULL, "asset a.tenken add name=加工条件ノート");
    write_parties(folder);
}

static void plan_something(const char *folder)
{
    run_verb(folder, NULL, "answer a.tenken mini:1=partly mini:2=not mini:3=not mini:5=not");
    run_verb(folder, NULL, "asset a.tenken add name=図面 form=paper medium=paper");
    write_tasks(folder);
}

static void a_screen_is_as_agreed(void **state)
{
    const struct golden *golden = *state;
    char *folder = golden->is_outside ? folder_take_fresh() : take_folder_with_case();
    if (!golden->is_outside && !golden->is_fresh)
        say_something(folder);
    if (golden->is_planned)
        plan_something(folder);
    struct wizard *wizard =
        golden->is_outside ? wizard_new(&(struct wizard_request){.rows = golden->view.rows,
                                                                 .columns = golden->view.columns,
                                                                 .language = golden->view.language,
                                                                 .folder = folder})
                           : open_case(folder, golden->view);
    wizard_press(wizard, golden->keys);
    if (golden->text)
        wizard_type(wizard, golden->text);
    expect_screen(wizard, golden->name);
    wizard_free(wizard);
    drop_folder(folder);
}

static struct golden *goldens;
static struct CMUnitTest *tests;
static size_t golden_count, test_count;

static void add(struct golden golden)
{
    ARRAY_PUSH(goldens, golden_count) = golden;
}

static void add_views(struct golden golden)
{
    for (size_t i = 0; i < wizard_view_count; i++) {
        golden.view = wizard_views[i];
        add(golden);
    }
}

static void add_tests(void)
{
    for (size_t i = 0; i < golden_count; i++) {
        const struct golden *golden = &goldens[i];
        char *name = mem_format("%s, %dx%d, %s", golden->name, golden->view.columns,
                                golden->view.rows, golden->view.language);
        ARRAY_PUSH(tests, test_count) = (struct CMUnitTest){
            .name = name, .test_func = a_screen_is_as_agreed, .initial_state = &goldens[i]};
    }
}

static void free_tests(void)
{
    for (size_t i = 0; i < test_count; i++)
        free((char *)(uintptr_t)tests[i].name);
    free(tests);
    free(goldens);
}

int main(void)
{
    for (size_t i = 0; i < ARRAY_LENGTH(screens); i++)
        add_views((struct golden){
            .name = screens[i].name, .keys = screens[i].keys, .text = screens[i].text});
    for (size_t i = 0; i < ARRAY_LENGTH(planned); i++)
        add_views(
            (struct golden){.name = planned[i].name, .keys = planned[i].keys, .is_planned = true});
    for (size_t i = 0; i < ARRAY_LENGTH(fresh); i++)
        add_views((struct golden){.name = fresh[i].name, .keys = fresh[i].keys, .is_fresh = true});
    for (size_t i = 0; i < ARRAY_LENGTH(outside); i++)
        add_views(
            (struct golden){.name = outside[i].name, .keys = outside[i].keys, .is_outside = true});
    add_tests();
    int failed = _cmocka_run_group_tests("screens", tests, test_count, NULL, NULL);
    free_tests();
    return failed;
}
