/* What libxslt says when a stylesheet is wrong. It arrives in pieces:
 *     runtime error: file FILE line LINE element ELEMENT
 *     MESSAGE
 * and before or between these the complaints of libxml2's XPath, in lines of their own. */
#include "src/report/complaint.h"

#include <ctype.h>
#include <libxml/xmlerror.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>
#include <string.h>

static void gather(void *context, const char *format, ...) TENKEN_PRINTF(2, 3);
static void gather(void *context, const char *format, ...)
{
    struct complaints *complaints = context;
    char *piece = NULL;
    va_list arguments;
    va_start(arguments, format);
    if (vasprintf(&piece, format, arguments) >= 0)
        string_append(&complaints->text, piece);
    va_end(arguments);
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

/* The place in the first line that has one. */
struct place {
    char *file;
    int line;
    const char *message; /* what follows */
};

static struct place find_place(const char *text)
{
    struct place place = {0};
    const char *file = strstr(text, "error: file ");
    const char *line = file ? strstr(file, " line ") : NULL;
    const char *end = line ? strchr(line, '\n') : NULL;
    if (end == NULL)
        return place;
    file += strlen("error: file ");
    place.file = mem_format("%.*s", (int)(line - file), file);
    place.line = atoi(line + strlen(" line "));
    place.message = end + 1;
    return place;
}

/* The first complaint alone, up to the line that begins the next: later ones follow from it. */
static char *take_message(const char *text)
{
    const char *end = strstr(text, "error: file ");
    if (end == NULL)
        return complaint_take_line(text);
    while (end > text && end[-1] != '\n')
        end--;
    char *first = mem_format("%.*s", (int)(end - text), text);
    char *message = complaint_take_line(first);
    free(first);
    return message;
}

void complaints_end(struct complaints *complaints, struct error *error, const char *path)
{
    xsltSetGenericErrorFunc(NULL, NULL);
    xmlSetGenericErrorFunc(NULL, NULL);
    const char *text = complaints->text.text ? complaints->text.text : "";
    if (error && error->kind == ERROR_NONE) {
        struct place place = find_place(text);
        char *message = take_message(place.file ? place.message : text);
        if (place.file)
            error_set(error, ERROR_INPUT, place.file, _("line %d: %s"), place.line, message);
        else
            error_set(error, ERROR_INPUT, path, "%s",
                      *message ? message : _("the stylesheet gave no report"));
        free(message);
        free(place.file);
    }
    string_free(&complaints->text);
}
