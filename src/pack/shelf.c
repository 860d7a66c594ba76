/* What a shelf holds, and finding it. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "id.h"
#include "library.h"
#include "resolve.h"
#include "xml.h"

struct source *shelf_find(const struct shelf *shelf, enum source_kind kind, const char *name)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->sources[i]->kind == kind && text_equal(shelf->sources[i]->name, name))
            return shelf->sources[i];
    return NULL;
}

struct source *shelf_get_first(const struct shelf *shelf, enum source_kind kind)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->sources[i]->kind == kind)
            return shelf->sources[i];
    return NULL;
}

const struct risk_catalogue *shelf_get_risk(const struct shelf *shelf)
{
    const struct source *source = shelf_get_first(shelf, SOURCE_RISK);
    return source ? &source->risk.catalogue : NULL;
}

void source_free(struct source *source)
{
    for (size_t i = 0; i < source->file_count; i++)
        xmlFreeDoc(source->files[i].document);
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

static void free_indices(struct shelf *shelf)
{
    free(shelf->measures.entries);
    free(shelf->terms.entries);
    free(shelf->schemes.entries);
    free(shelf->entries.entries);
    shelf->measures = shelf->terms = shelf->schemes = shelf->entries = (struct index){0};
}

void shelf_free(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->count; i++)
        source_free(shelf->sources[i]);
    free(shelf->sources);
    free_indices(shelf);
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
    free_indices(shelf);
    for (size_t i = 0; i < shelf->count; i++) {
        struct source *source = shelf->sources[i];
        add_items(&shelf->measures, source, source->measures.items, source->measures.count,
                  sizeof *source->measures.items);
        add_items(&shelf->terms, source, source->glossary.items, source->glossary.count,
                  sizeof *source->glossary.items);
        add_items(&shelf->schemes, source, source->schemes.items, source->schemes.count,
                  sizeof *source->schemes.items);
        add_items(&shelf->entries, source, source->handbook.items, source->handbook.count,
                  sizeof *source->handbook.items);
    }
    settle(&shelf->measures);
    settle(&shelf->terms);
    settle(&shelf->schemes);
    settle(&shelf->entries);
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

/* ---- the folders of content ---- */

struct source *shelf_read_pack(struct shelf *shelf, const char *const *folders, size_t folder_count,
                               const char *id, struct faults *faults)
{
    struct source *source = NULL;
    bool is_found = !id_is_good(id);
    for (size_t i = 0; i < folder_count && !is_found; i++) {
        char *path = mem_format("%s/packs/%s/pack.xml", folders[i], id);
        is_found = access(path, F_OK) == 0;
        if (is_found)
            source = shelf_read(shelf, path, SOURCE_PACK, id, faults);
        free(path);
    }
    return source;
}

/* Measures for the other packs may be many: a file that names no wanted pack is not parsed. */
static bool is_wanted(const struct shelf *shelf, const char *path, enum source_kind kind)
{
    if (kind != SOURCE_MEASURES || !shelf->pack_ids)
        return true;
    char *text = file_take_contents(path, XML_BYTES, NULL, NULL);
    bool is_wanted = !text; /* reading it once more will say what is wrong */
    for (size_t i = 0; i < shelf->pack_id_count && !is_wanted; i++) {
        char *reference = mem_format("%s:", shelf->pack_ids[i]);
        is_wanted = strstr(text, reference);
        free(reference);
    }
    free(text);
    return is_wanted;
}

static void read_folder(struct shelf *shelf, const char *root, enum source_kind kind,
                        struct faults *faults)
{
    size_t count = 0;
    char *folder = path_take_join(root, formats[kind].root);
    char **names = folder_take_names(folder, &count);
    for (size_t i = 0; i < count; i++) {
        char *stem = name_take_stem(names[i]);
        char *path = path_take_join(folder, names[i]);
        if (stem && !shelf_find(shelf, kind, stem) && is_wanted(shelf, path, kind))
            shelf_read(shelf, path, kind, NULL, faults);
        free(path);
        free(stem);
    }
    names_free(names, count);
    free(folder);
}

void shelf_read_kind(struct shelf *shelf, enum source_kind kind, const char *const *folders,
                     size_t folder_count, struct faults *faults)
{
    for (size_t i = 0; i < folder_count; i++)
        read_folder(shelf, folders[i], kind, faults);
}

void shelf_read_apart(struct shelf *shelf, enum source_kind kind, const char *const *folders,
                      size_t folder_count, struct faults *faults)
{
    size_t start = faults->count;
    shelf_read_kind(shelf, kind, folders, folder_count, faults);
    shelf_check_references(shelf, false, faults);
    faults_sort_from(faults, start);
    shelf_drop_faulty(shelf);
}
