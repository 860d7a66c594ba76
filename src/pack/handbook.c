/* Reading the handbook by itself, and looking things up in it. */
#include "source.h"

struct owned_handbook {
    struct handbook handbook; /* first: what callers hold is this */
    struct arena *arena;
};

static void take_kind(struct handbook_entry **entries, size_t *count, const struct shelf *shelf,
                      enum handbook_kind kind)
{
    for (size_t i = 0; i < shelf->count; i++) {
        const struct handbook_file *file = &shelf->sources[i]->handbook;
        for (size_t k = 0; k < file->count; k++)
            if (file->items[k].kind == kind)
                ARRAY_PUSH(*entries, *count) = file->items[k];
    }
}

/* Of one id, the first: the index has them in that order. */
static void take_terms(struct handbook *handbook, const struct shelf *shelf)
{
    const struct index *index = &shelf->terms;
    struct term *terms = NULL;
    for (size_t i = 0; i < index->count; i++)
        if (!i || !text_equal(index->entries[i].id, index->entries[i - 1].id))
            ARRAY_PUSH(terms, handbook->term_count) = *(const struct term *)index->entries[i].item;
    handbook->terms = arena_take_array(shelf->arena, terms, handbook->term_count, sizeof *terms);
}

struct handbook *handbook_new(const char *const *folders, size_t folder_count, const char *language,
                              struct faults *faults)
{
    struct arena *arena = arena_new();
    struct owned_handbook *owned = arena_alloc(arena, sizeof *owned);
    struct shelf shelf = {.arena = arena, .language = arena_copy(arena, language)};
    struct handbook_entry *entries = NULL;
    size_t count = 0;
    shelf_read_apart(&shelf, SOURCE_HANDBOOK, folders, folder_count, faults);
    shelf_read_apart(&shelf, SOURCE_GLOSSARY, folders, folder_count, faults);
    shelf_index(&shelf);
    take_terms(&owned->handbook, &shelf);
    for (enum handbook_kind kind = 0; kind < HANDBOOK_KIND_COUNT; kind++)
        take_kind(&entries, &count, &shelf, kind);
    owned->arena = arena;
    owned->handbook.entries = arena_take_array(arena, entries, count, sizeof *entries);
    owned->handbook.count = count;
    shelf_free(&shelf);
    return &owned->handbook;
}

void handbook_free(struct handbook *handbook)
{
    if (handbook)
        arena_free(((struct owned_handbook *)handbook)->arena);
}

const struct handbook_entry *handbook_get(const struct handbook *handbook, const char *id)
{
    for (size_t i = 0; i < handbook->count; i++)
        if (text_equal(handbook->entries[i].id, id))
            return &handbook->entries[i];
    return NULL;
}
