/* Offices, exceptions and the classes of the government's common standards, from the command line,
 * with the pack that they belong to. */
#include "case.h"

static void make_government_case(const char *folder)
{
    char *content = path_take_join(getenv("TENKEN_SOURCE"), "content");
    free(take_output_in(folder, NULL, content, "new a.tenken --pack toitsu-kijun,ipa-25"));
    free(take_output_in(folder, NULL, content, "new b.tenken --pack ipa-25"));
    free(content);
}

static struct command run_real(const char *folder, const char *line)
{
    char *content = path_take_join(getenv("TENKEN_SOURCE"), "content");
    struct command command = command_run_in(folder, NULL, content, line);
    free(content);
    return command;
}

/* What a verb prints that must end so. */
static char *take_real(const char *folder, int status, const char *line)
{
    struct command command = run_real(folder, line);
    if (command.status != status)
        print_error("tenken %s: exit %d: %s\n", line, command.status, command.errors);
    assert_int_equal(command.status, status);
    char *output = mem_copy(command.output);
    command_clear(&command);
    return output;
}

static void run_ok(const char *folder, const char *line)
{
    free(take_real(folder, 0, line));
}

static void expect_real_refusal(const char *folder, const char *line, const char *message)
{
    struct command command = run_real(folder, line);
    if (command.status == 0)
        print_error("tenken %s was not refused\n", line);
    assert_true(command.status == 2 || command.status == 3);
    expect_contains(command.errors, message);
    command_clear(&command);
}

static json_t *take_list(const char *folder, int status, const char *line)
{
    char *output = take_real(folder, status, line);
    json_t *json = json_loads(output, 0, NULL);
    assert_non_null(json);
    free(output);
    return json;
}

static const char *get_said(const json_t *list, size_t index, const char *key)
{
    return json_string_value(json_object_get(json_array_get(list, index), key));
}

/* ---- offices ---- */

static void every_role_of_the_pack_is_listed_held_or_not(void **state)
{
    make_government_case(*state);
    run_ok(*state, "office a.tenken set ciso 'person=田中 太郎' since=2026/4/1");
    json_t *list = take_list(*state, 0, "office a.tenken list --json");
    assert_int_equal(json_array_size(list), 16);
    assert_string_equal(get_said(list, 1, "id"), "ciso");
    assert_string_equal(get_said(list, 1, "person"), "田中 太郎");
    assert_string_equal(get_said(list, 1, "since"), "2026-04-01");
    assert_null(get_said(list, 2, "person"));
    json_decref(list);
    char *words = take_real(*state, 0, "office a.tenken list");
    expect_contains(words, "田中 太郎");
    expect_contains(words, "nobody named");
    free(words);
    char *none = take_real(*state, 0, "office b.tenken list");
    assert_string_equal(none, "No pack of this case names roles.\n");
    free(none);
}

static void an_office_is_changed_left_and_had_back(void **state)
{
    make_government_case(*state);
    run_ok(*state, "office a.tenken set ciso person=田中");
    run_ok(*state, "office a.tenken set ciso person=佐藤 deputy=鈴木");
    run_ok(*state, "office a.tenken remove ciso");
    json_t *gone = take_list(*state, 0, "office a.tenken list --json");
    assert_null(get_said(gone, 1, "person"));
    json_decref(gone);
    run_ok(*state, "undo a.tenken");
    json_t *back = take_list(*state, 0, "office a.tenken list --json");
    assert_string_equal(get_said(back, 1, "person"), "佐藤");
    assert_string_equal(get_said(back, 1, "deputy"), "鈴木");
    json_decref(back);
}

static void what_is_no_office_is_refused(void **state)
{
    make_government_case(*state);
    expect_real_refusal(*state, "office a.tenken set cis person=x", "“ciso”");
    expect_real_refusal(*state, "office b.tenken set ciso person=x", "they name none");
    expect_real_refusal(*state, "office a.tenken set ciso deputy=x", "is needed");
    expect_real_refusal(*state, "office a.tenken set ciso person=x since=soon", "a date such as");
    expect_real_refusal(*state, "office a.tenken set ciso person=x boss=y", "no such field");
    expect_real_refusal(*state, "office a.tenken set ciso", "it is written");
    expect_real_refusal(*state, "office a.tenken sat ciso person=x", "“set”");
    expect_real_refusal(*state, "office a.tenken remove ciso", "none with this id");
    expect_real_refusal(*state, "office a.tenken remove ciso --json", "not an option");
    expect_real_refusal(*state, "office a.tenken set ciso person=a\x1b[2J", "control");
    char *history = take_real(*state, 0, "history a.tenken");
    assert_null(strstr(history, "ciso"));
    free(history);
}

