/* Groups of people, none of them so small that it would tell who said what. */
#include "gathering.h"

#include <stdlib.h>
#include <string.h>

/* Groups while they are made: the last is for those of small groups or of none. */
struct making {
    struct survey_group *items;
    size_t count;
    const struct person *const *people;
    size_t people_count;
    enum survey_key key;
};

static size_t find_group(const struct making *making, const char *name)
{
    size_t i = 0;
    while (i < making->count && !text_equal(making->items[i].name, name))
        i++;
    return i;
}

/* Numbers by value, so that table 2 comes before table 10. */
static int by_name(const void *a, const void *b)
{
    const struct survey_group *one = a, *other = b;
    long first = strtol(one->name, NULL, 10), second = strtol(other->name, NULL, 10);
    return first != second ? (first > second) - (first < second) : strcmp(one->name, other->name);
}

static void count_people(struct making *making)
{
    for (size_t i = 0; i < making->people_count; i++) {
        const char *name = making->people[i]->groups[making->key];
        size_t at = name ? find_group(making, name) : making->count;
        if (name && at == making->count)
            ARRAY_PUSH(making->items, making->count) = (struct survey_group){.name = name};
        if (name)
            making->items[at].people++;
    }
    if (making->count > 1)
        qsort(making->items, making->count, sizeof *making->items, by_name);
}

static void drop(struct making *making, size_t at)
{
    making->count--;
    memmove(&making->items[at], &making->items[at + 1],
            (making->count - at) * sizeof *making->items);
}

static size_t find_smallest(const struct making *making)
{
    size_t smallest = 0;
    for (size_t i = 1; i < making->count; i++)
        if (making->items[i].people <= making->items[smallest].people)
            smallest = i;
    return smallest;
}

static int count_others(const struct making *making)
{
    int others = (int)making->people_count;
    for (size_t i = 0; i < making->count; i++)
        others -= making->items[i].people;
    return others;
}

/* Small groups go to the others. Where these are few themselves, all less the groups shown would
 * still tell them: so the smallest group goes with them, until they are enough. */
static void hide_small(struct making *making)
{
    for (size_t i = making->count; i-- > 0;)
        if (making->items[i].people < SURVEY_LEAST)
            drop(making, i);
    while (making->count && count_others(making) > 0 && count_others(making) < SURVEY_LEAST)
        drop(making, find_smallest(making));
}

static int *place_people(struct arena *arena, const struct making *making, bool has_others)
{
    int *of = arena_alloc(arena, (making->people_count + 1) * sizeof *of);
    for (size_t i = 0; i < making->people_count; i++) {
        const char *name = making->people[i]->groups[making->key];
        size_t at = name ? find_group(making, name) : making->count;
        of[i] = at < making->count ? (int)at : has_others ? (int)making->count : -1;
    }
    return of;
}

/* All of them in one group would say what the whole says. */
struct groups groups_make(struct arena *arena, const struct person *const *people, size_t count,
                          enum survey_key key)
{
    struct making making = {.people = people, .people_count = count, .key = key};
    count_people(&making);
    hide_small(&making);
    int others = count_others(&making);
    bool has_others = making.count && others > 0;
    struct groups groups = {.of = place_people(arena, &making, has_others)};
    if (has_others)
        ARRAY_PUSH(making.items, making.count) = (struct survey_group){.people = others};
    groups.count = making.count;
    groups.items = arena_take_array(arena, making.items, making.count, sizeof *making.items);
    return groups;
}
