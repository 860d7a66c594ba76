/* A roomful from the command line: figures by hand, what is hidden, files that are none, tables
 * that came back, firms side by side. */
#include <dirent.h>
#include <math.h>

#include "case.h"
#include "participants.h"

/* ---- a room ---- */

static char *take_room(const char *folder)
{
    put_folders(folder, (const char *[]){"room"}, 1);
    return path_take_join(folder, "room");
}

/* 30 people at tables of 12, 10, 5 and 3. mini:1: 17 yes, 8 no, 5 partly. mini:2: 12 partly, 15
 * yes, 3 open. */
static char *take_thirty(const char *folder)
{
    char *room = take_room(folder);
    int next = put_many(room, 1, 12, "1", "1=done 2=partly 5=done");
    next = put_many(room, next, 5, "2", "1=done 2=done 5=not");
    next = put_many(room, next, 5, "2", "1=partly 2=done 5=not");
    next = put_many(room, next, 5, "3", "1=not 2=done 5=done");
    next = put_many(room, next, 3, "4", "1=not 5=unknown");
    assert_int_equal(next, 31);
    return room;
}

/* ---- reading what came ---- */

static json_t *take_surveys(const char *folder, const char *line, int status)
{
    struct command command = command_run(folder, line);
    if (command.status != status)
        print_error("%s: %s\n", line, command.errors);
    assert_int_equal(command.status, status);
    json_t *json = json_loads(command.output, 0, NULL);
    assert_non_null(json);
    command_clear(&command);
    return json;
}

static const json_t *get_question(const json_t *json, size_t survey, const char *address)
{
    const json_t *questions =
        json_object_get(json_array_get(json_object_get(json, "surveys"), survey), "questions");
    for (size_t i = 0; i < json_array_size(questions); i++) {
        const json_t *question = json_array_get(questions, i);
        if (text_equal(json_string_value(json_object_get(question, "address")), address))
            return question;
    }
    fail_msg("%s is not among the questions", address);
    return NULL;
}

static int get_int(const json_t *object, const char *key)
{
    return (int)json_integer_value(json_object_get(object, key));
}

static void assert_choices(const json_t *tally, const char *expected)
{
    struct string line = {0};
    const json_t *choices = json_object_get(tally, "choices");
    for (size_t i = 0; i < json_array_size(choices); i++) {
        const json_t *choice = json_array_get(choices, i);
        string_format(&line, "%s=%d ", json_string_value(json_object_get(choice, "id")),
                      get_int(choice, "count"));
    }
    string_format(&line, "open=%d", get_int(tally, "unanswered"));
    assert_string_equal(line.text, expected);
    string_free(&line);
}

static void assert_near(const json_t *object, const char *key, double expected)
{
    double value = json_number_value(json_object_get(object, key));
    if (fabs(value - expected) > 1e-9)
        fail_msg("%s is %.12g, not %.12g", key, value, expected);
}

/* ---- participants ---- */

static void thirty_participants_come_to_the_figures_worked_out_by_hand(void **state)
{
    char *room = take_thirty(*state);
    json_t *json = take_surveys(*state, "workshop collect room --json", 0);
    assert_int_equal(get_int(json, "people"), 30);
    const json_t *first = get_question(json, 0, "mini:1");
    assert_choices(first, "done=17 partly=5 not=8 unknown=0 na=0 open=0");
    /* mean (17 + 2.5) / 30 = 0.65; of the squares (17 + 1.25) / 30; 4 (0.608333 - 0.4225) */
    assert_near(first, "mean", 0.65);
    assert_near(first, "split", 4 * (18.25 / 30 - 0.4225));
    /* the model answer is “partly”: 5 are there, 25 are a half away */
    assert_string_equal(json_string_value(json_object_get(first, "model")), "partly");
    assert_int_equal(get_int(first, "agree"), 5);
    assert_near(first, "distance", 12.5 / 30);

    const json_t *second = get_question(json, 0, "mini:2");
    assert_choices(second, "done=15 partly=12 not=0 unknown=0 na=0 open=3");
    assert_near(second, "mean", 21.0 / 27);
    assert_true(json_is_null(json_object_get(second, "model")));

    const json_t *fifth = get_question(json, 0, "mini:5");
    assert_choices(fifth, "done=17 partly=0 not=10 unknown=3 na=0 open=0");
    assert_int_equal(get_int(fifth, "rated"), 27);
    assert_near(fifth, "split", 4 * (17.0 / 27) * (10.0 / 27));
    const json_t *order =
        json_object_get(json_array_get(json_object_get(json, "surveys"), 0), "by_split");
    assert_string_equal(json_string_value(json_array_get(order, 0)), "mini:5");
    json_decref(json);
    free(room);
}

