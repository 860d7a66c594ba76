/* What the wizard has given up while it runs, and what it says where that is in the way. */
#include "visit.h"

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static char elsewhere[] = "/var/tmp/tenken-elsewhere-XXXXXX";

static int make_elsewhere(void **state)
{
    return mkdtemp(elsewhere) ? 0 : -1;
}

static int remove_elsewhere(void **state)
{
    folder_remove(elsewhere);
    return 0;
}

static void run_verb_there(const char *folder, const char *form)
{
    char *line = mem_format(form, elsewhere);
    run_verb(folder, NULL, line);
    free(line);
}

static bool has_landlock(void)
{
    return syscall(SYS_landlock_create_ruleset, NULL, 0, 1) >= 1;
}

static void need_landlock(void)
{
    if (has_landlock())
        return;
    print_message("skipped: this kernel has no Landlock\n");
    skip();
}

/* A program in the folder that is what `lines` say. */
static char *take_script(const char *folder, const char *name, const char *lines)
{
    char *path = path_take_join(folder, name), *script = mem_format("#!/bin/sh\n%s\n", lines);
    assert_true(file_write_whole(path, script, strlen(script), true, NULL));
    assert_int_equal(chmod(path, 0700), 0);
    free(script);
    return path;
}

static int leave_wizard(struct wizard *wizard)
{
    int status = wizard_leave(wizard, "q");
    wizard_free(wizard);
    return status;
}

static void the_running_wizard_is_confined(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    char *path = mem_format("/proc/%d/status", (int)terminal_get_program(wizard->terminal));
    FILE *file = fopen(path, "r");
    char line[256];
    int filters = 0, privileges = 0;
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        sscanf(line, "Seccomp: %d", &filters);
        sscanf(line, "NoNewPrivs: %d", &privileges);
    }
    fclose(file);
    free(path);
    assert_int_equal(filters, 2); /* SECCOMP_MODE_FILTER */
    assert_int_equal(privileges, 1);
    assert_int_equal(leave_wizard(wizard), 0);
    drop_folder(folder);
}

static void a_report_elsewhere_is_refused_in_words(void **state)
{
    need_landlock();
    char *folder = take_folder_with_case(), *target = path_take_join(elsewhere, "refused.html");
    struct wizard *wizard = open_case(folder, (struct wizard_view){24, 120, "en"});
    wizard_press(wizard, "p Enter Up Up");
    wizard_press(wizard, "Backspace Backspace Backspace Backspace Backspace Backspace");
    wizard_type(wizard, target);
    wizard_press(wizard, "Down Down Enter");
    expect_text(wizard, "outside the folders that tenken was started for");
    assert_int_not_equal(access(target, F_OK), 0);
    wizard_press(wizard, "Esc Esc");
    assert_int_equal(leave_wizard(wizard), 0);
    free(target);
    drop_folder(folder);
}

/* By a verb the target is named first. */
static void a_verb_writes_where_it_was_told(void **state)
{
    char *folder = take_folder_with_case();
    run_verb_there(folder, "report a.tenken --format html -o %s/a.html");
    run_verb_there(folder, "report a.tenken --format xlsx -o %s/a.xlsx");
    run_verb_there(folder, "asset a.tenken export %s/a.csv");
    run_verb_there(folder, "new %s/b.tenken --pack mini");
    run_verb_there(folder, "answer %s/b.tenken mini:1=done");
    drop_folder(folder);
}

/* The editor may write its file, and not the user's others. */
static void the_editor_is_confined(void **state)
{
    need_landlock();
    char *folder = take_folder_with_case();
    char *target = path_take_join(elsewhere, "edited");
    char *lines = mem_format("echo x 2>/dev/null >'%s'\n"
                             "echo x >\"$1.swap\" && rm \"$1.swap\" && printf kept >\"$1\"",
                             target);
    char *editor = take_script(folder, "editor", lines);
    char *setting = mem_format("EDITOR=%s", editor);
    struct wizard *wizard = wizard_new(
        &(struct wizard_request){.folder = folder,
                                 .environment = (const char *[]){setting, "VISUAL", NULL},
                                 .arguments = (const char *[]){"a.tenken", NULL}});
    wizard_press(wizard, "E");
    expect_text(wizard, "kept");
    assert_int_not_equal(access(target, F_OK), 0);
    assert_int_equal(leave_wizard(wizard), 0);
    free(target);
    free(lines);
    free(setting);
    free(editor);
    drop_folder(folder);
}

/* ---- every system call of a session ---- */

#define CALLS "socket,socketpair,connect,bind,listen,sendto,sendmsg,io_uring_setup,ptrace"

/* LeakSanitizer cannot work below strace. */
static struct wizard *open_traced(const char *folder, const char *tracer)
{
    return wizard_new(
        &(struct wizard_request){.folder = folder,
                                 .program = tracer,
                                 .environment = (const char *[]){"ASAN_OPTIONS=detect_leaks=0",
                                                                 "EDITOR=true", "VISUAL", NULL},
                                 .arguments = (const char *[]){"a.tenken", NULL}});
}

static void expect_no_socket_but_local(const char *trace)
{
    assert_non_null(strstr(trace, "+++ exited with 0 +++"));
    for (const char *call = trace; (call = strstr(call, "AF_")); call++)
        assert_int_equal(strncmp(call, "AF_UNIX", strlen("AF_UNIX")), 0);
    assert_null(strstr(trace, "io_uring_setup("));
    assert_null(strstr(trace, "ptrace("));
}

/* Answers, notes, screens, a report of each kind of writer, the editor, undo, help. */
static void a_whole_session_has_no_other_socket(void **state)
{
    if (system("command -v strace >/dev/null") != 0) {
        print_message("skipped: there is no strace\n");
        skip();
    }
    char *folder = take_folder_with_case(), *log = path_take_join(folder, "trace");
    char *lines = mem_format("exec strace -f -o '%s' -e trace=" CALLS " '%s' \"$@\"", log,
                             program_get_path());
    char *tracer = take_script(folder, "tracer", lines);
    struct wizard *wizard = open_traced(folder, tracer);
    wizard_press(wizard, "1 2 3 n");
    wizard_type(wizard, "メモ");
    wizard_press(wizard, "Enter u o Esc r Esc M Esc ? Esc E p Enter Enter Esc Esc");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    char *trace = file_take_contents(log, (size_t)1 << 22, NULL, NULL);
    assert_non_null(trace);
    expect_no_socket_but_local(trace);
    free(trace);
    free(tracer);
    free(lines);
    free(log);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_running_wizard_is_confined),
        cmocka_unit_test(a_report_elsewhere_is_refused_in_words),
        cmocka_unit_test(a_verb_writes_where_it_was_told),
        cmocka_unit_test(the_editor_is_confined),
        cmocka_unit_test(a_whole_session_has_no_other_socket),
    };
    return cmocka_run_group_tests(tests, make_elsewhere, remove_elsewhere);
}
