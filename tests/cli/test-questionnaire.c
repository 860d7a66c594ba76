/* Tables of questions: a pack made from one, tied to others, and the table given back answered; the
 * check sheet of a trade, filled in department by department. */
#include "case.h"

#define OWN  "XDG_DATA_HOME/tenken/packs/"
#define REAL content_of_program()
#define SHEET                                                                                      \
    "調査票 2026年度,,,,,\n"                                                                  \
    "No.,区分,質問,担当・領域,記入欄,対応\n"                                         \
    "1,体制,責任者を決めていますか。,経営,,mini:1\n"                               \
    "No.2,,\"事故のときの\n連絡先がありますか。\",\"総務、情報\",,\n"         \
    "第三,技術,対策ソフトを入れていますか。,情報,=cmd|'/C calc'!A0,mini:2\n"

static const char *content_of_program(void)
{
    static char *content;
    if (!content)
        content = path_take_join(getenv("TENKEN_SOURCE"), "content");
    return content;
}

static struct command expect_exit(const char *folder, const char *line, int status,
                                  const char *errors)
{
    struct command command = command_run(folder, line);
    if (command.status != status)
        print_error("tenken %s: exit %d: %s\n", line, command.status, command.errors);
    assert_int_equal(command.status, status);
    expect_contains(command.errors, errors);
    return command;
}

static void expect_refused(const char *folder, const char *line, int status, const char *errors)
{
    struct command command = expect_exit(folder, line, status, errors);
    command_clear(&command);
}

static void make_pack(const char *folder, const char *text, const char *options)
{
    char *line = mem_format("pack import-csv t.csv --id client %s", options);
    put_file(folder, "t.csv", text);
    run(folder, line);
    free(line);
}

static json_t *take_controls(const char *folder, const char *pack)
{
    char *line = mem_format("pack show %s --json", pack);
    json_t *json = take_json(folder, line);
    free(line);
    return json;
}

static const char *get(const json_t *controls, size_t index, const char *key)
{
    return json_string_value(json_object_get(json_array_get(controls, index), key));
}

static bool exists(const char *folder, const char *name)
{
    struct stat status;
    char *path = path_take_join(folder, name);
    bool is_there = stat(path, &status) == 0;
    free(path);
    return is_there;
}

/* ---- a pack ---- */

static void rows_become_controls_in_their_order(void **state)
{
    static const char *const ids[] = {"1", "2", "row-3"};
    static const char *const refs[] = {"1", "No.2", "第三"};
    static const char *const sections[] = {"table-1", "table-1", "table-2"};
    make_pack(*state, SHEET, "--title 'Client A' --source 'Client A, 2026' --questionnaire");
    json_t *pack = take_controls(*state, "client"), *controls = json_object_get(pack, "controls");
    assert_string_equal(json_string_value(json_object_get(pack, "title")), "Client A");
    assert_string_equal(json_string_value(json_object_get(pack, "source")), "Client A, 2026");
    assert_int_equal(json_array_size(controls), 3);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(get(controls, i, "id"), ids[i]);
        assert_string_equal(get(controls, i, "ref"), refs[i]);
        assert_string_equal(get(controls, i, "section"), sections[i]);
        expect_contains(get(controls, i, "why"), "A client asks this.");
    }
    assert_string_equal(get(controls, 1, "question"), "事故のときの\n連絡先がありますか。");
    json_decref(pack);
}

static void headings_may_be_english_and_in_any_order(void **state)
{
    make_pack(*state,
              "Evidence,Area,Question,Level,Section,Title,Number\n"
              "a list,office,Is there a list?,2,Rules,A list,R.1\n",
              "");
    json_t *pack = take_controls(*state, "client"), *controls = json_object_get(pack, "controls");
    assert_string_equal(get(controls, 0, "id"), "r.1");
    assert_string_equal(get(controls, 0, "ref"), "R.1");
    assert_string_equal(get(controls, 0, "title"), "A list");
    char *file = take_file(*state, OWN "client/pack.xml");
    expect_contains(file, "<evidence>a list</evidence>");
    expect_contains(file, "<note>Level in the table: 2</note>");
    expect_contains(file, "<title>office</title>");
    free(file);
    json_decref(pack);
}

