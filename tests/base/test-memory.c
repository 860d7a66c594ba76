/* Memory, strings and errors. */
#include <tenken/base.h>

#include <errno.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void test_alloc_is_zeroed(void **state)
{
    char *block = mem_alloc(100);
    for (size_t i = 0; i < 100; i++)
        assert_int_equal(block[i], 0);
    free(block);
    free(mem_alloc(0));
}

static void test_copies(void **state)
{
    assert_null(mem_copy(NULL));
    char *text = mem_format("%d %s", 25, "項目");
    assert_string_equal(text, "25 項目");
    free(text);
}

static void test_array_grows_and_keeps(void **state)
{
    int *items = NULL;
    size_t count = 0;
    for (int i = 0; i < 1000; i++)
        ARRAY_PUSH(items, count) = i * i;
    assert_int_equal(count, 1000);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(items[i], i * i);
    free(items);
}

static void test_array_grows_after_shrinking(void **state)
{
    int *items = NULL;
    size_t count = 0;
    for (int i = 0; i < 5; i++)
        ARRAY_PUSH(items, count) = i;
    count = 0;
    for (int i = 0; i < 9; i++)
        ARRAY_PUSH(items, count) = -i;
    assert_int_equal(items[8], -8);
    free(items);
}

static void test_arena_keeps_all_apart(void **state)
{
    struct arena *arena = arena_new();
    char *texts[3000];
    for (int i = 0; i < 3000; i++) {
        texts[i] = arena_format(arena, "text %d", i);
        assert_int_equal((uintptr_t)texts[i] % _Alignof(max_align_t), 0);
    }
    char *large = arena_alloc(arena, 100000);
    assert_int_equal(large[99999], 0);
    memset(large, 'x', 100000);
    char *after = arena_copy(arena, "after");
    for (int i = 0; i < 3000; i++) {
        char expected[20];
        snprintf(expected, sizeof expected, "text %d", i);
        assert_string_equal(texts[i], expected);
    }
    assert_string_equal(after, "after");
    assert_string_equal(arena_copy_bytes(arena, "abcdef", 3), "abc");
    assert_null(arena_copy(arena, NULL));
    arena_free(arena);
    arena_free(NULL);
}

static void test_arena_takes_array(void **state)
{
    struct arena *arena = arena_new();
    int *items = NULL;
    size_t count = 0;
    ARRAY_PUSH(items, count) = 7;
    ARRAY_PUSH(items, count) = 8;
    items = arena_take_array(arena, items, count, sizeof *items);
    assert_int_equal(items[1], 8);
    assert_null(arena_take_array(arena, NULL, 0, sizeof *items));
    arena_free(arena);
}

static void test_string_grows(void **state)
{
    struct string string = {0};
    for (int i = 0; i < 500; i++)
        string_format(&string, "%d,", i % 10);
    string_append(&string, NULL);
    string_append_bytes(&string, "endless", 3);
    assert_int_equal(string.length, 1003);
    assert_string_equal(string.text + 998, "9,end");
    free(string_take(&string));
    char *empty = string_take(&string);
    assert_string_equal(empty, "");
    free(empty);
    string_append(&string, "x");
    string_free(&string);
    assert_null(string.text);
}

static void test_error_keeps_the_first(void **state)
{
    struct error error = {0};
    assert_false(error_set(&error, ERROR_INPUT, "a.tenken", "line %d", 3));
    assert_false(error_set_errno(&error, "b.tenken", ENOSPC));
    assert_int_equal(error.kind, ERROR_INPUT);
    assert_string_equal(error.what, "a.tenken");
    assert_string_equal(error.why, "line 3");
    error_clear(&error);
    assert_int_equal(error.kind, ERROR_NONE);
    assert_false(error_set(NULL, ERROR_INPUT, "a", "nobody listens"));
    error_set_errno(&error, "b.tenken", ENOSPC);
    assert_int_equal(error.kind, ERROR_SYSTEM);
    assert_string_equal(error.why, "the disk is full");
    error_clear(&error);
}

/* What error_report writes. */
static char *take_report(const struct error *error, int *status)
{
    FILE *file = tmpfile();
    fflush(stderr);
    int saved = dup(STDERR_FILENO);
    dup2(fileno(file), STDERR_FILENO);
    *status = error_report(error);
    fflush(stderr);
    dup2(saved, STDERR_FILENO);
    close(saved);
    rewind(file);
    char *line = mem_alloc(200);
    size_t length = fread(line, 1, 199, file);
    line[length] = '\0';
    fclose(file);
    return line;
}

static void test_error_report(void **state)
{
    struct error error = {0};
    int status;
    error_set(&error, ERROR_INPUT, "evil\033[31m", "is not XML");
    char *line = take_report(&error, &status);
    assert_string_equal(line, "tenken: evil\xEF\xBF\xBD: is not XML\n");
    assert_int_equal(status, 3);
    free(line);
    error_clear(&error);
    line = take_report(&error, &status);
    assert_string_equal(line, "");
    assert_int_equal(status, 0);
    free(line);
}

static void test_fault_lines(void **state)
{
    struct faults faults = {0};
    faults_add(&faults, "pack.xml", 12, "control", "id", "“%s” is there twice", "c1");
    faults_add(&faults, "pack.xml", 14, "control", NULL, "the question is missing");
    faults_add(&faults, "pack.xml", 0, NULL, NULL, "is not XML");
    static const char *const expected[] = {
        "pack.xml:12: <control id>: “c1” is there twice",
        "pack.xml:14: <control>: the question is missing",
        "pack.xml: is not XML",
    };
    assert_int_equal(faults.count, ARRAY_LENGTH(expected));
    for (size_t i = 0; i < faults.count; i++) {
        char *line = fault_take_line(&faults.items[i]);
        assert_string_equal(line, expected[i]);
        free(line);
    }
    faults_free(&faults);
    assert_int_equal(faults.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alloc_is_zeroed),
        cmocka_unit_test(test_copies),
        cmocka_unit_test(test_array_grows_and_keeps),
        cmocka_unit_test(test_array_grows_after_shrinking),
        cmocka_unit_test(test_arena_keeps_all_apart),
        cmocka_unit_test(test_arena_takes_array),
        cmocka_unit_test(test_string_grows),
        cmocka_unit_test(test_error_keeps_the_first),
        cmocka_unit_test(test_error_report),
        cmocka_unit_test(test_fault_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
