/* The kinds of documents: every field that a kind declares comes out in every format, and what the
 * model says of risks, plan, audit and open questions stands in the papers that are about it. */
#include "zip.h"

#include <ctype.h>
#include <glob.h>
#include <libxml/relaxng.h>

static const char *const formats[] = {"html", "text", "docx"};
static const char *const languages[] = {"ja", "en"};

/* ---- a case with something for every paper ---- */

static void fill_case(struct assessment *assessment)
{
    static const struct {
        const char *address;
        enum voice voice;
        const char *field, *value;
    } rows[] = {
        {"asset:k1", VOICE_NONE, "business", "設計"},
        {"asset:k1", VOICE_NONE, "medium", "paper"},
        {"asset:k1", VOICE_NONE, "owner", "設計部"},
        {"asset:k1", VOICE_NONE, "users", "設計と工場"},
        {"asset:k1", VOICE_NONE, "personal", "yes"},
        {"asset:k1", VOICE_NONE, "sensitive", "yes"},
        {"asset:k1", VOICE_NONE, "my-number", "yes"},
        {"asset:k1", VOICE_NONE, "registered", "2026-01-10"},
        {"asset:k1", VOICE_NONE, "confidentiality", "1"},
        {"asset:k1", VOICE_NONE, "integrity", "0"},
        {"asset:k1", VOICE_NONE, "availability", "1"},
        {"asset:k1", VOICE_NONE, "retention", "7年"},
        {"asset:k1", VOICE_NONE, "treatment", "retain"},
        {"asset:k1", VOICE_NONE, "treatment-reason", "金庫がまだない"},
        {"asset:k1", VOICE_NONE, "accepted-by", "社長 桜井"},
        {"asset:k1", VOICE_NONE, "accepted-until", "2026-12-31"},
        {"task:t1", VOICE_NONE, "title", "棚に鍵を付ける"},
        {"task:t1", VOICE_NONE, "owner", "工場 佐藤"},
        {"task:t1", VOICE_NONE, "due", "2026-03-01"},
        {"mini:1", VOICE_AUDITOR, "document", "管理対象情報一覧"},
        {"mini:1", VOICE_AUDITOR, "edition", "第2版 2026-01-15"},
        {"mini:1", VOICE_AUDITOR, "examine", "yes"},
        {"mini:1", VOICE_AUDITOR, "asked", "設計 鈴木"},
        {"mini:1", VOICE_AUDITOR, "sample", "図面から3件"},
        {"mini:1", VOICE_AUDITOR, "finding", "1件が一覧にない"},
        {"mini:1", VOICE_AUDITOR, "correction", "一覧に加える"},
        {"mini:1", VOICE_AUDITOR, "correction-requested", "2026-02-01"},
        {"mini:1", VOICE_AUDITOR, "correction-due", "2026-03-15"},
        {"mini:2", VOICE_AUDITOR, "correction", "印を付ける"},
        {"mini:2", VOICE_AUDITOR, "correction-requested", "2026-02-02"},
        {"mini:2", VOICE_AUDITOR, "correction-due", "2026-02-28"},
        {"mini:2", VOICE_AUDITOR, "correction-done", "2026-02-20"},
        {"mini:2", VOICE_AUDITOR, "correction-verified", "2026-02-25"},
        {"mini:2", VOICE_AUDITOR, "correction-closed", "2026-02-26"},
    };
    office_fill(assessment);
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        office_answer(assessment, rows[i].address, rows[i].voice, rows[i].field, rows[i].value);
}

/* What a test writes into a field: told from every other. */
static char *take_sample(const struct paper_field *field)
{
    if (field->field.kind == VALUE_DATE)
        return mem_copy("2026-05-17");
    if (field->field.choices)
        return mem_copy(field->field.choices[0].id);
    return mem_format("<&%s>", field->field.name);
}

static void fill_paper(struct assessment *assessment, const struct paper_kind *kind)
{
    for (size_t i = 0; i < kind->field_count; i++) {
        struct error error = {0};
        char *sample = take_sample(&kind->fields[i]);
        const struct record_field value = {kind->fields[i].field.name, sample};
        if (!paper_apply(assessment, kind, &value, 1, &error))
            fail_msg("%s: %s", error.what, error.why);
        free(sample);
    }
}

