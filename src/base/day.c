/* Days as numbers, so that they can be compared and added to. The civil calendar is counted from
 * March of year 0, which puts the leap day at the end of a year: 400 years have 146097 days. */
#include "tenken/base.h"

#define DAYS_OF_ERA   146097
#define EPOCH_OF_ERAS 719468 /* from 0000-03-01 to 1970-01-01 */

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_month(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return lengths[month - 1] + (month == 2 && is_leap(year));
}

static int day_of(int year, int month, int of_month)
{
    int from_march = year - (month <= 2);
    int era = (from_march >= 0 ? from_march : from_march - 399) / 400;
    int of_era = from_march - era * 400;
    int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + of_month - 1;

    return era * DAYS_OF_ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH_OF_ERAS;
}

/* `count` digits at `text`, -1 where there are fewer. */
static int take_number(const char *text, int count)
{
    int number = 0;

    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

int day_from_text(const char *text)
{
    if (!text || take_number(text, 4) < 0 || text[4] != '-' || take_number(text + 5, 2) < 0 ||
        text[7] != '-' || take_number(text + 8, 2) < 0 || (text[10] && text[10] != 'T'))
        return DAY_NONE;

    int year = take_number(text, 4), month = take_number(text + 5, 2);
    int of_month = take_number(text + 8, 2);

    if (month < 1 || month > 12 || of_month < 1 || of_month > days_of_month(year, month))
        return DAY_NONE;
    return day_of(year, month, of_month);
}

void day_split(int date, int *year, int *month, int *of_month)
{
    int shifted = date + EPOCH_OF_ERAS;
    int era = (shifted >= 0 ? shifted : shifted - DAYS_OF_ERA + 1) / DAYS_OF_ERA;
    int of_era = shifted - era * DAYS_OF_ERA;
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / (DAYS_OF_ERA - 1)) / 365;
    int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int from_march = (5 * of_year + 2) / 153;

    *of_month = of_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
}

char *day_take_text(int date)
{
    int year, month, of_month;

    day_split(date, &year, &month, &of_month);
    return mem_format("%04d-%02d-%02d", year, month, of_month);
}

int day_add_months(int date, int months)
{
    int year, month, of_month;

    day_split(date, &year, &month, &of_month);
    months += year * 12 + month - 1;
    year = months / 12;
    month = months % 12 + 1;
    if (of_month > days_of_month(year, month))
        of_month = days_of_month(year, month);
    return day_of(year, month, of_month);
}

int day_get_weekday(int date)
{
    return ((date + 3) % 7 + 7) % 7; /* 1970-01-01 was a Thursday */
}
