/* The client's copy of the workbook, edited and taken back, and the tables that others make. */
#include "case.h"

#include "tests/harness/workbook.h"

#define ANSWERS "xl/worksheets/sheet2.xml"
#define PLAN    NULL /* which stands elsewhere where there is nothing to do */

/* A row of the answers is that of its control: mini:1 stands in row 2. L answer, O reason, P note.
 */
struct edit {
    const char *part, *cell, *text;
};

static void make_workbook(const char *folder, const char *language)
{
    free(take_output_in(folder, language, NULL, "report a.tenken --format xlsx -o a.xlsx --force"));
}

static struct workbook open_workbook(const char *folder)
{
    size_t length = 0;
    char *path = path_take_join(folder, "a.xlsx");
    char *bytes = file_take_contents(path, FILE_LIMIT, &length, NULL);
    struct workbook book = workbook_open(bytes, length);
    free(bytes);
    free(path);
    return book;
}

static void put_workbook(const char *folder, struct workbook *book)
{
    size_t length = 0;
    char *path = path_take_join(folder, "b.xlsx");
    char *bytes = workbook_take(book, &length);
    assert_true(file_write_whole(path, bytes, length, true, NULL));
    workbook_close(book);
    free(bytes);
    free(path);
}

/* Where the plan is: sheets are numbered as the workbook lists them. */
static char *take_plan(struct workbook *book)
{
    const char *text = workbook_get(book, "xl/workbook.xml")->text, *at = text;
    const char *plan = strstr(text, "name=\"Plan\"");
    plan = plan ? plan : strstr(text, "name=\"対応計画\"");
    assert_non_null(plan);
    int number = 0;
    while ((at = strstr(at, "<sheet ")) && at < plan) {
        at++;
        number++;
    }
    return mem_format("xl/worksheets/sheet%d.xml", number);
}

/* What the client makes of a.xlsx: b.xlsx. */
static void edit_workbook(const char *folder, const struct edit *edits, size_t count)
{
    struct workbook book = open_workbook(folder);
    for (size_t i = 0; i < count; i++) {
        char *part = edits[i].part ? mem_copy(edits[i].part) : take_plan(&book);
        if (!workbook_write(&book, part, edits[i].cell, edits[i].text))
            fail_msg("no cell %s in %s", edits[i].cell, part);
        free(part);
    }
    put_workbook(folder, &book);
}
#define EDIT(folder, ...)                                                                          \
    edit_workbook(folder, (const struct edit[]){__VA_ARGS__},                                      \
                  sizeof((const struct edit[]){__VA_ARGS__}) / sizeof(struct edit))

static struct command expect_exit(const char *folder, const char *line, int status)
{
    struct command command = command_run(folder, line);
    if (command.status != status)
        print_error("tenken %s: exit %d: %s%s\n", line, command.status, command.output,
                    command.errors);
    assert_int_equal(command.status, status);
    return command;
}

static void expect_left(const char *folder, const char *line, int status, const char *output,
                        const char *errors)
{
    char *before = take_file(folder, "a.tenken");
    struct command command = expect_exit(folder, line, status);
    if (output)
        expect_contains(command.output, output);
    if (errors)
        expect_contains(command.errors, errors);
    char *after = take_file(folder, "a.tenken");
    assert_string_equal(before, after);
    command_clear(&command);
    free(after);
    free(before);
}

/* The field of an answer or task as the case file has it; `text` NULL: no such thing. */
static void expect_in_case(const char *folder, const char *text, bool is_there)
{
    char *file = take_file(folder, "a.tenken");
    char *history = strstr(file, "<history");
    if (history)
        *history = '\0';
    if ((strstr(file, text) != NULL) != is_there)
        print_error("'%s' is %sin:\n%s\n", text, is_there ? "not " : "", file);
    assert_int_equal(strstr(file, text) != NULL, is_there);
    free(file);
}

static void expect_rating(const char *folder, const char *address, const char *rating)
{
    char *line = mem_format("why a.tenken %s", address);
    char *why = take_output(folder, line);
    expect_contains(why, rating);
    free(why);
    free(line);
}

static void put_csv(const char *folder, const char *text)
{
    put_file(folder, "b.csv", text);
}

/* ---- the workbook ---- */

