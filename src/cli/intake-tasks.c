/* Rows of tasks: by id, or by what is to be done; a row that is neither is a new task. */
#include <stdlib.h>
#include <string.h>

#include "intake-rows.h"

enum column { ID, TITLE, OWNER, DUE, STATE, DONE, REASON, COST, NOTE, COLUMN_COUNT };

static const char *const keys[COLUMN_COUNT] = {
    [TITLE] = "title", [OWNER] = "owner",   [DUE] = "due",   [STATE] = "state",
    [DONE] = "done",   [REASON] = "reason", [COST] = "cost", [NOTE] = "note",
};

static const struct field *get_field(size_t column)
{
    static const struct field id = {"task", "id", VALUE_LINE, N_("Id"), "ID"};
    return column == ID ? &id : field_get("task", keys[column]);
}

static bool has_headings(const size_t *columns)
{
    return columns[TITLE] && (columns[STATE] || columns[DUE] || columns[OWNER]);
}

struct row {
    const char *cells[COLUMN_COUNT]; /* as they are kept; NULL for nothing */
    const char *id;
    const struct record *task; /* NULL: a new one */
    const char *address;       /* task:ID */
};

static bool is_written(const struct row *row)
{
    for (size_t i = TITLE; i < COLUMN_COUNT; i++)
        if (row->cells[i])
            return true;
    return false;
}

static void read_cells(const struct intake *intake, struct row *row)
{
    for (size_t i = TITLE; i < COLUMN_COUNT; i++) {
        const char *cell = intake_get_cell(intake, i);
        char *value = cell ? field_take_value(get_field(i), cell) : NULL;
        row->cells[i] = arena_copy(intake->arena, value);
        free(value);
    }
}

/* ---- which task it is ---- */

static bool is_same(const struct record *record, const struct row *row)
{
    const char *owner = record_get_field(record, "owner");
    return text_equal(record->kind, "task") &&
           text_equal(record_get_field(record, "title"), row->cells[TITLE]) &&
           (!row->cells[OWNER] || text_equal(owner, row->cells[OWNER]));
}

static const struct record *find_same(const struct intake *intake, const struct row *row)
{
    const struct snapshot *snapshot = intake->request->workbench->snapshot;
    for (size_t i = 0; row->cells[TITLE] && i < snapshot->record_count; i++)
        if (is_same(&snapshot->records[i], row))
            return &snapshot->records[i];
    return NULL;
}

static const struct record *find_named(const struct intake *intake, const char *id)
{
    const struct snapshot *snapshot = intake->request->workbench->snapshot;
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "task") &&
            text_equal(snapshot->records[i].id, id))
            return &snapshot->records[i];
    return NULL;
}

/* Reading the same table again makes no second task. */
static bool find_task(struct intake *intake, struct row *row)
{
    row->task = row->id ? find_named(intake, row->id) : find_same(intake, row);
    if (row->id && !row->task) {
        intake_fault(intake, _("there is no task “%s”; the cell of a new one is left empty"),
                     row->id);
        return false;
    }
    if (!row->task && !row->cells[TITLE]) {
        intake_fault(intake, _("a task without a title"));
        return false;
    }
    if (row->task) {
        row->address = arena_format(intake->arena, "task:%s", row->task->id);
        return true;
    }
    char *id =
        assessment_take_new_id(intake->request->workbench->assessment, "task", &intake->taken_ids);
    row->address = arena_format(intake->arena, "task:%s", id);
    free(id);
    return true;
}

/* ---- what it says ---- */

static const char *get_word(const struct field *field, const char *value)
{
    const struct field_choice *choice = value ? field_get_choice(field, value) : NULL;
    return choice ? _(choice->label) : NULL;
}

static const char *get_origin(const struct intake *intake, const struct field *field)
{
    const char *cell = intake_get_origin(intake, field->name);
    char *value = cell ? field_take_value(field, cell) : NULL;
    const char *kept = arena_copy(intake->arena, value);
    free(value);
    return kept;
}

/* A task that nobody has begun is one that may be begun. */
static bool is_begun(const char *state)
{
    return state && !text_equal(state, task_state_get_name(TASK_OPEN));
}

static void say(struct intake *intake, const struct row *row, const struct field *field,
                const char *value)
{
    struct saying saying = {.address = row->address,
                            .field = field,
                            .value = value,
                            .origin = get_origin(intake, field),
                            .is_settled = true,
                            .word = get_word(field, value)};
    const char *now = intake_get_now(intake, &saying);
    bool is_state = text_equal(field->name, keys[STATE]);
    saying.was_word = get_word(field, now);
    saying.is_settled = !is_state || is_begun(now);
    if (!is_state || now || is_begun(value) || !row->task)
        intake_say(intake, &saying);
}

static void say_what_follows(struct intake *intake, const struct row *row,
                             const struct record_field *field)
{
    const char *value = text_is_blank(field->value) ? NULL : field->value;
    intake_say(intake, &(struct saying){.address = row->address,
                                        .field = field_get("task", field->key),
                                        .value = arena_copy(intake->arena, value)});
}

/* What is done has a day, and what is dropped a reason. */
static void complete(struct intake *intake, const struct row *row)
{
    struct record_field fields[COLUMN_COUNT + 1];
    size_t count = 0, said;
    char day[16];
    for (size_t i = TITLE; i < COLUMN_COUNT; i++)
        if (row->cells[i])
            fields[count++] = (struct record_field){keys[i], row->cells[i]};
    said = count;
    const struct task *task = row->task ? plan_get_task(intake->plan, row->task->id) : NULL;
    if (!task_complete_change(task, fields, &count, seam_get_today(), day))
        intake_fault(intake, _("a task is dropped with a reason: “%s”"),
                     _(get_field(REASON)->label));
    for (size_t i = said; i < count && intake_takes(intake, row->address, keys[STATE]); i++)
        say_what_follows(intake, row, &fields[i]);
}

static void take_row(struct intake *intake)
{
    struct row row = {.id = intake_get_cell(intake, ID)};
    if (row.id)
        intake_find_origin(intake, row.id);
    read_cells(intake, &row);
    if (!is_written(&row) || !find_task(intake, &row))
        return;
    if (!row.task && !row.cells[STATE])
        row.cells[STATE] = task_state_get_name(TASK_OPEN);
    for (size_t i = TITLE; i < COLUMN_COUNT; i++)
        if (row.cells[i])
            say(intake, &row, get_field(i), row.cells[i]);
    if (row.cells[STATE])
        complete(intake, &row);
}

const struct intake_kind intake_tasks = {
    .sheet = SHEET_OF_TASKS,
    .column_count = COLUMN_COUNT,
    .get_field = get_field,
    .is_table = has_headings,
    .take_row = take_row,
};
