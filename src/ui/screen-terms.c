/* The terms of art that a question uses, or the whole glossary. */
#include "page.h"
#include "screens.h"

#include <stdlib.h>

struct terms {
    char *about; /* a control's address, a term's id, or NULL for all */
    size_t top;
    int rows;
};

static void terms_open(struct app *app, void *state, const char *argument)
{
    struct terms *terms = state;
    terms->about = mem_copy(argument);
}

static void terms_close(void *state)
{
    struct terms *terms = state;
    free(terms->about);
}

static unsigned terms_contexts(const struct app *app, const void *state)
{
    return IN_PAGE;
}

static char *terms_title(const struct app *app, const void *state)
{
    return mem_copy(_("Terms"));
}

static const enum action *terms_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_DOWN, ACTION_UP, ACTION_TERMS, ACTION_BACK,
                                          ACTION_NONE};
    return actions;
}

static unsigned terms_handle(struct app *app, void *state, const struct event *event)
{
    struct terms *terms = state;
    if (event->action != ACTION_TERMS)
        return page_handle(event, terms->rows, &terms->top) ? EFFECT_REDRAW : 0;
    free(terms->about);
    terms->about = NULL;
    return EFFECT_REDRAW;
}

static void add_term(struct page *page, const struct term *term)
{
    if (!term)
        return;
    char *heading = term->reading.value
                        ? mem_format("%s (%s)", term->name.value, term->reading.value)
                        : mem_copy(term->name.value);
    page_add_headed(page, 0, heading, term->text.value);
    page_add_gap(page);
    free(heading);
}

static void add_terms_of(struct app *app, struct page *page, const struct control *control)
{
    size_t count = 0;
    const char *const *ids = library_get_terms_of(app->library, control, &count);
    for (size_t i = 0; i < count; i++)
        add_term(page, library_get_term(app->library, ids[i]));
    if (!count)
        page_add(page, STYLE_DIM, 0, _("This question uses no term of art. g shows all terms."));
}

static void add_all_terms(struct app *app, struct page *page)
{
    size_t count = 0;
    const struct term *terms = library_get_terms(app->library, &count);
    for (size_t i = 0; i < count; i++)
        add_term(page, &terms[i]);
}

static void build_page(struct app *app, const struct terms *terms, struct page *page)
{
    const struct control_result *item =
        terms->about ? result_get_control(app->result, terms->about) : NULL;
    if (item) {
        add_terms_of(app, page, item->control);
    } else if (terms->about) {
        add_term(page, library_get_term(app->library, terms->about));
    } else {
        add_all_terms(app, page);
    }
}

static void terms_draw(struct app *app, void *state, struct area body)
{
    struct terms *terms = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    struct page page = {.columns = inner.columns - 2};
    build_page(app, terms, &page);
    terms->rows = inner.rows;
    page_draw(&page, inner, &terms->top);
    page_clear(&page);
}

const struct screen_ops screen_terms = {
    .name = "terms",
    .state_size = sizeof(struct terms),
    .is_overlay = true,
    .open = terms_open,
    .close = terms_close,
    .contexts = terms_contexts,
    .handle = terms_handle,
    .draw = terms_draw,
    .take_title = terms_title,
    .footer = terms_footer,
};
