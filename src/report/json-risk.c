/* JSON of the risks, asset by asset, and of the rates of the policies (docs/risk.md). */
#include "src/report/json.h"

#include "tenken/report.h"

/* ---- risks ---- */

static json_t *json_guard(const struct guard_result *guard)
{
    json_t *object = json_object();
    json_put(object, "address", json_text(guard->control->address));
    json_put(object, "rating", json_text(rating_get_name(guard->control->rating)));
    json_put(object, "credit", json_number(guard->credit));
    return object;
}

static json_t *json_guards(const struct threat_risk *threat)
{
    json_t *list = json_array();
    for (size_t i = 0; threat && i < threat->guard_count; i++)
        json_array_append_new(list, json_guard(&threat->guards[i]));
    return list;
}

static json_t *json_threat(const struct threat_risk *threat)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(threat->threat->id));
    json_put(object, "threat", json_count(threat->level));
    json_put(object, "assumed", json_boolean(threat->is_assumed));
    json_put(object, "vulnerability", json_count(threat->vulnerability));
    json_put(object, "likelihood", json_count(threat->likelihood));
    json_put(object, "risk", json_unless(threat->risk, -1));
    json_put(object, "risk_best", json_unless(threat->risk_best, -1));
    json_put(object, "open", json_count((int)threat->open));
    json_put(object, "share", json_number(threat->share));
    return object;
}

/* The figures of the worst threat; null where there is none. */
static void put_worst(json_t *object, const struct threat_risk *worst)
{
    json_put(object, "threat", worst ? json_count(worst->level) : json_null());
    json_put(object, "vulnerability", worst ? json_count(worst->vulnerability) : json_null());
    json_put(object, "likelihood", worst ? json_count(worst->likelihood) : json_null());
    json_put(object, "worst", json_text(worst ? worst->threat->id : NULL));
    json_put(object, "assumed", worst ? json_boolean(worst->is_assumed) : json_null());
    json_put(object, "guards", json_guards(worst));
}

static json_t *json_asset(const struct asset_risk *asset)
{
    json_t *object = json_object();
    json_put(object, "asset", json_text(asset->asset->id));
    json_put(object, "name", json_text(record_get_field(asset->asset, "name")));
    json_put(object, "importance", json_unless(asset->importance, -1));
    put_worst(object, asset->worst);
    json_put(object, "risk", json_unless(asset->risk, -1));
    json_put(object, "risk_best", json_unless(asset->risk_best, -1));
    json_put(object, "band", json_text(asset->band ? asset->band->id : NULL));
    json_put(object, "treatment", json_text(asset->treatment ? asset->treatment->id : NULL));
    json_put(object, "wants_decision", json_boolean(asset->wants_decision));
    json_t *threats = json_array();
    for (size_t i = 0; i < asset->threat_count; i++)
        json_array_append_new(threats, json_threat(&asset->threats[i]));
    json_put(object, "threats", threats);
    return object;
}

json_t *json_risks(const struct risks *risks)
{
    json_t *list = json_array();
    for (size_t i = 0; i < risks->asset_count; i++)
        json_array_append_new(list, json_asset(&risks->assets[i]));
    return list;
}

char *json_take_risks(const struct risks *risks)
{
    return json_take(json_risks(risks));
}

/* ---- policies ---- */

static json_t *json_member(const struct control_result *control)
{
    json_t *object = json_object();
    json_put(object, "address", json_text(control->address));
    json_put(object, "rating", json_text(rating_get_name(control->rating)));
    json_put(object, "counts", json_boolean(control_is_counted(control)));
    return object;
}

static json_t *json_policy(const struct policy_rate *rate)
{
    json_t *object = json_object();
    json_put(object, "policy", json_text(rate->policy->id));
    json_put(object, "number", json_count(rate->policy->number));
    json_put(object, "title", json_text(rate->policy->title.value));
    json_put(object, "rate", json_number(rate->rate));
    json_put(object, "min", json_number(rate->min));
    json_put(object, "max", json_number(rate->max));
    json_put(object, "applicable", json_count(rate->counts.applicable));
    json_put(object, "answered", json_count(rate->counts.answered));
    json_t *controls = json_array();
    for (size_t i = 0; i < rate->control_count; i++)
        json_array_append_new(controls, json_member(rate->controls[i]));
    json_put(object, "controls", controls);
    return object;
}

json_t *json_policies(const struct policy_rates *rates)
{
    json_t *list = json_array();
    for (size_t i = 0; i < rates->count; i++)
        json_array_append_new(list, json_policy(&rates->items[i]));
    return list;
}

char *json_take_policies(const struct policy_rates *rates)
{
    return json_take(json_policies(rates));
}
