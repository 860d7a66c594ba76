/* The real packs against what their sources have: every place that asks for something stands in a
 * pack as often as tests/data/sources/PACK.tsv says, with its list, and nothing else does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tenken/pack.h"

/* A line of the table. */
struct place {
    const char *ref;
    size_t controls;
    const char *rule; /* NULL: not said */
    size_t options;
};

static const char *word_of_rule(enum option_rule rule)
{
    static const char *const words[] = {[OPTIONS_NONE] = "-",
                                        [OPTIONS_ALL] = "all",
                                        [OPTIONS_AT_LEAST] = "at-least",
                                        [OPTIONS_CHOSEN] = "chosen"};
    return words[rule];
}

static struct place read_place(char *line)
{
    struct place place = {.ref = strsep(&line, "\t")};
    char *controls = strsep(&line, "\t");
    assert_non_null(controls);
    place.controls = strtoul(controls, NULL, 10);
    place.rule = strsep(&line, "\t");
    place.options = line ? strtoul(line, NULL, 10) : 0;
    return place;
}

static void check_place(const struct pack *pack, const struct place *place)
{
    size_t count = 0;
    for (size_t i = 0; i < pack->control_count; i++) {
        const struct control *control = &pack->controls[i];
        if (!text_equal(control->ref, place->ref))
            continue;
        count++;
        if (place->rule && (!text_equal(word_of_rule(control->rule), place->rule) ||
                            control->option_count != place->options))
            fail_msg("%s:%s: %zu options, rule %s; the source has %zu, %s", pack->id, control->id,
                     control->option_count, word_of_rule(control->rule), place->options,
                     place->rule);
    }
    if (count != place->controls)
        fail_msg("%s: %zu controls rest on %s, expected %zu", pack->id, count, place->ref,
                 place->controls);
}

static void check_pack(void **state)
{
    const char *id = *state;
    char *content = path_take_join(getenv("TENKEN_SOURCE"), "content");
    char *path = mem_format("%s/tests/data/sources/%s.tsv", getenv("TENKEN_SOURCE"), id);
    char *table = file_take_contents(path, 1 << 20, NULL, NULL), *rest = table, *line;
    struct faults faults = {0};
    struct library *library =
        library_new((const char *[]){content}, 1, (const char *[]){id}, 1, "ja", &faults);
    size_t total = 0;

    assert_non_null(table);
    assert_int_equal(faults.count, 0);
    const struct pack *pack = library_get_pack(library, id);
    while ((line = strsep(&rest, "\n")))
        if (*line && *line != '#') {
            struct place place = read_place(line);
            check_place(pack, &place);
            total += place.controls;
        }
    assert_int_equal(pack->control_count, total);
    library_free(library);
    free(table);
    free(path);
    free(content);
}

#define PACK(id)                                                                                   \
    {                                                                                              \
        .name = id, .test_func = check_pack, .initial_state = (char *)(uintptr_t)id                \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        PACK("ipa-5"),      PACK("ipa-25"),       PACK("ipa-cloud"),    PACK("ipa-org"),
        PACK("jama-japia"), PACK("toitsu-kijun"), PACK("ninsho-gyomu"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
