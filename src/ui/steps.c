#include "steps.h"

#include "ledger.h"

#include <stdlib.h>

void steps_draw_mark(const struct app *app, size_t item, struct area area, int row, int column)
{
    const struct control_result *control = app_get_item(app, item);
    bool is_current = item == app->current;
    enum style style;
    const char *mark = theme_mark_of(control, &style);
    int width = canvas_text(area, row, column, is_current ? STYLE_SELECTED : style, mark);
    canvas_zone_at(area, row, column, width, ACTION_PICK, (int)item);
}

static int mark_width(void)
{
    return text_width(theme_mark(RATING_MET));
}

/* Marks of a step from `row` down; returns the rows they took. */
static int draw_marks(const struct app *app, const struct step *step, struct area area, int row,
                      int column)
{
    int per_row = (area.columns - column) / mark_width();
    if (per_row < 1)
        return 0;
    for (size_t i = 0; i < step->count; i++)
        steps_draw_mark(app, step->first + i, area, row + (int)i / per_row,
                        column + (int)i % per_row * mark_width());
    return ((int)step->count + per_row - 1) / per_row;
}

/* Where there is no room for the marks of all steps, those of the current one are shown. */
static int draw_step(const struct app *app, const struct step *step, int number, bool has_room,
                     struct area area, int row)
{
    bool is_current = step == app_get_step_of(app, app->current);
    bool is_own = app_step_is_of_part(app, step);
    const struct counts *counts = &step->section->counts;
    char *progress = mem_format("%d/%d", counts->answered, counts->applicable);
    int width = text_width(progress) + 1;
    canvas_zone(area, row, 1, ACTION_PICK, (int)step->first);
    canvas_format(area_of(area, row, 0, 1, area.columns - width), 0, 0,
                  is_current ? STYLE_CURRENT
                  : is_own   ? STYLE_PLAIN
                             : STYLE_DIM,
                  is_own ? "%s%d %s" : "%s(%d) %s", is_current ? ">" : " ", number,
                  step->section->section->title.value);
    canvas_text_right(area, row, counts->answered == counts->applicable ? STYLE_GOOD : STYLE_DIM,
                      progress);
    free(progress);
    return 1 + (is_current || has_room ? draw_marks(app, step, area, row + 1, 3) : 0);
}

static int rows_of_all(const struct app *app, struct area area)
{
    int rows = 0, per_row = (area.columns - 3) / mark_width();
    for (size_t i = 0; i < app->step_count; i++)
        rows += 1 + ((int)app->steps[i].count + per_row - 1) / per_row;
    return rows;
}

int steps_draw_offer(const struct app *app, struct area area)
{
    if (!ledger_is_wanted(app))
        return 0;
    int column = canvas_text(area, 0, 0, STYLE_KEY, action_get_key(ACTION_LEDGER)) + 1;
    canvas_text(area, 0, column, STYLE_CURRENT, _("First: your information"));
    canvas_zone(area, 0, 1, ACTION_LEDGER, 0);
    return 1;
}

void steps_draw(const struct app *app, struct area area)
{
    enum { ROWS_FOR_GAPS = 2 };
    bool has_room = rows_of_all(app, area) + ROWS_FOR_GAPS <= area.rows;
    int row = 0;
    for (size_t i = 0; i < app->step_count && row < area.rows; i++)
        row += draw_step(app, &app->steps[i], (int)i + 1, has_room, area, row);
    if (!app->result->gap_count)
        return;
    int column = canvas_text(area, row + 1, 1, STYLE_DIM, _("Gaps")) + 3;
    canvas_format(area, row + 1, column, STYLE_BAD, "%zu", app->result->gap_count);
}

void steps_draw_line(const struct app *app, struct area area)
{
    const struct step *step = app_get_step_of(app, app->current);
    int width = (int)step->count * mark_width();
    bool has_room = width < area.columns / 2;
    canvas_format(area_of(area, 0, 0, 1, has_room ? area.columns - width - 1 : area.columns), 0, 0,
                  STYLE_CURRENT, "%d %s", (int)(step - app->steps) + 1,
                  step->section->section->title.value);
    if (has_room)
        draw_marks(app, step, area, 0, area.columns - width);
}