/* ---- exceptions ---- */

static void an_exception_goes_to_a_spreadsheet_and_back(void **state)
{
    make_government_case(*state);
    char *id = take_real(*state, 0,
                         "exception a.tenken add 'clause=持出規程, \"第5条\"' applicant=鈴木 "
                         "until=2026/9/30 decision=許可");
    id[strcspn(id, "\n")] = '\0';
    run_ok(*state, "exception a.tenken export table.csv");
    char *line = mem_format("exception a.tenken remove %s", id);
    run_ok(*state, line);
    free(line);
    run_ok(*state, "exception a.tenken import table.csv");
    json_t *list = take_list(*state, 0, "exception a.tenken list --json");
    assert_int_equal(json_array_size(list), 1);
    assert_string_equal(get_said(list, 0, "id"), id);
    assert_string_equal(get_said(list, 0, "clause"), "持出規程, \"第5条\"");
    assert_string_equal(get_said(list, 0, "until"), "2026-09-30");
    assert_string_equal(get_said(list, 0, "decision"), "permitted");
    json_decref(list);
    free(id);
}

static void what_is_open_of_an_exception_hangs_on_the_decision(void **state)
{
    make_government_case(*state);
    run_ok(*state, "exception a.tenken add clause=5 decision=permitted");
    run_ok(*state, "exception a.tenken add clause=6 decision=refused");
    json_t *list = take_list(*state, 0, "exception a.tenken list --json");
    size_t permitted = json_array_size(json_object_get(json_array_get(list, 0), "open"));
    size_t refused = json_array_size(json_object_get(json_array_get(list, 1), "open"));
    assert_int_equal(permitted - refused, 5); /* clause, from, until, measure, ending */
    json_decref(list);
}

static void what_is_no_exception_is_refused(void **state)
{
    make_government_case(*state);
    expect_real_refusal(*state, "exception a.tenken add applicant=x", "is needed");
    expect_real_refusal(*state, "exception a.tenken add clause=5 decision=maybe",
                        "permitted, refused");
    expect_real_refusal(*state, "exception a.tenken add clause=5 until=2026-02-30",
                        "a date such as");
    expect_real_refusal(*state,
                        "exception a.tenken add clause=a\xc2\x9b"
                        "2J",
                        "clause");
    put_file(*state, "bad.csv", "clause,decision\n5,perhaps\n");
    expect_real_refusal(*state, "exception a.tenken import bad.csv", "nothing was taken");
    put_file(*state, "bad.csv", "applicant\n鈴木\n");
    expect_real_refusal(*state, "exception a.tenken import bad.csv", "clause");
    char *list = take_real(*state, 0, "exception a.tenken list");
    assert_string_equal(list, "No exception was asked for.\n");
    free(list);
}

/* The clock of the tests stands at 2026-04-01. */
static void the_review_says_who_does_too_much(void **state)
{
    make_government_case(*state);
    run_ok(*state, "office a.tenken set ciso person=田中");
    run_ok(*state, "office a.tenken set chief-auditor person=佐藤、田中（総務）");
    run_ok(*state, "exception a.tenken add clause=第5条 applicant=鈴木 'approver=鈴 木' "
                   "granted-until=2026-03-31");
    json_t *list = take_list(*state, 1, "lint a.tenken --json");
    assert_int_equal(json_array_size(list), 3);
    assert_string_equal(get_said(list, 0, "kind"), "combined");
    assert_string_equal(get_said(list, 0, "address"), "office:chief-auditor");
    expect_contains(get_said(list, 0, "what"), "田中");
    expect_contains(get_said(list, 0, "reason"), "2.1.1(8)");
    assert_string_equal(get_said(list, 1, "kind"), "self-approved");
    assert_string_equal(get_said(list, 2, "kind"), "exception-over");
    assert_string_equal(get_said(list, 2, "date"), "2026-03-31");
    json_decref(list);
    run_ok(*state, "office a.tenken set chief-auditor person=佐藤");
    char *words = take_real(*state, 1, "lint a.tenken");
    assert_null(strstr(words, "office:"));
    free(words);
}

