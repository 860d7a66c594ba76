#include "passphrase.h"
#include "tenken/assessment.h"
#include "tenken/plain.h"
#include "tenken/ui.h"
#include "verb.h"

#include <errno.h>
#include <unistd.h>

/* The wizard asks by itself where none is given. */
static bool take_given_passphrase(const struct arguments *arguments, struct secret **passphrase,
                                  struct error *error)
{
    const char *path = arguments->values[OPTION_PASSPHRASE_FILE];
    if (!path)
        return true;
    if (!arguments->count)
        return error_set(error, ERROR_USAGE, "--passphrase-file",
                         _("goes with a case: tenken FILE --passphrase-file FILE"));
    *passphrase = passphrase_take_file(path, error);
    return *passphrase;
}

/* The passphrase is asked for before the first question, where that is wanted. */
static enum status run_plain(const struct arguments *arguments, struct error *error)
{
    const char *file = arguments->words[0];
    struct secret *passphrase = NULL;
    bool needs_passphrase = assessment_file_is_encrypted(file) || passphrase_is_given();
    if (needs_passphrase && !(passphrase = passphrase_take(file, error)))
        return STATUS_DONE;
    struct plain_request request = {
        .file = file, .passphrase = passphrase, .config = arguments->config};
    int status = plain_run(&request);
    secret_free(passphrase);
    return (enum status)status;
}

enum status wizard_run(const struct arguments *arguments, struct error *error)
{
    const char *file = arguments->count ? arguments->words[0] : NULL;
    if (!file && arguments->values[OPTION_PLAIN]) {
        error_set(error, ERROR_USAGE, "--plain",
                  _("goes with a case: tenken --plain FILE; “tenken new” makes one"));
        return STATUS_DONE;
    }
    if (file && access(file, F_OK) != 0) {
        if (errno != ENOENT)
            error_set_errno(error, file, errno);
        else
            error_set(error, ERROR_SYSTEM, file,
                      _("there is no such file; “tenken new” makes one"));
        return STATUS_DONE;
    }
    if (arguments->values[OPTION_PLAIN])
        return run_plain(arguments, error);
    struct secret *passphrase = NULL;
    if (!take_given_passphrase(arguments, &passphrase, error))
        return STATUS_DONE;
    struct ui_request request = {
        .file = file, .passphrase = passphrase, .config = arguments->config};
    int status = ui_run(&request);
    secret_free(passphrase);
    return (enum status)status;
}
