/* The workbook and its parts. */
#ifndef TENKEN_WRITERS_XLSX_H
#define TENKEN_WRITERS_XLSX_H

#include "src/writers/formats.h"
#include "src/writers/node.h"
#include "src/writers/ratings.h"

#include <xlsxwriter.h>

/* How a cell looks. */
enum look {
    LOOK_TEXT,
    LOOK_NUMBER,
    LOOK_HEAD,
    LOOK_TITLE,
    LOOK_SUBTITLE,
    LOOK_NAME, /* of a fact */
    LOOK_QUIET,
    LOOK_COUNT
};

struct book {
    const struct writers_job *job;
    lxw_workbook *workbook;
    xmlNode *report; /* the root of the model */
    lxw_format *looks[LOOK_COUNT];
};

/* ---- a sheet is a table of columns and a path in the model ---- */

enum column_kind {
    COLUMN_TEXT,
    COLUMN_NUMBER,
    COLUMN_RATING, /* mark and word, coloured by the mark */
};
struct column {
    const char *heading; /* to be translated */
    const char *path;    /* XPath from the row's node; several nodes are lines of one cell */
    double width;        /* in characters */
    enum column_kind kind;
};
struct sheet {
    const char *name; /* to be translated: at most 31 characters, none of []:*?/\ */
    const char *kind; /* the kind of report that opens on this sheet, or NULL */
    const char *rows; /* XPath: a row each; without any the sheet is left out */
    const struct column *columns;
    size_t column_count;
    /* XPath: more columns, which the model itself names; each finds its value by its @key. */
    const char *named_columns;
    bool is_hidden; /* for tenken alone, which reads it back: its headings are keys */
};
extern const struct sheet xlsx_sheets[];
extern const size_t xlsx_sheet_count;

void xlsx_add_table(struct book *book, const struct sheet *sheet);
void xlsx_add_summary(struct book *book);
/* A document <grid> of rows (<head>, <row>) of cells: it has one sheet. */
bool xlsx_is_grid(const struct book *book);
void xlsx_add_grid(struct book *book);

/* ---- cells ---- */

void xlsx_make_looks(struct book *book);
const char *xlsx_translate(const struct book *book, const char *message);
/* Paper, running head and foot. */
void xlsx_set_page(const struct book *book, lxw_worksheet *sheet);
/* Always as a string, never as a formula or a link; nothing for "". Cut where a cell would not hold
 * it. */
void xlsx_write_text(const struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                     const char *text, enum look look);
/* How high a row must be, in points, to show the whole text in a column of that width: readers do
 * not all find that out by themselves. */
double xlsx_get_height(const char *text, double width, enum look look);
void xlsx_write_number(const struct book *book, lxw_worksheet *sheet, lxw_row_t row,
                       lxw_col_t column, double number);
/* Colours the cells that begin with the mark of a rating, also when somebody changes them. */
void xlsx_colour_ratings(const struct book *book, lxw_worksheet *sheet, lxw_row_t first,
                         lxw_row_t last, lxw_col_t column);

#endif
