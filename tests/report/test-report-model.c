/* The report model: what a stylesheet finds, and chart geometry by hand. */
#include "page.h"

static struct page open_model(struct office *office)
{
    struct error error = {0};
    office->request.format = "html";
    char *text = report_take_model(&office->request, &error);
    assert_non_null(text);
    return page_open(text);
}

static void the_frame_names_case_and_edition(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "/report/@format", "1.0");
    page_expect(&page, "/report/@language", "en");
    page_expect(&page, "/report/@date", "2026-04-01");
    page_expect(&page, "/report/@file", "sakura.tenken");
    page_expect(&page, "/report/@columns", "76");
    page_expect(&page, "/report/firm/field[@key='name']", "さくら金型 <Sons> & Co");
    page_expect(&page, "/report/case/@mode-word", "Self-check");
    page_expect(&page, "/report/pack/source", "Criteria for tests, edition 1");
    page_expect(&page, "/report/pack/source-date", "2026-04-01");
    page_expect(&page, "/report/pack/@version", "1.0");
    page_close(&page);
    office_free(office);
}

static void a_text_without_translation_says_so(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "//section[@id='cloud']/title/@fallback", "yes");
    page_expect(&page, "count(//section[@id='know']/title/@fallback)", "0");
    page_close(&page);
    office_free(office);
}

static void counts_and_score_are_there(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "/report/pack/counts/@applicable", "4");
    page_expect(&page, "/report/pack/counts/@skipped", "1");
    page_expect(&page, "/report/pack/ratings/rating[@rating='not-applicable']/@count", "2");
    page_expect(&page, "/report/pack/score/@words", "2 to 7 / 16");
    page_expect(&page, "/report/pack/score/@value", "");
    page_expect(&page, "/report/pack/verdict", "A start");
    page_expect(&page, "/report/pack/open",
                "1 of 4 questions is still open; the score depends on its answer.");
    page_close(&page);
    office_free(office);
}

static void every_answer_keeps_its_voice(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "count(//control[@address='mini:2'][question]/answer)", "2");
    page_expect(&page, "//section/control[@address='mini:2']/answer[@counts]/@voice", "adviser");
    page_expect(&page, "//section/control[@address='mini:2']/answer[@counts]/label", "We do not");
    page_expect(&page, "//section/control[@address='mini:2']/answer[@counts]/note",
                "棚の図面に印がない。\n5月に見直す。");
    page_expect(&page, "//section/control[@address='mini:3']/answer/reason", "保管庫がない");
    page_expect(&page, "//section/control[@address='mini:4']/skipped",
                "Not asked: 保管する紙がないと答えました");
    page_expect(&page, "count(//section/control[@address='mini:4']/@value)", "0");
    page_expect(&page, "//section/control[@address='mini:5']/answer/@marked", "yes");
    page_expect(&page, "//section/control[@address='mini:6@c1']/@subject", "メールのクラウド");
    page_expect(&page, "//section/control[@address='mini:1']/@mandatory-words", "mandatory item 1");
    page_close(&page);
    office_free(office);
}

static void gaps_and_measures_point_at_each_other(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "/report/gaps/gap[1]/@address", "mini:5");
    page_expect(&page, "/report/gaps/gap[2]/measure[1]/@id", "mini-stamp");
    page_expect(&page, "/report/measures/measure[@id='mini-stamp']/control/@address", "mini:2");
    page_expect(&page, "/report/measures/measure[@id='mini-stamp']/@effect", "closes 1 gap");
    page_expect(&page, "/report/measures/measure[@id='mini-list']/@effect", "eases 1 gap");
    page_expect(&page, "/report/measures/measure[@id='mini-stamp']/@effort", "1 hour");
    page_expect(&page, "/report/measures/measure[@id='mini-stamp']/@cost", "up to 10,000 yen");
    page_close(&page);
    office_free(office);
}

/* 1 done, 2 not, 5 unknown, 6 open: 4 + 0 - 1 + (-1 to 4) = 2 to 7. */
static void the_sum_can_be_checked_by_hand(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "count(//tally/row)", "5");
    page_expect(&page, "//tally/row[label='We do']/@sum", "4");
    page_expect(&page, "//tally/row[label='In part']/@count", "0");
    page_expect(&page, "//tally/row[label='Do not know']/@sum", "-1");
    page_expect(&page, "//tally/row[label='Not answered']/@sum", "-1 to 4");
    page_expect(&page, "count(//method/p)", "5");
    page_close(&page);
    office_free(office);
}

