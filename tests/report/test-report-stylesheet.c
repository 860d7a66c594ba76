/* Stylesheets of one's own: used, explained where they are wrong, and kept from reading or writing
 * elsewhere. */
#include "office.h"

#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>

#define HEAD                                                                                       \
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "              \
    "xmlns:t='urn:tenken:report' xmlns:exsl='http://exslt.org/common' "                            \
    "extension-element-prefixes='exsl'>\n<xsl:output method='text'/>\n"
#define TAIL "</xsl:stylesheet>\n"
#define IMPORT(uri)                                                                                \
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"              \
    "<xsl:import href='" uri "'/>" TAIL
#define BODY(xml) HEAD "<xsl:template match='/'>" xml "</xsl:template>\n" TAIL

struct bench {
    struct office *office;
    char folder[32];
};

static int bench_set_up(void **state)
{
    struct bench *bench = mem_alloc(sizeof *bench);
    strcpy(bench->folder, "/tmp/tenken-report-XXXXXX");
    assert_non_null(mkdtemp(bench->folder));
    bench->office = office_new("en");
    bench->office->request.format = "text";
    *state = bench;
    return 0;
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    return remove(path);
}

static int bench_tear_down(void **state)
{
    struct bench *bench = *state;
    nftw(bench->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    setenv("XDG_DATA_HOME", "/nonexistent", 1);
    office_free(bench->office);
    free(bench);
    return 0;
}

static char *take_path(struct bench *bench, const char *name)
{
    return mem_format("%s/%s", bench->folder, name);
}

static void write_file(struct bench *bench, const char *name, const char *text)
{
    struct error error = {0};
    char *path = take_path(bench, name);
    if (!file_write_whole(path, text, strlen(text), true, &error))
        fail_msg("%s: %s", error.what, error.why);
    free(path);
}

static void make_folder(struct bench *bench, const char *name)
{
    char *path = take_path(bench, name);
    assert_int_equal(mkdir(path, 0700), 0);
    free(path);
}

/* The report that the stylesheet NAME in the bench's folder makes. */
static char *take_report(struct bench *bench, const char *name, struct error *error)
{
    char *path = take_path(bench, name);
    size_t length = 0;
    bench->office->request.stylesheet = path;
    char *bytes = report_take(&bench->office->request, &length, error);
    bench->office->request.stylesheet = NULL;
    free(path);
    return bytes;
}

static void expect_report(struct bench *bench, const char *stylesheet, const char *expected)
{
    struct error error = {0};
    write_file(bench, "own.xsl", stylesheet);
    char *bytes = take_report(bench, "own.xsl", &error);
    if (bytes == NULL)
        fail_msg("%s: %s", error.what, error.why);
    assert_string_equal(bytes, expected);
    free(bytes);
}

/* Refused, as bad input; FILE (in the bench's folder) is named and every one of the words is said.
 */
static void expect_refused(struct bench *bench, const char *stylesheet, const char *file,
                           const char *const *words)
{
    struct error error = {0};
    write_file(bench, "own.xsl", stylesheet);
    char *bytes = take_report(bench, "own.xsl", &error);
    char *path = take_path(bench, file);
    if (bytes)
        fail_msg("not refused: %s", bytes);
    assert_int_equal(error.kind, ERROR_INPUT);
    assert_string_equal(error.what, path);
    for (; *words; words++)
        if (strstr(error.why, *words) == NULL)
            fail_msg("“%s” is not said in “%s”", *words, error.why);
    error_clear(&error);
    free(path);
}
#define REFUSED(bench, stylesheet, ...)                                                            \
    expect_refused(bench, stylesheet, "own.xsl", (const char *const[]){__VA_ARGS__, NULL})

/* ---- used ---- */

static void one_s_own_is_used(void **state)
{
    expect_report(*state, BODY("<xsl:value-of select='/report/pack/score/@words'/>"),
                  "2 to 7 / 16");
}

static void one_of_the_same_name_comes_first(void **state)
{
    struct bench *bench = *state;
    make_folder(bench, "tenken");
    make_folder(bench, "tenken/report");
    write_file(bench, "tenken/report/diagnosis.text.xsl", BODY("mine"));
    setenv("XDG_DATA_HOME", bench->folder, 1);
    char *text = office_take_report(bench->office, "text");
    assert_string_equal(text, "mine");
    free(text);
    char *html = office_take_report(bench->office, "html");
    assert_non_null(strstr(html, "<html"));
    free(html);
}

/* common.xsl need not be copied along; a part of one's own lies beside. */
static void parts_are_found(void **state)
{
    struct bench *bench = *state;
    write_file(bench, "part.xsl", HEAD "<xsl:template name='part'>part</xsl:template>" TAIL);
    expect_report(bench,
                  HEAD "<xsl:include href='common.xsl'/><xsl:include href='part.xsl'/>"
                       "<xsl:template match='/'><xsl:call-template name='firm-name'/>, "
                       "<xsl:call-template name='part'/></xsl:template>" TAIL,
                  "さくら金型 <Sons> & Co, part");
}

static void a_folder_may_have_any_name(void **state)
{
    struct bench *bench = *state;
    struct error error = {0};
    make_folder(bench, "山田 さん%20");
    write_file(bench, "山田 さん%20/part.xsl",
               HEAD "<xsl:template name='p'>ok</xsl:template>" TAIL);
    write_file(bench, "山田 さん%20/own.xsl",
               HEAD "<xsl:include href='part.xsl'/><xsl:template match='/'>"
                    "<xsl:call-template name='p'/></xsl:template>" TAIL);
    char *bytes = take_report(bench, "山田 さん%20/own.xsl", &error);
    if (bytes == NULL)
        fail_msg("%s: %s", error.what, error.why);
    assert_string_equal(bytes, "ok");
    free(bytes);
}

static void functions_do_what_they_say(void **state)
{
    static const struct {
        const char *call, *result;
    } rows[] = {
        {"t:width('金型a')", "5"},
        {"t:pad('金型', 6)", "金型  "},
        {"t:pad('金型', 6, 'end')", "  金型"},
        {"t:pad('金型図面', 5)", "金型…"},
        {"t:pad('x', -3)", ""},
        {"t:pad('', 0)", ""},
        {"t:fill('-', 3)", "---"},
        {"t:fill('金', 5)", "金金"},
        {"t:fill('', 5)", ""},
        {"t:fill('x', number('none'))", ""},
        {"t:wrap('one two', 4)", "one\ntwo"},
        {"t:wrap('one two', 4, 2)", "one\n  two"},
        {"t:wrap('', 4)", ""},
        {"t:tr('Score')", "Score"},
        {"t:tr('words of my own')", "words of my own"},
        {"t:css('a}\"\\金')", "\"a\\00007d\\000022\\00005c金\""},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct string stylesheet = {0};
        string_append(&stylesheet, HEAD "<xsl:template match='/'><xsl:value-of select=\"");
        for (const char *at = rows[i].call; *at; at++)
            string_append_bytes(&stylesheet, *at == '"' ? "&quot;" : at, *at == '"' ? 6 : 1);
        string_append(&stylesheet, "\"/></xsl:template>" TAIL);
        expect_report(*state, stylesheet.text, rows[i].result);
        string_free(&stylesheet);
    }
}

/* ---- explained ---- */

static void what_is_wrong_is_named_with_its_line(void **state)
{
    struct bench *bench = *state;
    REFUSED(bench, HEAD "<xsl:template match='/'>\n<a></b></xsl:template>" TAIL, "line 4", "a");
    REFUSED(bench, HEAD "\n<xsl:tempalte match='/'/>" TAIL, "line 4", "tempalte");
    REFUSED(bench,
            HEAD "<xsl:template match='/'>\n<xsl:value-of select='count('/></xsl:template>" TAIL,
            "line 4", "value-of");
    REFUSED(bench, BODY("<xsl:value-of select='t:unknown()'/>"), "line 3", "unknown");
    REFUSED(bench, BODY("<xsl:value-of select='t:pad(1)'/>"), "line 3");
    REFUSED(bench, BODY("<xsl:call-template name='missing'/>"), "line 3", "missing");
    REFUSED(bench, BODY("<xsl:message terminate='yes'>no firm here</xsl:message>"), "no firm here");
    REFUSED(bench, "<report/>", "line 1", "not a stylesheet");
    REFUSED(bench, "", "line 1");
}

static void a_fault_in_a_part_names_the_part(void **state)
{
    struct bench *bench = *state;
    write_file(bench, "part.xsl",
               HEAD "<xsl:template name='p'>\n<xsl:value-of/></xsl:template>" TAIL);
    expect_refused(bench, HEAD "<xsl:include href='part.xsl'/>" TAIL, "part.xsl",
                   (const char *const[]){"line 4", "select", NULL});
    write_file(bench, "part.xsl", "<a>");
    REFUSED(bench, HEAD "\n<xsl:include href='part.xsl'/>" TAIL, "line 4", "part.xsl");
    REFUSED(bench, HEAD "\n<xsl:include href='nowhere.xsl'/>" TAIL, "line 4", "nowhere.xsl");
}

static void what_is_not_there_is_said(void **state)
{
    struct bench *bench = *state;
    struct error error = {0};
    assert_null(take_report(bench, "none.xsl", &error));
    assert_int_equal(error.kind, ERROR_SYSTEM);
    assert_non_null(strstr(error.what, "none.xsl"));
    error_clear(&error);
}

static void an_unknown_format_names_the_nearest(void **state)
{
    struct bench *bench = *state;
    struct error error = {0};
    bench->office->request.format = "htlm";
    assert_null(report_take(&bench->office->request, NULL, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    assert_string_equal(error.what, "htlm");
    assert_string_equal(error.why, "there is no report of that format; did you mean “html”?");
    error_clear(&error);
    bench->office->request.format = "text";
    bench->office->request.kind = "zzz";
    assert_null(report_take(&bench->office->request, NULL, &error));
    assert_string_equal(error.why, "there is no report of that kind");
    error_clear(&error);
    bench->office->request.kind = "diagnosis";
}

/* ---- fenced in ---- */

static void other_files_are_not_read(void **state)
{
    struct bench *bench = *state;
    write_file(bench, "secret.xml", "<secret>x</secret>");
    REFUSED(bench, BODY("<xsl:value-of select=\"document('/etc/passwd')\"/>"), "line 3",
            "/etc/passwd");
    REFUSED(bench, BODY("<xsl:value-of select=\"document('file:///etc/passwd')\"/>"),
            "/etc/passwd");
    REFUSED(bench, BODY("<xsl:value-of select=\"document('../../etc/passwd')\"/>"), "passwd");
    REFUSED(bench, BODY("<xsl:value-of select=\"document('secret.xml')\"/>"), "secret.xml");
    REFUSED(bench, BODY("<xsl:value-of select=\"document('http://localhost:1/x')\"/>"),
            "localhost");
    REFUSED(bench, HEAD "<xsl:include href='/etc/passwd'/>" TAIL, "line 3",
            "/etc/passwd: a stylesheet must not read this file");
    REFUSED(bench, HEAD "<xsl:include href='secret.xml'/>" TAIL, "secret.xml");
    REFUSED(bench, IMPORT("/etc/passwd"), "/etc/passwd");
    REFUSED(bench, IMPORT("http://localhost:1/x.xsl"), "localhost");
    REFUSED(bench, "<!DOCTYPE x [<!ENTITY e SYSTEM '/etc/passwd'>]>" BODY("&e;"), "DOCTYPE");
}

/* A link beside the stylesheet leads nowhere either. */
static void links_do_not_lead_out(void **state)
{
    struct bench *bench = *state;
    char *link = take_path(bench, "link.xsl");
    assert_int_equal(symlink("/etc/passwd", link), 0);
    REFUSED(bench, HEAD "<xsl:include href='link.xsl'/>" TAIL, "link.xsl");
    free(link);
}

static void expect_no_file(struct bench *bench, const char *name)
{
    char *path = take_path(bench, name);
    assert_int_equal(access(path, F_OK), -1);
    free(path);
}

static void nothing_is_written(void **state)
{
    struct bench *bench = *state;
    char *out = take_path(bench, "out");
    char *exsl = mem_format(BODY("<exsl:document href='%s'>x</exsl:document>"), out);
    REFUSED(bench, exsl, "line 3", "refused");
    char *xslt =
        mem_format("<xsl:stylesheet version='1.1' "
                   "xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'>"
                   "<xsl:document href='%s'>x</xsl:document></xsl:template>" TAIL,
                   out);
    REFUSED(bench, xslt, "refused");
    expect_no_file(bench, "out");
    free(xslt);
    free(exsl);
    free(out);
}

/* ---- and stopped ---- */

#define CALL(name, n, s)                                                                           \
    "<xsl:call-template name='" name "'><xsl:with-param name='n' select='" n "'/>"                 \
    "<xsl:with-param name='s' select=\"" s "\"/></xsl:call-template>"
#define TEMPLATE(name, body)                                                                       \
    "<xsl:template name='" name "'><xsl:param name='n'/><xsl:param name='s'/>" body                \
    "</xsl:template>"

static void what_does_not_end_is_stopped(void **state)
{
    struct bench *bench = *state;
    REFUSED(bench,
            HEAD "<xsl:template match='/'>" CALL("a", "1", "''") "</xsl:template>" TEMPLATE(
                "a", CALL("a", "1", "''")) TAIL,
            "infinite template recursion");
    REFUSED(
        bench,
        BODY("<xsl:value-of select='count(//*[count(//*[count(//*[count(//*) > 1]) > 1]) > 1])'/>"),
        "too many steps");
}

/* A text that doubles forty times. */
static void what_grows_without_end_is_stopped(void **state)
{
    struct bench *bench = *state;
    REFUSED(
        bench,
        HEAD
        "<xsl:template match='/'>" CALL("a", "40", "'0123456789abcdef'") "</xsl:template>" TEMPLATE(
            "a", "<xsl:if test='$n > 0'>" CALL("a", "$n - 1", "concat($s, $s)") "</xsl:if>") TAIL,
        "too much memory");
    REFUSED(
        bench,
        HEAD
        "<xsl:template match='/'>" CALL("a", "40", "'0123456789abcdef'") "</xsl:template>" TEMPLATE(
            "a", "<xsl:if test='$n > 0'><xsl:variable name='t'><xsl:value-of "
                 "select='$s'/>,<xsl:value-of select='$s'/></xsl:variable>" CALL(
                     "a", "$n - 1", "string($t)") "</xsl:if>") TAIL,
        "too much memory");
}

/* Each part includes the next one twice. */
static void parts_that_multiply_are_stopped(void **state)
{
    struct bench *bench = *state;
    for (int i = 0; i < 30; i++) {
        char *name = mem_format("p%d.xsl", i);
        char *part = mem_format(
            HEAD "<xsl:include href='p%d.xsl'/><xsl:include href='p%d.xsl'/>" TAIL, i + 1, i + 1);
        write_file(bench, name, part);
        free(part);
        free(name);
    }
    write_file(bench, "p30.xsl", HEAD TAIL);
    struct error error = {0};
    write_file(bench, "own.xsl", HEAD "<xsl:include href='p0.xsl'/>" TAIL);
    assert_null(take_report(bench, "own.xsl", &error));
    assert_int_equal(error.kind, ERROR_INPUT);
    assert_non_null(strstr(error.why, "too many steps"));
    error_clear(&error);
}

/* A report of our own works as before after each of these. */
static void nothing_of_it_remains(void **state)
{
    what_grows_without_end_is_stopped(state);
    expect_report(*state, BODY("<xsl:value-of select='/report/pack/score/@words'/>"),
                  "2 to 7 / 16");
}

int main(void)
{
#define ON_BENCH(test) cmocka_unit_test_setup_teardown(test, bench_set_up, bench_tear_down)
    const struct CMUnitTest tests[] = {
        ON_BENCH(one_s_own_is_used),
        ON_BENCH(one_of_the_same_name_comes_first),
        ON_BENCH(parts_are_found),
        ON_BENCH(a_folder_may_have_any_name),
        ON_BENCH(functions_do_what_they_say),
        ON_BENCH(what_is_wrong_is_named_with_its_line),
        ON_BENCH(a_fault_in_a_part_names_the_part),
        ON_BENCH(what_is_not_there_is_said),
        ON_BENCH(an_unknown_format_names_the_nearest),
        ON_BENCH(other_files_are_not_read),
        ON_BENCH(links_do_not_lead_out),
        ON_BENCH(nothing_is_written),
        ON_BENCH(what_does_not_end_is_stopped),
        ON_BENCH(what_grows_without_end_is_stopped),
        ON_BENCH(parts_that_multiply_are_stopped),
        ON_BENCH(nothing_of_it_remains),
    };
    return cmocka_run_group_tests_name("stylesheet", tests, set_up, NULL);
}
