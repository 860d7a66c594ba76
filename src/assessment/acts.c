/* What is done to whole records: made, changed, removed. Each act is one group, so that keys, verbs
 * and imports make the same document, and one undo takes it back. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

#define LEDGER "ledger:assets"

/* ---- ids ---- */

char *assessment_take_new_id(struct assessment *assessment, const char *kind, size_t *taken)
{
    const char *replica = history_get_replica(assessment);
    size_t group = assessment->history.count + 1;
    for (;;) {
        size_t nth = (*taken)++;
        char *id = nth ? mem_format("%s-%zu.%zu", replica, group, nth)
                       : mem_format("%s-%zu", replica, group);
        if (!assessment_has_record(assessment, kind, id))
            return id;
        free(id);
    }
}

bool assessment_has_record(const struct assessment *assessment, const char *kind, const char *id)
{
    char *address = mem_format("%s:%s", kind, id);
    struct slot slot = slot_of(address, VOICE_NONE);
    bool is_there = record_is_there(assessment, &slot);
    free(address);
    return is_there;
}

/* ---- an act: changes that are gathered first ---- */

struct act act_begin(struct assessment *assessment)
{
    return (struct act){.assessment = assessment, .arena = arena_new()};
}

void act_drop(struct act *act)
{
    free(act->changes);
    arena_free(act->arena);
    *act = (struct act){0};
}

bool act_end(struct act *act, const char *label, struct error *error)
{
    bool is_done = assessment_apply(act->assessment, act->changes, act->count, label, error);
    act_drop(act);
    return is_done;
}

static void say(struct act *act, const char *address, const char *field, const char *value)
{
    const char *now = assessment_get(act->assessment, address, VOICE_NONE, field);
    value = text_is_blank(value) ? NULL : value;
    if (text_equal(now, value))
        return;
    ARRAY_PUSH(act->changes, act->count) =
        (struct change){.address = arena_copy(act->arena, address),
                        .field = arena_copy(act->arena, field),
                        .old_value = now,
                        .new_value = arena_copy(act->arena, value)};
}

static bool is_said(const struct act *act, const char *address, const char *field)
{
    for (size_t i = 0; i < act->count; i++)
        if (text_equal(act->changes[i].address, address) &&
            text_equal(act->changes[i].field, field))
            return true;
    return false;
}

/* "We have none" does not outlive the first that there is. */
static void say_there_is_one(struct act *act, const struct record_field *field)
{
    char *none = mem_format("none-%s-%s", field->key, field->value ? field->value : "");
    if (!is_said(act, LEDGER, none))
        say(act, LEDGER, none, NULL);
    free(none);
}

static bool has_key(const struct record_field *fields, size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(fields[i].key, key))
            return true;
    return false;
}

void act_record(struct act *act, const char *kind, const char *address,
                const struct record_field *fields, size_t count)
{
    size_t before = act->count;
    for (size_t i = 0; i < count; i++)
        say(act, address, fields[i].key, fields[i].value);
    if (act->count == before)
        return;
    if (field_get(kind, "registered") && !has_key(fields, count, "registered")) {
        char *today = day_take_text(seam_get_today());
        say(act, address, "registered", today);
        free(today);
    }
    for (size_t i = 0; i < count && text_equal(kind, "asset"); i++)
        say_there_is_one(act, &fields[i]);
}

/* ---- checking ---- */

static bool refuse_key(const struct act *act, const char *kind, const char *key,
                       struct error *error)
{
    const struct field *all = NULL;
    size_t field_count = field_list(kind, &all), count = 0;
    const char **names = mem_alloc((field_count + 1) * sizeof *names);
    for (size_t i = 0; i < field_count; i++)
        if (field_suits_case(&all[i], act->assessment))
            names[count++] = all[i].name;
    char *hint = hint_take(key, names, count);
    error_set(error, ERROR_INPUT, key, _("no such field; %s"), hint);
    free(hint);
    free(names);
    return false;
}

static bool refuse_missing(const struct field *field, const char *what, struct error *error)
{
    return error_set(error, ERROR_INPUT, what, _("“%s” (%s) is needed"), field->name,
                     _(field->label));
}

/* As it is kept; NULL takes the field away. */
static bool read_field(struct act *act, const char *kind, struct record_field *field,
                       struct error *error)
{
    const struct field *row = field_get(kind, field->key);
    if (!row || !field_suits_case(row, act->assessment))
        return refuse_key(act, kind, field->key, error);
    if (text_is_blank(field->value)) {
        field->value = NULL;
        return !row->is_needed || refuse_missing(row, kind, error);
    }
    char *value = field_take_value(row, field->value);
    field->value = arena_copy(act->arena, value);
    free(value);
    return field_allows(row, field->value) || field_refuse(row, field->value, kind, error);
}

