/* The papers that can be written: by group, with what they lack; Enter opens one. */
#include "editor.h"
#include "groups.h"
#include "papers.h"
#include "screens.h"

#include <stdlib.h>

enum { ABOUT_ROWS = 4, NARROW = 70 };

struct papers {
    struct list list;
    struct editor filter; /* open while one writes it */
    char *wanted;         /* folded; NULL: all are shown */
    bool is_of_stage;     /* of a certification: its papers alone */
    enum cert_stage stage;
};

struct view {
    const struct paper_kind **kinds;
    size_t count;
};

static bool belongs_to(enum cert_stage stage, const struct paper_kind *kind)
{
    const char *const *ids;
    for (size_t i = 0, count = stage_get_papers(stage, &ids); i < count; i++)
        if (text_equal(ids[i], kind->id))
            return true;
    return false;
}

static void keep_those_of_stage(struct view *view, enum cert_stage stage)
{
    size_t kept = 0;
    for (size_t i = 0; i < view->count; i++)
        if (belongs_to(stage, view->kinds[i]))
            view->kinds[kept++] = view->kinds[i];
    view->count = kept;
}

static struct view take_view(const struct app *app, struct papers *papers)
{
    struct view view = {0};
    view.kinds = papers_take_list(app, papers->wanted, &view.count);
    if (papers->is_of_stage)
        keep_those_of_stage(&view, papers->stage);
    list_set_count(&papers->list, view.count);
    return view;
}

/* The id of a stage, or NULL: all papers. */
static void papers_open(struct app *app, void *state, const char *argument)
{
    struct papers *papers = state;
    papers->is_of_stage = argument && stage_from_id(argument, &papers->stage);
}

static void papers_close(void *state)
{
    struct papers *papers = state;
    editor_clear(&papers->filter);
    free(papers->wanted);
}

static unsigned papers_contexts(const struct app *app, const void *state)
{
    const struct papers *papers = state;
    return editor_is_open(&papers->filter) ? IN_LINE : IN_LIST | IN_PAPERS;
}

static char *papers_title(const struct app *app, const void *state)
{
    const struct papers *papers = state;
    return papers->is_of_stage ? mem_format("%s › %s", _("Report"), word_stage(papers->stage))
                               : mem_copy(_("Report"));
}

static const enum action *papers_footer(const struct app *app, const void *state)
{
    static const enum action filtering[] = {ACTION_NEW_LINE, ACTION_DONE, ACTION_NONE};
    static const enum action choosing[] = {ACTION_OPEN, ACTION_UP,   ACTION_DOWN, ACTION_FILTER,
                                           ACTION_UNDO, ACTION_BACK, ACTION_NONE};
    const struct papers *papers = state;
    return editor_is_open(&papers->filter) ? filtering : choosing;
}

/* ---- doing ---- */

static void set_wanted(struct papers *papers)
{
    free(papers->wanted);
    bool is_empty = text_is_blank(papers->filter.text);
    papers->wanted = is_empty ? NULL : text_take_folded(papers->filter.text);
}

static unsigned handle_filter(struct papers *papers, const struct event *event)
{
    bool gives_up = event->action == ACTION_DONE || event->action == ACTION_CANCEL;
    bool is_for_list = event->action == ACTION_UP || event->action == ACTION_DOWN;
    if (is_for_list && list_handle(&papers->list, event))
        return EFFECT_REDRAW;
    if (gives_up)
        editor_begin(&papers->filter, NULL, false);
    else
        editor_handle(&papers->filter, event);
    set_wanted(papers);
    if (gives_up || event->action == ACTION_NEW_LINE)
        editor_clear(&papers->filter);
    return EFFECT_REDRAW;
}

static unsigned begin_filter(struct papers *papers)
{
    editor_begin(&papers->filter, NULL, false);
    set_wanted(papers);
    return EFFECT_REDRAW;
}

static unsigned open_paper(struct app *app, struct papers *papers)
{
    struct view view = take_view(app, papers);
    unsigned effects = EFFECT_REDRAW;
    if (view.count)
        effects = app_goto(app, SCREEN_PAPER, view.kinds[papers->list.selected]->id);
    free(view.kinds);
    return effects;
}

