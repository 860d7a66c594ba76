/* What differs between two results of the same library: before and after what was changed, in
 * earnest or as a what-if. */
#include "evaluation.h"

struct owned_comparison {
    struct comparison comparison; /* first: what callers hold is this */
    struct arena *arena;
};

/* ---- packs ---- */

static const struct pack_result *get_pack(const struct result *result, const struct pack *pack)
{
    return result_get_pack(result, pack->id);
}

static void compare_packs(struct owned_comparison *owned, const struct result *before,
                          const struct result *after)
{
    struct score_move *moves =
        arena_alloc(owned->arena, (before->pack_count + after->pack_count + 1) * sizeof *moves);
    size_t count = 0;

    for (size_t i = 0; i < before->pack_count; i++)
        moves[count++] =
            (struct score_move){&before->packs[i], get_pack(after, before->packs[i].pack)};
    for (size_t i = 0; i < after->pack_count; i++)
        if (!get_pack(before, after->packs[i].pack))
            moves[count++] = (struct score_move){NULL, &after->packs[i]};
    owned->comparison.packs = moves;
    owned->comparison.pack_count = count;
}

/* ---- controls ---- */

static bool control_differs(const struct control_result *a, const struct control_result *b)
{
    return !a || !b || a->rating != b->rating || a->level != b->level ||
           control_is_in_play(a) != control_is_in_play(b);
}

static void compare_controls(struct owned_comparison *owned, const struct result *before,
                             const struct result *after)
{
    const struct evaluation *old = evaluation_of(before);
    const struct evaluation *new = evaluation_of(after);
    struct control_move *moves =
        arena_alloc(owned->arena, (old->control_count + new->control_count + 1) * sizeof *moves);
    size_t count = 0;

    for (size_t i = 0; i < old->control_count; i++) {
        const struct control_result *control = &old->controls[i];
        const struct control_result *other = result_get_control(after, control->address);

        if (control_differs(control, other))
            moves[count++] = (struct control_move){control, other};
    }
    for (size_t i = 0; i < new->control_count; i++)
        if (!result_get_control(before, new->controls[i].address))
            moves[count++] = (struct control_move){NULL, &new->controls[i]};
    owned->comparison.controls = moves;
    owned->comparison.control_count = count;
}

static int get_place(enum rating rating)
{
    static const int places[RATING_COUNT] = {[RATING_PARTIAL] = 1, [RATING_MET] = 2};

    return places[rating];
}

enum move_kind control_move_get_kind(const struct control_move *move)
{
    const struct control_result *before = move->before, *after = move->after;

    if (!before || !after || !control_is_counted(before) || !control_is_counted(after))
        return MOVE_OTHER;
    if (after->rating == RATING_UNANSWERED)
        return MOVE_OTHER;
    if (before->rating == RATING_UNANSWERED)
        return MOVE_FIRST;

    int by = get_place(after->rating) - get_place(before->rating);

    if (by == 0 && before->level != LEVEL_NONE && after->level != LEVEL_NONE)
        by = after->level - before->level;
    if (by == 0)
        return MOVE_OTHER;
    return by > 0 ? MOVE_BETTER : MOVE_WORSE;
}

const char *move_kind_get_name(enum move_kind kind)
{
    static const char *const names[MOVE_KIND_COUNT] = {"better", "worse", "first", "other"};

    return names[kind];
}

/* ---- risks ---- */

static void compare_risks(struct owned_comparison *owned, const struct risks *before,
                          const struct risks *after)
{
    struct risk_move *moves =
        arena_alloc(owned->arena, (before->asset_count + after->asset_count + 1) * sizeof *moves);
    size_t count = 0;

    for (size_t i = 0; i < before->asset_count; i++) {
        const struct asset_risk *asset = &before->assets[i];
        const struct asset_risk *other = risks_get_asset(after, asset->asset->id);

        if (!other || asset->risk != other->risk)
            moves[count++] = (struct risk_move){asset, other};
    }
    for (size_t i = 0; i < after->asset_count; i++)
        if (!risks_get_asset(before, after->assets[i].asset->id))
            moves[count++] = (struct risk_move){NULL, &after->assets[i]};
    owned->comparison.assets = moves;
    owned->comparison.asset_count = count;
}

/* ---- mandatory items ---- */

static int count_mandatory(const struct result *result, int *met)
{
    struct mandatory_items *items = engine_list_mandatory(result);
    int count = (int)items->count;

    *met = 0;
    for (size_t i = 0; i < items->count; i++)
        *met += items->items[i].rating == RATING_MET;
    mandatory_items_free(items);
    return count;
}

/* ---- all of it ---- */

struct comparison *engine_compare(const struct result *before, const struct risks *risks_before,
                                  const struct result *after, const struct risks *risks_after)
{
    struct arena *arena = arena_new();
    struct owned_comparison *owned = arena_alloc(arena, sizeof *owned);
    struct comparison *comparison = &owned->comparison;

    owned->arena = arena;
    compare_packs(owned, before, after);
    compare_controls(owned, before, after);
    compare_risks(owned, risks_before, risks_after);
    count_mandatory(before, &comparison->mandatory_before);
    comparison->mandatory_count = count_mandatory(after, &comparison->mandatory_after);
    return comparison;
}

void comparison_free(struct comparison *comparison)
{
    if (comparison)
        arena_free(((struct owned_comparison *)comparison)->arena);
}
