/* Whether a control applies: Kleene's three values over its conditions (docs/rating-algebra.md).
 * Nothing said yet is unknown, and then the control still applies. */
#include "evaluation.h"

#include <stdlib.h>
#include <string.h>

struct verdict {
    enum truth truth;
    const struct condition *leaf; /* that decided it */
};

static struct verdict judge(struct evaluation *evaluation, const struct control_result *asking,
                            const struct condition *condition);

/* ---- controls that a condition speaks of ---- */

struct control_result *evaluation_find(const struct evaluation *evaluation, const char *pack,
                                       const char *control, const char *subject)
{
    struct control_result *found = NULL;

    if (subject)
        found = index_get(&evaluation->by_address, INDEX_KEY(pack, ":", control, "@", subject));
    return found ? found : index_get(&evaluation->by_address, INDEX_KEY(pack, ":", control));
}

size_t evaluation_count_subjects(const struct evaluation *evaluation,
                                 const struct control_result *first)
{
    const struct control_result *end = evaluation->controls + evaluation->control_count;
    const struct control_result *next = first + 1;

    while (next < end && next->control == first->control)
        next++;
    return (size_t)(next - first);
}

static bool is_listed(const struct condition *condition, const char *value)
{
    for (size_t i = 0; i < condition->value_count; i++)
        if (text_equal(condition->values[i], value))
            return true;
    return false;
}

/* Where options or a level decided, the choices of the same rating say the same. */
static bool has_listed_choice(const struct control_result *result,
                              const struct condition *condition)
{
    if (result->choice)
        return is_listed(condition, result->choice->id);
    for (size_t i = 0; i < condition->value_count; i++) {
        const struct choice *choice = control_get_choice(result->control, condition->values[i]);

        if (choice && choice_rating(result->control, choice) == result->rating)
            return true;
    }
    return false;
}

/* A control that is skipped was not answered, whatever was said of it before; 「わからない」 leaves
 * it unknown. */
static enum truth is_answered_so(const struct control_result *result, enum truth applies,
                                 const struct condition *condition)
{
    if (applies == TRUTH_NO)
        return TRUTH_NO;
    if (result->rating == RATING_UNANSWERED)
        return TRUTH_UNKNOWN;
    if (has_listed_choice(result, condition))
        return TRUTH_YES;
    return result->rating == RATING_UNKNOWN ? TRUTH_UNKNOWN : TRUTH_NO;
}

static enum truth is_rated_so(const struct control_result *result, enum truth applies,
                              const struct condition *condition)
{
    enum rating rating = applies == TRUTH_NO ? RATING_NOT_APPLICABLE : result->rating;

    if (is_listed(condition, rating_get_name(rating)))
        return TRUTH_YES;
    if (rating == RATING_UNANSWERED || rating == RATING_UNKNOWN)
        return TRUTH_UNKNOWN;
    return TRUTH_NO;
}

static struct control_result *find_meant(const struct evaluation *evaluation,
                                         const struct control_result *asking, const char *id)
{
    if (strchr(id, ':'))
        return index_get(&evaluation->by_address, INDEX_KEY(id));
    return evaluation_find(evaluation, asking->pack->id, id, asking->subject);
}

/* A control asked of several subjects is so where it is so of one; of its own subject where it
 * shares one. */
static enum truth judge_control(struct evaluation *evaluation, const struct control_result *asking,
                                const struct condition *condition)
{
    struct control_result *meant = find_meant(evaluation, asking, condition->control);
    bool is_shared = meant && meant->subject && text_equal(meant->subject, asking->subject);
    size_t count = !meant || is_shared ? 1 : evaluation_count_subjects(evaluation, meant);
    enum truth truth = meant ? TRUTH_NO : TRUTH_UNKNOWN;

    for (size_t i = 0; meant && i < count && truth != TRUTH_YES; i++) {
        enum truth applies = applies_decide(evaluation, &meant[i]);
        enum truth one = condition->kind == CONDITION_ANSWER
                             ? is_answered_so(&meant[i], applies, condition)
                             : is_rated_so(&meant[i], applies, condition);

        truth = one > truth ? one : truth;
    }
    return truth;
}

/* ---- the other leaves ---- */

