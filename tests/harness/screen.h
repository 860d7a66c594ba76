/* The screen of a terminal as text: to search, to compare, to judge. Rows and columns count from 0.
 */
#ifndef TENKEN_HARNESS_SCREEN_H
#define TENKEN_HARNESS_SCREEN_H

#include "terminal.h"

/* The second half of a double-width character; it looks as the first does. */
#define CELL_CONTINUED ((uint32_t)-1)

VTermScreenCell screen_get_cell(const struct terminal *terminal, int row, int column);
void string_append_character(struct string *string, uint32_t character);

/* One row from column `left` up to but not including `right`, without the blanks at its end. */
char *screen_take_slice(const struct terminal *terminal, int row, int left, int right);
char *screen_take_row(const struct terminal *terminal, int row);
/* All rows, each with its '\n'. */
char *screen_take_text(const struct terminal *terminal);
bool screen_contains(const struct terminal *terminal, const char *text);
/* Where `text` stands first. False where nowhere. */
bool screen_find(const struct terminal *terminal, const char *text, int *row, int *column);
/* As screen_contains for a text that may be wrapped over rows, in one of the panes that │
 * separates. */
bool screen_contains_wrapped(const struct terminal *terminal, const char *text);

/* Text, attributes and cursor in the form of the golden files. */
char *screen_take_dump(const struct terminal *terminal);

/* What no screen may be: a split or misplaced double-width cell, broken characters, no path above,
 * no keys below. Says what is wrong first; NULL where nothing is. */
char *screen_take_flaw(const struct terminal *terminal);

/* The screen as an SVG picture. */
char *screen_take_picture(const struct terminal *terminal);

#endif
