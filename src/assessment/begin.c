/* What a case is about: its packs, each with its version and profile, and whose case it is. */
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

/* ---- packs that come and go later ---- */

static bool has_pack(const struct snapshot *snapshot, const char *id)
{
    for (size_t i = 0; i < snapshot->pack_count; i++)
        if (text_equal(snapshot->packs[i].id, id))
            return true;
    return false;
}

static bool may_change_packs(const struct assessment *assessment, const char *id, bool is_added,
                             struct error *error)
{
    struct snapshot *snapshot = snapshot_new(assessment);
    bool is_there = has_pack(snapshot, id), is_last = snapshot->pack_count < 2;
    snapshot_free(snapshot);
    if (is_added && is_there)
        return error_set(error, ERROR_INPUT, id, _("the case has this pack already"));
    if (!is_added && !is_there)
        return error_set(error, ERROR_INPUT, id, _("the case does not have this pack"));
    if (!is_added && is_last)
        return error_set(error, ERROR_INPUT, id, _("a case has one pack at least"));
    return true;
}

bool assessment_add_pack(struct assessment *assessment, const struct pack *pack,
                         struct error *error)
{
    if (!may_change_packs(assessment, pack->id, true, error))
        return false;
    struct change_list changes = {.arena = arena_new()};
    add_pack(&changes, pack, NULL);
    bool is_good = assessment_apply(assessment, changes.items, changes.count, "pack", error);
    free(changes.items);
    arena_free(changes.arena);
    return is_good;
}

bool assessment_drop_pack(struct assessment *assessment, const char *id, struct error *error)
{
    static const char *const fields[] = {"version", "profile"};
    struct change changes[ARRAY_LENGTH(fields)];
    if (!may_change_packs(assessment, id, false, error))
        return false;
    char *address = mem_format("pack:%s", id);
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        changes[i] = (struct change){
            .address = address,
            .field = fields[i],
            .old_value = assessment_get(assessment, address, VOICE_NONE, fields[i])};
    bool is_good = assessment_apply(assessment, changes, ARRAY_LENGTH(fields), "pack", error);
    free(address);
    return is_good;
}
