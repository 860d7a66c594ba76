#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "verb.h"
#include "workbench.h"

struct assignment {
    struct target target;
    const char *choice; /* NULL takes the answer back */
};
struct assignments {
    struct assignment *items;
    size_t count;
    enum voice voice;
    const char *note;
    const char *reason;
};

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

static bool read_all(const struct workbench *workbench, struct assignments *all,
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

/* Lent by the content: the text of the part, where the address names one. */
static const char *get_wording(const struct assignment *one)
{
    struct address address = {0};
    address_parse(one->target.address, &address, NULL);
    const char *wording = control_get_wording(one->target.control->control, address.option);
    address_clear(&address);
    return wording;
}

/* The same calls in the same order as the keys make, so that both make the same document. */
static bool apply(struct assessment *assessment, const struct assignments *all,
                  const struct assignment *one, struct error *error)
{
    const char *address = one->target.address;
    const char *wording = one->choice ? get_wording(one) : NULL;
    return assessment_answer(assessment, address, all->voice, one->choice, wording, error) &&
           (!all->reason ||
            assessment_set(assessment, address, all->voice, "reason", all->reason, error)) &&
           (!all->note ||
            assessment_set(assessment, address, all->voice, "note", all->note, error));
}

static void answer_all(struct workbench *workbench, const struct assignments *all,
                       struct error *error)
{
    for (size_t i = 0; i < all->count; i++)
        if (!apply(workbench->assessment, all, &all->items[i], error))
            return;
    assessment_save(workbench->assessment, error);
}

enum status answer_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    struct assignments all = {0};
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_WRITE, error) &&
        read_all(&workbench, &all, arguments, error))
        answer_all(&workbench, &all, error);
    for (size_t i = 0; i < all.count; i++)
        free(all.items[i].target.address);
    free(all.items);
    workbench_close(&workbench);
    return STATUS_DONE;
}
