/* Standard output: the one way out for text from packs and cases. What is printed here carries no
 * control characters, whatever it came from. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "tenken/base.h"

/* One line; a line end inside becomes a space. */
void output_line(const char *format, ...) TENKEN_PRINTF(1, 2);
/* Text of several lines, as it stands. */
void output_text(const char *text);
/* The text of a json_take_… function, which is freed. */
void output_json(char *json);
/* A paragraph wrapped to the terminal, each line after `indent` spaces. Nothing for NULL. */
void output_paragraph(const char *text, int indent);
/* The faults, one a line. */
void output_faults(FILE *stream, const struct faults *faults);
/* Whether all of it has been written. */
bool output_finish(struct error *error);

/* Appends `text`, cut or filled up with spaces to `columns`. */
void string_append_cell(struct string *string, const char *text, int columns);
/* A bar of `columns`: full up to `low`, shaded up to `high`, both parts of one. */
void string_append_bar(struct string *string, double low, double high, int columns);

#endif
