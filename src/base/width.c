/* The one rule for the width of a character, on the terminal and in our own layout. */
#include "text.h"

#include <string.h>
#include <uniwidth.h>
#include <wchar.h>

/* In the order in which they occur most in a Japanese text. */
static const struct {
    uint32_t first, last;
    int width;
} plain[] = {
    {0x0020, 0x007E, 1}, /* ASCII */
    {0x3041, 0x3096, 2}, /* hiragana; the combining 3099 and 309A lie between */
    {0x4E00, 0x9FFF, 2}, /* kanji */
    {0x309B, 0x30FF, 2}, /* katakana */
    {0x3000, 0x3029, 2}, /* 、。「」 and the wide space */
    {0xFF01, 0xFF60, 2}, /* full width forms */
    {0xFF61, 0xFF9D, 1}, /* half width katakana, but for its two marks, which combine */
};

static bool ambiguous_is_wide;

void text_set_ambiguous_wide(bool wide)
{
    ambiguous_is_wide = wide;
}

bool text_get_ambiguous_wide(void)
{
    return ambiguous_is_wide;
}

int codepoint_plain_width(uint32_t codepoint)
{
    for (size_t i = 0; i < ARRAY_LENGTH(plain); i++) {
        if (codepoint >= plain[i].first && codepoint <= plain[i].last)
            return plain[i].width;
    }
    return 0;
}

int text_width_of(uint32_t codepoint)
{
    int width = codepoint_plain_width(codepoint);
    if (width)
        return width;
    width = uc_width(codepoint, "UTF-8");
    if (width == 1 && ambiguous_is_wide && codepoint_is_ambiguous(codepoint))
        return 2;
    return width < 0 ? 0 : width;
}

int text_width(const char *text)
{
    return text_width_bytes(text, strlen(text));
}

/* The sum over the code points, also within a grapheme cluster: so does ncurses, and the two must
 * agree on where a line ends. */
int text_width_bytes(const char *text, size_t length)
{
    int width = 0;
    for (size_t at = 0, size; at < length; at += size)
        width += text_width_of(codepoint_at(text + at, length - at, &size));
    return width;
}

/* libc's own functions disagree with libunistring's on 91 characters. ncurses asks these, which the
 * program defines in their stead, so that one rule holds on the whole screen. */
int wcwidth(wchar_t character)
{
    uint32_t codepoint = (uint32_t)character;
    bool control = codepoint < 0x20 || (codepoint >= 0x7F && codepoint < 0xA0);
    return codepoint && control ? -1 : text_width_of(codepoint);
}

int wcswidth(const wchar_t *text, size_t count)
{
    int sum = 0;
    for (size_t i = 0; i < count && text[i]; i++) {
        int width = wcwidth(text[i]);
        if (width < 0)
            return -1;
        sum += width;
    }
    return sum;
}
