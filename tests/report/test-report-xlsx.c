/* The workbook, opened as a spreadsheet would: every cell against what the model says. */
#include "zip.h"

/* ---- a book: its parts, the shared strings, and the model it was made from ---- */

struct book {
    struct zip *zip;
    struct page strings, workbook, model;
};

static struct book book_open(struct office *office)
{
    struct error error = {0};
    struct book book = {.zip = zip_take_report(office, "xlsx")};
    book.strings = zip_open_part(book.zip, "xl/sharedStrings.xml");
    book.workbook = zip_open_part(book.zip, "xl/workbook.xml");
    book.model = page_open(report_take_model(&office->request, &error));
    return book;
}

static void book_close(struct book *book)
{
    page_close(&book->model);
    page_close(&book->workbook);
    page_close(&book->strings);
    zip_close(book->zip);
}

static struct page open_sheet(struct book *book, const char *name)
{
    char *path = mem_format("count(//m:sheet[@name='%s']/preceding-sibling::m:sheet) + 1 "
                            "div number(boolean(//m:sheet[@name='%s']))",
                            name, name);
    char *number = page_take(&book->workbook, path);
    char *part = mem_format("xl/worksheets/sheet%s.xml", number);
    struct page sheet = zip_open_part(book->zip, part);
    free(part);
    free(number);
    free(path);
    return sheet;
}

/* What a cell shows: a shared string or a number; "" for an empty one. */
static char *take_cell(struct book *book, struct page *sheet, const char *cell)
{
    char *path = mem_format("string(//m:c[@r='%s']/m:v)", cell);
    char *type_path = mem_format("string(//m:c[@r='%s']/@t)", cell);
    char *value = page_take(sheet, path);
    char *type = page_take(sheet, type_path);
    if (strcmp(type, "s") == 0) {
        char *string = mem_format("string(//m:si[%s + 1])", value);
        free(value);
        value = page_take(&book->strings, string);
        free(string);
    }
    free(type);
    free(type_path);
    free(path);
    return value;
}

static void expect_cell(struct book *book, struct page *sheet, const char *cell,
                        const char *expected)
{
    char *found = take_cell(book, sheet, cell);
    if (strcmp(found, expected) != 0)
        fail_msg("%s: found “%s”, expected “%s”", cell, found, expected);
    free(found);
}

/* ---- cell by cell ---- */

/* Column by column, what the cell must be: an XPath from the control of that row. */
static const struct {
    char column;
    const char *heading, *path;
} answer_columns[] = {
    {'A', "Address", "@address"},
    {'B', "Criteria", "ancestor::pack/title"},
    {'C', "Section", "../title"},
    {'D', "Clause", "@ref"},
    {'E', "Control", "title"},
    {'F', "About", "@subject"},
    {'G', "Question", "question"},
    {'H', "Mandatory item", "@mandatory"},
    {'I', "Target level", "@target"},
    {'J', "Rating", "concat(@mark, ' ', @word)"},
    {'K', "Level", "@level"},
    {'L', "Answer", "answer[@counts]/label"},
    {'M', "Answered by", "answer[@counts]/@voice-word"},
    {'N', "Date", "answer[@counts]/@date"},
    {'O', "Reason", "concat(answer/reason, skipped)"},
    {'P', "Note", "answer/note"},
};

static void expect_row(struct book *book, struct page *sheet, int row)
{
    for (size_t i = 0; i < ARRAY_LENGTH(answer_columns); i++) {
        char *cell = mem_format("%c%d", answer_columns[i].column, row + 1);
        char *path = mem_format("string((//section/control)[%d]/%s)", row, answer_columns[i].path);
        if (strncmp(answer_columns[i].path, "concat", 6) == 0) {
            free(path);
            path = mem_format("%s", answer_columns[i].path);
            xmlXPathObject *found =
                xmlXPathEvalExpression((const xmlChar *)"//section/control", book->model.xpath);
            book->model.xpath->node = found->nodesetval->nodeTab[row - 1];
            xmlXPathFreeObject(found);
        }
        char *expected = page_take(&book->model, path);
        expect_cell(book, sheet, cell, expected);
        free(expected);
        free(path);
        free(cell);
    }
}

