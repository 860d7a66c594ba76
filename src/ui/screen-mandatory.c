/* The mandatory items at a glance: what each has come to, what of it is ticked, and how far its
 * level is from the target. */
#include "list.h"
#include "mandatory.h"
#include "screens.h"

#include <stdlib.h>

enum { HEADING_ROWS = 3, LEAST_DETAIL_ROWS = 5, TICKS_COLUMNS = 7, LEVEL_COLUMNS = 11 };

struct mandatory {
    struct list list;
};

static unsigned mandatory_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *mandatory_title(const struct app *app, const void *state)
{
    return mem_copy(_("Mandatory items"));
}

static const enum action *mandatory_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN,   ACTION_WHY,  ACTION_WALK, ACTION_OVERVIEW,
                                          ACTION_RESULT, ACTION_BACK, ACTION_NONE};
    return actions;
}

/* The first control of the item that is not met yet: where there is something to do. */
static const struct control_result *control_to_open(const struct mandatory_item *item)
{
    for (size_t i = 0; i < item->control_count; i++)
        if (control_is_counted(item->controls[i]) && item->controls[i]->rating != RATING_MET)
            return item->controls[i];
    return item->controls[0];
}

static unsigned mandatory_handle(struct app *app, void *state, const struct event *event)
{
    struct mandatory *mandatory = state;
    struct list *list = &mandatory->list;
    const struct mandatory_items *items = app_get_mandatory(app);
    list_set_count(list, items->count);
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    bool is_moved = list_handle(list, event);
    if (!list->count)
        return 0;
    const char *address = control_to_open(&items->items[list->selected])->address;
    if (event->action == ACTION_OPEN || is_second_click)
        return app_goto(app, SCREEN_WALK, address);
    if (event->action == ACTION_WHY)
        return app_goto(app, SCREEN_WHY, address);
    return is_moved ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

struct tally {
    int met, asked;
};

static bool is_own(const struct mandatory_item *item, const struct mandatory_part *part)
{
    return part->control->control->mandatory == item->number;
}

/* Of the ticks of the item's own controls, or of the controls that are part of it. */
static struct tally count_parts(const struct mandatory_item *item, bool of_options)
{
    struct tally tally = {0};
    for (size_t i = 0; i < item->part_count; i++) {
        const struct mandatory_part *part = &item->parts[i];
        bool is_wanted = of_options ? part->option != NULL : !is_own(item, part);
        if (!is_wanted || part->rating == RATING_NOT_APPLICABLE)
            continue;
        tally.asked++;
        tally.met += part->rating == RATING_MET;
    }
    return tally;
}

static void draw_tally(struct area cell, enum style style, struct tally tally)
{
    char *text = tally.asked ? mem_format("%d/%d", tally.met, tally.asked) : mem_copy("-");
    canvas_text_right(cell, 0, style, text);
    free(text);
}

static char *take_level(int level)
{
    return level == LEVEL_NONE ? mem_copy("-") : mem_format("%d", level);
}

static void draw_level(struct area cell, enum style style, const struct mandatory_item *item)
{
    char *level = take_level(item->level), *target = take_level(item->target);
    char *both = mem_format("%s/%s", level, target);
    canvas_text_right(cell, 0, style, both);
    free(both);
    free(target);
    free(level);
}

struct columns {
    struct area title, ticks, parts, level;
};

static struct columns columns_of(struct area row)
{
    int at = row.columns - LEVEL_COLUMNS - 2 * TICKS_COLUMNS - 1;
    return (struct columns){
        .title = area_of(row, 0, 0, 1, at),
        .ticks = area_of(row, 0, at, 1, TICKS_COLUMNS),
        .parts = area_of(row, 0, at + TICKS_COLUMNS, 1, TICKS_COLUMNS),
        .level = area_of(row, 0, at + 2 * TICKS_COLUMNS, 1, LEVEL_COLUMNS),
    };
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct mandatory_item *item = &app_get_mandatory(app)->items[index];
    struct columns columns = columns_of(row);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int column = 1 + canvas_format(columns.title, 0, 1, style, "%2d ", item->number);
    column +=
        canvas_text(columns.title, 0, column, is_selected ? style : theme_of_rating(item->rating),
                    theme_mark(item->rating));
    canvas_text(columns.title, 0, column + 1, style, item->controls[0]->control->title.value);
    draw_tally(columns.ticks, style, count_parts(item, true));
    draw_tally(columns.parts, style, count_parts(item, false));
    draw_level(columns.level, style, item);
}

static void draw_headings(struct area row)
{
    struct columns columns = columns_of(row);
    canvas_text_right(columns.ticks, 0, STYLE_DIM, _("ticks"));
    canvas_text_right(columns.parts, 0, STYLE_DIM, _("parts"));
    canvas_text_right(columns.level, 0, STYLE_DIM, _("level/aim"));
}

/* What the selected item asks, with its ticks and parts. */
static void draw_detail(const struct mandatory_item *item, struct area area)
{
    const struct control_result *control = control_to_open(item);
    char *question = app_take_text(&control->control->question, control->pack);
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, question);
    for (size_t i = 0; i < item->part_count && row < area.rows; i++) {
        const struct mandatory_part *part = &item->parts[i];
        if (!part->option && is_own(item, part))
            continue;
        const struct pack_text *text =
            part->option ? &part->option->text : &part->control->control->title;
        int column =
            canvas_text(area, row, 1, theme_of_rating(part->rating), theme_mark(part->rating));
        row += canvas_wrapped(area, row, column + 2, STYLE_PLAIN, text->value);
    }
    free(question);
}

static void mandatory_draw(struct app *app, void *state, struct area body)
{
    struct mandatory *mandatory = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    const struct mandatory_items *items = app_get_mandatory(app);
    list_set_count(&mandatory->list, items->count);
    if (!items->count) {
        canvas_wrapped(inner, 1, 1, STYLE_DIM, _("This check has no mandatory items."));
        return;
    }
    int rows = inner.rows - HEADING_ROWS, listed = (int)items->count;
    if (listed > rows - LEAST_DETAIL_ROWS)
        listed = rows - LEAST_DETAIL_ROWS;
    mandatory_draw_line(app, inner, 0);
    draw_headings(area_of(inner, HEADING_ROWS - 1, 0, 1, inner.columns));
    list_draw(app, &mandatory->list, area_of(inner, HEADING_ROWS, 0, listed, inner.columns), 1,
              draw_row, NULL);
    draw_detail(&items->items[mandatory->list.selected], area_below(inner, HEADING_ROWS + listed));
}

const struct screen_ops screen_mandatory = {
    .name = "mandatory",
    .state_size = sizeof(struct mandatory),
    .contexts = mandatory_contexts,
    .handle = mandatory_handle,
    .draw = mandatory_draw,
    .take_title = mandatory_title,
    .footer = mandatory_footer,
};
