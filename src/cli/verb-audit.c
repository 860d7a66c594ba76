/* An audit from the command line: its plan, its evidence, its corrections (docs/audit.md). */
#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "deed.h"
#include "output.h"
#include "pairs.h"
#include "tenken/report.h"
#include "workbench.h"

#define EVIDENCE_FILE "file"

struct job {
    struct workbench workbench;
    const struct arguments *arguments;
    int today;
};

/* ---- the plan ---- */

static char *take_where(const struct job *job, const struct audit_step *step)
{
    return step->place ? mem_copy(word_place(step->place))
                       : mem_copy(word_role(job->workbench.library, step->role));
}

static void print_step(const struct job *job, const struct audit_step *step)
{
    struct string line = {0};
    char *start = step->start < 0 ? mem_copy("-") : word_take_time(step->start);
    char *how = word_take_techniques(step->control->control);
    string_format(&line, "%5s ", start);
    string_append_cell(&line, step->control->address, 24);
    string_append(&line, step->control->control->title.value);
    output_line("%s", line.text);
    output_line(_("        %d min.  %s  (%s)"), step->minutes, how,
                word_audit_reason(step->reason));
    string_free(&line);
    free(how);
    free(start);
}

static void print_steps(const struct job *job, const struct audit_step *steps, size_t count)
{
    char *where = NULL;
    for (size_t i = 0; i < count; i++) {
        char *next = take_where(job, &steps[i]);
        if (!text_equal(where, next))
            output_line("%s", next);
        free(where);
        where = next;
        print_step(job, &steps[i]);
    }
    free(where);
}

static void print_plan(const struct job *job, const struct audit_plan *plan)
{
    char *day = word_take_time(plan->minutes), *used = word_take_time(plan->used);
    output_line(_("A day of %s: %zu controls in %s, opening and closing included."), day,
                plan->step_count, used);
    print_steps(job, plan->steps, plan->step_count);
    if (plan->left_count) {
        char *left = word_take_time(plan->left_minutes);
        output_line(_("No time for %zu controls (%s); all of it takes %d days:"), plan->left_count,
                    left, plan->days);
        for (size_t i = 0; i < plan->left_count; i++)
            print_step(job, &plan->left[i]);
        free(left);
    }
    free(used);
    free(day);
}

static enum status plan_deed(const struct job *job, struct error *error)
{
    struct audit_request request = {0};
    if (!arguments_get_minutes(job->arguments, &request.minutes, error))
        return STATUS_DONE;
    struct risks *risks = engine_assess_risks(job->workbench.result);
    struct audit_plan *plan = audit_plan_new(job->workbench.result, risks, request);
    if (job->arguments->values[OPTION_JSON])
        output_json(json_take_audit_plan(plan));
    else
        print_plan(job, plan);
    audit_plan_free(plan);
    risks_free(risks);
    return STATUS_DONE;
}

/* ---- evidence ---- */

/* "NAME DIGEST" once more a line; one of the same name makes way. */
static char *take_shown(const char *said, const char *path, const char *digest)
{
    const char *slash = strrchr(path, '/');
    char *name = text_take_clean(slash ? slash + 1 : path, false), *rest = NULL;
    char *copy = mem_copy(said ? said : "");
    struct string lines = {0};
    size_t length = strlen(name);
    for (char *line = strtok_r(copy, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest))
        if (strncmp(line, name, length) != 0 || line[length] != ' ')
            string_format(&lines, "%s\n", line);
    string_format(&lines, "%s %s", name, digest);
    free(copy);
    free(name);
    return string_take(&lines);
}

static void note_file(const struct job *job, const char *address, struct error *error)
{
    char digest[SEAL_DIGITS + 1];
    struct assessment *assessment = job->workbench.assessment;
    const char *path = job->arguments->words[DEED_WORDS_BEFORE + 1];
    if (!assessment_digest_file(path, digest, error))
        return;
    char *shown =
        take_shown(assessment_get(assessment, address, VOICE_AUDITOR, EVIDENCE_FILE), path, digest);
    if (assessment_set(assessment, address, VOICE_AUDITOR, EVIDENCE_FILE, shown, error) &&
        assessment_save(assessment, error))
        output_line("%s", shown);
    free(shown);
}

static enum status evidence_deed(const struct job *job, struct error *error)
{
    struct target target = {0};
    if (address_find(job->workbench.result, job->arguments->words[DEED_WORDS_BEFORE], &target,
                     error))
        note_file(job, target.address, error);
    free(target.address);
    return STATUS_DONE;
}

/* ---- what is noted ---- */

