/* Text from outside, made harmless for the terminal and for reports. */
#include "text.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */
#define ESCAPE      0x1B
#define BLACK_FLAG  0x1F3F4
#define FIRST_TRUE_EMOJI                                                                           \
    0xA9 /* below it are digits, # and *, which are emoji only by a selector                       \
          */

enum treatment {
    KEEP,
    REPLACE,
    VANISH,
    LINE,     /* a line end, or a space */
    SPACE,    /* a tabulator */
    CARRIAGE, /* vanishes before a line end, is a control character elsewhere */
    SEQUENCE, /* an escape sequence is replaced as a whole */
    JOINER,   /* kept between two emoji */
    SELECTOR, /* kept after a character: emoji style, and the variants of kanji in names */
    TAG,      /* kept in the flags that are made of them */
};

static const struct {
    uint32_t first, last;
    enum treatment treatment;
} treatments[] = {
    {0x0000, 0x0008, REPLACE},    {0x0009, 0x0009, SPACE},    {0x000A, 0x000A, LINE},
    {0x000B, 0x000C, REPLACE},    {0x000D, 0x000D, CARRIAGE}, {0x000E, 0x001A, REPLACE},
    {0x001B, 0x001B, SEQUENCE},   {0x001C, 0x001F, REPLACE},  {0x007F, 0x009F, REPLACE},
    {0x00AD, 0x00AD, VANISH},     {0x034F, 0x034F, VANISH},   {0x061C, 0x061C, REPLACE},
    {0x115F, 0x1160, VANISH},     {0x17B4, 0x17B5, VANISH},   {0x180B, 0x180D, SELECTOR},
    {0x180E, 0x180E, VANISH},     {0x180F, 0x180F, SELECTOR}, {0x200B, 0x200C, VANISH},
    {0x200D, 0x200D, JOINER},     {0x200E, 0x200F, REPLACE},  {0x2028, 0x2029, LINE},
    {0x202A, 0x202E, REPLACE},    {0x2060, 0x2065, VANISH},   {0x2066, 0x2069, REPLACE},
    {0x206A, 0x206F, VANISH},     {0x3164, 0x3164, VANISH},   {0xFDD0, 0xFDEF, REPLACE},
    {0xFE00, 0xFE0F, SELECTOR},   {0xFEFF, 0xFEFF, VANISH},   {0xFFA0, 0xFFA0, VANISH},
    {0xFFF0, 0xFFFB, VANISH},     {0x1BCA0, 0x1BCA3, VANISH}, {0x1D173, 0x1D17A, VANISH},
    {0xE0000, 0xE001F, VANISH},   {0xE0020, 0xE007F, TAG},    {0xE0080, 0xE00FF, VANISH},
    {0xE0100, 0xE01EF, SELECTOR}, {0xE01F0, 0xE0FFF, VANISH},
};

static enum treatment treatment_of(uint32_t codepoint)
{
    if (codepoint_plain_width(codepoint))
        return KEEP;
    for (size_t i = 0; i < ARRAY_LENGTH(treatments); i++) {
        if (codepoint < treatments[i].first)
            break;
        if (codepoint <= treatments[i].last)
            return treatments[i].treatment;
    }
    return (codepoint & 0xFFFE) == 0xFFFE ? REPLACE : KEEP; /* the last two of a plane are none */
}

struct cleaner {
    struct string output;
    const char *rest; /* from the code point at hand on */
    size_t length;    /* of the rest */
    size_t size;      /* of the code point at hand; a treatment may take more */
    uint32_t codepoint;
    uint32_t
        before; /* the last one that was kept, 0 where a joiner or selector has nothing to join */
    bool in_emoji;
    bool lines;
};

static bool is_true_emoji(uint32_t codepoint)
{
    return codepoint >= FIRST_TRUE_EMOJI && uc_is_property_emoji(codepoint);
}

static uint32_t next_codepoint(const struct cleaner *cleaner)
{
    size_t size;
    if (cleaner->size == cleaner->length)
        return 0;
    return codepoint_at(cleaner->rest + cleaner->size, cleaner->length - cleaner->size, &size);
}

static void put(struct cleaner *cleaner, const char *text)
{
    string_append(&cleaner->output, text);
    cleaner->before = 0;
    cleaner->in_emoji = false;
}

static void keep(struct cleaner *cleaner)
{
    string_append_bytes(&cleaner->output, cleaner->rest, cleaner->size);
    cleaner->before = cleaner->codepoint;
}

