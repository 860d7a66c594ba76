/* The report model: what an audit looked at, found and asked for (監査の指針 4.2: so that the way
 * to the conclusion can be followed). */
#include "src/report/model-node.h"
#include "src/report/model.h"
#include "src/report/words.h"

#include <stdlib.h>
#include <string.h>

struct audit {
    const struct result *result;
    int today;
};

static const char *get_noted(const struct answer *answer, const char *key)
{
    for (size_t i = 0; i < answer->noted_count; i++)
        if (text_equal(answer->noted[i].key, key))
            return answer->noted[i].value;
    return NULL;
}

/* ---- corrections, with their five dates ---- */

static const char *const steps[] = {"requested", "due", "done", "verified", "closed"};

/* How far it has come: the last of the steps that has a day, but for the day it is due. */
static const char *get_state(const xmlNode *correction)
{
    const char *state = "open";
    for (size_t i = 0; i < ARRAY_LENGTH(steps); i++)
        if (!text_equal(steps[i], "due") &&
            xmlHasProp((xmlNode *)(uintptr_t)correction, XML(steps[i])))
            state = steps[i];
    return state;
}

static void add_correction(xmlNode *parent, const struct answer *answer, int today)
{
    const char *asked = get_noted(answer, "correction");
    if (asked == NULL)
        return;
    xmlNode *node = model_add_text(parent, "correction", asked);
    for (size_t i = 0; i < ARRAY_LENGTH(steps); i++) {
        char *key = mem_format("correction-%s", steps[i]);
        model_set(node, steps[i], get_noted(answer, key));
        free(key);
    }
    const char *due = get_noted(answer, "correction-due");
    int day = due ? day_from_text(due) : DAY_NONE;
    bool is_done = get_noted(answer, "correction-done") || get_noted(answer, "correction-closed");
    model_set(node, "state", get_state(node));
    model_set_flag(node, "overdue", day != DAY_NONE && day < today && !is_done);
}

/* ---- evidence ---- */

static void add_noted(xmlNode *parent, const struct answer *answer)
{
    for (size_t i = 0; i < answer->noted_count; i++) {
        const struct field *field = field_get("answer", answer->noted[i].key);
        if (strncmp(answer->noted[i].key, "correction", strlen("correction")) == 0)
            continue;
        xmlNode *node = model_add_text(parent, "noted", answer->noted[i].value);
        model_set(node, "key", answer->noted[i].key);
        model_set(node, "label", field ? _(field->label) : NULL);
    }
}

static const struct pack_text *get_option_text(const struct control *control, const char *id)
{
    for (size_t i = 0; id && i < control->option_count; i++)
        if (text_equal(control->options[i].id, id))
            return &control->options[i].text;
    return NULL;
}

static void add_evidence(xmlNode *parent, const struct audit *audit, const struct control *control,
                         const struct answer *answer)
{
    const struct choice *choice = control_get_choice(control, answer->choice);
    const struct pack_text *about = get_option_text(control, answer->option);
    xmlNode *node = model_add(parent, "evidence");
    char *day = answer->at ? date_take_text(answer->at) : NULL;
    model_set(node, "option", answer->option);
    model_set(node, "voice-word", word_voice(answer->voice));
    model_set(node, "author", answer->author);
    model_set(node, "date", day);
    model_set_level(node, "level", answer->level);
    free(day);
    if (about)
        model_add_pack_text(node, "about", *about);
    if (choice)
        model_add_pack_text(node, "label", choice->label);
    add_noted(node, answer);
    model_add_text(node, "note", answer->note);
    add_correction(node, answer, audit->today);
}

/* ---- controls ---- */

static void add_names(xmlNode *parent, const char *name, const struct pack_text *texts,
                      size_t count)
{
    for (size_t i = 0; i < count; i++)
        model_add_pack_text(parent, name, texts[i]);
}

static void add_asked(xmlNode *node, const struct control *control)
{
    for (size_t i = 0; i < control->technique_count; i++) {
        const struct field *field = field_get("answer", control->techniques[i]);
        xmlNode *technique = model_add_text(
            node, "technique", field && field->label ? _(field->label) : control->techniques[i]);
        model_set(technique, "id", control->techniques[i]);
    }
    add_names(node, "document", control->documents, control->document_count);
    add_names(node, "record", control->records, control->record_count);
}

