/* Risks that fall as guards get better (IPA's guideline, 3rd edition, 5 (6)): a control better
 * rated raises the share of its guards, that may lower a likelihood, and that the risk of whoever
 * faces it. Each step is noted until it is kept, so that it can be taken back. */
#include "danger.h"

#include <math.h>
#include <stdlib.h>

/* ---- perils ---- */

struct gathering {
    struct peril *perils;
    size_t **assets; /* beside the perils */
    size_t count;
};

static size_t find_peril(struct gathering *gathering, const struct threat_risk *faced)
{
    size_t at = 0;

    while (at < gathering->count && (gathering->perils[at].faced->threat != faced->threat ||
                                     gathering->perils[at].faced->guards != faced->guards))
        at++;
    if (at < gathering->count)
        return at;
    ARRAY_PUSH(gathering->perils, gathering->count) = (struct peril){.faced = faced};
    gathering->assets = mem_resize(gathering->assets, gathering->count, sizeof *gathering->assets);
    gathering->assets[at] = NULL;
    return at;
}

static void add_exposed(struct gathering *gathering, const struct asset_risk *asset, size_t place,
                        const struct threat_risk *faced)
{
    size_t at = find_peril(gathering, faced);
    struct peril *peril = &gathering->perils[at];

    ARRAY_PUSH(gathering->assets[at], peril->asset_count) = place;
    if (asset->importance > peril->importance)
        peril->importance = asset->importance;
}

static double sum_credit(const struct threat_risk *faced)
{
    double sum = 0;

    for (size_t i = 0; i < faced->guard_count; i++)
        sum += faced->guards[i].credit;
    return sum;
}

struct perils perils_collect(struct arena *arena, const struct risks *risks)
{
    struct gathering gathering = {.count = 0};

    for (size_t i = 0; i < risks->asset_count; i++)
        for (size_t j = 0; risks->assets[i].risk >= 0 && j < risks->assets[i].threat_count; j++)
            add_exposed(&gathering, &risks->assets[i], i, &risks->assets[i].threats[j]);
    for (size_t i = 0; i < gathering.count; i++) {
        struct peril *peril = &gathering.perils[i];

        peril->sum = sum_credit(peril->faced);
        peril->likelihood = peril->faced->likelihood;
        peril->assets = arena_take_array(arena, gathering.assets[i], peril->asset_count,
                                         sizeof *gathering.assets[i]);
    }
    free(gathering.assets);
    return (struct perils){
        arena_take_array(arena, gathering.perils, gathering.count, sizeof *gathering.perils),
        gathering.count};
}

/* ---- all of it, linked both ways ---- */

struct perils_at {
    size_t *items;
    size_t count;
};

struct exposure { /* of an asset */
    int importance, risk;
    struct perils_at perils;
};

struct post { /* of a control */
    double credit;
    struct perils_at perils;
};

struct raised {
    struct post *post;
    double old;
};

struct dangers {
    struct arena *arena;
    const struct risk_catalogue *catalogue; /* NULL: there are no risks */
    struct perils perils;
    struct exposure *exposures; /* beside the assets of the risks */
    size_t exposure_count;
    struct post *posts; /* beside the controls */
    size_t post_count;
    /* since the last keep or undo */
    struct raised *raised;
    size_t raised_count;
    struct peril *touched; /* as they were */
    size_t *touched_places;
    size_t touched_count;
    struct fallen *fallen;
    size_t fallen_count;
};

static void link_peril(struct dangers *dangers, const struct evaluation *evaluation, size_t place)
{
    const struct peril *peril = &dangers->perils.items[place];

    for (size_t i = 0; i < peril->asset_count; i++) {
        struct perils_at *perils = &dangers->exposures[peril->assets[i]].perils;

        ARRAY_PUSH(perils->items, perils->count) = place;
    }
    for (size_t i = 0; i < peril->faced->guard_count; i++) {
        const struct guard_result *guard = &peril->faced->guards[i];
        struct post *post = &dangers->posts[guard->control - evaluation->controls];

        post->credit = guard->credit;
        ARRAY_PUSH(post->perils.items, post->perils.count) = place;
    }
}

struct dangers *dangers_new(const struct evaluation *evaluation, const struct risks *risks)
{
    struct arena *arena = arena_new();
    struct dangers *dangers = arena_alloc(arena, sizeof *dangers);
    size_t controls = evaluation->control_count + 1;

