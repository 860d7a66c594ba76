/* Headings, paragraphs, lists; tables are in a file of their own. */
#include "src/writers/docx.h"
#include "src/writers/text.h"

#include <stdlib.h>
#include <string.h>

#define HEADINGS 4

bool docx_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, XML(name));
}

const xmlNode *docx_get_next(const xmlNode *node, const char *name)
{
    for (node = node->next; node; node = node->next)
        if (docx_is(node, name))
            return node;
    return NULL;
}

const xmlNode *docx_get_child(const xmlNode *node, const char *name)
{
    const xmlNode *first = node ? node->children : NULL;
    return first == NULL || docx_is(first, name) ? first : docx_get_next(first, name);
}

char *docx_take_attribute(const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetProp(node, XML(name));
    char *copy = text_take_copy((const char *)value);
    xmlFree(value);
    return copy;
}

/* ---- paragraphs ---- */

static void open_paragraph(struct docx *docx, const char *style)
{
    out_open(&docx->out, "w:p");
    out_open(&docx->out, "w:pPr");
    out_value(&docx->out, "w:pStyle", style);
}

void docx_write_paragraph(struct docx *docx, const xmlNode *node, const char *style,
                          const char *align)
{
    open_paragraph(docx, style);
    if (align && *align)
        out_value(&docx->out, "w:jc", strcmp(align, "centre") == 0 ? "center" : align);
    out_close(&docx->out);
    if (node)
        docx_write_inline(docx, node, (struct run){0});
    out_close(&docx->out);
}

void docx_write_gap(struct docx *docx)
{
    docx_write_paragraph(docx, NULL, "Gap", NULL);
}

static void write_p(struct docx *docx, const xmlNode *node, long width)
{
    static const struct {
        const char *name, *style;
    } styles[] = {{"lead", "Lead"},
                  {"quiet", "Quiet"},
                  {"note", "Note"},
                  {"box", "Box"},
                  {"advice", "Advice"}};
    char *name = docx_take_attribute(node, "style");
    char *align = docx_take_attribute(node, "align");
    const char *style = "Normal";
    for (size_t i = 0; i < COUNT_OF(styles); i++)
        if (strcmp(styles[i].name, name) == 0)
            style = styles[i].style;
    docx_write_paragraph(docx, node, style, align);
    free(align);
    free(name);
}

static void write_heading(struct docx *docx, const xmlNode *node, long width)
{
    char *level = docx_take_attribute(node, "level");
    int number = atoi(level);
    number = number < 1 ? 1 : number > HEADINGS ? HEADINGS : number;
    char *style = text_take_format("Heading%d", number);
    docx_write_paragraph(docx, node, style, NULL);
    free(style);
    free(level);
}

static void write_page_break(struct docx *docx, const xmlNode *node, long width)
{
    open_paragraph(docx, "Gap");
    out_close(&docx->out);
    out_open(&docx->out, "w:r");
    out_open(&docx->out, "w:br");
    out_set(&docx->out, "w:type", "page");
    out_close(&docx->out);
    out_close(&docx->out);
    out_close(&docx->out);
}

/* ---- lists ---- */

static void open_item(struct docx *docx, int numbering, int level)
{
    open_paragraph(docx, "Item");
    out_open(&docx->out, "w:numPr");
    out_number(&docx->out, "w:ilvl", level < DOCX_LIST_LEVELS ? level : DOCX_LIST_LEVELS - 1);
    out_number(&docx->out, "w:numId", numbering);
    out_close(&docx->out);
    out_close(&docx->out);
}

static void write_list_at(struct docx *docx, const xmlNode *list, int level, long width);

/* The first paragraph of an item has its dot or number; what follows stands below it. */
static void write_item(struct docx *docx, const xmlNode *item, int numbering, int level, long width)
{
    const xmlNode *first = docx_get_child(item, "p");
    const xmlNode *list = docx_get_child(item, "list");
    open_item(docx, numbering, level);
    docx_write_inline(docx, first ? first : item, (struct run){0});
    out_close(&docx->out);
    for (const xmlNode *p = first ? docx_get_next(first, "p") : NULL; p; p = docx_get_next(p, "p"))
        docx_write_paragraph(docx, p, "Below", NULL);
    for (; list; list = docx_get_next(list, "list"))
        write_list_at(docx, list, level + 1, width);
}

static void write_list_at(struct docx *docx, const xmlNode *list, int level, long width)
{
    char *type = docx_take_attribute(list, "type");
    int numbering = strcmp(type, "number") == 0 ? DOCX_DOTS + ++docx->numbered : DOCX_DOTS;
    for (const xmlNode *item = docx_get_child(list, "item"); item;
         item = docx_get_next(item, "item"))
        write_item(docx, item, numbering, level, width);
    free(type);
}

static void write_list(struct docx *docx, const xmlNode *node, long width)
{
    write_list_at(docx, node, 0, width);
}

/* ---- blocks ---- */

typedef void block_function(struct docx *docx, const xmlNode *node, long width);

static block_function *get_block(const xmlNode *node)
{
    static const struct {
        const char *name;
        block_function *write;
    } blocks[] = {
        {"heading", write_heading},
        {"p", write_p},
        {"list", write_list},
        {"facts", docx_write_facts},
        {"table", docx_write_table},
        {"bars", docx_write_bars},
        {"page-break", write_page_break},
    };
    for (size_t i = 0; i < COUNT_OF(blocks); i++)
        if (docx_is(node, blocks[i].name))
            return blocks[i].write;
    return NULL;
}

void docx_write_blocks(struct docx *docx, const xmlNode *parent, long width)
{
    for (const xmlNode *node = parent->children; node; node = node->next) {
        block_function *write = get_block(node);
        if (write)
            write(docx, node, width);
    }
}

void docx_write_content(struct docx *docx, const xmlNode *node, const char *style, long width)
{
    for (const xmlNode *child = node->children; child; child = child->next)
        if (get_block(child)) {
            docx_write_blocks(docx, node, width);
            return;
        }
    char *align = docx_take_attribute(node, "align");
    docx_write_paragraph(docx, node, style, align);
    free(align);
}