static void what_comes_back_as_it_was_changes_nothing(void **state)
{
    run(*state, "answer a.tenken mini:1=done mini:2=unknown --note 'a\n b _x0041_ =1+1 '");
    run(*state, "answer a.tenken mini:5=na --reason none");
    run(*state,
        "task a.tenken add --title shelf --owner Sato --due 2026-05-01 --cost 1200 --note -");
    for (int i = 0; i < 2; i++) {
        make_workbook(*state, i ? "ja" : "en");
        expect_left(*state, "import a.tenken a.xlsx", 0, "Changed: 0.", NULL);
        expect_left(*state, "import a.tenken a.xlsx --replace", 0, "Changed: 0.", NULL);
    }
}

static void what_the_client_wrote_is_taken_as_one_group(void **state)
{
    run(*state, "answer a.tenken mini:1=done mini:2=partly");
    run(*state, "task a.tenken add --title shelf --owner Sato");
    make_workbook(*state, "ja");
    EDIT(*state, {ANSWERS, "L3", "している"}, {ANSWERS, "P3", "棚に&#10;札"},
         {ANSWERS, "L6", "該当しない"}, {ANSWERS, "O6", "PCなし"}, {PLAN, "F2", "完了"},
         {PLAN, "E2", "2026/5/1"});
    expect_left(*state, "import a.tenken b.xlsx --dry-run", 0,
                "+ mini:2                Answer      In part               We do\n", NULL);
    run(*state, "import a.tenken b.xlsx");
    expect_rating(*state, "mini:2", "Met");
    expect_rating(*state, "mini:5", "Does not apply");
    expect_in_case(*state, "棚に\n札", true);
    expect_in_case(*state, "PCなし", true);
    expect_in_case(*state, "2026-05-01", true);
    expect_in_case(*state, "2026-04-01</done>", true); /* the day of the tests */
    char *history = take_output(*state, "history a.tenken");
    expect_contains(history, "taken from a table");
    free(history);
    run(*state, "undo a.tenken");
    expect_rating(*state, "mini:2", "Partly met");
    expect_in_case(*state, "PCなし", false);
    expect_in_case(*state, "2026-05-01", false);
}

static void the_changes_are_there_for_programs(void **state)
{
    run(*state, "answer a.tenken mini:1=done");
    make_workbook(*state, "en");
    EDIT(*state, {ANSWERS, "L2", "We do not"});
    json_t *json = take_json(*state, "import a.tenken b.xlsx --json --dry-run");
    const json_t *change = json_array_get(json_object_get(json, "changes"), 0);
    assert_int_equal(json_array_size(json_object_get(json, "changes")), 1);
    assert_int_equal(json_array_size(json_object_get(json, "faults")), 0);
    assert_string_equal(json_string_value(json_object_get(change, "address")), "mini:1");
    assert_string_equal(json_string_value(json_object_get(change, "voice")), "firm");
    assert_string_equal(json_string_value(json_object_get(change, "was")), "We do");
    assert_string_equal(json_string_value(json_object_get(change, "will_be")), "We do not");
    assert_string_equal(json_string_value(json_object_get(change, "sheet")), "Answers");
    assert_int_equal(json_integer_value(json_object_get(change, "row")), 2);
    assert_true(json_is_true(json_object_get(change, "taken")));
    assert_true(json_is_false(json_object_get(change, "conflict")));
    json_decref(json);
}

static void what_moved_on_here_is_a_conflict_where_it_was_touched_there(void **state)
{
    run(*state, "answer a.tenken mini:1=done mini:2=done mini:5=done");
    run(*state, "task a.tenken add --title shelf --owner Sato");
    make_workbook(*state, "en");
    run(*state, "answer a.tenken mini:1=not mini:2=not");
    run(*state, "task a.tenken set x-5 state=doing");
    EDIT(*state, {ANSWERS, "L2", "In part"}, {ANSWERS, "L6", "In part"}, {PLAN, "F2", "finished"});
    struct command command = expect_exit(*state, "import a.tenken b.xlsx", 1);
    expect_contains(command.output,
                    "! mini:1                Answer      We do not             In part\n");
    expect_contains(command.output, "+ mini:5");
    expect_contains(command.output,
                    "! task:x-5              State       doing                 finished\n");
    assert_null(strstr(command.output, "mini:2")); /* not touched there */
    expect_contains(command.output, "Changed: 1. Said differently and left: 2.\n");
    command_clear(&command);
    expect_rating(*state, "mini:1", "Not met");
    expect_rating(*state, "mini:5", "Partly met");
    expect_in_case(*state, "</done>", false); /* the day goes with the state */
    run(*state, "import a.tenken b.xlsx --replace");
    expect_rating(*state, "mini:1", "Partly met");
    expect_rating(*state, "mini:2", "Not met");
    expect_in_case(*state, "</done>", true);
}

