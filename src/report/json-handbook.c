/* JSON of the handbook (docs/handbook.md). */
#include "src/report/json.h"

#include "tenken/report.h"

static json_t *json_term(const struct term *term)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(term->id));
    json_put(object, "kind", json_text("term"));
    json_put(object, "title", json_text(term->name.value));
    json_put(object, "reading", json_text(term->reading.value));
    json_put(object, "text", json_text(term->text.value));
    return object;
}

static json_t *json_entry(const struct handbook_entry *entry)
{
    json_t *object = json_object(), *links = json_array();
    json_put(object, "id", json_text(entry->id));
    json_put(object, "kind", json_text(handbook_kind_get_name(entry->kind)));
    json_put(object, "as_of", json_text(entry->date));
    json_put(object, "made_up", json_boolean(entry->is_made_up));
    json_put(object, "title", json_text(entry->title.value));
    json_put(object, "text", json_text(entry->text.value));
    json_put(object, "sanction", json_text(entry->sanction.value));
    json_put(object, "note", json_text(entry->note.value));
    json_put(object, "source", json_text(entry->source.value));
    for (size_t i = 0; i < entry->link_count; i++)
        json_array_append_new(links, json_text(entry->links[i].address));
    json_put(object, "controls", links);
    return object;
}

char *json_take_handbook(const struct term *const *terms, size_t term_count,
                         const struct handbook_entry *const *entries, size_t entry_count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < term_count; i++)
        json_array_append_new(list, json_term(terms[i]));
    for (size_t i = 0; i < entry_count; i++)
        json_array_append_new(list, json_entry(entries[i]));
    return json_take(list);
}
