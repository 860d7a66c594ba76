/* The plan and its tasks from the command line, and the files that calendars and spreadsheets
 * take. */
#include "case.h"

/* Today is 2026-04-01, a Wednesday; ids are x-GROUP. */
static int make_gaps(void **state)
{
    make_case(state);
    run(*state, "answer a.tenken 1=not 2=not 3=not 4=not");
    return 0;
}

/* The id of the new task. */
static char *take_task(const char *folder, const char *options)
{
    char *line = mem_format("task a.tenken add %s", options);
    char *id = take_output(folder, line);
    id[strcspn(id, "\n")] = '\0';
    free(line);
    return id;
}

static void set_task(const char *folder, const char *id, const char *pairs)
{
    char *line = mem_format("task a.tenken set %s %s", id, pairs);
    run(folder, line);
    free(line);
}

static json_t *take_task_json(const char *folder, const char *id)
{
    json_t *plan = take_json(folder, "plan a.tenken --json");
    json_t *tasks = json_object_get(plan, "tasks"), *found = NULL;
    for (size_t i = 0; i < json_array_size(tasks); i++) {
        json_t *task = json_array_get(tasks, i);
        if (text_equal(json_string_value(json_object_get(task, "id")), id))
            found = json_incref(task);
    }
    assert_non_null(found);
    json_decref(plan);
    return found;
}

static void expect_field(const char *folder, const char *id, const char *key, const char *expected)
{
    json_t *task = take_task_json(folder, id);
    const char *value = json_string_value(json_object_get(task, key));
    if (!text_equal(value, expected))
        print_error("%s of %s: %s\n", key, id, value ? value : "null");
    assert_true(text_equal(value, expected));
    json_decref(task);
}

/* ---- tasks ---- */

static void a_task_is_made_by_hand_or_of_a_measure(void **state)
{
    char *own = take_task(*state, "--title '鍵を替える' --owner 田中 --due 2026/4/10 --cost 8000円 "
                                  "--note 'by the gate' --for 3");
    char *from = take_task(*state, "--measure mini-list --owner Sato");
    expect_field(*state, own, "title", "鍵を替える");
    expect_field(*state, own, "due", "2026-04-10");
    expect_field(*state, own, "address", "mini:3");
    expect_field(*state, own, "note", "by the gate");
    expect_field(*state, own, "measure", NULL);
    expect_field(*state, from, "title", "Write the list");
    expect_field(*state, from, "measure", "mini-list");
    expect_field(*state, from, "owner", "Sato");
    expect_field(*state, from, "due", "2026-04-07"); /* the end of its week */
    expect_field(*state, from, "state", "open");
    json_t *task = take_task_json(*state, own);
    assert_int_equal(json_integer_value(json_object_get(task, "cost")), 8000);
    json_decref(task);
    free(from);
    free(own);
}

static void what_is_wrong_is_refused_and_nothing_is_made(void **state)
{
    expect_refusal(*state, "task a.tenken add", 2, "--title or --measure");
    expect_refusal(*state, "task a.tenken add --measure mini-lost", 3, "mini-list");
    expect_refusal(*state, "task a.tenken add --title x --due soon", 3, "due");
    expect_refusal(*state, "task a.tenken add --title x --for mini:99", 3, "mini:99");
    expect_refusal(*state, "task a.tenken add --title x --for asset:x-99", 3, "asset");
    expect_refusal(*state, "task a.tenken add --title x --state open", 2, "--state");
    expect_refusal(*state, "task a.tenken add --title 'two\nlines'", 3, "title");
    expect_refusal(*state, "task a.tenken list --state x", 2, "dropped");
    expect_refusal(*state, "task a.tenken set x-99 state=done", 3, "none with this id");
    expect_refusal(*state, "task a.tenken update x-99", 3, "none with this id");
    expect_refusal(*state, "task a.tenken lst", 2, "list");
    expect_refusal(*state, "task a.tenken set x-99", 2, "KEY=VALUE");
    char *list = take_output(*state, "task a.tenken list");
    assert_string_equal(list, "No tasks.\n");
    free(list);
}

