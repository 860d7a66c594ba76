/* What to ask in the time that is left, what to look at where, and the sheets of both. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "intake.h"
#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

struct job {
    const struct arguments *arguments;
    struct workbench workbench;
    struct arena *arena;
    struct interview_request request;
    struct place_sheets *sheets;
    const struct place_sheet *places; /* those that are wanted */
    size_t place_count;
};

static const char *get_value(const struct job *job, enum option_id option)
{
    return job->arguments->values[option];
}

/* ---- options that go together ---- */

static const struct {
    enum option_id option, other;
} exclusive[] = {
    {OPTION_JSON, OPTION_SHEET},     {OPTION_JSON, OPTION_CSV},      {OPTION_JSON, OPTION_READ},
    {OPTION_SHEET, OPTION_CSV},      {OPTION_SHEET, OPTION_READ},    {OPTION_CSV, OPTION_READ},
    {OPTION_PLACES, OPTION_MINUTES}, {OPTION_PLACE, OPTION_MINUTES}, {OPTION_PLACES, OPTION_ROLE},
    {OPTION_PLACE, OPTION_ROLE},     {OPTION_READ, OPTION_OUTPUT},   {OPTION_READ, OPTION_MINUTES},
    {OPTION_READ, OPTION_ROLE},      {OPTION_FOR, OPTION_ROLE},      {OPTION_FOR, OPTION_MINUTES},
    {OPTION_FOR, OPTION_PLACES},     {OPTION_FOR, OPTION_PLACE},     {OPTION_FOR, OPTION_READ},
};

static bool check_options(const struct arguments *arguments, struct error *error)
{
    const char *const *values = arguments->values;
    for (size_t i = 0; i < ARRAY_LENGTH(exclusive); i++)
        if (values[exclusive[i].option] && values[exclusive[i].other])
            return error_set(error, ERROR_USAGE, option_get(exclusive[i].option)->name,
                             _("does not go together with %s"),
                             option_get(exclusive[i].other)->name);
    static const enum option_id of_reading[] = {OPTION_DRY_RUN, OPTION_REPLACE, OPTION_GOOD_ROWS};
    for (size_t i = 0; i < ARRAY_LENGTH(of_reading); i++)
        if (values[of_reading[i]] && !values[OPTION_READ])
            return error_set(error, ERROR_USAGE, option_get(of_reading[i])->name, _("goes with %s"),
                             "--read");
    return true;
}

static const char *word_of_place(const struct library *library, const char *place)
{
    (void)library; /* packs have no words for places */
    return word_place(place);
}

/* ---- names of the packs: by id, or by the word that people see ---- */

struct names {
    const char **items;
    size_t count;
    const struct library *library;
    const char *(*word)(const struct library *library, const char *name);
};

static void add_name(struct names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (text_equal(names->items[i], name))
            return;
    ARRAY_PUSH(names->items, names->count) = name;
}

static const char *find_name(const struct names *names, const char *text, struct error *error)
{
    for (size_t i = 0; i < names->count; i++)
        if (text_equal(names->items[i], text) ||
            text_equal(names->word(names->library, names->items[i]), text))
            return names->items[i];
    char *hint = hint_take(text, names->items, names->count);
    error_set(error, ERROR_INPUT, text, _("the packs of the case do not name it; %s"), hint);
    free(hint);
    return NULL;
}

static struct names list_roles(const struct result *result)
{
    struct names names = {.library = result->library, .word = word_role};
    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t k = 0; k < result->packs[i].pack->control_count; k++) {
            const struct control *control = &result->packs[i].pack->controls[k];
            for (size_t role = 0; role < control->role_count; role++)
                add_name(&names, control->roles[role]);
        }
    return names;
}

static bool read_roles(struct job *job, struct error *error)
{
    const char *text = get_value(job, OPTION_ROLE);
    char *rest = text ? arena_copy(job->arena, text) : NULL, *word;
    struct names names = list_roles(job->workbench.result);
    const char **roles = arena_alloc(job->arena, (text ? strlen(text) + 1 : 1) * sizeof *roles);
    bool is_good = true;
    while (is_good && (word = strsep(&rest, ","))) {
        const char *role = find_name(&names, word, error);
        is_good = role != NULL;
        roles[job->request.role_count++] = role;
    }
    job->request.roles = roles;
    free(names.items);
    return is_good;
}

/* The one whose sheet is wanted; NULL with the error set where no pack names it. */
static const char *read_department(const struct job *job, struct error *error)
{
    struct names names = list_roles(job->workbench.result);
    const char *role = find_name(&names, get_value(job, OPTION_FOR), error);
    free(names.items);
    return role;
}

