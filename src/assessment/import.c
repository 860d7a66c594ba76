/* A table from a spreadsheet becomes records: a heading a field, a row a record. Everything that is
 * wrong is said at once, by line and column. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_MAX                                                                                   \
    5000 /* a firm's ledger has hundreds; a case must stay one that can be read again */

/* What tenken works out itself, in its own exports and IPA's sheet. */
static const char *const computed[] = {"importance", "重要度"};

struct column {
    const struct field *field; /* NULL: nothing to take from it */
    bool is_id;
    bool has_heading;
};
struct table {
    struct act act;
    const char *kind;
    const char *name; /* of the file */
    struct faults *faults;
    struct column *columns;
    size_t column_count; /* 0: no heading has been read yet */
    char **ids;          /* of the rows so far */
    size_t id_count;
    size_t taken; /* new ids */
    size_t row_count;
    struct import result;
};
struct row {
    struct record_field *fields;
    size_t count;
    const char *id; /* as written, or NULL */
    int line;
    bool is_good;
};

static void fault_at(struct table *table, int line, size_t column, struct error *error)
{
    if (column)
        faults_add(table->faults, table->name, line, NULL, NULL, _("column %zu: %s"), column,
                   error->why);
    else
        faults_add(table->faults, table->name, line, NULL, NULL, "%s", error->why);
    error_clear(error);
}

/* ---- headings ---- */

static bool is_computed(const char *heading)
{
    char *folded = text_take_folded(heading);
    bool is_one = false;
    for (size_t i = 0; i < ARRAY_LENGTH(computed); i++)
        is_one = is_one || text_equal(folded, computed[i]);
    free(folded);
    return is_one;
}

static bool is_id(const char *heading)
{
    char *folded = text_take_folded(heading);
    bool is_one = text_equal(folded, "id");
    free(folded);
    return is_one;
}

static const struct field *find_called(const struct table *table, const char *heading)
{
    const struct field *all = NULL;
    size_t count = field_list(table->kind, &all);
    for (size_t i = 0; i < count; i++)
        if (field_suits_case(&all[i], table->act.assessment) && field_is_called(&all[i], heading))
            return &all[i];
    return NULL;
}

static void refuse_heading(struct table *table, const struct csv_cell *cell, size_t column)
{
    const struct field *all = NULL;
    size_t field_count = field_list(table->kind, &all), count = 0;
    const char **names = mem_alloc((2 * field_count + 1) * sizeof *names);
    for (size_t i = 0; i < field_count; i++) {
        if (!field_suits_case(&all[i], table->act.assessment))
            continue;
        names[count++] = all[i].name;
        names[count++] = _(all[i].label);
    }
    char *hint = hint_take_near(cell->text, names, count);
    struct error error = {0};
    error_set(&error, ERROR_INPUT, NULL, _("“%s” is no field; %s"), cell->text,
              hint ? hint : _("docs/asset-ledger.md lists them"));
    fault_at(table, cell->line, column, &error);
    free(hint);
    free(names);
}

static bool has_column(const struct table *table, const struct field *field)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i].field == field)
            return true;
    return false;
}

static struct column read_heading(struct table *table, const struct csv_cell *cell, size_t column)
{
    struct error error = {0};
    struct column none = {.has_heading = !text_is_blank(cell->text)};
    if (!none.has_heading || is_computed(cell->text))
        return none;
    if (is_id(cell->text))
        return (struct column){.is_id = true, .has_heading = true};
    const struct field *field = find_called(table, cell->text);
    if (!field) {
        refuse_heading(table, cell, column);
        return none;
    }
    if (has_column(table, field)) {
        error_set(&error, ERROR_INPUT, NULL, _("a second column for “%s”"), field->name);
        fault_at(table, cell->line, column, &error);
        return none;
    }
    return (struct column){.field = field, .has_heading = true};
}

static void read_headings(struct table *table, const struct csv_cell *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct column column = read_heading(table, &cells[i], i + 1);
        ARRAY_PUSH(table->columns, table->column_count) = column;
    }
}

/* ---- rows ---- */

/* A spreadsheet ends the lines inside a cell as it likes. */
static char *take_text(const char *cell)
{
    char *text = mem_copy(csv_get_plain(cell)), *to = text;
    for (const char *from = text; *from; from++)
        if (*from != '\r')
            *to++ = *from;
        else if (from[1] != '\n')
            *to++ = '\n';
    *to = '\0';
    return text;
}

static const char *keep(struct arena *arena, char *text)
{
    const char *kept = arena_copy(arena, text);
    free(text);
    return kept;
}

static void read_value(struct table *table, struct row *row, const struct csv_cell *cell,
                       size_t column)
{
    const struct field *field = table->columns[column].field;
    struct arena *arena = table->act.arena;
    struct error error = {0};
    const char *text = keep(arena, take_text(cell->text)), *value = NULL;
    if (!text_is_blank(text))
        value = keep(arena, field_take_value(field, text));
    if (value && !field_allows(field, value)) {
        field_refuse(field, value, table->name, &error);
        fault_at(table, cell->line, column + 1, &error);
        row->is_good = false;
    }
    row->fields[row->count++] = (struct record_field){.key = field->name, .value = value};
}

static void refuse_cell(struct table *table, struct row *row, const struct csv_cell *cell,
                        size_t column)
{
    struct error error = {0};
    error_set(&error, ERROR_INPUT, NULL, _("“%s” stands under no heading"), cell->text);
    fault_at(table, cell->line, column + 1, &error);
    row->is_good = false;
}

