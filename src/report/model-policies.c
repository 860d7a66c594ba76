/* The report model: how far each kind of rules is carried out. */
#include "src/report/model-node.h"
#include "src/report/model.h"

static void add_policy(xmlNode *parent, const struct result *result, const struct policy_rate *rate)
{
    xmlNode *node = model_add(parent, "policy");
    model_set(node, "id", rate->policy->id);
    model_set_int(node, "number", rate->policy->number);
    model_set_number(node, "rate", rate->rate * 100);
    model_set_number(node, "min", rate->min * 100);
    model_set_number(node, "max", rate->max * 100);
    model_add_pack_text(node, "title", rate->policy->title);
    model_add_pack_text(node, "text", rate->policy->text);
    for (size_t i = 0; i < rate->control_count; i++)
        model_set_control(model_add(node, "control"), result, rate->controls[i]);
}

void model_add_policies(xmlNode *report, const struct result *result)
{
    struct policy_rates *rates = engine_rate_policies(result);
    xmlNode *policies = model_add(report, "policies");
    const struct risk_catalogue *catalogue = library_get_risk(result->library);
    if (catalogue)
        model_add_pack_text(policies, "source", catalogue->source);
    for (size_t i = 0; i < rates->count; i++)
        add_policy(policies, result, &rates->items[i]);
    policy_rates_free(rates);
}