static void every_answer_is_a_row(void **state)
{
    struct office *office = office_new("en");
    struct book book = book_open(office);
    struct page sheet = open_sheet(&book, "Answers");
    page_expect(&book.model, "count(//section/control)", "6");
    for (size_t i = 0; i < ARRAY_LENGTH(answer_columns); i++) {
        char cell[] = {answer_columns[i].column, '1', '\0'};
        expect_cell(&book, &sheet, cell, answer_columns[i].heading);
    }
    for (int row = 1; row <= 6; row++)
        expect_row(&book, &sheet, row);
    page_expect(&sheet, "count(//m:row)", "7");
    expect_cell(&book, &sheet, "J2", "● Met");
    expect_cell(&book, &sheet, "P3", "棚の図面に印がない。\n5月に見直す。");
    expect_cell(&book, &sheet, "O4", "保管庫がない");
    page_close(&sheet);
    book_close(&book);
    office_free(office);
}

static void answers_can_be_filtered_and_are_coloured(void **state)
{
    struct office *office = office_new("en");
    struct book book = book_open(office);
    struct page sheet = open_sheet(&book, "Answers");
    page_expect(&sheet, "string(//m:autoFilter/@ref)", "A1:P7");
    page_expect(&sheet, "string(//m:pane/@state)", "frozen");
    page_expect(&sheet, "string(//m:pane/@ySplit)", "1");
    page_expect(&sheet, "string(//m:conditionalFormatting/@sqref)", "J2:J7");
    page_expect(&sheet, "count(//m:cfRule[@type='expression'])", "6");
    page_expect(&sheet, "string(//m:cfRule[3]/m:formula)", "LEFT(J2,1)=\"×\"");
    page_expect(&sheet, "string(//m:pageSetup/@paperSize)", "9");
    page_expect(&sheet, "count(//m:oddFooter[contains(., '&P / &N')])", "1");
    page_expect(&sheet, "count(//m:oddHeader[contains(., '<Sons> && Co')])", "1");
    page_expect(&book.workbook, "count(//m:definedName[@name='_xlnm.Print_Titles'])", "5");
    page_close(&sheet);
    book_close(&book);
    office_free(office);
}

/* Only of the service in the cloud it is said how important it is. */
static void expect_risks(struct book *book)
{
    static const struct {
        const char *cell, *path;
    } cells[] = {{"B2", "//risk[1]/@importance"}, {"C2", "//risk[1]/worst"},
                 {"D2", "//risk[1]/@threat"},     {"E2", "//risk[1]/@vulnerability"},
                 {"F2", "//risk[1]/@likelihood"}, {"G2", "//risk[1]/@risk"},
                 {"H2", "//risk[1]/@risk-best"},  {"I2", "//risk[1]/band"}};
    struct page sheet = open_sheet(book, "Risks");
    expect_cell(book, &sheet, "A2", "メールのクラウド");
    expect_cell(book, &sheet, "B2", "2");
    expect_cell(book, &sheet, "A3", "図面");
    expect_cell(book, &sheet, "G3", "");
    for (size_t i = 0; i < ARRAY_LENGTH(cells); i++) {
        char *path = mem_format("string(%s)", cells[i].path);
        char *expected = page_take(&book->model, path);
        expect_cell(book, &sheet, cells[i].cell, expected);
        free(expected);
        free(path);
    }
    page_close(&sheet);
}

