/* Files that are not what they should be, each with the message it must get. */
#include <dirent.h>

#include "support.h"

#define DOCTYPE "a document type declaration (<!DOCTYPE>), which case files never have"

static const struct {
    const char *file;
    int line; /* 0: the message is about the whole file */
    const char *message;
} rows[] = {
    {"answer-among-records", 4, "“answer:a” is not the address of a record"},
    {"asset-without-id", 4, "<asset> without the attribute “id”"},
    {"bad-utf8", 4, "not UTF-8 text"},
    {"bidi-in-note", 5, "note: expected text without control characters"},
    {"binary", 1, "not a case file: it does not begin like XML"},
    {"control-character", 4, "a control character, which XML does not allow"},
    {"control-in-foreign-field", 5, "<colour>: expected text without control characters"},
    {"crowded", 3, "more attributes in one element than any case has"},
    {"duplicate-answer", 6, "“mini:1” is here twice"},
    {"duplicate-asset", 5, "“asset:a” is here twice"},
    {"duplicate-field", 5, "a second <name>; there is one"},
    {"duplicate-pack", 5, "“pack:mini” is here twice"},
    {"duplicate-part", 4, "a second <firm>; there is one"},
    {"duplicate-wording", 5, "the wording “a” is here twice"},
    {"empty-note", 4, "<note>: expected text and nothing else"},
    {"entity-bomb", 2, DOCTYPE},
    {"escape-in-author", 5,
     "<choice by>: “a\xC2\x9B"
     "2J” is not allowed here"},
    {"escape-in-name", 4, "name: expected one line of text without control characters"},
    {"external-dtd", 2, DOCTYPE},
    {"external-entity", 2, DOCTYPE},
    {"foreign-root", 2, "not a case file: it begins with <assessment>, expected <assessment>"},
    {"history-duplicate-group", 5, "the group “a-1” is here twice"},
    {"history-escape-in-label", 4,
     "<group label>: “a\xC2\x9B"
     "b” is not allowed here"},
    {"history-field-no-element", 4, "<change field>: “a<b” is not allowed here"},
    {"history-nested-value", 4, "<new>: expected text and nothing else"},
    {"history-redoes-after-something-new", 7, "“a-4” takes back “a-2”, which is not there"},
    {"history-redoes-what-was-not-undone", 5, "“a-2” takes back “a-1”, which is not there"},
    {"history-strange-address", 4, "“mini” is not the address of an answer"},
    {"history-strange-time", 4, "<group at>: “noon” is not allowed here"},
    {"history-strange-value", 4, "name: expected one line"},
    {"history-undoes-an-undo", 6, "“a-3” takes back “a-2”, which is not there"},
    {"history-undoes-and-redoes", 5, "“a-2” takes back “a-1”, which is not there"},
    {"history-undoes-itself", 4, "“a-1” takes back “a-1”, which is not there"},
    {"history-undoes-later", 4, "“a-1” takes back “a-2”, which is not there"},
    {"history-undoes-nothing", 5, "“a-2” takes back “b-1”, which is not there"},
    {"history-undoes-twice", 6, "“a-3” takes back “a-1”, which is not there"},
    {"history-without-author", 4, "<group> without the attribute “by”"},
    {"history-without-field", 4, "<change> without the attribute “field”"},
    {"history-without-id", 4, "<group> without the attribute “id”"},
    {"level-9", 5, "level: expected a level from 0 to 8"},
    {"mismatched", 4, "not well-formed XML: Opening and ending tag mismatch: name line 4 and nome"},
    {"nested-note", 4, "<note>: expected text and nothing else"},
    {"newer-major", 0, "format 2.0 is newer than this tenken can read (1.0)"},
    {"no-address", 4, "<answer> without the attribute “address”"},
    {"no-format", 2, "<assessment> without the attribute “format”"},
    {"no-id", 2, "<assessment> without the attribute “id”"},
    {"no-voice", 4, "<answer> without the attribute “voice”"},
    {"not-xml", 1, "not a case file: it does not begin like XML"},
    {"strange-address", 4, "“mini” is not the address of an answer"},
    {"strange-asset-id", 4, "“asset:../etc” is not the address of a record"},
    {"strange-created", 2, "<assessment created>: “yesterday” is not allowed here"},
    {"strange-format", 2, "format “one”: expected a number such as 1.0"},
    {"strange-mode", 3, "mode: expected self, advise, audit or train"},
    {"text-between", 3, "<answers>: text where only elements are expected"},
    {"trailing", 4, "there is more after the end of the case"},
    {"truncated", 4, "the file ends in the middle"},
    {"truncated-between", 5, "the file ends in the middle"},
    {"two-line-name", 4, "name: expected one line"},
    {"undeclared-entity", 3, "an entity, which case files never use"},
    {"unknown-voice", 4, "voice “ghost”: expected firm, adviser or auditor"},
    {"utf16", 1, "not UTF-8 text"},
    {"wrong-root", 2, "not a case file: it begins with <pack>, expected <assessment>"},
};