/* Table 4 has three people; with table 3, the smallest that is shown, they are eight. */
static void a_table_of_three_cannot_be_found(void **state)
{
    char *room = take_thirty(*state);
    json_t *json = take_surveys(*state, "workshop collect room --json", 0);
    const json_t *survey = json_array_get(json_object_get(json, "surveys"), 0);
    const json_t *groups = json_object_get(survey, "groups");
    assert_int_equal(json_array_size(groups), 3);
    assert_string_equal(json_string_value(json_object_get(json_array_get(groups, 0), "name")), "1");
    assert_string_equal(json_string_value(json_object_get(json_array_get(groups, 1), "name")), "2");
    assert_true(json_is_null(json_object_get(json_array_get(groups, 2), "name")));
    assert_int_equal(get_int(json_array_get(groups, 2), "people"), 8);
    const json_t *tallies = json_object_get(get_question(json, 0, "mini:1"), "groups");
    assert_choices(json_array_get(tallies, 0), "done=12 partly=0 not=0 unknown=0 na=0 open=0");
    assert_choices(json_array_get(tallies, 2), "done=0 partly=0 not=8 unknown=0 na=0 open=0");
    json_decref(json);

    char *text = take_output(*state, "workshop collect room --group table");
    expect_contains(text, "Table 1 ");
    expect_contains(text, "all others");
    assert_null(strstr(text, "Table 3"));
    assert_null(strstr(text, "Table 4"));
    free(text);
    free(room);
}

static void nobody_is_named(void **state)
{
    char *room = take_thirty(*state);
    static const char *const lines[] = {"workshop collect room --json",
                                        "workshop collect room --group trade",
                                        "workshop compare room --json", "workshop compare room"};
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
        char *text = take_output(*state, lines[i]);
        assert_null(strstr(text, "Hidden"));
        assert_null(strstr(text, "Hanako"));
        assert_null(strstr(text, "note to hide"));
        free(text);
    }
    free(room);
}

static void four_people_are_not_shown(void **state)
{
    char *room = take_room(*state);
    put_many(room, 1, 4, "1", "1=done");
    char *text = take_output(*state, "workshop collect room");
    expect_contains(text, "4 answered");
    expect_contains(text, "Fewer than 5");
    assert_null(strstr(text, "I-1"));
    free(text);
    json_t *json = take_surveys(*state, "workshop collect room --json", 0);
    const json_t *survey = json_array_get(json_object_get(json, "surveys"), 0);
    assert_false(json_boolean_value(json_object_get(survey, "shown")));
    assert_int_equal(json_array_size(json_object_get(survey, "questions")), 0);
    json_decref(json);
    free(room);
}

static size_t count_files(const char *folder)
{
    size_t count = 0;
    DIR *directory = opendir(folder);
    while (directory && readdir(directory))
        count++;
    closedir(directory);
    return count;
}

