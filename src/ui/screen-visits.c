/* The visits: who was there when, what moved from one to the next, what was given to do; and what
 * has changed since the last. */
#include "editor.h"
#include "ledger.h"
#include "list.h"
#include "page.h"
#include "screens.h"
#include "tabs.h"
#include "tasks.h"
#include "visits.h"

#include <stdlib.h>

enum visits_tab { TAB_VISITS, TAB_SINCE, VISITS_TAB_COUNT };
enum { NARROW = 70, NAME_COLUMNS = 23, GAP = 2, TOP_ROWS = 2 };

struct visiting {
    size_t tab;
    struct list list;
    size_t top;             /* of the page below the list, or of the other tab */
    struct editor homework; /* open while its title is written */
};

static void visits_screen_close(void *state)
{
    struct visiting *visiting = state;
    editor_clear(&visiting->homework);
}

static unsigned visits_contexts(const struct app *app, const void *state)
{
    const struct visiting *visiting = state;
    if (editor_is_open(&visiting->homework))
        return IN_LINE;
    return visiting->tab == TAB_VISITS ? IN_LIST | IN_VISITS : IN_LIST;
}

static char *visits_title(const struct app *app, const void *state)
{
    return mem_copy(_("Visits"));
}

static bool has_visits(const struct app *app)
{
    const struct record *first;
    return ledger_list_kind(app, "visit", &first) > 0;
}

static const enum action *visits_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {
        ACTION_ADD,      ACTION_OPEN, ACTION_HOMEWORK, ACTION_CLOSE_VISIT, ACTION_WRITE,
        ACTION_DISPATCH, ACTION_NEXT, ACTION_UNDO,     ACTION_BACK,        ACTION_NONE};
    static const enum action beginning[] = {ACTION_ADD, ACTION_NEXT, ACTION_UNDO, ACTION_BACK,
                                            ACTION_NONE};
    static const enum action reading[] = {ACTION_UP, ACTION_DOWN, ACTION_NEXT, ACTION_BACK,
                                          ACTION_NONE};
    static const enum action writing[] = {ACTION_DONE, ACTION_CANCEL, ACTION_NONE};
    const struct visiting *visiting = state;
    if (editor_is_open(&visiting->homework))
        return writing;
    if (visiting->tab == TAB_SINCE)
        return reading;
    return has_visits(app) ? actions : beginning;
}

static void take_place(struct app *app, struct visiting *visiting)
{
    const struct visit *current = visits_get_current(app);
    list_set_count(&visiting->list, visits_list(app)->count);
    if (current)
        visiting->list.selected = (size_t)(current - visits_list(app)->items);
}

/* ---- doing ---- */

static unsigned act_on(struct app *app, struct visiting *visiting, enum action action)
{
    const struct visit *visit = visits_get_current(app);
    if (!visit)
        return 0;
    switch (action) {
    case ACTION_OPEN:
        return app_goto(app, SCREEN_VISIT, visit->record->id);
    case ACTION_HOMEWORK:
        app_set_visit(app, visit->record->id);
        editor_begin(&visiting->homework, NULL, false);
        return EFFECT_REDRAW;
    case ACTION_CLOSE_VISIT:
        return visits_close(app, visit);
    case ACTION_REMOVE:
        return visits_remove(app, visit);
    case ACTION_WRITE:
        return visits_write(app, visit, "homework");
    case ACTION_DISPATCH:
        return visits_write(app, visit, "dispatch-report");
    default:
        return 0;
    }
}

static unsigned write_homework(struct app *app, struct visiting *visiting,
                               const struct event *event)
{
    bool is_done = event->action == ACTION_DONE || event->action == ACTION_NEW_LINE;
    const struct visit *visit = visits_get_current(app);
    unsigned effects = EFFECT_REDRAW;
    if (is_done && visit && !text_is_blank(visiting->homework.text))
        effects = visits_give_homework(app, visit, visiting->homework.text);
    if (is_done || event->action == ACTION_CANCEL)
        editor_clear(&visiting->homework);
    else
        editor_handle(&visiting->homework, event);
    return effects;
}

static unsigned move_on(struct app *app, struct visiting *visiting, const struct event *event)
{
    size_t selected = visiting->list.selected;
    if (!list_handle(&visiting->list, event))
        return 0;
    bool is_second_click = event->action == ACTION_PICK && visiting->list.selected == selected;
    if (is_second_click)
        return act_on(app, visiting, ACTION_OPEN);
    if (visiting->list.count)
        app_set_visit(app, visits_list(app)->items[visiting->list.selected].record->id);
    visiting->top = 0;
    return EFFECT_REDRAW;
}

