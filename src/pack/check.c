/* `tenken pack check`: a file or a folder of files, with everything that stands around it. */
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "id.h"
#include "library.h"
#include "resolve.h"
#include "schema.h"

/* ---- which files ---- */

struct paths {
    char **items;
    size_t count;
};

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static void add_files_below(struct paths *paths, char *folder)
{
    char *roots[] = {folder, NULL};
    FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_COMFOLLOW | FTS_NOCHDIR, by_name);
    for (FTSENT *entry = walk ? fts_read(walk) : NULL; entry; entry = fts_read(walk)) {
        char *stem = entry->fts_info == FTS_F ? name_take_stem(entry->fts_name) : NULL;
        if (stem)
            ARRAY_PUSH(paths->items, paths->count) = mem_copy(entry->fts_path);
        free(stem);
    }
    if (walk)
        fts_close(walk);
}

static bool is_folder(const char *path)
{
    char *inside = mem_format("%s/.", path);
    bool is_there = access(inside, F_OK) == 0;
    free(inside);
    return is_there;
}

/* A folder of content has others in it, such as schemas, that are not ours to read. */
static void add_folder(struct paths *paths, const char *folder)
{
    bool has_parts = false;
    for (enum source_kind kind = SOURCE_PACK; kind < SOURCE_KIND_COUNT; kind++) {
        char *part = path_take_join(folder, kind == SOURCE_PACK ? "packs" : formats[kind].root);
        if (is_folder(part)) {
            add_files_below(paths, part);
            has_parts = true;
        }
        free(part);
    }
    char *whole = mem_copy(folder);
    if (!has_parts)
        add_files_below(paths, whole);
    free(whole);
}

/* A translation is checked with the file it translates. */
static char *take_first_language(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    char *first =
        mem_format("%.*s%.*s.xml", (int)(name - path), path, (int)strcspn(name, "."), name);
    if (access(first, F_OK) == 0)
        return first;
    free(first);
    return mem_copy(path);
}

static struct paths find_files(const char *path)
{
    struct paths paths = {0};
    if (is_folder(path))
        add_folder(&paths, path);
    else
        ARRAY_PUSH(paths.items, paths.count) = take_first_language(path);
    return paths;
}

/* ---- reading them, and what they may refer to ---- */

static bool has_name(const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    return slash && strcmp(slash + 1, name) == 0;
}

static void go_up(char *path)
{
    *strrchr(path, '/') = '\0';
}

static bool has_shared_name(const char *path)
{
    for (enum source_kind kind = SOURCE_MEASURES; kind < SOURCE_KIND_COUNT; kind++)
        if (has_name(path, formats[kind].root))
            return true;
    return false;
}

/* The folder that holds `packs`, `measures` and `glossary`, for a file that lies where it would in
 * one. */
static char *take_root(const char *path)
{
    char *root = realpath(path, NULL);
    if (!root)
        return NULL;
    bool is_pack = has_name(root, "pack.xml");
    go_up(root);
    if (is_pack)
        go_up(root);
    if (is_pack ? has_name(root, "packs") : has_shared_name(root)) {
        go_up(root);
        return root;
    }
    free(root);
    return NULL;
}

/* The folder's name, where the file is a pack that is found by it. */
static char *take_expected_id(const char *path)
{
    char *full = realpath(path, NULL);
    char *id = NULL;
    if (full && has_name(full, "pack.xml")) {
        go_up(full);
        id = mem_copy(strrchr(full, '/') + 1);
    }
    free(full);
    return id;
}

static bool read_checked(struct shelf *shelf, const struct paths *paths, struct faults *faults)
{
    bool is_good = true;
    for (size_t i = 0; i < paths->count; i++) {
        char *id = take_expected_id(paths->items[i]);
        is_good &= shelf_read(shelf, paths->items[i], SOURCE_KIND_COUNT, id, faults) != NULL;
        free(id);
    }
    return is_good;
}

/* What is wrong with the surroundings is not what was asked. */
static void read_context(struct shelf *shelf, const char *const *folders, size_t folder_count)
{
    struct faults ignored = {0};
    size_t checked = shelf->count;
    shelf->keeps_documents = false;
    shelf_read_all_packs(shelf, folders, folder_count, &ignored);
    for (enum source_kind kind = SOURCE_MEASURES; kind < SOURCE_WORKSHOP; kind++)
        shelf_read_kind(shelf, kind, folders, folder_count, &ignored);
    for (size_t i = checked; i < shelf->count; i++)
        shelf->sources[i]->is_context = true;
    faults_free(&ignored);
}

/* ---- what only shows when all is read ---- */

static int compare_texts(const void *a, const void *b)
{
    const char *const *one = a, *const *other = b;
    return strcmp(*one, *other);
}