static void a_state_brings_its_day_and_wants_its_reason(void **state)
{
    char *id = take_task(*state, "--title x");
    set_task(*state, id, "state=done");
    expect_field(*state, id, "done", "2026-04-01");
    set_task(*state, id, "state=doing");
    expect_field(*state, id, "done", NULL);
    set_task(*state, id, "state=完了 done=2026-03-30");
    expect_field(*state, id, "state", "done");
    expect_field(*state, id, "done", "2026-03-30");
    char *drop = mem_format("task a.tenken set task:%s state=dropped", id);
    expect_refusal(*state, drop, 3, "with a reason");
    expect_field(*state, id, "state", "done");
    set_task(*state, id, "state=dropped 'reason=the shop is closed'");
    expect_field(*state, id, "reason", "the shop is closed");
    expect_field(*state, id, "done", NULL);
    char *dropped = take_output(*state, "task a.tenken list --state dropped");
    expect_contains(dropped, "the shop is closed");
    char *open = take_output(*state, "task a.tenken list --state open");
    assert_string_equal(open, "No tasks.\n");
    free(open);
    free(dropped);
    free(drop);
    free(id);
}

/* Offered, not done. */
static void a_done_task_offers_the_answers_it_stands_for(void **state)
{
    char *id = take_task(*state, "--measure mini-list");
    char *line = mem_format("task a.tenken update %s", id);
    char *set = mem_format("task a.tenken set %s state=done", id);
    char *told = take_output(*state, set);
    expect_contains(told, line);
    char *list = take_output(*state, "plan a.tenken");
    expect_contains(list, line);
    char *before = take_file(*state, "a.tenken");
    char *shown = take_output(*state, line);
    expect_contains(shown, "mini:1: We do not → We do\n");
    expect_contains(shown, "--yes");
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    char *yes = mem_format("%s --yes", line);
    run(*state, yes);
    json_t *task = take_task_json(*state, id);
    assert_true(json_is_false(json_object_get(task, "offers_update")));
    char *again = take_output(*state, line);
    expect_contains(again, "show it already");
    run(*state, "undo a.tenken"); /* one group */
    json_decref(task);
    task = take_task_json(*state, id);
    assert_true(json_is_true(json_object_get(task, "offers_update")));
    json_decref(task);
    char *texts[] = {again, yes, after, shown, before, list, told, set, line, id};
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
        free(texts[i]);
}

/* ---- the plan ---- */

static void what_is_late_stands_on_top_of_the_list(void **state)
{
    char *ids[] = {take_task(*state, "--title later --due 2026-05-01 --cost 500"),
                   take_task(*state, "--title late --due 2026-03-31 --cost 700"),
                   take_task(*state, "--title over --due 2026-01-01")};
    set_task(*state, ids[2], "state=done");
    char *list = take_output(*state, "plan a.tenken");
    expect_contains(list, "to do: 2   doing: 0   finished: 1   dropped: 0   overdue: 1\n");
    expect_contains(list, "1200 yen");
    expect_contains(list, "\n! 2026-03-31  ");
    assert_true(strstr(list, "late") < strstr(list, "later"));
    assert_true(strstr(list, "later") < strstr(list, "over "));
    free(list);
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++)
        free(ids[i]);
}

static void the_schedule_is_drawn_and_said(void **state)
{
    char *text = take_output(*state, "plan a.tenken --schedule --visits 3");
    expect_contains(text, "Week 1 begins on 2026-04-01.");
    expect_contains(text, "Quick wins (");
    expect_contains(text, "after: Write the list");
    expect_contains(text, "Visit 2, from 2026-04-15:");
    expect_contains(text, "Visit 3, from 2026-06-24:");
    json_t *plan = take_json(*state, "plan a.tenken --schedule --visits 3 --json");
    json_t *schedule = json_object_get(plan, "schedule");
    json_t *first = json_array_get(json_object_get(schedule, "entries"), 0);
    assert_int_equal(json_integer_value(json_object_get(schedule, "minutes_per_week")), 240);
    assert_int_equal(json_integer_value(json_object_get(first, "start_week")), 0);
    assert_string_equal(json_string_value(json_object_get(first, "measure")), "mini-list");
    assert_int_equal(json_array_size(json_object_get(schedule, "visits")), 2);
    assert_null(json_object_get(plan, "calendar"));
    json_decref(plan);
    free(text);
}

