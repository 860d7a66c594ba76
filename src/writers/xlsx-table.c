/* A sheet that is a table: columns, and a path to its rows. */
#include "src/writers/text.h"
#include "src/writers/xlsx.h"

#include <math.h>
#include <stdlib.h>

/* Columns with their paths ready to run. */
struct plan {
    struct column *columns;
    xmlXPathCompExpr **paths;
    size_t count;
    char **texts; /* of the columns that the model names */
    size_t text_count;
};

#define NAMED_WIDTH 18

static void *alloc(size_t count, size_t size)
{
    void *block = calloc(count ? count : 1, size);
    if (block == NULL)
        abort();
    return block;
}

static void plan_add(struct plan *plan, struct column column)
{
    plan->paths[plan->count] = xmlXPathCompile(XML(column.path));
    plan->columns[plan->count++] = column;
}

static char *plan_keep(struct plan *plan, char *text)
{
    plan->texts[plan->text_count++] = text;
    return text;
}

/* Keys are words of the case format, without quotes. */
static void plan_add_named(struct plan *plan, xmlNode *named)
{
    char *key = node_take_text(named, "@key");
    plan_add(plan, (struct column){
                       .heading = plan_keep(plan, node_take_text(named, ".")),
                       .path = plan_keep(plan, text_take_format("value[@key='%s']", key)),
                       .width = NAMED_WIDTH,
                   });
    free(key);
}

static struct plan plan_new(const struct book *book, const struct sheet *sheet)
{
    xmlXPathObject *named =
        sheet->named_columns ? node_find(book->report, sheet->named_columns) : NULL;
    size_t named_count = node_count(named), count = sheet->column_count + named_count;
    struct plan plan = {
        .columns = alloc(count, sizeof *plan.columns),
        .paths = alloc(count, sizeof *plan.paths),
        .texts = alloc(2 * named_count, sizeof *plan.texts),
    };
    for (size_t i = 0; i < sheet->column_count; i++) {
        struct column column = sheet->columns[i];
        if (!sheet->is_hidden)
            column.heading = xlsx_translate(book, column.heading);
        plan_add(&plan, column);
    }
    for (size_t i = 0; i < named_count; i++)
        plan_add_named(&plan, named->nodesetval->nodeTab[i]);
    xmlXPathFreeObject(named);
    return plan;
}

static void plan_free(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        xmlXPathFreeCompExpr(plan->paths[i]);
    for (size_t i = 0; i < plan->text_count; i++)
        free(plan->texts[i]);
    free(plan->texts);
    free(plan->paths);
    free(plan->columns);
}

static void write_cell(const struct book *book, lxw_worksheet *sheet, lxw_row_t row,
                       lxw_col_t column, const char *text, enum column_kind kind)
{
    double number = kind == COLUMN_NUMBER ? xmlXPathCastStringToNumber(XML(text)) : NAN;
    if (!isnan(number))
        xlsx_write_number(book, sheet, row, column, number);
    else
        xlsx_write_text(book, sheet, row, column, text, LOOK_TEXT);
}

static void write_row(const struct book *book, lxw_worksheet *sheet, lxw_row_t row,
                      const struct plan *plan, xmlXPathContext *context)
{
    double height = 0;
    for (size_t i = 0; i < plan->count; i++) {
        xmlXPathObject *found = xmlXPathCompiledEval(plan->paths[i], context);
        char *text = node_take_found(found);
        write_cell(book, sheet, row, (lxw_col_t)i, text, plan->columns[i].kind);
        height = fmax(height, xlsx_get_height(text, plan->columns[i].width, LOOK_TEXT));
        free(text);
        xmlXPathFreeObject(found);
    }
    worksheet_set_row(sheet, row, height, NULL);
}

static void write_head(const struct book *book, lxw_worksheet *sheet, const struct plan *plan)
{
    double height = 0;
    for (size_t i = 0; i < plan->count; i++) {
        const struct column *column = &plan->columns[i];
        worksheet_set_column(sheet, (lxw_col_t)i, (lxw_col_t)i, column->width, NULL);
        xlsx_write_text(book, sheet, 0, (lxw_col_t)i, column->heading, LOOK_HEAD);
        height = fmax(height, xlsx_get_height(column->heading, column->width, LOOK_HEAD));
    }
    worksheet_set_row(sheet, 0, height, NULL);
}

static void write_rows(const struct book *book, lxw_worksheet *sheet, const struct plan *plan,
                       const xmlXPathObject *rows)
{
    xmlXPathContext *context = xmlXPathNewContext(book->report->doc);
    for (size_t i = 0; i < node_count(rows); i++) {
        context->node = rows->nodesetval->nodeTab[i];
        write_row(book, sheet, (lxw_row_t)i + 1, plan, context);
    }
    xmlXPathFreeContext(context);
}

/* The head stays in sight, on the screen and on every page; each column can be filtered. */
static void set_up(const struct book *book, lxw_worksheet *sheet, const struct plan *plan,
                   lxw_row_t last)
{
    xlsx_set_page(book, sheet);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_autofilter(sheet, 0, 0, last, (lxw_col_t)(plan->count - 1));
    for (size_t i = 0; i < plan->count; i++)
        if (plan->columns[i].kind == COLUMN_RATING)
            xlsx_colour_ratings(book, sheet, 1, last, (lxw_col_t)i);
}

static void activate(const struct book *book, const struct sheet *from, lxw_worksheet *sheet)
{
    char *kind = node_take_text(book->report, "@kind");
    if (from->kind && xmlStrEqual(XML(kind), XML(from->kind)))
        worksheet_activate(sheet);
    free(kind);
}

void xlsx_add_table(struct book *book, const struct sheet *from)
{
    xmlXPathObject *rows = node_find(book->report, from->rows);
    lxw_worksheet *sheet =
        node_count(rows) > 0
            ? workbook_add_worksheet(
                  book->workbook, from->is_hidden ? from->name : xlsx_translate(book, from->name))
            : NULL;
    if (sheet) {
        struct plan plan = plan_new(book, from);
        write_head(book, sheet, &plan);
        write_rows(book, sheet, &plan, rows);
        if (from->is_hidden)
            worksheet_hide(sheet);
        else
            set_up(book, sheet, &plan, (lxw_row_t)node_count(rows));
        activate(book, from, sheet);
        plan_free(&plan);
    }
    xmlXPathFreeObject(rows);
}
