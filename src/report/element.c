/* Building the report model. */
#include "src/report/element.h"
#include "src/report/words.h"

#include <math.h>
#include <stdlib.h>

xmlNode *element_add(xmlNode *parent, const char *name)
{
    return xmlNewChild(parent, NULL, XML(name), NULL);
}

void element_set(xmlNode *node, const char *name, const char *value)
{
    if (value == NULL)
        return;
    char *clean = text_take_clean(value, false);
    xmlSetProp(node, XML(name), XML(clean));
    free(clean);
}

void element_set_int(xmlNode *node, const char *name, int value)
{
    char *text = mem_format("%d", value);
    element_set(node, name, text);
    free(text);
}

void element_set_level(xmlNode *node, const char *name, int level)
{
    if (level != LEVEL_NONE)
        element_set_int(node, name, level);
}

void element_set_number(xmlNode *node, const char *name, double value)
{
    if (isnan(value))
        return;
    char *text = number_take_text(value);
    element_set(node, name, text);
    free(text);
}

void element_set_flag(xmlNode *node, const char *name, bool value)
{
    if (value)
        element_set(node, name, "yes");
}

xmlNode *element_add_text(xmlNode *parent, const char *name, const char *text)
{
    if (text == NULL)
        return NULL;
    char *clean = text_take_clean(text, true);
    xmlNode *node = xmlNewTextChild(parent, NULL, XML(name), XML(clean));
    free(clean);
    return node;
}

xmlNode *element_take_text(xmlNode *parent, const char *name, char *text)
{
    xmlNode *node = element_add_text(parent, name, text);
    free(text);
    return node;
}

void element_add_pack_text(xmlNode *parent, const char *name, struct pack_text text)
{
    xmlNode *node = element_add_text(parent, name, text.value);
    if (node)
        element_set_flag(node, "fallback", text.is_fallback);
}
