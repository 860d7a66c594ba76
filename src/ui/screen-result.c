/* What it comes to: score and band, a bar for each section, what to do first, what is missing. */
#include "list.h"
#include "mandatory.h"
#include "risk.h"
#include "screens.h"
#include "tasks.h"

#include "tenken/report.h"

#include <math.h>
#include <stdlib.h>

enum {
    WIDE = 110,      /* from here on a measure and what it does share a row */
    WITH_MARKS = 72, /* from here on a chapter's row has room for the number of each mark */
    MARKS_COLUMNS = 22,
    ROWS_FOR_LIST = 6
};

enum tab { TAB_MEASURES, TAB_GAPS, TAB_CHAPTERS, TAB_COUNT };

struct result_state {
    enum tab tab;
    struct list lists[TAB_COUNT];
};

static unsigned result_contexts(const struct app *app, const void *state)
{
    const struct result_state *result = state;
    return IN_LIST | (result->tab == TAB_MEASURES ? IN_MEASURES : 0);
}

static char *result_title(const struct app *app, const void *state)
{
    return mem_copy(_("Result"));
}

static const enum action *result_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {
        ACTION_OPEN,   ACTION_NEXT,     ACTION_WHY,  ACTION_RISK, ACTION_WHATIF, ACTION_PLAN,
        ACTION_REPORT, ACTION_OVERVIEW, ACTION_WALK, ACTION_BACK, ACTION_NONE};
    static const enum action with_mandatory[] = {
        ACTION_OPEN,      ACTION_NEXT,   ACTION_WHY,      ACTION_RISK, ACTION_WHATIF, ACTION_PLAN,
        ACTION_MANDATORY, ACTION_REPORT, ACTION_OVERVIEW, ACTION_WALK, ACTION_BACK,   ACTION_NONE};
    return mandatory_is_there(app) ? with_mandatory : actions;
}

/* A pack that counts what is met has many chapters: they have a list of their own. */
static bool has_chapters(const struct pack_result *pack)
{
    return pack->pack->scoring.method == SCORING_COUNT;
}

/* The step at this place of the list of chapters; NULL past its end. */
static const struct step *find_chapter(const struct app *app, size_t place)
{
    for (size_t i = 0; i < app->step_count; i++)
        if (has_chapters(app->steps[i].pack) && place-- == 0)
            return &app->steps[i];
    return NULL;
}

static size_t count_chapters(const struct app *app)
{
    size_t count = 0;
    while (find_chapter(app, count))
        count++;
    return count;
}

static void count_rows(struct app *app, struct result_state *result)
{
    list_set_count(&result->lists[TAB_MEASURES], app_get_ranking(app)->measure_count);
    list_set_count(&result->lists[TAB_GAPS], app->result->gap_count);
    list_set_count(&result->lists[TAB_CHAPTERS], count_chapters(app));
}

static void turn_to_tab(struct result_state *result, int direction)
{
    size_t count = result->lists[TAB_CHAPTERS].count ? TAB_COUNT : TAB_CHAPTERS;
    result->tab = (enum tab)((result->tab + count + (size_t)direction) % count);
}

static unsigned open_selected(struct app *app, const struct result_state *result)
{
    const struct list *list = &result->lists[result->tab];
    if (list->selected >= list->count)
        return EFFECT_REDRAW;
    if (result->tab == TAB_CHAPTERS) {
        app->current = find_chapter(app, list->selected)->first;
        return app_goto(app, SCREEN_WALK, NULL);
    }
    if (result->tab == TAB_GAPS)
        return app_goto(app, SCREEN_WHY, app->result->gaps[list->selected].control->address);
    char *argument =
        mem_format("measure:%s", app_get_ranking(app)->measures[list->selected].measure->id);
    unsigned effects = app_goto(app, SCREEN_WHY, argument);
    free(argument);
    return effects;
}

static unsigned result_handle(struct app *app, void *state, const struct event *event)
{
    struct result_state *result = state;
    count_rows(app, result);
    struct list *list = &result->lists[result->tab];
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    if (event->action == ACTION_OPEN || is_second_click)
        return open_selected(app, result);
    if (event->action == ACTION_TAKE && list->selected < list->count)
        return tasks_take_on(app, app_get_ranking(app)->measures[list->selected].measure);
    if (list_handle(list, event))
        return EFFECT_REDRAW;
    switch (event->action) {
    case ACTION_NEXT:
    case ACTION_RIGHT:
    case ACTION_PREVIOUS:
    case ACTION_LEFT:
        turn_to_tab(result, event->action == ACTION_NEXT || event->action == ACTION_RIGHT ? 1 : -1);
        return EFFECT_REDRAW;
    case ACTION_FOCUS:
        result->tab = (enum tab)event->number;
        return EFFECT_REDRAW;
    case ACTION_WHY:
        return app->result->pack_count ? app_goto(app, SCREEN_WHY, app->result->packs[0].pack->id)
                                       : EFFECT_REDRAW;
    default:
        return 0;
    }
}