/* Nothing else is lost, and nothing is written. */
static void files_that_are_none_are_named_and_left_out(void **state)
{
    char *room = take_thirty(*state);
    put_file(room, "40.tenken", "no case at all");
    put_file(room, "41.tenken", "");
    put_file(room, "42.csv", "name,colour\na,b\n");
    put_file(room, "43.xlsx", "PK no workbook");
    put_file(room, "notes.txt", "not looked at");
    put_participant(room, "44.tenken", (struct participant){"p44", "", "1=done"});
    put_changed(room, "44.tenken", "44.tenken", "id=\"mini\"", "id=\"gone\"");
    put_participant(room, "45.tenken", (struct participant){"p45", "", "1=done"});
    put_changed(room, "45.tenken", "45.tenken", "<version>1.0", "<version>0.9");
    size_t files = count_files(room);
    struct command command = command_run(*state, "workshop collect room");
    assert_int_equal(command.status, 1);
    expect_contains(command.output, "30 answered, 6 files or rows left out");
    static const char *const named[] = {"40.tenken", "41.tenken", "42.csv",
                                        "43.xlsx",   "44.tenken", "45.tenken"};
    for (size_t i = 0; i < ARRAY_LENGTH(named); i++)
        expect_contains(command.errors, named[i]);
    assert_null(strstr(command.errors, "notes.txt"));
    command_clear(&command);
    assert_int_equal(count_files(room), files);
    free(room);
}

static void a_folder_without_cases_is_refused(void **state)
{
    char *room = take_room(*state);
    struct command command = command_run(*state, "workshop collect room");
    assert_int_equal(command.status, 3);
    command_clear(&command);
    command = command_run(*state, "workshop show nowhere");
    assert_int_equal(command.status, 4);
    command_clear(&command);
    free(room);
}

/* A sheet of the interview, and a workbook of a case that had answers already; the name of their
 * folder is the table. */
static void tables_that_came_back_count(void **state)
{
    char *room = take_room(*state);
    put_many(room, 1, 5, "1", "1=done");
    put_folders(room, (const char *[]){"2"}, 1);
    for (int i = 0; i < 4; i++) {
        char *name = mem_format("room/2/%d.csv", i);
        put_file(*state, name, "address,answer,note\nmini:1,not,\nmini:2,しています,\nmini:5,,\n");
        free(name);
    }
    run(*state, "new a.tenken --pack mini --mode train");
    run(*state, "answer a.tenken 1=partly");
    run(*state, "report a.tenken --format xlsx -o room/2/a.xlsx");
    json_t *json = take_surveys(*state, "workshop collect room --json", 1);
    assert_int_equal(get_int(json, "people"), 10);
    assert_choices(get_question(json, 0, "mini:1"), "done=5 partly=1 not=4 unknown=0 na=0 open=0");
    const json_t *groups =
        json_object_get(json_array_get(json_object_get(json, "surveys"), 0), "groups");
    assert_int_equal(json_array_size(groups), 2);
    assert_int_equal(get_int(json_array_get(groups, 1), "people"), 5);
    /* “しています” is no choice: that row alone is lost */
    assert_int_equal(json_array_size(json_object_get(json, "left_out")), 4);
    json_decref(json);
    free(room);
}

/* ---- the participants' cases ---- */

static char *take_real_content(void)
{
    return source_take_path("content");
}

static void cases_for_participants_hold_the_firm_and_no_answers(void **state)
{
    char *content = take_real_content();
    char *said =
        take_output_in(*state, NULL, content, "workshop new room --participants 11 --pack ipa-25");
    assert_string_equal(said, "11 cases in room\n");
    free(said);
    char *firm = take_output_in(*state, NULL, content, "firm room/11.tenken");
    expect_contains(firm, "table=1\n");
    expect_contains(firm, "size=24人");
    free(firm);
    char *assets = take_output_in(*state, NULL, content, "asset room/01.tenken list --json");
    json_t *list = json_loads(assets, 0, NULL);
    assert_int_equal(json_array_size(list), 10);
    json_decref(list);
    free(assets);
    char *mode = take_output_in(*state, NULL, content, "mode room/01.tenken");
    expect_contains(mode, "* train");
    free(mode);
    char *show = take_output_in(*state, NULL, content, "show room/06.tenken");
    expect_contains(show, "0 of 25");
    free(show);

    struct command again =
        command_run_in(*state, NULL, content, "workshop new room --participants 1");
    assert_int_equal(again.status, 4);
    command_clear(&again);
    char *collected = take_output_in(*state, NULL, content, "workshop collect room --json");
    expect_contains(collected, "\"people\": 11");
    free(collected);
    free(content);
}