static void lines_fit_a_terminal_however_full_the_year_is(void **state)
{
    run(*state, "firm a.tenken size=3");
    run(*state, "answer a.tenken 5=not");
    static const char *const lines[] = {"plan a.tenken --schedule", "plan a.tenken --calendar",
                                        "plan a.tenken --check-sheet"};
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        char *text = take_output_in(*state, "ja", NULL, lines[i]), *rest = text, *line;
        while ((line = strsep(&rest, "\n")))
            assert_true(text_width(line) <= 80);
        free(text);
    }
}

static void measures_are_taken_on_in_one_act(void **state)
{
    char *taken = take_output(*state, "plan a.tenken --take-on 2");
    expect_contains(taken, "2026-04-07  Write the list\n");
    json_t *plan = take_json(*state, "plan a.tenken --schedule --json");
    json_t *tasks = json_object_get(plan, "tasks");
    assert_int_equal(json_array_size(tasks), 2);
    json_t *entry =
        json_array_get(json_object_get(json_object_get(plan, "schedule"), "entries"), 0);
    json_t *task = json_array_get(tasks, 0);
    assert_string_equal(json_string_value(json_object_get(task, "measure")), "mini-list");
    assert_string_equal(json_string_value(json_object_get(entry, "task")),
                        json_string_value(json_object_get(task, "id")));
    json_decref(plan);
    run(*state, "undo a.tenken");
    char *list = take_output(*state, "plan a.tenken");
    expect_contains(list, "No tasks yet.");
    free(list);
    free(taken);
    run(*state, "plan a.tenken --take-on 999");
    char *none = take_output(*state, "plan a.tenken --take-on 1");
    assert_string_equal(none, "No measure is left to take on.\n");
    free(none);
}

static void what_comes_round_is_a_table_and_a_sheet(void **state)
{
    char *table = take_output(*state, "plan a.tenken --calendar");
    expect_contains(table, "  4  5  6  7  8  9 10 11 12  1  2  3\n");
    expect_contains(table, "  ○  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·\n"); /* yearly, not in place */
    expect_contains(table, "  ○  ·  ·  ○  ·  ·  ○  ·  ·  ○  ·  ·\n"); /* each quarter */
    expect_contains(table, "Look back after 6 months");
    run(*state, "answer a.tenken 1=done");
    char *later = take_output(*state, "plan a.tenken --calendar");
    expect_contains(later, "  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·\n");
    char *sheet = take_output(*state, "plan a.tenken --check-sheet");
    expect_contains(sheet, "Sakura Mould");
    expect_contains(sheet, "    2026-04   done on ______________   by ______________\n");
    expect_contains(sheet, "the criteria ask for it");
    json_t *plan = take_json(*state, "plan a.tenken --calendar --json");
    assert_int_equal(json_array_size(json_object_get(plan, "calendar")), 1 + 4 + 1);
    json_decref(plan);
    free(sheet);
    free(later);
    free(table);
}

static void options_that_do_not_go_together_are_refused(void **state)
{
    expect_refusal(*state, "plan a.tenken --json --ics", 2, "not together with --json");
    expect_refusal(*state, "plan a.tenken --csv --take-on 1", 2, "not together with --csv");
    expect_refusal(*state, "plan a.tenken --schedule --visits 5", 2, "from 1 to 4");
    expect_refusal(*state, "plan a.tenken --schedule --visits 0", 2, "from 1 to 4");
    expect_refusal(*state, "plan a.tenken --take-on -1", 2, "from 1 to");
    expect_refusal(*state, "plan a.tenken --take-on 1x", 2, "from 1 to");
    expect_refusal(*state, "plan a.tenken --take-on 00000000000000000001", 2, "from 1 to");
}