static unsigned visits_handle(struct app *app, void *state, const struct event *event)
{
    struct visiting *visiting = state;
    if (editor_is_open(&visiting->homework))
        return write_homework(app, visiting, event);
    if (tabs_handle(event, VISITS_TAB_COUNT, &visiting->tab)) {
        visiting->top = 0;
        return EFFECT_REDRAW;
    }
    if (visiting->tab == TAB_SINCE)
        return page_handle(event, visiting->list.visible, &visiting->top) ? EFFECT_REDRAW : 0;
    take_place(app, visiting);
    if (event->action == ACTION_ADD)
        return visits_open(app);
    unsigned effects = act_on(app, visiting, event->action);
    return effects ? effects : move_on(app, visiting, event);
}

/* ---- the list ---- */

static const struct course_point *find_point(const struct course *course, const struct visit *visit)
{
    for (size_t i = 0; i < course->count; i++)
        if (course->points[i].visit &&
            text_equal(course->points[i].visit->record->id, visit->record->id))
            return &course->points[i];
    return NULL;
}

static int draw_met(const struct course_point *point, struct area row, int column, enum style style)
{
    int bar = row.columns >= NARROW ? 10 : 4;
    double all = point->applicable ? point->applicable : 1;
    canvas_bar(row, 0, column, bar, point->met / all, point->answered / all, STYLE_GOOD);
    column += bar + 1;
    return column +
           canvas_format(row, 0, column, style, _("met %d/%d"), point->met, point->applicable) +
           GAP;
}

static void draw_visit(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    const struct visit *visit = &visits_list(app)->items[index];
    const struct course_point *point = find_point(visits_get_course(app), visit);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    char *words = word_take_visit(visit);
    int column = NAME_COLUMNS, state = text_width(_("> open")) + 1;
    canvas_text(area_of(row, 0, 0, 1, NAME_COLUMNS - 1), 0, 0, style, words);
    if (visit->is_open)
        canvas_text(area_of(row, 0, column, 1, state), 0, 0, STYLE_CURRENT, _("> open"));
    column += state;
    if (point)
        column = draw_met(point, row, column, style);
    if (visit->homework_count)
        column += GAP + canvas_format(row, 0, column, style, _("homework %zu/%zu"),
                                      visit->homework_count - visit->homework_running,
                                      visit->homework_count);
    if (point && row.columns >= NARROW)
        canvas_format(row, 0, column, style, _("large risks %d"), point->large);
    free(words);
}

/* ---- what is known of the selected one ---- */

static void add_tasks(struct page *page, const char *heading, const struct task *const *tasks,
                      size_t count)
{
    if (count)
        page_add(page, STYLE_STRONG, 0, heading);
    for (size_t i = 0; i < count; i++) {
        struct agenda_item item = {.task = tasks[i], .due = tasks[i]->due};
        char *words = word_take_agenda_item(&item);
        char *line =
            mem_format("%s%s %s", tasks[i]->is_overdue ? "! " : "", task_get_mark(tasks[i]), words);
        page_add(page, task_get_style(tasks[i]), 2, line);
        free(line);
        free(words);
    }
}

static void add_said(struct page *page, const struct visit *visit)
{
    static const char *const keys[] = {"people", "agreed", "hard", "outlook", "next", "agenda"};
    for (size_t i = 0; i < ARRAY_LENGTH(keys); i++)
        page_add_headed(page, 0, _(field_get("visit", keys[i])->label),
                        record_get_field(visit->record, keys[i]));
}

static void draw_detail(struct visiting *visiting, const struct visit *visit, struct area area)
{
    struct page page = {.columns = area.columns};
    canvas_rule(area, 0);
    add_tasks(&page, _("Homework"), visit->homework, visit->homework_count);
    add_tasks(&page, _("Still to do from earlier visits"), visit->carried, visit->carried_count);
    add_said(&page, visit);
    page_draw(&page, area_below(area, 1), &visiting->top);
    page_clear(&page);
}

static void draw_beginning(struct area area)
{
    int row = canvas_wrapped(area, 0, 0, STYLE_PLAIN,
                             _("No visit is recorded yet. When one begins, what is open becomes "
                               "its agenda; when it ends, what was agreed and the homework "
                               "become a sheet and a report."));
    int column = canvas_text(area, row + 1, 0, STYLE_KEY, action_get_key(ACTION_ADD)) + 2;
    canvas_text(area, row + 1, column, STYLE_PLAIN, _("Open the first visit"));
    canvas_zone(area, row + 1, 1, ACTION_ADD, 0);
}

static void draw_list(struct app *app, struct visiting *visiting, struct area area)
{
    take_place(app, visiting);
    if (!visiting->list.count) {
        draw_beginning(area);
        return;
    }
    int most = area.rows / 2, count = (int)visiting->list.count;
    int rows = count < most ? count : most;
    list_draw(app, &visiting->list, area_of(area, 0, 0, rows, area.columns), 1, draw_visit, NULL);
    draw_detail(visiting, visits_get_current(app), area_below(area, rows));
}

/* ---- since the last visit ---- */