static void read_cell(struct table *table, struct row *row, const struct csv_cell *cell,
                      size_t index)
{
    bool has_heading = index < table->column_count && table->columns[index].has_heading;
    if (!has_heading && !text_is_blank(cell->text))
        refuse_cell(table, row, cell, index);
    else if (has_heading && table->columns[index].field)
        read_value(table, row, cell, index);
    else if (has_heading && table->columns[index].is_id && !text_is_blank(cell->text))
        row->id = arena_copy(table->act.arena, cell->text);
}

static bool is_seen(const struct table *table, const char *id)
{
    for (size_t i = 0; i < table->id_count; i++)
        if (text_equal(table->ids[i], id))
            return true;
    return false;
}

static bool check_id(struct table *table, const char *id, struct error *error)
{
    char *address = mem_format("%s:%s", table->kind, id);
    struct slot slot = slot_of(address, VOICE_NONE);
    if (!slot_is_right(&slot))
        error_set(error, ERROR_INPUT, NULL,
                  _("“%s” is not an id; the cell of a new one is left empty"), id);
    else if (is_seen(table, id))
        error_set(error, ERROR_INPUT, NULL, _("“%s” is the id of a row before it, too"), id);
    free(address);
    return !error->why;
}

/* What is empty in a row for a new record was not said; in one for a record that there is, it is
 * taken away. */
static void drop_empty(struct row *row)
{
    size_t kept = 0;
    for (size_t i = 0; i < row->count; i++)
        if (row->fields[i].value)
            row->fields[kept++] = row->fields[i];
    row->count = kept;
}

static bool keeps_needed(const struct table *table, const struct row *row, struct error *error)
{
    for (size_t i = 0; i < row->count; i++) {
        const struct field *field = field_get(table->kind, row->fields[i].key);
        if (field->is_needed && !row->fields[i].value)
            return error_set(error, ERROR_INPUT, NULL, _("“%s” (%s) is needed"), field->name,
                             _(field->label));
    }
    return true;
}

static char *take_id(struct table *table, const struct row *row)
{
    if (row->id)
        return mem_copy(row->id);
    char *id = assessment_take_new_id(table->act.assessment, table->kind, &table->taken);
    while (is_seen(table, id)) {
        free(id);
        id = assessment_take_new_id(table->act.assessment, table->kind, &table->taken);
    }
    return id;
}

static void take_row(struct table *table, struct row *row, bool is_new)
{
    char *id = take_id(table, row);
    const char *address = arena_format(table->act.arena, "%s:%s", table->kind, id);
    size_t before = table->act.count;
    act_record(&table->act, table->kind, address, row->fields, row->count);
    ARRAY_PUSH(table->ids, table->id_count) = id;
    table->result.added += is_new;
    table->result.changed += !is_new && table->act.count > before;
}

static void settle_row(struct table *table, struct row *row)
{
    struct error error = {0};
    bool is_new = !row->id || !assessment_has_record(table->act.assessment, table->kind, row->id);
    if (is_new)
        drop_empty(row);
    bool is_whole = (!row->id || check_id(table, row->id, &error)) &&
                    (is_new ? record_is_complete(table->kind, row->fields, row->count, NULL, &error)
                            : keeps_needed(table, row, &error));
    if (!is_whole)
        fault_at(table, row->line, 0, &error);
    if (is_whole && row->is_good)
        take_row(table, row, is_new);
    else
        table->result.left_out++;
}

static bool is_empty(const struct csv_cell *cells, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!text_is_blank(cells[i].text))
            return false;
    return true;
}

static void on_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct table *table = context;
    if (is_empty(cells, count))
        return;
    if (!table->columns) {
        read_headings(table, cells, count);
        return;
    }
    if (++table->row_count > ROWS_MAX)
        return;
    struct row row = {.line = cells[0].line, .is_good = true};
    row.fields = arena_alloc(table->act.arena, (count + 1) * sizeof *row.fields);
    for (size_t i = 0; i < count; i++)
        read_cell(table, &row, &cells[i], i);
    settle_row(table, &row);
}

/* ---- the whole ---- */

/* What a record is called by: without it no row is whole. */
static const struct field *find_needed(const char *kind)
{
    const struct field *all = NULL;
    field_list(kind, &all);
    while (!all->is_needed)
        all++;
    return all;
}

static bool check_table(const struct table *table, bool good_rows, struct error *error)
{
    const struct field *name = find_needed(table->kind);
    bool has_id = false;
    for (size_t i = 0; i < table->column_count; i++)
        has_id = has_id || table->columns[i].is_id;
    if (!has_id && !has_column(table, name))
        return error_set(error, ERROR_INPUT, table->name,
                         _("no column is headed “%s” or “%s”; the first line has the headings"),
                         name->name, _(name->label));
    if (table->row_count > ROWS_MAX)
        return error_set(error, ERROR_INPUT, table->name, _("more than %d rows"), ROWS_MAX);
    if (table->faults->count && !good_rows)
        return error_set(error, ERROR_INPUT, table->name,
                         _("nothing was taken; mend it, or take the good rows (--good-rows)"));
    return true;
}

bool assessment_import(struct assessment *assessment, const char *kind,
                       const struct import_source *source, struct import *result,
                       struct faults *faults, struct error *error)
{
    struct table table = {
        .act = act_begin(assessment), .kind = kind, .name = source->name, .faults = faults};
    bool is_good = csv_read(source->bytes, source->length, source->name, on_row, &table, error) &&
                   check_table(&table, source->good_rows, error) &&
                   act_end(&table.act, "import", error);
    if (!is_good && table.act.arena)
        act_drop(&table.act);
    for (size_t i = 0; i < table.id_count; i++)
        free(table.ids[i]);
    free(table.ids);
    free(table.columns);
    *result = table.result;
    return is_good;
}