/* ---- calendars: RFC 5545 read back line by line ---- */

#define EVENTS_MOST 16

struct events {
    struct {
        char *uid, *summary, *description, *start, *end, *status;
    } items[EVENTS_MOST];
    size_t count;
};

/* 3.1: no line over 75 octets, no character split; the lines without their folds, '\n' between. */
static char *take_unfolded(const char *ics)
{
    struct string text = {0};
    while (*ics) {
        const char *end = strstr(ics, "\r\n");
        assert_non_null(end);
        size_t length = (size_t)(end - ics);
        assert_true(length <= 75);
        assert_true(text_is_utf8(ics, length));
        assert_null(memchr(ics, '\n', length));
        bool is_folded = *ics == ' ';
        if (!is_folded && text.length)
            string_append(&text, "\n");
        string_append_bytes(&text, ics + is_folded, length - is_folded);
        ics = end + 2;
    }
    return string_take(&text);
}

/* 3.3.11 */
static char *take_unescaped(const char *text)
{
    struct string plain = {0};
    string_append(&plain, "");
    for (; *text; text++) {
        assert_null(strchr(";,", *text)); /* only after a backslash */
        if (*text == '\\') {
            text++;
            assert_non_null(strchr("\\;,n", *text));
            string_append_bytes(&plain, *text == 'n' ? "\n" : text, 1);
        } else {
            string_append_bytes(&plain, text, 1);
        }
    }
    return string_take(&plain);
}

static void keep(struct events *events, const char *name, const char *value)
{
    size_t last = events->count - 1;
    const struct {
        const char *name;
        char **slot;
    } slots[] = {{"UID", &events->items[last].uid},
                 {"SUMMARY", &events->items[last].summary},
                 {"DESCRIPTION", &events->items[last].description},
                 {"DTSTART;VALUE=DATE", &events->items[last].start},
                 {"DTEND;VALUE=DATE", &events->items[last].end},
                 {"STATUS", &events->items[last].status}};
    for (size_t i = 0; i < ARRAY_LENGTH(slots); i++)
        if (text_equal(slots[i].name, name)) {
            assert_null(*slots[i].slot); /* once in an entry */
            *slots[i].slot = take_unescaped(value);
        }
}

static struct events read_events(const char *ics)
{
    struct events events = {.count = 0};
    char *text = take_unfolded(ics), *rest = text, *line;
    int depth = 0;
    while ((line = strsep(&rest, "\n"))) {
        char *value = strchr(line, ':');
        assert_non_null(value);
        *value++ = '\0';
        if (text_equal(line, "BEGIN")) {
            assert_string_equal(value, depth++ ? "VEVENT" : "VCALENDAR");
            assert_true(depth <= 2 && events.count < EVENTS_MOST);
            events.count += depth == 2;
        } else if (text_equal(line, "END")) {
            assert_string_equal(value, --depth ? "VEVENT" : "VCALENDAR");
        } else if (depth == 2) {
            keep(&events, line, value);
        }
    }
    assert_int_equal(depth, 0);
    free(text);
    return events;
}

static void events_clear(struct events *events)
{
    for (size_t i = 0; i < events->count; i++) {
        char *texts[] = {events->items[i].uid,         events->items[i].summary,
                         events->items[i].description, events->items[i].start,
                         events->items[i].end,         events->items[i].status};
        for (size_t k = 0; k < ARRAY_LENGTH(texts); k++)
            free(texts[k]);
    }
}

