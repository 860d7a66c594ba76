/* What was put off: questions marked for later, and those answered “do not know”. */
#include "list.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>

struct marked {
    struct list list;
};

static bool is_put_off(const struct app *app, size_t item)
{
    return app_is_marked(app, item) || app->items[item]->rating == RATING_UNKNOWN;
}

static size_t count_marked(const struct app *app)
{
    size_t count = 0;
    for (size_t i = 0; i < app->item_count; i++)
        count += is_put_off(app, i);
    return count;
}

static size_t find_marked(const struct app *app, size_t place)
{
    for (size_t i = 0; i < app->item_count; i++)
        if (is_put_off(app, i) && place-- == 0)
            return i;
    return app->item_count;
}

static unsigned marked_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *marked_title(const struct app *app, const void *state)
{
    return mem_copy(_("For later"));
}

static const enum action *marked_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_UP, ACTION_DOWN, ACTION_BACK,
                                          ACTION_NONE};
    return actions;
}

static unsigned marked_handle(struct app *app, void *state, const struct event *event)
{
    struct marked *marked = state;
    list_set_count(&marked->list, count_marked(app));
    bool is_moved = list_handle(&marked->list, event);
    if (event->action != ACTION_OPEN && event->action != ACTION_PICK)
        return is_moved ? EFFECT_REDRAW : 0;
    size_t item = find_marked(app, marked->list.selected);
    if (item >= app->item_count)
        return EFFECT_REDRAW;
    app->current = item;
    return app_goto(app, SCREEN_WALK, NULL);
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    size_t item = find_marked(app, index);
    const struct control_result *control = app_get_item(app, item);
    const char *note = app_get_note(app, item);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int column = 1 + canvas_text(row, 0, 1, is_selected ? style : theme_of_rating(control->rating),
                                 theme_mark(control->rating));
    char *title = word_take_title(app->result, control);
    column += canvas_format(row, 0, column + 1, style, "%s %s",
                            control_get_clause(control->control), title) +
              3;
    canvas_text(row, 0, column, is_selected ? style : STYLE_DIM, note);
    free(title);
}

static void marked_draw(struct app *app, void *state, struct area body)
{
    struct marked *marked = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    list_set_count(&marked->list, count_marked(app));
    if (marked->list.count)
        list_draw(app, &marked->list, inner, 1, draw_row, NULL);
    else
        canvas_wrapped(inner, 0, 0, STYLE_DIM,
                       _("Nothing is put off. Questions marked with m, and those answered with “do "
                         "not know”, are listed here."));
}

const struct screen_ops screen_marked = {
    .name = "marked",
    .state_size = sizeof(struct marked),
    .is_overlay = true,
    .contexts = marked_contexts,
    .handle = marked_handle,
    .draw = marked_draw,
    .take_title = marked_title,
    .footer = marked_footer,
};
