/* What the system refuses: a full disk, a folder that cannot be written, a case held by another.
 * Exit status 4, what was saved stays as it was, and nothing half written is left behind. */
#include "case.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

/* Mounts need a namespace of one's own, which not every machine grants. */
static struct command run_mounted(const char *folder, const char *options, const char *script)
{
    struct command may = run_shell(folder, "unshare -rm mount -t tmpfs none /mnt 2>&1\n");
    if (may.status != 0) {
        print_message("no mount namespace here: %s\n", may.output);
        command_clear(&may);
        skip();
    }
    command_clear(&may);
    put_file(folder, "inner", script);
    char *outer =
        mem_format("mkdir disk && exec unshare -rm bash -c '"
                   "mount -t tmpfs -o %s none disk && cd disk && . ../inner' bash \"$1\"\n",
                   options);
    struct command command = run_shell(folder, outer);
    free(outer);
    return command;
}

static void expect_failure(struct command *command, const char *errors, const char *output)
{
    expect_contains(command->errors, errors);
    assert_string_equal(command->output, output);
    assert_int_equal(command->status, 4);
    command_clear(command);
}

static void a_full_disk_leaves_what_was_saved(void **state)
{
    struct command command = run_mounted(*state, "size=256k",
                                         "\"$1\" new a.tenken --pack mini || exit 9\n"
                                         "cp a.tenken ..\n"
                                         "head -c 1M /dev/zero >fill 2>/dev/null\n"
                                         "\"$1\" answer a.tenken 1=done\n"
                                         "status=$?\n"
                                         "cmp a.tenken ../a.tenken && ls\n"
                                         "exit $status\n");
    expect_failure(&command, "tenken: a.tenken: ", "a.tenken\nfill\n");
}

static void a_full_disk_gets_no_half_case_or_report(void **state)
{
    struct command command = run_mounted(*state, "size=256k",
                                         "\"$1\" new ../a.tenken --pack mini || exit 9\n"
                                         "head -c 1M /dev/zero >fill 2>/dev/null\n"
                                         "\"$1\" new b.tenken --pack mini && exit 9\n"
                                         "\"$1\" report ../a.tenken --format html -o a.html\n"
                                         "status=$?\n"
                                         "ls\n"
                                         "exit $status\n");
    expect_contains(command.errors, "tenken: b.tenken: ");
    expect_failure(&command, "tenken: a.html: ", "fill\n");
}

static void a_folder_that_cannot_be_written_can_be_read(void **state)
{
    struct command command = run_mounted(*state, "size=256k",
                                         "\"$1\" new a.tenken --pack mini || exit 9\n"
                                         "mount -o remount,ro none . || exit 9\n"
                                         "\"$1\" show a.tenken >/dev/null || exit 9\n"
                                         "\"$1\" new b.tenken --pack mini && exit 9\n"
                                         "\"$1\" answer a.tenken 1=done\n");
    expect_contains(command.errors, "tenken: b.tenken: ");
    expect_failure(&command, "tenken: a.tenken: ", "");
}

static void results_that_cannot_be_written_are_a_failure(void **state)
{
    struct command command = run_shell(*state, "\"$1\" show a.tenken >/dev/full\n");
    expect_failure(&command, "tenken: standard output: ", "");
}

static void a_case_held_by_another_can_be_read(void **state)
{
    char *path = path_take_join(*state, "a.tenken.lock");
    put_file(*state, "a.tenken.lock", "田中\nkoujou\n4711\n2026-04-01T08:00:00Z\n");
    int held = open(path, O_RDWR | O_CLOEXEC);
    assert_int_equal(flock(held, LOCK_EX | LOCK_NB), 0);
    static const char *const writing[] = {"answer a.tenken 1=done", "undo a.tenken",
                                          "redo a.tenken"};
    for (size_t i = 0; i < ARRAY_LENGTH(writing); i++) {
        struct command command = command_run(*state, writing[i]);
        expect_failure(&command, "田中 on koujou", "");
    }
    static const char *const reading[] = {"show a.tenken", "gaps a.tenken", "why a.tenken 1",
                                          "history a.tenken", "report a.tenken --format text"};
    for (size_t i = 0; i < ARRAY_LENGTH(reading); i++)
        run(*state, reading[i]);
    close(held);
    run(*state, "answer a.tenken 1=done");
    free(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_full_disk_leaves_what_was_saved, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_full_disk_gets_no_half_case_or_report, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_folder_that_cannot_be_written_can_be_read, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(results_that_cannot_be_written_are_a_failure, make_case,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_case_held_by_another_can_be_read, make_case,
                                        remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
