#include <stdlib.h>
#include <unistd.h>

#include "output.h"
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

static char *take_report(const struct result *result, const struct arguments *arguments,
                         size_t *length, struct error *error)
{
    struct ranking *ranking = engine_rank_measures(result);
    struct report_request request = {
        .result = result,
        .ranking = ranking,
        .file = arguments->words[0],
        .format = arguments->values[OPTION_FORMAT],
        .kind = get_kind(arguments),
        .language = language_get(),
    };
    char *bytes = report_take(&request, length, error);
    ranking_free(ranking);
    return bytes;
}

static bool goes_to_stdout(const struct arguments *arguments)
{
    const char *path = arguments->values[OPTION_OUTPUT];
    return !path || text_equal(path, "-");
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

enum status report_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    size_t length = 0;
    char *bytes = NULL;
    if (may_write(arguments, error) &&
        workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error))
        bytes = take_report(workbench.result, arguments, &length, error);
    if (bytes)
        write_report(arguments, bytes, length, error);
    free(bytes);
    workbench_close(&workbench);
    return STATUS_DONE;
}
