/* What was asked to be put right, and how far it has come: what is late comes first. */
#include "auditing.h"
#include "audits.h"
#include "page.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { MARK_COLUMNS = 6, DUE_COLUMNS = 11, STATE_COLUMNS = 20, DAYS_COLUMNS = 14, WIDE = 74 };
enum { DETAIL_ROWS = 6, DETAIL_PART = 3 };

unsigned audit_corrections_handle(struct app *app, struct auditing *auditing,
                                  const struct event *event)
{
    const struct corrections *corrections = audits_get_corrections(app);
    size_t selected = auditing->lists[TAB_CORRECTIONS].selected;
    if (event->action == ACTION_SECOND_CHECK)
        return audits_turn_second_check(app);
    if (event->action == ACTION_WRITE)
        return app_goto(app, SCREEN_PAPER, "correction-list");
    if (selected >= corrections->count)
        return 0;
    if (event->action == ACTION_TURN)
        return audits_turn(app, &corrections->items[selected]);
    return event->action == ACTION_OPEN
               ? audits_record(app, corrections->items[selected].answer->address)
               : 0;
}

/* ---- drawing ---- */

static void draw_correction(struct app *app, const void *context, size_t index, struct area row,
                            bool is_selected)
{
    const struct correction *correction = &audits_get_corrections(app)->items[index];
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    enum style own = is_selected ? STYLE_SELECTED : correction_get_style(correction);
    int due = correction->days[CORRECTION_DUE];
    char *day = due == DAY_NONE ? mem_copy("-") : day_take_text(due);
    char *days = correction_take_days(correction);
    int end = row.columns - DUE_COLUMNS - DAYS_COLUMNS;
    int state = row.columns >= WIDE ? end - STATE_COLUMNS : end;
    canvas_format(row, 0, 0, own, "%s %s", correction->is_overdue ? "!" : " ",
                  correction_get_mark(correction));
    canvas_format(area_of(row, 0, MARK_COLUMNS, 1, state - MARK_COLUMNS - 1), 0, 0, style, "%s %s",
                  control_get_clause(correction->control->control),
                  correction->control->control->title.value);
    if (state < end)
        canvas_text(area_of(row, 0, state, 1, STATE_COLUMNS - 1), 0, 0, own,
                    word_correction_state(correction));
    canvas_text(area_of(row, 0, end, 1, DUE_COLUMNS), 0, 0, style, day);
    canvas_text_right(area_of(row, 0, end + DUE_COLUMNS, 1, DAYS_COLUMNS - 1), 0, own, days);
    free(days);
    free(day);
}

/* "asked for on 2026-03-01 → due by 2026-03-20 → …" as far as it has come. */
static char *take_way(const struct correction *correction)
{
    struct string text = {0};
    string_append(&text, word_correction_state(correction));
    for (enum correction_step step = 0; step < CORRECTION_STEP_COUNT; step++) {
        if (correction->days[step] == DAY_NONE)
            continue;
        char *day = day_take_text(correction->days[step]);
        const struct field *field = field_get("answer", correction_step_get_field(step));
        string_format(&text, " → %s %s", _(field->label), day);
        free(day);
    }
    return string_take(&text);
}

static void draw_detail(const struct correction *correction, struct area area)
{
    struct page page = {.columns = area.columns};
    char *way = take_way(correction);
    canvas_rule(area, 0);
    page_add(&page, STYLE_STRONG, 0, correction->text);
    if (correction->broken < CORRECTION_STEP_COUNT) {
        char *warning = mem_format("! %s", word_correction_order());
        page_add(&page, STYLE_BAD, 0, warning);
        free(warning);
    }
    page_add(&page, correction_get_style(correction), 0, way);
    page_draw(&page, area_below(area, 1), &(size_t){0});
    page_clear(&page);
    free(way);
}

static void draw_way(struct area area, int row, enum action action, const char *text)
{
    int column = canvas_text(area, row, 0, STYLE_KEY, action_get_key(action)) + 2;
    canvas_text(area, row, column, STYLE_PLAIN, text);
    canvas_zone(area, row, 1, action, 0);
}

static void draw_empty(const struct app *app, struct area area)
{
    int row = canvas_wrapped(area, 0, 0, STYLE_PLAIN,
                             _("No correction has been asked for yet. In an audit, the evidence "
                               "of a question holds the finding, the correction and its days."));
    char *questions = mem_format(_("Go to the questions; %s there writes evidence"),
                                 action_get_key(ACTION_RECORD));
    if (app->voice != VOICE_AUDITOR)
        draw_way(area, row + 1, ACTION_FIRM, _("Change the way of answering to an audit"));
    else
        draw_way(area, row + 1, ACTION_WALK, questions);
    free(questions);
}

static void draw_sums(const struct app *app, const struct corrections *corrections,
                      struct area area)
{
    int column = canvas_format(area, 0, 0, STYLE_DIM, _("%zu open of %zu"), corrections->open,
                               corrections->count);
    if (corrections->overdue)
        column += 2 + canvas_format(area, 0, column + 2, STYLE_BAD, _("! overdue %zu"),
                                    corrections->overdue);
    if (audits_is_second_check(app))
        canvas_text(area, 0, column + 2, STYLE_CURRENT, _("> second check: only these are asked"));
}

void audit_corrections_draw(struct app *app, struct auditing *auditing, struct area area)
{
    const struct corrections *corrections = audits_get_corrections(app);
    struct list *list = &auditing->lists[TAB_CORRECTIONS];
    int below = area.rows / DETAIL_PART > DETAIL_ROWS ? area.rows / DETAIL_PART : DETAIL_ROWS;
    if (!corrections->count) {
        draw_empty(app, area);
        return;
    }
    draw_sums(app, corrections, area);
    list_draw(app, list, area_of(area, 1, 0, area.rows - below - 1, area.columns), 1,
              draw_correction, NULL);
    draw_detail(&corrections->items[list->selected], area_below(area, area.rows - below));
}
