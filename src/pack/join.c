#include <stdlib.h>
#include <string.h>

#include "join.h"
#include "resolve.h"

/* ---- lists of a control, gathered from everywhere ---- */

struct link {
    struct control *control;
    const void *item;
    size_t order;
};
struct links {
    struct link *items;
    size_t count;
};

static void add_link(struct links *links, struct control *control, const void *item)
{
    struct link link = {.control = control, .item = item, .order = links->count};
    ARRAY_PUSH(links->items, links->count) = link;
}

static int compare_addresses(const void *a, const void *b)
{
    return ((uintptr_t)a > (uintptr_t)b) - ((uintptr_t)a < (uintptr_t)b);
}

static int compare_orders(const struct link *one, const struct link *other)
{
    return (one->order > other->order) - (one->order < other->order);
}

static int by_control_and_order(const void *a, const void *b)
{
    const struct link *one = a, *other = b;
    int difference = compare_addresses(one->control, other->control);
    return difference ? difference : compare_orders(one, other);
}

static int by_control_and_item(const void *a, const void *b)
{
    const struct link *one = a, *other = b;
    int difference = compare_addresses(one->control, other->control);
    difference = difference ? difference : compare_addresses(one->item, other->item);
    return difference ? difference : compare_orders(one, other);
}

/* Of each control, every item once, in the order they came. */
static void settle_links(struct links *links)
{
    size_t kept = 0;
    qsort(links->items, links->count, sizeof *links->items, by_control_and_item);
    for (size_t i = 0; i < links->count; i++) {
        const struct link *last = kept > 0 ? &links->items[kept - 1] : NULL;
        const struct link *link = &links->items[i];
        if (!last || last->control != link->control || last->item != link->item)
            links->items[kept++] = *link;
    }
    links->count = kept;
    qsort(links->items, links->count, sizeof *links->items, by_control_and_order);
}

typedef void put_list(struct control *control, const void **items, size_t count);

static void put_links(struct links *links, struct arena *arena, put_list *put)
{
    if (links->count > 0)
        settle_links(links);
    const void **items = arena_alloc(arena, links->count * sizeof *items);
    for (size_t i = 0, end = 0; i < links->count; i = end) {
        for (end = i; end < links->count && links->items[end].control == links->items[i].control;
             end++)
            items[end] = links->items[end].item;
        put(links->items[i].control, items + i, end - i);
    }
    free(links->items);
}

/* ---- measures ---- */

/* The control that a measure serves, in the struct that may be written to. */
static struct control *served_control(const struct shelf *shelf, const struct serves *serves)
{
    const struct source *pack = shelf_find(shelf, SOURCE_PACK, serves->pack);
    const struct control *control = pack ? pack_get_control(pack->pack, serves->control) : NULL;
    return control ? &pack->controls[control - pack->pack->controls] : NULL;
}

static bool is_wanted(const struct shelf *shelf, const struct measure *measure)
{
    for (size_t i = 0; i < measure->serves_count; i++)
        if (shelf_find(shelf, SOURCE_PACK, measure->serves[i].pack))
            return true;
    return false;
}

static void put_measures(struct control *control, const void **items, size_t count)
{
    control->measures = (const struct measure *const *)items;
    control->measure_count = count;
}

static void take_measures(struct library *library, const struct shelf *shelf)
{
    const struct index *index = &shelf->measures;
    struct measure *measures = arena_alloc(shelf->arena, index->count * sizeof *measures);
    library->measures = measures;
    for (size_t i = 0; i < index->count; i++) {
        const struct index_entry *entry = &index->entries[i];
        bool is_hidden = i > 0 && strcmp(entry[-1].id, entry->id) == 0;
        if (!is_hidden && is_wanted(shelf, entry->item))
            memcpy(&measures[library->measure_count++], entry->item, sizeof *measures);
    }
}

static void link_measure(struct links *links, const struct library *library,
                         const struct shelf *shelf, const struct measure *read)
{
    const struct measure *measure = library_get_measure(library, read->id);
    if (!measure ||
        measure->serves != read->serves) /* not wanted, or hidden by one of the same id */
        return;
    for (size_t i = 0; i < read->serves_count; i++) {
        struct control *control = served_control(shelf, &read->serves[i]);
        if (control)
            add_link(links, control, measure);
    }
}

/* In the order of the files and of the measures in them. */
void library_join_measures(struct library *library, const struct shelf *shelf)
{
    take_measures(library, shelf);
    struct links links = {0};
    for (size_t i = 0; i < shelf->count; i++) {
        const struct measures *measures = &shelf->sources[i]->measures;
        for (size_t k = 0; k < measures->count; k++)
            link_measure(&links, library, shelf, &measures->items[k]);
    }
    put_links(&links, shelf->arena, put_measures);
}

/* ---- terms ---- */

static void put_terms(struct control *control, const void **items, size_t count)
{
    control->terms = (const char *const *)items;
    control->term_count = count;
}

static bool is_in_use(const struct library *library, const struct source *source,
                      const struct reference *reference)
{
    if (reference->kind != REFERENCE_TERM)
        return false;
    if (source->kind != SOURCE_MEASURES)
        return true;
    const struct measure *read = reference->owner;
    const struct measure *measure = read ? library_get_measure(library, read->id) : NULL;
    return measure && measure->serves == read->serves;
}

/* Marks the terms that texts of the library use, and links them to the controls that do. */
static void use_terms(const struct library *library, const struct shelf *shelf,
                      const struct source *source, bool *used, struct links *links)
{
    for (size_t i = 0; i < source->reference_count; i++) {
        const struct reference *reference = &source->references[i];
        const struct index_entry *entry = is_in_use(library, source, reference)
                                              ? index_find(&shelf->terms, reference->value)
                                              : NULL;
        if (!entry)
            continue;
        used[entry - shelf->terms.entries] = true;
        const struct control *control = source->kind == SOURCE_PACK ? reference->owner : NULL;
        if (control)
            add_link(links, &source->controls[control - source->controls], entry->id);
    }
}

const struct term *shelf_join_terms(const struct shelf *shelf, const struct library *library,
                                    size_t *count)
{
    const struct index *index = &shelf->terms;
    bool *used = mem_alloc(index->count * sizeof *used);
    struct links links = {0};
    for (size_t i = 0; i < shelf->count; i++)
        use_terms(library, shelf, shelf->sources[i], used, &links);
    put_links(&links, shelf->arena, put_terms);

    struct term *terms = arena_alloc(shelf->arena, index->count * sizeof *terms);
    *count = 0;
    for (size_t i = 0; i < index->count; i++)
        if (used[i])
            memcpy(&terms[(*count)++], index->entries[i].item, sizeof *terms);
    free(used);
    return terms;
}
