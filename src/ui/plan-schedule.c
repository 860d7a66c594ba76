/* Which measure in which week, as bars: quick wins, this quarter, this year. */
#include "groups.h"
#include "planning.h"
#include "tasks.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { TITLE_PART = 5, DETAIL_ROWS = 6, MARK_COLUMNS = 4, WEEK_CELLS_MAX = 4, DAYS_OF_WEEK = 7 };

/* ---- entries by phase, in the order of the schedule ---- */

static const struct schedule_entry *find(const struct schedule *schedule, size_t place)
{
    for (int phase = HORIZON_WEEK; phase <= HORIZON_YEAR; phase++)
        for (size_t i = 0; i < schedule->entry_count; i++)
            if ((int)schedule->entries[i].phase == phase && place-- == 0)
                return &schedule->entries[i];
    return NULL;
}

const struct schedule_entry *plan_schedule_get(struct app *app, const struct planning *planning)
{
    return find(app_get_schedule(app), planning->entries.selected);
}

bool plan_schedule_handle(struct app *app, struct planning *planning, const struct event *event)
{
    list_set_count(&planning->entries, app_get_schedule(app)->entry_count);
    return list_handle(&planning->entries, event);
}

/* ---- drawing ---- */

/* Weeks along the columns: whole cells where they fit, else several weeks a cell. */
struct ruler {
    int start, columns, weeks;
};

static struct ruler ruler_of(const struct schedule *schedule, int width)
{
    struct ruler ruler = {.start = width * 2 / TITLE_PART, .weeks = schedule->weeks};
    ruler.columns = width - ruler.start;
    if (ruler.columns > ruler.weeks * WEEK_CELLS_MAX)
        ruler.columns = ruler.weeks * WEEK_CELLS_MAX;
    return ruler;
}

static int cell_of(const struct ruler *ruler, int week)
{
    return week * ruler->columns / ruler->weeks;
}

static void draw_bar(const struct schedule_entry *entry, const struct ruler *ruler, struct area row,
                     enum style style)
{
    int start = cell_of(ruler, entry->start_week), end = cell_of(ruler, entry->end_week + 1);
    int columns = end > start ? end - start : 1;
    double full = entry->task ? 1 : 0;
    canvas_bar(row, 0, ruler->start + start, columns, full, 1, style);
}

/* The day on which a week begins, wherever there is room for it. */
static void draw_ruler(const struct ruler *ruler, struct area area)
{
    enum { LABEL_COLUMNS = 7 };
    int free_from = 0;
    for (int week = 0; week < ruler->weeks; week++) {
        int cell = cell_of(ruler, week), year, month, of_month;
        if (cell < free_from || ruler->start + cell + LABEL_COLUMNS - 1 > area.columns)
            continue;
        day_split(seam_get_today() + week * DAYS_OF_WEEK, &year, &month, &of_month);
        canvas_format(area, 0, ruler->start + cell, STYLE_DIM, "%d/%d", month, of_month);
        free_from = cell + LABEL_COLUMNS;
    }
}

struct drawing {
    const struct schedule *schedule;
    struct ruler ruler;
};

static bool begins_phase(const void *context, size_t index)
{
    const struct drawing *drawing = context;
    return !index ||
           find(drawing->schedule, index - 1)->phase != find(drawing->schedule, index)->phase;
}

static void draw_phase(struct app *app, const void *context, size_t index, struct area row)
{
    const struct drawing *drawing = context;
    enum horizon phase = find(drawing->schedule, index)->phase;
    canvas_format(row, 0, 0, STYLE_STRONG, "%s (%zu)", word_phase(phase),
                  drawing->schedule->phase_count[phase]);
}

static void draw_entry(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    const struct drawing *drawing = context;
    const struct schedule_entry *entry = find(drawing->schedule, index);
    int start = drawing->ruler.start;
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    canvas_text(row, 0, 0, is_selected || !entry->task ? style : task_get_style(entry->task),
                entry->task ? task_get_mark(entry->task) : NULL);
    canvas_text(area_of(row, 0, MARK_COLUMNS, 1, start - MARK_COLUMNS - 1), 0, 0, style,
                entry->rank->measure->title.value);
    draw_bar(entry, &drawing->ruler, row, entry->task ? STYLE_GOOD : STYLE_DIM);
}

static char *take_titles(const struct measure *const *measures, size_t count)
{
    struct string text = {0};
    for (size_t i = 0; i < count; i++)
        string_format(&text, text.length ? _(", %s") : "%s", measures[i]->title.value);
    return string_take(&text);
}

static bool waits_for(const struct schedule_entry *entry, const struct measure *measure)
{
    for (size_t i = 0; i < entry->after_count; i++)
        if (entry->after[i] == measure)
            return true;
    return false;
}

/* What cannot begin before this one is done. */
static char *take_waiting(const struct schedule *schedule, const struct measure *measure)
{
    struct string text = {0};
    for (size_t i = 0; i < schedule->entry_count; i++)
        if (waits_for(&schedule->entries[i], measure))
            string_format(&text, text.length ? _(", %s") : "%s",
                          schedule->entries[i].rank->measure->title.value);
    return string_take(&text);
}

static int draw_named(struct area area, int row, const char *heading, const char *text)
{
    char *line = text_is_blank(text) ? NULL : mem_format("%s: %s", heading, text);
    int rows = line ? canvas_wrapped(area, row, 0, STYLE_PLAIN, line) : 0;
    free(line);
    return row + rows;
}

static void draw_detail(const struct schedule *schedule, const struct schedule_entry *entry,
                        struct area area)
{
    const struct measure *measure = entry->rank->measure;
    char *effort = word_take_effort(measure->minutes), *waiting = take_waiting(schedule, measure),
         *before = take_titles(entry->after, entry->after_count),
         *due = day_take_text(schedule_entry_get_due(entry, seam_get_today()));
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, measure->title.value);
    canvas_format(area, row++, 0, STYLE_PLAIN, _("By %s, %s, %s%s"), due, effort,
                  word_cost(measure->cost), entry->task ? _("; in the plan") : "");
    row = draw_named(area, row, _("First"), before);
    row = draw_named(area, row, _("Waiting for it"), waiting);
    if (row < area.rows)
        canvas_wrapped(area_below(area, row), 0, 0, STYLE_DIM, measure->text.value);
    free(due);
    free(before);
    free(waiting);
    free(effort);
}

void plan_schedule_draw(struct app *app, struct planning *planning, struct area area)
{
    const struct schedule *schedule = app_get_schedule(app);
    list_set_count(&planning->entries, schedule->entry_count);
    if (!schedule->entry_count) {
        canvas_wrapped(area, 1, 1, STYLE_DIM,
                       app->library->withholds_advice
                           ? word_withheld()
                           : _("No measure is wanted yet. The schedule fills as questions are "
                               "answered and gaps are found."));
        return;
    }
    static const struct group_ops ops = {begins_phase, draw_phase, draw_entry};
    struct drawing drawing = {schedule, ruler_of(schedule, area.columns)};
    draw_ruler(&drawing.ruler, area);
    groups_draw(app, &planning->entries,
                area_of(area, 1, 0, area.rows - DETAIL_ROWS - 1, area.columns), &ops, &drawing);
    draw_detail(schedule, plan_schedule_get(app, planning),
                area_below(area, area.rows - DETAIL_ROWS));
}
