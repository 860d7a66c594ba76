/* Joining a colleague's copy of a case (docs/merge.md). Everything happens in a third document,
 * which is read again like any file before it takes the place of mine. */
#include "merge.h"

#include <stdlib.h>
#include <string.h>

/* A conflict, and what deciding it comes to: one field, or all fields of a record. */
struct quarrel {
    struct slot slot;
    const char *field; /* NULL: the record */
    enum merge_choice choice;
};

struct merge {
    const struct assessment *mine;
    size_t mine_count; /* groups that mine had when this was begun */
    struct assessment *merged, *theirs;
    struct merge_conflict *conflicts;
    struct quarrel *quarrels; /* of each */
    size_t count;
    size_t group_count, taken_count;
    bool changes_part;
    struct arena *arena;
};

/* While it is worked out. */
struct work {
    struct merge *merge;
    struct side mine, theirs;
    struct assessment *into; /* a copy of mine */
};

/* ---- copies ---- */

static struct assessment *take_copy(const struct assessment *assessment, const char *name,
                                    struct error *error)
{
    size_t length;
    char *bytes = assessment_take_bytes(assessment, &length);
    struct assessment *copy = assessment_parse(bytes, length, name, error);
    free(bytes);
    return copy;
}

/* ---- conflicts ---- */

static const char *get_name(const struct assessment *assessment, const struct slot *slot)
{
    static const char *const names[] = {"name", "title", "date"};
    const char *name = NULL;
    for (size_t i = 0; !name && i < ARRAY_LENGTH(names); i++)
        name = record_get(assessment, slot, names[i]).text;
    return name || !record_is_there(assessment, slot) ? name : slot_get_id(slot);
}

static const struct touch *find_touch(const struct side *side, const struct slot *slot,
                                      const char *field)
{
    const struct touch *latest = NULL;
    if (field)
        return touches_get(&side->touches, slot, field);
    for (size_t i = 0; i < side->touches.count; i++) {
        const struct touch *touch = &side->touches.items[i];
        bool is_later = !latest || strcmp(touch->last->at, latest->last->at) > 0;
        if (slot_compare(touch->slot, slot) == 0 && is_later)
            latest = touch;
    }
    return latest;
}

static struct merge_side side_of(struct arena *arena, const struct side *side,
                                 const struct slot *slot, const char *field)
{
    const struct assessment *assessment = side->assessment;
    const struct touch *touch = find_touch(side, slot, field);
    const char *value =
        field ? record_get(assessment, slot, field).text : get_name(assessment, slot);
    bool has_note = slot->part == PART_ANSWERS && !text_equal(field, "note");
    const char *note = has_note ? record_get(assessment, slot, "note").text : NULL;
    return (struct merge_side){.value = arena_copy(arena, value),
                               .note = arena_copy(arena, note),
                               .author = arena_copy(arena, touch ? touch->last->author : NULL),
                               .at = arena_copy(arena, touch ? touch->last->at : NULL)};
}

static const char *key_of(struct arena *arena, const struct slot *slot, const char *field)
{
    if (!field)
        return arena_copy(arena, slot->address);
    if (slot->voice == VOICE_NONE)
        return arena_format(arena, "%s#%s", slot->address, field);
    return arena_format(arena, "%s#%s.%s", slot->address, voice_get_name(slot->voice), field);
}

static bool field_joins(const struct slot *slot, const char *field,
                        const struct merge_conflict *conflict)
{
    const struct field *known = field ? field_find(slot, field) : NULL;
    return known && known->kind == VALUE_TEXT && conflict->mine.value && conflict->theirs.value;
}

static void add_conflict(struct work *work, const struct slot *slot, const char *field)
{
    struct merge *merge = work->merge;
    struct arena *arena = merge->arena;
    struct slot own = {
        .part = slot->part, .address = arena_copy(arena, slot->address), .voice = slot->voice};
    const char *name = arena_copy(arena, field);
    struct merge_conflict conflict = {.key = key_of(arena, &own, name),
                                      .address = own.address,
                                      .voice = own.voice,
                                      .field = name,
                                      .mine = side_of(arena, &work->mine, &own, name),
                                      .theirs = side_of(arena, &work->theirs, &own, name)};
    conflict.joins = field_joins(&own, name, &conflict);
    size_t count = merge->count;
    ARRAY_PUSH(merge->quarrels, count) = (struct quarrel){.slot = own, .field = name};
    ARRAY_PUSH(merge->conflicts, merge->count) = conflict;
}

/* ---- one record of both ---- */

static void put_theirs(struct work *work, const struct slot *slot, const char *field)
{
    struct assessment *into = work->into;
    struct value value = record_get(work->theirs.assessment, slot, field);
    struct slot own = *slot;
    own.address = arena_copy(into->arena, slot->address);
    value = value_copy(into->arena, &value);
    record_put(into, &own, arena_copy(into->arena, field), &value);
    work->merge->taken_count++;
}

