/* Visits from the command line: open one with an agenda, give homework, close it (docs/visits.md).
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "deed.h"
#include "output.h"
#include "pairs.h"
#include "tenken/report.h"
#include "workbench.h"

struct job {
    struct workbench workbench;
    struct plan *plan;
    struct visits *visits;
    int minutes; /* for the agenda; 0: as many as it takes */
    const struct arguments *arguments;
};

static const char *get_value(const struct job *job, enum option_id option)
{
    return job->arguments->values[option];
}

static bool find_visit(const struct job *job, const struct visit **visit, struct error *error)
{
    const char *name = job->arguments->words[DEED_WORDS_BEFORE];
    *visit = visits_get(job->visits, name);
    return *visit || error_set(error, ERROR_INPUT, name, _("there is no such visit"));
}

static struct visit_draft *take_draft(const struct job *job)
{
    struct risks *risks = engine_assess_risks(job->workbench.result);
    struct visit_draft *draft =
        visit_draft_new(job->workbench.result, risks, job->visits, job->plan, job->minutes);
    risks_free(risks);
    return draft;
}

/* ---- one visit ---- */

static const char *get_words(const struct field *field, const char *value)
{
    const struct field_choice *choice = field_get_choice(field, value);
    return choice ? _(choice->label) : value;
}

static void print_fields(const struct visit *visit)
{
    const struct field *fields = NULL;
    size_t count = field_list("visit", &fields);
    for (size_t i = 0; i < count; i++) {
        const char *said = record_get_field(visit->record, fields[i].name);
        if (!said || !fields[i].label)
            continue;
        output_line("%s", _(fields[i].label));
        output_paragraph(get_words(&fields[i], said), 2);
    }
}

static void print_tasks(const char *heading, const struct task *const *tasks, size_t count)
{
    if (count)
        output_line("%s", heading);
    for (size_t i = 0; i < count; i++) {
        struct agenda_item item = {.task = tasks[i], .due = tasks[i]->due};
        char *words = word_take_agenda_item(&item);
        output_line("  %s%s  %s  %s", tasks[i]->is_overdue ? "! " : "  ", tasks[i]->record->id,
                    word_task_state(tasks[i]->state), words);
        free(words);
    }
}

static void print_visit(const struct visit *visit)
{
    char *words = word_take_visit(visit);
    output_line("%s  %s", words, visit->record->id);
    print_fields(visit);
    print_tasks(_("Homework"), visit->homework, visit->homework_count);
    print_tasks(_("Still to do from earlier visits"), visit->carried, visit->carried_count);
    free(words);
}

static enum status tell_run(const struct job *job, struct error *error)
{
    const struct visit *visit = NULL;
    if (!find_visit(job, &visit, error))
        return STATUS_DONE;
    if (get_value(job, OPTION_JSON))
        output_json(json_take_visit(visit));
    else
        print_visit(visit);
    return STATUS_DONE;
}

/* ---- all of them ---- */

static const char *word_state(const struct visit *visit)
{
    return visit->is_open ? _("open") : visit->closed ? _("closed") : "";
}

static void print_row(const struct visit *visit)
{
    struct string line = {0};
    char *words = word_take_visit(visit);
    string_append_cell(&line, words, 24);
    string_append_cell(&line, visit->record->id, 16);
    string_append_cell(&line, word_state(visit), 10);
    if (visit->homework_count)
        string_format(&line, _("homework: %zu of %zu done"),
                      visit->homework_count - visit->homework_running, visit->homework_count);
    output_line("%s", line.text);
    free(words);
    string_free(&line);
}

static void print_point(const struct course_point *point)
{
    char *day = day_take_text(point->day);
    char *visit = point->visit ? word_take_visit(point->visit) : mem_format(_("Now, %s"), day);
    struct string line = {0};
    string_append(&line, "  ");
    string_append_cell(&line, visit, 24);
    string_append_bar(&line, point->applicable ? point->met / (double)point->applicable : 0,
                      point->applicable ? point->answered / (double)point->applicable : 0, 20);
    string_format(&line, _("  met %d of %d, large risks %d"), point->met, point->applicable,
                  point->large);
    output_line("%s", line.text);
    string_free(&line);
    free(visit);
    free(day);
}

