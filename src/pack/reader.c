/* Elements: from nodes to structs, as the tables say. */
#include <string.h>

#include "fold.h"
#include "reader.h"

#define CHILD_LIMIT 24 /* more than any table has */

const struct element_type text_type = {.size = sizeof(struct pack_text), .is_text = true};
const struct element_type text_item_type = {
    .size = sizeof(struct pack_text), .is_text = true, .is_within_parent = true};

/* ---- words ---- */

static void gather_words(struct reader *reader, const xmlNode *node, struct fold *fold);

static void gather_term(struct reader *reader, const xmlNode *node, struct fold *fold)
{
    const char *id = reader_get_attribute(reader, node, "id");
    if (id)
        reader_refer(reader, node, "id", (struct reference){.kind = REFERENCE_TERM, .value = id});
    else
        reader_fault(reader, node, "id", _("the attribute %s is missing"), "id");
    gather_words(reader, node, fold);
}

static void gather_break(struct reader *reader, const xmlNode *node, struct fold *fold)
{
    fold_break(fold);
}

static void gather_paragraph(struct reader *reader, const xmlNode *node, struct fold *fold)
{
    fold_break(fold);
    gather_words(reader, node, fold);
    fold_break(fold);
}

static const char *const inline_names[] = {"term", "br", "p"};
static void (*const inline_gatherers[])(struct reader *reader, const xmlNode *node,
                                        struct fold *fold) = {gather_term, gather_break,
                                                              gather_paragraph};

static void gather_inline(struct reader *reader, const xmlNode *node, struct fold *fold)
{
    for (size_t i = 0; i < ARRAY_LENGTH(inline_names); i++)
        if (node_is(node, inline_names[i])) {
            inline_gatherers[i](reader, node, fold);
            return;
        }
    reader_refuse(reader, node, inline_names, ARRAY_LENGTH(inline_names));
}

static void gather_words(struct reader *reader, const xmlNode *node, struct fold *fold)
{
    for (const xmlNode *child = node->children; child; child = child->next)
        if (child->type == XML_TEXT_NODE)
            fold_add(fold, (const char *)child->content);
        else if (child->type == XML_ELEMENT_NODE)
            gather_inline(reader, child, fold);
}

const char *reader_get_words(struct reader *reader, const xmlNode *node)
{
    reader->text.length = 0;
    struct fold fold = {.text = &reader->text};
    gather_words(reader, node, &fold);
    if (reader->text.length == 0) {
        reader_fault(reader, node, NULL, _("the text is empty"));
        return NULL;
    }
    if (!text_is_clean(reader->text.text, true))
        reader_fault(reader, node, NULL,
                     _("the text has control characters or changes the direction of writing"));
    return arena_copy_bytes(reader->arena, reader->text.text, reader->text.length);
}

void reader_read_text(struct reader *reader, const xmlNode *node, struct pack_text *text)
{
    text->value = reader_get_words(reader, node);
    text->is_fallback = text->value && reader->is_fallback;
}

/* ---- lists, and what makes their items findable ---- */

static const char *scope_of(struct reader *reader, const xmlNode *node,
                            const struct element_type *type, const void *parent)
{
    const char *scope = type->scope ? reader_get_attribute(reader, node, type->scope) : NULL;
    if (scope || !type->is_within_parent)
        return scope;
    return *(const char *const *)parent; /* every item that holds others begins with its id */
}

bool reader_register(struct reader *reader, const char *key, const char *element, const char *scope,
                     void *item)
{
    return xmlHashAddEntry3(reader->items, (const xmlChar *)key, (const xmlChar *)element,
                            (const xmlChar *)scope, item) == 0;
}

/* Texts in a list have no attribute to tell them apart: their key is their place. */
static const char *key_of(struct reader *reader, const xmlNode *node,
                          const struct element_type *type, size_t place)
{
    if (type->key)
        return reader_get_attribute(reader, node, type->key);
    return type->is_text ? arena_format(reader->arena, "%zu", place) : NULL;
}

static void register_item(struct reader *reader, const xmlNode *node,
                          const struct element_type *type, const char *key, const void *parent,
                          void *item)
{
    const char *scope = scope_of(reader, node, type, parent);
    if (key && !reader_register(reader, key, (const char *)node->name, scope, item))
        reader_fault(reader, node, type->key, _("'%s' is used twice"), reader_show(reader, key));
}

static void *make_items(struct reader *reader, const struct child_rule *rule, size_t count)
{
    if (!rule->is_pooled)
        return arena_alloc(reader->arena, count * rule->type->size);
    void *items = reader->pool;
    reader->pool += count;
    return items;
}

static void read_item(struct reader *reader, const xmlNode *node, const struct element_type *type,
                      void *item)
{
    const void *owner = reader->owner;
    if (type->is_owner)
        reader->owner = item;
    reader_read(reader, node, type, item);
    reader->owner = owner;
}

static void read_list(struct reader *reader, const xmlNode *node, const struct child_rule *rule,
                      size_t count, char *target)
{
    char *items = make_items(reader, rule, count);
    memcpy(target + rule->offset, &items, sizeof items);
    memcpy(target + rule->count, &count, sizeof count);
    size_t place = 0;
    for (const xmlNode *child = node_get_first(node); child; child = node_get_next(child)) {
        if (!node_is(child, rule->name))
            continue;
        const char *key = key_of(reader, child, rule->type, place++);
        read_item(reader, child, rule->type, items);
        register_item(reader, child, rule->type, key, target, items);
        items += rule->type->size;
    }
}

