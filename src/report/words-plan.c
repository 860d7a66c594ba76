/* Words for tasks, the schedule and the calendar. */
#include "tenken/report.h"

/* As forms and files say it: one table for all (src/assessment/fields.c). */
const char *word_task_state(enum task_state state)
{
    const struct field *field = field_get("task", "state");
    return _(field_get_choice(field, task_state_get_name(state))->label);
}

const char *word_phase(enum horizon phase)
{
    static const char *const words[] = {
        [HORIZON_WEEK] = N_("Quick wins"),
        [HORIZON_QUARTER] = N_("This quarter"),
        [HORIZON_YEAR] = N_("This year"),
    };
    return _(words[phase]);
}

char *word_take_follow_up(int months)
{
    return mem_format(_("Look back after %d months"), months);
}

const char *word_visit(int week)
{
    static const struct {
        int week; /* up to */
        const char *word;
    } words[] = {
        {2, N_("see the quick wins, start on the larger things")},
        {12, N_("see what is done, answer anew")},
        {INT_MAX, N_("check that the rules are kept")},
    };
    size_t i = 0;
    while (words[i].week < week)
        i++;
    return _(words[i].word);
}
