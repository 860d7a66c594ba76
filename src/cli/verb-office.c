/* Who holds which office: the roles of the packs, and the people in them. */
#include <stdlib.h>
#include <string.h>

#include "deed.h"
#include "output.h"
#include "pairs.h"
#include "tenken/report.h"
#include "workbench.h"

#define TITLE_COLUMNS  40
#define ID_COLUMNS     18
#define PERSON_COLUMNS 20

struct job {
    struct workbench workbench;
    const struct arguments *arguments;
};

static void print_office(const struct role *role, const struct record *office)
{
    const char *person = office ? record_get_field(office, "person") : NULL;
    const char *deputy = office ? record_get_field(office, "deputy") : NULL;
    const char *since = office ? record_get_field(office, "since") : NULL;
    struct string line = {0};
    string_append_cell(&line, role->id, ID_COLUMNS);
    string_append_cell(&line, role->title.value, TITLE_COLUMNS);
    string_append_cell(&line, person ? person : _("nobody named"), PERSON_COLUMNS);
    string_append_cell(&line, deputy ? deputy : "", PERSON_COLUMNS);
    string_append(&line, since ? since : "");
    output_line("%s", line.text);
    string_free(&line);
}

static void print_offices(const struct result *result)
{
    size_t count = 0;
    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack *pack = result->packs[i].pack;
        for (size_t k = 0; k < pack->role_count; k++, count++)
            print_office(&pack->roles[k], office_get(result->snapshot, pack->roles[k].id));
    }
    if (count == 0)
        output_line("%s", _("No pack of this case names roles."));
}

static enum status list_run(const struct job *job, struct error *error)
{
    if (job->arguments->values[OPTION_JSON])
        output_json(json_take_offices(job->workbench.result));
    else
        print_offices(job->workbench.result);
    return STATUS_DONE;
}

/* ---- changes ---- */

static bool refuse_role(const struct library *library, const char *id, struct error *error)
{
    const char **names = NULL;
    size_t count = 0;
    for (size_t i = 0; i < library->pack_count; i++)
        for (size_t k = 0; k < library->packs[i]->role_count; k++)
            ARRAY_PUSH(names, count) = library->packs[i]->roles[k].id;
    char *hint = count ? hint_take(id, names, count) : mem_copy(_("they name none"));
    error_set(error, ERROR_INPUT, id, _("no role of the packs of this case; %s"), hint);
    free(hint);
    free(names);
    return false;
}

static enum status set_run(const struct job *job, struct error *error)
{
    const char *id = job->arguments->words[DEED_WORDS_BEFORE];
    struct pairs pairs = {0};
    bool is_set = (library_get_role(job->workbench.library, id) ||
                   refuse_role(job->workbench.library, id, error)) &&
                  pairs_read(&pairs, job->arguments, DEED_WORDS_BEFORE + 1, error) &&
                  assessment_put_record(job->workbench.assessment, "office", id, pairs.items,
                                        pairs.count, error);
    pairs_free(&pairs);
    if (is_set)
        assessment_save(job->workbench.assessment, error);
    return STATUS_DONE;
}

/* Also of a role that the packs have no more. */
static enum status remove_run(const struct job *job, struct error *error)
{
    const char *id = job->arguments->words[DEED_WORDS_BEFORE];
    if (assessment_remove_record(job->workbench.assessment, "office", id, error))
        assessment_save(job->workbench.assessment, error);
    return STATUS_DONE;
}

/* ---- the verb ---- */

static const struct deed deeds[] = {
    {"list", "", 0, 0, OPTION_BIT(OPTION_JSON), false, list_run},
    {"set", "ROLE KEY=VALUE...", 2, WORDS_ANY, 0, true, set_run},
    {"remove", "ROLE", 1, 1, 0, true, remove_run},
};

enum status office_run(const struct arguments *arguments, struct error *error)
{
    struct job job = {.arguments = arguments};
    enum status status = STATUS_DONE;
    const struct deed *deed = deed_find(deeds, ARRAY_LENGTH(deeds), "office", arguments,
                                        _("nothing that is done with offices; %s"), error);
    if (!deed)
        return status;
    if (workbench_open(&job.workbench, arguments->words[0],
                       deed->changes ? ASSESSMENT_WRITE : ASSESSMENT_READ, error))
        status = deed->run(&job, error);
    workbench_close(&job.workbench);
    return status;
}
