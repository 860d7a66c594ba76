/* What a program writes, on its way into libvterm 0.1.4, which reads only the first of several
 * modes in one sequence
 * (`ESC [ ? 1006 ; 1000 h`, by which ncurses asks for the mouse) and loses an OSC that comes in
 * pieces. */
#ifndef TENKEN_HARNESS_STREAM_H
#define TENKEN_HARNESS_STREAM_H

#include "tenken/base.h"
#include <vterm.h>

typedef void stream_marker(const char *text, void *context);

struct stream {
    struct string held; /* the beginning of a sequence whose end has not come */
    bool cursor_hidden;
    VTerm *vterm;
    stream_marker *on_marker; /* gets what stands between `ESC ] 7791 ;` and the end of the OSC */
    void *context;
};
void stream_write(struct stream *stream, const char *bytes, size_t length);

#define MARKER_START "\x1b]7791;"

#endif
