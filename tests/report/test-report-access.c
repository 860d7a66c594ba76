/* Every HTML page, by what WCAG 2.2 asks and a program can tell: language, headings in order,
 * tables with heads, words for every picture, letters that stand out, nothing from elsewhere. */
#include "filled.h"
#include "page.h"

#include <math.h>

/* ---- what holds of every page ---- */

static const struct {
    const char *what, *faults; /* an XPath that must find nothing */
} rules[] = {
    {"a page without a language", "/h:html[not(@lang) or @lang = '']"},
    {"a page without a title", "/h:html[normalize-space(h:head/h:title) = '']"},
    {"not one first heading", "/h:html[count(.//h:h1) != 1]"},
    {"an empty heading",
     "//*[self::h:h1 or self::h:h2 or self::h:h3 or self::h:h4][normalize-space(.) = '']"},
    {"a head of a table without a scope", "//h:th[not(@scope)]"},
    {"a scope that is none",
     "//h:th[@scope != 'col' and @scope != 'row' and @scope != 'rowgroup']"},
    {"a picture without words", "//h:img[not(@alt) or @alt = '']"},
    {"a drawing without words", "//s:svg[not(ancestor::s:svg)][not(@aria-hidden = 'true')]"
                                "[not(@role = 'img') or not(s:title) or not(s:desc)]"},
    {"words for a drawing that are elsewhere",
     "//s:svg[@aria-labelledby][not(contains(concat(' ', @aria-labelledby, ' '), "
     "concat(' ', s:title/@id, ' ')))]"},
    {"an id given twice", "//@id[. = ../following::*/@id or . = ../descendant::*/@id]"},
    {"a link that leads nowhere", "//h:a[not(substring(@href, 2) = //@id)]"},
    {"something from elsewhere",
     "//@href[not(starts-with(., '#'))] | //@src[not(starts-with(., 'data:image/'))] | "
     "//h:link | //h:script | //h:iframe | //h:object"},
    {"something from elsewhere in the style",
     "//h:style[contains(., 'url(') or contains(., '@import')]"},
};

/* Headings go down by one. */
static void expect_headings_in_order(struct page *page, const char *kind)
{
    xmlXPathObject *found = xmlXPathEvalExpression(
        (const xmlChar *)"//h:h1 | //h:h2 | //h:h3 | //h:h4 | //h:h5 | //h:h6", page->xpath);
    int last = 0;
    for (int i = 0; i < found->nodesetval->nodeNr; i++) {
        int level = found->nodesetval->nodeTab[i]->name[1] - '0';
        if (level > last + 1)
            fail_msg("%s: a heading of level %d after one of %d", kind, level, last);
        last = level;
    }
    xmlXPathFreeObject(found);
}

/* ---- contrast ---- */

