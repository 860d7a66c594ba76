/* Words for the statement of applicability: what applies, what was taken on, and why. */
#include "src/report/words.h"

#include "tenken/report.h"

#include <stdlib.h>

const char *word_applies(enum truth applies)
{
    static const char *const words[] = {
        [TRUTH_NO] = N_("does not apply"),
        [TRUTH_UNKNOWN] = N_("not yet known; taken to apply"),
        [TRUTH_YES] = N_("applies"),
    };
    return _(words[applies]);
}

const char *word_selection(enum selection selection)
{
    static const char *const words[] = {
        [SELECTION_OPEN] = N_("not decided"),
        [SELECTION_YES] = N_("taken on"),
        [SELECTION_NO] = N_("left"),
    };
    return _(words[selection]);
}

const char *word_nothing_to_ask(enum repeat repeat)
{
    static const char *const words[] = {
        [REPEAT_NONE] = N_("Not asked"),
        [REPEAT_ASSET] = N_("Not asked: no information is listed yet"),
        [REPEAT_CLOUD] = N_("Not asked: no information kept in a cloud is listed"),
        [REPEAT_PARTY] = N_("Not asked: nobody outside the firm is listed"),
        [REPEAT_SITE] = N_("Not asked: no site is listed"),
    };
    return _(words[repeat]);
}

/* ---- why ---- */

static const char *get_name(const struct record *record)
{
    for (size_t i = 0; i < record->field_count; i++)
        if (text_equal(record->fields[i].key, "name"))
            return record->fields[i].value;
    return record->id;
}

static char *take_proposal(const struct control_result *control)
{
    static const char *const words[PROPOSAL_COUNT] = {
        [PROPOSAL_EVERYTHING] = N_("Proposed: the profile takes everything on"),
        [PROPOSAL_UNVALUED] =
            N_("No proposal: how important the information is that it is about is not known"),
        [PROPOSAL_UNIMPORTANT] = N_("Not proposed: no information of importance 2 is concerned"),
        [PROPOSAL_OPTIONAL] = N_("Not proposed: the profile is about mandatory items only"),
        [PROPOSAL_ELSEWHERE] = N_("Not proposed: the profile is about other sections"),
    };
    if (control->proposal == PROPOSAL_MANDATORY)
        return mem_format(_("Mandatory item %d"), control->control->mandatory);
    if (control->proposal == PROPOSAL_IMPORTANT)
        return mem_format(_("Proposed: it is about information of importance 2 (%s)"),
                          get_name(control->important));
    return mem_copy(_(words[control->proposal]));
}

char *word_take_selection_reason(const struct control_result *control)
{
    const struct answer *decision = control->decision;
    if (!decision)
        return take_proposal(control);
    char *day = date_take_text(decision->selected_at);
    const char *who = word_voice(decision->voice);
    struct string reason = {0};
    if (decision->selection_reason)
        string_format(&reason, "%s ", decision->selection_reason);
    string_format(&reason, day ? "(%s, %s)" : "(%s)", who, day);
    free(day);
    return string_take(&reason);
}
