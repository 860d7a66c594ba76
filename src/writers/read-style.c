/* What cells point into: the texts they share, and the styles that make a number a day. */
#include "src/writers/read.h"
#include "src/writers/text.h"

#include <ctype.h>
#include <libxml/parserInternals.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

/* ---- texts ---- */

/* The character that _xHHHH_ stands for; 0 where it is none that a text may have. */
static unsigned get_escaped(const char *at)
{
    if (at[0] != '_' || at[1] != 'x')
        return 0;
    for (int i = 2; i < 6; i++)
        if (!isxdigit((unsigned char)at[i]))
            return 0;
    unsigned character = (unsigned)strtoul(at + 2, NULL, 16);
    bool is_half = character >= 0xd800 && character <= 0xdfff; /* of a pair, which none writes */
    return at[6] == '_' && !is_half ? character : 0;
}

char *reader_take_plain(const char *text)
{
    const size_t escape = strlen("_x000D_");
    char *plain = text_take_copy(text), *to = plain;
    for (const char *from = text; *from;) {
        unsigned character = get_escaped(from);
        if (character)
            to += xmlCopyChar(0, (xmlChar *)to, (int)character);
        else
            *to++ = *from;
        from += character ? escape : 1;
    }
    *to = '\0';
    char *end = plain;
    for (const char *from = plain; *from; from++)
        if (*from != '\r')
            *end++ = *from;
        else if (from[1] != '\n')
            *end++ = '\n';
    *end = '\0';
    return plain;
}

struct strings {
    xmlBuffer *text;
    bool is_in_text;
    int phonetic; /* inside how many elements that say how the text is read aloud */
};

static void open_string(struct walk *walk, const char *name, struct attributes attributes)
{
    struct strings *strings = walk->context;
    if (strcmp(name, "si") == 0)
        xmlBufferEmpty(strings->text);
    strings->phonetic += strcmp(name, "rPh") == 0;
    strings->is_in_text = strcmp(name, "t") == 0 && strings->phonetic == 0;
}

static void close_string(struct walk *walk, const char *name)
{
    struct strings *strings = walk->context;
    struct reader *reader = walk->reader;
    strings->is_in_text = false;
    strings->phonetic -= strcmp(name, "rPh") == 0;
    if (strcmp(name, "si") != 0)
        return;
    if (reader->string_count == CELLS_MAX) {
        walk_refuse(walk, N_("%s: more texts than any workbook has"));
        return;
    }
    reader->strings = reader_grow(reader->strings, reader->string_count, sizeof(char *));
    reader->strings[reader->string_count++] =
        reader_take_plain((const char *)xmlBufferContent(strings->text));
}

static void add_string(struct walk *walk, const char *text, int length)
{
    struct strings *strings = walk->context;
    if (strings->is_in_text)
        xmlBufferAdd(strings->text, XML(text), length);
}

bool reader_read_strings(struct reader *reader, const struct part *part)
{
    struct strings strings = {.text = xmlBufferCreate()};
    struct walk walk = {reader, part, &strings, open_string, close_string, add_string};
    xmlBufferSetAllocationScheme(strings.text, XML_BUFFER_ALLOC_DOUBLEIT);
    bool is_good = walk_part(&walk);
    xmlBufferFree(strings.text);
    return is_good;
}

/* ---- styles ---- */

/* Number formats that every reader knows without being told (ECMA-376 part 1, 18.8.30), those of
 * East Asia too: the ones that show a day. */
static const struct {
    long first, last;
} known_days[] = {{14, 17}, {22, 22}, {27, 31}, {34, 36}, {50, 58}};

static bool is_known_day(long format)
{
    for (size_t i = 0; i < COUNT_OF(known_days); i++)
        if (format >= known_days[i].first && format <= known_days[i].last)
            return true;
    return false;
}

