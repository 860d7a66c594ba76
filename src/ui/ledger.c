#include "ledger.h"

#include <stdlib.h>
#include <string.h>

/* ---- the records ---- */

size_t ledger_list_kind(const struct app *app, const char *kind, const struct record **first)
{
    const struct snapshot *snapshot = app->snapshot;
    size_t start = 0, end;
    while (start < snapshot->record_count && !text_equal(snapshot->records[start].kind, kind))
        start++;
    for (end = start; end < snapshot->record_count; end++)
        if (!text_equal(snapshot->records[end].kind, kind))
            break;
    *first = snapshot->records + start;
    return end - start;
}

size_t ledger_list(const struct app *app, const struct record **first)
{
    return ledger_list_kind(app, "asset", first);
}

const struct record *ledger_get_record(const struct app *app, const char *kind, const char *id)
{
    const struct record *records;
    size_t count = ledger_list_kind(app, kind, &records);
    for (size_t i = 0; i < count; i++)
        if (text_equal(records[i].id, id))
            return &records[i];
    return NULL;
}

bool ledger_says_none(const struct app *app, const char *key, const char *value)
{
    const struct record *records;
    size_t count = ledger_list_kind(app, "ledger", &records);
    char *name = mem_format("none-%s-%s", key, value);
    bool is_said = false;
    for (size_t i = 0; i < count && !is_said; i++)
        is_said = text_equal(asset_get(&records[i], name), "yes");
    free(name);
    return is_said;
}

static bool asks_for_assets(const struct condition *condition)
{
    if (condition->kind == CONDITION_HAS_ASSET)
        return true;
    for (size_t i = 0; i < condition->child_count; i++)
        if (asks_for_assets(&condition->children[i]))
            return true;
    return false;
}

bool ledger_is_wanted(const struct app *app)
{
    const struct record *records;
    if (ledger_list_kind(app, "asset", &records) || ledger_list_kind(app, "ledger", &records))
        return false;
    for (size_t i = 0; i < app->item_count; i++) {
        const struct condition *applies = app->items[i]->control->applies;
        if (applies && asks_for_assets(applies))
            return true;
    }
    return false;
}

/* ---- one asset ---- */

const char *asset_get(const struct record *asset, const char *key)
{
    for (size_t i = 0; i < asset->field_count; i++)
        if (text_equal(asset->fields[i].key, key))
            return asset->fields[i].value;
    return NULL;
}

const char *asset_show(const struct record *asset, const char *key)
{
    const char *value = asset_get(asset, key);
    const struct field *field = field_get(asset->kind, key);
    const struct field_choice *choice = field ? field_get_choice(field, value) : NULL;
    return choice ? _(choice->label) : value ? value : "";
}

const char *asset_get_whose(const struct record *asset)
{
    const char *owner = asset_get(asset, "entrusted-by"), *said = asset_get(asset, "entrusted");
    if (text_equal(said, "no"))
        return _("our own");
    return owner ? owner : said ? _("entrusted") : "";
}

bool asset_is_open(const struct app *app, const struct record *asset, const struct field *field)
{
    return record_is_open(asset, field, app->snapshot);
}

char *asset_take_open(const struct app *app, const struct record *asset)
{
    const struct field *fields;
    struct string list = {0};
    size_t count = field_list(asset->kind, &fields);
    for (size_t i = 0; i < count; i++)
        if (asset_is_open(app, asset, &fields[i]))
            string_format(&list, list.length ? _(", %s") : "%s", _(fields[i].label));
    return string_take(&list);
}

/* ---- importance ---- */

static const char *const decisive[] = {"personal", "sensitive", "my-number", "survival"};
static const char *const graded[] = {"confidentiality", "integrity", "availability"};

/* The first field that makes it 2 by itself. */
static const struct field *find_decisive(const struct record *asset)
{
    for (size_t i = 0; i < ARRAY_LENGTH(decisive); i++)
        if (text_equal(asset_get(asset, decisive[i]), "yes"))
            return field_get("asset", decisive[i]);
    return NULL;
}

static char *take_grades(const struct record *asset)
{
    struct string list = {0};
    for (size_t i = 0; i < ARRAY_LENGTH(graded); i++) {
        const char *grade = asset_get(asset, graded[i]);
        string_format(&list, list.length ? _(", %s %s") : "%s %s",
                      _(field_get("asset", graded[i])->label), grade ? grade : "?");
    }
    return string_take(&list);
}

char *asset_take_importance(const struct record *asset)
{
    const struct field *reason = find_decisive(asset);
    bool is_known = asset_importance(asset) >= 0;
    char *grades = reason ? NULL : take_grades(asset);
    char *text = reason ? mem_format(_("%s (%s: %s)"), asset_show_importance(asset),
                                     _(reason->label), asset_show(asset, reason->name))
                 : is_known
                     ? mem_format(_("%s (the highest of %s)"), asset_show_importance(asset), grades)
                     : mem_format(_("not known yet (%s)"), grades);
    free(grades);
    return text;
}

const char *asset_show_importance(const struct record *asset)
{
    static const char *const words[] = {"0", "1", "2"};
    int importance = asset_importance(asset);
    return importance < 0 ? "?" : words[importance];
}
