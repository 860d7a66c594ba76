/* JSON of audits and certifications (docs/audit.md). */
#include "src/report/json.h"

#include "tenken/report.h"

#include <stdlib.h>

/* ---- the plan ---- */

static json_t *json_step(const struct audit_step *step)
{
    const struct control *control = step->control->control;
    json_t *object = json_object();
    json_put(object, "address", json_text(step->control->address));
    json_put(object, "ref", json_text(control->ref));
    json_put(object, "title", json_text(control->title.value));
    json_put(object, "reason", json_text(audit_reason_get_name(step->reason)));
    json_put(object, "techniques", json_ids(control->techniques, control->technique_count));
    json_put(object, "role", json_text(step->role));
    json_put(object, "place", json_text(step->place));
    json_put(object, "start", json_unless(step->start, -1));
    json_put(object, "minutes", json_count(step->minutes));
    return object;
}

static json_t *json_steps(const struct audit_step *steps, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_step(&steps[i]));
    return list;
}

char *json_take_audit_plan(const struct audit_plan *plan)
{
    json_t *object = json_object();
    json_put(object, "minutes", json_count(plan->minutes));
    json_put(object, "used", json_count(plan->used));
    json_put(object, "days", json_count(plan->days));
    json_put(object, "steps", json_steps(plan->steps, plan->step_count));
    json_put(object, "left", json_steps(plan->left, plan->left_count));
    json_put(object, "left_minutes", json_count(plan->left_minutes));
    return json_take(object);
}

/* ---- corrections ---- */

static const char *const step_names[CORRECTION_STEP_COUNT] = {"requested", "due", "done",
                                                              "verified", "closed"};

static json_t *json_correction(const struct correction *correction)
{
    json_t *object = json_object();
    bool is_broken = correction->broken < CORRECTION_STEP_COUNT;
    json_put(object, "address", json_text(correction->answer->address));
    json_put(object, "title", json_text(correction->control->control->title.value));
    json_put(object, "correction", json_text(correction->text));
    json_put(object, "state", json_text(correction->state));
    for (size_t i = 0; i < CORRECTION_STEP_COUNT; i++)
        json_put(object, step_names[i], json_day(correction->days[i]));
    json_put(object, "overdue", json_boolean(correction->is_overdue));
    json_put(object, "broken", json_text(is_broken ? step_names[correction->broken] : NULL));
    return object;
}

char *json_take_corrections(const struct corrections *corrections)
{
    json_t *list = json_array();
    for (size_t i = 0; i < corrections->count; i++)
        json_array_append_new(list, json_correction(&corrections->items[i]));
    return json_take(list);
}

/* ---- a certification ---- */

static json_t *json_papers(enum cert_stage stage, const struct snapshot *snapshot)
{
    json_t *list = json_array();
    const char *const *kinds;
    for (size_t i = 0, count = stage_get_papers(stage, &kinds); i < count; i++) {
        const struct paper_kind *kind = paper_get_kind(kinds[i]);
        size_t missing = 0;
        json_t *object = json_object();
        if (kind)
            free(paper_take_missing(kind, snapshot, &missing));
        json_put(object, "kind", json_text(kinds[i]));
        json_put(object, "missing", json_count((int)missing));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *json_stage(const struct stage_standing *standing, enum cert_stage stage,
                          const struct snapshot *snapshot)
{
    json_t *object = json_object();
    const struct counts *counts = standing->section ? &standing->section->counts : NULL;
    json_put(object, "id", json_text(stage_get_id(stage)));
    json_put(object, "title", json_text(word_stage(stage)));
    json_put(object, "planned", json_day(standing->planned));
    json_put(object, "done", json_day(standing->done));
    json_put(object, "by", json_text(standing->by));
    json_put(object, "note", json_text(standing->note));
    json_put(object, "left_out", json_boolean(standing->is_left_out));
    json_put(object, "late", json_boolean(standing->is_late));
    json_put(object, "papers", json_papers(stage, snapshot));
    json_put(object, "answered",
             counts ? json_count(counts->applicable - counts->unanswered) : json_null());
    json_put(object, "of", counts ? json_count(counts->applicable) : json_null());
    return object;
}

static json_t *json_stage_fault(const struct stage_fault *fault)
{
    static const char *const kinds[] = {
        [CERT_TOO_EARLY] = "order", [CERT_SAME_NAME] = "person", [CERT_ADVISED] = "advised"};
    json_t *object = json_object();
    char *what = word_take_stage_fault(fault);
    json_put(object, "kind", json_text(kinds[fault->kind]));
    json_put(object, "stage", json_text(stage_get_id(fault->stage)));
    json_put(object, "other", json_text(stage_get_id(fault->other)));
    json_put(object, "name", json_text(fault->name));
    json_put(object, "what", json_text(what));
    free(what);
    return object;
}

char *json_take_certification(const struct certification *certification,
                              const struct snapshot *snapshot)
{
    json_t *object = json_object(), *stages = json_array(), *faults = json_array();
    for (enum cert_stage stage = 0; stage < CERT_COUNT; stage++)
        json_array_append_new(stages, json_stage(&certification->stages[stage], stage, snapshot));
    for (size_t i = 0; i < certification->fault_count; i++)
        json_array_append_new(faults, json_stage_fault(&certification->faults[i]));
    json_put(object, "contract", json_day(certification->contract));
    json_put(object, "valid_until", json_day(certification->valid_until));
    json_put(object, "keep_until", json_day(certification->keep_until));
    json_put(object, "stages", stages);
    json_put(object, "faults", faults);
    return json_take(object);
}
