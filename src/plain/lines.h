/* Lines in, lines out: all that plain mode knows of a terminal. */
#ifndef TENKEN_PLAIN_LINES_H
#define TENKEN_PLAIN_LINES_H

#include "tenken/base.h"

/* From here on signals that would end the program end the reading instead. */
void lines_open(const struct config *config);
void lines_close(void);

/* A paragraph, cleaned and wrapped. */
void say(const char *format, ...) TENKEN_PRINTF(1, 2);
/* The same further in, behind a mark; nothing where `text` is blank. */
void say_item(const char *mark, const char *text);
/* "Heading: text", nothing where the text is blank. */
void say_headed(const char *heading, const char *text);
void say_blank(void);

/* The next line, cleaned, without what ends it, to be freed. NULL at the end of the input, after a
 * signal, or where nobody listens any more. */
char *line_take(void);

#endif
