/* What an answer in one pack says about questions in the others (docs/crosswalk.md). Relations are
 * OSCAL's, over the sets of what two controls ask for (its control mapping model; NIST IR 8477). */
#include "evaluation.h"

#include <stdlib.h>
#include <string.h>

struct owned_crosswalk {
    struct crosswalk crosswalk; /* first: what callers hold is this */
    struct arena *arena;
};

/* A relation as one of its controls has it. */
struct pair {
    const struct control_result *control;
    struct control_relation relation;
};

struct crossing {
    const struct evaluation *evaluation;
    struct arena *arena;
    struct pair *pairs;
    size_t count;
};

enum relation_kind relation_inverse(enum relation_kind kind)
{
    static const enum relation_kind inverses[RELATION_KIND_COUNT] = {
        [RELATION_EQUAL] = RELATION_EQUAL,           [RELATION_EQUIVALENT] = RELATION_EQUIVALENT,
        [RELATION_SUBSET] = RELATION_SUPERSET,       [RELATION_SUPERSET] = RELATION_SUBSET,
        [RELATION_INTERSECTS] = RELATION_INTERSECTS,
    };

    return inverses[kind];
}

/* ---- what a control says elsewhere ---- */

/* An auditor judges by what was seen, so in an audit only another judgement of an auditor counts.
 */
static bool voice_counts(const struct evaluation *evaluation, enum voice voice)
{
    return voice_of_mode(evaluation->result.snapshot->mode) != VOICE_AUDITOR ||
           voice == VOICE_AUDITOR;
}

static enum rating rating_said(const struct evaluation *evaluation,
                               const struct control_result *control)
{
    bool counts = control_is_in_play(control) && voice_counts(evaluation, control->voice);

    return counts ? control->rating : RATING_UNANSWERED;
}

/* Of all subjects in play together: one that is open or not met says so of the whole. */
static enum rating rating_said_by_all(const struct evaluation *evaluation,
                                      const struct control_result *first, size_t count)
{
    enum rating said = RATING_UNANSWERED;
    bool is_first = true;

    for (size_t i = 0; i < count; i++) {
        enum rating one = rating_said(evaluation, &first[i]);

        if (!control_is_in_play(&first[i]))
            continue;
        said = is_first ? one : rating_and(said, one);
        is_first = false;
    }
    return said;
}

/* ---- who is related to whom ---- */

static void add_pair(struct crossing *crossing, const struct control_result *control,
                     const struct control_result *other, const struct control_relation *relation,
                     enum rating said)
{
    struct pair pair = {.control = control, .relation = *relation};

    pair.relation.other = other;
    pair.relation.said = said;
    ARRAY_PUSH(crossing->pairs, crossing->count) = pair;
}

/* Where both are asked of subjects: of the same record only. */
static void add_shared(struct crossing *crossing, const struct control_result *control,
                       const struct control_result *first, const struct control_relation *relation)
{
    const struct evaluation *evaluation = crossing->evaluation;
    const struct control_result *other =
        evaluation_find(evaluation, first->pack->id, first->control->id, control->subject);
    const struct control_state *states = evaluation->states;

    if (states[other - evaluation->controls].subject ==
        states[control - evaluation->controls].subject)
        add_pair(crossing, control, other, relation, rating_said(evaluation, other));
}

static void add_others(struct crossing *crossing, const struct control_result *control,
                       const struct control_result *first, const struct control_relation *relation)
{
    size_t count = evaluation_count_subjects(crossing->evaluation, first);
    enum rating said = rating_said_by_all(crossing->evaluation, first, count);

    for (size_t i = 0; i < count; i++)
        add_pair(crossing, control, &first[i], relation, said);
}

/* `first` and `other` are the first results of the two controls. */
static void add_relation(struct crossing *crossing, const struct control_result *first,
                         const struct control_result *other,
                         const struct control_relation *relation)
{
    size_t count = evaluation_count_subjects(crossing->evaluation, first);

    for (size_t i = 0; i < count; i++) {
        if (!control_is_in_play(&first[i]))
            continue;
        if (first[i].subject && other->subject)
            add_shared(crossing, &first[i], other, relation);
        else
            add_others(crossing, &first[i], other, relation);
    }
}

