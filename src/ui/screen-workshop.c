/* The screen on the wall of a workshop: one question at a time, what the room answered, how far it
 * splits, the model answer, a story to talk about. It shows what was read, and writes nothing. */
#include "page.h"
#include "screens.h"

#include "tenken/report.h"
#include "tenken/ui.h"

#include <math.h>
#include <stdlib.h>

enum { ROOMY = 26, WIDE = 100, NUMBER_COLUMNS = 11, MARK_COLUMNS = 3, GROUP_COLUMNS = 18 };

/* What stands below the answers. */
enum below { BELOW_NOTHING, BELOW_MODEL, BELOW_STORY };

struct place { /* a question of all surveys */
    const struct survey *survey;
    const struct survey_question *question;
};
struct wall {
    struct place *places; /* by pack, then in pack order */
    size_t count;
    size_t *by_split; /* places, the most split first */
    size_t at;
    size_t jumps; /* places of by_split that were jumped to, since the last step by hand */
    bool is_hidden;
    bool by_table;
    enum below below;
    size_t top; /* of what stands below */
    int rows;
};

/* ---- opening ---- */

static double split_of(const struct place *place)
{
    double split = place->question->all.split;
    return isnan(split) ? -1 : split;
}

static int by_split(const void *a, const void *b, void *context)
{
    const struct place *places = context;
    size_t one = *(const size_t *)a, other = *(const size_t *)b;
    double first = split_of(&places[one]), second = split_of(&places[other]);
    return first != second ? (first < second) - (first > second) : (one > other) - (one < other);
}

static void wall_open(struct app *app, void *state, const char *argument)
{
    struct wall *wall = state;
    const struct ui_workshop *workshop = app->workshop;
    for (size_t i = 0; i < workshop->count; i++)
        for (size_t k = 0; k < workshop->surveys[i]->question_count; k++)
            ARRAY_PUSH(wall->places, wall->count) =
                (struct place){workshop->surveys[i], &workshop->surveys[i]->questions[k]};
    wall->by_split = mem_alloc((wall->count + 1) * sizeof *wall->by_split);
    for (size_t i = 0; i < wall->count; i++)
        wall->by_split[i] = i;
    if (wall->count > 1)
        qsort_r(wall->by_split, wall->count, sizeof *wall->by_split, by_split, wall->places);
}

static void wall_close(void *state)
{
    struct wall *wall = state;
    free(wall->places);
    free(wall->by_split);
}

static unsigned wall_contexts(const struct app *app, const void *state)
{
    return IN_WORKSHOP;
}

static char *wall_title(const struct app *app, const void *state)
{
    const struct wall *wall = state;
    if (!wall->count)
        return mem_copy(_("Workshop"));
    return mem_format("%s › %s", _("Workshop"), wall->places[wall->at].survey->pack->title.value);
}

static const enum action *wall_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_SHOW,  ACTION_MODEL,  ACTION_INCIDENT,
                                          ACTION_SPLIT, ACTION_TABLES, ACTION_RIGHT,
                                          ACTION_QUIT,  ACTION_NONE};
    static const enum action nothing[] = {ACTION_QUIT, ACTION_NONE};
    return ((const struct wall *)state)->count ? actions : nothing;
}

/* ---- what the trainer does ---- */

/* A new question does not bring its answer along. */
static void go_to_place(struct wall *wall, size_t place)
{
    wall->at = place;
    wall->below = BELOW_NOTHING;
    wall->top = 0;
}

static void step(struct wall *wall, size_t place)
{
    wall->jumps = 0;
    if (place < wall->count)
        go_to_place(wall, place);
}

static void jump(struct wall *wall)
{
    go_to_place(wall, wall->by_split[wall->jumps]);
    wall->jumps = (wall->jumps + 1) % wall->count;
}

static void toggle_below(struct wall *wall, enum below below)
{
    wall->below = wall->below == below ? BELOW_NOTHING : below;
    wall->top = 0;
}

static unsigned wall_handle(struct app *app, void *state, const struct event *event)
{
    struct wall *wall = state;
    if (!wall->count)
        return 0;
    switch (event->action) {
    case ACTION_SHOW:
        wall->is_hidden = !wall->is_hidden;
        break;
    case ACTION_MODEL:
        toggle_below(wall, BELOW_MODEL);
        break;
    case ACTION_INCIDENT:
        toggle_below(wall, BELOW_STORY);
        break;
    case ACTION_TABLES:
        wall->by_table = !wall->by_table;
        break;
    case ACTION_SPLIT:
        jump(wall);
        break;
    case ACTION_RIGHT:
        step(wall, wall->at + 1);
        break;
    case ACTION_LEFT:
        step(wall, wall->at - 1);
        break;
    case ACTION_FIRST:
        step(wall, 0);
        break;
    case ACTION_LAST:
        step(wall, wall->count - 1);
        break;
    default:
        return page_handle(event, wall->rows, &wall->top) ? EFFECT_REDRAW : 0;
    }
    return EFFECT_REDRAW;
}

