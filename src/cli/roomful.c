#include "roomful.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "intake.h"
#include "participant.h"

struct entry { /* a file that may count */
    char *path;
    char *table;               /* the folder it lies in, or NULL */
    struct snapshot *snapshot; /* of a case; NULL: a table, or left out */
    struct sheet_tables *tables;
};
struct reading {
    struct roomful *roomful;
    const struct roomful_request *request;
    struct entry *entries;
    size_t count;
    struct snapshot *sample; /* that tables are answered for, once one is read; or NULL */
    struct library *other;   /* the packs in the other language, for tables */
};

static void leave_out(struct reading *reading, const char *path, struct error *error)
{
    faults_add(&reading->roomful->left_out, path, 0, NULL, NULL, "%s", error->why);
    error_clear(error);
}

/* ---- which files ---- */

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool ends_in(const char *name, const char *suffix)
{
    size_t length = strlen(name), end = strlen(suffix);
    return length > end && strcasecmp(name + length - end, suffix) == 0;
}

static bool is_case(const char *path)
{
    return ends_in(path, ".tenken");
}

static bool is_wanted(const struct reading *reading, const char *path)
{
    bool is_table = ends_in(path, ".xlsx") || ends_in(path, ".csv");
    return is_case(path) || (is_table && !reading->request->is_of_firms);
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* `table` NULL: the folder itself, whose folders are looked into, too. */
static bool list_folder(struct reading *reading, const char *folder, const char *table)
{
    struct dirent **names = NULL;
    int count = scandir(folder, &names, is_visible, by_name);
    for (int i = 0; i < count; i++) {
        char *path = path_take_join(folder, names[i]->d_name);
        if (!table && is_folder(path))
            list_folder(reading, path, names[i]->d_name);
        else if (is_wanted(reading, path))
            ARRAY_PUSH(reading->entries, reading->count) =
                (struct entry){.path = mem_copy(path), .table = mem_copy(table)};
        free(path);
        free(names[i]);
    }
    free(names);
    return count >= 0;
}

/* ---- opening: cases as snapshots, tables as rows ---- */

static void open_entry(struct reading *reading, struct entry *entry)
{
    struct error error = {0};
    if (is_case(entry->path)) {
        struct assessment *assessment = workbench_take_case(entry->path, ASSESSMENT_READ, &error);
        entry->snapshot = assessment ? snapshot_new(assessment) : NULL;
        assessment_free(assessment);
    } else
        entry->tables = sheet_tables_open(entry->path, &error);
    if (error.kind)
        leave_out(reading, entry->path, &error);
}

static const char *get_last_answer(const struct snapshot *snapshot)
{
    const char *last = "";
    for (size_t i = 0; i < snapshot->answer_count; i++)
        if (snapshot->answers[i].at && strcmp(snapshot->answers[i].at, last) > 0)
            last = snapshot->answers[i].at;
    return last;
}

/* Two files of one firm would count it twice: the one answered last stays. */
static void drop_copy(struct reading *reading, struct entry *one, struct entry *other)
{
    bool is_later = strcmp(get_last_answer(one->snapshot), get_last_answer(other->snapshot)) > 0;
    struct entry *dropped = is_later ? other : one;
    faults_add(&reading->roomful->left_out, dropped->path, 0, NULL, NULL,
               _("an older copy of the case in %s"), (is_later ? one : other)->path);
    snapshot_free(dropped->snapshot);
    dropped->snapshot = NULL;
}

static int by_id(const void *a, const void *b)
{
    const struct entry *one = *(struct entry *const *)a, *other = *(struct entry *const *)b;
    int order = strcmp(one->snapshot->id, other->snapshot->id);
    return order ? order : strcmp(one->path, other->path);
}

static void drop_copies(struct reading *reading)
{
    struct entry **sorted = NULL;
    size_t count = 0;
    for (size_t i = 0; i < reading->count; i++)
        if (reading->entries[i].snapshot)
            ARRAY_PUSH(sorted, count) = &reading->entries[i];
    if (count > 1)
        qsort(sorted, count, sizeof *sorted, by_id);
    for (size_t i = 1; i < count; i++) {
        struct entry *before = sorted[i - 1];
        if (!text_equal(before->snapshot->id, sorted[i]->snapshot->id))
            continue;
        drop_copy(reading, before, sorted[i]);
        if (!sorted[i]->snapshot)
            sorted[i] = before;
    }
    free(sorted);
}

/* ---- the packs of all, read once ---- */

struct ids {
    const char **items;
    size_t count;
};

static void add_id(struct ids *ids, const char *id)
{
    for (size_t i = 0; i < ids->count; i++)
        if (text_equal(ids->items[i], id))
            return;
    ARRAY_PUSH(ids->items, ids->count) = id;
}

static bool has_tables(const struct reading *reading)
{
    for (size_t i = 0; i < reading->count; i++)
        if (reading->entries[i].tables)
            return true;
    return false;
}

static void load_library(struct reading *reading)
{
    struct roomful *roomful = reading->roomful;
    struct ids ids = {0};
    struct faults ignored = {0}; /* what a case lacks is told of that case */
    size_t own_count = 0;
    char **own = has_tables(reading) ? participant_take_packs(roomful->workshop, &own_count) : NULL;
    for (size_t i = 0; i < own_count; i++)
        add_id(&ids, own[i]);
    for (size_t i = 0; i < reading->count; i++)
        for (size_t k = 0;
             reading->entries[i].snapshot && k < reading->entries[i].snapshot->pack_count; k++)
            add_id(&ids, reading->entries[i].snapshot->packs[k].id);
    roomful->library = library_new_installed(ids.items ? ids.items : (const char *[]){NULL},
                                             ids.count, language_get(), &ignored);
    for (size_t i = 0; i < own_count; i++)
        free(own[i]);
    free(own);
    free(ids.items);
    faults_free(&ignored);
}

/* ---- counting cases ---- */

/* Another edition asks other things, so its answers are not put together with these. */
static bool check_packs(const struct library *library, const struct snapshot *snapshot,
                        struct error *error)
{
    for (size_t i = 0; i < snapshot->pack_count; i++) {
        const struct case_pack *said = &snapshot->packs[i];
        const struct pack *pack = library_get_pack(library, said->id);
        if (!pack)
            return error_set(error, ERROR_INPUT, said->id, _("the pack “%s” cannot be had here"),
                             said->id);
        if (!text_equal(pack->version, said->version))
            return error_set(error, ERROR_INPUT, said->id,
                             _("answered in another edition of “%s”: %s, and here is %s"), said->id,
                             said->version ? said->version : "?", pack->version);
    }
    return true;
}

static void count_snapshot(struct reading *reading, const struct snapshot *snapshot,
                           const char *table)
{
    const struct roomful *roomful = reading->roomful;
    struct result *result = engine_evaluate(roomful->library, snapshot, (struct engine_view){0});
    survey_gathering_add(roomful->gathering, result, table);
    result_free(result);
}

static void count_case(struct reading *reading, const struct entry *entry)
{
    struct error error = {0};
    if (check_packs(reading->roomful->library, entry->snapshot, &error))
        count_snapshot(reading, entry->snapshot, entry->table);
    else
        leave_out(reading, entry->path, &error);
}

/* ---- counting tables: each becomes a case in memory ---- */

static bool names_pack(const struct sheet_tables *tables, const char *id)
{
    size_t length = strlen(id);
    for (size_t i = 0; i < tables->count; i++)
        for (size_t k = 0; k < tables->items[i].row_count; k++) {
            const struct sheet_row *row = &tables->items[i].rows[k];
            for (size_t c = 0; c < row->count; c++)
                if (strncmp(row->cells[c], id, length) == 0 && row->cells[c][length] == ':')
                    return true;
        }
    return false;
}

/* What the case said already when the workbook was made stands in a sheet of its own; the cells
 * that people see count only where they differ from it (docs/import.md). */
static bool take_earlier(struct assessment *assessment, const struct sheet_tables *tables,
                         struct error *error)
{
    static const char wanted[] = "firm-choice";
    bool is_good = true;
    for (size_t i = 0; i < tables->count; i++) {
        const struct sheet_table *table = &tables->items[i];
        size_t column = 0;
        if (!table->is_hidden || !text_equal(table->name, SHEET_OF_ANSWERS) || !table->row_count)
            continue;
        while (column < table->rows[0].count && !text_equal(table->rows[0].cells[column], wanted))
            column++;
        for (size_t k = 1; k < table->row_count && is_good; k++) {
            const struct sheet_row *row = &table->rows[k];
            if (column < row->count && !text_is_blank(row->cells[column]))
                is_good = assessment_set(assessment, row->cells[0], VOICE_FIRM, "choice",
                                         row->cells[column], error);
        }
    }
    return is_good;
}

static bool evaluate(struct workbench *workbench, struct reading *reading)
{
    result_free(workbench->result);
    snapshot_free(workbench->snapshot);
    workbench->snapshot = snapshot_new(workbench->assessment);
    workbench->result =
        engine_evaluate(reading->roomful->library, workbench->snapshot, (struct engine_view){0});
    return true;
}

static const struct library *get_other(struct reading *reading, const struct snapshot *snapshot)
{
    if (!reading->other)
        reading->other = intake_open_other(snapshot->packs, snapshot->pack_count);
    return reading->other;
}

static bool take_rows(struct reading *reading, struct workbench *workbench,
                      const struct entry *entry, struct error *error)
{
    struct intake_request request = {.workbench = workbench,
                                     .tables = entry->tables,
                                     .good_rows = true,
                                     .other = get_other(reading, workbench->snapshot)};
    struct faults *faults = &reading->roomful->left_out;
    struct intake *intake = intake_new(&request, faults, error);
    bool is_good = intake && intake_apply(intake, faults, error);
    intake_free(intake);
    return is_good;
}

/* As the cases beside it are asked; where there is none, as those that are made for a workshop. */
static const char *get_profile(const struct reading *reading)
{
    for (size_t i = 0; i < reading->count; i++) {
        const struct snapshot *snapshot = reading->entries[i].snapshot;
        for (size_t k = 0; snapshot && k < snapshot->pack_count; k++) {
            const struct pack *pack =
                library_get_pack(reading->roomful->library, snapshot->packs[k].id);
            if (pack && pack->profile_count > 1)
                return snapshot->packs[k].profile;
        }
    }
    return PARTICIPANT_PROFILE;
}

static struct assessment *take_case_of(struct reading *reading, const struct entry *entry,
                                       struct error *error)
{
    const struct library *library = reading->roomful->library;
    struct ids ids = {0};
    for (size_t i = 0; i < library->pack_count; i++)
        if (names_pack(entry->tables, library->packs[i]->id))
            add_id(&ids, library->packs[i]->id);
    struct participant_request request = {.library = library,
                                          .packs = ids.items,
                                          .pack_count = ids.count,
                                          .profile = get_profile(reading),
                                          .sample = reading->sample,
                                          .table = entry->table};
    struct assessment *assessment = participant_new(&request, error);
    free(ids.items);
    return assessment;
}

static void count_table(struct reading *reading, const struct entry *entry)
{
    struct error error = {0};
    struct workbench workbench = {.assessment = take_case_of(reading, entry, &error)};
    bool is_good = workbench.assessment &&
                   take_earlier(workbench.assessment, entry->tables, &error) &&
                   evaluate(&workbench, reading) && take_rows(reading, &workbench, entry, &error) &&
                   evaluate(&workbench, reading);
    if (is_good)
        count_snapshot(reading, workbench.snapshot, entry->table);
    else
        leave_out(reading, entry->path, &error);
    workbench.library = NULL; /* the roomful's */
    workbench_close(&workbench);
}

static void count_entry(struct reading *reading, const struct entry *entry)
{
    if (entry->snapshot)
        count_case(reading, entry);
    else if (entry->tables)
        count_table(reading, entry);
}

/* ---- the whole ---- */

/* Without the sample tables are answered for a firm without a ledger. */
static void open_workshop(struct reading *reading)
{
    struct roomful *roomful = reading->roomful;
    struct error ignored = {0};
    roomful->workshop = workshop_new_installed(language_get(), &roomful->left_out);
    if (roomful->workshop && has_tables(reading))
        reading->sample = participant_open_sample(roomful->workshop, &ignored);
    error_clear(&ignored);
}

static void reading_free(struct reading *reading)
{
    for (size_t i = 0; i < reading->count; i++) {
        snapshot_free(reading->entries[i].snapshot);
        sheet_tables_free(reading->entries[i].tables);
        free(reading->entries[i].table);
        free(reading->entries[i].path);
    }
    free(reading->entries);
    snapshot_free(reading->sample);
    library_free(reading->other);
}

static void read_all(struct reading *reading)
{
    struct roomful *roomful = reading->roomful;
    for (size_t i = 0; i < reading->count; i++)
        open_entry(reading, &reading->entries[i]);
    if (reading->request->is_of_firms)
        drop_copies(reading);
    else
        open_workshop(reading);
    load_library(reading);
    roomful->gathering = survey_gathering_new(roomful->library);
    for (size_t i = 0; i < reading->count; i++)
        count_entry(reading, &reading->entries[i]);
}

bool roomful_open(struct roomful *roomful, const struct roomful_request *request,
                  struct error *error)
{
    struct reading reading = {.roomful = roomful, .request = request};
    bool is_there = list_folder(&reading, request->folder, NULL);
    if (!is_there)
        error_set_errno(error, request->folder, errno);
    else if (!reading.count)
        error_set(error, ERROR_INPUT, request->folder,
                  _("there are no cases (.tenken) in this folder"));
    else
        read_all(&reading);
    reading_free(&reading);
    return is_there && roomful->gathering;
}

void roomful_close(struct roomful *roomful)
{
    survey_gathering_free(roomful->gathering);
    workshop_free(roomful->workshop);
    library_free(roomful->library);
    faults_free(&roomful->left_out);
    *roomful = (struct roomful){0};
}

struct survey **roomful_take_surveys(const struct roomful *roomful, const enum survey_key *keys,
                                     size_t key_count, size_t *count)
{
    const struct library *library = roomful->library;
    struct survey **surveys = NULL;
    *count = 0;
    for (size_t i = 0; i < library->pack_count; i++)
        for (size_t k = 0; k < key_count; k++)
            ARRAY_PUSH(surveys, *count) =
                survey_new(roomful->gathering, library->packs[i], keys[k], roomful->workshop);
    return surveys;
}

void roomful_free_surveys(struct survey **surveys, size_t count)
{
    for (size_t i = 0; i < count; i++)
        survey_free(surveys[i]);
    free(surveys);
}
