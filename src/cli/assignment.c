#include "assignment.h"

#include <stdlib.h>
#include <string.h>

static bool refuse_choice(const struct scale *scale, const char *text, const char *choice,
                          struct error *error)
{
    const char **ids = mem_alloc((scale->choice_count + 1) * sizeof *ids);
    for (size_t i = 0; i < scale->choice_count; i++)
        ids[i] = scale->choices[i].id;
    char *hint = hint_take("", ids, scale->choice_count);
    error_set(error, ERROR_INPUT, text, _("“%s” is not one of its choices; %s"), choice, hint);
    free(hint);
    free(ids);
    return false;
}

static bool check_choice(const struct workbench *workbench, const struct assignments *all,
                         const struct assignment *one, const char *text, struct error *error)
{
    const struct scale *scale = one->target.control->scale;
    if (!one->choice)
        return true;
    if (!scale)
        return error_set(error, ERROR_INPUT, text, _("not asked in the mode of this case"));
    const struct choice *choice = scale_get_choice(scale, one->choice);
    if (!choice)
        return refuse_choice(scale, text, one->choice, error);
    if (choice->asks_reason && !all->reason &&
        !assessment_get(workbench->assessment, one->target.address, all->voice, "reason"))
        return error_set(error, ERROR_INPUT, text, _("this choice needs a reason: --reason TEXT"));
    return true;
}

static bool read_assignment(const struct workbench *workbench, struct assignments *all,
                            const char *text, struct error *error)
{
    const char *equals = strchr(text, '=');
    if (!equals)
        return error_set(error, ERROR_USAGE, text, _("an answer is written ADDRESS=CHOICE"));
    struct assignment *one = &ARRAY_PUSH(all->items, all->count);
    *one = (struct assignment){.choice = equals[1] ? equals + 1 : NULL};
    char *address = strndup(text, (size_t)(equals - text));
    bool is_good = address_find(workbench->result, address, &one->target, error) &&
                   check_choice(workbench, all, one, text, error);
    free(address);
    return is_good;
}

bool assignments_read(const struct workbench *workbench, struct assignments *all,
                      const struct arguments *arguments, struct error *error)
{
    const char *voice = arguments->values[OPTION_VOICE];
    all->note = arguments->values[OPTION_NOTE];
    all->reason = arguments->values[OPTION_REASON];
    all->voice = voice_of_mode(workbench->snapshot->mode);
    if (voice)
        voice_from_name(voice, &all->voice);
    for (size_t i = 1; i < arguments->count; i++)
        if (!read_assignment(workbench, all, arguments->words[i], error))
            return false;
    return true;
}

void assignments_clear(struct assignments *all)
{
    for (size_t i = 0; i < all->count; i++)
        free(all->items[i].target.address);
    free(all->items);
}

const char *assignment_get_wording(const struct assignment *one)
{
    struct address address = {0};
    address_parse(one->target.address, &address, NULL);
    const char *wording = control_get_wording(one->target.control->control, address.option);
    address_clear(&address);
    return wording;
}
