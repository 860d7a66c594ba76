/* What if: the result as it is and as it would be, side by side, with the measures to adopt, the
 * gaps to answer, and what moved. */
#include "choices.h"
#include "ledger.h"
#include "list.h"
#include "mandatory.h"
#include "risk.h"
#include "screens.h"
#include "trial.h"

#include "tenken/report.h"

#include <math.h>
#include <stdlib.h>

enum {
    NARROW = 70, /* below it: numbers only */
    LOW = 18,    /* rows below which there is no room for the maps */
    BAR_COLUMNS = 9,
    GAP_COLUMNS = 2, /* for the sign of what differs */
    KEYS_ROWS = 1
};

enum tab { TAB_MEASURES, TAB_GAPS, TAB_MOVES, TAB_COUNT };

struct trying {
    enum tab tab;
    struct list lists[TAB_COUNT];
};

/* Today or then. */
struct side {
    const struct result *result;
    const struct risks *risks;
    struct area area;
    bool is_then;
};

static void whatif_open(struct app *app, void *state, const char *argument)
{
    struct trying *trying = state;
    trying->tab = (enum tab)app->trial->tab;
    trying->lists[trying->tab].selected = app->trial->selected;
}

static unsigned whatif_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *whatif_title(const struct app *app, const void *state)
{
    return mem_copy(_("Today and then"));
}

static const enum action *whatif_footer(const struct app *app, const void *state)
{
    static const enum action measures[] = {ACTION_TICK, ACTION_KEEP, ACTION_WHATIF, ACTION_NEXT,
                                           ACTION_OPEN, ACTION_WALK, ACTION_RISK,   ACTION_NONE};
    static const enum action gaps[] = {ACTION_CHOOSE, ACTION_KEEP, ACTION_WHATIF, ACTION_NEXT,
                                       ACTION_OPEN,   ACTION_WALK, ACTION_RISK,   ACTION_NONE};
    static const enum action moves[] = {ACTION_OPEN, ACTION_KEEP, ACTION_WHATIF, ACTION_NEXT,
                                        ACTION_WALK, ACTION_RISK, ACTION_NONE};
    static const enum action *const of[TAB_COUNT] = {measures, gaps, moves};
    const struct trying *trying = state;
    return of[trying->tab];
}

static void count_rows(struct app *app, struct trying *trying)
{
    const struct comparison *moves = app_get_moves(app);
    list_set_count(&trying->lists[TAB_MEASURES], trial_get_ranking(app)->measure_count);
    list_set_count(&trying->lists[TAB_GAPS], app->result->gap_count);
    list_set_count(&trying->lists[TAB_MOVES], moves->control_count + moves->asset_count);
}

/* ---- doing ---- */

static unsigned toggle_measure(struct app *app, size_t place)
{
    const struct ranking *ranking = trial_get_ranking(app);
    if (place < ranking->measure_count)
        trial_toggle(app, ranking->measures[place].measure);
    return EFFECT_REDRAW;
}

static unsigned answer_gap(struct app *app, size_t place, int digit)
{
    size_t item;
    const struct control_result *control = app->result->gaps[place].control;
    int index = control->scale ? scale_find_digit(control->scale, digit) : -1;
    if (index < 0 || !app_find_item(app, control->address, &item))
        return EFFECT_REDRAW;
    if (control->scale->choices[index].asks_reason) {
        app_say(app, STYLE_DIM, "%s", _("That wants a reason: Enter opens the question."));
        return EFFECT_REDRAW;
    }
    return app_answer(app, item, control->scale->choices[index].id) ? EFFECT_CHANGED
                                                                    : EFFECT_REDRAW;
}

static const struct control_result *moved_control(const struct control_move *move)
{
    return move->after ? move->after : move->before;
}

static unsigned open_move(struct app *app, size_t place)
{
    const struct comparison *moves = app_get_moves(app);
    if (place < moves->control_count)
        return app_goto(app, SCREEN_WALK, moved_control(&moves->controls[place])->address);
    const struct risk_move *move = &moves->assets[place - moves->control_count];
    return app_goto(app, SCREEN_DANGER, (move->after ? move->after : move->before)->asset->id);
}

static unsigned open_measure(struct app *app, size_t place)
{
    char *argument = mem_format("measure:%s", trial_get_ranking(app)->measures[place].measure->id);
    unsigned effects = app_goto(app, SCREEN_WHY, argument);
    free(argument);
    return effects;
}

static unsigned open_selected(struct app *app, const struct trying *trying)
{
    size_t place = trying->lists[trying->tab].selected;
    if (place >= trying->lists[trying->tab].count)
        return EFFECT_REDRAW;
    if (trying->tab == TAB_MEASURES)
        return open_measure(app, place);
    if (trying->tab == TAB_MOVES)
        return open_move(app, place);
    return app_goto(app, SCREEN_WALK, app->result->gaps[place].control->address);
}

