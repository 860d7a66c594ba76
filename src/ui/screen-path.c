/* One scheme: its stages with what each asks, what of the case counts there and what is missing;
 * and its facts with their date. */
#include "list.h"
#include "page.h"
#include "paths.h"
#include "screens.h"
#include "tabs.h"

#include "tenken/report.h"

#include <math.h>
#include <stdlib.h>

enum { HEAD_ROWS = 2, BAR = 12 };
enum tab { TAB_STAGES, TAB_FACTS, TAB_COUNT };

struct one_path {
    char *id;
    size_t tab;
    struct list list; /* of rows: each stage, followed by its requirements */
    size_t top;       /* of the facts */
    int rows;
};

/* A row of the list; the requirement is NULL where it is the stage itself. */
struct row {
    const struct stage_result *stage;
    const struct requirement_result *requirement;
};

static void path_open(struct app *app, void *state, const char *argument)
{
    struct one_path *one = state;
    one->id = mem_copy(argument);
}

static void path_close(void *state)
{
    struct one_path *one = state;
    free(one->id);
}

static unsigned path_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static const struct path *find_path(struct app *app, const struct one_path *one)
{
    return paths_get(app_get_paths(app), one->id);
}

static char *path_title(const struct app *app, const void *state)
{
    const struct one_path *one = state;
    const struct scheme *scheme = app->schemes ? schemes_get(app->schemes, one->id) : NULL;
    return mem_format("%s › %s", _("Paths"), scheme ? scheme->title.value : "");
}

static const enum action *path_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_NEXT, ACTION_UP,
                                          ACTION_DOWN, ACTION_BACK, ACTION_NONE};
    return actions;
}

/* ---- the rows ---- */

static size_t count_rows(const struct path *path)
{
    size_t count = path->stage_count;
    for (size_t i = 0; i < path->stage_count; i++)
        count += path->stages[i].requirement_count;
    return count;
}

static struct row get_row(const struct path *path, size_t index)
{
    struct row row = {NULL, NULL};
    for (size_t i = 0; i < path->stage_count && !row.stage; i++) {
        const struct stage_result *stage = &path->stages[i];
        if (index <= stage->requirement_count) {
            row.stage = stage;
            row.requirement = index ? &stage->requirements[index - 1] : NULL;
        } else {
            index -= stage->requirement_count + 1;
        }
    }
    return row;
}

/* ---- acting ---- */

static bool is_open(const struct counts_result *found, const struct control_result *control)
{
    return found->counts->rule == COUNTS_ANSWERED ? control->rating == RATING_UNANSWERED
                                                  : control->rating != RATING_MET;
}

/* The first question that stands in the way, else the first that counts; NULL without any. */
static const struct control_result *find_question(const struct requirement_result *found)
{
    const struct control_result *first = NULL;
    for (size_t i = 0; i < found->count_count; i++)
        for (size_t k = 0; k < found->counts[i].control_count; k++) {
            const struct control_result *control = found->counts[i].controls[k];
            first = first ? first : control;
            if (is_open(&found->counts[i], control))
                return control;
        }
    return first;
}

static const struct control_result *find_question_of_row(struct row row)
{
    const struct control_result *control = NULL;
    if (row.requirement)
        return find_question(row.requirement);
    for (size_t i = 0; row.stage && i < row.stage->requirement_count && !control; i++)
        if (row.stage->requirements[i].standing != STANDING_MET)
            control = find_question(&row.stage->requirements[i]);
    return control;
}

static unsigned go(struct app *app, struct row row)
{
    const struct control_result *control = find_question_of_row(row);
    if (control)
        return app_goto(app, SCREEN_WALK, control->address);
    app_say(app, STYLE_CURRENT, "%s",
            _("No question of this case has to do with it; what to do is said below."));
    return EFFECT_REDRAW;
}

static unsigned path_handle(struct app *app, void *state, const struct event *event)
{
    struct one_path *one = state;
    const struct path *path = find_path(app, one);
    if (!path || tabs_handle(event, TAB_COUNT, &one->tab))
        return EFFECT_REDRAW;
    if (one->tab == TAB_FACTS)
        return page_handle(event, one->rows, &one->top) ? EFFECT_REDRAW : 0;
    list_set_count(&one->list, count_rows(path));
    bool is_second_click =
        event->action == ACTION_PICK && (size_t)event->number == one->list.selected;
    bool is_moved = list_handle(&one->list, event);
    if (event->action == ACTION_OPEN || is_second_click)
        return go(app, get_row(path, one->list.selected));
    return is_moved ? EFFECT_REDRAW : 0;
}

/* ---- drawing: stages ---- */

static void draw_row(struct app *app, const void *context, size_t index, struct area area,
                     bool is_selected)
{
    struct row row = get_row(find_path(app, context), index);
    enum path_standing standing = row.requirement ? row.requirement->standing : row.stage->standing;
    double share = row.requirement ? NAN : row.stage->share;
    const char *title =
        row.requirement ? row.requirement->requirement->title.value : row.stage->stage->title.value;
    enum style style = is_selected ? STYLE_SELECTED : row.requirement ? STYLE_PLAIN : STYLE_STRONG;
    enum style sign = is_selected ? STYLE_SELECTED : path_get_style(standing);
    int indent = row.requirement ? 3 : 1;
    const char *word = word_path_head(standing);
    int right = text_width(word) + 2 + (isnan(share) ? 0 : BAR + 1);
    canvas_text(area, 0, indent, sign, path_get_mark(standing));
    canvas_text(area_of(area, 0, 0, 1, area.columns - right), 0, indent + 3, style, title);
    if (!isnan(share))
        canvas_bar(area, 0, area.columns - right + 1, BAR, share, share, STYLE_PLAIN);
    canvas_text_right(area, 0, is_selected ? style : sign, word);
}

