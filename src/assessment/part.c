/* A copy for a colleague says which sections it is for, in an attribute of the root: a note about
 * the file, not about the firm, so that it has no history (docs/merge.md). */
#include <stdlib.h>
#include <string.h>

#include "merge.h"

#define PART "part"

/* ---- lists of sections, in order, each once ---- */

static int compare(const void *a, const void *b)
{
    const char *const *first = a, *const *second = b;
    return strcmp(*first, *second);
}

static void put_in_order(const char **sections, size_t *count)
{
    size_t kept = 0;
    if (*count > 0)
        qsort(sections, *count, sizeof *sections, compare);
    for (size_t i = 0; i < *count; i++)
        if (kept == 0 || !text_equal(sections[kept - 1], sections[i]))
            sections[kept++] = sections[i];
    *count = kept;
}

static bool is_section(const char *text)
{
    const char *colon = strchr(text, ':');
    return colon && colon > text && colon[1] && value_is_id(text);
}

static char *take_joined(const char *const *sections, size_t count)
{
    char *joined = mem_copy("");
    for (size_t i = 0; i < count; i++) {
        char *longer = mem_format("%s%s%s", joined, i ? " " : "", sections[i]);
        free(joined);
        joined = longer;
    }
    return joined;
}

/* None: the whole. */
static void write_sections(xmlDoc *document, const char **sections, size_t count)
{
    put_in_order(sections, &count);
    char *joined = take_joined(sections, count);
    element_set(xmlDocGetRootElement(document), PART, count ? joined : NULL);
    free(joined);
}

/* ---- reading ---- */

static const char **split_words(struct arena *arena, const char *text, size_t *count)
{
    const char **words = NULL;
    for (const char *at = text + strspn(text, " "); *at; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        ARRAY_PUSH(words, *count) = arena_copy_bytes(arena, at, length);
        at += length;
    }
    return arena_take_array(arena, words, *count, sizeof *words);
}

bool part_read(struct intake *intake, const xmlNode *root)
{
    struct assessment *assessment = intake->assessment;
    const char *part;
    if (!intake_allow(intake, root, PART, value_is_line, &part))
        return false;
    if (!part)
        return true;
    assessment->sections = split_words(assessment->arena, part, &assessment->section_count);
    for (size_t i = 0; i < assessment->section_count; i++)
        if (!is_section(assessment->sections[i]))
            return error_set(intake->error, ERROR_INPUT, intake_where(intake, root),
                             _("part “%s”: expected PACK:SECTION"), assessment->sections[i]);
    put_in_order(assessment->sections, &assessment->section_count);
    return true;
}

size_t assessment_get_part(const struct assessment *assessment, const char *const **sections)
{
    *sections = assessment->sections;
    return assessment->section_count;
}

bool assessment_has_part(const struct assessment *assessment, const char *pack, const char *section)
{
    size_t length = strlen(pack);
    for (size_t i = 0; i < assessment->section_count; i++) {
        const char *part = assessment->sections[i];
        if (strncmp(part, pack, length) == 0 && part[length] == ':' &&
            text_equal(part + length + 1, section))
            return true;
    }
    return assessment->section_count == 0;
}

/* ---- splitting and joining ---- */

bool assessment_split(const struct assessment *assessment, const char *path,
                      const char *const *sections, size_t count, struct error *error)
{
    size_t length;
    if (assessment->seal)
        return error_set(error, ERROR_INPUT, assessment->path,
                         _("is a sealed copy; what it was made of can be split"));
    for (size_t i = 0; i < count; i++)
        if (!is_section(sections[i]))
            return error_set(error, ERROR_USAGE, sections[i], _("expected PACK:SECTION"));
    const char **own = mem_alloc((count + 1) * sizeof *own);
    if (count > 0)
        memcpy(own, sections, count * sizeof *own);
    xmlDoc *document = xmlCopyDoc(assessment->document, 1);
    write_sections(document, own, count);
    free(own);
    char *bytes = document_take_bytes(document, &length);
    xmlFreeDoc(document);
    bool is_written = copy_write(assessment, path, bytes, length, error);
    free(bytes);
    return is_written;
}

bool part_join(struct assessment *into, const struct assessment *from)
{
    size_t count = into->section_count, more = from->section_count;
    if (count == 0)
        return false;
    const char **sections = mem_alloc((count + more) * sizeof *sections);
    memcpy(sections, into->sections, count * sizeof *sections);
    if (more > 0)
        memcpy(sections + count, from->sections, more * sizeof *sections);
    size_t joined = more ? count + more : 0;
    put_in_order(sections, &joined);
    write_sections(into->document, sections, joined);
    free(sections);
    return joined != count;
}
