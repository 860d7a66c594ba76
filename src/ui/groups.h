/* A list whose rows stand in groups, each under a heading of its own. */
#ifndef TENKEN_UI_GROUPS_H
#define TENKEN_UI_GROUPS_H

#include "list.h"

struct group_ops {
    bool (*begins)(const void *context, size_t index); /* a group, with this row */
    void (*draw_heading)(struct app *app, const void *context, size_t index, struct area row);
    list_draw_row *draw_row;
};

/* Scrolls so that the selected row is seen, and its heading where it is the first. */
void groups_draw(struct app *app, struct list *list, struct area area, const struct group_ops *ops,
                 const void *context);

#endif
