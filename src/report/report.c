/* Which reports there are, and making one: the model through its stylesheet. */
#include "src/report/model-node.h"
#include "src/report/model.h"
#include "src/report/module.h"
#include "src/report/stylesheet.h"

#include <stdlib.h>
#include <string.h>

/* In the order of `formats`. A binary one is made by the module. */
enum format { FORMAT_HTML, FORMAT_TEXT, FORMAT_XLSX, FORMAT_COUNT };
static const char *const formats[FORMAT_COUNT] = {
    [FORMAT_HTML] = "html", [FORMAT_TEXT] = "text", [FORMAT_XLSX] = "xlsx"};
static const char *const kinds[] = {"diagnosis", "applicability"};
static const char *const kind_titles[ARRAY_LENGTH(kinds)] = {N_("Diagnosis report"),
                                                             N_("Statement of applicability")};

size_t report_get_formats(const char *const **list)
{
    *list = formats;
    return ARRAY_LENGTH(formats);
}

bool report_is_binary(const char *format)
{
    return text_equal(format, formats[FORMAT_XLSX]);
}

size_t report_get_kinds(const char *const **list)
{
    *list = kinds;
    return ARRAY_LENGTH(kinds);
}

const char *report_get_kind_title(const char *kind)
{
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
        if (text_equal(kinds[i], kind))
            return _(kind_titles[i]);
    return kind;
}

static bool check_word(const char *word, const char *const *words, size_t count,
                       const char *unknown, struct error *error)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(words[i], word))
            return true;
    const char *meant = text_nearest(word ? word : "", words, count);
    if (meant)
        return error_set(error, ERROR_USAGE, word, _("%s; did you mean “%s”?"), unknown, meant);
    return error_set(error, ERROR_USAGE, word ? word : "", "%s", unknown);
}

static bool check_request(const struct report_request *request, struct error *error)
{
    return check_word(request->format, formats, ARRAY_LENGTH(formats),
                      _("there is no report of that format"), error) &&
           check_word(request->kind, kinds, ARRAY_LENGTH(kinds),
                      _("there is no report of that kind"), error);
}

static char *take_stylesheet(const struct report_request *request, struct error *error)
{
    if (request->stylesheet)
        return mem_copy(request->stylesheet);
    char *name = mem_format("%s.%s.xsl", request->kind, request->format);
    char *path = stylesheet_take_path(name);
    if (path == NULL)
        error_set(error, ERROR_SYSTEM, name, _("the stylesheet for this report is not installed"));
    free(name);
    return path;
}

static char *take_through_stylesheet(const struct report_request *request, xmlDoc *model,
                                     size_t *length, struct error *error)
{
    char *path = take_stylesheet(request, error);
    char *bytes = path ? stylesheet_take_output(path, model, length, error) : NULL;
    free(path);
    return bytes;
}

char *report_take(const struct report_request *request, size_t *length, struct error *error)
{
    if (!check_request(request, error))
        return NULL;
    xmlDoc *model = model_new(request);
    char *bytes = report_is_binary(request->format)
                      ? module_take_output(request->format, model, length, error)
                      : take_through_stylesheet(request, model, length, error);
    xmlFreeDoc(model);
    return bytes;
}

char *report_take_model(const struct report_request *request, struct error *error)
{
    if (!check_request(request, error))
        return NULL;
    xmlDoc *model = model_new(request);
    xmlChar *text = NULL;
    int length = 0;
    xmlDocDumpFormatMemoryEnc(model, &text, &length, "UTF-8", 1);
    char *copy = mem_copy((const char *)text);
    xmlFree(text);
    xmlFreeDoc(model);
    return copy;
}
