/* The visits of a case in their order, with the homework that each gave (docs/visits.md). */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "plan.h"

struct owned_visits {
    struct visits visits; /* first: what callers hold is this */
    struct arena *arena;
};

/* ---- what the record says ---- */

static int read_day(const struct record *record, const char *key)
{
    const char *text = record_get_field(record, key);

    return text ? day_from_text(text) : DAY_NONE;
}

/* 2 of "2", of "２回目", of "No. 2"; 0 where there is no number. */
static int read_number(const struct record *record)
{
    const char *text = record_get_field(record, "number");
    char *folded = text ? text_take_folded(text) : NULL;
    const char *digits = folded ? folded + strcspn(folded, "0123456789") : "";
    long number = strtol(digits, NULL, 10);

    free(folded);
    return number > 0 && number < INT_MAX ? (int)number : 0;
}

static struct visit read_visit(const struct record *record)
{
    struct visit visit = {
        .record = record,
        .number = read_number(record),
        .date = read_day(record, "date"),
        .next = read_day(record, "next"),
        .opened = record_get_field(record, "opened"),
        .closed = record_get_field(record, "closed"),
    };

    visit.is_open = visit.opened && !visit.closed;
    return visit;
}

/* ---- order and numbers ---- */

static int compare_days(int one, int other)
{
    if (one == other)
        return 0;
    if (one == DAY_NONE || other == DAY_NONE)
        return one == DAY_NONE ? 1 : -1;
    return one < other ? -1 : 1;
}

static int compare_visits(const void *a, const void *b)
{
    const struct visit *one = a, *other = b;
    int order = compare_days(one->date, other->date);

    if (order == 0 && one->opened && other->opened)
        order = strcmp(one->opened, other->opened);
    return order ? order : strcmp(one->record->id, other->record->id);
}

static void give_numbers(struct visit *visits, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (visits[i].number == 0)
            visits[i].number = i > 0 ? visits[i - 1].number + 1 : 1;
}

/* ---- homework ---- */

static bool is_homework_of(const struct task *task, const struct visit *visit)
{
    return text_equal(record_get_field(task->record, "visit"), visit->record->id);
}

static void add_homework(struct arena *arena, struct visit *visit, const struct plan *plan)
{
    const struct task **homework =
        arena_alloc(arena, (plan->task_count + 1) * sizeof(const struct task *));

    for (size_t i = 0; i < plan->task_count; i++) {
        const struct task *task = &plan->tasks[i];

        if (!is_homework_of(task, visit))
            continue;
        homework[visit->homework_count++] = task;
        visit->homework_running += task_is_running(task);
    }
    visit->homework = homework;
}

/* What the visit before carried, and what of its own homework is running. */
static void carry(struct arena *arena, struct visit *visit, const struct visit *before)
{
    size_t room = before->carried_count + before->homework_count + 1;
    const struct task **carried = arena_alloc(arena, room * sizeof(const struct task *));

    for (size_t i = 0; i < before->homework_count; i++)
        if (task_is_running(before->homework[i]))
            carried[visit->carried_count++] = before->homework[i];
    for (size_t i = 0; i < before->carried_count; i++)
        carried[visit->carried_count++] = before->carried[i];
    visit->carried = carried;
}

struct visits *visits_new(const struct result *result, const struct plan *plan)
{
    struct arena *arena = arena_new();
    struct owned_visits *owned = arena_alloc(arena, sizeof *owned);
    const struct snapshot *snapshot = result->snapshot;
    struct visit *items = arena_alloc(arena, (snapshot->record_count + 1) * sizeof *items);
    size_t count = 0;

    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "visit"))
            items[count++] = read_visit(&snapshot->records[i]);
    qsort(items, count, sizeof *items, compare_visits);
    give_numbers(items, count);
    for (size_t i = 0; i < count; i++) {
        add_homework(arena, &items[i], plan);
        if (i > 0)
            carry(arena, &items[i], &items[i - 1]);
    }
    owned->arena = arena;
    owned->visits = (struct visits){.items = items, .count = count};
    return &owned->visits;
}

void visits_free(struct visits *visits)
{
    if (visits)
        arena_free(((struct owned_visits *)visits)->arena);
}

/* ---- finding ---- */

const struct record *visit_get_latest(const struct snapshot *snapshot)
{
    struct visit latest = {0};

    for (size_t i = 0; i < snapshot->record_count; i++) {
        if (!text_equal(snapshot->records[i].kind, "visit"))
            continue;
        struct visit visit = read_visit(&snapshot->records[i]);

        if (!latest.record || compare_visits(&latest, &visit) < 0)
            latest = visit;
    }
    return latest.record;
}

static bool is_number(const char *name)
{
    return *name && name[strspn(name, "0123456789")] == '\0';
}

const struct visit *visits_get(const struct visits *visits, const char *name)
{
    const char *id = strncmp(name, "visit:", 6) == 0 ? name + 6 : name;
    long number = is_number(name) ? strtol(name, NULL, 10) : 0;

    for (size_t i = 0; i < visits->count; i++)
        if (text_equal(visits->items[i].record->id, id) || visits->items[i].number == number)
            return &visits->items[i];
    return NULL;
}

static const struct visit *find_last(const struct visits *visits, bool is_open)
{
    for (size_t i = visits->count; i-- > 0;)
        if (visits->items[i].is_open == is_open)
            return &visits->items[i];
    return NULL;
}

const struct visit *visits_get_open(const struct visits *visits)
{
    return find_last(visits, true);
}

const struct visit *visits_get_last(const struct visits *visits)
{
    return find_last(visits, false);
}

const char *visit_get_moment(const struct visit *visit)
{
    if (visit->closed)
        return visit->closed;
    return visit->opened ? visit->opened : record_get_field(visit->record, "date");
}
