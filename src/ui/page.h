/* A page of wrapped, styled paragraphs that scrolls: explanations, help, previews. */
#ifndef TENKEN_UI_PAGE_H
#define TENKEN_UI_PAGE_H

#include "screen.h"

struct page_line {
    char *text;
    enum style style;
    int indent;
    int anchor;    /* what starts here, or 0 */
    size_t headed; /* bytes at the start that are a run-in heading */
};
struct page { /* start with {0}; free with page_clear */
    struct page_line *lines;
    size_t count;
    int columns; /* width it is wrapped to; set before adding */
};

void page_add(struct page *page, enum style style, int indent,
              const char *text); /* NULL adds nothing */
/* A run-in heading and its text. `anchor` can be scrolled to. A blank text adds nothing. */
void page_add_headed(struct page *page, int anchor, const char *heading, const char *text);
void page_add_gap(struct page *page);
void page_clear(struct page *page);

/* Scrolling: changes `top`, returns whether the event was for it. */
bool page_handle(const struct event *event, int rows, size_t *top);
size_t page_find(const struct page *page,
                 int anchor); /* the line of an anchor; 0 where it is not there */
/* Draws from line `top` on, which it keeps in range; says with ▲ ▼ that there is more. */
void page_draw(const struct page *page, struct area area, size_t *top);

#endif
