/* Single tasks from the command line. */
#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "deed.h"
#include "output.h"
#include "pairs.h"
#include "tenken/report.h"
#include "workbench.h"

struct job {
    struct workbench workbench;
    struct plan *plan;
    int today;
    const struct arguments *arguments;
};

static const char *get_value(const struct job *job, enum option_id option)
{
    return job->arguments->values[option];
}

/* "task:k3f9x2ab-4" as in the history, or the id alone. */
static const char *get_id(const struct job *job)
{
    const char *word = job->arguments->words[DEED_WORDS_BEFORE];
    return strncmp(word, "task:", 5) == 0 ? word + 5 : word;
}

static bool find_task(const struct job *job, const struct task **task, struct error *error)
{
    *task = plan_get_task(job->plan, get_id(job));
    return *task || error_set(error, ERROR_INPUT, get_id(job), _("there is none with this id"));
}

/* ---- add ---- */

static const struct {
    enum option_id option;
    const char *key;
} said[] = {{OPTION_TITLE, "title"}, {OPTION_OWNER, "owner"}, {OPTION_DUE, "due"},
            {OPTION_COST, "cost"},   {OPTION_NOTE, "note"},   {OPTION_FOR, "address"}};

struct draft {
    struct record_field fields[16]; /* as many as a task has keys, and more */
    size_t count;
    char day[16];
    char *address;
};

static void draft_set(struct draft *draft, const char *key, const char *value)
{
    size_t i = 0;
    while (i < draft->count && !text_equal(draft->fields[i].key, key))
        i++;
    draft->fields[i] = (struct record_field){key, value};
    draft->count += i == draft->count;
}

/* By the schedule, as it is now; DAY_NONE where it has no place for the measure. */
static int find_due(const struct job *job, const struct measure *measure)
{
    struct ranking *ranking = engine_rank_measures(job->workbench.result);
    struct schedule *schedule =
        schedule_new(job->workbench.result, ranking, job->plan, (struct schedule_request){0});
    int due = DAY_NONE;
    for (size_t i = 0; i < schedule->entry_count; i++)
        if (schedule->entries[i].rank->measure == measure)
            due = schedule_entry_get_due(&schedule->entries[i], job->today);
    schedule_free(schedule);
    ranking_free(ranking);
    return due;
}

static bool refuse_measure(const struct job *job, const char *id, struct error *error)
{
    const struct library *library = job->workbench.library;
    const char **ids = mem_alloc((library->measure_count + 1) * sizeof *ids);
    for (size_t i = 0; i < library->measure_count; i++)
        ids[i] = library->measures[i].id;
    char *hint = hint_take_near(id, ids, library->measure_count);
    error_set(error, ERROR_INPUT, id, _("there is no such measure; %s"),
              hint ? hint : _("“tenken plan FILE --schedule --json” lists those that help"));
    free(hint);
    free(ids);
    return false;
}

static bool draft_measure(const struct job *job, struct draft *draft, struct error *error)
{
    const char *id = get_value(job, OPTION_MEASURE);
    const struct measure *measure = id ? library_get_measure(job->workbench.library, id) : NULL;
    if (!id)
        return true;
    if (!measure)
        return refuse_measure(job, id, error);
    struct task_draft task = task_draft_of_measure(measure, find_due(job, measure), draft->day);
    for (size_t i = 0; i < task.count; i++)
        draft_set(draft, task.fields[i].key, task.fields[i].value);
    return true;
}

/* A record that the case has: "asset:x-2". */
static bool is_record(const struct assessment *assessment, const char *address)
{
    const char *colon = strchr(address, ':');
    char *kind = colon ? strndup(address, (size_t)(colon - address)) : NULL;
    bool is_there = kind && assessment_has_record(assessment, kind, colon + 1);
    free(kind);
    return is_there;
}

static bool draft_address(const struct job *job, struct draft *draft, struct error *error)
{
    const char *address = get_value(job, OPTION_FOR);
    struct target target = {0};
    if (!address || is_record(job->workbench.assessment, address))
        return true;
    if (!address_find_decided(job->workbench.result, address, &target, error))
        return false;
    draft->address = target.address;
    draft_set(draft, "address", draft->address);
    return true;
}