static struct record_field *read_fields(struct act *act, const char *kind,
                                        const struct record_field *fields, size_t count,
                                        struct error *error)
{
    struct record_field *read = arena_alloc(act->arena, (count + 1) * sizeof *read);
    for (size_t i = 0; i < count; i++) {
        read[i] = fields[i];
        if (has_key(read, i, fields[i].key)) {
            error_set(error, ERROR_INPUT, fields[i].key, _("given twice"));
            return NULL;
        }
        if (!read_field(act, kind, &read[i], error))
            return NULL;
    }
    return read;
}

bool record_is_complete(const char *kind, const struct record_field *fields, size_t count,
                        const char *what, struct error *error)
{
    const struct field *all = NULL;
    size_t field_count = field_list(kind, &all);
    for (size_t i = 0; i < field_count; i++)
        if (all[i].is_needed && !has_key(fields, count, all[i].name))
            return refuse_missing(&all[i], what, error);
    return true;
}

static bool check_there(const struct assessment *assessment, const char *kind, const char *id,
                        struct error *error)
{
    if (assessment_has_record(assessment, kind, id))
        return true;
    return error_set(error, ERROR_INPUT, id, _("there is none with this id"));
}

/* ---- the acts ---- */

static bool apply_fields(struct assessment *assessment, const char *kind, const char *id,
                         const struct record_field *fields, size_t count, const char *label,
                         struct error *error)
{
    struct act act = act_begin(assessment);
    const char *address = arena_format(act.arena, "%s:%s", kind, id);
    const struct record_field *read = read_fields(&act, kind, fields, count, error);
    if (!read) {
        act_drop(&act);
        return false;
    }
    act_record(&act, kind, address, read, count);
    return act_end(&act, label, error);
}

bool assessment_add_record(struct assessment *assessment, const char *kind,
                           const struct record_field *fields, size_t count, char **id,
                           struct error *error)
{
    size_t taken = 0;
    if (!record_is_complete(kind, fields, count, kind, error))
        return false;
    char *new_id = assessment_take_new_id(assessment, kind, &taken);
    bool is_added = apply_fields(assessment, kind, new_id, fields, count, "add", error);
    if (is_added && id)
        *id = new_id;
    else
        free(new_id);
    return is_added;
}

bool assessment_change_record(struct assessment *assessment, const char *kind, const char *id,
                              const struct record_field *fields, size_t count, struct error *error)
{
    return check_there(assessment, kind, id, error) &&
           apply_fields(assessment, kind, id, fields, count, "change", error);
}

bool assessment_put_record(struct assessment *assessment, const char *kind, const char *id,
                           const struct record_field *fields, size_t count, struct error *error)
{
    if (assessment_has_record(assessment, kind, id))
        return apply_fields(assessment, kind, id, fields, count, "change", error);
    return record_is_complete(kind, fields, count, id, error) &&
           apply_fields(assessment, kind, id, fields, count, "add", error);
}

bool assessment_remove_record(struct assessment *assessment, const char *kind, const char *id,
                              struct error *error)
{
    if (!check_there(assessment, kind, id, error))
        return false;
    struct act act = act_begin(assessment);
    const char *address = arena_format(act.arena, "%s:%s", kind, id);
    const struct field *all = NULL;
    size_t count = field_list(kind, &all);
    for (size_t i = 0; i < count; i++)
        say(&act, address, all[i].name, NULL);
    return act_end(&act, "remove", error);
}

/* ---- we have none ---- */

static bool check_none(const struct assessment *assessment, const char *key, const char *value,
                       struct error *error)
{
    size_t count;
    const struct entry *entries = records_get(assessment, PART_RECORDS, &count);
    for (size_t i = 0; i < count; i++)
        if (element_is(entries[i].node, "asset") &&
            text_equal(value_read(element_get_child(entries[i].node, key)).text, value))
            return error_set(error, ERROR_INPUT, slot_get_id(&entries[i].slot),
                             _("this asset has %s=%s, so it cannot be said that there is none"),
                             key, value);
    return true;
}

bool assessment_say_none(struct assessment *assessment, const char *key, const char *value,
                         bool is_none, struct error *error)
{
    struct act act = act_begin(assessment);
    const struct record_field pair = {.key = key, .value = value};
    const struct record_field *read = read_fields(&act, "asset", &pair, 1, error);
    bool has_choices = read && field_get("asset", key)->choices;
    if (read && !read->value)
        error_set(error, ERROR_INPUT, key, _("a value is needed"));
    if (read && !has_choices)
        error_set(error, ERROR_INPUT, key,
                  _("only of a field with listed values can it be said that there is none"));
    if (!has_choices || !read->value ||
        (is_none && !check_none(assessment, key, read->value, error))) {
        act_drop(&act);
        return false;
    }
    say(&act, LEDGER, arena_format(act.arena, "none-%s-%s", key, read->value),
        is_none ? "yes" : NULL);
    return act_end(&act, is_none ? "none" : "some", error);
}
