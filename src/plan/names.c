/* The words that files, verbs and JSON use. */
#include "tenken/plan.h"

static const char *const state_names[TASK_STATE_COUNT] = {"open", "doing", "done", "dropped"};

static const char *const warning_names[WARNING_KIND_COUNT] = {
    [WARNING_NO_EVIDENCE] = "no-evidence",
    [WARNING_RETAINED] = "retained",
    [WARNING_RETAINED_OVER] = "retained-over",
    [WARNING_UNDECIDED] = "undecided",
    [WARNING_NO_REASON] = "no-reason",
    [WARNING_RESTS_ON] = "rests-on",
    [WARNING_NO_BACKUP] = "no-backup",
    [WARNING_OLD] = "old",
    [WARNING_NO_MEDIUM] = "no-medium",
    [WARNING_AGREEMENT_OVER] = "agreement-over",
    [WARNING_NO_AGREEMENT] = "no-agreement",
    [WARNING_UNANSWERED_NONE] = "unanswered-none",
    [WARNING_OVERDUE] = "overdue",
    [WARNING_NO_OWNER] = "no-owner",
    [WARNING_NOT_SHOWN] = "not-shown",
    [WARNING_ADVISER_AUDITS] = "adviser-audits",
    [WARNING_IMPEDIMENT] = "impediment",
    [WARNING_OWN_REVIEW] = "own-review",
    [WARNING_CORRECTION_LATE] = "correction-late",
    [WARNING_CORRECTION_ORDER] = "correction-order",
    [WARNING_STAGE_ORDER] = "stage-order",
    [WARNING_STAGE_PERSON] = "stage-person",
    [WARNING_COMBINED] = "combined",
    [WARNING_SELF_APPROVED] = "self-approved",
    [WARNING_EXCEPTION_OVER] = "exception-over",
};

const char *task_state_get_name(enum task_state state)
{
    return state_names[state];
}

bool task_state_from_name(const char *name, enum task_state *state)
{
    for (int i = 0; i < TASK_STATE_COUNT; i++)
        if (text_equal(state_names[i], name)) {
            *state = (enum task_state)i;
            return true;
        }
    return false;
}

const char *warning_get_name(enum warning_kind kind)
{
    return warning_names[kind];
}
