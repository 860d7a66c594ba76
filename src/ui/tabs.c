#include "tabs.h"

#include <stdlib.h>

enum { GAP = 2 };

int tabs_draw(const struct tab_title *tabs, size_t count, size_t current, struct area area, int row)
{
    int column = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_current = i == current;
        char *number = tabs[i].count < 0 ? mem_copy("") : mem_format(" (%ld)", tabs[i].count);
        int width = canvas_format(area, row, column, is_current ? STYLE_CURRENT : STYLE_DIM,
                                  "%s%s%s", is_current ? ">" : " ", tabs[i].title, number);
        if (!is_current)
            canvas_zone_at(area, row, column, width, ACTION_FOCUS, (int)i);
        column += width + GAP;
        free(number);
    }
    return column;
}

bool tabs_handle(const struct event *event, size_t count, size_t *current)
{
    switch (event->action) {
    case ACTION_NEXT:
        *current = (*current + 1) % count;
        return true;
    case ACTION_PREVIOUS:
        *current = (*current + count - 1) % count;
        return true;
    case ACTION_FOCUS:
        *current = (size_t)event->number % count;
        return true;
    default:
        return false;
    }
}
