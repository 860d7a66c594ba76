/* Saving as the person at the wizard sees it: a medium that is slow or refuses, a file that is
 * damaged, a case that somebody else holds, a line that breaks. */
#include "visit.h"

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

/* The wizard under strace, which does something to its calls. */
static struct wizard *open_traced(const char *folder, const char *what)
{
    return wizard_new(&(struct wizard_request){
        .folder = folder,
        .program = "/usr/bin/strace",
        .environment = (const char *[]){"ASAN_OPTIONS=detect_leaks=0", NULL},
        .arguments = (const char *[]){"-f", "-y", "-s", "200", "-o", "trace", "-e", "quiet=all",
                                      "-e", "trace=openat,write,fsync,rename", "-e", what,
                                      program_get_path(), "a.tenken", NULL}});
}

static void need_strace(void)
{
    if (system("strace -o /dev/null true 2>/dev/null") != 0) {
        print_message("# no strace here\n");
        skip();
    }
}

static void put_file(const char *folder, const char *name, const char *text)
{
    char *path = path_take_join(folder, name);
    assert_true(file_write_whole(path, text, strlen(text), true, NULL));
    free(path);
}

/* ---- slow and refusing media ---- */

static bool shows(const struct terminal *terminal, const void *text)
{
    return screen_contains(terminal, text);
}

static void expect_soon(struct wizard *wizard, const char *text)
{
    if (!terminal_read_until(wizard->terminal, shows, text))
        expect_text(wizard, text);
}

/* Each fsync takes two seconds; the screen goes on meanwhile, and leaving waits for the disk. */
static void a_slow_medium_never_blocks_typing(void **state)
{
    need_strace();
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_traced(folder, "inject=fsync:delay_enter=2000000");
    wizard_press_unseen(wizard, "1");
    expect_soon(wizard, "保存中");
    wizard_press_unseen(wizard, "2");
    expect_soon(wizard, "2/5");
    expect_text(wizard, "保存中");
    wizard_press_unseen(wizard, "3");
    expect_soon(wizard, "3/5");
    expect_text(wizard, "保存中");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    expect_in_case(folder, "<answer address=\"mini:1\"", true);
    expect_in_case(folder, "<answer address=\"mini:3\"", true);
    drop_folder(folder);
}

/* Something is in the way of the first save; what was typed is still there, is said not to be
 * saved, and goes to the disk with the next key. */
static void what_was_not_saved_is_saved_with_the_next(void **state)
{
    char *folder = take_folder_with_case(), *way = path_take_join(folder, ".a.tenken.new");
    struct wizard *wizard = open_case(folder, usual_view);
    assert_int_equal(mkdir(way, 0700), 0);
    wizard_press(wizard, "1");
    expect_text(wizard, "保存できていません");
    assert_int_equal(rmdir(way), 0);
    wizard_press(wizard, "2");
    expect_text(wizard, "保存済み");
    wizard_kill(wizard, SIGKILL);
    wizard_free(wizard);
    expect_in_case(folder, "<answer address=\"mini:1\"", true);
    expect_in_case(folder, "<answer address=\"mini:2\"", true);
    free(way);
    drop_folder(folder);
}

/* Where `text` comes next in the trace; it must come. */
static const char *find_next(const char *at, const char *text)
{
    const char *found = strstr(at, text);
    if (!found)
        fail_msg("does not come in this order: %s", text);
    return found;
}

static void saved_is_said_after_the_folder_is_on_the_disk(void **state)
{
    need_strace();
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_traced(folder, "trace=openat,write,fsync,rename");
    wizard_press(wizard, "1");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    char *trace = take_bytes(folder, "trace", NULL), *here = realpath(folder, NULL);
    char *sync_folder = mem_format("<%s>", here);
    const char *at = find_next(trace, ".a.tenken.new>, \"<?xml");
    at = find_next(at, "fsync(");
    at = find_next(at, "rename(\"./.a.tenken.new\"");
    at = find_next(at, "fsync(");
    assert_non_null(memmem(at, strcspn(at, "\n"), sync_folder, strlen(sync_folder)));
    if (memmem(at, strcspn(at, "\n"), "unfinished", strlen("unfinished")))
        at = find_next(at, "fsync resumed");
    if (find_next(trace, "7791;keys=1;") < at)
        fail_msg("called saved before the folder was on the disk");
    free(sync_folder);
    free(here);
    free(trace);
    drop_folder(folder);
}

