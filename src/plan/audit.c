/* The plan of an audit: which controls, why these, whom to ask, where, in which order, and what a
 * day has room for. docs/audit.md has the order and the minutes. */
#include <stdlib.h>
#include <string.h>

#include "plan.h"

struct owned_audit {
    struct audit_plan plan; /* first: what callers hold is this */
    struct arena *arena;
};
struct choosing {
    struct audit_step step;
    size_t turn; /* of its section, among the samples: the first of each section, then the second */
    size_t order; /* in the packs */
    size_t seat;  /* where it comes in the day */
};
struct preparing {
    const struct result *result;
    struct choosing *items;
    size_t count;
};

const char *audit_reason_get_name(enum audit_reason reason)
{
    static const char *const names[AUDIT_REASON_COUNT] = {
        [AUDIT_CORRECTION] = "correction",
        [AUDIT_MANDATORY] = "mandatory",
        [AUDIT_RISK] = "risk",
        [AUDIT_GAP] = "gap",
        [AUDIT_TARGET] = "target",
        [AUDIT_SAMPLE] = "sample",
    };
    return names[reason];
}

/* ---- why ---- */

static bool has_correction(const struct corrections *corrections,
                           const struct control_result *control)
{
    for (size_t i = 0; i < corrections->count; i++)
        if (corrections->items[i].control == control && corrections->items[i].is_open)
            return true;
    return false;
}

static bool guards(const struct asset_risk *asset, const struct risk_catalogue *catalogue,
                   const struct control_result *control)
{
    for (size_t i = 0; i < asset->threat_count; i++) {
        const struct threat_risk *threat = &asset->threats[i];
        const struct band *band = risk_get_band(catalogue, threat->risk);
        if (!band || !text_equal(band->id, catalogue->intolerable))
            continue;
        for (size_t k = 0; k < threat->guard_count; k++)
            if (threat->guards[k].control == control)
                return true;
    }
    return false;
}

static bool guards_large_risk(const struct result *result, const struct risks *risks,
                              const struct control_result *control)
{
    const struct risk_catalogue *catalogue = library_get_risk(result->library);
    for (size_t i = 0; risks && catalogue && i < risks->asset_count; i++)
        if (guards(&risks->assets[i], catalogue, control))
            return true;
    return false;
}

static enum audit_reason find_reason(const struct result *result, const struct risks *risks,
                                     const struct corrections *corrections,
                                     const struct control_result *control)
{
    if (has_correction(corrections, control))
        return AUDIT_CORRECTION;
    if (control->control->mandatory)
        return AUDIT_MANDATORY;
    if (guards_large_risk(result, risks, control))
        return AUDIT_RISK;
    if (control->is_gap)
        return AUDIT_GAP;
    return control->control->target >= AUDIT_TARGET_HIGH ? AUDIT_TARGET : AUDIT_SAMPLE;
}

/* ---- which ---- */

static bool is_watched(const struct control *control)
{
    for (size_t i = 0; i < control->technique_count; i++)
        if (text_equal(control->techniques[i], "observe"))
            return true;
    return false;
}

static struct choosing choose(const struct control_result *control, enum audit_reason reason)
{
    const struct control *asked = control->control;
    return (struct choosing){
        .step = {.control = control,
                 .reason = reason,
                 .role = asked->role_count ? asked->roles[0] : NULL,
                 .place = is_watched(asked) ? asked->place : NULL,
                 .start = -1,
                 .minutes = interview_estimate(asked, MODE_AUDIT)},
    };
}

/* How many of its section come before it for the same reason. */
static size_t find_turn(const struct preparing *preparing, const struct choosing *item)
{
    size_t turn = 0;
    for (size_t i = preparing->count; i-- > 0;) {
        const struct audit_step *other = &preparing->items[i].step;
        if (other->control->control->section != item->step.control->control->section)
            break; /* sections follow one another */
        turn += other->reason == item->step.reason;
    }
    return turn;
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_worth(const void *a, const void *b)
{
    const struct choosing *one = a, *other = b;
    if (one->step.reason != other->step.reason)
        return one->step.reason < other->step.reason ? -1 : 1;
    bool is_sample = one->step.reason == AUDIT_SAMPLE;
    int order = is_sample ? compare_sizes(one->turn, other->turn) : 0;
    return order ? order : compare_sizes(one->order, other->order);
}

static void collect(struct preparing *preparing, const struct risks *risks)
{
    const struct result *result = preparing->result;
    struct corrections *corrections = corrections_new(result, 0);
    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t k = 0; k < result->packs[i].control_count; k++) {
            const struct control_result *control = &result->packs[i].controls[k];
            if (!control_is_in_play(control))
                continue;
            struct choosing item =
                choose(control, find_reason(result, risks, corrections, control));
            item.order = preparing->count;
            item.turn = find_turn(preparing, &item);
            preparing->items[preparing->count++] = item;
        }
    corrections_free(corrections);
    qsort(preparing->items, preparing->count, sizeof *preparing->items, compare_worth);
}