static void a_default_takes_nothing_away(void **state)
{
    run(*state, "answer a.tenken mini:1=done mini:2=done mini:5=done --note n");
    run(*state, "task a.tenken add --title shelf --owner Sato");
    make_workbook(*state, "en");
    EDIT(*state, {ANSWERS, "L2", ""}, {ANSWERS, "L3", "-"}, {ANSWERS, "L6", "未回答"},
         {ANSWERS, "P2", " "}, {ANSWERS, "P3", "―"}, {PLAN, "D2", ""}, {PLAN, "F2", "－"},
         {PLAN, "B2", ""});
    expect_left(*state, "import a.tenken b.xlsx --replace", 0, "Changed: 0.", NULL);
}

static void a_reason_alone_is_no_answer(void **state)
{
    make_workbook(*state, "en"); /* mini:3 is not asked, and the sheet says why */
    struct workbook book = open_workbook(*state);
    assert_true(workbook_replace(&book, "xl/workbook.xml", "name=\"tenken-answers\"", "answers\"",
                                 "name=\"gone\""));
    put_workbook(*state, &book);
    expect_left(*state, "import a.tenken b.xlsx", 0, "Changed: 0.", NULL);
}

static void the_voice_is_that_of_the_mode(void **state)
{
    run(*state, "answer a.tenken mini:1=done --voice adviser");
    make_workbook(*state, "en");
    EDIT(*state, {ANSWERS, "L2", "In part"});
    run(*state, "import a.tenken b.xlsx");
    expect_in_case(*state, "<answer address=\"mini:1\" voice=\"adviser\"", true);
    expect_in_case(*state, "<answer address=\"mini:1\" voice=\"firm\"", true);
}

static void wrong_rows_are_named_by_sheet_and_row(void **state)
{
    run(*state, "task a.tenken add --title shelf --owner Sato");
    make_workbook(*state, "en");
    EDIT(*state, {ANSWERS, "L2", "We do"}, {ANSWERS, "L3", "Perhaps"}, {ANSWERS, "A6", "mini:99"},
         {ANSWERS, "P6", "lost"}, {ANSWERS, "L5", "Does not apply"}, {PLAN, "E2", "soon"});
    expect_left(*state, "import a.tenken b.xlsx", 3, NULL, "b.xlsx [Answers]:3: “Perhaps”");
    expect_left(*state, "import a.tenken b.xlsx --dry-run", 3, "+ mini:1", "[Answers]:3: ");
    struct command command = expect_exit(*state, "import a.tenken b.xlsx --good-rows", 1);
    expect_contains(command.errors, "b.xlsx [Answers]:5: “Does not apply” needs a reason");
    expect_contains(command.errors, "b.xlsx [Answers]:6: mini:99: ");
    expect_contains(command.errors, "b.xlsx [Plan]:2: task:x-2: due: expected");
    expect_contains(command.output, "Changed: 1.");
    command_clear(&command);
    expect_rating(*state, "mini:1", "Met");
}

/* ---- tasks ---- */

static void tasks_are_added_once_and_finished(void **state)
{
    put_csv(*state, "件名,担当,期限,状態,費用（円）,備考\n棚に札,佐藤,2026/5/1,未着手,3000円,至急\n"
                    "鍵の台帳,田中,,,,\n");
    run(*state, "import a.tenken b.csv");
    expect_in_case(*state, "<cost>3000</cost>", true);
    expect_left(*state, "import a.tenken b.csv", 0, "Changed: 0.", NULL);
    put_csv(*state, "id,title,state,reason\nx-2,棚に札,完了,\nx-2.1,鍵の台帳,中止,\n,,完了,\n"
                    "nobody,x,完了,\n");
    expect_left(*state, "import a.tenken b.csv", 3, NULL, "b.csv:3: a task is dropped");
    expect_left(*state, "import a.tenken b.csv", 3, NULL, "b.csv:4: a task without a title");
    expect_left(*state, "import a.tenken b.csv", 3, NULL, "b.csv:5: there is no task “nobody”");
    put_csv(*state, "id,title,state,reason\nx-2,棚に札,完了,\nx-2.1,鍵の台帳,中止,台帳は不要\n");
    run(*state, "import a.tenken b.csv");
    expect_in_case(*state, "2026-04-01</done>", true);
    expect_in_case(*state, "台帳は不要", true);
}

