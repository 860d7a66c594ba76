/* The tasks of a case: what each says, whether it is late, and in which order to look at them. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "plan.h"

struct owned_plan {
    struct plan plan; /* first: what callers hold is this */
    struct arena *arena;
    int today;
};

static const struct owned_plan *owner_of(const struct plan *plan)
{
    return (const struct owned_plan *)(const void *)plan;
}

int plan_get_today(const struct plan *plan)
{
    return owner_of(plan)->today;
}

bool task_is_running(const struct task *task)
{
    return task->state == TASK_OPEN || task->state == TASK_DOING;
}

/* ---- what the record says ---- */

/* 8000, 8,000円, ¥8000, 2万円; -1 for anything else that was written. */
static int read_yen(const char *text)
{
    static const char *const marks[] = {"", "円", "yen"};
    long yen = 0, unit = 1;
    bool has_digit = false;

    text += strncmp(text, "¥", strlen("¥")) == 0 ? strlen("¥") : 0;
    for (; (*text >= '0' && *text <= '9') || (has_digit && *text == ','); text++) {
        yen = *text == ',' || yen > INT_MAX ? yen : yen * 10 + *text - '0';
        has_digit = true;
    }
    if (strncmp(text, "万", strlen("万")) == 0) {
        text += strlen("万");
        unit = 10000;
    }
    text += strspn(text, " ");
    for (size_t i = 0; has_digit && i < ARRAY_LENGTH(marks); i++)
        if (text_equal(text, marks[i]))
            return yen * unit > INT_MAX ? INT_MAX : (int)(yen * unit);
    return -1;
}

static int read_cost(const char *text)
{
    if (!text)
        return -1;

    char *folded = text_take_folded(text); /* full width digits, too */
    int cost = read_yen(folded);

    free(folded);
    return cost;
}

static enum task_state read_state(const struct record *record)
{
    enum task_state state = TASK_OPEN;

    task_state_from_name(record_get_field(record, "state"), &state);
    return state;
}

static const struct measure *find_measure(const struct library *library, const char *id)
{
    return id ? library_get_measure(library, id) : NULL;
}

static const char *get_title(const struct record *record, const struct measure *measure)
{
    const char *title = record_get_field(record, "title");

    if (!title && measure)
        title = measure->title.value;
    return title ? title : record->id;
}

/* Done, and the answers would be others if they said so. */
static bool is_not_shown(const struct result *result, const struct task *task)
{
    if (task->state != TASK_DONE || !task->measure)
        return false;

    struct adoption *adoption =
        engine_adopt(result, task->measure, voice_of_mode(result->snapshot->mode));
    bool has_changes = adoption->count > 0;

    adoption_free(adoption);
    return has_changes;
}

static struct task task_of(const struct result *result, const struct record *record, int today)
{
    const struct measure *measure =
        find_measure(result->library, record_get_field(record, "measure"));
    struct task task = {
        .record = record,
        .title = get_title(record, measure),
        .measure = measure,
        .address = record_get_field(record, "address"),
        .owner = record_get_field(record, "owner"),
        .reason = record_get_field(record, "reason"),
        .note = record_get_field(record, "note"),
        .cost = read_cost(record_get_field(record, "cost")),
        .due = day_from_text(record_get_field(record, "due")),
        .done = day_from_text(record_get_field(record, "done")),
        .state = read_state(record),
    };

    task.is_overdue = task_is_running(&task) && task.due != DAY_NONE && task.due < today;
    task.offers_update = is_not_shown(result, &task);
    return task;
}

/* ---- all of them ---- */

/* What is overdue is due before everything else, so the day alone puts it first. */
static int compare_tasks(const void *a, const void *b)
{
    const struct task *one = a, *other = b;
    bool is_over = !task_is_running(one), other_is_over = !task_is_running(other);

    if (is_over != other_is_over)
        return is_over - other_is_over;
    if (one->due != other->due) {
        int due = one->due == DAY_NONE ? INT_MAX : one->due;
        int other_due = other->due == DAY_NONE ? INT_MAX : other->due;

        return (due > other_due) - (due < other_due);
    }
    return strverscmp(one->record->id, other->record->id); /* …-2 before …-10 */
}

