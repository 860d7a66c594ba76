/* Tasks for a calendar: RFC 5545. Entries are events and no to-dos, since few calendars show
 * those. */
#include <stdlib.h>
#include <string.h>

#include "tenken/report.h"

#define LINE_OCTETS 75 /* RFC 5545, 3.1: of a line without its end */

struct ics {
    struct string text;
    const struct result *result;
    char stamp[sizeof "20260401T090000Z"];
};

/* ---- lines ---- */

static bool is_inside_character(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* How much of the text fits, in whole characters (3.1 asks for that of whoever can). */
static size_t fit(const char *text, size_t octets)
{
    size_t length = strlen(text);
    if (length <= octets)
        return length;
    while (is_inside_character(text[octets]))
        octets--;
    return octets;
}

/* Folded: each further line begins with a space, which counts. */
static void append_line(struct ics *ics, const char *line)
{
    size_t length = fit(line, LINE_OCTETS);
    string_append_bytes(&ics->text, line, length);
    for (line += length; *line; line += length) {
        length = fit(line, LINE_OCTETS - 1);
        string_append(&ics->text, "\r\n ");
        string_append_bytes(&ics->text, line, length);
    }
    string_append(&ics->text, "\r\n");
}

/* 3.3.11: what has a meaning of its own gets a backslash. */
static void append_escaped(struct string *line, const char *text)
{
    char *clean = text_take_clean(text, true);
    for (const char *at = clean; *at; at++) {
        if (*at == '\n') {
            string_append(line, "\\n");
            continue;
        }
        if (strchr("\\;,", *at))
            string_append(line, "\\");
        string_append_bytes(line, at, 1);
    }
    free(clean);
}

static void append_text(struct ics *ics, const char *name, const char *text)
{
    struct string line = {0};
    string_format(&line, "%s:", name);
    append_escaped(&line, text);
    append_line(ics, line.text);
    string_free(&line);
}

static void append_date(struct ics *ics, const char *name, int day)
{
    int year, month, of_month;
    day_split(day, &year, &month, &of_month);
    char *line = mem_format("%s;VALUE=DATE:%04d%02d%02d", name, year, month, of_month);
    append_line(ics, line);
    free(line);
}

/* ---- entries ---- */

struct event {
    const char *id; /* in its case */
    int day;
    const char *summary, *description; /* the latter may be NULL */
    bool is_cancelled;
};

/* The id stays the same, so that a calendar changes what it has when the file comes in again. */
static void append_event(struct ics *ics, const struct event *event)
{
    char *uid = mem_format("%s@%s", event->id, ics->result->snapshot->id);
    append_line(ics, "BEGIN:VEVENT");
    append_text(ics, "UID", uid);
    append_text(ics, "DTSTAMP", ics->stamp);
    append_date(ics, "DTSTART", event->day);
    append_date(ics, "DTEND", event->day + 1); /* the first day after it */
    append_text(ics, "SUMMARY", event->summary);
    if (event->description)
        append_text(ics, "DESCRIPTION", event->description);
    if (event->is_cancelled)
        append_line(ics, "STATUS:CANCELLED");
    append_line(ics, "TRANSP:TRANSPARENT"); /* nobody is busy because of it */
    append_line(ics, "END:VEVENT");
    free(uid);
}

/* Who, for what, and the note; NULL where nothing is said. */
static char *take_description(const struct task *task)
{
    static const char *const keys[] = {"owner", "address", "reason", "note"};
    struct string text = {0};
    for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
        const char *value = record_get_field(task->record, keys[i]);
        if (value)
            string_format(&text, "%s%s: %s", text.length ? "\n" : "",
                          _(field_get("task", keys[i])->label), value);
    }
    return text.length ? string_take(&text) : NULL;
}

/* An entry of its own day needs no word for "to do"; what is over says so. */
static char *take_summary(const struct task *task)
{
    bool is_over = task->state == TASK_DONE || task->state == TASK_DROPPED;
    return is_over ? mem_format("%s: %s", word_task_state(task->state), task->title)
                   : mem_copy(task->title);
}

static void append_task(struct ics *ics, const struct task *task)
{
    if (task->due == DAY_NONE)
        return;
    char *summary = take_summary(task);
    char *description = take_description(task);
    append_event(ics, &(struct event){.id = task->record->id,
                                      .day = task->due,
                                      .summary = summary,
                                      .description = description,
                                      .is_cancelled = task->state == TASK_DROPPED});
    free(description);
    free(summary);
}

/* What is open and has a day; reminders end once it is closed. */
static void append_correction(struct ics *ics, const struct correction *correction)
{
    int due = correction->days[CORRECTION_DUE];
    if (due == DAY_NONE || !correction->is_open)
        return;
    char *id = mem_format("correction-%s", correction->answer->address);
    char *summary = mem_format(_("Correction due: %s"), correction->control->control->title.value);
    append_event(
        ics,
        &(struct event){.id = id, .day = due, .summary = summary, .description = correction->text});
    free(summary);
    free(id);
}

static void append_corrections(struct ics *ics)
{
    struct corrections *corrections = corrections_new(ics->result, seam_get_today());
    for (size_t i = 0; i < corrections->count; i++)
        append_correction(ics, &corrections->items[i]);
    corrections_free(corrections);
}

static void append_follow_up(struct ics *ics, int months)
{
    int day = follow_up_get_day(ics->result, months);
    if (day == DAY_NONE)
        return;
    char *id = mem_format("follow-up-%d", months);
    char *summary = word_take_follow_up(months);
    append_event(ics, &(struct event){
                          .id = id,
                          .day = day,
                          .summary = summary,
                          .description = _("See what has changed and what is still missing."),
                      });
    free(summary);
    free(id);
}

/* 2026-04-01T09:00:00Z without its marks. */
static void set_stamp(struct ics *ics)
{
    char *now = seam_take_timestamp();
    size_t length = 0;
    for (const char *at = now; *at && length < sizeof ics->stamp - 1; at++)
        if (*at != '-' && *at != ':')
            ics->stamp[length++] = *at;
    free(now);
}

char *ics_take_plan(const struct result *result, const struct plan *plan, size_t *length)
{
    struct ics ics = {.result = result};
    set_stamp(&ics);
    append_line(&ics, "BEGIN:VCALENDAR");
    append_line(&ics, "VERSION:2.0");
    append_line(&ics, "PRODID:-//tenken//plan//EN");
    for (size_t i = 0; i < plan->task_count; i++)
        append_task(&ics, &plan->tasks[i]);
    append_corrections(&ics);
    for (size_t i = 0; i < FOLLOW_UP_COUNT; i++)
        append_follow_up(&ics, follow_up_months[i]);
    append_line(&ics, "END:VCALENDAR");
    *length = ics.text.length;
    return string_take(&ics.text);
}
