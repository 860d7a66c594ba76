/* Tables, facts and bars. */
#include "src/writers/docx.h"
#include "src/writers/text.h"

#include <stdlib.h>
#include <string.h>

#define CELL_MARGIN  85  /* 1.5 mm */
#define LINE_TO_FILL 454 /* 8 mm: of a row that people write in by hand */

/* ---- the frame of a table ---- */

static void write_width(struct docx *docx, const char *name, long width)
{
    out_open(&docx->out, name);
    out_set_number(&docx->out, "w:w", width);
    out_set(&docx->out, "w:type", "dxa");
    out_close(&docx->out);
}

static void write_margins(struct docx *docx, long margin)
{
    static const char *const sides[] = {"w:left", "w:right"};
    out_open(&docx->out, "w:tblCellMar");
    for (size_t i = 0; i < COUNT_OF(sides); i++)
        write_width(docx, sides[i], margin);
    out_close(&docx->out);
}

static void open_table(struct docx *docx, const char *style, const long *widths, size_t count,
                       long margin)
{
    long total = 0;
    for (size_t i = 0; i < count; i++)
        total += widths[i];
    out_open(&docx->out, "w:tbl");
    out_open(&docx->out, "w:tblPr");
    out_value(&docx->out, "w:tblStyle", style);
    write_width(docx, "w:tblW", total);
    out_open(&docx->out, "w:tblLayout");
    out_set(&docx->out, "w:type", "fixed");
    out_close(&docx->out);
    write_margins(docx, margin);
    out_close(&docx->out);
    out_open(&docx->out, "w:tblGrid");
    for (size_t i = 0; i < count; i++) {
        out_open(&docx->out, "w:gridCol");
        out_set_number(&docx->out, "w:w", widths[i]);
        out_close(&docx->out);
    }
    out_close(&docx->out);
}

static void close_table(struct docx *docx)
{
    out_close(&docx->out);
}

static void write_height(struct docx *docx, int blank)
{
    out_open(&docx->out, "w:trHeight");
    out_set_number(&docx->out, "w:val", (long)blank * LINE_TO_FILL);
    out_set(&docx->out, "w:hRule", "atLeast");
    out_close(&docx->out);
}

/* `blank`: how many lines are left free in it, 0 for a row of its own height. */
static void open_row(struct docx *docx, bool is_head, int blank)
{
    out_open(&docx->out, "w:tr");
    out_open(&docx->out, "w:trPr");
    out_flag(&docx->out, "w:cantSplit");
    if (blank > 0)
        write_height(docx, blank);
    if (is_head)
        out_flag(&docx->out, "w:tblHeader"); /* again on every page */
    out_close(&docx->out);
}

#define NO_PAPER 0xffffff

static void open_cell(struct docx *docx, long width, size_t span, unsigned paper)
{
    out_open(&docx->out, "w:tc");
    out_open(&docx->out, "w:tcPr");
    write_width(docx, "w:tcW", width);
    if (span > 1)
        out_number(&docx->out, "w:gridSpan", (long)span);
    if (paper != NO_PAPER) {
        out_open(&docx->out, "w:shd");
        out_set(&docx->out, "w:val", "clear");
        out_set(&docx->out, "w:color", "auto");
        out_set_colour(&docx->out, "w:fill", paper);
        out_close(&docx->out);
    }
    out_close(&docx->out);
}

static void close_cell(struct docx *docx)
{
    out_close(&docx->out);
}

/* ---- tables ---- */

#define COLUMNS_AT_MOST 63 /* Word's own limit */

struct columns {
    long widths[COLUMNS_AT_MOST];
    const xmlNode *nodes[COLUMNS_AT_MOST];
    size_t count;
};

static int get_number(const xmlNode *node, const char *attribute)
{
    char *text = docx_take_attribute(node, attribute);
    int number = atoi(text);
    free(text);
    return number;
}

static size_t get_span(const xmlNode *cell)
{
    int span = get_number(cell, "span");
    return span < 1 ? 1 : (size_t)span;
}

#define BLANK_AT_MOST 60 /* lines: more than a page */

static int get_blank(const xmlNode *row)
{
    int blank = get_number(row, "blank");
    return blank > BLANK_AT_MOST ? BLANK_AT_MOST : blank;
}

/* As many as the widest row has. */
static size_t count_cells(const xmlNode *table)
{
    size_t most = 0;
    for (const xmlNode *part = table->children; part; part = part->next)
        for (const xmlNode *row = docx_get_child(part, "row"); row;
             row = docx_get_next(row, "row")) {
            size_t count = 0;
            for (const xmlNode *cell = docx_get_child(row, "cell"); cell;
                 cell = docx_get_next(cell, "cell"))
                count += get_span(cell);
            most = count > most ? count : most;
        }
    return most;
}

static double get_share(const xmlNode *column)
{
    char *text = column ? docx_take_attribute(column, "width") : text_take_copy("");
    double share = xmlXPathCastStringToNumber(XML(text));
    free(text);
    return share > 0 ? share : 1;
}

