#include "src/writers/node.h"

#include "src/writers/text.h"

#include <stdlib.h>
#include <string.h>

xmlXPathObject *node_find(xmlNode *node, const char *path)
{
    xmlXPathContext *context = xmlXPathNewContext(node->doc);
    context->node = node;
    xmlXPathObject *object = xmlXPathEvalExpression(XML(path), context);
    xmlXPathFreeContext(context);
    return object;
}

size_t node_count(const xmlXPathObject *found)
{
    return found && found->nodesetval ? (size_t)found->nodesetval->nodeNr : 0;
}

static void append_node(xmlBuffer *lines, xmlNode *node)
{
    xmlChar *text = xmlNodeGetContent(node);
    if (text && *text) {
        if (xmlBufferLength(lines) > 0)
            xmlBufferCCat(lines, "\n");
        xmlBufferCat(lines, text);
    }
    xmlFree(text);
}

static char *take_lines(const xmlXPathObject *found)
{
    xmlBuffer *lines = xmlBufferCreate();
    for (size_t i = 0; i < node_count(found); i++)
        append_node(lines, found->nodesetval->nodeTab[i]);
    char *copy = text_take_copy((const char *)xmlBufferContent(lines));
    xmlBufferFree(lines);
    return copy;
}

char *node_take_found(xmlXPathObject *found)
{
    if (found == NULL || found->type == XPATH_NODESET)
        return take_lines(found);
    xmlChar *text = xmlXPathCastToString(found);
    char *copy = text_take_copy((const char *)text);
    xmlFree(text);
    return copy;
}

char *node_take_text(xmlNode *node, const char *path)
{
    xmlXPathObject *found = node_find(node, path);
    char *text = node_take_found(found);
    xmlXPathFreeObject(found);
    return text;
}

double node_get_number(xmlNode *node, const char *path)
{
    xmlXPathObject *object = node_find(node, path);
    double number = object ? xmlXPathCastToNumber(object) : xmlXPathNAN;
    xmlXPathFreeObject(object);
    return number;
}