static void the_pack_passes_the_check_with_the_schema(void **state)
{
    static const char *const scales[] = {"done", "yes-no", "jama"};
    put_file(*state, "t.csv", "番号,質問,担当\n1,鍵をかけていますか。,総務\n");
    for (size_t i = 0; i < ARRAY_LENGTH(scales); i++) {
        char *line =
            mem_format("pack import-csv t.csv --id s%zu --scale %s --title 表", i, scales[i]);
        char *check = mem_format("pack check " OWN "s%zu", i);
        free(take_output_in(*state, "ja", REAL, line));
        free(take_output_in(*state, "ja", REAL, check));
        free(check);
        free(line);
    }
}

static void excel_in_japan_writes_cp932(void **state)
{
    put_file(*state, "u.csv", "番号,区分,質問\n1,①体制,責任者がいますか。\n");
    struct command command =
        run_shell(*state, "iconv -f UTF-8 -t CP932 u.csv >t.csv && ! cmp -s u.csv t.csv && "
                          "exec \"$1\" pack import-csv t.csv --id client");
    assert_int_equal(command.status, 0);
    command_clear(&command);
    json_t *pack = take_controls(*state, "client");
    assert_string_equal(get(json_object_get(pack, "controls"), 0, "question"),
                        "責任者がいますか。");
    json_decref(pack);
}

static void a_workbook_is_read_as_well(void **state)
{
    run(*state, "new a.tenken --pack mini");
    run(*state, "report a.tenken --format xlsx -o t.xlsx");
    run(*state, "pack import-csv t.xlsx --id book");
    json_t *pack = take_controls(*state, "book"), *mini = take_controls(*state, "mini");
    assert_string_equal(get(json_object_get(pack, "controls"), 0, "question"),
                        get(json_object_get(mini, "controls"), 0, "question"));
    json_decref(mini);
    json_decref(pack);
}

static void an_option_names_the_folder(void **state)
{
    put_file(*state, "t.csv", "質問\nQ?\n");
    run(*state, "pack import-csv t.csv --id client -o here");
    assert_true(exists(*state, "here/packs/client/pack.xml"));
    assert_false(exists(*state, OWN "client"));
    run(*state, "pack check here/packs/client");
}

/* ---- what is wrong ---- */

static void faults_are_told_by_line_and_column(void **state)
{
    put_file(*state, "t.csv",
             "番号,区分,質問,対応,関係\n1,a,Q?,mini:99,\n2,a,,,\n1,a,R?,mini:1,same\n"
             "4,a,S?,client:1,\n");
    struct command command =
        expect_exit(*state, "pack import-csv t.csv --id client", 3, "nothing was written");
    expect_contains(command.errors, "t.csv:2: column 4 (Tied controls): mini:99: no such control");
    expect_contains(command.errors,
                    "t.csv:3: column 3 (Question): there is a number, and nothing that is asked");
    expect_contains(command.errors, "t.csv:4: column 5 (Relation): “same” is no relation");
    expect_contains(command.errors, "t.csv:4: column 1 (Number): “1” is also the number of row 2");
    expect_contains(command.errors, "t.csv:5: column 4 (Tied controls): client:1: is in the same");
    command_clear(&command);
    assert_false(exists(*state, OWN "client"));
}