static void risks_and_tasks_have_their_sheets(void **state)
{
    static const struct change changes[] = {
        {"asset:c1", VOICE_NONE, "confidentiality", .new_value = "2"},
        {"task:t1", VOICE_NONE, "title", .new_value = "=印をつける"},
        {"task:t1", VOICE_NONE, "owner", .new_value = "総務"},
        {"task:t1", VOICE_NONE, "due", .new_value = "2026-03-31"},
        {"task:t1", VOICE_NONE, "cost", .new_value = "3000"},
    };
    struct office *office = office_new("en");
    struct snapshot *changed =
        snapshot_new_changed(office->snapshot, changes, ARRAY_LENGTH(changes));
    office_evaluate(office, changed);
    struct book book = book_open(office);
    struct page tasks = open_sheet(&book, "Plan");
    expect_cell(&book, &tasks, "A2", "t1");
    expect_cell(&book, &tasks, "B2", "=印をつける");
    expect_cell(&book, &tasks, "D2", "総務");
    expect_cell(&book, &tasks, "E2", "2026-03-31");
    expect_cell(&book, &tasks, "H2", "3000");
    page_expect(&book.model, "string(//task/@overdue)", "yes");
    page_close(&tasks);
    expect_risks(&book);
    book_close(&book);
    office_free(office);
    snapshot_free(changed);
}

static void the_other_sheets_say_what_the_model_says(void **state)
{
    struct office *office = office_new("en");
    struct book book = book_open(office);
    struct page assets = open_sheet(&book, "Assets");
    expect_cell(&book, &assets, "A1", "Id");
    expect_cell(&book, &assets, "D1", "Name");
    expect_cell(&book, &assets, "A2", "c1");
    expect_cell(&book, &assets, "D2", "メールのクラウド");
    expect_cell(&book, &assets, "A3", "k1");
    expect_cell(&book, &assets, "D3", "図面");
    page_expect(&assets, "count(//m:row)", "3");
    page_close(&assets);
    struct page measures = open_sheet(&book, "Measures");
    char *first = page_take(&book.model, "string(//measures/measure[1]/title)");
    expect_cell(&book, &measures, "A2", "1");
    expect_cell(&book, &measures, "B2", first);
    free(first);
    page_close(&measures);
    struct page statement = open_sheet(&book, "Applicability");
    expect_cell(&book, &statement, "C2", "Write the list");
    expect_cell(&book, &statement, "F2", "applies");
    expect_cell(&book, &statement, "H2", "taken on");
    expect_cell(&book, &statement, "J2", "● Met");
    expect_cell(&book, &statement, "F5", "does not apply");
    expect_cell(&book, &statement, "H5", "");
    expect_cell(&book, &statement, "J5", "");
    page_close(&statement);
    page_expect(&book.workbook, "count(//m:sheet[@name='Parties'])", "0"); /* there are none */
    book_close(&book);
    office_free(office);
}

/* ---- the summary and its charts ---- */

static void the_summary_has_figures_and_charts(void **state)
{
    struct office *office = office_new("en");
    struct book book = book_open(office);
    struct page sheet = open_sheet(&book, "Summary");
    expect_cell(&book, &sheet, "A1", "Diagnosis report");
    expect_cell(&book, &sheet, "B2", "さくら金型 <Sons> & Co");
    page_expect(&sheet, "count(//m:drawing)", "1");
    struct page bars = zip_open_part(book.zip, "xl/charts/chart1.xml");
    page_expect(&bars, "count(//m:barChart/m:ser)", "5");
    page_expect(&bars, "string(//m:grouping/@val)", "stacked");
    char *reference = page_take(&bars, "string(//m:ser[1]/m:val//m:f)");
    assert_string_equal(reference, "Summary!$C$16:$C$18");
    free(reference);
    /* three sections; of the first one control is met and one is not */
    expect_cell(&book, &sheet, "C15", "● Met");
    expect_cell(&book, &sheet, "C16", "1");
    expect_cell(&book, &sheet, "E16", "1");
    page_close(&bars);
    page_close(&sheet);
    book_close(&book);
    office_free(office);
}