static double get_channel(const char *hex)
{
    char digits[3] = {hex[0], hex[1], '\0'};
    double value = (double)strtol(digits, NULL, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double get_luminance(const char *hex)
{
    return 0.2126 * get_channel(hex) + 0.7152 * get_channel(hex + 2) +
           0.0722 * get_channel(hex + 4);
}

/* "--ink: #1d2b36": the six digits; a colour written out is itself. */
static const char *find_colour(const char *style, const char *name)
{
    char *start = mem_format("%s: #", name);
    const char *at = *name == '#' ? name + 1 : strstr(style, start);
    if (at == NULL)
        fail_msg("the style has no %s", name);
    at += *name == '#' ? 0 : strlen(start);
    free(start);
    return at;
}

/* Letters and what they stand on, as the style pairs them. */
static void expect_contrast(struct page *page)
{
    static const char *const inks[] = {"--ink",     "--quiet", "--accent",  "--met",
                                       "--partial", "--unmet", "--unknown", "--unanswered"};
    static const struct {
        const char *ink, *paper;
    } pairs[] = {
        {"--quiet", "#f9dedb"},   {"--quiet", "#fdf0d5"},   {"--quiet", "#dcefe8"},
        {"--ink", "#f9dedb"},     {"--ink", "#fdf0d5"},     {"--ink", "#dcefe8"},
        {"--unmet", "#f9dedb"},   {"--partial", "#fdf0d5"}, {"--met", "#dcefe8"},
        {"--unknown", "#e7e2f2"}, {"#ffffff", "--accent"},  {"#ffffff", "--met"},
    };
    char *style = page_take(page, "string(//h:style)");
    for (size_t i = 0; i < ARRAY_LENGTH(inks) + ARRAY_LENGTH(pairs); i++) {
        bool is_plain = i < ARRAY_LENGTH(inks);
        const char *ink = is_plain ? inks[i] : pairs[i - ARRAY_LENGTH(inks)].ink;
        const char *paper = is_plain ? "--wash" : pairs[i - ARRAY_LENGTH(inks)].paper;
        double one = get_luminance(find_colour(style, ink));
        double other = get_luminance(find_colour(style, paper));
        double contrast = (fmax(one, other) + 0.05) / (fmin(one, other) + 0.05);
        if (contrast < 4.5)
            fail_msg("%s on %s has a contrast of %.2f", ink, paper, contrast);
    }
    free(style);
}

/* ---- every page ---- */

static void check_page(struct office *office, const char *name)
{
    struct page page = page_open(office_take_report(office, "html"));
    for (size_t i = 0; i < ARRAY_LENGTH(rules); i++) {
        char *count = mem_format("count(%s)", rules[i].faults);
        char *found = page_take(&page, count);
        if (strcmp(found, "0") != 0)
            fail_msg("%s: %s, %s times", name, rules[i].what, found);
        free(found);
        free(count);
    }
    expect_headings_in_order(&page, name);
    expect_contrast(&page);
    page_close(&page);
}

static void every_kind_is_for_everybody(void **state)
{
    struct office *office = filled_new("ja");
    const char *const *kinds;
    size_t count = report_get_kinds(&kinds);
    for (size_t i = 0; i < count; i++) {
        office->request.kind = kinds[i];
        check_page(office, kinds[i]);
    }
    office_free(office);
}

static void every_audience_can_read_it(void **state)
{
    struct office *office = filled_new("en");
    const char *const *audiences;
    size_t count = report_get_audiences(&audiences);
    char bytes[] = "xyz";
    struct logo logo = {.bytes = bytes, .length = 3, .type = "image/png", .width = 2, .height = 1};
    office->request.logo = &logo;
    for (size_t i = 0; i < count; i++) {
        office->request.audience = audiences[i];
        check_page(office, audiences[i]);
    }
    office_free(office);
}

/* What hangs on the wall does not say where the firm is weak. */
static void the_sheet_for_staff_names_no_information(void **state)
{
    static const char *const formats[] = {"html", "text"};
    struct office *office = office_new("ja");
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++) {
        office->request.audience = "staff";
        char *text = office_take_report(office, formats[i]);
        assert_null(strstr(text, "メールのクラウド"));
        assert_null(strstr(text, "棚の図面に印がない"));
        free(text);
    }
    office_free(office);
}

static void the_page_for_management_has_what_it_decides_by(void **state)
{
    struct office *office = office_new("en");
    office->request.audience = "management";
    struct page page = page_open(office_take_report(office, "html"));
    page_expect(&page, "boolean(//h:p[contains(., '2 to 7 / 16')])", "true");
    page_expect(&page, "boolean(//h:h2[normalize-space(.) = 'What is to be decided, and by whom'])",
                "true");
    page_expect(&page, "boolean(//h:th[. = 'Who decides'])", "true");
    page_expect(&page, "boolean(//h:td[. = 'the head of the firm'])", "true");
    page_close(&page);
    office_free(office);
}

static void tables_are_for_experts(void **state)
{
    static const char *const formats[] = {"csv", "json", "xlsx"};
    struct office *office = office_new("en");
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++) {
        struct error error = {0};
        office->request.audience = "staff";
        office->request.format = formats[i];
        assert_null(report_take(&office->request, NULL, &error));
        assert_int_equal(error.kind, ERROR_USAGE);
        error_clear(&error);
    }
    office_free(office);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_is_for_everybody),
        cmocka_unit_test(every_audience_can_read_it),
        cmocka_unit_test(the_sheet_for_staff_names_no_information),
        cmocka_unit_test(the_page_for_management_has_what_it_decides_by),
        cmocka_unit_test(tables_are_for_experts),
    };
    return cmocka_run_group_tests_name("access", tests, set_up, NULL);
}