/* All of them, or the one that is wanted. */
static bool read_places(struct job *job, struct error *error)
{
    const char *wanted = get_value(job, OPTION_PLACE);
    struct names names = {.word = word_of_place};
    job->sheets = place_sheets_new(job->workbench.result);
    job->places = job->sheets->items;
    job->place_count = job->sheets->count;
    if (!wanted)
        return true;
    for (size_t i = 0; i < job->sheets->count; i++)
        if (job->sheets->items[i].place)
            add_name(&names, job->sheets->items[i].place);
    const char *place = find_name(&names, wanted, error);
    for (size_t i = 0; place && i < job->sheets->count; i++)
        if (text_equal(job->sheets->items[i].place, place))
            job->places = &job->sheets->items[i];
    job->place_count = place ? 1 : 0;
    free(names.items);
    return place != NULL;
}

/* ---- the screen ---- */

static void print_question(const struct library *library, const struct interview_question *question,
                           size_t number)
{
    const struct control *control = question->control->control;
    char *effort = word_take_effort(question->minutes);
    output_line("%3zu  %s  %s", number, question->control->address, control->title.value);
    output_paragraph(control->question.value, 5);
    output_line("     (%s, %s, %s)", word_role(library, question->role), effort,
                word_interview_reason(question->reason));
    free(effort);
}

static void print_now(const struct library *library, const struct interview *interview)
{
    char *effort = word_take_effort(interview->now_minutes);
    if (interview->now_count == 0)
        output_line("%s", _("Nothing to ask now."));
    else
        output_line(tr_plural("To ask now: %zu question, about %s",
                              "To ask now: %zu questions, about %s", interview->now_count),
                    interview->now_count, effort);
    for (size_t i = 0; i < interview->now_count; i++)
        print_question(library, &interview->now[i], i + 1);
    free(effort);
}

static void print_later(const struct library *library, const struct interview *interview)
{
    char *effort = word_take_effort(interview->later_minutes);
    if (interview->later_count)
        output_line(tr_plural("To ask later: %zu question, about %s",
                              "To ask later: %zu questions, about %s", interview->later_count),
                    interview->later_count, effort);
    for (size_t i = 0; i < interview->later_count; i++) {
        const struct interview_question *question = &interview->later[i];
        if (i == 0 || !text_equal(question->role, interview->later[i - 1].role))
            output_line("  %s", word_role(library, question->role));
        output_line("     %s  %s", question->control->address,
                    question->control->control->title.value);
    }
    free(effort);
}

static void print_place(const struct place_sheet *place)
{
    output_line("%s", word_place(place->place));
    for (size_t i = 0; i < place->asset_count; i++) {
        const char *name = record_get_field(place->assets[i], "name");
        output_line(_("     kept here: %s"), name ? name : place->assets[i]->id);
    }
    for (size_t i = 0; i < place->control_count; i++)
        output_line("  %s  %s  %s", word_rating_mark(place->controls[i]->rating),
                    place->controls[i]->address, place->controls[i]->control->title.value);
}

static void print_places(const struct job *job)
{
    if (job->place_count == 0)
        output_line("%s", _("Nothing wants to be looked at on site."));
    for (size_t i = 0; i < job->place_count; i++)
        print_place(&job->places[i]);
}

/* ---- what is written ---- */

static void write_text(const struct job *job, char *text, size_t length, struct error *error)
{
    const char *path = get_value(job, OPTION_OUTPUT);
    if (!path || text_equal(path, "-"))
        fwrite(text, 1, length, stdout); /* what is in packs and cases is clean */
    else
        file_write_whole(path, text, length, get_value(job, OPTION_FORCE) != NULL, error);
    free(text);
}

static struct sheet_request get_request(const struct job *job)
{
    return (struct sheet_request){.result = job->workbench.result, .today = seam_get_today()};
}

static char *take_places(const struct job *job, size_t *length)
{
    struct sheet_request request = get_request(job);
    if (get_value(job, OPTION_CSV))
        return csv_take_places(job->places, job->place_count, length);
    char *text = get_value(job, OPTION_JSON)
                     ? json_take_places(job->places, job->place_count)
                     : sheet_take_places(&request, job->places, job->place_count);
    *length = strlen(text);
    return text;
}

/* A sheet has what is left for later; where nobody is there and no time is given, all of it. */
static char *take_interview(const struct job *job, const struct interview *interview,
                            size_t *length)
{
    struct sheet_request request = get_request(job);
    bool is_all = !job->request.minutes && !job->request.role_count;
    const struct interview_question *asked = is_all ? interview->now : interview->later;
    size_t count = is_all ? interview->now_count : interview->later_count;
    if (get_value(job, OPTION_CSV))
        return csv_take_questions(&request, asked, count, length);
    char *text = get_value(job, OPTION_JSON) ? json_take_interview(interview)
                                             : sheet_take_questions(&request, asked, count);
    *length = strlen(text);
    return text;
}

