/* The plan: tasks by date, a schedule in bars, what comes round, and a sheet for looking after the
 * rules. */
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

#define DAYS_OF_WEEK   7
#define MONTHS_OF_YEAR 12

/* All that there is to show; what nobody asked for is NULL. */
struct sight {
    struct workbench workbench;
    struct ranking *ranking;
    struct plan *plan;
    struct schedule *schedule;
    struct calendar *calendar;
    int today;
    int visits;
    const struct arguments *arguments;
};

static bool wants(const struct sight *sight, enum option_id option)
{
    return sight->arguments->values[option] != NULL;
}

static void print_day(const char *format, int day)
{
    char *text = day_take_text(day);
    output_line(format, text);
    free(text);
}

/* ---- tasks ---- */

static void append_due(struct string *line, const struct task *task)
{
    char *due = task->due == DAY_NONE ? NULL : day_take_text(task->due);
    string_append_cell(line, due ? due : "-", 12);
    free(due);
}

static void print_task(const struct task *task)
{
    struct string line = {0};
    string_append(&line, task->is_overdue ? "! " : "  ");
    append_due(&line, task);
    string_append_cell(&line, task->record->id, 15);
    string_append_cell(&line, word_task_state(task->state), 11);
    string_append_cell(&line, task->title, 32);
    string_format(&line, " %s", task->owner ? task->owner : "");
    output_line("%s", line.text);
    string_free(&line);
}

static void print_board(const struct plan *plan)
{
    struct string line = {0};
    for (enum task_state state = 0; state < TASK_STATE_COUNT; state++)
        string_format(&line, _("%s: %zu   "), word_task_state(state), plan->by_state[state]);
    string_format(&line, _("overdue: %zu"), plan->overdue);
    output_line("%s", line.text);
    if (plan->cost)
        output_line(_("Cost still to come, as far as it is said: %ld yen"), plan->cost);
    string_free(&line);
}

static void print_offers(const struct plan *plan, const char *file)
{
    for (size_t i = 0; i < plan->task_count; i++)
        if (plan->tasks[i].offers_update)
            output_line(_("Done, but the answers do not show it yet: tenken task %s update %s"),
                        file, plan->tasks[i].record->id);
}

static void print_tasks(const struct sight *sight)
{
    const struct plan *plan = sight->plan;
    if (plan->task_count == 0) {
        output_line(_("No tasks yet. The first five measures become tasks by: tenken plan %s "
                      "--take-on 5"),
                    sight->arguments->words[0]);
        return;
    }
    print_board(plan);
    for (size_t i = 0; i < plan->task_count; i++)
        print_task(&plan->tasks[i]);
    print_offers(plan, sight->arguments->words[0]);
}

/* ---- the schedule ---- */

enum { WEEKS_LEAST = 13, WEEKS_MOST = 52, LINE = 78, NAME_MOST = 44 };

struct gantt {
    const struct sight *sight;
    int weeks; /* a column each */
    int name;  /* columns */
};

static void print_ruler(const struct gantt *gantt)
{
    struct string line = {0};
    string_append_cell(&line, "", gantt->name + 2);
    for (int week = 0; week < gantt->weeks; week += 4) {
        char *number = mem_format("%d", week + 1);
        string_append_cell(&line, number, 4);
        free(number);
    }
    output_line("%s", line.text);
    string_free(&line);
}

static void print_waits(const struct schedule_entry *entry)
{
    struct string line = {0};
    for (size_t i = 0; i < entry->after_count; i++)
        string_format(&line, "%s%s", i ? ", " : _("after: "), entry->after[i]->title.value);
    output_paragraph(line.text, 6);
    string_free(&line);
}

static void print_entry(const struct gantt *gantt, const struct schedule_entry *entry)
{
    struct string line = {0};
    string_append(&line, "  ");
    string_append_cell(&line, entry->rank->measure->title.value, gantt->name - 1);
    string_append(&line, " ");
    for (int week = 0; week < gantt->weeks && week <= entry->end_week; week++)
        string_append(&line, week < entry->start_week ? "·" : entry->task ? "█" : "▒");
    if (entry->end_week >= gantt->weeks)
        string_append(&line, ">");
    output_line("%s", line.text);
    string_free(&line);
    print_waits(entry);
}

