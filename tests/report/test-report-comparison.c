/* The follow-up comparison, worked out by hand.
 *
 * 1 May, of 20 for five questions: 1 not (0), 2 partly (2), 5 done (4), 3 and 4 open (-1 to 4
 * each), so 4 to 14. 1 July: 1 done (4), 2 not (0), 3 done (4), 5 done (4), 4 open, so 11 to 16.
 * Importance of the drawings is 2. Paper is stolen often enough for threat 2; the guards are 3
 * and 4. On 1 May neither is in place: vulnerability 3, likelihood 2, risk 4. On 1 July 3 is: half
 * of the guards, vulnerability 2, likelihood 1, risk 2. */
#include "zip.h"

static const struct {
    const char *day, *address;
    enum voice voice;
    const char *field, *value;
} rows[] = {
    {"2026-04-20", "firm", VOICE_NONE, "name", "さくら金型"},
    {"2026-04-20", "pack:mini", VOICE_NONE, "version", "1.0"},
    {"2026-04-20", "pack:mini", VOICE_NONE, "profile", "all"},
    {"2026-05-01", "asset:k1", VOICE_NONE, "name", "図面"},
    {"2026-05-01", "asset:k1", VOICE_NONE, "form", "paper"},
    {"2026-05-01", "asset:k1", VOICE_NONE, "medium", "paper"},
    {"2026-05-01", "asset:k1", VOICE_NONE, "confidentiality", "2"},
    {"2026-05-01", "asset:k1", VOICE_NONE, "integrity", "1"},
    {"2026-05-01", "asset:k1", VOICE_NONE, "availability", "0"},
    {"2026-05-01", "asset:k1", VOICE_NONE, "carried", "no"},
    {"2026-05-01", "ledger:assets", VOICE_NONE, "threat-paper-theft", "2"},
    {"2026-05-01", "mini:1", VOICE_FIRM, "choice", "not"},
    {"2026-05-01", "mini:2", VOICE_FIRM, "choice", "partly"},
    {"2026-05-01", "mini:5", VOICE_FIRM, "choice", "done"},
    {"2026-05-01", "task:t1", VOICE_NONE, "title", "保管庫に鍵を付ける"},
    {"2026-05-01", "task:t2", VOICE_NONE, "title", "印を作る"},
    {"2026-05-01", "task:t2", VOICE_NONE, "due", "2026-06-15"},
    {"2026-07-01", "mini:1", VOICE_FIRM, "choice", "done"},
    {"2026-07-01", "mini:2", VOICE_FIRM, "choice", "not"},
    {"2026-07-01", "mini:3", VOICE_FIRM, "choice", "done"},
    {"2026-07-01", "task:t1", VOICE_NONE, "state", "done"},
    {"2026-07-01", "asset:k2", VOICE_NONE, "name", "金型"},
};

struct desk {
    struct assessment *assessment;
    struct office *office;
};

static void set_day(const char *day)
{
    char *clock = mem_format("%sT09:00:00Z", day);
    setenv("TENKEN_TEST_CLOCK", clock, 1);
    free(clock);
}

static struct desk desk_open(const char *language)
{
    struct desk desk = {.office = mem_alloc(sizeof *desk.office)};
    language_init(language);
    set_day("2026-04-20");
    desk.assessment = assessment_new();
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        set_day(rows[i].day);
        office_answer(desk.assessment, rows[i].address, rows[i].voice, rows[i].field,
                      rows[i].value);
    }
    desk.office->library = office_library(language);
    desk.office->snapshot = snapshot_new(desk.assessment);
    desk.office->request = (struct report_request){.file = "a.tenken",
                                                   .kind = "comparison",
                                                   .format = "html",
                                                   .language = language,
                                                   .assessment = desk.assessment};
    office_evaluate(desk.office, desk.office->snapshot);
    return desk;
}

static void desk_close(struct desk *desk)
{
    office_free(desk->office);
    assessment_free(desk->assessment);
}

static struct page open_model(struct desk *desk)
{
    struct error error = {0};
    char *text = report_take_model(&desk->office->request, &error);
    if (!text)
        fail_msg("%s: %s", error.what, error.why);
    return page_open(text);
}

#define C "/report/comparison"

