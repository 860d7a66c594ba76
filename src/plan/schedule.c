/* Which measure in which week: docs/schedule.md. */
#include "schedule.h"

#include <stdlib.h>

#define WEEKS_OF_YEAR    52
#define WEEKS_OF_QUARTER 13
#define WEEKS_OF_QUICK   2
#define FRIDAY           4

/* docs/schedule.md, "The figures". */
static const struct {
    int people; /* up to */
    int minutes;
} capacities[] = {{5, 120}, {20, 240}, {50, 480}, {100, 720}, {300, 960}, {INT_MAX, 1440}};
#define MINUTES_UNKNOWN_SIZE 240
static const int lead_weeks[] = {
    [COST_NONE] = 0, [COST_LOW] = 0, [COST_MIDDLE] = 2, [COST_HIGH] = 6};
static const int visit_weeks[SCHEDULE_VISITS_MAX][SCHEDULE_VISITS_MAX - 1] = {
    {0}, {12}, {2, 12}, {2, 12, 26}};

struct owned_schedule {
    struct schedule schedule; /* first: what callers hold is this */
    struct arena *arena;
};

struct placing {
    struct items items;
    int capacity; /* minutes a week */
    long room[WEEKS_OF_YEAR];
    int first_week[HORIZON_YEAR + 1]; /* in which measures of that horizon may begin */
    const struct plan *plan;          /* or NULL */
};

static int max_of(int a, int b)
{
    return a > b ? a : b;
}

/* ---- how much a week holds ---- */

static int capacity_of(const struct snapshot *snapshot)
{
    const char *size = snapshot_get_firm(snapshot, "size");
    long people = size ? strtol(size, NULL, 10) : 0;

    for (size_t i = 0; people > 0 && i < ARRAY_LENGTH(capacities); i++)
        if (people <= capacities[i].people)
            return capacities[i].minutes;
    return MINUTES_UNKNOWN_SIZE;
}

const int *schedule_get_visits(int visits, size_t *count)
{
    *count = visits > 1 && visits <= SCHEDULE_VISITS_MAX ? (size_t)visits - 1 : 0;
    return *count ? visit_weeks[visits - 1] : NULL;
}

int schedule_entry_get_due(const struct schedule_entry *entry, int today)
{
    int due = today + entry->end_week * DAYS_OF_WEEK + DAYS_OF_WEEK - 1;

    return due - max_of(day_get_weekday(due) - FRIDAY, 0);
}

/* ---- what there is to place ---- */

/* The one to go by, of several for the same measure: a running one, else the first. */
static const struct task *find_task(const struct plan *plan, const struct measure *measure)
{
    const struct task *found = NULL;

    for (size_t i = 0; plan && i < plan->task_count && !found; i++)
        if (plan->tasks[i].measure == measure)
            found = &plan->tasks[i]; /* running ones come first in a plan */
    return found;
}

static void collect_items(struct placing *placing, const struct ranking *ranking)
{
    struct items *items = &placing->items;

    items->list = arena_alloc(items->arena, (ranking->measure_count + 1) * sizeof *items->list);
    for (size_t i = 0; i < ranking->measure_count; i++) {
        const struct measure_rank *rank = &ranking->measures[i];
        const struct task *task = find_task(placing->plan, rank->measure);

        if (task ? task_is_running(task) : rank->worth > 0)
            items->list[items->count++] = (struct item){.rank = rank, .task = task};
    }
}

/* The weeks that the measures of nearer horizons fill, and no more than belong to them. */
static int week_after(const struct placing *placing, enum horizon horizon, int most)
{
    long minutes = 0;

    for (size_t i = 0; i < placing->items.count; i++) {
        const struct measure *measure = placing->items.list[i].rank->measure;

        if (measure->horizon < horizon)
            minutes += measure->minutes;
    }

    long weeks = (minutes + placing->capacity - 1) / placing->capacity;

    return weeks < most ? (int)weeks : most;
}