static void print_phase(const struct gantt *gantt, enum horizon phase)
{
    const struct schedule *schedule = gantt->sight->schedule;
    if (schedule->phase_count[phase])
        output_line("%s (%zu)", word_phase(phase), schedule->phase_count[phase]);
    for (size_t i = 0; i < schedule->entry_count; i++)
        if (schedule->entries[i].phase == phase)
            print_entry(gantt, &schedule->entries[i]);
}

static void print_visits(const struct sight *sight)
{
    size_t count;
    const int *weeks = schedule_get_visits(sight->visits, &count);
    for (size_t i = 0; i < count; i++) {
        char *day = day_take_text(sight->today + weeks[i] * DAYS_OF_WEEK);
        output_line(_("Visit %zu, from %s: %s"), i + 2, day, word_visit(weeks[i]));
        free(day);
    }
}

static void print_schedule(const struct sight *sight)
{
    const struct schedule *schedule = sight->schedule;
    struct gantt gantt = {.sight = sight, .weeks = schedule->weeks};
    gantt.weeks = gantt.weeks < WEEKS_LEAST ? WEEKS_LEAST : gantt.weeks;
    gantt.weeks = gantt.weeks > WEEKS_MOST ? WEEKS_MOST : gantt.weeks;
    gantt.name = LINE - gantt.weeks < NAME_MOST ? LINE - 2 - gantt.weeks : NAME_MOST;
    if (schedule->entry_count == 0)
        output_line("%s", sight->workbench.library->withholds_advice
                              ? word_withheld()
                              : _("No measure is needed so far."));
    print_day(_("Week 1 begins on %s."), sight->today);
    output_line(_("Counted on: %d minutes a week, of all together. █ is taken on, ▒ proposed."),
                schedule->minutes_per_week);
    print_ruler(&gantt);
    for (enum horizon phase = HORIZON_WEEK; phase <= HORIZON_YEAR; phase++)
        print_phase(&gantt, phase);
    if (schedule->left_out_count)
        output_line(_("Left out, because others do the same or the year is full: %zu"),
                    schedule->left_out_count);
    print_visits(sight);
}

/* ---- the calendar ---- */

static int months_of(int date)
{
    int year, month, of_month;
    day_split(date, &year, &month, &of_month);
    return year * MONTHS_OF_YEAR + month - 1;
}

/* Whether both are times of the same thing. */
static bool is_same(const struct occasion *one, const struct occasion *other)
{
    return one->routine == other->routine && one->follow_up == other->follow_up;
}

/* Its first time in the calendar: it stands there for the whole row. */
static bool is_first(const struct calendar *calendar, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (is_same(&calendar->occasions[i], &calendar->occasions[index]))
            return false;
    return true;
}

static char *take_name(const struct occasion *occasion)
{
    return occasion->routine ? mem_copy(occasion->routine->title.value)
                             : word_take_follow_up(occasion->follow_up);
}

static void print_months(const struct sight *sight)
{
    struct string line = {0};
    string_append_cell(&line, "", 40);
    for (int i = 0; i < MONTHS_OF_YEAR; i++)
        string_format(&line, "%3d", (months_of(sight->today) + i) % MONTHS_OF_YEAR + 1);
    output_line("%s", line.text);
    string_free(&line);
}

static const char *get_mark(const struct sight *sight, const struct occasion *row, int month)
{
    for (size_t i = 0; i < sight->calendar->count; i++) {
        const struct occasion *occasion = &sight->calendar->occasions[i];
        if (is_same(occasion, row) && months_of(occasion->date) == month)
            return occasion->routine && !occasion->is_in_place ? "○" : "●";
    }
    return "·";
}

static void print_row(const struct sight *sight, const struct occasion *row)
{
    struct string line = {0};
    char *name = take_name(row);
    string_append_cell(&line, name, 40);
    for (int i = 0; i < MONTHS_OF_YEAR; i++) {
        const char *mark = get_mark(sight, row, months_of(sight->today) + i);
        string_format(&line, "%*s%s", 3 - text_width(mark), "", mark);
    }
    output_line("%s", line.text);
    free(name);
    string_free(&line);
}

