/* Taking an optional control on, or leaving it: what is decided, and what cannot be. */
#include "snapshot.h"

static const char *const names[] = {
    [SELECTION_OPEN] = "",
    [SELECTION_YES] = "yes",
    [SELECTION_NO] = "no",
};

const char *selection_get_name(enum selection selection)
{
    return names[selection];
}

bool selection_from_name(const char *name, enum selection *selection)
{
    for (enum selection i = SELECTION_YES; i <= SELECTION_NO; i++) {
        if (text_equal(name, names[i])) {
            *selection = i;
            return true;
        }
    }
    return false;
}

enum selection selection_of(const char *name)
{
    enum selection selection = SELECTION_OPEN;
    selection_from_name(name, &selection);
    return selection;
}

bool assessment_may_select(const struct control *control, const char *address,
                           enum selection selection, const char *reason, struct error *error)
{
    if (selection != SELECTION_NO)
        return true;
    if (control->mandatory)
        return error_set(error, ERROR_INPUT, address,
                         _("it is mandatory item %d, and what is mandatory cannot be left"),
                         control->mandatory);
    if (control->counts_always)
        return error_set(error, ERROR_INPUT, address,
                         _("every item of this check counts, so none can be left"));
    if (text_is_blank(reason))
        return error_set(error, ERROR_INPUT, address, _("leaving a control needs a reason"));
    return true;
}

bool assessment_select(struct assessment *assessment, const struct control *control,
                       const char *address, enum voice voice, enum selection selection,
                       const char *reason, struct error *error)
{
    if (!assessment_may_select(control, address, selection, reason, error))
        return false;
    struct change changes[] = {
        {.field = "selected", .new_value = names[selection]},
        {.field = "selection-reason", .new_value = selection ? reason : NULL},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(changes); i++) {
        changes[i].address = address;
        changes[i].voice = voice;
        changes[i].old_value = assessment_get(assessment, address, voice, changes[i].field);
    }
    return assessment_apply(assessment, changes, ARRAY_LENGTH(changes), "select", error);
}
