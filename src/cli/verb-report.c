#include <stdlib.h>
#include <unistd.h>

#include "output.h"
#include "progress.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

static const char *get_kind(const struct arguments *arguments)
{
    const char *const *kinds;
    report_get_kinds(&kinds);
    const char *wanted = arguments->values[OPTION_KIND];
    return wanted ? wanted : kinds[0];
}

static char *take_report(const struct workbench *workbench, const struct arguments *arguments,
                         const struct logo *logo, size_t *length, struct error *error)
{
    progress_begin(_("Writing the report"));
    struct ranking *ranking = engine_rank_measures(workbench->result);
    struct report_request request = {
        .result = workbench->result,
        .ranking = ranking,
        .file = arguments->words[0],
        .format = arguments->values[OPTION_FORMAT],
        .kind = get_kind(arguments),
        .language = language_get(),
        .table = arguments->values[OPTION_TABLE],
        .audience = arguments->values[OPTION_AUDIENCE],
        .logo = logo->bytes ? logo : NULL,
        .assessment = workbench->assessment,
        .from = arguments->values[OPTION_FROM],
        .is_anonymous = arguments->values[OPTION_ANONYMISE] != NULL,
    };
    char *bytes = report_take(&request, length, error);
    ranking_free(ranking);
    progress_end();
    return bytes;
}

static bool goes_to_stdout(const struct arguments *arguments)
{
    const char *path = arguments->values[OPTION_OUTPUT];
    return !path || text_equal(path, "-");
}

/* Options that say nothing together with others. */
static bool fit_together(const struct arguments *arguments, struct error *error)
{
    const char *const *values = arguments->values;
    if (values[OPTION_TABLE] && !text_equal(values[OPTION_FORMAT], "csv"))
        return error_set(error, ERROR_USAGE, "--table", _("goes with --format csv"));
    if (values[OPTION_LOGO] && values[OPTION_ANONYMISE])
        return error_set(error, ERROR_USAGE, "--logo",
                         _("a picture would name the firm; leave out --anonymise or --logo"));
    return true;
}

/* Known before the work: bytes that are no text would confuse a terminal. */
static bool may_write(const struct arguments *arguments, struct error *error)
{
    const char *format = arguments->values[OPTION_FORMAT];
    if (!report_is_binary(format) || !goes_to_stdout(arguments) || !isatty(STDOUT_FILENO))
        return true;
    return error_set(error, ERROR_USAGE, format,
                     _("a terminal cannot show this format: name a file with -o FILE"));
}

static void write_report(const struct arguments *arguments, const char *bytes, size_t length,
                         struct error *error)
{
    if (goes_to_stdout(arguments))
        fwrite(bytes, 1, length, stdout); /* clean already: the same bytes as in a file */
    else
        file_write_whole(arguments->values[OPTION_OUTPUT], bytes, length,
                         arguments->values[OPTION_FORCE], error);
}

/* Lists what the paper needs and nobody has said; whether there is nothing of that. */
static bool is_whole(const struct snapshot *snapshot, const struct arguments *arguments)
{
    const struct paper_kind *kind = paper_get_kind(get_kind(arguments));
    if (kind == NULL || arguments->values[OPTION_WITH_GAPS])
        return true;
    size_t count = 0;
    const struct paper_field **missing = paper_take_missing(kind, snapshot, &count);
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "  %s  %s\n", missing[i]->field.name, missing[i]->field.label);
    if (count > 0)
        fprintf(stderr,
                _("This is missing. Say it with “tenken paper FILE %s KEY=VALUE”, or write the "
                  "paper with lines to fill in: --with-gaps.\n"),
                kind->id);
    free(missing);
    return count == 0;
}

static bool open_logo(const struct arguments *arguments, struct logo *logo, struct error *error)
{
    const char *path = arguments->values[OPTION_LOGO];
    return !path || logo_open(logo, path, error);
}

enum status report_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    struct logo logo = {0};
    size_t length = 0;
    char *bytes = NULL;
    bool is_open = fit_together(arguments, error) && may_write(arguments, error) &&
                   open_logo(arguments, &logo, error) &&
                   workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error);
    bool is_ready = is_open && is_whole(workbench.snapshot, arguments);
    if (is_ready)
        bytes = take_report(&workbench, arguments, &logo, &length, error);
    if (bytes)
        write_report(arguments, bytes, length, error);
    free(bytes);
    logo_clear(&logo);
    workbench_close(&workbench);
    return is_open && !is_ready ? STATUS_NO : STATUS_DONE;
}