/* The same value, said at another time or of another wording: the later one stays. */
static void put_later(struct work *work, const struct slot *slot, const char *field)
{
    struct value own = record_get(work->mine.assessment, slot, field);
    struct value other = record_get(work->theirs.assessment, slot, field);
    if (value_is_later(&other, &own))
        put_theirs(work, slot, field);
}

/* One side removed it, and the other changed something in it. */
static bool is_torn(const struct slot *slot, bool is_mine, bool is_theirs,
                    const size_t counts[OUTCOME_CONFLICT + 1])
{
    if (!slot_is_whole(slot) || is_mine == is_theirs)
        return false;
    return counts[OUTCOME_CONFLICT] || (counts[OUTCOME_MINE] && counts[OUTCOME_THEIRS]);
}

static void join_fields(struct work *work, const struct slot *slot, const char *const *names,
                        const enum outcome *outcomes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (outcomes[i] == OUTCOME_THEIRS)
            put_theirs(work, slot, names[i]);
        else if (outcomes[i] == OUTCOME_SAME)
            put_later(work, slot, names[i]);
        else if (outcomes[i] == OUTCOME_CONFLICT)
            add_conflict(work, slot, names[i]);
    }
}

static void join_record(struct work *work, const struct entry *mine, const struct entry *theirs)
{
    size_t count, counts[OUTCOME_CONFLICT + 1] = {0};
    const struct slot *slot = mine ? &mine->slot : &theirs->slot;
    const char **names = field_take_names(mine, theirs, &count);
    enum outcome *outcomes = mem_alloc((count + 1) * sizeof *outcomes);
    for (size_t i = 0; i < count; i++) {
        outcomes[i] = field_outcome(&work->mine, &work->theirs, slot, names[i]);
        counts[outcomes[i]]++;
    }
    if (is_torn(slot, mine, theirs, counts))
        add_conflict(work, slot, NULL);
    else
        join_fields(work, slot, names, outcomes, count);
    free(outcomes);
    free(names);
}

static void join_records(struct work *work)
{
    const struct assessment *mine = work->mine.assessment, *theirs = work->theirs.assessment;
    size_t i = 0, j = 0;
    while (i < mine->entry_count || j < theirs->entry_count) {
        const struct entry *own = i < mine->entry_count ? &mine->entries[i] : NULL;
        const struct entry *other = j < theirs->entry_count ? &theirs->entries[j] : NULL;
        int order = !own ? 1 : !other ? -1 : slot_compare(&own->slot, &other->slot);
        join_record(work, order <= 0 ? own : NULL, order >= 0 ? other : NULL);
        i += order <= 0;
        j += order >= 0;
    }
}

/* ---- we have none, but the colleague has one ---- */

static void take_back_none_of(struct assessment *into, const struct entry *asset)
{
    const struct slot ledger = slot_of("ledger:assets", VOICE_NONE);
    for (const xmlNode *node = asset->node->children; node; node = node->next) {
        const char *value = value_read(node).text;
        char *none = mem_format("none-%s-%s", (const char *)node->name, value ? value : "");
        record_put(into, &ledger, none, &(struct value){0});
        free(none);
    }
}

/* An asset with a value takes back that there is none with it, as when it is added. With the last
 * of what it says the ledger itself goes. */
static void take_back_none(struct assessment *into)
{
    size_t count;
    const struct entry *entries = records_get(into, PART_RECORDS, &count);
    for (size_t i = 0; i < count; entries = records_get(into, PART_RECORDS, &count))
        if (element_is(entries[i++].node, "asset"))
            take_back_none_of(into, &entries[i - 1]);
}

/* ---- all of it ---- */

static void join_wordings(struct assessment *into, const struct assessment *from)
{
    for (size_t i = 0; i < from->wording_count; i++)
        wording_keep(into, from->wordings[i].id, from->wordings[i].text);
}

static bool check_sides(const struct assessment *mine, const struct assessment *theirs,
                        const char *name, struct error *error)
{
    if (mine->seal)
        return error_set(error, ERROR_INPUT, mine->path,
                         _("is a sealed copy, so nothing can be joined to it; the other way round "
                           "it can"));
    if (!text_equal(mine->id, theirs->id))
        return error_set(error, ERROR_INPUT, name,
                         _("is another case (%s, not %s); only copies of one case are joined"),
                         theirs->id, mine->id);
    return true;
}

