/* What stands in a paragraph. */
#include "src/writers/docx.h"
#include "src/writers/text.h"

#include <stdlib.h>
#include <string.h>

#define FIELD_WIDTH  12 /* characters to fill in, where the document does not say */
#define NAME_AT_MOST 60 /* bytes; Word takes 64 characters */

/* ---- runs ---- */

static void write_look(struct docx *docx, struct run run)
{
    if (!run.is_bold && !run.is_light && !run.ink)
        return;
    out_open(&docx->out, "w:rPr");
    if (run.is_bold)
        out_flag(&docx->out, "w:b");
    else if (run.is_light)
        out_value(&docx->out, "w:b", "0");
    if (run.ink)
        out_colour(&docx->out, "w:color", run.ink);
    out_close(&docx->out);
}

static void write_line(struct docx *docx, const char *line, size_t length)
{
    if (length == 0)
        return;
    out_open(&docx->out, "w:t");
    out_set(&docx->out, "xml:space", "preserve");
    out_text(&docx->out, line, length);
    out_close(&docx->out);
}

void docx_write_run(struct docx *docx, const char *text, struct run run)
{
    if (*text == '\0')
        return;
    out_open(&docx->out, "w:r");
    write_look(docx, run);
    for (const char *at = text;;) {
        size_t length = strcspn(at, "\n");
        write_line(docx, at, length);
        if (at[length] == '\0')
            break;
        out_flag(&docx->out, "w:br");
        at += length + 1;
    }
    out_close(&docx->out);
}

/* ---- elements ---- */

static void write_break(struct docx *docx, const xmlNode *node, struct run run)
{
    docx_write_run(docx, "\n", run);
}

static void write_bold(struct docx *docx, const xmlNode *node, struct run run)
{
    run.is_bold = true;
    docx_write_inline(docx, node, run);
}

static void write_quiet(struct docx *docx, const xmlNode *node, struct run run)
{
    run.ink = INK_QUIET;
    run.is_light = true;
    docx_write_inline(docx, node, run);
}

/* Mark and word: told apart without colour. */
static void write_rating(struct docx *docx, const xmlNode *node, struct run run)
{
    char *value = docx_take_attribute(node, "value");
    char *mark = docx_take_attribute(node, "mark");
    const struct rating_look *look = rating_get_look(value);
    char *before = text_take_format("%s ", *mark ? mark : look ? look->mark : "");
    run.ink = look ? look->ink : run.ink;
    run.is_bold = true;
    docx_write_run(docx, before, run);
    docx_write_inline(docx, node, run);
    free(before);
    free(mark);
    free(value);
}

/* Low lines as wide as a kanji. Underlined spaces at the end of a line are drawn by Word, and by
 * nobody else. */
static void write_empty_field(struct docx *docx, const xmlNode *node)
{
    char *width = docx_take_attribute(node, "width");
    int count = atoi(width) > 0 ? atoi(width) : FIELD_WIDTH;
    xmlBuffer *line = xmlBufferCreate();
    for (int i = 0; i < count; i++)
        xmlBufferCCat(line, "\xef\xbc\xbf");
    docx_write_run(docx, (const char *)xmlBufferContent(line), (struct run){0});
    xmlBufferFree(line);
    free(width);
}

static bool has_text(const xmlNode *node)
{
    xmlChar *text = xmlNodeGetContent(node);
    bool has = text && *text;
    xmlFree(text);
    return has;
}

/* A content control: Word shows its name, and where to write. */
static void write_field(struct docx *docx, const xmlNode *node, struct run run)
{
    char *name = docx_take_attribute(node, "name");
    char *shown = text_take_cut(name, NAME_AT_MOST);
    out_open(&docx->out, "w:sdt");
    out_open(&docx->out, "w:sdtPr");
    if (*shown)
        out_value(&docx->out, "w:alias", shown);
    if (!has_text(node)) /* what is typed takes the place of the line */
        out_flag(&docx->out, "w:showingPlcHdr");
    out_flag(&docx->out, "w:text");
    out_close(&docx->out);
    out_open(&docx->out, "w:sdtContent");
    if (has_text(node))
        docx_write_inline(docx, node, run);
    else
        write_empty_field(docx, node);
    out_close(&docx->out);
    out_close(&docx->out);
    free(shown);
    free(name);
}

/* A list in an item stands below it, as a block. */
static void write_nothing(struct docx *docx, const xmlNode *node, struct run run)
{
}

static void write_element(struct docx *docx, const xmlNode *node, struct run run)
{
    static const struct {
        const char *name;
        void (*write)(struct docx *, const xmlNode *, struct run);
    } elements[] = {
        {"br", write_break},      {"b", write_bold},      {"quiet", write_quiet},
        {"rating", write_rating}, {"field", write_field}, {"list", write_nothing},
    };
    for (size_t i = 0; i < COUNT_OF(elements); i++)
        if (docx_is(node, elements[i].name)) {
            elements[i].write(docx, node, run);
            return;
        }
    docx_write_inline(docx, node, run);
}

void docx_write_inline(struct docx *docx, const xmlNode *node, struct run run)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE)
            write_element(docx, child, run);
        else if (child->content)
            docx_write_run(docx, (const char *)child->content, run);
    }
}
