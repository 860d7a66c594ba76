/* The schemes that a firm may be on the way to, and how far the case is in each (docs/paths.md). */
#include "list.h"
#include "page.h"
#include "paths.h"
#include "screens.h"

#include "tenken/report.h"

#include <math.h>
#include <stdlib.h>

enum { NARROW = 70, WIDE_BAR = 20, SHORT_BAR = 10, DATE_COLUMNS = 18 };

struct schemes_list {
    struct list list;
};

static unsigned paths_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *paths_title(const struct app *app, const void *state)
{
    return mem_copy(_("Paths"));
}

static const enum action *paths_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_UP, ACTION_DOWN, ACTION_BACK,
                                          ACTION_NONE};
    return actions;
}

static unsigned paths_handle(struct app *app, void *state, const struct event *event)
{
    struct list *list = &((struct schemes_list *)state)->list;
    const struct paths *paths = app_get_paths(app);
    list_set_count(list, paths->count);
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    bool is_moved = list_handle(list, event);
    bool is_opened =
        event->action == ACTION_OPEN || event->action == ACTION_RIGHT || is_second_click;
    if (is_opened && list->count)
        return app_goto(app, SCREEN_PATH, paths->items[list->selected].scheme->id);
    return is_moved ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

enum style path_get_style(enum path_standing standing)
{
    static const enum style styles[STANDING_COUNT] = {
        [STANDING_MET] = STYLE_GOOD,    [STANDING_SHOWN] = STYLE_GOOD,
        [STANDING_PART] = STYLE_MIDDLE, [STANDING_MISSING] = STYLE_OPEN,
        [STANDING_UNSEEN] = STYLE_DIM,  [STANDING_NO_PACK] = STYLE_DIM,
    };
    return styles[standing];
}

const char *path_get_mark(enum path_standing standing)
{
    return theme_sign(word_path_mark(standing), word_path_letter(standing));
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct path *path = &app_get_paths(app)->items[index];
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int bar = row.columns >= NARROW ? WIDE_BAR : SHORT_BAR;
    int column = row.columns - bar - DATE_COLUMNS;
    char *date = word_take_as_of(path->scheme->date);
    canvas_text(area_of(row, 0, 0, 1, column - 1), 0, 1, style, path->scheme->title.value);
    if (isnan(path->share))
        canvas_text(row, 0, column, style, word_path_head(STANDING_UNSEEN));
    else
        canvas_bar(row, 0, column, bar, path->share, path->share, STYLE_PLAIN);
    canvas_text_right(row, 0, is_selected ? style : STYLE_DIM, date);
    free(date);
}

/* Where its stages stand, in a line. */
static void add_stages(struct page *page, const struct path *path)
{
    struct string line = {0};
    for (size_t i = 0; i < path->stage_count; i++)
        string_format(&line, "%s%s %s", i ? "  " : "", path_get_mark(path->stages[i].standing),
                      path->stages[i].stage->title.value);
    page_add(page, STYLE_PLAIN, 0, line.text);
    string_free(&line);
}

static void draw_detail(const struct path *path, struct area area)
{
    struct page page = {.columns = area.columns - 2};
    char *next = word_take_path_next(path), *date = word_take_as_of(path->scheme->date);
    char *dated = mem_format(_("This describes it %s. See the body’s own pages for today."), date);
    size_t top = 0;
    canvas_rule(area, 0);
    page_add(&page, STYLE_STRONG, 0, path->scheme->title.value);
    page_add(&page, STYLE_CURRENT, 0, next);
    page_add(&page, STYLE_PLAIN, 0, path->scheme->summary.value);
    page_add(&page, STYLE_DIM, 0, dated);
    add_stages(&page, path);
    page_draw(&page, area_below(area, 1), &top);
    page_clear(&page);
    free(dated);
    free(date);
    free(next);
}

static void paths_draw(struct app *app, void *state, struct area body)
{
    struct list *list = &((struct schemes_list *)state)->list;
    const struct paths *paths = app_get_paths(app);
    struct area inner = area_of(body, 1, 1, body.rows - 1, body.columns - 2);
    list_set_count(list, paths->count);
    if (!paths->count) {
        canvas_wrapped(inner, 0, 1, STYLE_DIM, _("There are no schemes in the content."));
        return;
    }
    int most = inner.rows / 2, rows = paths->count < (size_t)most ? (int)paths->count : most;
    list_draw(app, list, area_of(inner, 0, 0, rows, inner.columns), 1, draw_row, NULL);
    draw_detail(&paths->items[list->selected], area_below(inner, rows));
}

const struct screen_ops screen_paths = {
    .name = "paths",
    .state_size = sizeof(struct schemes_list),
    .is_overlay = true,
    .contexts = paths_contexts,
    .handle = paths_handle,
    .draw = paths_draw,
    .take_title = paths_title,
    .footer = paths_footer,
};
