/* How a Word file looks, and how its lists are numbered. Sizes are half points. */
#include "src/writers/docx.h"
#include "src/writers/text.h"

#include <stdlib.h>
#include <string.h>

#define BODY_SIZE 21
#define LINE      300 /* of 240 for a single line */

static void write_fonts(struct docx *docx)
{
    static const char *const fonts[][2] = {{"w:ascii", "Calibri"},
                                           {"w:hAnsi", "Calibri"},
                                           {"w:eastAsia", "Yu Gothic"},
                                           {"w:cs", "Calibri"}};
    out_open(&docx->out, "w:rFonts");
    for (size_t i = 0; i < COUNT_OF(fonts); i++)
        out_set(&docx->out, fonts[i][0], fonts[i][1]);
    out_close(&docx->out);
}

static void write_language(struct docx *docx)
{
    out_open(&docx->out, "w:lang");
    out_set(&docx->out, "w:val", "en-US");
    out_set(&docx->out, "w:eastAsia", "ja-JP"); /* of names, in an English report too */
    out_close(&docx->out);
}

static void write_spacing(struct docx *docx, int before, int after, int line)
{
    out_open(&docx->out, "w:spacing");
    out_set_number(&docx->out, "w:before", before);
    out_set_number(&docx->out, "w:after", after);
    out_set_number(&docx->out, "w:line", line);
    out_set(&docx->out, "w:lineRule", "auto");
    out_close(&docx->out);
}

static void write_defaults(struct docx *docx)
{
    out_open(&docx->out, "w:docDefaults");
    out_open(&docx->out, "w:rPrDefault");
    out_open(&docx->out, "w:rPr");
    write_fonts(docx);
    out_number(&docx->out, "w:sz", BODY_SIZE);
    out_number(&docx->out, "w:szCs", BODY_SIZE);
    write_language(docx);
    out_close(&docx->out);
    out_close(&docx->out);
    out_open(&docx->out, "w:pPrDefault");
    out_open(&docx->out, "w:pPr");
    write_spacing(docx, 0, 120, LINE);
    out_close(&docx->out);
    out_close(&docx->out);
    out_close(&docx->out);
}

/* ---- styles of paragraphs ---- */

struct style {
    const char *id, *name; /* Word knows its own by their name */
    int size;
    unsigned ink;
    int before, after;
    int indent;  /* from the left */
    int outline; /* 1 for the highest heading; 0 for none */
    bool is_bold, is_framed, is_last /* keeps with the next */;
};
static const struct style styles[] = {
    {"Normal", "Normal", BODY_SIZE, .after = 120},
    {"Title", "Title", 40, INK_ACCENT, 0, 60, .is_bold = true, .is_last = true},
    {"Subtitle", "Subtitle", 26, 0, 0, 240},
    {"Heading1", "heading 1", 30, INK_ACCENT, 360, 120, .outline = 1, .is_bold = true,
     .is_last = true},
    {"Heading2", "heading 2", 25, INK_ACCENT, 260, 80, .outline = 2, .is_bold = true,
     .is_last = true},
    {"Heading3", "heading 3", 22, 0, 200, 60, .outline = 3, .is_bold = true, .is_last = true},
    {"Heading4", "heading 4", BODY_SIZE, INK_QUIET, 160, 40, .outline = 4, .is_bold = true,
     .is_last = true},
    {"Lead", "Lead", 26, INK_ACCENT, 0, 120, .is_bold = true},
    {"Quiet", "Quiet", 18, INK_QUIET, 0, 80},
    {"Note", "Note", 20, 0, 0, 80, .indent = 284},
    {"Box", "Box", BODY_SIZE, 0, 120, 160, .indent = 113, .is_framed = true},
    {"Advice", "Advice", 18, INK_QUIET, 60, 160, .indent = 113, .is_framed = true},
    {"Item", "Item", BODY_SIZE, 0, 0, 60},
    {"Below", "Below", BODY_SIZE, 0, 0, 60, .indent = 397},
    {"Caption", "caption", 19, INK_QUIET, 120, 60, .is_last = true},
    {"Cell", "Cell", 19, 0, 20, 20},
    {"CellHead", "Cell head", 19, 0, 20, 20, .is_bold = true},
    {"Bar", "Bar", 16, 0, 0, 0},
    {"Gap", "Gap", 8, 0, 0, 0},
    {"Header", "header", 17, INK_QUIET, 0, 0},
    {"Footer", "footer", 17, INK_QUIET, 0, 0},
};

static void write_frame(struct docx *docx)
{
    static const char *const sides[] = {"w:top", "w:left", "w:bottom", "w:right"};
    out_open(&docx->out, "w:pBdr");
    for (size_t i = 0; i < COUNT_OF(sides); i++) {
        out_open(&docx->out, sides[i]);
        out_set(&docx->out, "w:val", "single");
        out_set(&docx->out, "w:sz", "6");
        out_set(&docx->out, "w:space", "6");
        out_set_colour(&docx->out, "w:color", INK_ACCENT);
        out_close(&docx->out);
    }
    out_close(&docx->out);
}

static void write_paragraph_look(struct docx *docx, const struct style *style)
{
    out_open(&docx->out, "w:pPr");
    if (style->is_last)
        out_flag(&docx->out, "w:keepNext");
    if (style->is_framed)
        write_frame(docx);
    write_spacing(docx, style->before, style->after, style->size < BODY_SIZE ? 240 : LINE);
    if (style->indent) {
        out_open(&docx->out, "w:ind");
        out_set_number(&docx->out, "w:left", style->indent);
        out_close(&docx->out);
    }
    if (style->outline)
        out_number(&docx->out, "w:outlineLvl", style->outline - 1);
    out_close(&docx->out);
}

