#include <stdlib.h>

#include "output.h"
#include "tenken/assessment.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

/* Every mode with its word; the one in use is marked. */
static void print_modes(const struct assessment *assessment)
{
    enum mode used = MODE_SELF;
    const char *name = assessment_get(assessment, "case", VOICE_NONE, "mode");
    if (name)
        mode_from_name(name, &used);
    for (enum mode mode = 0; mode < MODE_COUNT; mode++)
        output_line("%s %-8s%s", mode == used ? "*" : " ", mode_get_name(mode), word_mode(mode));
}

static bool check_mode(const char *name, struct error *error)
{
    const char *names[MODE_COUNT];
    enum mode mode;
    if (mode_from_name(name, &mode))
        return true;
    for (mode = 0; mode < MODE_COUNT; mode++)
        names[mode] = mode_get_name(mode);
    char *hint = hint_take(name, names, MODE_COUNT);
    error_set(error, ERROR_INPUT, name, _("no such mode; %s"), hint);
    free(hint);
    return false;
}

enum status mode_run(const struct arguments *arguments, struct error *error)
{
    const char *mode = arguments->count > 1 ? arguments->words[1] : NULL;
    if (mode && !check_mode(mode, error))
        return STATUS_DONE;
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], mode ? ASSESSMENT_WRITE : ASSESSMENT_READ, error);
    if (assessment && !mode)
        print_modes(assessment);
    else if (assessment && assessment_set(assessment, "case", VOICE_NONE, "mode", mode, error))
        assessment_save(assessment, error);
    assessment_free(assessment);
    return STATUS_DONE;
}
