/* The diagnosis as HTML: well-formed, alone in the world, harmless, and readable by everybody. */
#include "page.h"

#include <math.h>

static struct page open_html(struct office *office)
{
    return page_open(office_take_report(office, "html"));
}

static void says_what_it_has_to(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_html(office);
    page_expect(&page, "string(/h:html/@lang)", "en");
    page_expect(&page, "string(//h:h1)", "Diagnosis report");
    page_expect(&page, "string(//h:p[@class='firm'])", "さくら金型 <Sons> & Co");
    page_expect(&page, "string(//h:p[@class='figure']/h:b)", "2 to 7");
    page_expect(&page, "string(//h:p[@class='band'])", "A start");
    page_expect(&page, "count(//h:ol[@class='measures']/h:li)", "3");
    page_expect(&page, "string(//h:table[@class='gaps']/h:tbody/h:tr[1]/h:th/h:a)",
                "Ⅴ第一1 パスワード†");
    page_expect(&page, "count(//h:table[@class='sections']/h:tbody/h:tr)", "3");
    page_expect(&page, "count(//h:article)", "6");
    page_expect(&page, "string(//h:article[@id='mini-2']//h:p[@class='note'])",
                "Note 棚の図面に印がない。\n5月に見直す。");
    page_expect(&page, "string(//h:article[@id='mini-4']//h:span[@class='quiet'])",
                "Not asked: 保管する紙がないと答えました");
    page_expect(&page, "boolean(//h:dd[contains(., 'mini 1.0')])", "true");
    page_expect(&page, "boolean(//h:dd[contains(., 'Criteria for tests, edition 1 (2026-04-01)')])",
                "true");
    page_close(&page);
    office_free(office);
}

/* The edition is on every printed page: in the style, escaped for a string there. */
static void the_edition_is_in_the_running_foot(void **state)
{
    struct office *office = office_new("ja");
    struct page page = open_html(office);
    page_expect(&page,
                "boolean(//h:style[contains(., '@bottom-left { content: "
                "\"試験用の基準\\000020第1版\\000020\\0000282026\\00002d04')])",
                "true");
    page_close(&page);
    office_free(office);
}

/* ---- alone in the world ---- */

static void names_nothing_outside(void **state)
{
    struct office *office = office_new("ja");
    struct page page = open_html(office);
    page_expect(&page, "count(//h:script | //h:link | //h:iframe | //h:object | //h:img | //@src)",
                "0");
    page_expect(&page, "count(//@href[not(starts-with(., '#'))])", "0");
    page_expect(&page, "count(//@*[starts-with(name(), 'on') or name() = 'style'])", "0");
    page_expect(&page, "count(//h:style[contains(., 'url(') or contains(., '@import')])", "0");
    page_expect(&page, "count(//@fill[contains(., 'url(') and not(starts-with(., 'url(#'))])", "0");
    for (const char *at = page.text; (at = strstr(at, "http")); at++)
        assert_true(strncmp(at - 7, "xmlns=\"", 7) == 0);
    page_close(&page);
    office_free(office);
}

/* The same bytes are XML and HTML: no prefixes, nothing closed in its start tag but what is void in
 * HTML, and nothing in the style that XML would escape. */
static void reads_the_same_as_html(void **state)
{
    struct office *office = office_new("ja");
    struct page page = open_html(office);
    assert_int_equal(strncmp(page.text, "<!DOCTYPE html", 14), 0);
    page_expect(&page, "count(//*[contains(name(), ':')])", "0");
    page_expect(&page,
                "count(//h:*[not(node())][name() != 'meta' and name() != 'br' and name() != 'hr'])",
                "0");
    page_expect(&page, "count(//h:style[contains(., '<') or contains(., '>') or contains(., '&')])",
                "0");
    page_close(&page);
    office_free(office);
}

static void hostile_words_come_out_harmless(void **state)
{
    struct office *office = office_new("en");
    struct arena *arena = arena_new();
    office_make_hostile(office, arena);
    struct page page = open_html(office);
    page_expect(&page, "count(//h:script)", "0");
    page_expect(&page, "count(//h:style)", "1");
    page_expect(&page, "string-length(//h:p[@class='note'][contains(., '長長')]) >= 10000", "true");
    page_expect(&page,
                "starts-with(//h:p[@class='firm'], '</style></title><script>alert(1)</script>')",
                "true");
    assert_null(strstr(page.text, "<script"));
    assert_null(strchr(page.text, '\033'));
    assert_null(strchr(page.text, '\007'));
    assert_null(strstr(page.text, "\xe2\x80\xae"));
    assert_true(text_is_clean(page.text, true));
    page_close(&page);
    office_free(office);
    arena_free(arena);
}

