/* The statement of applicability: every control, with its reasons, in text and HTML. */
#include "page.h"

/* 2 is taken on by the firm without a word, 5 is left by the adviser. */
static struct office *statement_new(const char *language)
{
    static const struct change changes[] = {
        {"mini:2", VOICE_FIRM, "selected", .new_value = "yes"},
        {"mini:5", VOICE_ADVISER, "selected", .new_value = "no"},
        {"mini:5", VOICE_ADVISER, "selection-reason", .new_value = "一人一台なので要らない"},
    };
    struct office *office = office_new(language);
    struct snapshot *changed =
        snapshot_new_changed(office->snapshot, changes, ARRAY_LENGTH(changes));
    office_evaluate(office, changed);
    snapshot_free(office->snapshot);
    office->snapshot = changed;
    office->request.kind = "applicability";
    return office;
}

static void expect_words(const char *text, const char *words)
{
    if (strstr(text, words) == NULL)
        fail_msg("“%s” is not in:\n%s", words, text);
}

static void every_control_is_listed_with_its_reasons(void **state)
{
    struct office *office = statement_new("en");
    char *text = office_take_report(office, "text");
    expect_words(text, "Statement of applicability\nさくら金型 <Sons> & Co\n");
    expect_words(text, "Criteria        Criteria for tests, edition 1 (2026-04-01)\n"
                       "Content pack    mini 1.0 All\n"
                       "Controls        6 (Applying 5, Taken on 2, Left 1, Not decided 2)\n");
    expect_words(text, "\nⅠ第一1 Write the list\n"
                       "   Applies      applies\n"
                       "   Selection    taken on – Mandatory item 1\n"
                       "   Rating       ● Met, mandatory item 1, target level 3\n");
    expect_words(text, "\nⅠ第一2 印をつける†\n"
                       "   Applies      applies\n"
                       "   Selection    taken on – (the firm)\n"
                       "   Rating       × Not met\n");
    expect_words(text, "\nⅢ第一1 鍵のかかる保管庫†\n"
                       "   Applies      applies\n"
                       "   Selection    not decided – Proposed: the profile takes everything on\n"
                       "   Rating       · Does not apply\n");
    expect_words(text, "\nⅢ第一2 Shredder\n"
                       "   Applies      does not apply – Not asked: 保管する紙がないと答えました\n"
                       "\nⅤ第一1");
    expect_words(text, "   Selection    left – 一人一台なので要らない (the adviser)\n");
    expect_words(text, "事業者を確かめる† – メールのクラウド\n");
    assert_true(text_is_clean(text, true));
    free(text);
    office_free(office);
}

static void html_has_a_row_for_each(void **state)
{
    struct office *office = statement_new("en");
    struct page page = page_open(office_take_report(office, "html"));
    page_expect(&page, "count(//h:script)", "0");
    page_expect(&page, "string(//h:h1)", "Statement of applicability");
    page_expect(&page, "count(//h:table[@class='statement']/h:tbody/h:tr)", "6");
    page_expect(&page, "normalize-space(//h:tr[h:th[contains(., 'パスワード')]]/h:td[2])",
                "left一人一台なので要らない (the adviser)");
    page_expect(&page, "normalize-space(//h:tr[h:th[contains(., 'Shredder')]]/h:td[2])", "–");
    page_expect(&page, "normalize-space(//h:tr[h:th[contains(., 'Write')]]/h:td[3])", "● Met");
    page_close(&page);
    office_free(office);
}

/* A section that asks of cloud services is listed where the firm has none. */
static void what_there_is_nothing_to_ask_about_is_listed_too(void **state)
{
    static const struct change change = {"asset:c1", VOICE_NONE, "medium", .new_value = "pc"};
    struct office *office = statement_new("en");
    struct snapshot *changed = snapshot_new_changed(office->snapshot, &change, 1);
    office_evaluate(office, changed);
    char *text = office_take_report(office, "text");
    expect_words(text, "Controls        6 (Applying 4, Taken on 2, Left 1, Not decided 1)\n");
    expect_words(text,
                 "\n事業者を確かめる†\n"
                 "   Applies      does not apply – Not asked: no information kept in a cloud\n"
                 "                is listed\n");
    free(text);
    office->request.kind = "diagnosis";
    text = office_take_report(office, "text");
    assert_null(strstr(text, "事業者を確かめる"));
    free(text);
    office_free(office);
    snapshot_free(changed);
}

static void the_diagnosis_says_what_was_left(void **state)
{
    struct office *office = statement_new("en");
    office->request.kind = "diagnosis";
    char *text = office_take_report(office, "text");
    expect_words(text, "   Not asked: it was left. 一人一台なので要らない\n");
    expect_words(text, "1 question is about something that the firm decided to leave.\n");
    expect_words(text, "Score           3 to 8 / 12\n");
    free(text);
    office_free(office);
}

static void hostile_words_come_out_harmless(void **state)
{
    static const char *const formats[] = {"text", "html"};
    struct office *office = statement_new("ja");
    struct arena *arena = arena_new();
    office_make_hostile(office, arena);
    for (size_t i = 0; i < office->result->snapshot->answer_count; i++)
        ((struct answer *)(uintptr_t)&office->result->snapshot->answers[i])->selection_reason =
            hostile_text;
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++) {
        char *text = office_take_report(office, formats[i]);
        assert_true(text_is_clean(text, true));
        assert_null(strstr(text, i == 0 ? "\033" : "<script"));
        free(text);
    }
    office_free(office);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_control_is_listed_with_its_reasons),
        cmocka_unit_test(html_has_a_row_for_each),
        cmocka_unit_test(what_there_is_nothing_to_ask_about_is_listed_too),
        cmocka_unit_test(the_diagnosis_says_what_was_left),
        cmocka_unit_test(hostile_words_come_out_harmless),
    };
    return cmocka_run_group_tests_name("applicability", tests, set_up, NULL);
}
