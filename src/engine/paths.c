/* What of a case counts under each scheme (docs/paths.md). A scheme's content says by hand which
 * controls count where; nothing is drawn from relations between packs. */
#include "evaluation.h"

#include <math.h>
#include <stdlib.h>

struct owned_paths {
    struct paths paths; /* first: what callers hold is this */
    struct arena *arena;
};

struct members {
    const struct control_result **items;
    size_t count;
};

const char *path_standing_get_name(enum path_standing standing)
{
    static const char *const names[STANDING_COUNT] = {
        [STANDING_MET] = "met",       [STANDING_SHOWN] = "shown",
        [STANDING_PART] = "part",     [STANDING_MISSING] = "missing",
        [STANDING_UNSEEN] = "unseen", [STANDING_NO_PACK] = "no-pack",
    };

    return names[standing];
}

/* ---- which controls ---- */

/* Of the firm's own optional controls, those that it has taken on. */
static bool is_meant(const struct scheme_counts *counts, const struct control_result *control)
{
    if (counts->only == COUNTS_OPTIONAL)
        return !control->control->mandatory && control_is_in_play(control);
    return counts->only == COUNTS_EVERY || control->control->mandatory;
}

/* That something does not concern the firm shows nothing; only where answers are counted is it one
 * of them. */
static bool is_about(const struct scheme_counts *counts, const struct control_result *control)
{
    if (control->applies == TRUTH_NO)
        return false;
    return control->rating != RATING_NOT_APPLICABLE || counts->rule == COUNTS_ANSWERED;
}

static void add_member(const struct scheme_counts *counts, const struct control_result *control,
                       struct members *members)
{
    if (is_meant(counts, control) && is_about(counts, control))
        ARRAY_PUSH(members->items, members->count) = control;
}

static void add_listed(const struct evaluation *evaluation, const struct scheme_counts *counts,
                       const char *id, struct members *members)
{
    const struct control_result *first = evaluation_find(evaluation, counts->pack, id, NULL);
    size_t count = first ? evaluation_count_subjects(evaluation, first) : 0;

    for (size_t i = 0; i < count; i++)
        add_member(counts, &first[i], members);
}

static struct members find_members(const struct evaluation *evaluation,
                                   const struct scheme_counts *counts,
                                   const struct pack_result *pack)
{
    struct members members = {.count = 0};

    for (size_t i = 0; i < counts->control_count; i++)
        add_listed(evaluation, counts, counts->controls[i], &members);
    for (size_t i = 0; !counts->control_count && i < pack->control_count; i++)
        add_member(counts, &pack->controls[i], &members);
    return members;
}

/* ---- how far they are ---- */

static bool is_done(const struct scheme_counts *counts, const struct control_result *control)
{
    if (!control_is_in_play(control))
        return false;
    return counts->rule == COUNTS_ANSWERED ? control->rating != RATING_UNANSWERED
                                           : control->rating == RATING_MET;
}

static void count_members(struct counts_result *found)
{
    for (size_t i = 0; i < found->control_count; i++) {
        const struct control_result *control = found->controls[i];

        if (is_done(found->counts, control))
            found->done++;
        else if (control_is_in_play(control) && control->rating == RATING_PARTIAL)
            found->partial++;
    }
}

static enum path_standing standing_of_counts(const struct counts_result *found)
{
    size_t needed = found->counts->rule == COUNTS_ANY ? 1 : found->control_count;

    if (!found->control_count)
        return STANDING_UNSEEN;
    if (found->done >= needed)
        return STANDING_MET;
    return found->done || found->partial ? STANDING_PART : STANDING_MISSING;
}

static double share_of_counts(const struct counts_result *found)
{
    if (!found->control_count)
        return NAN;
    if (found->counts->rule == COUNTS_ANY)
        return found->done ? 1 : 0;
    return (double)found->done / (double)found->control_count;
}

static struct counts_result assess_counts(const struct evaluation *evaluation, struct arena *arena,
                                          const struct scheme_counts *counts)
{
    struct counts_result found = {.counts = counts,
                                  .pack = result_get_pack(&evaluation->result, counts->pack),
                                  .share = NAN,
                                  .standing = STANDING_NO_PACK};

    if (!found.pack)
        return found;
    struct members members = find_members(evaluation, counts, found.pack);
    found.controls = arena_take_array(arena, members.items, members.count, sizeof *members.items);
    found.control_count = members.count;
    count_members(&found);
    found.standing = standing_of_counts(&found);
    found.share = share_of_counts(&found);
    return found;
}

/* ---- several together ---- */

/* What cannot be seen keeps the whole from being met, but not what can be seen from being shown. */
static enum path_standing standing_together(const int *tally)
{
    int done = tally[STANDING_MET] + tally[STANDING_SHOWN];
    int seen = done + tally[STANDING_PART] + tally[STANDING_MISSING];

