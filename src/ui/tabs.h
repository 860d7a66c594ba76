/* A line of tabs, the current one with a sign; a click on another turns to it (ACTION_FOCUS). */
#ifndef TENKEN_UI_TABS_H
#define TENKEN_UI_TABS_H

#include "screen.h"

struct tab_title {
    const char *title; /* translated */
    long count;        /* shown behind it; -1: none */
};

/* Returns the columns it took. */
int tabs_draw(const struct tab_title *tabs, size_t count, size_t current, struct area area,
              int row);
/* True where the event turns to another tab. */
bool tabs_handle(const struct event *event, size_t count, size_t *current);

#endif
