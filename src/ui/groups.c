#include "groups.h"

/* The lines above a row, headings counted: its own, too. */
static size_t lines_above(const struct group_ops *ops, const void *context, size_t index)
{
    size_t lines = index;
    for (size_t i = 0; i <= index; i++)
        lines += ops->begins(context, i);
    return lines;
}

static void scroll_to(struct list *list, const struct group_ops *ops, const void *context,
                      size_t rows)
{
    size_t line = lines_above(ops, context, list->selected);
    size_t first = line - ops->begins(context, list->selected);
    size_t last = list->count ? lines_above(ops, context, list->count - 1) : 0;
    if (first < list->top)
        list->top = first;
    if (line >= list->top + rows)
        list->top = line - rows + 1;
    if (last < rows)
        list->top = 0;
}

void groups_draw(struct app *app, struct list *list, struct area area, const struct group_ops *ops,
                 const void *context)
{
    list->visible = area.rows;
    scroll_to(list, ops, context, area.rows > 0 ? (size_t)area.rows : 1);
    int row = -(int)list->top;
    for (size_t i = 0; i < list->count && row < area.rows; i++, row++) {
        bool is_selected = i == list->selected;
        if (ops->begins(context, i) && row++ >= 0)
            ops->draw_heading(app, context, i, area_of(area, row - 1, 0, 1, area.columns));
        if (row < 0 || row >= area.rows)
            continue;
        if (is_selected)
            canvas_row(area, row, STYLE_SELECTED);
        canvas_zone(area, row, 1, ACTION_PICK, (int)i);
        ops->draw_row(app, context, i, area_of(area, row, 0, 1, area.columns), is_selected);
    }
}
