/* The parts of a workbook: out of the zip, and through the parser. */
#include "src/writers/read.h"
#include "src/writers/text.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define PIECE 65536

bool reader_refuse(struct reader *reader, const char *why, ...)
{
    if (reader->why)
        return false;
    va_list arguments;
    va_start(arguments, why);
    if (vasprintf(&reader->why, reader->job->translate(why), arguments) < 0)
        reader->why = NULL;
    va_end(arguments);
    return false;
}

void *reader_grow(void *items, size_t count, size_t size)
{
    if (count & (count - 1))
        return items;
    void *grown = reallocarray(items, count ? 2 * count : 1, size);
    if (grown == NULL)
        abort();
    return grown;
}

/* ---- out of the zip ---- */

static bool refuse_zip(struct reader *reader)
{
    return reader_refuse(reader, N_("the workbook is damaged or cut off"));
}

/* XML alone: pictures and the like stay packed. */
static bool is_wanted(const char *name)
{
    const char *end = name ? strrchr(name, '.') : NULL;
    return end && (strcasecmp(end, ".xml") == 0 || strcasecmp(end, ".rels") == 0);
}

static bool unpack(struct reader *reader, struct archive *archive, xmlBuffer *bytes)
{
    static const char *const too_much =
        N_("unpacked it is larger than any workbook that tenken reads (%zu MB)");
    char piece[PIECE];
    la_ssize_t length;
    while ((length = archive_read_data(archive, piece, sizeof piece)) > 0) {
        reader->unpacked += (size_t)length;
        if (reader->unpacked > UNPACKED_MAX)
            return reader_refuse(reader, too_much, UNPACKED_MAX >> 20);
        xmlBufferAdd(bytes, XML(piece), (int)length);
    }
    return length == 0 || refuse_zip(reader);
}

static bool add_part(struct reader *reader, struct archive *archive, struct archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);
    if (archive_entry_is_encrypted(entry))
        return reader_refuse(reader, N_("it has a password; save it without one"));
    if (!is_wanted(name) || reader_get_part(reader, name))
        return true;
    reader->parts = reader_grow(reader->parts, reader->part_count, sizeof *reader->parts);
    struct part *part = &reader->parts[reader->part_count++];
    *part = (struct part){.name = text_take_copy(name), .bytes = xmlBufferCreate()};
    xmlBufferSetAllocationScheme(part->bytes, XML_BUFFER_ALLOC_DOUBLEIT);
    return unpack(reader, archive, part->bytes);
}

static bool add_parts(struct reader *reader, struct archive *archive)
{
    struct archive_entry *entry;
    size_t count = 0;
    int status;
    while ((status = archive_read_next_header(archive, &entry)) == ARCHIVE_OK) {
        if (++count > ENTRIES_MAX)
            return reader_refuse(reader, N_("more than %d files in it"), ENTRIES_MAX);
        if (!add_part(reader, archive, entry))
            return false;
    }
    return status == ARCHIVE_EOF || refuse_zip(reader);
}

/* By the list at its end: a zip that was cut off is not read as far as it goes. */
bool reader_unpack(struct reader *reader)
{
    struct archive *archive = archive_read_new();
    archive_read_support_format_zip_seekable(archive);
    bool is_good =
        archive_read_open_memory(archive, reader->job->bytes, reader->job->length) == ARCHIVE_OK
            ? add_parts(reader, archive)
            : refuse_zip(reader);
    archive_read_free(archive);
    return is_good;
}

/* Names are the same in any case, as the format has it. */
const struct part *reader_get_part(const struct reader *reader, const char *name)
{
    for (size_t i = 0; i < reader->part_count; i++)
        if (strcasecmp(reader->parts[i].name, name) == 0)
            return &reader->parts[i];
    return NULL;
}

/* ---- through the parser ---- */

void walk_refuse(struct walk *walk, const char *why)
{
    reader_refuse(walk->reader, why, walk->part->name);
    xmlStopParser(walk->parser);
}

static struct walk *get_walk(void *parser)
{
    return ((xmlParserCtxt *)parser)->_private;
}

static void on_doctype(void *parser, const xmlChar *name, const xmlChar *public_id,
                       const xmlChar *system_id)
{
    walk_refuse(get_walk(parser),
                N_("%s: a document type (<!DOCTYPE>), which workbooks never have"));
}

static void on_open(void *parser, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                    int namespace_count, const xmlChar **namespaces, int attribute_count,
                    int default_count, const xmlChar **attributes)
{
    struct walk *walk = get_walk(parser);
    if (walk->parser->nameNr > DEPTH_MAX)
        walk_refuse(walk, N_("%s: elements are nested too deeply"));
    else if (walk->open)
        walk->open(walk, (const char *)name, (struct attributes){attributes, attribute_count});
}

static void on_close(void *parser, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct walk *walk = get_walk(parser);
    if (walk->close)
        walk->close(walk, (const char *)name);
}

static void on_text(void *parser, const xmlChar *text, int length)
{
    struct walk *walk = get_walk(parser);
    if (walk->text)
        walk->text(walk, (const char *)text, length);
}

static const xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = on_doctype,
    .startElementNs = on_open,
    .endElementNs = on_close,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
};

bool walk_part(struct walk *walk)
{
    xmlParserCtxt *parser = walk->parser = xmlNewParserCtxt();
    const xmlBuffer *bytes = walk->part->bytes;
    *parser->sax = handler;
    parser->_private = walk;
    xmlDoc *document =
        xmlCtxtReadMemory(parser, (const char *)xmlBufferContent(bytes), xmlBufferLength(bytes),
                          NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    bool is_good = parser->wellFormed && !walk->reader->why;
    if (!is_good)
        reader_refuse(walk->reader, N_("%s: not well-formed XML"), walk->part->name);
    xmlFreeDoc(document);
    xmlFreeParserCtxt(parser);
    return is_good;
}

/* ---- attributes ---- */

char *attribute_take(struct attributes attributes, const char *name, bool has_prefix)
{
    enum { NAME, PREFIX, URI, BEGIN, END, FIELDS };
    for (int i = 0; i < attributes.count; i++) {
        const xmlChar **item = &attributes.items[i * FIELDS];
        if (xmlStrEqual(item[NAME], XML(name)) && (item[PREFIX] != NULL) == has_prefix)
            return text_take_format("%.*s", (int)(item[END] - item[BEGIN]),
                                    (const char *)item[BEGIN]);
    }
    return NULL;
}

long attribute_get_number(struct attributes attributes, const char *name)
{
    char *text = attribute_take(attributes, name, false), *end = NULL;
    errno = 0;
    long number = text ? strtol(text, &end, 10) : -1;
    bool is_number = text && end != text && *end == '\0' && errno == 0 && number >= 0;
    free(text);
    return is_number ? number : -1;
}
