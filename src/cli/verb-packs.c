/* Which packs a case is checked by. */
#include "verb.h"
#include "workbench.h"

static bool add(struct assessment *assessment, const char *id, struct error *error)
{
    struct faults faults = {0};
    struct library *library = library_new_installed(&id, 1, language_get(), &faults);
    bool is_good = library_require(library, &id, 1, &faults, error) &&
                   assessment_add_pack(assessment, library_get_pack(library, id), error);
    library_free(library);
    faults_free(&faults);
    return is_good;
}

static enum status change_packs(const struct arguments *arguments,
                                bool (*change)(struct assessment *assessment, const char *id,
                                               struct error *error),
                                struct error *error)
{
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], ASSESSMENT_WRITE, error);
    bool is_good = assessment != NULL;
    for (size_t i = 1; is_good && i < arguments->count; i++)
        is_good = change(assessment, arguments->words[i], error);
    if (is_good)
        assessment_save(assessment, error);
    assessment_free(assessment);
    return STATUS_DONE;
}

enum status pack_add_run(const struct arguments *arguments, struct error *error)
{
    return change_packs(arguments, add, error);
}

enum status pack_drop_run(const struct arguments *arguments, struct error *error)
{
    return change_packs(arguments, assessment_drop_pack, error);
}
