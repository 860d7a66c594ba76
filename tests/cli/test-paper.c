/* Papers from the command line: what they lack, filling them in, and kinds of one's own. */
#include "case.h"

#include <unistd.h>

static void missing_fields_are_listed_and_nothing_is_written(void **state)
{
    struct command command =
        command_run(*state, "report a.tenken --kind audit-report --format text -o out.txt");
    assert_int_equal(command.status, 1);
    expect_contains(command.errors, "  audit-team  Audit team and qualifications\n");
    expect_contains(command.errors, "  opinion  Opinion\n");
    expect_contains(command.errors, "--with-gaps");
    assert_null(strstr(command.errors, "opinion-reason"));
    assert_null(strstr(command.errors, "audit-criteria"));
    command_clear(&command);
    char *path = path_take_join(*state, "out.txt");
    assert_int_not_equal(access(path, F_OK), 0);
    free(path);
}

static void what_a_paper_lacks_is_named_as_forms_do(void **state)
{
    char *list = take_output(*state, "paper a.tenken audit-record");
    expect_contains(
        list, "  missing (3): Audit team and qualifications, Period audited, What was audited\n");
    free(list);
    list = take_output(*state, "paper a.tenken diagnosis");
    assert_null(strstr(list, "missing"));
    free(list);
}

static void with_gaps_there_are_lines_to_fill_in(void **state)
{
    char *text =
        take_output(*state, "report a.tenken --kind audit-report --format text --with-gaps");
    expect_contains(text, "Period audited");
    expect_contains(text, "____");
    free(text);
}

static void what_is_said_is_kept_and_written(void **state)
{
    run(*state, "paper a.tenken audit-report report-date=2026/4/1 'addressee=The owner' "
                "'audit-team=Hanako Yamada (lead)' audit-period=2025 'audit-scope=Whole firm' "
                "opinion=qualified reviewer=Ichiro review-date=2026-04-02");
    char *list = take_output(*state, "paper a.tenken audit-report");
    expect_contains(list, "  audit-team  ");
    assert_null(strstr(list, "* "));
    free(list);
    char *text = take_output(*state, "report a.tenken --kind audit-report --format text");
    expect_contains(text, "2026-04-01");
    expect_contains(text, "Hanako Yamada (lead)");
    expect_contains(text, "suitable except for the points raised");
    free(text);
    char *file = take_file(*state, "a.tenken");
    expect_contains(file, "<paper id=\"shared\">");
    expect_contains(file, "<paper id=\"audit-report\">");
    free(file);
    run(*state, "undo a.tenken");
    json_t *paper = take_json(*state, "paper a.tenken audit-report --json");
    assert_int_equal(json_array_size(json_object_get(paper, "missing")), 8);
    json_decref(paper);
}

static void a_value_can_be_taken_back(void **state)
{
    run(*state, "paper a.tenken audit-report opinion=adverse");
    run(*state, "paper a.tenken audit-report opinion=");
    char *file = take_file(*state, "a.tenken");
    assert_null(strstr(file, "<paper "));
    free(file);
}

static void what_is_wrong_is_said(void **state)
{
    expect_refusal(*state, "paper a.tenken nosuch", 3, "audit-report");
    expect_refusal(*state, "paper a.tenken audit-report nosuch=1", 3, "audit-team");
    expect_refusal(*state, "paper a.tenken audit-report opinion=xyzzy", 3, "suitable");
    expect_refusal(*state, "paper a.tenken audit-report report-date=soon", 3, "2026-04-01");
    expect_refusal(*state, "paper a.tenken audit-report report-date", 2, "KEY=VALUE");
    expect_refusal(*state, "paper a.tenken diagnosis x=1", 3, "it has no fields");
}

static void every_kind_is_listed_by_group(void **state)
{
    char *list = take_output(*state, "paper a.tenken");
    const char *result = strstr(list, "Result\n  diagnosis ");
    const char *audit = strstr(list, "Audit\n");
    assert_non_null(result);
    assert_non_null(audit);
    assert_true(result < audit);
    expect_contains(list, "Audit report  (missing: 8)\n");
    assert_null(strstr(list, "report-date"));
    free(list);
}

/* ---- kinds of one's own: files, no compiler ---- */

static const char own_kind[] =
    "<kinds format=\"1.0\"><kind id=\"thanks\" group=\"firm\"><title>お礼状</title>"
    "<title lang=\"en\">Thanks</title><about>訪問の\n   あとに。</about>"
    "<field id=\"visitor\" needed=\"yes\" shared=\"yes\"><label>訪問者</label>"
    "<label lang=\"en\">Who came</label></field>"
    "<field id=\"name\" record=\"firm\"><label>会社</label></field></kind></kinds>";
