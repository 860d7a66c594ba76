#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"

/* What is done with the ledger: the word after the file. */
struct deed {
    const char *name;
    const char *words; /* what follows it, for the usage */
    size_t least, most;
    unsigned options; /* of the verb's, those that are for it */
    bool changes;
    enum status (*run)(struct assessment *assessment, const struct arguments *arguments,
                       struct error *error);
};
#define WORDS_BEFORE 2 /* file and deed */

static const char *get_word(const struct arguments *arguments, size_t index)
{
    return arguments->words[WORDS_BEFORE + index];
}

static enum status save(struct assessment *assessment, struct error *error)
{
    assessment_save(assessment, error);
    return STATUS_DONE;
}

/* ---- KEY=VALUE ---- */

struct pairs {
    struct record_field *items;
    size_t count;
    struct arena *arena;
};

static bool read_pair(struct pairs *pairs, const char *text, struct error *error)
{
    const char *equals = strchr(text, '=');
    if (!equals)
        return error_set(error, ERROR_USAGE, text, _("a field is written KEY=VALUE"));
    pairs->items[pairs->count++] = (struct record_field){
        .key = arena_copy_bytes(pairs->arena, text, (size_t)(equals - text)),
        .value = equals + 1,
    };
    return true;
}

static bool read_pairs(struct pairs *pairs, const struct arguments *arguments, size_t first,
                       struct error *error)
{
    *pairs = (struct pairs){.arena = arena_new()};
    pairs->items = arena_alloc(pairs->arena, arguments->count * sizeof *pairs->items);
    for (size_t i = WORDS_BEFORE + first; i < arguments->count; i++)
        if (!read_pair(pairs, arguments->words[i], error))
            return false;
    return true;
}

/* "asset:k3f9x2ab-4" as in history and JSON, or the id alone. */
static const char *get_id(const char *word)
{
    static const char kind[] = "asset:";
    return strncmp(word, kind, strlen(kind)) == 0 ? word + strlen(kind) : word;
}

/* ---- list ---- */

static const struct column {
    const char *heading; /* NULL: the label of the field */
    const char *key;     /* NULL: not a field */
    int columns;
} columns[] = {
    {N_("Id"), NULL, 14}, {N_("Importance"), NULL, 10}, {NULL, "name", 28},
    {NULL, "form", 10},   {NULL, "place", 20},          {NULL, "owner", 14},
};

static const char *get_choice_label(const struct field *field, const char *value)
{
    const struct field_choice *choice = value ? field_get_choice(field, value) : NULL;
    return choice ? _(choice->label) : value ? value : "";
}

static void append_field(struct string *line, const struct record *asset,
                         const struct column *column)
{
    const struct field *field = field_get("asset", column->key);
    const char *text =
        asset ? get_choice_label(field, record_get_field(asset, field->name)) : _(field->label);
    string_append_cell(line, text, column->columns);
}

static void append_own(struct string *line, const struct record *asset, const struct column *column)
{
    static const char *const grades[] = {"0", "1", "2"};
    const char *text = _(column->heading);
    if (asset && column == columns)
        text = asset->id;
    else if (asset)
        text = asset_importance(asset) < 0 ? "?" : grades[asset_importance(asset)];
    string_append_cell(line, text, column->columns);
}

static size_t count_open(const struct record *asset)
{
    const struct field *fields = NULL;
    size_t count = field_list("asset", &fields), open = 0;
    for (size_t i = 0; i < count; i++)
        open += field_is_open(&fields[i], asset->fields, asset->field_count);
    return open;
}

/* The headings where `asset` is NULL. */
static void print_asset(const struct record *asset)
{
    struct string line = {0};
    for (size_t i = 0; i < ARRAY_LENGTH(columns); i++) {
        (columns[i].key ? append_field : append_own)(&line, asset, &columns[i]);
        string_append(&line, "  ");
    }
    if (asset)
        string_format(&line, "%zu", count_open(asset));
    else
        string_append(&line, _("Still open"));
    output_line("%s", line.text);
    string_free(&line);
}

