#include "canvas.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

struct zone {
    struct area area;
    enum action action;
    int number;
};

static struct {
    struct zone *items;
    size_t count;
} zones;

static struct {
    bool is_wanted, is_shown;
    int row, column;
} cursor = {.is_shown = true}; /* as the terminal begins */

struct area area_below(struct area area, int rows)
{
    return area_of(area, rows, 0, area.rows - rows, area.columns);
}

static int at_least_none(int n)
{
    return n < 0 ? 0 : n;
}

struct area area_of(struct area area, int row, int column, int rows, int columns)
{
    int most_rows = at_least_none(area.rows - row),
        most_columns = at_least_none(area.columns - column);
    return (struct area){
        .row = area.row + row,
        .column = area.column + column,
        .rows = rows < most_rows ? at_least_none(rows) : most_rows,
        .columns = columns < most_columns ? at_least_none(columns) : most_columns,
    };
}

void canvas_begin(void)
{
    erase();
    free(zones.items);
    zones.items = NULL;
    zones.count = 0;
    cursor.is_wanted = false;
}

void canvas_end(void)
{
    if (cursor.is_wanted)
        move(cursor.row, cursor.column);
    if (cursor.is_wanted != cursor.is_shown)
        curs_set(cursor.is_wanted);
    cursor.is_shown = cursor.is_wanted;
    refresh();
}

/* `length` bytes that are known to fit. */
static void put(struct area area, int row, int column, enum style style, const char *text,
                size_t length)
{
    attrset(theme_get(style));
    mvaddnstr(area.row + row, area.column + column, text, (int)length);
    attrset(A_NORMAL);
}

static bool is_visible(struct area area, int row, int column)
{
    return row >= 0 && row < area.rows && column >= 0 && column < area.columns;
}

int canvas_text(struct area area, int row, int column, enum style style, const char *text)
{
    if (!text || !is_visible(area, row, column))
        return 0;
    char *clean = text_is_clean(text, false) ? NULL : text_take_clean(text, false);
    char *clipped = text_take_clipped(clean ? clean : text, area.columns - column);
    put(area, row, column, style, clipped, strlen(clipped));
    int width = text_width(clipped);
    free(clipped);
    free(clean);
    return width;
}

int canvas_format(struct area area, int row, int column, enum style style, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = mem_vformat(format, arguments);
    va_end(arguments);
    int width = canvas_text(area, row, column, style, text);
    free(text);
    return width;
}

void canvas_text_right(struct area area, int row, enum style style, const char *text)
{
    canvas_text(area, row, at_least_none(area.columns - text_width(text)), style, text);
}

int canvas_wrapped(struct area area, int row, int column, enum style style, const char *text)
{
    if (!text || area.columns - column < 2)
        return 0;
    char *clean = text_is_clean(text, true) ? NULL : text_take_clean(text, true);
    const char *body = clean ? clean : text;
    struct text_lines lines = text_wrap(body, area.columns - column);
    for (size_t i = 0; i < lines.count; i++)
        if (is_visible(area, row + (int)i, column))
            put(area, row + (int)i, column, style, body + lines.items[i].offset,
                lines.items[i].length);
    int rows = (int)lines.count;
    text_lines_free(&lines);
    free(clean);
    return rows;
}

/* Lines are drawn with characters that are two cells wide in some terminals; there, plain ones. */
static const char *line_sign(const char *sign, const char *plain)
{
    return text_width(sign) == 1 ? sign : plain;
}

void canvas_rule(struct area area, int row)
{
    const char *sign = line_sign("─", "-");
    for (int column = 0; column < area.columns; column++)
        put(area, row, column, STYLE_DIM, sign, strlen(sign));
}

void canvas_upright(struct area area, int column)
{
    const char *sign = line_sign("│", "|");
    for (int row = 0; row < area.rows; row++)
        put(area, row, column, STYLE_DIM, sign, strlen(sign));
}

void canvas_row(struct area area, int row, enum style style)
{
    if (!is_visible(area, row, 0))
        return;
    attrset(theme_get(style));
    mvhline(area.row + row, area.column, ' ' | theme_get(style), area.columns);
    attrset(A_NORMAL);
}

void canvas_bar(struct area area, int row, int column, int columns, double low, double high,
                enum style style)
{
    const char *full = line_sign("█", "#"), *shade = line_sign("▒", "="),
               *rest = line_sign("░", ".");
    int full_cells = (int)(low * columns + 0.5), shade_cells = (int)(high * columns + 0.5);
    for (int i = 0; i < columns; i++) {
        const char *sign = i < full_cells ? full : i < shade_cells ? shade : rest;
        put(area, row, column + i, i < shade_cells ? style : STYLE_DIM, sign, strlen(sign));
    }
}

void canvas_cursor(struct area area, int row, int column)
{
    cursor.is_wanted = true;
    cursor.row = area.row + row;
    cursor.column = area.column + column;
}

void canvas_zone(struct area area, int row, int rows, enum action action, int number)
{
    struct zone zone = {area_of(area, row, 0, rows, area.columns), action, number};
    ARRAY_PUSH(zones.items, zones.count) = zone;
}

void canvas_zone_at(struct area area, int row, int column, int columns, enum action action,
                    int number)
{
    canvas_zone(area_of(area, row, column, 1, columns), 0, 1, action, number);
}

bool canvas_find_zone(int row, int column, enum action *action, int *number)
{
    for (size_t i = zones.count; i > 0; i--) {
        const struct zone *zone = &zones.items[i - 1];
        if (!is_visible(zone->area, row - zone->area.row, column - zone->area.column))
            continue;
        *action = zone->action;
        *number = zone->number;
        return true;
    }
    return false;
}