static struct office *new_desk(const char *language, const char *kind, bool is_filled)
{
    language_init(language);
    struct office *office = mem_alloc(sizeof *office);
    struct assessment *assessment = assessment_new();
    fill_case(assessment);
    if (is_filled)
        fill_paper(assessment, paper_get_kind(kind));
    office->library = office_library(language);
    office->snapshot = snapshot_new(assessment);
    assessment_free(assessment);
    office->request =
        (struct report_request){.file = "a.tenken", .kind = kind, .language = language};
    office_evaluate(office, office->snapshot);
    return office;
}

/* Without white space: lines are broken where a format likes. */
static char *take_packed(char *text)
{
    char *to = text;
    for (const char *at = text; *at; at++)
        if (!isspace((unsigned char)*at))
            *to++ = *at;
    *to = '\0';
    return text;
}

/* What a reader sees of the report. */
static char *take_words(struct office *office, const char *format)
{
    if (strcmp(format, "text") == 0)
        return take_packed(office_take_report(office, format));
    struct zip *zip = strcmp(format, "docx") == 0 ? zip_take_report(office, format) : NULL;
    struct page page = zip ? zip_open_part(zip, "word/document.xml")
                           : page_open(office_take_report(office, format));
    char *words = take_packed(page_take(&page, "string(/*)"));
    page_close(&page);
    if (zip)
        zip_close(zip);
    return words;
}

static void expect(const char *where, const char *words, const char *part)
{
    char *packed = take_packed(mem_copy(part));
    if (strstr(words, packed) == NULL)
        fail_msg("%s: “%s” is not in: %s", where, part, words);
    free(packed);
}

static void expect_in_all(const char *kind, const char *const *parts, size_t count)
{
    struct office *office = new_desk("ja", kind, true);
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++) {
        char *words = take_words(office, formats[i]);
        for (size_t j = 0; j < count; j++)
            expect(kind, words, parts[j]);
        free(words);
    }
    office_free(office);
}
#define EXPECT(kind, ...)                                                                          \
    expect_in_all(kind, (const char *const[]){__VA_ARGS__},                                        \
                  ARRAY_LENGTH(((const char *const[]){__VA_ARGS__})))

/* ---- all kinds ---- */

static const char *get_shown(const struct paper_field *field, const char *sample)
{
    const struct field_choice *choice = field_get_choice(&field->field, sample);
    return choice ? _(choice->label) : sample;
}

static void expect_fields(struct office *office, const struct paper_kind *kind, const char *format)
{
    char *words = take_words(office, format);
    char *where = mem_format("%s %s %s", kind->id, format, office->request.language);
    expect(where, words, kind->title);
    for (size_t i = 0; i < kind->field_count; i++) {
        char *sample = take_sample(&kind->fields[i]);
        expect(where, words, get_shown(&kind->fields[i], sample));
        free(sample);
    }
    free(where);
    free(words);
}

static void every_field_comes_out_in_every_format_and_language(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(languages); i++) {
        language_init(languages[i]);
        const struct paper_kind *const *kinds;
        size_t count = paper_get_kinds(&kinds);
        assert_true(count > 12);
        for (size_t j = 0; j < count; j++) {
            struct office *office = new_desk(languages[i], kinds[j]->id, true);
            size_t missing = 1;
            free(paper_take_missing(kinds[j], office->snapshot, &missing));
            assert_int_equal(missing, 0);
            for (size_t k = 0; k < ARRAY_LENGTH(formats); k++)
                expect_fields(office, kinds[j], formats[k]);
            office_free(office);
        }
    }
}

static void an_empty_paper_has_lines_to_write_on(void **state)
{
    const struct paper_kind *const *kinds;
    size_t count = paper_get_kinds(&kinds);
    for (size_t i = 0; i < count; i++) {
        struct office *office = new_desk("ja", kinds[i]->id, false);
        size_t missing = 0;
        free(paper_take_missing(kinds[i], office->snapshot, &missing));
        for (size_t j = 0; j < ARRAY_LENGTH(formats); j++) {
            char *words = take_words(office, formats[j]);
            if (missing > 0 && strcmp(formats[j], "html") != 0) /* there it is a style */
                expect(kinds[i]->id, words, strcmp(formats[j], "docx") == 0 ? "＿＿＿" : "______");
            free(words);
        }
        office_free(office);
    }
}