static bool draft_all(const struct job *job, struct draft *draft, struct error *error)
{
    if (!get_value(job, OPTION_TITLE) && !get_value(job, OPTION_MEASURE))
        return error_set(error, ERROR_USAGE, "add", _("--title or --measure is needed"));
    if (!draft_measure(job, draft, error))
        return false;
    for (size_t i = 0; i < ARRAY_LENGTH(said); i++)
        if (get_value(job, said[i].option))
            draft_set(draft, said[i].key, get_value(job, said[i].option));
    return draft_address(job, draft, error);
}

static enum status add_run(const struct job *job, struct error *error)
{
    struct draft draft = {.count = 0};
    char *id = NULL;
    if (draft_all(job, &draft, error) &&
        assessment_add_record(job->workbench.assessment, "task", draft.fields, draft.count, &id,
                              error) &&
        assessment_save(job->workbench.assessment, error))
        output_line("%s", id);
    free(id);
    free(draft.address);
    return STATUS_DONE;
}

/* ---- set ---- */

/* As it is kept, so that 完了 means done. */
static void read_words(struct pairs *pairs)
{
    for (size_t i = 0; i < pairs->count; i++) {
        const struct field *field = field_get("task", pairs->items[i].key);
        char *value = field ? field_take_value(field, pairs->items[i].value) : NULL;
        if (value)
            pairs->items[i].value = arena_copy(pairs->arena, value);
        free(value);
    }
}

static bool complete(const struct job *job, const struct task *task, struct pairs *pairs,
                     char buffer[16], struct error *error)
{
    read_words(pairs);
    return task_complete_change(task, pairs->items, &pairs->count, job->today, buffer) ||
           error_set(error, ERROR_INPUT, task->record->id,
                     _("a task is dropped with a reason: reason=TEXT"));
}

static bool is_done_now(const struct job *job, const struct task *task)
{
    char *address = mem_format("task:%s", task->record->id);
    bool is_done =
        text_equal(assessment_get(job->workbench.assessment, address, VOICE_NONE, "state"), "done");
    free(address);
    return is_done;
}

static struct adoption *take_adoption(const struct job *job, const struct measure *measure)
{
    return engine_adopt(job->workbench.result, measure,
                        voice_of_mode(job->workbench.snapshot->mode));
}

/* Offered, never done by itself. */
static void offer(const struct job *job, const struct task *task)
{
    if (!task->measure || !is_done_now(job, task))
        return;
    struct adoption *adoption = take_adoption(job, task->measure);
    if (adoption->count)
        output_line(_("Done, but the answers do not show it yet: tenken task %s update %s"),
                    job->arguments->words[0], task->record->id);
    adoption_free(adoption);
}

static enum status set_run(const struct job *job, struct error *error)
{
    struct pairs pairs = {0};
    char buffer[16];
    const struct task *task = NULL;
    bool is_set = find_task(job, &task, error) &&
                  pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE + 1, error) &&
                  complete(job, task, &pairs, buffer, error) &&
                  assessment_change_record(job->workbench.assessment, "task", task->record->id,
                                           pairs.items, pairs.count, error) &&
                  assessment_save(job->workbench.assessment, error);
    if (is_set)
        offer(job, task);
    pairs_free(&pairs);
    return STATUS_DONE;
}

/* ---- list ---- */

static bool is_listed(const struct job *job, const struct task *task)
{
    const char *state = get_value(job, OPTION_STATE);
    return !state || text_equal(task_state_get_name(task->state), state);
}

static void print_task(const struct task *task)
{
    struct string line = {0};
    char *due = task->due == DAY_NONE ? mem_copy("-") : day_take_text(task->due);
    string_append(&line, task->is_overdue ? "! " : "  ");
    string_append_cell(&line, task->record->id, 15);
    string_append_cell(&line, due, 12);
    string_append_cell(&line, word_task_state(task->state), 11);
    string_append(&line, task->title);
    output_line("%s", line.text);
    free(due);
    string_free(&line);
    if (task->reason)
        output_paragraph(task->reason, 17);
}

/* The plan with those tasks only that are asked for. */
static void print_json(const struct job *job)
{
    struct plan some = *job->plan;
    struct task *tasks = mem_alloc((some.task_count + 1) * sizeof *tasks);
    size_t count = 0;
    for (size_t i = 0; i < some.task_count; i++)
        if (is_listed(job, &some.tasks[i]))
            tasks[count++] = some.tasks[i];
    some.tasks = tasks;
    some.task_count = count;
    output_json(json_take_plan(
        &(struct plan_view){.result = job->workbench.result, .plan = &some, .today = job->today}));
    free(tasks);
}

