/* Texts of the module, which has nothing of the rooms. */
#ifndef TENKEN_WRITERS_TEXT_H
#define TENKEN_WRITERS_TEXT_H

#include <stddef.h>

/* Like strdup, but running out of memory ends the program, and NULL is "". */
char *text_take_copy(const char *text);
char *text_take_format(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Cut to so many bytes, between characters, with … where something is missing. */
char *text_take_cut(const char *text, size_t limit);
/* So many bytes to fill, and a NUL behind them. */
char *text_take_room(size_t length);
/* Every `from` doubled or otherwise replaced. */
char *text_take_replaced(const char *text, char from, const char *to);

#endif
