#include "workbench.h"

#include <stdlib.h>

#include "passphrase.h"

static bool load_packs(struct workbench *workbench, struct error *error)
{
    const struct snapshot *snapshot = workbench->snapshot;
    const char **ids = mem_alloc((snapshot->pack_count + 1) * sizeof *ids);
    for (size_t i = 0; i < snapshot->pack_count; i++)
        ids[i] = snapshot->packs[i].id;
    struct faults faults = {0};
    workbench->library = library_new_installed(ids, snapshot->pack_count, language_get(), &faults);
    bool is_good = library_require(workbench->library, ids, snapshot->pack_count, &faults, error);
    if (is_good && snapshot->is_examination)
        library_withhold_advice(workbench->library);
    faults_free(&faults);
    free(ids);
    return is_good;
}

struct assessment *workbench_take_case(const char *path, enum assessment_access access,
                                       struct error *error)
{
    struct secret *passphrase = NULL;
    bool needs_passphrase = assessment_file_is_encrypted(path) || passphrase_is_given();
    if (needs_passphrase && !(passphrase = passphrase_take(path, error)))
        return NULL;
    struct assessment *assessment = assessment_open_with(path, access, passphrase, error);
    if (!assessment)
        assessment_explain_damage(path, passphrase, error);
    secret_free(passphrase);
    return assessment;
}

bool workbench_open(struct workbench *workbench, const char *path, enum assessment_access access,
                    struct error *error)
{
    struct assessment *assessment = workbench_take_case(path, access, error);
    return assessment && workbench_begin(workbench, assessment, error);
}

bool workbench_begin(struct workbench *workbench, struct assessment *assessment,
                     struct error *error)
{
    workbench->assessment = assessment;
    workbench->snapshot = snapshot_new(workbench->assessment);
    if (!load_packs(workbench, error))
        return false;
    workbench->result = engine_evaluate(workbench->library, workbench->snapshot,
                                        (struct engine_view){.voice = VOICE_NONE});
    return true;
}

void workbench_close(struct workbench *workbench)
{
    result_free(workbench->result);
    library_free(workbench->library);
    snapshot_free(workbench->snapshot);
    assessment_free(workbench->assessment);
    *workbench = (struct workbench){0};
}