static void add_both_ways(struct crossing *crossing, const struct pack *pack,
                          const struct relation *relation)
{
    const struct evaluation *evaluation = crossing->evaluation;
    const struct control_result *from = evaluation_find(evaluation, pack->id, relation->from, NULL);
    const struct control_result *to = index_get(&evaluation->by_address, INDEX_KEY(relation->to));
    struct control_relation told = {.kind = relation->kind, .relation = relation, .told_by = pack};

    if (!from || !to || from->pack == to->pack)
        return;
    add_relation(crossing, from, to, &told);
    told.kind = relation_inverse(relation->kind);
    add_relation(crossing, to, from, &told);
}

/* By control, then by the other one, in the order of the result; then by kind. */
static int compare_pairs(const void *a, const void *b)
{
    const struct pair *one = a, *other = b;

    if (one->control != other->control)
        return one->control < other->control ? -1 : 1;
    if (one->relation.other != other->relation.other)
        return one->relation.other < other->relation.other ? -1 : 1;
    return (int)one->relation.kind - (int)other->relation.kind;
}

/* Both packs may tell the same relation: it is one. */
static void drop_repeated(struct crossing *crossing)
{
    size_t kept = 0;

    for (size_t i = 0; i < crossing->count; i++)
        if (i == 0 || compare_pairs(&crossing->pairs[i], &crossing->pairs[kept - 1]) != 0)
            crossing->pairs[kept++] = crossing->pairs[i];
    crossing->count = kept;
}

static void relate(struct crossing *crossing)
{
    const struct result *result = &crossing->evaluation->result;

    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack *pack = result->packs[i].pack;

        for (size_t j = 0; j < pack->relation_count; j++)
            add_both_ways(crossing, pack, &pack->relations[j]);
    }
    if (crossing->count)
        qsort(crossing->pairs, crossing->count, sizeof *crossing->pairs, compare_pairs);
    drop_repeated(crossing);
}

/* ---- what may be offered ---- */

/* What is left of unmet < partial < met by what is said elsewhere. */
enum degree { DEGREE_UNMET, DEGREE_PARTIAL, DEGREE_MET };
struct range {
    enum degree low, high;
};
static const enum rating degree_ratings[] = {
    [DEGREE_UNMET] = RATING_UNMET, [DEGREE_PARTIAL] = RATING_PARTIAL, [DEGREE_MET] = RATING_MET};
static const struct range nothing_certain = {DEGREE_UNMET, DEGREE_MET};

/* docs/crosswalk.md, "What follows". What is the same is rated the same. Of a whole that is met,
 * every part is; of a whole that is not, a part may be. A part that is in place makes the whole at
 * least partly so; one that is not keeps it from being met. Sets that merely overlap say nothing
 * certain of each other. */
static struct range range_left(enum relation_kind kind, enum rating said)
{
    static const struct range same[RATING_COUNT] = {
        [RATING_MET] = {DEGREE_MET, DEGREE_MET},
        [RATING_PARTIAL] = {DEGREE_PARTIAL, DEGREE_PARTIAL},
        [RATING_UNMET] = {DEGREE_UNMET, DEGREE_UNMET},
    };
    static const struct range of_part[RATING_COUNT] = {
        [RATING_MET] = {DEGREE_PARTIAL, DEGREE_MET},
        [RATING_PARTIAL] = {DEGREE_PARTIAL, DEGREE_PARTIAL},
        [RATING_UNMET] = {DEGREE_UNMET, DEGREE_PARTIAL},
    };

    if (said != RATING_MET && said != RATING_PARTIAL && said != RATING_UNMET)
        return nothing_certain;
    if (kind == RELATION_EQUAL || kind == RELATION_EQUIVALENT)
        return same[said];
    if (kind == RELATION_SUPERSET)
        return of_part[said];
    return kind == RELATION_SUBSET && said == RATING_MET ? same[said] : nothing_certain;
}

