/* Packs of one's own: made from a table, and tied to others (docs/questionnaire.md). */
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"

struct making {
    const struct arguments *arguments;
    const char *path, *id;
    struct library *library;
    struct sheet_tables *tables;
    struct question_table *questions;
    struct faults faults;
};

static const char *get_value(const struct making *making, enum option_id option)
{
    return making->arguments->values[option];
}

/* ---- what is asked for ---- */

static bool check_options(struct making *making, struct error *error)
{
    static const enum option_id of_new[] = {OPTION_ID, OPTION_SOURCE, OPTION_SCALE,
                                            OPTION_QUESTIONNAIRE};
    const char *extended = get_value(making, OPTION_EXTEND);
    for (size_t i = 0; extended && i < ARRAY_LENGTH(of_new); i++)
        if (get_value(making, of_new[i]))
            return error_set(error, ERROR_USAGE, option_get(of_new[i])->name,
                             _("does not go together with %s"), "--extend");
    making->id = extended ? extended : get_value(making, OPTION_ID);
    return making->id || error_set(error, ERROR_USAGE, "--id", "%s", _("this option is needed"));
}

static bool read_table(struct making *making, struct error *error)
{
    struct faults ignored = {0}; /* of packs that are not ours to mend here */
    making->library = library_new_installed(NULL, 0, language_get(), &ignored);
    faults_free(&ignored);
    making->tables = sheet_tables_open(making->path, error);
    if (making->tables)
        making->questions =
            question_table_new(making->tables, making->library, making->id, &making->faults, error);
    return making->questions;
}

/* ---- the pack ---- */

static char *take_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return text_take_clean(slash ? slash + 1 : path, false);
}

static const char *get_why(const struct making *making)
{
    return get_value(making, OPTION_QUESTIONNAIRE)
               ? _("A client asks this. The answer goes to the client.")
               : _("The table asks this. It does not say what happens without it.");
}

static bool write_pack(struct making *making, struct error *error)
{
    const struct question_table *questions = making->questions;
    size_t length = 0;
    char *name = take_name(making->path), *table = csv_take_sheet(questions->table, &length);
    const char *title = get_value(making, OPTION_TITLE), *source = get_value(making, OPTION_SOURCE);
    const char *extended = get_value(making, OPTION_EXTEND);
    const struct pack_draft draft = {
        .id = making->id,
        .title = title || extended ? title : name,
        .source = source ? source : name,
        .why = get_why(making),
        .scale = get_value(making, OPTION_SCALE),
        .extends = extended,
        .rows = questions->rows,
        .row_count = questions->row_count,
        .ties = questions->ties,
        .tie_count = questions->tie_count,
        .table = table,
        .table_length = length,
        .folder = get_value(making, OPTION_OUTPUT),
        .replaces = get_value(making, OPTION_FORCE),
    };
    bool is_good =
        length <= IMPORT_BYTES_MAX || error_set(error, ERROR_INPUT, making->path,
                                                _("larger than %zu MB"), IMPORT_BYTES_MAX >> 20);
    is_good = is_good && pack_draft_write(&draft, &making->faults, error);
    free(table);
    free(name);
    return is_good;
}

static void tell(const struct making *making)
{
    char *place = pack_take_place(get_value(making, OPTION_OUTPUT), making->id);
    const struct question_table *questions = making->questions;
    output_line(tr_plural("%s: %zu question", "%s: %zu questions", questions->row_count), place,
                questions->row_count);
    if (questions->others)
        output_line(tr_plural("%zu other sheet has the headings, too, and was not read.",
                              "%zu other sheets have the headings, too, and were not read.",
                              questions->others),
                    questions->others);
    free(place);
}

static bool make(struct making *making, struct error *error)
{
    if (!check_options(making, error) || !read_table(making, error))
        return false;
    if (making->faults.count == 0 && write_pack(making, error)) {
        tell(making);
        return true;
    }
    output_faults(stderr, &making->faults);
    return making->faults.count &&
           error_set(error, ERROR_INPUT, making->path, _("nothing was written; mend it first"));
}

enum status pack_import_run(const struct arguments *arguments, struct error *error)
{
    struct making making = {.arguments = arguments, .path = arguments->words[0]};
    bool is_made = make(&making, error);
    question_table_free(making.questions);
    sheet_tables_free(making.tables);
    library_free(making.library);
    faults_free(&making.faults);
    return is_made ? STATUS_DONE : STATUS_NO;
}

/* ---- ties ---- */

struct tying {
    struct arena *arena;
    const struct pack *pack;
    struct pack_tie *ties;
    size_t count;
    struct pack_tie like; /* what all have in common */
};

/* By its id, or as the table numbers it. */
static const char *find_row(const struct tying *tying, const char *text)
{
    for (size_t i = 0; i < tying->pack->control_count; i++)
        if (text_equal(tying->pack->controls[i].id, text) ||
            text_equal(tying->pack->controls[i].ref, text))
            return tying->pack->controls[i].id;
    return text;
}

static bool read_ties(struct tying *tying, const char *word, struct error *error)
{
    const char *sign = strchr(word, '=');
    if (!sign)
        return error_set(error, ERROR_USAGE, word, _("is written ROW=PACK:CONTROL"));
    char *row = arena_copy_bytes(tying->arena, word, (size_t)(sign - word));
    char *rest = arena_copy(tying->arena, sign + 1), *part;
    struct pack_tie tie = tying->like;
    tie.from = find_row(tying, row);
    if (!*rest)
        ARRAY_PUSH(tying->ties, tying->count) = (struct pack_tie){.from = tie.from};
    while (*(sign + 1) && (part = strsep(&rest, ","))) {
        tie.to = part;
        ARRAY_PUSH(tying->ties, tying->count) = tie;
    }
    return true;
}

static bool tie_all(struct tying *tying, const struct arguments *arguments, struct error *error)
{
    const char *relation = arguments->values[OPTION_RELATION];
    tying->like =
        (struct pack_tie){.kind = RELATION_EQUIVALENT, .reason = arguments->values[OPTION_REASON]};
    if (relation)
        relation_kind_from_name(relation, &tying->like.kind);
    for (size_t i = 1; i < arguments->count; i++)
        if (!read_ties(tying, arguments->words[i], error))
            return false;
    return pack_tie(arguments->words[0], tying->ties, tying->count, error);
}

enum status pack_tie_run(const struct arguments *arguments, struct error *error)
{
    struct faults faults = {0};
    const char *id = arguments->words[0];
    struct library *library = library_new_installed(&id, 1, language_get(), &faults);
    struct tying tying = {.arena = arena_new()};
    if (library_require(library, &id, 1, &faults, error)) {
        tying.pack = library_get_pack(library, id);
        tie_all(&tying, arguments, error);
    }
    free(tying.ties);
    arena_free(tying.arena);
    library_free(library);
    faults_free(&faults);
    return STATUS_DONE;
}
