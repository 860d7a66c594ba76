/* JSON of the crosswalk (docs/crosswalk.md). */
#include "src/report/json.h"

#include "tenken/report.h"

/* OSCAL's words for relations between controls. */
static const char *const oscal_words[RELATION_KIND_COUNT] = {
    [RELATION_EQUAL] = "equal-to",
    [RELATION_EQUIVALENT] = "equivalent-to",
    [RELATION_SUBSET] = "subset-of",
    [RELATION_SUPERSET] = "superset-of",
    [RELATION_INTERSECTS] = "intersects-with",
};
static const char *const obstacle_words[OBSTACLE_COUNT] = {
    [OBSTACLE_PARTS] = "parts", [OBSTACLE_SCALE] = "scale"};

static void put_relation(json_t *object, const struct control_relation *relation)
{
    json_put(object, "relation", json_text(oscal_words[relation->kind]));
    json_put(object, "said", json_text(rating_get_name(relation->said)));
    json_put(object, "reason", json_text(relation->relation->reason.value));
}

static json_t *json_source(const struct control_relation *relation)
{
    json_t *object = json_object();
    json_put(object, "address", json_text(relation->other->address));
    put_relation(object, relation);
    return object;
}

static json_t *json_offer(const struct crosswalk_control *crossed)
{
    const struct offer *offer = crossed->offer;
    const struct control *control = crossed->control->control;
    json_t *object = json_object(), *sources = json_array();
    json_put(object, "address", json_text(crossed->control->address));
    json_put(object, "pack", json_text(crossed->control->pack->id));
    json_put(object, "ref", json_text(control->ref));
    json_put(object, "title", json_text(control->title.value));
    json_put(object, "rating", json_text(rating_get_name(offer->rating)));
    json_put(object, "best", json_text(rating_get_name(offer->best)));
    json_put(object, "choice", json_text(offer->choice ? offer->choice->id : NULL));
    json_put(object, "obstacle", json_text(obstacle_words[offer->obstacle]));
    json_put(object, "asks_reason", json_boolean(offer->choice && offer->choice->asks_reason));
    json_put(object, "reason", json_text(offer->reason));
    for (size_t i = 0; i < offer->source_count; i++)
        json_array_append_new(sources, json_source(offer->sources[i]));
    json_put(object, "sources", sources);
    return object;
}

static void append_relations(json_t *list, const struct crosswalk_control *crossed)
{
    for (size_t i = 0; i < crossed->relation_count; i++) {
        json_t *object = json_object();
        json_put(object, "address", json_text(crossed->control->address));
        json_put(object, "other", json_text(crossed->relations[i].other->address));
        put_relation(object, &crossed->relations[i]);
        json_array_append_new(list, object);
    }
}

static json_t *json_pack_row(const struct crosswalk_pack *row)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(row->pack->pack->id));
    json_put(object, "title", json_text(row->pack->pack->title.value));
    json_put(object, "controls", json_count(row->pack->counts.applicable));
    json_put(object, "answered", json_count(row->pack->counts.answered));
    json_put(object, "met", json_count(row->pack->counts.met));
    json_put(object, "related", json_count(row->related));
    json_put(object, "offered", json_count(row->offered));
    return object;
}

char *json_take_crosswalk(const struct crosswalk *crosswalk, const char *pack)
{
    json_t *object = json_object();
    json_t *packs = json_array(), *offers = json_array(), *relations = json_array();
    for (size_t i = 0; i < crosswalk->pack_count; i++)
        json_array_append_new(packs, json_pack_row(&crosswalk->packs[i]));
    for (size_t i = 0; i < crosswalk->control_count; i++) {
        const struct crosswalk_control *crossed = &crosswalk->controls[i];
        if (pack && !text_equal(crossed->control->pack->id, pack))
            continue;
        if (crossed->offer)
            json_array_append_new(offers, json_offer(crossed));
        append_relations(relations, crossed);
    }
    json_put(object, "packs", packs);
    json_put(object, "offers", offers);
    json_put(object, "relations", relations);
    return json_take(object);
}
