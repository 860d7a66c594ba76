/* What the program remembers for itself: lists of lines in its state folder. */
#include "tenken/base.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_RECENT = 20, MOST_PLACES = 200, MOST_BYTES = 1 << 20 };

struct lines {
    char **items;
    size_t count;
};

static struct lines read_lines(const char *name)
{
    struct lines lines = {0};
    char *path = place_take_state(name), *rest = NULL;
    char *text = file_take_contents(path, MOST_BYTES, NULL, NULL);
    for (char *line = text ? strtok_r(text, "\n", &rest) : NULL; line;
         line = strtok_r(NULL, "\n", &rest))
        ARRAY_PUSH(lines.items, lines.count) = mem_copy(line);
    free(text);
    free(path);
    return lines;
}

static void free_lines(struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        free(lines->items[i]);
    free(lines->items);
}

/* Puts `first` before the other lines, without the one that starts with `key` and then `end`.
 * Not being able to remember is no reason to stop. */
static void write_front(const char *name, const char *first, const char *key, char end, size_t most)
{
    struct lines lines = read_lines(name);
    struct string text = {0};
    size_t kept = 1, length = strlen(key);
    string_format(&text, "%s\n", first);
    for (size_t i = 0; i < lines.count && kept < most; i++) {
        if (strncmp(lines.items[i], key, length) == 0 && lines.items[i][length] == end)
            continue;
        string_format(&text, "%s\n", lines.items[i]);
        kept++;
    }
    char *path = place_take_state(name);
    file_write_whole(path, text.text, text.length, true, NULL);
    free(path);
    string_free(&text);
    free_lines(&lines);
}

char **state_take_recent(size_t *count)
{
    struct lines lines = read_lines("recent");
    *count = 0;
    for (size_t i = 0; i < lines.count; i++) {
        if (access(lines.items[i], R_OK) == 0)
            lines.items[(*count)++] = lines.items[i];
        else
            free(lines.items[i]);
    }
    return lines.items;
}

bool state_is_own(const char *path)
{
    char *folder = place_take_state("");
    bool is_own = strncmp(path, folder, strlen(folder)) == 0;
    free(folder);
    return is_own;
}

void state_add_recent(const char *path)
{
    char *whole = path ? realpath(path, NULL) : NULL;
    if (whole && !strchr(whole, '\n') && !state_is_own(whole))
        write_front("recent", whole, whole, '\0', MOST_RECENT);
    free(whole);
}

char *state_take_place(const char *case_id)
{
    struct lines lines = read_lines("places");
    size_t length = strlen(case_id);
    char *place = NULL;
    for (size_t i = 0; i < lines.count && !place; i++)
        if (strncmp(lines.items[i], case_id, length) == 0 && lines.items[i][length] == ' ')
            place = mem_copy(lines.items[i] + length + 1);
    free_lines(&lines);
    return place;
}

void state_set_place(const char *case_id, const char *address)
{
    char *line = mem_format("%s %s", case_id, address);
    write_front("places", line, case_id, ' ', MOST_PLACES);
    free(line);
}
