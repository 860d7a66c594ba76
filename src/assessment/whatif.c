/* What-if: a snapshot with changes, the case untouched. The lists are sketched with room for one
 * more per change, changed, put in order again, and copied. */
#include <stdlib.h>
#include <string.h>

#include "internal.h"
#include "snapshot.h"

struct sketch {
    struct arena *scratch;
    struct snapshot view; /* its lists point to these */
    struct record_field *firm;
    struct case_pack *packs;
    struct answer *answers;
    struct record *records;
};

static void *copy_list(struct arena *scratch, const void *items, size_t count, size_t room,
                       size_t size)
{
    void *copy = arena_alloc(scratch, (count + room) * size);
    if (count > 0)
        memcpy(copy, items, count * size);
    return copy;
}

static struct sketch sketch_of(const struct snapshot *snapshot, struct arena *scratch, size_t room)
{
    struct sketch sketch = {.scratch = scratch, .view = *snapshot};
    sketch.firm =
        copy_list(scratch, snapshot->firm, snapshot->firm_count, room, sizeof *sketch.firm);
    sketch.packs =
        copy_list(scratch, snapshot->packs, snapshot->pack_count, room, sizeof *sketch.packs);
    sketch.answers =
        copy_list(scratch, snapshot->answers, snapshot->answer_count, room, sizeof *sketch.answers);
    sketch.records =
        copy_list(scratch, snapshot->records, snapshot->record_count, room, sizeof *sketch.records);
    sketch.view.firm = sketch.firm;
    sketch.view.packs = sketch.packs;
    sketch.view.answers = sketch.answers;
    sketch.view.records = sketch.records;
    return sketch;
}

/* ---- one change ---- */

/* `fields` has room for one more. */
static void set_field(struct record_field *fields, size_t *count, const struct slot *slot,
                      const char *key, const char *value)
{
    size_t i = 0;
    while (i < *count && field_compare(slot, fields[i].key, key) < 0)
        i++;
    bool is_there = i < *count && text_equal(fields[i].key, key);
    size_t behind = (*count - i) * sizeof *fields;
    if (value && !is_there) {
        memmove(fields + i + 1, fields + i, behind);
        ++*count;
    } else if (!value && is_there) {
        memmove(fields + i, fields + i + 1, behind - sizeof *fields);
        --*count;
    }
    if (value)
        fields[i] = (struct record_field){.key = key, .value = value};
}

static void change_firm(struct sketch *sketch, const struct slot *slot, const struct change *change)
{
    set_field(sketch->firm, &sketch->view.firm_count, slot, change->field, change->new_value);
}

static void change_case(struct sketch *sketch, const struct slot *slot, const struct change *change)
{
    if (!change->new_value || !mode_from_name(change->new_value, &sketch->view.mode))
        sketch->view.mode = MODE_SELF;
}

static void change_pack(struct sketch *sketch, const struct slot *slot, const struct change *change)
{
    const char *id = slot_get_id(slot);
    size_t i = 0;
    while (i < sketch->view.pack_count && !text_equal(sketch->packs[i].id, id))
        i++;
    struct case_pack *pack = &sketch->packs[i];
    if (i == sketch->view.pack_count) {
        *pack = (struct case_pack){.id = id};
        sketch->view.pack_count++;
    }
    if (text_equal(change->field, "profile"))
        pack->profile = change->new_value;
    else
        pack->version = change->new_value;
}

static struct answer *find_answer(struct sketch *sketch, const struct slot *slot)
{
    for (size_t i = 0; i < sketch->view.answer_count; i++)
        if (sketch->answers[i].voice == slot->voice &&
            text_equal(sketch->answers[i].address, slot->address))
            return &sketch->answers[i];
    struct answer *answer = &sketch->answers[sketch->view.answer_count++];
    *answer = (struct answer){.address = slot->address, .voice = slot->voice, .level = LEVEL_NONE};
    return answer;
}

static void change_answer(struct sketch *sketch, const struct slot *slot,
                          const struct change *change)
{
    struct answer *answer = find_answer(sketch, slot);
    const char *value = change->new_value;
    if (text_equal(change->field, "choice")) {
        answer->choice = value;
        answer->at = answer->author = NULL; /* nobody said it */
    } else if (text_equal(change->field, "level")) {
        answer->level = value ? atoi(value) : LEVEL_NONE;
    } else if (text_equal(change->field, "note")) {
        answer->note = value;
    } else if (text_equal(change->field, "reason")) {
        answer->reason = value;
    } else if (text_equal(change->field, "selected")) {
        answer->selected = selection_of(value);
        answer->selected_at = answer->selected_by = NULL;
    } else if (text_equal(change->field, "selection-reason")) {
        answer->selection_reason = value;
    } else {
        answer->is_marked = value != NULL;
    }
}

