/* The tasks by state: columns side by side, or below each other where there is no room. */
#include "planning.h"
#include "tasks.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { SIDE_BY_SIDE = 76, CARD_ROWS = 3, TITLE_ROWS = 2, DETAIL_ROWS = 4 };

/* The task of a state at this place of the plan; NULL past the last. */
static const struct task *find(struct app *app, enum task_state state, size_t place)
{
    const struct plan *plan = app_get_plan(app);
    for (size_t i = 0; i < plan->task_count; i++)
        if (plan->tasks[i].state == state && place-- == 0)
            return &plan->tasks[i];
    return NULL;
}

static size_t place_of(struct app *app, const struct task *task)
{
    size_t place = 0;
    while (find(app, task->state, place) != task)
        place++;
    return place;
}

/* ---- moving ---- */

static const struct task *step_down(struct app *app, const struct task *task, int step)
{
    size_t place = place_of(app, task);
    return step < 0 && !place ? NULL : find(app, task->state, place + (size_t)step);
}

/* To the nearest column that way in which there is something, at the same height or its end. */
static const struct task *step_aside(struct app *app, const struct task *task, int step)
{
    const struct plan *plan = app_get_plan(app);
    size_t place = place_of(app, task);
    for (int state = (int)task->state + step; state >= 0 && state < TASK_STATE_COUNT;
         state += step) {
        size_t count = plan->by_state[state];
        if (count)
            return find(app, (enum task_state)state, place < count ? place : count - 1);
    }
    return NULL;
}

/* On through the columns, as the narrow board shows them. */
static const struct task *step_on(struct app *app, const struct task *task, int step)
{
    const struct task *next = step_down(app, task, step);
    if (next || !(next = step_aside(app, task, step)))
        return next;
    size_t count = app_get_plan(app)->by_state[next->state];
    return find(app, next->state, step > 0 ? 0 : count - 1);
}

static const struct task *pick(struct app *app, int number)
{
    const struct plan *plan = app_get_plan(app);
    return (size_t)number < plan->task_count ? &plan->tasks[number] : NULL;
}

bool plan_board_handle(struct app *app, struct planning *planning, const struct event *event)
{
    const struct task *task = tasks_get_current(app), *next = NULL;
    if (!task)
        return false;
    switch (event->action) {
    case ACTION_UP:
    case ACTION_DOWN:
        next = (planning->is_wide ? step_down : step_on)(app, task,
                                                         event->action == ACTION_UP ? -1 : 1);
        break;
    case ACTION_LEFT:
    case ACTION_RIGHT:
        next = step_aside(app, task, event->action == ACTION_LEFT ? -1 : 1);
        break;
    case ACTION_PICK:
        next = pick(app, event->number);
        break;
    default:
        return false;
    }
    if (next)
        app_set_task(app, next->record->id);
    return true;
}

/* ---- drawing ---- */

static int index_of(struct app *app, const struct task *task)
{
    return (int)(task - app_get_plan(app)->tasks);
}

static void draw_heading(struct app *app, enum task_state state, struct area area, int row)
{
    canvas_format(area, row, 0, STYLE_STRONG, "%s (%zu)", word_task_state(state),
                  app_get_plan(app)->by_state[state]);
}

/* Two lines, the second with … where there is more. */
static void draw_title(const char *title, enum style style, struct area area)
{
    struct text_lines lines = text_wrap(title, area.columns);
    char *first = lines.count ? mem_format("%.*s", (int)lines.items[0].length, title) : NULL;
    canvas_text(area, 0, 0, style, first);
    if (lines.count > 1)
        canvas_text(area, 1, 0, style, title + lines.items[1].offset);
    free(first);
    text_lines_free(&lines);
}

/* Up to two lines of title, then who and until when. */
static void draw_card(struct app *app, const struct task *task, bool is_selected, struct area card)
{
    struct area title = area_of(card, 0, 2, TITLE_ROWS, card.columns - 2);
    char *days = task_take_days(task);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    for (int i = 0; is_selected && i < CARD_ROWS; i++)
        canvas_row(card, i, STYLE_SELECTED);
    canvas_text(card, 0, 0, is_selected ? style : task_get_style(task),
                task->is_overdue ? "!" : NULL);
    draw_title(task->title, style, title);
    int column = 2 + canvas_text(area_of(card, 0, 2, CARD_ROWS, card.columns - 2), TITLE_ROWS, 0,
                                 is_selected ? style : task_get_style(task), days);
    canvas_text(card, TITLE_ROWS, column + (*days ? 1 : 0), is_selected ? style : STYLE_DIM,
                task->owner);
    canvas_zone(card, 0, CARD_ROWS, ACTION_PICK, index_of(app, task));
    free(days);
}

