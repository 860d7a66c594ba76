/* Words for visits and their agenda. */
#include "tenken/report.h"

#include <stdlib.h>

const char *word_agenda_reason(enum agenda_reason reason)
{
    static const char *const words[AGENDA_REASON_COUNT] = {
        [AGENDA_HOMEWORK] = N_("Homework"),
        [AGENDA_CORRECTION] = N_("Correction"),
        [AGENDA_OVERDUE] = N_("Overdue"),
        [AGENDA_MANDATORY] = N_("Mandatory, not answered"),
        [AGENDA_MARKED] = N_("Marked for later"),
        [AGENDA_UNKNOWN] = N_("Not known last time"),
        [AGENDA_OPEN] = N_("Not answered yet"),
    };
    return _(words[reason]);
}

char *word_take_visit(const struct visit *visit)
{
    char *day = visit->date == DAY_NONE ? NULL : day_take_text(visit->date);
    char *words = day ? mem_format(_("Visit %d, %s"), visit->number, day)
                      : mem_format(_("Visit %d"), visit->number);
    free(day);
    return words;
}

/* "Lock the cabinet (Tanaka, by 2026-04-20)" */
static char *take_task(const struct task *task)
{
    struct string text = {0};
    char *due = task->due == DAY_NONE ? NULL : day_take_text(task->due);
    string_append(&text, task->title);
    if (task->owner && due)
        string_format(&text, _(" (%s, by %s)"), task->owner, due);
    else if (due)
        string_format(&text, _(" (by %s)"), due);
    else if (task->owner)
        string_format(&text, _(" (%s)"), task->owner);
    free(due);
    return string_take(&text);
}

static char *take_control(const struct agenda_item *item)
{
    const struct control *control = item->control->control;
    const char *name = control->ref ? control->ref : item->control->address;
    char *due = item->due == DAY_NONE ? NULL : day_take_text(item->due);
    char *text = due ? mem_format(_("%s %s (by %s)"), name, control->title.value, due)
                     : mem_format("%s %s", name, control->title.value);
    free(due);
    return text;
}

char *word_take_agenda_item(const struct agenda_item *item)
{
    return item->task ? take_task(item->task) : take_control(item);
}

/* ---- the agenda, in lines ---- */

static bool is_question(const struct agenda_item *item)
{
    return item->reason > AGENDA_OVERDUE;
}

static bool is_same_run(const struct agenda_item *one, const struct agenda_item *other)
{
    return one->reason == other->reason && one->control->pack == other->control->pack &&
           one->control->control->section == other->control->control->section;
}

static void add_run(struct string *text, const struct agenda_item *items, size_t count)
{
    int minutes = 0;
    for (size_t i = 0; i < count; i++)
        minutes += items[i].minutes;
    char *effort = word_take_effort(minutes);
    string_format(text,
                  tr_plural("%s: %s, %zu question, about %s", "%s: %s, %zu questions, about %s",
                            (unsigned long)count),
                  word_agenda_reason(items[0].reason),
                  items[0].control->control->section->title.value, count, effort);
    free(effort);
}

static void add_item(struct string *text, const struct agenda_item *item)
{
    char *words = word_take_agenda_item(item);
    string_format(text, _("%s: %s"), word_agenda_reason(item->reason), words);
    free(words);
}

char *word_take_agenda(const struct visit_draft *draft)
{
    struct string text = {0};
    for (size_t i = 0, next; i < draft->now_count; i = next) {
        const struct agenda_item *items = &draft->now[i];
        next = i + 1;
        string_append(&text, i > 0 ? "\n" : "");
        while (is_question(items) && next < draft->now_count &&
               is_same_run(items, &draft->now[next]))
            next++;
        if (is_question(items))
            add_run(&text, items, next - i);
        else
            add_item(&text, items);
    }
    return string_take(&text);
}
