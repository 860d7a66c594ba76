/* Workbooks as people send them back, and as nobody should: what is read, and what is refused. */
#include "office.h"

#include "tests/harness/workbook.h"

#define MAIN      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATION(id, kind, target)                                                                 \
    "<Relationship Id=\"" id "\" Type=\"" RELATIONS "/" kind "\" Target=\"" target "\"/>"
#define RELATIONSHIPS(list)                                                                        \
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" list  \
    "</Relationships>"

/* A book of one sheet, "回答", with these rows. */
static struct workbook new_book(const char *rows)
{
    struct workbook book = {0};
    char *sheet = mem_format("<worksheet " MAIN "><sheetData>%s</sheetData></worksheet>", rows);
    workbook_put(&book, "_rels/.rels",
                 RELATIONSHIPS(RELATION("rId1", "officeDocument", "xl/workbook.xml")));
    workbook_put(&book, "xl/workbook.xml",
                 "<workbook " MAIN " xmlns:r=\"" RELATIONS "\"><workbookPr/><sheets>"
                 "<sheet name=\"回答\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    workbook_put(&book, "xl/_rels/workbook.xml.rels",
                 RELATIONSHIPS(RELATION("rId1", "worksheet", "worksheets/sheet1.xml")
                                   RELATION("rId2", "styles", "styles.xml")
                                       RELATION("rId3", "sharedStrings", "/xl/sharedStrings.xml")));
    workbook_put(&book, "xl/worksheets/sheet1.xml", sheet);
    free(sheet);
    return book;
}

static struct sheet_tables *read_book(struct workbook *book, struct error *error)
{
    size_t length = 0;
    char *bytes = workbook_take(book, &length);
    struct sheet_tables *tables = sheet_tables_parse(bytes, length, "client.xlsx", error);
    free(bytes);
    workbook_close(book);
    return tables;
}

static struct sheet_tables *read_good(struct workbook book)
{
    struct error error = {0};
    struct sheet_tables *tables = read_book(&book, &error);
    if (!tables)
        fail_msg("%s: %s", error.what, error.why);
    return tables;
}

static void expect_refused(struct workbook book, const char *why)
{
    struct error error = {0};
    struct sheet_tables *tables = read_book(&book, &error);
    assert_null(tables);
    assert_int_equal(error.kind, ERROR_INPUT);
    if (!strstr(error.why, why))
        fail_msg("“%s” is not in “%s”", why, error.why);
    error_clear(&error);
}

static void expect_cell(const struct sheet_tables *tables, size_t row, size_t column,
                        const char *text)
{
    assert_true(row < tables->items[0].row_count);
    assert_true(column < tables->items[0].rows[row].count);
    assert_string_equal(tables->items[0].rows[row].cells[column], text);
}

/* ---- as people send them ---- */

static void texts_are_found_wherever_they_are_kept(void **state)
{
    struct workbook book = new_book(
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"s\"><v>0</v></c></row>"
        "<row><c t=\"inlineStr\"><is><r><t>棚</t></r><r><t xml:space=\"preserve\"> と机</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>タナ</t></rPh></is></c><c/>"
        "<c t=\"str\"><f>A2</f><v>計算&amp;結果</v></c></row>");
    workbook_put(&book, "xl/sharedStrings.xml",
                 "<sst " MAIN "><si><t>二行_x000D_\n目 _x005F_x0041_</t></si>"
                 "<si><r><t>図</t></r><r><t>面</t></r><rPh sb=\"0\" eb=\"2\"><t>ズメン</t></rPh>"
                 "<phoneticPr fontId=\"1\"/></si></sst>");
    struct sheet_tables *tables = read_good(book);
    assert_int_equal(tables->count, 1);
    assert_string_equal(tables->items[0].name, "回答");
    assert_false(tables->items[0].is_hidden);
    assert_int_equal(tables->items[0].row_count, 2);
    assert_int_equal(tables->items[0].rows[0].number, 2);
    assert_int_equal(tables->items[0].rows[1].number, 3);
    expect_cell(tables, 0, 0, "図面");
    expect_cell(tables, 0, 1, "");
    expect_cell(tables, 0, 2, "二行\n目 _x0041_");
    expect_cell(tables, 1, 0, "棚 と机");
    expect_cell(tables, 1, 2, "計算&結果");
    sheet_tables_free(tables);
}

