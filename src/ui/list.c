#include "list.h"

void list_set_count(struct list *list, size_t count)
{
    list->count = count;
    if (list->selected >= count)
        list->selected = count ? count - 1 : 0;
}

static void move_by(struct list *list, long rows)
{
    long target = (long)list->selected + rows, last = (long)list->count - 1;
    list->selected = (size_t)(target < 0 ? 0 : target > last ? (last < 0 ? 0 : last) : target);
}

bool list_handle(struct list *list, const struct event *event)
{
    switch (event->action) {
    case ACTION_UP:
        move_by(list, -1);
        return true;
    case ACTION_DOWN:
        move_by(list, 1);
        return true;
    case ACTION_PAGE_UP:
        move_by(list, -list->visible);
        return true;
    case ACTION_PAGE_DOWN:
        move_by(list, list->visible);
        return true;
    case ACTION_FIRST:
        list->selected = 0;
        return true;
    case ACTION_LAST:
        list_set_count(list, list->count);
        move_by(list, (long)list->count);
        return true;
    case ACTION_PICK:
        list->selected = (size_t)event->number;
        list_set_count(list, list->count);
        return true;
    default:
        return false;
    }
}

static void scroll_to_selected(struct list *list)
{
    size_t visible = list->visible > 0 ? (size_t)list->visible : 1;
    if (list->selected < list->top)
        list->top = list->selected;
    if (list->selected >= list->top + visible)
        list->top = list->selected - visible + 1;
    if (list->count <= visible)
        list->top = 0;
}

void list_draw(struct app *app, struct list *list, struct area area, int height,
               list_draw_row *draw_row, const void *context)
{
    list->visible = area.rows / height;
    scroll_to_selected(list);
    for (int i = 0; i < list->visible && list->top + (size_t)i < list->count; i++) {
        size_t index = list->top + (size_t)i;
        bool is_selected = index == list->selected;
        if (is_selected)
            canvas_row(area, i * height, STYLE_SELECTED);
        canvas_zone(area, i * height, height, ACTION_PICK, (int)index);
        draw_row(app, context, index, area_of(area, i * height, 0, height, area.columns),
                 is_selected);
    }
}
