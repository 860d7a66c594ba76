/* Reading the XML that the module is given. */
#ifndef TENKEN_WRITERS_NODE_H
#define TENKEN_WRITERS_NODE_H

#include <libxml/xpath.h>

#define XML(text) ((const xmlChar *)(text))

/* The nodes that a path finds from `node`, in the order of the document. Free with
 * xmlXPathFreeObject; its nodesetval may be NULL. */
xmlXPathObject *node_find(xmlNode *node, const char *path);
size_t node_count(const xmlXPathObject *found);
/* What a path came to, as text: several nodes are a line each. To be freed, never NULL. */
char *node_take_found(xmlXPathObject *found);
char *node_take_text(xmlNode *node, const char *path);
/* NAN where it is no number. */
double node_get_number(xmlNode *node, const char *path);

#endif
