/* Assets and parties: their fields, what is done to them, and tables from spreadsheets. */
#include "support.h"

/* ---- fields ---- */

static void expect_documented(const char *page, const struct field *field)
{
    char *key = mem_format("`%s`", field->name);
    if (!strstr(page, key))
        fail_msg("%s is not in docs/asset-ledger.md", key);
    free(key);
    for (const struct field_choice *choice = field->choices; choice && choice->id; choice++) {
        key = mem_format("`%s`", choice->id);
        if (!strstr(page, key))
            fail_msg("%s of %s is not in docs/asset-ledger.md", key, field->name);
        free(key);
    }
}

static void every_field_is_documented_and_has_its_words(void **state)
{
    static const char *const kinds[] = {"asset", "party"};
    char *path = path_take_join(getenv("TENKEN_SOURCE"), "docs/asset-ledger.md");
    char *page = read_file(path);
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
        const struct field *fields = NULL;
        size_t count = field_list(kinds[i], &fields);
        assert_true(count > 10);
        for (size_t k = 0; k < count; k++) {
            assert_non_null(fields[k].label);
            assert_non_null(fields[k].words);
            expect_documented(page, &fields[k]);
        }
    }
    free(page);
    free(path);
}

static void expect_meant(const struct field *field, const char *word, const char *id)
{
    char *value = field_take_value(field, word);
    if (!text_equal(value, id))
        fail_msg("%s: “%s” is taken for %s", field->name, word, value);
    free(value);
}

/* Else a heading would go to the wrong column, or a word to the wrong choice. */
static void no_word_means_two_things(void **state)
{
    const struct field *fields = NULL;
    size_t count = field_list("asset", &fields);
    for (size_t i = 0; i < count; i++) {
        char *words = mem_copy(fields[i].words), *rest = words;
        for (char *word; (word = strsep(&rest, "|"));)
            for (size_t k = 0; k < count; k++)
                if (field_is_called(&fields[k], word) != (k == i))
                    fail_msg("“%s” names %s", word, fields[k].name);
        free(words);
        for (const struct field_choice *choice = fields[i].choices; choice && choice->id;
             choice++) {
            expect_meant(&fields[i], choice->id, choice->id);
            expect_meant(&fields[i], choice->label, choice->id);
            char *choice_words = mem_copy(choice->words), *left = choice_words;
            for (char *word; (word = strsep(&left, "|"));)
                expect_meant(&fields[i], word, choice->id);
            free(choice_words);
        }
    }
}

