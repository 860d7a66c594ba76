/* Corrections that are due, what comes round in the next twelve months, and when to look back at
 * the whole. */
#include "audits.h"
#include "planning.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { MONTHS = 12, MONTH_COLUMNS = 3, DETAIL_ROWS = 7, DETAIL_PART = 3 };

/* ---- a row for each correction that is late or due soon, then one for each routine and follow-up,
 * in the order in which they first fall due ---- */

static bool is_first(const struct calendar *calendar, size_t index)
{
    const struct occasion *occasion = &calendar->occasions[index];
    for (size_t i = 0; occasion->routine && i < index; i++)
        if (calendar->occasions[i].routine == occasion->routine)
            return false;
    return true;
}

static const struct occasion *find(const struct calendar *calendar, size_t place)
{
    for (size_t i = 0; i < calendar->count; i++)
        if (is_first(calendar, i) && place-- == 0)
            return &calendar->occasions[i];
    return NULL;
}

static size_t count_rows(const struct calendar *calendar)
{
    size_t count = 0;
    for (size_t i = 0; i < calendar->count; i++)
        count += is_first(calendar, i);
    return count;
}

/* What stands in a row: one of these. */
struct entry {
    const struct correction *correction;
    const struct occasion *occasion;
};

static struct entry get_entry(struct app *app, size_t index)
{
    const struct correction *first;
    size_t count = audits_list_due(app, &first);
    if (index < count)
        return (struct entry){.correction = &first[index]};
    return (struct entry){.occasion = find(app_get_calendar(app), index - count)};
}

static size_t count_entries(struct app *app)
{
    const struct correction *first;
    return audits_list_due(app, &first) + count_rows(app_get_calendar(app));
}

const struct control_result *plan_calendar_get(struct app *app, const struct planning *planning)
{
    struct entry entry = get_entry(app, planning->routines.selected);
    if (entry.correction)
        return entry.correction->control;
    return entry.occasion ? entry.occasion->control : NULL;
}

bool plan_calendar_handle(struct app *app, struct planning *planning, const struct event *event)
{
    list_set_count(&planning->routines, count_entries(app));
    return list_handle(&planning->routines, event);
}

/* ---- drawing ---- */

static int month_of(int day)
{
    int year, month, of_month;
    day_split(day, &year, &month, &of_month);
    return year * MONTHS + month - 1;
}

static char *take_title(const struct occasion *occasion)
{
    if (!occasion->routine)
        return word_take_follow_up(occasion->follow_up);
    return app_take_text(&occasion->routine->title, occasion->control->pack);
}

static bool is_same(const struct occasion *one, const struct occasion *other)
{
    return one->routine ? one->routine == other->routine : one == other;
}

static void draw_name(struct area row, int months, enum style style, const char *text)
{
    canvas_text(area_of(row, 0, 1, 1, months - 2), 0, 0, style, text);
}

/* What was due before is late, and stands in this month. */
static void draw_correction(const struct correction *correction, struct area row, bool is_selected)
{
    enum style style = is_selected ? STYLE_SELECTED : correction_get_style(correction);
    int months = row.columns - MONTHS * MONTH_COLUMNS;
    int away = month_of(correction->days[CORRECTION_DUE]) - month_of(seam_get_today());
    char *title = mem_format(_("Correction: %s"), correction->control->control->title.value);
    draw_name(row, months, is_selected ? STYLE_SELECTED : STYLE_PLAIN, title);
    canvas_text(row, 0, months + (away > 0 ? away : 0) * MONTH_COLUMNS + 1, style,
                correction->is_overdue ? "!" : theme_mark(RATING_UNANSWERED));
    free(title);
}

/* ● where it falls due; ○ where what it looks after is not in place yet. */
static void draw_routine(struct app *app, const struct occasion *first, struct area row,
                         bool is_selected)
{
    const struct calendar *calendar = app_get_calendar(app);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int months = row.columns - MONTHS * MONTH_COLUMNS, now = month_of(seam_get_today());
    char *title = take_title(first);
    draw_name(row, months, style, title);
    for (size_t i = 0; i < calendar->count; i++) {
        const struct occasion *occasion = &calendar->occasions[i];
        bool is_certain = !occasion->routine || occasion->is_in_place;
        if (is_same(first, occasion))
            canvas_text(row, 0, months + (month_of(occasion->date) - now) * MONTH_COLUMNS + 1,
                        is_selected  ? STYLE_SELECTED
                        : is_certain ? STYLE_GOOD
                                     : STYLE_OPEN,
                        theme_mark(is_certain ? RATING_MET : RATING_UNANSWERED));
    }
    free(title);
}

