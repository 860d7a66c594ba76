/* Days: against the C library over four centuries, and the corners. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "tenken/base.h"

static void test_days_agree_with_the_library(void **state)
{
    for (int date = -36524; date < 110000; date += 13) {
        time_t seconds = (time_t)date * 86400;
        struct tm tm;
        int year, month, of_month;

        gmtime_r(&seconds, &tm);
        day_split(date, &year, &month, &of_month);
        assert_int_equal(year, tm.tm_year + 1900);
        assert_int_equal(month, tm.tm_mon + 1);
        assert_int_equal(of_month, tm.tm_mday);
        assert_int_equal(day_get_weekday(date), (tm.tm_wday + 6) % 7);

        char *text = day_take_text(date);
        assert_int_equal(day_from_text(text), date);
        free(text);
    }
}

static void test_what_is_no_day(void **state)
{
    static const char *const wrong[] = {"",           "2026-4-1",   "2026-02-29", "2026-13-01",
                                        "2026-00-10", "2026-04-31", "2026/04/01", "2026-04-01x",
                                        "soon",       "20260401",   "2026-04-"};

    assert_int_equal(day_from_text(NULL), DAY_NONE);
    for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++)
        assert_int_equal(day_from_text(wrong[i]), DAY_NONE);
    assert_int_equal(day_from_text("2024-02-29T09:00:00Z"), day_from_text("2024-02-29"));
}

static void test_months_end_where_they_must(void **state)
{
    static const struct {
        const char *from;
        int months;
        const char *to;
    } rows[] = {{"2026-01-31", 1, "2026-02-28"},
                {"2023-11-30", 3, "2024-02-29"},
                {"2026-12-15", 1, "2027-01-15"},
                {"2026-01-15", -1, "2025-12-15"},
                {"2026-03-31", 12, "2027-03-31"}};

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        assert_int_equal(day_add_months(day_from_text(rows[i].from), rows[i].months),
                         day_from_text(rows[i].to));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days_agree_with_the_library),
        cmocka_unit_test(test_what_is_no_day),
        cmocka_unit_test(test_months_end_where_they_must),
    };
    return cmocka_run_group_tests_name("day", tests, NULL, NULL);
}
