#include "confinement.h"

#include <stdlib.h>

#include "tenken/ui.h"

struct folders {
    char **items;
    size_t count;
};

/* A file is written by making another beside it, so that it takes its folder; where it is a link,
 * also that of the file it leads to. */
static void add_folder_of(struct folders *folders, const char *path)
{
    if (!path || text_equal(path, "-"))
        return;
    char *real = realpath(path, NULL);
    ARRAY_PUSH(folders->items, folders->count) = path_take_folder(path);
    if (real)
        ARRAY_PUSH(folders->items, folders->count) = path_take_folder(real);
    free(real);
}

/* Folders are let through, not names: it must be there. */
static void add_own_packs(struct folders *folders)
{
    char *own = place_take_user_content();
    path_make_folder(own);
    ARRAY_PUSH(folders->items, folders->count) = own;
}

static bool is_wizard(const struct verb *verb)
{
    return !*verb->name;
}

static void add_folders_of_wizard(struct folders *folders)
{
    size_t count;
    char **own = ui_take_folders(&count);
    for (size_t i = 0; i < count; i++)
        ARRAY_PUSH(folders->items, folders->count) = own[i];
    free(own);
    ARRAY_PUSH(folders->items, folders->count) = mem_copy(".");
}

void confinement_begin(const struct verb *verb, const struct arguments *arguments)
{
    struct folders folders = {0};
    if (arguments->count && verb_opens_case(verb))
        add_folder_of(&folders, arguments->words[0]);
    if (arguments->count && verb->makes_folder) {
        ARRAY_PUSH(folders.items, folders.count) = mem_copy(arguments->words[0]);
        add_folder_of(&folders, arguments->words[0]);
    }
    add_folder_of(&folders, arguments->values[OPTION_OUTPUT]);
    for (size_t i = 1; verb->target_after && i + 1 < arguments->count; i++)
        if (text_equal(arguments->words[i], verb->target_after))
            add_folder_of(&folders, arguments->words[i + 1]);
    if (verb->writes_pack && !arguments->values[OPTION_OUTPUT])
        add_own_packs(&folders);
    if (is_wizard(verb) && arguments->values[OPTION_PLAIN])
        ARRAY_PUSH(folders.items, folders.count) = place_take_state("");
    else if (is_wizard(verb))
        add_folders_of_wizard(&folders);
    confine_writes((const char *const *)folders.items, folders.count);
    for (size_t i = 0; i < folders.count; i++)
        free(folders.items[i]);
    free(folders.items);
}