static void write_letter_look(struct docx *docx, const struct style *style)
{
    out_open(&docx->out, "w:rPr");
    if (style->is_bold)
        out_flag(&docx->out, "w:b");
    if (style->ink)
        out_colour(&docx->out, "w:color", style->ink);
    out_number(&docx->out, "w:sz", style->size);
    out_number(&docx->out, "w:szCs", style->size);
    out_close(&docx->out);
}

static void write_style(struct docx *docx, const struct style *style)
{
    bool is_normal = strcmp(style->id, "Normal") == 0;
    out_open(&docx->out, "w:style");
    out_set(&docx->out, "w:type", "paragraph");
    if (is_normal)
        out_set(&docx->out, "w:default", "1");
    out_set(&docx->out, "w:styleId", style->id);
    out_value(&docx->out, "w:name", style->name);
    if (!is_normal)
        out_value(&docx->out, "w:basedOn", "Normal");
    if (style->outline)
        out_value(&docx->out, "w:next", "Normal");
    out_flag(&docx->out, "w:qFormat");
    write_paragraph_look(docx, style);
    write_letter_look(docx, style);
    out_close(&docx->out);
}

/* ---- styles of tables ---- */

static const struct table_style {
    const char *id, *name;
    bool has_lines;
} table_styles[] = {{"Grid", "Grid", true}, {"Facts", "Facts", false}};

static void write_lines(struct docx *docx)
{
    static const char *const sides[] = {"w:top",   "w:left",    "w:bottom",
                                        "w:right", "w:insideH", "w:insideV"};
    out_open(&docx->out, "w:tblBorders");
    for (size_t i = 0; i < COUNT_OF(sides); i++) {
        out_open(&docx->out, sides[i]);
        out_set(&docx->out, "w:val", "single");
        out_set(&docx->out, "w:sz", "4");
        out_set(&docx->out, "w:space", "0");
        out_set_colour(&docx->out, "w:color", INK_LINE);
        out_close(&docx->out);
    }
    out_close(&docx->out);
}

static void write_table_style(struct docx *docx, const struct table_style *style)
{
    out_open(&docx->out, "w:style");
    out_set(&docx->out, "w:type", "table");
    out_set(&docx->out, "w:styleId", style->id);
    out_value(&docx->out, "w:name", style->name);
    if (style->has_lines) {
        out_open(&docx->out, "w:tblPr");
        write_lines(docx);
        out_close(&docx->out);
    }
    out_close(&docx->out);
}

void docx_write_styles(struct docx *docx)
{
    out_open(&docx->out, "w:styles");
    out_set(&docx->out, "xmlns:w", DOCX_NAMESPACE);
    write_defaults(docx);
    for (size_t i = 0; i < COUNT_OF(styles); i++)
        write_style(docx, &styles[i]);
    for (size_t i = 0; i < COUNT_OF(table_styles); i++)
        write_table_style(docx, &table_styles[i]);
    out_close(&docx->out);
}

/* ---- lists ---- */

#define INDENT 397 /* 7 mm a level */

static void write_level(struct docx *docx, int level, bool is_numbered)
{
    static const char *const dots[DOCX_LIST_LEVELS] = {"•", "–", "•", "–"};
    char *number = text_take_format("%%%d.", level + 1);
    out_open(&docx->out, "w:lvl");
    out_set_number(&docx->out, "w:ilvl", level);
    out_number(&docx->out, "w:start", 1);
    out_value(&docx->out, "w:numFmt", is_numbered ? "decimal" : "bullet");
    out_value(&docx->out, "w:lvlText", is_numbered ? number : dots[level]);
    out_value(&docx->out, "w:lvlJc", "left");
    out_open(&docx->out, "w:pPr");
    out_open(&docx->out, "w:ind");
    out_set_number(&docx->out, "w:left", INDENT * (level + 1));
    out_set_number(&docx->out, "w:hanging", INDENT);
    out_close(&docx->out);
    out_close(&docx->out);
    out_close(&docx->out);
    free(number);
}

static void write_abstract(struct docx *docx, int id)
{
    out_open(&docx->out, "w:abstractNum");
    out_set_number(&docx->out, "w:abstractNumId", id);
    out_value(&docx->out, "w:multiLevelType", "hybridMultilevel");
    for (int level = 0; level < DOCX_LIST_LEVELS; level++)
        write_level(docx, level, id == 1);
    out_close(&docx->out);
}

/* Each numbered list begins at 1 again. */
static void write_numbering(struct docx *docx, int id, bool is_numbered)
{
    out_open(&docx->out, "w:num");
    out_set_number(&docx->out, "w:numId", id);
    out_number(&docx->out, "w:abstractNumId", is_numbered ? 1 : 0);
    for (int level = 0; is_numbered && level < DOCX_LIST_LEVELS; level++) {
        out_open(&docx->out, "w:lvlOverride");
        out_set_number(&docx->out, "w:ilvl", level);
        out_number(&docx->out, "w:startOverride", 1);
        out_close(&docx->out);
    }
    out_close(&docx->out);
}

void docx_write_numbering(struct docx *docx)
{
    out_open(&docx->out, "w:numbering");
    out_set(&docx->out, "xmlns:w", DOCX_NAMESPACE);
    write_abstract(docx, 0);
    write_abstract(docx, 1);
    write_numbering(docx, DOCX_DOTS, false);
    for (int i = 1; i <= docx->numbered; i++)
        write_numbering(docx, DOCX_DOTS + i, true);
    out_close(&docx->out);
}
