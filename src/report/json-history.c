/* JSON of the history: `tenken history FILE --json`. */
#include "src/report/json.h"

#include "tenken/report.h"

static json_t *json_change(const struct history_view *view, const struct history_change *change)
{
    struct history_words words = history_take_words(view, change);
    const char *voice = voice_get_name(change->voice);
    json_t *object = json_object();
    json_put(object, "id", json_text(change->id));
    json_put(object, "address", json_text(change->address));
    json_put(object, "voice", json_text(*voice ? voice : NULL));
    json_put(object, "field", json_text(change->field));
    json_put(object, "old", json_text(change->old_value));
    json_put(object, "new", json_text(change->new_value));
    json_put(object, "place", json_text(words.place));
    json_put(object, "label", json_text(words.field));
    json_put(object, "was", json_text(words.was));
    json_put(object, "is", json_text(words.is));
    history_words_clear(&words);
    return object;
}

static json_t *json_group(const struct history_view *view, const struct history_group *group)
{
    json_t *object = json_object(), *changes = json_array();
    json_put(object, "id", json_text(group->id));
    json_put(object, "at", json_text(group->at));
    json_put(object, "by", json_text(group->author));
    json_put(object, "label", json_text(group->label));
    json_put(object, "undoes", json_text(group->undoes));
    json_put(object, "redoes", json_text(group->redoes));
    for (size_t i = 0; i < group->change_count; i++)
        if (history_shows(view, &group->changes[i]))
            json_array_append_new(changes, json_change(view, &group->changes[i]));
    json_put(object, "changes", changes);
    return object;
}

char *json_take_history(const struct history_view *view)
{
    const struct history_group *groups;
    json_t *list = json_array();
    size_t count = assessment_get_history(view->assessment, &groups);
    for (size_t i = 0; i < count; i++)
        if (history_shows_group(view, &groups[i]))
            json_array_append_new(list, json_group(view, &groups[i]));
    return json_take(list);
}
