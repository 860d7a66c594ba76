/* Text written in place: one line or several, cursor and deletion by grapheme, wrapped as it will
 * be read. */
#ifndef TENKEN_UI_EDITOR_H
#define TENKEN_UI_EDITOR_H

#include "screen.h"

struct editor {    /* start with {0}; free with editor_clear */
    char *text;    /* never NULL once begun */
    size_t cursor; /* byte offset, at a grapheme bound */
    bool has_lines;
    int columns; /* width at the last drawing; Up and Down follow the lines as they are seen */
    size_t top;  /* first line shown */
};

void editor_begin(struct editor *editor, const char *text, bool has_lines); /* NULL: empty */
void editor_clear(struct editor *editor);
bool editor_is_open(const struct editor *editor);
/* True where the event was for it. DONE and CANCEL are the caller's, and NEW_LINE where there is
 * but one line. */
bool editor_handle(struct editor *editor, const struct event *event);
void editor_draw(struct editor *editor, struct area area);

#endif
