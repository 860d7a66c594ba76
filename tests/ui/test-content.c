/* The real content at every size: each question is there whole, and nothing on its screen is out of
 * place. The samples open from home, and every screen has something to show of the long one. */
#include "visit.h"
#include <jansson.h>

static char *folder, *content;
static json_t *packs[2]; /* as `pack show --json` has them, by language */
static const char *const languages[] = {"ja", "en"};

static json_t *take_pack(const char *language)
{
    struct command command = command_run_in(folder, language, content, "pack show ipa-25 --json");
    if (command.status != 0)
        print_error("%s\n", command.errors);
    assert_int_equal(command.status, 0);
    json_t *pack = json_loads(command.output, 0, NULL);
    assert_non_null(pack);
    command_clear(&command);
    return pack;
}

static int open_content(void **state)
{
    folder = folder_take_fresh();
    content = source_take_path("content");
    run_verb(folder, content, "new a.tenken --pack ipa-25 --organisation さくら金型");
    for (size_t i = 0; i < ARRAY_LENGTH(languages); i++)
        packs[i] = take_pack(languages[i]);
    return 0;
}

static int close_content(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(languages); i++)
        json_decref(packs[i]);
    drop_folder(folder);
    free(content);
    return 0;
}

static struct wizard *open_real_case(const struct wizard_view *view)
{
    return wizard_new(&(struct wizard_request){.rows = view->rows,
                                               .columns = view->columns,
                                               .language = view->language,
                                               .folder = folder,
                                               .content = content,
                                               .arguments = (const char *[]){"a.tenken", NULL}});
}

static void expect_control(struct wizard *wizard, const json_t *control)
{
    size_t i;
    const json_t *choice;
    expect_wrapped(wizard, json_string_value(json_object_get(control, "question")));
    json_array_foreach(json_object_get(control, "choices"), i, choice)
        expect_wrapped(wizard, json_string_value(json_object_get(choice, "label")));
}

static void every_question_is_whole(void **state)
{
    const struct wizard_view *view = *state;
    const json_t *pack = packs[strcmp(view->language, "ja") == 0 ? 0 : 1];
    const json_t *controls = json_object_get(pack, "controls");
    assert_int_equal(json_array_size(controls), 25);
    struct wizard *wizard = open_real_case(view);
    wizard_press(wizard, "Home");
    for (size_t i = 0; i < 25; i++) {
        expect_control(wizard, json_array_get(controls, i));
        wizard_press(wizard, "PgDn");
        expect_sound(wizard);
        wizard_press(wizard, "Right");
    }
    wizard_free(wizard);
}

static void every_other_screen_is_sound(void **state)
{
    static const char *const keys[] = {"o", "Right", "r", "Tab", "Enter",
                                       "p", "f",     "M", "?",   "PgDn"};
    struct wizard *wizard = open_real_case(*state);
    for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
        wizard_press(wizard, keys[i]);
        expect_sound(wizard);
    }
    wizard_free(wizard);
}

static struct wizard *open_sample(const struct wizard_view *view, const char *keys)
{
    struct wizard *wizard = wizard_new(&(struct wizard_request){.rows = view->rows,
                                                                .columns = view->columns,
                                                                .language = view->language,
                                                                .folder = folder,
                                                                .content = content});
    wizard_press(wizard, keys);
    return wizard;
}

static void both_samples_open(void **state)
{
    static const struct {
        const char *key, *text;
    } screens[] = {
        {"o", "●"},      {"r", "/ 100"},      {"R", "外注に渡す"},     {"T", "図面棚"},
        {"C", "熱処理"}, {"y", "北町熱処理"}, {"t", "加工条件ノート"}, {"S", "2026-10-21"}};
    struct wizard *wizard = open_sample(*state, "Down Enter");
    expect_text(wizard, "さくら金型");
    wizard_free(wizard);
    wizard = open_sample(*state, "Down Down Enter");
    expect_text(wizard, "かすみ金型");
    for (size_t i = 0; i < ARRAY_LENGTH(screens); i++) {
        wizard_press(wizard, screens[i].key);
        expect_text(wizard, screens[i].text);
        expect_sound(wizard);
    }
    wizard_free(wizard);
}

int main(void)
{
    struct CMUnitTest *tests = NULL;
    size_t count = 0;
    for (size_t i = 0; i < wizard_view_count; i++) {
        const struct wizard_view *view = &wizard_views[i];
        char *name = mem_format("%dx%d, %s", view->columns, view->rows, view->language);
        struct CMUnitTest whole = {.name = mem_format("every question is whole, %s", name),
                                   .test_func = every_question_is_whole,
                                   .initial_state = (void *)(uintptr_t)view};
        struct CMUnitTest sound = {.name = mem_format("every other screen is sound, %s", name),
                                   .test_func = every_other_screen_is_sound,
                                   .initial_state = (void *)(uintptr_t)view};
        struct CMUnitTest samples = {.name = mem_format("both samples open, %s", name),
                                     .test_func = both_samples_open,
                                     .initial_state = (void *)(uintptr_t)view};
        ARRAY_PUSH(tests, count) = whole;
        ARRAY_PUSH(tests, count) = sound;
        ARRAY_PUSH(tests, count) = samples;
        free(name);
    }
    int failed = _cmocka_run_group_tests("content", tests, count, open_content, close_content);
    for (size_t i = 0; i < count; i++)
        free((char *)(uintptr_t)tests[i].name);
    free(tests);
    return failed;
}
