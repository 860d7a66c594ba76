/* JSON of measures: in their order, and the cheapest set that reaches a goal. */
#include "src/report/json.h"

#include "tenken/report.h"

static const char *const costs[] = {
    [COST_NONE] = "none", [COST_LOW] = "low", [COST_MIDDLE] = "middle", [COST_HIGH] = "high"};
static const char *const horizons[] = {
    [HORIZON_WEEK] = "week", [HORIZON_QUARTER] = "quarter", [HORIZON_YEAR] = "year"};

static void put_measure(json_t *object, const struct measure *measure)
{
    json_put(object, "id", json_text(measure->id));
    json_put(object, "title", json_text(measure->title.value));
    json_put(object, "who", json_text(measure->who.value));
    json_put(object, "minutes", json_count(measure->minutes));
    json_put(object, "cost", json_text(costs[measure->cost]));
    json_put(object, "horizon", json_text(horizons[measure->horizon]));
}

static json_t *json_addresses(const struct control_result *const *controls, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_text(controls[i]->address));
    return list;
}

/* ---- in their order ---- */

static json_t *json_falls(const struct measure_rank *rank)
{
    json_t *list = json_array();
    for (size_t i = 0; i < rank->fall_count; i++) {
        json_t *object = json_object();
        json_put(object, "asset", json_text(rank->falls[i].asset->id));
        json_put(object, "from", json_count(rank->falls[i].from));
        json_put(object, "to", json_count(rank->falls[i].to));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *json_ranked(const struct measure_rank *rank, size_t place)
{
    json_t *object = json_object();
    json_put(object, "rank", json_count((int)place));
    put_measure(object, rank->measure);
    json_put(object, "closes", json_count(rank->closes));
    json_put(object, "lessens", json_count(rank->lessens));
    json_put(object, "mandatory", json_count(rank->mandatory));
    json_put(object, "gain", json_number(rank->gain));
    json_put(object, "risk_lowered", json_count(rank->risk_lowered));
    json_put(object, "worth", json_number(rank->worth));
    json_put(object, "controls", json_addresses(rank->controls, rank->control_count));
    json_put(object, "falls", json_falls(rank));
    return object;
}

json_t *json_measures(const struct ranking *ranking, const char *pack)
{
    json_t *list = json_array();
    for (size_t i = 0; i < ranking->measure_count; i++)
        if (measure_serves_pack(&ranking->measures[i], pack))
            json_array_append_new(list, json_ranked(&ranking->measures[i], i + 1));
    return list;
}

char *json_take_measures(const struct ranking *ranking, const char *pack)
{
    return json_take(json_measures(ranking, pack));
}

/* ---- the cheapest set ---- */

char *json_take_measure_set(const struct measure_set *set)
{
    json_t *object = json_object(), *measures = json_array(), *assets = json_array();
    json_put(object, "goal", json_text(goal_get_name(set->goal)));
    json_put(object, "pack", json_text(set->pack ? set->pack->pack->id : NULL));
    json_put(object, "band", json_text(set->band ? set->band->id : NULL));
    json_put(object, "reached", json_boolean(set->is_reached));
    json_put(object, "reachable", json_boolean(set->is_reachable));
    json_put(object, "exact", json_boolean(set->is_exact));
    json_put(object, "minutes", json_count(set->minutes));
    json_put(object, "effort", json_number(set->effort));
    for (size_t i = 0; i < set->measure_count; i++) {
        json_t *measure = json_object();
        put_measure(measure, set->measures[i]);
        json_array_append_new(measures, measure);
    }
    json_put(object, "measures", measures);
    json_put(object, "blocking", json_addresses(set->blocking, set->blocking_count));
    for (size_t i = 0; i < set->blocking_asset_count; i++)
        json_array_append_new(assets, json_text(set->blocking_assets[i]->asset->id));
    json_put(object, "blocking_assets", assets);
    return json_take(object);
}
