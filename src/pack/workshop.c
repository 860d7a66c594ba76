/* Reading a workshop by itself, and looking things up in it. */
#include <stdlib.h>

#include "source.h"

/* What the caller holds, and what it lives in. */
struct holding {
    struct workshop workshop; /* first: workshop_free is given this */
    struct arena *arena;
};

struct workshop *workshop_new(const char *const *folders, size_t folder_count, const char *language,
                              struct faults *faults)
{
    struct holding *holding = mem_alloc(sizeof *holding);
    holding->arena = arena_new();
    struct shelf shelf = {.arena = holding->arena,
                          .language = arena_copy(holding->arena, language)};
    shelf_read_apart(&shelf, SOURCE_WORKSHOP, folders, folder_count, faults);
    const struct source *source = shelf_get_first(&shelf, SOURCE_WORKSHOP);
    bool is_there = source;
    if (is_there)
        holding->workshop = source->workshop;
    shelf_free(&shelf);
    if (is_there)
        return &holding->workshop;
    workshop_free(&holding->workshop);
    return NULL;
}

void workshop_free(struct workshop *workshop)
{
    if (!workshop)
        return;
    struct holding *holding = (struct holding *)workshop;
    arena_free(holding->arena);
    free(holding);
}

const struct model_answer *workshop_get_model(const struct workshop *workshop, const char *address)
{
    for (size_t i = 0; workshop && i < workshop->model_count; i++)
        if (text_equal(workshop->models[i].address, address))
            return &workshop->models[i];
    return NULL;
}