/* ---- CSV ---- */

/* 番号,回答,メモ / mini:1,している,鍵 as Excel in Japan saves it. */
static void excel_in_japan_writes_cp932(void **state)
{
    put_csv(*state, "\x94\xd4\x8d\x86,\x89\xf1\x93\x9a,\x83\x81\x83\x82\r\n"
                    "mini:1,\x82\xb5\x82\xc4\x82\xa2\x82\xe9,\x8c\xae\r\n");
    run(*state, "import a.tenken b.csv");
    expect_rating(*state, "mini:1", "Met");
    expect_in_case(*state, "鍵", true);
}

static void headings_may_have_a_title_above(void **state)
{
    put_csv(*state, "Small check of Sakura,,\n\nNote,ＡＤＤＲＥＳＳ,Answer\n,mini:1,not\n");
    run(*state, "import a.tenken b.csv");
    expect_rating(*state, "mini:1", "Not met");
}

static void what_is_shown_of_others_is_no_answer(void **state)
{
    run(*state, "answer a.tenken mini:1=done --voice adviser");
    put_csv(*state, "address,answer,answered by\nmini:1,We do,Adviser\n");
    expect_left(*state, "import a.tenken b.csv", 0, "Changed: 0.", NULL);
    put_csv(*state, "address,answer\nmini:1,We do\n");
    run(*state, "import a.tenken b.csv");
    expect_in_case(*state, "<answer address=\"mini:1\" voice=\"firm\"", true);
}

static void what_is_no_table_says_so(void **state)
{
    put_csv(*state, "a,b\n1,2\n");
    expect_left(*state, "import a.tenken b.csv", 3, NULL, "b.csv: no columns");
    expect_left(*state, "import a.tenken missing.xlsx", 4, NULL, "missing.xlsx");
    expect_left(*state, "import a.tenken .", 3, NULL, "");
    put_csv(*state, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    expect_left(*state, "import a.tenken b.csv", 3, NULL, "with a password");
    struct string rows = {0};
    string_append(&rows, "address,answer\n");
    for (int i = 0; i < 5001; i++)
        string_append(&rows, "mini:1,\n");
    put_csv(*state, rows.text);
    string_free(&rows);
    expect_left(*state, "import a.tenken b.csv", 3, NULL, "b.csv: more than 5000 rows");
    put_csv(*state, "");
    expect_left(*state, "import a.tenken b.csv", 3, NULL, "no columns");
}

static void hostile_cells_reach_no_terminal(void **state)
{
    put_csv(*state, "address,answer,note\n\033[2Jmini:1,\033]0;x\007,\nmini:2,,a\033[31mb\n");
    struct command command = expect_exit(*state, "import a.tenken b.csv", 3);
    assert_null(strchr(command.output, '\033'));
    assert_null(strchr(command.errors, '\033'));
    assert_null(strchr(command.errors, '\007'));
    expect_contains(command.errors, "b.csv:2: ");
    expect_contains(command.errors, "b.csv:3: ");
    command_clear(&command);
}

#define CASE_TEST(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE_TEST(what_comes_back_as_it_was_changes_nothing),
        CASE_TEST(what_the_client_wrote_is_taken_as_one_group),
        CASE_TEST(the_changes_are_there_for_programs),
        CASE_TEST(what_moved_on_here_is_a_conflict_where_it_was_touched_there),
        CASE_TEST(a_default_takes_nothing_away),
        CASE_TEST(a_reason_alone_is_no_answer),
        CASE_TEST(the_voice_is_that_of_the_mode),
        CASE_TEST(wrong_rows_are_named_by_sheet_and_row),
        CASE_TEST(tasks_are_added_once_and_finished),
        CASE_TEST(excel_in_japan_writes_cp932),
        CASE_TEST(headings_may_have_a_title_above),
        CASE_TEST(what_is_shown_of_others_is_no_answer),
        CASE_TEST(what_is_no_table_says_so),
        CASE_TEST(hostile_cells_reach_no_terminal),
    };
    return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
