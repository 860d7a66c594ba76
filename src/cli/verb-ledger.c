/* The ledgers from the command line: assets, parties and exceptions, which differ in a row of a
 * table. */
#include <stdlib.h>
#include <string.h>

#include "deed.h"
#include "output.h"
#include "pairs.h"
#include "tenken/report.h"
#include "workbench.h"

struct column {
    const char *key;
    const char *heading; /* NULL: the label of the field */
    int columns;
};
struct ledger {
    const char *kind; /* of its records; the verb, too */
    const char *empty;
    const struct column *columns;
    size_t column_count;
    bool says_none; /* of a kind of them that there is none */
};
struct job {
    const struct ledger *ledger;
    struct assessment *assessment;
    const struct arguments *arguments;
};

static const char *get_word(const struct arguments *arguments, size_t index)
{
    return arguments->words[DEED_WORDS_BEFORE + index];
}

static enum status save(struct assessment *assessment, struct error *error)
{
    assessment_save(assessment, error);
    return STATUS_DONE;
}

/* "asset:k3f9x2ab-4" as in the history, or the id alone. */
static const char *get_id(const struct job *job)
{
    const char *word = get_word(job->arguments, 0);
    size_t length = strlen(job->ledger->kind);
    bool has_kind = strncmp(word, job->ledger->kind, length) == 0 && word[length] == ':';
    return has_kind ? word + length + 1 : word;
}

/* ---- list ---- */

static const struct column asset_columns[] = {
    {"id", N_("Id"), 14}, {"importance", N_("Importance"), 10},
    {"name", NULL, 28},   {"form", NULL, 10},
    {"place", NULL, 20},  {"owner", NULL, 14},
};
static const struct column party_columns[] = {
    {"id", N_("Id"), 14},
    {"name", NULL, 28},
    {"kind", NULL, 32},
    {"nda-expiry", NULL, 18},
};
static const struct column exception_columns[] = {
    {"id", N_("Id"), 14},        {"clause", NULL, 28},   {"applicant", NULL, 14},
    {"granted-until", NULL, 18}, {"decision", NULL, 12},
};
static const struct ledger exception_ledger = {"exception", N_("No exception was asked for."),
                                               exception_columns, ARRAY_LENGTH(exception_columns)};
static const struct ledger asset_ledger = {"asset", N_("The ledger is empty."), asset_columns,
                                           ARRAY_LENGTH(asset_columns), true};
static const struct ledger party_ledger = {"party", N_("No parties are listed."), party_columns,
                                           ARRAY_LENGTH(party_columns), false};

static const char *get_choice_label(const struct field *field, const char *value)
{
    const struct field_choice *choice = value ? field_get_choice(field, value) : NULL;
    return choice ? _(choice->label) : value ? value : "";
}

static const char *get_cell(const struct record *record, const struct column *column)
{
    static const char *const grades[] = {"0", "1", "2"};
    if (text_equal(column->key, "id"))
        return record->id;
    if (text_equal(column->key, "importance"))
        return asset_importance(record) < 0 ? "?" : grades[asset_importance(record)];
    return get_choice_label(field_get(record->kind, column->key),
                            record_get_field(record, column->key));
}

static const char *get_heading(const struct ledger *ledger, const struct column *column)
{
    return _(column->heading ? column->heading : field_get(ledger->kind, column->key)->label);
}

/* The headings where `record` is NULL. */
static void print_record(const struct ledger *ledger, const struct snapshot *snapshot,
                         const struct record *record)
{
    struct string line = {0};
    for (size_t i = 0; i < ledger->column_count; i++) {
        const struct column *column = &ledger->columns[i];
        const char *text = record ? get_cell(record, column) : get_heading(ledger, column);
        string_append_cell(&line, text, column->columns);
        string_append(&line, "  ");
    }
    if (record)
        string_format(&line, "%zu", record_count_open(record, snapshot));
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

static void print_records(const struct ledger *ledger, const struct snapshot *snapshot)
{
    size_t count = 0;
    const struct record **records = ledger_take_records(snapshot, ledger->kind, &count);
    if (count)
        print_record(ledger, snapshot, NULL);
    else
        output_line("%s", _(ledger->empty));
    for (size_t i = 0; i < count; i++)
        print_record(ledger, snapshot, records[i]);
    free(records);
}

static enum status list_run(const struct job *job, struct error *error)
{
    struct snapshot *snapshot = snapshot_new(job->assessment);
    if (job->arguments->values[OPTION_JSON]) {
        output_json(json_take_ledger(snapshot, job->ledger->kind));
    } else {
        print_records(job->ledger, snapshot);
        if (job->ledger->says_none)
            print_none(snapshot);
    }
    snapshot_free(snapshot);
    return STATUS_DONE;
}

/* ---- changes ---- */

static enum status add_run(const struct job *job, struct error *error)
{
    struct pairs pairs = {0};
    char *id = NULL;
    bool is_added = pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE, error) &&
                    assessment_add_record(job->assessment, job->ledger->kind, pairs.items,
                                          pairs.count, &id, error) &&
                    assessment_save(job->assessment, error);
    if (is_added)
        output_line("%s", id);
    free(id);
    pairs_free(&pairs);
    return STATUS_DONE;
}