static void add_up(struct plan *plan, const struct task *task)
{
    plan->by_state[task->state]++;
    plan->overdue += task->is_overdue;
    if (task_is_running(task) && task->cost > 0)
        plan->cost += task->cost;
}

struct plan *plan_new(const struct result *result, int today)
{
    const struct snapshot *snapshot = result->snapshot;
    struct arena *arena = arena_new();
    struct owned_plan *owned = arena_alloc(arena, sizeof *owned);
    struct task *tasks = arena_alloc(arena, (snapshot->record_count + 1) * sizeof *tasks);
    struct plan *plan = &owned->plan;

    owned->arena = arena;
    owned->today = today;
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "task"))
            tasks[plan->task_count++] = task_of(result, &snapshot->records[i], today);
    qsort(tasks, plan->task_count, sizeof *tasks, compare_tasks);
    for (size_t i = 0; i < plan->task_count; i++)
        add_up(plan, &tasks[i]);
    plan->tasks = tasks;
    return plan;
}

void plan_free(struct plan *plan)
{
    if (plan)
        arena_free(owner_of(plan)->arena);
}

const struct task *plan_get_task(const struct plan *plan, const char *id)
{
    for (size_t i = 0; i < plan->task_count; i++)
        if (text_equal(plan->tasks[i].record->id, id))
            return &plan->tasks[i];
    return NULL;
}

/* ---- a new one ---- */

#define DAY_TEXT_SIZE 16

static void draft_add(struct task_draft *draft, const char *key, const char *value)
{
    if (value)
        draft->fields[draft->count++] = (struct record_field){key, value};
}

static void write_day(int day, char buffer[DAY_TEXT_SIZE])
{
    char *text = day_take_text(day);

    snprintf(buffer, DAY_TEXT_SIZE, "%s", text);
    free(text);
}

struct task_draft task_draft_of_measure(const struct measure *measure, int due,
                                        char buffer[DAY_TEXT_SIZE])
{
    struct task_draft draft = {0};

    *buffer = '\0';
    if (due != DAY_NONE)
        write_day(due, buffer);
    draft_add(&draft, "title", measure->title.value);
    draft_add(&draft, "measure", measure->id);
    draft_add(&draft, "owner", measure->who.value);
    draft_add(&draft, "due", *buffer ? buffer : NULL);
    draft_add(&draft, "state", task_state_get_name(TASK_OPEN));
    return draft;
}

/* ---- changes ---- */

struct sayings { /* what a task says once it is changed */
    const struct task *task;
    const struct record_field *fields;
    size_t count;
};

static bool is_changed(const struct sayings *sayings, const char *key)
{
    for (size_t i = 0; i < sayings->count; i++)
        if (text_equal(sayings->fields[i].key, key))
            return true;
    return false;
}

static const char *get_said(const struct sayings *sayings, const char *key)
{
    for (size_t i = 0; i < sayings->count; i++)
        if (text_equal(sayings->fields[i].key, key))
            return sayings->fields[i].value;
    return sayings->task ? record_get_field(sayings->task->record, key) : NULL;
}

bool task_complete_change(const struct task *task, struct record_field *fields, size_t *count,
                          int today, char buffer[DAY_TEXT_SIZE])
{
    const struct sayings sayings = {task, fields, *count};
    enum task_state state = TASK_OPEN;
    bool has_day = !text_is_blank(get_said(&sayings, "done"));

    task_state_from_name(get_said(&sayings, "state"), &state);
    if (state == TASK_DROPPED && text_is_blank(get_said(&sayings, "reason")))
        return false;
    if (is_changed(&sayings, "done") || has_day == (state == TASK_DONE))
        return true;
    *buffer = '\0';
    if (state == TASK_DONE)
        write_day(today, buffer);
    fields[(*count)++] = (struct record_field){"done", buffer};
    return true;
}
