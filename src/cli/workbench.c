#include "workbench.h"

#include <stdlib.h>
#include <string.h>

#include "hint.h"

/* One's own content hides what is installed. */
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

struct library *content_load(const char *const *ids, size_t count, struct faults *faults)
{
    struct folders folders = get_folders();
    struct library *library =
        library_new(folders.list, ARRAY_LENGTH(folders.list), ids, count, language_get(), faults);
    free(folders.own);
    return library;
}

bool content_check(const char *path, struct faults *faults)
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

static void free_ids(char **ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(ids[i]);
    free(ids);
}

static bool refuse_missing(const char *id, struct error *error)
{
    size_t count = 0;
    char **ids = take_ids(&count);
    char *hint = hint_take(id, (const char *const *)ids, count);
    error_set(error, ERROR_INPUT, id, _("no such pack here; %s"), hint);
    free(hint);
    free_ids(ids, count);
    return false;
}

static bool is_installed(const char *id)
{
    size_t count = 0;
    char **ids = take_ids(&count);
    bool found = false;
    for (size_t i = 0; i < count; i++)
        found = found || text_equal(ids[i], id);
    free_ids(ids, count);
    return found;
}

bool content_require(const struct library *library, const char *id, const struct faults *faults,
                     struct error *error)
{
    if (library_get_pack(library, id))
        return true;
    if (!is_installed(id) || faults->count == 0)
        return refuse_missing(id, error);
    char *line = fault_take_line(&faults->items[0]);
    error_set(error, ERROR_INPUT, id, _("this pack has faults; the first: %s"), line);
    free(line);
    return false;
}

static bool load_packs(struct workbench *workbench, struct error *error)
{
    const struct snapshot *snapshot = workbench->snapshot;
    const char **ids = mem_alloc((snapshot->pack_count + 1) * sizeof *ids);
    for (size_t i = 0; i < snapshot->pack_count; i++)
        ids[i] = snapshot->packs[i].id;
    struct faults faults = {0};
    workbench->library = content_load(ids, snapshot->pack_count, &faults);
    bool is_good = true;
    for (size_t i = 0; i < snapshot->pack_count && is_good; i++)
        is_good = content_require(workbench->library, ids[i], &faults, error);
    faults_free(&faults);
    free(ids);
    return is_good;
}

bool workbench_open(struct workbench *workbench, const char *path, enum assessment_access access,
                    struct error *error)
{
    workbench->assessment = assessment_open(path, access, error);
    if (!workbench->assessment)
        return false;
    workbench->snapshot = snapshot_new(workbench->assessment);
    if (!load_packs(workbench, error))
        return false;
    workbench->result = engine_evaluate(workbench->library, workbench->snapshot,
                                        (struct engine_view){.voice = VOICE_NONE});
    return true;
}

void workbench_close(struct workbench *workbench)
{
    result_free(workbench->result);
    library_free(workbench->library);
    snapshot_free(workbench->snapshot);
    assessment_free(workbench->assessment);
    *workbench = (struct workbench){0};
}
