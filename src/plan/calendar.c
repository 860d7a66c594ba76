/* What comes round over a year: the routines of what is in play, and follow-ups (docs/schedule.md,
 * "The calendar"). */
#include <stdlib.h>

#include "plan.h"

#define MONTHS_OF_YEAR 12

const int follow_up_months[FOLLOW_UP_COUNT] = {6, 12};

struct owned_calendar {
    struct calendar calendar; /* first: what callers hold is this */
    struct arena *arena;
};

struct collecting {
    struct occasion *items;
    size_t count;
    const struct result *result;
    int first, end; /* days; the end is not in it */
};

static bool is_in_place(const struct control_result *control)
{
    return control->rating == RATING_MET || control->rating == RATING_PARTIAL;
}

/* Of a control that is asked of each asset, service or party: one that is in place, else the first
 * that is in play. */
static const struct control_result *find_control(const struct pack_result *pack, const char *id)
{
    const struct control_result *found = NULL;

    for (size_t i = 0; i < pack->control_count; i++) {
        const struct control_result *control = &pack->controls[i];

        if (!text_equal(control->control->id, id) || !control_is_counted(control))
            continue;
        if (is_in_place(control))
            return control;
        found = found ? found : control;
    }
    return found;
}

/* ---- dates ---- */

static int months_of(int date)
{
    int year, month, of_month;

    day_split(date, &year, &month, &of_month);
    return year * MONTHS_OF_YEAR + month - 1;
}

static int get_created(const struct result *result)
{
    return day_from_text(result->snapshot->created);
}

int follow_up_get_day(const struct result *result, int months)
{
    int created = get_created(result);

    return created == DAY_NONE ? DAY_NONE : day_add_months(created, months);
}

/* A month in which it falls due, from which the others are counted: where no month matters, the one
 * in which the case began. */
static int get_anchor(const struct collecting *collecting, const struct routine *routine)
{
    int created = get_created(collecting->result);
    int began = months_of(created == DAY_NONE ? collecting->first : created);

    return routine->month ? began - began % MONTHS_OF_YEAR + routine->month - 1 : began;
}

static void add(struct collecting *collecting, struct occasion occasion)
{
    if (occasion.date != DAY_NONE && occasion.date >= collecting->first &&
        occasion.date < collecting->end)
        ARRAY_PUSH(collecting->items, collecting->count) = occasion;
}

static void add_routine(struct collecting *collecting, const struct pack_result *pack,
                        const struct routine *routine)
{
    const struct control_result *control = find_control(pack, routine->control);
    int anchor = get_anchor(collecting, routine), first = months_of(collecting->first);

    for (int month = 0; control && routine->months > 0 && month < MONTHS_OF_YEAR; month++)
        if ((first + month - anchor) % routine->months == 0)
            add(collecting, (struct occasion){.date = day_add_months(collecting->first, month),
                                              .routine = routine,
                                              .control = control,
                                              .is_in_place = is_in_place(control)});
}

/* ---- all of them ---- */

static void collect(struct collecting *collecting)
{
    const struct result *result = collecting->result;

    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t k = 0; k < result->packs[i].pack->routine_count; k++)
            add_routine(collecting, &result->packs[i], &result->packs[i].pack->routines[k]);
    for (size_t i = 0; i < FOLLOW_UP_COUNT; i++)
        add(collecting, (struct occasion){.date = follow_up_get_day(result, follow_up_months[i]),
                                          .follow_up = follow_up_months[i]});
}

/* By date; what falls on one stays in the order of the packs. */
static void sort(struct occasion *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct occasion moving = items[i];
        size_t at = i;

        for (; at > 0 && items[at - 1].date > moving.date; at--)
            items[at] = items[at - 1];
        items[at] = moving;
    }
}

static int first_of_month(int date)
{
    int year, month, of_month;

    day_split(date, &year, &month, &of_month);
    return date - of_month + 1;
}

struct calendar *calendar_new(const struct result *result, int from)
{
    struct arena *arena = arena_new();
    struct owned_calendar *owned = arena_alloc(arena, sizeof *owned);
    struct collecting collecting = {.result = result, .first = first_of_month(from)};

    owned->arena = arena;
    collecting.end = day_add_months(collecting.first, MONTHS_OF_YEAR);
    collect(&collecting);
    sort(collecting.items, collecting.count);
    owned->calendar.count = collecting.count;
    owned->calendar.occasions =
        arena_take_array(arena, collecting.items, collecting.count, sizeof *collecting.items);
    return &owned->calendar;
}

void calendar_free(struct calendar *calendar)
{
    if (calendar)
        arena_free(((struct owned_calendar *)(void *)calendar)->arena);
}
