/* A copy of a case for a colleague, who takes some of its sections (docs/merge.md). */
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "verb.h"
#include "workbench.h"

struct sections { /* of all packs of the case, "PACK:SECTION" */
    const char **items;
    size_t count;
    struct arena *arena;
};

static void list_sections(struct sections *all, const struct workbench *workbench)
{
    for (size_t i = 0; i < workbench->snapshot->pack_count; i++) {
        const struct pack *pack =
            library_get_pack(workbench->library, workbench->snapshot->packs[i].id);
        for (size_t k = 0; k < pack->section_count; k++)
            ARRAY_PUSH(all->items, all->count) =
                arena_format(all->arena, "%s:%s", pack->id, pack->sections[k].id);
    }
}

/* The pack may be left out where only one has a section of that name. */
static bool find_section(const struct sections *all, const char *word, const char **found,
                         struct error *error)
{
    size_t hits = 0;
    bool is_whole = strchr(word, ':');
    for (size_t i = 0; i < all->count; i++) {
        const char *name = is_whole ? all->items[i] : strchr(all->items[i], ':') + 1;
        if (!text_equal(name, word))
            continue;
        *found = all->items[i];
        hits++;
    }
    if (hits == 1)
        return true;
    if (hits > 1)
        return error_set(error, ERROR_USAGE, word,
                         _("several packs have a section of this name; write PACK:SECTION"));
    char *hint = hint_take(word, all->items, all->count);
    error_set(error, ERROR_USAGE, word, _("the case has no such section; %s"), hint);
    free(hint);
    return false;
}

static bool read_sections(const struct sections *all, struct sections *chosen, const char *list,
                          struct error *error)
{
    for (const char *at = list; *at; at += strspn(at, ",")) {
        const char *found = NULL;
        char *word = arena_copy_bytes(all->arena, at, strcspn(at, ","));
        if (!find_section(all, word, &found, error))
            return false;
        ARRAY_PUSH(chosen->items, chosen->count) = found;
        at += strcspn(at, ",");
    }
    return chosen->count || error_set(error, ERROR_USAGE, "--sections", _("a value is needed"));
}

enum status split_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    struct sections all = {.arena = arena_new()}, chosen = {0};
    const char *output = arguments->values[OPTION_OUTPUT];
    bool is_open = workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error);
    if (is_open)
        list_sections(&all, &workbench);
    if (is_open && read_sections(&all, &chosen, arguments->values[OPTION_SECTIONS], error) &&
        assessment_split(workbench.assessment, output, chosen.items, chosen.count, error)) {
        output_line(_("A copy for a colleague: %s (%zu of %zu sections)"), output, chosen.count,
                    all.count);
        output_line(_("Join it again with “tenken merge %s %s”."), arguments->words[0], output);
    }
    free(all.items);
    free(chosen.items);
    arena_free(all.arena);
    workbench_close(&workbench);
    return STATUS_DONE;
}
