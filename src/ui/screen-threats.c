/* What may happen, medium by medium, and how likely it is in this firm: said once for all. */
#include "ledger.h"
#include "list.h"
#include "risk.h"
#include "screens.h"

#include <stdlib.h>

enum { MOST_DETAIL_ROWS = 11, LEVEL_COLUMNS = 12 };

struct threats {
    struct list list;
};

static unsigned threats_contexts(const struct app *app, const void *state)
{
    return IN_LIST | IN_RISK;
}

static char *threats_title(const struct app *app, const void *state)
{
    return mem_format("%s › %s", _("Risk"), _("What may happen"));
}

static const enum action *threats_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_CHOOSE, ACTION_CLEAR, ACTION_UNDO,
                                          ACTION_NEXT,   ACTION_BACK,  ACTION_NONE};
    return actions;
}

/* ---- their order: of the media that the ledger knows first ---- */

static bool is_in_ledger(const struct app *app, const char *medium)
{
    const struct record *assets;
    size_t count = ledger_list(app, &assets);
    for (size_t i = 0; i < count; i++)
        if (text_equal(asset_get(&assets[i], "medium"), medium))
            return true;
    return false;
}

static size_t count_threats(const struct app *app)
{
    const struct risk_catalogue *risk = library_get_risk(app->library);
    return risk ? risk->catalogue_count : 0;
}

static const struct threat *find_threat(const struct app *app, size_t place)
{
    const struct risk_catalogue *risk = library_get_risk(app->library);
    for (int turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < count_threats(app); i++)
            if (is_in_ledger(app, risk->catalogue[i].medium) == (turn == 0) && place-- == 0)
                return &risk->catalogue[i];
    return NULL;
}

/* An answer leads to the next threat: they are said one after the other. */
static unsigned answer(struct app *app, struct list *list, const struct event *event)
{
    const struct threat *threat = find_threat(app, list->selected);
    unsigned effects = threat ? risk_answer_threat(app, threat, event) : 0;
    if (effects == EFFECT_CHANGED && event->action == ACTION_CHOOSE)
        list_handle(list, &(struct event){.action = ACTION_DOWN});
    return effects;
}

static unsigned threats_handle(struct app *app, void *state, const struct event *event)
{
    struct threats *threats = state;
    list_set_count(&threats->list, count_threats(app));
    if (list_handle(&threats->list, event))
        return EFFECT_REDRAW;
    unsigned effects = answer(app, &threats->list, event);
    return effects ? effects : risk_handle_tabs(app, SCREEN_THREATS, event);
}

/* ---- drawing ---- */

static const char *show_medium(const struct threat *threat)
{
    const struct field *field = field_get("asset", "medium");
    const struct field_choice *choice = field_get_choice(field, threat->medium);
    return choice ? _(choice->label) : threat->medium;
}

/* The medium stands at the first of its threats, and at the first that is seen. */
static bool begins_medium(const struct app *app, const struct list *list, size_t index)
{
    return index == list->top ||
           !text_equal(find_threat(app, index - 1)->medium, find_threat(app, index)->medium);
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct threat *threat = find_threat(app, index);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int said = risk_get_said(app, threat), medium = row.columns / 3;
    char *level = risk_take_level(said ? said : threat->usual, !said);
    if (begins_medium(app, context, index))
        canvas_text(area_of(row, 0, 1, 1, medium - 2), 0, 0,
                    is_selected                         ? style
                    : is_in_ledger(app, threat->medium) ? STYLE_STRONG
                                                        : STYLE_DIM,
                    show_medium(threat));
    canvas_text(area_of(row, 0, medium, 1, row.columns - medium - LEVEL_COLUMNS - 1), 0, 0, style,
                threat->title.value);
    canvas_text(row, 0, row.columns - LEVEL_COLUMNS, is_selected || said ? style : STYLE_DIM,
                level);
    free(level);
}

static void draw_grade(const struct risk_grade *grade, int said, struct area area, int row)
{
    bool is_chosen = grade->value == said;
    canvas_format(area, row, 1, is_chosen ? STYLE_STRONG : STYLE_PLAIN, "%d %s %s", grade->value,
                  is_chosen ? "(*)" : "( )", grade->label.value);
    canvas_zone(area, row, 1, ACTION_CHOOSE, grade->value);
}

static int draw_detail(const struct app *app, const struct threat *threat, struct area area)
{
    const struct risk_grades *grades = &library_get_risk(app->library)->threats;
    int said = risk_get_said(app, threat);
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, threat->question.value);
    for (size_t i = 0; i < grades->count; i++)
        draw_grade(&grades->items[grades->count - 1 - i], said, area, row++);
    return row + canvas_wrapped(area, row, 0, STYLE_DIM, threat->example.value);
}

static void threats_draw(struct app *app, void *state, struct area body)
{
    struct threats *threats = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    list_set_count(&threats->list, count_threats(app));
    risk_draw_tabs(SCREEN_THREATS, inner);
    if (!threats->list.count) {
        canvas_wrapped(inner, 2, 1, STYLE_DIM, _("There is no risk table in the content."));
        return;
    }
    int detail = inner.rows / 2 > MOST_DETAIL_ROWS ? MOST_DETAIL_ROWS : inner.rows / 2 + 1;
    int rows = inner.rows - detail - 2;
    list_draw(app, &threats->list, area_of(inner, 2, 0, rows, inner.columns), 1, draw_row,
              &threats->list);
    draw_detail(app, find_threat(app, threats->list.selected), area_below(inner, 2 + rows));
}

const struct screen_ops screen_threats = {
    .name = "threats",
    .state_size = sizeof(struct threats),
    .contexts = threats_contexts,
    .handle = threats_handle,
    .draw = threats_draw,
    .take_title = threats_title,
    .footer = threats_footer,
};
