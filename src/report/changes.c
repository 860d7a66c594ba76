/* What changed from one result to a later one, and words for it. */
#include "tenken/report.h"

#include <math.h>
#include <stdlib.h>

struct changes *changes_new(const struct result *before, const struct result *after, int day_before,
                            int today)
{
    struct changes *changes = mem_alloc(sizeof *changes);
    changes->before = before;
    changes->after = after;
    changes->risks_before = engine_assess_risks(before);
    changes->risks_after = engine_assess_risks(after);
    changes->comparison =
        engine_compare(before, changes->risks_before, after, changes->risks_after);
    changes->plan_before = plan_new(before, day_before);
    changes->plan_after = plan_new(after, today);
    changes->tasks = plan_compare(changes->plan_before, changes->plan_after);
    return changes;
}

void changes_free(struct changes *changes)
{
    if (!changes)
        return;
    task_comparison_free(changes->tasks);
    plan_free(changes->plan_after);
    plan_free(changes->plan_before);
    comparison_free(changes->comparison);
    risks_free(changes->risks_after);
    risks_free(changes->risks_before);
    free(changes);
}

bool changes_is_none(const struct changes *changes)
{
    const struct comparison *comparison = changes->comparison;
    for (size_t i = 0; i < comparison->pack_count; i++)
        if (!comparison->packs[i].before || !comparison->packs[i].after)
            return false;
    return comparison->control_count + comparison->asset_count + changes->tasks->count == 0;
}

/* ---- words ---- */

const char *word_standing(const struct control_result *control)
{
    return control && control_is_in_play(control) ? word_rating(control->rating) : _("not asked");
}

const char *word_move_kind(enum move_kind kind)
{
    static const char *const words[MOVE_KIND_COUNT] = {
        [MOVE_BETTER] = N_("Better than before"),
        [MOVE_WORSE] = N_("Worse than before"),
        [MOVE_FIRST] = N_("Answered for the first time"),
        [MOVE_OTHER] = N_("Changed in another way"),
    };
    return _(words[kind]);
}

char *word_take_asset_move(const struct risk_move *move)
{
    if (!move->before)
        return mem_copy(_("added"));
    if (!move->after)
        return mem_copy(_("taken away"));
    char *from = word_take_risk(move->before->risk), *to = word_take_risk(move->after->risk);
    char *words = mem_format("%s → %s", from, to);
    free(from);
    free(to);
    return words;
}

const char *word_task_standing(const struct task *task)
{
    return task ? word_task_state(task->state) : _("not there");
}
