#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "output.h"
#include "verb.h"
#include "workbench.h"

#define ID_COLUMNS 16

/* ---- listing ---- */

static void print_profile(const struct pack_result *pack, const struct profile *profile)
{
    struct string line = {0};
    string_append(&line, profile == pack->profile ? "* " : "  ");
    string_append_cell(&line, profile->id, ID_COLUMNS);
    output_line("%s%s", line.text, profile->title.value);
    string_free(&line);
}

static void list_profiles(const struct result *result)
{
    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack_result *pack = &result->packs[i];
        output_line("%s  %s", pack->pack->id, pack->pack->title.value);
        for (size_t j = 0; j < pack->pack->profile_count; j++)
            print_profile(pack, &pack->pack->profiles[j]);
    }
}

/* ---- choosing ---- */

struct choices { /* freed with the arena */
    struct change *items;
    size_t count;
    struct arena *arena;
};

static bool refuse_profile(const struct pack *pack, const char *text, const char *id,
                           struct error *error)
{
    const char **ids = mem_alloc((pack->profile_count + 1) * sizeof *ids);
    for (size_t i = 0; i < pack->profile_count; i++)
        ids[i] = pack->profiles[i].id;
    char *hint = hint_take(id, ids, pack->profile_count);
    error_set(error, ERROR_INPUT, text, _("the pack has no profile “%s”; %s"), id, hint);
    free(hint);
    free(ids);
    return false;
}

static bool read_choice(const struct workbench *workbench, struct choices *choices,
                        const char *text, struct error *error)
{
    const char *equals = strchr(text, '=');
    if (!equals)
        return error_set(error, ERROR_USAGE, text, _("a profile is chosen by PACK=PROFILE"));
    const char *id = arena_copy_bytes(choices->arena, text, (size_t)(equals - text));
    const struct pack_result *pack = result_get_pack(workbench->result, id);
    if (!pack)
        return address_refuse_pack(workbench->result, id, text, error);
    if (!pack_get_profile(pack->pack, equals + 1))
        return refuse_profile(pack->pack, text, equals + 1, error);
    const char *address = arena_format(choices->arena, "pack:%s", id);
    choices->items[choices->count++] = (struct change){
        .address = address,
        .field = "profile",
        .old_value = assessment_get(workbench->assessment, address, VOICE_NONE, "profile"),
        .new_value = equals + 1,
    };
    return true;
}

static bool choose(struct workbench *workbench, const struct arguments *arguments,
                   struct error *error)
{
    struct choices choices = {.arena = arena_new()};
    bool is_good = true;
    choices.items = arena_alloc(choices.arena, arguments->count * sizeof *choices.items);
    for (size_t i = 1; is_good && i < arguments->count; i++)
        is_good = read_choice(workbench, &choices, arguments->words[i], error);
    is_good =
        is_good &&
        assessment_apply(workbench->assessment, choices.items, choices.count, "profile", error) &&
        assessment_save(workbench->assessment, error);
    arena_free(choices.arena);
    return is_good;
}

enum status profile_run(const struct arguments *arguments, struct error *error)
{
    bool lists = arguments->count == 1;
    struct workbench workbench = {0};
    if (workbench_open(&workbench, arguments->words[0], lists ? ASSESSMENT_READ : ASSESSMENT_WRITE,
                       error)) {
        if (lists)
            list_profiles(workbench.result);
        else
            choose(&workbench, arguments, error);
    }
    workbench_close(&workbench);
    return STATUS_DONE;
}
