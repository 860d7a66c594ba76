#include "assignment.h"
#include "verb.h"

/* The same calls in the same order as the keys make, so that both make the same document. */
static bool apply(struct assessment *assessment, const struct assignments *all,
                  const struct assignment *one, struct error *error)
{
    const char *address = one->target.address;
    const char *wording = one->choice ? assignment_get_wording(one) : NULL;
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
        assignments_read(&workbench, &all, arguments, error))
        answer_all(&workbench, &all, error);
    assignments_clear(&all);
    workbench_close(&workbench);
    return STATUS_DONE;
}
