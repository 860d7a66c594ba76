/* JSON of paths (docs/paths.md). */
#include "src/report/json.h"

#include "tenken/report.h"

static const char *const shows_words[SHOWS_COUNT] = {"whole", "part", "nothing"};
static const char *const rule_words[COUNTS_RULE_COUNT] = {"all", "any", "answered"};

static json_t *json_counts(const struct counts_result *found)
{
    json_t *object = json_object(), *controls = json_array();
    json_put(object, "pack", json_text(found->counts->pack));
    json_put(object, "in_case", json_boolean(found->pack));
    json_put(object, "rule", json_text(rule_words[found->counts->rule]));
    json_put(object, "standing", json_text(path_standing_get_name(found->standing)));
    json_put(object, "of", json_count((int)found->control_count));
    json_put(object, "done", json_count((int)found->done));
    json_put(object, "partial", json_count((int)found->partial));
    json_put(object, "reason", json_text(found->counts->reason.value));
    for (size_t i = 0; i < found->control_count; i++) {
        json_t *control = json_object();
        json_put(control, "address", json_text(found->controls[i]->address));
        json_put(control, "rating", json_text(rating_get_name(found->controls[i]->rating)));
        json_array_append_new(controls, control);
    }
    json_put(object, "controls", controls);
    return object;
}

static json_t *json_requirement(const struct requirement_result *found)
{
    const struct requirement *requirement = found->requirement;
    json_t *object = json_object(), *counts = json_array();
    json_put(object, "id", json_text(requirement->id));
    json_put(object, "title", json_text(requirement->title.value));
    json_put(object, "text", json_text(requirement->text.value));
    json_put(object, "shows", json_text(shows_words[requirement->shows]));
    json_put(object, "unseen", json_text(requirement->unseen.value));
    json_put(object, "standing", json_text(path_standing_get_name(found->standing)));
    json_put(object, "share", json_number(found->share));
    for (size_t i = 0; i < found->count_count; i++)
        json_array_append_new(counts, json_counts(&found->counts[i]));
    json_put(object, "counts", counts);
    return object;
}

static json_t *json_stage(const struct stage_result *found)
{
    json_t *object = json_object(), *requirements = json_array();
    json_put(object, "id", json_text(found->stage->id));
    json_put(object, "title", json_text(found->stage->title.value));
    json_put(object, "standing", json_text(path_standing_get_name(found->standing)));
    json_put(object, "share", json_number(found->share));
    for (size_t i = 0; i < found->requirement_count; i++)
        json_array_append_new(requirements, json_requirement(&found->requirements[i]));
    json_put(object, "requirements", requirements);
    return object;
}

static json_t *json_fact(const struct scheme *scheme, const struct scheme_fact *fact)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(fact->id));
    json_put(object, "title", json_text(fact->title.value));
    json_put(object, "text", json_text(fact->text.value));
    json_put(object, "as_of", json_text(fact->date ? fact->date : scheme->date));
    return object;
}

static json_t *json_path(const struct path *path)
{
    const struct scheme *scheme = path->scheme;
    json_t *object = json_object(), *facts = json_array(), *stages = json_array();
    json_put(object, "id", json_text(scheme->id));
    json_put(object, "title", json_text(scheme->title.value));
    json_put(object, "as_of", json_text(scheme->date));
    json_put(object, "summary", json_text(scheme->summary.value));
    json_put(object, "source", json_text(scheme->source.value));
    json_put(object, "share", json_number(path->share));
    json_put(object, "reached", json_count((int)path->reached));
    json_put(object, "next", json_text(path->next ? path->next->stage->id : NULL));
    for (size_t i = 0; i < scheme->fact_count; i++)
        json_array_append_new(facts, json_fact(scheme, &scheme->facts[i]));
    for (size_t i = 0; i < path->stage_count; i++)
        json_array_append_new(stages, json_stage(&path->stages[i]));
    json_put(object, "facts", facts);
    json_put(object, "stages", stages);
    return object;
}

char *json_take_paths(const struct paths *paths, const char *id)
{
    json_t *list = json_array();
    for (size_t i = 0; i < paths->count; i++)
        if (!id || text_equal(paths->items[i].scheme->id, id))
            json_array_append_new(list, json_path(&paths->items[i]));
    return json_take(list);
}
