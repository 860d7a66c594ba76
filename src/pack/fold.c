#include <libxml/xmlstring.h>
#include <string.h>

#include "fold.h"

#define WHITE " \t\r\n"

static int codepoint_at(const char *bytes)
{
    int length = 4;
    return xmlGetUTF8Char((const unsigned char *)bytes, &length);
}

static int codepoint_before(const struct string *text)
{
    size_t start = text->length - 1;
    while (start > 0 && ((unsigned char)text->text[start] & 0xC0) == 0x80)
        start--;
    return codepoint_at(text->text + start);
}

/* Written without spaces between words: all from … and ※ upwards but Hangul, which has them. */
static bool is_japanese(int codepoint)
{
    return codepoint >= 0x2026 && !(codepoint >= 0xAC00 && codepoint <= 0xD7FF);
}

static const char *separator(const struct fold *fold, const char *next)
{
    if (fold->text->length == 0)
        return "";
    if (fold->lines > 1)
        return "\n";
    if (fold->lines == 1 && is_japanese(codepoint_before(fold->text)) &&
        is_japanese(codepoint_at(next)))
        return "";
    return " ";
}

static size_t skip_white(struct fold *fold, const char *piece)
{
    size_t length = strspn(piece, WHITE);
    for (size_t i = 0; i < length; i++)
        fold->lines += piece[i] == '\n' && fold->lines < 2;
    fold->is_apart |= length > 0;
    return length;
}

void fold_add(struct fold *fold, const char *piece)
{
    for (;;) {
        piece += skip_white(fold, piece);
        if (!*piece)
            return;
        if (fold->is_apart)
            string_append(fold->text, separator(fold, piece));
        size_t length = strcspn(piece, WHITE);
        string_append_bytes(fold->text, piece, length);
        piece += length;
        fold->is_apart = false;
        fold->lines = 0;
    }
}

void fold_break(struct fold *fold)
{
    fold->is_apart = true;
    fold->lines = 2;
}