static char *take_cases(void)
{
    return path_take_join(getenv("TENKEN_SOURCE"), "tests/hostile/cases");
}

static bool gets_its_message(const char *path, int line, const char *message)
{
    struct error error = {0};
    char *where = line ? mem_format("%s:%d", path, line) : mem_copy(path);
    struct assessment *assessment = assessment_open(path, ASSESSMENT_READ, &error);
    bool is_right = !assessment && error.kind == ERROR_INPUT && text_equal(error.what, where) &&
                    strstr(error.why, message);
    if (!is_right)
        print_error("%s: %s\n  expected %s: %s\n", error.what, error.why, where, message);
    assessment_free(assessment);
    error_clear(&error);
    free(where);
    return is_right;
}

static void each_file_gets_its_message(void **state)
{
    char *folder = take_cases();
    size_t count = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        char *path = mem_format("%s/%s.tenken", folder, rows[i].file);
        count += gets_its_message(path, rows[i].line, rows[i].message);
        free(path);
    }
    free(folder);
    assert_int_equal(count, ARRAY_LENGTH(rows));
}

static void each_file_has_a_row(void **state)
{
    char *folder = take_cases();
    DIR *files = opendir(folder);
    assert_non_null(files);
    size_t count = 0;
    for (const struct dirent *file; (file = readdir(files)) != NULL;)
        count += strstr(file->d_name, ".tenken") != NULL;
    closedir(files);
    free(folder);
    assert_int_equal(count, ARRAY_LENGTH(rows));
}

/* ---- too much of something ---- */

#define HEAD "<assessment format=\"1.0\" id=\"a\" created=\"2026-04-01T09:00:00Z\">"

static char *take_repeated(const char *head, const char *piece, size_t count, const char *tail)
{
    struct string text = {0};
    string_append(&text, head);
    for (size_t i = 0; i < count; i++)
        string_append(&text, piece);
    string_append(&text, tail);
    return string_take(&text);
}

static void expect_too_much(char *bytes, const char *message)
{
    struct error error = {0};
    bool is_read = assessment_parse(bytes, strlen(bytes), "case", &error) != NULL;
    free(bytes);
    expect_refused(is_read, &error, ERROR_INPUT, message);
}

static void too_much_is_refused_early(void **state)
{
    expect_too_much(take_repeated(HEAD, "<a>", 5000000, ""), "elements are nested too deeply");
    expect_too_much(take_repeated(HEAD "<records>", "<a/>", 1100000, "</records></assessment>"),
                    "more elements than any case has");
    expect_too_much(take_repeated(HEAD "<firm q='>' r=\">\"", " a=''", 2000000, "/></assessment>"),
                    "more attributes in one element");
    expect_too_much(take_repeated(HEAD, " ", 64u << 20, "</assessment>"), "larger than 64 MB");
}

/* What looks like too much and is not: a ruler of = in a note. */
static void a_long_text_is_not_too_much(void **state)
{
    char *bytes = take_repeated(HEAD "<answers><answer address='mini:1' voice='firm'><note>",
                                "='\"", 300000, "</note></answer></answers></assessment>");
    struct assessment *assessment = parse(bytes);
    assert_int_equal(strlen(assessment_get(assessment, "mini:1", VOICE_FIRM, "note")), 900000);
    free(bytes);
    assessment_free(assessment);
}

/* ---- what is no file at all ---- */

static void expect_no_case(const char *path, enum error_kind kind, const char *message)
{
    static const enum assessment_access ways[] = {ASSESSMENT_READ, ASSESSMENT_WRITE};
    for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
        struct error error = {0};
        bool is_open = assessment_open(path, ways[i], &error) != NULL;
        assert_string_equal(error.what, path);
        expect_refused(is_open, &error, kind, message);
    }
}

static void what_is_no_case_file_is_said(void **state)
{
    char *folder = take_folder();
    char *path = path_take_join(folder, "a.tenken");
    expect_no_case(folder, ERROR_INPUT, "is a folder, not a case file");
    expect_no_case("/dev/null", ERROR_INPUT, "is a device or a pipe, not a case file");
    expect_no_case(path, ERROR_SYSTEM, "no such file");
    write_file(path, "");
    expect_no_case(path, ERROR_INPUT, "is empty, not a case file");
    assert_int_equal(truncate(path, (64 << 20) + 1), 0);
    expect_no_case(path, ERROR_INPUT, "larger than 64 MB");
    free(path);
    path = path_take_join(folder, "a.tenken/b.tenken");
    expect_no_case(path, ERROR_SYSTEM, "is a file, where a folder was expected");
    free(path);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_file_gets_its_message),
        cmocka_unit_test(each_file_has_a_row),
        cmocka_unit_test(too_much_is_refused_early),
        cmocka_unit_test(a_long_text_is_not_too_much),
        cmocka_unit_test(what_is_no_case_file_is_said),
    };
    set_seams();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