static bool is_certain(struct range range)
{
    return range.low != nothing_certain.low || range.high != nothing_certain.high;
}

/* That somebody does not know, or that it does not concern the firm, says so of the very same
 * question only. */
static bool is_outside_range(const struct control_relation *relation)
{
    return relation->kind == RELATION_EQUAL &&
           (relation->said == RATING_UNKNOWN || relation->said == RATING_NOT_APPLICABLE);
}

static bool is_source(const struct control_relation *relation)
{
    return is_certain(range_left(relation->kind, relation->said)) || is_outside_range(relation);
}

/* The weakest first. */
static int compare_sources(const void *a, const void *b)
{
    const struct control_relation *one = *(const struct control_relation *const *)a;
    const struct control_relation *other = *(const struct control_relation *const *)b;
    struct range left = range_left(one->kind, one->said);
    struct range right = range_left(other->kind, other->said);

    if (left.high != right.high)
        return (int)left.high - (int)right.high;
    if (left.low != right.low)
        return (int)left.low - (int)right.low;
    return one < other ? -1 : one > other;
}

static void find_sources(struct arena *arena, const struct crosswalk_control *crossed,
                         struct offer *offer)
{
    const struct control_relation **sources =
        arena_alloc(arena, crossed->relation_count * sizeof *sources);

    for (size_t i = 0; i < crossed->relation_count; i++)
        if (is_source(&crossed->relations[i]))
            sources[offer->source_count++] = &crossed->relations[i];
    qsort(sources, offer->source_count, sizeof *sources, compare_sources);
    offer->sources = sources;
}

/* Unknown and not-applicable lie on no scale with the others: they are offered where all sources
 * say the same. */
static bool rate_outside_range(struct offer *offer)
{
    const struct control_relation *first = offer->sources[0];

    for (size_t i = 0; i < offer->source_count; i++)
        if (offer->sources[i]->said != first->said)
            return false;
    offer->rating = offer->best = first->said;
    if (first->said == RATING_NOT_APPLICABLE && first->other->answer)
        offer->reason = first->other->answer->reason;
    return true;
}

static bool rate_offer(struct offer *offer)
{
    struct range left = nothing_certain;
    bool is_outside = false;

    for (size_t i = 0; i < offer->source_count; i++) {
        const struct control_relation *source = offer->sources[i];
        struct range range = range_left(source->kind, source->said);

        left.low = range.low > left.low ? range.low : left.low;
        left.high = range.high < left.high ? range.high : left.high;
        is_outside = is_outside || is_outside_range(source);
    }
    if (is_outside)
        return rate_outside_range(offer);
    /* Where sources contradict each other, the weakest decides. */
    offer->rating = degree_ratings[left.low < left.high ? left.low : left.high];
    offer->best = degree_ratings[left.high];
    return true;
}

static void choose(const struct evaluation *evaluation, const struct control_result *control,
                   struct offer *offer)
{
    enum mode mode = evaluation->result.snapshot->mode;
    struct outcome outcome = {.rating = offer->rating, .level = LEVEL_NONE};

    if (control->control->option_count && voice_of_mode(mode) != VOICE_AUDITOR) {
        offer->obstacle = OBSTACLE_PARTS;
        return;
    }
    offer->choice = scale_find_choice(control->control, control->scale, &outcome, false);
    if (!offer->choice)
        offer->choice = scale_find_choice(control->control, control->scale, &outcome, true);
    offer->obstacle = offer->choice ? OBSTACLE_NONE : OBSTACLE_SCALE;
}

/* A choice that only waits for its reason is an answer too. */
static bool is_open(const struct evaluation *evaluation, const struct control_result *control)
{
    const struct statements *statements = answers_get(evaluation, control, NULL);

    for (int voice = VOICE_FIRM; statements && voice < VOICE_COUNT; voice++)
        if (statements->by[voice] && statements->by[voice]->choice)
            return false;
    return control->rating == RATING_UNANSWERED;
}

