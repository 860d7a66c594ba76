/* JSON of what is read off a result at a glance: the mandatory items, and where voices differ. */
#include "src/report/json.h"

#include "tenken/report.h"

/* ---- mandatory items ---- */

static json_t *json_part(const struct mandatory_part *part)
{
    const struct control *control = part->control->control;
    json_t *object = json_object();
    json_put(object, "address", json_text(part->control->address));
    json_put(object, "option", json_text(part->option ? part->option->id : NULL));
    json_put(object, "title",
             json_text(part->option ? part->option->text.value : control->title.value));
    json_put(object, "rating", json_text(rating_get_name(part->rating)));
    return object;
}

static json_t *json_item(const struct mandatory_item *item)
{
    json_t *object = json_object();
    json_put(object, "pack", json_text(item->pack->pack->id));
    json_put(object, "number", json_count(item->number));
    json_t *controls = json_array();
    for (size_t i = 0; i < item->control_count; i++)
        json_array_append_new(controls, json_text(item->controls[i]->address));
    json_put(object, "controls", controls);
    json_put(object, "title", json_text(item->controls[0]->control->title.value));
    json_put(object, "rating", json_text(rating_get_name(item->rating)));
    json_put(object, "level", json_unless(item->level, LEVEL_NONE));
    json_put(object, "target", json_unless(item->target, LEVEL_NONE));
    json_put(object, "open", json_count((int)item->open));
    json_t *parts = json_array();
    for (size_t i = 0; i < item->part_count; i++)
        json_array_append_new(parts, json_part(&item->parts[i]));
    json_put(object, "parts", parts);
    return object;
}

json_t *json_mandatory(const struct result *result)
{
    struct mandatory_items *items = engine_list_mandatory(result);
    json_t *list = json_array();
    for (size_t i = 0; i < items->count; i++)
        json_array_append_new(list, json_item(&items->items[i]));
    mandatory_items_free(items);
    return list;
}

/* ---- voices ---- */

static json_t *json_said(const struct control_result *control)
{
    json_t *object = json_object();
    json_put(object, "rating", json_text(rating_get_name(control->rating)));
    json_put(object, "choice", json_text(control->choice ? control->choice->id : NULL));
    json_put(object, "level", json_unless(control->level, LEVEL_NONE));
    return object;
}

static json_t *json_difference(const struct voice_difference *difference)
{
    const struct control_result *control = difference->control;
    json_t *object = json_object();
    json_put(object, "address", json_text(control->address));
    json_put(object, "ref", json_text(control->control->ref));
    json_put(object, "title", json_text(control->control->title.value));
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++)
        json_put(object, voice_get_name(voice),
                 difference->by[voice] ? json_said(difference->by[voice]) : json_null());
    return object;
}

char *json_take_voices(const struct result *result)
{
    struct voice_comparison *comparison = engine_compare_voices(result);
    json_t *list = json_array();
    for (size_t i = 0; i < comparison->count; i++)
        json_array_append_new(list, json_difference(&comparison->differences[i]));
    voice_comparison_free(comparison);
    return json_take(list);
}