static void print_calendar(const struct sight *sight)
{
    if (sight->calendar->count == 0) {
        output_line("%s", _("Nothing comes round in these twelve months."));
        return;
    }
    output_line("%s", _("What comes round: ● in place, ○ once it is in place"));
    print_months(sight);
    for (size_t i = 0; i < sight->calendar->count; i++)
        if (is_first(sight->calendar, i))
            print_row(sight, &sight->calendar->occasions[i]);
}

/* ---- the sheet ---- */

#define BLANK "______________"

static void print_times(const struct calendar *calendar, const struct occasion *row)
{
    for (size_t i = 0; i < calendar->count; i++) {
        if (!is_same(&calendar->occasions[i], row))
            continue;
        char *day = day_take_text(calendar->occasions[i].date);
        /* TRANSLATORS: year and month, then two blanks to fill in by hand */
        output_line(_("    %.7s   done on %s   by %s"), day, BLANK, BLANK);
        free(day);
    }
}

static void print_check(const struct sight *sight, const struct occasion *row)
{
    const struct routine *routine = row->routine;
    const struct control *control = row->control->control;
    output_line("□ %s (%s %s)%s", routine->title.value, control_get_clause(control),
                control->title.value, routine->is_required ? _(" [the criteria ask for it]") : "");
    if (routine->who.value)
        output_line("    %s", routine->who.value);
    output_paragraph(routine->text.value, 4);
    if (!row->is_in_place)
        output_paragraph(_("This begins once the control is in place."), 4);
    print_times(sight->calendar, row);
    output_text("\n");
}

static void print_sheet(const struct sight *sight)
{
    const struct calendar *calendar = sight->calendar;
    const char *firm = snapshot_get_firm(sight->workbench.snapshot, "name");
    char *day = day_take_text(sight->today);
    output_line(_("Looking after the rules: check sheet for twelve months from %.7s"), day);
    output_line("%s", firm ? firm : "");
    output_text("\n");
    for (size_t i = 0; i < calendar->count; i++)
        if (calendar->occasions[i].routine && is_first(calendar, i))
            print_check(sight, &calendar->occasions[i]);
    free(day);
}

/* ---- taking on ---- */

struct draft {
    struct change *changes;
    size_t count;
    struct arena *arena;
};

static void add_task(struct draft *draft, const char *id, const struct task_draft *task)
{
    const char *address = arena_format(draft->arena, "task:%s", id);
    for (size_t i = 0; i < task->count; i++)
        ARRAY_PUSH(draft->changes, draft->count) =
            (struct change){.address = address,
                            .field = task->fields[i].key,
                            .new_value = arena_copy(draft->arena, task->fields[i].value)};
}

static void take_on_entry(const struct sight *sight, struct draft *draft, size_t *taken,
                          const struct schedule_entry *entry)
{
    char buffer[16];
    int due = schedule_entry_get_due(entry, sight->today);
    struct task_draft task = task_draft_of_measure(entry->rank->measure, due, buffer);
    char *id = assessment_take_new_id(sight->workbench.assessment, "task", taken);
    add_task(draft, id, &task);
    output_line("%s  %s  %s", id, buffer, entry->rank->measure->title.value);
    free(id);
}

/* All of them are one group: one undo takes them back. */
static void take_on(const struct sight *sight, int wanted, struct error *error)
{
    struct draft draft = {.arena = arena_new()};
    size_t taken = 0;
    int left = wanted;
    for (size_t i = 0; i < sight->schedule->entry_count && left > 0; i++)
        if (!sight->schedule->entries[i].task) {
            take_on_entry(sight, &draft, &taken, &sight->schedule->entries[i]);
            left--;
        }
    if (left == wanted)
        output_line("%s", _("No measure is left to take on."));
    if (assessment_apply(sight->workbench.assessment, draft.changes, draft.count, "add", error))
        assessment_save(sight->workbench.assessment, error);
    free(draft.changes);
    arena_free(draft.arena);
}

/* ---- the verb ---- */

#define TAKE_ON_MOST 1000

static bool read_number(const struct arguments *arguments, enum option_id option, int most,
                        int *number, struct error *error)
{
    const char *text = arguments->values[option];
    if (!text)
        return true;
    *number = *text && !text[strspn(text, "0123456789")] ? (int)strtol(text, NULL, 10) : 0;
    if (*number >= 1 && *number <= most && strlen(text) <= 4)
        return true;
    return error_set(error, ERROR_USAGE, option_get(option)->name,
                     _("“%s” is no number from 1 to %d"), text, most);
}

