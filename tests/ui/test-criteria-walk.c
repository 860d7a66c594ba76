/* The walk through all criteria of technical information, as the pack is: every question is
 * reached, whole on the screen or to be scrolled, and the last leads on. */
#include "visit.h"
#include <jansson.h>

static char *content;
static json_t *controls; /* as `pack show` has them */

static json_t *take_json(const char *folder, const char *line)
{
    struct command command = command_run_in(folder, "ja", content, line);
    assert_int_equal(command.status, 0);
    json_t *json = json_loads(command.output, 0, NULL);
    assert_non_null(json);
    command_clear(&command);
    return json;
}

static int open_pack(void **state)
{
    content = source_take_path("content");
    char *folder = folder_take_fresh();
    json_t *pack = take_json(folder, "pack show gijutsu-joho --json");
    controls = json_incref(json_object_get(pack, "controls"));
    json_decref(pack);
    drop_folder(folder);
    return 0;
}

static int close_pack(void **state)
{
    json_decref(controls);
    free(content);
    return 0;
}

static const char *get_text(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

/* ---- a case and the wizard on it ---- */

static char *take_folder(void)
{
    char *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack gijutsu-joho --organisation さくら金型");
    return folder;
}

static struct wizard *open_real_case(const char *folder)
{
    return wizard_new(&(struct wizard_request){
        .folder = folder, .content = content, .arguments = (const char *[]){"a.tenken", NULL}});
}

/* ---- looking ---- */

/* The first characters of a text that may be longer than its place. */
static void expect_beginning(struct wizard *wizard, const char *text)
{
    const char *end = text;
    for (size_t characters = 0; *end && characters < 12; characters++)
        do
            end++;
        while ((*end & 0xC0) == 0x80);
    char *beginning = mem_format("%.*s", (int)(end - text), text);
    expect_wrapped(wizard, beginning);
    free(beginning);
}

static void expect_choices(struct wizard *wizard, const json_t *control)
{
    size_t i;
    const json_t *choice;
    json_array_foreach(json_object_get(control, "choices"), i, choice)
        expect_wrapped(wizard, get_text(choice, "label"));
}

static void expect_parts(struct wizard *wizard, const json_t *control)
{
    size_t i;
    const json_t *option;
    json_array_foreach(json_object_get(control, "options"), i, option)
    {
        expect_wrapped(wizard, get_text(option, "text"));
        wizard_press(wizard, "Down");
    }
}

/* Each explanation is a key away, and what comes after can be scrolled to its end. */
static void expect_explanations(struct wizard *wizard, const json_t *control)
{
    static const struct {
        const char *press, *key;
    } explanations[] = {{"w", "why"}, {"e", "example"}, {"v", "evidence"}};
    for (size_t i = 0; i < ARRAY_LENGTH(explanations); i++) {
        wizard_press(wizard, explanations[i].press);
        expect_beginning(wizard, get_text(control, explanations[i].key));
    }
    for (size_t pages = 0; screen_contains(wizard->terminal, "▼"); pages++) {
        assert_true(pages < 16);
        wizard_press(wizard, "PgDn");
    }
    expect_sound(wizard);
}

static void every_question_can_be_read(void **state)
{
    char *folder = take_folder();
    struct wizard *wizard = open_real_case(folder);
    size_t i;
    const json_t *control;
    assert_int_equal(json_array_size(controls), 228);
    json_array_foreach(controls, i, control)
    {
        expect_text(wizard, get_text(control, "ref"));
        expect_wrapped(wizard, get_text(control, "question"));
        expect_choices(wizard, control);
        expect_parts(wizard, control);
        expect_explanations(wizard, control);
        wizard_press(wizard, "Right");
    }
    expect_text(wizard, "そちらに質問はもうありません。");
    leave(wizard);
    drop_folder(folder);
}

/* ---- answering ---- */

static size_t count_answers(const json_t *control)
{
    size_t parts = json_array_size(json_object_get(control, "options"));
    return parts ? parts : 1;
}

static void every_question_leads_to_the_next(void **state)
{
    char *folder = take_folder();
    struct wizard *wizard = open_real_case(folder);
    size_t i;
    const json_t *control;
    json_array_foreach(controls, i, control)
    {
        expect_wrapped(wizard, get_text(control, "question"));
        for (size_t k = 0; k < count_answers(control); k++)
            wizard_press(wizard, "1");
    }
    expect_text(wizard, "228/228");
    expect_text(wizard, "全部の質問に答えました。");
    wizard_press(wizard, "r");
    expect_sound(wizard);
    leave(wizard);
    json_t *shown = take_json(folder, "show a.tenken --json");
    const json_t *pack = json_array_get(json_object_get(shown, "packs"), 0);
    assert_int_equal(json_integer_value(json_object_get(pack, "met")), 228);
    json_decref(shown);
    drop_folder(folder);
}

static void the_last_leads_to_the_first_that_is_open(void **state)
{
    char *folder = take_folder();
    struct wizard *wizard = open_real_case(folder);
    wizard_press(wizard, "1 1 End 1"); /* the first two, and the last */
    expect_wrapped(wizard, get_text(json_array_get(controls, 227), "question"));
    expect_text(wizard, "最後の質問でした。");
    wizard_press(wizard, ".");
    expect_wrapped(wizard, get_text(json_array_get(controls, 2), "question"));
    leave(wizard);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_question_can_be_read),
        cmocka_unit_test(every_question_leads_to_the_next),
        cmocka_unit_test(the_last_leads_to_the_first_that_is_open),
    };
    return cmocka_run_group_tests(tests, open_pack, close_pack);
}