static void what_is_no_such_table_is_refused(void **state)
{
    static const struct {
        const char *text, *why;
    } cases[] = {
        {"a,b\n1,2\n", "no column of questions"},
        {"番号,質問\n", "no rows below the headings"},
        {"質問\n\"open\n", "t.csv"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        put_file(*state, "t.csv", cases[i].text);
        expect_refused(*state, "pack import-csv t.csv --id client", 3, cases[i].why);
    }
    put_file(*state, "t.csv", "質問\nQ?\n");
    expect_refused(*state, "pack import-csv t.csv", 2, "--id");
    expect_refused(*state, "pack import-csv t.csv --id ../x", 2, "an id has letters");
    expect_refused(*state, "pack import-csv t.csv --id mini", 2, "tenken's own packs");
    expect_refused(*state, "pack import-csv t.csv --extend none", 3, "no such pack to fill");
    expect_refused(*state, "pack import-csv t.csv --extend mini --id x", 2, "does not go together");
    assert_false(exists(*state, OWN "client"));
}

static void a_table_too_long_is_refused(void **state)
{
    struct string text = {0};
    string_append(&text, "番号,質問\n");
    for (int i = 0; i < 100000; i++)
        string_format(&text, "%d,Q?\n", i);
    put_file(*state, "t.csv", text.text);
    string_free(&text);
    expect_refused(*state, "pack import-csv t.csv --id client", 3, "more than 5000 rows");
    assert_false(exists(*state, OWN "client"));
}

static void thousands_of_rows_are_taken(void **state)
{
    struct string text = {0};
    string_append(&text, "番号,区分,質問,担当\n");
    for (int i = 0; i < 5000; i++)
        string_format(&text, "%d,章%d,Q%d?,部%d\n", i, i / 50, i, i % 7);
    make_pack(*state, text.text, "");
    string_free(&text);
    json_t *pack = take_controls(*state, "client");
    assert_int_equal(json_array_size(json_object_get(pack, "controls")), 5000);
    json_decref(pack);
}

static void cells_carry_no_markup_and_no_control_characters(void **state)
{
    make_pack(*state,
              "番号,区分,質問,備考\n1,</title><x>,\"<b>a</b> & \"\"]]> \x1b[31m\x07?\",&lt; <!-- x "
              "-->\n",
              "--title '<t>&'");
    run(*state, "pack check " OWN "client");
    json_t *pack = take_controls(*state, "client"), *controls = json_object_get(pack, "controls");
    assert_string_equal(json_string_value(json_object_get(pack, "title")), "<t>&");
    const char *question = get(controls, 0, "question");
    expect_contains(question, "<b>a</b> & ");
    expect_contains(question, "]]>");
    assert_null(strchr(question, '\x1b'));
    assert_null(strchr(question, '\x07'));
    json_decref(pack);
}

static void a_pack_that_is_there_stays(void **state)
{
    make_pack(*state, SHEET, "--title One");
    expect_refused(*state, "pack import-csv t.csv --id client --title Two", 4, "pack.xml");
    run(*state, "pack tie client 2=mini:3 --relation subset --reason hand");
    run(*state, "pack import-csv t.csv --id client --title Two --force");
    char *file = take_file(*state, OWN "client/pack.xml");
    expect_contains(file, "<title>Two</title>");
    expect_contains(file, "<relation kind=\"subset\" from=\"2\" to=\"mini:3\">");
    free(file);
}

/* ---- a pack that is filled ---- */

static void a_pack_is_filled_and_keeps_its_guidance(void **state)
{
    put_file(*state, "t.csv",
             "No,区分,質問,担当領域\n2,鍵,another question,総務\n77,鍵,new question,製造\n");
    json_t *before = take_controls(*state, "mini");
    run(*state, "pack import-csv t.csv --extend mini");
    json_t *after = take_controls(*state, "mini");
    json_t *old = json_object_get(before, "controls"), *new = json_object_get(after, "controls");
    size_t count = json_array_size(old);
    assert_int_equal(json_array_size(new), count + 1);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(get(new, i, "question"), get(old, i, "question"));
        assert_true(json_equal(json_object_get(json_array_get(new, i), "measures"),
                               json_object_get(json_array_get(old, i), "measures")));
    }
    assert_string_equal(get(new, count, "id"), "77");
    assert_string_equal(get(new, count, "question"), "new question");
    run(*state, "pack check " OWN "mini");
    run(*state, "new a.tenken --pack mini");
    char *share = take_output(*state, "interview a.tenken --for 総務 --csv");
    expect_contains(share, "mini:2");
    assert_null(strstr(share, "mini:77"));
    free(share);
    json_decref(after);
    json_decref(before);
}

static void the_check_sheet_of_the_car_makers_is_filled(void **state)
{
    struct string text = {0};
    string_append(&text, "ラベル,要求事項,No,レベル,達成条件,担当領域\n");
    for (int i = 1; i <= 153; i++)
        string_format(&text, "ラベル%d,要求%d,%d,%d,条件%dを満たすこと。,%s\n", i / 10, i, i,
                      i % 3 + 1, i, i % 2 ? "総務" : "情報システム");
    put_file(*state, "t.csv", text.text);
    string_free(&text);
    free(take_output_in(*state, "ja", REAL, "pack import-csv t.csv --extend jama-japia"));
    free(take_output_in(*state, "ja", REAL, "pack check " OWN "jama-japia"));
    char *shown = take_output_in(*state, "ja", REAL, "pack show jama-japia --json");
    json_t *pack = json_loads(shown, 0, NULL), *controls = json_object_get(pack, "controls");
    static const char *const kept[] = {"4",  "12", "17", "18", "23", "24",
                                       "26", "91", "94", "95", "96"};
    size_t found = 0;
    assert_int_equal(json_array_size(controls), 153);
    for (size_t i = 0; i < 153; i++)
        for (size_t k = 0; k < ARRAY_LENGTH(kept); k++)
            if (text_equal(get(controls, i, "id"), kept[k])) {
                found++;
                assert_null(strstr(get(controls, i, "question"), "を満たすこと"));
            }
    assert_int_equal(found, ARRAY_LENGTH(kept));
    json_decref(pack);
    free(shown);
}

