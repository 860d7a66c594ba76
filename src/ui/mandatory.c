#include "mandatory.h"

#include "tenken/report.h"

enum { BAR_COLUMNS = 12, GAP_COLUMNS = 3 };

bool mandatory_is_there(const struct app *app)
{
    for (size_t i = 0; i < app->item_count; i++)
        if (app->items[i]->control->mandatory)
            return true;
    return false;
}

/* Only where there is room beside the numbers. */
static void draw_bar(struct area area, int row, int column, int met, size_t count)
{
    double part = count ? (double)met / (double)count : 0;
    if (column + BAR_COLUMNS <= area.columns)
        canvas_bar(area, row, column, BAR_COLUMNS, part, part, STYLE_GOOD);
}

void mandatory_draw_line(struct app *app, struct area area, int row)
{
    static const enum rating order[] = {RATING_MET,     RATING_PARTIAL,    RATING_UNMET,
                                        RATING_UNKNOWN, RATING_UNANSWERED, RATING_NOT_APPLICABLE};
    const struct mandatory_items *items = app_get_mandatory(app);
    int totals[RATING_COUNT] = {0};
    for (size_t i = 0; i < items->count; i++)
        totals[items->items[i].rating]++;
    int column = canvas_format(area, row, 0, STYLE_PLAIN, _("Mandatory items: %zu"), items->count);
    column += GAP_COLUMNS;
    for (size_t i = 0; i < ARRAY_LENGTH(order); i++) {
        if (!totals[order[i]])
            continue;
        column += canvas_text(area, row, column, theme_of_rating(order[i]), theme_mark(order[i]));
        column += canvas_format(area, row, column, STYLE_PLAIN, " %s %d", word_rating(order[i]),
                                totals[order[i]]);
        column += GAP_COLUMNS;
    }
    draw_bar(area, row, column, totals[RATING_MET], items->count);
}
