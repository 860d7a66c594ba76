/* The interview: what to ask next in the time that is left, and of whom to ask the rest later.
 * docs/interview.md has the order and the minutes. */
#include <stdlib.h>
#include <string.h>

#include "plan.h"

struct owned_interview {
    struct interview interview; /* first: what callers hold is this */
    struct arena *arena;
};

/* The place of a question in the order, besides its reason. */
struct candidate {
    struct interview_question question;
    size_t pack;
    size_t lead;  /* place in the pack of the control that it is a part of, or its own */
    size_t place; /* in the order of the packs, subjects included */
    size_t turn;  /* of the person to ask, among those who are asked later */
    bool is_answerable;
};

struct planning {
    const struct result *result;
    const struct interview_request *request;
    struct arena *arena;
    enum interview_reason **reasons; /* by pack, then by its controls */
    struct candidate *items;
    size_t count;
};

/* ---- how long: docs/interview.md ---- */

int interview_estimate(const struct control *control, enum mode mode)
{
    /* `look`: at what is shown as evidence */
    static const struct {
        int question, option, look;
    } minutes[MODE_COUNT] = {
        [MODE_SELF] = {2, 1, 0},
        [MODE_ADVISE] = {2, 1, 3},
        [MODE_AUDIT] = {3, 1, 5},
        [MODE_TRAIN] = {2, 1, 0},
    };
    bool is_looked_at = false;
    for (size_t i = 0; i < control->technique_count; i++)
        is_looked_at = is_looked_at || !text_equal(control->techniques[i], "interview");
    return minutes[mode].question + minutes[mode].option * (int)control->option_count +
           (is_looked_at ? minutes[mode].look : 0);
}

/* ---- why it comes where it does ---- */

static enum interview_reason *get_reason(struct planning *planning,
                                         const struct control_result *control)
{
    for (size_t i = 0; i < planning->result->pack_count; i++)
        if (planning->result->packs[i].pack == control->pack)
            return &planning->reasons[i][control - planning->result->packs[i].controls];
    return NULL;
}

/* The first reason that holds stays. */
static void mark(struct planning *planning, const struct control_result *control,
                 enum interview_reason reason)
{
    enum interview_reason *kept = control ? get_reason(planning, control) : NULL;
    if (kept && *kept > reason)
        *kept = reason;
}

static void mark_gates(struct planning *planning, const struct control_result *waiting,
                       const struct condition *condition)
{
    bool names_one = condition->kind == CONDITION_ANSWER || condition->kind == CONDITION_RATING;
    if (names_one)
        mark(planning, control_find_named(planning->result, waiting, condition->control), ASK_GATE);
    for (size_t i = 0; i < condition->child_count; i++)
        mark_gates(planning, waiting, &condition->children[i]);
}

static void mark_own(struct planning *planning, const struct control_result *control)
{
    if (control->control->mandatory)
        mark(planning, control, ASK_MANDATORY);
    if (control->rating == RATING_UNKNOWN)
        mark(planning, control, ASK_UNKNOWN);
    if (control->control->applies && control->applies == TRUTH_UNKNOWN &&
        control_is_in_play(control))
        mark_gates(planning, control, control->control->applies);
}

/* Those that guard against a threat that is itself large for an asset. */
static void mark_guards(struct planning *planning, const struct asset_risk *asset)
{
    const struct risk_catalogue *catalogue = library_get_risk(planning->result->library);
    for (size_t i = 0; i < asset->threat_count; i++) {
        const struct threat_risk *threat = &asset->threats[i];
        const struct band *band = risk_get_band(catalogue, threat->risk);
        if (!band || !text_equal(band->id, catalogue->intolerable))
            continue;
        for (size_t k = 0; k < threat->guard_count; k++)
            mark(planning, threat->guards[k].control, ASK_RISK);
    }
}

static void find_reasons(struct planning *planning, const struct risks *risks)
{
    const struct result *result = planning->result;
    planning->reasons = arena_alloc(planning->arena, (result->pack_count + 1) * sizeof(void *));
    for (size_t i = 0; i < result->pack_count; i++) {
        size_t count = result->packs[i].control_count;
        planning->reasons[i] =
            arena_alloc(planning->arena, (count + 1) * sizeof **planning->reasons);
        for (size_t k = 0; k < count; k++)
            planning->reasons[i][k] = ASK_REST;
    }
    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t k = 0; k < result->packs[i].control_count; k++)
            mark_own(planning, &result->packs[i].controls[k]);
    bool has_risks = risks && library_get_risk(result->library);
    for (size_t i = 0; has_risks && i < risks->asset_count; i++)
        mark_guards(planning, &risks->assets[i]);
}

/* ---- what is open, in order ---- */

static bool is_in_room(const struct interview_request *request, const char *role)
{
    for (size_t i = 0; i < request->role_count; i++)
        if (text_equal(request->roles[i], role))
            return true;
    return false;
}

/* What no role is named for anybody can answer. */
static void find_person(const struct interview_request *request, struct candidate *candidate)
{
    const struct control *control = candidate->question.control->control;
    candidate->is_answerable = request->role_count == 0 || control->role_count == 0;
    candidate->question.role = control->role_count ? control->roles[0] : NULL;
    for (size_t i = 0; i < control->role_count; i++)
        if (is_in_room(request, control->roles[i])) {
            candidate->question.role = control->roles[i];
            candidate->is_answerable = true;
            return;
        }
}

static bool is_open(const struct result *result, const struct control_result *control)
{
    bool is_answered = control->rating != RATING_UNANSWERED && control->rating != RATING_UNKNOWN &&
                       !snapshot_asks_again(result->snapshot, control->address);
    return control->scale && control_is_in_play(control) && !is_answered;
}

