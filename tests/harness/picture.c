/* A screen as SVG: every run of characters is laid on the grid of cells by its textLength, so that
 * it stays in its place whatever font draws it; lines, blocks and circles are drawn, so that they
 * join and stay round. */
#include "screen.h"
#include <stdlib.h>
#include <string.h>

enum { CELL_WIDTH = 9, CELL_HEIGHT = 22, BASELINE = 17, MARGIN = 10 };

#define INK   "#d8dee9"
#define PAPER "#1d232e"

/* Colours 0 to 15, quiet ones that read well on PAPER; the rest are libvterm's. */
static const char *const palette[16] = {
    "#2b3340", "#e06c75", "#8fc379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d8dee9",
    "#7a8496", "#ef8a92", "#a9d696", "#f0d399", "#82c2f7", "#d798e8", "#7fd0da", "#ffffff",
};

struct look {
    char ink[8], paper[8];
    bool bold, underline;
};

static void name_colour(char name[8], const struct terminal *terminal, VTermColor colour)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour)) {
        strcpy(name, VTERM_COLOR_IS_DEFAULT_FG(&colour) ? INK : PAPER);
        return;
    }
    if (VTERM_COLOR_IS_INDEXED(&colour) && colour.indexed.idx < 16) {
        strcpy(name, palette[colour.indexed.idx]);
        return;
    }
    vterm_screen_convert_color_to_rgb(terminal->screen, &colour);
    snprintf(name, 8, "#%02x%02x%02x", colour.rgb.red, colour.rgb.green, colour.rgb.blue);
}

static struct look look_of(const struct terminal *terminal, const VTermScreenCell *cell)
{
    struct look look = {.bold = cell->attrs.bold, .underline = cell->attrs.underline != 0};
    bool reverse = cell->attrs.reverse;
    name_colour(reverse ? look.paper : look.ink, terminal, cell->fg);
    name_colour(reverse ? look.ink : look.paper, terminal, cell->bg);
    return look;
}

static bool look_equal(const struct look *a, const struct look *b)
{
    return text_equal(a->ink, b->ink) && text_equal(a->paper, b->paper) && a->bold == b->bold &&
           a->underline == b->underline;
}

/* ---- lines and blocks ---- */

enum { LEFT = 1, RIGHT = 2, UP = 4, DOWN = 8 };

static const struct {
    uint32_t character;
    int arms;
} lines[] = {
    {0x2500, LEFT | RIGHT},
    {0x2501, LEFT | RIGHT},
    {0x2502, UP | DOWN},
    {0x2503, UP | DOWN},
    {0x250c, RIGHT | DOWN},
    {0x2510, LEFT | DOWN},
    {0x2514, RIGHT | UP},
    {0x2518, LEFT | UP},
    {0x251c, RIGHT | UP | DOWN},
    {0x2524, LEFT | UP | DOWN},
    {0x252c, LEFT | RIGHT | DOWN},
    {0x2534, LEFT | RIGHT | UP},
    {0x253c, LEFT | RIGHT | UP | DOWN},
};

static int arms_of(uint32_t character)
{
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        if (lines[i].character == character)
            return lines[i].arms;
    }
    return 0;
}

enum { FULL_CIRCLE = 0x25cf, EMPTY_CIRCLE = 0x25cb, HALF_CIRCLE = 0x25d0 };

static bool is_circle(uint32_t character)
{
    return character == FULL_CIRCLE || character == EMPTY_CIRCLE || character == HALF_CIRCLE;
}

static bool is_block(uint32_t character)
{
    return character >= 0x2581 && character <= 0x2593;
}

static void draw_lines(struct string *svg, int arms, int x, int y, const char *ink)
{
    double middle_x = x + CELL_WIDTH / 2.0, middle_y = y + CELL_HEIGHT / 2.0;
    string_format(svg, "<path d=\"M%g %gH%g", arms & LEFT ? x : middle_x, middle_y,
                  arms & RIGHT ? x + CELL_WIDTH : middle_x);
    string_format(svg, "M%g %gV%g\" stroke=\"%s\"/>\n", middle_x, arms & UP ? y : middle_y,
                  arms & DOWN ? y + CELL_HEIGHT : middle_y, ink);
}

/* █ and the eighths of it: U+2581 to U+2588 from below, U+2589 to U+258F from the left; ░▒▓ by
 * opacity. */
static void draw_block(struct string *svg, uint32_t character, int x, int y, const char *ink)
{
    double width = CELL_WIDTH, height = CELL_HEIGHT, opacity = 1;
    if (character >= 0x2581 && character <= 0x2588)
        height *= (character - 0x2580) / 8.0;
    else if (character >= 0x2589 && character <= 0x258f)
        width *= (0x2590 - character) / 8.0;
    else if (character >= 0x2591 && character <= 0x2593)
        opacity = (character - 0x2590) / 4.0;
    string_format(
        svg, "<rect x=\"%d\" y=\"%g\" width=\"%g\" height=\"%g\" fill=\"%s\" opacity=\"%g\"/>\n", x,
        y + CELL_HEIGHT - height, width, height, ink, opacity);
}

/* ● ○ ◐: fonts for Japanese have them twice as wide as the cell. */
static bool draw_circle(struct string *svg, uint32_t character, int x, int y, const char *ink)
{
    double middle_x = x + CELL_WIDTH / 2.0, middle_y = y + CELL_HEIGHT / 2.0, radius = 3.8;
    if (!is_circle(character))
        return false;
    string_format(svg, "<circle cx=\"%g\" cy=\"%g\" r=\"%g\" stroke=\"%s\" fill=\"%s\"/>\n",
                  middle_x, middle_y, radius, ink, character == FULL_CIRCLE ? ink : "none");
    if (character == HALF_CIRCLE)
        string_format(svg, "<path d=\"M%g %ga%g %g 0 0 0 0 %gz\" fill=\"%s\"/>\n", middle_x,
                      middle_y - radius, radius, radius, 2 * radius, ink);
    return true;
}

