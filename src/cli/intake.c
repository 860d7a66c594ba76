/* The tables as a whole: which of them are read, and what becomes of their rows. */
#include <stdlib.h>
#include <string.h>

#include "intake-rows.h"
#include "output.h"

#define ROWS_MAX        5000 /* as for other tables */
#define HEADINGS_WITHIN 20   /* rows: somebody may have put a title above */

/* ---- faults ---- */

void intake_fault(struct intake *intake, const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    char *text = mem_vformat(message, arguments);
    va_end(arguments);
    int line = intake->row ? (int)intake->row->number : 0;
    faults_add(intake->faults, intake->where, line, NULL, NULL, "%s", text);
    free(text);
}

/* ---- cells ---- */

static const char *get_raw(const struct sheet_row *row, size_t column)
{
    return row && column && column <= row->count ? row->cells[column - 1] : "";
}

/* Without blanks around it, and with line ends as they are kept. */
static const char *take_trimmed(struct arena *arena, const char *text)
{
    text += strspn(text, " \t\r\n");
    size_t length = strlen(text);
    while (length && strchr(" \t\r\n", text[length - 1]))
        length--;
    char *trimmed = arena_copy_bytes(arena, text, length), *to = trimmed;
    for (const char *from = trimmed; *from; from++)
        if (*from != '\r')
            *to++ = *from == '\t' ? ' ' : *from;
        else if (from[1] != '\n')
            *to++ = '\n';
    *to = '\0';
    return trimmed;
}

/* What forms have where nothing was filled in. */
static bool is_default(const char *text)
{
    static const char *const defaults[] = {"-", "ー", "―", "–", "—", N_("Not answered"), "未回答"};
    if (text_is_blank(text))
        return true;
    char *folded = text_take_folded(text);
    bool is_one = false;
    for (size_t i = 0; i < ARRAY_LENGTH(defaults); i++) {
        char *plain = text_take_folded(defaults[i]), *word = text_take_folded(_(defaults[i]));
        is_one = is_one || text_equal(folded, plain) || text_equal(folded, word);
        free(word);
        free(plain);
    }
    free(folded);
    return is_one;
}

const char *intake_get_cell(const struct intake *intake, size_t column)
{
    const char *text = take_trimmed(intake->arena, get_raw(intake->row, intake->columns[column]));
    const char *before = intake_get_origin(intake, intake->kind->get_field(column)->name);
    return is_default(text) || text_equal(text, before) ? NULL : text;
}

/* ---- the workbook as it was made ---- */

void intake_find_origin(struct intake *intake, const char *id)
{
    intake->origin = NULL;
    for (size_t i = 1; intake->origins && i < intake->origins->row_count; i++)
        if (text_equal(get_raw(&intake->origins->rows[i], 1), id))
            intake->origin = &intake->origins->rows[i];
}

const char *intake_get_origin(const struct intake *intake, const char *heading)
{
    const struct sheet_row *head = intake->origin ? &intake->origins->rows[0] : NULL;
    for (size_t i = 0; head && i < head->count; i++)
        if (text_equal(head->cells[i], heading)) {
            const char *text = take_trimmed(intake->arena, get_raw(intake->origin, i + 1));
            return *text ? text : NULL;
        }
    return NULL;
}

static const struct sheet_table *find_origins(const struct sheet_tables *tables, const char *name)
{
    for (size_t i = 0; i < tables->count; i++)
        if (tables->items[i].is_hidden && text_equal(tables->items[i].name, name) &&
            tables->items[i].row_count)
            return &tables->items[i];
    return NULL;
}

/* ---- what rows say ---- */

const char *intake_get_now(const struct intake *intake, const struct saying *saying)
{
    return assessment_get(intake->request->workbench->assessment, saying->address, saying->voice,
                          saying->field->name);
}

static const struct item *find_item(const struct intake *intake, const char *address,
                                    const char *field)
{
    for (size_t i = 0; i < intake->count; i++)
        if (text_equal(intake->items[i].change.address, address) &&
            text_equal(intake->items[i].change.field, field))
            return &intake->items[i];
    return NULL;
}

bool intake_takes(const struct intake *intake, const char *address, const char *field)
{
    const struct item *item = find_item(intake, address, field);
    return item && item->shown.is_taken;
}

bool intake_leaves(const struct intake *intake, const char *address, const char *field)
{
    const struct item *item = find_item(intake, address, field);
    return item && !item->shown.is_taken;
}

/* What is in the case since the workbook was made, or before a table that does not say what it was
 * made from, is not to be lost unasked. */
static bool is_conflict(const struct intake *intake, const struct saying *saying, const char *now)
{
    if (!now || !saying->is_settled)
        return false;
    return !intake->origin || !text_equal(now, saying->origin);
}