static unsigned handle_row(struct app *app, struct trying *trying, const struct event *event)
{
    size_t place = trying->lists[trying->tab].selected;
    bool has_row = place < trying->lists[trying->tab].count;
    if (event->action == ACTION_OPEN)
        return open_selected(app, trying);
    if (!has_row)
        return 0;
    if (event->action == ACTION_TICK && trying->tab == TAB_MEASURES)
        return toggle_measure(app, place);
    if (event->action == ACTION_CHOOSE && trying->tab == TAB_GAPS)
        return answer_gap(app, place, event->number);
    if (event->action == ACTION_WHY && trying->tab == TAB_GAPS)
        return app_goto(app, SCREEN_WHY, app->result->gaps[place].control->address);
    return 0;
}

static unsigned handle_tabs(struct trying *trying, const struct event *event)
{
    switch (event->action) {
    case ACTION_NEXT:
    case ACTION_RIGHT:
        trying->tab = (trying->tab + 1) % TAB_COUNT;
        return EFFECT_REDRAW;
    case ACTION_PREVIOUS:
    case ACTION_LEFT:
        trying->tab = (trying->tab + TAB_COUNT - 1) % TAB_COUNT;
        return EFFECT_REDRAW;
    case ACTION_FOCUS:
        trying->tab = (enum tab)event->number;
        return EFFECT_REDRAW;
    default:
        return 0;
    }
}

static unsigned handle_here(struct app *app, struct trying *trying, const struct event *event)
{
    struct list *list = &trying->lists[trying->tab];
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    if (is_second_click)
        return trying->tab == TAB_MEASURES ? toggle_measure(app, list->selected)
                                           : open_selected(app, trying);
    if (list_handle(list, event))
        return EFFECT_REDRAW;
    unsigned effects = handle_tabs(trying, event);
    return effects ? effects : handle_row(app, trying, event);
}

static unsigned whatif_handle(struct app *app, void *state, const struct event *event)
{
    struct trying *trying = state;
    if (event->action == ACTION_BACK || event->action == ACTION_WHATIF) {
        trial_drop(app);
        return EFFECT_BACK;
    }
    count_rows(app, trying);
    unsigned effects = handle_here(app, trying, event);
    app->trial->tab = trying->tab;
    app->trial->selected = trying->lists[trying->tab].selected;
    return effects;
}

/* ---- drawing: the two sides ---- */

static double part_of(double value, double of)
{
    double part = of > 0 ? value / of : 0;
    return part < 0 || isnan(part) ? 0 : part;
}

static bool has_other_score(const struct score *a, const struct score *b)
{
    bool is_told = !isnan(a->min) && !isnan(b->min);
    return is_told && (a->min < b->min || a->min > b->min || a->max < b->max || a->max > b->max);
}

/* The sign of what differs stands before the figure of "then". */
static int draw_figure(const struct side *side, int row, const char *text, bool differs)
{
    bool is_marked = side->is_then && differs;
    if (is_marked)
        canvas_text(side->area, row, 0, STYLE_CURRENT, "*");
    return canvas_text(side->area, row, GAP_COLUMNS, is_marked ? STYLE_CURRENT : STYLE_PLAIN, text);
}

static void draw_score(const struct side *side, int row, const struct score *score, bool differs)
{
    char *text = word_take_score(score);
    struct area numbers = area_of(side->area, row, 0, 1, side->area.columns);
    struct side line = {.area = numbers, .is_then = side->is_then};
    int width = draw_figure(&line, 0, text, differs) + GAP_COLUMNS + 1;
    if (width + BAR_COLUMNS < side->area.columns)
        canvas_bar(side->area, row, side->area.columns - BAR_COLUMNS - 1, BAR_COLUMNS,
                   part_of(score->min, score->of), part_of(score->max, score->of),
                   differs && side->is_then ? STYLE_CURRENT : STYLE_PLAIN);
    free(text);
}

/* Wrapped, so that none is cut. Returns the rows it took. */
static int draw_bands(const struct side *side, int row, const struct score *score)
{
    char *bands = word_take_bands(score);
    struct area area = area_of(side->area, 0, 0, side->area.rows, side->area.columns - 1);
    int rows = *bands ? canvas_wrapped(area, row, GAP_COLUMNS, STYLE_DIM, bands) : 0;
    free(bands);
    return rows;
}

static int draw_pack(const struct score_move *move, const struct side sides[2], struct area labels,
                     int row)
{
    const struct pack_result *results[] = {move->before, move->after};
    int below = 0;
    if (!move->before || !move->after)
        return row;
    bool differs = has_other_score(&move->before->score, &move->after->score);
    canvas_text(labels, row, 0, STYLE_PLAIN, move->after->pack->title.value);
    for (int i = 0; i < 2; i++) {
        draw_score(&sides[i], row, &results[i]->score, differs);
        int rows = draw_bands(&sides[i], row + 1, &results[i]->score);
        below = rows > below ? rows : below;
    }
    return row + 1 + below;
}