/* ---- drawing ---- */

static void draw_split(const struct survey_tally *tally, struct area area)
{
    static const struct {
        enum style style;
        const char *letter;
    } looks[SPLIT_GRADE_COUNT] = {[SPLIT_UNTOLD] = {STYLE_DIM, "-"},
                                  [SPLIT_AGREE] = {STYLE_GOOD, "="},
                                  [SPLIT_DIFFER] = {STYLE_MIDDLE, "!"},
                                  [SPLIT_APART] = {STYLE_BAD, "!!"}};
    enum split_grade grade = survey_grade_split(tally->split);
    const char *mark = theme_sign(word_split_mark(tally->split), looks[grade].letter);
    char *figure = isnan(tally->split) ? mem_copy("") : mem_format(" %.2f", tally->split);
    char *words = mem_format("%s %s%s", mark, word_split(tally->split), figure);
    canvas_text_right(area, 0, looks[grade].style, words);
    free(words);
    free(figure);
}

static void draw_head(const struct wall *wall, struct area area)
{
    const struct place *place = &wall->places[wall->at];
    const struct control *control = place->question->control;
    int column = canvas_format(area, 0, 0, STYLE_CURRENT, "%zu/%zu", wall->at + 1, wall->count);
    column += canvas_format(area, 0, column, STYLE_DIM, "   %s", control_get_clause(control));
    if (control->mandatory)
        canvas_format(area, 0, column, STYLE_DIM, _("  mandatory %d"), control->mandatory);
    if (!wall->is_hidden)
        draw_split(&place->question->all, area);
}

struct bar {
    enum rating rating;
    const char *label;
    int count, of;
    bool is_model;
};

static void draw_bar(struct area row, const struct bar *bar, int label_columns)
{
    double part = bar->of ? (double)bar->count / bar->of : 0;
    enum style style = theme_of_rating(bar->rating);
    int left = MARK_COLUMNS + label_columns + 1, bars = row.columns - left - NUMBER_COLUMNS;
    canvas_text(row, 0, 0, style, theme_mark(bar->rating));
    canvas_text(area_of(row, 0, MARK_COLUMNS, 1, label_columns), 0, 0,
                bar->is_model ? STYLE_CURRENT : STYLE_STRONG, bar->label);
    canvas_bar(row, 0, left, bars, part, part, style);
    canvas_format(row, 0, left + bars, STYLE_STRONG, " %4d", bar->count);
    char *percent = mem_format("%ld%%", lround(part * 100));
    canvas_text_right(row, 0, STYLE_DIM, percent);
    free(percent);
}

static int label_columns_of(const struct survey_question *question, struct area area)
{
    int widest = text_width(word_rating(RATING_UNANSWERED));
    for (size_t i = 0; i < question->scale->choice_count; i++) {
        int width = text_width(question->scale->choices[i].label.value);
        widest = width > widest ? width : widest;
    }
    return widest < area.columns / 3 ? widest : area.columns / 3;
}

/* Every choice, so that what nobody said is seen, too; and those who said nothing. Returns rows. */
static int draw_bars(const struct wall *wall, struct area area)
{
    const struct survey_question *question = wall->places[wall->at].question;
    const struct survey_tally *tally = &question->all;
    int labels = label_columns_of(question, area), step = area.rows >= ROOMY ? 2 : 1, row = 0;
    struct bar bar = {.of = tally->answered + tally->unanswered};
    for (size_t i = 0; i < question->scale->choice_count; i++, row += step) {
        const struct choice *choice = &question->scale->choices[i];
        bar.rating = choice->rating;
        bar.label = choice->label.value;
        bar.count = tally->counts[i];
        bar.is_model = wall->below == BELOW_MODEL && choice == question->model_choice;
        draw_bar(area_of(area, row, 0, 1, area.columns), &bar, labels);
    }
    if (!tally->unanswered)
        return row;
    bar = (struct bar){.rating = RATING_UNANSWERED,
                       .label = word_rating(RATING_UNANSWERED),
                       .count = tally->unanswered,
                       .of = bar.of};
    draw_bar(area_of(area, row, 0, 1, area.columns), &bar, labels);
    return row + step;
}