static bool is_written(const struct job *job)
{
    return get_value(job, OPTION_JSON) || get_value(job, OPTION_SHEET) ||
           get_value(job, OPTION_CSV);
}

static bool check_output(const struct job *job, struct error *error)
{
    return !get_value(job, OPTION_OUTPUT) || is_written(job) ||
           error_set(error, ERROR_USAGE, "-o", _("say what to write: --sheet, --csv or --json"));
}

/* ---- the three things that are done ---- */

static void walk(struct job *job, struct error *error)
{
    size_t length = 0;
    if (!read_places(job, error))
        return;
    if (!is_written(job)) {
        print_places(job);
        return;
    }
    char *text = take_places(job, &length);
    write_text(job, text, length, error);
}

static bool has_role(const struct control *control, const char *role)
{
    for (size_t i = 0; i < control->role_count; i++)
        if (text_equal(control->roles[i], role))
            return true;
    return false;
}

/* What a department can answer, whoever else can: each gets a sheet of its own, and they are joined
 * when they are read back. */
static struct interview take_share(const struct job *job, const struct interview *whole,
                                   const char *role)
{
    struct interview_question *now = arena_alloc(job->arena, (whole->now_count + 1) * sizeof *now);
    struct interview share = {.now = now};
    for (size_t i = 0; i < whole->now_count; i++)
        if (has_role(whole->now[i].control->control, role)) {
            now[share.now_count] = whole->now[i];
            now[share.now_count++].role = role;
            share.now_minutes += whole->now[i].minutes;
        }
    return share;
}

static void give(const struct job *job, const struct interview *interview, struct error *error)
{
    size_t length = 0;
    if (is_written(job)) {
        char *text = take_interview(job, interview, &length);
        write_text(job, text, length, error);
    } else {
        print_now(job->workbench.library, interview);
        print_later(job->workbench.library, interview);
    }
}

static void interview(struct job *job, struct error *error)
{
    bool is_share = get_value(job, OPTION_FOR);
    const char *department = is_share ? read_department(job, error) : NULL;
    if ((is_share && !department) ||
        !arguments_get_minutes(job->arguments, &job->request.minutes, error) ||
        !read_roles(job, error))
        return;
    struct risks *risks = engine_assess_risks(job->workbench.result);
    struct interview *interview = interview_new(job->workbench.result, risks, &job->request);
    struct interview share = is_share ? take_share(job, interview, department) : *interview;
    give(job, &share, error);
    interview_free(interview);
    risks_free(risks);
}

static bool take_back(struct job *job, const struct sheet_tables *tables, struct faults *faults,
                      struct error *error)
{
    struct intake_request request = {.workbench = &job->workbench,
                                     .tables = tables,
                                     .is_dry = get_value(job, OPTION_DRY_RUN) != NULL,
                                     .replaces = get_value(job, OPTION_REPLACE) != NULL,
                                     .good_rows = get_value(job, OPTION_GOOD_ROWS) != NULL};
    struct intake *intake = intake_new(&request, faults, error);
    if (intake && intake_apply(intake, faults, error))
        intake_print(intake);
    bool is_whole = intake && intake_is_whole(intake, faults);
    intake_free(intake);
    return is_whole;
}

static enum status read_back(struct job *job, struct error *error)
{
    struct faults faults = {0};
    struct sheet_tables *tables = sheet_tables_open(get_value(job, OPTION_READ), error);
    bool is_whole = tables && take_back(job, tables, &faults, error);
    output_faults(stderr, &faults);
    faults_free(&faults);
    sheet_tables_free(tables);
    return is_whole ? STATUS_DONE : STATUS_NO;
}

static enum status run(struct job *job, struct error *error)
{
    if (get_value(job, OPTION_READ))
        return read_back(job, error);
    if (get_value(job, OPTION_PLACES) || get_value(job, OPTION_PLACE))
        walk(job, error);
    else
        interview(job, error);
    return STATUS_DONE;
}

enum status interview_run(const struct arguments *arguments, struct error *error)
{
    struct job job = {.arguments = arguments};
    enum status status = STATUS_DONE;
    bool writes = arguments->values[OPTION_READ] && !arguments->values[OPTION_DRY_RUN];
    if (!check_options(arguments, error) || !check_output(&job, error))
        return status;
    job.arena = arena_new();
    if (workbench_open(&job.workbench, arguments->words[0],
                       writes ? ASSESSMENT_WRITE : ASSESSMENT_READ, error))
        status = run(&job, error);
    place_sheets_free(job.sheets);
    workbench_close(&job.workbench);
    arena_free(job.arena);
    return status;
}
