/* What is in a case comes out harmless in every format of every kind, and not at all where names
 * are to be left out. */
#include "filled.h"
#include "zip.h"

#include <jansson.h>

/* ---- every report there is ---- */

typedef void check_bytes(const char *bytes, size_t length, const char *format);

static void check_report(struct office *office, check_bytes *check)
{
    struct error error = {0};
    size_t length = 0;
    char *bytes = report_take(&office->request, &length, &error);
    if (bytes == NULL)
        fail_msg("%s %s: %s: %s", office->request.kind, office->request.format, error.what,
                 error.why);
    check(bytes, length, office->request.format);
    free(bytes);
}

static void check_tables(struct office *office, check_bytes *check)
{
    const char *const *tables;
    size_t count = report_get_tables(&tables);
    for (size_t i = 0; i < count; i++) {
        office->request.table = tables[i];
        check_report(office, check);
    }
}

static void check_audiences(struct office *office, check_bytes *check)
{
    const char *const *audiences;
    size_t count = report_get_audiences(&audiences);
    for (size_t i = 0; i < count; i++) {
        office->request.audience = audiences[i];
        check_report(office, check);
    }
    office->request.audience = NULL;
}

/* Workbook, tables and JSON are of the case: the kind is their title at most. */
static bool is_of_case(const char *format)
{
    return strcmp(format, "xlsx") == 0 || strcmp(format, "csv") == 0 || strcmp(format, "json") == 0;
}

static void check_format(struct office *office, const char *format, check_bytes *check)
{
    const char *const *kinds;
    size_t count = report_get_kinds(&kinds);
    office->request.format = format;
    for (size_t i = 0; i < count; i++) {
        office->request.kind = kinds[i];
        if (i == 0 && strcmp(format, "csv") == 0)
            check_tables(office, check);
        else if (i == 0 && !is_of_case(format))
            check_audiences(office, check);
        else if (i == 0 || !is_of_case(format))
            check_report(office, check);
    }
}

static void check_all(struct office *office, check_bytes *check)
{
    const char *const *formats;
    size_t count = report_get_formats(&formats);
    for (size_t i = 0; i < count; i++)
        check_format(office, formats[i], check);
}

/* ---- without names ---- */

static size_t marks;

static void count_in(const char *text, size_t length)
{
    const char *end = text + length, *at = text;
    while ((at = memmem(at, (size_t)(end - at), MARK, strlen(MARK)))) {
        marks++;
        at++;
    }
}

static void count_marks(const char *bytes, size_t length, const char *format)
{
    if (strcmp(format, "docx") != 0 && strcmp(format, "xlsx") != 0) {
        count_in(bytes, length);
        return;
    }
    struct zip *zip = zip_open(bytes, length);
    for (size_t i = 0; i < zip->count; i++)
        count_in(zip->parts[i].text, zip->parts[i].length);
    zip_close(zip);
}

static void has_no_marks(const char *bytes, size_t length, const char *format)
{
    marks = 0;
    count_marks(bytes, length, format);
    const char *at = marks ? memmem(bytes, length, MARK, strlen(MARK)) : NULL;
    if (marks)
        fail_msg("%s tells “%.60s”", format, at ? at : "inside the file");
}

static void nothing_free_is_told(void **state)
{
    struct office *office = filled_new("ja");
    office->request.is_anonymous = true;
    check_all(office, has_no_marks);
    office_free(office);
}

/* Else the test above would say nothing. */
static void with_names_they_are_told(void **state)
{
    struct office *office = filled_new("ja");
    const char *const *formats;
    size_t count = report_get_formats(&formats);
    for (size_t i = 0; i < count; i++) {
        marks = 0;
        check_format(office, formats[i], count_marks);
        if (marks < 20)
            fail_msg("%s tells only %zu of what is in the case", formats[i], marks);
    }
    office_free(office);
}

static json_t *load_json(struct office *office, bool is_anonymous)
{
    office->request.is_anonymous = is_anonymous;
    char *text = office_take_report(office, "json");
    json_t *json = json_loads(text, 0, NULL);
    assert_non_null(json);
    free(text);
    return json;
}

/* The same figures; the same name is the same stand-in wherever it stands. */
static void the_rest_stays_as_it_is(void **state)
{
    static const char *const same[] = {"packs", "mandatory", "policies"};
    struct office *office = office_new("ja");
    json_t *with = load_json(office, false), *without = load_json(office, true);
    assert_string_equal(
        json_string_value(json_object_get(json_object_get(without, "firm"), "name")), "Firm A");
    for (size_t i = 0; i < json_array_size(json_object_get(with, "packs")); i++) {
        json_t *pack = json_array_get(json_object_get(with, "packs"), i);
        json_t *other = json_array_get(json_object_get(without, "packs"), i);
        assert_true(json_equal(json_object_get(pack, "score"), json_object_get(other, "score")));
        assert_int_equal(json_integer_value(json_object_get(pack, "met")),
                         json_integer_value(json_object_get(other, "met")));
    }
    for (size_t i = 1; i < ARRAY_LENGTH(same); i++)
        assert_true(json_equal(json_object_get(with, same[i]), json_object_get(without, same[i])));
    json_t *asset = json_array_get(json_object_get(without, "assets"), 0);
    json_t *risk = json_array_get(json_object_get(without, "assets"), 1);
    assert_string_equal(json_string_value(json_object_get(asset, "name")), "Information 1");
    assert_string_equal(json_string_value(json_object_get(risk, "name")), "Information 2");
    json_decref(with);
    json_decref(without);
    office_free(office);
}