static const char own_stylesheet[] =
    "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" "
    "xmlns:t=\"urn:tenken:report\" exclude-result-prefixes=\"t\"><xsl:import href=\"paper.xsl\"/>"
    "<xsl:template match=\"report\" mode=\"body\"><p><xsl:value-of select=\"t:say('感謝', "
    "'Many thanks')\"/></p><xsl:call-template name=\"values\"/></xsl:template></xsl:stylesheet>";

static void install(const char *folder, const char *kinds)
{
    static const char *const folders[] = {"XDG_DATA_HOME", "XDG_DATA_HOME/tenken",
                                          "XDG_DATA_HOME/tenken/report"};
    put_folders(folder, folders, ARRAY_LENGTH(folders));
    put_file(folder, "XDG_DATA_HOME/tenken/report/kinds.xml", kinds);
    put_file(folder, "XDG_DATA_HOME/tenken/report/thanks.document.xsl", own_stylesheet);
}

static void a_kind_of_ones_own_works_as_ours_do(void **state)
{
    install(*state, own_kind);
    char *list = take_output(*state, "paper a.tenken thanks");
    expect_contains(list, "* visitor  Who came\n");
    expect_contains(list, "Sakura Mould");
    expect_contains(list, "訪問のあとに。");
    free(list);
    run(*state, "paper a.tenken thanks visitor=Hanako");
    char *text = take_output(*state, "report a.tenken --kind thanks --format text");
    expect_contains(text, "Many thanks");
    expect_contains(text, "Hanako");
    expect_contains(text, "Sakura Mould");
    free(text);
    run(*state, "report a.tenken --kind thanks --format docx -o t.docx");
}

static void kinds_of_ones_own_may_lie_in_several_files(void **state)
{
    install(*state, own_kind);
    put_file(*state, "XDG_DATA_HOME/tenken/report/kinds-more.xml",
             "<kinds format=\"1.0\"><kind id=\"more\" group=\"firm\"><title>もう一つ</title>"
             "<about>別の書類です。</about></kind></kinds>");
    char *list = take_output(*state, "paper a.tenken --json");
    expect_contains(list, "\"thanks\"");
    expect_contains(list, "\"more\"");
    free(list);
}

static void a_wrong_file_is_explained_and_left_out(void **state)
{
    static const struct {
        const char *kinds, *message;
    } wrong[] = {
        {"<kinds format=\"1.0\"><kind id=\"A\" group=\"firm\"><title>x</title><about>y</about>"
         "</kind></kinds>",
         "small letters"},
        {"<kinds format=\"1.0\"><kind id=\"a\" group=\"film\"><title>x</title><about>y</about>"
         "</kind></kinds>",
         "“film”"},
        {"<kinds format=\"1.0\"><kind id=\"a\" group=\"firm\"><title>x</title></kind></kinds>",
         "<about> is missing"},
        {"<kinds format=\"1.0\"><kind id=\"a\" group=\"firm\" colour=\"red\"><title>x</title>"
         "<about>y</about><b/></kind></kinds>",
         "colour"},
        {"<kinds format=\"1.0\"><kind id=\"a\" group=\"firm\"><title>x</title><about>y</about>"
         "<field id=\"q\"><label>z</label></field><field id=\"q\"><label>z</label></field>"
         "</kind></kinds>",
         "already"},
        {"<kinds format=\"1.0\"><kind id=\"a\" group=\"firm\"><title>x</title><about>y</about>"
         "<field id=\"q\" record=\"firm\"><label>z</label></field></kind></kinds>",
         "no such field"},
        {"<kinds format=\"2.0\"/>", "1.0"},
        {"<papers/>", "<kinds>"},
        {"<!DOCTYPE kinds [<!ENTITY a \"b\">]><kinds format=\"1.0\"/>", "DOCTYPE"},
        {"<kinds", "kinds.xml:1"},
    };
    install(*state, "<kinds format=\"1.0\"/>");
    for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
        put_file(*state, "XDG_DATA_HOME/tenken/report/kinds.xml", wrong[i].kinds);
        struct command command = command_run(*state, "paper a.tenken");
        assert_int_equal(command.status, 1);
        expect_contains(command.errors, "kinds.xml");
        expect_contains(command.errors, wrong[i].message);
        expect_contains(command.output, "diagnosis");
        command_clear(&command);
    }
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(missing_fields_are_listed_and_nothing_is_written),
        TEST(what_a_paper_lacks_is_named_as_forms_do),
        TEST(with_gaps_there_are_lines_to_fill_in),
        TEST(what_is_said_is_kept_and_written),
        TEST(a_value_can_be_taken_back),
        TEST(what_is_wrong_is_said),
        TEST(every_kind_is_listed_by_group),
        TEST(a_kind_of_ones_own_works_as_ours_do),
        TEST(kinds_of_ones_own_may_lie_in_several_files),
        TEST(a_wrong_file_is_explained_and_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
