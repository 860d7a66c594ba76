/* Documents and the Word file: part by part, against what the model says; and the same document as
 * HTML and text. */
#include "zip.h"

#include "src/report/stylesheet.h"

#include <fcntl.h>
#include <ftw.h>
#include <libxml/relaxng.h>
#include <sys/stat.h>

/* ---- a file: its parts ---- */

struct paper {
    struct zip *zip;
    struct page body, model;
};

static struct paper paper_open(struct office *office)
{
    struct error error = {0};
    struct paper paper = {.zip = zip_take_report(office, "docx")};
    paper.body = zip_open_part(paper.zip, "word/document.xml");
    paper.model = page_open(report_take_model(&office->request, &error));
    return paper;
}

static void paper_close(struct paper *paper)
{
    page_close(&paper->model);
    page_close(&paper->body);
    zip_close(paper->zip);
}

/* What the model says stands in exactly one paragraph of that style. */
static void expect_paragraph(struct paper *paper, const char *style, const char *model_path)
{
    char *text = page_take(&paper->model, model_path);
    char *path = mem_format("count(//m:p[m:pPr/m:pStyle/@m:val='%s'][. = \"%s\"])", style, text);
    assert_true(*text);
    page_expect(&paper->body, path, "1");
    free(path);
    free(text);
}

/* ---- the package ---- */

static void every_part_is_there_and_named(void **state)
{
    static const char *const names[] = {
        "[Content_Types].xml", "_rels/.rels",        "word/_rels/document.xml.rels",
        "word/document.xml",   "word/styles.xml",    "word/numbering.xml",
        "word/settings.xml",   "word/fontTable.xml", "word/header1.xml",
        "word/footer1.xml",    "docProps/core.xml",  "docProps/app.xml"};
    struct office *office = office_new("en");
    struct zip *zip = zip_take_report(office, "docx");
    assert_int_equal(zip->count, ARRAY_LENGTH(names));
    assert_string_equal(zip->parts[0].name, "[Content_Types].xml");
    zip_expect_sound(zip);
    struct page types = zip_open_part(zip, "[Content_Types].xml");
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        struct page part = zip_open_part(zip, names[i]);
        char *path = mem_format("count(//*[@PartName='/%s'])", names[i]);
        page_expect(&types, path, strstr(names[i], "rel") || i == 0 ? "0" : "1");
        free(path);
        page_close(&part);
    }
    page_close(&types);
    zip_close(zip);
    office_free(office);
}

/* Every relationship of the body leads to a part. */
static void relationships_lead_somewhere(void **state)
{
    struct office *office = office_new("en");
    struct zip *zip = zip_take_report(office, "docx");
    struct page relations = zip_open_part(zip, "word/_rels/document.xml.rels");
    struct page body = zip_open_part(zip, "word/document.xml");
    page_expect(&relations, "count(//m:Relationship)", "6");
    for (int i = 1; i <= 6; i++) {
        char *path = mem_format("concat('word/', //m:Relationship[%d]/@Target)", i);
        char *target = page_take(&relations, path);
        struct page part = zip_open_part(zip, target);
        page_close(&part);
        free(target);
        free(path);
    }
    page_expect(&body, "string(//m:headerReference/@r:id)", "rIdHead");
    page_expect(&relations, "string(//m:Relationship[@Id='rIdHead']/@Target)", "header1.xml");
    page_expect(&body, "string(//m:pgSz/@m:w)", "11906");
    page_close(&body);
    page_close(&relations);
    zip_close(zip);
    office_free(office);
}

