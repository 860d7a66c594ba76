/* Reading the history of a file. It must make sense: each group takes back only what was there to
 * be taken back, so that undo and redo need no second look. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* ---- groups and changes ---- */

/* As strict as the record itself: an undo writes it there. */
static bool read_side(struct intake *intake, const xmlNode *change, const char *name,
                      const struct field *field, struct value *value)
{
    const xmlNode *node = element_get_child(change, name);
    if (!node)
        return true;
    struct value lent = value_read(node);
    *value = value_copy(intake->assessment->arena, &lent);
    return intake_value(intake, node, field);
}

/* A field becomes the name of an element. */
static bool is_field_name(const char *name)
{
    return value_is_line(name) && xmlValidateNCName((const xmlChar *)name, 0) == 0;
}

static bool read_change(struct intake *intake, xmlNode *node, struct edit *edit)
{
    struct arena *arena = intake->assessment->arena;
    enum voice voice;
    const char *address = intake_need(intake, node, "address", value_is_id);
    const char *field = address ? intake_need(intake, node, "field", is_field_name) : NULL;
    if (!field || !intake_tidy(intake, node) || !intake_voice(intake, node, &voice))
        return false;
    edit->slot = slot_of(arena_copy(arena, address), voice);
    edit->field = arena_copy(arena, field);
    const struct field *known = field_find(&edit->slot, field);
    if (!slot_is_right(&edit->slot))
        return slot_refuse(&edit->slot, intake_where(intake, node), intake->error);
    return read_side(intake, node, "old", known, &edit->before) &&
           read_side(intake, node, "new", known, &edit->after);
}

static size_t count_changes(const xmlNode *group)
{
    size_t count = 0;
    for (const xmlNode *node = group->children; node; node = node->next)
        count += element_is(node, "change");
    return count;
}

static bool read_changes(struct intake *intake, xmlNode *group, struct edit *edits)
{
    if (!intake_tidy(intake, group))
        return false;
    for (xmlNode *node = group->children; node; node = node->next)
        if (element_is(node, "change") && !read_change(intake, node, edits++))
            return false;
    return true;
}

static bool read_attributes(struct intake *intake, const xmlNode *node, struct history_group *group)
{
    struct arena *arena = intake->assessment->arena;
    group->id = arena_copy(arena, intake_need(intake, node, "id", value_is_id));
    group->at = group->id ? intake_need(intake, node, "at", value_is_timestamp) : NULL;
    group->author = group->at ? intake_need(intake, node, "by", value_is_line) : NULL;
    group->label = group->author ? intake_need(intake, node, "label", value_is_line) : NULL;
    if (!group->label || !intake_allow(intake, node, "undoes", value_is_id, &group->undoes) ||
        !intake_allow(intake, node, "redoes", value_is_id, &group->redoes))
        return false;
    group->at = arena_copy(arena, group->at);
    group->author = arena_copy(arena, group->author);
    group->label = arena_copy(arena, group->label);
    group->undoes = arena_copy(arena, group->undoes);
    group->redoes = arena_copy(arena, group->redoes);
    return true;
}

/* ---- what takes back what ---- */

/* The ids read so far, for finding the group that another takes back. */
struct known_id {
    const char *id;
    size_t index;
    const xmlNode *node;
};
struct known_ids {
    struct known_id *items;
    size_t count;
};

static int compare_ids(const void *a, const void *b)
{
    const struct known_id *first = a, *second = b;
    int order = strcmp(first->id, second->id);
    return order ? order : (first->index > second->index) - (first->index < second->index);
}

static bool list_ids(struct intake *intake, struct known_ids *known)
{
    const xmlNode *part = intake->assessment->parts[PART_HISTORY];
    for (const xmlNode *node = part->children; node; node = node->next) {
        if (!element_is(node, "group"))
            continue;
        const char *id = intake_need(intake, node, "id", value_is_id);
        if (!id)
            return false;
        struct known_id item = {.id = id, .index = known->count, .node = node};
        ARRAY_PUSH(known->items, known->count) = item;
    }
    if (known->count > 0)
        qsort(known->items, known->count, sizeof *known->items, compare_ids);
    for (size_t i = 1; i < known->count; i++)
        if (text_equal(known->items[i].id, known->items[i - 1].id))
            return error_set(intake->error, ERROR_INPUT, intake_where(intake, known->items[i].node),
                             _("the group “%s” is here twice"), known->items[i].id);
    return true;
}

static int compare_id(const void *id, const void *item)
{
    const struct known_id *known = item;
    return strcmp(id, known->id);
}

static const struct known_id *find_id(const struct known_ids *known, const char *id)
{
    if (known->count == 0)
        return NULL;
    return bsearch(id, known->items, known->count, sizeof *known->items, compare_id);
}

/* Whether the earlier group stands in the way of the later one. In a joined case it does not where
 * it was done in another copy: there nobody knew of it. */
static bool is_in_the_way(const struct history *history, size_t index,
                          const struct history_group *group)
{
    return history_is_same_replica(&history->groups[index], group);
}

/* An undo takes back what is in force, a redo an undo that nothing was done after. */
static bool may_take_back(const struct history *history, const struct history_group *group,
                          size_t target)
{
    if (target >= history->count || (group->undoes && group->redoes))
        return false;
    if (history_is_spent(history, target) &&
        is_in_the_way(history, history->takers[target] - 1, group))
        return false;
    bool is_undo = history->groups[target].undoes != NULL;
    if (group->undoes)
        return !is_undo;
    return is_undo &&
           (target >= history->redo_floor || !is_in_the_way(history, history->redo_floor, group));
}

static bool find_target(struct intake *intake, const xmlNode *node,
                        const struct history_group *group, const struct known_ids *known,
                        size_t *target)
{
    const char *id = group->undoes ? group->undoes : group->redoes;
    if (!id)
        return true;
    const struct known_id *found = find_id(known, id);
    if (!found || !may_take_back(&intake->assessment->history, group, found->index))
        return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                         _("the group “%s” takes back “%s”, which is not there to be taken back"),
                         group->id, id);
    *target = found->index;
    return true;
}

static bool read_group(struct intake *intake, xmlNode *node, const struct known_ids *known)
{
    struct assessment *assessment = intake->assessment;
    struct history_group group = {0};
    size_t count = count_changes(node), target = 0;
    struct edit *edits = arena_alloc(assessment->arena, count * sizeof *edits);
    if (!read_attributes(intake, node, &group) || !read_changes(intake, node, edits) ||
        !find_target(intake, node, &group, known, &target))
        return false;
    history_push(assessment, group, edits, count, target);
    return true;
}

bool history_read(struct intake *intake)
{
    struct known_ids known = {0};
    bool is_read = list_ids(intake, &known);
    const xmlNode *part = intake->assessment->parts[PART_HISTORY];
    for (xmlNode *node = part->children; is_read && node; node = node->next)
        if (element_is(node, "group"))
            is_read = read_group(intake, node, &known);
    free(known.items);
    return is_read;
}
