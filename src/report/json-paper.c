/* Kinds of documents as JSON: which there are, what they need, what the case says. */
#include "src/report/json.h"

#include "tenken/report.h"

#include <stdlib.h>

static json_t *json_missing(const struct paper_kind *kind, const struct snapshot *snapshot)
{
    size_t count = 0;
    const struct paper_field **missing = paper_take_missing(kind, snapshot, &count);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_text(missing[i]->field.name));
    free(missing);
    return list;
}

static json_t *json_kind(const struct paper_kind *kind, const struct snapshot *snapshot)
{
    json_t *node = json_object();
    json_put(node, "kind", json_text(kind->id));
    json_put(node, "group", json_text(paper_group_get_name(kind->group)));
    json_put(node, "title", json_text(kind->title));
    json_put(node, "about", json_text(kind->about));
    json_put(node, "source", json_text(kind->source));
    json_put(node, "suits", json_boolean(paper_suits(kind, snapshot)));
    json_put(node, "missing", json_missing(kind, snapshot));
    return node;
}

static json_t *json_field(const struct paper_field *field, const struct snapshot *snapshot)
{
    json_t *node = json_object();
    json_put(node, "key", json_text(field->field.name));
    json_put(node, "label", json_text(field->field.label));
    json_put(node, "hint", json_text(field->hint));
    json_put(node, "clause", json_text(field->clause));
    json_put(node, "needed", json_boolean(field->field.is_needed));
    json_put(node, "record", json_text(field->address));
    json_put(node, "value", json_text(paper_get_value(field, snapshot)));
    return node;
}

char *json_take_papers(const struct snapshot *snapshot)
{
    const struct paper_kind *const *kinds;
    size_t count = paper_get_kinds(&kinds);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_kind(kinds[i], snapshot));
    return json_take(list);
}

char *json_take_paper(const struct paper_kind *kind, const struct snapshot *snapshot)
{
    json_t *node = json_kind(kind, snapshot);
    json_t *fields = json_array();
    for (size_t i = 0; i < kind->field_count; i++)
        json_array_append_new(fields, json_field(&kind->fields[i], snapshot));
    json_put(node, "fields", fields);
    return json_take(node);
}