static void what_people_write_becomes_what_is_kept(void **state)
{
    static const struct {
        const char *key, *written, *kept;
    } rows[] = {
        {"form", "紙", "paper"},
        {"form", "Paper", "paper"},
        {"form", "ＰＡＰＥＲ", "paper"},
        {"medium", "事務所ＰＣ", "pc"},
        {"medium", "社外サーバー", "cloud"},
        {"personal", "有", "yes"},
        {"personal", "○", "yes"},
        {"confidentiality", "２", "2"},
        {"registered", "2026/4/1", "2026-04-01"},
        {"registered", "2026-04-01", "2026-04-01"},
        {"registered", "soon", "soon"},
        {"form", "wood", "wood"},
        {"registered", "2026/4/1 9:00", "2026/4/1 9:00"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        char *value = field_take_value(field_get("asset", rows[i].key), rows[i].written);
        assert_string_equal(value, rows[i].kept);
        free(value);
    }
}

static void open_is_what_is_wanted_and_not_said(void **state)
{
    const struct record_field said[] = {{"form", "electronic"}, {"entrusted", "yes"}};
    static const struct {
        const char *key;
        bool is_open;
    } rows[] = {
        {"place", true}, {"form", false},        {"fits-container", false},
        {"note", false}, {"entrusted-by", true}, {"retention", false},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        assert_int_equal(field_is_open(field_get("asset", rows[i].key), said, ARRAY_LENGTH(said)),
                         rows[i].is_open);
}

static void only_choices_of_assets_can_be_declared_none(void **state)
{
    assert_non_null(field_get("ledger", "none-form-paper"));
    assert_non_null(field_get("ledger", "none-my-number-yes"));
    assert_null(field_get("ledger", "none-"));
    assert_null(field_get("ledger", "none-form"));
    assert_null(field_get("ledger", "none-form-wood"));
    assert_null(field_get("ledger", "none-place-shelf"));
    assert_null(field_get("ledger", "form"));
}

/* A newer tenken may know more choices than this one. */
static void an_unknown_choice_is_kept_but_not_set(void **state)
{
    struct error error = {0};
    struct assessment *assessment =
        parse("<assessment format=\"1.1\" id=\"a\" created=\"2026-04-01T09:00:00Z\"><records>"
              "<asset id=\"a\"><name>a</name><form>hologram</form></asset></records></assessment>");
    assert_string_equal(assessment_get(assessment, "asset:a", VOICE_NONE, "form"), "hologram");
    expect_refused(assessment_set(assessment, "asset:a", VOICE_NONE, "form", "hologramm", &error),
                   &error, ERROR_INPUT, "there are: paper, electronic, object");
    assessment_free(assessment);
}

/* ---- acts ---- */

static char *add(struct assessment *assessment, const struct record_field *fields, size_t count)
{
    struct error error = {0};
    char *id = NULL;
    expect(assessment_add_record(assessment, "asset", fields, count, &id, &error), &error);
    return id;
}

static char *add_drawing(struct assessment *assessment)
{
    return add(assessment, (const struct record_field[]){{"name", "図面"}, {"form", "紙"}}, 2);
}

static void expect_said(const struct assessment *assessment, const char *address, const char *field,
                        const char *expected)
{
    const char *value = assessment_get(assessment, address, VOICE_NONE, field);
    if (!text_equal(value, expected))
        fail_msg("%s %s: %s", address, field, value ? value : "nothing");
}

static void each_act_is_one_group_and_one_undo(void **state)
{
    struct error error = {0};
    const struct history_group *groups = NULL;
    struct assessment *assessment = assessment_new();
    char *id = add_drawing(assessment);
    assert_string_equal(id, "x-1");
    expect_said(assessment, "asset:x-1", "form", "paper");
    expect_said(assessment, "asset:x-1", "registered", "2026-04-01");
    const struct record_field change[] = {{"place", "棚"}, {"form", ""}};
    setenv("TENKEN_TEST_CLOCK", "2026-05-02T09:00:00Z", 1);
    expect(assessment_change_record(assessment, "asset", id, change, 2, &error), &error);
    expect_said(assessment, "asset:x-1", "form", NULL);
    expect_said(assessment, "asset:x-1", "registered", "2026-05-02");
    expect(assessment_change_record(assessment, "asset", id, change, 2, &error), &error);
    expect(assessment_remove_record(assessment, "asset", id, &error), &error);
    assert_false(assessment_has_record(assessment, "asset", id));
    assert_int_equal(assessment_get_history(assessment, &groups), 3);
    assert_string_equal(groups[0].label, "add");
    assert_string_equal(groups[1].label, "change");
    assert_string_equal(groups[2].label, "remove");
    assert_true(assessment_undo(assessment, NULL, &error));
    assert_true(assessment_undo(assessment, NULL, &error));
    expect_said(assessment, "asset:x-1", "form", "paper");
    expect_said(assessment, "asset:x-1", "place", NULL);
    expect_said(assessment, "asset:x-1", "registered", "2026-04-01");
    free(id);
    assessment_free(assessment);
}

static void what_cannot_be_is_refused_whole(void **state)
{
    static const struct {
        struct record_field fields[2];
        const char *why;
    } rows[] = {
        {{{"name", "a"}, {"form", "wood"}}, "form: “wood” is not one of its values"},
        {{{"name", "a"}, {"colour", "red"}}, "no such field"},
        {{{"name", "a"}, {"plase", "x"}}, "did you mean “place”?"},
        {{{"name", "a"}, {"name", "b"}}, "given twice"},
        {{{"name", " "}, {"place", "x"}}, "is needed"},
        {{{"owner", "a"}, {"place", "x"}}, "is needed"},
        {{{"name", "a"}, {"place", "x\ny"}}, "place: expected one line"},
        {{{"name", "a"}, {"registered", "2026-02-30"}}, "registered: expected a date"},
    };
    struct assessment *assessment = assessment_new();
    char *before = take_bytes(assessment);
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct error error = {0};
        expect_refused(assessment_add_record(assessment, "asset", rows[i].fields, 2, NULL, &error),
                       &error, ERROR_INPUT, rows[i].why);
    }
    struct error error = {0};
    expect_refused(assessment_remove_record(assessment, "asset", "x", &error), &error, ERROR_INPUT,
                   "none with this id");
    expect_bytes(assessment, before);
    free(before);
    assessment_free(assessment);
}

static void we_have_none_ends_with_the_first(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    expect(assessment_say_none(assessment, "form", "紙", true, &error), &error);
    expect(assessment_say_none(assessment, "carried", "yes", true, &error), &error);
    expect_said(assessment, "ledger:assets", "none-form-paper", "yes");
    free(add_drawing(assessment));
    expect_said(assessment, "ledger:assets", "none-form-paper", NULL);
    expect_said(assessment, "ledger:assets", "none-carried-yes", "yes");
    expect_refused(assessment_say_none(assessment, "form", "paper", true, &error), &error,
                   ERROR_INPUT, "this asset has form=paper");
    expect_refused(assessment_say_none(assessment, "place", "棚", true, &error), &error,
                   ERROR_INPUT, "with listed values");
    expect_refused(assessment_say_none(assessment, "form", "", true, &error), &error, ERROR_INPUT,
                   "a value is needed");
    expect(assessment_say_none(assessment, "carried", "yes", false, &error), &error);
    expect_said(assessment, "ledger:assets", "none-carried-yes", NULL);
    assessment_free(assessment);
}

/* ---- tables ---- */

struct outcome {
    bool is_taken;
    struct import counts;
    struct faults faults;
    struct error error;
};

static struct outcome import(struct assessment *assessment, const char *csv, bool good_rows)
{
    struct outcome outcome = {0};
    const struct import_source source = {
        .name = "a.csv", .bytes = csv, .length = strlen(csv), .good_rows = good_rows};
    outcome.is_taken = assessment_import(assessment, "asset", &source, &outcome.counts,
                                         &outcome.faults, &outcome.error);
    return outcome;
}

static void forget(struct outcome *outcome)
{
    faults_free(&outcome->faults);
    error_clear(&outcome->error);
}

static void expect_faults(const struct faults *faults, const char *const *expected, size_t count)
{
    for (size_t i = 0; i < faults->count && i < count; i++) {
        char *line = fault_take_line(&faults->items[i]);
        if (!strstr(line, expected[i]))
            fail_msg("“%s” does not say “%s”", line, expected[i]);
        free(line);
    }
    assert_int_equal(faults->count, count);
}

static const char spoilt[] = "名称,form,色,place\n"
                             "図面,紙,赤,棚\n"
                             ",紙,,\n"
                             "\"a\nb\",wood,,\n"
                             "見積,電子,,棚,more\n"
                             "\n"
                             "型,object,,床\n";
static const char *const spoilt_faults[] = {
    "a.csv:1: column 3: “色” is no field",
    "a.csv:3: “name” (Name) is needed",
    "a.csv:4: column 1: name: expected one line",
    "a.csv:5: column 2: form: “wood” is not one of its values",
    "a.csv:6: column 5: “more” stands under no heading",
};

static void everything_wrong_is_said_and_nothing_taken(void **state)
{
    struct assessment *assessment = assessment_new();
    char *before = take_bytes(assessment);
    struct outcome outcome = import(assessment, spoilt, false);
    assert_false(outcome.is_taken);
    assert_int_equal(outcome.error.kind, ERROR_INPUT);
    expect_faults(&outcome.faults, spoilt_faults, ARRAY_LENGTH(spoilt_faults));
    expect_bytes(assessment, before);
    forget(&outcome);
    free(before);
    assessment_free(assessment);
}

static void the_good_rows_are_taken_where_wanted(void **state)
{
    const struct history_group *groups = NULL;
    struct assessment *assessment = assessment_new();
    struct outcome outcome = import(assessment, spoilt, true);
    expect(outcome.is_taken, &outcome.error);
    expect_faults(&outcome.faults, spoilt_faults, ARRAY_LENGTH(spoilt_faults));
    assert_int_equal(outcome.counts.added, 2);
    assert_int_equal(outcome.counts.left_out, 3);
    expect_said(assessment, "asset:x-1", "name", "図面");
    expect_said(assessment, "asset:x-1", "place", "棚");
    expect_said(assessment, "asset:x-1.1", "form", "object");
    assert_int_equal(assessment_get_history(assessment, &groups), 1);
    assert_string_equal(groups[0].label, "import");
    forget(&outcome);
    assessment_free(assessment);
}

static void a_row_with_an_id_changes_its_asset(void **state)
{
    struct assessment *assessment = assessment_new();
    free(add_drawing(assessment));
    struct outcome outcome =
        import(assessment, "ID,name,form,重要度\nx-1,新図面,,2\n,a,紙,\nk-7,b,,\n", false);
    expect(outcome.is_taken, &outcome.error);
    assert_int_equal(outcome.counts.changed, 1);
    assert_int_equal(outcome.counts.added, 2);
    expect_said(assessment, "asset:x-1", "name", "新図面");
    expect_said(assessment, "asset:x-1", "form", NULL);
    expect_said(assessment, "asset:x-2", "name", "a");
    expect_said(assessment, "asset:k-7", "name", "b");
    forget(&outcome);
    assessment_free(assessment);
}

static void ids_that_cannot_be_are_refused(void **state)
{
    static const char *const expected[] = {
        "a.csv:2: “../etc” is not an id",
        "a.csv:4: “k” is the id of a row before it",
        "a.csv:5: “name” (Name) is needed",
    };
    struct assessment *assessment = assessment_new();
    free(add_drawing(assessment));
    struct outcome outcome = import(assessment, "id,name\n../etc,a\nk,b\nk,c\nx-1,\n", false);
    assert_false(outcome.is_taken);
    expect_faults(&outcome.faults, expected, ARRAY_LENGTH(expected));
    forget(&outcome);
    assessment_free(assessment);
}

static void what_is_no_table_is_refused(void **state)
{
    static const struct {
        const char *csv, *why;
    } rows[] = {
        {"", "no column is headed"},
        {"\n\n,,\n", "no column is headed"},
        {"form,place\n紙,棚\n", "no column is headed"},
        {"name\n\"a", "ends inside quotation marks"},
        {"name\na\"b\n", "in the middle of a cell"},
        {"PK\3\4 an Excel file\xFF", "neither UTF-8 nor"},
    };
    struct assessment *assessment = assessment_new();
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct outcome outcome = import(assessment, rows[i].csv, true);
        expect_refused(outcome.is_taken, &outcome.error, ERROR_INPUT, rows[i].why);
        forget(&outcome);
    }
    assessment_free(assessment);
}

