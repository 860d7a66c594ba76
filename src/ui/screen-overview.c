/* The whole at a glance: every question as a mark, by section; the one under the cursor in words.
 */
#include "screens.h"
#include "steps.h"

#include "tenken/report.h"

#include <stdlib.h>

struct overview {
    size_t top;  /* first row of the map that is shown */
    int columns; /* for marks at the last drawing, for moving up and down */
};

enum {
    TITLE_COLUMNS = 24,
    LEGEND_ROWS = 4,
    WITH_NAMES = 6,  /* a column of a table with room for the start of a name */
    WITH_WORDS = 14, /* for the word of a rating beside its mark */
    WIDEST = 20
};

/* How the marks of a step lie. A section that is asked once for each of several subjects is a
 * table: a row for each control below a row of names, a column for each subject. */
struct layout {
    size_t per_row;
    int width; /* of a mark with the space up to the next */
    int head;  /* rows of names above */
};

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

/* ---- where the marks lie ---- */

static int cell_width(void)
{
    return text_width(theme_mark(RATING_MET)) + 1;
}

/* How many a step is asked about; 0 where it is no table: of one subject or none, or where a
 * control is not asked about all of them. */
static size_t count_subjects(const struct app *app, const struct step *step)
{
    const struct control_result *const *items = &app->items[step->first];
    size_t count = 0;
    while (count < step->count && items[count]->control == items[0]->control)
        count++;
    if (count < 2 || step->count % count)
        return 0;
    for (size_t i = count; i < step->count; i++)
        if (!text_equal(items[i]->subject, items[i % count]->subject))
            return 0;
    return count;
}

static struct layout lay_out(const struct app *app, const struct step *step, int columns)
{
    size_t subjects = count_subjects(app, step);
    int width = subjects ? columns / (int)subjects : 0;
    if (width >= cell_width())
        return (struct layout){subjects, width < WIDEST ? width : WIDEST, 1};
    int per_row = columns / cell_width();
    return (struct layout){per_row > 0 ? (size_t)per_row : 1, cell_width(), 0};
}

static int rows_of(const struct step *step, struct layout layout)
{
    return layout.head + (int)((step->count + layout.per_row - 1) / layout.per_row);
}

/* ---- moving ---- */

static unsigned put_cursor(struct app *app, size_t item)
{
    if (item < app->item_count)
        app->current = item;
    return EFFECT_REDRAW;
}

static unsigned put_cursor_in(struct app *app, const struct step *step, size_t place)
{
    return put_cursor(app, step->first + (place < step->count ? place : step->count - 1));
}

