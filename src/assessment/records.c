/* The index over the records, and setting a field. Everything is put where its order wants it, so
 * that the document does not tell in which order things were said. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* Where the slot is in the index, or would be. */
static size_t find(const struct assessment *assessment, const struct slot *slot)
{
    size_t low = 0, high = assessment->entry_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slot_compare(&assessment->entries[middle].slot, slot) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct entry *entry_at(const struct assessment *assessment, size_t index,
                                    const struct slot *slot)
{
    if (index == assessment->entry_count)
        return NULL;
    const struct entry *entry = &assessment->entries[index];
    return slot_compare(&entry->slot, slot) == 0 ? entry : NULL;
}

static const struct entry *entry_find(const struct assessment *assessment, const struct slot *slot)
{
    return entry_at(assessment, find(assessment, slot), slot);
}

bool record_is_there(const struct assessment *assessment, const struct slot *slot)
{
    return entry_find(assessment, slot) != NULL;
}

struct value record_get(const struct assessment *assessment, const struct slot *slot,
                        const char *field)
{
    const struct entry *entry = entry_find(assessment, slot);
    return value_read(entry ? element_get_child(entry->node, field) : NULL);
}

const struct entry *records_get(const struct assessment *assessment, enum part part, size_t *count)
{
    struct slot first = {.part = part, .address = ""};
    struct slot next = {.part = part + 1, .address = ""};
    size_t start = find(assessment, &first);
    *count = find(assessment, &next) - start;
    return assessment->entries + start;
}

/* ---- making and removing records ---- */

static xmlNode *new_element(struct assessment *assessment, const struct slot *slot)
{
    const char *name = part_get_record(slot->part);
    if (name)
        return element_new(assessment->document, name);
    char *kind = mem_copy(slot->address);
    kind[strcspn(kind, ":")] = '\0';
    xmlNode *node = element_new(assessment->document, kind);
    free(kind);
    return node;
}

static xmlNode *new_record(struct assessment *assessment, const struct slot *slot)
{
    xmlNode *node = new_element(assessment, slot);
    if (slot->part == PART_ANSWERS) {
        element_set(node, "address", slot->address);
        element_set(node, "voice", voice_get_name(slot->voice));
    } else {
        element_set(node, "id", slot_get_id(slot));
    }
    return node;
}

static void insert_node(struct assessment *assessment, size_t index, enum part part, xmlNode *node)
{
    const struct entry *entries = assessment->entries;
    if (index > 0 && entries[index - 1].slot.part == part)
        xmlAddNextSibling(entries[index - 1].node, node);
    else if (index < assessment->entry_count && entries[index].slot.part == part)
        xmlAddPrevSibling(entries[index].node, node);
    else
        xmlAddChild(assessment->parts[part], node);
}

static xmlNode *insert_record(struct assessment *assessment, size_t index, const struct slot *slot)
{
    xmlNode *node = new_record(assessment, slot);
    insert_node(assessment, index, slot->part, node);
    size_t behind = assessment->entry_count - index;
    struct entry *entries =
        mem_room_for_one(assessment->entries, assessment->entry_count, sizeof *entries);
    memmove(entries + index + 1, entries + index, behind * sizeof *entries);
    entries[index] = (struct entry){.slot = *slot, .node = node};
    assessment->entries = entries;
    assessment->entry_count++;
    return node;
}

/* Nothing but what says where it is: two attributes for an answer, one for what has an id. */
static bool is_bare(const struct entry *entry)
{
    size_t keys = entry->slot.part == PART_ANSWERS ? 2 : 1, count = 0;
    for (const xmlAttr *attribute = entry->node->properties; attribute; attribute = attribute->next)
        count++;
    return !entry->node->children && count <= keys;
}

static bool is_fixed(const struct slot *slot)
{
    return slot->part == PART_CASE || slot->part == PART_FIRM;
}

static void remove_record(struct assessment *assessment, size_t index)
{
    struct entry *entry = &assessment->entries[index];
    element_remove(entry->node);
    size_t behind = assessment->entry_count - index - 1;
    memmove(entry, entry + 1, behind * sizeof *entry);
    assessment->entry_count--;
}

/* ---- setting a field ---- */

static xmlNode *insert_field(const struct entry *entry, const char *name)
{
    xmlNode *node = element_new(entry->node->doc, name);
    for (xmlNode *child = entry->node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE &&
            field_compare(&entry->slot, (const char *)child->name, name) > 0)
            return xmlAddPrevSibling(child, node);
    return xmlAddChild(entry->node, node);
}

static void remove_field(struct assessment *assessment, size_t index, const char *name)
{
    const struct entry *entry = &assessment->entries[index];
    xmlNode *node = element_get_child(entry->node, name);
    if (!node)
        return;
    element_remove(node);
    if (is_bare(entry) && !is_fixed(&entry->slot))
        remove_record(assessment, index);
}

void record_put(struct assessment *assessment, const struct slot *slot, const char *field,
                const struct value *value)
{
    size_t index = find(assessment, slot);
    bool is_there = entry_at(assessment, index, slot) != NULL;
    if (!value->text) {
        if (is_there)
            remove_field(assessment, index, field);
        return;
    }
    if (!is_there)
        insert_record(assessment, index, slot);
    const struct entry *entry = &assessment->entries[index];
    xmlNode *node = element_get_child(entry->node, field);
    value_write(node ? node : insert_field(entry, field), value);
}