/* The first pack of which both were worked on with different editions. */
static const struct slot *find_edition(const struct work *work)
{
    size_t count;
    const struct entry *packs = records_get(work->mine.assessment, PART_PACKS, &count);
    bool is_apart = work->mine.touches.group_count && work->theirs.touches.group_count;
    for (size_t i = 0; is_apart && i < count; i++) {
        const struct slot *slot = &packs[i].slot;
        const char *own = record_get(work->mine.assessment, slot, "version").text;
        const char *other = record_get(work->theirs.assessment, slot, "version").text;
        if (own && other && !text_equal(own, other))
            return slot;
    }
    return NULL;
}

/* Answers to different editions of the questions are no answers to the same. */
static bool check_editions(const struct work *work, const char *name, struct error *error)
{
    const struct slot *pack = find_edition(work);
    return !pack ||
           error_set(error, ERROR_INPUT, name,
                     _("was answered on edition %s of “%s”, and the other copy on %s; “tenken "
                       "merge” brings both to the installed one"),
                     record_get(work->theirs.assessment, pack, "version").text, slot_get_id(pack),
                     record_get(work->mine.assessment, pack, "version").text);
}

static bool find_touches(struct work *work, const char *name, struct error *error)
{
    const struct assessment *mine = work->mine.assessment, *theirs = work->theirs.assessment;
    return touches_find(mine, theirs, name, &work->mine.touches, error) &&
           touches_find(theirs, mine, name, &work->theirs.touches, error);
}

static void drop_touches(struct work *work)
{
    touches_free(&work->mine.touches);
    touches_free(&work->theirs.touches);
}

bool merge_has_two_editions(const struct assessment *mine, const struct assessment *theirs)
{
    struct error error = {0}; /* what is wrong with them merge_new says */
    struct work work = {.mine = {.assessment = mine}, .theirs = {.assessment = theirs}};
    bool differs = find_touches(&work, "", &error) && find_edition(&work);
    drop_touches(&work);
    error_clear(&error);
    return differs;
}

static bool join(struct work *work, const char *name, struct error *error)
{
    struct merge *merge = work->merge;
    join_records(work);
    take_back_none(work->into);
    join_wordings(work->into, work->theirs.assessment);
    history_join(work->into, work->theirs.assessment);
    merge->changes_part = part_join(work->into, work->theirs.assessment);
    merge->group_count = work->theirs.touches.group_count;
    merge->merged = take_copy(work->into, name, error);
    return merge->merged != NULL;
}

struct merge *merge_new(const struct assessment *mine, const struct assessment *theirs,
                        const char *name, struct error *error)
{
    if (!check_sides(mine, theirs, name, error))
        return NULL;
    struct merge *merge = mem_alloc(sizeof *merge);
    merge->mine = mine;
    merge->mine_count = mine->history.count;
    merge->arena = arena_new();
    merge->theirs = take_copy(theirs, name, error);
    struct work work = {
        .merge = merge, .mine = {.assessment = mine}, .theirs = {.assessment = merge->theirs}};
    bool is_done = merge->theirs && (work.into = take_copy(mine, name, error)) &&
                   find_touches(&work, name, error) && check_editions(&work, name, error) &&
                   join(&work, name, error);
    drop_touches(&work);
    assessment_free(work.into);
    if (is_done)
        return merge;
    merge_free(merge);
    return NULL;
}

void merge_free(struct merge *merge)
{
    if (!merge)
        return;
    assessment_free(merge->merged);
    assessment_free(merge->theirs);
    arena_free(merge->arena);
    free(merge->conflicts);
    free(merge->quarrels);
    free(merge);
}

/* ---- looking and deciding ---- */

const char *merge_choice_get_name(enum merge_choice choice)
{
    static const char *const names[MERGE_CHOICE_COUNT] = {
        [MERGE_OPEN] = "", [MERGE_MINE] = "mine", [MERGE_THEIRS] = "theirs", [MERGE_BOTH] = "both"};
    return names[choice];
}

size_t merge_get_conflicts(const struct merge *merge, const struct merge_conflict **conflicts)
{
    *conflicts = merge->conflicts;
    return merge->count;
}

enum merge_choice merge_get_choice(const struct merge *merge, size_t index)
{
    return merge->quarrels[index].choice;
}

bool merge_decide(struct merge *merge, size_t index, enum merge_choice choice)
{
    if (choice == MERGE_BOTH && !merge->conflicts[index].joins)
        return false;
    merge->quarrels[index].choice = choice;
    return true;
}

size_t merge_count_open(const struct merge *merge)
{
    size_t open = 0;
    for (size_t i = 0; i < merge->count; i++)
        open += merge->quarrels[i].choice == MERGE_OPEN;
    return open;
}

size_t merge_count_groups(const struct merge *merge)
{
    return merge->group_count;
}

size_t merge_count_taken(const struct merge *merge)
{
    return merge->taken_count;
}

bool merge_changes_something(const struct merge *merge)
{
    return merge->group_count || merge->taken_count || merge->count || merge->changes_part;
}

