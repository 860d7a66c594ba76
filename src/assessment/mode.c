/* How is answered: the modes, the variant of an audit that a certification body makes, and who may
 * go over to it (docs/audit.md). */
#include "internal.h"

#include <stdlib.h>

static const struct case_mode modes[] = {
    {.name = "self", .mode = MODE_SELF},
    {.name = "advise", .mode = MODE_ADVISE},
    {.name = "audit", .mode = MODE_AUDIT},
    {.name = "examination", .mode = MODE_AUDIT, .is_examination = true},
    {.name = "train", .mode = MODE_TRAIN},
};

size_t case_mode_list(const struct case_mode **list)
{
    *list = modes;
    return ARRAY_LENGTH(modes);
}

const struct case_mode *case_mode_get(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(modes); i++)
        if (text_equal(modes[i].name, name))
            return &modes[i];
    return NULL;
}

const struct case_mode *case_mode_of(const struct snapshot *snapshot)
{
    for (size_t i = 0; i < ARRAY_LENGTH(modes); i++)
        if (modes[i].mode == snapshot->mode && modes[i].is_examination == snapshot->is_examination)
            return &modes[i];
    return NULL;
}

/* ---- who has been the adviser ---- */

static bool speaks_as_adviser(const struct history_group *group)
{
    for (size_t i = 0; i < group->change_count; i++)
        if (group->changes[i].voice == VOICE_ADVISER)
            return true;
    return false;
}

/* What was taken back has been said all the same. */
static int find_first_advice(const struct assessment *assessment, const char *author)
{
    const struct history_group *groups;
    size_t count = assessment_get_history(assessment, &groups);
    for (size_t i = 0; i < count; i++)
        if (text_equal(groups[i].author, author) && speaks_as_adviser(&groups[i]))
            return day_from_text(groups[i].at);
    return DAY_NONE;
}

/* While no contract is noted, all advice has come before it. */
static bool is_before_contract(const struct assessment *assessment, int day)
{
    const char *text = assessment_get(assessment, "stage:application", VOICE_NONE, "contract");
    int contract = text ? day_from_text(text) : DAY_NONE;
    return contract == DAY_NONE || day < contract;
}

enum mode_verdict assessment_check_mode(const struct assessment *assessment,
                                        const struct case_mode *mode, int *advised)
{
    struct author author = author_take();
    *advised = find_first_advice(assessment, author.name);
    author_clear(&author);
    if (mode->mode != MODE_AUDIT || *advised == DAY_NONE)
        return MODE_FREE;
    bool is_forbidden = mode->is_examination && is_before_contract(assessment, *advised);
    return is_forbidden ? MODE_FORBIDDEN : MODE_DOUBTFUL;
}

bool assessment_set_mode(struct assessment *assessment, const struct case_mode *mode,
                         struct error *error)
{
    int advised;
    const char *examination = mode->is_examination ? "yes" : NULL;
    if (assessment_check_mode(assessment, mode, &advised) == MODE_FORBIDDEN)
        return error_set(error, ERROR_INPUT, mode->name,
                         _("you have advised this firm before the contract on its certification, "
                           "so you must not examine it (notice No. 4, 第四3一); somebody else "
                           "does, or enter the day of the contract with the stage of the "
                           "application"));
    const struct change changes[] = {
        {.address = "case",
         .field = "mode",
         .old_value = assessment_get(assessment, "case", VOICE_NONE, "mode"),
         .new_value = mode_get_name(mode->mode)},
        {.address = "case",
         .field = "examination",
         .old_value = assessment_get(assessment, "case", VOICE_NONE, "examination"),
         .new_value = examination},
    };
    return assessment_apply(assessment, changes, ARRAY_LENGTH(changes), "mode", error);
}
