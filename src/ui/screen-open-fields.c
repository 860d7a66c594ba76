/* What is still to say of the assets, a field a line; Enter goes there. */
#include "ledger.h"
#include "list.h"
#include "screens.h"

#include <stdlib.h>

struct open_fields {
    struct list list;
};

struct place {
    const struct record *asset;
    const struct field *field;
};

/* The open field with this number; without an asset where there are fewer, and `*count` is how
 * many. */
static struct place find_open(const struct app *app, size_t wanted, size_t *count)
{
    const struct record *assets;
    const struct field *fields;
    size_t asset_count = ledger_list(app, &assets), field_count = field_list("asset", &fields);
    *count = 0;
    for (size_t i = 0; i < asset_count; i++)
        for (size_t j = 0; j < field_count; j++)
            if (asset_is_open(app, &assets[i], &fields[j]) && (*count)++ == wanted)
                return (struct place){&assets[i], &fields[j]};
    return (struct place){0};
}

static size_t count_open(const struct app *app)
{
    size_t count;
    find_open(app, (size_t)-1, &count);
    return count;
}

static unsigned open_fields_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *open_fields_title(const struct app *app, const void *state)
{
    return mem_format("%s › %s", _("Information to protect"), _("Still open"));
}

static const enum action *open_fields_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_UP, ACTION_DOWN, ACTION_BACK,
                                          ACTION_NONE};
    return actions;
}

static unsigned open_fields_handle(struct app *app, void *state, const struct event *event)
{
    struct open_fields *open = state;
    size_t count;
    list_set_count(&open->list, count_open(app));
    bool is_moved = list_handle(&open->list, event);
    if (event->action != ACTION_OPEN && event->action != ACTION_PICK)
        return is_moved ? EFFECT_REDRAW : 0;
    struct place place = find_open(app, open->list.selected, &count);
    if (!place.asset)
        return EFFECT_REDRAW;
    char *argument = mem_format("%s %s", place.asset->id, place.field->name);
    unsigned effects = app_goto(app, SCREEN_ASSET, argument);
    free(argument);
    return effects;
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    size_t count;
    struct place place = find_open(app, index, &count);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int half = row.columns / 2;
    canvas_text(area_of(row, 0, 1, 1, half - 2), 0, 0, style, asset_show(place.asset, "name"));
    canvas_text(row, 0, half, style, _(place.field->label));
}

static void open_fields_draw(struct app *app, void *state, struct area body)
{
    struct open_fields *open = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    list_set_count(&open->list, count_open(app));
    if (open->list.count)
        list_draw(app, &open->list, inner, 1, draw_row, NULL);
    else
        canvas_wrapped(inner, 0, 0, STYLE_DIM, _("Nothing is open."));
}

const struct screen_ops screen_open_fields = {
    .name = "open-fields",
    .state_size = sizeof(struct open_fields),
    .is_overlay = true,
    .contexts = open_fields_contexts,
    .handle = open_fields_handle,
    .draw = open_fields_draw,
    .take_title = open_fields_title,
    .footer = open_fields_footer,
};