static const struct field *find_field(const char *key, struct error *error)
{
    const struct field *fields, *field = field_get("answer", key);
    size_t count = field_list("answer", &fields), named = 0;
    if (field && field->label)
        return field;
    const char **names = mem_alloc((count + 1) * sizeof *names);
    for (size_t i = 0; i < count; i++)
        if (fields[i].label)
            names[named++] = fields[i].name;
    char *hint = hint_take(key, names, named);
    error_set(error, ERROR_INPUT, key, _("nothing that an auditor notes; %s"), hint);
    free(hint);
    free(names);
    return NULL;
}

static bool set_one(const struct job *job, const char *address, const struct record_field *pair,
                    struct error *error)
{
    struct assessment *assessment = job->workbench.assessment;
    const struct field *field = find_field(pair->key, error);
    if (!field)
        return false;
    char *value = text_is_blank(pair->value) ? NULL : field_take_value(field, pair->value);
    struct snapshot *snapshot = snapshot_new(assessment);
    const struct answer *answer = snapshot_get_answer(snapshot, address, VOICE_AUDITOR);
    bool is_set =
        correction_allows(answer, field->name, value)
            ? assessment_set(assessment, address, VOICE_AUDITOR, field->name, value, error)
            : error_set(error, ERROR_INPUT, pair->key, "%s", word_correction_order());
    snapshot_free(snapshot);
    free(value);
    return is_set;
}

static bool set_all(const struct job *job, const char *address, const struct pairs *pairs,
                    struct error *error)
{
    for (size_t i = 0; i < pairs->count; i++)
        if (!set_one(job, address, &pairs->items[i], error))
            return false;
    return assessment_save(job->workbench.assessment, error);
}

static enum status note_deed(const struct job *job, struct error *error)
{
    struct target target = {0};
    struct pairs pairs = {0};
    if (address_find(job->workbench.result, job->arguments->words[DEED_WORDS_BEFORE], &target,
                     error) &&
        pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE + 1, error))
        set_all(job, target.address, &pairs, error);
    pairs_free(&pairs);
    free(target.address);
    return STATUS_DONE;
}

/* ---- corrections ---- */

static void print_correction(const struct correction *correction)
{
    int due = correction->days[CORRECTION_DUE];
    char *day = due == DAY_NONE ? mem_copy("-") : day_take_text(due);
    output_line("%s %s  %s", correction->is_overdue ? "!" : " ", correction->answer->address,
                correction->control->control->title.value);
    output_line(_("    %s; due %s%s"), word_correction_state(correction), day,
                correction->is_overdue ? _(" (overdue)") : "");
    output_paragraph(correction->text, 4);
    if (correction->broken < CORRECTION_STEP_COUNT)
        output_paragraph(word_correction_order(), 4);
    free(day);
}

static void print_corrections(const struct corrections *corrections)
{
    if (corrections->count == 0)
        output_line("%s", _("No correction has been asked for."));
    for (size_t i = 0; i < corrections->count; i++)
        print_correction(&corrections->items[i]);
    if (corrections->count)
        output_line(_("%zu open, %zu of them overdue; %zu in all"), corrections->open,
                    corrections->overdue, corrections->count);
}

static enum status corrections_deed(const struct job *job, struct error *error)
{
    struct corrections *corrections = corrections_new(job->workbench.result, job->today);
    if (job->arguments->values[OPTION_JSON])
        output_json(json_take_corrections(corrections));
    else
        print_corrections(corrections);
    corrections_free(corrections);
    return STATUS_DONE;
}

/* ---- the verb ---- */

/* Of the verb's options each is taken everywhere. */
#define AUDIT_OPTIONS (OPTION_BIT(OPTION_MINUTES) | OPTION_BIT(OPTION_JSON))

static const struct deed deeds[] = {
    {"plan", "", 0, 0, AUDIT_OPTIONS, false, plan_deed},
    {"evidence", "ADDRESS PHOTO", 2, 2, AUDIT_OPTIONS, true, evidence_deed},
    {"note", "ADDRESS KEY=VALUE...", 2, WORDS_ANY, AUDIT_OPTIONS, true, note_deed},
    {"corrections", "", 0, 0, AUDIT_OPTIONS, false, corrections_deed},
};

enum status audit_run(const struct arguments *arguments, struct error *error)
{
    enum status status = STATUS_DONE;
    struct job job = {.arguments = arguments, .today = seam_get_today()};
    const struct deed *deed = deed_find(deeds, ARRAY_LENGTH(deeds), "audit", arguments,
                                        _("nothing that is done in an audit; %s"), error);
    if (!deed)
        return status;
    enum assessment_access access = deed->changes ? ASSESSMENT_WRITE : ASSESSMENT_READ;
    if (workbench_open(&job.workbench, arguments->words[0], access, error))
        status = deed->run(&job, error);
    workbench_close(&job.workbench);
    return status;
}