static void draw_column(struct app *app, enum task_state state, struct area area)
{
    const struct task *current = tasks_get_current(app), *task;
    struct area cards = area_below(area, 2);
    size_t count = app_get_plan(app)->by_state[state];
    size_t visible = cards.rows >= CARD_ROWS ? (size_t)(cards.rows / CARD_ROWS) : 1;
    size_t selected = current->state == state ? place_of(app, current) : 0;
    size_t top = selected >= visible ? selected - visible + 1 : 0;
    draw_heading(app, state, area, 0);
    canvas_rule(area, 1);
    for (size_t i = 0; i < visible && (task = find(app, state, top + i)); i++)
        draw_card(app, task, task == current,
                  area_of(cards, (int)i * CARD_ROWS, 0, CARD_ROWS, cards.columns));
    if (top)
        canvas_text_right(area, 0, STYLE_KEY, "▲");
    if (top + visible < count)
        canvas_text_right(area_below(area, 1), 0, STYLE_KEY, "▼");
}

static void draw_line(struct app *app, const struct task *task, bool is_selected, struct area row)
{
    char *days = task_take_days(task);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int width = text_width(days) + 1;
    if (is_selected)
        canvas_row(row, 0, STYLE_SELECTED);
    canvas_format(row, 0, 1, is_selected ? style : task_get_style(task), "%s %s",
                  task->is_overdue ? "!" : " ", task_get_mark(task));
    canvas_text(area_of(row, 0, 7, 1, row.columns - 8 - width), 0, 0, style, task->title);
    canvas_text_right(row, 0, is_selected ? style : task_get_style(task), days);
    canvas_zone(row, 0, 1, ACTION_PICK, index_of(app, task));
    free(days);
}

/* The line of the narrow board on which the task stands: each state has a heading. */
static int line_of(struct app *app, const struct task *task)
{
    const struct plan *plan = app_get_plan(app);
    int line = 1 + (int)place_of(app, task);
    for (int state = 0; state < (int)task->state; state++)
        line += plan->by_state[state] ? 1 + (int)plan->by_state[state] : 0;
    return line;
}

static void draw_lines(struct app *app, struct area area)
{
    const struct task *current = tasks_get_current(app), *task;
    int line = line_of(app, current), row = line >= area.rows ? area.rows - 1 - line : 0;
    for (enum task_state state = TASK_OPEN; state < TASK_STATE_COUNT; state++) {
        if (!app_get_plan(app)->by_state[state])
            continue;
        if (row >= 0 && row < area.rows)
            draw_heading(app, state, area, row);
        row++;
        for (size_t i = 0; (task = find(app, state, i)); i++, row++)
            if (row >= 0 && row < area.rows)
                draw_line(app, task, task == current, area_of(area, row, 0, 1, area.columns));
    }
}

void plan_board_draw(struct app *app, struct planning *planning, struct area area)
{
    const struct task *current = tasks_get_current(app);
    struct area board = area_of(area, 0, 0, area.rows - DETAIL_ROWS, area.columns);
    bool is_wide = area.columns >= SIDE_BY_SIDE;
    int columns = area.columns / TASK_STATE_COUNT;
    planning->is_wide = is_wide; /* how keys move depends on it */
    if (!current) {
        canvas_wrapped(area, 1, 1, STYLE_DIM,
                       _("Nothing is planned yet. The list says how to begin."));
        return;
    }
    for (enum task_state state = TASK_OPEN; is_wide && state < TASK_STATE_COUNT; state++)
        draw_column(app, state, area_of(board, 0, (int)state * columns, board.rows, columns - 2));
    if (!is_wide)
        draw_lines(app, board);
    plan_draw_detail(current, area_below(area, area.rows - DETAIL_ROWS));
}
