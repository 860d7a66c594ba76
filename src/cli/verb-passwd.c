#include <stdlib.h>

#include "output.h"
#include "passphrase.h"
#include "verb.h"
#include "workbench.h"

/* NULL in `*passphrase` where the case is to be plain. */
static bool take_wanted(const struct assessment *assessment, const struct arguments *arguments,
                        struct secret **passphrase, struct error *error)
{
    const char *file = arguments->words[0];
    if (!arguments->values[OPTION_PLAIN])
        *passphrase =
            passphrase_take_new(file, arguments->values[OPTION_NEW_PASSPHRASE_FILE], error);
    else if (!assessment_is_encrypted(assessment))
        error_set(error, ERROR_INPUT, file, _("is not encrypted"));
    return error->kind == ERROR_NONE;
}

/* What no program can undo is said. */
static void say_done(const struct arguments *arguments, bool was_encrypted)
{
    const char *file = arguments->words[0];
    if (arguments->values[OPTION_PLAIN])
        output_line(_("%s is plain now: whoever gets the file can read it."), file);
    else if (was_encrypted)
        output_line(_("%s has a new passphrase. Copies made before open with the old one."), file);
    else
        output_line(_("%s is encrypted now. Copies made before are still plain; delete them, and "
                      "mind that a deleted file can be brought back from many disks."),
                    file);
}

enum status passwd_run(const struct arguments *arguments, struct error *error)
{
    struct secret *passphrase = NULL;
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], ASSESSMENT_WRITE, error);
    bool was_encrypted = assessment && assessment_is_encrypted(assessment);
    if (assessment && take_wanted(assessment, arguments, &passphrase, error) &&
        assessment_set_passphrase(assessment, passphrase, error) &&
        assessment_save(assessment, error))
        say_done(arguments, was_encrypted);
    secret_free(passphrase);
    assessment_free(assessment);
    return STATUS_DONE;
}