static void *find_item(struct reader *reader, const xmlNode *node, const struct element_type *type,
                       const char *key, const void *parent)
{
    if (!key)
        return NULL;
    return xmlHashLookup3(reader->items, (const xmlChar *)key, node->name,
                          (const xmlChar *)scope_of(reader, node, type, parent));
}

static void refuse_overlay(struct reader *reader, const xmlNode *node,
                           const struct element_type *type, const char *key)
{
    if (!key)
        reader_fault(reader, node, type->key, _("the attribute %s is missing"), type->key);
    else if (type->key)
        reader_fault(reader, node, type->key,
                     _("the file that this one translates has no <%s> '%s'"),
                     (const char *)node->name, reader_show(reader, key));
    else
        reader_fault(reader, node, NULL, _("the file that this one translates has fewer <%s>"),
                     (const char *)node->name);
}

static void read_overlay(struct reader *reader, const xmlNode *node, const struct child_rule *rule,
                         const char *target)
{
    size_t place = 0;
    for (const xmlNode *child = node_get_first(node); child; child = node_get_next(child)) {
        if (!node_is(child, rule->name))
            continue;
        const char *key = key_of(reader, child, rule->type, place++);
        void *item = find_item(reader, child, rule->type, key, target);
        if (item)
            read_item(reader, child, rule->type, item);
        else
            refuse_overlay(reader, child, rule->type, key);
    }
}

/* ---- children ---- */

struct rules {
    const struct child_rule *items[CHILD_LIMIT];
    size_t count;
};

static void add_rules(struct rules *rules, const struct child_rule *table)
{
    for (; table && table->name && rules->count < CHILD_LIMIT; table++)
        rules->items[rules->count++] = table;
}

static size_t find_rule(const struct rules *rules, const xmlNode *node)
{
    size_t i = 0;
    while (i < rules->count && !node_is(node, rules->items[i]->name))
        i++;
    return i;
}

static void refuse_child(struct reader *reader, const xmlNode *node, const struct rules *rules)
{
    const char *known[CHILD_LIMIT];
    for (size_t i = 0; i < rules->count; i++)
        known[i] = rules->items[i]->name;
    reader_refuse(reader, node, known, rules->count);
}

/* How often each rule's element stands in `node`; what has no rule, or no business here, is a
 * fault. */
static void count_children(struct reader *reader, const xmlNode *node, const struct rules *rules,
                           size_t *counts)
{
    size_t last = 0;
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (node_is_words(child))
            reader_refuse_text(reader, child);
        if (child->type != XML_ELEMENT_NODE)
            continue;
        size_t rule = find_rule(rules, child);
        if (rule == rules->count) {
            refuse_child(reader, child, rules);
            continue;
        }
        if (rule < last)
            reader_fault(reader, child, NULL, _("<%s> must stand before <%s>"),
                         rules->items[rule]->name, rules->items[last]->name);
        counts[rule]++;
        last = rule > last ? rule : last;
    }
}

static const xmlNode *find_child(const xmlNode *node, const char *name)
{
    while (node && !node_is(node, name))
        node = node_get_next(node);
    return node;
}

static void read_one(struct reader *reader, const xmlNode *node, const struct child_rule *rule,
                     char *target)
{
    const xmlNode *child = find_child(node_get_first(node), rule->name);
    reader_read(reader, child, rule->type, target + rule->offset);
    const xmlNode *again = node_get_next(child);
    again = again ? find_child(again, rule->name) : NULL;
    if (again)
        reader_fault(reader, again, NULL, _("<%s> may stand only once here"), rule->name);
}

static void read_rule(struct reader *reader, const xmlNode *node, const struct child_rule *rule,
                      size_t count, char *target)
{
    if (count > 0 && rule->is_list)
        read_list(reader, node, rule, count, target);
    else if (count > 0 && rule->is_overlay)
        read_overlay(reader, node, rule, target);
    else if (count > 0)
        read_one(reader, node, rule, target);
    else if (rule->noun && !reader->is_translation)
        reader_fault(reader, node, NULL, _("%s: %s is missing"), reader_describe(reader, node),
                     _(rule->noun));
}

static void read_children(struct reader *reader, const xmlNode *node,
                          const struct element_type *type, void *target)
{
    struct rules rules = {.count = 0};
    add_rules(&rules, type->texts);
    add_rules(&rules, type->children);
    size_t counts[CHILD_LIMIT] = {0};
    count_children(reader, node, &rules, counts);
    for (size_t i = 0; i < rules.count; i++)
        read_rule(reader, node, rules.items[i], counts[i], target);
}

void reader_read(struct reader *reader, const xmlNode *node, const struct element_type *type,
                 void *target)
{
    reader_read_attributes(reader, node, type->attributes, target);
    if (type->read)
        type->read(reader, node, target);
    else if (type->is_text)
        reader_read_text(reader, node, (struct pack_text *)((char *)target + type->text));
    else
        read_children(reader, node, type, target);
    if (type->finish)
        type->finish(reader, node, target);
}
