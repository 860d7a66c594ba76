/* The Word file as a whole: its body, its edges, its parts in a zip. */
#include "src/writers/docx.h"
#include "src/writers/text.h"
#include "src/writers/zip.h"

#include <stdlib.h>
#include <string.h>

#define RELATIONS  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PROPERTIES "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
#define SHORT_SIDE 11906 /* A4 */
#define LONG_SIDE  16838
#define EDGE       567 /* from the paper to head and foot */

static long get_width(const struct docx *docx)
{
    return (docx->is_landscape ? LONG_SIDE : SHORT_SIDE) - 2 * DOCX_MARGIN;
}

/* ---- the body ---- */

static void write_reference(struct docx *docx, const char *name, const char *id)
{
    out_open(&docx->out, name);
    out_set(&docx->out, "w:type", "default");
    out_set(&docx->out, "r:id", id);
    out_close(&docx->out);
}

static void write_page(struct docx *docx)
{
    static const char *const sides[] = {"w:top", "w:right", "w:bottom", "w:left"};
    out_open(&docx->out, "w:sectPr");
    write_reference(docx, "w:headerReference", "rIdHead");
    write_reference(docx, "w:footerReference", "rIdFoot");
    out_open(&docx->out, "w:pgSz");
    out_set_number(&docx->out, "w:w", docx->is_landscape ? LONG_SIDE : SHORT_SIDE);
    out_set_number(&docx->out, "w:h", docx->is_landscape ? SHORT_SIDE : LONG_SIDE);
    if (docx->is_landscape)
        out_set(&docx->out, "w:orient", "landscape");
    out_close(&docx->out);
    out_open(&docx->out, "w:pgMar");
    for (size_t i = 0; i < COUNT_OF(sides); i++)
        out_set_number(&docx->out, sides[i], DOCX_MARGIN);
    out_set_number(&docx->out, "w:header", EDGE);
    out_set_number(&docx->out, "w:footer", EDGE);
    out_set_number(&docx->out, "w:gutter", 0);
    out_close(&docx->out);
    out_close(&docx->out);
}

static void open_root(struct docx *docx, const char *name)
{
    out_open(&docx->out, name);
    out_set(&docx->out, "xmlns:w", DOCX_NAMESPACE);
    out_set(&docx->out, "xmlns:r", RELATIONS);
}

static void write_named(struct docx *docx, const char *name, const char *style)
{
    const xmlNode *node = docx_get_child(docx->document, name);
    if (node)
        docx_write_paragraph(docx, node, style, NULL);
}

static void write_document(struct docx *docx)
{
    open_root(docx, "w:document");
    out_open(&docx->out, "w:body");
    if (docx->logo)
        docx_write_picture(docx);
    write_named(docx, "title", "Title");
    write_named(docx, "subject", "Subtitle");
    docx_write_blocks(docx, docx->document, get_width(docx));
    write_page(docx);
    out_close(&docx->out);
    out_close(&docx->out);
}

/* ---- head and foot ---- */

/* A figure that Word counts itself; the 1 is what is shown until it has. */
static void write_counted(struct docx *docx, const char *what)
{
    out_open(&docx->out, "w:fldSimple");
    out_set(&docx->out, "w:instr", what);
    docx_write_run(docx, "1", (struct run){0});
    out_close(&docx->out);
}

/* The text to the left, what stands at the right after a tab. */
static void open_edge(struct docx *docx, const char *root, const char *style, const char *name)
{
    open_root(docx, root);
    out_open(&docx->out, "w:p");
    out_open(&docx->out, "w:pPr");
    out_value(&docx->out, "w:pStyle", style);
    out_open(&docx->out, "w:tabs");
    out_open(&docx->out, "w:tab");
    out_set(&docx->out, "w:val", "right");
    out_set_number(&docx->out, "w:pos", get_width(docx));
    out_close(&docx->out);
    out_close(&docx->out);
    out_close(&docx->out);
    const xmlNode *text = docx_get_child(docx->document, name);
    if (text)
        docx_write_inline(docx, text, (struct run){0});
}