static const struct offer *make_offer(const struct evaluation *evaluation, struct arena *arena,
                                      const struct crosswalk_control *crossed)
{
    struct offer *offer = arena_alloc(arena, sizeof *offer);

    if (!is_open(evaluation, crossed->control))
        return NULL;
    find_sources(arena, crossed, offer);
    if (!offer->source_count || !rate_offer(offer))
        return NULL;
    choose(evaluation, crossed->control, offer);
    return offer;
}

/* ---- all together ---- */

/* The run of pairs from `from` on that are of one control. */
static size_t count_run(const struct crossing *crossing, size_t from)
{
    size_t to = from;

    while (to < crossing->count && crossing->pairs[to].control == crossing->pairs[from].control)
        to++;
    return to - from;
}

static struct crosswalk_control cross(struct crossing *crossing, size_t from, size_t count)
{
    struct control_relation *relations = arena_alloc(crossing->arena, count * sizeof *relations);
    struct crosswalk_control crossed = {
        .control = crossing->pairs[from].control, .relations = relations, .relation_count = count};

    for (size_t i = 0; i < count; i++)
        relations[i] = crossing->pairs[from + i].relation;
    crossed.offer = make_offer(crossing->evaluation, crossing->arena, &crossed);
    return crossed;
}

static void collect(struct crossing *crossing, struct crosswalk *crosswalk)
{
    size_t room = crossing->count + 1, count;
    struct crosswalk_control *controls = arena_alloc(crossing->arena, room * sizeof *controls);
    const struct crosswalk_control **offers = arena_alloc(crossing->arena, room * sizeof *offers);

    for (size_t from = 0; from < crossing->count; from += count) {
        struct crosswalk_control *crossed = &controls[crosswalk->control_count++];

        count = count_run(crossing, from);
        *crossed = cross(crossing, from, count);
        if (crossed->offer)
            offers[crosswalk->offer_count++] = crossed;
    }
    crosswalk->controls = controls;
    crosswalk->offers = offers;
}

static void count_packs(const struct result *result, struct arena *arena,
                        struct crosswalk *crosswalk)
{
    struct crosswalk_pack *packs = arena_alloc(arena, (result->pack_count + 1) * sizeof *packs);

    for (size_t i = 0; i < result->pack_count; i++)
        packs[i].pack = &result->packs[i];
    for (size_t i = 0, at = 0; i < crosswalk->control_count; i++) {
        while (packs[at].pack->pack != crosswalk->controls[i].control->pack)
            at++;
        packs[at].related++;
        packs[at].offered += crosswalk->controls[i].offer != NULL;
    }
    crosswalk->packs = packs;
    crosswalk->pack_count = result->pack_count;
}

struct crosswalk *engine_make_crosswalk(const struct result *result)
{
    struct arena *arena = arena_new();
    struct owned_crosswalk *owned = arena_alloc(arena, sizeof *owned);
    struct crossing crossing = {.evaluation = evaluation_of(result), .arena = arena};

    owned->arena = arena;
    relate(&crossing);
    collect(&crossing, &owned->crosswalk);
    count_packs(result, arena, &owned->crosswalk);
    free(crossing.pairs);
    return &owned->crosswalk;
}

void crosswalk_free(struct crosswalk *crosswalk)
{
    if (crosswalk)
        arena_free(((struct owned_crosswalk *)crosswalk)->arena);
}

static int compare_with_control(const void *key, const void *element)
{
    const struct control_result *control = key;
    const struct crosswalk_control *crossed = element;

    return control < crossed->control ? -1 : control > crossed->control;
}

const struct crosswalk_control *crosswalk_get(const struct crosswalk *crosswalk,
                                              const struct control_result *control)
{
    return bsearch(control, crosswalk->controls, crosswalk->control_count,
                   sizeof *crosswalk->controls, compare_with_control);
}
