/* A paper: what a kind asks for beside the result, and what the case says of it. */
#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

const char *paper_group_get_name(enum paper_group group)
{
    static const char *const names[] = {[PAPER_RESULT] = "result",
                                        [PAPER_AUDIT] = "audit",
                                        [PAPER_CERTIFICATION] = "certification",
                                        [PAPER_FIRM] = "firm"};
    return names[group];
}

const char *word_paper_group(enum paper_group group)
{
    static const char *const words[] = {
        [PAPER_RESULT] = N_("Result"),
        [PAPER_AUDIT] = N_("Audit"),
        [PAPER_CERTIFICATION] = N_("Certification"),
        [PAPER_FIRM] = N_("The firm's own papers"),
    };
    return _(words[group]);
}

static bool has_pack(const struct snapshot *snapshot, const char *pack)
{
    for (size_t i = 0; i < snapshot->pack_count; i++)
        if (text_equal(snapshot->packs[i].id, pack))
            return true;
    return pack == NULL;
}

bool paper_suits(const struct paper_kind *kind, const struct snapshot *snapshot)
{
    bool is_in_mode = kind->modes == 0 || kind->modes & 1u << snapshot->mode;
    return is_in_mode && has_pack(snapshot, kind->pack);
}

const struct paper_field *paper_get_field(const struct paper_kind *kind, const char *id)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (text_equal(kind->fields[i].field.name, id))
            return &kind->fields[i];
    return NULL;
}

static const char *find_value(const struct record_field *fields, size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(fields[i].key, key))
            return fields[i].value;
    return NULL;
}

static const struct record *find_record(const struct snapshot *snapshot, const char *address)
{
    size_t kind = strcspn(address, ":");
    for (size_t i = 0; i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];
        if (strlen(record->kind) == kind && strncmp(record->kind, address, kind) == 0 &&
            text_equal(record->id, address + kind + 1))
            return record;
    }
    return NULL;
}

static const char *get_written(const char *address, const char *key,
                               const struct snapshot *snapshot)
{
    const struct record *record = find_record(snapshot, address);
    return record ? find_value(record->fields, record->field_count, key) : NULL;
}

static const struct record *find_visit(const struct snapshot *snapshot, const char *number)
{
    for (size_t i = 0; number && i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];
        if (text_equal(record->kind, "visit") &&
            text_equal(record_get_field(record, "number"), number))
            return record;
    }
    return visit_get_latest(snapshot);
}

static const char *get_of_visit(const struct paper_field *field, const struct snapshot *snapshot)
{
    const char *number = get_written(field->address, "visit-number", snapshot);
    const struct record *visit = find_visit(snapshot, number);
    return visit ? record_get_field(visit, field->of_visit) : NULL;
}

const char *paper_get_value(const struct paper_field *field, const struct snapshot *snapshot)
{
    const char *key = field->field.name;
    if (text_equal(field->address, "firm"))
        return find_value(snapshot->firm, snapshot->firm_count, key);
    const char *written = get_written(field->address, key, snapshot);
    return written || !field->of_visit ? written : get_of_visit(field, snapshot);
}

static bool is_excused(const struct paper_kind *kind, const struct paper_field *field,
                       const struct snapshot *snapshot)
{
    const char *key = field->field.unless.key;
    const struct paper_field *other = key ? paper_get_field(kind, key) : NULL;
    return other && text_equal(paper_get_value(other, snapshot), field->field.unless.value);
}

bool paper_is_missing(const struct paper_kind *kind, const struct paper_field *field,
                      const struct snapshot *snapshot)
{
    return field->field.is_needed && !paper_get_value(field, snapshot) &&
           !is_excused(kind, field, snapshot);
}

const struct paper_field **paper_take_missing(const struct paper_kind *kind,
                                              const struct snapshot *snapshot, size_t *count)
{
    const struct paper_field **missing = mem_alloc((kind->field_count + 1) * sizeof *missing);
    *count = 0;
    for (size_t i = 0; i < kind->field_count; i++)
        if (paper_is_missing(kind, &kind->fields[i], snapshot))
            missing[(*count)++] = &kind->fields[i];
    return missing;
}

/* ---- filling it in ---- */

static bool refuse_key(const struct paper_kind *kind, const char *key, struct error *error)
{
    const char **names = mem_alloc((kind->field_count + 1) * sizeof *names);
    for (size_t i = 0; i < kind->field_count; i++)
        names[i] = kind->fields[i].field.name;
    char *hint = kind->field_count ? hint_take(key, names, kind->field_count)
                                   : mem_copy(_("it has no fields to fill in"));
    error_set(error, ERROR_INPUT, key, _("no field of this paper; %s"), hint);
    free(hint);
    free(names);
    return false;
}

static bool read_value(const struct assessment *assessment, const struct paper_kind *kind,
                       const struct record_field *value, struct arena *arena, struct change *change,
                       struct error *error)
{
    const struct paper_field *field = paper_get_field(kind, value->key);
    if (field == NULL)
        return refuse_key(kind, value->key, error);
    bool is_blank = text_is_blank(value->value);
    char *kept = is_blank ? NULL : field_take_value(&field->field, value->value);
    bool is_good = is_blank || field_allows(&field->field, kept) ||
                   field_refuse(&field->field, kept, kind->id, error);
    const char *name = field->field.name;
    *change = (struct change){
        .address = field->address,
        .field = name,
        .old_value = assessment_get(assessment, field->address, VOICE_NONE, name),
        .new_value = kept ? arena_copy(arena, kept) : NULL,
    };
    free(kept);
    return is_good;
}

bool paper_apply(struct assessment *assessment, const struct paper_kind *kind,
                 const struct record_field *values, size_t count, struct error *error)
{
    struct arena *arena = arena_new();
    struct change *changes = arena_alloc(arena, (count + 1) * sizeof *changes);
    bool is_good = true;
    for (size_t i = 0; i < count && is_good; i++)
        is_good = read_value(assessment, kind, &values[i], arena, &changes[i], error);
    is_good = is_good && assessment_apply(assessment, changes, count, "paper", error);
    arena_free(arena);
    return is_good;
}
