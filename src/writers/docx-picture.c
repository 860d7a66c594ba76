/* The logo, and what the body leads to. Lengths of drawings are EMU, 360,000 to a centimetre. */
#include "src/writers/docx.h"

#include <string.h>

#define EMU_PIXEL 9525 /* of 96 to the inch */
#define MOST_WIDE 2160000
#define MOST_HIGH 576000
#define DRAWING   "http://schemas.openxmlformats.org/drawingml/2006/"
#define OFFICE    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE   "http://schemas.openxmlformats.org/package/2006/relationships"
#define RELATION  "rIdLogo"

static bool is_png(const struct writers_picture *picture)
{
    return strcmp(picture->type, "image/png") == 0;
}

const char *docx_get_picture_part(const struct writers_picture *picture)
{
    return is_png(picture) ? "word/media/logo.png" : "word/media/logo.jpeg";
}

/* ---- relationships ---- */

static void write_relationship(struct docx *docx, const char *id, const char *type,
                               const char *target)
{
    char whole[sizeof OFFICE + 32];
    snprintf(whole, sizeof whole, "%s/%s", OFFICE, type);
    out_open(&docx->out, "Relationship");
    out_set(&docx->out, "Id", id);
    out_set(&docx->out, "Type", whole);
    out_set(&docx->out, "Target", target);
    out_close(&docx->out);
}

void docx_write_relations(struct docx *docx)
{
    static const struct {
        const char *id, *type, *target;
    } relations[] = {
        {"rId1", "styles", "styles.xml"},     {"rId2", "numbering", "numbering.xml"},
        {"rId3", "settings", "settings.xml"}, {"rId4", "fontTable", "fontTable.xml"},
        {"rIdHead", "header", "header1.xml"}, {"rIdFoot", "footer", "footer1.xml"},
    };
    out_open(&docx->out, "Relationships");
    out_set(&docx->out, "xmlns", PACKAGE);
    for (size_t i = 0; i < COUNT_OF(relations); i++)
        write_relationship(docx, relations[i].id, relations[i].type, relations[i].target);
    if (docx->logo)
        write_relationship(docx, RELATION, "image",
                           docx_get_picture_part(docx->logo) + strlen("word/"));
    out_close(&docx->out);
}

/* ---- the drawing ---- */

struct extent {
    long width, height;
};

/* As large as it is, at most as large as the head has room for. */
static struct extent get_extent(const struct writers_picture *picture)
{
    struct extent extent = {(long)picture->width * EMU_PIXEL, (long)picture->height * EMU_PIXEL};
    if (extent.width > MOST_WIDE)
        extent = (struct extent){MOST_WIDE, MOST_WIDE * picture->height / picture->width};
    if (extent.height > MOST_HIGH)
        extent = (struct extent){MOST_HIGH * picture->width / picture->height, MOST_HIGH};
    return extent;
}

static void write_extent(struct docx *docx, const char *name, struct extent extent)
{
    out_open(&docx->out, name);
    out_set_number(&docx->out, "cx", extent.width);
    out_set_number(&docx->out, "cy", extent.height);
    out_close(&docx->out);
}

static void write_properties(struct docx *docx, const char *name)
{
    out_open(&docx->out, name);
    out_set_number(&docx->out, "id", 1);
    out_set(&docx->out, "name", "logo");
    out_set(&docx->out, "descr", docx->logo->text);
    out_close(&docx->out);
}

static void write_fill(struct docx *docx)
{
    out_open(&docx->out, "pic:blipFill");
    out_open(&docx->out, "a:blip");
    out_set(&docx->out, "r:embed", RELATION);
    out_close(&docx->out);
    out_open(&docx->out, "a:stretch");
    out_flag(&docx->out, "a:fillRect");
    out_close(&docx->out);
    out_close(&docx->out);
}

static void write_shape(struct docx *docx, struct extent extent)
{
    out_open(&docx->out, "pic:spPr");
    out_open(&docx->out, "a:xfrm");
    out_open(&docx->out, "a:off");
    out_set_number(&docx->out, "x", 0);
    out_set_number(&docx->out, "y", 0);
    out_close(&docx->out);
    write_extent(docx, "a:ext", extent);
    out_close(&docx->out);
    out_open(&docx->out, "a:prstGeom");
    out_set(&docx->out, "prst", "rect");
    out_flag(&docx->out, "a:avLst");
    out_close(&docx->out);
    out_close(&docx->out);
}

static void write_graphic(struct docx *docx, struct extent extent)
{
    out_open(&docx->out, "a:graphic");
    out_set(&docx->out, "xmlns:a", DRAWING "main");
    out_open(&docx->out, "a:graphicData");
    out_set(&docx->out, "uri", DRAWING "picture");
    out_open(&docx->out, "pic:pic");
    out_set(&docx->out, "xmlns:pic", DRAWING "picture");
    out_open(&docx->out, "pic:nvPicPr");
    write_properties(docx, "pic:cNvPr");
    out_flag(&docx->out, "pic:cNvPicPr");
    out_close(&docx->out);
    write_fill(docx);
    write_shape(docx, extent);
    out_close(&docx->out);
    out_close(&docx->out);
    out_close(&docx->out);
}

void docx_write_picture(struct docx *docx)
{
    struct extent extent = get_extent(docx->logo);
    out_open(&docx->out, "w:p");
    out_open(&docx->out, "w:r");
    out_open(&docx->out, "w:drawing");
    out_open(&docx->out, "wp:inline");
    out_set(&docx->out, "xmlns:wp", DRAWING "wordprocessingDrawing");
    write_extent(docx, "wp:extent", extent);
    write_properties(docx, "wp:docPr");
    write_graphic(docx, extent);
    out_close(&docx->out);
    out_close(&docx->out);
    out_close(&docx->out);
    out_close(&docx->out);
}
