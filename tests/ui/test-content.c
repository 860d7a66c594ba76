/* The real content at every size: each question is there whole, and nothing on its screen is out of
 * place. The samples open from home, and every screen has something to show of the long one. */
#include "visit.h"
#include <jansson.h>

static char *folder, *content;
static const char *const languages[] = {"ja", "en"};

/* Of the long ones every n-th question is looked at; ipa-25 at every size, the others at three. */
static struct walked {
    const char *id;
    size_t every, subjects;
    json_t *shown[ARRAY_LENGTH(languages)]; /* as `pack show --json` has it */
} walked[] = {
    {"ipa-25", 1, 1, {NULL}},       {"ipa-5", 1, 1, {NULL}},      {"ipa-cloud", 1, 2, {NULL}},
    {"ipa-org", 1, 1, {NULL}},      {"jama-japia", 1, 1, {NULL}}, {"toitsu-kijun", 7, 1, {NULL}},
    {"ninsho-gyomu", 7, 1, {NULL}},
};
static const struct wizard_view few_views[] = {{24, 80, "ja"}, {20, 60, "ja"}, {24, 80, "en"}};

struct walk_case {
    const struct walked *pack;
    const struct wizard_view *view;
};

static json_t *take_pack(const char *id, const char *language)
{
    char *line = mem_format("pack show %s --json", id);
    struct command command = command_run_in(folder, language, content, line);
    if (command.status != 0)
        print_error("%s\n", command.errors);
    assert_int_equal(command.status, 0);
    json_t *pack = json_loads(command.output, 0, NULL);
    assert_non_null(pack);
    command_clear(&command);
    free(line);
    return pack;
}

/* Its case, with the services that it asks about. */
static void begin_walk(struct walked *pack)
{
    static const char *const services[] = {"給与計算クラウド", "図面共有サービス"};
    char *new = mem_format("new %s.tenken --pack %s --organisation さくら金型", pack->id, pack->id);
    run_verb(folder, content, new);
    for (size_t i = 0; pack->subjects > 1 && i < pack->subjects; i++) {
        char *add = mem_format("asset %s.tenken add name=%s medium=cloud", pack->id, services[i]);
        run_verb(folder, content, add);
        free(add);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(languages); i++)
        pack->shown[i] = take_pack(pack->id, languages[i]);
    free(new);
}

static int open_content(void **state)
{
    folder = folder_take_fresh();
    content = source_take_path("content");
    run_verb(folder, content, "new a.tenken --pack ipa-25 --organisation さくら金型");
    for (size_t i = 0; i < ARRAY_LENGTH(walked); i++)
        begin_walk(&walked[i]);
    return 0;
}

static int close_content(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(walked); i++)
        for (size_t j = 0; j < ARRAY_LENGTH(languages); j++)
            json_decref(walked[i].shown[j]);
    drop_folder(folder);
    free(content);
    return 0;
}

static struct wizard *open_real_case(const struct wizard_view *view, const char *file)
{
    return wizard_new(&(struct wizard_request){.rows = view->rows,
                                               .columns = view->columns,
                                               .language = view->language,
                                               .folder = folder,
                                               .content = content,
                                               .arguments = (const char *[]){file, NULL}});
}

/* Where it is answered part by part, the parts stand there instead of the choices. */
static void expect_control(struct wizard *wizard, const json_t *control)
{
    size_t i;
    const json_t *choice;
    expect_wrapped(wizard, json_string_value(json_object_get(control, "question")));
    if (json_array_size(json_object_get(control, "options")))
        return;
    json_array_foreach(json_object_get(control, "choices"), i, choice)
        expect_wrapped(wizard, json_string_value(json_object_get(choice, "label")));
}

static void every_question_is_whole(void **state)
{
    const struct walk_case *walk = *state;
    const struct walked *pack = walk->pack;
    const json_t *controls =
        json_object_get(pack->shown[strcmp(walk->view->language, "ja") == 0 ? 0 : 1], "controls");
    char *file = mem_format("%s.tenken", pack->id);
    struct wizard *wizard = open_real_case(walk->view, file);
    wizard_press(wizard, "Home");
    for (size_t i = 0; i < json_array_size(controls) * pack->subjects; i++) {
        if (i % pack->every == 0) {
            expect_control(wizard, json_array_get(controls, i / pack->subjects));
            wizard_press(wizard, "PgDn");
            expect_sound(wizard);
        }
        wizard_press(wizard, "Right");
    }
    wizard_press(wizard, "o");
    expect_sound(wizard);
    wizard_press(wizard, "Home r");
    expect_sound(wizard);
    wizard_free(wizard);
    free(file);
}

static void every_other_screen_is_sound(void **state)
{
    static const char *const keys[] = {"o", "Right", "r", "Tab", "Enter",
                                       "p", "f",     "M", "?",   "PgDn"};
    struct wizard *wizard = open_real_case(*state, "a.tenken");
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

static void add_test(struct CMUnitTest **tests, size_t *count, char *name,
                     void (*test)(void **state), const void *state)
{
    struct CMUnitTest added = {
        .name = name, .test_func = test, .initial_state = (void *)(uintptr_t)state};
    ARRAY_PUSH(*tests, *count) = added;
}

static const struct walk_case *add_case(const struct walked *pack, const struct wizard_view *view,
                                        struct arena *arena)
{
    struct walk_case *added = arena_alloc(arena, sizeof *added);
    *added = (struct walk_case){pack, view};
    return added;
}

static void add_walk(struct CMUnitTest **tests, size_t *count, const struct walk_case *walk)
{
    add_test(tests, count,
             mem_format("every question of %s is whole, %dx%d, %s", walk->pack->id,
                        walk->view->columns, walk->view->rows, walk->view->language),
             every_question_is_whole, walk);
}

int main(void)
{
    struct CMUnitTest *tests = NULL;
    struct arena *arena = arena_new();
    size_t count = 0;
    for (size_t i = 0; i < wizard_view_count; i++) {
        const struct wizard_view *view = &wizard_views[i];
        char *name = mem_format("%dx%d, %s", view->columns, view->rows, view->language);
        add_walk(&tests, &count, add_case(&walked[0], view, arena));
        add_test(&tests, &count, mem_format("every other screen is sound, %s", name),
                 every_other_screen_is_sound, view);
        add_test(&tests, &count, mem_format("both samples open, %s", name), both_samples_open,
                 view);
        free(name);
    }
    for (size_t i = 1; i < ARRAY_LENGTH(walked); i++)
        for (size_t j = 0; j < ARRAY_LENGTH(few_views); j++)
            add_walk(&tests, &count, add_case(&walked[i], &few_views[j], arena));
    int failed = _cmocka_run_group_tests("content", tests, count, open_content, close_content);
    for (size_t i = 0; i < count; i++)
        free((char *)(uintptr_t)tests[i].name);
    free(tests);
    arena_free(arena);
    return failed;
}