static struct record *find_record(struct sketch *sketch, const struct slot *slot)
{
    size_t kind = strcspn(slot->address, ":");
    for (size_t i = 0; i < sketch->view.record_count; i++) {
        struct record *record = &sketch->records[i];
        if (strlen(record->kind) == kind && memcmp(record->kind, slot->address, kind) == 0 &&
            text_equal(record->id, slot_get_id(slot)))
            return record;
    }
    struct record *record = &sketch->records[sketch->view.record_count++];
    *record = (struct record){.kind = arena_copy_bytes(sketch->scratch, slot->address, kind),
                              .id = slot_get_id(slot)};
    return record;
}

static void change_record(struct sketch *sketch, const struct slot *slot,
                          const struct change *change)
{
    struct record *record = find_record(sketch, slot);
    struct record_field *fields =
        copy_list(sketch->scratch, record->fields, record->field_count, 1, sizeof *fields);
    set_field(fields, &record->field_count, slot, change->field, change->new_value);
    record->fields = fields;
}

static void (*const changers[PART_COUNT])(struct sketch *, const struct slot *,
                                          const struct change *) = {
    [PART_CASE] = change_case,      [PART_FIRM] = change_firm,      [PART_PACKS] = change_pack,
    [PART_ANSWERS] = change_answer, [PART_RECORDS] = change_record,
};

static void make_change(struct sketch *sketch, const struct change *wanted)
{
    struct change change = *wanted;
    struct slot slot = slot_of(change.address, change.voice);
    const struct field *field = field_find(&slot, change.field);
    if (text_is_blank(change.new_value))
        change.new_value = NULL;
    if (!field || !slot_is_right(&slot) ||
        (change.new_value && !field_allows(field, change.new_value)))
        return;
    changers[slot.part](sketch, &slot, &change);
}

/* ---- in order again, without what is empty now ---- */

static bool says_nothing(const struct answer *answer)
{
    return !answer->choice && !answer->note && !answer->reason && !answer->is_marked &&
           answer->level == LEVEL_NONE && !answer->selected && !answer->selection_reason;
}

static int compare_packs(const void *a, const void *b)
{
    const struct case_pack *first = a, *second = b;
    return strcmp(first->id, second->id);
}

static int compare_records(const void *a, const void *b)
{
    const struct record *first = a, *second = b;
    int order = strcmp(first->kind, second->kind);
    return order ? order : strcmp(first->id, second->id);
}

static void drop_empty(struct sketch *sketch)
{
    struct snapshot *view = &sketch->view;
    size_t kept = 0;
    for (size_t i = 0; i < view->answer_count; i++)
        if (!says_nothing(&sketch->answers[i]))
            sketch->answers[kept++] = sketch->answers[i];
    view->answer_count = kept;
    kept = 0;
    for (size_t i = 0; i < view->pack_count; i++)
        if (sketch->packs[i].version || sketch->packs[i].profile)
            sketch->packs[kept++] = sketch->packs[i];
    view->pack_count = kept;
    kept = 0;
    for (size_t i = 0; i < view->record_count; i++)
        if (sketch->records[i].field_count > 0)
            sketch->records[kept++] = sketch->records[i];
    view->record_count = kept;
}

struct snapshot *snapshot_new_changed(const struct snapshot *snapshot, const struct change *changes,
                                      size_t count)
{
    struct arena *scratch = arena_new();
    struct sketch sketch = sketch_of(snapshot, scratch, count);
    for (size_t i = 0; i < count; i++)
        make_change(&sketch, &changes[i]);
    drop_empty(&sketch);
    qsort(sketch.answers, sketch.view.answer_count, sizeof *sketch.answers, answer_compare);
    qsort(sketch.packs, sketch.view.pack_count, sizeof *sketch.packs, compare_packs);
    qsort(sketch.records, sketch.view.record_count, sizeof *sketch.records, compare_records);
    struct snapshot *changed = snapshot_copy(&sketch.view);
    arena_free(scratch);
    return changed;
}
