/* What comes round in the next twelve months, and when to look back at the whole. */
#include "planning.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { MONTHS = 12, MONTH_COLUMNS = 3, DETAIL_ROWS = 7, DETAIL_PART = 3 };

/* ---- a row for each routine and follow-up, in the order in which they first fall due ---- */

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

const struct control_result *plan_calendar_get(struct app *app, const struct planning *planning)
{
    const struct occasion *occasion = find(app_get_calendar(app), planning->routines.selected);
    return occasion ? occasion->control : NULL;
}

bool plan_calendar_handle(struct app *app, struct planning *planning, const struct event *event)
{
    list_set_count(&planning->routines, count_rows(app_get_calendar(app)));
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

/* ● where it falls due; ○ where what it looks after is not in place yet. */
static void draw_routine(struct app *app, const void *context, size_t index, struct area row,
                         bool is_selected)
{
    const struct calendar *calendar = app_get_calendar(app);
    const struct occasion *first = find(calendar, index);
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int months = row.columns - MONTHS * MONTH_COLUMNS, now = month_of(seam_get_today());
    char *title = take_title(first);
    canvas_text(area_of(row, 0, 1, 1, months - 2), 0, 0, style, title);
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

void plan_calendar_draw(struct app *app, struct planning *planning, struct area area)
{
    const struct calendar *calendar = app_get_calendar(app);
    list_set_count(&planning->routines, count_rows(calendar));
    if (!planning->routines.count) {
        canvas_wrapped(area, 1, 1, STYLE_DIM,
                       _("Nothing in this case comes round, as far as its packs say."));
        return;
    }
    const struct occasion *occasion = find(calendar, planning->routines.selected);
    int below = area.rows / DETAIL_PART > DETAIL_ROWS ? area.rows / DETAIL_PART : DETAIL_ROWS;
    struct area rows = area_of(area, 1, 0, area.rows - below - 1, area.columns);
    struct area detail = area_below(area, area.rows - below);
    draw_months(area);
    list_draw(app, &planning->routines, rows, 1, draw_routine, NULL);
    canvas_rule(detail, 0);
    char *title = take_title(occasion);
    int row = 1 + canvas_wrapped(detail, 1, 0, STYLE_STRONG, title);
    if (occasion->routine)
        draw_routine_detail(occasion, area_below(detail, row));
    free(title);
}
