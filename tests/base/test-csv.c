#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tenken/base.h"

/* Rows as "[line:cell|line:cell]". */
static void write_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct string *rows = context;
    for (size_t i = 0; i < count; i++)
        string_format(rows, "%s%d:%s", i ? "|" : "[", cells[i].line, cells[i].text);
    string_append(rows, "]");
}

static void expect_rows(const char *bytes, size_t length, const char *expected)
{
    struct string rows = {0};
    struct error error = {0};
    bool is_read = csv_read(bytes, length, "a.csv", write_row, &rows, &error);
    if (!is_read)
        fail_msg("%s: %s", error.what, error.why);
    assert_string_equal(rows.text ? rows.text : "", expected);
    string_free(&rows);
}

static void expect_refused(const char *bytes, size_t length, const char *what, const char *why)
{
    struct string rows = {0};
    struct error error = {0};
    assert_false(csv_read(bytes, length, "a.csv", write_row, &rows, &error));
    assert_int_equal(error.kind, ERROR_INPUT);
    assert_string_equal(error.what, what);
    if (!strstr(error.why, why))
        fail_msg("“%s” does not say “%s”", error.why, why);
    error_clear(&error);
    string_free(&rows);
}

#define ROWS(text, expected)     expect_rows(text, sizeof(text) - 1, expected)
#define REFUSED(text, what, why) expect_refused(text, sizeof(text) - 1, what, why)

static void cells_know_where_they_begin(void **state)
{
    ROWS("", "");
    ROWS("a,b", "[1:a|1:b]");
    ROWS("a,b\n1,2\n", "[1:a|1:b][2:1|2:2]");
    ROWS("a\r\n\r\n\r\nb\r\n", "[1:a][4:b]");
    ROWS("a\rb\rc", "[1:a][2:b][3:c]");
    ROWS("a,\"x\ny\",b\nc", "[1:a|1:x\ny|2:b][3:c]");
    ROWS("\"x\r\ny\r\nz\",\"p\nq\"\r\nc,d", "[1:x\r\ny\r\nz|3:p\nq][5:c|5:d]");
    ROWS(",,\n", "[1:|1:|1:]");
    ROWS("\"a \"\"b\"\", c\" , d ", "[1:a \"b\", c|1:d]");
}

static void encodings_are_told_by_themselves(void **state)
{
    ROWS("\xEF\xBB\xBF名称\n", "[1:名称]");
    ROWS("\xEF\xBB\xBF", "");
    ROWS("\x96\xBC\x8F\xCC,\x95\\\n", "[1:名称|1:表]");    /* CP932; 表 ends with a backslash */
    ROWS("\x87\x40,\xB1\xB2,\xFB\xFC", "[1:①|1:ｱｲ|1:髙]"); /* NEC's, half width, IBM's */
    REFUSED("a,\xFF\xFF\n", "a.csv", "neither UTF-8 nor");
    REFUSED("\xFF\xFEn\0a\0", "a.csv", "neither UTF-8 nor");
    REFUSED("a,b\0c\n", "a.csv", "neither UTF-8 nor");
}

static void what_is_not_csv_is_refused_with_its_line(void **state)
{
    REFUSED("a\nb\"c\n", "a.csv:2", "in the middle of a cell");
    REFUSED("a\n\"b\" c\n", "a.csv:2", "in the middle of a cell");
    REFUSED("a\n\"b\nc", "a.csv:3", "ends inside quotation marks");
}

static void too_many_cells_are_refused(void **state)
{
    char *wide = mem_alloc(3000);
    memset(wide, ',', 2000);
    expect_refused(wide, 2000, "a.csv:1", "more cells");
    free(wide);
}

static void a_large_cell_is_read_whole(void **state)
{
    size_t length = (size_t)1 << 20;
    char *large = mem_alloc(length + 1), *expected = mem_alloc(length + 8);
    memset(large, 'x', length);
    snprintf(expected, length + 8, "[1:%s]", large);
    expect_rows(large, length, expected);
    free(expected);
    free(large);
}

static void formulas_are_defused_and_come_back(void **state)
{
    static const struct {
        const char *text, *written;
    } rows[] = {
        {"図面", "図面"}, {"=1+1", "'=1+1"},         {"+81", "'+81"},
        {"-1", "'-1"},    {"@SUM(A1)", "'@SUM(A1)"}, {"＝1", "'＝1"},
        {"＠a", "'＠a"},  {" =1", "' =1"},           {"\n=1", "'\n=1"},
        {"'=1", "''=1"},  {"''=1", "'''=1"},         {"'90年代", "'90年代"},
        {"a=1", "a=1"},   {"a \"b\"", "a \"b\""},    {"", ""},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct string csv = {0}, expected = {0}, read = {0};
        csv_append_row(&csv, &rows[i].text, 1);
        string_format(&expected, "[1:%s]", rows[i].written);
        assert_true(csv_read(csv.text, csv.length, "a.csv", write_row, &read, NULL));
        assert_string_equal(read.text, expected.text);
        assert_string_equal(csv_get_plain(rows[i].written), rows[i].text);
        string_free(&csv);
        string_free(&expected);
        string_free(&read);
    }
}

static void rows_are_written_as_excel_reads_them(void **state)
{
    struct string csv = {0};
    csv_append_row(&csv, (const char *const[]){"id", "名称"}, 2);
    csv_append_row(&csv, (const char *const[]){NULL, "a\n\"b\""}, 2);
    assert_string_equal(csv.text, "\xEF\xBB\xBF\"id\",\"名称\"\r\n\"\",\"a\n\"\"b\"\"\"\r\n");
    string_free(&csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_know_where_they_begin),
        cmocka_unit_test(encodings_are_told_by_themselves),
        cmocka_unit_test(what_is_not_csv_is_refused_with_its_line),
        cmocka_unit_test(too_many_cells_are_refused),
        cmocka_unit_test(a_large_cell_is_read_whole),
        cmocka_unit_test(formulas_are_defused_and_come_back),
        cmocka_unit_test(rows_are_written_as_excel_reads_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