static char *take_long_table(int rows)
{
    struct string csv = {0};
    string_append(&csv, "name\n");
    for (int i = 0; i < rows; i++)
        string_append(&csv, "a\n");
    return string_take(&csv);
}

static void a_table_is_taken_up_to_its_limit(void **state)
{
    struct assessment *assessment = assessment_new();
    char *most = take_long_table(5000), *more = take_long_table(5001);
    struct outcome outcome = import(assessment, more, true);
    expect_refused(outcome.is_taken, &outcome.error, ERROR_INPUT, "more than 5000 rows");
    forget(&outcome);
    outcome = import(assessment, most, false);
    expect(outcome.is_taken, &outcome.error);
    assert_int_equal(outcome.counts.added, 5000);
    expect_said(assessment, "asset:x-1.4999", "name", "a");
    forget(&outcome);
    free(more);
    free(most);
    assessment_free(assessment);
}

static int set_up(void **state)
{
    set_seams();
    setenv("TZ", "UTC", 1);
    return 0;
}

#define TEST(function) cmocka_unit_test_setup(function, set_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_field_is_documented_and_has_its_words),
        TEST(no_word_means_two_things),
        TEST(what_people_write_becomes_what_is_kept),
        TEST(open_is_what_is_wanted_and_not_said),
        TEST(only_choices_of_assets_can_be_declared_none),
        TEST(an_unknown_choice_is_kept_but_not_set),
        TEST(each_act_is_one_group_and_one_undo),
        TEST(what_cannot_be_is_refused_whole),
        TEST(we_have_none_ends_with_the_first),
        TEST(everything_wrong_is_said_and_nothing_taken),
        TEST(the_good_rows_are_taken_where_wanted),
        TEST(a_row_with_an_id_changes_its_asset),
        TEST(ids_that_cannot_be_are_refused),
        TEST(what_is_no_table_is_refused),
        TEST(a_table_is_taken_up_to_its_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
