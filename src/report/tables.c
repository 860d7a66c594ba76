/* Tables from spreadsheets, as rows of texts: what they mean is for the reader to say. */
#include "src/report/module.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

#define COLUMNS_MAX 1000    /* as for CSV */
#define PLACES_MAX  4000000 /* cells of all tables, with the empty ones between them */

struct owned_tables {
    struct sheet_tables tables; /* first: what callers hold is this */
    struct arena *arena;
    size_t places;
    const char **cells; /* of the last row, which may still grow */
    size_t cell_count;
    const char *why; /* the first that was wrong */
};

static struct sheet_table *get_last_table(struct owned_tables *owned)
{
    return owned->tables.count ? &owned->tables.items[owned->tables.count - 1] : NULL;
}

static void add_table(struct owned_tables *owned, const char *name, bool is_hidden)
{
    char *clean = name ? text_take_clean(name, false) : NULL;
    ARRAY_PUSH(owned->tables.items, owned->tables.count) =
        (struct sheet_table){.name = arena_copy(owned->arena, clean), .is_hidden = is_hidden};
    free(clean);
}

/* ---- rows ---- */

static void end_row(struct owned_tables *owned)
{
    struct sheet_table *table = get_last_table(owned);
    if (table && owned->cell_count) {
        struct sheet_row *row = &table->rows[table->row_count - 1];
        row->count = owned->cell_count;
        row->cells =
            arena_take_array(owned->arena, owned->cells, owned->cell_count, sizeof(char *));
    }
    owned->cells = NULL;
    owned->cell_count = 0;
}

static void begin_row(struct owned_tables *owned, size_t number)
{
    struct sheet_table *table = get_last_table(owned);
    end_row(owned);
    ARRAY_PUSH(table->rows, table->row_count) = (struct sheet_row){.number = number};
}

static void add_cell(struct owned_tables *owned, size_t column, const char *text)
{
    owned->places += column > owned->cell_count ? column - owned->cell_count : 0;
    if (column > COLUMNS_MAX)
        owned->why = _("more cells in a row than any table has");
    else if (owned->places > PLACES_MAX)
        owned->why = _("more cells than any workbook that tenken reads");
    if (owned->why)
        return;
    while (owned->cell_count < column)
        ARRAY_PUSH(owned->cells, owned->cell_count) = "";
    owned->cells[column - 1] = arena_copy(owned->arena, text);
}

/* ---- workbooks ---- */

static void on_sheet(void *context, const char *name, bool is_hidden)
{
    end_row(context);
    add_table(context, name, is_hidden);
}

static void on_cell(void *context, size_t row, size_t column, const char *text)
{
    struct owned_tables *owned = context;
    struct sheet_table *table = get_last_table(owned);
    bool is_same = owned->cell_count && table->rows[table->row_count - 1].number == row;
    if (owned->why)
        return;
    if (!is_same)
        begin_row(owned, row);
    add_cell(owned, column, text);
}

static bool read_workbook(struct owned_tables *owned, const char *bytes, size_t length,
                          struct error *error)
{
    struct reader_job job = {.bytes = bytes,
                             .length = length,
                             .context = owned,
                             .take_sheet = on_sheet,
                             .take_cell = on_cell};
    return module_read(owned->tables.file, job, error);
}

/* ---- CSV ---- */

static void on_csv_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct owned_tables *owned = context;
    if (count == 0 || owned->why)
        return;
    begin_row(owned, (size_t)cells[0].line);
    for (size_t i = 0; i < count; i++)
        add_cell(owned, i + 1, csv_get_plain(cells[i].text));
}

static bool read_csv(struct owned_tables *owned, const char *bytes, size_t length,
                     struct error *error)
{
    if (length > IMPORT_BYTES_MAX)
        return error_set(error, ERROR_INPUT, owned->tables.file, _("larger than %zu MB"),
                         IMPORT_BYTES_MAX >> 20);
    add_table(owned, NULL, false);
    return csv_read(bytes, length, owned->tables.file, on_csv_row, owned, error);
}

/* What Excel writes for a workbook with a password, and wrote for all before 2007. */
static bool refuse_compound(struct owned_tables *owned, const char *bytes, size_t length,
                            struct error *error)
{
    return error_set(error, ERROR_INPUT, owned->tables.file,
                     _("a workbook with a password, or of an old Excel (.xls); save it as .xlsx "
                       "without a password"));
}

/* ---- which it is ---- */

static const struct {
    const char *start;
    size_t length;
    bool (*read)(struct owned_tables *owned, const char *bytes, size_t length, struct error *error);
} formats[] = {
    {"PK\x03\x04", 4, read_workbook},
    {"PK\x05\x06", 4, read_workbook}, /* an empty zip */
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, refuse_compound},
    {"", 0, read_csv},
};

static bool read_tables(struct owned_tables *owned, const char *bytes, size_t length,
                        struct error *error)
{
    size_t format = 0;
    while (length < formats[format].length ||
           memcmp(bytes, formats[format].start, formats[format].length) != 0)
        format++;
    bool is_good = formats[format].read(owned, bytes, length, error);
    end_row(owned);
    return is_good &&
           (!owned->why || error_set(error, ERROR_INPUT, owned->tables.file, "%s", owned->why));
}

struct sheet_tables *sheet_tables_parse(const char *bytes, size_t length, const char *name,
                                        struct error *error)
{
    struct owned_tables *owned = mem_alloc(sizeof *owned);
    owned->arena = arena_new();
    owned->tables.file = arena_copy(owned->arena, name);
    if (read_tables(owned, bytes, length, error))
        return &owned->tables;
    sheet_tables_free(&owned->tables);
    return NULL;
}

struct sheet_tables *sheet_tables_open(const char *path, struct error *error)
{
    size_t length = 0;
    char *bytes = file_take_contents(path, SHEETS_BYTES_MAX, &length, error);
    struct sheet_tables *tables = bytes ? sheet_tables_parse(bytes, length, path, error) : NULL;
    free(bytes);
    return tables;
}

void sheet_tables_free(struct sheet_tables *tables)
{
    struct owned_tables *owned = (struct owned_tables *)(void *)tables;
    if (!owned)
        return;
    for (size_t i = 0; i < tables->count; i++)
        free(tables->items[i].rows);
    free(tables->items);
    free(owned->cells);
    arena_free(owned->arena);
    free(owned);
}