/* ---- those with a date of their own ---- */

static void use_room(struct placing *placing, int week, long *minutes)
{
    long used = *minutes < placing->room[week] ? *minutes : placing->room[week];

    placing->room[week] -= used;
    *minutes -= used;
}

/* Done by its date, in the weeks before it; what these cannot hold takes from later ones. */
static void keep_place(struct placing *placing, struct item *item)
{
    long minutes = item->rank->measure->minutes;
    int days = item->task->due - plan_get_today(placing->plan);

    item->is_settled = item->is_placed = true;
    item->start = item->end = max_of(days, 0) / DAYS_OF_WEEK;
    if (item->end >= WEEKS_OF_YEAR)
        return;
    for (int week = item->end; week >= 0 && minutes > 0; week--) {
        if (placing->room[week])
            item->start = week;
        use_room(placing, week, &minutes);
    }
    for (int week = item->end + 1; week < WEEKS_OF_YEAR; week++)
        use_room(placing, week, &minutes);
}

static void keep_places(struct placing *placing)
{
    for (size_t i = 0; i < placing->items.count; i++) {
        struct item *item = &placing->items.list[i];

        if (item->task && item->task->due != DAY_NONE)
            keep_place(placing, item);
    }
}

/* ---- the others ---- */

/* The first week in which the measure can begin and, if a week holds it at all, end. */
static int find_start(const struct placing *placing, int earliest, long minutes)
{
    long wanted = minutes <= placing->capacity ? minutes : 1;

    while (earliest < WEEKS_OF_YEAR && placing->room[earliest] < wanted)
        earliest++;
    return earliest;
}

static bool has_room(const struct placing *placing, int start, long minutes)
{
    for (int week = start; week < WEEKS_OF_YEAR; week++)
        minutes -= placing->room[week];
    return start < WEEKS_OF_YEAR && minutes <= 0;
}

static void place(struct placing *placing, struct item *item, int earliest)
{
    long minutes = item->rank->measure->minutes;

    item->start = item->end = find_start(placing, earliest, minutes);
    item->is_placed = has_room(placing, item->start, minutes);
    for (int week = item->start; item->is_placed && minutes > 0; week++) {
        use_room(placing, week, &minutes);
        item->end = week;
    }
}

static int earliest_of(const struct placing *placing, const struct item *item)
{
    const struct measure *measure = item->rank->measure;
    int week = max_of(lead_weeks[measure->cost], placing->first_week[measure->horizon]);

    for (size_t i = 0; i < item->before_count; i++)
        week = max_of(week, placing->items.list[item->before[i]].end + 1);
    return week;
}

static bool is_ready(const struct items *items, const struct item *item)
{
    for (size_t i = 0; i < item->before_count; i++)
        if (!items->list[item->before[i]].is_settled)
            return false;
    return !item->is_settled;
}

static bool can_be_done(const struct items *items, const struct item *item)
{
    for (size_t i = 0; i < item->before_count; i++)
        if (!items->list[item->before[i]].is_placed)
            return false;
    return true;
}

static struct item *find_next(const struct items *items)
{
    for (size_t i = 0; i < items->count; i++)
        if (is_ready(items, &items->list[i]))
            return &items->list[i];
    return NULL;
}

static void place_others(struct placing *placing)
{
    struct item *item;

    while ((item = find_next(&placing->items))) {
        item->is_settled = true;
        if (can_be_done(&placing->items, item))
            place(placing, item, earliest_of(placing, item));
    }
}

/* ---- what comes out ---- */

/* A quick win that only fits later is part of the quarter; a large thing stays what it is. */
static enum horizon phase_of(const struct item *item)
{
    enum horizon landing = item->end < WEEKS_OF_QUICK     ? HORIZON_WEEK
                           : item->end < WEEKS_OF_QUARTER ? HORIZON_QUARTER
                                                          : HORIZON_YEAR;
    enum horizon own = item->rank->measure->horizon;

