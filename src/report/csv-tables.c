/* The tables of a report for spreadsheets: `tenken report FILE --format csv --table NAME`. A table
 * of the model is rows and cells by XPath; a new one is a new row here (docs/report-csv.md). */
#include "src/report/csv-tables.h"
#include "src/report/model-node.h"

#include <libxml/xpath.h>
#include <stdlib.h>

struct column {
    const char *key;  /* the heading, in every language */
    const char *cell; /* an XPath, from the row */
};
/* That counts: of several voices one, of options each. */
#define COUNTING "answer[@counts or @option]"
#define CONTROL                                                                                    \
    {"address", "@address"}, {"clause", "@ref"},                                                   \
    {                                                                                              \
        "title", "title"                                                                           \
    }
#define ALL(list) list, ARRAY_LENGTH(list)

static const struct column answers[] = {
    CONTROL,
    {"subject", "@subject"},
    {"section", "../title"},
    {"question", "question"},
    {"mandatory", "@mandatory"},
    {"target", "@target"},
    {"rating", "@rating"},
    {"level", "@level"},
    {"answer", COUNTING "/@choice"},
    {"answer-words", COUNTING "/label"},
    {"voice", "(" COUNTING "/@voice)[1]"},
    {"date", "(" COUNTING "/@date)[last()]"},
    {"reason", "answer/reason"},
    {"note", "answer/note"},
    {"skipped", "skipped"},
};
static const struct column gaps[] = {
    {"rank", "@rank"},
    CONTROL,
    {"subject", "@subject"},
    {"rating", "@rating"},
    {"level", "@level"},
    {"target", "@target"},
    {"mandatory", "@mandatory"},
    {"measures", "measure/@id"},
    {"measure-titles", "measure/title"},
};
static const struct column measures[] = {
    {"rank", "@rank"},       {"id", "@id"},
    {"title", "title"},      {"text", "text"},
    {"who", "who"},          {"minutes", "@minutes"},
    {"effort", "@effort"},   {"cost", "@cost"},
    {"horizon", "@horizon"}, {"closes", "@closes"},
    {"eases", "@lessens"},   {"gain", "@gain"},
    {"line", "line"},        {"controls", "control/@address"},
};
static const struct column risks[] = {
    {"asset", "@asset"},           {"name", "name"},
    {"importance", "@importance"}, {"worst", "worst"},
    {"threat", "@threat"},         {"vulnerability", "@vulnerability"},
    {"likelihood", "@likelihood"}, {"risk", "@risk"},
    {"risk-best", "@risk-best"},   {"band", "band"},
    {"treatment", "treatment"},    {"wants-decision", "@wants-decision"},
};

static char *take_assets(const struct report_request *request, size_t *length)
{
    return csv_take_ledger(request->result->snapshot, "asset", length);
}

static char *take_tasks(const struct report_request *request, size_t *length)
{
    struct plan *plan = plan_new(request->result, seam_get_today());
    char *csv = csv_take_plan(plan, length);
    plan_free(plan);
    return csv;
}

/* Those of the ledger and the plan are the tables that `asset` and `plan` write and take back. */
static const struct table {
    const char *name;
    const char *rows; /* an XPath, from the model's root */
    const struct column *columns;
    size_t column_count;
    char *(*take)(const struct report_request *request, size_t *length);
} tables[] = {
    {"answers", "pack/section/control", ALL(answers), NULL},
    {"gaps", "gaps/gap", ALL(gaps), NULL},
    {"assets", .take = take_assets},
    {"risks", "risks/risk", ALL(risks), NULL},
    {"tasks", .take = take_tasks},
    {"measures", "measures/measure", ALL(measures), NULL},
};

size_t report_get_tables(const char *const **names)
{
    static const char *list[ARRAY_LENGTH(tables)];
    for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
        list[i] = tables[i].name;
    *names = list;
    return ARRAY_LENGTH(tables);
}

/* ---- writing ---- */

static const char *const between = " | "; /* where a cell has several */

static char *take_node(const xmlNode *node)
{
    xmlChar *text = xmlNodeGetContent(node);
    char *copy = mem_copy((const char *)text);
    xmlFree(text);
    return copy;
}

static char *take_cell(xmlXPathContext *xpath, const xmlXPathCompExpr *cell)
{
    struct string joined = {0};
    xmlXPathObject *found = xmlXPathCompiledEval((xmlXPathCompExpr *)(uintptr_t)cell, xpath);
    const xmlNodeSet *nodes = found ? found->nodesetval : NULL;
    for (int i = 0; nodes && i < nodes->nodeNr; i++) {
        char *text = take_node(nodes->nodeTab[i]);
        string_append(&joined, i > 0 ? between : "");
        string_append(&joined, text);
        free(text);
    }
    xmlXPathFreeObject(found);
    return string_take(&joined);
}

static void append_headings(struct string *csv, const struct table *table)
{
    const char **cells = mem_alloc(table->column_count * sizeof *cells);
    for (size_t i = 0; i < table->column_count; i++)
        cells[i] = table->columns[i].key;
    csv_append_row(csv, cells, table->column_count);
    free(cells);
}

static void append_row(struct string *csv, xmlXPathContext *xpath, xmlXPathCompExpr *const *columns,
                       size_t count)
{
    char **cells = mem_alloc(count * sizeof *cells);
    for (size_t i = 0; i < count; i++)
        cells[i] = take_cell(xpath, columns[i]);
    csv_append_row(csv, (const char *const *)cells, count);
    for (size_t i = 0; i < count; i++)
        free(cells[i]);
    free(cells);
}

static xmlXPathCompExpr **compile(const struct table *table)
{
    xmlXPathCompExpr **columns = mem_alloc(table->column_count * sizeof(xmlXPathCompExpr *));
    for (size_t i = 0; i < table->column_count; i++)
        columns[i] = xmlXPathCompile(XML(table->columns[i].cell));
    return columns;
}

static void append_rows(struct string *csv, const struct table *table, xmlDoc *model)
{
    xmlXPathContext *xpath = xmlXPathNewContext(model);
    xmlXPathCompExpr **columns = compile(table);
    xmlXPathObject *rows = xmlXPathNodeEval(xmlDocGetRootElement(model), XML(table->rows), xpath);
    for (int i = 0; rows && rows->nodesetval && i < rows->nodesetval->nodeNr; i++) {
        xmlXPathSetContextNode(rows->nodesetval->nodeTab[i], xpath);
        append_row(csv, xpath, columns, table->column_count);
    }
    xmlXPathFreeObject(rows);
    for (size_t i = 0; i < table->column_count; i++)
        xmlXPathFreeCompExpr(columns[i]);
    free(columns);
    xmlXPathFreeContext(xpath);
}

static const struct table *get_table(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
        if (text_equal(tables[i].name, name))
            return &tables[i];
    return &tables[0];
}

char *csv_take_table(const struct report_request *request, xmlDoc *model, size_t *length)
{
    const struct table *table = get_table(request->table);
    struct string csv = {0};
    if (table->take)
        return table->take(request, length);
    append_headings(&csv, table);
    append_rows(&csv, table, model);
    *length = csv.length;
    return string_take(&csv);
}
