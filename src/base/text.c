/* Small questions to a text, and cutting it to a width. */
#include "text.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

uint32_t codepoint_at(const char *text, size_t length, size_t *size)
{
    ucs4_t codepoint;
    *size = (size_t)u8_mbtouc(&codepoint, (const uint8_t *)text, length);
    return codepoint;
}

bool text_is_utf8(const char *bytes, size_t length)
{
    return u8_check((const uint8_t *)bytes, length) == NULL;
}

bool text_equal(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

bool text_is_blank(const char *text)
{
    if (!text)
        return true;
    size_t size;
    for (size_t length = strlen(text); length; text += size, length -= size) {
        uint32_t codepoint = codepoint_at(text, length, &size);
        if (!uc_is_property_white_space(codepoint))
            return false;
    }
    return true;
}

static size_t fit(const char *text, size_t length, int columns)
{
    size_t at = 0;
    while (at < length) {
        size_t size = grapheme_length(text + at, length - at);
        columns -= text_width_bytes(text + at, size);
        if (columns < 0)
            break;
        at += size;
    }
    return at;
}

size_t text_fit(const char *text, int columns)
{
    return fit(text, strlen(text), columns);
}

char *text_take_clipped(const char *text, int columns)
{
    static const char mark[] = "…";
    size_t length = strlen(text);
    size_t whole = fit(text, length, columns);
    if (whole == length)
        return mem_copy(text);
    int room = columns - text_width(mark);
    if (room < 0)
        return mem_format("%.*s", (int)whole, text);
    return mem_format("%.*s%s", (int)fit(text, length, room), text, mark);
}