static void add_counts(struct page *page, const struct counts_result *found)
{
    char *text = word_take_counts(found), *reason = word_take_counts_reason(found);
    page_add(page, path_get_style(found->standing), 0, text);
    page_add(page, STYLE_PLAIN, 2, reason);
    for (size_t i = 0; i < found->control_count; i++) {
        const struct control_result *control = found->controls[i];
        enum style style;
        const char *mark = theme_mark_of(control, &style);
        if (!is_open(found, control))
            continue;
        char *line = mem_format("%s %s  %s", mark, control_get_clause(control->control),
                                control->control->title.value);
        page_add(page, STYLE_PLAIN, 2, line);
        free(line);
    }
    free(reason);
    free(text);
}

static void add_requirement(struct page *page, const struct requirement_result *found)
{
    page_add(page, STYLE_STRONG, 0, found->requirement->title.value);
    page_add(page, path_get_style(found->standing), 0, word_path_standing(found->standing));
    page_add(page, STYLE_PLAIN, 0, found->requirement->text.value);
    page_add(page, STYLE_DIM, 0, found->requirement->unseen.value);
    for (size_t i = 0; i < found->count_count; i++)
        add_counts(page, &found->counts[i]);
}

static void add_stage(struct page *page, const struct stage_result *found)
{
    page_add(page, STYLE_STRONG, 0, found->stage->title.value);
    page_add(page, path_get_style(found->standing), 0, word_path_standing(found->standing));
    page_add(page, STYLE_PLAIN, 0, found->stage->summary.value);
}

static void draw_stages(struct app *app, struct one_path *one, const struct path *path,
                        struct area area)
{
    size_t count = count_rows(path), top = 0;
    int most = area.rows / 2, rows = count < (size_t)most ? (int)count : most;
    struct page page = {.columns = area.columns - 3};
    list_set_count(&one->list, count);
    list_draw(app, &one->list, area_of(area, 0, 0, rows, area.columns), 1, draw_row, one);
    struct row row = get_row(path, one->list.selected);
    canvas_rule(area, rows);
    if (row.requirement)
        add_requirement(&page, row.requirement);
    else
        add_stage(&page, row.stage);
    page_draw(&page, area_of(area, rows + 1, 1, area.rows - rows - 1, area.columns - 1), &top);
    page_clear(&page);
}

/* ---- drawing: facts ---- */

static void add_fact(struct page *page, const struct scheme_fact *fact)
{
    char *date = fact->date ? word_take_as_of(fact->date) : NULL;
    char *heading =
        date ? mem_format("%s (%s)", fact->title.value, date) : mem_copy(fact->title.value);
    page_add_headed(page, 0, heading, fact->text.value);
    free(heading);
    free(date);
}

static void draw_facts(struct one_path *one, const struct scheme *scheme, struct area area)
{
    struct page page = {.columns = area.columns - 3};
    char *date = word_take_as_of(scheme->date);
    char *dated = mem_format(_("This describes it %s. See the body’s own pages for today."), date);
    page_add(&page, STYLE_CURRENT, 0, dated);
    page_add(&page, STYLE_PLAIN, 0, scheme->summary.value);
    page_add_gap(&page);
    for (size_t i = 0; i < scheme->fact_count; i++)
        add_fact(&page, &scheme->facts[i]);
    page_add_gap(&page);
    page_add(&page, STYLE_DIM, 0, scheme->source.value);
    one->rows = area.rows;
    page_draw(&page, area_of(area, 0, 1, area.rows, area.columns - 1), &one->top);
    page_clear(&page);
    free(dated);
    free(date);
}

static void path_draw(struct app *app, void *state, struct area body)
{
    struct one_path *one = state;
    const struct path *path = find_path(app, one);
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    if (!path)
        return;
    char *date = word_take_as_of(path->scheme->date);
    const struct tab_title tabs[TAB_COUNT] = {{_("What it asks"), -1}, {_("What it is"), -1}};
    int column = tabs_draw(tabs, TAB_COUNT, one->tab, inner, 0);
    canvas_text_right(area_of(inner, 0, column, 1, inner.columns - column), 0, STYLE_DIM, date);
    struct area below = area_below(inner, HEAD_ROWS);
    if (one->tab == TAB_FACTS)
        draw_facts(one, path->scheme, below);
    else
        draw_stages(app, one, path, below);
    free(date);
}

const struct screen_ops screen_path = {
    .name = "path",
    .state_size = sizeof(struct one_path),
    .is_overlay = true,
    .open = path_open,
    .close = path_close,
    .contexts = path_contexts,
    .handle = path_handle,
    .draw = path_draw,
    .take_title = path_title,
    .footer = path_footer,
};
