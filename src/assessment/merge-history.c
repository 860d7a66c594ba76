/* Joining two histories. A group has its id from a random word for each opening of a file, so the
 * same id is the same group, in whichever copy it stands; nothing is taken out and nothing written
 * anew. */
#include <stdlib.h>
#include <string.h>

#include "merge.h"

/* ---- what both have ---- */

/* The groups of a history by id. */
struct id_place {
    const char *id;
    size_t index;
};

static int compare_places(const void *a, const void *b)
{
    const struct id_place *first = a, *second = b;
    return strcmp(first->id, second->id);
}

static struct id_place *list_places(const struct history *history)
{
    struct id_place *places = mem_alloc((history->count + 1) * sizeof *places);
    for (size_t i = 0; i < history->count; i++)
        places[i] = (struct id_place){.id = history->groups[i].id, .index = i};
    qsort(places, history->count, sizeof *places, compare_places);
    return places;
}

static const struct id_place *find_place(const struct id_place *places, size_t count,
                                         const char *id)
{
    const struct id_place key = {.id = id};
    return bsearch(&key, places, count, sizeof key, compare_places);
}

static bool is_same_value(const struct value *a, const struct value *b)
{
    return text_equal(a->text, b->text) && text_equal(a->at, b->at) && text_equal(a->by, b->by) &&
           text_equal(a->wording, b->wording);
}

static bool is_same_edit(const struct edit *a, const struct edit *b)
{
    return slot_compare(&a->slot, &b->slot) == 0 && text_equal(a->field, b->field) &&
           is_same_value(&a->before, &b->before) && is_same_value(&a->after, &b->after);
}

static bool is_same_group(const struct history *a, size_t i, const struct history *b, size_t j)
{
    const struct history_group *one = &a->groups[i], *other = &b->groups[j];
    bool is_same = text_equal(one->at, other->at) && text_equal(one->author, other->author) &&
                   text_equal(one->label, other->label) && text_equal(one->undoes, other->undoes) &&
                   text_equal(one->redoes, other->redoes) &&
                   one->change_count == other->change_count;
    for (size_t k = 0; is_same && k < one->change_count; k++)
        is_same = is_same_edit(&a->edits[i][k], &b->edits[j][k]);
    return is_same;
}

/* ---- what one side's own groups touched ---- */

struct mark { /* one edit, while they are sorted */
    const struct edit *edit;
    const struct history_group *group;
    size_t place;
};
struct marks {
    struct mark *items;
    size_t count;
};

static int compare_field(const struct slot *slot, const char *field, const struct slot *other_slot,
                         const char *other_field)
{
    int order = slot_compare(slot, other_slot);
    return order ? order : strcmp(field, other_field);
}

static int compare_marks(const void *a, const void *b)
{
    const struct mark *first = a, *second = b;
    int order = compare_field(&first->edit->slot, first->edit->field, &second->edit->slot,
                              second->edit->field);
    return order ? order : (first->place > second->place) - (first->place < second->place);
}

static void add_marks(struct marks *marks, const struct history *history, size_t index)
{
    const struct history_group *group = &history->groups[index];
    for (size_t i = 0; i < group->change_count; i++) {
        struct mark mark = {.edit = &history->edits[index][i], .group = group};
        mark.place = marks->count;
        ARRAY_PUSH(marks->items, marks->count) = mark;
    }
}

static void gather(struct touches *touches, struct marks *marks)
{
    if (marks->count > 0)
        qsort(marks->items, marks->count, sizeof *marks->items, compare_marks);
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->items[i];
        const struct edit *edit = mark->edit;
        struct touch *last = touches->count ? &touches->items[touches->count - 1] : NULL;
        if (last && compare_field(last->slot, last->field, &edit->slot, edit->field) == 0) {
            last->last = mark->group;
            continue;
        }
        ARRAY_PUSH(touches->items, touches->count) = (struct touch){.slot = &edit->slot,
                                                                    .field = edit->field,
                                                                    .before = edit->before.text,
                                                                    .last = mark->group};
    }
}

bool touches_find(const struct assessment *own, const struct assessment *other, const char *name,
                  struct touches *touches, struct error *error)
{
    const struct history *history = &own->history;
    struct id_place *places = list_places(&other->history);
    struct marks marks = {0};
    bool agree = true;
    for (size_t i = 0; agree && i < history->count; i++) {
        const struct id_place *place =
            find_place(places, other->history.count, history->groups[i].id);
        if (place)
            agree = is_same_group(history, i, &other->history, place->index) ||
                    error_set(error, ERROR_INPUT, name,
                              _("the group “%s” of its history is another than in the other copy, "
                                "so one of them was changed outside tenken"),
                              history->groups[i].id);
        else
            add_marks(&marks, history, i);
        touches->group_count += !place;
    }
    gather(touches, &marks);
    free(marks.items);
    free(places);
    return agree;
}

void touches_free(struct touches *touches)
{
    free(touches->items);
}

static int compare_touches(const void *a, const void *b)
{
    const struct touch *first = a, *second = b;
    return compare_field(first->slot, first->field, second->slot, second->field);
}

const struct touch *touches_get(const struct touches *touches, const struct slot *slot,
                                const char *field)
{
    const struct touch key = {.slot = slot, .field = field};
    if (touches->count == 0)
        return NULL;
    return bsearch(&key, touches->items, touches->count, sizeof key, compare_touches);
}

/* ---- one order for all ---- */

/* A group and what its place follows from. The number in the id counts the groups that its copy had
 * by then, so what came before a group has a smaller one, whatever the clocks said. */
