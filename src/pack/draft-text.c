/* Elements of a draft: found, and filled through libxml2, which escapes what texts have in them. */
#include <stdlib.h>
#include <string.h>

#include "draft.h"

static const xmlChar *xml(const char *text)
{
    return (const xmlChar *)text;
}

static bool is_called(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

xmlNode *draft_find_child(const xmlNode *parent, const char *name)
{
    for (xmlNode *child = parent ? parent->children : NULL; child; child = child->next)
        if (is_called(child, name))
            return child;
    return NULL;
}

xmlNode *draft_find_last_child(const xmlNode *parent, const char *name)
{
    for (xmlNode *child = parent->last; child; child = child->prev)
        if (is_called(child, name))
            return child;
    return NULL;
}

xmlNode *draft_next(const xmlNode *node)
{
    for (xmlNode *next = node->next; next; next = next->next)
        if (is_called(next, (const char *)node->name))
            return next;
    return NULL;
}

bool draft_has(const xmlNode *node, const char *attribute, const char *value)
{
    xmlChar *found = xmlGetProp(node, xml(attribute));
    bool is_same = text_equal((const char *)found, value);
    xmlFree(found);
    return is_same;
}

void draft_set(xmlNode *node, const char *attribute, const char *value)
{
    xmlSetProp(node, xml(attribute), xml(value));
}

/* Line ends are kept: in words of a pack a bare one would vanish. */
static void fill(xmlNode *node, const char *text)
{
    char *clean = text_take_clean(text, true), *rest = clean, *line;
    for (bool is_first = true; (line = strsep(&rest, "\n")); is_first = false) {
        if (!is_first)
            xmlNewChild(node, NULL, xml("br"), NULL);
        xmlAddChild(node, xmlNewText(xml(line)));
    }
    free(clean);
}

xmlNode *draft_add_text(xmlNode *parent, const char *name, const char *text)
{
    xmlNode *node = text ? xmlNewChild(parent, NULL, xml(name), NULL) : NULL;
    if (node)
        fill(node, text);
    return node;
}

bool draft_says(const xmlNode *node, const char *text)
{
    xmlChar *content = xmlNodeGetContent(node);
    char *clean = text_take_clean(text, false);
    bool is_same = text_equal((const char *)content, clean);
    free(clean);
    xmlFree(content);
    return is_same;
}