static unsigned papers_handle(struct app *app, void *state, const struct event *event)
{
    struct papers *papers = state;
    bool is_filtering = editor_is_open(&papers->filter);
    free(take_view(app, papers).kinds); /* keys may come before the first drawing */
    if (is_filtering && event->action != ACTION_PICK)
        return handle_filter(papers, event);
    bool is_moved = list_handle(&papers->list, event);
    switch (event->action) {
    case ACTION_OPEN:
    case ACTION_PICK:
        return open_paper(app, papers);
    case ACTION_FILTER:
        return begin_filter(papers);
    default:
        return is_moved ? EFFECT_REDRAW : 0;
    }
}

/* ---- drawing ---- */

static bool begins_group(const void *context, size_t index)
{
    const struct view *view = context;
    return index == 0 || view->kinds[index]->group != view->kinds[index - 1]->group;
}

static void draw_heading(struct app *app, const void *context, size_t index, struct area row)
{
    const struct view *view = context;
    canvas_text(row, 0, 0, STYLE_DIM, word_paper_group(view->kinds[index]->group));
}

/* What is empty has a mark in front and a number behind. */
static void draw_kind(struct app *app, const void *context, size_t index, struct area row,
                      bool is_selected)
{
    const struct paper_kind *kind = ((const struct view *)context)->kinds[index];
    char *missing = paper_take_missing_words(app, kind);
    enum style style = paper_suits(kind, app->snapshot) ? STYLE_PLAIN : STYLE_DIM;
    canvas_text(row, 0, 1, is_selected ? STYLE_SELECTED : STYLE_OPEN, *missing ? "-" : NULL);
    canvas_text(area_of(row, 0, 0, 1, row.columns - text_width(missing) - 2), 0, 3,
                is_selected ? STYLE_SELECTED : style, kind->title);
    canvas_text_right(area_of(row, 0, 0, 1, row.columns - 1), 0,
                      is_selected ? STYLE_SELECTED : STYLE_MIDDLE, missing);
    free(missing);
}

static void draw_list(struct app *app, struct papers *papers, const struct view *view,
                      struct area area)
{
    static const struct group_ops ops = {begins_group, draw_heading, draw_kind};
    if (view->count)
        groups_draw(app, &papers->list, area, &ops, view);
    else
        canvas_text(area, 1, 1, STYLE_DIM, _("No paper is called that."));
}

static void draw_filter(struct papers *papers, struct area area)
{
    int column = canvas_text(area, 0, 0, STYLE_KEY, "/ ");
    if (editor_is_open(&papers->filter))
        editor_draw(&papers->filter, area_of(area, 0, column, 1, area.columns - column));
    else
        canvas_text(area, 0, column, STYLE_STRONG, papers->wanted);
}

static void papers_draw(struct app *app, void *state, struct area body)
{
    struct papers *papers = state;
    struct view view = take_view(app, papers);
    struct area inner = area_of(body, 0, 2, body.rows, body.columns - 4);
    int about = inner.columns < NARROW ? ABOUT_ROWS + 1 : ABOUT_ROWS;
    bool has_filter = papers->wanted || editor_is_open(&papers->filter);
    draw_list(app, papers, &view,
              area_of(inner, has_filter, 0, inner.rows - about - has_filter, inner.columns));
    canvas_rule(inner, inner.rows - about);
    if (view.count)
        canvas_wrapped(area_below(inner, inner.rows - about + 1), 0, 0, STYLE_PLAIN,
                       view.kinds[papers->list.selected]->about);
    if (has_filter)
        draw_filter(papers, area_of(inner, 0, 0, 1, inner.columns));
    free(view.kinds);
}

const struct screen_ops screen_report = {
    .name = "report",
    .state_size = sizeof(struct papers),
    .is_overlay = true,
    .open = papers_open,
    .close = papers_close,
    .contexts = papers_contexts,
    .handle = papers_handle,
    .draw = papers_draw,
    .take_title = papers_title,
    .footer = papers_footer,
};
