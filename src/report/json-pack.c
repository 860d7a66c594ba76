/* JSON of a pack: every control, as a script wants it. */
#include "src/report/json.h"

#include "tenken/report.h"

static const char *const condition_names[CONDITION_KIND_COUNT] = {
    [CONDITION_ALL] = "all",         [CONDITION_ANY] = "any",
    [CONDITION_NOT] = "not",         [CONDITION_ANSWER] = "answer",
    [CONDITION_RATING] = "rating",   [CONDITION_HAS_ASSET] = "has-asset",
    [CONDITION_PROFILE] = "profile", [CONDITION_FIRM] = "firm",
};

static void put_children(json_t *object, const struct condition *condition)
{
    json_t *list = json_array();
    for (size_t i = 0; i < condition->child_count; i++)
        json_array_append_new(list, json_condition(&condition->children[i]));
    json_put(object, "conditions", list);
}

static void put_control_values(json_t *object, const struct condition *condition)
{
    bool is_answer = condition->kind == CONDITION_ANSWER;
    json_put(object, "control", json_text(condition->control));
    json_put(object, is_answer ? "choices" : "ratings",
             json_ids(condition->values, condition->value_count));
}

static void put_asset_fields(json_t *object, const struct condition *condition)
{
    json_t *fields = json_object();
    for (size_t i = 0; i < condition->field_count; i++)
        json_put(fields, condition->fields[i].key, json_text(condition->fields[i].value));
    json_put(object, "fields", fields);
}

static void put_profiles(json_t *object, const struct condition *condition)
{
    json_put(object, "profiles", json_ids(condition->values, condition->value_count));
}

static void put_firm(json_t *object, const struct condition *condition)
{
    json_put(object, "key", json_text(condition->key));
    json_put(object, "values", json_ids(condition->values, condition->value_count));
    json_put(object, "at_least", json_number(condition->at_least));
    json_put(object, "at_most", json_number(condition->at_most));
}

json_t *json_condition(const struct condition *condition)
{
    static void (*const parts[CONDITION_KIND_COUNT])(json_t *, const struct condition *) = {
        [CONDITION_ALL] = put_children,          [CONDITION_ANY] = put_children,
        [CONDITION_NOT] = put_children,          [CONDITION_ANSWER] = put_control_values,
        [CONDITION_RATING] = put_control_values, [CONDITION_HAS_ASSET] = put_asset_fields,
        [CONDITION_PROFILE] = put_profiles,      [CONDITION_FIRM] = put_firm,
    };
    json_t *object = json_object();
    json_put(object, "kind", json_text(condition_names[condition->kind]));
    parts[condition->kind](object, condition);
    json_put(object, "reason", json_text(condition->reason.value));
    return object;
}

static json_t *json_rule(const struct control *control)
{
    switch (control->rule) {
    case OPTIONS_ALL:
        return json_text("all");
    case OPTIONS_AT_LEAST:
        return json_sprintf("at-least %d", control->at_least);
    case OPTIONS_CHOSEN:
        return json_text("chosen");
    default:
        return json_null();
    }
}

static json_t *json_options(const struct control *control)
{
    json_t *list = json_array();
    for (size_t i = 0; i < control->option_count; i++) {
        json_t *option = json_object();
        json_put(option, "id", json_text(control->options[i].id));
        json_put(option, "text", json_text(control->options[i].text.value));
        json_array_append_new(list, option);
    }
    return list;
}

static json_t *json_choice(const struct control *control, const struct choice *choice)
{
    bool has_level = choice->level != LEVEL_NONE;
    enum rating rating =
        has_level ? rating_of_level(choice->level, control->target) : choice->rating;
    json_t *object = json_object();
    json_put(object, "id", json_text(choice->id));
    json_put(object, "label", json_text(choice->label.value));
    json_put(object, "value", json_number(choice->value));
    json_put(object, "rating", json_text(rating_get_name(rating)));
    return object;
}

/* The choices a new case offers, where the firm checks itself; of an audit's pack, those of its
 * first scale. */
