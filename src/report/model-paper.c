/* The report model: the kind that is written, and what the case says in its fields. */
#include "src/report/model-node.h"
#include "src/report/model.h"

static const char *get_words(const struct field *field, const char *value)
{
    const struct field_choice *choice = field_get_choice(field, value);
    return choice ? _(choice->label) : value;
}

static void add_value(xmlNode *paper, const struct paper_field *field,
                      const struct snapshot *snapshot)
{
    const char *value = paper_get_value(field, snapshot);
    xmlNode *node = model_add_text(paper, "value", value ? get_words(&field->field, value) : "");
    model_set(node, "key", field->field.name);
    model_set(node, "label", field->field.label);
    model_set(node, "clause", field->clause);
    model_set_flag(node, "needed", field->field.is_needed);
    model_set_flag(node, "missing", value == NULL);
    if (field->field.choices)
        model_set(node, "choice", value);
}

void model_add_paper(xmlNode *report, const struct paper_kind *kind,
                     const struct snapshot *snapshot)
{
    xmlNode *paper = model_add(report, "paper");
    model_set(paper, "group", paper_group_get_name(kind->group));
    model_add_text(paper, "about", kind->about);
    model_add_text(paper, "source", kind->source);
    for (size_t i = 0; i < kind->field_count; i++)
        add_value(paper, &kind->fields[i], snapshot);
}
