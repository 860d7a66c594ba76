/* What a person sees as one character, and as one word. */
#include "text.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>

#define WINDOW 64

/* Neither of two plain characters can be part of the other's cluster. */
static bool starts_plainly(const char *text, size_t length, size_t *first)
{
    size_t second;
    if (!codepoint_plain_width(codepoint_at(text, length, first)))
        return false;
    return *first == length ||
           codepoint_plain_width(codepoint_at(text + *first, length - *first, &second));
}

/* The first boundary after the start within `length` bytes; `length` where there is none. Only
 * u8_grapheme_breaks sees emoji sequences and flags whole, u8_grapheme_next does not. */
static size_t first_break(const char *text, size_t length)
{
    char *breaks = mem_alloc(length);
    u8_grapheme_breaks((const uint8_t *)text, length, breaks);
    size_t at = 1;
    while (at < length && !breaks[at])
        at++;
    free(breaks);
    return at;
}

size_t grapheme_length(const char *text, size_t length)
{
    size_t size;
    if (length == 0)
        return 0;
    if (starts_plainly(text, length, &size))
        return size;
    for (size_t window = WINDOW; window < length; window *= 2) {
        size_t whole = window; /* not into the middle of a code point */
        while (whole > window - 4 && ((unsigned char)text[whole] & 0xC0) == 0x80)
            whole--;
        size = first_break(text, whole);
        if (size < whole)
            return size;
    }
    return first_break(text, length);
}

size_t text_next_grapheme(const char *text, size_t offset)
{
    return offset + grapheme_length(text + offset, strlen(text + offset));
}

static size_t line_start(const char *text, size_t offset)
{
    const char *newline = memrchr(text, '\n', offset);
    return newline ? (size_t)(newline - text) + 1 : 0;
}

static size_t codepoint_before(const char *text, size_t offset)
{
    do
        offset--;
    while (offset > 0 && ((unsigned char)text[offset] & 0xC0) == 0x80);
    return offset;
}

/* Where to begin: a boundary before `offset` that is sure, between two plain characters or at the
 * beginning of the line. */
static size_t find_sure_boundary(const char *text, size_t offset)
{
    size_t line = line_start(text, offset - 1), at = codepoint_before(text, offset), first;
    while (at > line) {
        size_t before = codepoint_before(text, at);
        if (starts_plainly(text + before, offset - before, &first))
            return at;
        at = before;
    }
    return line;
}

size_t text_previous_grapheme(const char *text, size_t offset)
{
    if (offset == 0)
        return 0;
    /* Clusters can only be found forwards; none reaches over the end of a line. */
    size_t start = find_sure_boundary(text, offset);
    for (size_t at = start; at < offset; at += grapheme_length(text + at, offset - at))
        start = at;
    return start;
}

/* ---- words: runs of one kind of character, as there are no spaces in Japanese to go by ---- */

enum word_kind {
    WORD_SPACE,
    WORD_LETTERS,
    WORD_HIRAGANA,
    WORD_KATAKANA,
    WORD_KANJI,
    WORD_PUNCTUATION,
};

static enum word_kind kind_of(uint32_t codepoint)
{
    if (uc_is_property_white_space(codepoint))
        return WORD_SPACE;
    if (codepoint >= 0x3041 && codepoint <= 0x309F)
        return WORD_HIRAGANA;
    if ((codepoint >= 0x30A1 && codepoint <= 0x30FF && codepoint != 0x30FB) ||
        (codepoint >= 0xFF66 && codepoint <= 0xFF9F))
        return WORD_KATAKANA;
    if (uc_is_property_ideographic(codepoint))
        return WORD_KANJI;
    return uc_is_alnum(codepoint) || codepoint == '_' ? WORD_LETTERS : WORD_PUNCTUATION;
}

static enum word_kind kind_at(const char *text, size_t length)
{
    size_t size;
    return kind_of(codepoint_at(text, length, &size));
}

size_t text_word_left(const char *text, size_t offset)
{
    size_t word = 0;
    enum word_kind before = WORD_SPACE;
    for (size_t at = 0; at < offset; at += grapheme_length(text + at, offset - at)) {
        enum word_kind kind = kind_at(text + at, offset - at);
        if (kind != before && kind != WORD_SPACE)
            word = at;
        before = kind;
    }
    return word;
}

static size_t skip_kind(const char *text, size_t offset, size_t length, enum word_kind kind)
{
    while (offset < length && kind_at(text + offset, length - offset) == kind)
        offset += grapheme_length(text + offset, length - offset);
    return offset;
}

size_t text_word_right(const char *text, size_t offset)
{
    size_t length = strlen(text);
    offset = skip_kind(text, offset, length, WORD_SPACE);
    if (offset == length)
        return offset;
    return skip_kind(text, offset, length, kind_at(text + offset, length - offset));
}
