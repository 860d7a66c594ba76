/* JSON of joining copies: `tenken merge FILE OTHER --json`. */
#include "src/report/json.h"

#include "tenken/report.h"

static json_t *json_side(const struct merge_side *side, const char *words)
{
    json_t *object = json_object();
    json_put(object, "value", json_text(side->value));
    json_put(object, "words", json_text(words));
    json_put(object, "note", json_text(side->note));
    json_put(object, "by", json_text(side->author));
    json_put(object, "at", json_text(side->at));
    return object;
}

static json_t *json_voice(enum voice voice)
{
    return json_text(voice == VOICE_NONE ? NULL : voice_get_name(voice));
}

static json_t *json_conflict(const struct history_view *view, const struct merge_conflict *conflict,
                             enum merge_choice choice)
{
    struct history_words words = merge_take_words(view, conflict);
    json_t *object = json_object();
    json_put(object, "key", json_text(conflict->key));
    json_put(object, "address", json_text(conflict->address));
    json_put(object, "voice", json_voice(conflict->voice));
    json_put(object, "field", json_text(conflict->field));
    json_put(object, "place", json_text(words.place));
    json_put(object, "label", json_text(words.field));
    json_put(object, "decided",
             json_text(choice == MERGE_OPEN ? NULL : merge_choice_get_name(choice)));
    json_put(object, "joins", json_boolean(conflict->joins));
    json_put(object, "mine", json_side(&conflict->mine, words.was));
    json_put(object, "theirs", json_side(&conflict->theirs, words.is));
    history_words_clear(&words);
    return object;
}

static json_t *json_conflicts(const struct history_view *view, const struct merge *merge)
{
    const struct merge_conflict *conflicts;
    json_t *list = json_array();
    size_t count = merge_get_conflicts(merge, &conflicts);
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_conflict(view, &conflicts[i], merge_get_choice(merge, i)));
    return list;
}

static json_t *json_asked_again(const struct merge_report *report)
{
    json_t *list = json_array();
    for (size_t i = 0; i < report->asked_again_count; i++) {
        const struct change *change = &report->asked_again[i];
        if (!text_equal(change->field, "asks-again"))
            continue;
        json_t *object = json_object();
        json_put(object, "address", json_text(change->address));
        json_put(object, "voice", json_voice(change->voice));
        json_array_append_new(list, object);
    }
    return list;
}

char *json_take_merge(const struct history_view *view, const struct merge *merge,
                      const struct merge_report *report)
{
    json_t *object = json_object();
    json_put(object, "groups", json_count((int)merge_count_groups(merge)));
    json_put(object, "taken", json_count((int)merge_count_taken(merge)));
    json_put(object, "written", json_text(report->written));
    json_put(object, "open", json_count((int)merge_count_open(merge)));
    json_put(object, "asked_again", json_asked_again(report));
    json_put(object, "conflicts", json_conflicts(view, merge));
    return json_take(object);
}
