/* What a shelf holds, and finding it. */
#include <stdlib.h>
#include <string.h>

#include "source.h"

struct source *shelf_find(const struct shelf *shelf, enum source_kind kind, const char *name)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->sources[i]->kind == kind && text_equal(shelf->sources[i]->name, name))
            return shelf->sources[i];
    return NULL;
}

void source_free(struct source *source)
{
    free(source->files);
    free(source->references);
}

void shelf_drop_faulty(struct shelf *shelf)
{
    size_t kept = 0;
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->sources[i]->is_faulty)
            source_free(shelf->sources[i]);
        else
            shelf->sources[kept++] = shelf->sources[i];
    shelf->count = kept;
}

void shelf_free(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->count; i++)
        source_free(shelf->sources[i]);
    free(shelf->sources);
    free(shelf->measures.entries);
    free(shelf->terms.entries);
}

/* ---- the index ---- */

/* The items begin with their id, as all items of lists do. */
static void add_items(struct index *index, struct source *source, const void *items, size_t count,
                      size_t size)
{
    for (size_t i = 0; i < count; i++) {
        const void *item = (const char *)items + i * size;
        const char *id = *(const char *const *)item;
        struct index_entry entry = {
            .id = id, .item = item, .source = source, .order = index->count};
        if (id)
            ARRAY_PUSH(index->entries, index->count) = entry;
    }
}

static int by_id_and_order(const void *a, const void *b)
{
    const struct index_entry *one = a, *other = b;
    int difference = strcmp(one->id, other->id);
    return difference ? difference : (one->order > other->order) - (one->order < other->order);
}

static void settle(struct index *index)
{
    if (index->count > 1)
        qsort(index->entries, index->count, sizeof *index->entries, by_id_and_order);
}

void shelf_index(struct shelf *shelf)
{
    free(shelf->measures.entries);
    free(shelf->terms.entries);
    shelf->measures = shelf->terms = (struct index){0};
    for (size_t i = 0; i < shelf->count; i++) {
        struct source *source = shelf->sources[i];
        add_items(&shelf->measures, source, source->measures.items, source->measures.count,
                  sizeof *source->measures.items);
        add_items(&shelf->terms, source, source->glossary.items, source->glossary.count,
                  sizeof *source->glossary.items);
    }
    settle(&shelf->measures);
    settle(&shelf->terms);
}

const struct index_entry *index_find(const struct index *index, const char *id)
{
    size_t low = 0, high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(index->entries[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool is_found = low < index->count && strcmp(index->entries[low].id, id) == 0;
    return is_found ? &index->entries[low] : NULL;
}
