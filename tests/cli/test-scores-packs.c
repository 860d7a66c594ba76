/* The figures that the packs must come to, one case each, reckoned by hand beside it. */
#include "case.h"

#include <math.h>

static char *content;

struct expected {
    double value, low, high; /* value NAN: open */
};

static void expect_near(json_t *score, const char *key, double expected)
{
    json_t *number = json_object_get(score, key);
    double actual = json_is_number(number) ? json_number_value(number) : NAN;
    if (isnan(actual) != isnan(expected) || fabs(actual - expected) > 1e-6)
        fail_msg("%s is %.9g instead of %.9g", key, actual, expected);
}

static void expect_score(const char *folder, struct expected expected)
{
    char *output = take_output_in(folder, "en", content, "show a.tenken --json");
    json_t *shown = json_loads(output, 0, NULL);
    json_t *score = json_object_get(json_array_get(json_object_get(shown, "packs"), 0), "score");
    expect_near(score, "value", expected.value);
    expect_near(score, "min", expected.low);
    expect_near(score, "max", expected.high);
    json_decref(shown);
    free(output);
}

static void say(const char *folder, const char *line)
{
    free(take_output_in(folder, "en", content, line));
}

static json_t *take_controls(const char *folder, const char *pack)
{
    char *line = mem_format("pack show %s --json", pack);
    char *output = take_output_in(folder, "en", content, line);
    json_t *shown = json_loads(output, 0, NULL);
    json_t *controls = json_incref(json_object_get(shown, "controls"));
    json_decref(shown);
    free(output);
    free(line);
    return controls;
}

static bool is_of(const char *sections, const char *section)
{
    if (!sections)
        return true;
    char *wanted = mem_format(" %s ", section), *all = mem_format(" %s ", sections);
    bool is_there = strstr(all, wanted);
    free(wanted);
    free(all);
    return is_there;
}

/* One choice to all controls of these sections (ids with spaces between; NULL: all), but those in
 * `but`, likewise; how many there were. */
static int answer_all(const char *folder, json_t *controls, const char *sections, const char *but,
                      const char *suffix)
{
    struct string line = {0};
    int count = 0;
    size_t i;
    json_t *control;
    string_append(&line, "answer a.tenken");
    json_array_foreach(controls, i, control)
    {
        const char *id = get_text(control, "id");
        if (!is_of(sections, get_text(control, "section")) || (but && is_of(but, id)))
            continue;
        string_format(&line, " %s%s", id, suffix);
        count++;
    }
    say(folder, line.text);
    string_free(&line);
    return count;
}

/* Count: those that are met, of 5. A part of one counts for nothing. */
static void ipa_5(void **state)
{
    say(*state, "new a.tenken --pack ipa-5");
    say(*state, "answer a.tenken 1=done 2=done 3=partly 4=not");
    expect_score(*state, (struct expected){NAN, 2, 3}); /* the fifth is open: 2 or 3 */
    say(*state, "answer a.tenken 5=unknown");
    expect_score(*state, (struct expected){2, 2, 2});
}

/* Rate: done 1, partly 0.5, over all services together, those that do not apply left out. */
static void ipa_cloud_over_two_services(void **state)
{
    say(*state, "new a.tenken --pack ipa-cloud");
    char *ids[2];
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++) {
        ids[i] = take_output_in(*state, "en", content, "asset a.tenken add name=S medium=cloud");
        ids[i][strcspn(ids[i], "\n")] = '\0';
    }
    json_t *controls = take_controls(*state, "ipa-cloud");
    char *first = mem_format("@%s=done", ids[0]), *second = mem_format("@%s=partly", ids[1]);
    assert_int_equal(answer_all(*state, controls, NULL, NULL, first), 15);
    /* of 30: 15 stand at 1, 15 are open */
    expect_score(*state, (struct expected){NAN, 15 * 100 / 30.0, 100});
    assert_int_equal(answer_all(*state, controls, "select", NULL, second), 6);
    char *rest = mem_format("answer a.tenken 7@%s=not 8@%s=not 9@%s=unknown 10@%s=not 12@%s=not "
                            "13@%s=not 14@%s=not 15@%s=not",
                            ids[1], ids[1], ids[1], ids[1], ids[1], ids[1], ids[1], ids[1]);
    say(*state, rest);
    char *out = mem_format("answer a.tenken 11@%s=na --reason R", ids[1]);
    say(*state, out);
    /* 15 x 1 + 6 x 0.5 + 8 x 0 = 18, of 30 - 1 = 29 */
    expect_score(*state, (struct expected){1800 / 29.0, 1800 / 29.0, 1800 / 29.0});
    char *texts[] = {first, second, rest, out, ids[0], ids[1]};
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
        free(texts[i]);
    json_decref(controls);
}

/* Rate over 42 items: 11 steps, 7 efforts, 11 rules, 8 roles, 5 reviews. A rule that is only
 * written, or only kept, counts 0.5. */
