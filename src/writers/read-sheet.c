/* The cells of a sheet, one by one: what it says of its own size is not looked at. */
#include "src/writers/read.h"
#include "src/writers/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct sheet {
    size_t row, column; /* of the cell, from 1 */
    char *type;
    long style;
    xmlBuffer *text;
    bool is_in_text;
    int phonetic;
};

/* A1 and the like: where no place is said, it is the next one. */
static size_t read_column(const char *reference)
{
    size_t column = 0;
    for (; isalpha((unsigned char)*reference) && column <= COLUMNS_MAX; reference++)
        column = column * 26 + (size_t)(toupper((unsigned char)*reference) - 'A' + 1);
    return column;
}

static void open_row(struct walk *walk, struct attributes attributes)
{
    struct sheet *sheet = walk->context;
    long row = attribute_get_number(attributes, "r");
    sheet->row = row > 0 ? (size_t)row : sheet->row + 1;
    sheet->column = 0;
    if (sheet->row > ROWS_MAX)
        walk_refuse(walk, N_("%s: a row beyond the last that a sheet can have"));
}

static void open_cell(struct walk *walk, struct attributes attributes)
{
    struct sheet *sheet = walk->context;
    char *reference = attribute_take(attributes, "r", false);
    size_t column = reference ? read_column(reference) : 0;
    sheet->column = column ? column : sheet->column + 1;
    free(reference);
    free(sheet->type);
    sheet->type = attribute_take(attributes, "t", false);
    sheet->style = attribute_get_number(attributes, "s");
    xmlBufferEmpty(sheet->text);
    if (sheet->column > COLUMNS_MAX)
        walk_refuse(walk, N_("%s: a column beyond the last that a sheet can have"));
    if (++walk->reader->cell_count > CELLS_MAX)
        walk_refuse(walk, N_("%s: more cells than any workbook that tenken reads"));
}

static void open_element(struct walk *walk, const char *name, struct attributes attributes)
{
    struct sheet *sheet = walk->context;
    if (strcmp(name, "row") == 0)
        open_row(walk, attributes);
    else if (strcmp(name, "c") == 0)
        open_cell(walk, attributes);
    sheet->phonetic += strcmp(name, "rPh") == 0;
    sheet->is_in_text = strcmp(name, "v") == 0 || (strcmp(name, "t") == 0 && sheet->phonetic == 0);
}

static void add_text(struct walk *walk, const char *text, int length)
{
    struct sheet *sheet = walk->context;
    if (sheet->is_in_text)
        xmlBufferAdd(sheet->text, XML(text), length);
}

/* ---- what a cell shows ---- */

static char *take_shared(struct walk *walk, const char *text)
{
    const struct reader *reader = walk->reader;
    char *end = NULL;
    unsigned long index = strtoul(text, &end, 10);
    if (end == text || *end || index >= reader->string_count) {
        walk_refuse(walk, N_("%s: a cell with a text that the workbook does not have"));
        return text_take_copy("");
    }
    return text_take_copy(reader->strings[index]);
}

static char *take_truth(const char *text)
{
    return text_take_copy(strcmp(text, "1") == 0 ? "TRUE" : "FALSE");
}

static char *take_value(struct walk *walk)
{
    const struct sheet *sheet = walk->context;
    const char *type = sheet->type ? sheet->type : "n";
    const char *text = (const char *)xmlBufferContent(sheet->text);
    if (*text == '\0')
        return text_take_copy("");
    if (strcmp(type, "s") == 0)
        return take_shared(walk, text);
    if (strcmp(type, "b") == 0)
        return take_truth(text);
    if (strcmp(type, "n") == 0)
        return reader_take_number(walk->reader, text, sheet->style);
    return reader_take_plain(text);
}

static void give_cell(struct walk *walk)
{
    const struct sheet *sheet = walk->context;
    struct reader *reader = walk->reader;
    char *value = take_value(walk);
    reader->given += strlen(value);
    if (reader->given > GIVEN_MAX)
        walk_refuse(walk, N_("%s: more text than any workbook that tenken reads"));
    else if (*value && !reader->why)
        reader->job->take_cell(reader->job->context, sheet->row, sheet->column, value);
    free(value);
}

static void close_element(struct walk *walk, const char *name)
{
    struct sheet *sheet = walk->context;
    sheet->is_in_text = false;
    sheet->phonetic -= strcmp(name, "rPh") == 0;
    if (strcmp(name, "c") == 0 && sheet->row > 0)
        give_cell(walk);
}

bool reader_read_sheet(struct reader *reader, const struct part *part)
{
    struct sheet sheet = {.text = xmlBufferCreate()};
    struct walk walk = {reader, part, &sheet, open_element, close_element, add_text};
    xmlBufferSetAllocationScheme(sheet.text, XML_BUFFER_ALLOC_DOUBLEIT);
    bool is_good = walk_part(&walk);
    xmlBufferFree(sheet.text);
    free(sheet.type);
    return is_good;
}