static void head_foot_and_properties_name_firm_and_edition(void **state)
{
    struct office *office = office_new("en");
    struct zip *zip = zip_take_report(office, "docx");
    struct page head = zip_open_part(zip, "word/header1.xml");
    struct page foot = zip_open_part(zip, "word/footer1.xml");
    struct page core = zip_open_part(zip, "docProps/core.xml");
    struct page styles = zip_open_part(zip, "word/styles.xml");
    page_expect(&head, "string(/)", "さくら金型 <Sons> & Co – Diagnosis report");
    page_expect(&foot, "string(/)", "Criteria for tests, edition 1 (2026-04-01)1 / 1");
    page_expect(&foot, "string(//m:fldSimple[1]/@m:instr)", " PAGE ");
    page_expect(&core, "string(//*[local-name()='created'])", "2026-04-01T00:00:00Z");
    page_expect(&core, "string(//*[local-name()='title'])", "Diagnosis report");
    page_expect(&styles, "string(//m:docDefaults//m:rFonts/@m:eastAsia)", "Yu Gothic");
    page_expect(&styles, "string(//m:docDefaults//m:rFonts/@m:ascii)", "Calibri");
    page_close(&styles);
    page_close(&core);
    page_close(&foot);
    page_close(&head);
    zip_close(zip);
    office_free(office);
}

/* Rows fill their grid, cells end with a paragraph, and no table touches the next. */
static void expect_whole_tables(struct paper *paper)
{
    page_expect(
        &paper->body,
        "count(//m:tr[count(m:tc[not(m:tcPr/m:gridSpan)]) + sum(m:tc/m:tcPr/m:gridSpan/@m:val) "
        "!= count(../m:tblGrid/m:gridCol)])",
        "0");
    page_expect(&paper->body, "count(//m:tc[not(m:p)])", "0");
    page_expect(&paper->body, "count(//m:tc[name(*[last()]) != 'w:p'])", "0");
    page_expect(&paper->body, "count(//m:tbl[not(following-sibling::*[1][self::m:p])])", "0");
}

/* Word repairs, and asks, where a style or a numbering is not there. */
static void nothing_needs_repair(void **state)
{
    struct office *office = office_new("ja");
    struct paper paper = paper_open(office);
    struct page styles = zip_open_part(paper.zip, "word/styles.xml");
    xmlXPathObject *used = xmlXPathEvalExpression(
        (const xmlChar *)"//m:pStyle/@m:val | //m:tblStyle/@m:val", paper.body.xpath);
    assert_true(used->nodesetval->nodeNr > 10);
    for (int i = 0; i < used->nodesetval->nodeNr; i++) {
        xmlChar *id = xmlNodeGetContent(used->nodesetval->nodeTab[i]);
        char *path = mem_format("count(//m:style[@m:styleId='%s'])", (const char *)id);
        page_expect(&styles, path, "1");
        free(path);
        xmlFree(id);
    }
    xmlXPathFreeObject(used);
    expect_whole_tables(&paper);
    page_close(&styles);
    paper_close(&paper);
    office_free(office);
}

/* ---- what it says ---- */

static void the_diagnosis_says_what_the_model_says(void **state)
{
    struct office *office = office_new("en");
    struct paper paper = paper_open(office);
    expect_paragraph(&paper, "Title", "string(/report/title)");
    expect_paragraph(&paper, "Subtitle", "string(/report/firm/field[@key='name'])");
    expect_paragraph(&paper, "Lead",
                     "concat('Score ', //pack/score/@words, ' – ', //pack/verdict)");
    expect_paragraph(&paper, "Heading3", "concat('1. ', //measures/measure[1]/title, '†')");
    page_expect(&paper.model, "count(//gap)", "2");
    page_expect(&paper.body,
                "count(//m:tbl[contains(preceding-sibling::m:p[1], 'Gaps in order')]/m:tr)", "3");
    page_expect(&paper.body,
                "count(//m:tbl[contains(preceding-sibling::m:p[1], 'Gaps in order')]"
                "/m:tr[m:trPr/m:tblHeader])",
                "1");
    page_expect(&paper.body, "count(//m:tc[m:tcPr/m:shd/@m:fill='F9DEDB'][. = '× Not met'])", "1");
    page_expect(&paper.body, "count(//m:p[m:pPr/m:pStyle/@m:val='Heading4'])", "6");
    page_expect(&paper.body,
                "count(//m:p[m:r/m:br][contains(., '棚の図面に印がない。5月に見直す。')])", "1");
    paper_close(&paper);
    office_free(office);
}

