/* The wizard and its terminal: sizes, job control, the mouse, terminals of many kinds, and every
 * way out. */
#include "visit.h"
#include <signal.h>

static struct wizard *open_with(const char *folder, const char *terminal, const char *setting)
{
    return wizard_new(&(struct wizard_request){.folder = folder,
                                               .terminal = terminal,
                                               .environment = (const char *[]){setting, NULL},
                                               .arguments = (const char *[]){"a.tenken", NULL}});
}

static void every_size_is_drawn_whole(void **state)
{
    static const char *const keys[] = {"s", "o", "r", "p", "f", "M", "?"};
    char *folder = take_folder_with_case();
    expect_sound_after(folder, keys);
    drop_folder(folder);
}

static void a_new_size_shows_what_that_size_shows(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *small = open_case(folder, usual_view);
    char *before = screen_take_dump(small->terminal);
    wizard_resize(small, 40, 120);
    wizard_resize(small, 20, 60);
    wizard_resize(small, 24, 80);
    char *after = screen_take_dump(small->terminal);
    assert_string_equal(before, after);
    free(before);
    free(after);
    wizard_free(small);
    drop_folder(folder);
}

static void a_storm_of_sizes_ends_well(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    for (int i = 0; i < 30; i++) {
        wizard_resize_unseen(wizard, 20 + i % 11, 60 + i % 17);
        wizard_resize_unseen(wizard, 24, 80);
        wizard_press(wizard, i % 2 ? "Up" : "Down");
        expect_sound(wizard);
    }
    wizard_press(wizard, "r");
    char *stormy = screen_take_dump(wizard->terminal);
    wizard_free(wizard);
    wizard = open_case(folder, usual_view);
    wizard_press(wizard, "r");
    char *calm = screen_take_dump(wizard->terminal);
    assert_string_equal(stormy, calm);
    free(stormy);
    free(calm);
    wizard_free(wizard);
    drop_folder(folder);
}

static void it_suspends_and_comes_back(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    char *before = screen_take_dump(wizard->terminal);
    wizard_suspend(wizard);
    wizard_resume(wizard);
    char *after = screen_take_dump(wizard->terminal);
    assert_string_equal(before, after);
    free(before);
    free(after);
    wizard_press(wizard, "Right Down");
    expect_text(wizard, "印をつける");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    drop_folder(folder);
}

static void a_resize_while_suspended_is_seen(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_suspend(wizard);
    wizard_resize_unseen(wizard, 20, 60);
    wizard_resume(wizard);
    expect_sound(wizard);
    char *resumed = screen_take_dump(wizard->terminal);
    wizard_free(wizard);
    wizard = open_case(folder, (struct wizard_view){20, 60, "ja"});
    char *fresh = screen_take_dump(wizard->terminal);
    assert_string_equal(resumed, fresh);
    free(resumed);
    free(fresh);
    wizard_free(wizard);
    drop_folder(folder);
}

static void a_signal_ends_it_with_the_terminal_restored(void **state)
{
    static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT};
    if (getenv("TENKEN_TEST_VALGRIND"))
        skip(); /* it loses signals that arrive as ppoll begins */
    char *folder = take_folder_with_case();
    for (size_t i = 0; i < ARRAY_LENGTH(signals); i++) {
        struct wizard *wizard = open_case(folder, usual_view);
        wizard_kill(wizard, signals[i]);
        if (!terminal_is_restored(wizard->terminal))
            fail_msg("signal %d", signals[i]);
        wizard_free(wizard);
    }
    drop_folder(folder);
}

/* Leaks are not looked for: on TERM=linux ncurses loads libgpm, which loses ten bytes. */
static void this_terminal_can_carry_it(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_with(folder, *state, "ASAN_OPTIONS=detect_leaks=0");
    expect_text(wizard, "守りたい情報を一覧表に書き出していますか。");
    wizard_press(wizard, "l");
    expect_text(wizard, "重要情報だと");
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    drop_folder(folder);
}

#define CARRIED_BY(terminal)                                                                       \
    {                                                                                              \
        .name = "TERM=" terminal " can carry it", .test_func = this_terminal_can_carry_it,         \
        .initial_state = (void *)(uintptr_t)(terminal)                                             \
    }

static void no_color_means_none(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_with(folder, NULL, "NO_COLOR=1");
    wizard_press(wizard, "1 r");
    for (int row = 0; row < 24; row++) {
        for (int column = 0; column < 80; column++) {
            VTermScreenCell cell = screen_get_cell(wizard->terminal, row, column);
            assert_true(VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) && VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
        }
    }
    wizard_free(wizard);
    drop_folder(folder);
}

static void the_mouse_chooses(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_click_text(wizard, "一部している");
    wizard_press(wizard, "Left");
    expect_text(wizard, "2 (*) 一部している");
    wizard_free(wizard);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_size_is_drawn_whole),
        cmocka_unit_test(a_new_size_shows_what_that_size_shows),
        cmocka_unit_test(a_storm_of_sizes_ends_well),
        cmocka_unit_test(it_suspends_and_comes_back),
        cmocka_unit_test(a_resize_while_suspended_is_seen),
        cmocka_unit_test(a_signal_ends_it_with_the_terminal_restored),
        CARRIED_BY("xterm"),
        CARRIED_BY("xterm-256color"),
        CARRIED_BY("xterm-mono"),
        CARRIED_BY("vt100"),
        CARRIED_BY("vt220"),
        CARRIED_BY("linux"),
        CARRIED_BY("screen"),
        CARRIED_BY("tmux-256color"),
        CARRIED_BY("rxvt"),
        CARRIED_BY("ansi"),
        cmocka_unit_test(no_color_means_none),
        cmocka_unit_test(the_mouse_chooses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
