/* What a measure does and costs, in one line: for lists, the wizard and reports. */
#include "tenken/report.h"

#include <stdlib.h>

static void append(struct string *line, char *words)
{
    if (words && line->length)
        string_append(line, _(", "));
    if (words)
        string_append(line, words);
    free(words);
}

/* `format` has one %d; nothing for 0. */
static void append_counted(struct string *line, int count, const char *format)
{
    append(line, count ? mem_format(format, count) : NULL);
}

/* How many assets fall as the first does, which falls furthest. */
static int count_alike(const struct measure_rank *rank)
{
    int count = 0;

    for (size_t i = 0; i < rank->fall_count; i++)
        count +=
            rank->falls[i].from == rank->falls[0].from && rank->falls[i].to == rank->falls[0].to;
    return count;
}

static char *take_largest_fall(const struct measure_rank *rank, int alike)
{
    const struct risk_fall *fall = &rank->falls[0];
    const char *name = record_get_field(fall->asset, "name");

    if (alike > 1)
        return mem_format(_("takes %d assets from %d to %d"), alike, fall->from, fall->to);
    return mem_format(_("takes %s from %d to %d"), name ? name : fall->asset->id, fall->from,
                      fall->to);
}

static void append_falls(struct string *line, const struct measure_rank *rank)
{
    int alike = count_alike(rank);

    if (rank->fall_count == 0)
        return;
    append(line, take_largest_fall(rank, alike));
    int others = (int)rank->fall_count - alike;
    append_counted(
        line, others,
        tr_plural("lowers %d other risk", "lowers %d other risks", (unsigned long)others));
}

char *word_take_measure_line(const struct measure_rank *rank)
{
    const struct measure *measure = rank->measure;
    struct string effects = {0};
    char *effort = word_take_effort(measure->minutes);

    append_counted(&effects, rank->closes,
                   tr_plural("closes %d gap", "closes %d gaps", (unsigned long)rank->closes));
    append_counted(&effects, rank->lessens,
                   tr_plural("lessens %d gap", "lessens %d gaps", (unsigned long)rank->lessens));
    append_falls(&effects, rank);
    char *done = string_take(&effects);
    char *line = mem_format("%s · %s%s%s", done, effort, measure->cost == COST_NONE ? "" : " · ",
                            measure->cost == COST_NONE ? "" : word_cost(measure->cost));
    free(done);
    free(effort);
    return line;
}

/* ---- the cheapest set ---- */

static const char *goal_words(const struct measure_set *set)
{
    static const char *const words[GOAL_KIND_COUNT] = {
        [GOAL_NEXT_BAND] = N_("the next band"),
        [GOAL_MANDATORY] = N_("all mandatory controls met"),
        [GOAL_TOLERABLE] = N_("no risk in the highest band"),
    };
    return set->band ? set->band->label.value : _(words[set->goal]);
}

char *word_take_measure_set(const struct measure_set *set)
{
    const char *goal = goal_words(set);
    if (set->goal == GOAL_NEXT_BAND && !set->band)
        return mem_copy(_("There is no better band to reach."));
    if (set->is_reached)
        return mem_format(_("Reached already: %s."), goal);
    if (!set->is_reachable)
        return mem_format(
            _("Cannot be reached with the measures known: %s. These bring it nearer:"), goal);
    char *effort = word_take_effort(set->minutes);
    char *words = mem_format(set->is_exact ? _("The least effort for this: %s. Own work: %s.")
                                           : _("A good set for this, perhaps not the cheapest: "
                                               "%s. Own work: %s."),
                             goal, effort);
    free(effort);
    return words;
}

char *word_take_risk(int risk)
{
    return risk < 0 ? mem_copy(_("not known yet")) : mem_format("%d", risk);
}
