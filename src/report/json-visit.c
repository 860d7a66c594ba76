/* JSON of the visits (docs/visits.md). */
#include "src/report/json.h"

#include "tenken/report.h"

#include <stdlib.h>

static json_t *json_task_ids(const struct task *const *tasks, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_text(tasks[i]->record->id));
    return list;
}

static json_t *json_visit(const struct visit *visit)
{
    const struct field *fields = NULL;
    size_t count = field_list("visit", &fields);
    json_t *object = json_object();
    json_put(object, "id", json_text(visit->record->id));
    for (size_t i = 0; i < count; i++)
        json_put(object, fields[i].name,
                 json_text(record_get_field(visit->record, fields[i].name)));
    json_put(object, "number", json_count(visit->number));
    json_put(object, "homework", json_task_ids(visit->homework, visit->homework_count));
    json_put(object, "homework_running", json_count((int)visit->homework_running));
    json_put(object, "carried", json_task_ids(visit->carried, visit->carried_count));
    return object;
}

char *json_take_visit(const struct visit *visit)
{
    return json_take(json_visit(visit));
}

static json_t *json_point(const struct course_point *point)
{
    json_t *object = json_object();
    json_put(object, "visit", json_unless(point->visit ? point->visit->number : 0, 0));
    json_put(object, "date", json_day(point->day));
    json_put(object, "met", json_count(point->met));
    json_put(object, "answered", json_count(point->answered));
    json_put(object, "applicable", json_count(point->applicable));
    json_put(object, "large", json_count(point->large));
    return object;
}

static json_t *json_agenda(const struct agenda_item *items, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        const struct agenda_item *item = &items[i];
        char *task = item->task ? mem_format("task:%s", item->task->record->id) : NULL;
        char *words = word_take_agenda_item(item);
        json_t *object = json_object();
        json_put(object, "reason", json_text(agenda_reason_get_name(item->reason)));
        json_put(object, "words", json_text(words));
        json_put(object, "address", json_text(task ? task : item->control->address));
        json_put(object, "minutes", json_count(item->minutes));
        json_put(object, "due", json_day(item->due));
        json_array_append_new(list, object);
        free(words);
        free(task);
    }
    return list;
}

static json_t *json_draft(const struct visit_draft *draft)
{
    json_t *object = json_object();
    json_put(object, "visit", json_count(draft->number));
    json_put(object, "minutes", json_count(draft->now_minutes));
    json_put(object, "now", json_agenda(draft->now, draft->now_count));
    json_put(object, "later_minutes", json_count(draft->later_minutes));
    json_put(object, "later", json_agenda(draft->later, draft->later_count));
    return object;
}

char *json_take_draft(const struct visit_draft *draft)
{
    return json_take(json_draft(draft));
}

char *json_take_visits(const struct visit_view *view)
{
    json_t *object = json_object(), *visits = json_array(), *course = json_array();
    for (size_t i = 0; i < view->visits->count; i++)
        json_array_append_new(visits, json_visit(&view->visits->items[i]));
    for (size_t i = 0; i < view->course->count; i++)
        json_array_append_new(course, json_point(&view->course->points[i]));
    json_put(object, "visits", visits);
    json_put(object, "course", course);
    if (view->draft)
        json_put(object, "draft", json_draft(view->draft));
    return json_take(object);
}
