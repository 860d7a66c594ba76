/* The report model: the ledgers, with the names of their columns. */
#include "src/report/model-node.h"
#include "src/report/model.h"

#include <stdlib.h>

static void add_columns(xmlNode *parent, const struct snapshot *snapshot,
                        const struct field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!field_suits(&fields[i], snapshot))
            continue;
        xmlNode *column =
            model_add_text(parent, "column", fields[i].label ? _(fields[i].label) : fields[i].name);
        model_set(column, "key", fields[i].name);
    }
}

static const char *get_words(const struct field *field, const char *value)
{
    const struct field_choice *choice = field_get_choice(field, value);
    return choice ? _(choice->label) : value;
}

static void add_value(xmlNode *node, const struct record *record, const struct field *field)
{
    const char *said = record_get_field(record, field->name);
    xmlNode *value = model_add_text(node, "value", said ? get_words(field, said) : NULL);
    if (value == NULL)
        return;
    model_set(value, "key", field->name);
    if (field->choices)
        model_set(value, "choice", said);
}

static void add_record(xmlNode *parent, const struct snapshot *snapshot,
                       const struct record *record, const struct field *fields, size_t count)
{
    bool is_asset = text_equal(record->kind, "asset");
    int importance = is_asset ? asset_importance(record) : -1;
    xmlNode *node = model_add(parent, record->kind);
    model_set(node, "id", record->id);
    if (importance >= 0)
        model_set_int(node, "importance", importance);
    for (size_t i = 0; i < count; i++)
        if (field_suits(&fields[i], snapshot))
            add_value(node, record, &fields[i]);
}

void model_add_ledger(xmlNode *report, const struct snapshot *snapshot, const char *kind,
                      const char *name)
{
    size_t count = 0;
    const struct field *fields = NULL;
    size_t field_count = field_list(kind, &fields);
    const struct record **records = ledger_take_records(snapshot, kind, &count);
    xmlNode *ledger = model_add(report, name);
    add_columns(ledger, snapshot, fields, field_count);
    for (size_t i = 0; i < count; i++)
        add_record(ledger, snapshot, records[i], fields, field_count);
    free(records);
}
