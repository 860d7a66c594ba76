/* Cases for the participants of a workshop: numbered, at tables, all of the same made-up firm. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "output.h"
#include "participant.h"
#include "tenken/survey.h"
#include "verb.h"

#define PARTICIPANTS_MOST 1000

/* What all of them share. */
struct making {
    const char *folder;
    struct workshop *workshop;
    struct library *library;
    struct snapshot *sample;
    char **packs;
    size_t pack_count;
    const char *profile;
    int count;
};

static bool read_count(const char *text, int *count, struct error *error)
{
    char *end;
    long number = strtol(text, &end, 10);
    *count = (int)number;
    if (end != text && !*end && number > 0 && number <= PARTICIPANTS_MOST)
        return true;
    return error_set(error, ERROR_USAGE, "--participants", _("expected is a number from 1 to %d"),
                     PARTICIPANTS_MOST);
}

/* Tables of five or six, so that each can be shown by itself. */
static int get_table(const struct making *making, int number)
{
    int tables = making->count / SURVEY_LEAST;
    return tables ? (number - 1) % tables + 1 : 1;
}

static bool make_one(const struct making *making, int number, struct error *error)
{
    int digits = making->count < 100 ? 2 : 4;
    char *name = mem_format("%0*d.tenken", digits, number);
    char *path = path_take_join(making->folder, name);
    char *table = mem_format("%d", get_table(making, number));
    struct participant_request request = {.library = making->library,
                                          .packs = (const char *const *)making->packs,
                                          .pack_count = making->pack_count,
                                          .profile = making->profile,
                                          .sample = making->sample,
                                          .table = table};
    struct assessment *assessment = participant_new(&request, error);
    bool is_good = assessment && assessment_set_path(assessment, path, error) &&
                   assessment_save(assessment, error);
    assessment_free(assessment);
    free(table);
    free(path);
    free(name);
    return is_good;
}

static bool make_folder(const char *folder, struct error *error)
{
    if (mkdir(folder, 0777) == 0 || errno == EEXIST)
        return true;
    return error_set_errno(error, folder, errno);
}

static bool make_all(const struct making *making, struct error *error)
{
    if (!make_folder(making->folder, error))
        return false;
    for (int number = 1; number <= making->count; number++)
        if (!make_one(making, number, error))
            return false;
    output_line(_("%d cases in %s"), making->count, making->folder);
    return true;
}

/* ---- what they are made of ---- */

static void take_ids(struct making *making, const char *text)
{
    if (!text) {
        making->packs = participant_take_packs(making->workshop, &making->pack_count);
        return;
    }
    while (*text) {
        size_t length = strcspn(text, ",");
        if (length)
            ARRAY_PUSH(making->packs, making->pack_count) = mem_format("%.*s", (int)length, text);
        text += length + (text[length] == ',');
    }
}

static bool load(struct making *making, const char *packs, struct error *error)
{
    struct faults faults = {0};
    making->workshop = workshop_new_installed(language_get(), &faults);
    bool is_good =
        making->workshop || error_set(error, ERROR_INPUT, "workshop",
                                      _("there is no workshop in the content, or it has faults"));
    if (is_good) {
        take_ids(making, packs);
        making->library = library_new_installed((const char *const *)making->packs,
                                                making->pack_count, language_get(), &faults);
        is_good = library_require(making->library, (const char *const *)making->packs,
                                  making->pack_count, &faults, error) &&
                  (making->sample = participant_open_sample(making->workshop, error));
    }
    faults_free(&faults);
    return is_good;
}

static void clear(struct making *making)
{
    for (size_t i = 0; i < making->pack_count; i++)
        free(making->packs[i]);
    free(making->packs);
    snapshot_free(making->sample);
    library_free(making->library);
    workshop_free(making->workshop);
}

enum status workshop_new_run(const struct arguments *arguments, struct error *error)
{
    const char *profile = arguments->values[OPTION_PROFILE];
    struct making making = {.folder = arguments->words[0],
                            .profile = profile ? profile : PARTICIPANT_PROFILE};
    if (read_count(arguments->values[OPTION_PARTICIPANTS], &making.count, error) &&
        load(&making, arguments->values[OPTION_PACK], error))
        make_all(&making, error);
    clear(&making);
    return STATUS_DONE;
}