static void the_statement_has_a_row_for_every_control(void **state)
{
    struct office *office = office_new("en");
    office->request.kind = "applicability";
    struct paper paper = paper_open(office);
    page_expect(&paper.body,
                "count(//m:tr[m:tc[1]/m:p/m:pPr/m:pStyle/@m:val='CellHead'][not(m:trPr/"
                "m:tblHeader)])",
                "6");
    page_expect(&paper.body, "string(//m:tr[contains(m:tc[1], 'Shredder')]/m:tc[4])", "–");
    page_expect(&paper.body, "string(//m:tr[contains(m:tc[1], 'Write')]/m:tc[4])", "● Met");
    paper_close(&paper);
    office_free(office);
}

static void the_same_model_makes_the_same_bytes(void **state)
{
    struct office *office = office_new("ja");
    struct error error = {0};
    size_t lengths[2] = {0};
    office->request.format = "docx";
    char *first = report_take(&office->request, &lengths[0], &error);
    setenv("TZ", "Asia/Tokyo", 1);
    tzset();
    char *second = report_take(&office->request, &lengths[1], &error);
    setenv("TZ", "UTC", 1);
    tzset();
    assert_int_equal(lengths[0], lengths[1]);
    assert_memory_equal(first, second, lengths[0]);
    free(first);
    free(second);
    office_free(office);
}

static void hostile_words_come_out_harmless(void **state)
{
    static const char *const kinds[] = {"diagnosis", "applicability"};
    struct office *office = office_new("ja");
    struct arena *arena = arena_new();
    office_make_hostile(office, arena);
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
        office->request.kind = kinds[i];
        struct paper paper = paper_open(office);
        zip_expect_sound(paper.zip);
        page_expect(&paper.body, "count(//*[local-name()='script'])", "0");
        page_expect(&paper.body, "count(//m:instrText | //m:fldSimple | //m:hyperlink)", "0");
        page_expect(&paper.body, "count(//m:t[string-length(.) = 10000])", i == 0 ? "1" : "0");
        page_expect(&paper.body, "boolean(//m:t[contains(., '<script>alert(1)')])", "true");
        paper_close(&paper);
    }
    office_free(office);
    arena_free(arena);
}

/* ---- documents of one's own: every piece of the vocabulary, in every format ---- */

#define OWN "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
static const char every_piece[] = OWN
    "<xsl:import href='document.xsl'/><xsl:variable name='orientation' select=\"'landscape'\"/>"
    "<xsl:template match='report' mode='body'>"
    "<heading level='1'>One</heading><heading level='2'>Two</heading>"
    "<p style='box'>In a box, <b>bold</b><br/>second line</p>"
    "<p style='advice'>Adapt this</p>"
    "<p align='end'>Signed <field name='Signature' width='8'/> on <field name='Day'>1 "
    "April</field></p>"
    "<list type='number'><item>first<list><item>inner</item></list></item><item><p>second</p>"
    "<p>below</p></item></list>"
    "<list type='number'><item>again one</item></list><list><item>dot</item></list>"
    "<page-break/>"
    "<table><caption>Cap</caption><column width='3'/><column width='1' align='end'/>"
    "<column width='1'/>"
    "<head><row><cell>A</cell><cell>B</cell><cell>C</cell></row></head>"
    "<body><row><cell header='yes' span='2'>wide</cell><cell rating='unmet'>"
    "<rating value='unmet' mark='×'>Not met</rating></cell></row>"
    "<row><cell><p>one</p><list><item>two</item></list></cell><cell>9</cell></row></body></table>"
    "<table><head><row><cell>Key</cell><cell>Lent to</cell></row></head><body>"
    "<row blank='1'><cell>1</cell><cell/></row><row blank='2'><cell>2</cell><cell/></row>"
    "</body></table>"
    "<table><body><row blank='3'><cell header='yes'>Cause</cell><cell/></row></body></table>"
    "<bars><caption>Bars</caption><bar name='Empty'/><bar name='Full'>"
    "<part rating='met' mark='●' word='Met' count='3'/>"
    "<part rating='unmet' mark='×' word='Not met' count='1'/></bar></bars>"
    "</xsl:template></xsl:stylesheet>";

struct bench {
    struct office *office;
    char folder[32];
};

