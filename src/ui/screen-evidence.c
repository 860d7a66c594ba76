/* What an auditor's judgement rests on: what was looked at, how, whom and what of how many, and
 * what comes of it. */
#include "evidence.h"
#include "screens.h"
#include "sheet.h"

#include <stdlib.h>

static void evidence_open(struct app *app, void *state, const char *argument)
{
    sheet_begin(app, state, "answer", argument, VOICE_AUDITOR);
}

static void evidence_close(void *state)
{
    sheet_clear(state);
}

static unsigned evidence_contexts(const struct app *app, const void *state)
{
    return sheet_get_contexts(state);
}

static char *evidence_title(const struct app *app, const void *state)
{
    return mem_copy(_("Evidence"));
}

static const enum action *evidence_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_PREVIOUS, ACTION_DONE, ACTION_CANCEL,
                                          ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK, ACTION_NEXT, ACTION_PREVIOUS, ACTION_BACK,
                                           ACTION_NONE};
    return sheet_get_contexts(state) & IN_WRITING ? writing : choosing;
}

static unsigned evidence_handle(struct app *app, void *state, const struct event *event)
{
    return sheet_handle(app, state, event);
}

static char *take_reached(const struct control_result *item)
{
    struct string text = {0};
    if (item->level != LEVEL_NONE)
        string_format(&text, _(" [level %d]"), item->level);
    if (item->control->target != LEVEL_NONE)
        string_format(&text, _(" [target %d]"), item->control->target);
    return string_take(&text);
}

/* The question and what it asks to look at; some rows stay for the sheet. */
static int draw_question(const struct control_result *item, struct area area)
{
    const struct control *control = item->control;
    struct page page = {.columns = area.columns - 2};
    char *reached = take_reached(item), *question = app_take_text(&control->question, item->pack);
    canvas_format(area_of(area, 0, 0, 1, area.columns - text_width(reached)), 0, 0, STYLE_DIM,
                  "%s  %s", control->ref ? control->ref : control->id, control->title.value);
    canvas_text_right(area, 0, STYLE_MIDDLE, reached);
    page_add(&page, STYLE_STRONG, 0, question);
    evidence_add_wanted(&page, control);
    int rows = (int)page.count < area.rows / 2 ? (int)page.count : area.rows / 2;
    page_draw(&page, area_of(area, 1, 0, rows, area.columns), &(size_t){0});
    page_clear(&page);
    free(question);
    free(reached);
    return 1 + rows;
}

static void evidence_draw_screen(struct app *app, void *state, struct area body)
{
    struct sheet *sheet = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    const struct control_result *item = result_get_control(app->result, sheet->address);
    int row = item ? draw_question(item, inner) : 0;
    canvas_rule(inner, row);
    sheet_draw(app, sheet, area_below(inner, row + 1));
}

const struct screen_ops screen_evidence = {
    .name = "evidence",
    .state_size = sizeof(struct sheet),
    .is_overlay = true,
    .open = evidence_open,
    .close = evidence_close,
    .contexts = evidence_contexts,
    .handle = evidence_handle,
    .draw = evidence_draw_screen,
    .take_title = evidence_title,
    .footer = evidence_footer,
};