/* 告示第四号 第三5一: イ to ヘ, the outline of advice unless there was none. */
static void what_the_notice_lists_is_missed(void **state)
{
    static const char *const wanted[] = {
        "report-date",  "firm-address",   "cert-scope",       "first-examiners",
        "first-when",   "first-where",    "second-examiners", "second-when",
        "second-where", "site-examiners", "site-when",        "site-where",
        "conformity",   "advice",         "advice-outline",   "agreement"};
    struct office *office = new_desk("ja", "examination-report", false);
    size_t count = 0;
    const struct paper_field **missing =
        paper_take_missing(paper_get_kind("examination-report"), office->snapshot, &count);
    assert_int_equal(count, ARRAY_LENGTH(wanted));
    for (size_t i = 0; i < count; i++)
        assert_string_equal(missing[i]->field.name, wanted[i]);
    free(missing);
    office_free(office);
}

static void what_another_field_excuses_is_not_missed(void **state)
{
    static const struct {
        const char *advice;
        bool is_missing;
    } rows[] = {{"yes", true}, {"no", false}};
    const struct paper_kind *kind = paper_get_kind("examination-report");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct assessment *assessment = assessment_new();
        office_answer(assessment, "paper:examination-report", VOICE_NONE, "advice", rows[i].advice);
        struct snapshot *snapshot = snapshot_new(assessment);
        assert_int_equal(paper_is_missing(kind, paper_get_field(kind, "advice-outline"), snapshot),
                         rows[i].is_missing);
        snapshot_free(snapshot);
        assessment_free(assessment);
    }
}

static void expect_valid_file(xmlRelaxNG *schema, const char *path)
{
    xmlRelaxNGValidCtxt *valid = xmlRelaxNGNewValidCtxt(schema);
    xmlDoc *document = xmlReadFile(path, NULL, XML_PARSE_NONET);
    if (xmlRelaxNGValidateDoc(valid, document) != 0)
        fail_msg("%s is not as the schema says", path);
    struct page page = page_open(file_take_contents(path, 1u << 22, NULL, NULL));
    page_expect(&page,
                "count(//*[self::title or self::about or self::label or self::hint or "
                "self::source][not(@lang)][not(following-sibling::*[1]/@lang='en')])",
                "0");
    page_close(&page);
    xmlFreeDoc(document);
    xmlRelaxNGFreeValidCtxt(valid);
}

static void the_files_are_as_the_schema_says(void **state)
{
    char *schema_path = mem_format("%s/content/schema/kinds.rng", getenv("TENKEN_SOURCE"));
    char *pattern = mem_format("%s/content/report/kinds*.xml", getenv("TENKEN_SOURCE"));
    xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(schema_path);
    xmlRelaxNG *schema = xmlRelaxNGParse(parser);
    glob_t files = {0};
    assert_non_null(schema);
    assert_int_equal(glob(pattern, 0, NULL, &files), 0);
    assert_true(files.gl_pathc >= 3);
    for (size_t i = 0; i < files.gl_pathc; i++)
        expect_valid_file(schema, files.gl_pathv[i]);
    assert_int_equal(paper_get_faults()->count, 0);
    globfree(&files);
    xmlRelaxNGFree(schema);
    xmlRelaxNGFreeParserCtxt(parser);
    free(pattern);
    free(schema_path);
}

/* ---- what each is about ---- */

static void the_audit_papers_say_what_was_seen(void **state)
{
    EXPECT("audit-record", "Ⅰ第一1", "管理対象情報一覧", "第2版 2026-01-15", "設計 鈴木",
           "図面から3件", "1件が一覧にない");
    EXPECT("audit-report", "1件が一覧にない", "一覧に加える");
    EXPECT("audit-plan", "Ⅰ第一1 重要情報を書き出す", "情報管理規程", "試験用の基準 第1版");
    EXPECT("correction-list", "一覧に加える", "2026-02-01", "2026-03-15", "期限切れ", "印を付ける",
           "2026-02-20", "2026-02-25", "2026-02-26");
    EXPECT("examination-report", "図面から3件", "1件が一覧にない");
}