    if (!seen)
        return tally[STANDING_NO_PACK] ? STANDING_NO_PACK : STANDING_UNSEEN;
    if (done == seen && !tally[STANDING_NO_PACK])
        return tally[STANDING_SHOWN] || tally[STANDING_UNSEEN] ? STANDING_SHOWN : STANDING_MET;
    return done + tally[STANDING_PART] ? STANDING_PART : STANDING_MISSING;
}

struct mean {
    double sum;
    int count;
};

static void mean_add(struct mean *mean, double share)
{
    if (isnan(share))
        return;
    mean->sum += share;
    mean->count++;
}

static double mean_get(const struct mean *mean)
{
    return mean->count ? mean->sum / mean->count : NAN;
}

/* Evidence never fulfils; and of several packs that give some, one is enough to look at. */
static void take_as_evidence(int *tally)
{
    bool is_seen = tally[STANDING_MET] + tally[STANDING_PART] + tally[STANDING_MISSING];

    tally[STANDING_SHOWN] = tally[STANDING_MET];
    tally[STANDING_MET] = 0;
    if (is_seen)
        tally[STANDING_NO_PACK] = 0;
}

static struct requirement_result assess_requirement(const struct evaluation *evaluation,
                                                    struct arena *arena,
                                                    const struct requirement *requirement)
{
    struct counts_result *counts = arena_alloc(arena, requirement->count_count * sizeof *counts);
    struct requirement_result found = {
        .requirement = requirement, .counts = counts, .count_count = requirement->count_count};
    int tally[STANDING_COUNT] = {0};
    struct mean mean = {0, 0};

    for (size_t i = 0; i < found.count_count; i++) {
        counts[i] = assess_counts(evaluation, arena, &requirement->counts[i]);
        tally[counts[i].standing]++;
        mean_add(&mean, counts[i].share);
    }
    if (requirement->shows == SHOWS_PART)
        take_as_evidence(tally);
    found.standing = standing_together(tally);
    found.share = mean_get(&mean);
    return found;
}

static struct stage_result assess_stage(const struct evaluation *evaluation, struct arena *arena,
                                        const struct scheme_stage *stage)
{
    struct requirement_result *requirements =
        arena_alloc(arena, stage->requirement_count * sizeof *requirements);
    struct stage_result found = {.stage = stage,
                                 .requirements = requirements,
                                 .requirement_count = stage->requirement_count};
    struct mean mean = {0, 0};

    for (size_t i = 0; i < found.requirement_count; i++) {
        requirements[i] = assess_requirement(evaluation, arena, &stage->requirements[i]);
        found.tally[requirements[i].standing]++;
        mean_add(&mean, requirements[i].standing == STANDING_NO_PACK ? 0 : requirements[i].share);
    }
    found.standing = standing_together(found.tally);
    found.share = mean_get(&mean);
    return found;
}

static bool is_behind(const struct stage_result *stage)
{
    return stage->standing == STANDING_MET || stage->standing == STANDING_SHOWN;
}

static struct path assess_scheme(const struct evaluation *evaluation, struct arena *arena,
                                 const struct scheme *scheme)
{
    struct stage_result *stages = arena_alloc(arena, scheme->stage_count * sizeof *stages);
    struct path path = {.scheme = scheme, .stages = stages, .stage_count = scheme->stage_count};
    struct mean mean = {0, 0};

    for (size_t i = 0; i < path.stage_count; i++) {
        stages[i] = assess_stage(evaluation, arena, &scheme->stages[i]);
        mean_add(&mean, stages[i].share);
        for (enum path_standing standing = 0; standing < STANDING_COUNT; standing++)
            path.tally[standing] += stages[i].tally[standing];
    }
    while (path.reached < path.stage_count && is_behind(&stages[path.reached]))
        path.reached++;
    path.next = path.reached < path.stage_count ? &stages[path.reached] : NULL;
    path.share = mean_get(&mean);
    return path;
}

struct paths *engine_assess_schemes(const struct result *result, const struct schemes *schemes)
{
    struct arena *arena = arena_new();
    struct owned_paths *owned = arena_alloc(arena, sizeof *owned);
    struct path *items = arena_alloc(arena, schemes->count * sizeof *items);

    for (size_t i = 0; i < schemes->count; i++)
        items[i] = assess_scheme(evaluation_of(result), arena, &schemes->items[i]);
    owned->arena = arena;
    owned->paths = (struct paths){.items = items, .count = schemes->count};
    return &owned->paths;
}

void paths_free(struct paths *paths)
{
    if (paths)
        arena_free(((struct owned_paths *)paths)->arena);
}

const struct path *paths_get(const struct paths *paths, const char *id)
{
    for (size_t i = 0; i < paths->count; i++)
        if (text_equal(paths->items[i].scheme->id, id))
            return &paths->items[i];
    return NULL;
}
