#include <stdlib.h>
#include <string.h>

#include "tenken/assessment.h"
#include "verb.h"
#include "workbench.h"

struct id_list {
    char **items;
    size_t count;
};

static void add_id(struct id_list *ids, const char *text, size_t length)
{
    char *id = strndup(text, length);
    for (size_t i = 0; i < ids->count; i++)
        if (text_equal(ids->items[i], id)) {
            free(id);
            return;
        }
    ARRAY_PUSH(ids->items, ids->count) = id;
}

/* "a,b": each once, in the order given. */
static struct id_list take_ids(const char *text)
{
    struct id_list ids = {0};
    for (;;) {
        size_t length = strcspn(text, ",");
        if (length)
            add_id(&ids, text, length);
        if (!text[length])
            return ids;
        text += length + 1;
    }
}

static void free_ids(struct id_list *ids)
{
    for (size_t i = 0; i < ids->count; i++)
        free(ids->items[i]);
    free(ids->items);
}

struct change_list {
    struct change *items;
    size_t count;
    struct arena *arena; /* of the addresses */
};

static void add_change(struct change_list *changes, const char *address, const char *field,
                       const char *value)
{
    if (value)
        ARRAY_PUSH(changes->items, changes->count) =
            (struct change){.address = address, .field = field, .new_value = value};
}

static void add_pack(struct change_list *changes, const struct pack *pack)
{
    const char *address = arena_format(changes->arena, "pack:%s", pack->id);
    const struct profile *profile = pack_get_default_profile(pack);
    add_change(changes, address, "version", pack->version);
    add_change(changes, address, "profile", profile ? profile->id : NULL);
}

static bool require_all(const struct library *library, const struct id_list *ids,
                        const struct faults *faults, struct error *error)
{
    if (ids->count == 0)
        return error_set(error, ERROR_USAGE, "--pack", _("no pack is named"));
    for (size_t i = 0; i < ids->count; i++)
        if (!content_require(library, ids->items[i], faults, error))
            return false;
    return true;
}

static bool write_case(const char *path, const struct change_list *changes, struct error *error)
{
    struct assessment *assessment = assessment_new();
    bool is_good = assessment_set_path(assessment, path, error) &&
                   assessment_apply(assessment, changes->items, changes->count, "new", error) &&
                   assessment_save(assessment, error);
    assessment_free(assessment);
    return is_good;
}

static bool make_case(const struct library *library, const struct id_list *ids,
                      const struct arguments *arguments, struct error *error)
{
    struct change_list changes = {.arena = arena_new()};
    for (size_t i = 0; i < ids->count; i++)
        add_pack(&changes, library_get_pack(library, ids->items[i]));
    add_change(&changes, "firm", "name", arguments->values[OPTION_ORGANISATION]);
    bool is_good = write_case(arguments->words[0], &changes, error);
    free(changes.items);
    arena_free(changes.arena);
    return is_good;
}

enum status new_run(const struct arguments *arguments, struct error *error)
{
    struct id_list ids = take_ids(arguments->values[OPTION_PACK]);
    struct faults faults = {0};
    struct library *library = content_load((const char *const *)ids.items, ids.count, &faults);
    if (require_all(library, &ids, &faults, error))
        make_case(library, &ids, arguments, error);
    library_free(library);
    faults_free(&faults);
    free_ids(&ids);
    return STATUS_DONE;
}