/* ---- what fits ---- */

static bool is_known_place(const struct choosing *items, size_t count, const char *place)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(items[i].step.place, place))
            return true;
    return !place;
}

static int cost_of(const struct choosing *items, size_t at)
{
    const struct audit_step *step = &items[at].step;
    return step->minutes + (is_known_place(items, at, step->place) ? 0 : AUDIT_WAY);
}

/* The longest start that fits, so that more time never takes a control away. */
static size_t count_fitting(const struct choosing *items, size_t count, int minutes)
{
    int left = minutes - AUDIT_OPENING - AUDIT_CLOSING;
    size_t fitting = 0;
    while (fitting < count && cost_of(items, fitting) <= left) {
        left -= cost_of(items, fitting);
        fitting++;
    }
    return fitting;
}

static int count_days(const struct choosing *items, size_t count, int minutes)
{
    int days = 0;
    for (size_t at = 0, fitting; at < count; at += fitting, days++) {
        fitting = count_fitting(items + at, count - at, minutes);
        fitting = fitting ? fitting : 1; /* what is longer than the day takes one of its own */
    }
    return days;
}

/* ---- in which order ---- */

static bool is_together(const struct audit_step *one, const struct audit_step *other)
{
    bool is_same_place = text_equal(one->place, other->place);
    return is_same_place && (one->place || text_equal(one->role, other->role));
}

/* People and places come in the order of the first control for them. */
static void take_seats(struct choosing *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t first = 0;
        while (!is_together(&items[first].step, &items[i].step))
            first++;
        items[i].seat = first;
    }
}

static int compare_seats(const void *a, const void *b)
{
    const struct choosing *one = a, *other = b;
    bool walks = one->step.place, other_walks = other->step.place;
    if (walks != other_walks)
        return walks - other_walks;
    int order = compare_sizes(one->seat, other->seat);
    return order ? order : compare_sizes(one->order, other->order);
}

static int set_times(struct choosing *items, size_t count)
{
    int now = AUDIT_OPENING;
    for (size_t i = 0; i < count; i++) {
        now += is_known_place(items, i, items[i].step.place) ? 0 : AUDIT_WAY;
        items[i].step.start = now;
        now += items[i].step.minutes;
    }
    return now + AUDIT_CLOSING;
}

static const struct audit_step *list_steps(struct arena *arena, const struct choosing *items,
                                           size_t count)
{
    struct audit_step *steps = arena_alloc(arena, (count + 1) * sizeof *steps);
    for (size_t i = 0; i < count; i++)
        steps[i] = items[i].step;
    return steps;
}

/* ---- all of it ---- */

static size_t count_controls(const struct result *result)
{
    size_t count = 0;
    for (size_t i = 0; i < result->pack_count; i++)
        count += result->packs[i].control_count;
    return count;
}

static void divide(struct audit_plan *plan, struct arena *arena, struct choosing *items,
                   size_t count)
{
    size_t fitting = count_fitting(items, count, plan->minutes);
    plan->days = count_days(items, count, plan->minutes);
    plan->step_count = fitting;
    plan->left_count = count - fitting;
    plan->left = list_steps(arena, items + fitting, plan->left_count);
    for (size_t i = 0; i < plan->left_count; i++)
        plan->left_minutes += plan->left[i].minutes;
    take_seats(items, fitting);
    qsort(items, fitting, sizeof *items, compare_seats);
    plan->used = set_times(items, fitting);
    plan->steps = list_steps(arena, items, fitting);
}

struct audit_plan *audit_plan_new(const struct result *result, const struct risks *risks,
                                  struct audit_request request)
{
    struct arena *arena = arena_new();
    struct owned_audit *owned = arena_alloc(arena, sizeof *owned);
    struct preparing preparing = {.result = result};
    preparing.items = arena_alloc(arena, (count_controls(result) + 1) * sizeof *preparing.items);
    owned->arena = arena;
    owned->plan.minutes = request.minutes > 0 ? request.minutes : AUDIT_DAY;
    collect(&preparing, risks);
    divide(&owned->plan, arena, preparing.items, preparing.count);
    return &owned->plan;
}

void audit_plan_free(struct audit_plan *plan)
{
    if (plan)
        arena_free(((struct owned_audit *)plan)->arena);
}
