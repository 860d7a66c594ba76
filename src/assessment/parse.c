/* A parser for what may be hostile: size, depth, numbers and time are bounded, and nothing outside
 * is ever read. */
#include "internal.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX      64
#define ATTRIBUTES_MAX 1000

/* What libxml2 found, in words for people; what is not here it words itself. */
static const struct {
    int code;
    const char *message;
} causes[] = {
    {XML_ERR_DOCUMENT_EMPTY, N_("not a case file: it does not begin like XML")},
    {XML_ERR_TAG_NOT_FINISHED, N_("the file ends in the middle; it may have been cut off")},
    {XML_ERR_DOCUMENT_END, N_("there is more after the end of the case")},
    {XML_ERR_INVALID_CHAR, N_("a control character, which XML does not allow")},
    {XML_ERR_UNDECLARED_ENTITY, N_("an entity, which case files never use")},
};

struct size_guard {
    size_t element_count;
    const char *refused; /* by our handlers; NULL: nothing */
    int line;
};

static void refuse(xmlParserCtxt *parser, const char *message)
{
    struct size_guard *guard = parser->_private;
    if (!guard->refused)
        *guard = (struct size_guard){.refused = message, .line = xmlSAX2GetLineNumber(parser)};
    xmlStopParser(parser);
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *public_id,
                       const xmlChar *system_id)
{
    refuse(context, N_("a document type declaration (<!DOCTYPE>), which case files never have"));
}

static void on_element(void *context, const xmlChar *name, const xmlChar *prefix,
                       const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                       int attribute_count, int default_count, const xmlChar **attributes)
{
    xmlParserCtxt *parser = context;
    struct size_guard *guard = parser->_private;
    if (parser->nodeNr >= DEPTH_MAX)
        refuse(parser, N_("elements are nested too deeply"));
    else if (++guard->element_count > ELEMENTS_MAX)
        refuse(parser, N_("more elements than any case has"));
    if (guard->refused)
        return;
    xmlSAX2StartElementNs(context, name, prefix, uri, namespace_count, namespaces, attribute_count,
                          default_count, attributes);
}

static bool fail_at(struct error *error, const char *name, int line, const char *why)
{
    char *where = mem_format("%s:%d", name, line);
    error_set(error, ERROR_INPUT, where, "%s", why);
    free(where);
    return false;
}

static bool fail_as_libxml2(const xmlParserCtxt *parser, const char *name, struct error *error)
{
    const xmlError *cause = &parser->lastError;
    for (size_t i = 0; i < ARRAY_LENGTH(causes); i++)
        if (causes[i].code == cause->code)
            return fail_at(error, name, cause->line, _(causes[i].message));
    const char *message = cause->message ? cause->message : "XML";
    char *line = mem_format("%.*s", (int)strcspn(message, "\n"), message);
    char *why = mem_format(_("not well-formed XML: %s"), line);
    fail_at(error, name, cause->line, why);
    free(why);
    free(line);
    return false;
}

static bool check_encoding(const char *bytes, size_t length, const char *name, struct error *error)
{
    if (text_is_utf8(bytes, length))
        return true;
    int line = 1;
    for (const char *start = bytes, *end; (end = memchr(start, '\n', length)) != NULL; line++) {
        size_t line_length = (size_t)(end - start);
        if (!text_is_utf8(start, line_length))
            break;
        length -= line_length + 1;
        start = end + 1;
    }
    return fail_at(error, name, line, _("not UTF-8 text"));
}

struct tag {
    bool is_open;
    char quote; /* the one we are in, or 0 */
    size_t attribute_count;
};

static void tag_read(struct tag *tag, const char *at, const char *end)
{
    char c = *at;
    if (c == '<')
        *tag = (struct tag){.is_open = at + 1 < end && at[1] != '!' && at[1] != '?'};
    else if (!tag->is_open || (tag->quote && c != tag->quote))
        return;
    else if (tag->quote)
        tag->quote = 0;
    else if (c == '"' || c == '\'')
        tag->quote = c;
    else if (c == '>')
        tag->is_open = false;
    else
        tag->attribute_count += c == '=';
}

/* libxml2 compares every attribute of an element with every other, so their number is bounded
 * before it sees them. No tag has a `<` inside, so each can be read from its own, whatever stands
 * around it. */
static bool check_tags(const char *bytes, size_t length, const char *name, struct error *error)
{
    struct tag tag = {0};
    int line = 1;
    for (const char *at = bytes, *end = bytes + length; at < end; at++) {
        tag_read(&tag, at, end);
        line += *at == '\n';
        if (tag.attribute_count > ATTRIBUTES_MAX)
            return fail_at(error, name, line,
                           _("more attributes in one element than any case has"));
    }
    return true;
}

static bool check_bytes(const char *bytes, size_t length, const char *name, struct error *error)
{
    if (length > CASE_BYTES_MAX)
        return error_set(error, ERROR_INPUT, name, _("larger than %u MB, which no case is"),
                         CASE_BYTES_MAX >> 20);
    return check_encoding(bytes, length, name, error) && check_tags(bytes, length, name, error);
}

/* XML_PARSE_HUGE lifts libxml2's own limits on the length of a text: the whole is bounded here, the
 * depth by on_element, and without a document type nothing can expand. */
static xmlDoc *parse(xmlParserCtxt *parser, const char *bytes, size_t length)
{
    parser->sax->internalSubset = on_doctype;
    parser->sax->startElementNs = on_element;
    int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                  XML_PARSE_BIG_LINES | XML_PARSE_HUGE;
    return xmlCtxtReadMemory(parser, bytes, (int)length, NULL, "UTF-8", options);
}

xmlDoc *document_parse(const char *bytes, size_t length, const char *name, struct error *error)
{
    if (!check_bytes(bytes, length, name, error))
        return NULL;
    struct size_guard guard = {0};
    xmlParserCtxt *parser = xmlNewParserCtxt();
    parser->_private = &guard;
    xmlDoc *document = parse(parser, bytes, length);
    if (guard.refused)
        fail_at(error, name, guard.line, _(guard.refused));
    else if (!document)
        fail_as_libxml2(parser, name, error);
    if (guard.refused) {
        xmlFreeDoc(document);
        document = NULL;
    }
    xmlFreeParserCtxt(parser);
    return document;
}