static void impossible_numbers_of_participants_are_refused(void **state)
{
    static const char *const numbers[] = {"0", "-1", "1001", "many", "3x"};
    for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++) {
        char *line = mem_format("workshop new room --participants=%s", numbers[i]);
        struct command command = command_run(*state, line);
        assert_int_equal(command.status, 2);
        command_clear(&command);
        free(line);
    }
}

/* ---- firms ---- */

static void put_firm(const char *room, int number, const char *trade, const char *size,
                     const char *answers)
{
    char *name = mem_format("f%02d.tenken", number), *id = mem_format("f%d", number);
    char *firm = mem_format("<industry>%s</industry><size>%s</size>", trade, size);
    put_participant(room, name, (struct participant){id, firm, answers});
    free(firm);
    free(id);
    free(name);
}

static void firms_stand_side_by_side_and_are_counted(void **state)
{
    char *room = take_room(*state);
    for (int i = 0; i < 5; i++)
        put_firm(room, i, "金型", "24人", "1=done 2=done 5=done");
    for (int i = 5; i < 11; i++)
        put_firm(room, i, i < 8 ? "縫製" : "印刷", "120", "1=not 2=not 5=done");
    /* another copy of the first firm, answered earlier, counts once */
    put_participant(room, "z-copy.tenken", (struct participant){"f0", "", "1=not"});
    put_changed(room, "z-copy.tenken", "z-copy.tenken", "2026-04-01T09:00:00Z\" by",
                "2026-03-01T09:00:00Z\" by");
    json_t *json = take_surveys(*state, "workshop compare room --json", 1);
    assert_int_equal(get_int(json, "people"), 11);
    const json_t *trade = json_array_get(json_object_get(json, "surveys"), 0);
    const json_t *size = json_array_get(json_object_get(json, "surveys"), 1);
    assert_string_equal(json_string_value(json_object_get(trade, "by")), "trade");
    assert_int_equal(json_array_size(json_object_get(trade, "groups")), 2);
    const json_t *bands = json_object_get(size, "groups");
    assert_string_equal(json_string_value(json_object_get(json_array_get(bands, 1), "name")),
                        "101-300");
    assert_int_equal(get_int(json_array_get(bands, 1), "people"), 6);
    const json_t *left = json_array_get(json_object_get(json, "left_out"), 0);
    expect_contains(json_string_value(json_object_get(left, "file")), "z-copy.tenken");
    json_decref(json);

    struct command command = command_run(*state, "workshop compare room");
    expect_contains(command.output, "11 firms");
    expect_contains(command.output, "6 firms");
    expect_contains(command.output, "all others");
    assert_null(strstr(command.output, "縫製"));
    command_clear(&command);
    free(room);
}

#define ROOM_TEST(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ROOM_TEST(thirty_participants_come_to_the_figures_worked_out_by_hand),
        ROOM_TEST(a_table_of_three_cannot_be_found),
        ROOM_TEST(nobody_is_named),
        ROOM_TEST(four_people_are_not_shown),
        ROOM_TEST(files_that_are_none_are_named_and_left_out),
        ROOM_TEST(a_folder_without_cases_is_refused),
        ROOM_TEST(tables_that_came_back_count),
        ROOM_TEST(cases_for_participants_hold_the_firm_and_no_answers),
        ROOM_TEST(impossible_numbers_of_participants_are_refused),
        ROOM_TEST(firms_stand_side_by_side_and_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