/* ---- classes ---- */

static void classes_are_asked_only_with_their_pack(void **state)
{
    make_government_case(*state);
    run_ok(*state, "asset a.tenken add name=給付 form=電子 gov-confidentiality=機密性2情報 "
                   "gov-integrity=2 handling=複製禁止");
    run_ok(*state, "asset a.tenken add name=書面 form=紙 gov-confidentiality=3");
    run_ok(*state, "asset b.tenken add name=図面");
    expect_real_refusal(*state, "asset b.tenken add name=x gov-integrity=2", "no such field");
    expect_real_refusal(*state, "asset a.tenken add name=x gov-integrity=3", "2, 1");
    expect_real_refusal(*state, "asset a.tenken add name=x gov-confidentiality=0", "3, 2, 1");
    static const char *const places[] = {"asset %s.tenken export -", "asset %s.tenken list --json",
                                         "report %s.tenken --format csv --table assets -o -",
                                         "report %s.tenken --format json -o -"};
    for (size_t i = 0; i < ARRAY_LENGTH(places); i++) {
        char *with = mem_format(places[i], "a"), *without = mem_format(places[i], "b");
        char *shown = take_real(*state, 0, with), *hidden = take_real(*state, 0, without);
        expect_contains(shown, "gov-availability");
        expect_contains(shown, "複製禁止");
        assert_null(strstr(hidden, "gov-"));
        assert_null(strstr(hidden, "handling"));
        free(hidden);
        free(shown);
        free(without);
        free(with);
    }
}

static void paper_has_no_class_of_integrity(void **state)
{
    make_government_case(*state);
    run_ok(*state, "asset a.tenken add name=書面 form=紙");
    run_ok(*state, "asset a.tenken add name=給付 form=電子");
    json_t *list = take_list(*state, 0, "asset a.tenken list --json");
    static const size_t expected[] = {1, 3};
    for (size_t i = 0; i < ARRAY_LENGTH(expected); i++) {
        size_t classes = 0, at;
        json_t *key, *open = json_object_get(json_array_get(list, i), "open");
        json_array_foreach(open, at, key) classes +=
            strncmp(json_string_value(key), "gov-", 4) == 0;
        assert_int_equal(classes, expected[i]);
    }
    json_decref(list);
}

static void a_table_with_classes_is_read_only_with_the_pack(void **state)
{
    make_government_case(*state);
    put_file(*state, "t.csv", "名称,機密性の格付,完全性の格付,取扱制限\n給付,機密性3,2,課内限り\n");
    run_ok(*state, "asset a.tenken import t.csv");
    json_t *list = take_list(*state, 0, "asset a.tenken list --json");
    assert_string_equal(get_said(list, 0, "gov-confidentiality"), "3");
    assert_string_equal(get_said(list, 0, "gov-integrity"), "2");
    assert_string_equal(get_said(list, 0, "handling"), "課内限り");
    json_decref(list);
    expect_real_refusal(*state, "asset b.tenken import t.csv", "機密性の格付");
}

/* ---- papers ---- */

static void the_register_has_the_fields_of_the_source(void **state)
{
    make_government_case(*state);
    run_ok(*state, "exception a.tenken add clause=持出規程第5条 applicant=鈴木 'measure=<b>&鍵'");
    char *paper =
        take_real(*state, 0, "report a.tenken --kind exception-register --format html -o -");
    /* a), b) with the effects, c), and the two that are ours */
    static const char *const labels[] = {"Who decided",
                                         "Role of who decided",
                                         "Unit of who decided",
                                         "How to reach who decided",
                                         "Applicant",
                                         "Applicant’s unit",
                                         "How to reach the applicant",
                                         "Rule and clause",
                                         "Asked for from",
                                         "Asked for until",
                                         "What is done instead",
                                         "Effects on security, and what is done about them *",
                                         "How its end is reported",
                                         "Reason for asking",
                                         "What was decided",
                                         "Reason for what was decided",
                                         "Clause it is permitted from",
                                         "Permitted from",
                                         "Permitted until",
                                         "What has to be done instead",
                                         "How its end has to be reported",
                                         "End reported on",
                                         "Note"};
    for (size_t i = 0; i < ARRAY_LENGTH(labels); i++) {
        char *cell = mem_format(">%s</th>", labels[i]);
        expect_contains(paper, cell);
        free(cell);
    }
    expect_contains(paper, "2.2.2(1)-1 c)");
    expect_contains(paper, "&lt;b&gt;&amp;鍵");
    free(paper);
}

