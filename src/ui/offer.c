#include "offer.h"

#include "tenken/report.h"

#include <stdlib.h>

const struct offer *offer_get(struct app *app, size_t item)
{
    const struct crosswalk_control *crossed = app_get_crossed(app, item);
    return crossed ? crossed->offer : NULL;
}

int offer_draw(struct app *app, size_t item, struct area area, int row)
{
    const struct offer *offer = offer_get(app, item);
    char *text = word_take_offer(app->result, offer);
    char *asked = offer->choice ? mem_format(_("%s (%s: yes)"), text, action_get_key(ACTION_SAME))
                                : mem_copy(text);
    int rows = canvas_wrapped(area, row, 1, STYLE_CURRENT, asked);
    if (offer->choice)
        canvas_zone(area, row, rows, ACTION_SAME, 0);
    free(asked);
    free(text);
    return row + rows;
}

static void add_relation(struct app *app, struct page *page, int anchor, const char *heading,
                         const struct control_relation *relation)
{
    char *text = word_take_relation(app->result, relation);
    page_add_headed(page, anchor, heading, text);
    free(text);
}

static bool is_source(const struct offer *offer, const struct control_relation *relation)
{
    for (size_t i = 0; offer && i < offer->source_count; i++)
        if (offer->sources[i] == relation)
            return true;
    return false;
}

void offer_add_related(struct app *app, size_t item, struct page *page)
{
    const struct crosswalk_control *crossed = app_get_crossed(app, item);
    const struct offer *offer = crossed ? crossed->offer : NULL;
    for (size_t i = 0; offer && i < offer->source_count; i++)
        add_relation(app, page, i == 0 ? ACTION_WHY : 0, i == 0 ? _("Offered from") : _("And"),
                     offer->sources[i]);
    for (size_t i = 0; crossed && i < crossed->relation_count; i++)
        if (!is_source(offer, &crossed->relations[i]))
            add_relation(app, page, 0, _("Related"), &crossed->relations[i]);
}

bool offer_can_be_taken(struct app *app, const struct offer *offer)
{
    if (!offer)
        app_say(app, STYLE_DIM, "%s", _("No other answer offers one here."));
    else if (offer->obstacle == OBSTACLE_PARTS)
        app_say(app, STYLE_DIM, "%s", _("Each part is answered by itself here."));
    else if (!offer->choice)
        app_say(app, STYLE_DIM, "%s", _("No answer here says the same."));
    return offer && offer->choice;
}
