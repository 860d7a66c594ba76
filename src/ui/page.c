#include "page.h"

#include <stdlib.h>
#include <string.h>

static void add_line(struct page *page, enum style style, int indent, const char *text,
                     size_t length)
{
    char *copy = mem_alloc(length + 1);
    memcpy(copy, text, length);
    struct page_line line = {.text = copy, .style = style, .indent = indent};
    ARRAY_PUSH(page->lines, page->count) = line;
}

void page_add(struct page *page, enum style style, int indent, const char *text)
{
    int columns = page->columns - indent;
    if (!text)
        return;
    struct text_lines lines = text_wrap(text, columns < 2 ? 2 : columns);
    for (size_t i = 0; i < lines.count; i++)
        add_line(page, style, indent, text + lines.items[i].offset, lines.items[i].length);
    text_lines_free(&lines);
}

void page_add_headed(struct page *page, int anchor, const char *heading, const char *text)
{
    if (text_is_blank(text))
        return;
    size_t first = page->count;
    char *whole = mem_format("%s  %s", heading, text);
    page_add(page, STYLE_PLAIN, 0, whole);
    page->lines[first].anchor = anchor;
    page->lines[first].headed = strlen(heading);
    free(whole);
}

void page_add_gap(struct page *page)
{
    add_line(page, STYLE_PLAIN, 0, "", 0);
}

void page_clear(struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        free(page->lines[i].text);
    free(page->lines);
    page->lines = NULL;
    page->count = 0;
}

static void scroll_by(size_t *top, int rows)
{
    long target = (long)*top + rows;
    *top = target < 0 ? 0 : (size_t)target;
}

bool page_handle(const struct event *event, int rows, size_t *top)
{
    switch (event->action) {
    case ACTION_UP:
        scroll_by(top, -1);
        return true;
    case ACTION_DOWN:
        scroll_by(top, 1);
        return true;
    case ACTION_PAGE_UP:
        scroll_by(top, 1 - rows);
        return true;
    case ACTION_PAGE_DOWN:
        scroll_by(top, rows - 1);
        return true;
    case ACTION_FIRST:
        *top = 0;
        return true;
    case ACTION_LAST:
        *top = (size_t)-1 / 4;
        return true;
    default:
        return false;
    }
}

size_t page_find(const struct page *page, int anchor)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->lines[i].anchor == anchor)
            return i;
    return 0;
}

static void draw_line(struct area area, int row, const struct page_line *line)
{
    canvas_text(area, row, line->indent, line->style, line->text);
    if (line->headed) {
        char *heading = mem_format("%.*s", (int)line->headed, line->text);
        canvas_text(area, row, line->indent, STYLE_CURRENT, heading);
        free(heading);
    }
}

void page_draw(const struct page *page, struct area area, size_t *top)
{
    size_t rows = area.rows > 0 ? (size_t)area.rows : 0;
    size_t last_top = page->count > rows ? page->count - rows : 0;
    if (*top > last_top)
        *top = last_top;
    struct area text = area_of(area, 0, 0, area.rows, area.columns - 2);
    for (size_t i = 0; i < rows && *top + i < page->count; i++) {
        const struct page_line *line = &page->lines[*top + i];
        draw_line(text, (int)i, line);
    }
    if (*top > 0)
        canvas_text(area, 0, area.columns - 2, STYLE_KEY, "▲");
    if (*top < last_top)
        canvas_text(area, area.rows - 1, area.columns - 2, STYLE_KEY, "▼");
}