static enum status set_run(const struct job *job, struct error *error)
{
    struct pairs pairs = {0};
    const char *id = get_id(job);
    bool is_changed = pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE + 1, error) &&
                      assessment_change_record(job->assessment, job->ledger->kind, id, pairs.items,
                                               pairs.count, error);
    pairs_free(&pairs);
    return is_changed ? save(job->assessment, error) : STATUS_DONE;
}

static enum status remove_run(const struct job *job, struct error *error)
{
    if (!assessment_remove_record(job->assessment, job->ledger->kind, get_id(job), error))
        return STATUS_DONE;
    return save(job->assessment, error);
}

static enum status say_none(const struct job *job, bool is_none, struct error *error)
{
    struct pairs pairs = {0};
    bool is_said = pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE, error) &&
                   assessment_say_none(job->assessment, pairs.items[0].key, pairs.items[0].value,
                                       is_none, error);
    pairs_free(&pairs);
    return is_said ? save(job->assessment, error) : STATUS_DONE;
}

static enum status none_run(const struct job *job, struct error *error)
{
    return say_none(job, true, error);
}

static enum status some_run(const struct job *job, struct error *error)
{
    return say_none(job, false, error);
}

/* ---- spreadsheets ---- */

static bool import_file(const struct job *job, struct import_source source, struct error *error)
{
    struct faults faults = {0};
    struct import import;
    bool is_done =
        assessment_import(job->assessment, job->ledger->kind, &source, &import, &faults, error) &&
        assessment_save(job->assessment, error);
    output_faults(stderr, &faults);
    if (is_done)
        output_line(_("Added: %zu. Changed: %zu. Left out: %zu."), import.added, import.changed,
                    import.left_out);
    bool is_whole = faults.count == 0;
    faults_free(&faults);
    return is_whole;
}

static enum status import_run(const struct job *job, struct error *error)
{
    struct import_source source = {.name = get_word(job->arguments, 0),
                                   .good_rows = job->arguments->values[OPTION_GOOD_ROWS] != NULL};
    char *bytes = file_take_contents(source.name, IMPORT_BYTES_MAX, &source.length, error);
    source.bytes = bytes;
    bool is_whole = bytes && import_file(job, source, error);
    free(bytes);
    return is_whole ? STATUS_DONE : STATUS_NO;
}

static enum status export_run(const struct job *job, struct error *error)
{
    const char *path = get_word(job->arguments, 0);
    size_t length = 0;
    struct snapshot *snapshot = snapshot_new(job->assessment);
    char *csv = csv_take_ledger(snapshot, job->ledger->kind, &length);
    if (text_equal(path, "-"))
        fwrite(csv, 1, length, stdout); /* what is in a case is clean */
    else
        file_write_whole(path, csv, length, job->arguments->values[OPTION_FORCE] != NULL, error);
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
    {"import", "CSV", 1, 1, OPTION_BIT(OPTION_GOOD_ROWS), true, import_run},
    {"export", "CSV", 1, 1, OPTION_BIT(OPTION_FORCE), false, export_run},
    {"none", "KEY=VALUE", 1, 1, 0, true, none_run}, /* where the ledger says_none */
    {"some", "KEY=VALUE", 1, 1, 0, true, some_run},
};
enum { DEEDS_OF_NONE = 2 };

static enum status run_deed(const struct ledger *ledger, const struct arguments *arguments,
                            struct error *error)
{
    enum status status = STATUS_DONE;
    struct job job = {.ledger = ledger, .arguments = arguments};
    size_t count = ARRAY_LENGTH(deeds) - (ledger->says_none ? 0 : DEEDS_OF_NONE);
    const struct deed *deed = deed_find(deeds, count, ledger->kind, arguments,
                                        _("nothing that is done with the ledger; %s"), error);
    if (!deed)
        return status;
    job.assessment = workbench_take_case(arguments->words[0],
                                         deed->changes ? ASSESSMENT_WRITE : ASSESSMENT_READ, error);
    if (job.assessment)
        status = deed->run(&job, error);
    assessment_free(job.assessment);
    return status;
}

enum status asset_run(const struct arguments *arguments, struct error *error)
{
    return run_deed(&asset_ledger, arguments, error);
}

enum status party_run(const struct arguments *arguments, struct error *error)
{
    return run_deed(&party_ledger, arguments, error);
}

enum status exception_run(const struct arguments *arguments, struct error *error)
{
    return run_deed(&exception_ledger, arguments, error);
}
