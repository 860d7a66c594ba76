/* The stages of a certification: what is done, what comes when, with which papers, and who may not
 * do it. */
#include "auditing.h"
#include "audits.h"
#include "page.h"
#include "papers.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { MARK_COLUMNS = 4, DAY_COLUMNS = 12, NARROW = 70, BY_COLUMNS = 16 };

/* ---- doing ---- */

static unsigned open_papers(struct app *app, enum cert_stage stage)
{
    const char *const *kinds;
    if (stage_get_papers(stage, &kinds) == 1)
        return app_goto(app, SCREEN_PAPER, kinds[0]);
    return app_goto(app, SCREEN_REPORT, stage_get_id(stage));
}

unsigned audit_stages_handle(struct app *app, struct auditing *auditing, const struct event *event)
{
    enum cert_stage stage = (enum cert_stage)auditing->lists[TAB_STAGES].selected;
    if (event->action == ACTION_WRITE)
        return open_papers(app, stage);
    return event->action == ACTION_OPEN ? app_goto(app, SCREEN_STAGE, stage_get_id(stage)) : 0;
}

/* ---- drawing ---- */

static const char *get_mark(const struct stage_standing *standing)
{
    if (standing->is_left_out)
        return "[-]";
    return standing->done != DAY_NONE ? "[x]" : standing->is_late ? "[!]" : "[ ]";
}

static enum style get_style(const struct stage_standing *standing)
{
    if (standing->is_left_out)
        return STYLE_DIM;
    return standing->done != DAY_NONE ? STYLE_GOOD : standing->is_late ? STYLE_BAD : STYLE_PLAIN;
}

static void draw_day(struct area row, int column, enum style style, int day)
{
    char *text = day == DAY_NONE ? mem_copy("-") : day_take_text(day);
    canvas_text(area_of(row, 0, column, 1, DAY_COLUMNS - 1), 0, 0, style, text);
    free(text);
}

/* Where the columns start; by: 0 where there is no room. */
struct columns {
    int planned, done, by;
};

static struct columns measure(int width)
{
    int by = width >= NARROW ? width - BY_COLUMNS : 0;
    int done = (by ? by : width) - DAY_COLUMNS;
    return (struct columns){.planned = done - DAY_COLUMNS, .done = done, .by = by};
}

static void draw_stage(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    const struct columns columns = measure(row.columns);
    const struct stage_standing *standing = &audits_get_certification(app)->stages[index];
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    enum style own = is_selected ? STYLE_SELECTED : get_style(standing);
    canvas_text(row, 0, 0, own, get_mark(standing));
    canvas_text(area_of(row, 0, MARK_COLUMNS, 1, columns.planned - MARK_COLUMNS - 1), 0, 0, style,
                word_stage((enum cert_stage)index));
    draw_day(row, columns.planned, style, standing->planned);
    draw_day(row, columns.done, own, standing->done);
    if (columns.by && standing->by)
        canvas_text(area_of(row, 0, columns.by, 1, BY_COLUMNS), 0, 0, style, standing->by);
}

static void draw_headings(struct area area)
{
    const struct columns columns = measure(area.columns);
    canvas_text(area, 0, MARK_COLUMNS, STYLE_DIM, _("Stage"));
    canvas_text(area, 0, columns.planned, STYLE_DIM, _(field_get("stage", "planned")->label));
    canvas_text(area, 0, columns.done, STYLE_DIM, _(field_get("stage", "done")->label));
    if (columns.by)
        canvas_text(area, 0, columns.by, STYLE_DIM, _(field_get("stage", "by")->label));
}

static void add_faults(struct page *page, const struct certification *certification,
                       enum cert_stage stage)
{
    for (size_t i = 0; i < certification->fault_count; i++) {
        if (certification->faults[i].stage != stage)
            continue;
        char *what = word_take_stage_fault(&certification->faults[i]);
        char *line = mem_format("! %s", what);
        page_add(page, STYLE_BAD, 0, line);
        free(line);
        free(what);
    }
}

static void add_papers(const struct app *app, struct page *page, enum cert_stage stage)
{
    const char *const *kinds;
    struct string text = {0};
    for (size_t i = 0, count = stage_get_papers(stage, &kinds); i < count; i++) {
        const struct paper_kind *kind = paper_get_kind(kinds[i]);
        char *missing = paper_take_missing_words(app, kind);
        string_format(&text, *missing ? "%s%s (%s)" : "%s%s", i ? _(", ") : "", kind->title,
                      missing);
        free(missing);
    }
    page_add_headed(page, 0, _("Papers"), text.text);
    string_free(&text);
}

static void add_rules(struct page *page, const struct stage_standing *standing)
{
    if (!standing->section)
        return;
    const struct counts *counts = &standing->section->counts;
    char *line = mem_format(_("%d of %d answered"), counts->applicable - counts->unanswered,
                            counts->applicable);
    page_add_headed(page, 0, _("Rules for the body"), line);
    free(line);
}

static void add_until(struct page *page, const char *format, int day)
{
    char *text = day == DAY_NONE ? NULL : day_take_text(day);
    char *line = text ? mem_format(format, text) : NULL;
    page_add(page, STYLE_PLAIN, 0, line);
    free(line);
    free(text);
}

static void draw_detail(struct app *app, enum cert_stage stage, struct area area)
{
    struct page page = {.columns = area.columns};
    const struct certification *certification = audits_get_certification(app);
    const struct stage_standing *standing = &certification->stages[stage];
    char *title = mem_format("%s (%s)", word_stage(stage), stage_get_clause(stage));
    canvas_rule(area, 0);
    page_add(&page, STYLE_STRONG, 0, title);
    add_faults(&page, certification, stage);
    page_add(&page, STYLE_PLAIN, 0, word_stage_not_by(stage));
    add_papers(app, &page, stage);
    add_rules(&page, standing);
    page_add(&page, STYLE_PLAIN, 0, standing->note);
    if (stage == CERT_CERTIFICATE) {
        add_until(&page, _("The certificate holds until %s at most."), certification->valid_until);
        add_until(&page, _("Its papers are kept until %s."), certification->keep_until);
    }
    page_draw(&page, area_below(area, 1), &(size_t){0});
    page_clear(&page);
    free(title);
}

void audit_stages_draw(struct app *app, struct auditing *auditing, struct area area)
{
    struct list *list = &auditing->lists[TAB_STAGES];
    int top = 0;
    if (!audits_get_certification(app)->is_begun)
        top = canvas_wrapped(area, 0, 0, STYLE_DIM,
                             _("Nothing is said of a certification yet. Enter on a stage notes its "
                               "days and who does it."));
    draw_headings(area_below(area, top));
    list_draw(app, list, area_of(area, top + 1, 0, CERT_COUNT, area.columns), 1, draw_stage, NULL);
    draw_detail(app, (enum cert_stage)list->selected, area_below(area, top + 1 + CERT_COUNT));
}
