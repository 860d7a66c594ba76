/* The harness against a small program whose every screen is known. */
#include "place.h"
#include "wizard.h"
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct wizard *parrot_new(int rows, int columns)
{
    return wizard_new(&(struct wizard_request){
        .program = getenv("TENKEN_PARROT"), .rows = rows, .columns = columns, .language = "en"});
}

static void keys_reach_the_program_as_themselves(void **state)
{
    static const struct {
        const char *key, *said;
    } cases[] = {
        {"Down", "KEY_DOWN"},  {"Up", "KEY_UP"},     {"Left", "KEY_LEFT"},
        {"PgDn", "KEY_NPAGE"}, {"F1", "KEY_F(1)"},   {"S-Tab", "KEY_BTAB"},
        {"Home", "KEY_HOME"},  {"Delete", "KEY_DC"}, {"^R", "U+0012"},
        {"Enter", "U+000D"},   {"Esc", "U+001B"},    {"Space", "U+0020"},
        {"a", "U+0061"},       {"鍵", "U+9375"},     {"Backspace", "KEY_BACKSPACE"},
    };
    struct wizard *parrot = parrot_new(24, 80);
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        wizard_press(parrot, cases[i].key);
        char *line = screen_take_row(parrot->terminal, 2);
        char *expected = mem_format("key: %s", cases[i].said);
        assert_string_equal(line, expected);
        free(expected);
        free(line);
    }
    wizard_free(parrot);
}

static void many_keys_at_once_are_all_waited_for(void **state)
{
    struct wizard *parrot = parrot_new(24, 80);
    wizard_press(parrot, "Down a b Esc c Up 鍵");
    expect_text(parrot, "key: U+9375");
    wizard_type(parrot, "図面を預かる");
    char *line = screen_take_row(parrot->terminal, 3);
    assert_string_equal(line, "typed: abc鍵図面を預かる");
    free(line);
    assert_int_equal(parrot->terminal->keys, 13);
    wizard_free(parrot);
}

static void clicks_arrive_where_they_are_made(void **state)
{
    struct wizard *parrot = parrot_new(24, 120);
    wizard_click(parrot, 5, 110);
    expect_text(parrot, "key: click at 5, 110");
    wizard_click_text(parrot, "保管庫");
    expect_text(parrot, "key: click at 5, 17");
    wizard_free(parrot);
}

static void sizes_are_followed(void **state)
{
    struct wizard *parrot = parrot_new(24, 80);
    wizard_resize(parrot, 40, 120);
    expect_text(parrot, "size: 120x40");
    wizard_resize(parrot, 20, 60);
    expect_text(parrot, "size: 60x20");
    wizard_free(parrot);
}

static void a_storm_of_sizes_ends_at_the_last(void **state)
{
    struct wizard *parrot = parrot_new(24, 80);
    for (int i = 0; i < 100; i++) {
        int rows = 20 + i % 7, columns = 60 + i % 11;
        wizard_resize_unseen(parrot, rows + 1, columns + 2);
        wizard_resize_unseen(parrot, rows, columns);
        wizard_press(parrot, "Down Up");
        char *expected = mem_format("size: %dx%d", columns, rows);
        expect_text(parrot, expected);
        free(expected);
    }
    wizard_free(parrot);
}

static void it_stops_and_goes_on(void **state)
{
    struct wizard *parrot = parrot_new(24, 80);
    wizard_suspend(parrot);
    wizard_resume(parrot);
    wizard_press(parrot, "Up");
    expect_text(parrot, "KEY_UP");
    assert_int_equal(wizard_leave(parrot, "q"), 0);
    wizard_free(parrot);
}

static void its_end_is_seen(void **state)
{
    struct wizard *parrot = parrot_new(24, 80);
    assert_int_equal(wizard_kill(parrot, SIGKILL), 128 + SIGKILL);
    assert_false(terminal_is_restored(parrot->terminal));
    wizard_free(parrot);
}

static void what_it_writes_to_stderr_is_kept(void **state)
{
    struct wizard *parrot = parrot_new(24, 80);
    wizard_press(parrot, "!");
    char *errors = wizard_take_errors(parrot);
    assert_string_equal(errors, "parrot: a word on stderr\n");
    free(errors);
    wizard_free(parrot);
}

static void wrapped_text_is_found_in_its_pane(void **state)
{
    struct wizard *parrot = parrot_new(24, 80);
    expect_wrapped(parrot, "鍵のかかる保管庫に入れていますか。");
    assert_false(screen_contains_wrapped(parrot->terminal, "left side 鍵"));
    assert_false(screen_contains_wrapped(parrot->terminal, "鍵のかかる保管庫に左"));
    wizard_free(parrot);
}

static void a_split_cell_is_found(void **state)
{
    struct wizard *parrot = parrot_new(24, 80);
    assert_null(screen_take_flaw(parrot->terminal));
    wizard_press(parrot, "%");
    char *flaw = screen_take_flaw(parrot->terminal);
    assert_non_null(flaw);
    assert_memory_equal(flaw, "row 0, column 1:", strlen("row 0, column 1:"));
    free(flaw);
    wizard_free(parrot);
}

static void goldens_hold_text_attributes_and_cursor(void **state)
{
    struct wizard *parrot = parrot_new(10, 40);
    wizard_type(parrot, "図面");
    expect_screen(parrot, "harness-parrot");
    wizard_free(parrot);
}

static void a_picture_lays_text_on_the_grid(void **state)
{
    struct wizard *parrot = parrot_new(10, 40);
    char *svg = screen_take_picture(parrot->terminal);
    /* 16 cells of 8 wide characters from column 7 on row 6: 10 + 7 * 9, 10 + 6 * 22 + 17, 16 * 9 */
    assert_non_null(strstr(svg, "<text x=\"73\" y=\"159\" textLength=\"144\""));
    assert_non_null(strstr(svg, ">入れていますか。</text>"));
    assert_non_null(strstr(svg, "fill=\"#e06c75\" font-weight=\"bold\">bold red</text>"));
    free(svg);
    wizard_free(parrot);
}

/* A marker may come in any number of pieces. */
static void output_in_single_bytes_reads_the_same(void **state)
{
    static const char stream[] = "\x1b[2;3H図面\x1b]7791;keys=12;resizes=3\x1b\\";
    struct wizard *parrot = parrot_new(10, 40);
    for (size_t i = 0; i < sizeof stream - 1; i++)
        stream_write(&parrot->terminal->stream, &stream[i], 1);
    assert_int_equal(parrot->terminal->keys, 12);
    assert_int_equal(parrot->terminal->resizes, 3);
    assert_true(screen_contains(parrot->terminal, "  図面"));
    wizard_free(parrot);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_reach_the_program_as_themselves),
        cmocka_unit_test(many_keys_at_once_are_all_waited_for),
        cmocka_unit_test(clicks_arrive_where_they_are_made),
        cmocka_unit_test(sizes_are_followed),
        cmocka_unit_test(a_storm_of_sizes_ends_at_the_last),
        cmocka_unit_test(it_stops_and_goes_on),
        cmocka_unit_test(its_end_is_seen),
        cmocka_unit_test(what_it_writes_to_stderr_is_kept),
        cmocka_unit_test(wrapped_text_is_found_in_its_pane),
        cmocka_unit_test(a_split_cell_is_found),
        cmocka_unit_test(goldens_hold_text_attributes_and_cursor),
        cmocka_unit_test(a_picture_lays_text_on_the_grid),
        cmocka_unit_test(output_in_single_bytes_reads_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
