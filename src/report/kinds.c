/* The catalogue of kinds: read once a language, the user's own files after ours. */
#include "src/report/kinds.h"

#include <dirent.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER     "report"
#define FILE_NAMES "kinds*.xml" /* a file for each group keeps them short */

/* The only ones that stay: a program speaks one language, a test two. */
static struct kinds **catalogues;
static size_t catalogue_count;

static int compare_places(const void *a, const void *b)
{
    const struct paper_kind *const *first = a, *const *second = b;
    return (int)(*first)->group - (int)(*second)->group;
}

/* An insertion sort keeps the order of the files within a group; qsort would not. */
static void sort(struct kinds *kinds)
{
    for (size_t i = 1; i < kinds->count; i++) {
        const struct paper_kind *moved = kinds->items[i];
        size_t at = i;
        for (; at > 0 && compare_places(&kinds->items[at - 1], &moved) > 0; at--)
            kinds->items[at] = kinds->items[at - 1];
        kinds->items[at] = moved;
    }
}

static int is_of_kinds(const struct dirent *entry)
{
    return fnmatch(FILE_NAMES, entry->d_name, 0) == 0;
}

/* Not alphasort, which follows the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void read_folder(struct kinds *kinds, const char *content)
{
    struct dirent **entries = NULL;
    char *folder = path_take_join(content, FOLDER);
    int found = scandir(folder, &entries, is_of_kinds, by_name);
    for (int i = 0; i < found; i++) {
        char *path = path_take_join(folder, entries[i]->d_name);
        kinds_read(kinds, path);
        free(path);
        free(entries[i]);
    }
    free(entries);
    free(folder);
}

static void read_installed(struct kinds *kinds)
{
    char *user = place_take_user_content();
    read_folder(kinds, place_get_content());
    read_folder(kinds, user);
    free(user);
}

static struct kinds *new_catalogue(void)
{
    struct kinds *kinds = mem_alloc(sizeof *kinds);
    kinds->arena = arena_new();
    kinds->language = language_get();
    read_installed(kinds);
    sort(kinds);
    kinds->ids = mem_alloc((kinds->count + 1) * sizeof *kinds->ids);
    for (size_t i = 0; i < kinds->count; i++)
        kinds->ids[i] = kinds->items[i]->id;
    return kinds;
}

static const struct kinds *get_catalogue(void)
{
    for (size_t i = 0; i < catalogue_count; i++)
        if (text_equal(catalogues[i]->language, language_get()))
            return catalogues[i];
    return ARRAY_PUSH(catalogues, catalogue_count) = new_catalogue();
}

size_t paper_get_kinds(const struct paper_kind *const **kinds)
{
    const struct kinds *catalogue = get_catalogue();
    *kinds = catalogue->items;
    return catalogue->count;
}

size_t report_get_kinds(const char *const **kinds)
{
    const struct kinds *catalogue = get_catalogue();
    *kinds = catalogue->ids;
    return catalogue->count;
}

const struct faults *paper_get_faults(void)
{
    return &get_catalogue()->faults;
}

const struct paper_kind *paper_get_kind(const char *id)
{
    const struct kinds *catalogue = get_catalogue();
    for (size_t i = 0; i < catalogue->count; i++)
        if (text_equal(catalogue->items[i]->id, id))
            return catalogue->items[i];
    return NULL;
}
