/* Settings, good and bad, in real files. */
#include <tenken/base.h>

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/tenken-config-XXXXXX";
static char *path;

static int make_folder(void **state)
{
    if (!mkdtemp(folder))
        return -1;
    path = path_take_join(folder, "config.ini");
    return 0;
}

static int remove_folder(void **state)
{
    unlink(path);
    free(path);
    return rmdir(folder);
}

static struct config *read_bytes(const char *bytes, size_t length, struct faults *faults)
{
    assert_true(file_write_whole(path, bytes, length, true, NULL));
    return config_new(path, faults);
}

static struct config *read_text(const char *text, struct faults *faults)
{
    return read_bytes(text, strlen(text), faults);
}

/* The fault's line in the file's own name. */
static void assert_fault(const struct faults *faults, size_t index, const char *expected)
{
    assert_true(index < faults->count);
    char *line = fault_take_line(&faults->items[index]);
    assert_true(strncmp(line, path, strlen(path)) == 0);
    assert_string_equal(line + strlen(path), expected);
    free(line);
}

static void test_reads_values(void **state)
{
    struct faults faults = {0};
    struct config *config = read_text("# mine\n[User]\nname = 山田 花子\n\n"
                                      "[keys]\nQuit = \"#\" ; not q\nsearch=\"/;\"\nnote = n\n",
                                      &faults);
    assert_int_equal(faults.count, 0);
    assert_string_equal(config_get(config, "user:name", NULL), "山田 花子");
    assert_string_equal(config_get(config, "USER:Name", NULL), "山田 花子");
    assert_string_equal(config_get(config, "keys:quit", NULL), "#");
    assert_string_equal(config_get(config, "keys:search", NULL), "/;");
    assert_string_equal(config_get(config, "keys:none", "otherwise"), "otherwise");
    assert_null(config_get(config, "none:none", NULL));
    config_free(config);
}

static void test_lists_a_section(void **state)
{
    struct faults faults = {0};
    struct config *config = read_text("[keys]\nquit = x\nnote = n\n[keysmore]\nz = 1\n", &faults);
    const char *keys[4] = {NULL};
    assert_int_equal(config_get_section(config, "keys", keys, 4), 2);
    assert_string_equal(keys[0], "quit");
    assert_string_equal(keys[1], "note");
    assert_null(keys[2]);
    const char *one[1];
    assert_int_equal(config_get_section(config, "keys", one, 1), 2);
    assert_int_equal(config_get_section(config, "none", keys, 4), 0);
    config_free(config);
}

static void test_missing_file_is_empty(void **state)
{
    struct faults faults = {0};
    struct config *config = config_new("/nowhere/config.ini", &faults);
    assert_int_equal(faults.count, 0);
    assert_string_equal(config_get(config, "user:name", "-"), "-");
    const char *keys[1];
    assert_int_equal(config_get_section(config, "keys", keys, 1), 0);
    config_free(config);
    config_free(NULL);
}

static void test_faulty_lines_are_named_and_left_out(void **state)
{
    struct faults faults = {0};
    struct config *config = read_text("nonsense\n[user]\nname = A\nmore nonsense\n"
                                      "[keys]\nnote = #\nquit = x\n[broken\nmark = m\n",
                                      &faults);
    assert_int_equal(faults.count, 4);
    assert_fault(&faults, 0,
                 ":6: [keys] note: put a value that begins with # or ; into quotation marks");
    assert_fault(&faults, 1, ":1: expected “key = value”, found “nonsense”");
    assert_fault(&faults, 2, ":4: [user]: expected “key = value”, found “more nonsense”");
    assert_fault(&faults, 3, ":8: [keys]: expected “key = value”, found “[broken”");
    assert_string_equal(config_get(config, "user:name", NULL), "A");
    assert_string_equal(config_get(config, "keys:quit", NULL), "x");
    assert_null(config_get(config, "keys:note", NULL));
    assert_string_equal(config_get(config, "keys:mark", NULL), "m");
    faults_free(&faults);
    config_free(config);
}

static void test_long_and_continued_lines(void **state)
{
    struct string text = {0};
    struct faults faults = {0};
    string_append(&text, "[a]\nlong = ");
    for (int i = 0; i < 3000; i++)
        string_append(&text, "x");
    string_append(&text, "\nb = 1\nnothing \\\n here \\\n either\nc = 2\n");
    struct config *config = read_text(text.text, &faults);
    assert_int_equal(faults.count, 2);
    assert_fault(&faults, 0, ":2: [a]: the line is too long");
    assert_int_equal(faults.items[1].line, 6);
    assert_string_equal(config_get(config, "a:b", NULL), "1");
    assert_string_equal(config_get(config, "a:c", NULL), "2");
    string_free(&text);
    faults_free(&faults);
    config_free(config);
}

static void test_hostile_files(void **state)
{
    struct faults faults = {0};
    config_free(config_new(folder, &faults));
    assert_int_equal(faults.count, 1);
    assert_string_equal(faults.items[0].message, "is a folder, where a file was expected");
    faults_free(&faults);

    struct config *config = read_text("[user]\nname = a\033[31mb\xFF\n", &faults);
    assert_string_equal(config_get(config, "user:name", NULL), "a\xEF\xBF\xBD"
                                                               "b\xEF\xBF\xBD");
    config_free(config);

    config = read_bytes("[user]\nname = a\0b\nkey = 1\n", 26, &faults);
    assert_int_equal(faults.count, 1);
    assert_fault(&faults, 0, ": is not a text file");
    assert_null(config_get(config, "user:name", NULL));
    faults_free(&faults);
    config_free(config);

    char *large = mem_alloc(100001);
    memset(large, '\n', 100000);
    config_free(read_text(large, &faults));
    assert_fault(&faults, 0, ": is larger than the 65536 bytes that are read");
    faults_free(&faults);
    free(large);
}

/* Whatever stands in it, reading ends, and every fault has its line. */
static void test_any_bytes(void **state)
{
    static const char letters[] = "[]=#;\\\"' \nab:\t%s(3)";
    unsigned int seed = 3;
    for (int round = 0; round < 300; round++) {
        char bytes[120];
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1103515245 + 12345;
            bytes[i] = letters[(seed >> 16) % (sizeof letters - 1)];
        }
        struct faults faults = {0};
        config_free(read_bytes(bytes, sizeof bytes, &faults));
        for (size_t i = 0; i < faults.count; i++)
            assert_true(faults.items[i].line > 0);
        faults_free(&faults);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_values),
        cmocka_unit_test(test_lists_a_section),
        cmocka_unit_test(test_missing_file_is_empty),
        cmocka_unit_test(test_faulty_lines_are_named_and_left_out),
        cmocka_unit_test(test_long_and_continued_lines),
        cmocka_unit_test(test_hostile_files),
        cmocka_unit_test(test_any_bytes),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
