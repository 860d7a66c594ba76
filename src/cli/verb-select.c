#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "verb.h"
#include "workbench.h"

struct decision {
    struct target target;
    enum selection selection; /* SELECTION_OPEN takes it back */
};
struct decisions {
    struct decision *items;
    size_t count;
    enum voice voice;
    const char *reason;
};

static bool read_decision(const struct workbench *workbench, struct decisions *all,
                          const char *text, struct error *error)
{
    const char *equals = strchr(text, '=');
    struct decision *one = &ARRAY_PUSH(all->items, all->count);
    *one = (struct decision){.selection = SELECTION_OPEN};
    if (!equals || (equals[1] && !selection_from_name(equals + 1, &one->selection)))
        return error_set(error, ERROR_USAGE, text, _("a decision is written CONTROL=yes or =no"));
    char *address = strndup(text, (size_t)(equals - text));
    bool is_good =
        address_find_decided(workbench->result, address, &one->target, error) &&
        assessment_may_select(one->target.meant, text, one->selection, all->reason, error);
    free(address);
    return is_good;
}

static bool read_all(const struct workbench *workbench, struct decisions *all,
                     const struct arguments *arguments, struct error *error)
{
    const char *voice = arguments->values[OPTION_VOICE];
    all->reason = arguments->values[OPTION_REASON];
    all->voice = voice_of_mode(workbench->snapshot->mode);
    if (voice)
        voice_from_name(voice, &all->voice);
    for (size_t i = 1; i < arguments->count; i++)
        if (!read_decision(workbench, all, arguments->words[i], error))
            return false;
    return true;
}

static void select_all(struct workbench *workbench, const struct decisions *all,
                       struct error *error)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct decision *one = &all->items[i];
        if (!assessment_select(workbench->assessment, one->target.meant, one->target.address,
                               all->voice, one->selection, all->reason, error))
            return;
    }
    assessment_save(workbench->assessment, error);
}

enum status select_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    struct decisions all = {0};
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_WRITE, error) &&
        read_all(&workbench, &all, arguments, error))
        select_all(&workbench, &all, error);
    for (size_t i = 0; i < all.count; i++)
        free(all.items[i].target.address);
    free(all.items);
    workbench_close(&workbench);
    return STATUS_DONE;
}
