/* A case without names (docs/anonymise.md). Every free text of the table of fields is left out, but
 * for the rows below, which are replaced, the same words by the same. A field that nobody has
 * thought of here is left out too. */
#include "src/report/anonymise.h"

#include <stdlib.h>
#include <string.h>

/* ---- what stands for whom ---- */

enum stand_in { FIRM, PERSON, ASSET, PARTY, PLACE, TASK, STAND_IN_COUNT, OMITTED, FIGURE };

static const char *const stand_ins[STAND_IN_COUNT] = {
    [FIRM] = N_("Firm A"),          [PERSON] = N_("Person %d"), [ASSET] = N_("Information %d"),
    [PARTY] = N_("Counterpart %d"), [PLACE] = N_("Place %d"),   [TASK] = N_("Task %d"),
};

/* OMITTED: that something was said is kept, since an answer without its reason would be a fault. */
static const struct {
    const char *record, *field;
    enum stand_in by;
} rows[] = {
    {"firm", "name", FIRM},
    {"firm", "respondent", PERSON},
    {"firm", "size", FIGURE},
    {"answer", "asked", PERSON},
    {"answer", "finding", OMITTED},
    {"answer", "correction", OMITTED},
    {"asset", "name", ASSET},
    {"asset", "place", PLACE},
    {"asset", "owner", PERSON},
    {"asset", "entrusted-by", PARTY},
    {"asset", "treatment-reason", OMITTED},
    {"asset", "accepted-by", PERSON},
    {"party", "name", PARTY},
    {"party", "contact", PERSON},
    {"task", "title", TASK},
    {"task", "owner", PERSON},
    {"task", "reason", OMITTED},
    {"task", "cost", FIGURE},
    {"visit", "number", FIGURE},
    {"site", "name", PLACE},
    {"exception", "applicant", PERSON},
    {"exception", "approver", PERSON},
    {"exception", "reason", OMITTED},
    {"exception", "decision-reason", OMITTED},
    {"office", "person", PERSON},
    {"office", "deputy", PERSON},
};

static bool find_row(const char *record, const char *field, enum stand_in *by)
{
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        if (text_equal(rows[i].record, record) && text_equal(rows[i].field, field)) {
            *by = rows[i].by;
            return true;
        }
    return false;
}

/* The words met so far, each kind in an order of its own. */
struct names {
    struct arena *arena;
    const char **met[STAND_IN_COUNT];
    size_t count[STAND_IN_COUNT];
};

static int get_number(struct names *names, enum stand_in by, const char *words)
{
    for (size_t i = 0; i < names->count[by]; i++)
        if (text_equal(names->met[by][i], words))
            return (int)i + 1;
    ARRAY_PUSH(names->met[by], names->count[by]) = words;
    return (int)names->count[by];
}

static const char *replace(struct names *names, enum stand_in by, const char *words)
{
    if (words == NULL)
        return NULL;
    if (by == OMITTED)
        return _("(left out)");
    if (by == FIGURE) /* "42 people, six of them part-time": the 42 */
        return arena_copy_bytes(names->arena, words, strspn(words, "0123456789"));
    if (by == FIRM)
        return _(stand_ins[FIRM]);
    int number = get_number(names, by, words);
    char *format = mem_format(_(stand_ins[by]), number);
    const char *copy = arena_copy(names->arena, format);
    free(format);
    return copy;
}

/* ---- fields ---- */

/* A word of ours, not of the one who wrote it. */
static bool is_plain_id(const char *value)
{
    return value[strspn(value, "abcdefghijklmnopqrstuvwxyz0123456789-.")] == '\0';
}

static bool is_told(const struct field *field, const char *value)
{
    switch (field->kind) {
    case VALUE_LINE:
    case VALUE_TEXT:
    case VALUE_PEOPLE:
        return false;
    case VALUE_ID:
        return is_plain_id(value);
    default:
        return field_allows(field, value);
    }
}

/* NULL: left out. */
static const char *get_value(struct names *names, const char *record,
                             const struct record_field *said)
{
    const struct field *field = field_get(record, said->key);
    enum stand_in by;
    if (field == NULL)
        return NULL;
    if (find_row(record, field->name, &by))
        return replace(names, by, said->value);
    return is_told(field, said->value) ? said->value : NULL;
}

