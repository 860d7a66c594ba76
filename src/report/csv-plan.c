/* Tasks for spreadsheets. */
#include <stdlib.h>

#include "tenken/report.h"

static const char *get_cell(const struct task *task, const char *key)
{
    const char *value = record_get_field(task->record, key);
    return text_equal(key, "title") ? task->title : value;
}

/* The headings where `task` is NULL. */
static void append_task(struct string *csv, const struct task *task)
{
    const struct field *fields = NULL;
    size_t field_count = field_list("task", &fields), count = 0;
    const char **cells = mem_alloc((field_count + 1) * sizeof *cells);
    cells[count++] = task ? task->record->id : "id";
    for (size_t i = 0; i < field_count; i++)
        cells[count++] = task ? get_cell(task, fields[i].name) : fields[i].name;
    csv_append_row(csv, cells, count);
    free(cells);
}

char *csv_take_plan(const struct plan *plan, size_t *length)
{
    struct string csv = {0};
    append_task(&csv, NULL);
    for (size_t i = 0; i < plan->task_count; i++)
        append_task(&csv, &plan->tasks[i]);
    *length = csv.length;
    return string_take(&csv);
}
