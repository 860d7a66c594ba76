/* The answers that other packs of the case offer to open questions: looked at and taken one by one.
 */
#include "list.h"
#include "offer.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { GAP_ROWS = 1, MOST_ROWS = 12 };

struct offers {
    struct list list;
};

static unsigned offers_contexts(const struct app *app, const void *state)
{
    return IN_LIST | IN_OFFERS;
}

static char *offers_title(const struct app *app, const void *state)
{
    return mem_copy(_("Offered answers"));
}

static const enum action *offers_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_SAME, ACTION_UNDO, ACTION_UP,
                                          ACTION_DOWN, ACTION_BACK, ACTION_NONE};
    return actions;
}

static const struct crosswalk_control *get_selected(struct app *app, const struct offers *offers)
{
    return app_get_crosswalk(app)->offers[offers->list.selected];
}

/* What wants a reason, or part by part, is answered at the question. */
static unsigned take(struct app *app, struct offers *offers)
{
    const struct crosswalk_control *crossed = get_selected(app, offers);
    const struct choice *choice = crossed->offer->choice;
    const char *title = crossed->control->control->title.value; /* of the library, so it stays */
    size_t item;
    if (!offer_can_be_taken(app, crossed->offer) ||
        !app_find_item(app, crossed->control->address, &item))
        return EFFECT_REDRAW;
    if (choice->asks_reason) {
        app_say(app, STYLE_CURRENT,
                _("It needs a reason: %s gives the answer here and asks for it."),
                action_get_key(ACTION_SAME));
        return app_goto(app, SCREEN_WALK, crossed->control->address);
    }
    if (!app_take_offer(app, item, choice))
        return EFFECT_REDRAW;
    app_say(app, STYLE_GOOD, "%s: %s", title, choice->label.value);
    return EFFECT_CHANGED;
}

static unsigned offers_handle(struct app *app, void *state, const struct event *event)
{
    struct offers *offers = state;
    struct list *list = &offers->list;
    list_set_count(list, app_get_crosswalk(app)->offer_count);
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    bool is_moved = list_handle(list, event);
    if (!list->count)
        return 0;
    if (event->action == ACTION_OPEN || is_second_click)
        return app_goto(app, SCREEN_WALK, get_selected(app, offers)->control->address);
    if (event->action == ACTION_SAME)
        return take(app, offers);
    return is_moved ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

static const char *get_offered(const struct offer *offer)
{
    if (offer->choice)
        return offer->choice->label.value;
    return offer->obstacle == OBSTACLE_PARTS ? _("part by part") : word_rating(offer->rating);
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct crosswalk_control *crossed = app_get_crosswalk(app)->offers[index];
    const struct offer *offer = crossed->offer;
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    enum style mark = is_selected ? style : theme_of_rating(offer->rating);
    char *offered = mem_format("%s %s", theme_mark(offer->rating), get_offered(offer));
    int columns = row.columns - text_width(offered) - 2;
    char *place = word_take_place_of(app->result, crossed->control);
    canvas_format(area_of(row, 0, 0, 1, columns), 0, 1, style, "%s  %s",
                  crossed->control->control->title.value, place);
    canvas_text_right(row, 0, mark, offered);
    free(place);
    free(offered);
}

static void draw_detail(struct app *app, const struct crosswalk_control *crossed, struct area area)
{
    struct page page = {.columns = area.columns - 2};
    char *question = app_take_text(&crossed->control->control->question, crossed->control->pack);
    char *text = word_take_offer(app->result, crossed->offer);
    size_t item, top = 0;
    canvas_rule(area, 0);
    page_add(&page, STYLE_STRONG, 0, question);
    page_add(&page, STYLE_CURRENT, 0, text);
    if (app_find_item(app, crossed->control->address, &item))
        offer_add_related(app, item, &page);
    page_draw(&page, area_below(area, 1), &top);
    page_clear(&page);
    free(text);
    free(question);
}

static void draw_empty(const struct app *app, struct area area)
{
    bool is_alone = app->result->pack_count < 2;
    canvas_wrapped(area, 1, 1, STYLE_DIM,
                   is_alone
                       ? _("The case has one pack only. With several, an answer to one is offered "
                           "where another asks about the same.")
                       : _("No answer elsewhere says anything certain of an open question. Go on "
                           "answering: what follows from it is listed here."));
}

static void offers_draw(struct app *app, void *state, struct area body)
{
    struct offers *offers = state;
    struct area inner = area_of(body, GAP_ROWS, 1, body.rows - GAP_ROWS, body.columns - 2);
    int half = inner.rows / 2 + 1, detail = half < MOST_ROWS ? half : MOST_ROWS;
    list_set_count(&offers->list, app_get_crosswalk(app)->offer_count);
    if (!offers->list.count) {
        draw_empty(app, inner);
        return;
    }
    list_draw(app, &offers->list, area_of(inner, 0, 0, inner.rows - detail, inner.columns), 1,
              draw_row, NULL);
    draw_detail(app, get_selected(app, offers), area_below(inner, inner.rows - detail));
}

const struct screen_ops screen_crosswalk = {
    .name = "crosswalk",
    .state_size = sizeof(struct offers),
    .is_overlay = true,
    .contexts = offers_contexts,
    .handle = offers_handle,
    .draw = offers_draw,
    .take_title = offers_title,
    .footer = offers_footer,
};
