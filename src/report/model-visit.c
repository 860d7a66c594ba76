/* The report model: the visits, the last first where one is meant, and their homework. */
#include "src/report/model-node.h"
#include "src/report/model.h"

#include <stdlib.h>

static const char *get_words(const struct field *field, const char *value)
{
    const struct field_choice *choice = field_get_choice(field, value);
    return choice ? _(choice->label) : value;
}

static void add_values(xmlNode *node, const struct record *record)
{
    const struct field *fields = NULL;
    size_t count = field_list("visit", &fields);
    for (size_t i = 0; i < count; i++) {
        const char *said = record_get_field(record, fields[i].name);
        xmlNode *value = said ? model_add_text(node, "value", get_words(&fields[i], said)) : NULL;
        if (value == NULL)
            continue;
        model_set(value, "key", fields[i].name);
        model_set(value, "label", fields[i].label ? _(fields[i].label) : NULL);
    }
}

static void add_tasks(xmlNode *node, const char *name, const struct task *const *tasks,
                      size_t count)
{
    xmlNode *list = model_add(node, name);
    for (size_t i = 0; i < count; i++)
        model_add_task(list, tasks[i]);
}

static void add_visit(xmlNode *parent, const struct visit *visit, const struct record *latest)
{
    xmlNode *node = model_add(parent, "visit");
    model_set(node, "id", visit->record->id);
    model_set_int(node, "number", visit->number);
    model_set_day(node, "date", visit->date);
    model_set_day(node, "next", visit->next);
    model_set_flag(node, "open", visit->is_open);
    model_set_flag(node, "latest", visit->record == latest);
    add_values(node, visit->record);
    add_tasks(node, "homework", visit->homework, visit->homework_count);
    add_tasks(node, "carried", visit->carried, visit->carried_count);
}

static const char *get_name(const struct agenda_item *item)
{
    return item->task ? item->task->record->id : item->control->address;
}

static void add_agenda(xmlNode *report, const struct result *result, const struct visits *visits,
                       const struct plan *plan)
{
    struct risks *risks = engine_assess_risks(result);
    struct visit_draft *draft = visit_draft_new(result, risks, visits, plan, 0);
    char *text = word_take_agenda(draft);
    xmlNode *node = model_add(report, "agenda");
    model_set_int(node, "visit", draft->number);
    model_set_int(node, "minutes", draft->now_minutes);
    model_add_text(node, "text", text);
    for (size_t i = 0; i < draft->now_count; i++) {
        const struct agenda_item *item = &draft->now[i];
        xmlNode *child = model_take_text(node, "item", word_take_agenda_item(item));
        model_set(child, "reason", agenda_reason_get_name(item->reason));
        model_set(child, "about", get_name(item));
        model_set_int(child, "minutes", item->minutes);
        model_set_day(child, "due", item->due);
    }
    free(text);
    visit_draft_free(draft);
    risks_free(risks);
}

void model_add_visits(xmlNode *report, const struct report_request *request)
{
    const struct result *result = request->result;
    struct plan *plan = plan_new(result, seam_get_today());
    struct visits *visits = visits_new(result, plan);
    const struct record *latest = visit_get_latest(result->snapshot);
    xmlNode *list = model_add(report, "visits");
    for (size_t i = 0; i < visits->count; i++)
        add_visit(list, &visits->items[i], latest);
    add_agenda(report, result, visits, plan);
    model_add_course(report, result, request->assessment, visits);
    visits_free(visits);
    plan_free(plan);
}
