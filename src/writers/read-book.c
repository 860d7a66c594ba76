/* A workbook as a whole: from its first relation to the sheets. Names of parts are only ever looked
 * up among its own, whatever they say. */
#include "src/writers/read.h"
#include "src/writers/text.h"

#include <stdlib.h>
#include <string.h>

/* ---- relations: which part stands for what ---- */

struct wanted {
    const char *id;   /* of the relation, or NULL */
    const char *kind; /* how its type ends; NULL: any */
    char *target;
};

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static void open_relation(struct walk *walk, const char *name, struct attributes attributes)
{
    struct wanted *wanted = walk->context;
    if (strcmp(name, "Relationship") != 0 || wanted->target)
        return;
    char *id = attribute_take(attributes, "Id", false);
    char *type = attribute_take(attributes, "Type", false);
    bool is_meant =
        wanted->id ? id && strcmp(id, wanted->id) == 0 : type && ends_with(type, wanted->kind);
    if (is_meant)
        wanted->target = attribute_take(attributes, "Target", false);
    free(type);
    free(id);
}

/* Without the last step, and the / before it. */
static void cut_step(char *path)
{
    char *slash = strrchr(path, '/');
    *(slash ? slash : path) = '\0';
}

/* A target seen from the folder of a part: "../styles.xml" from "xl/worksheets". */
static char *take_path(const char *folder, const char *target)
{
    char *path = text_take_copy(*target == '/' ? "" : folder);
    char *copy = text_take_copy(target), *rest = copy;
    for (char *step; (step = strsep(&rest, "/"));) {
        if (strcmp(step, "..") == 0) {
            cut_step(path);
        } else if (*step && strcmp(step, ".") != 0) {
            char *longer = text_take_format("%s%s%s", path, *path ? "/" : "", step);
            free(path);
            path = longer;
        }
    }
    free(copy);
    return path;
}

/* The part that a relation of `owner` ("" for the workbook as a whole) leads to; NULL where none,
 * and `*path` (may be NULL) says which one would have been. */
static const struct part *find_related(struct reader *reader, const char *owner,
                                       struct wanted wanted, char **path)
{
    char *folder = text_take_copy(owner);
    cut_step(folder);
    const char *slash = strrchr(owner, '/');
    char *name = text_take_format("%s%s_rels/%s.rels", folder, *folder ? "/" : "",
                                  slash ? slash + 1 : owner);
    const struct part *relations = reader_get_part(reader, name);
    struct walk walk = {reader, relations, &wanted, open_relation};
    char *found = NULL;
    if (relations && walk_part(&walk) && wanted.target)
        found = take_path(folder, wanted.target);
    const struct part *part = found ? reader_get_part(reader, found) : NULL;
    if (path)
        *path = found;
    else
        free(found);
    free(wanted.target);
    free(name);
    free(folder);
    return part;
}

/* ---- sheets ---- */

struct entry {
    char *name;
    char *relation;
    bool is_hidden;
};
struct book {
    struct entry *entries;
    size_t count;
};

static void add_entry(struct book *book, struct attributes attributes)
{
    char *state = attribute_take(attributes, "state", false);
    char *name = attribute_take(attributes, "name", false);
    book->entries = reader_grow(book->entries, book->count, sizeof *book->entries);
    book->entries[book->count++] = (struct entry){
        .name = reader_take_plain(name ? name : ""),
        .relation = attribute_take(attributes, "id", true),
        .is_hidden = state && strcmp(state, "visible") != 0,
    };
    free(name);
    free(state);
}

static void open_book(struct walk *walk, const char *name, struct attributes attributes)
{
    struct book *book = walk->context;
    if (strcmp(name, "sheet") == 0)
        add_entry(book, attributes);
    if (strcmp(name, "workbookPr") != 0)
        return;
    char *date = attribute_take(attributes, "date1904", false);
    walk->reader->counts_from_1904 = date && (strcmp(date, "1") == 0 || strcmp(date, "true") == 0);
    free(date);
}

static bool read_entry(struct reader *reader, const struct part *book, const struct entry *entry)
{
    char *path = NULL;
    struct wanted wanted = {.id = entry->relation ? entry->relation : ""};
    const struct part *part = find_related(reader, book->name, wanted, &path);
    if (part) {
        reader->job->take_sheet(reader->job->context, entry->name, entry->is_hidden);
        reader_read_sheet(reader, part);
    } else {
        reader_refuse(reader, N_("a part is missing: %s"), path ? path : entry->name);
    }
    free(path);
    return reader->why == NULL;
}

/* Charts have sheets of their own, without cells: reading them gives none. */
static bool read_entries(struct reader *reader, const struct part *part, const struct book *book)
{
    for (size_t i = 0; i < book->count; i++)
        if (!read_entry(reader, part, &book->entries[i]))
            return false;
    return true;
}

/* ---- the whole ---- */

/* What a cell may point into; a workbook without it has no such cells. */
static bool read_tables(struct reader *reader, const struct part *book)
{
    static const struct {
        const char *kind;
        bool (*read)(struct reader *reader, const struct part *part);
    } tables[] = {{"/styles", reader_read_styles}, {"/sharedStrings", reader_read_strings}};
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        struct wanted wanted = {.kind = tables[i].kind};
        const struct part *part = find_related(reader, book->name, wanted, NULL);
        if (reader->why || (part && !tables[i].read(reader, part)))
            return false;
    }
    return true;
}

static bool read_book(struct reader *reader)
{
    struct wanted wanted = {.kind = "/officeDocument"};
    struct book book = {0};
    const struct part *part = find_related(reader, "", wanted, NULL);
    struct walk walk = {reader, part, &book, open_book};
    bool is_good = part ? walk_part(&walk)
                        : reader_refuse(reader, N_("no Excel workbook; save it as .xlsx or CSV"));
    if (is_good && book.count == 0)
        is_good = reader_refuse(reader, N_("no Excel workbook; save it as .xlsx or CSV"));
    is_good = is_good && read_tables(reader, part) && read_entries(reader, part, &book);
    for (size_t i = 0; i < book.count; i++) {
        free(book.entries[i].relation);
        free(book.entries[i].name);
    }
    free(book.entries);
    return is_good;
}

static void clear(struct reader *reader)
{
    for (size_t i = 0; i < reader->part_count; i++) {
        free(reader->parts[i].name);
        xmlBufferFree(reader->parts[i].bytes);
    }
    for (size_t i = 0; i < reader->string_count; i++)
        free(reader->strings[i]);
    free(reader->parts);
    free(reader->strings);
    free(reader->dates);
}

__attribute__((visibility("default"))) bool writers_read(const struct reader_job *job, char **why)
{
    struct reader reader = {.job = job};
    bool is_good = reader_unpack(&reader) && read_book(&reader);
    *why = reader.why;
    clear(&reader);
    return is_good;
}
