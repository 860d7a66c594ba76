/* The content that a case is worked on with. */
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "join.h"
#include "library.h"
#include "resolve.h"

/* What the caller holds, what it lives in, and where the rest is read when it is asked for. That
 * fills in what is const to everybody else; a library is used by one thread. */
struct library_holding {
    struct library library;
    struct arena *arena;
    struct shelf shelf;
    const char *const *folders;
    size_t folder_count;
    bool is_read[SOURCE_KIND_COUNT];
    bool is_joined; /* the terms */
};

/* ---- faults, in the order of the files ---- */

static int by_place(const void *a, const void *b)
{
    const struct fault *one = a, *other = b;
    int difference = strcmp(one->file, other->file);
    difference = difference ? difference : (one->line > other->line) - (one->line < other->line);
    return difference ? difference : strcmp(one->message, other->message);
}

void faults_sort_from(struct faults *faults, size_t start)
{
    if (faults->count > start)
        qsort(faults->items + start, faults->count - start, sizeof *faults->items, by_place);
}

/* ---- which packs there are ---- */

static int by_text(const void *a, const void *b)
{
    const char *const *one = a, *const *other = b;
    return strcmp(*one, *other);
}

static void add_pack_ids(const char *folder, char ***ids, size_t *count)
{
    char *packs = path_take_join(folder, "packs");
    size_t name_count = 0;
    char **names = folder_take_names(packs, &name_count);
    for (size_t i = 0; i < name_count; i++) {
        char *path = mem_format("%s/%s/pack.xml", packs, names[i]);
        if (access(path, F_OK) == 0)
            ARRAY_PUSH(*ids, *count) = mem_copy(names[i]);
        free(path);
    }
    names_free(names, name_count);
    free(packs);
}

static size_t drop_twins(char **ids, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (kept > 0 && strcmp(ids[kept - 1], ids[i]) == 0)
            free(ids[i]);
        else
            ids[kept++] = ids[i];
    return kept;
}

char **library_take_pack_ids(const char *const *folders, size_t folder_count, size_t *count)
{
    char **ids = NULL;
    *count = 0;
    for (size_t i = 0; i < folder_count; i++)
        add_pack_ids(folders[i], &ids, count);
    if (*count > 0)
        qsort(ids, *count, sizeof *ids, by_text);
    *count = drop_twins(ids, *count);
    return ids;
}

/* ---- reading ---- */

static void report_no_pack(const char *id, const char *const *folders, size_t folder_count,
                           struct faults *faults)
{
    size_t count = 0;
    char **ids = library_take_pack_ids(folders, folder_count, &count);
    const char *nearest = text_nearest(id, (const char *const *)ids, count);
    char *shown = text_take_clean(id, false);
    struct origin origin = {.file = shown};
    if (nearest)
        origin_report(&origin, faults, _("there is no such pack; did you mean %s?"), nearest);
    else
        origin_report(&origin, faults, _("there is no such pack"));
    free(shown);
    names_free(ids, count);
}

static void read_packs(struct shelf *shelf, const char *const *folders, size_t folder_count,
                       const char *const *ids, size_t id_count, struct faults *faults)
{
    for (size_t i = 0; i < id_count; i++) {
        size_t before = faults->count;
        if (shelf_find(shelf, SOURCE_PACK, ids[i]))
            continue;
        if (!shelf_read_pack(shelf, folders, folder_count, ids[i], faults) &&
            faults->count == before)
            report_no_pack(ids[i], folders, folder_count, faults);
    }
}

void shelf_read_all_packs(struct shelf *shelf, const char *const *folders, size_t folder_count,
                          struct faults *faults)
{
    size_t count = 0;
    char **ids = library_take_pack_ids(folders, folder_count, &count);
    read_packs(shelf, folders, folder_count, (const char *const *)ids, count, faults);
    names_free(ids, count);
}

static void take_packs(struct library *library, const struct shelf *shelf)
{
    const struct pack **packs = arena_alloc(shelf->arena, shelf->count * sizeof(*packs));
    library->packs = packs;
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->sources[i]->kind == SOURCE_PACK)
            packs[library->pack_count++] = shelf->sources[i]->pack;
}

/* What a library has of each pack's surroundings, but for the measures. */
static const enum source_kind later_kinds[] = {SOURCE_GLOSSARY, SOURCE_IDENTIFY, SOURCE_RISK};

static void read_kind(struct library_holding *holding, enum source_kind kind, struct faults *faults)
{
    holding->is_read[kind] = true;
    shelf_read_kind(&holding->shelf, kind, holding->folders, holding->folder_count, faults);
}

static void read_first(struct library_holding *holding, const char *const *ids, size_t id_count,
                       struct faults *faults)
{
    struct shelf *shelf = &holding->shelf;
    if (ids)
        read_packs(shelf, holding->folders, holding->folder_count, ids, id_count, faults);
    else
        shelf_read_all_packs(shelf, holding->folders, holding->folder_count, faults);
    shelf->pack_ids = ids;
    shelf->pack_id_count = id_count;
    read_kind(holding, SOURCE_MEASURES, faults);
    shelf->pack_ids = NULL; /* the caller's */
    for (size_t i = 0; !ids && i < ARRAY_LENGTH(later_kinds); i++)
        read_kind(holding, later_kinds[i], faults);
}