/* The kind's stylesheet in the user's own folder comes first, and has no HTML or text of its own.
 */
static int bench_set_up(void **state)
{
    struct bench *bench = mem_alloc(sizeof *bench);
    strcpy(bench->folder, "/tmp/tenken-report-XXXXXX");
    assert_non_null(mkdtemp(bench->folder));
    bench->office = office_new("en");
    *state = bench;
    return 0;
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    return remove(path);
}

static int bench_tear_down(void **state)
{
    struct bench *bench = *state;
    nftw(bench->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    setenv("XDG_DATA_HOME", "/nonexistent", 1);
    office_free(bench->office);
    free(bench);
    return 0;
}

static void make_folder(struct bench *bench, const char *name)
{
    char *path = mem_format("%s/%s", bench->folder, name);
    assert_int_equal(mkdir(path, 0700), 0);
    free(path);
}

static void bench_install(struct bench *bench, const char *name, const char *stylesheet)
{
    struct error error = {0};
    char *path = mem_format("%s/tenken/report/%s", bench->folder, name);
    make_folder(bench, "tenken");
    make_folder(bench, "tenken/report");
    assert_true(file_write_whole(path, stylesheet, strlen(stylesheet), false, &error));
    setenv("XDG_DATA_HOME", bench->folder, 1);
    free(path);
}

static void every_piece_comes_out_in_word(void **state)
{
    struct bench *bench = *state;
    bench_install(bench, "diagnosis.document.xsl", every_piece);
    struct paper paper = paper_open(bench->office);
    struct page numbering = zip_open_part(paper.zip, "word/numbering.xml");
    struct page *body = &paper.body;
    page_expect(body, "string(//m:pgSz/@m:orient)", "landscape");
    page_expect(body, "string(//m:p[m:pPr/m:pStyle/@m:val='Box'])", "In a box, boldsecond line");
    page_expect(body, "count(//m:p[m:pPr/m:pStyle/@m:val='Box']//m:br)", "1");
    page_expect(body, "string(//m:sdt[1]/m:sdtPr/m:alias/@m:val)", "Signature");
    page_expect(body, "string-length(//m:sdt[1]/m:sdtContent)", "8");
    page_expect(body, "string(//m:sdt[2]/m:sdtContent)", "1 April");
    page_expect(body, "string(//m:p[contains(., 'Signed')]/m:pPr/m:jc/@m:val)", "end");
    page_expect(body, "string(//m:p[. = 'first']//m:numId/@m:val)", "2");
    page_expect(body, "string(//m:p[. = 'inner']//m:ilvl/@m:val)", "1");
    page_expect(body, "string(//m:p[. = 'below']//m:pStyle/@m:val)", "Below");
    page_expect(body, "string(//m:p[. = 'again one']//m:numId/@m:val)", "3");
    page_expect(body, "string(//m:p[. = 'dot']//m:numId/@m:val)", "1");
    page_expect(&numbering, "count(//m:num)", "3");
    page_expect(&numbering, "string(//m:num[3]/m:lvlOverride[1]/m:startOverride/@m:val)", "1");
    page_expect(body, "count(//m:br[@m:type='page'])", "1");
    page_expect(body, "string(//m:tc[. = 'wide']/m:tcPr/m:gridSpan/@m:val)", "2");
    page_expect(body, "string(//m:tc[. = '9']//m:jc/@m:val)", "end");
    page_expect(body, "count(//m:tr[m:tc[. = '9']]/m:tc)", "3"); /* filled */
    page_expect(body, "count(//m:tr[m:tc[. = 'Full']]/m:tc[2]//m:gridCol)", "2");
    page_expect(body, "string(//m:tr[m:tc[. = 'Full']]/m:tc[3])", "● 3  × 1");
    page_expect(body, "string(//m:p[. = 'Adapt this']/m:pPr/m:pStyle/@m:val)", "Advice");
    page_expect(body, "count(//m:trHeight)", "3");
    page_expect(body, "string(//m:tr[m:tc[. = '2']]/m:trPr/m:trHeight/@m:val)", "908");
    page_expect(body, "string(//m:tr[m:tc[. = 'Cause']]/m:trPr/m:trHeight/@m:hRule)", "atLeast");
    page_close(&numbering);
    paper_close(&paper);
}

/* Empty tables, rows that are short or too long, cells of nothing: a stylesheet's mistakes, which
 * Word would answer with an offer to repair. */
static const char mistakes[] = OWN
    "<xsl:import href='document.xsl'/><xsl:template match='report' mode='body'>"
    "<table><body/></table><facts/><bars/><table><body><row/></body></table>"
    "<table><column width='none'/><body><row><cell span='0'/><cell span='99'>x</cell></row>"
    "<row><cell><list/></cell></row></body></table>"
    "<heading level='9'>Deep</heading><p style='none'><rating value='none' mark=''>?</rating></p>"
    "<p><field name='n'><b/></field></p><unknown><p>lost</p></unknown>"
    "<bars><bar name='n'><part rating='none' count='-1'/></bar></bars>"
    "</xsl:template></xsl:stylesheet>";

static void mistakes_of_a_stylesheet_need_no_repair(void **state)
{
    struct bench *bench = *state;
    bench_install(bench, "diagnosis.document.xsl", mistakes);
    struct paper paper = paper_open(bench->office);
    zip_expect_sound(paper.zip);
    expect_whole_tables(&paper);
    page_expect(&paper.body, "count(//m:tbl[not(m:tr)])", "0");
    page_expect(&paper.body, "count(//m:sdtContent[not(m:r)])", "0");
    page_expect(&paper.body, "string(//m:p[. = 'Deep']/m:pPr/m:pStyle/@m:val)", "Heading4");
    paper_close(&paper);
}

/* ---- a document as it is, and as HTML and text, which kinds without their own are made of ---- */

static xmlDoc *new_document(struct office *office, const char *path)
{
    struct error error = {0};
    office->request.format = "html";
    char *model = report_take_model(&office->request, &error);
    xmlDoc *parsed = xmlReadMemory(model, (int)strlen(model), "model", NULL, XML_PARSE_NONET);
    xmlDoc *document = stylesheet_new_document(path, parsed, &error);
    if (document == NULL)
        fail_msg("%s: %s", error.what, error.why);
    xmlFreeDoc(parsed);
    free(model);
    return document;
}

/* As a format would get it. */
static char *take_format(xmlDoc *document, const char *name)
{
    struct error error = {0};
    char *path = stylesheet_take_path(name);
    char *bytes = stylesheet_take_output(path, document, NULL, &error);
    if (bytes == NULL)
        fail_msg("%s: %s", error.what, error.why);
    free(path);
    return bytes;
}

static void expect_valid(const xmlDoc *document)
{
    char *path = mem_format("%s/content/schema/document.rng", getenv("TENKEN_SOURCE"));
    xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(path);
    xmlRelaxNG *schema = xmlRelaxNGParse(parser);
    xmlRelaxNGValidCtxt *valid = xmlRelaxNGNewValidCtxt(schema);
    assert_non_null(schema);
    assert_int_equal(xmlRelaxNGValidateDoc(valid, (xmlDoc *)(uintptr_t)document), 0);
    xmlRelaxNGFreeValidCtxt(valid);
    xmlRelaxNGFree(schema);
    xmlRelaxNGFreeParserCtxt(parser);
    free(path);
}

static void documents_are_as_the_schema_says(void **state)
{
    const char *const *kinds;
    size_t count = report_get_kinds(&kinds);
    struct office *office = office_new("en");
    for (size_t i = 0; i < count; i++) {
        char *name = mem_format("%s.document.xsl", kinds[i]);
        char *path = stylesheet_take_path(name);
        office->request.kind = kinds[i];
        xmlDoc *document = new_document(office, path);
        expect_valid(document);
        xmlFreeDoc(document);
        free(path);
        free(name);
    }
    office_free(office);
}

static xmlDoc *bench_new_document(struct bench *bench)
{
    bench_install(bench, "own.document.xsl", every_piece);
    char *path = stylesheet_take_path("own.document.xsl");
    xmlDoc *document = new_document(bench->office, path);
    expect_valid(document);
    free(path);
    return document;
}

static void every_piece_comes_out_in_html(void **state)
{
    xmlDoc *document = bench_new_document(*state);
    struct page page = page_open(take_format(document, "document.html.xsl"));
    page_expect(&page, "string(//h:html/@lang)", "en");
    page_expect(&page, "string(//h:h1)", "Diagnosis report");
    page_expect(&page, "string(//h:h2)", "One");
    page_expect(&page, "string(//h:h3)", "Two");
    page_expect(&page, "count(//h:p[contains(@class, 'box')]/h:br)", "1");
    page_expect(&page, "string(//h:span[@title='Day'])", "1 April");
    page_expect(&page, "string(//h:span[@title='Signature']/@style)", "width: 8em");
    page_expect(&page, "count(//h:ol)", "2");
    page_expect(&page, "string(//h:ol[1]/h:li[1]/h:ul/h:li)", "inner");
    page_expect(&page, "count(//h:thead//h:th[@scope='col'])", "5");
    page_expect(&page, "count(//h:table[@class='form'])", "2");
    page_expect(&page, "string(//h:tr[h:td = '2']/@style)", "height: 16mm");
    page_expect(&page, "count(//h:style[contains(., 'A4 landscape')])", "1");
    page_expect(&page, "string(//h:th[@scope='row']/@colspan)", "2");
    page_expect(&page, "normalize-space(//h:td[contains(@class, 'unmet')])", "× Not met");
    page_expect(&page, "string(//h:td[. = '9']/@class)", "end");
    page_expect(&page, "string(//h:col[1]/@style)", "width: 60%");
    page_expect(&page, "string(//h:span[contains(@class, 'part')][2]/@style)", "width: 25%");
    page_expect(&page, "count(//@src | //@href | //h:script)", "0");
    page_close(&page);
    xmlFreeDoc(document);
}

static void expect_words(const char *text, const char *words)
{
    if (strstr(text, words) == NULL)
        fail_msg("“%s” is not in:\n%s", words, text);
}

static void every_piece_comes_out_in_text(void **state)
{
    xmlDoc *document = bench_new_document(*state);
    char *text = take_format(document, "document.text.xsl");
    expect_words(text, "\nDiagnosis report\nさくら金型 <Sons> & Co\n");
    expect_words(text, "\n\nOne\n------");
    expect_words(text, "\n[ Two ]\nIn a box, bold\nsecond line\n");
    expect_words(text, "\nSigned ________ on 1 April\n");
    expect_words(text, "\n1.  first\n  - inner\n2.  second\n    below\n1.  again one\n- dot\n");
    expect_words(text,
                 "\nCap\n\nwide\n   C            × Not met\n\none\n- two\n   B            9\n");
    expect_words(text, "\nFull\n  ████");
    expect_words(text, "\n  ● Met 3  × Not met 1\n");
    expect_words(text, "\n   Key          1\n   Lent to      ____");
    assert_null(strstr(text, "   Key          2"));
    expect_words(text, "\nCause           ____");
    assert_true(text_is_clean(text, true));
    free(text);
    xmlFreeDoc(document);
}

int main(void)
{
#define ON_BENCH(test) cmocka_unit_test_setup_teardown(test, bench_set_up, bench_tear_down)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_part_is_there_and_named),
        cmocka_unit_test(relationships_lead_somewhere),
        cmocka_unit_test(head_foot_and_properties_name_firm_and_edition),
        cmocka_unit_test(nothing_needs_repair),
        cmocka_unit_test(the_diagnosis_says_what_the_model_says),
        cmocka_unit_test(the_statement_has_a_row_for_every_control),
        cmocka_unit_test(the_same_model_makes_the_same_bytes),
        cmocka_unit_test(hostile_words_come_out_harmless),
        cmocka_unit_test(documents_are_as_the_schema_says),
        ON_BENCH(every_piece_comes_out_in_word),
        ON_BENCH(mistakes_of_a_stylesheet_need_no_repair),
        ON_BENCH(every_piece_comes_out_in_html),
        ON_BENCH(every_piece_comes_out_in_text),
    };
    return cmocka_run_group_tests_name("docx", tests, set_up, NULL);
}