static void print_none(const struct snapshot *snapshot)
{
    static const char prefix[] = "none-";
    for (size_t i = 0; i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];
        for (size_t k = 0; text_equal(record->kind, "ledger") && k < record->field_count; k++)
            if (strncmp(record->fields[k].key, prefix, strlen(prefix)) == 0)
                output_line(_("There is none: %s"), record->fields[k].key + strlen(prefix));
    }
}

static void print_assets(const struct snapshot *snapshot)
{
    size_t count = 0;
    const struct record **assets = ledger_take_assets(snapshot, &count);
    if (count)
        print_asset(NULL);
    else
        output_line("%s", _("The ledger is empty."));
    for (size_t i = 0; i < count; i++)
        print_asset(assets[i]);
    print_none(snapshot);
    free(assets);
}

static enum status list_run(struct assessment *assessment, const struct arguments *arguments,
                            struct error *error)
{
    struct snapshot *snapshot = snapshot_new(assessment);
    if (arguments->values[OPTION_JSON])
        output_json(json_take_assets(snapshot));
    else
        print_assets(snapshot);
    snapshot_free(snapshot);
    return STATUS_DONE;
}

/* ---- changes ---- */

static enum status add_run(struct assessment *assessment, const struct arguments *arguments,
                           struct error *error)
{
    struct pairs pairs;
    char *id = NULL;
    bool is_added =
        read_pairs(&pairs, arguments, 0, error) &&
        assessment_add_record(assessment, "asset", pairs.items, pairs.count, &id, error) &&
        assessment_save(assessment, error);
    if (is_added)
        output_line("%s", id);
    free(id);
    arena_free(pairs.arena);
    return STATUS_DONE;
}

static enum status set_run(struct assessment *assessment, const struct arguments *arguments,
                           struct error *error)
{
    struct pairs pairs;
    const char *id = get_id(get_word(arguments, 0));
    bool is_changed =
        read_pairs(&pairs, arguments, 1, error) &&
        assessment_change_record(assessment, "asset", id, pairs.items, pairs.count, error);
    arena_free(pairs.arena);
    return is_changed ? save(assessment, error) : STATUS_DONE;
}

static enum status remove_run(struct assessment *assessment, const struct arguments *arguments,
                              struct error *error)
{
    if (!assessment_remove_record(assessment, "asset", get_id(get_word(arguments, 0)), error))
        return STATUS_DONE;
    return save(assessment, error);
}

static enum status say_none(struct assessment *assessment, const struct arguments *arguments,
                            bool is_none, struct error *error)
{
    struct pairs pairs;
    bool is_said =
        read_pairs(&pairs, arguments, 0, error) &&
        assessment_say_none(assessment, pairs.items[0].key, pairs.items[0].value, is_none, error);
    arena_free(pairs.arena);
    return is_said ? save(assessment, error) : STATUS_DONE;
}

static enum status none_run(struct assessment *assessment, const struct arguments *arguments,
                            struct error *error)
{
    return say_none(assessment, arguments, true, error);
}

static enum status some_run(struct assessment *assessment, const struct arguments *arguments,
                            struct error *error)
{
    return say_none(assessment, arguments, false, error);
}

/* ---- spreadsheets ---- */

static bool import_file(struct assessment *assessment, struct import_source source,
                        struct error *error)
{
    struct faults faults = {0};
    struct import import;
    bool is_done = assessment_import(assessment, "asset", &source, &import, &faults, error) &&
                   assessment_save(assessment, error);
    output_faults(stderr, &faults);
    if (is_done)
        output_line(_("Added: %zu. Changed: %zu. Left out: %zu."), import.added, import.changed,
                    import.left_out);
    bool is_whole = faults.count == 0;
    faults_free(&faults);
    return is_whole;
}

