/* The Word file and its parts. Lengths are twentieths of a point, as WordprocessingML has them. */
#ifndef TENKEN_WRITERS_DOCX_H
#define TENKEN_WRITERS_DOCX_H

#include "src/writers/formats.h"
#include "src/writers/node.h"
#include "src/writers/out.h"
#include "src/writers/ratings.h"

#define DOCX_NAMESPACE   "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define DOCX_LIST_LEVELS 4
#define DOCX_DOTS        1    /* the numbering that all lists of dots share; numbered ones follow */
#define DOCX_MARGIN      1134 /* 20 mm */

struct docx {
    struct out out;
    xmlNode *document;                  /* the root of docs/document-format.md */
    const struct writers_picture *logo; /* or NULL */
    bool is_landscape;
    int numbered; /* numbered lists so far: each begins at 1 */
};

/* How a run of characters looks. */
struct run {
    bool is_bold;
    bool is_light; /* not bold, also where the paragraph is */
    unsigned ink;  /* 0: as the paragraph */
};

/* ---- blocks ---- */

/* What stands in a document, a cell or an item: blocks, or a text that is a paragraph of `style`.
 */
void docx_write_content(struct docx *docx, const xmlNode *node, const char *style, long width);
void docx_write_blocks(struct docx *docx, const xmlNode *parent, long width);
/* A paragraph of the node's text; `align` NULL, "start", "centre" or "end". */
void docx_write_paragraph(struct docx *docx, const xmlNode *node, const char *style,
                          const char *align);
/* What a table is followed by: nothing that one sees. */
void docx_write_gap(struct docx *docx);
void docx_write_facts(struct docx *docx, const xmlNode *node, long width);
void docx_write_table(struct docx *docx, const xmlNode *node, long width);
void docx_write_bars(struct docx *docx, const xmlNode *node, long width);

/* The logo, in a paragraph of its own. */
void docx_write_picture(struct docx *docx);
const char *docx_get_picture_part(const struct writers_picture *picture); /* its name in the zip */

/* ---- inside a paragraph ---- */

void docx_write_inline(struct docx *docx, const xmlNode *node, struct run run);
/* Line breaks are kept. */
void docx_write_run(struct docx *docx, const char *text, struct run run);

/* ---- helpers ---- */

/* The named child, or the next sibling of that name; NULL where there is none. */
const xmlNode *docx_get_child(const xmlNode *node, const char *name);
const xmlNode *docx_get_next(const xmlNode *node, const char *name);
bool docx_is(const xmlNode *node, const char *name);
char *docx_take_attribute(const xmlNode *node, const char *name); /* "" where there is none */

/* ---- the other parts ---- */

void docx_write_styles(struct docx *docx);
void docx_write_numbering(struct docx *docx);
void docx_write_head(struct docx *docx);
void docx_write_foot(struct docx *docx);
void docx_write_core(struct docx *docx);
void docx_write_relations(struct docx *docx);

/* Parts that are the same in every file. */
struct docx_fixed {
    const char *name;
    const char *text;
};
#define DOCX_FIXED 5
extern const struct docx_fixed docx_fixed_parts[DOCX_FIXED];

#endif