/* ---- harmless ---- */

static void html_is_harmless(const char *bytes, size_t length)
{
    struct page page = page_open(mem_copy(bytes));
    page_expect(&page, "count(//h:script)", "0");
    page_expect(&page, "count(//h:body//h:style)", "0");
    page_expect(&page, "count(//@*[starts-with(name(), 'on')])", "0");
    assert_null(strstr(bytes, "<script"));
    assert_true(text_is_clean(bytes, true));
    page_close(&page);
}

static void text_is_harmless(const char *bytes, size_t length)
{
    assert_true(text_is_utf8(bytes, length));
    assert_true(text_is_clean(bytes, true));
}

static void office_is_harmless(const char *bytes, size_t length)
{
    struct zip *zip = zip_open(bytes, length);
    zip_expect_sound(zip);
    for (size_t i = 0; i < zip->count; i++) {
        bool is_sheet = strncmp(zip->parts[i].name, "xl/worksheets/sheet", 19) == 0;
        struct page page = zip_open_part(zip, zip->parts[i].name);
        if (is_sheet)
            page_expect(&page, "count(//m:f | //m:hyperlink)", "0");
        page_close(&page);
    }
    zip_close(zip);
}

static void cells_are_no_formulas(void *context, const struct csv_cell *cells, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (cells[i].text[0] && strchr("=+-@\t\r", cells[i].text[0]))
            fail_msg("a cell begins with “%.40s”", cells[i].text);
}

static void csv_is_harmless(const char *bytes, size_t length)
{
    struct error error = {0};
    assert_memory_equal(bytes, "\xef\xbb\xbf", 3);
    assert_true(csv_read(bytes, length, "csv", cells_are_no_formulas, NULL, &error));
}

static void json_is_harmless(const char *bytes, size_t length)
{
    json_t *json = json_loadb(bytes, length, 0, NULL);
    assert_non_null(json);
    json_decref(json);
    assert_true(text_is_clean(bytes, true));
    assert_null(strstr(bytes, "\\u001b"));
}

static void is_harmless(const char *bytes, size_t length, const char *format)
{
    static const struct {
        const char *format;
        void (*check)(const char *bytes, size_t length);
    } checks[] = {{"html", html_is_harmless},   {"text", text_is_harmless},
                  {"docx", office_is_harmless}, {"xlsx", office_is_harmless},
                  {"csv", csv_is_harmless},     {"json", json_is_harmless}};
    for (size_t i = 0; i < ARRAY_LENGTH(checks); i++)
        if (strcmp(checks[i].format, format) == 0) {
            checks[i].check(bytes, length);
            return;
        }
    fail_msg("nothing checks %s", format);
}

static const char *get_hostile(const char *value, const char *note)
{
    if (value == NULL || strstr(value, MARK) == NULL)
        return value;
    return strstr(value, "note") ? note : hostile_text;
}

static const struct record_field *take_hostile_fields(struct arena *arena,
                                                      const struct record_field *fields,
                                                      size_t count, const char *note)
{
    struct record_field *copy = arena_alloc(arena, (count + 1) * sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = (struct record_field){fields[i].key, get_hostile(fields[i].value, note)};
    return copy;
}

/* What the table of fields lets nobody write, but a file could hold: instead of every mark. */
static void make_hostile(struct office *office, struct arena *arena, const char *note)
{
    const struct snapshot *from = office->snapshot;
    struct snapshot *snapshot = arena_alloc(arena, sizeof *snapshot);
    struct record *records = arena_alloc(arena, (from->record_count + 1) * sizeof *records);
    struct answer *answers = arena_alloc(arena, (from->answer_count + 1) * sizeof *answers);
    *snapshot = *from;
    snapshot->firm = take_hostile_fields(arena, from->firm, from->firm_count, note);
    for (size_t i = 0; i < from->record_count; i++) {
        records[i] = from->records[i];
        records[i].fields =
            take_hostile_fields(arena, records[i].fields, records[i].field_count, note);
    }
    for (size_t i = 0; i < from->answer_count; i++) {
        answers[i] = from->answers[i];
        answers[i].note = get_hostile(answers[i].note, note);
        answers[i].reason = get_hostile(answers[i].reason, note);
        answers[i].author = get_hostile(answers[i].author, note);
        answers[i].selection_reason = get_hostile(answers[i].selection_reason, note);
        answers[i].noted =
            take_hostile_fields(arena, answers[i].noted, answers[i].noted_count, note);
    }
    snapshot->records = records;
    snapshot->answers = answers;
    office_evaluate(office, snapshot);
}

static void hostile_words_come_out_harmless_everywhere(void **state)
{
    struct office *office = filled_new("en");
    struct arena *arena = arena_new();
    struct string note = {0};
    for (int i = 0; i < 10000; i++)
        string_append(&note, i % 100 ? "長" : "=1+1\n");
    office->request.file = hostile_text;
    make_hostile(office, arena, note.text);
    check_all(office, is_harmless);
    string_free(&note);
    office_free(office);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_free_is_told),
        cmocka_unit_test(with_names_they_are_told),
        cmocka_unit_test(the_rest_stays_as_it_is),
        cmocka_unit_test(hostile_words_come_out_harmless_everywhere),
    };
    return cmocka_run_group_tests_name("harmless", tests, set_up, NULL);
}
