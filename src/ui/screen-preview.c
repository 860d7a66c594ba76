/* A paper as text, to look through before it is written. */
#include "page.h"
#include "papers.h"
#include "screens.h"

#include <stdlib.h>
#include <string.h>

struct preview {
    char *text;
    size_t top;
    int rows;
};

/* "KIND AUDIENCE NAMES" */
static void preview_open(struct app *app, void *state, const char *argument)
{
    struct preview *preview = state;
    struct error error = {0};
    char *words = mem_copy(argument), *rest = NULL;
    struct paper_wish wish = {.format = "text", .kind = strtok_r(words, " ", &rest)};
    wish.audience = strtok_r(NULL, " ", &rest);
    wish.is_anonymous = text_equal(strtok_r(NULL, " ", &rest), "anonymous");
    struct report_request request = paper_make_request(app, &wish);
    preview->text = report_take(&request, NULL, &error);
    if (!preview->text)
        app_say_error(app, &error);
    free(words);
}

static void preview_close(void *state)
{
    struct preview *preview = state;
    free(preview->text);
}

static unsigned preview_contexts(const struct app *app, const void *state)
{
    return IN_PAGE;
}

static char *preview_title(const struct app *app, const void *state)
{
    return mem_copy(_("Report › as text"));
}

static const enum action *preview_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_DOWN,    ACTION_UP,   ACTION_PAGE_DOWN,
                                          ACTION_PAGE_UP, ACTION_BACK, ACTION_NONE};
    return actions;
}

static unsigned preview_handle(struct app *app, void *state, const struct event *event)
{
    struct preview *preview = state;
    return page_handle(event, preview->rows, &preview->top) ? EFFECT_REDRAW : 0;
}

static void preview_draw(struct app *app, void *state, struct area body)
{
    struct preview *preview = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    struct page page = {.columns = inner.columns - 2};
    page_add(&page, STYLE_PLAIN, 0, preview->text);
    preview->rows = inner.rows;
    page_draw(&page, inner, &preview->top);
    page_clear(&page);
}

const struct screen_ops screen_preview = {
    .name = "preview",
    .state_size = sizeof(struct preview),
    .is_overlay = true,
    .open = preview_open,
    .close = preview_close,
    .contexts = preview_contexts,
    .handle = preview_handle,
    .draw = preview_draw,
    .take_title = preview_title,
    .footer = preview_footer,
};
