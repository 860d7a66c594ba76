/* The XML form of the schemas is what scripts/update-schemas makes of the form that people read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "tenken/base.h"

static int run(const char *command)
{
    int status = system(command);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void assert_runs(int expected, const char *format, const char *a, const char *b)
{
    char *command = mem_format(format, a, b);
    assert_int_equal(run(command), expected);
    free(command);
}

static void test_schemas_are_fresh(void **state)
{
    assert_runs(0, "'%s/scripts/update-schemas' --check%s", getenv("TENKEN_SOURCE"), "");
}

static void test_a_stale_one_is_noticed_and_mended(void **state)
{
    char copy[] = "/tmp/tenken-schema-XXXXXX";
    const char *source = getenv("TENKEN_SOURCE");
    assert_non_null(mkdtemp(copy));
    assert_runs(0, "cd '%s' && cp --parents -r scripts/update-schemas content/schema '%s'", source,
                copy);
    assert_runs(0, "echo 'more = element more { words }' >>'%s/content/schema/common.rnc'%s", copy,
                "");
    assert_runs(1, "'%s/scripts/update-schemas' --check 2>/dev/null%s", copy, "");
    assert_runs(0, "'%s/scripts/update-schemas'%s", copy, "");
    assert_runs(0, "'%s/scripts/update-schemas' --check%s", copy, "");
    assert_runs(0, "rm -rf '%s'%s", copy, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_schemas_are_fresh),
        cmocka_unit_test(test_a_stale_one_is_noticed_and_mended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
