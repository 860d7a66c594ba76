/* Running a stylesheet inside its fence. */
#include "src/report/stylesheet.h"
#include "src/report/budget.h"
#include "src/report/complaint.h"
#include "src/report/functions.h"
#include "src/report/model-node.h"
#include "src/report/uri.h"

#include <errno.h>
#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxslt/documents.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SIZE_AT_MOST (4u << 20)
#define FOLDER       "report"

/* ---- places ---- */

static char *take_own_folder(void)
{
    return path_take_join(place_get_content(), FOLDER);
}

static char *take_user_folder(void)
{
    char *content = place_take_user_content();
    char *folder = path_take_join(content, FOLDER);
    free(content);
    return folder;
}

/* The file in the folder, where it can be read; takes the folder. */
static char *take_readable(char *folder, const char *name)
{
    char *path = path_take_join(folder, name);
    free(folder);
    if (access(path, R_OK) == 0)
        return path;
    free(path);
    return NULL;
}

char *stylesheet_take_path(const char *name)
{
    char *path = take_readable(take_user_folder(), name);
    return path ? path : take_readable(take_own_folder(), name);
}

static bool is_within(const char *path, const char *folder)
{
    char *real = realpath(folder, NULL);
    size_t length = real ? strlen(real) : 0;
    bool within = real && strncmp(path, real, length) == 0 && path[length] == '/';
    free(real);
    return within;
}

static bool is_within_content(const char *path)
{
    char *own = take_own_folder();
    char *user = take_user_folder();
    bool within = is_within(path, own) || is_within(path, user);
    free(own);
    free(user);
    return within;
}

static bool is_stylesheet_beside(const char *path, const xmlDoc *including)
{
    const char *dot = strrchr(path, '.');
    char *from = uri_take_path((const char *)including->URL);
    char *real = realpath(from, NULL);
    char *slash = real ? strrchr(real, '/') : NULL;
    if (slash)
        *slash = '\0';
    bool beside = dot && strcmp(dot, ".xsl") == 0 && slash && is_within(path, real);
    free(real);
    free(from);
    return beside;
}

/* ---- reading ---- */

/* No document type: it could name other files, or grow without end. */
static xmlDoc *parse(xmlParserCtxt *parser, const char *bytes, size_t length, const char *path,
                     struct error *error)
{
    xmlDoc *document = xmlCtxtReadMemory(parser, bytes, (int)length, path, NULL,
                                         XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOERROR |
                                             XML_PARSE_NOWARNING);
    if (document == NULL) {
        const xmlError *last = xmlCtxtGetLastError(parser);
        char *message = complaint_take_line(last && last->message ? last->message : "");
        error_set(error, ERROR_INPUT, path, _("line %d: %s"), last ? last->line : 0, message);
        free(message);
    } else if (document->intSubset) {
        error_set(error, ERROR_INPUT, path, _("a stylesheet must not have a DOCTYPE"));
        xmlFreeDoc(document);
        document = NULL;
    }
    return document;
}

/* `dict` is the stylesheet's, so that names of its parts compare by address; NULL for the first. */
static xmlDoc *read_document(const char *path, xmlDict *dict, struct error *error)
{
    size_t length = 0;
    char *bytes = file_take_contents(path, SIZE_AT_MOST, &length, error);
    if (bytes == NULL)
        return NULL;
    xmlParserCtxt *parser = xmlNewParserCtxt();
    if (dict) {
        xmlDictFree(parser->dict);
        parser->dict = dict;
        xmlDictReference(dict);
    }
    xmlDoc *document = parse(parser, bytes, length, path, error);
    xmlFreeParserCtxt(parser);
    free(bytes);
    return document;
}

/* ---- the fence: every file that a stylesheet names passes here ---- */

/* What a user's stylesheet includes and does not have itself comes from ours: common.xsl above all.
 */
static char *take_included(const xmlChar *uri)
{
    char *path = uri_take_path((const char *)uri);
    if (access(path, F_OK) == 0)
        return path;
    const char *slash = strrchr(path, '/');
    char *own = take_readable(take_own_folder(), slash ? slash + 1 : path);
    if (own == NULL)
        return path;
    free(path);
    return own;
}

static bool may_read(const char *path, const xmlDoc *including)
{
    char *real = realpath(path, NULL);
    bool may =
        real && (is_within_content(real) || (including && is_stylesheet_beside(real, including)));
    free(real);
    return may;
}

static xmlDoc *read_inside(const char *path, const xmlDoc *including, xmlDict *dict,
                           struct error *error)
{
    if (access(path, F_OK) != 0) {
        error_set_errno(error, path, errno);
        return NULL;
    }
    if (!may_read(path, including)) {
        error_set(error, ERROR_INPUT, path, _("a stylesheet must not read this file"));
        return NULL;
    }
    return read_document(path, dict, error);
}

