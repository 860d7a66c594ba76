/* The firm's own papers over the real content: what the case says becomes rules, what it lacks is
 * to be decided, and what comes round stands in its month. */
#include "case.h"

static char *content;

static char *take_real(const char *folder, const char *language, const char *line)
{
    return take_output_in(folder, language, content, line);
}

static void run_real(const char *folder, const char *line)
{
    free(take_real(folder, NULL, line));
}

static char *take_paper(const char *folder, const char *language, const char *kind)
{
    char *line = mem_format("report a.tenken --kind %s --format text --with-gaps", kind);
    char *text = take_real(folder, language, line);
    free(line);
    return text;
}

/* Between a heading and the next one, which must follow. */
static char *take_part(const char *text, const char *from, const char *to)
{
    expect_contains(text, from);
    const char *start = strstr(text, from);
    expect_contains(start, to);
    return mem_format("%.*s", (int)(strstr(start, to) - start), start);
}

/* Without white space: lines are broken where they are full. */
static char *take_packed(const char *text)
{
    char *packed = mem_copy(text), *to = packed;
    for (const char *at = text; *at; at++)
        if (*at != ' ' && *at != '\n')
            *to++ = *at;
    *to = '\0';
    return packed;
}

static void expect_words(const char *text, const char *words)
{
    char *all = take_packed(text), *part = take_packed(words);
    expect_contains(all, part);
    free(part);
    free(all);
}

static void expect_absent(const char *text, const char *part)
{
    if (strstr(text, part))
        fail_msg("'%s' is in:\n%s\n", part, text);
}

static size_t count_lines_from(const char *text, const char *format, size_t limit)
{
    size_t count = 0;
    for (size_t i = 1; i <= limit; i++) {
        char *line = mem_format(format, i);
        count += strstr(text, line) != NULL;
        free(line);
    }
    return count;
}

static int make_firm(void **state)
{
    make_folder(state);
    content = source_take_path("content");
    run_real(*state, "new a.tenken --pack ipa-25 --organisation さくら金型");
    return 0;
}

static int remove_firm(void **state)
{
    free(content);
    return remove_folder(state);
}

/* ---- the rules ---- */

static void what_is_in_place_is_a_rule_and_what_is_not_is_to_be_decided(void **state)
{
    run_real(*state, "answer a.tenken 3=not 4=done 6=done 7=partly");
    char *text = take_paper(*state, "ja", "regulation");
    char *access = take_part(text, "\n4. アクセス", "\n5. 物理");
    expect_words(access, "使う人だけが開けるように設定していること。 (No.4)");
    char *undecided = take_part(access, "これから決めること", "No.3 破られにくいパスワード");
    expect_absent(undecided, "No.4");
    free(undecided);
    free(access);
    char *devices = take_part(text, "\n6. IT機器", "\n7. IT基盤");
    expect_words(devices, "全員が確かめていること。 (No.6)");
    expect_words(devices, "No.7 宛先の間違いを防ぐ（一部はできている）");
    expect_words(devices, "まだ答えていない項目の数：6");

    char *packed = take_packed(text);
    expect_absent(packed, "いますか"); /* no question is left one */
    free(packed);
    free(devices);
    free(text);
}

static void there_are_eleven_kinds_and_those_without_controls_say_so(void **state)
{
    char *text = take_paper(*state, "ja", "regulation");
    assert_int_equal(count_lines_from(text, "\n[ %zu.1 ", 12), 11);
    char *development = take_part(text, "\n8. システム", "\n9. 委託"),
         *people = take_part(text, "\n2. 人的", "\n3. 情報資産");
    char *my_number = take_part(text, "\n11. 個人番号", "附則");
    expect_words(development, "使っている基準の中にない");
    expect_words(my_number, "使っている基準の中にない");
    expect_absent(people, "使っている基準の中にない");
    free(my_number);
    free(people);
    free(development);
    free(text);
}