static int draw_mandatory(const struct comparison *moves, const struct side sides[2],
                          struct area labels, int row)
{
    const int met[] = {moves->mandatory_before, moves->mandatory_after};
    if (!moves->mandatory_count)
        return row;
    canvas_text(labels, row, 0, STYLE_PLAIN, _("Mandatory"));
    for (int i = 0; i < 2; i++) {
        char *text = mem_format("%d / %d", met[i], moves->mandatory_count);
        draw_figure(&sides[i], row, text, met[0] != met[1]);
        free(text);
    }
    return row + 1;
}

static int draw_risks(const struct app *app, const struct comparison *moves,
                      const struct side sides[2], struct area labels, int row, bool has_maps)
{
    if (!risk_is_there(app))
        return row;
    canvas_text(labels, row, 0, STYLE_PLAIN, _("Risk"));
    if (has_maps)
        canvas_wrapped(area_of(labels, row + 1, 0, RISK_MAP_ROWS, labels.columns), 0, 1, STYLE_DIM,
                       _("importance by likelihood"));
    for (int i = 0; i < 2; i++) {
        if (i == 1 && moves->asset_count)
            canvas_text(sides[i].area, row, 0, STYLE_CURRENT, "*");
        risk_draw_counts(app, sides[i].risks, sides[i].area, row, GAP_COLUMNS);
        if (has_maps)
            risk_draw_map(app, sides[i].risks, -1,
                          area_of(sides[i].area, row + 1, GAP_COLUMNS, RISK_MAP_ROWS,
                                  sides[i].area.columns - GAP_COLUMNS));
    }
    return row + 1 + (has_maps ? RISK_MAP_ROWS : 0);
}

/* Returns the row below. */
static int draw_sides(struct app *app, struct area area)
{
    const struct comparison *moves = app_get_moves(app);
    bool has_maps = area.rows >= LOW && area.columns >= NARROW;
    int labels = area.columns / 4, half = (area.columns - labels) / 2;
    struct side sides[] = {
        {app->trial->result, trial_get_risks(app), area_of(area, 0, labels, area.rows, half),
         false},
        {app->result, app_get_risks(app), area_of(area, 0, labels + half, area.rows, half), true},
    };
    struct area names = area_of(area, 0, 0, area.rows, labels - 1);
    canvas_text(sides[0].area, 0, GAP_COLUMNS, STYLE_DIM, _("Today"));
    canvas_format(sides[1].area, 0, GAP_COLUMNS, STYLE_MIDDLE,
                  area.columns < NARROW ? _("What if (%zu)") : _("What if (%zu changed answers)"),
                  app->trial->change_count);
    int row = 1;
    for (size_t i = 0; i < moves->pack_count; i++)
        row = draw_pack(&moves->packs[i], sides, names, row);
    row = draw_mandatory(moves, sides, names, row);
    return draw_risks(app, moves, sides, names, row, has_maps);
}

/* ---- drawing: the lists ---- */

static void draw_measure(struct app *app, const void *context, size_t index, struct area row,
                         bool is_selected)
{
    const struct measure_rank *rank = &trial_get_ranking(app)->measures[index];
    bool is_adopted = trial_has_adopted(app->trial, rank->measure), is_wide = row.columns > NARROW;
    enum style style = is_selected ? STYLE_SELECTED : is_adopted ? STYLE_STRONG : STYLE_PLAIN;
    int half = is_wide ? row.columns / 2 : row.columns;
    canvas_format(area_of(row, 0, 0, 1, half - 1), 0, 1, style, "[%s] %s", is_adopted ? "x" : " ",
                  rank->measure->title.value);
    if (!is_wide)
        return;
    char *line = word_take_measure_line(rank);
    canvas_text(row, 0, half, is_selected ? STYLE_SELECTED : STYLE_DIM, line);
    free(line);
}

/* "× → ● 1.1 Title": returns nothing for a side without a rating. */
static int draw_mark(const struct control_result *control, struct area row, int column,
                     bool is_selected)
{
    enum style style = STYLE_DIM;
    const char *mark = control ? theme_mark_of(control, &style) : "-";
    return canvas_text(row, 0, column, is_selected ? STYLE_SELECTED : style, mark);
}

static void draw_title(const struct app *app, const struct control_result *item, struct area row,
                       int column, bool is_selected)
{
    char *title = word_take_title(app->result, item);
    canvas_format(row, 0, column, is_selected ? STYLE_SELECTED : STYLE_PLAIN, "%s %s%s",
                  control_get_clause(item->control), title,
                  item->control->mandatory ? _(" [mandatory]") : "");
    free(title);
}

