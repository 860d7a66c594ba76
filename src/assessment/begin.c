/* What every case starts with: its packs, each with its version and profile, and whose case it is.
 */
#include <stdlib.h>

#include "tenken/assessment.h"

struct change_list {
    struct change *items;
    size_t count;
    struct arena *arena; /* of the addresses */
};

static void add_change(struct change_list *changes, const char *address, const char *field,
                       const char *value)
{
    if (!text_is_blank(value))
        ARRAY_PUSH(changes->items, changes->count) =
            (struct change){.address = address, .field = field, .new_value = value};
}

static void add_pack(struct change_list *changes, const struct pack *pack, const char *wanted)
{
    const char *address = arena_format(changes->arena, "pack:%s", pack->id);
    const struct profile *profile = wanted ? pack_get_profile(pack, wanted) : NULL;
    if (!profile)
        profile = pack_get_default_profile(pack);
    add_change(changes, address, "version", pack->version);
    add_change(changes, address, "profile", profile ? profile->id : NULL);
}

bool assessment_begin_in(struct assessment *assessment, const struct library *library,
                         const char *const *pack_ids, size_t pack_count, const char *profile,
                         const char *firm, struct error *error)
{
    struct change_list changes = {.arena = arena_new()};
    for (size_t i = 0; i < pack_count; i++)
        add_pack(&changes, library_get_pack(library, pack_ids[i]), profile);
    add_change(&changes, "firm", "name", firm);
    bool is_good = assessment_apply(assessment, changes.items, changes.count, "new", error);
    free(changes.items);
    arena_free(changes.arena);
    return is_good;
}

bool assessment_begin(struct assessment *assessment, const struct library *library,
                      const char *const *pack_ids, size_t pack_count, const char *firm,
                      struct error *error)
{
    return assessment_begin_in(assessment, library, pack_ids, pack_count, NULL, firm, error);
}
