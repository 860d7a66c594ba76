#include "src/writers/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *check(char *text)
{
    if (text == NULL) {
        fputs("tenken: out of memory\n", stderr);
        exit(4);
    }
    return text;
}

char *text_take_room(size_t length)
{
    return check(calloc(length + 1, 1));
}

char *text_take_copy(const char *text)
{
    return check(strdup(text ? text : ""));
}

char *text_take_format(const char *format, ...)
{
    char *text = NULL;
    va_list arguments;
    va_start(arguments, format);
    int length = vasprintf(&text, format, arguments);
    va_end(arguments);
    return check(length < 0 ? NULL : text);
}

char *text_take_cut(const char *text, size_t limit)
{
    static const char mark[] = "…";
    if (strlen(text) <= limit)
        return text_take_copy(text);
    size_t length = limit > strlen(mark) ? limit - strlen(mark) : 0;
    while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
        length--;
    return text_take_format("%.*s%s", (int)length, text, mark);
}

char *text_take_replaced(const char *text, char from, const char *to)
{
    size_t count = 0;
    for (const char *at = text; *at; at++)
        count += *at == from;
    char *replaced = check(malloc(strlen(text) + count * strlen(to) + 1));
    char *end = replaced;
    for (const char *at = text; *at; at++) {
        const char piece[] = {*at, '\0'};
        end = stpcpy(end, *at == from ? to : piece);
    }
    *end = '\0';
    return replaced;
}