static enum status list_run(const struct job *job, struct error *error)
{
    size_t count = 0;
    if (get_value(job, OPTION_JSON)) {
        print_json(job);
        return STATUS_DONE;
    }
    for (size_t i = 0; i < job->plan->task_count; i++)
        if (is_listed(job, &job->plan->tasks[i])) {
            print_task(&job->plan->tasks[i]);
            count++;
        }
    if (count == 0)
        output_line("%s", _("No tasks."));
    return STATUS_DONE;
}

/* ---- update ---- */

static const char *get_label(const struct job *job, const struct change *change, const char *value)
{
    const struct control_result *control = NULL;
    struct address address = {0};
    if (address_parse(change->address, &address, NULL)) {
        char *plain = mem_format("%s:%s", address.pack, address.control);
        control = result_get_control(job->workbench.result, plain);
        free(plain);
    }
    address_clear(&address);
    bool is_choice = control && value && text_equal(change->field, "choice");
    const struct choice *choice = is_choice ? control_get_choice(control->control, value) : NULL;
    return choice ? choice->label.value : value ? value : _("nothing said");
}

static void print_change(const struct job *job, const struct change *change)
{
    bool is_choice = text_equal(change->field, "choice");
    output_line("  %s%s%s: %s → %s", change->address, is_choice ? "" : " ",
                is_choice ? "" : change->field, get_label(job, change, change->old_value),
                get_label(job, change, change->new_value));
}

static void update(const struct job *job, const struct adoption *adoption, struct error *error)
{
    struct assessment *assessment = job->workbench.assessment;
    if (adoption->count == 0)
        output_line("%s", _("The answers show it already."));
    for (size_t i = 0; i < adoption->count; i++)
        print_change(job, &adoption->changes[i]);
    if (!get_value(job, OPTION_YES)) {
        if (adoption->count)
            output_line("%s", _("Nothing has been changed. With --yes these answers are given."));
        return;
    }
    if (assessment_apply(assessment, adoption->changes, adoption->count, "answer", error))
        assessment_save(assessment, error);
}

static enum status update_run(const struct job *job, struct error *error)
{
    const struct task *task = NULL;
    if (!find_task(job, &task, error))
        return STATUS_DONE;
    if (!task->measure) {
        error_set(error, ERROR_INPUT, task->record->id,
                  _("this task has no measure, so no answers are known that it stands for"));
        return STATUS_DONE;
    }
    struct adoption *adoption = take_adoption(job, task->measure);
    update(job, adoption, error);
    adoption_free(adoption);
    return STATUS_DONE;
}

/* ---- the verb ---- */

static const struct deed deeds[] = {
    {"add", "--title TEXT|--measure ID", 0, 0,
     OPTION_BIT(OPTION_TITLE) | OPTION_BIT(OPTION_MEASURE) | OPTION_BIT(OPTION_FOR) |
         OPTION_BIT(OPTION_OWNER) | OPTION_BIT(OPTION_DUE) | OPTION_BIT(OPTION_COST) |
         OPTION_BIT(OPTION_NOTE),
     true, add_run},
    {"set", "ID KEY=VALUE...", 2, WORDS_ANY, 0, true, set_run},
    {"list", "", 0, 0, OPTION_BIT(OPTION_STATE) | OPTION_BIT(OPTION_JSON), false, list_run},
    {"update", "ID", 1, 1, OPTION_BIT(OPTION_YES), false, update_run},
};

enum status task_run(const struct arguments *arguments, struct error *error)
{
    enum status status = STATUS_DONE;
    struct job job = {.arguments = arguments, .today = seam_get_today()};
    const struct deed *deed = deed_find(deeds, ARRAY_LENGTH(deeds), "task", arguments,
                                        _("nothing that is done with tasks; %s"), error);
    if (!deed)
        return status;
    bool writes = deed->changes || arguments->values[OPTION_YES];
    enum assessment_access access = writes ? ASSESSMENT_WRITE : ASSESSMENT_READ;
    if (workbench_open(&job.workbench, arguments->words[0], access, error)) {
        job.plan = plan_new(job.workbench.result, job.today);
        status = deed->run(&job, error);
    }
    plan_free(job.plan);
    workbench_close(&job.workbench);
    return status;
}
