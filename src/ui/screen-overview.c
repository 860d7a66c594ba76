/* The whole at a glance: every question as a mark, by section; the one under the cursor in words.
 */
#include "screens.h"
#include "steps.h"

#include "tenken/report.h"

#include <stdlib.h>

struct overview {
    size_t top;  /* first row of the map that is shown */
    int per_row; /* marks in a row at the last drawing, for moving up and down */
};

enum { TITLE_COLUMNS = 24, LEGEND_ROWS = 4 };

static unsigned overview_contexts(const struct app *app, const void *state)
{
    return IN_MAP;
}

static char *overview_title(const struct app *app, const void *state)
{
    return mem_copy(_("Overview"));
}

static const enum action *overview_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {
        ACTION_OPEN,   ACTION_WHY,  ACTION_NEXT_OPEN, ACTION_MARK, ACTION_RESULT,
        ACTION_SEARCH, ACTION_UNDO, ACTION_PROFILE,   ACTION_BACK, ACTION_NONE};
    return actions;
}

/* ---- moving ---- */

static unsigned put_cursor(struct app *app, size_t item)
{
    if (item < app->item_count)
        app->current = item;
    return EFFECT_REDRAW;
}

/* A row up or down: within the step, or into the neighbouring one at the same column. */
static unsigned move_row(struct app *app, const struct overview *overview, int direction)
{
    const struct step *step = app_get_step_of(app, app->current);
    size_t per_row = (size_t)(overview->per_row > 0 ? overview->per_row : 1);
    size_t place = app->current - step->first, column = place % per_row, row = place / per_row;
    size_t last_row = (step->count - 1) / per_row;
    if (direction > 0 ? row < last_row : row > 0) {
        size_t target = (row + (size_t)direction) * per_row + column;
        return put_cursor(app, step->first + (target < step->count ? target : step->count - 1));
    }
    size_t index = (size_t)(step - app->steps) + (size_t)direction;
    if (index >= app->step_count)
        return EFFECT_REDRAW;
    const struct step *other = &app->steps[index];
    size_t base = direction > 0 ? 0 : (other->count - 1) / per_row * per_row;
    size_t target = base + column;
    return put_cursor(app, other->first + (target < other->count ? target : other->count - 1));
}

static unsigned move_step(struct app *app, int direction)
{
    const struct step *step = app_get_step_of(app, app->current);
    size_t index = (size_t)(step - app->steps) + (size_t)direction;
    return index < app->step_count ? put_cursor(app, app->steps[index].first) : EFFECT_REDRAW;
}

static unsigned next_open(struct app *app)
{
    size_t item;
    if (app_find_next(app, app->current, 1, true, &item) ||
        app_find_next(app, (size_t)-1, 1, true, &item))
        return put_cursor(app, item);
    app_say(app, STYLE_DIM, "%s", _("No question is open."));
    return EFFECT_REDRAW;
}

static unsigned overview_handle(struct app *app, void *state, const struct event *event)
{
    struct overview *overview = state;
    if (!app->item_count)
        return 0;
    switch (event->action) {
    case ACTION_LEFT:
        return put_cursor(app, app->current - 1);
    case ACTION_RIGHT:
        return put_cursor(app, app->current + 1);
    case ACTION_UP:
        return move_row(app, overview, -1);
    case ACTION_DOWN:
        return move_row(app, overview, 1);
    case ACTION_NEXT:
    case ACTION_PAGE_DOWN:
        return move_step(app, 1);
    case ACTION_PREVIOUS:
    case ACTION_PAGE_UP:
        return move_step(app, -1);
    case ACTION_FIRST:
        return put_cursor(app, 0);
    case ACTION_LAST:
        return put_cursor(app, app->item_count - 1);
    case ACTION_NEXT_OPEN:
        return next_open(app);
    case ACTION_MARK:
        return app_toggle_mark(app) ? EFFECT_CHANGED : EFFECT_REDRAW;
    case ACTION_WHY:
        return app_goto(app, SCREEN_WHY, app_get_item(app, app->current)->address);
    case ACTION_PICK:
        if ((size_t)event->number != app->current)
            return put_cursor(app, (size_t)event->number);
        return app_goto(app, SCREEN_WALK, NULL);
    case ACTION_OPEN:
        return app_goto(app, SCREEN_WALK, NULL);
    default:
        return 0;
    }
}

/* ---- drawing ---- */

static int cell_width(void)
{
    return text_width(theme_mark(RATING_MET)) + 1;
}

