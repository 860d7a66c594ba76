/* The report model: how far the answers had come, day by day. The case as it was at the end of a
 * day is the case of now with everything taken back that came later. */
#include "src/report/model-node.h"
#include "src/report/model.h"
#include "src/report/words.h"

#include <stdlib.h>

#define WIDTH 1000 /* of the drawing, as in scale and bars */

struct past {
    const struct history_group *groups; /* oldest first */
    size_t count;
    int *days; /* of each group, DAY_NONE where it answered nothing */
};

static bool answers_something(const struct history_group *group)
{
    for (size_t i = 0; i < group->change_count; i++)
        if (group->changes[i].voice != VOICE_NONE)
            return true;
    return false;
}

static int get_day(const struct history_group *group)
{
    char *date = date_take_text(group->at);
    int day = date ? day_from_text(date) : DAY_NONE;
    free(date);
    return day;
}

/* What undoes every group from that one on, the newest first. */
static struct change *take_inverse(const struct past *past, size_t from, size_t *count)
{
    struct change *changes = NULL;
    *count = 0;
    for (size_t i = past->count; i > from; i--) {
        const struct history_group *group = &past->groups[i - 1];
        for (size_t j = group->change_count; j > 0; j--) {
            const struct history_change *made = &group->changes[j - 1];
            ARRAY_PUSH(changes, *count) = (struct change){.address = made->address,
                                                          .voice = made->voice,
                                                          .field = made->field,
                                                          .new_value = made->old_value};
        }
    }
    return changes;
}

static void set_counts(xmlNode *node, const struct result *result)
{
    int met = 0, answered = 0, applicable = 0;
    for (size_t i = 0; i < result->pack_count; i++) {
        met += result->packs[i].counts.met;
        answered += result->packs[i].counts.answered;
        applicable += result->packs[i].counts.applicable;
    }
    model_set_int(node, "met", met);
    model_set_int(node, "answered", answered);
    model_set_int(node, "applicable", applicable);
    model_set_int(node, "height", applicable ? met * WIDTH / applicable : 0);
}

/* As it stood before the group `after`, at the end of `day`. */
static void add_point(xmlNode *trend, const struct result *now, const struct past *past,
                      size_t after, int day)
{
    size_t count = 0;
    struct change *changes = take_inverse(past, after, &count);
    struct snapshot *snapshot = snapshot_new_changed(now->snapshot, changes, count);
    struct result *then = engine_evaluate(now->library, snapshot, now->view);
    char *date = day_take_text(day);
    xmlNode *point = model_add(trend, "point");
    model_set(point, "date", date);
    model_set_int(point, "day", day);
    set_counts(point, then);
    free(date);
    result_free(then);
    snapshot_free(snapshot);
    free(changes);
}

/* Where in the width each day lies. */
static void place(xmlNode *trend, int first, int last)
{
    for (xmlNode *point = trend->children; point; point = point->next) {
        xmlChar *day = xmlGetProp(point, XML("day"));
        int at = atoi((const char *)day) - first;
        model_set_int(point, "x", last > first ? at * WIDTH / (last - first) : 0);
        xmlUnsetProp(point, XML("day"));
        xmlFree(day);
    }
}

/* The next group that answered on another day; their number where none does. */
static size_t find_next_day(const struct past *past, size_t from)
{
    size_t i = from + 1;
    while (i < past->count && (past->days[i] == DAY_NONE || past->days[i] == past->days[from]))
        i++;
    return i;
}

static void add_points(xmlNode *report, const struct result *now, const struct past *past)
{
    size_t first = 0;
    while (first < past->count && past->days[first] == DAY_NONE)
        first++;
    if (first == past->count || find_next_day(past, first) == past->count)
        return; /* a single day is no line */
    xmlNode *trend = model_add(report, "trend");
    int last = past->days[first];
    for (size_t i = first, next; i < past->count; i = next) {
        next = find_next_day(past, i);
        last = past->days[i];
        add_point(trend, now, past, next, last);
    }
    place(trend, past->days[first], last);
}

void model_add_trend(xmlNode *report, const struct result *result,
                     const struct assessment *assessment)
{
    struct past past = {0};
    if (assessment == NULL)
        return;
    past.count = assessment_get_history(assessment, &past.groups);
    past.days = mem_alloc((past.count + 1) * sizeof *past.days);
    for (size_t i = 0; i < past.count; i++)
        past.days[i] = answers_something(&past.groups[i]) ? get_day(&past.groups[i]) : DAY_NONE;
    add_points(report, result, &past);
    free(past.days);
}