static void print_all(const struct job *job, const struct course *course)
{
    for (size_t i = 0; i < job->visits->count; i++)
        print_row(&job->visits->items[i]);
    if (job->visits->count == 0)
        output_line("%s", _("No visit is recorded yet. “tenken visit FILE open” opens one."));
    if (course->count)
        output_line("%s", _("How it went"));
    for (size_t i = 0; i < course->count; i++)
        print_point(&course->points[i]);
}

static enum status list_run(const struct job *job, struct error *error)
{
    struct course *course =
        course_new(job->workbench.assessment, job->workbench.result, job->visits);
    struct visit_draft *draft = take_draft(job);
    struct visit_view view = {.visits = job->visits, .course = course, .draft = draft};
    if (get_value(job, OPTION_JSON))
        output_json(json_take_visits(&view));
    else
        print_all(job, course);
    visit_draft_free(draft);
    course_free(course);
    return STATUS_DONE;
}

/* ---- what the next one is about ---- */

static void print_agenda(const struct agenda_item *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *words = word_take_agenda_item(&items[i]);
        char *effort = word_take_effort(items[i].minutes);
        output_line("%3zu  %s: %s (%s)", i + 1, word_agenda_reason(items[i].reason), words, effort);
        free(effort);
        free(words);
    }
}

static void print_draft(const struct visit_draft *draft)
{
    char *effort = word_take_effort(draft->now_minutes);
    output_line(_("For visit %d, about %s"), draft->number, effort);
    if (draft->now_count == 0)
        output_line("%s", _("Nothing is open."));
    print_agenda(draft->now, draft->now_count);
    if (draft->later_count)
        output_line("%s", _("No time for these; they are carried over"));
    print_agenda(draft->later, draft->later_count);
    free(effort);
}

static enum status next_run(const struct job *job, struct error *error)
{
    struct visit_draft *draft = take_draft(job);
    if (get_value(job, OPTION_JSON))
        output_json(json_take_draft(draft));
    else
        print_draft(draft);
    visit_draft_free(draft);
    return STATUS_DONE;
}

/* ---- opening, homework, closing ---- */

/* The case has changed: looked at anew and shown. */
static void show_anew(const struct job *job, const char *id)
{
    const struct workbench *workbench = &job->workbench;
    struct snapshot *snapshot = snapshot_new(workbench->assessment);
    struct result *result = engine_evaluate(workbench->library, snapshot, workbench->result->view);
    struct plan *plan = plan_new(result, seam_get_today());
    struct visits *visits = visits_new(result, plan);
    const struct visit *visit = visits_get(visits, id);
    if (visit && get_value(job, OPTION_JSON))
        output_json(json_take_visit(visit));
    else if (visit)
        print_visit(visit);
    visits_free(visits);
    plan_free(plan);
    result_free(result);
    snapshot_free(snapshot);
}

static bool has_key(const struct pairs *pairs, const char *key)
{
    for (size_t i = 0; i < pairs->count; i++)
        if (text_equal(pairs->items[i].key, key))
            return true;
    return false;
}

/* What was said, then what it starts with otherwise. */
static void complete(struct pairs *said, const struct visit_start *start)
{
    struct record_field *fields =
        arena_alloc(said->arena, (said->count + start->count + 1) * sizeof *fields);
    size_t count = 0;
    for (size_t i = 0; i < said->count; i++)
        fields[count++] = said->items[i];
    for (size_t i = 0; i < start->count; i++)
        if (!has_key(said, start->fields[i].key))
            fields[count++] = start->fields[i];
    said->items = fields;
    said->count = count;
}

static bool add_visit(const struct job *job, struct pairs *said, char **id, struct error *error)
{
    struct visit_draft *draft = take_draft(job);
    struct visit_start start;
    char *agenda = word_take_agenda(draft), *now = seam_take_timestamp();
    visit_start_make(&start, draft->number, job->workbench.snapshot->mode, seam_get_today(), now,
                     agenda);
    complete(said, &start);
    bool is_added = assessment_add_record(job->workbench.assessment, "visit", said->items,
                                          said->count, id, error) &&
                    assessment_save(job->workbench.assessment, error);
    free(now);
    free(agenda);
    visit_draft_free(draft);
    return is_added;
}

static bool refuse_open(const struct visit *open, struct error *error)
{
    char *words = word_take_visit(open);
    error_set(error, ERROR_INPUT, words, _("is still open; close it first: close %d"),
              open->number);
    free(words);
    return false;
}

