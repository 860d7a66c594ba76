/* Changing a case: changes become edits, edits are carried out all or not at all, and the history
 * records them. */
#include "internal.h"

#include <stdlib.h>

/* ---- carrying out ---- */

static void roll_back(struct assessment *assessment, const struct edit *edits, size_t count)
{
    for (size_t i = count; i-- > 0;)
        record_put(assessment, &edits[i].slot, edits[i].field, &edits[i].before);
}

static char *take_short(const char *value)
{
    char *line = text_take_clean(value ? value : _("nothing"), false);
    char *clipped = text_take_clipped(line, 40);
    free(line);
    return clipped;
}

static void refuse_conflict(const struct edit *edit, const char *now, struct error *error)
{
    char *is = take_short(now);
    char *was = take_short(edit->before.text);
    error_set(error, ERROR_INPUT, edit->slot.address,
              _("%s has changed since: it is now “%s”, not “%s”"), edit->field, is, was);
    free(is);
    free(was);
}

/* The same answer to another question is another answer: it gets the new words, time and name. */
static bool changes_nothing(const struct value *now, const struct edit *edit)
{
    const char *asked = edit->after.wording;
    return text_equal(now->text, edit->after.text) &&
           (!asked || !now->wording || text_equal(now->wording, asked));
}

bool edits_apply(struct assessment *assessment, struct edit *edits, size_t *count,
                 struct error *error)
{
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        struct edit edit = edits[i];
        struct value now = record_get(assessment, &edit.slot, edit.field);
        if (!text_equal(now.text, edit.before.text)) {
            refuse_conflict(&edit, now.text, error);
            roll_back(assessment, edits, kept);
            return false;
        }
        if (changes_nothing(&now, &edit))
            continue;
        edit.before = value_copy(assessment->arena, &now);
        record_put(assessment, &edit.slot, edit.field, &edit.after);
        edits[kept++] = edit;
    }
    *count = kept;
    return true;
}

bool assessment_check_writable(const struct assessment *assessment, struct error *error)
{
    if (!assessment->is_read_only)
        return true;
    if (assessment->seal)
        return error_set(error, ERROR_SYSTEM, assessment->path,
                         _("is a sealed copy, so nothing can be changed; the case that it was "
                           "made of can"));
    return error_set(error, ERROR_SYSTEM, assessment->path,
                     _("opened for reading only, so nothing can be changed"));
}

/* ---- from changes to edits ---- */

/* A user without a name is one too: what is written must be readable again. */
struct author author_take(void)
{
    struct author author = {.name = seam_take_user(), .at = seam_take_timestamp()};
    if (text_is_blank(author.name)) {
        free(author.name);
        author.name = mem_copy("?");
    }
    return author;
}

void author_clear(struct author *author)
{
    free(author->name);
    free(author->at);
}

/* A blank text says nothing, so it is no value. */
static const char *value_or_null(const char *value)
{
    return text_is_blank(value) ? NULL : value;
}

static bool check_change(const struct change *change, const struct slot *slot,
                         const struct field *field, struct error *error)
{
    const char *address = slot->address;
    if (!slot_is_right(slot))
        return slot_refuse(slot, address, error);
    if (slot_is_foreign(slot))
        return error_set(error, ERROR_INPUT, address, _("no such kind of record"));
    if (!field)
        return error_set(error, ERROR_INPUT, address, _("“%s” is not a field of it"),
                         change->field ? change->field : "");
    const char *value = value_or_null(change->new_value);
    if (value && !field_allows(field, value))
        return field_refuse(field, value, address, error);
    if (change->wording && !value_is_text(change->wording))
        return error_set(
            error, ERROR_INPUT, address,
            _("the wording of the question: expected text without control characters"));
    return true;
}

static struct value stamped_value(struct arena *arena, const struct change *change,
                                  const struct author *author)
{
    char *wording = change->wording ? wording_take_id(change->wording) : NULL;
    struct value value = value_copy(arena, &(struct value){.text = change->new_value,
                                                           .at = author->at,
                                                           .by = author->name,
                                                           .wording = wording});
    free(wording);
    return value;
}

static bool resolve(struct assessment *assessment, const struct change *change,
                    const struct author *author, struct edit *edit, struct error *error)
{
    struct arena *arena = assessment->arena;
    struct slot slot = slot_of(change->address, change->voice);
    const struct field *field = field_find(&slot, change->field);
    if (!check_change(change, &slot, field, error))
        return false;
    slot.address = arena_copy(arena, slot.address);
    *edit = (struct edit){.slot = slot, .field = arena_copy(arena, change->field)};
    edit->before.text = arena_copy(arena, value_or_null(change->old_value));
    if (!value_or_null(change->new_value))
        return true;
    edit->after.text = arena_copy(arena, change->new_value);
    if (field_is_stamped(field)) {
        edit->after = stamped_value(arena, change, author);
        edit->wording = change->wording;
    }
    return true;
}

/* ---- applying ---- */

static void record(struct assessment *assessment, struct edit *edits, size_t count,
                   const char *label, const struct author *author)
{
    for (size_t i = 0; i < count; i++)
        if (edits[i].wording)
            wording_keep(assessment, edits[i].after.wording, edits[i].wording);
    struct history_group group = {.label = label, .author = author->name, .at = author->at};
    history_append(assessment, group, edits, count, 0);
}

static bool apply_as(struct assessment *assessment, const struct change *changes, size_t count,
                     const char *label, const struct author *author, struct error *error)
{
    struct edit *edits = arena_alloc(assessment->arena, count * sizeof *edits);
    for (size_t i = 0; i < count; i++)
        if (!resolve(assessment, &changes[i], author, &edits[i], error))
            return false;
    if (!edits_apply(assessment, edits, &count, error))
        return false;
    if (count > 0)
        record(assessment, edits, count, label, author);
    return true;
}

bool assessment_apply(struct assessment *assessment, const struct change *changes, size_t count,
                      const char *label, struct error *error)
{
    if (!assessment_check_writable(assessment, error))
        return false;
    if (!value_is_line(label))
        return error_set(error, ERROR_INPUT, _("label of a change"),
                         _("expected one line of text"));
    struct author author = author_take();
    bool is_applied = apply_as(assessment, changes, count, label, &author, error);
    author_clear(&author);
    return is_applied;
}

static bool apply_over_current(struct assessment *assessment, struct change change,
                               const char *label, struct error *error)
{
    change.old_value = assessment_get(assessment, change.address, change.voice, change.field);
    return assessment_apply(assessment, &change, 1, label, error);
}

bool assessment_set(struct assessment *assessment, const char *address, enum voice voice,
                    const char *field, const char *value, struct error *error)
{
    struct change change = {.address = address, .voice = voice, .field = field, .new_value = value};
    return apply_over_current(assessment, change, field ? field : "", error);
}

bool assessment_answer(struct assessment *assessment, const char *address, enum voice voice,
                       const char *choice, const char *wording, struct error *error)
{
    const char *asks_again = assessment_get(assessment, address, voice, "asks-again");
    struct change changes[] = {
        {.address = address,
         .voice = voice,
         .field = "choice",
         .old_value = assessment_get(assessment, address, voice, "choice"),
         .new_value = choice,
         .wording = wording},
        {.address = address, .voice = voice, .field = "asks-again", .old_value = asks_again}};
    return assessment_apply(assessment, changes, asks_again ? 2 : 1, "answer", error);
}
