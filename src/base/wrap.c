/* Lines by Japanese and Latin rules. The opportunities come from the library (UAX #14), the widths
 * from our own rule. */
#include "text.h"

#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>

#define IDEOGRAPHIC_SPACE "\xE3\x80\x80"
#define WIDE_SIZE         (sizeof IDEOGRAPHIC_SPACE - 1)
#define WIDEST            2 /* cells of one code point: no line can be narrower */

struct paragraph {
    const char *text; /* the whole text: offsets count from its start */
    size_t start, end;
    int columns;
    const char *breaks; /* one for each byte from `start`, as the library has them */
};

static bool is_narrow_space(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool is_wide_space(const char *text)
{
    return memcmp(text, IDEOGRAPHIC_SPACE, WIDE_SIZE) == 0;
}

/* The size of the space at the start of `text`, 0 where there is none; one with a mark on it is
 * none. */
static size_t space_size(const char *text, size_t length)
{
    bool narrow = length && is_narrow_space(*text);
    bool wide = length >= WIDE_SIZE && is_wide_space(text);
    size_t size = narrow ? 1 : WIDE_SIZE;
    return (narrow || wide) && grapheme_length(text, length) == size ? size : 0;
}

static size_t skip_spaces(const struct paragraph *paragraph, size_t at)
{
    for (size_t size; (size = space_size(paragraph->text + at, paragraph->end - at));)
        at += size;
    return at;
}

static size_t trim_spaces(const char *text, size_t from, size_t to)
{
    for (;;) {
        if (to > from && is_narrow_space(text[to - 1]))
            to--;
        else if (to >= from + WIDE_SIZE && is_wide_space(text + to - WIDE_SIZE))
            to -= WIDE_SIZE;
        else
            return to;
    }
}

static char *take_breaks(const char *text, size_t length)
{
    char *breaks = mem_alloc(length);
    u8_possible_linebreaks((const uint8_t *)text, length, "UTF-8", breaks);
    return breaks;
}

/* Whether the library would break between two characters. One of them is あ, which breaks on both
 * sides, so the answer tells whether the other may begin or end a line. */
static bool breaks_between(const char *before, size_t before_length, const char *after,
                           size_t after_length)
{
    struct string pair = {0};
    string_append_bytes(&pair, before, before_length);
    string_append_bytes(&pair, after, after_length);
    char *breaks = take_breaks(pair.text, pair.length);
    bool answer = breaks[before_length] == UC_BREAK_POSSIBLE;
    free(breaks);
    string_free(&pair);
    return answer;
}

static bool may_part(const struct paragraph *paragraph, size_t before, size_t at)
{
    static const char neutral[] = "あ";
    size_t size = strlen(neutral);
    const char *text = paragraph->text;
    return breaks_between(neutral, size, text + at,
                          grapheme_length(text + at, paragraph->end - at)) &&
           breaks_between(text + before, at - before, neutral, size);
}

static size_t previous_from(const struct paragraph *paragraph, size_t from, size_t at)
{
    size_t before = from;
    for (size_t next = from; next < at;) {
        before = next;
        next += grapheme_length(paragraph->text + next, paragraph->end - next);
    }
    return before;
}

/* A cluster wider than the line: all that is left is to break it between its code points. */
static size_t split_cluster(const struct paragraph *paragraph, size_t from)
{
    int width = 0;
    size_t at = from;
    for (size_t size; at < paragraph->end; at += size) {
        width += text_width_of(codepoint_at(paragraph->text + at, paragraph->end - at, &size));
        if (width > paragraph->columns)
            break;
    }
    return at;
}

/* No opportunity from `from` to `at`, where the line is full: back to where no closing mark begins
 * the next line and no opening one ends this, or `at` where there is no such place. */
static size_t force_break(const struct paragraph *paragraph, size_t from, size_t at)
{
    if (at == from)
        return split_cluster(paragraph, from);
    for (size_t cut = at, before; cut > from; cut = before) {
        before = previous_from(paragraph, from, cut);
        if (may_part(paragraph, before, cut))
            return cut;
    }
    return at;
}

/* Where the line that begins at `from` ends, with the spaces after it. */
static size_t find_cut(const struct paragraph *paragraph, size_t from)
{
    size_t opportunity = 0;
    int width = 0;
    size_t first = skip_spaces(paragraph, from); /* no break before the first word */
    for (size_t at = from, size; at < paragraph->end; at += size) {
        const char *text = paragraph->text + at;
        if (at > first && paragraph->breaks[at - paragraph->start] == UC_BREAK_POSSIBLE)
            opportunity = at;
        size = grapheme_length(text, paragraph->end - at);
        width += text_width_bytes(text, size);
        if (width > paragraph->columns && !space_size(text, size))
            return opportunity ? opportunity : force_break(paragraph, from, at);
    }
    return paragraph->end;
}

static void add_line(struct text_lines *lines, const char *text, size_t from, size_t to)
{
    ARRAY_PUSH(lines->items, lines->count) = (struct text_line){
        .offset = from,
        .length = to - from,
        .width = text_width_bytes(text + from, to - from),
    };
}

/* Spaces at the end of a paragraph stay as far as they fit, so that a cursor moves over them. */
static size_t fit_spaces(const struct paragraph *paragraph, size_t from)
{
    size_t at = trim_spaces(paragraph->text, from, paragraph->end);
    int width = text_width_bytes(paragraph->text + from, at - from);
    for (size_t size; at < paragraph->end; at += size) {
        width += text_width_of(codepoint_at(paragraph->text + at, paragraph->end - at, &size));
        if (width > paragraph->columns)
            break;
    }
    return at;
}

static void wrap_wide(struct text_lines *lines, const struct paragraph *paragraph)
{
    for (size_t from = paragraph->start; from < paragraph->end;) {
        size_t cut = find_cut(paragraph, from);
        bool last = cut == paragraph->end;
        size_t to = last ? fit_spaces(paragraph, from) : trim_spaces(paragraph->text, from, cut);
        add_line(lines, paragraph->text, from, to);
        from = last ? cut : skip_spaces(paragraph, cut);
    }
}

static void wrap_paragraph(struct text_lines *lines, const char *text, size_t start, size_t end,
                           int columns)
{
    if (text_width_bytes(text + start, end - start) <= columns) {
        add_line(lines, text, start, end);
        return;
    }
    char *breaks = take_breaks(text + start, end - start);
    wrap_wide(lines,
              &(struct paragraph){
                  .text = text, .start = start, .end = end, .columns = columns, .breaks = breaks});
    free(breaks);
}

struct text_lines text_wrap(const char *text, int columns)
{
    struct text_lines lines = {0};
    if (columns < WIDEST)
        columns = WIDEST;
    for (size_t start = 0;;) {
        size_t end = start + strcspn(text + start, "\n");
        wrap_paragraph(&lines, text, start, end, columns);
        if (!text[end])
            return lines;
        start = end + 1;
    }
}

void text_lines_free(struct text_lines *lines)
{
    free(lines->items);
    *lines = (struct text_lines){0};
}
