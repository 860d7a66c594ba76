/* A table of somebody else's, given back as it came: one sheet, no columns of our own choice. */
#include "src/writers/text.h"
#include "src/writers/xlsx.h"

#include <math.h>
#include <stdlib.h>

#define CELL_WIDTH 24

static bool is_called(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, XML(name));
}

bool xlsx_is_grid(const struct book *book)
{
    return is_called(book->report, "grid");
}

static double write_cells(const struct book *book, lxw_worksheet *sheet, lxw_row_t row,
                          const xmlNode *cells, enum look look)
{
    double height = 0;
    lxw_col_t column = 0;
    for (const xmlNode *cell = cells->children; cell; cell = cell->next, column++) {
        xmlChar *text = xmlNodeGetContent(cell);
        xlsx_write_text(book, sheet, row, column, (const char *)text, look);
        height = fmax(height, xlsx_get_height((const char *)text, CELL_WIDTH, look));
        xmlFree(text);
    }
    worksheet_set_column(sheet, 0, column, CELL_WIDTH, NULL);
    return height;
}

void xlsx_add_grid(struct book *book)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book->workbook, NULL);
    lxw_row_t row = 0;
    xlsx_set_page(book, sheet);
    for (const xmlNode *cells = book->report->children; cells; cells = cells->next, row++) {
        bool is_head = is_called(cells, "head");
        double height = write_cells(book, sheet, row, cells, is_head ? LOOK_HEAD : LOOK_TEXT);
        worksheet_set_row(sheet, row, height, NULL);
        if (is_head)
            worksheet_freeze_panes(sheet, row + 1, 0);
    }
}
