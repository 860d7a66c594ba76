/* What libxslt says when a stylesheet is wrong. It arrives in pieces:
 *     runtime error: file FILE line LINE element ELEMENT
 *     MESSAGE
 * and before or between these the complaints of libxml2's XPath, in lines of their own. */
#include "src/report/complaint.h"
#include "src/report/uri.h"

#include <ctype.h>
#include <libxml/xmlerror.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>
#include <string.h>

static void gather(void *context, const char *format, ...) TENKEN_PRINTF(2, 3);
static void gather(void *context, const char *format, ...)
{
    struct complaints *complaints = context;
    va_list arguments;
    va_start(arguments, format);
    char *piece = mem_vformat(format, arguments);
    va_end(arguments);
    string_append(&complaints->text, piece);
    free(piece);
}

void complaints_begin(struct complaints *complaints)
{
    xsltSetGenericErrorFunc(complaints, gather);
    xmlSetGenericErrorFunc(complaints, gather);
}

char *complaint_take_line(const char *text)
{
    struct string line = {0};
    for (const char *at = text; *at; at++) {
        bool is_space = isspace((unsigned char)*at);
        if (!is_space)
            string_append_bytes(&line, at, 1);
        else if (line.length > 0 && line.text[line.length - 1] != ' ')
            string_append(&line, " ");
    }
    while (line.length > 0 && line.text[line.length - 1] == ' ')
        line.text[--line.length] = '\0';
    return string_take(&line);
}

/* The bytes from one place to another, as one line. */
static char *take_span(const char *from, const char *to)
{
    char *span = mem_format("%.*s", (int)(to - from), from);
    char *line = complaint_take_line(span);
    free(span);
    return line;
}

#define CONTEXT "error: file "

/* Where the first complaint is about, and what it says. */
struct place {
    char *file;
    char *element;
    int line;
    char *message;
};

/* What was said before the line with the place is the cause; else what follows, up to the next such
 * line. */
static char *take_message(const char *text, const char *context, const char *after)
{
    while (context > text && context[-1] != '\n')
        context--;
    if (context > text)
        return take_span(text, context);
    const char *next = strstr(after, CONTEXT);
    while (next && next > after && next[-1] != '\n')
        next--;
    return take_span(after, next ? next : after + strlen(after));
}

static struct place find_place(const char *text)
{
    const char *context = strstr(text, CONTEXT);
    const char *line = context ? strstr(context, " line ") : NULL;
    const char *element = line ? strstr(line, " element ") : NULL;
    const char *end = element ? strchr(element, '\n') : NULL;
    if (end == NULL)
        return (struct place){0};
    char *uri = take_span(context + strlen(CONTEXT), line);
    struct place place = {
        .file = uri_take_path(uri),
        .line = atoi(line + strlen(" line ")),
        .element = take_span(element + strlen(" element "), end),
        .message = take_message(text, context, end + 1),
    };
    free(uri);
    return place;
}

static void set_error(struct error *error, const char *text, const char *path)
{
    struct place place = find_place(text);
    char *line = complaint_take_line(text);
    if (place.file)
        error_set(error, ERROR_INPUT, place.file, _("line %d, <%s>: %s"), place.line, place.element,
                  place.message);
    else
        error_set(error, ERROR_INPUT, path, "%s",
                  *line ? line : _("the stylesheet gave no report"));
    free(line);
    free(place.file);
    free(place.element);
    free(place.message);
}

void complaints_end(struct complaints *complaints, struct error *error, const char *path)
{
    xsltSetGenericErrorFunc(NULL, NULL);
    xmlSetGenericErrorFunc(NULL, NULL);
    if (error && error->kind == ERROR_NONE)
        set_error(error, complaints->text.text ? complaints->text.text : "", path);
    string_free(&complaints->text);
}
