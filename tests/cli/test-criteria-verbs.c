/* The criteria of technical information through the verbs: that the pack carries every row of the
 * source, what answers come to, and that firms are asked what applies to them. Which controls apply
 * to whom, one by one: tests/engine/test-engine-criteria.c. */
#include "case.h"

static char *content;
static json_t *controls, *english; /* as `pack show` has them, in Japanese and English */

static char *take_real(const char *folder, const char *line)
{
    return take_output_in(folder, NULL, content, line);
}

static void run_real(const char *folder, const char *line)
{
    free(take_real(folder, line));
}

static json_t *take_real_json(const char *folder, const char *line)
{
    char *output = take_real(folder, line);
    json_t *json = json_loads(output, 0, NULL);
    assert_non_null(json);
    free(output);
    return json;
}

/* ---- the pack ---- */

static const char *get_words(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}

static size_t count_in(const json_t *object, const char *key)
{
    return json_array_size(json_object_get(object, key));
}

static const json_t *get_control(const char *id)
{
    size_t i;
    json_t *control;
    json_array_foreach(controls, i, control)
    {
        if (strcmp(get_words(control, "id"), id) == 0)
            return control;
    }
    return NULL;
}

static char *take_techniques(const json_t *control)
{
    struct string words = {0};
    size_t i;
    json_t *technique;
    json_array_foreach(json_object_get(control, "techniques"), i, technique)
        string_format(&words, "%s%s", i ? " " : "", json_string_value(technique));
    return words.text ? string_take(&words) : mem_copy("");
}

/* The parts of a mandatory item are those of its clause, then the audit procedures, whose ids begin
 * with its number. */
static size_t count_procedures(const json_t *control)
{
    char *prefix =
        mem_format("%d-", (int)json_integer_value(json_object_get(control, "mandatory")));
    size_t count = 0, i;
    json_t *option;
    json_array_foreach(json_object_get(control, "options"), i, option) count +=
        strncmp(get_words(option, "id"), prefix, strlen(prefix)) == 0;
    free(prefix);
    return count;
}

enum column { ID, CLAUSE, LEVEL, MANDATORY, OPTIONS, TECHNIQUES, COLUMNS };

static void expect_row(char *const *cells)
{
    const json_t *control = get_control(cells[ID]);
    if (!control)
        fail_msg("the pack has no %s", cells[ID]);
    char *techniques = take_techniques(control);
    assert_string_equal(get_words(control, "ref"), cells[CLAUSE]);
    assert_int_equal(json_integer_value(json_object_get(control, "target_level")),
                     atoi(cells[LEVEL]));
    assert_int_equal(json_integer_value(json_object_get(control, "mandatory")),
                     atoi(cells[MANDATORY]));
    assert_int_equal(count_in(control, "options") - count_procedures(control),
                     atoi(cells[OPTIONS]));
    assert_string_equal(techniques, cells[TECHNIQUES]);
    free(techniques);
}

static void it_carries_every_row_of_the_source(void **state)
{
    char *path = source_take_path("tests/data/criteria.tsv");
    char *table = file_take_contents(path, FILE_LIMIT, NULL, NULL), *rest = table, *line;
    size_t rows = 0;
    assert_non_null(table);
    strsep(&rest, "\n"); /* headings */
    while ((line = strsep(&rest, "\n")) && *line) {
        char *cells[COLUMNS];
        for (size_t i = 0; i < COLUMNS; i++) {
            cells[i] = strsep(&line, "\t");
            assert_non_null(cells[i]);
        }
        expect_row(cells);
        rows++;
    }
    assert_int_equal(rows, 225);
    assert_int_equal(json_array_size(controls), rows + 3); /* 1, 2 and 5, which the source lost */
    free(table);
    free(path);
}

static void expect_different(const json_t *all)
{
    static const char *const keys[] = {"question", "title", "why"};
    for (size_t k = 0; k < ARRAY_LENGTH(keys); k++) {
        json_t *seen = json_object(), *control;
        size_t i;
        json_array_foreach(all, i, control)
        {
            const char *text = get_words(control, keys[k]);
            const char *other = get_words(seen, text);
            if (*other)
                fail_msg("%s of %s and %s: %s", keys[k], other, get_words(control, "id"), text);
            json_object_set(seen, text, json_object_get(control, "id"));
        }
        json_decref(seen);
    }
}

