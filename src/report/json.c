/* JSON of a result for scripts: keys in English, stable in order, null where a value is
 * missing. */
#include "src/report/json.h"
#include "src/report/measures.h"

#include "tenken/report.h"

#include <math.h>

/* ---- show ---- */

static void put_counts(json_t *object, const struct counts *counts)
{
    json_put(object, "applicable", json_count(counts->applicable));
    json_put(object, "answered", json_count(counts->answered));
    json_put(object, "met", json_count(counts->met));
    json_put(object, "partial", json_count(counts->partial));
    json_put(object, "unmet", json_count(counts->unmet));
    json_put(object, "not_applicable", json_count(counts->not_applicable));
    json_put(object, "unknown", json_count(counts->unknown));
    json_put(object, "left", json_count(counts->left));
}

static json_t *json_score(const struct score *score)
{
    bool is_one_band = score->band_min && score->band_min == score->band_max;
    json_t *object = json_object();
    json_put(object, "value", json_number(score->is_known ? score->value : NAN));
    json_put(object, "min", json_number(score->min));
    json_put(object, "max", json_number(score->max));
    json_put(object, "of", json_number(score->of));
    json_put(object, "band", json_text(is_one_band ? score->band_min->id : NULL));
    return object;
}

static json_t *json_section(const struct section_result *section)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(section->section->id));
    json_put(object, "title", json_text(section->section->title.value));
    put_counts(object, &section->counts);
    return object;
}

static json_t *json_pack_result(const struct pack_result *result)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(result->pack->id));
    json_put(object, "version", json_text(result->pack->version));
    json_put(object, "profile", json_text(result->profile ? result->profile->id : NULL));
    put_counts(object, &result->counts);
    json_put(object, "score", json_score(&result->score));
    json_t *sections = json_array();
    for (size_t i = 0; i < result->section_count; i++)
        json_array_append_new(sections, json_section(&result->sections[i]));
    json_put(object, "sections", sections);
    return object;
}

json_t *json_packs(const struct result *result)
{
    json_t *packs = json_array();
    for (size_t i = 0; i < result->pack_count; i++)
        json_array_append_new(packs, json_pack_result(&result->packs[i]));
    return packs;
}

char *json_take_show(const struct result *result, const char *file)
{
    json_t *object = json_object();
    json_put(object, "file", json_text(file));
    json_put(object, "organisation", json_text(snapshot_get_firm(result->snapshot, "name")));
    json_put(object, "packs", json_packs(result));
    json_put(object, "mandatory", json_mandatory(result));
    return json_take(object);
}

/* ---- gaps ---- */

static json_t *json_measures_for(const struct ranking *ranking,
                                 const struct control_result *control)
{
    json_t *list = json_array();
    for (size_t i = 0; i < ranking->measure_count; i++)
        if (measure_helps(&ranking->measures[i], control))
            json_array_append_new(list, json_text(ranking->measures[i].measure->id));
    return list;
}

static json_t *json_gap(const struct gap *gap, const struct ranking *ranking)
{
    const struct control_result *found = gap->control;
    const struct control *control = found->control;
    json_t *object = json_object();
    json_put(object, "pack", json_text(found->pack->id));
    json_put(object, "control", json_text(control->id));
    if (found->subject) /* a section that repeats asks once for each */
        json_put(object, "subject", json_text(found->subject));
    json_put(object, "ref", json_text(control->ref));
    json_put(object, "title", json_text(control->title.value));
    json_put(object, "rating", json_text(rating_get_name(found->rating)));
    json_put(object, "level", json_unless(found->level, LEVEL_NONE));
    json_put(object, "target", json_unless(control->target, LEVEL_NONE));
    json_put(object, "mandatory", json_unless(control->mandatory, 0));
    json_put(object, "rank", json_count(gap->rank));
    json_put(object, "measures", json_measures_for(ranking, found));
    return object;
}

json_t *json_gaps(const struct result *result, const struct ranking *ranking)
{
    json_t *list = json_array();
    for (size_t i = 0; i < result->gap_count; i++)
        json_array_append_new(list, json_gap(&result->gaps[i], ranking));
    return list;
}

char *json_take_gaps(const struct result *result)
{
    struct ranking *ranking = engine_rank_measures(result);
    json_t *list = json_gaps(result, ranking);
    ranking_free(ranking);
    return json_take(list);
}