static bool is_allowed(struct intake *intake, const struct saying *saying)
{
    struct error error = {0};
    if (!saying->value || field_allows(saying->field, saying->value))
        return true;
    field_refuse(saying->field, saying->value, saying->address, &error);
    intake_fault(intake, "%s: %s", saying->address, error.why);
    error_clear(&error);
    return false;
}

static void add_item(struct intake *intake, const struct saying *saying, const char *now)
{
    struct arena *arena = intake->arena;
    const char *address = arena_copy(arena, saying->address);
    const char *old = arena_copy(arena, now), *value = arena_copy(arena, saying->value);
    bool conflicts = is_conflict(intake, saying, now);
    struct item *item = &ARRAY_PUSH(intake->items, intake->count);
    item->change =
        (struct change){address, saying->voice, saying->field->name, old, value, saying->wording};
    item->shown = (struct sheet_change){
        .sheet = intake->table->name,
        .row = intake->row->number,
        .address = address,
        .voice = saying->voice,
        .field = saying->field->name,
        .was = saying->was_word ? arena_copy(arena, saying->was_word) : old,
        .will_be = saying->word ? arena_copy(arena, saying->word) : value,
        .is_conflict = conflicts,
        .is_taken = !conflicts || intake->request->replaces,
    };
}

void intake_say(struct intake *intake, const struct saying *saying)
{
    const char *now = intake_get_now(intake, saying);
    const struct item *twice = find_item(intake, saying->address, saying->field->name);
    if (twice && !text_equal(twice->change.new_value, saying->value))
        intake_fault(intake, _("another line answers %s differently"), saying->address);
    if (!twice && !text_equal(now, saying->value) && is_allowed(intake, saying))
        add_item(intake, saying, now);
}

/* ---- rows and tables ---- */

/* A row with a fault changes nothing. */
static void take_row(struct intake *intake, const struct sheet_row *row)
{
    size_t faults = intake->faults->count, before = intake->count;
    intake->row = row;
    intake->origin = NULL;
    intake->kind->take_row(intake);
    if (intake->faults->count > faults)
        intake->count = before;
}

static size_t find_column(const struct sheet_row *row, const struct field *field)
{
    for (size_t i = 0; i < row->count; i++)
        if (!text_is_blank(row->cells[i]) && field_is_called(field, row->cells[i]))
            return i + 1;
    return 0;
}

/* The row after the headings; 0 where there are none of this kind. */
static size_t find_headings(struct intake *intake)
{
    const struct sheet_table *table = intake->table;
    for (size_t i = 0; i < table->row_count && i < HEADINGS_WITHIN; i++) {
        for (size_t k = 0; k < intake->kind->column_count; k++)
            intake->columns[k] = find_column(&table->rows[i], intake->kind->get_field(k));
        if (intake->kind->is_table(intake->columns))
            return i + 1;
    }
    return 0;
}

static void take_table(struct intake *intake)
{
    size_t first = find_headings(intake);
    if (!first)
        return;
    intake->has_table = true;
    intake->row = NULL;
    intake->row_count += intake->table->row_count - first;
    if (intake->row_count > ROWS_MAX) {
        intake_fault(intake, _("more than %d rows"), ROWS_MAX);
        return;
    }
    for (size_t i = first; i < intake->table->row_count; i++)
        take_row(intake, &intake->table->rows[i]);
}

static bool is_origins(const struct sheet_table *table)
{
    return table->is_hidden && (text_equal(table->name, intake_answers.sheet) ||
                                text_equal(table->name, intake_tasks.sheet));
}

static void take_tables(struct intake *intake, const struct intake_kind *kind)
{
    const struct sheet_tables *tables = intake->request->tables;
    intake->kind = kind;
    intake->origins = find_origins(tables, kind->sheet);
    for (size_t i = 0; i < tables->count; i++) {
        const char *name = tables->items[i].name;
        intake->table = &tables->items[i];
        intake->where = name ? arena_format(intake->arena, "%s [%s]", tables->file, name)
                             : arena_copy(intake->arena, tables->file);
        if (!is_origins(intake->table))
            take_table(intake);
    }
}

/* ---- the whole ---- */

struct library *intake_open_other(const struct case_pack *packs, size_t count)
{
    const char **ids = mem_alloc((count + 1) * sizeof *ids);
    for (size_t i = 0; i < count; i++)
        ids[i] = packs[i].id;
    struct faults faults = {0};
    const char *language = text_equal(language_get(), "ja") ? "en" : "ja";
    struct library *library = library_new_installed(ids, count, language, &faults);
    faults_free(&faults);
    free(ids);
    return library;
}