static void no_two_texts_are_the_same(void **state)
{
    expect_different(controls);
    expect_different(english);
}

static void every_control_helps_to_answer_it(void **state)
{
    static const char *const keys[] = {"title", "question", "why", "example", "evidence"};
    size_t i;
    json_t *control;
    json_array_foreach(controls, i, control)
    {
        for (size_t k = 0; k < ARRAY_LENGTH(keys); k++)
            if (text_is_blank(get_words(control, keys[k])))
                fail_msg("%s has no %s", get_words(control, "id"), keys[k]);
        if (count_in(control, "measures") == 0)
            fail_msg("%s has no measure", get_words(control, "id"));
    }
}

static void what_the_source_lost_is_marked(void **state)
{
    static const struct {
        const char *id;
        bool is_inferred; /* as a whole: not only its level or that it is mandatory */
    } rows[] = {{"1", true},   {"2", true},   {"5", true},
                {"56", false}, {"81", false}, {"201", false}};
    size_t inferred = 0, i;
    json_t *control;
    json_array_foreach(controls, i, control) inferred +=
        json_is_true(json_object_get(control, "inferred"));
    assert_int_equal(inferred, 3);
    for (size_t k = 0; k < ARRAY_LENGTH(rows); k++) {
        const json_t *marked = get_control(rows[k].id);
        assert_true(*get_words(marked, "note"));
        assert_int_equal(json_is_true(json_object_get(marked, "inferred")), rows[k].is_inferred);
    }
    assert_null(get_control("200"));
}

/* ---- what answers come to ---- */

static void the_twelve_mandatory_items_are_ticked(void **state)
{
    size_t mandatory = 0, i;
    json_t *control;
    json_array_foreach(controls, i, control)
    {
        if (!json_is_integer(json_object_get(control, "mandatory")))
            continue;
        mandatory++;
        assert_string_equal(get_words(control, "rule"), "all");
        if (count_procedures(control) < 3)
            fail_msg("%s has not its three ticks", get_words(control, "id"));
    }
    assert_int_equal(mandatory, 12);
}

static size_t count_met(const json_t *control)
{
    size_t count = 0, i;
    json_t *choice;
    json_array_foreach(json_object_get(control, "choices"), i, choice) count +=
        strcmp(get_words(choice, "rating"), "met") == 0;
    return count;
}

static const char *get_rating(const json_t *control, const char *id)
{
    size_t i;
    json_t *choice;
    json_array_foreach(json_object_get(control, "choices"), i, choice)
    {
        if (strcmp(get_words(choice, "id"), id) == 0)
            return get_words(choice, "rating");
    }
    return "";
}

/* From level 3 on "we do it" is one of the choices, but another one is what meets the target. */
static void nobody_meets_a_target_of_3_by_a_word(void **state)
{
    size_t i, demanding = 0;
    json_t *control;
    json_array_foreach(controls, i, control)
    {
        json_int_t target = json_integer_value(json_object_get(control, "target_level"));
        if (target < 3 || count_in(control, "options"))
            continue;
        demanding++;
        assert_string_equal(get_rating(control, "done"), "partial");
        assert_string_equal(get_rating(control, "kept"), "met");
        assert_int_equal(count_met(control), 1);
    }
    assert_int_equal(demanding, 85); /* 98 of the source, less 13 that are answered in parts */
}

struct outcome {
    const char *answers; /* given on top of those before */
    const char *control, *said;
};

static void expect_outcomes(const char *folder, const struct outcome *outcomes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *answer = mem_format("answer a.tenken %s", outcomes[i].answers);
        char *ask = mem_format("why a.tenken %s", outcomes[i].control);
        run_real(folder, answer);
        char *why = take_real(folder, ask);
        expect_contains(why, outcomes[i].said);
        free(why);
        free(ask);
        free(answer);
    }
}