static void draw_entry(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    struct entry entry = get_entry(app, index);
    if (entry.correction)
        draw_correction(entry.correction, row, is_selected);
    else
        draw_routine(app, entry.occasion, row, is_selected);
}

static void draw_months(struct area area)
{
    int now = month_of(seam_get_today()), column = area.columns - MONTHS * MONTH_COLUMNS;
    for (int i = 0; i < MONTHS; i++)
        canvas_format(area, 0, column + i * MONTH_COLUMNS, i ? STYLE_DIM : STYLE_CURRENT, "%2d",
                      (now + i) % MONTHS + 1);
    canvas_format(area, 0, 1, STYLE_DIM, _("%d, by month"), now / MONTHS);
}

static char *take_how_often(const struct routine *routine)
{
    if (routine->months == MONTHS)
        return mem_copy(_("every year"));
    if (routine->months == 1)
        return mem_copy(_("every month"));
    return mem_format(_("every %d months"), routine->months);
}

static void draw_routine_detail(const struct occasion *occasion, struct area area)
{
    const struct routine *routine = occasion->routine;
    const struct pack *pack = occasion->control->pack;
    char *often = take_how_often(routine), *effort = word_take_effort(routine->minutes),
         *text = app_take_text(&routine->text, pack);
    char *line = mem_format("%s (%s), %s, %s", often,
                            routine->is_required ? _("the criteria ask for it") : _("advised"),
                            effort, routine->who.value ? routine->who.value : "");
    int row = canvas_wrapped(area, 0, 0, STYLE_PLAIN, line);
    if (!occasion->is_in_place)
        canvas_format(area, row++, 0, STYLE_OPEN, _("%s It begins once this is in place: %s %s"),
                      theme_mark(RATING_UNANSWERED), control_get_clause(occasion->control->control),
                      occasion->control->control->title.value);
    canvas_wrapped(area, row, 0, STYLE_DIM, text);
    free(line);
    free(text);
    free(effort);
    free(often);
}

static void draw_correction_detail(const struct correction *correction, struct area area)
{
    char *due = day_take_text(correction->days[CORRECTION_DUE]);
    char *days = correction_take_days(correction);
    int row = canvas_wrapped(area, 0, 0, STYLE_STRONG, correction->text);
    canvas_format(area, row, 0, correction_get_style(correction), "%s%s  %s  %s",
                  correction->is_overdue ? "! " : "", due, days, word_correction_state(correction));
    free(days);
    free(due);
}

static void draw_occasion_detail(const struct occasion *occasion, struct area area)
{
    char *title = take_title(occasion);
    int row = canvas_wrapped(area, 0, 0, STYLE_STRONG, title);
    if (occasion->routine)
        draw_routine_detail(occasion, area_below(area, row));
    free(title);
}

void plan_calendar_draw(struct app *app, struct planning *planning, struct area area)
{
    list_set_count(&planning->routines, count_entries(app));
    if (!planning->routines.count) {
        canvas_wrapped(area, 1, 1, STYLE_DIM,
                       _("Nothing in this case comes round, as far as its packs say."));
        return;
    }
    struct entry entry = get_entry(app, planning->routines.selected);
    int below = area.rows / DETAIL_PART > DETAIL_ROWS ? area.rows / DETAIL_PART : DETAIL_ROWS;
    struct area rows = area_of(area, 1, 0, area.rows - below - 1, area.columns);
    struct area detail = area_below(area, area.rows - below);
    draw_months(area);
    list_draw(app, &planning->routines, rows, 1, draw_entry, NULL);
    canvas_rule(detail, 0);
    if (entry.correction)
        draw_correction_detail(entry.correction, area_below(detail, 1));
    else
        draw_occasion_detail(entry.occasion, area_below(detail, 1));
}