static bool has_field(const struct record_field *fields, size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(fields[i].key, key))
            return true;
    return false;
}

/* A task of a measure takes its title from there, where it has none. */
static struct record_field *copy_fields(struct names *names, const char *record,
                                        const struct record_field *fields, size_t *count)
{
    struct record_field *copy = arena_alloc(names->arena, (*count + 1) * sizeof *copy);
    bool has_measure = has_field(fields, *count, "measure");
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        bool is_measures = has_measure && text_equal(fields[i].key, "title");
        const char *value = is_measures ? NULL : get_value(names, record, &fields[i]);
        if (value && *value)
            copy[kept++] = (struct record_field){fields[i].key, value};
    }
    *count = kept;
    return copy;
}

/* ---- the case ---- */

/* Part by part, so that a new one is left out until it has its line here. */
static struct answer copy_answer(struct names *names, const struct answer *answer)
{
    size_t noted_count = answer->noted_count;
    const struct record_field *noted = copy_fields(names, "answer", answer->noted, &noted_count);
    return (struct answer){
        .address = answer->address,
        .pack = answer->pack,
        .control = answer->control,
        .option = answer->option,
        .subject = answer->subject,
        .voice = answer->voice,
        .choice = answer->choice && is_plain_id(answer->choice) ? answer->choice : NULL,
        .level = answer->level,
        .reason = replace(names, OMITTED, answer->reason),
        .at = answer->at,
        .author = replace(names, PERSON, answer->author),
        .is_marked = answer->is_marked,
        .has_evidence = answer->has_evidence,
        .noted = noted,
        .noted_count = noted_count,
        .selected = answer->selected,
        .selection_reason = replace(names, OMITTED, answer->selection_reason),
        .selected_at = answer->selected_at,
        .selected_by = replace(names, PERSON, answer->selected_by),
    };
}

static const struct answer *copy_answers(struct names *names, const struct snapshot *snapshot)
{
    struct answer *copy = arena_alloc(names->arena, (snapshot->answer_count + 1) * sizeof *copy);
    for (size_t i = 0; i < snapshot->answer_count; i++)
        copy[i] = copy_answer(names, &snapshot->answers[i]);
    return copy;
}

static const struct record *copy_records(struct names *names, const struct snapshot *snapshot)
{
    size_t count = snapshot->record_count;
    struct record *copy = arena_alloc(names->arena, (count + 1) * sizeof *copy);
    for (size_t i = 0; i < count; i++) {
        copy[i] = snapshot->records[i];
        copy[i].fields =
            copy_fields(names, copy[i].kind, snapshot->records[i].fields, &copy[i].field_count);
    }
    return copy;
}

static const struct snapshot *copy_snapshot(struct names *names, const struct snapshot *snapshot)
{
    struct snapshot *copy = arena_alloc(names->arena, sizeof *copy);
    *copy = *snapshot;
    copy->id = ""; /* it would lead back to the file */
    copy->firm = copy_fields(names, "firm", snapshot->firm, &copy->firm_count);
    copy->records = copy_records(names, snapshot);
    copy->answers = copy_answers(names, snapshot);
    return copy;
}

void anonymous_init(struct anonymous *anonymous, const struct report_request *request)
{
    anonymous->arena = arena_new();
    struct names names = {.arena = anonymous->arena};
    const struct snapshot *snapshot = copy_snapshot(&names, request->result->snapshot);
    const struct snapshot *before = request->before ? copy_snapshot(&names, request->before) : NULL;
    for (size_t i = 0; i < STAND_IN_COUNT; i++)
        free(names.met[i]);
    anonymous->result = engine_evaluate(request->result->library, snapshot, request->result->view);
    anonymous->ranking = engine_rank_measures(anonymous->result);
    anonymous->request = *request;
    anonymous->request.result = anonymous->result;
    anonymous->request.ranking = anonymous->ranking;
    anonymous->request.before = before;
    anonymous->request.file = NULL;
    anonymous->request.logo = NULL;
}

void anonymous_free(struct anonymous *anonymous)
{
    ranking_free(anonymous->ranking);
    result_free(anonymous->result);
    arena_free(anonymous->arena);
}
