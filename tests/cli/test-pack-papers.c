/* The sheets that packs ask for: services side by side, the score sheet of the automotive check. */
#include "case.h"

static char *content;

static char *take(const char *folder, const char *line)
{
    return take_output_in(folder, "en", content, line);
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
        count++;
    return count;
}

/* Seven services; the first gets all 15 answers, the second one gap with a note, and No. 1 does not
 * apply to the third. */
static void list_services(const char *folder)
{
    char *ids[7];
    free(take(folder, "new a.tenken --pack ipa-cloud --organisation Sakura"));
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++) {
        char *line = mem_format("asset a.tenken add 'name=Service %zu' medium=cloud", i + 1);
        ids[i] = take(folder, line);
        ids[i][strcspn(ids[i], "\n")] = '\0';
        free(line);
    }
    struct string answers = {0};
    string_append(&answers, "answer a.tenken");
    for (int control = 1; control <= 15; control++)
        string_format(&answers, " %d@%s=done", control, ids[0]);
    char *gap = mem_format("answer a.tenken 7@%s=not --note 'nobody yet'", ids[1]);
    char *out = mem_format("answer a.tenken 1@%s=na --reason 'trial only'", ids[2]);
    free(take(folder, answers.text));
    free(take(folder, gap));
    free(take(folder, out));
    string_free(&answers);
    free(gap);
    free(out);
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++)
        free(ids[i]);
}

static void services_stand_side_by_side(void **state)
{
    list_services(*state);
    char *html = take(*state, "report a.tenken --kind service-sheet --format html");
    assert_int_equal(count_of(html, "<table"), 2); /* six at most beside each other */
    for (int i = 1; i <= 7; i++) {
        char *head = mem_format("Service %d</th>", i);
        assert_int_equal(count_of(html, head), 1);
        free(head);
    }
    expect_contains(html, "landscape");
    expect_contains(html, "15 / 15");
    expect_contains(html, "0 / 14"); /* the one that does not apply is in neither figure */
    assert_int_equal(count_of(html, "0 / 15"), 5);
    expect_contains(html, "nobody yet");
    free(html);
    char *text = take(*state, "report a.tenken --kind service-sheet --format text --language ja");
    expect_contains(text, "サービスごとの一覧表");
    expect_contains(text, "できている／聞いた数");
    free(text);
}

static void without_services_it_says_what_to_do(void **state)
{
    free(take(*state, "new a.tenken --pack ipa-cloud"));
    char *text = take(*state, "report a.tenken --kind service-sheet --format text");
    expect_contains(text, "There is no service to show yet.");
    free(text);
}

/* 2 + 2 (its reason taken back: not counted) + 1 + 0, one not applicable, of eleven. */
static void the_score_sheet_adds_up(void **state)
{
    free(take(*state, "new a.tenken --pack jama-japia --organisation Sakura"));
    free(take(*state, "answer a.tenken 4=2 12=2 --reason 'rule A, 2024'"));
    free(take(*state, "answer a.tenken 12=2 --reason ' '"));
    free(take(*state, "answer a.tenken 17=1 --reason 'until March'"));
    free(take(*state, "answer a.tenken 18=0 --reason 'next year'"));
    free(take(*state, "answer a.tenken 91=na --reason 'no visitors'"));
    char *text = take(*state, "report a.tenken --kind check-sheet-score --format text");
    expect_contains(text, "rule A, 2024");
    expect_contains(text, "(not counted)");
    expect_contains(text, "Grounds: the rule or system by name, and the year");
    expect_contains(text, "2 / 4");  /* rules: one of two counts */
    expect_contains(text, "1 / 10"); /* incidents: 1 + 0 of five */
    expect_contains(text, "0 / 6");  /* premises: one of four does not apply */
    expect_contains(text, "3 / 20"); /* all: 2 + 1 + 0, of 2 x (11 - 1) */
    /* seven are open: at worst 3 of 20, at best 3 + 7 x 2 */
    expect_contains(text, "15 to 85 / 100");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(services_stand_side_by_side, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(without_services_it_says_what_to_do, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(the_score_sheet_adds_up, make_folder, remove_folder),
    };
    content = source_take_path("content");
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(content);
    return failed;
}