void docx_write_head(struct docx *docx)
{
    open_edge(docx, "w:hdr", "Header", "head");
    out_close(&docx->out);
    out_close(&docx->out);
}

void docx_write_foot(struct docx *docx)
{
    open_edge(docx, "w:ftr", "Footer", "foot");
    out_open(&docx->out, "w:r");
    out_flag(&docx->out, "w:tab");
    out_close(&docx->out);
    write_counted(docx, " PAGE ");
    docx_write_run(docx, " / ", (struct run){0});
    write_counted(docx, " NUMPAGES ");
    out_close(&docx->out);
    out_close(&docx->out);
}

/* ---- what the file says of itself ---- */

static void write_property(struct docx *docx, const char *name, const char *text)
{
    out_open(&docx->out, name);
    out_text(&docx->out, text, strlen(text));
    out_close(&docx->out);
}

static void write_created(struct docx *docx)
{
    char *date = docx_take_attribute(docx->document, "date");
    if (*date) {
        char *moment = text_take_format("%sT00:00:00Z", date);
        out_open(&docx->out, "dcterms:created");
        out_set(&docx->out, "xsi:type", "dcterms:W3CDTF");
        out_text(&docx->out, moment, strlen(moment));
        out_close(&docx->out);
        free(moment);
    }
    free(date);
}

void docx_write_core(struct docx *docx)
{
    char *title = node_take_text(docx->document, "title");
    char *subject = node_take_text(docx->document, "subject");
    char *program = docx_take_attribute(docx->document, "program");
    char *language = docx_take_attribute(docx->document, "language");
    out_open(&docx->out, "cp:coreProperties");
    out_set(&docx->out, "xmlns:cp", PROPERTIES);
    out_set(&docx->out, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    out_set(&docx->out, "xmlns:dcterms", "http://purl.org/dc/terms/");
    out_set(&docx->out, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    write_property(docx, "dc:title", title);
    write_property(docx, "dc:subject", subject);
    write_property(docx, "dc:creator", program);
    write_property(docx, "dc:language", language);
    write_created(docx);
    out_close(&docx->out);
    free(language);
    free(program);
    free(subject);
    free(title);
}

/* ---- the package ---- */

/* In the order in which they are made: numbering comes after the lists were counted. */
static const struct made_part {
    const char *name;
    void (*write)(struct docx *docx);
} made_parts[] = {
    {"word/document.xml", write_document},
    {"word/styles.xml", docx_write_styles},
    {"word/numbering.xml", docx_write_numbering},
    {"word/header1.xml", docx_write_head},
    {"word/footer1.xml", docx_write_foot},
    {"docProps/core.xml", docx_write_core},
    {"word/_rels/document.xml.rels", docx_write_relations},
};

char *docx_take(const struct writers_job *job, size_t *length, char **why)
{
    struct docx docx = {.document = xmlDocGetRootElement(job->document), .logo = job->logo};
    struct out outs[COUNT_OF(made_parts)];
    struct zip_part parts[COUNT_OF(made_parts) + COUNT_OF(docx_fixed_parts) + 1];
    size_t count = 0;
    char *orientation = docx_take_attribute(docx.document, "orientation");
    docx.is_landscape = strcmp(orientation, "landscape") == 0;
    free(orientation);
    for (size_t i = 0; i < COUNT_OF(docx_fixed_parts); i++)
        parts[count++] = (struct zip_part){docx_fixed_parts[i].name, docx_fixed_parts[i].text,
                                           strlen(docx_fixed_parts[i].text)};
    for (size_t i = 0; i < COUNT_OF(made_parts); i++, count++) {
        docx.out = out_new();
        made_parts[i].write(&docx);
        outs[i] = docx.out;
        parts[count].name = made_parts[i].name;
        parts[count].bytes = out_finish(&outs[i], &parts[count].length);
    }
    if (docx.logo)
        parts[count++] = (struct zip_part){docx_get_picture_part(docx.logo), docx.logo->bytes,
                                           docx.logo->length};
    char *bytes = zip_take(parts, count, length, why);
    for (size_t i = 0; i < COUNT_OF(made_parts); i++)
        out_free(&outs[i]);
    return bytes;
}