    *dangers = (struct dangers){
        .arena = arena,
        .catalogue = library_get_risk(evaluation->result.library),
        .perils = perils_collect(arena, risks),
        .exposures = arena_alloc(arena, (risks->asset_count + 1) * sizeof *dangers->exposures),
        .exposure_count = risks->asset_count,
        .posts = arena_alloc(arena, controls * sizeof *dangers->posts),
        .post_count = evaluation->control_count,
        .fallen = arena_alloc(arena, (risks->asset_count + 1) * sizeof *dangers->fallen),
    };
    dangers->touched = arena_alloc(arena, (dangers->perils.count + 1) * sizeof *dangers->touched);
    dangers->touched_places =
        arena_alloc(arena, (dangers->perils.count + 1) * sizeof *dangers->touched_places);
    for (size_t i = 0; i < risks->asset_count; i++) {
        dangers->exposures[i].importance = risks->assets[i].importance;
        dangers->exposures[i].risk = risks->assets[i].risk;
    }
    for (size_t i = 0; i < dangers->perils.count; i++)
        link_peril(dangers, evaluation, i);
    return dangers;
}

void dangers_free(struct dangers *dangers)
{
    if (!dangers)
        return;
    for (size_t i = 0; i < dangers->exposure_count; i++)
        free(dangers->exposures[i].perils.items);
    for (size_t i = 0; i < dangers->post_count; i++)
        free(dangers->posts[i].perils.items);
    free(dangers->raised);
    arena_free(dangers->arena);
}

/* ---- trying ---- */

static void touch(struct dangers *dangers, size_t place, double more)
{
    struct peril *peril = &dangers->perils.items[place];

    if (!peril->is_touched) {
        dangers->touched_places[dangers->touched_count] = place;
        dangers->touched[dangers->touched_count++] = *peril;
    }
    peril->is_touched = true;
    peril->sum += more;
}

void dangers_raise(struct dangers *dangers, size_t control, enum rating rating)
{
    struct post *post = &dangers->posts[control];
    double credit, more;

    if (post->perils.count == 0)
        return;
    credit = dangers->catalogue->credit[rating];
    more = credit - post->credit;
    if (isnan(credit) || more <= 0)
        return;
    ARRAY_PUSH(dangers->raised, dangers->raised_count) = (struct raised){post, post->credit};
    post->credit = credit;
    for (size_t i = 0; i < post->perils.count; i++)
        touch(dangers, post->perils.items[i], more);
}

/* The risk of an asset is the highest over the threats to it. */
static int risk_of(const struct dangers *dangers, const struct exposure *exposure)
{
    int likelihood = 0;

    for (size_t i = 0; i < exposure->perils.count; i++) {
        const struct peril *peril = &dangers->perils.items[exposure->perils.items[i]];

        likelihood = peril->likelihood > likelihood ? peril->likelihood : likelihood;
    }
    return exposure->importance * likelihood;
}

static void settle_asset(struct dangers *dangers, size_t asset)
{
    struct exposure *exposure = &dangers->exposures[asset];
    int risk = risk_of(dangers, exposure);

    if (risk == exposure->risk)
        return;
    dangers->fallen[dangers->fallen_count++] = (struct fallen){asset, exposure->risk};
    exposure->risk = risk;
}

void dangers_settle(struct dangers *dangers)
{
    for (size_t i = 0; i < dangers->touched_count; i++) {
        struct peril *peril = &dangers->perils.items[dangers->touched_places[i]];
        double share = peril->sum / (double)peril->faced->guard_count;

        peril->likelihood = risk_likelihood_at(dangers->catalogue, peril->faced->level, share);
    }
    for (size_t i = 0; i < dangers->touched_count; i++) {
        const struct peril *peril = &dangers->perils.items[dangers->touched_places[i]];

        for (size_t j = 0;
             peril->likelihood != dangers->touched[i].likelihood && j < peril->asset_count; j++)
            settle_asset(dangers, peril->assets[j]);
    }
}

const struct fallen *dangers_get_fallen(const struct dangers *dangers, size_t *count)
{
    *count = dangers->fallen_count;
    return dangers->fallen;
}

int dangers_get_risk(const struct dangers *dangers, size_t asset)
{
    return dangers->exposures[asset].risk;
}

void dangers_keep(struct dangers *dangers)
{
    for (size_t i = 0; i < dangers->touched_count; i++)
        dangers->perils.items[dangers->touched_places[i]].is_touched = false;
    dangers->raised_count = dangers->touched_count = dangers->fallen_count = 0;
}

/* Backwards, so that what was raised twice ends where it began. */
void dangers_undo(struct dangers *dangers)
{
    for (size_t i = dangers->raised_count; i-- > 0;)
        dangers->raised[i].post->credit = dangers->raised[i].old;
    for (size_t i = 0; i < dangers->touched_count; i++)
        dangers->perils.items[dangers->touched_places[i]] = dangers->touched[i];
    for (size_t i = 0; i < dangers->fallen_count; i++)
        dangers->exposures[dangers->fallen[i].asset].risk = dangers->fallen[i].from;
    dangers_keep(dangers);
}
