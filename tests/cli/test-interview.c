/* The interview as a visit uses it: what to ask now, the sheet that is left, and reading it back.
 */
#include "case.h"

/* Of a control of `mini`, what the case says now. */
static void expect_rating(const char *folder, const char *address, const char *rating)
{
    char *line = mem_format("why a.tenken %s", address);
    char *said = take_output(folder, line);
    expect_contains(said, rating);
    free(said);
    free(line);
}

static void questions_fit_the_time_and_the_rest_is_for_later(void **state)
{
    json_t *all = take_json(*state, "interview a.tenken --json");
    size_t open = json_array_size(json_object_get(all, "now"));
    assert_int_equal(json_array_size(json_object_get(all, "later")), 0);
    const json_t *first = json_array_get(json_object_get(all, "now"), 0);
    assert_string_equal(get_text(first, "address"), "mini:1");
    assert_string_equal(get_text(first, "reason"), "mandatory");
    assert_string_equal(get_text(first, "role"), "owner");
    json_decref(all);

    json_t *some = take_json(*state, "interview a.tenken --minutes 5 --json");
    size_t now = json_array_size(json_object_get(some, "now"));
    assert_int_equal(now, 2);
    assert_int_equal(json_integer_value(json_object_get(some, "now_minutes")), 4);
    assert_int_equal(json_array_size(json_object_get(some, "later")), open - now);
    json_decref(some);
}

static void who_is_not_there_is_asked_later(void **state)
{
    /* 1 is for the owner and the office; nobody is named for the others */
    char *list = take_output(*state, "interview a.tenken --role office --role owner");
    expect_contains(list, "  1  mini:1  ");
    assert_null(strstr(list, "To ask later"));
    free(list);
    expect_refusal(*state, "interview a.tenken --role offise", 3, "did you mean “office”?");
}