/* ---- drawing ---- */

/* By the answers there are: what is open is neither good nor bad. */
static enum style style_of_counts(const struct counts *counts)
{
    if (!counts->answered)
        return STYLE_DIM;
    double part = (counts->met + counts->partial / 2.0) / counts->answered;
    return part >= 0.7 ? STYLE_GOOD : part >= 0.5 ? STYLE_MIDDLE : STYLE_BAD;
}

static double part_of(double value, double of)
{
    double part = of > 0 ? value / of : 0;
    return part < 0 || isnan(part) ? 0 : part;
}

static int draw_band(const struct score *score, struct area area, int row)
{
    const struct band *low = score->band_min, *high = score->band_max;
    if (!low || !high)
        return row;
    char *band = low == high
                     ? mem_copy(low->label.value)
                     : mem_format(_("between “%s” and “%s”"), low->label.value, high->label.value);
    row += canvas_wrapped(area, row, 2, STYLE_CURRENT, band);
    free(band);
    return row;
}

static int draw_score(const struct pack_result *pack, bool is_brief, struct area area, int row)
{
    const struct score *score = &pack->score;
    char *text = word_take_score(score);
    int column = canvas_format(area, row, 0, STYLE_PLAIN, "%s  ", pack->pack->title.value);
    canvas_text(area, row, column, STYLE_STRONG, text);
    free(text);
    if (is_brief)
        return row + 1;
    row = draw_band(score, area, row + 1);
    if (pack->counts.unanswered)
        canvas_format(area, row++, 2, STYLE_DIM, _("It depends on %d answers that are still open."),
                      pack->counts.unanswered);
    else if (score->band_min)
        row += canvas_wrapped(area, row, 2, STYLE_DIM, score->band_min->advice.value);
    return row;
}

static void draw_marks(const struct counts *counts, enum style style, struct area area, int row,
                       int column)
{
    canvas_format(area, row, column, style, "%s%d %s%d %s%d %s%d %s%d", theme_mark(RATING_MET),
                  counts->met, theme_mark(RATING_PARTIAL), counts->partial,
                  theme_mark(RATING_UNMET), counts->unmet, theme_mark(RATING_UNKNOWN),
                  counts->unknown, theme_mark(RATING_UNANSWERED), counts->unanswered);
}

static void draw_section(const struct section_result *section, struct area area, int row)
{
    const struct score *score = &section->score;
    const struct counts *counts = &section->counts;
    int title_columns = area.columns / 3, bar_columns = area.columns / 3;
    double low = part_of(score->min, score->of), high = part_of(score->max, score->of);
    canvas_text(area_of(area, row, 2, 1, title_columns - 3), 0, 0, STYLE_PLAIN,
                section->section->title.value);
    canvas_bar(area, row, title_columns, bar_columns, low, high, style_of_counts(counts));
    draw_marks(counts, STYLE_PLAIN, area, row, title_columns + bar_columns + 1);
}

/* Of sections outside the profile, or where nothing applies, there is nothing to say. Where not all
 * have room, the last row says how many are left. */
static int draw_sections(const struct pack_result *pack, struct area area, int row, int last)
{
    size_t left = 0;
    for (size_t i = 0; i < pack->section_count; i++)
        left += pack->sections[i].counts.applicable > 0;
    for (const struct section_result *section = pack->sections; left && row < last; section++) {
        if (!section->counts.applicable)
            continue;
        if (row + 1 == last && left > 1) {
            canvas_format(area, row++, 2, STYLE_DIM, _("… and %zu more: %s shows them all."), left,
                          action_get_key(ACTION_OVERVIEW));
            break;
        }
        draw_section(section, area, row++);
        left--;
    }
    return row;
}

/* Below a pack's own lines stays room for those of the packs after it; where they are many, each
 * has one line, so that the list keeps its rows. */
static int draw_packs(struct app *app, struct area area)
{
    enum { SCORE_ROWS = 3 };
    int row = 0, last = area.rows - ROWS_FOR_LIST - risk_is_there(app);
    bool is_brief = SCORE_ROWS * (int)app->result->pack_count > last && app->result->pack_count > 1;
    for (size_t i = 0; i < app->result->pack_count; i++) {
        const struct pack_result *pack = &app->result->packs[i];
        int kept = (is_brief ? 1 : SCORE_ROWS) * (int)(app->result->pack_count - i - 1);
        row = draw_score(pack, is_brief, area, row);
        if (!has_chapters(pack))
            row = draw_sections(pack, area, row, last - kept);
    }
    if (mandatory_is_there(app))
        mandatory_draw_line(app, area, row++);
    if (risk_is_there(app))
        risk_draw_line(app, area, row++);
    return row;
}

