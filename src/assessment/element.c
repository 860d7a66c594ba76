/* Elements and what they say. A value is the text of its element with the attributes at, by and
 * wording. */
#include "internal.h"

#include <string.h>

static const struct {
    const char *name;
    size_t offset;
} stamps[] = {
    {"at", offsetof(struct value, at)},
    {"by", offsetof(struct value, by)},
    {"wording", offsetof(struct value, wording)},
};

static const xmlChar *xml(const char *text)
{
    return (const xmlChar *)text;
}

bool element_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && !node->ns &&
           strcmp((const char *)node->name, name) == 0;
}

bool element_is_field(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE && !node->ns && node->children &&
           node->children->type == XML_TEXT_NODE && !node->children->next &&
           !xmlIsBlankNode(node->children);
}

const char *element_get(const xmlNode *node, const char *attribute)
{
    for (const xmlAttr *found = node->properties; found; found = found->next)
        if (!found->ns && strcmp((const char *)found->name, attribute) == 0)
            return found->children ? (const char *)found->children->content : "";
    return NULL;
}

xmlNode *element_get_child(const xmlNode *node, const char *name)
{
    for (xmlNode *child = node->children; child; child = child->next)
        if (element_is(child, name))
            return child;
    return NULL;
}

void element_set(xmlNode *node, const char *attribute, const char *value)
{
    if (value)
        xmlSetProp(node, xml(attribute), xml(value));
    else
        xmlUnsetProp(node, xml(attribute));
}

xmlNode *element_new(xmlDoc *document, const char *name)
{
    return xmlNewDocNode(document, NULL, xml(name), NULL);
}

xmlNode *element_add(xmlNode *parent, const char *name)
{
    return xmlAddChild(parent, element_new(parent->doc, name));
}

void element_remove(xmlNode *node)
{
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

static const char **stamp_of(struct value *value, size_t i)
{
    return (const char **)(void *)((char *)value + stamps[i].offset);
}

struct value value_read(const xmlNode *node)
{
    struct value value = {0};
    if (!node || !element_is_field(node))
        return value;
    value.text = (const char *)node->children->content;
    for (size_t i = 0; i < ARRAY_LENGTH(stamps); i++)
        *stamp_of(&value, i) = element_get(node, stamps[i].name);
    return value;
}

static void write_text(xmlNode *node, const char *text)
{
    while (node->children)
        element_remove(node->children);
    xmlAddChild(node, xmlNewDocText(node->doc, xml(text)));
}

void value_write(xmlNode *node, const struct value *value)
{
    struct value copy = *value;
    write_text(node, copy.text);
    for (size_t i = 0; i < ARRAY_LENGTH(stamps); i++)
        element_set(node, stamps[i].name, *stamp_of(&copy, i));
}

struct value value_copy(struct arena *arena, const struct value *value)
{
    return (struct value){.text = arena_copy(arena, value->text),
                          .at = arena_copy(arena, value->at),
                          .by = arena_copy(arena, value->by),
                          .wording = arena_copy(arena, value->wording)};
}