static void keep_if(struct cleaner *cleaner, bool kept)
{
    if (kept)
        keep(cleaner);
}

/* ESC [ … letter, ESC ] … BEL or ESC \ (also P X ^ _), ESC and a character: ECMA-48. A string
 * without an end is no sequence, or it would swallow the rest of the text. */
static size_t sequence_length(const char *text, size_t length)
{
    size_t kind = 1 + strspn(text + 1, " !\"#$%&'()*+,-./");
    if (length < 2 || kind == length || (unsigned char)text[kind] >= 0x7F || text[kind] < 0x30)
        return 1;
    if (kind > 1 || !strchr("[]PX^_", text[1]))
        return kind + 1;
    if (text[1] == '[') {
        size_t end = 2 + strspn(text + 2, "0123456789:;<=>?");
        end += strspn(text + end, " !\"#$%&'()*+,-./");
        return end < length && text[end] >= 0x40 && text[end] < 0x7F ? end + 1 : 2;
    }
    size_t end = 2 + strcspn(text + 2, "\a\033\n");
    if (text[end] == '\a')
        return end + 1;
    return text[end] == ESCAPE && text[end + 1] == '\\' ? end + 2 : 1;
}

static void keep_character(struct cleaner *cleaner)
{
    keep(cleaner);
    cleaner->in_emoji = is_true_emoji(cleaner->codepoint);
    if (uc_is_property_white_space(cleaner->codepoint))
        cleaner->before = 0;
}

static void clean_one(struct cleaner *cleaner)
{
    uint32_t before = cleaner->before;
    switch (treatment_of(cleaner->codepoint)) {
    case KEEP:
        keep_character(cleaner);
        break;
    case SEQUENCE:
        cleaner->size = sequence_length(cleaner->rest, cleaner->length);
        put(cleaner, REPLACEMENT);
        break;
    case CARRIAGE:
        if (next_codepoint(cleaner) != '\n')
            put(cleaner, REPLACEMENT);
        break;
    case REPLACE:
        put(cleaner, REPLACEMENT);
        break;
    case LINE:
        put(cleaner, cleaner->lines ? "\n" : " ");
        break;
    case SPACE:
        put(cleaner, " ");
        break;
    case JOINER:
        keep_if(cleaner, cleaner->in_emoji && is_true_emoji(next_codepoint(cleaner)));
        break;
    case SELECTOR:
        keep_if(cleaner, before && treatment_of(before) == KEEP);
        break;
    case TAG:
        keep_if(cleaner, before == BLACK_FLAG || treatment_of(before) == TAG);
        break;
    case VANISH:
        break;
    }
}

char *text_take_clean(const char *text, bool lines)
{
    struct cleaner cleaner = {.rest = text, .length = strlen(text), .lines = lines};
    while (cleaner.length) {
        cleaner.codepoint = codepoint_at(cleaner.rest, cleaner.length, &cleaner.size);
        if (cleaner.codepoint == 0xFFFD)
            put(&cleaner, REPLACEMENT);
        else
            clean_one(&cleaner);
        cleaner.rest += cleaner.size;
        cleaner.length -= cleaner.size;
    }
    return string_take(&cleaner.output);
}

/* Bytes to go on where a character needs no closer look: printable ASCII, kana, kanji, full-width
 * forms. 0 where it does. */
static size_t plain_length(const unsigned char *bytes, bool lines)
{
    if (bytes[0] < 0x80)
        return (bytes[0] >= ' ' && bytes[0] != 0x7F) || (lines && bytes[0] == '\n');
    bool is_kana = bytes[0] == 0xE3 && bytes[1] <= 0x83;
    bool is_kanji = bytes[0] >= 0xE4 && bytes[0] <= 0xE9;
    bool is_full_width = bytes[0] == 0xEF && (bytes[1] == 0xBC || bytes[1] == 0xBD);
    bool is_whole = bytes[1] >> 6 == 2 && bytes[2] >> 6 == 2;
    return is_whole && (is_kana || is_kanji || is_full_width) ? 3 : 0;
}

static bool is_plain(const char *text, bool lines)
{
    const unsigned char *rest = (const unsigned char *)text;
    while (*rest) {
        size_t length = plain_length(rest, lines);
        if (length == 0)
            return false;
        rest += length;
    }
    return true;
}

/* Nearly all texts can do without the copy. */
bool text_is_clean(const char *text, bool lines)
{
    if (is_plain(text, lines))
        return true;
    char *clean = text_take_clean(text, lines);
    bool same = strcmp(clean, text) == 0;
    free(clean);
    return same;
}
