/* Help: the keys of the screen one came from, read from the action table. */
#include "page.h"
#include "screens.h"

#include <stdlib.h>

struct help {
    size_t top;
    int rows;
};

static unsigned help_contexts(const struct app *app, const void *state)
{
    return IN_PAGE;
}

static char *help_title(const struct app *app, const void *state)
{
    return app->help_for ? mem_format("%s › %s", app->help_for, _("Help")) : mem_copy(_("Help"));
}

static const enum action *help_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_DOWN, ACTION_UP, ACTION_BACK, ACTION_NONE};
    return actions;
}

static unsigned help_handle(struct app *app, void *state, const struct event *event)
{
    struct help *help = state;
    if (event->action == ACTION_HELP)
        return EFFECT_BACK;
    return page_handle(event, help->rows, &help->top) ? EFFECT_REDRAW : 0;
}

static void add_keys(struct page *page, unsigned contexts, const char *heading)
{
    page_add(page, STYLE_CURRENT, 0, heading);
    for (enum action action = 0; action < ACTION_COUNT; action++) {
        if (!action_holds_in(action, contexts))
            continue;
        char *line = mem_format("%-24s %s", action_get_keys(action), action_get_label(action));
        page_add(page, STYLE_PLAIN, 2, line);
        free(line);
    }
    page_add_gap(page);
}

static void help_draw(struct app *app, void *state, struct area body)
{
    struct help *help = state;
    struct area inner = area_of(body, 0, 2, body.rows, body.columns - 4);
    struct page page = {.columns = inner.columns - 2};
    page_add(&page, STYLE_PLAIN, 0,
             _("Every answer is saved the moment it is given. Nothing has to be finished in order, "
               "and u takes back any step. "
               "The mouse works too: click an answer, a mark, or a word in the bottom line."));
    page_add_gap(&page);
    add_keys(&page, app->help_contexts, _("Keys on this screen"));
    add_keys(&page, IN_WRITING, _("Keys while writing"));
    help->rows = inner.rows;
    page_draw(&page, inner, &help->top);
    page_clear(&page);
}

const struct screen_ops screen_help = {
    .name = "help",
    .state_size = sizeof(struct help),
    .is_overlay = true,
    .contexts = help_contexts,
    .handle = help_handle,
    .draw = help_draw,
    .take_title = help_title,
    .footer = help_footer,
};
