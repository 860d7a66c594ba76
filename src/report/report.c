/* Which reports there are, and making one: the model through its stylesheet. */
#include "src/report/anonymise.h"
#include "src/report/csv-tables.h"
#include "src/report/kinds.h"
#include "src/report/model-node.h"
#include "src/report/model.h"
#include "src/report/module.h"
#include "src/report/stylesheet.h"

#include <stdlib.h>
#include <string.h>

/* How a format is made of the model. */
static const struct format {
    const char *name;
    bool is_binary;        /* by the module; else by KIND.NAME.xsl, or by document.NAME.xsl from the
                            * document that KIND.document.xsl makes */
    bool is_from_document; /* by the module, from that document */
    bool is_of_case;       /* the whole case for programs, whatever the kind */
} formats[] = {
    {.name = "html"},
    {.name = "text"},
    {.name = "docx", .is_binary = true, .is_from_document = true},
    {.name = "xlsx", .is_binary = true},
    {.name = "csv", .is_of_case = true},
    {.name = "json", .is_of_case = true},
};
static const char *format_names[ARRAY_LENGTH(formats)];

size_t report_get_formats(const char *const **list)
{
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++)
        format_names[i] = formats[i].name;
    *list = format_names;
    return ARRAY_LENGTH(formats);
}

static bool is_made_of_document(const struct format *format)
{
    return format->is_from_document || (!format->is_binary && !format->is_of_case);
}

/* NULL where there is none. */
static const struct format *get_format(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++)
        if (text_equal(formats[i].name, name))
            return &formats[i];
    return NULL;
}

bool report_is_binary(const char *name)
{
    const struct format *format = get_format(name);
    return format && format->is_binary;
}