/* ---- ties, and the table given back ---- */

static void ties_are_checked_all_or_none(void **state)
{
    make_pack(*state, SHEET, "");
    char *before = take_file(*state, OWN "client/pack.xml");
    expect_refused(*state, "pack tie client 1=mini:1 2=mini:99", 3, "mini:99: no such control");
    expect_refused(*state, "pack tie client 9=mini:1", 3, "9: no such row in client");
    expect_refused(*state, "pack tie client mini:1", 2, "is written ROW=PACK:CONTROL");
    expect_refused(*state, "pack tie client 1=client:2", 3, "is in the same pack");
    expect_refused(*state, "pack tie client 1=mini:1 --relation same", 2, "--relation");
    expect_refused(*state, "pack tie mini 1=mini:1", 3, "mini");
    expect_refused(*state, "pack tie none 1=mini:1", 3, "none");
    char *after = take_file(*state, OWN "client/pack.xml");
    assert_string_equal(before, after);
    run(*state, "pack tie client 第三= No.2=mini:1,mini:3");
    free(after);
    after = take_file(*state, OWN "client/pack.xml");
    assert_null(strstr(after, "from=\"row-3\""));
    expect_contains(after, "from=\"2\" to=\"mini:1\"");
    expect_contains(after, "from=\"2\" to=\"mini:3\"");
    free(after);
    free(before);
}

static void answers_are_offered_through_ties(void **state)
{
    make_pack(*state, SHEET, "");
    run(*state, "new a.tenken --pack mini,client");
    run(*state, "answer a.tenken mini:2=done");
    json_t *json = take_json(*state, "crosswalk a.tenken --pack client --json");
    json_t *offer = json_array_get(json_object_get(json, "offers"), 0);
    assert_int_equal(json_array_size(json_object_get(json, "offers")), 1);
    assert_string_equal(json_string_value(json_object_get(offer, "address")), "client:row-3");
    assert_string_equal(json_string_value(json_object_get(offer, "choice")), "done");
    json_decref(json);
}

struct grid {
    char ***rows;
    size_t *counts;
    size_t count;
};

static void take_cells(void *context, const struct csv_cell *cells, size_t count)
{
    struct grid *grid = context;
    size_t row = grid->count;
    char **texts = mem_alloc((count + 1) * sizeof *texts);
    for (size_t i = 0; i < count; i++)
        texts[i] = mem_copy(csv_get_plain(cells[i].text));
    ARRAY_PUSH(grid->counts, row) = count;
    ARRAY_PUSH(grid->rows, grid->count) = texts;
}

static struct grid read_grid(const char *csv)
{
    struct grid grid = {0};
    assert_true(csv_read(csv, strlen(csv), "csv", take_cells, &grid, NULL));
    return grid;
}

static void free_grid(struct grid *grid)
{
    for (size_t i = 0; i < grid->count; i++) {
        for (size_t k = 0; k < grid->counts[i]; k++)
            free(grid->rows[i][k]);
        free(grid->rows[i]);
    }
    free(grid->counts);
    free(grid->rows);
}

static void the_table_goes_back_as_it_came(void **state)
{
    make_pack(*state, SHEET, "");
    run(*state, "new a.tenken --pack mini,client --mode audit");
    run(*state, "answer a.tenken client:1=done --note '=1+1'");
    char *output = take_output(*state, "questionnaire a.tenken client");
    struct grid before = read_grid(SHEET), after = read_grid(output);
    assert_int_equal(after.count, before.count);
    for (size_t i = 0; i < before.count; i++) {
        assert_int_equal(after.counts[i], before.counts[i] + 4);
        for (size_t k = 0; k < before.counts[i]; k++)
            assert_string_equal(after.rows[i][k], before.rows[i][k]);
    }
    assert_string_equal(after.rows[1][6], "Answer (tenken)");
    assert_string_equal(after.rows[2][6], "We do it");
    expect_contains(output, "\"'=1+1\"");
    expect_contains(output, "\"'=cmd|");
    assert_string_equal(after.rows[3][6], "");
    expect_contains(after.rows[4][9], ": ");
    free_grid(&after);
    free_grid(&before);
    run(*state, "questionnaire a.tenken client -o back.csv");
    char *file = take_file(*state, "back.csv");
    assert_string_equal(file, output);
    expect_refused(*state, "questionnaire a.tenken client -o back.csv", 4, "back.csv");
    expect_refused(*state, "questionnaire a.tenken mini", 3, "not made from a table");
    expect_refused(*state, "questionnaire a.tenken other", 3, "no such pack in the case");
    free(file);
    free(output);
}

