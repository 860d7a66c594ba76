/* The diagnosis as text: the same words, never wider than asked. */
#include "office.h"

/* Every line fits, ends without spaces and is clean. */
static void expect_lines(const char *text, int columns)
{
    int number = 0;
    for (const char *at = text; *at; at += strcspn(at, "\n") + 1) {
        size_t length = strcspn(at, "\n");
        number++;
        if (text_width_bytes(at, length) > columns)
            fail_msg("line %d is %d wide: %.*s", number, text_width_bytes(at, length), (int)length,
                     at);
        if (length > 0 && at[length - 1] == ' ')
            fail_msg("line %d ends with a space: %.*s|", number, (int)length, at);
        assert_int_equal(at[length], '\n');
    }
    assert_true(number > 20);
    assert_true(text_is_clean(text, true));
}

static void expect_words(const char *text, const char *words)
{
    if (strstr(text, words) == NULL)
        fail_msg("“%s” is not in:\n%s", words, text);
}

static void says_what_html_says(void **state)
{
    struct office *office = office_new("en");
    char *text = office_take_report(office, "text");
    expect_lines(text, 76);
    expect_words(text, "Diagnosis report\nさくら金型 <Sons> & Co\n");
    expect_words(text, "Score           2 to 7 / 16\n");
    expect_words(text, "* -5 – 9        A start\n");
    expect_words(text, "● Met 1  ◐ Partly met 0  × Not met 1  ? Not known 1  ○ Not answered 1");
    expect_words(text, "\n  1 ?  Ⅴ第一1 パスワード† (Not known)\n       > 人ごとにIDを分ける†\n");
    expect_words(text, "×  Ⅰ第一2 印をつける†\n");
    expect_words(text, "   - We do not (the adviser, 2026-04-01)\n"
                       "     Note: 棚の図面に印がない。\n     5月に見直す。\n");
    expect_words(text, "   - Does not apply (the firm, 2026-04-01)\n     Reason: 保管庫がない\n");
    expect_words(text, "Criteria        Criteria for tests, edition 1 (2026-04-01)\n");
    free(text);
    office_free(office);
}

/* The axis of 74 cells: figure f begins at floor((f + 5) / 25 * 0.96 * 74). Bands begin at 10 (42)
 * and 20 (71); the reach is from 2 to 7, at 19 and 33 of the 73 cells between the ends. */
static void the_scale_is_drawn_in_blocks(void **state)
{
    struct office *office = office_new("en");
    char *text = office_take_report(office, "text");
    expect_words(text,
                 "\n                     |-------------|\n"
                 "  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░"
                 "▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▓▓▓\n"
                 "  -5                                                                      20\n");
    free(text);
    office_free(office);
}

static void every_width_holds_hostile_words_too(void **state)
{
    static const int widths[] = {40, 76, 132};
    struct office *office = office_new("ja");
    struct arena *arena = arena_new();
    office_make_hostile(office, arena);
    for (int wide = 0; wide <= 1; wide++)
        for (size_t i = 0; i < ARRAY_LENGTH(widths); i++) {
            text_set_ambiguous_wide(wide);
            office->request.columns = widths[i];
            char *text = office_take_report(office, "text");
            expect_lines(text, widths[i]);
            assert_null(strchr(text, '\033'));
            free(text);
        }
    text_set_ambiguous_wide(false);
    office_free(office);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_html_says),
        cmocka_unit_test(the_scale_is_drawn_in_blocks),
        cmocka_unit_test(every_width_holds_hostile_words_too),
    };
    return cmocka_run_group_tests_name("text", tests, set_up, NULL);
}
