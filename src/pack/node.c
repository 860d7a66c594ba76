/* Small steps through a document. */
#include <string.h>

#include "reader.h"

bool node_is(const xmlNode *node, const char *name)
{
    return strcmp((const char *)node->name, name) == 0;
}

static const xmlNode *first_element(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

const xmlNode *node_get_first(const xmlNode *node)
{
    return first_element(node->children);
}

const xmlNode *node_get_next(const xmlNode *node)
{
    return first_element(node->next);
}

bool node_is_words(const xmlNode *node)
{
    return node->type == XML_TEXT_NODE && !text_is_blank((const char *)node->content);
}

/* libxml2 asks for nodes that may be written to, here and below, and only reads them. */
size_t node_count_elements(const xmlNode *node)
{
    return xmlChildElementCount((xmlNode *)(uintptr_t)node);
}

int node_get_line(const xmlNode *node)
{
    return (int)xmlGetLineNo((xmlNode *)(uintptr_t)node);
}