/* Personal data makes it 2 (表12 ⑦), whatever the three values. */
static void the_ledger_has_the_columns_of_the_guideline(void **state)
{
    EXPECT("ledger", "業務分類", "情報資産名称", "利用者範囲", "管理部署", "媒体・保存先",
           "要配慮個人情報", "特定個人情報", "重要度", "保存期限", "登録日", "脅威の発生頻度",
           "脆弱性", "被害発生可能性", "リスク値", "設計部", "7年");
    struct office *office = new_desk("ja", "ledger", false);
    struct page page = page_open(office_take_report(office, "html"));
    page_expect(&page, "string(//h:tr[h:th='図面']/h:td[7])", "有");
    page_expect(&page, "string(//h:tr[h:th='図面']/h:td[13])", "2");
    page_close(&page);
    office_free(office);
}

static void risks_tasks_and_questions_are_listed(void **state)
{
    EXPECT("residual-risk", "図面", "金庫がまだない", "社長 桜井", "2026-12-31");
    EXPECT("todo", "棚に鍵を付ける", "工場 佐藤", "2026-03-01", "期限切れ");
    EXPECT("ask-later", "メールのクラウド", "している");
    EXPECT("application", "図面", "設計部", "Ⅰ第一1 重要情報を書き出す");
}

static void the_model_has_what_the_kind_asks_for(void **state)
{
    static const struct {
        const char *kind, *path, *expected;
    } rows[] = {
        {"diagnosis", "count(/report/audit | /report/calendar | /report/questions)", "0"},
        {"audit-record", "string(//audit/control[@control=1]/evidence/noted[@key='asked'])",
         "設計 鈴木"},
        {"audit-record", "string(//audit/control[@control=1]/evidence/correction/@state)",
         "requested"},
        {"audit-record", "string(//audit/control[@control=1]/evidence/correction/@overdue)", "yes"},
        {"audit-record", "string(//audit/control[@control=2]/evidence/correction/@state)",
         "closed"},
        {"audit-record", "string(//audit/control[@control=2]/evidence/correction/@overdue)", ""},
        {"audit-record", "count(//audit/control[@control=1]/technique[@id='examine'])", "1"},
        {"residual-risk", "count(/report/risk-map/row)", "3"},
        {"residual-risk", "count(/report/risk-map/row/cell)", "9"},
        {"residual-risk", "string(/report/risk-map/row[1]/cell[asset]/asset)", "図面"},
        {"residual-risk", "string(/report/risks/risk[@asset='k1']/@treatment-id)", "retain"},
        {"todo", "count(/report/calendar/occasion) > 0", "true"},
        {"todo", "string(/report/tasks/task/@overdue)", "yes"},
        {"ask-later", "count(/report/questions/question)", "2"},
        {"application", "string(/report/paper/value[@key='checked']/@choice)", "yes"},
        {"application", "string(/report/paper/value[@key='laws']/@clause)", "第三2八"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct error error = {0};
        struct office *office = new_desk("ja", rows[i].kind, true);
        office->request.format = "html";
        struct page page = page_open(report_take_model(&office->request, &error));
        page_expect(&page, rows[i].path, rows[i].expected);
        page_close(&page);
        office_free(office);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_field_comes_out_in_every_format_and_language),
        cmocka_unit_test(an_empty_paper_has_lines_to_write_on),
        cmocka_unit_test(what_the_notice_lists_is_missed),
        cmocka_unit_test(what_another_field_excuses_is_not_missed),
        cmocka_unit_test(the_files_are_as_the_schema_says),
        cmocka_unit_test(the_audit_papers_say_what_was_seen),
        cmocka_unit_test(the_ledger_has_the_columns_of_the_guideline),
        cmocka_unit_test(risks_tasks_and_questions_are_listed),
        cmocka_unit_test(the_model_has_what_the_kind_asks_for),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
