#include "tenken/ui.h"
#include "verb.h"

#include <errno.h>
#include <unistd.h>

enum status wizard_run(const struct arguments *arguments, struct error *error)
{
    const char *file = arguments->count ? arguments->words[0] : NULL;
    if (file && access(file, F_OK) != 0) {
        if (errno != ENOENT)
            error_set_errno(error, file, errno);
        else
            error_set(error, ERROR_SYSTEM, file,
                      _("there is no such file; “tenken new” makes one"));
        return STATUS_DONE;
    }
    return (enum status)ui_run(&(struct ui_request){.file = file, .config = arguments->config});
}