static void a_word_is_partial_and_a_record_is_met(void **state)
{
    static const struct outcome outcomes[] = {
        {"3=done", "3", "Rated “Partly met”"},   {"3=kept", "3", "Rated “Met”"},
        {"9=done", "9", "Rated “Met”"},          /* target 1 */
        {"34=done", "34", "Rated “Partly met”"}, /* target 4 */
        {"223=kept", "223", "Rated “Met”"},      /* target 8 */
    };
    expect_outcomes(*state, outcomes, ARRAY_LENGTH(outcomes));
}

static void three_ticks_meet_a_mandatory_item(void **state)
{
    static const struct outcome outcomes[] = {
        {"4/1-1=done 4/1-2=done", "4", "Not answered yet"},
        {"4/1-3=not", "4", "Rated “Partly met”"},
        {"4/1-3=done", "4", "Rated “Met”"},
        {"10=done", "10", "Rated “Partly met”"}, /* as a whole: nothing was ticked */
    };
    expect_outcomes(*state, outcomes, ARRAY_LENGTH(outcomes));
}

static void one_shredder_is_enough(void **state)
{
    static const struct outcome outcomes[] = {
        {"32/1=not", "32", "Not answered yet"},
        {"32/3=done", "32", "Rated “Met”"},
    };
    expect_outcomes(*state, outcomes, ARRAY_LENGTH(outcomes));
}

static void not_applicable_wants_a_reason(void **state)
{
    static const char *const lines[] = {"answer a.tenken 11=na", "answer a.tenken 32/1=na",
                                        "answer a.tenken 4/1-1=na", "answer a.tenken 98=na"};
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        struct command command = command_run_in(*state, NULL, content, lines[i]);
        assert_int_equal(command.status, 3);
        expect_contains(command.errors, "--reason TEXT");
        command_clear(&command);
    }
    run_real(*state, "answer a.tenken 98=na --reason '外へ運ぶことはない'");
    expect_outcomes(*state, (const struct outcome[]){{"98=na", "98", "Rated “Does not apply”"}}, 1);
}

/* ---- firms, as a script says what they are ---- */

#define NONE(key_value) "asset a.tenken none " key_value

struct told {
    const char *const *lines;
    int applicable; /* of 228 */
    const char *const *asked, *const *skipped;
};
#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static void expect_kind(const char *folder, const char *control, const char *kind)
{
    char *line = mem_format("why a.tenken %s --json", control);
    json_t *why = take_real_json(folder, line);
    const json_t *first = json_array_get(json_object_get(why, "steps"), 0);
    if (strcmp(get_words(first, "kind"), kind) != 0)
        fail_msg("%s: %s", control, get_words(first, "text"));
    json_decref(why);
    free(line);
}

static void expect_told(const char *folder, const struct told *told)
{
    for (const char *const *line = told->lines; *line; line++)
        run_real(folder, *line);
    json_t *shown = take_real_json(folder, "show a.tenken --json");
    const json_t *pack = json_array_get(json_object_get(shown, "packs"), 0);
    assert_int_equal(json_integer_value(json_object_get(pack, "applicable")), told->applicable);
    json_decref(shown);
    for (const char *const *control = told->asked; *control; control++)
        expect_kind(folder, *control, "applies");
    for (const char *const *control = told->skipped; *control; control++)
        expect_kind(folder, *control, "skipped");
}

static void a_firm_with_paper_only_is_told_so(void **state)
{
    expect_told(
        *state,
        &(struct told){
            .lines = LIST("firm a.tenken size=30 departments=several",
                          "asset a.tenken add name=図面 form=paper medium=paper entrusted=no "
                          "contractors=no carried=no fits-container=yes",
                          NONE("form=electronic"), NONE("form=object"), NONE("fits-container=no"),
                          NONE("entrusted=yes"), NONE("contractors=yes"), NONE("joint-venture=yes"),
                          NONE("carried=yes"), NONE("outside=rented"), NONE("outside=warehouse"),
                          NONE("outside=datacentre"), NONE("medium=cloud"), NONE("medium=server"),
                          NONE("medium=pc"), "answer a.tenken 90=not 93=not"),
            .applicable = 108,
            .asked = LIST("8", "9", "32", "81", "94", "205"),
            .skipped = LIST("6", "28", "98", "100-1", "100-2", "127", "155", "193", "215")});
}

