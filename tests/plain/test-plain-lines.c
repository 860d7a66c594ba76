/* The room by itself: it links with the rooms above it alone, and says what it cannot open. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "tenken/plain.h"

static void what_is_no_case_ends_with_its_kind_of_error(void **state)
{
    struct faults faults = {0};
    struct config *config = config_new("/dev/null", &faults);
    assert_int_equal(plain_run(&(struct plain_request){.file = "/dev/null", .config = config}),
                     ERROR_INPUT);
    assert_int_equal(plain_run(&(struct plain_request){.file = "/none.tenken", .config = config}),
                     ERROR_SYSTEM);
    config_free(config);
    faults_free(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_case_ends_with_its_kind_of_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
