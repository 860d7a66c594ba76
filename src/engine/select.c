/* Selection: what was decided about optional controls, what the profile in use
 * proposes, and so which controls are in play. A proposal never fills in a decision. */
#include "evaluation.h"

bool control_is_in_play(const struct control_result *result)
{
    return result->in_profile && result->applies != TRUTH_NO && result->selected != SELECTION_NO;
}

bool control_is_open(const struct result *result, const struct control_result *control)
{
    return control->rating == RATING_UNANSWERED ||
           snapshot_asks_again(result->snapshot, control->address);
}

char *control_take_option_address(const struct control_result *control, size_t option)
{
    bool repeats = control->subject;
    return mem_format("%s:%s/%s%s%s", control->pack->id, control->control->id,
                      control->control->options[option].id, repeats ? "@" : "",
                      repeats ? control->subject : "");
}

/* ---- decisions ---- */

static bool decides(const struct control *control, const struct answer *answer)
{
    return answer->selected != SELECTION_OPEN;
}

/* The subject's own, else what was decided for all subjects at once. */
static const struct answer *find_decision(const struct evaluation *evaluation,
                                          const struct control_result *result)
{
    const struct control *control = result->control;
    const struct answer *own =
        answers_pick(evaluation, control, answers_get(evaluation, result, NULL), decides);

    if (own || !result->subject)
        return own;
    return answers_pick(
        evaluation, control,
        index_get(&evaluation->statements, INDEX_KEY(result->pack->id, ":", control->id)), decides);
}

static void decide(const struct evaluation *evaluation, struct control_result *result)
{
    if (result->control->mandatory) {
        result->selected = SELECTION_YES;
        return;
    }
    result->decision = find_decision(evaluation, result);
    result->selected = result->decision ? result->decision->selected : SELECTION_OPEN;
}

/* ---- proposals ---- */

/* The most important of all that was found, and whether anything was asked for by kind. */
struct stake {
    const struct record *asset;
    bool is_restricted;
};

static const struct record *more_important(const struct record *a, const struct record *b)
{
    if (!a || !b)
        return a ? a : b;
    return importance_compare(importance_settled(a), importance_settled(b)) > 0 ? b : a;
}

/* What a NOT excludes is not what the control is about. */
static void weigh(struct evaluation *evaluation, const struct condition *condition,
                  struct stake *stake)
{
    if (condition->kind == CONDITION_NOT)
        return;
    if (condition->kind == CONDITION_HAS_ASSET) {
        stake->is_restricted = true;
        stake->asset = more_important(stake->asset, ledger_find(&evaluation->ledger, condition));
    }
    for (size_t i = 0; i < condition->child_count; i++)
        weigh(evaluation, &condition->children[i], stake);
}

static const struct record *find_stake(struct evaluation *evaluation,
                                       const struct control_result *result)
{
    enum repeat repeat = result->control->section->repeat;
    struct stake stake = {.asset = NULL};

    if (repeat == REPEAT_ASSET || repeat == REPEAT_CLOUD)
        return evaluation->states[result - evaluation->controls].subject;
    if (result->control->applies)
        weigh(evaluation, result->control->applies, &stake);
    return stake.is_restricted ? stake.asset : ledger_find(&evaluation->ledger, NULL);
}

static enum proposal propose_by_importance(struct evaluation *evaluation,
                                           struct control_result *result)
{
    const struct record *asset = find_stake(evaluation, result);
    int importance = asset ? importance_settled(asset) : IMPORTANCE_NONE;

    if (importance == IMPORTANCE_NONE)
        return PROPOSAL_UNVALUED;
    if (importance < IMPORTANCE_HIGHEST)
        return PROPOSAL_UNIMPORTANT;
    result->important = asset;
    return PROPOSAL_IMPORTANT;
}

static enum proposes proposes_of(const struct profile *profile)
{
    return profile ? profile->proposes : PROPOSES_ALL;
}

static bool is_about(const struct profile *profile, const struct section *section)
{
    if (!profile || profile->section_count == 0)
        return true;
    for (size_t i = 0; i < profile->section_count; i++)
        if (text_equal(profile->sections[i], section->id))
            return true;
    return false;
}

static enum proposal propose(struct evaluation *evaluation, struct control_result *result,
                             const struct profile *profile)
{
    if (result->control->mandatory)
        return PROPOSAL_MANDATORY;
    if (!is_about(profile, result->control->section))
        return PROPOSAL_ELSEWHERE;
    switch (proposes_of(profile)) {
    case PROPOSES_IMPORTANT:
        return propose_by_importance(evaluation, result);
    case PROPOSES_MANDATORY:
        return PROPOSAL_OPTIONAL;
    default:
        return PROPOSAL_EVERYTHING;
    }
}

/* ---- the two together ---- */

static void select_control(struct evaluation *evaluation, struct control_result *result,
                           const struct profile *profile)
{
    static const enum truth proposed[PROPOSAL_COUNT] = {
        [PROPOSAL_MANDATORY] = TRUTH_YES,  [PROPOSAL_EVERYTHING] = TRUTH_YES,
        [PROPOSAL_IMPORTANT] = TRUTH_YES,  [PROPOSAL_UNVALUED] = TRUTH_UNKNOWN,
        [PROPOSAL_UNIMPORTANT] = TRUTH_NO, [PROPOSAL_OPTIONAL] = TRUTH_NO,
        [PROPOSAL_ELSEWHERE] = TRUTH_NO,
    };

    decide(evaluation, result);
    result->proposal = propose(evaluation, result, profile);
    result->proposed = proposed[result->proposal];
    result->in_profile = result->proposed != TRUTH_NO || result->selected == SELECTION_YES;
}

void selection_decide(struct evaluation *evaluation)
{
    const struct result *result = &evaluation->result;
    struct control_result *control = evaluation->controls;

    for (size_t i = 0; i < result->pack_count; i++)
        if (proposes_of(result->packs[i].profile) == PROPOSES_IMPORTANT)
            ledger_sort(&evaluation->ledger);
    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t j = 0; j < result->packs[i].control_count; j++)
            select_control(evaluation, control++, result->packs[i].profile);
}
