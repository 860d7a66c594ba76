/* The report model: tasks, the schedule, and the risk of each asset. */
#include "src/report/model-node.h"
#include "src/report/model.h"

#include <stdlib.h>

/* ---- tasks, in the order of the plan ---- */

void model_add_task(xmlNode *parent, const struct task *task)
{
    xmlNode *node = model_add(parent, "task");
    model_set(node, "id", task->record->id);
    model_set(node, "state", task_state_get_name(task->state));
    model_set(node, "state-word", word_task_state(task->state));
    model_set_flag(node, "overdue", task->is_overdue);
    model_set(node, "address", task->address);
    model_set(node, "owner", task->owner);
    model_set_day(node, "due", task->due);
    model_set_day(node, "done", task->done);
    if (task->cost >= 0)
        model_set_int(node, "cost", task->cost);
    model_add_text(node, "title", task->title);
    model_add_text(node, "reason", task->reason);
    model_add_text(node, "note", task->note);
}

void model_add_tasks(xmlNode *report, const struct plan *plan)
{
    xmlNode *tasks = model_add(report, "tasks");
    for (size_t i = 0; i < plan->task_count; i++)
        model_add_task(tasks, &plan->tasks[i]);
}

/* ---- the schedule ---- */

static const char *const phases[] = {
    [HORIZON_WEEK] = "week", [HORIZON_QUARTER] = "quarter", [HORIZON_YEAR] = "year"};

static void add_entry(xmlNode *parent, const struct schedule_entry *entry, int today)
{
    const struct measure *measure = entry->rank->measure;
    char *effort = word_take_effort(measure->minutes);
    xmlNode *node = model_add(parent, "entry");
    model_set(node, "measure", measure->id);
    model_set(node, "phase", phases[entry->phase]);
    model_set(node, "phase-word", word_phase(entry->phase));
    model_set_int(node, "start", entry->start_week);
    model_set_int(node, "weeks", entry->end_week - entry->start_week + 1);
    model_set(node, "effort", effort);
    model_set_day(node, "due", schedule_entry_get_due(entry, today));
    model_set(node, "task", entry->task ? entry->task->record->id : NULL);
    model_add_pack_text(node, "title", measure->title);
    model_add_pack_text(node, "who", measure->who);
    model_add_text(node, "owner", entry->task ? entry->task->owner : NULL);
    free(effort);
}

/* `request` has the ranking; `weeks` is the length of the drawing. */
void model_add_schedule(xmlNode *report, const struct report_request *request,
                        const struct plan *plan, int today)
{
    struct schedule *schedule = schedule_new(request->result, request->ranking, plan,
                                             (struct schedule_request){.minutes_per_week = 0});
    xmlNode *node = model_add(report, "schedule");
    model_set_int(node, "weeks", schedule->weeks);
    model_set_int(node, "minutes-per-week", schedule->minutes_per_week);
    for (size_t i = 0; i < schedule->entry_count; i++)
        add_entry(node, &schedule->entries[i], today);
    schedule_free(schedule);
}

/* ---- risks, the highest first ---- */

static void add_worst(xmlNode *node, const struct threat_risk *worst)
{
    if (worst == NULL)
        return;
    model_set_int(node, "threat", worst->level);
    model_set_flag(node, "assumed", worst->is_assumed);
    model_set_int(node, "vulnerability", worst->vulnerability);
    model_set_int(node, "likelihood", worst->likelihood);
    model_add_pack_text(node, "worst", worst->threat->title);
}

/* -1: cannot be told yet. */
static void set_figure(xmlNode *node, const char *name, int figure)
{
    if (figure >= 0)
        model_set_int(node, name, figure);
}

static void add_risk(xmlNode *parent, const struct result *result, const struct asset_risk *risk)
{
    xmlNode *node = model_add(parent, "risk");
    model_set(node, "asset", risk->asset->id);
    set_figure(node, "importance", risk->importance);
    set_figure(node, "risk", risk->risk);
    set_figure(node, "risk-best", risk->risk_best);
    model_set_flag(node, "wants-decision", risk->wants_decision);
    model_add_text(node, "name", record_get_field(risk->asset, "name"));
    add_worst(node, risk->worst);
    if (risk->band) {
        const struct band *bands = library_get_risk(result->library)->bands;
        model_set_int(node, "degree", (int)(risk->band - bands) + 1);
        model_add_pack_text(node, "band", risk->band->label);
    }
    if (risk->treatment) {
        model_set(node, "treatment-id", risk->treatment->id);
        model_add_pack_text(node, "treatment", risk->treatment->title);
    }
    model_add_text(node, "reason", record_get_field(risk->asset, "treatment-reason"));
    model_set(node, "accepted-by", record_get_field(risk->asset, "accepted-by"));
    model_set(node, "accepted-until", record_get_field(risk->asset, "accepted-until"));
}

void model_add_risks(xmlNode *report, const struct result *result)
{
    struct risks *risks = engine_assess_risks(result);
    xmlNode *list = model_add(report, "risks");
    for (size_t i = 0; i < risks->asset_count; i++)
        add_risk(list, result, &risks->assets[i]);
    model_add_risk_map(report, result, risks);
    risks_free(risks);
}
