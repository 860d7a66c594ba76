/* The report model: how far the answers had come, day by day and visit by visit. */
#include "src/report/model-node.h"
#include "src/report/model.h"

#define WIDTH 1000 /* of the drawing, as in scale and bars */

/* Where in the width it lies: by its day. */
static int place(const struct course *course, size_t index)
{
    int first = course->points[0].day, last = course->points[course->count - 1].day;
    int day = course->points[index].day;
    return last > first ? (int)((long)(day - first) * WIDTH / (last - first)) : 0;
}

static void add_scores(xmlNode *node, const struct result *result)
{
    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack_result *pack = &result->packs[i];
        char *words = word_take_score(&pack->score);
        xmlNode *score = model_add(node, "score");
        model_set(score, "pack", pack->pack->id);
        model_set(score, "words", words);
        free(words);
    }
}

static xmlNode *add_point(xmlNode *parent, const struct course *course, size_t index)
{
    const struct course_point *point = &course->points[index];
    xmlNode *node = model_add(parent, "point");
    model_set_day(node, "date", point->day);
    model_set_int(node, "met", point->met);
    model_set_int(node, "answered", point->answered);
    model_set_int(node, "applicable", point->applicable);
    model_set_int(node, "large", point->large);
    model_set_int(node, "height", point->applicable ? point->met * WIDTH / point->applicable : 0);
    model_set_int(node, "x", place(course, index));
    return node;
}

void model_add_trend(xmlNode *report, const struct result *result,
                     const struct assessment *assessment)
{
    if (assessment == NULL)
        return;
    struct course *course = course_new_by_day(assessment, result);
    xmlNode *trend = course->count > 1 ? model_add(report, "trend") : NULL; /* one day is no line */
    for (size_t i = 0; trend && i < course->count; i++)
        add_point(trend, course, i);
    course_free(course);
}

void model_add_course(xmlNode *report, const struct result *result,
                      const struct assessment *assessment, const struct visits *visits)
{
    if (assessment == NULL)
        return;
    struct course *course = course_new(assessment, result, visits);
    xmlNode *parent = course->count > 1 ? model_add(report, "course") : NULL;
    for (size_t i = 0; parent && i < course->count; i++) {
        const struct course_point *point = &course->points[i];
        xmlNode *node = add_point(parent, course, i);
        if (point->visit)
            model_set_int(node, "visit", point->visit->number);
        add_scores(node, point->result ? point->result : result);
    }
    course_free(course);
}
