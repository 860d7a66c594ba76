/* The asset ledger for scripts and spreadsheets: every field of every asset, and what follows from
 * them. */
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

const struct record **ledger_take_assets(const struct snapshot *snapshot, size_t *count)
{
    const struct record **assets = mem_alloc((snapshot->record_count + 1) * sizeof *assets);
    *count = 0;
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "asset"))
            assets[(*count)++] = &snapshot->records[i];
    qsort(assets, *count, sizeof *assets, compare_ids);
    return assets;
}

/* ---- JSON ---- */

static json_t *json_open(const struct record *asset, const struct field *fields, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        if (field_is_open(&fields[i], asset->fields, asset->field_count))
            json_array_append_new(list, json_text(fields[i].name));
    return list;
}

static json_t *json_asset(const struct record *asset)
{
    const struct field *fields = NULL;
    size_t count = field_list("asset", &fields);
    json_t *object = json_object();
    json_put(object, "id", json_text(asset->id));
    json_put(object, "importance", json_unless(asset_importance(asset), -1));
    json_put(object, "open", json_open(asset, fields, count));
    for (size_t i = 0; i < count; i++)
        json_put(object, fields[i].name, json_text(record_get_field(asset, fields[i].name)));
    return object;
}

char *json_take_assets(const struct snapshot *snapshot)
{
    size_t count = 0;
    const struct record **assets = ledger_take_assets(snapshot, &count);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_asset(assets[i]));
    free(assets);
    return json_take(list);
}

/* ---- CSV ---- */

static void append_asset(struct string *csv, const struct record *asset, const char **cells,
                         const struct field *fields, size_t count)
{
    static const char *const grades[] = {"0", "1", "2"};
    int importance = asset_importance(asset);
    cells[0] = asset->id;
    for (size_t i = 0; i < count; i++)
        cells[i + 1] = record_get_field(asset, fields[i].name);
    cells[count + 1] = importance < 0 ? NULL : grades[importance];
    csv_append_row(csv, cells, count + 2);
}

char *csv_take_assets(const struct snapshot *snapshot, size_t *length)
{
    const struct field *fields = NULL;
    size_t field_count = field_list("asset", &fields), count = 0;
    const struct record **assets = ledger_take_assets(snapshot, &count);
    const char **cells = mem_alloc((field_count + 2) * sizeof *cells);
    struct string csv = {0};
    cells[0] = "id";
    for (size_t i = 0; i < field_count; i++)
        cells[i + 1] = fields[i].name;
    cells[field_count + 1] = "importance";
    csv_append_row(&csv, cells, field_count + 2);
    for (size_t i = 0; i < count; i++)
        append_asset(&csv, assets[i], cells, fields, field_count);
    free(cells);
    free(assets);
    *length = csv.length;
    return string_take(&csv);
}
