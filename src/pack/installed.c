/* The content of this machine: one's own folder first, which hides what is installed. */
#include <stdlib.h>

#include "tenken/pack.h"

struct folders {
    char *own;
    const char *list[2];
};

static struct folders get_folders(void)
{
    struct folders folders = {.own = place_take_user_content()};
    folders.list[0] = folders.own;
    folders.list[1] = place_get_content();
    return folders;
}

struct library *library_new_installed(const char *const *ids, size_t id_count, const char *language,
                                      struct faults *faults)
{
    struct folders folders = get_folders();
    struct library *library =
        library_new(folders.list, ARRAY_LENGTH(folders.list), ids, id_count, language, faults);
    free(folders.own);
    return library;
}

struct workshop *workshop_new_installed(const char *language, struct faults *faults)
{
    struct folders folders = get_folders();
    struct workshop *workshop =
        workshop_new(folders.list, ARRAY_LENGTH(folders.list), language, faults);
    free(folders.own);
    return workshop;
}

struct schemes *schemes_new_installed(const char *language, struct faults *faults)
{
    struct folders folders = get_folders();
    struct schemes *schemes =
        schemes_new(folders.list, ARRAY_LENGTH(folders.list), language, faults);
    free(folders.own);
    return schemes;
}

struct handbook *handbook_new_installed(const char *language, struct faults *faults)
{
    struct folders folders = get_folders();
    struct handbook *handbook =
        handbook_new(folders.list, ARRAY_LENGTH(folders.list), language, faults);
    free(folders.own);
    return handbook;
}

bool pack_check_installed(const char *path, struct faults *faults)
{
    struct folders folders = get_folders();
    bool is_good = pack_check(path, folders.list, ARRAY_LENGTH(folders.list), faults);
    free(folders.own);
    return is_good;
}

static char **take_ids(size_t *count)
{
    struct folders folders = get_folders();
    char **ids = library_take_pack_ids(folders.list, ARRAY_LENGTH(folders.list), count);
    free(folders.own);
    return ids;
}

static bool is_among(const char *id, char *const *ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(ids[i], id))
            return true;
    return false;
}

static bool refuse(const char *id, const struct faults *faults, struct error *error)
{
    size_t count = 0;
    char **ids = take_ids(&count);
    bool is_faulty = faults->count && is_among(id, ids, count);
    char *cause = is_faulty ? fault_take_line(&faults->items[0])
                            : hint_take(id, (const char *const *)ids, count);
    error_set(error, ERROR_INPUT, id,
              is_faulty ? _("this pack has faults; the first: %s") : _("no such pack here; %s"),
              cause);
    free(cause);
    for (size_t i = 0; i < count; i++)
        free(ids[i]);
    free(ids);
    return false;
}

bool library_require(const struct library *library, const char *const *ids, size_t id_count,
                     const struct faults *faults, struct error *error)
{
    for (size_t i = 0; i < id_count; i++)
        if (!library_get_pack(library, ids[i]))
            return refuse(ids[i], faults, error);
    return true;
}