/* Past what is quoted, escaped or in brackets, which only looks like a code. */
static const char *skip_literal(const char *at)
{
    const char *end = at;
    if (*at == '"')
        end = strchr(at + 1, '"');
    else if (*at == '[')
        end = strchr(at, ']');
    else if (*at == '\\' || *at == '_' || *at == '*')
        end = at[1] ? at + 1 : NULL;
    return end ? end + 1 : "";
}

/* yyyy/m/d, ge.m.d, d-mmm: a code with a year or a day in it. */
static bool shows_day(const char *code)
{
    if (strncasecmp(code, "General", strlen("General")) == 0)
        return false;
    while (*code) {
        if (strchr("yYdD", *code))
            return true;
        code = skip_literal(code);
    }
    return false;
}

struct styles {
    long *formats; /* numbers of those in the file that show a day */
    size_t count;
    bool is_in_cells; /* among the styles of cells, not of names */
};

static bool is_day(const struct styles *styles, long format)
{
    for (size_t i = 0; i < styles->count; i++)
        if (styles->formats[i] == format)
            return true;
    return is_known_day(format);
}

static void add_format(struct styles *styles, struct attributes attributes)
{
    char *code = attribute_take(attributes, "formatCode", false);
    if (code && shows_day(code)) {
        styles->formats = reader_grow(styles->formats, styles->count, sizeof *styles->formats);
        styles->formats[styles->count++] = attribute_get_number(attributes, "numFmtId");
    }
    free(code);
}

static void open_style(struct walk *walk, const char *name, struct attributes attributes)
{
    struct styles *styles = walk->context;
    struct reader *reader = walk->reader;
    if (strcmp(name, "numFmt") == 0)
        add_format(styles, attributes);
    if (strcmp(name, "cellXfs") == 0)
        styles->is_in_cells = true;
    if (!styles->is_in_cells || strcmp(name, "xf") != 0)
        return;
    reader->dates = reader_grow(reader->dates, reader->style_count, sizeof *reader->dates);
    reader->dates[reader->style_count++] =
        is_day(styles, attribute_get_number(attributes, "numFmtId"));
}

static void close_style(struct walk *walk, const char *name)
{
    struct styles *styles = walk->context;
    if (strcmp(name, "cellXfs") == 0)
        styles->is_in_cells = false;
}

bool reader_read_styles(struct reader *reader, const struct part *part)
{
    struct styles styles = {0};
    struct walk walk = {reader, part, &styles, open_style, close_style};
    bool is_good = walk_part(&walk);
    free(styles.formats);
    return is_good;
}

/* ---- numbers ---- */

#define SECONDS_A_DAY    86400
#define DAY_OF_1970      25569 /* as Excel counts, from 1900 */
#define DAYS_TO_1904     1462
#define LEAP_DAY_OF_1900 60      /* which there was not, but which Excel counts */
#define LAST_DAY         2958465 /* 9999-12-31 */
#define DIGITS           15      /* that Excel keeps */

static char *take_day(double number)
{
    double since = floor(number) - DAY_OF_1970 + (number < LEAP_DAY_OF_1900);
    time_t seconds = (time_t)(since * SECONDS_A_DAY);
    struct tm day;
    if (gmtime_r(&seconds, &day) == NULL)
        return text_take_copy("");
    return text_take_format("%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

char *reader_take_number(const struct reader *reader, const char *text, long style)
{
    double number = xmlXPathCastStringToNumber(XML(text));
    bool shows_a_day = style >= 0 && (size_t)style < reader->style_count && reader->dates[style];
    double day = number + (reader->counts_from_1904 ? DAYS_TO_1904 : 0);
    if (!isfinite(number))
        return text_take_copy(text);
    if (shows_a_day && day >= 1 && day <= LAST_DAY)
        return take_day(day);
    if (number == floor(number) && fabs(number) < 1e15)
        return text_take_format("%.0f", number);
    return text_take_format("%.*g", DIGITS, number);
}
