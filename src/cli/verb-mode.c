#include <stdlib.h>

#include "output.h"
#include "tenken/assessment.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

#define NAME_COLUMNS 13

/* Every mode with its word; the one in use is marked. */
static void print_modes(const struct assessment *assessment)
{
    const struct case_mode *modes;
    struct snapshot *snapshot = snapshot_new(assessment);
    const struct case_mode *used = case_mode_of(snapshot);
    for (size_t i = 0, count = case_mode_list(&modes); i < count; i++)
        output_line("%s %-*s%s", &modes[i] == used ? "*" : " ", NAME_COLUMNS, modes[i].name,
                    word_case_mode(&modes[i]));
    snapshot_free(snapshot);
}

static const struct case_mode *find_mode(const char *name, struct error *error)
{
    const struct case_mode *modes, *mode = case_mode_get(name);
    size_t count = case_mode_list(&modes);
    if (mode)
        return mode;
    const char **names = mem_alloc(count * sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = modes[i].name;
    char *hint = hint_take(name, names, count);
    error_set(error, ERROR_INPUT, name, _("no such mode; %s"), hint);
    free(hint);
    free(names);
    return NULL;
}

static void set_mode(struct assessment *assessment, const struct case_mode *mode,
                     struct error *error)
{
    int advised;
    enum mode_verdict verdict = assessment_check_mode(assessment, mode, &advised);
    bool is_set =
        assessment_set_mode(assessment, mode, error) && assessment_save(assessment, error);
    if (is_set && verdict == MODE_DOUBTFUL) {
        char *warning = word_take_advised(advised);
        output_line("! %s", warning);
        free(warning);
    }
}

enum status mode_run(const struct arguments *arguments, struct error *error)
{
    const char *name = arguments->count > 1 ? arguments->words[1] : NULL;
    const struct case_mode *mode = name ? find_mode(name, error) : NULL;
    if (name && !mode)
        return STATUS_DONE;
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], mode ? ASSESSMENT_WRITE : ASSESSMENT_READ, error);
    if (assessment && !mode)
        print_modes(assessment);
    else if (assessment)
        set_mode(assessment, mode, error);
    assessment_free(assessment);
    return STATUS_DONE;
}