static void add_scores(struct page *page, const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->pack_count; i++) {
        const struct score_move *move = &comparison->packs[i];
        char *from = move->before ? word_take_score(&move->before->score) : mem_copy("–");
        char *to = move->after ? word_take_score(&move->after->score) : mem_copy("–");
        const struct pack_result *pack = move->after ? move->after : move->before;
        char *line = mem_format("%s  %s → %s", pack->pack->title.value, from, to);
        page_add(page, STYLE_PLAIN, 0, line);
        free(line);
        free(to);
        free(from);
    }
}

static void add_controls(struct page *page, const struct comparison *comparison,
                         enum move_kind kind)
{
    bool has_heading = false;
    for (size_t i = 0; i < comparison->control_count; i++) {
        const struct control_move *move = &comparison->controls[i];
        const struct control_result *control = move->after ? move->after : move->before;
        if (control_move_get_kind(move) != kind)
            continue;
        if (!has_heading)
            page_add(page, STYLE_STRONG, 0, word_move_kind(kind));
        has_heading = true;
        char *line = mem_format("%s %s: %s → %s", word_rating_mark(control->rating),
                                control->control->title.value, word_standing(move->before),
                                word_standing(move->after));
        page_add(page, STYLE_PLAIN, 2, line);
        free(line);
    }
}

static void add_risks(struct page *page, const struct comparison *comparison)
{
    if (comparison->asset_count)
        page_add(page, STYLE_STRONG, 0, _("Information and risks"));
    for (size_t i = 0; i < comparison->asset_count; i++) {
        const struct risk_move *move = &comparison->assets[i];
        const struct record *asset = (move->after ? move->after : move->before)->asset;
        char *words = word_take_asset_move(move);
        char *line = mem_format("%s: %s", asset_show(asset, "name"), words);
        page_add(page, STYLE_PLAIN, 2, line);
        free(line);
        free(words);
    }
}

static void add_task_moves(struct page *page, const struct task_comparison *tasks)
{
    if (tasks->count)
        page_add(page, STYLE_STRONG, 0, _("Tasks whose state changed"));
    for (size_t i = 0; i < tasks->count; i++) {
        const struct task_move *move = &tasks->moves[i];
        char *line = mem_format("%s: %s → %s", (move->after ? move->after : move->before)->title,
                                word_task_standing(move->before), word_task_standing(move->after));
        page_add(page, STYLE_PLAIN, 2, line);
        free(line);
    }
}

static void add_since(struct app *app, struct page *page, const struct changes *changes)
{
    char *words = word_take_visit(visits_get_last(visits_list(app)));
    char *line = mem_format(_("From the end of %s until now"), words);
    page_add(page, STYLE_DIM, 0, line);
    add_scores(page, changes->comparison);
    if (changes_is_none(changes))
        page_add(page, STYLE_PLAIN, 0, _("Nothing has changed."));
    for (enum move_kind kind = 0; kind < MOVE_KIND_COUNT; kind++)
        add_controls(page, changes->comparison, kind);
    add_risks(page, changes->comparison);
    add_task_moves(page, changes->tasks);
    free(line);
    free(words);
}

static void draw_since(struct app *app, struct visiting *visiting, struct area area)
{
    struct page page = {.columns = area.columns};
    const struct changes *changes = visits_get_since(app);
    visiting->list.visible = area.rows;
    if (changes)
        add_since(app, &page, changes);
    else
        page_add(&page, STYLE_PLAIN, 0,
                 _("No visit is over yet. Once one is closed, what has changed since then stands "
                   "here."));
    page_draw(&page, area, &visiting->top);
    page_clear(&page);
}

/* ---- all of it ---- */

static void draw_writing(struct visiting *visiting, struct area area)
{
    int column = canvas_format(area, 0, 0, STYLE_CURRENT, "%s: ", _("Homework"));
    editor_draw(&visiting->homework, area_of(area, 0, column, 1, area.columns - column));
}

static void visits_draw(struct app *app, void *state, struct area body)
{
    struct visiting *visiting = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    bool is_writing = editor_is_open(&visiting->homework);
    const struct tab_title titles[VISITS_TAB_COUNT] = {
        [TAB_VISITS] = {_("Visits"), (long)visits_list(app)->count},
        [TAB_SINCE] = {_("Since the last visit"), -1},
    };
    tabs_draw(titles, VISITS_TAB_COUNT, visiting->tab, inner, 0);
    struct area rest =
        area_of(inner, TOP_ROWS, 0, inner.rows - TOP_ROWS - is_writing, inner.columns);
    if (visiting->tab == TAB_VISITS)
        draw_list(app, visiting, rest);
    else
        draw_since(app, visiting, rest);
    if (is_writing)
        draw_writing(visiting, area_below(inner, inner.rows - 1));
}

const struct screen_ops screen_visits = {
    .name = "visits",
    .state_size = sizeof(struct visiting),
    .close = visits_screen_close,
    .contexts = visits_contexts,
    .handle = visits_handle,
    .draw = visits_draw,
    .take_title = visits_title,
    .footer = visits_footer,
};
