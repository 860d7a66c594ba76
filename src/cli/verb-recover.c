#include "output.h"
#include "passphrase.h"
#include "verb.h"
#include "workbench.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

/* Whatever of the two is encrypted says that a passphrase is needed. */
static bool take_passphrase(const char *file, struct secret **passphrase, struct error *error)
{
    char *kept = mem_format("%s~", file);
    bool is_needed = passphrase_is_given() || assessment_file_is_encrypted(file) ||
                     assessment_file_is_encrypted(kept);
    free(kept);
    if (is_needed)
        *passphrase = passphrase_take(file, error);
    return !is_needed || *passphrase;
}

/* A file that is gone can come back, too. */
static bool needs_recovery(const char *file, const struct secret *passphrase, struct error *error)
{
    struct stat status;
    if (stat(file, &status) != 0)
        return errno == ENOENT || error_set_errno(error, file, errno);
    if (assessment_is_damaged(file, passphrase))
        return true;
    struct assessment *assessment = workbench_take_case(file, ASSESSMENT_READ, error);
    if (assessment)
        error_set(error, ERROR_INPUT, file, _("is not damaged; nothing was done"));
    assessment_free(assessment);
    return false;
}

static enum status bring_back(const char *file, const struct secret *passphrase,
                              struct error *error)
{
    char *aside = NULL;
    if (!needs_recovery(file, passphrase, error))
        return STATUS_DONE;
    char *kept = assessment_take_kept(file, passphrase);
    if (!kept)
        error_set(error, ERROR_INPUT, file,
                  _("there is no good state beside it; with -o NEW what can be read is taken out"));
    else if (assessment_bring_back(file, &aside, error)) {
        output_line(_("%s is back as it was last kept in %s."), file, kept);
        if (aside)
            output_line(_("The damaged file is %s."), aside);
    }
    free(aside);
    free(kept);
    return STATUS_DONE;
}

static enum status take_out(const char *file, const char *to, const struct secret *passphrase,
                            struct error *error)
{
    struct faults losses = {0};
    enum status status = STATUS_DONE;
    struct assessment *assessment = assessment_salvage(file, passphrase, &losses, error);
    if (assessment && assessment_set_path(assessment, to, error) &&
        assessment_save(assessment, error)) {
        output_faults(stdout, &losses);
        output_line(losses.count ? _("%s has what could be read; what is missing is listed above.")
                                 : _("%s has everything; nothing is missing."),
                    to);
        status = losses.count ? STATUS_NO : STATUS_DONE;
    }
    assessment_free(assessment);
    faults_free(&losses);
    return status;
}

enum status recover_run(const struct arguments *arguments, struct error *error)
{
    const char *file = arguments->words[0], *to = arguments->values[OPTION_OUTPUT];
    struct secret *passphrase = NULL;
    enum status status = STATUS_DONE;
    if (take_passphrase(file, &passphrase, error))
        status = to ? take_out(file, to, passphrase, error) : bring_back(file, passphrase, error);
    secret_free(passphrase);
    return status;
}