const char *report_get_kind_title(const char *kind)
{
    const struct paper_kind *paper = paper_get_kind(kind);
    return paper ? paper->title : kind;
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

/* A file that declares kinds and is wrong is why one of them is not there. */
static bool check_kind(const char *kind, struct error *error)
{
    const struct faults *faults = paper_get_faults();
    const char *const *ids;
    size_t count = report_get_kinds(&ids);
    if (faults->count == 0 || paper_get_kind(kind))
        return check_word(kind, ids, count, _("there is no report of that kind"), error);
    char *line = fault_take_line(&faults->items[0]);
    error_set(error, ERROR_INPUT, kind, _("there is no report of that kind, for %s"), line);
    free(line);
    return false;
}

/* ---- stylesheets ---- */

#define DOCUMENT "document" /* both a step and the name of the stylesheets that go on from it */

/* FIRST.SECOND.xsl, or NULL. */
static char *find_stylesheet(const char *first, const char *second)
{
    char *name = mem_format("%s.%s.xsl", first, second);
    char *path = stylesheet_take_path(name);
    free(name);
    return path;
}

/* ---- for whom ---- */

/* The expert's is the report itself; the others' are stylesheets KIND-AUDIENCE. */
static const char *const audiences[] = {"management", "staff", "expert"};
#define AUDIENCE_EXPERT "expert"

size_t report_get_audiences(const char *const **list)
{
    *list = audiences;
    return ARRAY_LENGTH(audiences);
}

static bool is_for_expert(const struct report_request *request)
{
    return request->audience == NULL || text_equal(request->audience, AUDIENCE_EXPERT);
}

/* What its stylesheets are named after. */
static char *take_stem(const struct report_request *request)
{
    return is_for_expert(request) ? mem_copy(request->kind)
                                  : mem_format("%s-%s", request->kind, request->audience);
}

/* Tables have it all; so who shall not have it all gets no tables. */
static bool check_audience(const struct report_request *request, struct error *error)
{
    const struct format *format = get_format(request->format);
    if (is_for_expert(request))
        return true;
    if (!check_word(request->audience, audiences, ARRAY_LENGTH(audiences),
                    _("there is no report for that audience"), error))
        return false;
    if (!is_made_of_document(format))
        return error_set(error, ERROR_USAGE, request->audience,
                         _("%s has everything, for experts; take html, docx or text"),
                         request->format);
    char *stem = take_stem(request);
    char *path = find_stylesheet(stem, DOCUMENT);
    bool is_known = path || error_set(error, ERROR_USAGE, request->kind,
                                      _("this report is the same for every audience"));
    free(path);
    free(stem);
    return is_known;
}

/* ---- what there is to choose ---- */

const char *report_get_table(const char *kind)
{
    static const struct {
        const char *kind, *table;
    } tables[] = {{"diagnosis", "answers"},
                  {"applicability", "answers"},
                  {"todo", "tasks"},
                  {"residual-risk", "risks"},
                  {"ledger", "assets"}};
    for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
        if (text_equal(tables[i].kind, kind))
            return tables[i].table;
    return NULL;
}

bool report_offers(const char *kind, const char *audience, const char *name)
{
    struct error error = {0};
    struct report_request request = {.kind = kind, .audience = audience, .format = name};
    const struct format *format = get_format(name);
    if (format == NULL || (!is_made_of_document(format) && !report_get_table(kind)))
        return false;
    bool is_offered = check_audience(&request, &error);
    error_clear(&error);
    return is_offered;
}

static bool check_request(const struct report_request *request, struct error *error)
{
    const char *const *names;
    size_t count = report_get_formats(&names);
    return check_word(request->format, names, count, _("there is no report of that format"),
                      error) &&
           check_kind(request->kind, error) && check_audience(request, error);
}

/* ---- the ways from the model to bytes ---- */

static char *take_needed(const char *first, const char *second, struct error *error)
{
    char *path = find_stylesheet(first, second);
    char *name = mem_format("%s.%s.xsl", first, second);
    if (path == NULL)
        error_set(error, ERROR_SYSTEM, name, _("the stylesheet for this report is not installed"));
    free(name);
    return path;
}

/* KIND.document.LANGUAGE.xsl where the wording of a language is its own, else KIND.document.xsl. */
static char *take_kind(const struct report_request *request, struct error *error)
{
    char *step = mem_format(DOCUMENT ".%s", request->language ? request->language : language_get());
    char *stem = take_stem(request);
    char *path = find_stylesheet(stem, step);
    path = path ? path : take_needed(stem, DOCUMENT, error);
    free(step);
    free(stem);
    return path;
}

static xmlDoc *new_document(const struct report_request *request, xmlDoc *model,
                            struct error *error)
{
    bool is_given = request->stylesheet && get_format(request->format)->is_from_document;
    char *path = is_given ? mem_copy(request->stylesheet) : take_kind(request, error);
    xmlDoc *document = path ? stylesheet_new_document(path, model, error) : NULL;
    free(path);
    return document;
}

static char *take_from_document(const struct report_request *request, xmlDoc *model, size_t *length,
                                struct error *error)
{
    xmlDoc *document = new_document(request, model, error);
    char *path = document ? take_needed(DOCUMENT, request->format, error) : NULL;
    char *bytes = path ? stylesheet_take_output(path, document, length, error) : NULL;
    free(path);
    xmlFreeDoc(document);
    return bytes;
}

static char *take_by_stylesheet(const struct report_request *request, xmlDoc *model, size_t *length,
                                struct error *error)
{
    char *stem = take_stem(request);
    char *path = request->stylesheet ? mem_copy(request->stylesheet)
                                     : find_stylesheet(stem, request->format);
    free(stem);
    if (path == NULL)
        return take_from_document(request, model, length, error);
    char *bytes = stylesheet_take_output(path, model, length, error);
    free(path);
    return bytes;
}

static char *take_by_module(const struct report_request *request, xmlDoc *model, size_t *length,
                            struct error *error)
{
    if (!get_format(request->format)->is_from_document)
        return module_take_output(request->format, model, request->logo, length, error);
    xmlDoc *document = new_document(request, model, error);
    char *bytes = document
                      ? module_take_output(request->format, document, request->logo, length, error)
                      : NULL;
    xmlFreeDoc(document);
    return bytes;
}

static char *take_of_case(const struct report_request *request, xmlDoc *model, size_t *length)
{
    size_t count = 0;
    bool is_json = text_equal(request->format, "json");
    char *text = is_json ? json_take_report(request) : csv_take_table(request, model, &count);
    if (length)
        *length = is_json ? strlen(text) : count;
    return text;
}

static char *take_named(const struct report_request *request, size_t *length, struct error *error)
{
    xmlDoc *model = model_new(request);
    const struct format *format = get_format(request->format);
    char *bytes = NULL;
    if (format->is_of_case)
        bytes = take_of_case(request, model, length);
    else if (format->is_binary)
        bytes = take_by_module(request, model, length, error);
    else
        bytes = take_by_stylesheet(request, model, length, error);
    xmlFreeDoc(model);
    return bytes;
}

/* ---- an order: the request, with what has to be made for it ---- */

struct order {
    struct report_request request;
    struct snapshot *past; /* that a comparison compares with, or NULL */
    char *moment;          /* as which it was then */
    struct anonymous anonymous;
};

static void order_end(struct order *order)
{
    if (order->request.is_anonymous)
        anonymous_free(&order->anonymous);
    snapshot_free(order->past);
    free(order->moment);
}

static bool find_past(struct order *order, struct error *error)
{
    struct report_request *request = &order->request;
    bool compares = paper_get_kind(request->kind)->parts & PART_COMPARISON;
    if (!compares && request->from)
        return error_set(error, ERROR_USAGE, request->kind,
                         _("this report compares with no other day"));
    if (!compares || request->before || !request->assessment)
        return true;
    request->from = order->moment = request->from
                                        ? moment_take(request->result, request->from, error)
                                        : assessment_take_first_day(request->assessment);
    if (order->moment)
        request->before = order->past = snapshot_new_at(request->assessment, order->moment, error);
    return order->past != NULL;
}

/* Ended by order_end where it is true. */
static bool order_begin(struct order *order, const struct report_request *request,
                        struct error *error)
{
    *order = (struct order){.request = *request};
    if (!check_request(request, error))
        return false;
    if (!find_past(order, error)) {
        free(order->moment);
        return false;
    }
    if (!request->is_anonymous)
        return true;
    struct report_request named = order->request;
    anonymous_init(&order->anonymous, &named);
    order->request = order->anonymous.request;
    return true;
}

char *report_take(const struct report_request *request, size_t *length, struct error *error)
{
    struct order order;
    if (!order_begin(&order, request, error))
        return NULL;
    char *bytes = take_named(&order.request, length, error);
    order_end(&order);
    return bytes;
}

static char *take_model(const struct report_request *request)
{
    xmlDoc *model = model_new(request);
    xmlChar *text = NULL;
    int length = 0;
    xmlDocDumpFormatMemoryEnc(model, &text, &length, "UTF-8", 1);
    char *copy = mem_copy((const char *)text);
    xmlFree(text);
    xmlFreeDoc(model);
    return copy;
}

char *report_take_model(const struct report_request *request, struct error *error)
{
    struct order order;
    if (!order_begin(&order, request, error))
        return NULL;
    char *text = take_model(&order.request);
    order_end(&order);
    return text;
}
