#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "xml.h"

#define FAULT_LIMIT     1000
#define NOT_UTF8        N_("this is not UTF-8: save the file as UTF-8")
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
    char *raw = mem_vformat(message, values);
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
    {XML_ERR_DOCUMENT_END, N_("there is text after the end of the outermost element")},
    {XML_ERR_INVALID_CHAR, N_("a control character stands here, which XML does not allow")},
    {XML_ERR_INVALID_CHARREF, N_("a control character stands here, which XML does not allow")},
    {XML_ERR_UNDECLARED_ENTITY,
     N_("only &amp; &lt; &gt; &quot; &apos; are known; write other characters as they are")},
    {XML_ERR_NAME_REQUIRED, N_("a name is missing; write & as &amp; and < as &lt; in texts")},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, N_("write & as &amp; in texts")},
    {XML_ERR_ATTRIBUTE_REDEFINED, N_("an attribute stands twice in one element")},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, N_("the value of an attribute is not in quotation marks")},
    {XML_ERR_INTERNAL_ERROR, N_("elements are nested too deeply")},
    {XML_ERR_USER_STOP, N_("a document type (<!DOCTYPE …>) is not allowed here: take it out")},
};

/* The first mistake of a parse; what follows it is mostly its echo. */
struct mistake {
    int code;
    int line;
    bool is_at_end;
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
    mistake->is_at_end = parser->input && parser->input->cur >= parser->input->end;
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

/* What people are told; NULL where libxml2's own words have to do. */
static const char *explain(const struct mistake *mistake, const char *bytes, size_t length)
{
    if (!text_is_utf8(bytes, length))
        return NOT_UTF8;
    for (size_t i = 0; i < ARRAY_LENGTH(mistakes); i++)
        if (mistakes[i].code == mistake->code)
            return mistakes[i].message;
    return mistake->is_at_end ? N_("the file ends in the middle: an element is not closed") : NULL;
}

static void report_mistake(const struct mistake *mistake, const char *path, const char *bytes,
                           size_t length, struct faults *faults)
{
    struct origin origin = {.file = path, .line = mistake->line};
    const char *explanation = explain(mistake, bytes, length);
    const char *text = mistake->text ? mistake->text : "";
    if (explanation)
        origin_report(&origin, faults, "%s", _(explanation));
    else
        origin_report(&origin, faults, _("this is not well-formed XML: %.*s"),
                      (int)strcspn(text, "\n"), text);
}

/* White space between elements only indents the file, but for that between two words. Leaving it
 * out halves the document. libxml2 asks here about blanks that no text stands beside. */
static void leave_out_blanks(void *context, const xmlChar *blanks, int length)
{
    const xmlParserCtxt *parser = context;
    const xmlNode *last = parser->node ? parser->node->last : NULL;
    if (last && last->type == XML_ELEMENT_NODE && strcmp((const char *)last->name, "term") == 0)
        xmlSAX2Characters(context, blanks, length);
}

static xmlDoc *take_document(xmlParserCtxt *parser)
{
    if (parser->wellFormed)
        return parser->myDoc;
    xmlFreeDoc(parser->myDoc);
    return NULL;
}

static xmlDoc *parse(const char *path, const char *bytes, size_t length, struct faults *faults)
{
    xmlParserCtxt *parser = xmlNewParserCtxt();
    struct mistake mistake = {0};
    parser->_private = &mistake;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT |
                                  XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC | XML_PARSE_NOBLANKS);
    parser->sax->serror = note_mistake;
    parser->sax->internalSubset = refuse_document_type;
    parser->sax->ignorableWhitespace = leave_out_blanks;
    inputPush(parser, xmlNewStringInputStream(parser, (const xmlChar *)bytes)); /* not copied */
    xmlParseDocument(parser);
    xmlDoc *document = take_document(parser);
    if (!document)
        report_mistake(&mistake, path, bytes, length, faults);
    xmlFreeParserCtxt(parser);
    free(mistake.text);
    return document;
}

/* libxml2 compares every attribute of a tag with every other. No tag holds a '<', so what lies
 * between two of them bounds how many a tag can have. */
static bool has_endless_tag(const char *bytes)
{
    size_t count = 0;
    const char *last = bytes;
    for (const char *sign = strchr(bytes, '='); sign; sign = strchr(sign + 1, '=')) {
        count = memchr(last, '<', (size_t)(sign - last)) ? 1 : count + 1;
        if (count > ATTRIBUTE_LIMIT)
            return true;
        last = sign;
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
    struct origin origin = {.file = path};
    if (strlen(bytes) != length)
        origin_report(&origin, faults, "%s", _(NOT_UTF8));
    else if (has_endless_tag(bytes))
        origin_report(&origin, faults, "%s", _("there are too many '=' between two tags"));
    else
        document = parse(path, bytes, length, faults);
    free(bytes);
    return document;
}