static void the_model_is_as_worked_out(void **state)
{
    static const char *const expected[][2] = {
        {C "/@from", "2026-05-01"},
        {C "/@to", "2026-07-01"},
        {C "/@same", ""},
        {C "/standing[@pack='mini']/before/score/@range", "4〜14"},
        {C "/standing[@pack='mini']/after/score/@range", "11〜16"},
        {C "/standing/before/ratings/rating[@rating='met']/@count", "1"},
        {C "/standing/after/ratings/rating[@rating='met']/@count", "3"},
        {C "/standing/section[@id='know']/@met-before", "0"},
        {C "/standing/section[@id='know']/@met", "1"},
        {C "/items/@before", "0"},
        {C "/items/@after", "1"},
        {"count(" C "/moves[@kind='better']/control)", "1"},
        {C "/moves[@kind='better']/control/@address", "mini:1"},
        {C "/moves[@kind='better']/control/@before", "unmet"},
        {C "/moves[@kind='better']/control/@rating", "met"},
        {"count(" C "/moves[@kind='worse']/control)", "1"},
        {C "/moves[@kind='worse']/control/@address", "mini:2"},
        {"count(" C "/moves[@kind='first']/control)", "1"},
        {C "/moves[@kind='first']/control/@address", "mini:3"},
        {"count(" C "/moves[@kind='other']/control)", "0"},
        {"count(" C "/still/control)", "1"},
        {C "/still/control/@address", "mini:2"},
        {"count(" C "/asset)", "2"},
        {C "/asset[@id='k1']/@before", "4"},
        {C "/asset[@id='k1']/@after", "2"},
        {C "/asset[@id='k1']/@move", "down"},
        {C "/asset[@id='k2']/words", "追加"},
        {"count(" C "/task)", "1"},
        {C "/task/@id", "t1"},
        {C "/task/@state", "done"},
        {"count(/report/tasks/task[@overdue])", "1"},
    };
    struct desk desk = desk_open("ja");
    struct page page = open_model(&desk);
    for (size_t i = 0; i < ARRAY_LENGTH(expected); i++) {
        char *path = mem_format("string(%s)", expected[i][0]);
        page_expect(&page, path, expected[i][1]);
        free(path);
    }
    page_close(&page);
    desk_close(&desk);
}

static void nothing_differs_from_today(void **state)
{
    struct desk desk = desk_open("ja");
    desk.office->request.from = "2026-07-01";
    struct page page = open_model(&desk);
    page_expect(&page, "string(" C "/@same)", "yes");
    page_expect(&page, "count(" C "/moves/control | " C "/asset | " C "/task)", "0");
    page_close(&page);
    desk_close(&desk);
}

static char *take_words(struct office *office, const char *format)
{
    if (strcmp(format, "text") == 0)
        return office_take_report(office, format);
    struct zip *zip = strcmp(format, "docx") == 0 ? zip_take_report(office, format) : NULL;
    struct page page = zip ? zip_open_part(zip, "word/document.xml")
                           : page_open(office_take_report(office, format));
    char *words = page_take(&page, "string(/*)");
    page_close(&page);
    if (zip)
        zip_close(zip);
    return words;
}

static void every_format_says_it(void **state)
{
    static const char *const formats[] = {"html", "text", "docx"};
    static const struct {
        const char *language, *words[7];
    } said[] = {
        {"ja",
         {"フォローアップ比較", "4〜14", "11〜16", "よくなった項目", "悪くなった項目",
          "残っている不足", "4 → 2"}},
        {"en",
         {"Follow-up comparison", "4 to 14", "11 to 16", "Better than before", "Worse than before",
          "Gaps that remain", "4 → 2"}},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(said); i++) {
        struct desk desk = desk_open(said[i].language);
        for (size_t j = 0; j < ARRAY_LENGTH(formats); j++) {
            char *words = take_words(desk.office, formats[j]);
            for (size_t k = 0; k < ARRAY_LENGTH(said[i].words); k++)
                if (!strstr(words, said[i].words[k]))
                    fail_msg("%s: “%s” is not in: %s", formats[j], said[i].words[k], words);
            free(words);
        }
        desk_close(&desk);
    }
}

/* What the case says of the past has names, too; the same thing is called the same on both sides.
 */
static void no_name_of_then_or_now_is_told(void **state)
{
    static const char *const names[] = {"図面", "金型", "保管庫に鍵を付ける", "印を作る"};
    struct desk desk = desk_open("ja");
    desk.office->request.is_anonymous = true;
    struct page page = open_model(&desk);
    page_expect(&page, "string(" C "/asset[@id='k1']/@before)", "4");
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        char *path =
            mem_format("count(" C "//name[contains(.,'%s')] | " C "/task/title[contains(.,'%s')])",
                       names[i], names[i]);
        page_expect(&page, path, "0");
        free(path);
    }
    page_close(&page);
    desk_close(&desk);
}

static void without_a_history_it_says_so(void **state)
{
    struct desk desk = desk_open("en");
    desk.office->request.assessment = NULL;
    char *words = take_words(desk.office, "text");
    assert_non_null(strstr(words, "There is no history of this case to compare with."));
    free(words);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_model_is_as_worked_out),
        cmocka_unit_test(nothing_differs_from_today),
        cmocka_unit_test(every_format_says_it),
        cmocka_unit_test(no_name_of_then_or_now_is_told),
        cmocka_unit_test(without_a_history_it_says_so),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