struct intake *intake_new(const struct intake_request *request, struct faults *faults,
                          struct error *error)
{
    const struct workbench *workbench = request->workbench;
    struct intake *intake = mem_alloc(sizeof *intake);
    *intake = (struct intake){.request = request,
                              .faults = faults,
                              .arena = arena_new(),
                              .other = request->other,
                              .plan = plan_new(workbench->result, seam_get_today()),
                              .voice = voice_of_mode(workbench->snapshot->mode)};
    if (!intake->other)
        intake->other = intake->own_other =
            intake_open_other(workbench->snapshot->packs, workbench->snapshot->pack_count);
    take_tables(intake, &intake_answers);
    if (request->with_tasks)
        take_tables(intake, &intake_tasks);
    if (intake->has_table)
        return intake;
    error_set(error, ERROR_INPUT, request->tables->file,
              _("no columns “%s” and “%s”; the first line has the headings"), "address", "answer");
    intake_free(intake);
    return NULL;
}

void intake_free(struct intake *intake)
{
    if (!intake)
        return;
    plan_free(intake->plan);
    library_free(intake->own_other);
    arena_free(intake->arena);
    free(intake->items);
    free(intake);
}

static size_t count_items(const struct intake *intake, bool is_taken)
{
    size_t count = 0;
    for (size_t i = 0; i < intake->count; i++)
        count += intake->items[i].shown.is_taken == is_taken;
    return count;
}

bool intake_is_whole(const struct intake *intake, const struct faults *faults)
{
    return faults->count == 0 && count_items(intake, false) == 0;
}

bool intake_apply(const struct intake *intake, const struct faults *faults, struct error *error)
{
    const struct intake_request *request = intake->request;
    if (faults->count && !request->good_rows)
        return error_set(error, ERROR_INPUT, request->tables->file,
                         _("nothing was taken; mend it, or take the good rows (--good-rows)"));
    size_t count = 0;
    struct change *changes = mem_alloc((intake->count + 1) * sizeof *changes);
    for (size_t i = 0; i < intake->count; i++)
        if (intake->items[i].shown.is_taken)
            changes[count++] = intake->items[i].change;
    struct assessment *assessment = request->workbench->assessment;
    bool is_good = request->is_dry || count == 0 ||
                   (assessment_apply(assessment, changes, count, "import", error) &&
                    (!assessment_get_path(assessment) || assessment_save(assessment, error)));
    free(changes);
    return is_good;
}

/* ---- what it comes to ---- */

#define ADDRESS_COLUMNS 20
#define FIELD_COLUMNS   10
#define VALUE_COLUMNS   20

static const char *get_field_word(const struct sheet_change *change)
{
    bool is_task = strncmp(change->address, "task:", strlen("task:")) == 0;
    const struct intake_kind *kind = is_task ? &intake_tasks : &intake_answers;
    const char *name = text_equal(change->field, "choice") ? "answer" : change->field;
    for (size_t i = 0; i < kind->column_count; i++)
        if (text_equal(kind->get_field(i)->name, name))
            return _(kind->get_field(i)->label);
    return change->field;
}

static void print_row(const char *mark, const char *const *cells)
{
    static const int widths[] = {ADDRESS_COLUMNS, FIELD_COLUMNS, VALUE_COLUMNS, VALUE_COLUMNS};
    struct string line = {0};
    string_format(&line, "%s ", mark);
    for (size_t i = 0; i < ARRAY_LENGTH(widths); i++) {
        char *clean = text_take_clean(cells[i] ? cells[i] : "-", false);
        string_append_cell(&line, clean, widths[i]);
        string_append(&line, "  ");
        free(clean);
    }
    while (line.length && line.text[line.length - 1] == ' ')
        line.text[--line.length] = '\0';
    output_line("%s", line.text);
    string_free(&line);
}

void intake_print(const struct intake *intake)
{
    const char *const headings[] = {_("Address"), _("Field"), _("Was"), _("Will be")};
    if (intake->count)
        print_row(" ", headings);
    for (size_t i = 0; i < intake->count; i++) {
        const struct sheet_change *shown = &intake->items[i].shown;
        const char *const cells[] = {shown->address, get_field_word(shown), shown->was,
                                     shown->will_be};
        print_row(shown->is_conflict ? "!" : "+", cells);
    }
    output_line(intake->request->is_dry ? _("Would change: %zu. Said differently: %zu.")
                                        : _("Changed: %zu. Said differently and left: %zu."),
                count_items(intake, true), count_items(intake, false));
}

void intake_print_json(const struct intake *intake, const struct faults *faults)
{
    struct sheet_change *changes = mem_alloc((intake->count + 1) * sizeof *changes);
    for (size_t i = 0; i < intake->count; i++)
        changes[i] = intake->items[i].shown;
    output_json(json_take_import(intake->request->tables->file, changes, intake->count, faults));
    free(changes);
}
