/* What the records say of the firm's assets (docs/rating-algebra.md, Conditions):
 * nothing said yet means unknown. */
#include "evaluation.h"

#include <stdlib.h>
#include <string.h>

const char *record_get_field(const struct record *record, const char *key)
{
    for (size_t i = 0; i < record->field_count; i++)
        if (strcmp(record->fields[i].key, key) == 0)
            return record->fields[i].value;
    return NULL;
}

const char *control_get_subject_name(const struct result *result,
                                     const struct control_result *control)
{
    for (size_t i = 0; control->subject && i < result->snapshot->record_count; i++) {
        const struct record *record = &result->snapshot->records[i];
        const char *name = record_get_field(record, "name");
        if (name && text_equal(record->id, control->subject))
            return name;
    }
    return control->subject;
}

static void add_declarations(struct ledger *ledger, const struct record *record)
{
    for (size_t i = 0; i < record->field_count; i++)
        if (text_equal(record->fields[i].value, "yes"))
            index_put(&ledger->none, record->fields[i].key, ledger);
}

void ledger_init(struct ledger *ledger, struct arena *arena, const struct snapshot *snapshot)
{
    *ledger = (struct ledger){.columns.arena = arena, .none.arena = arena};
    ledger->assets = arena_alloc(arena, snapshot->record_count * sizeof(const struct record *));
    for (size_t i = 0; i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];

        if (text_equal(record->kind, "asset"))
            ledger->assets[ledger->asset_count++] = record;
        else if (text_equal(record->kind, "ledger"))
            add_declarations(ledger, record);
    }
}

struct weighed {
    const struct record *asset;
    int importance;
};

/* What is not known comes after the highest: it may be that. */
static int weight(int importance)
{
    return importance == IMPORTANCE_NONE ? 2 * IMPORTANCE_HIGHEST - 1 : 2 * importance;
}

int importance_compare(int a, int b)
{
    return weight(b) - weight(a);
}

static int compare_weighed(const void *a, const void *b)
{
    const struct weighed *one = a;
    const struct weighed *other = b;
    int order = importance_compare(one->importance, other->importance);

    return order ? order : strcmp(one->asset->id, other->asset->id);
}

void ledger_sort(struct ledger *ledger)
{
    size_t count = ledger->asset_count;
    struct weighed *weighed = arena_alloc(ledger->columns.arena, (count + 1) * sizeof *weighed);

    for (size_t i = 0; i < count; i++)
        weighed[i] = (struct weighed){ledger->assets[i], importance_settled(ledger->assets[i])};
    qsort(weighed, count, sizeof *weighed, compare_weighed);
    for (size_t i = 0; i < count; i++)
        ledger->assets[i] = weighed[i].asset;
}

/* A field of all assets, looked up once for all the conditions that ask for it. */
static const char *const *get_column(struct ledger *ledger, const char *key)
{
    const char **column = index_get(&ledger->columns, INDEX_KEY(key));

    if (column)
        return column;
    column = arena_alloc(ledger->columns.arena, (ledger->asset_count + 1) * sizeof *column);
    for (size_t i = 0; i < ledger->asset_count; i++)
        column[i] = record_get_field(ledger->assets[i], key);
    index_put(&ledger->columns, key, column);
    return column;
}

const struct record *ledger_find(struct ledger *ledger, const struct condition *condition)
{
    size_t fields = condition ? condition->field_count : 0;
    const char *const **columns =
        arena_alloc(ledger->columns.arena, (fields + 1) * sizeof *columns);

    for (size_t i = 0; i < fields; i++)
        columns[i] = get_column(ledger, condition->fields[i].key);
    for (size_t asset = 0; asset < ledger->asset_count; asset++) {
        size_t matching = 0;

        while (matching < fields &&
               text_equal(columns[matching][asset], condition->fields[matching].value))
            matching++;
        if (matching == fields)
            return ledger->assets[asset];
    }
    return NULL;
}

static bool is_declared_none(const struct ledger *ledger, const struct condition *condition)
{
    for (size_t i = 0; i < condition->field_count; i++)
        if (index_get(&ledger->none, INDEX_KEY("none-", condition->fields[i].key, "-",
                                               condition->fields[i].value)))
            return true;
    return false;
}

enum truth record_has(const struct record *record, const struct condition_field *fields,
                      size_t count)
{
    enum truth truth = TRUTH_YES;

    for (size_t i = 0; i < count; i++) {
        const char *value = record_get_field(record, fields[i].key);

        if (!value)
            truth = TRUTH_UNKNOWN;
        else if (strcmp(value, fields[i].value) != 0)
            return TRUTH_NO;
    }
    return truth;
}

enum truth ledger_has(struct ledger *ledger, const struct condition *condition,
                      const struct record *subject)
{
    if (subject)
        return record_has(subject, condition->fields, condition->field_count);
    if (ledger_find(ledger, condition))
        return TRUTH_YES;
    return is_declared_none(ledger, condition) ? TRUTH_NO : TRUTH_UNKNOWN;
}