/* "PACK:CONTROL" of every control that some measure serves, sorted. */
static const char **take_served(const struct shelf *shelf, size_t *count)
{
    const char **served = NULL;
    *count = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        const struct source *source = shelf->sources[i];
        for (size_t k = 0; k < source->reference_count; k++)
            if (source->references[k].kind == REFERENCE_SERVES)
                ARRAY_PUSH(served, *count) = source->references[k].value;
    }
    if (*count > 0)
        qsort(served, *count, sizeof *served, compare_texts);
    return served;
}

static void check_served(struct source *source, const char **served, size_t count,
                         struct faults *faults)
{
    bool is_wanted = source->pack && source->pack->measures == MEASURES_WANTED;
    for (size_t i = 0; is_wanted && i < source->pack->control_count; i++) {
        const struct control *control = &source->pack->controls[i];
        if (!control->id || !id_is_good(control->id) || !source->name)
            continue;
        char *address = mem_format("%s:%s", source->name, control->id);
        const char *wanted = address;
        if (!served || !bsearch(&wanted, served, count, sizeof *served, compare_texts)) {
            struct origin origin = {
                .file = source->path, .line = control->line, .element = "control"};
            origin_report(&origin, faults, _("control %s: no measure serves it"), control->id);
            source->is_faulty = true;
        }
        free(address);
    }
}

static void check_measures(struct shelf *shelf, struct faults *faults)
{
    size_t count = 0;
    const char **served = take_served(shelf, &count);
    for (size_t i = 0; i < shelf->count; i++)
        if (!shelf->sources[i]->is_context)
            check_served(shelf->sources[i], served, count, faults);
    free(served);
}

/* Of two files with the same measure or term, the checked one is told. */
static void check_twins(const struct index *index, struct faults *faults)
{
    for (size_t i = 1; i < index->count; i++) {
        const struct index_entry *one = &index->entries[i - 1], *other = &index->entries[i];
        if (one->source == other->source || strcmp(one->id, other->id) != 0 ||
            one->source->is_context)
            continue;
        struct origin origin = {.file = one->source->path};
        origin_report(&origin, faults, _("'%s' is also in %s"), one->id, other->source->path);
        one->source->is_faulty = true;
    }
}

static bool check_schemas(const struct source *source, const char *const *folders,
                          size_t folder_count, struct faults *faults)
{
    bool is_good = true;
    for (size_t i = 0; i < source->file_count; i++) {
        const struct file *file = &source->files[i];
        const char *name = i == 0 ? formats[source->kind].root : "translation";
        if (!file->is_newer)
            is_good &=
                schema_check(file->document, file->path, name, folders, folder_count, faults);
    }
    return is_good;
}

static bool check_shelf(struct shelf *shelf, const char *const *folders, size_t folder_count,
                        struct faults *faults)
{
    bool is_good = true;
    shelf_index(shelf);
    shelf_check_references(shelf, true, faults);
    shelf_check_cycles(shelf, faults);
    check_measures(shelf, faults);
    check_twins(&shelf->measures, faults);
    check_twins(&shelf->terms, faults);
    check_twins(&shelf->schemes, faults);
    check_twins(&shelf->entries, faults);
    for (size_t i = 0; i < shelf->count; i++) {
        const struct source *source = shelf->sources[i];
        if (!source->is_context)
            is_good &= !source->is_faulty && check_schemas(source, folders, folder_count, faults);
    }
    return is_good;
}

static bool check_files(const struct paths *paths, const char *const *folders, size_t folder_count,
                        struct faults *faults)
{
    struct shelf shelf = {.arena = arena_new(), .keeps_documents = true};
    bool is_good = read_checked(&shelf, paths, faults);
    read_context(&shelf, folders, folder_count);
    is_good &= check_shelf(&shelf, folders, folder_count, faults);
    shelf_free(&shelf);
    arena_free(shelf.arena);
    return is_good;
}

bool pack_check(const char *path, const char *const *folders, size_t folder_count,
                struct faults *faults)
{
    size_t start = faults->count;
    struct paths paths = find_files(path);
    if (paths.count == 0) {
        origin_report(&(struct origin){.file = path}, faults, "%s",
                      _("there is no pack, measures or glossary file in this folder"));
        return false;
    }
    char *root = take_root(paths.items[0]);
    const char **around = mem_alloc((folder_count + 1) * sizeof *around);
    size_t count = 0;
    if (root)
        around[count++] = root;
    for (size_t i = 0; i < folder_count; i++)
        around[count++] = folders[i];

    bool is_good = check_files(&paths, around, count, faults);
    faults_sort_from(faults, start);
    free(around);
    free(root);
    names_free(paths.items, paths.count);
    return is_good;
}