struct place {
    const struct history_group *group;
    xmlNode *node;
    size_t replica; /* how long the first half of the id is */
    size_t number;
    const char *at; /* no earlier than that of what came before it */
};

static struct place place_of(const struct history_group *group, xmlNode *node)
{
    const char *dash = strrchr(group->id, '-');
    return (struct place){.group = group,
                          .node = node,
                          .replica = dash ? (size_t)(dash - group->id) : strlen(group->id),
                          .number = dash ? (size_t)strtoull(dash + 1, NULL, 10) : 0,
                          .at = group->at};
}

static int compare_replicas(const struct place *a, const struct place *b)
{
    size_t shorter = a->replica < b->replica ? a->replica : b->replica;
    int order = memcmp(a->group->id, b->group->id, shorter);
    return order ? order : (a->replica > b->replica) - (a->replica < b->replica);
}

static int compare_numbers(const struct place *a, const struct place *b)
{
    return (a->number > b->number) - (a->number < b->number);
}

static int compare_in_replica(const void *a, const void *b)
{
    const struct place *first = a, *second = b;
    int order = compare_replicas(first, second);
    return order ? order : compare_numbers(first, second);
}

static int compare_in_order(const void *a, const void *b)
{
    const struct place *first = a, *second = b;
    int order = strcmp(first->at, second->at);
    order = order ? order : compare_numbers(first, second);
    return order ? order : strcmp(first->group->id, second->group->id);
}

static int compare_by_id(const void *a, const void *b)
{
    const struct place *const *first = a, *const *second = b;
    return strcmp((*first)->group->id, (*second)->group->id);
}

static int compare_by_number(const void *a, const void *b)
{
    const struct place *const *first = a, *const *second = b;
    int order = compare_numbers(*first, *second);
    return order ? order : compare_by_id(a, b);
}

static const struct place **list_by(struct place *places, size_t count,
                                    int (*compare)(const void *, const void *))
{
    const struct place **list = mem_alloc((count + 1) * sizeof *list);
    for (size_t i = 0; i < count; i++)
        list[i] = &places[i];
    qsort(list, count, sizeof *list, compare);
    return list;
}

static const char *later(const char *a, const char *b)
{
    return strcmp(a, b) < 0 ? b : a;
}

static const char *get_target_id(const struct history_group *group)
{
    return group->undoes ? group->undoes : group->redoes;
}

static const struct place *find_target(const struct place **by_id, size_t count,
                                       const struct place *place)
{
    const struct history_group wanted = {.id = get_target_id(place->group)};
    const struct place key = {.group = &wanted}, *pointer = &key;
    if (!wanted.id)
        return NULL;
    const struct place **found = bsearch(&pointer, by_id, count, sizeof *by_id, compare_by_id);
    return found ? *found : NULL;
}

/* A clock that was set back brings no group before those of its own sitting, and no undo before
 * what it takes back. */
static void set_moments(struct place *places, size_t count)
{
    const struct place **by_id = list_by(places, count, compare_by_id);
    const struct place **by_number = list_by(places, count, compare_by_number);
    for (size_t i = 0; i < count; i++) {
        struct place *place = &places[by_number[i] - places];
        const struct place *target = find_target(by_id, count, place);
        if (place > places && compare_replicas(place - 1, place) == 0)
            place->at = later(place->at, place[-1].at);
        if (target)
            place->at = later(place->at, target->at);
    }
    free(by_number);
    free(by_id);
}

static void put_in_order(struct place *places, size_t count)
{
    qsort(places, count, sizeof *places, compare_in_replica);
    set_moments(places, count);
    qsort(places, count, sizeof *places, compare_in_order);
}

/* ---- joining ---- */

struct places {
    struct place *items;
    size_t count;
};

static void list_groups(struct places *places, const struct assessment *assessment,
                        const struct id_place *known, size_t known_count)
{
    size_t index = 0;
    const xmlNode *part = assessment->parts[PART_HISTORY];
    for (xmlNode *node = part->children; node; node = node->next) {
        if (!element_is(node, "group"))
            continue;
        const struct history_group *group = &assessment->history.groups[index++];
        if (!known || !find_place(known, known_count, group->id))
            ARRAY_PUSH(places->items, places->count) = place_of(group, node);
    }
}

static xmlNode *take_into(xmlDoc *document, xmlNode *node)
{
    if (node->doc != document)
        return xmlDocCopyNode(node, document, 1);
    xmlUnlinkNode(node);
    return node;
}

static void write_groups(struct assessment *into, const struct places *places)
{
    for (size_t i = 0; i < places->count; i++)
        xmlAddChild(into->parts[PART_HISTORY], take_into(into->document, places->items[i].node));
}

/* Where the other has all groups, its order stays, as that of `into` does where it has them. */
static void follow(struct assessment *into, const struct assessment *from)
{
    struct places own = {0}, places = {0};
    list_groups(&own, into, NULL, 0);
    list_groups(&places, from, NULL, 0);
    for (size_t i = 0; i < own.count; i++)
        element_remove(own.items[i].node);
    write_groups(into, &places);
    free(own.items);
    free(places.items);
}

void history_join(struct assessment *into, const struct assessment *from)
{
    struct places places = {0};
    struct id_place *known = list_places(&into->history);
    list_groups(&places, into, NULL, 0);
    list_groups(&places, from, known, into->history.count);
    if (places.count > into->history.count && places.count == from->history.count) {
        follow(into, from);
    } else if (places.count > into->history.count) {
        put_in_order(places.items, places.count);
        write_groups(into, &places);
    }
    free(places.items);
    free(known);
}
