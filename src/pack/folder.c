/* Names in folders, always in the same order. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "source.h"

#define SUFFIX ".xml"

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* Not alphasort, which follows the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

char **folder_take_names(const char *folder, size_t *count)
{
    struct dirent **entries = NULL;
    int found = scandir(folder, &entries, is_visible, by_name);
    *count = found > 0 ? (size_t)found : 0;
    char **names = mem_alloc(*count * sizeof *names);
    for (size_t i = 0; i < *count; i++) {
        names[i] = mem_copy(entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    return names;
}

void names_free(char **names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(names[i]);
    free(names);
}

char *name_take_stem(const char *name)
{
    size_t length = strlen(name);
    size_t suffix = strlen(SUFFIX);
    if (length <= suffix || strcmp(name + length - suffix, SUFFIX) != 0)
        return NULL;
    char *stem = mem_format("%.*s", (int)(length - suffix), name);
    if (!strchr(stem, '.'))
        return stem;
    free(stem);
    return NULL;
}