static bool is_about(const struct answer *answer, const struct control_result *control)
{
    return text_equal(answer->pack, control->pack->id) &&
           text_equal(answer->control, control->control->id) &&
           text_equal(answer->subject, control->subject);
}

static void add_control(xmlNode *parent, const struct audit *audit,
                        const struct control_result *control)
{
    const struct snapshot *snapshot = audit->result->snapshot;
    xmlNode *node = model_add(parent, "control");
    model_set_control(node, audit->result, control);
    model_set_flag(node, "gap", control->is_gap);
    model_add_pack_text(node, "question", control->control->question);
    add_asked(node, control->control);
    for (size_t i = 0; i < snapshot->answer_count; i++) {
        const struct answer *answer = &snapshot->answers[i];
        if (is_about(answer, control) && (answer->noted_count || answer->voice == VOICE_AUDITOR))
            add_evidence(node, audit, control->control, answer);
    }
}

/* ---- the day: what fits, and what does not ---- */

static void add_step(xmlNode *parent, const struct result *result, const struct audit_step *step)
{
    xmlNode *node = model_add(parent, "step");
    char *start = step->start < 0 ? NULL : word_take_time(step->start);
    model_set_control(node, result, step->control);
    model_set(node, "start", start);
    model_set_int(node, "minutes", step->minutes);
    model_set(node, "reason", word_audit_reason(step->reason));
    model_set(node, "where",
              step->place ? word_place(step->place) : word_role(result->library, step->role));
    free(start);
}

static void add_day(xmlNode *parent, const struct result *result)
{
    struct risks *risks = engine_assess_risks(result);
    struct audit_plan *plan = audit_plan_new(result, risks, (struct audit_request){0});
    xmlNode *day = model_add(parent, "day");
    xmlNode *left = model_add(parent, "left");
    model_set_int(day, "days", plan->days);
    model_set_int(day, "used", plan->used);
    for (size_t i = 0; i < plan->step_count; i++)
        add_step(day, result, &plan->steps[i]);
    for (size_t i = 0; i < plan->left_count; i++)
        add_step(left, result, &plan->left[i]);
    audit_plan_free(plan);
    risks_free(risks);
}

/* ---- before and after it ---- */

#define INDEPENDENCE "independence-check"

/* The check of independence, whose result stands in the report: the points that were answered. */
static void add_independence(xmlNode *parent, const struct snapshot *snapshot)
{
    const struct paper_kind *kind = paper_get_kind(INDEPENDENCE);
    xmlNode *node = kind ? model_add(parent, "independence") : NULL;
    for (size_t i = 0; kind && i < kind->field_count; i++) {
        const struct paper_field *field = &kind->fields[i];
        const char *value = paper_get_value(field, snapshot);
        const struct field_choice *choice = value ? field_get_choice(&field->field, value) : NULL;
        xmlNode *said =
            value ? model_add_text(node, "value", choice ? _(choice->label) : value) : NULL;
        if (!said)
            continue;
        model_set(said, "key", field->field.name);
        model_set(said, "label", field->field.label);
        model_set(said, "choice", choice ? value : NULL);
    }
}

/* 第二1一: three years from the certificate, or from the decision against one. */
static void set_retention(xmlNode *node, const struct audit *audit)
{
    struct certification *certification = certification_new(audit->result, audit->today);
    model_set_day(node, "keep-until", certification->keep_until);
    certification_free(certification);
}

void model_add_audit(xmlNode *report, const struct result *result, int today)
{
    const struct audit audit = {.result = result, .today = today};
    xmlNode *node = model_add(report, "audit");
    set_retention(node, &audit);
    add_independence(node, result->snapshot);
    add_day(node, result);
    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t j = 0; j < result->packs[i].control_count; j++)
            if (control_is_in_play(&result->packs[i].controls[j]))
                add_control(node, &audit, &result->packs[i].controls[j]);
}