static enum status import_run(struct assessment *assessment, const struct arguments *arguments,
                              struct error *error)
{
    struct import_source source = {.name = get_word(arguments, 0),
                                   .good_rows = arguments->values[OPTION_GOOD_ROWS] != NULL};
    char *bytes = file_take_contents(source.name, IMPORT_BYTES_MAX, &source.length, error);
    source.bytes = bytes;
    bool is_whole = bytes && import_file(assessment, source, error);
    free(bytes);
    return is_whole ? STATUS_DONE : STATUS_NO;
}

static enum status export_run(struct assessment *assessment, const struct arguments *arguments,
                              struct error *error)
{
    const char *path = get_word(arguments, 0);
    size_t length = 0;
    struct snapshot *snapshot = snapshot_new(assessment);
    char *csv = csv_take_assets(snapshot, &length);
    if (text_equal(path, "-"))
        fwrite(csv, 1, length, stdout); /* what is in a case is clean */
    else
        file_write_whole(path, csv, length, arguments->values[OPTION_FORCE] != NULL, error);
    free(csv);
    snapshot_free(snapshot);
    return STATUS_DONE;
}

/* ---- the verb ---- */

static const struct deed deeds[] = {
    {"list", "", 0, 0, OPTION_BIT(OPTION_JSON), false, list_run},
    {"add", "KEY=VALUE...", 1, WORDS_ANY, 0, true, add_run},
    {"set", "ID KEY=VALUE...", 2, WORDS_ANY, 0, true, set_run},
    {"remove", "ID", 1, 1, 0, true, remove_run},
    {"none", "KEY=VALUE", 1, 1, 0, true, none_run},
    {"some", "KEY=VALUE", 1, 1, 0, true, some_run},
    {"import", "CSV", 1, 1, OPTION_BIT(OPTION_GOOD_ROWS), true, import_run},
    {"export", "CSV", 1, 1, OPTION_BIT(OPTION_FORCE), false, export_run},
};

static const struct deed *find_deed(const char *name, struct error *error)
{
    const char *names[ARRAY_LENGTH(deeds)];
    for (size_t i = 0; i < ARRAY_LENGTH(deeds); i++) {
        if (text_equal(deeds[i].name, name))
            return &deeds[i];
        names[i] = deeds[i].name;
    }
    char *hint = hint_take(name, names, ARRAY_LENGTH(deeds));
    error_set(error, ERROR_USAGE, name, _("nothing that is done with the ledger; %s"), hint);
    free(hint);
    return NULL;
}

static bool check_words(const struct deed *deed, size_t count, struct error *error)
{
    if (count >= deed->least && count <= deed->most)
        return true;
    return error_set(error, ERROR_USAGE, deed->name, _("it is written: tenken asset FILE %s %s"),
                     deed->name, deed->words);
}

static bool check_options(const struct deed *deed, const struct arguments *arguments,
                          struct error *error)
{
    static const enum option_id own[] = {OPTION_JSON, OPTION_GOOD_ROWS, OPTION_FORCE};
    for (size_t i = 0; i < ARRAY_LENGTH(own); i++)
        if (arguments->values[own[i]] && !(deed->options & OPTION_BIT(own[i])))
            return error_set(error, ERROR_USAGE, option_get(own[i])->name,
                             _("not an option of “asset FILE %s”"), deed->name);
    return true;
}

enum status asset_run(const struct arguments *arguments, struct error *error)
{
    enum status status = STATUS_DONE;
    const struct deed *deed = find_deed(arguments->words[1], error);
    if (!deed || !check_words(deed, arguments->count - WORDS_BEFORE, error) ||
        !check_options(deed, arguments, error))
        return status;
    struct assessment *assessment = assessment_open(
        arguments->words[0], deed->changes ? ASSESSMENT_WRITE : ASSESSMENT_READ, error);
    if (assessment)
        status = deed->run(assessment, arguments, error);
    assessment_free(assessment);
    return status;
}
