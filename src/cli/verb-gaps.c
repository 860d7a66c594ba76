#include <stdlib.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

static bool helps(const struct measure_rank *rank, const struct control_result *control)
{
    for (size_t i = 0; i < rank->control_count; i++)
        if (rank->controls[i] == control)
            return true;
    return false;
}

/* The best measure over all gaps that helps this one. */
static const struct measure *get_first_measure(const struct ranking *ranking,
                                               const struct control_result *control)
{
    for (size_t i = 0; i < ranking->measure_count; i++)
        if (helps(&ranking->measures[i], control))
            return ranking->measures[i].measure;
    return NULL;
}

static void print_measure(const struct measure *measure)
{
    char *effort = word_take_effort(measure->minutes);
    output_line("      → %s (%s, %s, %s)", measure->title.value, effort, word_cost(measure->cost),
                word_horizon(measure->horizon));
    free(effort);
}

static void print_gap(const struct result *result, const struct gap *gap,
                      const struct ranking *ranking)
{
    const struct control_result *item = gap->control;
    const struct control *control = item->control;
    char *mandatory =
        control->mandatory ? mem_format(_(" [mandatory %d]"), control->mandatory) : NULL;
    char *title = word_take_title(result, item);
    output_line("%3d  %s %s  %s: %s%s", gap->rank, word_rating_mark(item->rating), item->address,
                title, word_rating(item->rating), mandatory ? mandatory : "");
    free(title);
    free(mandatory);
    const struct measure *measure = get_first_measure(ranking, item);
    if (measure)
        print_measure(measure);
}

static void print_gaps(const struct result *result)
{
    if (result->gap_count == 0)
        output_text(_("No gaps so far.\n"));
    struct ranking *ranking = engine_rank_measures(result);
    for (size_t i = 0; i < result->gap_count; i++)
        print_gap(result, &result->gaps[i], ranking);
    ranking_free(ranking);
}

enum status gaps_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error)) {
        if (arguments->values[OPTION_JSON])
            output_json(json_take_gaps(workbench.result));
        else
            print_gaps(workbench.result);
    }
    workbench_close(&workbench);
    return STATUS_DONE;
}