static struct columns get_columns(const xmlNode *table, long width)
{
    struct columns columns = {.count = count_cells(table)};
    columns.count = columns.count > COLUMNS_AT_MOST ? COLUMNS_AT_MOST : columns.count;
    double sum = 0;
    const xmlNode *column = docx_get_child(table, "column");
    for (size_t i = 0; i < columns.count; i++) {
        columns.nodes[i] = column;
        sum += get_share(column);
        column = column ? docx_get_next(column, "column") : NULL;
    }
    for (size_t i = 0; i < columns.count; i++)
        columns.widths[i] = (long)((double)width * get_share(columns.nodes[i]) / sum);
    return columns;
}

static unsigned get_paper(const xmlNode *cell, bool is_head)
{
    char *rating = docx_take_attribute(cell, "rating");
    const struct rating_look *look = rating_get_look(rating);
    free(rating);
    if (is_head)
        return PAPER_HEAD;
    return look ? look->paper : NO_PAPER;
}

static bool is_heading(const xmlNode *cell)
{
    char *header = docx_take_attribute(cell, "header");
    bool is = strcmp(header, "yes") == 0;
    free(header);
    return is;
}

/* A cell is set as it says, else as its column does. */
static char *take_align(const xmlNode *cell, const xmlNode *column)
{
    char *own = docx_take_attribute(cell, "align");
    if (*own || column == NULL)
        return own;
    free(own);
    return docx_take_attribute(column, "align");
}

/* Paragraphs and lists; else it is one text. */
static bool has_blocks(const xmlNode *cell)
{
    return docx_get_child(cell, "p") || docx_get_child(docx_get_child(cell, "list"), "item");
}

static void write_cell(struct docx *docx, const xmlNode *cell, const xmlNode *column, long width,
                       size_t span, bool is_head)
{
    open_cell(docx, width, span, get_paper(cell, is_head));
    if (has_blocks(cell)) {
        docx_write_blocks(docx, cell, width - 2 * CELL_MARGIN);
    } else {
        char *align = take_align(cell, column);
        docx_write_paragraph(docx, cell, is_head || is_heading(cell) ? "CellHead" : "Cell", align);
        free(align);
    }
    close_cell(docx);
}

/* Rows that are short are filled, and what is too much is left out: Word repairs both, and asks. */
static void write_row(struct docx *docx, const xmlNode *row, const struct columns *columns,
                      bool is_head)
{
    size_t at = 0;
    open_row(docx, is_head, get_blank(row));
    for (const xmlNode *cell = docx_get_child(row, "cell"); cell && at < columns->count;
         cell = docx_get_next(cell, "cell")) {
        long width = 0;
        size_t end = at + get_span(cell), first = at;
        for (; at < end && at < columns->count; at++)
            width += columns->widths[at];
        write_cell(docx, cell, columns->nodes[first], width, at - first, is_head);
    }
    for (; at < columns->count; at++) {
        open_cell(docx, columns->widths[at], 1, NO_PAPER);
        docx_write_paragraph(docx, NULL, "Cell", NULL);
        close_cell(docx);
    }
    out_close(&docx->out);
}

static void write_caption(struct docx *docx, const xmlNode *node)
{
    const xmlNode *caption = docx_get_child(node, "caption");
    if (caption)
        docx_write_paragraph(docx, caption, "Caption", NULL);
}

static void write_rows(struct docx *docx, const xmlNode *table, const char *part,
                       const struct columns *columns)
{
    for (const xmlNode *body = docx_get_child(table, part); body; body = docx_get_next(body, part))
        for (const xmlNode *row = docx_get_child(body, "row"); row; row = docx_get_next(row, "row"))
            write_row(docx, row, columns, strcmp(part, "head") == 0);
}

void docx_write_table(struct docx *docx, const xmlNode *node, long width)
{
    struct columns columns = get_columns(node, width);
    if (columns.count == 0) /* Word takes no table without a row */
        return;
    write_caption(docx, node);
    open_table(docx, "Grid", columns.widths, columns.count, CELL_MARGIN);
    write_rows(docx, node, "head", &columns);
    write_rows(docx, node, "body", &columns);
    close_table(docx);
    docx_write_gap(docx);
}

/* ---- facts: a name and what is said of it ---- */

#define NAME_SHARE 4 /* a name has one part in so many of the width */

void docx_write_facts(struct docx *docx, const xmlNode *node, long width)
{
    long widths[] = {width / NAME_SHARE, width - width / NAME_SHARE};
    if (docx_get_child(node, "fact") == NULL)
        return;
    open_table(docx, "Facts", widths, COUNT_OF(widths), CELL_MARGIN);
    for (const xmlNode *fact = docx_get_child(node, "fact"); fact;
         fact = docx_get_next(fact, "fact")) {
        char *name = docx_take_attribute(fact, "name");
        open_row(docx, false, 0);
        open_cell(docx, widths[0], 1, NO_PAPER);
        out_open(&docx->out, "w:p");
        out_open(&docx->out, "w:pPr");
        out_value(&docx->out, "w:pStyle", "Cell");
        out_close(&docx->out);
        docx_write_run(docx, name, (struct run){.ink = INK_QUIET});
        out_close(&docx->out);
        close_cell(docx);
        open_cell(docx, widths[1], 1, NO_PAPER);
        docx_write_content(docx, fact, "Cell", widths[1] - 2 * CELL_MARGIN);
        close_cell(docx);
        out_close(&docx->out);
        free(name);
    }
    close_table(docx);
    docx_write_gap(docx);
}

