/* The ledgers for scripts and spreadsheets: every field of every asset or party, and what follows
 * from them. */
#include "src/report/json.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

/* In the order in which they were made, as far as ids tell: …-2 before …-10. */
static int compare_ids(const void *a, const void *b)
{
    const struct record *const *first = a, *const *second = b;
    return strverscmp((*first)->id, (*second)->id);
}

const struct record **ledger_take_records(const struct snapshot *snapshot, const char *kind,
                                          size_t *count)
{
    const struct record **records = mem_alloc((snapshot->record_count + 1) * sizeof *records);
    *count = 0;
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, kind))
            records[(*count)++] = &snapshot->records[i];
    qsort(records, *count, sizeof *records, compare_ids);
    return records;
}

static bool has_importance(const char *kind)
{
    return text_equal(kind, "asset");
}

/* ---- JSON ---- */

static json_t *json_open(const struct snapshot *snapshot, const struct record *record)
{
    const struct field *fields = NULL;
    size_t count = field_list(record->kind, &fields);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        if (record_is_open(record, &fields[i], snapshot))
            json_array_append_new(list, json_text(fields[i].name));
    return list;
}

static json_t *json_record(const struct snapshot *snapshot, const struct record *record)
{
    const struct field *fields = NULL;
    size_t count = field_list(record->kind, &fields);
    json_t *object = json_object();
    json_put(object, "id", json_text(record->id));
    if (has_importance(record->kind))
        json_put(object, "importance", json_unless(asset_importance(record), -1));
    json_put(object, "open", json_open(snapshot, record));
    for (size_t i = 0; i < count; i++)
        if (field_suits(&fields[i], snapshot))
            json_put(object, fields[i].name, json_text(record_get_field(record, fields[i].name)));
    return object;
}

json_t *json_ledger(const struct snapshot *snapshot, const char *kind)
{
    size_t count = 0;
    const struct record **records = ledger_take_records(snapshot, kind, &count);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_record(snapshot, records[i]));
    free(records);
    return list;
}

char *json_take_ledger(const struct snapshot *snapshot, const char *kind)
{
    return json_take(json_ledger(snapshot, kind));
}

/* ---- offices ---- */

static json_t *json_office(const struct snapshot *snapshot, const struct role *role)
{
    const struct field *fields = NULL;
    size_t count = field_list("office", &fields);
    const struct record *office = office_get(snapshot, role->id);
    json_t *object = json_object();
    json_put(object, "id", json_text(role->id));
    json_put(object, "role", json_text(role->title.value));
    for (size_t i = 0; i < count; i++)
        json_put(object, fields[i].name,
                 json_text(office ? record_get_field(office, fields[i].name) : NULL));
    return object;
}

char *json_take_offices(const struct result *result)
{
    json_t *list = json_array();
    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack *pack = result->packs[i].pack;
        for (size_t k = 0; k < pack->role_count; k++)
            json_array_append_new(list, json_office(result->snapshot, &pack->roles[k]));
    }
    return json_take(list);
}

/* ---- CSV ---- */

static const char *get_importance(const struct record *asset)
{
    static const char *const grades[] = {"0", "1", "2"};
    int importance = asset_importance(asset);
    return importance < 0 ? NULL : grades[importance];
}

/* The headings where `record` is NULL. */
static void append_record(struct string *csv, const struct snapshot *snapshot, const char *kind,
                          const struct record *record)
{
    const struct field *fields = NULL;
    size_t field_count = field_list(kind, &fields), count = 0;
    const char **cells = mem_alloc((field_count + 2) * sizeof *cells);
    cells[count++] = record ? record->id : "id";
    for (size_t i = 0; i < field_count; i++)
        if (field_suits(&fields[i], snapshot))
            cells[count++] = record ? record_get_field(record, fields[i].name) : fields[i].name;
    if (has_importance(kind))
        cells[count++] = record ? get_importance(record) : "importance";
    csv_append_row(csv, cells, count);
    free(cells);
}

char *csv_take_ledger(const struct snapshot *snapshot, const char *kind, size_t *length)
{
    size_t count = 0;
    const struct record **records = ledger_take_records(snapshot, kind, &count);
    struct string csv = {0};
    append_record(&csv, snapshot, kind, NULL);
    for (size_t i = 0; i < count; i++)
        append_record(&csv, snapshot, kind, records[i]);
    free(records);
    *length = csv.length;
    return string_take(&csv);
}