static void a_software_house_in_the_cloud_is_told_so(void **state)
{
    expect_told(
        *state,
        &(struct told){.lines = LIST("firm a.tenken size=12 departments=several",
                                     "asset a.tenken add name=ソースコード form=electronic "
                                     "medium=cloud outside=cloud entrusted=no contractors=no",
                                     NONE("form=paper"), NONE("form=object"), NONE("entrusted=yes"),
                                     NONE("contractors=yes"), NONE("joint-venture=yes"),
                                     NONE("outside=rented"), NONE("outside=warehouse"),
                                     NONE("medium=server"), NONE("medium=pc")),
                       .applicable = 148,
                       .asked = LIST("8", "28", "127", "155", "179", "213"),
                       .skipped =
                           LIST("6", "32", "81", "94", "99", "100-1", "126", "145", "193", "205")});
}

static void a_mould_maker_is_told_so(void **state)
{
    expect_told(
        *state,
        &(struct told){
            .lines =
                LIST("firm a.tenken size=25 departments=several",
                     "asset a.tenken add name=客先図面 form=paper medium=paper entrusted=yes "
                     "contractors=yes carried=yes",
                     "asset a.tenken add name=3次元データ form=electronic medium=server "
                     "entrusted=yes contractors=yes",
                     "asset a.tenken add name=金型 form=object place=現場 fits-container=no "
                     "entrusted=yes",
                     NONE("joint-venture=yes"), NONE("outside=rented"), NONE("outside=warehouse"),
                     NONE("outside=datacentre"), NONE("medium=cloud")),
            .applicable = 224,
            .asked = LIST("6", "32", "81", "98", "100-1", "127", "145", "193", "198"),
            .skipped = LIST("100-2", "155", "215", "216")});
}

static void a_firm_of_five_is_told_so(void **state)
{
    expect_told(*state, &(struct told){.lines = LIST("firm a.tenken size=5 departments=1つ"),
                                       .applicable = 227,
                                       .asked = LIST("9"),
                                       .skipped = LIST("8")});
    char *why = take_output_in(*state, "ja", content, "why a.tenken 8");
    expect_contains(why, "従業員が10人までで、部門も1つです");
    free(why);
    char *report =
        take_output_in(*state, "ja", content, "report a.tenken --format html --kind applicability");
    expect_contains(report, "従業員が10人までで、部門も1つです");
    free(report);
}

/* ---- */

static json_t *take_controls(const char *folder, const char *line)
{
    json_t *pack = take_real_json(folder, line);
    json_t *list = json_incref(json_object_get(pack, "controls"));
    json_decref(pack);
    return list;
}

static int open_pack(void **state)
{
    content = source_take_path("content");
    char *folder = folder_take_fresh();
    controls = take_controls(folder, "pack show gijutsu-joho --json --language ja");
    english = take_controls(folder, "pack show gijutsu-joho --json --language en");
    folder_remove(folder);
    free(folder);
    return 0;
}

static int close_pack(void **state)
{
    json_decref(controls);
    json_decref(english);
    free(content);
    return 0;
}

static int make_real_case(void **state)
{
    make_folder(state);
    run_real(*state, "new a.tenken --pack gijutsu-joho --organisation さくら金型");
    return 0;
}

#define with_case(test) cmocka_unit_test_setup_teardown(test, make_real_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_carries_every_row_of_the_source),
        cmocka_unit_test(no_two_texts_are_the_same),
        cmocka_unit_test(every_control_helps_to_answer_it),
        cmocka_unit_test(what_the_source_lost_is_marked),
        cmocka_unit_test(the_twelve_mandatory_items_are_ticked),
        cmocka_unit_test(nobody_meets_a_target_of_3_by_a_word),
        with_case(a_word_is_partial_and_a_record_is_met),
        with_case(three_ticks_meet_a_mandatory_item),
        with_case(one_shredder_is_enough),
        with_case(not_applicable_wants_a_reason),
        with_case(a_firm_with_paper_only_is_told_so),
        with_case(a_software_house_in_the_cloud_is_told_so),
        with_case(a_mould_maker_is_told_so),
        with_case(a_firm_of_five_is_told_so),
    };
    return cmocka_run_group_tests(tests, open_pack, close_pack);
}