/* ---- readable by everybody ---- */

static void everything_drawn_is_said_too(void **state)
{
    struct office *office = office_new("ja");
    struct page page = open_html(office);
    page_expect(&page, "count(//s:svg[@role='img'])", "5");
    page_expect(&page, "count(//s:svg[@role='img'][not(s:title) or not(s:desc)])", "0");
    page_expect(&page, "boolean(//s:desc[contains(., '2 to 7 / 16')])", "true");
    page_expect(&page, "count(//h:table[not(h:caption)])", "0");
    page_expect(&page, "count(//h:th[not(@scope)])", "0");
    page_expect(&page, "count(//h:section[not(@aria-labelledby = .//h:h2/@id)])", "0");
    page_expect(&page, "count(//h:h4[not(ancestor::h:section//h:h3)])", "0");
    page_expect(&page, "count(//h:h1)", "1");
    page_expect(&page, "count(//@id[. = ../following::*/@id])", "0");
    page_expect(&page, "count(//h:a[not(substring(@href, 2) = //@id)])", "0");
    page_close(&page);
    office_free(office);
}

/* A rating is never a colour alone: its word stands beside every mark. */
static void ratings_have_their_words(void **state)
{
    struct office *office = office_new("en");
    struct page page = open_html(office);
    page_expect(&page,
                "normalize-space(//h:article[@id='mini-5']//h:span[contains(@class, 'state')])",
                "? Not known");
    page_expect(
        &page, "count(//h:span[contains(@class, 'state ')][string-length(normalize-space(.)) < 5])",
        "0");
    page_close(&page);
    office_free(office);
}

static double get_channel(const char *hex)
{
    char digits[3] = {hex[0], hex[1], '\0'};
    double value = (double)strtol(digits, NULL, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

/* WCAG 2.2, relative luminance. */
static double get_luminance(const char *hex)
{
    return 0.2126 * get_channel(hex) + 0.7152 * get_channel(hex + 2) +
           0.0722 * get_channel(hex + 4);
}

/* 4.5 to 1 (AA) against the darker of the two papers that letters stand on. */
static void letters_have_contrast(void **state)
{
    static const char *const inks[] = {"--ink",     "--quiet", "--accent",  "--met",
                                       "--partial", "--unmet", "--unknown", "--unanswered"};
    struct office *office = office_new("ja");
    struct page page = open_html(office);
    const char *wash = strstr(page.text, "--wash: #");
    assert_non_null(wash);
    double paper = get_luminance(wash + strlen("--wash: #"));
    for (size_t i = 0; i < ARRAY_LENGTH(inks); i++) {
        char *name = mem_format("%s: #", inks[i]);
        const char *ink = strstr(page.text, name);
        assert_non_null(ink);
        double contrast = (paper + 0.05) / (get_luminance(ink + strlen(name)) + 0.05);
        if (contrast < 4.5)
            fail_msg("%s has a contrast of %.2f", inks[i], contrast);
        free(name);
    }
    page_close(&page);
    office_free(office);
}

static void an_empty_case_has_a_report(void **state)
{
    struct office *office = office_new("en");
    struct assessment *assessment = assessment_new();
    struct snapshot *empty = snapshot_new(assessment);
    office_evaluate(office, empty);
    struct page page = open_html(office);
    page_expect(&page, "string(//h:p[@class='firm'])", "Firm without a name");
    page_expect(&page, "count(//h:table)", "0");
    page_close(&page);
    office_evaluate(office, office->snapshot);
    snapshot_free(empty);
    assessment_free(assessment);
    office_free(office);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_it_has_to),
        cmocka_unit_test(the_edition_is_in_the_running_foot),
        cmocka_unit_test(names_nothing_outside),
        cmocka_unit_test(reads_the_same_as_html),
        cmocka_unit_test(hostile_words_come_out_harmless),
        cmocka_unit_test(everything_drawn_is_said_too),
        cmocka_unit_test(ratings_have_their_words),
        cmocka_unit_test(letters_have_contrast),
        cmocka_unit_test(an_empty_case_has_a_report),
    };
    return cmocka_run_group_tests_name("html", tests, set_up, NULL);
}