/* 46113 is 2026-04-01 by Excel's count; 60 is the day that was not. */
static void numbers_read_as_they_are_shown(void **state)
{
    struct workbook book =
        new_book("<row><c><v>1200000</v></c><c s=\"0\"><v>0.5</v></c><c s=\"1\"><v>46113</v></c>"
                 "<c s=\"2\"><v>46113.75</v></c><c s=\"3\"><v>46113</v></c><c s=\"1\"><v>59</v></c>"
                 "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"d\"><v>2026-04-01</v></c>"
                 "<c t=\"e\"><v>#N/A</v></c><c s=\"4\"><v>1E3</v></c><c s=\"5\"><v>46113</v></c>"
                 "</row>");
    workbook_put(&book, "xl/styles.xml",
                 "<styleSheet " MAIN "><numFmts><numFmt numFmtId=\"176\" "
                 "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                 "<numFmt numFmtId=\"177\" formatCode=\"[Red]#,##0&quot;day&quot;\"/>"
                 "<numFmt numFmtId=\"178\" formatCode=\"[$-411]ge\\.m\\.d;@\"/></numFmts>"
                 "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                 "<xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/>"
                 "<xf numFmtId=\"46\"/><xf numFmtId=\"178\"/></cellXfs></styleSheet>");
    static const char *const shown[] = {"1200000",    "0.5",        "2026-04-01", "2026-04-01",
                                        "46113",      "1900-02-28", "TRUE",       "FALSE",
                                        "2026-04-01", "#N/A",       "1000",       "2026-04-01"};
    struct sheet_tables *tables = read_good(book);
    for (size_t i = 0; i < ARRAY_LENGTH(shown); i++)
        expect_cell(tables, 0, i, shown[i]);
    sheet_tables_free(tables);
}

static void days_may_be_counted_from_1904(void **state)
{
    struct workbook book = new_book("<row><c s=\"0\"><v>44651</v></c></row>");
    workbook_put(&book, "xl/styles.xml",
                 "<styleSheet " MAIN "><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    assert_true(workbook_replace(&book, "xl/workbook.xml", "<workbookPr", "/>",
                                 "<workbookPr date1904=\"1\"/>"));
    struct sheet_tables *tables = read_good(book);
    expect_cell(tables, 0, 0, "2026-04-01");
    sheet_tables_free(tables);
}

static void what_a_sheet_claims_of_its_size_is_not_believed(void **state)
{
    struct workbook book = new_book("<row r=\"1048576\"><c r=\"B1048576\"><v>7</v></c></row>");
    assert_true(workbook_replace(&book, "xl/worksheets/sheet1.xml", "<sheetData", ">",
                                 "<dimension ref=\"A1:XFD1048576\"/><sheetData>"));
    struct sheet_tables *tables = read_good(book);
    assert_int_equal(tables->items[0].row_count, 1);
    assert_int_equal(tables->items[0].rows[0].number, 1048576);
    expect_cell(tables, 0, 1, "7");
    sheet_tables_free(tables);
}

static void names_of_parts_stay_inside(void **state)
{
    struct workbook book = new_book("<row><c><v>7</v></c></row>");
    assert_true(workbook_replace(&book, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "l",
                                 "../../../xl/./worksheets/sheet1.xml"));
    struct sheet_tables *tables = read_good(book);
    expect_cell(tables, 0, 0, "7");
    sheet_tables_free(tables);
    book = new_book("");
    assert_true(workbook_replace(&book, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml",
                                 "xml", "../../../../../etc/passwd"));
    expect_refused(book, "a part is missing: etc/passwd");
}

static void a_csv_is_a_table_too(void **state)
{
    static const char text[] = "address,note\n\nmini:1,'=x\n";
    struct error error = {0};
    struct sheet_tables *tables = sheet_tables_parse(text, strlen(text), "a.csv", &error);
    assert_non_null(tables);
    assert_null(tables->items[0].name);
    assert_int_equal(tables->items[0].rows[1].number, 3);
    expect_cell(tables, 1, 1, "=x");
    sheet_tables_free(tables);
}

/* ---- as nobody should ---- */

static char *take_repeated(const char *text, size_t times)
{
    struct string all = {0};
    for (size_t i = 0; i < times; i++)
        string_append(&all, text);
    return string_take(&all);
}

static void what_unpacks_without_end_is_refused(void **state)
{
    struct workbook book = new_book("");
    size_t length = (size_t)70 << 20;
    char *blanks = mem_alloc(length + 1);
    memset(blanks, ' ', length);
    workbook_add(&book, "xl/bomb.xml", blanks, length);
    expect_refused(book, "unpacked it is larger");
}

static void a_text_in_many_cells_is_refused(void **state)
{
    char *cells = take_repeated("<c t=\"s\"><v>0</v></c>", 900);
    char *row = mem_format("<row>%s</row>", cells);
    char *text = take_repeated("0123456789", 10000);
    char *strings = mem_format("<sst " MAIN "><si><t>%s</t></si></sst>", text);
    struct workbook book = new_book(row);
    workbook_put(&book, "xl/sharedStrings.xml", strings);
    expect_refused(book, "more text than");
    free(strings);
    free(text);
    free(row);
    free(cells);
}