/* One thing at a time goes out, and only the text and the JSON have the other views. */
static bool check_options(const struct arguments *arguments, struct error *error)
{
    static const enum option_id outputs[] = {OPTION_JSON, OPTION_ICS, OPTION_CSV,
                                             OPTION_CHECK_SHEET, OPTION_TAKE_ON};
    const char *first = NULL;
    for (size_t i = 0; i < ARRAY_LENGTH(outputs); i++) {
        if (!arguments->values[outputs[i]])
            continue;
        if (first)
            return error_set(error, ERROR_USAGE, option_get(outputs[i])->name,
                             _("not together with %s"), first);
        first = option_get(outputs[i])->name;
    }
    return true;
}

static void output_bytes(char *bytes, size_t length)
{
    fwrite(bytes, 1, length, stdout); /* what is in a case is clean */
    free(bytes);
}

static void print_views(const struct sight *sight)
{
    bool has_view = false;
    static const struct {
        enum option_id option;
        void (*print)(const struct sight *sight);
    } views[] = {{OPTION_SCHEDULE, print_schedule},
                 {OPTION_CALENDAR, print_calendar},
                 {OPTION_CHECK_SHEET, print_sheet}};
    for (size_t i = 0; i < ARRAY_LENGTH(views); i++)
        if (wants(sight, views[i].option)) {
            views[i].print(sight);
            has_view = true;
        }
    if (!has_view)
        print_tasks(sight);
}

static char *take_json(const struct sight *sight)
{
    return json_take_plan(
        &(struct plan_view){.result = sight->workbench.result,
                            .plan = sight->plan,
                            .schedule = wants(sight, OPTION_SCHEDULE) ? sight->schedule : NULL,
                            .calendar = wants(sight, OPTION_CALENDAR) ? sight->calendar : NULL,
                            .today = sight->today,
                            .visits = sight->visits});
}

static void write_out(const struct sight *sight, int wanted, struct error *error)
{
    size_t length = 0;
    if (wants(sight, OPTION_TAKE_ON))
        take_on(sight, wanted, error);
    else if (wants(sight, OPTION_JSON))
        output_json(take_json(sight));
    else if (wants(sight, OPTION_ICS)) {
        char *ics = ics_take_plan(sight->workbench.result, sight->plan, &length);
        output_bytes(ics, length);
    } else if (wants(sight, OPTION_CSV)) {
        char *csv = csv_take_plan(sight->plan, &length);
        output_bytes(csv, length);
    } else
        print_views(sight);
}

static bool sight_open(struct sight *sight, const struct arguments *arguments, struct error *error)
{
    bool writes = arguments->values[OPTION_TAKE_ON] != NULL;
    sight->arguments = arguments;
    if (!workbench_open(&sight->workbench, arguments->words[0],
                        writes ? ASSESSMENT_WRITE : ASSESSMENT_READ, error))
        return false;
    const struct result *result = sight->workbench.result;
    sight->today = seam_get_today();
    sight->plan = plan_new(result, sight->today);
    if (writes || wants(sight, OPTION_SCHEDULE)) {
        sight->ranking = engine_rank_measures(result);
        sight->schedule =
            schedule_new(result, sight->ranking, sight->plan, (struct schedule_request){0});
    }
    if (wants(sight, OPTION_CALENDAR) || wants(sight, OPTION_CHECK_SHEET))
        sight->calendar = calendar_new(result, sight->today);
    return true;
}

static void sight_close(struct sight *sight)
{
    calendar_free(sight->calendar);
    schedule_free(sight->schedule);
    ranking_free(sight->ranking);
    plan_free(sight->plan);
    workbench_close(&sight->workbench);
}

enum status plan_run(const struct arguments *arguments, struct error *error)
{
    struct sight sight = {.visits = 1};
    int wanted = 0;
    if (check_options(arguments, error) &&
        read_number(arguments, OPTION_VISITS, SCHEDULE_VISITS_MAX, &sight.visits, error) &&
        read_number(arguments, OPTION_TAKE_ON, TAKE_ON_MOST, &wanted, error) &&
        sight_open(&sight, arguments, error))
        write_out(&sight, wanted, error);
    sight_close(&sight);
    return STATUS_DONE;
}
