#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "tenken/assessment.h"
#include "verb.h"
#include "workbench.h"

/* A control alone stands for itself in every pack. The history needs no packs, so that it can be
 * read without. */
static bool is_meant(const char *wanted, const char *address)
{
    if (!wanted || text_equal(wanted, address))
        return true;
    const char *colon = strchr(address, ':');
    return colon && text_equal(wanted, colon + 1);
}

static void print_change(const struct history_group *group, const struct history_change *change)
{
    const char *voice = voice_get_name(change->voice);
    output_line("%s  %s  %s  %s  %s%s%s  %s: %s → %s", group->at, group->author, change->id,
                group->label, change->address, *voice ? " " : "", voice, change->field,
                change->old_value ? change->old_value : "-",
                change->new_value ? change->new_value : "-");
}

static void print_history(const struct assessment *assessment, const char *wanted)
{
    const struct history_group *groups = NULL;
    size_t count = assessment_get_history(assessment, &groups);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < groups[i].change_count; k++)
            if (is_meant(wanted, groups[i].changes[k].address))
                print_change(&groups[i], &groups[i].changes[k]);
}

enum status history_run(const struct arguments *arguments, struct error *error)
{
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], ASSESSMENT_READ, error);
    if (assessment)
        print_history(assessment, arguments->count > 1 ? arguments->words[1] : NULL);
    assessment_free(assessment);
    return STATUS_DONE;
}