static void a_workbook_goes_back_with_the_same_cells(void **state)
{
    make_pack(*state, SHEET, "");
    run(*state, "new a.tenken --pack client");
    run(*state, "answer a.tenken client:1=done --note =1+1");
    run(*state, "questionnaire a.tenken client --format xlsx -o back.xlsx");
    run(*state, "pack import-csv back.xlsx --id again");
    char *table = take_file(*state, OWN "again/table.csv");
    struct grid before = read_grid(SHEET), after = read_grid(table);
    assert_int_equal(after.count, before.count);
    for (size_t i = 0; i < before.count; i++)
        for (size_t k = 0; k < before.counts[i]; k++)
            assert_string_equal(k < after.counts[i] ? after.rows[i][k] : "", before.rows[i][k]);
    assert_string_equal(after.rows[2][6], "We do it");
    assert_string_equal(after.rows[2][7], "=1+1");
    free_grid(&after);
    free_grid(&before);
    free(table);
    expect_refused(*state, "questionnaire a.tenken client --format html", 2, "csv or xlsx");
}

/* ---- a sheet per department ---- */

static void fill_in(const char *folder, const char *name, const char *address, const char *choice,
                    const char *note)
{
    char *text = mem_format("address,answer,note\n%s,%s,%s\n", address, choice, note);
    put_file(folder, name, text);
    free(text);
}

static void departments_answer_apart_and_are_joined(void **state)
{
    make_pack(*state, SHEET, "--scale jama");
    run(*state, "new a.tenken --pack client");
    char *office = take_output(*state, "interview a.tenken --for 総務 --csv");
    char *it = take_output(*state, "interview a.tenken --for 情報 --csv");
    expect_contains(office, "client:2");
    assert_null(strstr(office, "client:row-3"));
    assert_null(strstr(office, "client:1"));
    expect_contains(it, "client:2");
    expect_contains(it, "client:row-3");
    expect_contains(it, "情報");
    expect_refused(*state, "interview a.tenken --for 営業", 3, "do not name it");
    expect_refused(*state, "interview a.tenken --for 総務 --role 情報", 2, "does not go together");
    fill_in(*state, "office.csv", "client:2", "2", "rule of 2024");
    fill_in(*state, "it.csv", "client:row-3", "1", "by June");
    run(*state, "interview a.tenken --read office.csv");
    run(*state, "interview a.tenken --read it.csv");
    fill_in(*state, "it.csv", "client:2", "0", "no plan");
    struct command command = command_run(*state, "interview a.tenken --read it.csv");
    assert_int_equal(command.status, 1);
    expect_contains(command.output, "! client:2");
    command_clear(&command);
    json_t *json = take_json(*state, "show a.tenken --json");
    json_t *pack = json_array_get(json_object_get(json, "packs"), 0);
    assert_int_equal(json_integer_value(json_object_get(pack, "met")), 1);
    assert_int_equal(json_integer_value(json_object_get(pack, "partial")), 1);
    json_decref(json);
    free(it);
    free(office);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)
        TEST(rows_become_controls_in_their_order),
        TEST(headings_may_be_english_and_in_any_order),
        TEST(the_pack_passes_the_check_with_the_schema),
        TEST(excel_in_japan_writes_cp932),
        TEST(a_workbook_is_read_as_well),
        TEST(an_option_names_the_folder),
        TEST(faults_are_told_by_line_and_column),
        TEST(what_is_no_such_table_is_refused),
        TEST(a_table_too_long_is_refused),
        TEST(thousands_of_rows_are_taken),
        TEST(cells_carry_no_markup_and_no_control_characters),
        TEST(a_pack_that_is_there_stays),
        TEST(a_pack_is_filled_and_keeps_its_guidance),
        TEST(the_check_sheet_of_the_car_makers_is_filled),
        TEST(ties_are_checked_all_or_none),
        TEST(answers_are_offered_through_ties),
        TEST(the_table_goes_back_as_it_came),
        TEST(a_workbook_goes_back_with_the_same_cells),
        TEST(departments_answer_apart_and_are_joined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