static int rows_of(const struct step *step, int per_row)
{
    return ((int)step->count + per_row - 1) / per_row;
}

static int cursor_row(const struct app *app, int per_row)
{
    int row = 0;
    const struct step *current = app_get_step_of(app, app->current);
    for (const struct step *step = app->steps; step < current; step++)
        row += rows_of(step, per_row);
    return row + (int)(app->current - current->first) / per_row;
}

static void scroll_to_cursor(struct overview *overview, const struct app *app, int rows)
{
    int row = cursor_row(app, overview->per_row);
    if (row < (int)overview->top)
        overview->top = (size_t)row;
    if (row >= (int)overview->top + rows)
        overview->top = (size_t)(row - rows + 1);
}

static void draw_step(const struct app *app, const struct step *step, int per_row, struct area area,
                      int row)
{
    bool is_own = app_step_is_of_part(app, step);
    struct area title = area_of(area, row, 0, 1, TITLE_COLUMNS - 1);
    if (row >= 0)
        canvas_format(title, 0, 0, is_own ? STYLE_PLAIN : STYLE_DIM, is_own ? "%zu %s" : "(%zu) %s",
                      (size_t)(step - app->steps) + 1, step->section->section->title.value);
    for (size_t i = 0; i < step->count; i++)
        steps_draw_mark(app, step->first + i, area, row + (int)i / per_row,
                        TITLE_COLUMNS + (int)i % per_row * cell_width());
}

static void draw_map(const struct app *app, struct overview *overview, struct area area)
{
    overview->per_row = (area.columns - TITLE_COLUMNS) / cell_width();
    if (overview->per_row < 1)
        overview->per_row = 1;
    scroll_to_cursor(overview, app, area.rows);
    int row = -(int)overview->top;
    for (size_t i = 0; i < app->step_count; i++) {
        draw_step(app, &app->steps[i], overview->per_row, area, row);
        row += rows_of(&app->steps[i], overview->per_row);
    }
}

static void draw_totals(const struct app *app, struct area area)
{
    static const enum rating order[] = {RATING_MET,     RATING_PARTIAL,    RATING_UNMET,
                                        RATING_UNKNOWN, RATING_UNANSWERED, RATING_NOT_APPLICABLE};
    int totals[RATING_COUNT] = {0}, left = 0, column = 0;
    for (size_t i = 0; i < app->item_count; i++) {
        const struct control_result *item = app->items[i];
        if (theme_is_left(item))
            left++;
        else
            totals[control_is_in_play(item) ? item->rating : RATING_NOT_APPLICABLE]++;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(order); i++) {
        if (!totals[order[i]] && (left || order[i] == RATING_NOT_APPLICABLE))
            continue;
        column += canvas_text(area, 0, column, theme_of_rating(order[i]), theme_mark(order[i]));
        column += canvas_format(area, 0, column, STYLE_PLAIN, " %s %d", word_rating(order[i]),
                                totals[order[i]]) +
                  3;
    }
    if (left)
        canvas_format(area, 0, column, STYLE_DIM, "%s %s %d", THEME_MARK_LEFT,
                      word_selection(SELECTION_NO), left);
}

static void draw_current(const struct app *app, struct area area)
{
    const struct control_result *item = app_get_item(app, app->current);
    char *question = app_take_text(&item->control->question, item->pack);
    canvas_format(area, 0, 0, STYLE_CURRENT, "%s  %s", control_get_clause(item->control),
                  item->control->title.value);
    char *reason = !control_is_in_play(item) ? word_take_skip_reason(item) : NULL;
    canvas_wrapped(area, 1, 0, STYLE_PLAIN, reason ? reason : question);
    free(reason);
    free(question);
}

static void overview_draw(struct app *app, void *state, struct area body)
{
    struct overview *overview = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    if (!app->item_count)
        return;
    draw_totals(app, area_of(inner, 0, 0, 1, inner.columns));
    draw_map(app, overview, area_of(inner, 2, 0, inner.rows - 2 - LEGEND_ROWS, inner.columns));
    canvas_rule(inner, inner.rows - LEGEND_ROWS);
    draw_current(app,
                 area_of(inner, inner.rows - LEGEND_ROWS + 1, 0, LEGEND_ROWS - 1, inner.columns));
}

const struct screen_ops screen_overview = {
    .name = "overview",
    .state_size = sizeof(struct overview),
    .contexts = overview_contexts,
    .handle = overview_handle,
    .draw = overview_draw,
    .take_title = overview_title,
    .footer = overview_footer,
};
