/* What to do in the next visit: what was left open, with a reason each, as far as the time goes
 * (docs/visits.md). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plan.h"

/* Of what is no question: to hear how far it is; to look at what was put right. */
enum { TASK_MINUTES = 3, CORRECTION_MINUTES = 5 };

struct owned_draft {
    struct visit_draft draft; /* first: what callers hold is this */
    struct arena *arena;
};

struct drafting {
    const struct result *result;
    const struct plan *plan;
    const struct visit *open; /* the visit it is for, or NULL: the next */
    struct agenda_item *items;
    size_t count;
};

const char *agenda_reason_get_name(enum agenda_reason reason)
{
    static const char *const names[AGENDA_REASON_COUNT] = {
        [AGENDA_HOMEWORK] = "homework", [AGENDA_CORRECTION] = "correction",
        [AGENDA_OVERDUE] = "overdue",   [AGENDA_MANDATORY] = "mandatory",
        [AGENDA_MARKED] = "marked",     [AGENDA_UNKNOWN] = "unknown",
        [AGENDA_OPEN] = "open",
    };
    return names[reason];
}

static void add(struct drafting *drafting, struct agenda_item item)
{
    drafting->items[drafting->count++] = item;
}

/* ---- tasks ---- */

/* What is given in the visit itself is for the one after it. */
static bool is_homework_by_now(const struct drafting *drafting, const struct task *task)
{
    const char *visit = record_get_field(task->record, "visit");

    return visit && !(drafting->open && text_equal(visit, drafting->open->record->id));
}

static void add_tasks(struct drafting *drafting, enum agenda_reason reason)
{
    for (size_t i = 0; i < drafting->plan->task_count; i++) {
        const struct task *task = &drafting->plan->tasks[i];
        bool is_homework = is_homework_by_now(drafting, task);
        bool is_wanted = reason == AGENDA_HOMEWORK ? is_homework : task->is_overdue && !is_homework;

        if (is_wanted && task_is_running(task))
            add(drafting,
                (struct agenda_item){
                    .reason = reason, .minutes = TASK_MINUTES, .task = task, .due = task->due});
    }
}

/* ---- corrections ---- */

static const char *get_noted(const struct answer *answer, const char *key)
{
    for (size_t i = 0; i < answer->noted_count; i++)
        if (text_equal(answer->noted[i].key, key))
            return answer->noted[i].value;
    return NULL;
}

static const struct control_result *find_control(const struct result *result,
                                                 const struct answer *answer)
{
    size_t length = strcspn(answer->address, "/");
    const char *subject = strchr(answer->address, '@');
    char *address = mem_format("%.*s%s", (int)length, answer->address,
                               subject && subject > answer->address + length ? subject : "");
    const struct control_result *control = result_get_control(result, address);

    free(address);
    return control;
}

/* What is to be looked at again is not asked besides. */
static bool has_correction(const struct drafting *drafting, const struct control_result *control)
{
    for (size_t i = 0; i < drafting->count; i++)
        if (drafting->items[i].reason == AGENDA_CORRECTION && drafting->items[i].control == control)
            return true;
    return false;
}

static bool wants_correction(const struct drafting *drafting, const struct answer *answer,
                             const struct control_result *control)
{
    return control && get_noted(answer, "correction") && !get_noted(answer, "correction-closed") &&
           !has_correction(drafting, control);
}

static void add_corrections(struct drafting *drafting)
{
    const struct snapshot *snapshot = drafting->result->snapshot;

    for (size_t i = 0; i < snapshot->answer_count; i++) {
        const struct answer *answer = &snapshot->answers[i];
        const char *due = get_noted(answer, "correction-due");
        const struct control_result *control = find_control(drafting->result, answer);

        if (wants_correction(drafting, answer, control))
            add(drafting, (struct agenda_item){.reason = AGENDA_CORRECTION,
                                               .minutes = CORRECTION_MINUTES,
                                               .control = control,
                                               .due = due ? day_from_text(due) : DAY_NONE});
    }
}

/* ---- questions ---- */

static bool is_marked(const struct snapshot *snapshot, const struct control_result *control)
{
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++) {
        const struct answer *answer = snapshot_get_answer(snapshot, control->address, voice);

        if (answer && answer->is_marked)
            return true;
    }
    return false;
}

static void add_question(struct drafting *drafting, const struct control_result *control,
                         enum agenda_reason reason)
{
    enum mode mode = drafting->result->snapshot->mode;

    if (!has_correction(drafting, control))
        add(drafting, (struct agenda_item){.reason = reason,
                                           .minutes = interview_estimate(control->control, mode),
                                           .control = control,
                                           .due = DAY_NONE});
}