static json_t *json_choices(const struct control *control)
{
    const struct scale *scale = control_get_scale(control, MODE_SELF);
    if (scale == NULL && control->scale_count > 0)
        scale = control->scales[0];
    json_t *list = json_array();
    for (size_t i = 0; scale && i < scale->choice_count; i++)
        json_array_append_new(list, json_choice(control, &scale->choices[i]));
    return list;
}

static json_t *json_control_measures(const struct control *control)
{
    json_t *list = json_array();
    for (size_t i = 0; i < control->measure_count; i++)
        json_array_append_new(list, json_text(control->measures[i]->id));
    return list;
}

static bool is_among(const char *id, const char *const *ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(ids[i], id))
            return true;
    return false;
}

/* The threats that it stands against. */
static json_t *json_guards(const struct pack *pack, const struct control *control)
{
    json_t *list = json_array();
    for (size_t i = 0; i < pack->guard_count; i++) {
        const struct guard *guard = &pack->guards[i];
        if (is_among(control->id, guard->controls, guard->control_count))
            json_array_append_new(list, json_text(guard->threat));
    }
    return list;
}

static json_t *json_policy(const struct pack *pack, const struct control *control)
{
    for (size_t i = 0; i < pack->policy_share_count; i++) {
        const struct policy_share *share = &pack->policy_shares[i];
        if (is_among(control->id, share->controls, share->control_count))
            return json_text(share->policy);
    }
    return json_null();
}

static json_t *json_routine_count(const struct pack *pack, const struct control *control)
{
    int count = 0;
    for (size_t i = 0; i < pack->routine_count; i++)
        count += text_equal(pack->routines[i].control, control->id);
    return json_integer(count);
}

static json_t *json_control(const struct pack *pack, const struct control *control)
{
    const struct section *section = control->section;
    json_t *object = json_object();
    json_put(object, "id", json_text(control->id));
    json_put(object, "ref", json_text(control->ref));
    json_put(object, "section", json_text(section->id));
    json_put(object, "step", json_text(section->step ? section->step : section->id));
    json_put(object, "title", json_text(control->title.value));
    json_put(object, "question", json_text(control->question.value));
    json_put(object, "why", json_text(control->why.value));
    json_put(object, "example", json_text(control->example.value));
    json_put(object, "evidence", json_text(control->evidence.value));
    json_put(object, "note", json_text(control->note.value));
    json_put(object, "inferred", json_boolean(control->is_inferred));
    json_put(object, "mandatory", json_unless(control->mandatory, 0));
    json_put(object, "target_level", json_unless(control->target, LEVEL_NONE));
    json_put(object, "applies", control->applies ? json_condition(control->applies) : json_null());
    json_put(object, "options", json_options(control));
    json_put(object, "rule", json_rule(control));
    json_put(object, "choices", json_choices(control));
    json_put(object, "techniques", json_ids(control->techniques, control->technique_count));
    json_put(object, "documents", json_texts(control->documents, control->document_count));
    json_put(object, "records", json_texts(control->records, control->record_count));
    json_put(object, "measures", json_control_measures(control));
    json_put(object, "guards", json_guards(pack, control));
    json_put(object, "policy", json_policy(pack, control));
    json_put(object, "routines", json_routine_count(pack, control));
    return object;
}

static json_t *json_uncovered(const struct pack *pack)
{
    json_t *chapters = json_array();
    for (size_t i = 0; i < pack->uncovered_count; i++) {
        json_t *chapter = json_object();
        json_put(chapter, "ref", json_text(pack->uncovered[i].ref));
        json_put(chapter, "title", json_text(pack->uncovered[i].title.value));
        json_array_append_new(chapters, chapter);
    }
    return chapters;
}

char *json_take_pack(const struct pack *pack)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(pack->id));
    json_put(object, "version", json_text(pack->version));
    json_put(object, "title", json_text(pack->title.value));
    json_put(object, "source", json_text(pack->source.value));
    json_t *controls = json_array();
    for (size_t i = 0; i < pack->control_count; i++)
        json_array_append_new(controls, json_control(pack, &pack->controls[i]));
    json_put(object, "controls", controls);
    json_put(object, "uncovered", json_uncovered(pack));
    return json_take(object);
}
