/* The figures that the self-diagnosis must come to, reckoned by hand, on the small pack and on
 * ipa-25. */
#include "case.h"

#include <math.h>
#include <unistd.h>

struct expected {
    double value, low, high; /* NAN: open */
    const char *band;        /* NULL: not one alone */
};

static double get_number(json_t *score, const char *key)
{
    json_t *number = json_object_get(score, key);
    return json_is_number(number) ? json_number_value(number) : NAN;
}

static void expect_number(json_t *score, const char *key, double expected)
{
    double actual = get_number(score, key);
    if (isnan(actual) != isnan(expected) || (!isnan(expected) && actual != expected))
        fail_msg("%s is %g instead of %g", key, actual, expected);
}

static void expect_score(json_t *shown, const struct expected *expected)
{
    json_t *score = json_object_get(json_array_get(json_object_get(shown, "packs"), 0), "score");
    expect_number(score, "value", expected->value);
    expect_number(score, "min", expected->low);
    expect_number(score, "max", expected->high);
    const char *band = json_string_value(json_object_get(score, "band"));
    assert_string_equal(band ? band : "", expected->band ? expected->band : "");
}

static json_t *take_json_of(const char *folder, const char *content, const char *line)
{
    char *output = take_output_in(folder, "ja", content, line);
    json_t *json = json_loads(output, 0, NULL);
    assert_non_null(json);
    free(output);
    return json;
}

/* The id of the choice that counts so much. */
static const char *get_choice(json_t *control, double value)
{
    size_t i;
    json_t *choice;
    json_array_foreach(
        json_object_get(control, "choices"), i,
        choice) if (json_number_value(json_object_get(choice, "value")) == value &&
                    json_is_number(json_object_get(
                        choice, "value"))) return json_string_value(json_object_get(choice, "id"));
    fail_msg("no choice of value %g", value);
    return NULL;
}

/* "answer a.tenken 1=done 2=done …" over the first `count` controls. */
static char *take_line(json_t *pack, size_t count, double value)
{
    struct string line = {0};
    string_append(&line, "answer a.tenken");
    for (size_t i = 0; i < count; i++) {
        json_t *control = json_array_get(json_object_get(pack, "controls"), i);
        string_format(&line, " %s=%s", json_string_value(json_object_get(control, "id")),
                      get_choice(control, value));
    }
    return string_take(&line);
}

static void expect_after(const char *content, const char *pack_id, size_t count, double value,
                         const struct expected *expected)
{
    char *folder = folder_take_fresh();
    char *new = mem_format("new a.tenken --pack %s", pack_id);
    char *show = mem_format("pack show %s --json", pack_id);
    free(take_output_in(folder, "ja", content, new));
    json_t *pack = take_json_of(folder, content, show);
    char *answer = take_line(pack, count, value);
    if (count)
        free(take_output_in(folder, "ja", content, answer));
    json_t *shown = take_json_of(folder, content, "show a.tenken --json");
    expect_score(shown, expected);
    json_decref(shown);
    json_decref(pack);
    free(answer);
    free(show);
    free(new);
    folder_remove(folder);
    free(folder);
}

/* Five controls of at most 4 points apply: the sixth is asked for each cloud service, and there are
 * none. */
static void the_small_pack(void **state)
{
    expect_after(NULL, "mini", 5, 4, &(struct expected){20, 20, 20, "top"});
    expect_after(NULL, "mini", 5, 2, &(struct expected){10, 10, 10, "high"});
    expect_after(NULL, "mini", 5, -1, &(struct expected){-5, -5, -5, "low"});
    expect_after(NULL, "mini", 2, 4, &(struct expected){NAN, 2 * 4 - 3, 20, NULL});
    expect_after(NULL, "mini", 0, 4, &(struct expected){NAN, -5, 20, NULL});
}

static void ipa_25(void **state)
{
    char *content = source_take_path("content");
    struct command packs = command_run_in("/", "en", content, "pack list");
    bool is_there = strstr(packs.output, "ipa-25");
    command_clear(&packs);
    if (!is_there) {
        print_message("ipa-25 is not in %s\n", content);
        free(content);
        skip();
    }
    expect_after(content, "ipa-25", 25, 4, &(struct expected){100, 100, 100, "full"});
    expect_after(content, "ipa-25", 25, 2, &(struct expected){50, 50, 50, "half"});
    expect_after(content, "ipa-25", 25, -1, &(struct expected){-25, -25, -25, "start"});
    expect_after(content, "ipa-25", 12, 4, &(struct expected){NAN, 12 * 4 - 13, 100, NULL});
    free(content);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_small_pack),
        cmocka_unit_test(ipa_25),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