static void what_was_chosen_among_several_stands_below_its_rule(void **state)
{
    run_real(*state, "new b.tenken --pack gijutsu-joho");
    run_real(*state, "answer b.tenken 32/1=done 32/2=not 32/3=not");
    char *text = take_real(*state, "ja",
                           "report b.tenken --kind regulation --format text "
                           "--with-gaps");
    char *disposal = take_part(text, "[ 3.4 ", "[ 3.5 ");
    expect_words(disposal, "機械を使っていること。");
    expect_words(disposal, "- 縦横に切る型で、切りくずの一辺が3mm以内");
    expect_absent(disposal, "縦に切る型で");
    free(disposal);
    free(text);
}

static void english_rules_are_questions_to_be_answered_with_yes(void **state)
{
    run_real(*state, "answer a.tenken 17=done");
    char *text = take_paper(*state, "en", "regulation");
    expect_words(text, "its answer must be yes at all times");
    char *areas = take_part(text, "[ 5.1 Areas ]", "[ 5.2 ");
    expect_words(areas, "(No.17)");
    expect_words(areas, "forgetting to lock up?");
    free(areas);
    free(text);
}

/* ---- the year ---- */

static void the_sheet_tells_what_is_in_place_from_what_is_to_begin(void **state)
{
    run_real(*state, "answer a.tenken 17=done 18=not");
    char *text = take_paper(*state, "ja", "yearly-check-sheet");
    char *in_place = take_part(text, "できていること", "始まったら見ること");
    char *keys = take_part(in_place, "鍵の本数を数える", "□");
    expect_words(keys, "12月"); /* the month that the pack names, and no other */
    expect_absent(keys, "1月 ");
    expect_absent(in_place, "使わない機器と書類を片づける");
    char *later = take_part(text, "始まったら見ること", "見方");
    expect_words(later, "使わない機器と書類を片づける");
    free(later);
    free(keys);
    free(in_place);
    free(text);
}

static void the_training_plan_has_every_topic_and_the_dates_of_the_routines(void **state)
{
    char *text = take_paper(*state, "ja", "training-plan");
    assert_int_equal(count_lines_from(text, "\nA%zu", 9), 7);
    assert_int_equal(count_lines_from(text, "\nB%zu", 9), 3);
    char *dates = take_part(text, "\nいつ\n", "終わったら");
    expect_contains(dates, "-04\n");
    expect_words(dates, "全員に15分の話をする");
    expect_words(dates, "事故が起きたつもりで話し合う");
    expect_absent(dates, "鍵の本数を数える");
    free(dates);
    free(text);
}

/* ---- the others ---- */

static void lists_are_whole(void **state)
{
    static const char *const languages[] = {"ja", "en"};
    for (size_t i = 0; i < ARRAY_LENGTH(languages); i++) {
        char *signs = take_paper(*state, languages[i], "leak-signs");
        char *standard = take_paper(*state, languages[i], "information-standard");
        assert_int_equal(count_lines_from(signs, "\n%zu\n", 20), 19);
        assert_int_equal(count_lines_from(standard, "\n%zu ", 9), 8);
        free(standard);
        free(signs);
    }
}

static void papers_say_at_their_head_what_to_adapt(void **state)
{
    static const char *const kinds[] = {
        "basic-policy",       "regulation",          "information-standard",
        "staff-handbook",     "letter-before-visit", "training-plan",
        "yearly-check-sheet", "leak-signs",          "tabletop-drill"};
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
        char *japanese = take_paper(*state, "ja", kinds[i]);
        char *english = take_paper(*state, "en", kinds[i]);
        expect_words(japanese, "使う前に");
        expect_words(english, "Before use");
        expect_words(japanese, "さくら金型");
        free(english);
        free(japanese);
    }
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, make_firm, remove_firm)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_in_place_is_a_rule_and_what_is_not_is_to_be_decided),
        TEST(there_are_eleven_kinds_and_those_without_controls_say_so),
        TEST(what_was_chosen_among_several_stands_below_its_rule),
        TEST(english_rules_are_questions_to_be_answered_with_yes),
        TEST(the_sheet_tells_what_is_in_place_from_what_is_to_begin),
        TEST(the_training_plan_has_every_topic_and_the_dates_of_the_routines),
        TEST(lists_are_whole),
        TEST(papers_say_at_their_head_what_to_adapt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
