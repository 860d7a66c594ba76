/* What stylesheets may call beyond XSLT 1.0. */
#include "src/report/functions.h"
#include "src/report/labels.h"
#include "src/report/model-node.h"

#include "tenken/base.h"

#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define COLUMNS_AT_MOST 10000

/* ---- arguments and results: XPath hands them over on a stack, the last one first ---- */

struct arguments {
    char *text;
    int columns;
    char *option; /* "" where it was not given */
};

static char *pop_text(xmlXPathParserContext *context)
{
    xmlChar *text = xmlXPathPopString(context);
    char *copy = mem_copy(text ? (const char *)text : "");
    xmlFree(text);
    return copy;
}

static int pop_columns(xmlXPathParserContext *context)
{
    double columns = xmlXPathPopNumber(context);
    if (isnan(columns) || columns < 0)
        return 0;
    return columns > COLUMNS_AT_MOST ? COLUMNS_AT_MOST : (int)columns;
}

/* TEXT, COLUMNS[, OPTION]. False, with the error set in the context, where it is something else. */
static bool pop_arguments(xmlXPathParserContext *context, int count, struct arguments *arguments)
{
    if (count != 2 && count != 3) {
        xmlXPathSetArityError(context);
        return false;
    }
    arguments->option = count == 3 ? pop_text(context) : mem_copy("");
    arguments->columns = pop_columns(context);
    arguments->text = pop_text(context);
    return true;
}

static void free_arguments(struct arguments *arguments)
{
    free(arguments->text);
    free(arguments->option);
}

static void push_text(xmlXPathParserContext *context, const char *text)
{
    valuePush(context, xmlXPathNewString(XML(text)));
}

static void append_spaces(struct string *string, int count)
{
    string_format(string, "%*s", count > 0 ? count : 0, "");
}

/* ---- the functions ---- */

static void call_tr(xmlXPathParserContext *context, int count)
{
    if (count != 1) {
        xmlXPathSetArityError(context);
        return;
    }
    char *text = pop_text(context);
    push_text(context, label_translate(text));
    free(text);
}

/* The Japanese or the English words, by the language of the report: for the texts of papers, which
 * are content. */
static void call_say(xmlXPathParserContext *context, int count)
{
    if (count != 2) {
        xmlXPathSetArityError(context);
        return;
    }
    char *english = pop_text(context), *japanese = pop_text(context);
    push_text(context, text_equal(language_get(), "ja") ? japanese : english);
    free(japanese);
    free(english);
}

static void call_width(xmlXPathParserContext *context, int count)
{
    if (count != 1) {
        xmlXPathSetArityError(context);
        return;
    }
    char *text = pop_text(context);
    valuePush(context, xmlXPathNewFloat(text_width(text)));
    free(text);
}

static void call_pad(xmlXPathParserContext *context, int count)
{
    struct arguments arguments;
    if (!pop_arguments(context, count, &arguments))
        return;
    char *clipped = text_take_clipped(arguments.text, arguments.columns);
    int missing = arguments.columns - text_width(clipped);
    bool to_the_end = strcmp(arguments.option, "end") == 0;
    struct string padded = {0};
    append_spaces(&padded, to_the_end ? missing : 0);
    string_append(&padded, clipped);
    append_spaces(&padded, to_the_end ? 0 : missing);
    push_text(context, padded.text);
    string_free(&padded);
    free(clipped);
    free_arguments(&arguments);
}

static int get_indent(const char *option)
{
    long indent = strtol(option, NULL, 10);
    return indent < 0 || indent > COLUMNS_AT_MOST ? 0 : (int)indent;
}

/* Without the spaces at its end; indented, after a line break, where `indent` is not negative. */
static void append_line(struct string *wrapped, const char *text, const struct text_line *line,
                        int indent)
{
    size_t length = line->length;
    while (length > 0 && text[line->offset + length - 1] == ' ')
        length--;
    if (indent >= 0)
        string_append(wrapped, "\n");
    if (length > 0)
        append_spaces(wrapped, indent);
    string_append_bytes(wrapped, text + line->offset, length);
}

static void call_wrap(xmlXPathParserContext *context, int count)
{
    struct arguments arguments;
    if (!pop_arguments(context, count, &arguments))
        return;
    int indent = get_indent(arguments.option);
    struct text_lines lines =
        text_wrap(arguments.text, arguments.columns < 2 ? 2 : arguments.columns);
    struct string wrapped = {0};
    for (size_t i = 0; i < lines.count; i++)
        append_line(&wrapped, arguments.text, &lines.items[i], i > 0 ? indent : -1);
    push_text(context, wrapped.text);
    string_free(&wrapped);
    text_lines_free(&lines);
    free_arguments(&arguments);
}

static void call_fill(xmlXPathParserContext *context, int count)
{
    struct arguments arguments;
    if (!pop_arguments(context, count, &arguments))
        return;
    int width = text_width(arguments.text);
    struct string filled = {0};
    string_append(&filled, "");
    for (int at = width; width > 0 && at <= arguments.columns; at += width)
        string_append(&filled, arguments.text);
    push_text(context, filled.text);
    string_free(&filled);
    free_arguments(&arguments);
}

/* Everything in ASCII that is not a letter or digit is escaped by number: nothing can end the
 * string, or the style element around it. */
static void call_css(xmlXPathParserContext *context, int count)
{
    if (count != 1) {
        xmlXPathSetArityError(context);
        return;
    }
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    char *text = pop_text(context);
    struct string escaped = {0};
    string_append(&escaped, "\"");
    for (const char *at = text; *at; at++) {
        unsigned char byte = (unsigned char)*at;
        if (byte >= 0x80 || strchr(plain, byte))
            string_append_bytes(&escaped, at, 1);
        else
            string_format(&escaped, "\\%06x", byte);
    }
    string_append(&escaped, "\"");
    push_text(context, escaped.text);
    string_free(&escaped);
    free(text);
}

void functions_register(xsltTransformContext *context)
{
    static const struct {
        const char *name;
        xmlXPathFunction call;
    } functions[] = {
        {"tr", call_tr},     {"say", call_say},   {"width", call_width}, {"pad", call_pad},
        {"wrap", call_wrap}, {"fill", call_fill}, {"css", call_css},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(functions); i++)
        xsltRegisterExtFunction(context, XML(functions[i].name), XML(FUNCTIONS_NAMESPACE),
                                functions[i].call);
}