static size_t get_lead(const struct pack *pack, const struct control *control)
{
    const struct control *lead = control->part_of ? pack_get_control(pack, control->part_of) : NULL;
    return (size_t)((lead ? lead : control) - pack->controls);
}

static void add_candidate(struct planning *planning, size_t pack, size_t place)
{
    const struct control_result *control = &planning->result->packs[pack].controls[place];
    struct candidate *candidate = &planning->items[planning->count++];
    *candidate = (struct candidate){
        .question = {.control = control,
                     .reason = planning->reasons[pack][place],
                     .minutes =
                         interview_estimate(control->control, planning->result->snapshot->mode)},
        .pack = pack,
        .lead = get_lead(control->pack, control->control),
        .place = place,
    };
    find_person(planning->request, candidate);
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_groups(const struct candidate *one, const struct candidate *other)
{
    const char *subject = one->question.control->subject;
    const char *other_subject = other->question.control->subject;
    if (one->question.reason != other->question.reason)
        return one->question.reason < other->question.reason ? -1 : 1;
    if (one->pack != other->pack)
        return compare_sizes(one->pack, other->pack);
    if (one->lead != other->lead)
        return compare_sizes(one->lead, other->lead);
    return strcmp(subject ? subject : "", other_subject ? other_subject : "");
}

/* By reason, then in pack order; the parts of a lead paragraph stay behind each other. */
static int compare_candidates(const void *a, const void *b)
{
    const struct candidate *one = a, *other = b;
    int order = compare_groups(one, other);
    return order ? order : compare_sizes(one->place, other->place);
}

static void collect(struct planning *planning)
{
    const struct result *result = planning->result;
    size_t room = 1;
    for (size_t i = 0; i < result->pack_count; i++)
        room += result->packs[i].control_count;
    planning->items = arena_alloc(planning->arena, room * sizeof *planning->items);
    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t k = 0; k < result->packs[i].control_count; k++)
            if (is_open(result, &result->packs[i].controls[k]))
                add_candidate(planning, i, k);
    qsort(planning->items, planning->count, sizeof *planning->items, compare_candidates);
}

/* ---- now and later ---- */

/* A group of which no more than this fits is left for next time, unless nothing else is asked. */
#define SPLIT_MINUTES 5

/* How many of the questions, in order, there is time for. Always a start of the list that only
 * grows with the minutes. */
static size_t count_in_time(const struct candidate *items, size_t count, int minutes)
{
    int spent = 0, spent_before = 0;
    size_t group = 0;
    if (minutes <= 0)
        return count;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && compare_groups(&items[i - 1], &items[i]) != 0) {
            group = i;
            spent_before = spent;
        }
        if (items[i].question.minutes > minutes - spent)
            return group > 0 && spent - spent_before <= SPLIT_MINUTES ? group : i;
        spent += items[i].question.minutes;
    }
    return count;
}

static bool is_same_person(const struct candidate *one, const struct candidate *other)
{
    return text_equal(one->question.role, other->question.role);
}

/* People come in the order of the first question for them. */
static void give_turns(struct candidate *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t first = 0;
        while (!is_same_person(&items[first], &items[i]))
            first++;
        items[i].turn = first;
    }
}

static int compare_turns(const void *a, const void *b)
{
    const struct candidate *one = a, *other = b;
    int order = compare_sizes(one->turn, other->turn);
    return order ? order : compare_candidates(a, b);
}

static const struct interview_question *
list_questions(struct arena *arena, const struct candidate *items, size_t count, int *minutes)
{
    struct interview_question *questions = arena_alloc(arena, (count + 1) * sizeof *questions);
    for (size_t i = 0; i < count; i++) {
        questions[i] = items[i].question;
        *minutes += questions[i].minutes;
    }
    return questions;
}

/* Those that the room can answer to the front, each part in its order. */
static size_t move_answerable(struct planning *planning)
{
    struct candidate *sorted = arena_alloc(planning->arena, (planning->count + 1) * sizeof *sorted);
    size_t count = 0, answerable;
    for (size_t i = 0; i < planning->count; i++)
        if (planning->items[i].is_answerable)
            sorted[count++] = planning->items[i];
    answerable = count;
    for (size_t i = 0; i < planning->count; i++)
        if (!planning->items[i].is_answerable)
            sorted[count++] = planning->items[i];
    planning->items = sorted;
    return answerable;
}

static void divide(struct planning *planning, struct interview *interview)
{
    size_t answerable = move_answerable(planning);
    size_t now = count_in_time(planning->items, answerable, planning->request->minutes);
    struct candidate *later = planning->items + now;
    size_t later_count = planning->count - now;

    qsort(later, later_count, sizeof *later, compare_candidates);
    give_turns(later, later_count);
    qsort(later, later_count, sizeof *later, compare_turns);
    interview->now_count = now;
    interview->now = list_questions(planning->arena, planning->items, now, &interview->now_minutes);
    interview->later_count = later_count;
    interview->later =
        list_questions(planning->arena, later, later_count, &interview->later_minutes);
}

struct interview *interview_new(const struct result *result, const struct risks *risks,
                                const struct interview_request *request)
{
    struct arena *arena = arena_new();
    struct owned_interview *owned = arena_alloc(arena, sizeof *owned);
    struct planning planning = {.result = result, .request = request, .arena = arena};
    owned->arena = arena;
    find_reasons(&planning, risks);
    collect(&planning);
    divide(&planning, &owned->interview);
    return &owned->interview;
}

void interview_free(struct interview *interview)
{
    if (interview)
        arena_free(((struct owned_interview *)interview)->arena);
}