/* In a section that goes through assets the asset in question is meant, otherwise any. */
static enum truth judge_asset(struct evaluation *evaluation, const struct control_result *asking,
                              const struct condition *condition)
{
    enum repeat repeat = asking->control->section->repeat;
    bool is_of_subject = repeat == REPEAT_ASSET || repeat == REPEAT_CLOUD;

    return ledger_has(&evaluation->ledger, condition,
                      is_of_subject ? evaluation->states[asking - evaluation->controls].subject
                                    : NULL);
}

static enum truth judge_profile(struct evaluation *evaluation, const struct control_result *asking,
                                const struct condition *condition)
{
    for (size_t i = 0; i < evaluation->result.pack_count; i++) {
        const struct pack_result *pack = &evaluation->result.packs[i];

        if (pack->pack == asking->pack && pack->profile)
            return is_listed(condition, pack->profile->id) ? TRUTH_YES : TRUTH_NO;
    }
    return TRUTH_UNKNOWN;
}

static enum truth judge_firm(struct evaluation *evaluation, const struct control_result *asking,
                             const struct condition *condition)
{
    const char *said = snapshot_get_firm(evaluation->result.snapshot, condition->key);
    char *end;
    long long number;

    if (text_is_blank(said))
        return TRUTH_UNKNOWN;
    if (condition->value_count)
        return is_listed(condition, said) ? TRUTH_YES : TRUTH_NO;
    number = strtoll(said, &end, 10);
    if (end == said || *end != '\0')
        return TRUTH_UNKNOWN;
    return (double)number >= condition->at_least && (double)number <= condition->at_most ? TRUTH_YES
                                                                                         : TRUTH_NO;
}

/* ---- combining ---- */

/* ALL is the lowest of its children, ANY the highest; among equals the first that can say why. */
static struct verdict judge_children(struct evaluation *evaluation,
                                     const struct control_result *asking,
                                     const struct condition *condition)
{
    int sign = condition->kind == CONDITION_ALL ? -1 : 1;
    struct verdict decided = {condition->kind == CONDITION_ALL ? TRUTH_YES : TRUTH_NO, NULL};

    for (size_t i = 0; i < condition->child_count; i++) {
        struct verdict child = judge(evaluation, asking, &condition->children[i]);
        int better = sign * ((int)child.truth - (int)decided.truth);

        if (better > 0 || (better == 0 && (!decided.leaf || (!decided.leaf->reason.value &&
                                                             child.leaf->reason.value))))
            decided = child;
    }
    if (!decided.leaf)
        decided.leaf = condition;
    return decided;
}

static enum truth (*const leaf_judges[CONDITION_KIND_COUNT])(struct evaluation *,
                                                             const struct control_result *,
                                                             const struct condition *) = {
    [CONDITION_ANSWER] = judge_control,  [CONDITION_RATING] = judge_control,
    [CONDITION_HAS_ASSET] = judge_asset, [CONDITION_PROFILE] = judge_profile,
    [CONDITION_FIRM] = judge_firm,
};

static struct verdict judge(struct evaluation *evaluation, const struct control_result *asking,
                            const struct condition *condition)
{
    struct verdict verdict;

    switch (condition->kind) {
    case CONDITION_ALL:
    case CONDITION_ANY:
        return judge_children(evaluation, asking, condition);
    case CONDITION_NOT:
        verdict = judge(evaluation, asking, &condition->children[0]);
        verdict.truth = TRUTH_YES - verdict.truth;
        return verdict;
    default:
        verdict.truth = leaf_judges[condition->kind](evaluation, asking, condition);
        verdict.leaf = condition;
        return verdict;
    }
}

/* Decided once. A control that waits for itself (a cycle, which the loader refuses) stays unknown.
 */
enum truth applies_decide(struct evaluation *evaluation, struct control_result *result)
{
    struct control_state *state = &evaluation->states[result - evaluation->controls];
    struct verdict verdict = {TRUTH_YES, NULL};

    if (state->progress == RUNNING)
        return TRUTH_UNKNOWN;
    if (state->progress == DONE)
        return result->applies;
    state->progress = RUNNING;
    if (result->control->applies)
        verdict = judge(evaluation, result, result->control->applies);
    state->progress = DONE;
    state->leaf = verdict.leaf;
    result->applies = verdict.truth;
    if (verdict.truth == TRUTH_NO)
        result->skipped_by = verdict.leaf;
    return verdict.truth;
}