/* The axis runs from -5 to 20 over 960, the last 40 are the band of 20 alone: x = (figure + 5) / 25
 * * 960. */
static void the_scale_is_drawn_right(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "//scale/band[1]/@id", "low");
    page_expect(&page, "//scale/band[1]/@x", "0");
    page_expect(&page, "//scale/band[1]/@width", "576");
    page_expect(&page, "//scale/band[1]/@current", "yes");
    page_expect(&page, "//scale/band[2]/@x", "576");
    page_expect(&page, "//scale/band[2]/@width", "384");
    page_expect(&page, "//scale/band[2]/@current", "");
    page_expect(&page, "//scale/band[3]/@x", "960");
    page_expect(&page, "//scale/band[3]/@width", "40");
    page_expect(&page, "//scale/tick[@figure='-5']/@x", "0");
    page_expect(&page, "//scale/tick[@figure='10']/@x", "576");
    page_expect(&page, "//scale/tick[@figure='20']/@x", "980");
    page_expect(&page, "count(//scale/tick)", "3");
    page_expect(&page, "//scale/reach/@x", "268.8");
    page_expect(&page, "//scale/reach/@width", "192");
    page_close(&page);
    office_free(office);
}

static void bars_share_the_width_among_what_applies(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "count(//bars/bar)", "3");
    page_expect(&page, "//bar[@section='know']/part[@rating='met']/@width", "500");
    page_expect(&page, "//bar[@section='know']/part[@rating='unmet']/@x", "500");
    page_expect(&page, "//bar[@section='lock']/part/@rating", "unknown");
    page_expect(&page, "//bar[@section='lock']/part/@width", "1000");
    page_expect(&page, "//bar[@section='cloud']/part/@mark", "○");
    page_close(&page);
    office_free(office);
}

/* Shares: know 4 of 8; lock below nothing; cloud from nothing to all. Three axes at 0, 120 and 240
 * degrees from the top, 150 long, around 200,200: sin 240° = -0.866, cos 240° = -0.5. */
static void the_radar_reaches_as_far_as_the_answers(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_model(office);
    page_expect(&page, "count(//radar/axis)", "3");
    page_expect(&page, "//radar/axis[1]/@x", "200");
    page_expect(&page, "//radar/axis[1]/@y", "50");
    page_expect(&page, "//radar/axis[3]/@x", "70.1");
    page_expect(&page, "//radar/axis[3]/@y", "275");
    page_expect(&page, "//radar/ring[4]/@points", "200.0,50.0 329.9,275.0 70.1,275.0");
    page_expect(&page, "//radar/sure/@points", "200.0,125.0 200.0,200.0 200.0,200.0");
    page_expect(&page, "//radar/possible/@points", "200.0,125.0 200.0,200.0 70.1,275.0");
    page_close(&page);
    office_free(office);
}

static void columns_stay_within_reason(void **state)
{
    static const struct {
        int asked;
        const char *given;
    } rows[] = {{0, "76"}, {100, "100"}, {1, "40"}, {-5, "76"}, {1 << 30, "1000"}};
    struct office *office = office_new("en");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        office->request.columns = rows[i].asked;
        struct page page = open_model(office);
        page_expect(&page, "/report/@columns", rows[i].given);
        page_close(&page);
    }
    office_free(office);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_frame_names_case_and_edition),
        cmocka_unit_test(a_text_without_translation_says_so),
        cmocka_unit_test(counts_and_score_are_there),
        cmocka_unit_test(every_answer_keeps_its_voice),
        cmocka_unit_test(gaps_and_measures_point_at_each_other),
        cmocka_unit_test(the_sum_can_be_checked_by_hand),
        cmocka_unit_test(the_scale_is_drawn_right),
        cmocka_unit_test(bars_share_the_width_among_what_applies),
        cmocka_unit_test(the_radar_reaches_as_far_as_the_answers),
        cmocka_unit_test(columns_stay_within_reason),
    };
    return cmocka_run_group_tests_name("model", tests, set_up, NULL);
}
