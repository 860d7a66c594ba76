/* How it went: the case as it stood at some moments, from the history alone (docs/visits.md). */
#include "src/report/words.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

/* ---- moments ---- */

static bool names_visit(const char *text)
{
    return strncmp(text, "visit:", 6) == 0 || (*text && !text[strspn(text, "0123456789")]);
}

static bool refuse_visit(const struct visits *visits, const char *text, struct error *error)
{
    if (visits->count == 0)
        return error_set(error, ERROR_INPUT, text, _("the case has no visits"));
    return error_set(error, ERROR_INPUT, text, _("there is no such visit; they go from %d to %d"),
                     visits->items[0].number, visits->items[visits->count - 1].number);
}

static char *take_moment(const struct visit *visit, const char *text, struct error *error)
{
    const char *moment = visit_get_moment(visit);
    if (moment == NULL)
        error_set(error, ERROR_INPUT, text, _("it is not known when this visit was: set its date"));
    return mem_copy(moment);
}

char *moment_take(const struct result *result, const char *text, struct error *error)
{
    struct plan *plan = plan_new(result, seam_get_today());
    struct visits *visits = visits_new(result, plan);
    const struct visit *visit = visits_get(visits, text);
    char *moment = NULL;
    if (visit)
        moment = take_moment(visit, text, error);
    else if (names_visit(text))
        refuse_visit(visits, text, error);
    else
        moment = mem_copy(text);
    visits_free(visits);
    plan_free(plan);
    return moment;
}

int moment_get_day(const char *moment)
{
    int day = seam_get_day_of(moment);
    return day == DAY_NONE ? day_from_text(moment) : day;
}

/* ---- points ---- */

static int count_large(const struct result *result)
{
    const struct risk_catalogue *catalogue = library_get_risk(result->library);
    struct risks *risks = engine_assess_risks(result);
    int count = 0;
    for (size_t i = 0; catalogue && i < risks->asset_count; i++) {
        const struct band *band = risks->assets[i].band;
        count += band && text_equal(band->id, catalogue->intolerable);
    }
    risks_free(risks);
    return count;
}

static void count(struct course_point *point, const struct result *result)
{
    for (size_t i = 0; i < result->pack_count; i++) {
        point->met += result->packs[i].counts.met;
        point->answered += result->packs[i].counts.answered;
        point->applicable += result->packs[i].counts.applicable;
    }
    point->large = count_large(result);
}

static void add_point(struct course *course, struct course_point point, const struct result *result)
{
    count(&point, result);
    ARRAY_PUSH(course->points, course->count) = point;
}

/* Nothing where the case was begun later, or the moment is none. */
static void add_past(struct course *course, const struct assessment *assessment,
                     const struct result *now, const char *moment, const struct visit *visit)
{
    struct error error = {0};
    struct snapshot *snapshot = snapshot_new_at(assessment, moment, &error);
    if (snapshot) {
        struct result *then = engine_evaluate(now->library, snapshot, now->view);
        struct course_point point = {
            .visit = visit, .day = moment_get_day(moment), .snapshot = snapshot, .result = then};
        add_point(course, point, then);
    }
    error_clear(&error);
}

/* ---- by visit ---- */

static bool has_moved(const struct course *course)
{
    const struct course_point *last = &course->points[course->count - 1], *before = last - 1;
    return course->count < 2 || last->met != before->met || last->answered != before->answered ||
           last->applicable != before->applicable || last->large != before->large;
}

struct course *course_new(const struct assessment *assessment, const struct result *now,
                          const struct visits *visits)
{
    struct course *course = mem_alloc(sizeof *course);
    const struct visit *open = visits_get_open(visits);
    for (size_t i = 0; i < visits->count; i++) {
        const struct visit *visit = &visits->items[i];
        if (!visit->is_open && visit_get_moment(visit))
            add_past(course, assessment, now, visit_get_moment(visit), visit);
    }
    if (visits->count == 0)
        return course;
    add_point(course, (struct course_point){.visit = open, .day = seam_get_today()}, now);
    if (!open && !has_moved(course))
        course->count--;
    return course;
}

/* ---- by day ---- */

static int get_answered_day(const struct history_group *group)
{
    for (size_t i = 0; i < group->change_count; i++)
        if (group->changes[i].voice != VOICE_NONE)
            return seam_get_day_of(group->at);
    return DAY_NONE;
}

static int compare_days(const void *a, const void *b)
{
    const int *first = a, *second = b;
    return (*first > *second) - (*first < *second);
}

/* In a joined case the groups of one copy stand behind those of the other. */
static int *take_days(const struct assessment *assessment, size_t *count)
{
    const struct history_group *groups = NULL;
    size_t group_count = assessment_get_history(assessment, &groups);
    int *days = NULL;
    *count = 0;
    for (size_t i = 0; i < group_count; i++) {
        int day = get_answered_day(&groups[i]);
        if (day != DAY_NONE && (*count == 0 || days[*count - 1] != day))
            ARRAY_PUSH(days, *count) = day;
    }
    if (*count)
        qsort(days, *count, sizeof *days, compare_days);
    return days;
}

struct course *course_new_by_day(const struct assessment *assessment, const struct result *now)
{
    struct course *course = mem_alloc(sizeof *course);
    size_t count = 0;
    int *days = take_days(assessment, &count);
    for (size_t i = 0; i < count; i++) {
        char *moment = day_take_text(days[i]);
        if (i == 0 || days[i] != days[i - 1])
            add_past(course, assessment, now, moment, NULL);
        free(moment);
    }
    free(days);
    return course;
}

void course_free(struct course *course)
{
    for (size_t i = 0; course && i < course->count; i++) {
        result_free(course->points[i].result);
        snapshot_free(course->points[i].snapshot);
    }
    if (course)
        free(course->points);
    free(course);
}
