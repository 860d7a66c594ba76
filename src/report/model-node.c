/* Building the report model. */
#include "src/report/model-node.h"
#include "src/report/words.h"

#include <math.h>
#include <stdlib.h>

xmlNode *model_add(xmlNode *parent, const char *name)
{
    return xmlNewChild(parent, NULL, XML(name), NULL);
}

void model_set(xmlNode *node, const char *name, const char *value)
{
    if (value == NULL)
        return;
    char *clean = text_take_clean(value, false);
    xmlSetProp(node, XML(name), XML(clean));
    free(clean);
}

void model_set_int(xmlNode *node, const char *name, int value)
{
    char *text = mem_format("%d", value);
    model_set(node, name, text);
    free(text);
}

void model_set_level(xmlNode *node, const char *name, int level)
{
    if (level != LEVEL_NONE)
        model_set_int(node, name, level);
}

void model_set_number(xmlNode *node, const char *name, double value)
{
    if (isnan(value))
        return;
    char *text = number_take_text(value);
    model_set(node, name, text);
    free(text);
}

void model_set_day(xmlNode *node, const char *name, int day)
{
    if (day == DAY_NONE)
        return;
    char *text = day_take_text(day);
    model_set(node, name, text);
    free(text);
}

void model_set_flag(xmlNode *node, const char *name, bool value)
{
    if (value)
        model_set(node, name, "yes");
}

xmlNode *model_add_text(xmlNode *parent, const char *name, const char *text)
{
    if (text == NULL)
        return NULL;
    char *clean = text_take_clean(text, true);
    xmlNode *node = xmlNewTextChild(parent, NULL, XML(name), XML(clean));
    free(clean);
    return node;
}

xmlNode *model_take_text(xmlNode *parent, const char *name, char *text)
{
    xmlNode *node = model_add_text(parent, name, text);
    free(text);
    return node;
}

void model_add_pack_text(xmlNode *parent, const char *name, struct pack_text text)
{
    xmlNode *node = model_add_text(parent, name, text.value);
    if (node)
        model_set_flag(node, "fallback", text.is_fallback);
}
