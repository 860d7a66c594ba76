/* Word files and workbooks from the command line: whole in a file and in a pipe, never on a
 * terminal. */
#include "case.h"

static char *take_bytes(const char *folder, const char *name, size_t *length)
{
    char *path = path_take_join(folder, name);
    char *bytes = file_take_contents(path, FILE_LIMIT, length, NULL);
    assert_non_null(bytes);
    free(path);
    return bytes;
}

static void expect_same(const char *folder, const char *one, const char *other)
{
    size_t lengths[2] = {0};
    char *first = take_bytes(folder, one, &lengths[0]);
    char *second = take_bytes(folder, other, &lengths[1]);
    assert_int_equal(lengths[0], lengths[1]);
    assert_memory_equal(first, second, lengths[0]);
    assert_memory_equal(first, "PK\003\004", 4);
    free(first);
    free(second);
}

static void a_file_is_the_same_as_what_a_pipe_gets(void **state)
{
    static const char *const formats[] = {"docx", "xlsx"};
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++) {
        char *to_file = mem_format("report a.tenken --format %s -o out.%s", formats[i], formats[i]);
        char *to_pipe = mem_format("\"$1\" report a.tenken --format %s | cat >piped", formats[i]);
        char *name = mem_format("out.%s", formats[i]);
        run(*state, to_file);
        struct command command = run_shell(*state, to_pipe);
        assert_string_equal(command.errors, "");
        expect_same(*state, name, "piped");
        command_clear(&command);
        free(name);
        free(to_pipe);
        free(to_file);
    }
}

static void a_terminal_is_spared(void **state)
{
    static const char *const formats[] = {"docx", "xlsx"};
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++) {
        char *line = mem_format(
            "script -qec \"$1 report a.tenken --format %s\" /dev/null </dev/null", formats[i]);
        struct command command = run_shell(*state, line);
        assert_int_equal(command.status, 2);
        expect_contains(command.output, formats[i]);
        expect_contains(command.output,
                        "a terminal cannot show this format: name a file with -o FILE");
        assert_null(strstr(command.output, "PK"));
        command_clear(&command);
        free(line);
    }
}

static void what_is_there_is_kept(void **state)
{
    put_file(*state, "kept.docx", "mine");
    struct command command = command_run(*state, "report a.tenken --format docx -o kept.docx");
    assert_int_equal(command.status, 4);
    expect_contains(command.errors, "kept.docx");
    char *kept = take_file(*state, "kept.docx");
    assert_string_equal(kept, "mine");
    free(kept);
    command_clear(&command);
}

static void what_cannot_be_is_said(void **state)
{
    put_file(*state, "logo.png", "\x89PNG\r\n but no picture");
    expect_refusal(*state, "report a.tenken --format html --logo logo.png -o a.html", 3,
                   "logo.png: not a PNG or JPEG picture");
    expect_refusal(*state, "report a.tenken --format html --logo none.png -o a.html", 4,
                   "none.png");
    expect_refusal(*state, "report a.tenken --format html --table gaps", 2, "--format csv");
    expect_refusal(*state, "report a.tenken --format html --logo logo.png --anonymise", 2,
                   "a picture would name the firm");
    expect_refusal(*state, "report a.tenken --format csv --audience staff", 2, "for experts");
    expect_refusal(*state, "report a.tenken --format html -o none/a.html", 4, "none/a.html");
    run(*state, "report a.tenken --format csv --table measures -o a.csv");
    expect_refusal(*state, "report a.tenken --format csv -o a.csv", 4, "a.csv");
    run(*state, "report a.tenken --format csv -o a.csv --force");
}

/* A program whose module is gone still starts, and makes what needs none. */
static void a_missing_module_is_named(void **state)
{
    struct command command =
        run_shell(*state, "cp \"$1\" .\n"
                          "sed 's,^modules = .*,modules = /nowhere,' \"$(dirname \"$1\")\""
                          "/tenken-build.ini >tenken-build.ini\n"
                          "./tenken report a.tenken --format text >/dev/null || exit 9\n"
                          "./tenken report a.tenken --format xlsx -o a.xlsx\n");
    assert_int_equal(command.status, 4);
    expect_contains(command.errors,
                    "/nowhere/tenken-writers.so: this part of tenken cannot be loaded");
    char *path = path_take_join(*state, "a.xlsx");
    struct stat status;
    assert_int_equal(stat(path, &status), -1);
    free(path);
    command_clear(&command);
}

int main(void)
{
#define ON_A_CASE(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)
    const struct CMUnitTest tests[] = {
        ON_A_CASE(a_file_is_the_same_as_what_a_pipe_gets),
        ON_A_CASE(a_terminal_is_spared),
        ON_A_CASE(what_is_there_is_kept),
        ON_A_CASE(what_cannot_be_is_said),
        ON_A_CASE(a_missing_module_is_named),
    };
    return cmocka_run_group_tests_name("office files", tests, NULL, NULL);
}