static void a_calendar_has_each_task_and_the_follow_ups(void **state)
{
    char *id = take_task(*state, "--title 'Lock it' --due 2026-12-31 --owner Sato --note 'a\nb'");
    free(take_task(*state, "--title undated"));
    char *dropped = take_task(*state, "--title gone --due 2026-06-01");
    set_task(*state, dropped, "state=dropped reason=sold");
    char *ics = take_output(*state, "plan a.tenken --ics");
    struct events events = read_events(ics);
    expect_contains(ics, "\r\nDTSTAMP:20260401T090000Z\r\n");
    assert_int_equal(events.count, 2 + 2);
    char *uid = mem_format("%s@x", id);
    assert_string_equal(events.items[0].uid, uid);
    assert_string_equal(events.items[0].summary, "Lock it");
    assert_string_equal(events.items[0].start, "20261231");
    assert_string_equal(events.items[0].end, "20270101");
    assert_string_equal(events.items[0].description, "Who does it: Sato\nNote: a\nb");
    assert_null(events.items[0].status);
    assert_string_equal(events.items[1].status, "CANCELLED");
    assert_string_equal(events.items[1].summary, "dropped: gone");
    assert_string_equal(events.items[2].uid, "follow-up-6@x");
    assert_string_equal(events.items[2].start, "20261001");
    assert_string_equal(events.items[3].start, "20270401");
    char *again = take_output(*state, "plan a.tenken --ics");
    assert_string_equal(ics, again);
    char *japanese = take_output_in(*state, "ja", NULL, "plan a.tenken --ics");
    expect_contains(japanese, "\r\nSUMMARY:6か月後の見直し\r\n");
    free(japanese);
    free(again);
    free(uid);
    events_clear(&events);
    free(ics);
    free(dropped);
    free(id);
}

/* What a person may type or paste into a title. */
static void a_title_stays_itself_whatever_is_in_it(void **state)
{
    char *long_title = mem_alloc(30001);
    for (size_t i = 0; i < 10000; i++)
        memcpy(long_title + 3 * i, "図", 3);
    const char *const titles[] = {
        "a; b, c\\n d\\",
        "BEGIN:VEVENT",
        "=HYPERLINK(1)",
        "鍵🔑を替える、鍵🔑を替える、鍵🔑を替える、鍵🔑を替える",
        "ends exactly at the seventy-fifth octet of its line, or one short of it, e",
        long_title,
    };
    for (size_t i = 0; i < ARRAY_LENGTH(titles); i++) {
        char *options = mem_format("--title '%s' --due 2026-0%zu-15", titles[i], i + 4);
        free(take_task(*state, options));
        free(options);
    }
    char *ics = take_output(*state, "plan a.tenken --ics");
    struct events events = read_events(ics);
    assert_int_equal(events.count, ARRAY_LENGTH(titles) + 2);
    for (size_t i = 0; i < ARRAY_LENGTH(titles); i++)
        assert_string_equal(events.items[i].summary, titles[i]);
    char *csv = take_output(*state, "plan a.tenken --csv");
    assert_memory_equal(csv, "\xEF\xBB\xBF\"id\",\"title\"", 15);
    expect_contains(csv, "\"'=HYPERLINK(1)\"");
    run(*state, "plan a.tenken");
    free(csv);
    events_clear(&events);
    free(ics);
    free(long_title);
}

int main(void)
{
#define with_case(test) cmocka_unit_test_setup_teardown(test, make_gaps, remove_folder)
    const struct CMUnitTest tests[] = {
        with_case(a_task_is_made_by_hand_or_of_a_measure),
        with_case(what_is_wrong_is_refused_and_nothing_is_made),
        with_case(a_state_brings_its_day_and_wants_its_reason),
        with_case(a_done_task_offers_the_answers_it_stands_for),
        with_case(what_is_late_stands_on_top_of_the_list),
        with_case(the_schedule_is_drawn_and_said),
        with_case(lines_fit_a_terminal_however_full_the_year_is),
        with_case(measures_are_taken_on_in_one_act),
        with_case(what_comes_round_is_a_table_and_a_sheet),
        with_case(options_that_do_not_go_together_are_refused),
        with_case(a_calendar_has_each_task_and_the_follow_ups),
        with_case(a_title_stays_itself_whatever_is_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
