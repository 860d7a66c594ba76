/* The report model: the roles of the packs, who holds them and what is asked of them; which of them
 * exclude each other; the exceptions from the rules. */
#include "src/report/model-node.h"
#include "src/report/model.h"

static bool is_for(const struct control *control, const char *role)
{
    for (size_t i = 0; i < control->role_count; i++)
        if (text_equal(control->roles[i], role))
            return true;
    return false;
}

static void add_controls(xmlNode *node, const struct result *result, const struct pack_result *pack,
                         const char *role)
{
    for (size_t i = 0; i < pack->control_count; i++) {
        const struct control_result *control = &pack->controls[i];
        if (!control_is_in_play(control) || !is_for(control->control, role))
            continue;
        xmlNode *child = model_add(node, "control");
        model_set_control(child, result, control);
        model_add_pack_text(child, "question", control->control->question);
    }
}

static void add_office(xmlNode *parent, const struct result *result, const struct pack_result *pack,
                       const struct role *role)
{
    static const char *const said[] = {"person", "deputy", "since", "note"};
    const struct record *office = office_get(result->snapshot, role->id);
    xmlNode *node = model_add(parent, "office");
    model_set(node, "id", role->id);
    model_set(node, "pack", pack->pack->id);
    for (size_t i = 0; i < ARRAY_LENGTH(said); i++)
        model_set(node, said[i], office ? record_get_field(office, said[i]) : NULL);
    model_add_pack_text(node, "title", role->title);
    add_controls(node, result, pack, role->id);
}

static void add_separation(xmlNode *parent, const struct pack *pack,
                           const struct separation *separation)
{
    xmlNode *node = model_add(parent, "separation");
    model_set(node, "pack", pack->id);
    model_add_pack_text(node, "one", pack_get_role(pack, separation->a)->title);
    model_add_pack_text(node, "other", pack_get_role(pack, separation->b)->title);
    model_add_pack_text(node, "reason", separation->reason);
}

void model_add_offices(xmlNode *report, const struct result *result)
{
    xmlNode *offices = model_add(report, "offices");
    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack_result *pack = &result->packs[i];
        for (size_t k = 0; k < pack->pack->role_count; k++)
            add_office(offices, result, pack, &pack->pack->roles[k]);
        for (size_t k = 0; k < pack->pack->separation_count; k++)
            add_separation(offices, pack->pack, &pack->pack->separations[k]);
    }
    model_add_ledger(report, result->snapshot, "exception", "exceptions");
}