static void options_that_do_not_go_together_are_refused(void **state)
{
    static const struct {
        const char *line, *message;
    } rows[] = {
        {"interview a.tenken --minutes 0", "whole number"},
        {"interview a.tenken --minutes 5x", "whole number"},
        {"interview a.tenken --json --csv", "--csv"},
        {"interview a.tenken --sheet --read x.csv", "--read"},
        {"interview a.tenken --places --role owner", "--role"},
        {"interview a.tenken --dry-run", "--read"},
        {"interview a.tenken --replace", "--read"},
        {"interview a.tenken -o x", "--sheet"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        expect_refusal(*state, rows[i].line, 2, rows[i].message);
}

static void the_sheet_has_all_that_somebody_needs_to_answer(void **state)
{
    run(*state, "interview a.tenken --sheet -o later.txt");
    char *sheet = take_file(*state, "later.txt");
    expect_contains(sheet, "To be asked later\nSakura Mould\n");
    expect_contains(sheet, "[mini:1]");
    expect_contains(sheet, "Why: ");
    expect_contains(sheet, "□ "); /* to tick */
    expect_contains(sheet, "Sakura Mould  2026-04-01");
    expect_contains(sheet, "Criteria: ");
    expect_contains(sheet, "(2026-04-01)");
    free(sheet);
    expect_refusal(*state, "interview a.tenken --sheet -o later.txt", 4, "later.txt");
    char *japanese = take_output_in(*state, "ja", NULL, "interview a.tenken --sheet");
    expect_contains(japanese, "あとで聞くこと");
    expect_contains(japanese, "なぜ: 何を守るかが決まらないと、鍵もきまりも選べません。");
    expect_contains(japanese, "守りたい情報を一覧表に書き出していますか。");
    expect_contains(japanese, "□ 縦横に切る型で、面積が10平方mm以内");
    free(japanese);
}

/* What a spreadsheet makes of the table: an answer filled in after `choices`. */
static void fill(const char *folder, const char *address, const char *answer, const char *note)
{
    char *text = mem_format("address,answer,note\n%s,%s,%s\n", address, answer, note);
    put_file(folder, "filled.csv", text);
    free(text);
}

static void the_table_is_read_back(void **state)
{
    run(*state, "interview a.tenken --csv -o later.csv");
    char *csv = take_file(*state, "later.csv");
    expect_contains(csv,
                    "\"address\",\"clause\",\"question\",\"choices\",\"answer\",\"note\",\"who\"");
    expect_contains(csv, "\"mini:4/a\"");
    free(csv);
    run(*state, "interview a.tenken --read later.csv"); /* blank cells change nothing */
    char *history = take_output(*state, "history a.tenken");
    assert_null(strstr(history, "taken from a table"));
    free(history);

    put_file(*state, "filled.csv",
             "note,address,answer\n台帳あり,mini:1,している\n,mini:2,partly\n,mini:4/a, している \n"
             "あとで電話,mini:5,\n");
    char *dry =
        take_output_in(*state, "ja", NULL, "interview a.tenken --read filled.csv --dry-run");
    expect_contains(dry, "+ mini:1                回答        -                     している\n");
    expect_contains(dry, "変わるところ：5件");
    free(dry);
    expect_rating(*state, "mini:1", "Not answered");
    free(take_output_in(*state, "ja", NULL, "interview a.tenken --read filled.csv"));
    expect_rating(*state, "mini:1", "Met");
    expect_rating(*state, "mini:2", "Partly met");
    json_t *left = take_json(*state, "interview a.tenken --json");
    assert_string_equal(get_text(json_array_get(json_object_get(left, "now"), 0), "address"),
                        "mini:3");
    json_decref(left);
    run(*state, "undo a.tenken"); /* all of it was one group */
    expect_rating(*state, "mini:1", "Not answered");
    expect_rating(*state, "mini:2", "Not answered");
}

static void what_was_said_differently_is_left_unless_replaced(void **state)
{
    run(*state, "answer a.tenken mini:1=done mini:2=unknown");
    put_file(*state, "filled.csv", "address,answer\nmini:1,not\nmini:2,done\n");
    struct command command = command_run(*state, "interview a.tenken --read filled.csv");
    assert_int_equal(command.status, 1);
    expect_contains(command.output,
                    "! mini:1                Answer      We do                 We do not\n");
    expect_contains(command.output, "Changed: 1. Said differently and left: 1.\n");
    command_clear(&command);
    expect_rating(*state, "mini:1", "Met");
    expect_rating(*state, "mini:2", "Met"); /* nobody knew, now somebody does */
    run(*state, "interview a.tenken --read filled.csv --replace");
    expect_rating(*state, "mini:1", "Not met");
}

static void faults_are_told_by_line_and_nothing_is_taken(void **state)
{
    char *before = take_file(*state, "a.tenken");
    put_file(*state, "bad.csv",
             "address,answer,note\nmini:1,done,\nmini:9,done,\nmini:2,dnoe,\nmini:5,na,\n,done,\n"
             "mini:1,not,\n");
    struct command command = command_run(*state, "interview a.tenken --read bad.csv");
    assert_int_equal(command.status, 3);
    expect_contains(command.errors, "bad.csv:3: mini:9: ");
    expect_contains(command.errors, "bad.csv:4: ");
    expect_contains(command.errors, "bad.csv:5: ");
    expect_contains(command.errors, "needs a reason");
    expect_contains(command.errors, "bad.csv:6: ");
    expect_contains(command.errors, "bad.csv:7: ");
    expect_contains(command.errors, "nothing was taken");
    command_clear(&command);
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(after);
    free(before);
    fill(*state, "mini:5", "na", "no computers");
    run(*state, "interview a.tenken --read filled.csv");
    expect_rating(*state, "mini:5", "Does not apply");
    put_file(*state, "none.csv", "a,b\n1,2\n");
    expect_refusal(*state, "interview a.tenken --read none.csv", 3, "the first line");
    expect_refusal(*state, "interview a.tenken --read missing.csv", 4, "missing.csv");
}

static void what_is_looked_at_is_listed_by_place(void **state)
{
    char *none = take_output(*state, "interview a.tenken --places");
    assert_string_equal(none, "Nothing wants to be looked at on site.\n");
    free(none);
    char *folder = path_take_join(*state, "content");
    const char *const folders[] = {"content", "content/packs", "content/packs/mini"};
    put_folders(*state, folders, ARRAY_LENGTH(folders));
    char *path = source_take_path("tests/data/content/packs/mini/pack.xml");
    char *pack = file_take_contents(path, FILE_LIMIT, NULL, NULL);
    put_file(*state, "content/packs/mini/pack.xml", pack);
    put_changed(*state, "content/packs/mini/pack.xml", "content/packs/mini/pack.xml",
                "<technique>examine</technique>", "<technique>observe</technique>");
    run(*state, "asset a.tenken add name=図面 place=事務所の棚");
    char *list = take_output_in(*state, "ja", folder, "interview a.tenken --places");
    expect_contains(list, "事務所\n     ここにある情報：図面\n");
    expect_contains(list, "mini:1  重要情報を書き出す");
    char *sheet = take_output_in(*state, "ja", folder, "interview a.tenken --place 事務所 --sheet");
    expect_contains(sheet, "現地で見ること：事務所");
    expect_contains(sheet, "見るもの: 一覧表から3件選び、実物を見ます。");
    char *csv = take_output_in(*state, "ja", folder, "interview a.tenken --place office --csv");
    expect_contains(csv, "\"note\",\"place\"");
    put_file(*state, "filled.csv", csv);
    put_changed(*state, "filled.csv", "filled.csv", "該当しない\",\"\"", "該当しない\",\"done\"");
    run(*state, "interview a.tenken --read filled.csv");
    expect_rating(*state, "mini:1", "Met");
    free(csv);
    free(sheet);
    free(list);
    free(pack);
    free(path);
    free(folder);
}

#define CASE_TEST(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE_TEST(questions_fit_the_time_and_the_rest_is_for_later),
        CASE_TEST(who_is_not_there_is_asked_later),
        CASE_TEST(options_that_do_not_go_together_are_refused),
        CASE_TEST(the_sheet_has_all_that_somebody_needs_to_answer),
        CASE_TEST(the_table_is_read_back),
        CASE_TEST(what_was_said_differently_is_left_unless_replaced),
        CASE_TEST(faults_are_told_by_line_and_nothing_is_taken),
        CASE_TEST(what_is_looked_at_is_listed_by_place),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
