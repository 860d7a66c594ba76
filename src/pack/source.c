#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "id.h"
#include "source.h"

/* ---- the outermost element ---- */

/* "MAJOR.MINOR"; false with a fault where this program cannot read it. */
static bool check_format(struct reader *reader, const xmlNode *root)
{
    unsigned major = 0, minor = 0;
    int end = 0;
    const char *format = reader_get_attribute(reader, root, "format");
    if (!format) {
        reader_fault(reader, root, "format", _("the attribute %s is missing"), "format");
        return false;
    }
    if (sscanf(format, "%5u.%5u%n", &major, &minor, &end) != 2 || format[end] != '\0') {
        reader_fault(reader, root, "format", _("'%s' is not a format version; expected is %d.%d"),
                     reader_show(reader, format), FORMAT_MAJOR, FORMAT_MINOR);
        return false;
    }
    if (major != FORMAT_MAJOR) {
        reader_fault(
            reader, root, "format",
            _("this is format %s; this tenken reads format %d, so a newer tenken is needed"),
            format, FORMAT_MAJOR);
        return false;
    }
    reader->is_lenient = minor > FORMAT_MINOR;
    return true;
}

/* The format of a file whose kind is `wanted`, or any. */
static const struct format *find_format(struct reader *reader, const xmlNode *root,
                                        enum source_kind wanted)
{
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++)
        if (node_is(root, formats[i].root) &&
            (wanted == (enum source_kind)i || wanted == SOURCE_KIND_COUNT))
            return &formats[i];
    if (wanted == SOURCE_KIND_COUNT)
        reader_fault(reader, root, NULL,
                     _("the outermost element must be <pack>, <measures> or <glossary>"));
    else
        reader_fault(reader, root, NULL, _("the outermost element must be <%s>"),
                     formats[wanted].root);
    return NULL;
}

/* ---- reading one file ---- */

static size_t count_controls(const xmlNode *root)
{
    size_t count = 0;
    for (const xmlNode *section = node_get_first(root); section; section = node_get_next(section))
        if (node_is(section, "section"))
            count += node_count_elements(section);
    return count;
}

static int by_id(const void *a, const void *b)
{
    const struct control *const *one = a, *const *other = b;
    return strcmp((*one)->id ? (*one)->id : "", (*other)->id ? (*other)->id : "");
}

static void index_controls(struct arena *arena, struct pack *pack)
{
    const struct control **index = arena_alloc(arena, pack->control_count * sizeof *index);
    for (size_t i = 0; i < pack->control_count; i++)
        index[i] = &pack->controls[i];
    qsort(index, pack->control_count, sizeof *index, by_id);
    pack->controls_by_id = index;
}

static void read_pack(struct reader *reader, const xmlNode *root, struct source *source)
{
    struct control *controls = arena_alloc(reader->arena, count_controls(root) * sizeof *controls);
    source->pack = reader->pack = arena_alloc(reader->arena, sizeof *source->pack);
    reader->pool = controls;
    reader_read(reader, root, formats[SOURCE_PACK].type, source->pack);
    source->pack->path = source->path;
    source->controls = controls;
    source->pack->controls = controls;
    source->pack->control_count = (size_t)(reader->pool - controls);
    index_controls(reader->arena, source->pack);
}

static void *target_of(struct source *source)
{
    void *targets[] = {[SOURCE_PACK] = source->pack,
                       [SOURCE_MEASURES] = &source->measures,
                       [SOURCE_GLOSSARY] = &source->glossary};
    return targets[source->kind];
}

static void check_name(struct reader *reader, const xmlNode *root, const char *id, const char *name)
{
    if (id && name && strcmp(id, name) != 0)
        reader_fault(reader, root, "id",
                     _("the id '%s' is not the name of the pack's folder, '%s'"),
                     reader_show(reader, id), name);
}

static const char *stem_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    return arena_copy_bytes(arena, name, strcspn(name, "."));
}

static void read_root(struct reader *reader, const xmlNode *root, struct source *source,
                      const char *language, const char *name)
{
    const char *own = reader_get_attribute(reader, root, "language");
    reader->is_fallback = language && own && strcmp(own, language) != 0;
    if (source->kind == SOURCE_PACK) {
        read_pack(reader, root, source);
        source->name = source->pack->id;
        check_name(reader, root, source->name, name);
        return;
    }
    source->name = stem_of(reader->arena, source->path);
    reader_read(reader, root, formats[source->kind].type, target_of(source));
}

/* ---- translations ---- */

/* The root names what it translates (pack="mini") and its language, which is also in the file's
 * name. */
static void check_translation(struct reader *reader, const xmlNode *root,
                              const struct source *source, const char *language)
{
    const char *what = formats[source->kind].root;
    const char *name = reader_get_attribute(reader, root, what);
    const char *own = reader_get_attribute(reader, root, "language");
    if (name && source->name && strcmp(name, source->name) != 0)
        reader_fault(reader, root, what, _("'%s' is not what stands beside it, '%s'"),
                     reader_show(reader, name), source->name);
    if (own && strcmp(own, language) != 0)
        reader_fault(reader, root, "language",
                     _("'%s' is not the language of the file's name, '%s'"),
                     reader_show(reader, own), language);
}

