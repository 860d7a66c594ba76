#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "xml.h"

#define FAULT_LIMIT     1000
#define ATTRIBUTE_LIMIT 1000 /* in one tag */

void origin_report_list(const struct origin *origin, struct faults *faults, const char *message,
                        va_list values)
{
    if (faults->count > FAULT_LIMIT)
        return;
    if (faults->count == FAULT_LIMIT) {
        faults_add(faults, origin->file, 0, NULL, NULL, "%s",
                   _("there are more faults; mend these first"));
        return;
    }
    char *raw = NULL;
    if (vasprintf(&raw, message, values) < 0)
        return;
    char *clean = text_take_clean(raw, false);
    faults_add(faults, origin->file, origin->line, origin->element, origin->attribute, "%s", clean);
    free(clean);
    free(raw);
}

void origin_report(const struct origin *origin, struct faults *faults, const char *message, ...)
{
    va_list values;
    va_start(values, message);
    origin_report_list(origin, faults, message, values);
    va_end(values);
}

/* What libxml2 calls the mistakes people make, in words that help. */
static const struct {
    int code;
    const char *message;
} mistakes[] = {
    {XML_ERR_DOCUMENT_EMPTY, N_("this is not XML: it should begin with <?xml …?> or an element")},
    {XML_ERR_TAG_NAME_MISMATCH, N_("an end tag does not fit the element that is open here")},
    {XML_ERR_TAG_NOT_FINISHED, N_("the file ends in the middle: an element is not closed")},
    {XML_ERR_DOCUMENT_END, N_("there is text after the end of the outermost element")},
    {XML_ERR_INVALID_ENCODING, N_("this is not UTF-8: save the file as UTF-8")},
    {XML_ERR_INVALID_CHAR, N_("a control character stands here, which XML does not allow")},
    {XML_ERR_INVALID_CHARREF, N_("a control character stands here, which XML does not allow")},
    {XML_ERR_UNDECLARED_ENTITY,
     N_("only &amp; &lt; &gt; &quot; &apos; are known; write other characters as they are")},
    {XML_ERR_NAME_REQUIRED, N_("a name is missing; write & as &amp; and < as &lt; in texts")},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, N_("write & as &amp; in texts")},
    {XML_ERR_ATTRIBUTE_REDEFINED, N_("an attribute stands twice in one element")},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, N_("the value of an attribute is not in quotation marks")},
    {XML_ERR_USER_STOP, N_("a document type (<!DOCTYPE …>) is not allowed here: take it out")},
};

/* The first mistake of a parse; what follows it is mostly its echo. */
struct mistake {
    int code;
    int line;
    char *text;
};

static void note_mistake(void *context, xmlErrorPtr error)
{
    xmlParserCtxt *parser = context;
    struct mistake *mistake = parser->_private;
    if (mistake->code || error->level < XML_ERR_FATAL)
        return;
    mistake->code = error->code;
    mistake->line = error->line;
    mistake->text = mem_copy(error->message);
}

static void refuse_document_type(void *context, const xmlChar *name, const xmlChar *external,
                                 const xmlChar *system)
{
    xmlParserCtxt *parser = context;
    struct mistake *mistake = parser->_private;
    if (!mistake->code)
        *mistake =
            (struct mistake){.code = XML_ERR_USER_STOP, .line = xmlSAX2GetLineNumber(parser)};
    parser->wellFormed = 0;
    xmlStopParser(parser);
}

static void report_mistake(const struct mistake *mistake, const char *path, struct faults *faults)
{
    struct origin origin = {.file = path, .line = mistake->line};
    for (size_t i = 0; i < ARRAY_LENGTH(mistakes); i++)
        if (mistakes[i].code == mistake->code) {
            origin_report(&origin, faults, "%s", _(mistakes[i].message));
            return;
        }
    int length = mistake->text ? (int)strcspn(mistake->text, "\n") : 0;
    origin_report(&origin, faults, _("this is not well-formed XML: %.*s"), length,
                  mistake->text ? mistake->text : "");
}

static xmlDoc *parse(const char *path, const char *bytes, size_t length, struct faults *faults)
{
    xmlParserCtxt *parser = xmlNewParserCtxt();
    struct mistake mistake = {0};
    parser->_private = &mistake;
    parser->sax->serror = note_mistake;
    parser->sax->internalSubset = refuse_document_type;
    xmlDoc *document = xmlCtxtReadMemory(parser, bytes, (int)length, NULL, "UTF-8",
                                         XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT |
                                             XML_PARSE_BIG_LINES);
    if (!document)
        report_mistake(&mistake, path, faults);
    xmlFreeParserCtxt(parser);
    free(mistake.text);
    return document;
}

/* libxml2 compares every attribute of a tag with every other. No tag holds a '<', so what lies
 * between two of them bounds how many a tag can have. */
static bool has_endless_tag(const char *bytes)
{
    size_t count = 0;
    for (; *bytes; bytes++) {
        count = *bytes == '<' ? 0 : count + (*bytes == '=');
        if (count > ATTRIBUTE_LIMIT)
            return true;
    }
    return false;
}

xmlDoc *xml_read(const char *path, struct faults *faults)
{
    struct error error = {0};
    size_t length = 0;
    char *bytes = file_take_contents(path, XML_BYTES, &length, &error);
    if (!bytes) {
        faults_add(faults, path, 0, NULL, NULL, "%s", error.why);
        error_clear(&error);
        return NULL;
    }
    xmlDoc *document = NULL;
    if (has_endless_tag(bytes))
        origin_report(&(struct origin){.file = path}, faults, "%s",
                      _("there are too many '=' between two tags"));
    else
        document = parse(path, bytes, length, faults);
    free(bytes);
    return document;
}