static void take_single_files(struct library_holding *holding)
{
    struct surroundings *surroundings = &holding->library.surroundings;
    const struct source *identify = shelf_get_first(&holding->shelf, SOURCE_IDENTIFY);
    surroundings->identify = identify ? &identify->identify : NULL;
    surroundings->risk = shelf_get_risk(&holding->shelf);
}

static struct library_holding *holding_new(const char *const *folders, size_t folder_count,
                                           const char *language)
{
    struct library_holding *holding = mem_alloc(sizeof *holding);
    holding->library.holding = holding;
    holding->arena = holding->shelf.arena = arena_new();
    holding->library.language = holding->shelf.language = arena_copy(holding->arena, language);
    const char **copies = arena_alloc(holding->arena, folder_count * sizeof *copies);
    for (size_t i = 0; i < folder_count; i++)
        copies[i] = arena_copy(holding->arena, folders[i]);
    holding->folders = copies;
    holding->folder_count = folder_count;
    return holding;
}

struct library *library_new(const char *const *folders, size_t folder_count, const char *const *ids,
                            size_t id_count, const char *language, struct faults *faults)
{
    struct library_holding *holding = holding_new(folders, folder_count, language);
    struct shelf *shelf = &holding->shelf;
    size_t start = faults->count;

    read_first(holding, ids, id_count, faults);
    shelf_check_references(shelf, false, faults);
    shelf_index(shelf);
    shelf_check_cycles(shelf, faults);
    faults_sort_from(faults, start);

    shelf_drop_faulty(shelf);
    shelf_index(shelf);
    take_single_files(holding);
    take_packs(&holding->library, shelf);
    library_join_measures(&holding->library, shelf);
    return &holding->library;
}

void library_free(struct library *library)
{
    if (!library)
        return;
    struct library_holding *holding = library->holding;
    shelf_free(&holding->shelf);
    arena_free(holding->arena);
    free(holding);
}

/* ---- reading the rest ---- */

/* Such files name nothing that a library must have, so that their references need no check. */
static void need(struct library_holding *holding, enum source_kind kind)
{
    struct faults untold = {0};
    if (holding->is_read[kind])
        return;
    read_kind(holding, kind, &untold);
    shelf_drop_faulty(&holding->shelf);
    take_single_files(holding);
    faults_free(&untold);
}

static void need_terms(struct library_holding *holding)
{
    struct surroundings *surroundings = &holding->library.surroundings;
    if (holding->is_joined)
        return;
    holding->is_joined = true;
    for (size_t i = 0; i < ARRAY_LENGTH(later_kinds); i++)
        need(holding, later_kinds[i]);
    shelf_index(&holding->shelf);
    surroundings->terms =
        shelf_join_terms(&holding->shelf, &holding->library, &surroundings->term_count);
}

const struct identify *library_get_identify(const struct library *library)
{
    if (library->holding)
        need(library->holding, SOURCE_IDENTIFY);
    return library->surroundings.identify;
}

const struct risk_catalogue *library_get_risk(const struct library *library)
{
    if (library->holding)
        need(library->holding, SOURCE_RISK);
    return library->surroundings.risk;
}

const struct term *library_get_terms(const struct library *library, size_t *count)
{
    if (library->holding)
        need_terms(library->holding);
    *count = library->surroundings.term_count;
    return library->surroundings.terms;
}

const char *const *library_get_terms_of(const struct library *library,
                                        const struct control *control, size_t *count)
{
    if (library->holding)
        need_terms(library->holding);
    *count = control->term_count;
    return control->terms;
}

/* ---- looking up ---- */

const struct pack *library_get_pack(const struct library *library, const char *id)
{
    for (size_t i = 0; i < library->pack_count; i++)
        if (text_equal(library->packs[i]->id, id))
            return library->packs[i];
    return NULL;
}

/* Measures and terms begin with their id and are sorted by it. */
static int compare_id(const void *id, const void *item)
{
    return strcmp(id, *(const char *const *)item);
}

const struct measure *library_get_measure(const struct library *library, const char *id)
{
    return bsearch(id, library->measures, library->measure_count, sizeof *library->measures,
                   compare_id);
}

const struct term *library_get_term(const struct library *library, const char *id)
{
    size_t count = 0;
    const struct term *terms = library_get_terms(library, &count);
    return bsearch(id, terms, count, sizeof *terms, compare_id);
}

const struct role *library_get_role(const struct library *library, const char *id)
{
    for (size_t i = 0; i < library->pack_count; i++) {
        const struct role *role = pack_get_role(library->packs[i], id);
        if (role)
            return role;
    }
    return NULL;
}
