/* CSV as spreadsheets write it (RFC 4180), read with suspicion. */
#include <tenken/base.h>

#include <csv.h>
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define CELLS_MAX       1000 /* more than any table has; so that memory stays in step with the file */
#define BLOCK           ((size_t)64 * 1024)

/* ---- the encoding ---- */

static char *convert(iconv_t converter, const char *bytes, size_t length, size_t *converted)
{
    size_t room = length * 3; /* two bytes of CP932 are at most three of UTF-8, one at most three */
    char *text = mem_alloc(room + 1);
    char *from = (char *)(uintptr_t)bytes, *to = text;
    size_t left = room;
    if (iconv(converter, &from, &length, &to, &left) == (size_t)-1) {
        free(text);
        return NULL;
    }
    *converted = room - left;
    return text;
}

/* Excel in Japan writes CP932 where it is not asked for UTF-8. NULL where it is not that either. */
static char *take_from_cp932(const char *bytes, size_t length, size_t *converted)
{
    iconv_t converter = iconv_open("UTF-8", "CP932");
    if (converter == (iconv_t)-1)
        return NULL;
    char *text = convert(converter, bytes, length, converted);
    iconv_close(converter);
    return text;
}

static char *take_utf8(const char *bytes, size_t length, size_t *converted)
{
    size_t mark = strlen(BYTE_ORDER_MARK);
    if (memchr(bytes, '\0', length))
        return NULL; /* UTF-16, or no text at all */
    if (!text_is_utf8(bytes, length))
        return take_from_cp932(bytes, length, converted);
    size_t start = length >= mark && memcmp(bytes, BYTE_ORDER_MARK, mark) == 0 ? mark : 0;
    *converted = length - start;
    return mem_format("%.*s", (int)*converted, bytes + start);
}

/* ---- reading ---- */

struct reading {
    csv_row_function *take_row;
    void *context;
    struct csv_cell *cells;
    size_t count;
    int line;            /* the one that is being read */
    bool has_many_cells; /* a row with too many was met on `line` */
};

static int count_breaks(const char *text)
{
    int breaks = 0;
    for (; *text; text++)
        breaks += *text == '\n' || (*text == '\r' && text[1] != '\n');
    return breaks;
}

static void on_cell(void *bytes, size_t length, void *context)
{
    struct reading *reading = context;
    if (reading->count == CELLS_MAX) {
        reading->has_many_cells = true;
        return;
    }
    char *text = mem_format("%.*s", (int)length, (const char *)bytes);
    ARRAY_PUSH(reading->cells, reading->count) =
        (struct csv_cell){.text = text, .line = reading->line - count_breaks(text)};
}

static void drop_row(struct reading *reading)
{
    for (size_t i = 0; i < reading->count; i++)
        free(reading->cells[i].text);
    reading->count = 0;
}

static void on_row(int end, void *context)
{
    struct reading *reading = context;
    if (!reading->has_many_cells)
        reading->take_row(reading->context, reading->cells, reading->count);
    drop_row(reading);
}

/* With its line end: \n, \r\n or \r. */
static size_t line_length(const char *text, size_t left)
{
    size_t length = strcspn(text, "\r\n");
    if (length == left)
        return left;
    return length + (text[length] == '\r' && text[length + 1] == '\n' ? 2 : 1);
}

static bool refuse(const struct reading *reading, const char *name, const char *why,
                   struct error *error)
{
    char *where = mem_format("%s:%d", name, reading->line);
    error_set(error, ERROR_INPUT, where, "%s", why);
    free(where);
    return false;
}

/* A line at a time, so that every cell knows where it stands. */
static bool parse(struct csv_parser *parser, struct reading *reading, const char *text, size_t left,
                  const char *name, struct error *error)
{
    while (left) {
        size_t length = line_length(text, left);
        if (csv_parse(parser, text, length, on_cell, on_row, reading) != length)
            return refuse(reading, name,
                          _("a quotation mark in the middle of a cell; inside quotation marks it "
                            "is written twice"),
                          error);
        if (reading->has_many_cells)
            return refuse(reading, name, _("more cells in a row than any table has"), error);
        reading->line += text[length - 1] == '\n' || text[length - 1] == '\r';
        text += length;
        left -= length;
    }
    if (csv_fini(parser, on_cell, on_row, reading) != 0)
        return refuse(reading, name, _("the file ends inside quotation marks"), error);
    return true;
}

bool csv_read(const char *bytes, size_t length, const char *name, csv_row_function *take_row,
              void *context, struct error *error)
{
    char *text = take_utf8(bytes, length, &length);
    if (!text)
        return error_set(error, ERROR_INPUT, name,
                         _("neither UTF-8 nor Shift_JIS (CP932); save it as CSV UTF-8"));
    struct reading reading = {.take_row = take_row, .context = context, .line = 1};
    struct csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    csv_set_blk_size(&parser, BLOCK);
    bool is_read = parse(&parser, &reading, text, length, name, error);
    csv_free(&parser);
    drop_row(&reading);
    free(reading.cells);
    free(text);
    return is_read;
}

/* ---- formulas: a spreadsheet runs a cell that begins like one ---- */

/* Also in the full width that Japanese keyboards give. */
static bool begins_formula(const char *text)
{
    static const char *const starts[] = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    for (size_t i = 0; i < ARRAY_LENGTH(starts); i++)
        if (strncmp(text, starts[i], strlen(starts[i])) == 0)
            return true;
    return false;
}

/* The mark of a text cell before what would be a formula. It is put before any number of marks, so
 * that taking one away always gives what was written. */
static bool is_marked_or_formula(const char *text)
{
    return begins_formula(text + strspn(text, "' \n"));
}

const char *csv_get_plain(const char *cell)
{
    return *cell == '\'' && is_marked_or_formula(cell) ? cell + 1 : cell;
}

/* ---- writing ---- */

void csv_append_row(struct string *csv, const char *const *cells, size_t count)
{
    if (!csv->length)
        string_append(csv, BYTE_ORDER_MARK); /* or Excel takes it for CP932 */
    for (size_t i = 0; i < count; i++) {
        char *text = text_take_clean(cells[i] ? cells[i] : "", true);
        char *marked = mem_format("%s%s", is_marked_or_formula(text) ? "'" : "", text);
        size_t length = strlen(marked), size = 2 * length + 2;
        char *quoted = mem_alloc(size);
        size_t written = csv_write(quoted, size, marked, length);
        string_append(csv, i ? "," : "");
        string_append_bytes(csv, quoted, written);
        free(quoted);
        free(marked);
        free(text);
    }
    string_append(csv, "\r\n");
}