/* What a running stylesheet asks for is answered at its line, and ends the run. */
static xmlDoc *load_document(const char *path, xmlDict *dict, xsltTransformContext *context)
{
    struct error error = {0};
    xmlDoc *document = read_inside(path, NULL, dict, &error);
    if (document == NULL)
        xsltTransformError(context, NULL, context->inst, "%s: %s\n", error.what, error.why);
    error_clear(&error);
    return document;
}

/* Of a part only the cause is said here: libxslt then names the line that included it. */
static xmlDoc *load_part(const char *path, xmlDict *dict, const xsltStylesheet *including)
{
    struct error error = {0};
    xmlDoc *document = read_inside(path, including->doc, dict, &error);
    if (document == NULL)
        xsltGenericError(xsltGenericErrorContext, "%s: %s\n", error.what, error.why);
    error_clear(&error);
    return document;
}

static xmlDoc *load(const xmlChar *uri, xmlDict *dict, int options, void *asking, xsltLoadType type)
{
    bool is_part = type == XSLT_LOAD_STYLESHEET;
    char *path = is_part ? take_included(uri) : uri_take_path((const char *)uri);
    xmlDoc *document = is_part ? load_part(path, dict, asking) : load_document(path, dict, asking);
    free(path);
    return document;
}

static xsltSecurityPrefs *new_fence(void)
{
    static const xsltSecurityOption forbidden[] = {
        XSLT_SECPREF_WRITE_FILE,
        XSLT_SECPREF_CREATE_DIRECTORY,
        XSLT_SECPREF_READ_NETWORK,
        XSLT_SECPREF_WRITE_NETWORK,
    };
    xsltSecurityPrefs *fence = xsltNewSecurityPrefs();
    for (size_t i = 0; i < ARRAY_LENGTH(forbidden); i++)
        xsltSetSecurityPrefs(fence, forbidden[i], xsltSecurityForbid);
    return fence;
}

/* ---- running ---- */

static xsltStylesheet *compile(const char *path, struct error *error)
{
    xmlDoc *document = read_document(path, NULL, error);
    if (document == NULL)
        return NULL;
    xsltStylesheet *style = xsltParseStylesheetDoc(document);
    if (style == NULL) {
        xmlFreeDoc(document);
        return NULL;
    }
    if (style->errors == 0)
        return style;
    xsltFreeStylesheet(style);
    return NULL;
}

static char *take_bytes(xsltStylesheet *style, xmlDoc *output, size_t *length)
{
    xmlChar *bytes = NULL;
    int count = 0;
    xsltSaveResultToString(&bytes, &count, output, style);
    char *copy = mem_alloc((size_t)(count > 0 ? count : 0) + 1);
    if (bytes && count > 0)
        memcpy(copy, bytes, (size_t)count);
    if (length)
        *length = count > 0 ? (size_t)count : 0;
    xmlFree(bytes);
    return copy;
}

static xmlDoc *transform(xsltStylesheet *style, xmlDoc *model, xsltSecurityPrefs *fence)
{
    xsltTransformContext *context = xsltNewTransformContext(style, model);
    xsltSetCtxtSecurityPrefs(fence, context);
    functions_register(context);
    budget_watch(context);
    xmlDoc *output = xsltApplyStylesheetUser(style, model, NULL, NULL, NULL, context);
    if (output && context->state != XSLT_STATE_OK) {
        xmlFreeDoc(output);
        output = NULL;
    }
    budget_release();
    xsltFreeTransformContext(context);
    return output;
}

/* What it made, and the stylesheet, which knows how that is written; both are the caller's. */
static xmlDoc *run(const char *path, xmlDoc *model, xsltStylesheet **style, struct error *error)
{
    struct complaints complaints = {0};
    exsltCommonRegister();
    exsltStrRegister();
    xsltSetLoaderFunc(load);
    complaints_begin(&complaints);
    budget_begin();
    xsltSecurityPrefs *fence = new_fence();
    xsltSetDefaultSecurityPrefs(fence);
    *style = compile(path, error);
    xmlDoc *output = *style ? transform(*style, model, fence) : NULL;
    xsltSetDefaultSecurityPrefs(NULL);
    xsltFreeSecurityPrefs(fence);
    if (!budget_end(path, error)) {
        xmlFreeDoc(output);
        output = NULL;
    }
    complaints_end(&complaints, output ? NULL : error, path);
    return output;
}

char *stylesheet_take_output(const char *path, xmlDoc *model, size_t *length, struct error *error)
{
    xsltStylesheet *style = NULL;
    xmlDoc *output = run(path, model, &style, error);
    char *bytes = output ? take_bytes(style, output, length) : NULL;
    xmlFreeDoc(output);
    xsltFreeStylesheet(style);
    return bytes;
}

xmlDoc *stylesheet_new_document(const char *path, xmlDoc *model, struct error *error)
{
    xsltStylesheet *style = NULL;
    xmlDoc *output = run(path, model, &style, error);
    xsltFreeStylesheet(style);
    if (output && xmlDocGetRootElement(output) == NULL) {
        error_set(error, ERROR_INPUT, path, _("the stylesheet makes no document"));
        xmlFreeDoc(output);
        return NULL;
    }
    return output;
}
