/* A certification in progress: its stages, and what is owed after it (docs/audit.md). */
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "pairs.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

#define WORDS_BEFORE 2 /* file and stage */
#define DUTIES       "duties"
#define DAY_COLUMNS  12

struct certifying {
    struct workbench workbench;
    const struct arguments *arguments;
    struct certification *certification;
    int today;
};

/* ---- the stages ---- */

static const char *get_mark(const struct stage_standing *standing)
{
    if (standing->is_left_out)
        return "-";
    return standing->done != DAY_NONE ? "●" : standing->is_late ? "!" : "○";
}

static void append_day(struct string *line, int day)
{
    char *text = day == DAY_NONE ? mem_copy("-") : day_take_text(day);
    string_append_cell(line, text, DAY_COLUMNS);
    free(text);
}

static void print_papers(enum cert_stage stage, const struct snapshot *snapshot)
{
    const char *const *kinds;
    for (size_t i = 0, count = stage_get_papers(stage, &kinds); i < count; i++) {
        const struct paper_kind *kind = paper_get_kind(kinds[i]);
        size_t missing = 0;
        if (!kind)
            continue;
        free(paper_take_missing(kind, snapshot, &missing));
        if (missing)
            output_line(_("      %s  %s  (missing: %zu)"), kinds[i], kind->title, missing);
        else
            output_line("      %s  %s", kinds[i], kind->title);
    }
}

static void print_rules(const struct stage_standing *standing)
{
    if (!standing->section)
        return;
    const struct counts *counts = &standing->section->counts;
    output_line(_("      %s: %d of %d answered"), standing->section->section->title.value,
                counts->applicable - counts->unanswered, counts->applicable);
}

static void print_stage(const struct certifying *certifying, enum cert_stage stage)
{
    const struct stage_standing *standing = &certifying->certification->stages[stage];
    struct string line = {0};
    string_format(&line, "%s ", get_mark(standing));
    string_append_cell(&line, stage_get_id(stage), 15);
    append_day(&line, standing->planned);
    append_day(&line, standing->done);
    string_format(&line, "%s (%s)", word_stage(stage), stage_get_clause(stage));
    output_line("%s", line.text);
    string_free(&line);
    output_paragraph(standing->by, 6);
    output_paragraph(word_stage_not_by(stage), 6);
    print_papers(stage, certifying->workbench.snapshot);
    print_rules(standing);
    output_paragraph(standing->note, 6);
}

static void print_faults(const struct certification *certification)
{
    for (size_t i = 0; i < certification->fault_count; i++) {
        char *what = word_take_stage_fault(&certification->faults[i]);
        output_line("! %s", what);
        free(what);
    }
}

static void print_day(const char *format, int day)
{
    char *text = day == DAY_NONE ? NULL : day_take_text(day);
    if (text)
        output_line(format, text);
    free(text);
}

static void print_all(const struct certifying *certifying)
{
    const struct certification *certification = certifying->certification;
    output_line("%s", _("  stage          planned     done"));
    for (enum cert_stage stage = 0; stage < CERT_COUNT; stage++)
        print_stage(certifying, stage);
    print_faults(certification);
    print_day(_("The certificate holds until %s at most."), certification->valid_until);
    print_day(_("Its papers are kept until %s."), certification->keep_until);
}

static void show(const struct certifying *certifying)
{
    if (certifying->arguments->values[OPTION_JSON])
        output_json(
            json_take_certification(certifying->certification, certifying->workbench.snapshot));
    else
        print_all(certifying);
}

/* ---- saying something of a stage ---- */

static bool find_stage(const char *id, struct error *error)
{
    enum cert_stage stage;
    const char *names[CERT_COUNT + 1];
    if (stage_from_id(id, &stage))
        return true;
    for (stage = 0; stage < CERT_COUNT; stage++)
        names[stage] = stage_get_id(stage);
    names[CERT_COUNT] = DUTIES;
    char *hint = hint_take(id, names, ARRAY_LENGTH(names));
    error_set(error, ERROR_USAGE, id, _("no such stage; %s"), hint);
    free(hint);
    return false;
}

static bool read_value(const struct assessment *assessment, const char *address,
                       const struct record_field *pair, struct arena *arena, struct change *change,
                       struct error *error)
{
    const struct field *field = field_get("stage", pair->key);
    if (!field)
        return error_set(error, ERROR_INPUT, pair->key,
                         _("nothing that is said of a stage; there are: planned, done, by, "
                           "contract, left-out, note"));
    char *value = text_is_blank(pair->value) ? NULL : field_take_value(field, pair->value);
    bool is_good =
        !value || field_allows(field, value) || field_refuse(field, value, address, error);
    *change = (struct change){
        .address = address,
        .field = field->name,
        .old_value = assessment_get(assessment, address, VOICE_NONE, field->name),
        .new_value = value ? arena_copy(arena, value) : NULL,
    };
    free(value);
    return is_good;
}