    return landing > own ? landing : own;
}

static struct schedule_entry entry_of(const struct items *items, const struct item *item)
{
    const struct measure **after =
        arena_alloc(items->arena, (item->before_count + 1) * sizeof(const struct measure *));
    struct schedule_entry entry = {
        .rank = item->rank,
        .task = item->task,
        .phase = phase_of(item),
        .start_week = item->start,
        .end_week = item->end,
        .after = after,
    };

    for (size_t i = 0; i < item->before_count; i++) {
        const struct item *before = &items->list[item->before[i]];

        if (before->is_placed && before->end < item->start)
            after[entry.after_count++] = before->rank->measure;
    }
    return entry;
}

/* Ranks lie in one array, the best first. */
static int compare_entries(const void *a, const void *b)
{
    const struct schedule_entry *one = a, *other = b;

    if (one->start_week != other->start_week)
        return one->start_week - other->start_week;
    return (one->rank > other->rank) - (one->rank < other->rank);
}

static void add_entries(struct schedule *schedule, const struct items *items)
{
    struct schedule_entry *entries =
        arena_alloc(items->arena, (items->count + 1) * sizeof *entries);

    for (size_t i = 0; i < items->count; i++) {
        if (!items->list[i].is_placed)
            continue;
        struct schedule_entry entry = entry_of(items, &items->list[i]);

        entries[schedule->entry_count++] = entry;
        schedule->phase_count[entry.phase]++;
        schedule->weeks = max_of(schedule->weeks, entry.end_week + 1);
    }
    qsort(entries, schedule->entry_count, sizeof *entries, compare_entries);
    schedule->entries = entries;
}

static bool has_entry(const struct schedule *schedule, const struct measure_rank *rank)
{
    for (size_t i = 0; i < schedule->entry_count; i++)
        if (schedule->entries[i].rank == rank)
            return true;
    return false;
}

static void add_left_out(struct schedule *schedule, const struct placing *placing,
                         const struct ranking *ranking)
{
    const struct measure_rank **left_out = arena_alloc(
        placing->items.arena, (ranking->measure_count + 1) * sizeof(const struct measure_rank *));

    for (size_t i = 0; i < ranking->measure_count; i++) {
        const struct measure_rank *rank = &ranking->measures[i];

        if (!has_entry(schedule, rank) && !find_task(placing->plan, rank->measure))
            left_out[schedule->left_out_count++] = rank;
    }
    schedule->left_out = left_out;
}

struct schedule *schedule_new(const struct result *result, const struct ranking *ranking,
                              const struct plan *plan, struct schedule_request request)
{
    struct arena *arena = arena_new();
    struct owned_schedule *owned = arena_alloc(arena, sizeof *owned);
    struct schedule *schedule = &owned->schedule;
    struct placing placing = {.items.arena = arena, .plan = plan};

    owned->arena = arena;
    placing.capacity =
        request.minutes_per_week > 0 ? request.minutes_per_week : capacity_of(result->snapshot);
    schedule->minutes_per_week = placing.capacity;
    for (int week = 0; week < WEEKS_OF_YEAR; week++)
        placing.room[week] = placing.capacity;
    collect_items(&placing, ranking);
    placing.first_week[HORIZON_QUARTER] = week_after(&placing, HORIZON_QUARTER, WEEKS_OF_QUICK);
    placing.first_week[HORIZON_YEAR] = week_after(&placing, HORIZON_YEAR, WEEKS_OF_QUARTER);
    items_find_before(&placing.items, result);
    keep_places(&placing);
    place_others(&placing);
    add_entries(schedule, &placing.items);
    add_left_out(schedule, &placing, ranking);
    return schedule;
}

void schedule_free(struct schedule *schedule)
{
    if (schedule)
        arena_free(((struct owned_schedule *)(void *)schedule)->arena);
}
