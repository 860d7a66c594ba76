/* The history: what was done, in order, in the document and as structs. What can be undone and
 * redone follows from it alone, so it survives a restart and nothing is ever taken out. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* ---- in memory ---- */

static const struct history_change *list_changes(struct arena *arena, const char *id,
                                                 const struct edit *edits, size_t count)
{
    struct history_change *changes = arena_alloc(arena, count * sizeof *changes);
    for (size_t i = 0; i < count; i++)
        changes[i] = (struct history_change){.id = arena_format(arena, "%s.%zu", id, i + 1),
                                             .address = edits[i].slot.address,
                                             .voice = edits[i].slot.voice,
                                             .field = edits[i].field,
                                             .old_value = edits[i].before.text,
                                             .new_value = edits[i].after.text};
    return changes;
}

void history_push(struct assessment *assessment, struct history_group group, struct edit *edits,
                  size_t count, size_t target)
{
    struct history *history = &assessment->history;
    size_t index = history->count;
    group.changes = list_changes(assessment->arena, group.id, edits, count);
    group.change_count = count;
    history->groups = mem_room_for_one(history->groups, index, sizeof *history->groups);
    history->edits = mem_room_for_one(history->edits, index, sizeof *history->edits);
    history->takers = mem_room_for_one(history->takers, index, sizeof *history->takers);
    history->groups[index] = group;
    history->edits[index] = edits;
    history->takers[index] = 0;
    history->count++;
    if (group.undoes || group.redoes)
        history->takers[target] = index + 1;
    else
        history->redo_floor = index;
}

void history_free(struct history *history)
{
    free(history->groups);
    free(history->edits);
    free(history->takers);
}

bool history_is_spent(const struct history *history, size_t index)
{
    return history->takers[index] != 0;
}

/* The id is REPLICA-N. */
bool history_is_same_replica(const struct history_group *a, const struct history_group *b)
{
    const char *first = strrchr(a->id, '-'), *second = strrchr(b->id, '-');
    size_t length = first ? (size_t)(first - a->id) : strlen(a->id);
    return length == (second ? (size_t)(second - b->id) : strlen(b->id)) &&
           memcmp(a->id, b->id, length) == 0;
}

size_t assessment_get_history(const struct assessment *assessment,
                              const struct history_group **groups)
{
    *groups = assessment->history.groups;
    return assessment->history.count;
}

/* ---- writing ---- */

static void write_side(xmlNode *change, const char *name, const struct value *value)
{
    if (value->text)
        value_write(element_add(change, name), value);
}

static void write_change(xmlNode *group, const struct edit *edit)
{
    xmlNode *node = element_add(group, "change");
    element_set(node, "address", edit->slot.address);
    if (edit->slot.voice != VOICE_NONE)
        element_set(node, "voice", voice_get_name(edit->slot.voice));
    element_set(node, "field", edit->field);
    write_side(node, "old", &edit->before);
    write_side(node, "new", &edit->after);
}

static void write_group(xmlNode *part, const struct history_group *group, const struct edit *edits,
                        size_t count)
{
    xmlNode *node = element_add(part, "group");
    element_set(node, "id", group->id);
    element_set(node, "at", group->at);
    element_set(node, "by", group->author);
    element_set(node, "label", group->label);
    element_set(node, "undoes", group->undoes);
    element_set(node, "redoes", group->redoes);
    for (size_t i = 0; i < count; i++)
        write_change(node, &edits[i]);
}

const char *history_get_replica(struct assessment *assessment)
{
    if (!assessment->replica)
        assessment->replica = seam_take_random_id();
    return assessment->replica;
}

void history_append(struct assessment *assessment, struct history_group group, struct edit *edits,
                    size_t count, size_t target)
{
    struct arena *arena = assessment->arena;
    group.id = arena_format(arena, "%s-%zu", history_get_replica(assessment),
                            assessment->history.count + 1);
    group.label = arena_copy(arena, group.label);
    group.author = arena_copy(arena, group.author);
    group.at = arena_copy(arena, group.at);
    write_group(assessment->parts[PART_HISTORY], &group, edits, count);
    history_push(assessment, group, edits, count, target);
    assessment->saver.is_dirty = true;
}