static void the_system_register_has_nineteen_items(void **state)
{
    make_government_case(*state);
    char *paper = take_real(*state, 0, "report a.tenken --kind system-register --format text -o -");
    const char *cloud = strstr(paper, "Built on cloud services");
    assert_non_null(cloud);
    for (char letter = 'a'; letter <= 's'; letter++) {
        char *item = mem_format("%c)", letter);
        const char *at = strstr(letter < 'k' ? paper : cloud, item);
        assert_non_null(at);
        assert_true(letter < 'k' ? at < cloud : at > cloud);
        free(item);
    }
    free(paper);
}

/* Of the CISO alone, all that is asked of the role and nothing of another. */
static void a_self_check_sheet_is_for_one_role(void **state)
{
    make_government_case(*state);
    run_ok(*state, "paper a.tenken self-check-sheet check-role=ciso check-to=総務部長");
    run_ok(*state, "office a.tenken set ciso person=田中");
    char *paper =
        take_real(*state, 0, "report a.tenken --kind self-check-sheet --format text -o -");
    expect_contains(paper, "2.1.1(1)-1\n");
    expect_contains(paper, "田中");
    expect_contains(paper, "総務部長");
    assert_null(strstr(paper, "2.1.1(8)(a)")); /* of the staff */
    free(paper);
    run_ok(*state, "paper a.tenken self-check-sheet check-role=nobody");
    char *none = take_real(*state, 0, "report a.tenken --kind self-check-sheet --format text -o -");
    expect_contains(none, "nothing of that role");
    free(none);
}

static void the_list_of_offices_says_what_is_to_be_mended(void **state)
{
    make_government_case(*state);
    run_ok(*state, "office a.tenken set security-head person=田中");
    char *fine = take_real(*state, 0, "report a.tenken --kind office-list --format text -o -");
    expect_contains(fine, "田中");
    assert_null(strstr(fine, "To be mended"));
    free(fine);
    run_ok(*state, "office a.tenken set chief-auditor person=田中");
    char *paper = take_real(*state, 0, "report a.tenken --kind office-list --format text -o -");
    expect_contains(paper, "To be mended");
    free(paper);
}

/* The people in it do not leave with an anonymous copy. */
static void nobody_is_named_without_names(void **state)
{
    make_government_case(*state);
    run_ok(*state, "office a.tenken set ciso person=田中 deputy=佐藤 note=田中の件");
    run_ok(*state, "exception a.tenken add clause=鈴木の件 applicant=鈴木 approver=佐藤 "
                   "applicant-contact=090 reason=鈴木 until=2026-03-31");
    static const char *const kinds[] = {"office-list", "exception-register"};
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
        char *line =
            mem_format("report a.tenken --kind %s --format text --anonymise -o -", kinds[i]);
        char *paper = take_real(*state, 0, line);
        expect_contains(paper, "Person ");
        assert_null(strstr(paper, "田中"));
        assert_null(strstr(paper, "鈴木"));
        assert_null(strstr(paper, "佐藤"));
        assert_null(strstr(paper, "090"));
        free(paper);
        free(line);
    }
}

#define DUTY_TEST(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        DUTY_TEST(every_role_of_the_pack_is_listed_held_or_not),
        DUTY_TEST(an_office_is_changed_left_and_had_back),
        DUTY_TEST(what_is_no_office_is_refused),
        DUTY_TEST(an_exception_goes_to_a_spreadsheet_and_back),
        DUTY_TEST(what_is_open_of_an_exception_hangs_on_the_decision),
        DUTY_TEST(what_is_no_exception_is_refused),
        DUTY_TEST(the_review_says_who_does_too_much),
        DUTY_TEST(classes_are_asked_only_with_their_pack),
        DUTY_TEST(paper_has_no_class_of_integrity),
        DUTY_TEST(a_table_with_classes_is_read_only_with_the_pack),
        DUTY_TEST(the_register_has_the_fields_of_the_source),
        DUTY_TEST(the_system_register_has_nineteen_items),
        DUTY_TEST(a_self_check_sheet_is_for_one_role),
        DUTY_TEST(the_list_of_offices_says_what_is_to_be_mended),
        DUTY_TEST(nobody_is_named_without_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
