/* The plain text of an element: its words, without the white space that only indents the file. */
#ifndef PACK_FOLD_H
#define PACK_FOLD_H

#include "tenken/base.h"

/* Feed it the pieces of a text in order; `text` grows. White space within a line becomes one space.
 * A line break between two Japanese characters vanishes, elsewhere it becomes a space. A blank
 * line, or a break asked for by fold_break, becomes '\n'. White space at the start and the end
 * vanishes. */
struct fold {
    struct string *text;
    int lines;     /* line breaks since the last word */
    bool is_apart; /* any white space since the last word */
};
void fold_add(struct fold *fold, const char *piece);
void fold_break(struct fold *fold);

#endif
