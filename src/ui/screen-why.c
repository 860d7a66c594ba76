/* Why: the steps that led to a rating or a score, or what a measure is and what it changes. */
#include "page.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

struct why {
    char *about; /* an address, a pack's id, or "measure:ID" */
    size_t top;
    int rows;
};

static void why_open(struct app *app, void *state, const char *argument)
{
    struct why *why = state;
    why->about = mem_copy(argument ? argument : "");
}

static void why_close(void *state)
{
    struct why *why = state;
    free(why->about);
}

static unsigned why_contexts(const struct app *app, const void *state)
{
    return IN_PAGE;
}

static char *why_title(const struct app *app, const void *state)
{
    return mem_copy(_("Why"));
}

static const enum action *why_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_WALK, ACTION_DOWN, ACTION_UP, ACTION_BACK,
                                          ACTION_NONE};
    return actions;
}

static const struct measure *measure_of(const struct app *app, const struct why *why)
{
    static const char prefix[] = "measure:";
    bool is_measure = strncmp(why->about, prefix, sizeof prefix - 1) == 0;
    return is_measure ? library_get_measure(app->library, why->about + sizeof prefix - 1) : NULL;
}

static unsigned why_handle(struct app *app, void *state, const struct event *event)
{
    struct why *why = state;
    if (event->action == ACTION_WALK)
        return app_goto(app, SCREEN_WALK, why->about);
    return page_handle(event, why->rows, &why->top) ? EFFECT_REDRAW : 0;
}

static const struct measure_rank *rank_of(struct app *app, const struct measure *measure)
{
    const struct ranking *ranking = app_get_ranking(app);
    for (size_t i = 0; i < ranking->measure_count; i++)
        if (ranking->measures[i].measure == measure)
            return &ranking->measures[i];
    return NULL;
}

static void add_measure(struct app *app, struct page *page, const struct measure *measure)
{
    const struct measure_rank *rank = rank_of(app, measure);
    char *effort = word_take_effort(measure->minutes);
    char *cost = mem_format(_("%s, %s, %s"), effort, word_cost(measure->cost),
                            word_horizon(measure->horizon));
    page_add(page, STYLE_STRONG, 0, measure->title.value);
    page_add_gap(page);
    page_add(page, STYLE_PLAIN, 0, measure->text.value);
    page_add_gap(page);
    page_add_headed(page, 0, _("Who"), measure->who.value);
    page_add_headed(page, 0, _("Effort"), cost);
    page_add_gap(page);
    page_add(page, STYLE_CURRENT, 0,
             rank ? _("What it changes") : _("It changes nothing at the moment."));
    for (size_t i = 0; rank && i < rank->control_count; i++) {
        const struct control_result *item = rank->controls[i];
        char *title = word_take_title(app->result, item);
        char *line = mem_format("%s %s %s", theme_mark(item->rating),
                                control_get_clause(item->control), title);
        page_add(page, STYLE_PLAIN, 2, line);
        free(line);
        free(title);
    }
    free(cost);
    free(effort);
}

static void add_trace(struct app *app, struct page *page, const char *address)
{
    struct trace trace = engine_trace(app->result, address);
    const struct control_result *item = result_get_control(app->result, address);
    if (item) {
        char *name = word_take_title(app->result, item);
        char *title = mem_format("%s  %s", control_get_clause(item->control), name);
        page_add(page, STYLE_STRONG, 0, title);
        free(name);
        page_add(page, STYLE_PLAIN, 0, item->control->question.value);
        page_add_gap(page);
        free(title);
    }
    for (size_t i = 0; i < trace.count; i++) {
        char *words = word_take_trace_step(&trace.steps[i]);
        char *line = mem_format("%zu. %s", i + 1, words);
        page_add(page, STYLE_PLAIN, 0, line);
        free(line);
        free(words);
    }
    trace_free(&trace);
}

static void why_draw(struct app *app, void *state, struct area body)
{
    struct why *why = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    struct page page = {.columns = inner.columns - 2};
    const struct measure *measure = measure_of(app, why);
    if (measure)
        add_measure(app, &page, measure);
    else
        add_trace(app, &page, why->about);
    why->rows = inner.rows;
    page_draw(&page, inner, &why->top);
    page_clear(&page);
}

const struct screen_ops screen_why = {
    .name = "why",
    .state_size = sizeof(struct why),
    .is_overlay = true,
    .open = why_open,
    .close = why_close,
    .contexts = why_contexts,
    .handle = why_handle,
    .draw = why_draw,
    .take_title = why_title,
    .footer = why_footer,
};