/* ---- carrying it out ---- */

struct edit_list {
    struct edit *items;
    size_t count;
};

static struct value decided_value(struct merge *merge, const struct quarrel *quarrel,
                                  const char *field)
{
    struct arena *arena = merge->merged->arena;
    struct value mine = record_get(merge->merged, &quarrel->slot, field);
    struct value theirs = record_get(merge->theirs, &quarrel->slot, field);
    if (quarrel->choice == MERGE_BOTH)
        return (struct value){.text = arena_format(arena, "%s\n%s", mine.text, theirs.text)};
    return value_copy(arena, quarrel->choice == MERGE_THEIRS ? &theirs : &mine);
}

/* What stays is written down too: that somebody decided so is what a later joining goes by. */
static void add_decision(struct merge *merge, struct edit_list *edits,
                         const struct quarrel *quarrel, const char *field)
{
    struct arena *arena = merge->merged->arena;
    struct value mine = record_get(merge->merged, &quarrel->slot, field);
    struct slot slot = quarrel->slot;
    slot.address = arena_copy(arena, slot.address);
    ARRAY_PUSH(edits->items, edits->count) =
        (struct edit){.slot = slot,
                      .field = arena_copy(arena, field),
                      .before = value_copy(arena, &mine),
                      .after = decided_value(merge, quarrel, field)};
}

static const struct entry *find_entry(const struct assessment *assessment, const struct slot *slot)
{
    size_t count;
    const struct entry *entries = records_get(assessment, slot->part, &count);
    for (size_t i = 0; i < count; i++)
        if (slot_compare(&entries[i].slot, slot) == 0)
            return &entries[i];
    return NULL;
}

static void add_decisions(struct merge *merge, struct edit_list *edits,
                          const struct quarrel *quarrel)
{
    if (quarrel->field) {
        add_decision(merge, edits, quarrel, quarrel->field);
        return;
    }
    size_t count;
    const char **names = field_take_names(find_entry(merge->merged, &quarrel->slot),
                                          find_entry(merge->theirs, &quarrel->slot), &count);
    for (size_t i = 0; i < count; i++)
        add_decision(merge, edits, quarrel, names[i]);
    free(names);
}

static void carry_out(struct merge *merge)
{
    struct assessment *merged = merge->merged;
    struct edit_list edits = {0};
    for (size_t i = 0; i < merge->count; i++)
        add_decisions(merge, &edits, &merge->quarrels[i]);
    if (!edits.count)
        return;
    for (size_t i = 0; i < edits.count; i++)
        record_put(merged, &edits.items[i].slot, edits.items[i].field, &edits.items[i].after);
    size_t count = edits.count;
    struct edit *kept = arena_take_array(merged->arena, edits.items, count, sizeof *kept);
    struct author author = author_take();
    struct history_group group = {.label = "merge", .author = author.name, .at = author.at};
    history_append(merged, group, kept, count, 0);
    author_clear(&author);
}

static bool check_decided(const struct merge *merge, struct error *error)
{
    if (merge->mine->history.count != merge->mine_count)
        return error_set(error, ERROR_INPUT, merge->mine->path,
                         _("has changed since the joining was begun"));
    return merge_count_open(merge) == 0 ||
           error_set(error, ERROR_INPUT, merge->mine->path,
                     _("there is something left to decide before the copies can be joined"));
}

/* What `from` says, in the place of what `into` said; the file, the lock and the key stay. */
static void take_content(struct assessment *into, struct assessment *from)
{
    struct assessment old = *into;
    into->document = from->document;
    memcpy(into->parts, from->parts, sizeof into->parts);
    into->arena = from->arena;
    into->id = from->id;
    into->entries = from->entries;
    into->entry_count = from->entry_count;
    into->wordings = from->wordings;
    into->wording_count = from->wording_count;
    into->history = from->history;
    into->sections = from->sections;
    into->section_count = from->section_count;
    from->document = old.document;
    from->arena = old.arena;
    from->entries = old.entries;
    from->wordings = old.wordings;
    from->history = old.history;
    into->saver.is_dirty = true;
}

bool assessment_merge(struct assessment *mine, struct merge *merge, struct error *error)
{
    if (!assessment_check_writable(mine, error) || !check_decided(merge, error))
        return false;
    if (!merge_changes_something(merge))
        return true;
    carry_out(merge);
    take_content(mine, merge->merged);
    return true;
}

bool merge_write(struct merge *merge, const char *path, struct error *error)
{
    size_t length;
    if (!check_decided(merge, error))
        return false;
    carry_out(merge);
    char *bytes = assessment_take_bytes(merge->merged, &length);
    bool is_written = copy_write(merge->mine, path, bytes, length, error);
    free(bytes);
    return is_written;
}
