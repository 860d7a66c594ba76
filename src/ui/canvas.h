/* Drawing in cells. Everything is clipped to its area, never splits a double-width cell, and never
 * lets a control character through. Positions are relative to the area. */
#ifndef TENKEN_UI_CANVAS_H
#define TENKEN_UI_CANVAS_H

#include "action.h"
#include "theme.h"

struct area {
    int row, column;
    int rows, columns;
};
struct area area_below(struct area area, int rows); /* without its first rows */
struct area area_of(struct area area, int row, int column, int rows, int columns);

void canvas_begin(void); /* an empty screen without zones and without cursor */
void canvas_end(void);   /* the frame goes to the terminal */

/* Text in one line, with … where it is cut. Returns the cells it took. */
int canvas_text(struct area area, int row, int column, enum style style, const char *text);
int canvas_format(struct area area, int row, int column, enum style style, const char *format, ...)
    TENKEN_PRINTF(5, 6);
void canvas_text_right(struct area area, int row, enum style style, const char *text);
/* Wrapped from `row` down, each line at `column`. Returns the rows it needed, also where the area
 * ended before. */
int canvas_wrapped(struct area area, int row, int column, enum style style, const char *text);
void canvas_rule(struct area area, int row);
void canvas_upright(struct area area, int column);
/* The whole row in this style, under text that is put on it afterwards. */
void canvas_row(struct area area, int row, enum style style);
/* A bar of `columns` cells: full to `low`, shaded to `high` (parts of 1). */
void canvas_bar(struct area area, int row, int column, int columns, double low, double high,
                enum style style);
void canvas_cursor(struct area area, int row,
                   int column); /* where the cursor rests after this frame */

/* What a click here means. Later zones lie over earlier ones. */
void canvas_zone(struct area area, int row, int rows, enum action action, int number);
void canvas_zone_at(struct area area, int row, int column, int columns, enum action action,
                    int number);
bool canvas_find_zone(int row, int column, enum action *action, int *number);

#endif
