/* Corrections: what an auditor asked to be put right, and how far it has come (第三2五・六, 4六).
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "plan.h"

struct owned_corrections {
    struct corrections corrections; /* first: what callers hold is this */
    struct arena *arena;
};

static const struct {
    const char *field;
    const char *state;          /* that its day brings about; NULL: none */
    enum correction_step needs; /* itself: nothing */
    bool can_wait;              /* what it needs may be unsaid */
} steps[CORRECTION_STEP_COUNT] = {
    [CORRECTION_REQUESTED] = {"correction-requested", "requested", CORRECTION_REQUESTED},
    [CORRECTION_DUE] = {"correction-due", NULL, CORRECTION_REQUESTED, .can_wait = true},
    [CORRECTION_DONE] = {"correction-done", "done", CORRECTION_REQUESTED},
    [CORRECTION_VERIFIED] = {"correction-verified", "verified", CORRECTION_DONE},
    [CORRECTION_CLOSED] = {"correction-closed", "closed", CORRECTION_VERIFIED},
};

const char *correction_step_get_field(enum correction_step step)
{
    return steps[step].field;
}

/* ---- the order ---- */

static bool is_too_early(const int days[CORRECTION_STEP_COUNT], enum correction_step step)
{
    int own = days[step], needed = days[steps[step].needs];
    if (own == DAY_NONE)
        return false;
    return needed == DAY_NONE ? !steps[step].can_wait : own < needed;
}

enum correction_step correction_find_break(const int days[CORRECTION_STEP_COUNT])
{
    enum correction_step step = 0;
    while (step < CORRECTION_STEP_COUNT && !is_too_early(days, step))
        step++;
    return step;
}

static const char *get_noted(const struct answer *answer, const char *key)
{
    for (size_t i = 0; i < answer->noted_count; i++)
        if (text_equal(answer->noted[i].key, key))
            return answer->noted[i].value;
    return NULL;
}

static int read_day(const char *text)
{
    return text ? day_from_text(text) : DAY_NONE;
}

bool correction_allows(const struct answer *answer, const char *field, const char *value)
{
    int days[CORRECTION_STEP_COUNT];
    bool is_step = false;
    for (enum correction_step step = 0; step < CORRECTION_STEP_COUNT; step++) {
        bool is_it = text_equal(steps[step].field, field);
        const char *said = answer ? get_noted(answer, steps[step].field) : NULL;
        days[step] = read_day(is_it ? value : said);
        is_step = is_step || is_it;
    }
    return !is_step || correction_find_break(days) == CORRECTION_STEP_COUNT;
}

/* ---- all of them ---- */

/* The control that an answer, or one to a part of it, is about. */
static const struct control_result *find_control(const struct result *result,
                                                 const struct answer *answer)
{
    const char *at = answer->subject ? "@" : "";
    char *address = mem_format("%s:%s%s%s", answer->pack, answer->control, at,
                               answer->subject ? answer->subject : "");
    const struct control_result *control = result_get_control(result, address);
    free(address);
    return control;
}

static struct correction read_correction(const struct answer *answer, const char *text, int today)
{
    struct correction correction = {.answer = answer, .text = text, .state = "open"};
    for (enum correction_step step = 0; step < CORRECTION_STEP_COUNT; step++) {
        correction.days[step] = read_day(get_noted(answer, steps[step].field));
        if (correction.days[step] != DAY_NONE && steps[step].state)
            correction.state = steps[step].state;
    }
    int due = correction.days[CORRECTION_DUE];
    correction.is_open = correction.days[CORRECTION_CLOSED] == DAY_NONE;
    correction.is_overdue = correction.is_open && correction.days[CORRECTION_DONE] == DAY_NONE &&
                            due != DAY_NONE && due < today;
    correction.broken = correction_find_break(correction.days);
    return correction;
}

static int rank_of(const struct correction *correction)
{
    int due = correction->days[CORRECTION_DUE];
    return due == DAY_NONE ? INT_MAX : due;
}

static int compare(const void *a, const void *b)
{
    const struct correction *one = a, *other = b;
    if (one->is_open != other->is_open)
        return other->is_open - one->is_open;
    if (one->is_overdue != other->is_overdue) /* what is done may have been due before */
        return other->is_overdue - one->is_overdue;
    if (rank_of(one) != rank_of(other))
        return rank_of(one) < rank_of(other) ? -1 : 1;
    return (one->answer > other->answer) - (one->answer < other->answer); /* as the case has them */
}

struct corrections *corrections_new(const struct result *result, int today)
{
    struct arena *arena = arena_new();
    const struct snapshot *snapshot = result->snapshot;
    struct owned_corrections *owned = arena_alloc(arena, sizeof *owned);
    struct correction *items = arena_alloc(arena, (snapshot->answer_count + 1) * sizeof *items);
    struct corrections *corrections = &owned->corrections;
    for (size_t i = 0; i < snapshot->answer_count; i++) {
        const struct answer *answer = &snapshot->answers[i];
        const char *text = get_noted(answer, "correction");
        const struct control_result *control = text ? find_control(result, answer) : NULL;
        if (!control)
            continue;
        struct correction *item = &items[corrections->count++];
        *item = read_correction(answer, text, today);
        item->control = control;
        corrections->open += item->is_open;
        corrections->overdue += item->is_overdue;
    }
    qsort(items, corrections->count, sizeof *items, compare);
    owned->arena = arena;
    corrections->items = items;
    return corrections;
}

void corrections_free(struct corrections *corrections)
{
    if (corrections)
        arena_free(((struct owned_corrections *)corrections)->arena);
}
