/* A list with one row selected: moving, scrolling, clicking. The caller draws the rows. */
#ifndef TENKEN_UI_LIST_H
#define TENKEN_UI_LIST_H

#include "screen.h"

struct list {
    size_t count;
    size_t selected;
    size_t top;  /* first row shown */
    int visible; /* rows at the last drawing */
};

typedef void list_draw_row(struct app *app, const void *context, size_t index, struct area row,
                           bool is_selected);

void list_set_count(struct list *list, size_t count); /* keeps the selection inside */
/* True where the event moved the selection (a click included). */
bool list_handle(struct list *list, const struct event *event);
/* Rows of `height` cells each; the selected one is highlighted. */
void list_draw(struct app *app, struct list *list, struct area area, int height,
               list_draw_row *draw_row, const void *context);

#endif
