#include <stdlib.h>
#include <string.h>

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
                     _("the outermost element must be <pack>, <measures>, <glossary>, <identify>, "
                       "<risk>, <workshop>, <schemes> or <handbook>"));
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
    for (size_t i = 0; i < source->pack->control_count; i++)
        controls[i].counts_always = !source->pack->scoring.not_applicable_offered;
    index_controls(reader->arena, source->pack);
}

static void *target_of(struct source *source)
{
    void *targets[] = {
        [SOURCE_PACK] = source->pack,          [SOURCE_MEASURES] = &source->measures,
        [SOURCE_GLOSSARY] = &source->glossary, [SOURCE_IDENTIFY] = &source->identify,
        [SOURCE_RISK] = &source->risk,         [SOURCE_WORKSHOP] = &source->workshop,
        [SOURCE_SCHEMES] = &source->schemes,   [SOURCE_HANDBOOK] = &source->handbook};
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

/* Reads a file that belongs to the source; NULL with a fault. The source frees the document. */
static const xmlNode *open_file(struct reader *reader, struct source *source, const char *path)
{
    reader->file = arena_copy(reader->arena, path);
    xmlDoc *document = xml_read(path, reader->faults);
    struct file file = {.path = reader->file, .document = document};
    ARRAY_PUSH(source->files, source->file_count) = file;
    reader->is_faulty |= !document;
    return document ? xmlDocGetRootElement(document) : NULL;
}

static void close_file(const struct reader *reader, const struct shelf *shelf,
                       struct source *source)
{
    struct file *file = &source->files[source->file_count - 1];
    file->is_newer = reader->is_lenient;
    if (shelf->keeps_documents)
        return;
    xmlFreeDoc(file->document);
    file->document = NULL;
}

static void read_translation(struct reader *reader, const struct shelf *shelf,
                             struct source *source, const char *path, const char *language)
{
    const xmlNode *root = open_file(reader, source, path);
    reader->is_translation = true;
    reader->is_fallback = false;
    if (root && !node_is(root, "translation"))
        reader_fault(reader, root, NULL, _("the outermost element must be <translation>"));
    else if (root && check_format(reader, root)) {
        check_translation(reader, root, source, language);
        reader_read(reader, root, formats[source->kind].translation, target_of(source));
    }
    close_file(reader, shelf, source);
}

/* The language of "pack.en.xml" beside "pack.xml"; NULL where the name is another's. */
static char *take_language(const char *name, const char *stem)
{
    size_t length = strlen(stem);
    if (strncmp(name, stem, length) != 0 || name[length] != '.')
        return NULL;
    return name_take_stem(name + length + 1);
}

static void read_translations(struct reader *reader, const struct shelf *shelf,
                              struct source *source)
{
    const char *wanted = shelf->language;
    const char *slash = strrchr(source->path, '/');
    const char *stem = stem_of(reader->arena, source->path);
    char *folder =
        slash ? mem_format("%.*s", (int)(slash - source->path), source->path) : mem_copy(".");
    size_t count = 0;
    char **names = folder_take_names(folder, &count);
    for (size_t i = 0; i < count; i++) {
        char *language = take_language(names[i], stem);
        char *path = slash ? path_take_join(folder, names[i]) : mem_copy(names[i]);
        if (language && (!wanted || strcmp(language, wanted) == 0))
            read_translation(reader, shelf, source, path, language);
        free(path);
        free(language);
    }
    names_free(names, count);
    free(folder);
}

/* ---- a source ---- */

static bool read_first(struct reader *reader, const struct shelf *shelf, struct source *source,
                       enum source_kind kind, const char *name)
{
    const xmlNode *root = open_file(reader, source, source->path);
    const struct format *format = root ? find_format(reader, root, kind) : NULL;
    bool is_readable = format && check_format(reader, root);
    if (is_readable) {
        source->kind = (enum source_kind)(format - formats);
        read_root(reader, root, source, shelf->language, name);
    }
    close_file(reader, shelf, source);
    return is_readable;
}

struct source *shelf_read(struct shelf *shelf, const char *path, enum source_kind kind,
                          const char *name, struct faults *faults)
{
    struct source *source = arena_alloc(shelf->arena, sizeof *source);
    struct reader reader = {.arena = shelf->arena, .faults = faults, .items = xmlHashCreate(0)};
    source->path = arena_copy(shelf->arena, path);
    bool is_kept = read_first(&reader, shelf, source, kind, name);
    if (is_kept && (!shelf->language || reader.is_fallback))
        read_translations(&reader, shelf, source);
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