static void the_kind_decides_which_sheet_opens(void **state)
{
    struct office *office = office_new("en");
    office->request.kind = "applicability";
    struct book book = book_open(office);
    page_expect(&book.workbook, "string(//m:sheet[number(//m:workbookView/@activeTab) + 1]/@name)",
                "Applicability");
    book_close(&book);
    office_free(office);
}

static void the_same_model_makes_the_same_bytes(void **state)
{
    struct office *office = office_new("ja");
    struct error error = {0};
    size_t lengths[2] = {0};
    office->request.format = "xlsx";
    char *first = report_take(&office->request, &lengths[0], &error);
    char *second = report_take(&office->request, &lengths[1], &error);
    assert_int_equal(lengths[0], lengths[1]);
    assert_memory_equal(first, second, lengths[0]);
    free(first);
    free(second);
    office_free(office);
}

/* ---- hostile words ---- */

static void hostile_words_come_out_harmless(void **state)
{
    struct office *office = office_new("ja");
    struct arena *arena = arena_new();
    office_make_hostile(office, arena);
    struct answer *answers = (struct answer *)(uintptr_t)office->result->snapshot->answers;
    for (size_t i = 0; i < office->result->snapshot->answer_count; i++) {
        if (strcmp(answers[i].control, "3") == 0)
            answers[i].note = "=HYPERLINK(\"http://x\",\"y\")";
        if (strcmp(answers[i].control, "5") == 0)
            answers[i].note = "http://example.com/ _x0007_";
    }
    struct book book = book_open(office);
    zip_expect_sound(book.zip);
    for (size_t i = 0; i < book.zip->count; i++)
        if (strstr(book.zip->parts[i].name, "worksheets/sheet")) {
            struct page sheet = zip_open_part(book.zip, book.zip->parts[i].name);
            page_expect(&sheet, "count(//m:sheetData//m:f)", "0");
            page_expect(&sheet, "count(//m:hyperlink)", "0");
            page_close(&sheet);
        }
    page_expect(&book.strings, "count(//m:si[. = '=HYPERLINK(\"http://x\",\"y\")'])", "1");
    page_expect(&book.strings, "count(//m:si[contains(., '_x005F_x0007_')])", "1");
    page_expect(&book.strings, "count(//m:si[string-length(.) = 10000])", "1");
    book_close(&book);
    office_free(office);
    arena_free(arena);
}

/* A cell holds 32,767 characters: more is cut, and one sees it. */
static void what_no_cell_holds_is_cut_visibly(void **state)
{
    struct office *office = office_new("ja");
    struct string note = {0};
    for (int i = 0; i < 40000; i++)
        string_append(&note, "長");
    ((struct answer *)(uintptr_t)office->snapshot->answers)[0].note = note.text;
    office_evaluate(office, office->snapshot);
    struct book book = book_open(office);
    page_expect(&book.strings, "count(//m:si[string-length(.) > 32760])", "1");
    page_expect(&book.strings, "count(//m:si[string-length(.) > 32767])", "0");
    page_expect(&book.strings,
                "substring(//m:si[string-length(.) > 32760], "
                "string-length(//m:si[string-length(.) > 32760]))",
                "…");
    book_close(&book);
    office_free(office);
    string_free(&note);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_is_a_row),
        cmocka_unit_test(answers_can_be_filtered_and_are_coloured),
        cmocka_unit_test(risks_and_tasks_have_their_sheets),
        cmocka_unit_test(the_other_sheets_say_what_the_model_says),
        cmocka_unit_test(the_summary_has_figures_and_charts),
        cmocka_unit_test(the_kind_decides_which_sheet_opens),
        cmocka_unit_test(the_same_model_makes_the_same_bytes),
        cmocka_unit_test(hostile_words_come_out_harmless),
        cmocka_unit_test(what_no_cell_holds_is_cut_visibly),
    };
    return cmocka_run_group_tests_name("xlsx", tests, set_up, NULL);
}