/* ---- bars, drawn as tables: they can be edited, and need no picture ---- */

#define BAR_NAME   0.30
#define BAR_COUNTS 0.20
#define WIDE_PART  0.08 /* a part of that share of the bar has room for its mark */

static long get_count(const xmlNode *part)
{
    char *text = docx_take_attribute(part, "count");
    long count = atol(text);
    free(text);
    return count > 0 ? count : 0;
}

static long sum_counts(const xmlNode *bar)
{
    long sum = 0;
    for (const xmlNode *part = docx_get_child(bar, "part"); part;
         part = docx_get_next(part, "part"))
        sum += get_count(part);
    return sum;
}

static void write_text(struct docx *docx, const char *text, const char *style, struct run run)
{
    out_open(&docx->out, "w:p");
    out_open(&docx->out, "w:pPr");
    out_value(&docx->out, "w:pStyle", style);
    out_close(&docx->out);
    docx_write_run(docx, text, run);
    out_close(&docx->out);
}

static void write_part(struct docx *docx, const xmlNode *part, long width, bool is_wide)
{
    char *rating = docx_take_attribute(part, "rating");
    char *mark = docx_take_attribute(part, "mark");
    const struct rating_look *look = rating_get_look(rating);
    open_cell(docx, width, 1, look ? look->paper : NO_PAPER);
    write_text(docx, is_wide ? mark : "", "Bar", (struct run){.ink = look ? look->ink : 0});
    close_cell(docx);
    free(mark);
    free(rating);
}

static void write_bar(struct docx *docx, const xmlNode *bar, long width)
{
    struct columns columns = {0};
    long sum = sum_counts(bar);
    for (const xmlNode *part = docx_get_child(bar, "part"); part && columns.count < COLUMNS_AT_MOST;
         part = docx_get_next(part, "part"))
        if (get_count(part) > 0) {
            columns.nodes[columns.count] = part;
            columns.widths[columns.count++] = width * get_count(part) / sum;
        }
    if (columns.count > 0) {
        open_table(docx, "Grid", columns.widths, columns.count, 0);
        out_open(&docx->out, "w:tr");
        for (size_t i = 0; i < columns.count; i++)
            write_part(docx, columns.nodes[i], columns.widths[i],
                       (double)columns.widths[i] >= WIDE_PART * (double)width);
        out_close(&docx->out);
        close_table(docx);
    }
    docx_write_gap(docx);
}

/* "● 3  × 1" */
static char *take_counts(const xmlNode *bar)
{
    char *counts = text_take_copy("");
    for (const xmlNode *part = docx_get_child(bar, "part"); part;
         part = docx_get_next(part, "part")) {
        if (get_count(part) == 0)
            continue;
        char *mark = docx_take_attribute(part, "mark");
        char *longer =
            text_take_format("%s%s%s %ld", counts, *counts ? "  " : "", mark, get_count(part));
        free(mark);
        free(counts);
        counts = longer;
    }
    return counts;
}

static void write_bar_row(struct docx *docx, const xmlNode *bar, const long *widths)
{
    char *name = docx_take_attribute(bar, "name");
    char *counts = take_counts(bar);
    open_row(docx, false, 0);
    open_cell(docx, widths[0], 1, NO_PAPER);
    write_text(docx, name, "Cell", (struct run){0});
    close_cell(docx);
    open_cell(docx, widths[1], 1, NO_PAPER);
    write_bar(docx, bar, widths[1] - 2 * CELL_MARGIN);
    close_cell(docx);
    open_cell(docx, widths[2], 1, NO_PAPER);
    write_text(docx, counts, "Cell", (struct run){0});
    close_cell(docx);
    out_close(&docx->out);
    free(counts);
    free(name);
}

void docx_write_bars(struct docx *docx, const xmlNode *node, long width)
{
    long name = (long)(BAR_NAME * (double)width), counts = (long)(BAR_COUNTS * (double)width);
    long widths[] = {name, width - name - counts, counts};
    if (docx_get_child(node, "bar") == NULL)
        return;
    write_caption(docx, node);
    open_table(docx, "Facts", widths, COUNT_OF(widths), CELL_MARGIN);
    for (const xmlNode *bar = docx_get_child(node, "bar"); bar; bar = docx_get_next(bar, "bar"))
        write_bar_row(docx, bar, widths);
    close_table(docx);
    docx_write_gap(docx);
}