static void draw_measure(struct app *app, const void *context, size_t index, struct area row,
                         bool is_selected)
{
    const struct measure_rank *rank = &app_get_ranking(app)->measures[index];
    bool has_two_rows = row.rows > 1;
    int column = has_two_rows ? 4 : row.columns / 2;
    char *effect = word_take_measure_line(rank);
    canvas_format(has_two_rows ? row : area_of(row, 0, 0, 1, column - 1), 0, 1,
                  is_selected ? STYLE_SELECTED : STYLE_PLAIN, "%zu %s", index + 1,
                  rank->measure->title.value);
    canvas_text(row, has_two_rows, column,
                is_selected && !has_two_rows ? STYLE_SELECTED : STYLE_DIM, effect);
    free(effect);
}

static void draw_gap(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct gap *gap = &app->result->gaps[index];
    const struct control *control = gap->control->control;
    enum rating rating = gap->control->rating;
    int column =
        canvas_format(row, 0, 1, is_selected ? STYLE_SELECTED : STYLE_PLAIN, "%d ", gap->rank) + 1;
    column += canvas_text(row, 0, column, is_selected ? STYLE_SELECTED : theme_of_rating(rating),
                          theme_mark(rating)) +
              1;
    char *title = word_take_title(app->result, gap->control);
    canvas_format(row, 0, column, is_selected ? STYLE_SELECTED : STYLE_PLAIN, "%s %s%s",
                  control_get_clause(control), title, control->mandatory ? _(" [mandatory]") : "");
    free(title);
}

/* "8 of the 10 that apply", of one chapter. */
static void draw_chapter(struct app *app, const void *context, size_t index, struct area row,
                         bool is_selected)
{
    const struct section_result *section = find_chapter(app, index)->section;
    const struct counts *counts = &section->counts;
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int column = row.columns >= WIDE ? row.columns / 3 : row.columns * 2 / 5;
    canvas_text(area_of(row, 0, 1, 1, column - 2), 0, 0, style, section->section->title.value);
    if (counts->applicable)
        canvas_format(row, 0, column, style, _("%d of the %d that apply"), counts->met,
                      counts->applicable);
    else
        canvas_text(row, 0, column, is_selected ? style : STYLE_DIM, _("nothing applies"));
    if (counts->applicable && row.columns >= WITH_MARKS)
        draw_marks(counts, style, row, 0, row.columns - MARKS_COLUMNS);
}

static void draw_tabs(const struct result_state *result, struct area area, int row)
{
    const struct {
        const char *title;
        size_t count;
    } tabs[TAB_COUNT] = {
        [TAB_MEASURES] = {_("What to do first"), result->lists[TAB_MEASURES].count},
        [TAB_GAPS] = {_("Gaps"), result->lists[TAB_GAPS].count},
        [TAB_CHAPTERS] = {_("Chapters"), result->lists[TAB_CHAPTERS].count},
    };
    int column = 0;
    for (enum tab tab = 0; tab < TAB_COUNT; tab++) {
        if (tab == TAB_CHAPTERS && !tabs[tab].count)
            continue;
        int start = column;
        column += canvas_format(area, row, column, tab == result->tab ? STYLE_CURRENT : STYLE_DIM,
                                "%s%s (%zu)", tab == result->tab ? ">" : " ", tabs[tab].title,
                                tabs[tab].count);
        if (tab != result->tab)
            canvas_zone_at(area, row, start, column - start, ACTION_FOCUS, (int)tab);
        column += 3;
    }
}

static void result_draw(struct app *app, void *state, struct area body)
{
    static list_draw_row *const draw_row[TAB_COUNT] = {draw_measure, draw_gap, draw_chapter};
    struct result_state *result = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    count_rows(app, result);
    int row = draw_packs(app, inner) + 1;
    draw_tabs(result, inner, row);
    struct list *list = &result->lists[result->tab];
    int height = result->tab == TAB_MEASURES && inner.columns < WIDE ? 2 : 1;
    if (list->count)
        list_draw(app, list, area_below(inner, row + 1), height, draw_row[result->tab], NULL);
    else
        canvas_wrapped(inner, row + 2, 2, STYLE_DIM,
                       result->tab == TAB_MEASURES && app->library->withholds_advice
                           ? word_withheld()
                           : _("Nothing here yet: it fills as questions are answered."));
}

const struct screen_ops screen_result = {
    .name = "result",
    .state_size = sizeof(struct result_state),
    .contexts = result_contexts,
    .handle = result_handle,
    .draw = result_draw,
    .take_title = result_title,
    .footer = result_footer,
};
