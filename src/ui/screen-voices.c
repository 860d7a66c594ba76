/* Where voices differ: what the firm, the adviser and the auditor each came to, side by side. */
#include "list.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { HEADING_ROWS = 2, DETAIL_ROWS = 6, VOICE_COLUMNS = 12 };

struct voices {
    struct list list;
};

static unsigned voices_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *voices_title(const struct app *app, const void *state)
{
    return mem_copy(_("Where voices differ"));
}

static const enum action *voices_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_WHY,  ACTION_UP,
                                          ACTION_DOWN, ACTION_BACK, ACTION_NONE};
    return actions;
}

static const struct control_result *control_of(const struct voice_difference *difference)
{
    enum voice voice = VOICE_FIRM;
    while (!difference->by[voice])
        voice++;
    return difference->by[voice];
}

static unsigned voices_handle(struct app *app, void *state, const struct event *event)
{
    struct voices *voices = state;
    struct list *list = &voices->list;
    const struct voice_comparison *comparison = app_get_comparison(app);
    list_set_count(list, comparison->count);
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    bool is_moved = list_handle(list, event);
    if (!list->count)
        return 0;
    const char *address = control_of(&comparison->differences[list->selected])->address;
    if (event->action == ACTION_OPEN || is_second_click)
        return app_goto(app, SCREEN_WALK, address);
    if (event->action == ACTION_WHY)
        return app_goto(app, SCREEN_WHY, address);
    return is_moved ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

static struct area cell_of(struct area row, enum voice voice)
{
    int from_right = VOICE_COLUMNS * (VOICE_COUNT - (int)voice);
    return area_of(row, 0, row.columns - from_right, 1, VOICE_COLUMNS);
}

static void draw_voice(const struct control_result *said, struct area cell, bool is_selected)
{
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    if (!said) {
        canvas_text(cell, 0, 1, style, "-");
        return;
    }
    int column = 1 + canvas_text(cell, 0, 1, is_selected ? style : theme_of_rating(said->rating),
                                 theme_mark(said->rating));
    if (said->level != LEVEL_NONE)
        canvas_format(cell, 0, column + 1, style, "%d", said->level);
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct voice_difference *difference = &app_get_comparison(app)->differences[index];
    const struct control *control = control_of(difference)->control;
    int columns = row.columns - VOICE_COLUMNS * (VOICE_COUNT - VOICE_FIRM);
    char *title = word_take_title(app->result, control_of(difference));
    canvas_format(area_of(row, 0, 0, 1, columns), 0, 1, is_selected ? STYLE_SELECTED : STYLE_PLAIN,
                  "%s %s%s", control_get_clause(control), title,
                  control->mandatory ? _(" [mandatory]") : "");
    free(title);
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++)
        draw_voice(difference->by[voice], cell_of(row, voice), is_selected);
}

static char *take_said(const struct control_result *said)
{
    if (said->choice)
        return mem_format("%s: %s", word_voice(said->voice), said->choice->label.value);
    return mem_format(_("%s: %d of %d parts"), word_voice(said->voice), said->options_met,
                      said->options_asked);
}

static void draw_detail(const struct voice_difference *difference, struct area area)
{
    const struct control_result *control = control_of(difference);
    char *question = app_take_text(&control->control->question, control->pack);
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, question);
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++) {
        char *said = difference->by[voice] ? take_said(difference->by[voice]) : NULL;
        row += said ? canvas_wrapped(area, row, 1, STYLE_PLAIN, said) : 0;
        free(said);
    }
    free(question);
}

static void voices_draw(struct app *app, void *state, struct area body)
{
    struct voices *voices = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    const struct voice_comparison *comparison = app_get_comparison(app);
    list_set_count(&voices->list, comparison->count);
    if (!comparison->count) {
        canvas_wrapped(inner, 1, 1, STYLE_DIM,
                       _("No question is rated differently by two voices. What the firm, an "
                         "adviser and an auditor say is each kept; the firm screen sets who "
                         "answers."));
        return;
    }
    struct area heading = area_of(inner, 0, 0, 1, inner.columns);
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++)
        canvas_text(cell_of(heading, voice), 0, 1, STYLE_DIM, word_voice(voice));
    int rows = inner.rows - HEADING_ROWS - DETAIL_ROWS;
    list_draw(app, &voices->list, area_of(inner, HEADING_ROWS, 0, rows, inner.columns), 1, draw_row,
              NULL);
    draw_detail(&comparison->differences[voices->list.selected],
                area_below(inner, HEADING_ROWS + rows));
}

const struct screen_ops screen_voices = {
    .name = "voices",
    .state_size = sizeof(struct voices),
    .is_overlay = true,
    .contexts = voices_contexts,
    .handle = voices_handle,
    .draw = voices_draw,
    .take_title = voices_title,
    .footer = voices_footer,
};
