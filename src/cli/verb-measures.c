#include <stdlib.h>

#include "address.h"
#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

/* ---- in their order ---- */

static void print_ranked(const struct measure_rank *rank, size_t place)
{
    char *line = word_take_measure_line(rank);
    output_line("%3zu  %s: %s", place, rank->measure->title.value, line);
    free(line);
}

static void print_ranking(const struct ranking *ranking, const char *pack, bool is_withheld)
{
    size_t shown = 0;
    for (size_t i = 0; i < ranking->measure_count; i++) {
        if (!measure_serves_pack(&ranking->measures[i], pack))
            continue;
        print_ranked(&ranking->measures[i], i + 1);
        shown++;
    }
    if (!shown && is_withheld)
        output_line("%s", word_withheld());
    else if (!shown)
        output_text(_("No gaps that a measure would close.\n"));
}

static void list_measures(const struct ranking *ranking, const struct arguments *arguments,
                          bool is_withheld)
{
    const char *pack = arguments->values[OPTION_PACK];
    if (arguments->values[OPTION_JSON])
        output_json(json_take_measures(ranking, pack));
    else
        print_ranking(ranking, pack, is_withheld);
}

/* ---- the cheapest set ---- */

static const struct measure_rank *get_rank(const struct ranking *ranking,
                                           const struct measure *measure, size_t *place)
{
    for (*place = 0; ranking->measures[*place].measure != measure;)
        ++*place;
    return &ranking->measures[*place];
}

static void print_set(const struct measure_set *set, const struct ranking *ranking)
{
    for (size_t i = 0; i < set->measure_count; i++) {
        size_t place;
        const struct measure_rank *rank = get_rank(ranking, set->measures[i], &place);
        print_ranked(rank, place + 1);
    }
}

static void print_blocking(const struct measure_set *set)
{
    if (set->blocking_count + set->blocking_asset_count)
        output_line("%s", _("In the way:"));
    for (size_t i = 0; i < set->blocking_asset_count; i++) {
        const struct asset_risk *asset = set->blocking_assets[i];
        const char *name = record_get_field(asset->asset, "name");
        output_line("  %s  %d", name ? name : asset->asset->id, asset->risk);
    }
    for (size_t i = 0; i < set->blocking_count; i++) {
        const struct control_result *control = set->blocking[i];
        output_line("  %s %s  %s: %s", word_rating_mark(control->rating), control->address,
                    control->control->title.value, word_rating(control->rating));
    }
}

static void print_goal(const struct measure_set *set, const struct ranking *ranking)
{
    char *words = word_take_measure_set(set);
    output_paragraph(words, 0);
    free(words);
    print_set(set, ranking);
    print_blocking(set);
}

static bool check_pack(const struct result *result, const char *pack, struct error *error)
{
    return !pack || result_get_pack(result, pack) || address_refuse_pack(result, pack, pack, error);
}

static enum status find_set(const struct result *result, const struct ranking *ranking,
                            const struct arguments *arguments)
{
    enum goal_kind goal = GOAL_NEXT_BAND;
    goal_from_name(arguments->values[OPTION_GOAL], &goal);
    struct risks *risks = engine_assess_risks(result);
    struct measure_set *set =
        engine_find_cheapest(result, risks, ranking, goal, arguments->values[OPTION_PACK]);
    if (arguments->values[OPTION_JSON])
        output_json(json_take_measure_set(set));
    else
        print_goal(set, ranking);
    enum status status = set->is_reachable ? STATUS_DONE : STATUS_NO;
    measure_set_free(set);
    risks_free(risks);
    return status;
}

enum status measures_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    enum status status = STATUS_DONE;
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error) &&
        check_pack(workbench.result, arguments->values[OPTION_PACK], error)) {
        struct ranking *ranking = engine_rank_measures(workbench.result);
        if (arguments->values[OPTION_GOAL])
            status = find_set(workbench.result, ranking, arguments);
        else
            list_measures(ranking, arguments, workbench.library->withholds_advice);
        ranking_free(ranking);
    }
    workbench_close(&workbench);
    return status;
}