/* A row up or down: within the step, or into the neighbouring one at the same column. */
static unsigned move_row(struct app *app, const struct overview *overview, int direction)
{
    const struct step *step = app_get_step_of(app, app->current);
    size_t per_row = lay_out(app, step, overview->columns).per_row;
    size_t place = app->current - step->first, column = place % per_row, row = place / per_row;
    if (direction > 0 ? row < (step->count - 1) / per_row : row > 0)
        return put_cursor_in(app, step, (row + (size_t)direction) * per_row + column);
    size_t index = (size_t)(step - app->steps) + (size_t)direction;
    if (index >= app->step_count)
        return EFFECT_REDRAW;
    const struct step *other = &app->steps[index];
    per_row = lay_out(app, other, overview->columns).per_row;
    size_t base = direction > 0 ? 0 : (other->count - 1) / per_row * per_row;
    return put_cursor_in(app, other, base + (column < per_row ? column : per_row - 1));
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

static int cursor_row(const struct app *app, int columns)
{
    int row = 0;
    const struct step *current = app_get_step_of(app, app->current);
    for (const struct step *step = app->steps; step < current; step++)
        row += rows_of(step, lay_out(app, step, columns));
    struct layout layout = lay_out(app, current, columns);
    return row + layout.head + (int)((app->current - current->first) / layout.per_row);
}

/* The names above a table come into sight with its first row. */
static void scroll_to_cursor(struct overview *overview, const struct app *app, int rows)
{
    const struct step *step = app_get_step_of(app, app->current);
    struct layout layout = lay_out(app, step, overview->columns);
    int row = cursor_row(app, overview->columns);
    int first = row - (app->current - step->first < layout.per_row ? layout.head : 0);
    if (first < (int)overview->top)
        overview->top = (size_t)first;
    if (row >= (int)overview->top + rows)
        overview->top = (size_t)(row - rows + 1);
}

static void draw_names(const struct app *app, const struct step *step, struct layout layout,
                       struct area area, int row)
{
    for (size_t i = 0; layout.width >= WITH_NAMES && i < layout.per_row; i++) {
        const struct control_result *item = app_get_item(app, step->first + i);
        struct area name =
            area_of(area, row, TITLE_COLUMNS + (int)i * layout.width, 1, layout.width - 1);
        canvas_text(name, 0, 0, STYLE_STRONG, control_get_subject_name(app->result, item));
    }
}

/* What a row of a table asks, and the words of its ratings. */
static void draw_words(const struct app *app, const struct step *step, struct layout layout,
                       struct area area, int row)
{
    for (size_t i = 0; i < step->count; i++) {
        const struct control_result *item = app_get_item(app, step->first + i);
        int at = row + (int)(i / layout.per_row), place = (int)(i % layout.per_row);
        int column = TITLE_COLUMNS + place * layout.width;
        if (place == 0 && at >= 0)
            canvas_text(area_of(area, at, 2, 1, TITLE_COLUMNS - 3), 0, 0, STYLE_PLAIN,
                        item->control->title.value);
        if (layout.width >= WITH_WORDS && at >= 0)
            canvas_text(
                area_of(area, at, column, 1, layout.width - 1), 0, cell_width(), STYLE_DIM,
                word_rating(control_is_in_play(item) ? item->rating : RATING_NOT_APPLICABLE));
    }
}

static void draw_step(const struct app *app, const struct step *step, struct layout layout,
                      struct area area, int row)
{
    bool is_own = app_step_is_of_part(app, step);
    if (row >= 0) {
        canvas_format(area_of(area, row, 0, 1, TITLE_COLUMNS - 1), 0, 0,
                      is_own ? STYLE_PLAIN : STYLE_DIM, is_own ? "%zu %s" : "(%zu) %s",
                      (size_t)(step - app->steps) + 1, step->section->section->title.value);
        if (layout.head)
            draw_names(app, step, layout, area, row);
    }
    if (layout.head)
        draw_words(app, step, layout, area, row + layout.head);
    for (size_t i = 0; i < step->count; i++)
        steps_draw_mark(app, step->first + i, area, row + layout.head + (int)(i / layout.per_row),
                        TITLE_COLUMNS + (int)(i % layout.per_row) * layout.width);
}

static void draw_map(const struct app *app, struct overview *overview, struct area area)
{
    overview->columns = area.columns - TITLE_COLUMNS;
    scroll_to_cursor(overview, app, area.rows);
    int row = -(int)overview->top;
    for (size_t i = 0; i < app->step_count; i++) {
        struct layout layout = lay_out(app, &app->steps[i], overview->columns);
        draw_step(app, &app->steps[i], layout, area, row);
        row += rows_of(&app->steps[i], layout);
    }
}

struct place {
    int row, column;
};

/* What does not fit beside the others goes below them. */
static void draw_total(const char *mark, enum style style, const char *word, int count,
                       struct area area, struct place *place)
{
    enum { GAP = 3 };
    char *text = mem_format(" %s %d", word, count);
    if (place->column + text_width(mark) + text_width(text) > area.columns)
        *place = (struct place){place->row + 1, 0};
    place->column += canvas_text(area, place->row, place->column, style, mark);
    place->column += canvas_text(area, place->row, place->column, STYLE_PLAIN, text) + GAP;
    free(text);
}

static void draw_totals(const struct app *app, struct area area)
{
    static const enum rating order[] = {RATING_MET,     RATING_PARTIAL,    RATING_UNMET,
                                        RATING_UNKNOWN, RATING_UNANSWERED, RATING_NOT_APPLICABLE};
    int totals[RATING_COUNT] = {0}, left = 0;
    struct place place = {0};
    for (size_t i = 0; i < app->item_count; i++) {
        const struct control_result *item = app->items[i];
        if (theme_is_left(item))
            left++;
        else
            totals[control_is_in_play(item) ? item->rating : RATING_NOT_APPLICABLE]++;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(order); i++)
        if (totals[order[i]] || (!left && order[i] != RATING_NOT_APPLICABLE))
            draw_total(theme_mark(order[i]), theme_of_rating(order[i]), word_rating(order[i]),
                       totals[order[i]], area, &place);
    if (left)
        draw_total(THEME_MARK_LEFT, STYLE_DIM, word_selection(SELECTION_NO), left, area, &place);
}

static void draw_current(const struct app *app, struct area area)
{
    const struct control_result *item = app_get_item(app, app->current);
    char *question = app_take_text(&item->control->question, item->pack);
    char *title = word_take_title(app->result, item);
    canvas_format(area, 0, 0, STYLE_CURRENT, "%s  %s", control_get_clause(item->control), title);
    free(title);
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
    draw_totals(app, area_of(inner, 0, 0, 2, inner.columns));
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
