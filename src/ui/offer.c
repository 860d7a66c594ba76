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

void offer_add_related(struct app *app, size_t item, struct page *page)
{
    const struct crosswalk_control *crossed = app_get_crossed(app, item);
    for (size_t i = 0; crossed && i < crossed->relation_count; i++) {
        char *text = word_take_relation(app->result, &crossed->relations[i]);
        page_add_headed(page, 0, i == 0 ? _("Related") : _("And"), text);
        free(text);
    }
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