static bool say(struct certifying *certifying, const char *id, const struct pairs *pairs,
                struct error *error)
{
    struct arena *arena = arena_new();
    struct assessment *assessment = certifying->workbench.assessment;
    const char *address = arena_format(arena, "stage:%s", id);
    struct change *changes = arena_alloc(arena, (pairs->count + 1) * sizeof *changes);
    bool is_good = true;
    for (size_t i = 0; i < pairs->count && is_good; i++)
        is_good = read_value(assessment, address, &pairs->items[i], arena, &changes[i], error);
    is_good = is_good && assessment_apply(assessment, changes, pairs->count, "stage", error) &&
              assessment_save(assessment, error);
    arena_free(arena);
    return is_good;
}

/* The case is looked at anew: what was said may go against the order, or be for somebody else. */
static void warn(const struct certifying *certifying)
{
    struct snapshot *snapshot = snapshot_new(certifying->workbench.assessment);
    struct result *result =
        engine_evaluate(certifying->workbench.library, snapshot, (struct engine_view){VOICE_NONE});
    struct certification *certification = certification_new(result, certifying->today);
    print_faults(certification);
    certification_free(certification);
    result_free(result);
    snapshot_free(snapshot);
}

static void set_stage(struct certifying *certifying, struct error *error)
{
    struct pairs pairs = {0};
    const char *id = certifying->arguments->words[1];
    if (find_stage(id, error) && pairs_read(&pairs, certifying->arguments, WORDS_BEFORE, error) &&
        say(certifying, id, &pairs, error))
        warn(certifying);
    pairs_free(&pairs);
}

/* ---- what is owed after it ---- */

static void add_duty(struct certifying *certifying, struct arena *arena, struct change *changes,
                     enum duty duty, size_t *taken)
{
    char *id = assessment_take_new_id(certifying->workbench.assessment, "task", taken);
    int certificate = certifying->certification->stages[CERT_CERTIFICATE].done;
    char *day = day_take_text(duty_get_day(duty, certificate));
    const struct record_field fields[] = {{"title", word_duty(duty)},
                                          {"due", day},
                                          {"state", task_state_get_name(TASK_OPEN)},
                                          {"note", word_duty_note(duty)}};
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        changes[i] = (struct change){.address = arena_format(arena, "task:%s", id),
                                     .field = fields[i].key,
                                     .new_value = arena_copy(arena, fields[i].value)};
    output_line("%s  %s  %s", id, day, word_duty(duty));
    free(day);
    free(id);
}
#define DUTY_FIELDS 4

/* One group: one undo takes them back. */
static void draft_duties(struct certifying *certifying, struct error *error)
{
    struct assessment *assessment = certifying->workbench.assessment;
    struct change changes[DUTY_COUNT * DUTY_FIELDS];
    struct arena *arena = arena_new();
    size_t taken = 0;
    if (certifying->certification->stages[CERT_CERTIFICATE].done == DAY_NONE)
        error_set(error, ERROR_INPUT, DUTIES,
                  _("there is no certificate yet: enter its day with certificate done=DATE"));
    for (enum duty duty = 0; duty < DUTY_COUNT && !error->kind; duty++)
        add_duty(certifying, arena, changes + duty * DUTY_FIELDS, duty, &taken);
    if (!error->kind && assessment_apply(assessment, changes, ARRAY_LENGTH(changes), "add", error))
        assessment_save(assessment, error);
    arena_free(arena);
}

/* ---- the verb ---- */

static void run(struct certifying *certifying, struct error *error)
{
    const struct arguments *arguments = certifying->arguments;
    if (arguments->count == 1)
        show(certifying);
    else if (text_equal(arguments->words[1], DUTIES) && arguments->count == WORDS_BEFORE)
        draft_duties(certifying, error);
    else
        set_stage(certifying, error);
}

enum status certification_run(const struct arguments *arguments, struct error *error)
{
    struct certifying certifying = {.arguments = arguments, .today = seam_get_today()};
    enum assessment_access access = arguments->count > 1 ? ASSESSMENT_WRITE : ASSESSMENT_READ;
    if (workbench_open(&certifying.workbench, arguments->words[0], access, error)) {
        certifying.certification = certification_new(certifying.workbench.result, certifying.today);
        run(&certifying, error);
        certification_free(certifying.certification);
    }
    workbench_close(&certifying.workbench);
    return STATUS_DONE;
}