static enum status open_run(const struct job *job, struct error *error)
{
    const struct visit *open = visits_get_open(job->visits);
    struct pairs pairs = {0};
    char *id = NULL;
    bool is_open = (!open || refuse_open(open, error)) &&
                   pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE, error) &&
                   add_visit(job, &pairs, &id, error);
    if (is_open)
        show_anew(job, id);
    free(id);
    pairs_free(&pairs);
    return STATUS_DONE;
}

static bool add_homework(const struct job *job, const struct visit *visit, struct pairs *pairs,
                         char **id, struct error *error)
{
    pairs->items[pairs->count++] = (struct record_field){"visit", visit->record->id};
    return assessment_add_record(job->workbench.assessment, "task", pairs->items, pairs->count, id,
                                 error) &&
           assessment_save(job->workbench.assessment, error);
}

static enum status homework_run(const struct job *job, struct error *error)
{
    const struct visit *visit = NULL;
    struct pairs pairs = {0};
    char *id = NULL;
    bool is_given = find_visit(job, &visit, error) &&
                    pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE + 1, error) &&
                    add_homework(job, visit, &pairs, &id, error);
    if (is_given)
        output_line("%s", id);
    free(id);
    pairs_free(&pairs);
    return STATUS_DONE;
}

/* Closed again, it keeps the moment that it had. */
static bool close_visit(const struct job *job, const struct visit *visit, struct pairs *pairs,
                        struct error *error)
{
    char *now = seam_take_timestamp();
    if (!visit->closed && !has_key(pairs, "closed"))
        pairs->items[pairs->count++] =
            (struct record_field){"closed", arena_copy(pairs->arena, now)};
    free(now);
    return assessment_change_record(job->workbench.assessment, "visit", visit->record->id,
                                    pairs->items, pairs->count, error) &&
           assessment_save(job->workbench.assessment, error);
}

static enum status close_run(const struct job *job, struct error *error)
{
    const struct visit *visit = NULL;
    struct pairs pairs = {0};
    bool is_closed = find_visit(job, &visit, error) &&
                     pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE + 1, error) &&
                     close_visit(job, visit, &pairs, error);
    if (is_closed)
        show_anew(job, visit->record->id);
    pairs_free(&pairs);
    return STATUS_DONE;
}

/* ---- the verb ---- */

static const struct deed deeds[] = {
    {"list", "", 0, 0, OPTION_BIT(OPTION_JSON), false, list_run},
    {"next", "", 0, 0, OPTION_BIT(OPTION_MINUTES) | OPTION_BIT(OPTION_JSON), false, next_run},
    {"open", "[KEY=VALUE...]", 0, WORDS_ANY, OPTION_BIT(OPTION_MINUTES) | OPTION_BIT(OPTION_JSON),
     true, open_run},
    {"show", "VISIT", 1, 1, OPTION_BIT(OPTION_JSON), false, tell_run},
    {"homework", "VISIT title=TEXT [KEY=VALUE...]", 2, WORDS_ANY, 0, true, homework_run},
    {"close", "VISIT [KEY=VALUE...]", 1, WORDS_ANY, OPTION_BIT(OPTION_JSON), true, close_run},
};

static const struct deed *find_deed(const struct arguments *arguments, struct error *error)
{
    const char *words[] = {arguments->words[0], "list"};
    struct arguments listing = *arguments;
    bool has_deed = arguments->count > 1;
    listing.words = words;
    listing.count = DEED_WORDS_BEFORE;
    return deed_find(deeds, ARRAY_LENGTH(deeds), "visit", has_deed ? arguments : &listing,
                     _("nothing that is done with visits; %s"), error);
}

enum status visit_run(const struct arguments *arguments, struct error *error)
{
    enum status status = STATUS_DONE;
    struct job job = {.arguments = arguments};
    const struct deed *deed = find_deed(arguments, error);
    if (!deed || !arguments_get_minutes(arguments, &job.minutes, error))
        return status;
    enum assessment_access access = deed->changes ? ASSESSMENT_WRITE : ASSESSMENT_READ;
    if (workbench_open(&job.workbench, arguments->words[0], access, error)) {
        job.plan = plan_new(job.workbench.result, seam_get_today());
        job.visits = visits_new(job.workbench.result, job.plan);
        status = deed->run(&job, error);
    }
    visits_free(job.visits);
    plan_free(job.plan);
    workbench_close(&job.workbench);
    return status;
}