static void add_file(struct reader *reader, struct source *source, const char *path)
{
    reader->file = arena_copy(reader->arena, path);
    ARRAY_PUSH(source->files, source->file_count) = reader->file;
}

static void read_translation(struct reader *reader, struct source *source, const char *path,
                             const char *language)
{
    add_file(reader, source, path);
    xmlDoc *document = xml_read(path, reader->faults);
    if (!document) {
        reader->is_faulty = true;
        return;
    }
    const xmlNode *root = xmlDocGetRootElement(document);
    reader->is_translation = true;
    reader->is_fallback = false;
    if (!node_is(root, "translation"))
        reader_fault(reader, root, NULL, _("the outermost element must be <translation>"));
    else if (check_format(reader, root)) {
        check_translation(reader, root, source, language);
        reader_read(reader, root, formats[source->kind].translation, target_of(source));
    }
    xmlFreeDoc(document);
}

/* The language of "pack.en.xml" beside "pack.xml"; NULL where the name is another's. */
static char *take_language(const char *name, const char *stem)
{
    size_t length = strlen(stem);
    if (strncmp(name, stem, length) != 0 || name[length] != '.')
        return NULL;
    return name_take_stem(name + length + 1);
}

static void read_translations(struct reader *reader, struct source *source, const char *wanted)
{
    const char *slash = strrchr(source->path, '/');
    const char *stem = stem_of(reader->arena, source->path);
    char *folder =
        slash ? mem_format("%.*s", (int)(slash - source->path), source->path) : mem_copy(".");
    size_t count = 0;
    char **names = folder_take_names(folder, &count);
    for (size_t i = 0; i < count; i++) {
        char *language = take_language(names[i], stem);
        char *path = path_take_join(folder, names[i]);
        if (language && (!wanted || strcmp(language, wanted) == 0))
            read_translation(reader, source, path, language);
        free(path);
        free(language);
    }
    names_free(names, count);
    free(folder);
}

/* ---- the shelf ---- */

static bool read_document(struct reader *reader, struct source *source, const char *language,
                          enum source_kind kind, const char *name)
{
    xmlDoc *document = xml_read(source->path, reader->faults);
    if (!document)
        return false;
    const xmlNode *root = xmlDocGetRootElement(document);
    const struct format *format = find_format(reader, root, kind);
    bool is_readable = format && check_format(reader, root);
    if (is_readable) {
        source->kind = (enum source_kind)(format - formats);
        source->is_newer = reader->is_lenient;
        read_root(reader, root, source, language, name);
    }
    xmlFreeDoc(document);
    return is_readable;
}

struct source *shelf_read(struct shelf *shelf, const char *path, enum source_kind kind,
                          const char *name, struct faults *faults)
{
    struct source *source = arena_alloc(shelf->arena, sizeof *source);
    struct reader reader = {.arena = shelf->arena, .faults = faults, .items = xmlHashCreate(0)};
    add_file(&reader, source, path);
    source->path = reader.file;
    bool is_kept = read_document(&reader, source, shelf->language, kind, name);
    if (is_kept && (!shelf->language || reader.is_fallback))
        read_translations(&reader, source, shelf->language);
    source->references = reader.references;
    source->reference_count = reader.reference_count;
    source->is_faulty = reader.is_faulty;
    xmlHashFree(reader.items, NULL);
    string_free(&reader.text);
    if (is_kept)
        ARRAY_PUSH(shelf->sources, shelf->count) = source;
    else
        source_free(source);
    return is_kept ? source : NULL;
}

struct source *shelf_read_pack(struct shelf *shelf, const char *const *folders, size_t folder_count,
                               const char *id, struct faults *faults)
{
    struct source *source = NULL;
    bool is_found = !id_is_good(id);
    for (size_t i = 0; i < folder_count && !is_found; i++) {
        char *path = mem_format("%s/packs/%s/pack.xml", folders[i], id);
        is_found = access(path, F_OK) == 0;
        if (is_found)
            source = shelf_read(shelf, path, SOURCE_PACK, id, faults);
        free(path);
    }
    return source;
}

static void read_folder(struct shelf *shelf, const char *folder, enum source_kind kind,
                        struct faults *faults)
{
    size_t count = 0;
    char **names = folder_take_names(folder, &count);
    for (size_t i = 0; i < count; i++) {
        char *stem = name_take_stem(names[i]);
        char *path = path_take_join(folder, names[i]);
        if (stem && !shelf_find(shelf, kind, stem))
            shelf_read(shelf, path, kind, NULL, faults);
        free(path);
        free(stem);
    }
    names_free(names, count);
}

void shelf_read_shared(struct shelf *shelf, const char *const *folders, size_t folder_count,
                       struct faults *faults)
{
    for (size_t i = 0; i < folder_count; i++)
        for (enum source_kind kind = SOURCE_MEASURES; kind <= SOURCE_GLOSSARY; kind++) {
            char *folder = path_take_join(folders[i], formats[kind].root);
            read_folder(shelf, folder, kind, faults);
            free(folder);
        }
}
