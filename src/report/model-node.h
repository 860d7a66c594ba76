/* Building the report model: every text and attribute is cleaned here, so nothing harmful gets
 * further. */
#ifndef TENKEN_REPORT_MODEL_NODE_H
#define TENKEN_REPORT_MODEL_NODE_H

#include "tenken/pack.h"

#include <libxml/tree.h>

#define XML(text) ((const xmlChar *)(text))

xmlNode *model_add(xmlNode *parent, const char *name);
/* What is missing is left out: NULL, NAN, LEVEL_NONE for a level, a text the pack does not have. */
void model_set(xmlNode *node, const char *name, const char *value);
void model_set_int(xmlNode *node, const char *name, int value);
void model_set_level(xmlNode *node, const char *name, int level);
void model_set_number(xmlNode *node, const char *name, double value);
void model_set_day(xmlNode *node, const char *name, int day);     /* DAY_NONE is left out */
void model_set_flag(xmlNode *node, const char *name, bool value); /* "yes" or left out */
xmlNode *model_add_text(xmlNode *parent, const char *name, const char *text);
/* A text of the node that is the caller's to give away: freed here. */
xmlNode *model_take_text(xmlNode *parent, const char *name, char *text);
/* With fallback="yes" where it is not translated. */
void model_add_pack_text(xmlNode *parent, const char *name, struct pack_text text);

#endif
