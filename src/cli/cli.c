#include "tenken/cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "confinement.h"
#include "output.h"
#include "passphrase.h"
#include "tenken-config.h"
#include "verb.h"

const char *cli_get_language(int argc, char **argv)
{
    struct arguments arguments = {0};
    arguments_read(argc, argv, &arguments, NULL);
    const char *language = arguments.values[OPTION_LANGUAGE];
    arguments_free(&arguments);
    return language;
}

/* A word that is no verb is a case for the wizard where it is a file or looks like one. */
static bool may_be_file(const struct arguments *arguments)
{
    if (arguments->count == 0)
        return true;
    const char *word = arguments->words[0];
    return arguments->count == 1 && (access(word, F_OK) == 0 || strpbrk(word, "./"));
}

static enum status run(const struct arguments *arguments, struct error *error)
{
    if (arguments->values[OPTION_VERSION]) {
        output_line("tenken %s", TENKEN_VERSION);
        return STATUS_DONE;
    }
    if (arguments->values[OPTION_HELP])
        return help_run(arguments, error);
    size_t used = 0;
    const struct verb *verb = verb_find(arguments->words, arguments->count, &used);
    if (used == 0 && !may_be_file(arguments))
        return verb_refuse_unknown(arguments->words, arguments->count, error);
    struct arguments own = *arguments;
    own.words += used;
    own.count -= used;
    passphrase_set_file(arguments->values[OPTION_PASSPHRASE_FILE]);
    if (!verb_accepts(verb, &own, error))
        return STATUS_DONE;
    confinement_begin(verb, &own);
    return verb->run(&own, error);
}

int cli_run(int argc, char **argv, const struct config *config)
{
    struct arguments arguments = {.config = config};
    struct error error = {0};
    int status = STATUS_DONE;
    if (arguments_read(argc, argv, &arguments, &error))
        status = (int)run(&arguments, &error);
    output_finish(&error);
    if (error.kind != ERROR_NONE)
        status = error_report(&error);
    error_clear(&error);
    arguments_free(&arguments);
    return status;
}

void cli_report_faults(const struct faults *faults)
{
    output_faults(stderr, faults);
}