static void draw_cell(struct string *svg, uint32_t character, int x, int y, const char *ink)
{
    int arms = arms_of(character);
    if (arms)
        draw_lines(svg, arms, x, y, ink);
    else if (!draw_circle(svg, character, x, y, ink))
        draw_block(svg, character, x, y, ink);
}

/* ---- runs: neighbours of one look and kind ---- */

/* Narrow characters beyond ASCII are often drawn wide: each is a run of its own, squeezed into its
 * cell. */
enum kind { KIND_PLAIN, KIND_NARROW, KIND_WIDE, KIND_DRAWN };

struct run {
    int row, column, end;
    struct look look;
    enum kind kind;
};

static enum kind kind_of(const VTermScreenCell *cell)
{
    uint32_t character = cell->chars[0];
    if (arms_of(character) || is_block(character) || is_circle(character))
        return KIND_DRAWN;
    if (cell->width == 2)
        return KIND_WIDE;
    return character < 0x80 ? KIND_PLAIN : KIND_NARROW;
}

static bool run_takes(const struct run *run, const struct terminal *terminal,
                      const VTermScreenCell *cell)
{
    struct look look = look_of(terminal, cell);
    if (!look_equal(&look, &run->look))
        return false;
    if (cell->chars[0] == CELL_CONTINUED)
        return run->kind == KIND_WIDE;
    return run->kind != KIND_NARROW && kind_of(cell) == run->kind;
}

static struct run run_at(const struct terminal *terminal, int row, int column)
{
    VTermScreenCell cell = screen_get_cell(terminal, row, column);
    struct run run = {.row = row,
                      .column = column,
                      .end = column + cell.width,
                      .look = look_of(terminal, &cell),
                      .kind = kind_of(&cell)};
    while (run.end < terminal->columns) {
        cell = screen_get_cell(terminal, row, run.end);
        if (!run_takes(&run, terminal, &cell))
            break;
        run.end++;
    }
    return run;
}

static int cell_x(int column)
{
    return MARGIN + column * CELL_WIDTH;
}

static int cell_y(int row)
{
    return MARGIN + row * CELL_HEIGHT;
}

static void append_escaped(struct string *svg, const char *text)
{
    for (; *text; text++) {
        if (*text == '<')
            string_append(svg, "&lt;");
        else if (*text == '&')
            string_append(svg, "&amp;");
        else
            string_append_bytes(svg, text, 1);
    }
}

static void draw_text(struct string *svg, const struct run *run, const char *text)
{
    const char *start = text + strspn(text, " "); /* blanks before it are left out of the picture */
    if (!*start)
        return;
    int column = run->column + (int)(start - text);
    int cells = text_width(start);
    string_format(svg, "<text x=\"%d\" y=\"%d\" textLength=\"%d\" fill=\"%s\"%s%s%s>",
                  cell_x(column), cell_y(run->row) + BASELINE, cells * CELL_WIDTH, run->look.ink,
                  run->kind == KIND_NARROW ? " lengthAdjust=\"spacingAndGlyphs\"" : "",
                  run->look.bold ? " font-weight=\"bold\"" : "",
                  run->look.underline ? " text-decoration=\"underline\"" : "");
    append_escaped(svg, start);
    string_append(svg, "</text>\n");
}

static void draw_paper(struct string *svg, const struct run *run)
{
    if (!text_equal(run->look.paper, PAPER))
        string_format(svg, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n",
                      cell_x(run->column), cell_y(run->row), (run->end - run->column) * CELL_WIDTH,
                      CELL_HEIGHT, run->look.paper);
}

static void draw_run(struct string *svg, const struct terminal *terminal, const struct run *run)
{
    draw_paper(svg, run);
    if (run->kind == KIND_DRAWN) {
        for (int column = run->column; column < run->end; column++)
            draw_cell(svg, screen_get_cell(terminal, run->row, column).chars[0], cell_x(column),
                      cell_y(run->row), run->look.ink);
        return;
    }
    char *text = screen_take_slice(terminal, run->row, run->column, run->end);
    draw_text(svg, run, text);
    free(text);
}

static void draw_cursor(struct string *svg, const struct terminal *terminal)
{
    VTermPos cursor;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &cursor);
    if (!terminal->stream.cursor_hidden)
        string_format(svg,
                      "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"" INK
                      "\" opacity=\"0.5\"/>\n",
                      cell_x(cursor.col), cell_y(cursor.row), CELL_WIDTH, CELL_HEIGHT);
}

static void draw_head(struct string *svg, int width, int height)
{
    string_format(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
        "height=\"%d\" font-family=\"'Noto Sans Mono CJK JP','BIZ UDGothic','MS Gothic',"
        "'Osaka-Mono','DejaVu Sans Mono',monospace\" font-size=\"17\" xml:space=\"preserve\">\n"
        "<style>text{white-space:pre}</style>\n"
        "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"" PAPER "\"/>\n",
        width, height, width, height, width, height);
}

char *screen_take_picture(const struct terminal *terminal)
{
    struct string svg = {0};
    draw_head(&svg, 2 * MARGIN + terminal->columns * CELL_WIDTH,
              2 * MARGIN + terminal->rows * CELL_HEIGHT);
    for (int row = 0; row < terminal->rows; row++) {
        for (int column = 0; column < terminal->columns;) {
            struct run run = run_at(terminal, row, column);
            draw_run(&svg, terminal, &run);
            column = run.end;
        }
    }
    draw_cursor(&svg, terminal);
    string_append(&svg, "</svg>\n");
    return string_take(&svg);
}