static void ipa_org(void **state)
{
    say(*state, "new a.tenken --pack ipa-org");
    json_t *controls = take_controls(*state, "ipa-org");
    assert_int_equal(answer_all(*state, controls, "efforts", NULL, "=done"), 7);
    assert_int_equal(answer_all(*state, controls, "roles", NULL, "=partly"), 8);
    assert_int_equal(answer_all(*state, controls, "reviews", NULL, "=not"), 5);
    assert_int_equal(answer_all(*state, controls, "rules", "policy-9 policy-10 policy-11", "=kept"),
                     8);
    say(*state, "answer a.tenken policy-9=written policy-10=habit");
    say(*state, "answer a.tenken policy-11=na --reason 'no such numbers here'");
    /* 7 + 8 x 0.5 + 5 x 0 + 8 + 2 x 0.5 = 20, of 42 - 1 = 41; the 11 steps are open */
    expect_score(*state, (struct expected){NAN, 2000 / 41.0, 3100 / 41.0});
    assert_int_equal(answer_all(*state, controls, "steps", "step-4-a", "=partly"), 10);
    say(*state, "answer a.tenken step-4-a/1=done step-4-a/2=done step-4-a/3=not");
    /* of the three chosen parts two are done: partly. 20 + 10 x 0.5 + 0.5 = 25.5 */
    expect_score(*state, (struct expected){2550 / 41.0, 2550 / 41.0, 2550 / 41.0});
    json_decref(controls);
}

/* Rate of points, 2 at most each; an answer without its reason does not count. */
static void jama_japia(void **state)
{
    say(*state, "new a.tenken --pack jama-japia");
    say(*state, "answer a.tenken 4=2 12=2 17=2 26=2 91=2 94=2 95=2 96=2 --reason R");
    say(*state, "answer a.tenken 18=1 --reason 'by March'");
    say(*state, "answer a.tenken 23=0 --reason 'next year'");
    say(*state, "answer a.tenken 24=na --reason 'no such thing'");
    /* 8 x 2 + 1 + 0 = 17, of 2 x (11 - 1) = 20 */
    expect_score(*state, (struct expected){85, 85, 85});
    say(*state, "answer a.tenken 26=2 --reason ' '");
    /* No. 26 is open again: 7 x 2 + 1 = 15 of 20, to 17 of 20 */
    expect_score(*state, (struct expected){NAN, 75, 85});
}

/* Rate over 133 items: an alternative counts as done once it has its reason; of a list to choose
 * from, the chosen parts count, all of them. */
static void toitsu_kijun(void **state)
{
    say(*state, "new a.tenken --pack toitsu-kijun");
    json_t *controls = take_controls(*state, "toitsu-kijun");
    const char *apart = "2.1.1-1-a 2.1.1-1-b 2.1.1-5-m1";
    assert_int_equal(answer_all(*state, controls, NULL, apart, "=done"), 130);
    say(*state, "answer a.tenken 2.1.1-1-a=alternative --reason R");
    say(*state, "answer a.tenken 2.1.1-1-b=alternative --reason R");
    say(*state, "answer a.tenken 2.1.1-1-b=alternative --reason ' '");
    say(*state, "answer a.tenken 2.1.1-5-m1/a=done 2.1.1-5-m1/b=not");
    /* 130 + 1 + 0.5 = 131.5 of 133; the alternative without its reason is open, 0 to 1 */
    expect_score(*state, (struct expected){NAN, 13150 / 133.0, 13250 / 133.0});
    say(*state, "answer a.tenken 2.1.1-1-b=alternative --reason R");
    say(*state, "answer a.tenken 2.1.1-5-m1/b=done");
    /* both chosen parts are done, nobody chose the other eight */
    expect_score(*state, (struct expected){100, 100, 100});
    json_decref(controls);
}

/* Rate over the sections of one certification: 7 + 11 + 6 + 12 + 4 + 5 + 19 = 64 items. */
static void ninsho_gyomu_in_one_certification(void **state)
{
    say(*state, "new a.tenken --pack ninsho-gyomu --profile certification");
    json_t *controls = take_controls(*state, "ninsho-gyomu");
    answer_all(*state, controls, "papers impartiality", NULL, "=not"); /* outside: counts nothing */
    assert_int_equal(
        answer_all(*state, controls, "first-review second-review on-site", NULL, "=done"), 29);
    expect_score(*state, (struct expected){NAN, 2900 / 64.0, 100});
    assert_int_equal(answer_all(*state, controls, "application review-report", NULL, "=partly"),
                     11);
    assert_int_equal(answer_all(*state, controls, "certificate", NULL, "=not"), 19);
    assert_int_equal(answer_all(*state, controls, "decision", NULL, "=done"), 5);
    /* 29 + 5 + 11 x 0.5 + 19 x 0 = 39.5 of 64 */
    expect_score(*state, (struct expected){3950 / 64.0, 3950 / 64.0, 3950 / 64.0});
    json_decref(controls);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(ipa_5, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(ipa_cloud_over_two_services, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(ipa_org, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(jama_japia, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(toitsu_kijun, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(ninsho_gyomu_in_one_certification, make_folder,
                                        remove_folder),
    };
    content = source_take_path("content");
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(content);
    return failed;
}
