/* JSON of the plan: tasks, the schedule, the calendar. */
#include "src/report/json.h"

#include "tenken/report.h"

#include <stdlib.h>

static const char *const phase_names[] = {
    [HORIZON_WEEK] = "week", [HORIZON_QUARTER] = "quarter", [HORIZON_YEAR] = "year"};
static const char *const cost_names[] = {
    [COST_NONE] = "none", [COST_LOW] = "low", [COST_MIDDLE] = "middle", [COST_HIGH] = "high"};

/* ---- tasks ---- */

static json_t *json_task(const struct task *task)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(task->record->id));
    json_put(object, "title", json_text(task->title));
    json_put(object, "measure", json_text(record_get_field(task->record, "measure")));
    json_put(object, "address", json_text(task->address));
    json_put(object, "owner", json_text(task->owner));
    json_put(object, "state", json_text(task_state_get_name(task->state)));
    json_put(object, "due", json_day(task->due));
    json_put(object, "overdue", json_boolean(task->is_overdue));
    json_put(object, "done", json_day(task->done));
    json_put(object, "offers_update", json_boolean(task->offers_update));
    json_put(object, "cost", json_unless(task->cost, -1));
    json_put(object, "reason", json_text(task->reason));
    json_put(object, "note", json_text(task->note));
    return object;
}

static json_t *json_tasks(const struct plan *plan)
{
    json_t *list = json_array();
    for (size_t i = 0; i < plan->task_count; i++)
        json_array_append_new(list, json_task(&plan->tasks[i]));
    return list;
}

static json_t *json_states(const struct plan *plan)
{
    json_t *object = json_object();
    for (enum task_state state = 0; state < TASK_STATE_COUNT; state++)
        json_put(object, task_state_get_name(state), json_count((int)plan->by_state[state]));
    return object;
}

/* ---- the schedule ---- */

static json_t *json_entry(const struct schedule_entry *entry, int today)
{
    const struct measure *measure = entry->rank->measure;
    json_t *object = json_object(), *after = json_array();
    for (size_t i = 0; i < entry->after_count; i++)
        json_array_append_new(after, json_text(entry->after[i]->id));
    json_put(object, "measure", json_text(measure->id));
    json_put(object, "title", json_text(measure->title.value));
    json_put(object, "who", json_text(measure->who.value));
    json_put(object, "minutes", json_count(measure->minutes));
    json_put(object, "cost", json_text(cost_names[measure->cost]));
    json_put(object, "task", json_text(entry->task ? entry->task->record->id : NULL));
    json_put(object, "phase", json_text(phase_names[entry->phase]));
    json_put(object, "start_week", json_count(entry->start_week));
    json_put(object, "end_week", json_count(entry->end_week));
    json_put(object, "due", json_day(schedule_entry_get_due(entry, today)));
    json_put(object, "after", after);
    return object;
}

static json_t *json_visits(const struct plan_view *view)
{
    size_t count;
    const int *weeks = schedule_get_visits(view->visits, &count);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        json_t *visit = json_object();
        json_put(visit, "visit", json_count((int)i + 2));
        json_put(visit, "week", json_count(weeks[i]));
        json_put(visit, "date", json_day(view->today + weeks[i] * 7));
        json_array_append_new(list, visit);
    }
    return list;
}

static json_t *json_schedule(const struct plan_view *view)
{
    const struct schedule *schedule = view->schedule;
    json_t *object = json_object(), *phases = json_object();
    json_t *entries = json_array(), *left_out = json_array();
    for (size_t i = 0; i < ARRAY_LENGTH(phase_names); i++)
        json_put(phases, phase_names[i], json_count((int)schedule->phase_count[i]));
    for (size_t i = 0; i < schedule->entry_count; i++)
        json_array_append_new(entries, json_entry(&schedule->entries[i], view->today));
    for (size_t i = 0; i < schedule->left_out_count; i++)
        json_array_append_new(left_out, json_text(schedule->left_out[i]->measure->id));
    json_put(object, "weeks", json_count(schedule->weeks));
    json_put(object, "minutes_per_week", json_count(schedule->minutes_per_week));
    json_put(object, "phases", phases);
    json_put(object, "entries", entries);
    json_put(object, "left_out", left_out);
    json_put(object, "visits", json_visits(view));
    return object;
}

/* ---- the calendar ---- */

static json_t *json_occasion(const struct occasion *occasion)
{
    const struct routine *routine = occasion->routine;
    json_t *object = json_object();
    json_put(object, "date", json_day(occasion->date));
    json_put(object, "routine", json_text(routine ? routine->id : NULL));
    json_put(object, "title", json_text(routine ? routine->title.value : NULL));
    json_put(object, "who", json_text(routine ? routine->who.value : NULL));
    json_put(object, "control", json_text(routine ? occasion->control->address : NULL));
    json_put(object, "required", json_boolean(routine && routine->is_required));
    json_put(object, "in_place", json_boolean(routine && occasion->is_in_place));
    json_put(object, "follow_up", json_unless(occasion->follow_up, 0));
    return object;
}

static json_t *json_calendar(const struct calendar *calendar)
{
    json_t *list = json_array();
    for (size_t i = 0; i < calendar->count; i++)
        json_array_append_new(list, json_occasion(&calendar->occasions[i]));
    return list;
}

json_t *json_plan(const struct plan_view *view)
{
    json_t *object = json_object();
    json_put(object, "today", json_day(view->today));
    json_put(object, "states", json_states(view->plan));
    json_put(object, "overdue", json_count((int)view->plan->overdue));
    json_put(object, "cost", json_integer(view->plan->cost));
    json_put(object, "tasks", json_tasks(view->plan));
    if (view->schedule)
        json_put(object, "schedule", json_schedule(view));
    if (view->calendar)
        json_put(object, "calendar", json_calendar(view->calendar));
    return object;
}

char *json_take_plan(const struct plan_view *view)
{
    return json_take(json_plan(view));
}