static void draw_gap(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct control_result *control = app->result->gaps[index].control;
    int column = 2 + draw_mark(control, row, 1, is_selected);
    draw_title(app, control, row, column, is_selected);
}

static void draw_moved_risk(const struct risk_move *move, struct area row, bool is_selected)
{
    const struct asset_risk *asset = move->after ? move->after : move->before;
    char *before = word_take_risk(move->before ? move->before->risk : -1);
    char *after = word_take_risk(move->after ? move->after->risk : -1);
    canvas_format(row, 0, 1, is_selected ? STYLE_SELECTED : STYLE_PLAIN, _("risk %s %s %s  %s"),
                  before, theme_sign("→", ">"), after, asset_show(asset->asset, "name"));
    free(before);
    free(after);
}

static void draw_move(struct app *app, const void *context, size_t index, struct area row,
                      bool is_selected)
{
    const struct comparison *moves = app_get_moves(app);
    if (index >= moves->control_count) {
        draw_moved_risk(&moves->assets[index - moves->control_count], row, is_selected);
        return;
    }
    const struct control_move *move = &moves->controls[index];
    enum style style = is_selected ? STYLE_SELECTED : STYLE_DIM;
    int column = 1 + draw_mark(move->before, row, 1, is_selected);
    column += canvas_format(row, 0, column, style, " %s ", theme_sign("→", ">"));
    column += draw_mark(move->after, row, column, is_selected) + 1;
    draw_title(app, moved_control(move), row, column, is_selected);
}

static void draw_tabs(struct trying *trying, struct area area, int row)
{
    const char *const titles[TAB_COUNT] = {_("Measures"), _("Gaps"), _("What moved")};
    int column = 0;
    for (enum tab tab = 0; tab < TAB_COUNT; tab++) {
        bool is_here = tab == trying->tab;
        int width =
            canvas_format(area, row, column, is_here ? STYLE_CURRENT : STYLE_DIM, "%s%s (%zu)",
                          is_here ? ">" : " ", titles[tab], trying->lists[tab].count);
        if (!is_here)
            canvas_zone_at(area, row, column, width, ACTION_FOCUS, (int)tab);
        column += width + 3;
    }
}

/* "1 yes  2 in part …": what the digits answer to the gap that is selected. */
static void draw_keys(const struct scale *scale, struct area area)
{
    int column = 1;
    for (size_t i = 0; scale && i < scale->choice_count; i++) {
        const char *label = scale->choices[i].label.value;
        int digit = scale_get_digit(scale, i), width = text_width(label) + 2;
        if (digit > 9 || column + width > area.columns)
            continue;
        canvas_format(area, 0, column, STYLE_KEY, "%d", digit);
        canvas_text(area, 0, column + 2, STYLE_PLAIN, label);
        canvas_zone_at(area, 0, column, width, ACTION_CHOOSE, digit);
        column += width + 2;
    }
}

static const char *say_empty(enum tab tab)
{
    static const char *const words[TAB_COUNT] = {
        [TAB_MEASURES] = N_("No measure is known that would better anything."),
        [TAB_GAPS] = N_("There is no gap."),
        [TAB_MOVES] = N_("Nothing has moved yet: adopt a measure, or change an answer."),
    };
    return _(words[tab]);
}

static void draw_list(struct app *app, struct trying *trying, struct area area)
{
    static list_draw_row *const draw_row[TAB_COUNT] = {draw_measure, draw_gap, draw_move};
    struct list *list = &trying->lists[trying->tab];
    bool has_keys = trying->tab == TAB_GAPS;
    if (!list->count) {
        canvas_wrapped(area, 0, 1, STYLE_DIM,
                       trying->tab == TAB_MEASURES && app->library->withholds_advice
                           ? word_withheld()
                           : say_empty(trying->tab));
        return;
    }
    list_draw(app, list, area_of(area, 0, 0, area.rows - (has_keys ? KEYS_ROWS : 0), area.columns),
              1, draw_row[trying->tab], NULL);
    if (has_keys)
        draw_keys(app->result->gaps[list->selected].control->scale,
                  area_below(area, area.rows - KEYS_ROWS));
}

static void whatif_draw(struct app *app, void *state, struct area body)
{
    struct trying *trying = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    count_rows(app, trying);
    int row = draw_sides(app, inner);
    canvas_rule(inner, row);
    draw_tabs(trying, inner, row + 1);
    draw_list(app, trying, area_below(inner, row + 2));
}

const struct screen_ops screen_whatif = {
    .name = "what-if",
    .state_size = sizeof(struct trying),
    .open = whatif_open,
    .contexts = whatif_contexts,
    .handle = whatif_handle,
    .draw = whatif_draw,
    .take_title = whatif_title,
    .footer = whatif_footer,
};
