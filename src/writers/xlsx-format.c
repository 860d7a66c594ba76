/* Cells, their looks, and the paper. */
#include "src/writers/text.h"
#include "src/writers/xlsx.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CELL_AT_MOST 32767 /* characters; Excel's limit */
#define EDGE_AT_MOST 200   /* bytes of a head or foot; Excel takes 255 with its codes */
#define PAPER_A4     9
#define HIGHEST      409 /* points; Excel's limit */
#define LINE         1.4 /* sizes of the letters */
#define MARGIN       3   /* points */

const char *xlsx_translate(const struct book *book, const char *message)
{
    return book->job->translate(message);
}

/* ---- looks ---- */

static const struct {
    double size;
    lxw_color_t ink, paper; /* 0: as it is */
    bool is_bold, is_wrapped, is_framed;
} looks[LOOK_COUNT] = {
    [LOOK_TEXT] = {.size = 10, .is_wrapped = true, .is_framed = true},
    [LOOK_NUMBER] = {.size = 10, .is_framed = true},
    [LOOK_HEAD] = {.size = 10,
                   .ink = LXW_COLOR_WHITE,
                   .paper = INK_ACCENT,
                   .is_bold = true,
                   .is_wrapped = true,
                   .is_framed = true},
    [LOOK_TITLE] = {.size = 18, .ink = INK_ACCENT, .is_bold = true},
    [LOOK_SUBTITLE] = {.size = 13, .ink = INK_ACCENT, .is_bold = true},
    [LOOK_NAME] = {.size = 10, .ink = INK_QUIET},
    [LOOK_QUIET] = {.size = 10},
};

static lxw_format *new_look(const struct book *book, enum look look)
{
    lxw_format *format = workbook_add_format(book->workbook);
    xmlChar *language = xmlGetProp(book->report, XML("language"));
    bool is_japanese = language && strcmp((const char *)language, "ja") == 0;
    xmlFree(language);
    format_set_font_name(format, is_japanese ? "Yu Gothic" : "Calibri");
    format_set_font_size(format, looks[look].size);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (looks[look].is_bold)
        format_set_bold(format);
    if (looks[look].is_wrapped)
        format_set_text_wrap(format);
    if (looks[look].ink)
        format_set_font_color(format, looks[look].ink);
    if (looks[look].paper)
        format_set_bg_color(format, looks[look].paper);
    if (looks[look].is_framed) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, INK_LINE);
    }
    return format;
}

void xlsx_make_looks(struct book *book)
{
    for (enum look look = 0; look < LOOK_COUNT; look++)
        book->looks[look] = new_look(book, look);
}

static void colour_rating(const struct book *book, lxw_worksheet *sheet, lxw_row_t first,
                          lxw_row_t last, lxw_col_t column, const struct rating_look *look)
{
    char cell[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(cell, first, column);
    char *formula = text_take_format("=LEFT(%s,1)=\"%s\"", cell, look->mark);
    lxw_format *format = workbook_add_format(book->workbook);
    format_set_font_color(format, look->ink);
    format_set_bg_color(format, look->paper);
    lxw_conditional_format condition = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA,
        .value_string = formula,
        .format = format,
    };
    worksheet_conditional_format_range(sheet, first, column, last, column, &condition);
    free(formula);
}

/* Not by the library's own "begins with", which counts bytes where characters are meant. */
void xlsx_colour_ratings(const struct book *book, lxw_worksheet *sheet, lxw_row_t first,
                         lxw_row_t last, lxw_col_t column)
{
    for (size_t i = 0; i < RATING_LOOKS; i++)
        colour_rating(book, sheet, first, last, column, &rating_looks[i]);
}

/* ---- cells ---- */

/* Readers take _x0041_ in a string for the character of that number. */
static bool is_escape(const char *at)
{
    if (at[0] != '_' || at[1] != 'x')
        return false;
    for (int i = 2; i < 6; i++)
        if (!isxdigit((unsigned char)at[i]))
            return false;
    return at[6] == '_';
}

static char *take_plain(const char *text)
{
    xmlBuffer *plain = xmlBufferCreate();
    for (const char *at = text; *at; at++) {
        if (is_escape(at))
            xmlBufferCCat(plain, "_x005F");
        xmlBufferAdd(plain, XML(at), 1);
    }
    char *copy = text_take_copy((const char *)xmlBufferContent(plain));
    xmlBufferFree(plain);
    return copy;
}

/* Where in the text so many characters end. */
static size_t get_bytes(const char *text, size_t characters)
{
    size_t bytes = 0;
    for (; text[bytes] && characters > 0; characters--)
        for (bytes++; ((unsigned char)text[bytes] & 0xc0) == 0x80;)
            bytes++;
    return bytes;
}

void xlsx_write_text(const struct book *book, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                     const char *text, enum look look)
{
    char *plain = take_plain(text);
    size_t limit = get_bytes(plain, CELL_AT_MOST);
    char *cut = text_take_cut(plain, limit);
    worksheet_write_string(sheet, row, column, cut, book->looks[look]);
    free(cut);
    free(plain);
}

/* In characters of the width of a digit: from the syllables of Korean on, most are twice as wide.
 */
static double get_width(const char *at)
{
    return (unsigned char)*at < 0xe1 ? 1 : 2;
}

double xlsx_get_height(const char *text, double width, enum look look)
{
    double filled = 0;
    int lines = 1;
    for (const char *at = text; *at; at++) {
        double character = get_width(at);
        if (((unsigned char)*at & 0xc0) == 0x80)
            continue;
        filled += character;
        if (*at == '\n' || filled > width) {
            lines++;
            filled = *at == '\n' ? 0 : character;
        }
    }
    return fmin(lines * looks[look].size * LINE + MARGIN, HIGHEST);
}

void xlsx_write_number(const struct book *book, lxw_worksheet *sheet, lxw_row_t row,
                       lxw_col_t column, double number)
{
    if (isnan(number))
        worksheet_write_blank(sheet, row, column, book->looks[LOOK_NUMBER]);
    else
        worksheet_write_number(sheet, row, column, number, book->looks[LOOK_NUMBER]);
}

/* ---- paper ---- */

/* In heads and feet an & begins a code. */
static char *take_edge(xmlNode *report, const char *path)
{
    char *text = node_take_text(report, path);
    char *line = text_take_replaced(text, '\n', " / ");
    char *cut = text_take_cut(line, EDGE_AT_MOST / 2);
    char *plain = text_take_replaced(cut, '&', "&&");
    free(cut);
    free(line);
    free(text);
    return plain;
}

void xlsx_set_page(const struct book *book, lxw_worksheet *sheet)
{
    char *head = take_edge(book->report, "firm/field[@key='name']");
    char *foot = take_edge(book->report, "pack/source");
    char *header = text_take_format("&L%s&R&A", head);
    char *footer = text_take_format("&L%s&R&P / &N", foot);
    worksheet_set_paper(sheet, PAPER_A4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_header(sheet, header);
    worksheet_set_footer(sheet, footer);
    free(footer);
    free(header);
    free(foot);
    free(head);
}