/* Marked ones are talked about again, also where they are answered. */
static void add_marked(struct drafting *drafting)
{
    const struct result *result = drafting->result;

    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t k = 0; k < result->packs[i].control_count; k++) {
            const struct control_result *control = &result->packs[i].controls[k];

            if (control_is_in_play(control) && is_marked(result->snapshot, control))
                add_question(drafting, control, AGENDA_MARKED);
        }
}

static enum agenda_reason get_reason(const struct drafting *drafting,
                                     const struct interview_question *question)
{
    if (is_marked(drafting->result->snapshot, question->control))
        return AGENDA_MARKED;
    if (question->reason == ASK_MANDATORY)
        return AGENDA_MANDATORY;
    return question->control->rating == RATING_UNKNOWN ? AGENDA_UNKNOWN : AGENDA_OPEN;
}

static void add_questions(struct drafting *drafting, const struct interview *interview,
                          enum agenda_reason reason)
{
    for (size_t i = 0; i < interview->now_count; i++)
        if (get_reason(drafting, &interview->now[i]) == reason)
            add_question(drafting, interview->now[i].control, reason);
}

static void collect(struct drafting *drafting, const struct risks *risks)
{
    const struct interview_request everything = {0};
    struct interview *interview = interview_new(drafting->result, risks, &everything);

    add_tasks(drafting, AGENDA_HOMEWORK);
    add_corrections(drafting);
    add_tasks(drafting, AGENDA_OVERDUE);
    add_questions(drafting, interview, AGENDA_MANDATORY);
    add_marked(drafting);
    add_questions(drafting, interview, AGENDA_UNKNOWN);
    add_questions(drafting, interview, AGENDA_OPEN);
    interview_free(interview);
}

/* ---- now and later ---- */

/* A start of the list that only grows with the minutes. */
static size_t count_in_time(const struct drafting *drafting, int minutes)
{
    int spent = 0;

    for (size_t i = 0; minutes > 0 && i < drafting->count; i++) {
        if (drafting->items[i].minutes > minutes - spent)
            return i;
        spent += drafting->items[i].minutes;
    }
    return drafting->count;
}

static int sum_minutes(const struct agenda_item *items, size_t count)
{
    int sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += items[i].minutes;
    return sum;
}

static int find_number(const struct visits *visits, const struct visit *open)
{
    int last = 0;

    for (size_t i = 0; i < visits->count; i++)
        last = visits->items[i].number > last ? visits->items[i].number : last;
    return open ? open->number : last + 1;
}

/* As many as there can be at most. */
static size_t get_room(const struct result *result, const struct plan *plan)
{
    size_t room = plan->task_count + result->snapshot->answer_count + 1;

    for (size_t i = 0; i < result->pack_count; i++)
        room += result->packs[i].control_count;
    return room;
}

struct visit_draft *visit_draft_new(const struct result *result, const struct risks *risks,
                                    const struct visits *visits, const struct plan *plan,
                                    int minutes)
{
    struct arena *arena = arena_new();
    struct owned_draft *owned = arena_alloc(arena, sizeof *owned);
    struct drafting drafting = {.result = result, .plan = plan, .open = visits_get_open(visits)};

    drafting.items = arena_alloc(arena, get_room(result, plan) * sizeof *drafting.items);
    collect(&drafting, risks);
    size_t now = count_in_time(&drafting, minutes), later = drafting.count - now;
    owned->arena = arena;
    owned->draft = (struct visit_draft){
        .number = find_number(visits, drafting.open),
        .now = drafting.items,
        .now_count = now,
        .now_minutes = sum_minutes(drafting.items, now),
        .later = drafting.items + now,
        .later_count = later,
        .later_minutes = sum_minutes(drafting.items + now, later),
    };
    return &owned->draft;
}

void visit_draft_free(struct visit_draft *draft)
{
    if (draft)
        arena_free(((struct owned_draft *)draft)->arena);
}

void visit_start_make(struct visit_start *start, int number, enum mode mode, int today,
                      const char *opened, const char *agenda)
{
    char *date = day_take_text(today);

    snprintf(start->number, sizeof start->number, "%d", number);
    snprintf(start->date, sizeof start->date, "%s", date);
    start->fields[0] = (struct record_field){"number", start->number};
    start->fields[1] = (struct record_field){"date", start->date};
    start->fields[2] = (struct record_field){"mode", mode_get_name(mode)};
    start->fields[3] = (struct record_field){"opened", opened};
    start->fields[4] = (struct record_field){"agenda", agenda};
    start->count = text_is_blank(agenda) ? 4 : 5;
    free(date);
}
