/* A string that grows. */
#include <tenken/base.h>

#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 64

static void make_room(struct string *string, size_t length)
{
    size_t wanted = string->length + length + 1;
    if (wanted <= string->capacity)
        return;
    size_t capacity = string->capacity ? string->capacity : FIRST_CAPACITY;
    while (capacity < wanted)
        capacity *= 2;
    string->text = mem_resize(string->text, capacity, 1);
    string->capacity = capacity;
}

void string_append(struct string *string, const char *text)
{
    if (text)
        string_append_bytes(string, text, strlen(text));
}

void string_append_bytes(struct string *string, const char *bytes, size_t length)
{
    make_room(string, length);
    if (length)
        memcpy(string->text + string->length, bytes, length);
    string->length += length;
    string->text[string->length] = '\0';
}

void string_format(struct string *string, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = mem_vformat(format, arguments);
    va_end(arguments);
    string_append(string, text);
    free(text);
}

char *string_take(struct string *string)
{
    char *text = string->text ? string->text : mem_alloc(1);
    *string = (struct string){0};
    return text;
}

void string_free(struct string *string)
{
    free(string->text);
    *string = (struct string){0};
}