/* ---- damaged ---- */

static char *take_folder_with_damaged(void)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "answer a.tenken 1=done");
    run_verb(folder, NULL, "answer a.tenken 2=done");
    char *bytes = take_case_bytes(folder);
    bytes[strlen(bytes) / 2] = '\0';
    put_file(folder, "a.tenken", bytes);
    free(bytes);
    return folder;
}

static void a_damaged_case_asks_for_the_last_good_state(void **state)
{
    for (size_t i = 0; i < wizard_view_count; i++) {
        char *folder = take_folder_with_damaged();
        struct wizard *wizard = open_case(folder, wizard_views[i]);
        expect_screen(wizard, "damaged");
        wizard_press(wizard, "Enter");
        expect_text(wizard, "a.tenken.damaged");
        expect_text(wizard, "1/5");
        assert_int_equal(wizard_leave(wizard, "q"), 0);
        wizard_free(wizard);
        drop_folder(folder);
    }
}

static void it_is_left_alone_where_nobody_wants_that(void **state)
{
    char *folder = take_folder_with_damaged(), *before = take_case_bytes(folder);
    struct wizard *wizard = open_case(folder, usual_view);
    assert_int_equal(wizard_leave(wizard, "Esc q"), 0);
    wizard_free(wizard);
    char *after = take_case_bytes(folder);
    assert_string_equal(before, after);
    free(before);
    free(after);
    drop_folder(folder);
}

/* ---- two at once ---- */

static void the_second_takes_over_when_the_first_ends(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *first = open_case(folder, usual_view), *second = open_case(folder, usual_view);
    expect_text(second, "見るだけ");
    wizard_press(first, "1");
    assert_int_equal(wizard_leave(first, "q"), 0);
    wizard_free(first);
    expect_soon(second, "ここから書き込めます");
    expect_text(second, "1/5");
    wizard_press(second, "Home Down 2");
    expect_text(second, "保存済み");
    assert_int_equal(wizard_leave(second, "q"), 0);
    wizard_free(second);
    expect_in_case(folder, "<answer address=\"mini:1\"", true);
    drop_folder(folder);
}

static void the_second_takes_over_from_one_that_was_killed(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *first = open_case(folder, usual_view), *second = open_case(folder, usual_view);
    wizard_kill(first, SIGKILL);
    wizard_free(first);
    expect_soon(second, "ここから書き込めます");
    wizard_free(second);
    drop_folder(folder);
}

/* ---- the line breaks ---- */

static void what_is_being_written_is_kept_when_the_line_breaks(void **state)
{
    static const int signals[] = {SIGHUP, SIGTERM};
    if (getenv("TENKEN_TEST_VALGRIND"))
        skip(); /* it loses signals that arrive as ppoll begins */
    for (size_t i = 0; i < ARRAY_LENGTH(signals); i++) {
        char *folder = take_folder_with_case();
        struct wizard *wizard = open_case(folder, usual_view);
        wizard_press(wizard, "1 Left n");
        wizard_type(wizard, "途中まで");
        assert_int_equal(wizard_kill(wizard, signals[i]), 0);
        wizard_free(wizard);
        expect_in_case(folder, "途中まで", true);
        char *lock = path_take_join(folder, "a.tenken.lock");
        assert_int_not_equal(access(lock, F_OK), 0);
        free(lock);
        drop_folder(folder);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slow_medium_never_blocks_typing),
        cmocka_unit_test(what_was_not_saved_is_saved_with_the_next),
        cmocka_unit_test(saved_is_said_after_the_folder_is_on_the_disk),
        cmocka_unit_test(a_damaged_case_asks_for_the_last_good_state),
        cmocka_unit_test(it_is_left_alone_where_nobody_wants_that),
        cmocka_unit_test(the_second_takes_over_when_the_first_ends),
        cmocka_unit_test(the_second_takes_over_from_one_that_was_killed),
        cmocka_unit_test(what_is_being_written_is_kept_when_the_line_breaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
