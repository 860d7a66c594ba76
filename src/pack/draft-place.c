/* Where packs of one's own lie, and the check that a new one passes before it lies there. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "draft.h"

char *pack_take_place(const char *folder, const char *id)
{
    char *own = folder ? mem_copy(folder) : place_take_user_content();
    char *place = mem_format("%s/packs/%s", own, id);
    free(own);
    return place;
}

bool pack_is_own(const struct pack *pack)
{
    char *folder = pack_take_place(NULL, pack->id), *path = path_take_join(folder, PACK_FILE);
    bool is_own = text_equal(pack->path, path);
    free(path);
    free(folder);
    return is_own;
}

char *pack_take_table(const struct pack *pack, size_t *length, struct error *error)
{
    char *folder = path_take_folder(pack->path);
    char *path = path_take_join(folder, TABLE_FILE);
    char *table = NULL;
    if (access(path, F_OK) == 0)
        table = file_take_contents(path, SIZE_MAX / 2, length, error);
    else
        error_set(error, ERROR_INPUT, pack->id,
                  _("this pack was not made from a table; “tenken pack import-csv” makes one"));
    free(path);
    free(folder);
    return table;
}

/* A folder of content of its own, so that the pack has the name and place it will have. */
static bool check_at(const char *root, const char *id, const char *bytes, size_t length,
                     struct faults *faults, struct error *error)
{
    char *folder = pack_take_place(root, id), *path = path_take_join(folder, PACK_FILE);
    path_make_folder(folder);
    bool is_good =
        file_write_whole(path, bytes, length, true, error) && pack_check_installed(path, faults);
    unlink(path);
    rmdir(folder);
    *strrchr(folder, '/') = '\0';
    rmdir(folder);
    rmdir(root);
    free(path);
    free(folder);
    return is_good;
}

char *draft_take_checked(xmlDoc *document, const char *id, size_t *length, struct faults *faults,
                         struct error *error)
{
    xmlChar *bytes = NULL;
    int count = 0;
    xmlDocDumpFormatMemoryEnc(document, &bytes, &count, "UTF-8", 1);
    char *text = mem_format("%s", bytes ? (const char *)bytes : "");
    xmlFree(bytes);
    *length = strlen(text);
    char *root = path_take_join(place_get_temporary(NULL), "tenken-pack-XXXXXX");
    bool is_good = mkdtemp(root) ? check_at(root, id, text, *length, faults, error)
                                 : error_set_errno(error, root, errno);
    free(root);
    if (is_good)
        return text;
    free(text);
    return NULL;
}