static void wrong_parts_are_named(void **state)
{
    char *deep = take_repeated("<x>", 100);
    char *wide = take_repeated("<c/>", 2000);
    char *row = mem_format("<row>%s<c><v>1</v></c></row>", wide);
    const struct {
        const char *rows, *why;
    } cases[] = {
        {"<row><c t=\"s\"><v>0</v></c></row>", "a text that the workbook does not have"},
        {"<row><c t=\"s\"><v>-1</v></c></row>", "a text that the workbook does not have"},
        {"<row r=\"1048577\"/>", "a row beyond"},
        {"<row><c r=\"XFE1\"/></row>", "a column beyond"},
        {"<row><c r=\"AAAAAAAAAAAAAAAAAAAA1\"/></row>", "a column beyond"},
        {"<row><c>", "not well-formed"},
        {"<row>&undeclared;</row>", "not well-formed"},
        {deep, "nested too deeply"},
        {row, "more cells in a row"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
        expect_refused(new_book(cases[i].rows), cases[i].why);
    free(row);
    free(wide);
    free(deep);
}

static void entities_are_refused_before_they_are_read(void **state)
{
    static const char *const doctypes[] = {
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
    };
    static const char *const parts[] = {"_rels/.rels", "xl/workbook.xml",
                                        "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"};
    for (size_t i = 0; i < ARRAY_LENGTH(doctypes); i++)
        for (size_t k = 0; k < ARRAY_LENGTH(parts); k++) {
            struct workbook book = new_book("<row><c><v>1</v></c></row>");
            struct workbook_part *part = workbook_get(&book, parts[k]);
            char *text = mem_format("%s%s", doctypes[i], part->text);
            free(part->text);
            part->text = text;
            part->length = strlen(text);
            expect_refused(book, "a document type");
        }
}

static void a_missing_part_is_named(void **state)
{
    static const struct {
        const char *part, *why;
    } cases[] = {
        {"_rels/.rels", "no Excel workbook"},
        {"xl/workbook.xml", "no Excel workbook"},
        {"xl/_rels/workbook.xml.rels", "a part is missing"},
        {"xl/worksheets/sheet1.xml", "a part is missing: xl/worksheets/sheet1.xml"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct workbook book = new_book("");
        workbook_get(&book, cases[i].part)->name[0] = 'Q';
        expect_refused(book, cases[i].why);
    }
}

static void what_is_no_workbook_says_so(void **state)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *why;
    } cases[] = {
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", 17, "with a password"},
        {"PK\x03\x04 and nothing", 15, "damaged or cut off"},
        {"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22, "damaged or cut off"},
        {"\xff\xfe"
         "a\0b\0",
         6, "neither UTF-8 nor Shift_JIS"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        struct error error = {0};
        assert_null(sheet_tables_parse(cases[i].bytes, cases[i].length, "x", &error));
        if (!strstr(error.why, cases[i].why))
            fail_msg("“%s” is not in “%s”", cases[i].why, error.why);
        error_clear(&error);
    }
}

/* ---- our own workbook ---- */

static char *take_workbook(size_t *length)
{
    struct office *office = office_new("ja");
    struct error error = {0};
    office->request.format = "xlsx";
    char *bytes = report_take(&office->request, length, &error);
    assert_non_null(bytes);
    office_free(office);
    return bytes;
}

static void what_is_cut_off_anywhere_is_refused(void **state)
{
    size_t length = 0;
    char *bytes = take_workbook(&length);
    for (size_t cut = 8; cut < length; cut++) {
        struct error error = {0};
        char *part = mem_alloc(cut);
        memcpy(part, bytes, cut);
        struct sheet_tables *tables = sheet_tables_parse(part, cut, "cut.xlsx", &error);
        if (tables)
            fail_msg("%zu of %zu bytes were read", cut, length);
        assert_int_equal(error.kind, ERROR_INPUT);
        error_clear(&error);
        free(part);
    }
    free(bytes);
}

/* A byte that is another is found by the sum of its part, or harms nothing. */
static void no_wrong_byte_does_harm(void **state)
{
    size_t length = 0;
    char *bytes = take_workbook(&length);
    for (size_t at = 0; at < length; at += 5) {
        struct error error = {0};
        bytes[at] ^= 0x55;
        struct sheet_tables *tables = sheet_tables_parse(bytes, length, "x", &error);
        assert_true((tables != NULL) == (error.kind == ERROR_NONE));
        sheet_tables_free(tables);
        error_clear(&error);
        bytes[at] ^= 0x55;
    }
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_found_wherever_they_are_kept),
        cmocka_unit_test(numbers_read_as_they_are_shown),
        cmocka_unit_test(days_may_be_counted_from_1904),
        cmocka_unit_test(what_a_sheet_claims_of_its_size_is_not_believed),
        cmocka_unit_test(names_of_parts_stay_inside),
        cmocka_unit_test(a_csv_is_a_table_too),
        cmocka_unit_test(what_unpacks_without_end_is_refused),
        cmocka_unit_test(a_text_in_many_cells_is_refused),
        cmocka_unit_test(wrong_parts_are_named),
        cmocka_unit_test(entities_are_refused_before_they_are_read),
        cmocka_unit_test(a_missing_part_is_named),
        cmocka_unit_test(what_is_no_workbook_says_so),
        cmocka_unit_test(what_is_cut_off_anywhere_is_refused),
        cmocka_unit_test(no_wrong_byte_does_harm),
    };
    return cmocka_run_group_tests_name("tables", tests, set_up, NULL);
}
