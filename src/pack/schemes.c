/* Reading schemes by themselves, and looking them up. */
#include "source.h"

struct owned_schemes {
    struct schemes schemes; /* first: what callers hold is this */
    struct arena *arena;
};

static void take_schemes(struct schemes *schemes, const struct shelf *shelf)
{
    struct scheme *items = NULL;
    for (size_t i = 0; i < shelf->count; i++)
        for (size_t k = 0; k < shelf->sources[i]->schemes.count; k++)
            ARRAY_PUSH(items, schemes->count) = shelf->sources[i]->schemes.items[k];
    schemes->items = arena_take_array(shelf->arena, items, schemes->count, sizeof *items);
}

struct schemes *schemes_new(const char *const *folders, size_t folder_count, const char *language,
                            struct faults *faults)
{
    struct arena *arena = arena_new();
    struct owned_schemes *owned = arena_alloc(arena, sizeof *owned);
    struct shelf shelf = {.arena = arena, .language = arena_copy(arena, language)};
    owned->arena = arena;
    shelf_read_apart(&shelf, SOURCE_SCHEMES, folders, folder_count, faults);
    take_schemes(&owned->schemes, &shelf);
    shelf_free(&shelf);
    return &owned->schemes;
}

void schemes_free(struct schemes *schemes)
{
    if (schemes)
        arena_free(((struct owned_schemes *)schemes)->arena);
}

const struct scheme *schemes_get(const struct schemes *schemes, const char *id)
{
    for (size_t i = 0; i < schemes->count; i++)
        if (text_equal(schemes->items[i].id, id))
            return &schemes->items[i];
    return NULL;
}
