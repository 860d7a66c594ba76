/* What has changed since a case was answered is shown, and taken over only when somebody says so
 * (docs/upgrade.md). */
#include "edition.h"
#include "output.h"
#include "verb.h"

static enum status finish(const struct edition *edition, const struct arguments *arguments,
                          struct error *error)
{
    if (!edition->change_count) {
        output_line("%s", _("The installed edition is the one that was answered."));
        return STATUS_DONE;
    }
    if (!arguments->values[OPTION_YES]) {
        output_line("%s", _("Nothing was changed. With --yes the new edition is taken over."));
        return STATUS_NO;
    }
    if (edition_take_over(edition, error) && assessment_save(edition->workbench->assessment, error))
        output_line("%s", _("Taken over. “tenken undo” takes it back."));
    return STATUS_DONE;
}

enum status upgrade_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    struct edition edition = {0};
    bool writes = arguments->values[OPTION_YES] && !arguments->values[OPTION_DRY_RUN];
    enum status status = STATUS_DONE;
    if (arguments->values[OPTION_YES] && arguments->values[OPTION_DRY_RUN])
        error_set(error, ERROR_USAGE, "--dry-run", _("not together with --yes"));
    else if (workbench_open(&workbench, arguments->words[0],
                            writes ? ASSESSMENT_WRITE : ASSESSMENT_READ, error)) {
        edition_compare(&edition, &workbench);
        status = finish(&edition, arguments, error);
    }
    edition_clear(&edition);
    workbench_close(&workbench);
    return status;
}