static void draw_group(const struct place *place, size_t at, struct area row)
{
    const struct survey_question *question = place->question;
    const struct survey_tally *tally = &question->groups[at];
    char *name = word_take_group(place->survey->key, &place->survey->groups[at]);
    canvas_text(area_of(row, 0, 0, 1, GROUP_COLUMNS - 1), 0, 0, STYLE_STRONG, name);
    int column = GROUP_COLUMNS;
    for (size_t i = 0; i < question->scale->choice_count; i++) {
        enum rating rating = question->scale->choices[i].rating;
        column += canvas_text(row, 0, column, theme_of_rating(rating), theme_mark(rating));
        column += canvas_format(row, 0, column, STYLE_STRONG, "%3d  ", tally->counts[i]);
    }
    canvas_text(row, 0, column, theme_of_rating(RATING_UNANSWERED), theme_mark(RATING_UNANSWERED));
    canvas_format(row, 0, column + 1, STYLE_STRONG, "%3d", tally->unanswered);
    char *people = mem_format(_("%d people"), place->survey->groups[at].people);
    canvas_text_right(row, 0, STYLE_DIM, people);
    free(people);
    free(name);
}

/* Returns rows. */
static int draw_groups(const struct wall *wall, struct area area)
{
    const struct place *place = &wall->places[wall->at];
    if (!place->survey->group_count)
        return canvas_wrapped(area, 0, 0, STYLE_DIM,
                              _("No table has five people or more, so none is shown by itself."));
    for (size_t i = 0; i < place->survey->group_count; i++)
        draw_group(place, i, area_of(area, (int)i, 0, 1, area.columns));
    return (int)place->survey->group_count;
}

static int draw_answers(const struct wall *wall, struct area area)
{
    const struct survey_tally *tally = &wall->places[wall->at].question->all;
    if (!wall->is_hidden)
        return wall->by_table ? draw_groups(wall, area) : draw_bars(wall, area);
    char *words = mem_format(_("%d have answered. %s shows what."), tally->answered,
                             action_get_key(ACTION_SHOW));
    int rows = canvas_wrapped(area, 0, 0, STYLE_DIM, words);
    free(words);
    return rows;
}

/* ---- what stands below ---- */

static void add_model(struct page *page, const struct survey_question *question)
{
    if (!question->model_choice) {
        page_add(page, STYLE_DIM, 0, _("There is no model answer to this question."));
        return;
    }
    char *choice = mem_format("%s %s", theme_mark(question->model_choice->rating),
                              question->model_choice->label.value);
    char *agree = mem_format(_("%d of %d said so."), question->all.agree, question->all.answered);
    page_add_headed(page, 0, _("Model answer"), choice);
    page_add(page, STYLE_PLAIN, 0, question->model->reason.value);
    page_add(page, STYLE_DIM, 0, agree);
    free(agree);
    free(choice);
}

static void add_story(struct page *page, const struct control *control)
{
    if (control->incident.value)
        page_add_headed(page, 0, _("To talk about"), control->incident.value);
    else
        page_add(page, STYLE_DIM, 0, _("There is no story to this question."));
}

static void draw_below(struct wall *wall, struct area area)
{
    const struct survey_question *question = wall->places[wall->at].question;
    struct page page = {.columns = area.columns - 2};
    if (wall->below == BELOW_MODEL)
        add_model(&page, question);
    else if (wall->below == BELOW_STORY)
        add_story(&page, question->control);
    wall->rows = area.rows;
    page_draw(&page, area, &wall->top);
    page_clear(&page);
}

static void draw_empty(const struct app *app, struct area area)
{
    char *words = mem_format(
        _("%zu people have answered. From %d on the answers are shown: fewer would tell who said "
          "what. When more cases lie in the folder, start this anew."),
        app->workshop->people, SURVEY_LEAST);
    canvas_wrapped(area, 1, 0, STYLE_PLAIN, words);
    free(words);
}

static void wall_draw(struct app *app, void *state, struct area body)
{
    struct wall *wall = state;
    int margin = body.columns >= WIDE ? 8 : 3;
    struct area area = area_of(body, 1, margin, body.rows - 1, body.columns - 2 * margin);
    if (!wall->count) {
        draw_empty(app, area);
        return;
    }
    const struct survey_question *question = wall->places[wall->at].question;
    draw_head(wall, area);
    int row = 2 + canvas_wrapped(area, 2, 0, STYLE_STRONG, question->control->question.value) + 1;
    row += draw_answers(wall, area_below(area, row)) + 1;
    if (row < area.rows)
        draw_below(wall, area_below(area, row));
}

const struct screen_ops screen_workshop = {
    .name = "workshop",
    .state_size = sizeof(struct wall),
    .open = wall_open,
    .close = wall_close,
    .contexts = wall_contexts,
    .handle = wall_handle,
    .draw = wall_draw,
    .take_title = wall_title,
    .footer = wall_footer,
};
