#include "people.h"

#include "tenken/base.h"

#include <stdlib.h>
#include <string.h>

static const char *const between[] = {"\n", ",", "，", ";", "；", "、", "/", "／"};
static const char *const opening[] = {"(", "（"}, *const closing[] = {")", "）"};
static const char *const spaces[] = {" ", "　"};

/* How long the first of these is that stands here, or 0. */
static size_t measure(const char *at, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strncmp(at, words[i], strlen(words[i])) == 0)
            return strlen(words[i]);
    return 0;
}
#define MEASURE(at, words) measure((at), (words), ARRAY_LENGTH(words))

/* One name a line, without spaces and brackets. */
static char *take_lines(const char *text)
{
    struct string lines = {0};
    bool is_inside = false;
    string_append(&lines, "");
    for (const char *at = text ? text : ""; *at;) {
        size_t end = MEASURE(at, between), open = MEASURE(at, opening),
               close = MEASURE(at, closing), space = MEASURE(at, spaces);
        is_inside = (is_inside || open) && !end;
        if (end)
            string_append(&lines, "\n");
        else if (!is_inside && !space)
            string_append_bytes(&lines, at, 1);
        is_inside = is_inside && !close;
        at += end ? end : open ? open : close ? close : space ? space : 1;
    }
    return string_take(&lines);
}

/* Whether one of the lines is this name, in whatever width. */
static bool has_name(const char *lines, const char *name)
{
    char *copy = mem_copy(lines), *rest = NULL, *wanted = text_take_folded(name);
    bool has_it = false;
    for (char *line = strtok_r(copy, "\n", &rest); line && !has_it;
         line = strtok_r(NULL, "\n", &rest)) {
        char *folded = text_take_folded(line);
        has_it = text_equal(folded, wanted);
        free(folded);
    }
    free(wanted);
    free(copy);
    return has_it;
}

char *people_take_shared(const char *one, const char *other)
{
    char *first = take_lines(one), *second = take_lines(other), *shared = NULL, *rest = NULL;
    for (char *name = strtok_r(first, "\n", &rest); name && !shared;
         name = strtok_r(NULL, "\n", &rest))
        if (has_name(second, name))
            shared = mem_copy(name);
    free(second);
    free(first);
    return shared;
}
