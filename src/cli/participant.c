#include "participant.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "workbench.h"

struct changes {
    struct change *items;
    size_t count;
    struct arena *arena; /* of the addresses */
};

static bool is_among(const char *word, const char *const *words)
{
    while (*words && !text_equal(word, *words))
        words++;
    return *words;
}

static void add_field(struct changes *changes, const char *address,
                      const struct record_field *field)
{
    ARRAY_PUSH(changes->items, changes->count) =
        (struct change){.address = address, .field = field->key, .new_value = field->value};
}

/* What was decided about a record is for the participants to decide. */
static void add_record(struct changes *changes, const struct record *record)
{
    static const char *const decisions[] = {"treatment", "treatment-reason", "accepted-by",
                                            "accepted-until", NULL};
    const char *address = arena_format(changes->arena, "%s:%s", record->kind, record->id);
    for (size_t i = 0; i < record->field_count; i++)
        if (!is_among(record->fields[i].key, decisions) &&
            strncmp(record->fields[i].key, "threat-", strlen("threat-")) != 0)
            add_field(changes, address, &record->fields[i]);
}

static void add_sample(struct changes *changes, const struct snapshot *sample)
{
    static const char *const kinds[] = {"asset", "party", "ledger", "site", NULL};
    static const char *const facts[] = {"name", "industry", "size", "departments", NULL};
    for (size_t i = 0; i < sample->firm_count; i++)
        if (is_among(sample->firm[i].key, facts))
            add_field(changes, "firm", &sample->firm[i]);
    for (size_t i = 0; i < sample->record_count; i++)
        if (is_among(sample->records[i].kind, kinds))
            add_record(changes, &sample->records[i]);
}

static bool prepare(struct assessment *assessment, const struct participant_request *request,
                    struct error *error)
{
    struct changes changes = {.arena = arena_new()};
    const struct record_field mode = {"mode", mode_get_name(MODE_TRAIN)};
    const struct record_field table = {"table", request->table};
    add_field(&changes, "case", &mode);
    if (request->sample)
        add_sample(&changes, request->sample);
    if (request->table)
        add_field(&changes, "firm", &table);
    bool is_good = assessment_apply(assessment, changes.items, changes.count, "new", error);
    free(changes.items);
    arena_free(changes.arena);
    return is_good;
}

struct assessment *participant_new(const struct participant_request *request, struct error *error)
{
    struct assessment *assessment = assessment_new();
    if (assessment_begin_in(assessment, request->library, request->packs, request->pack_count,
                            request->profile, NULL, error) &&
        prepare(assessment, request, error))
        return assessment;
    assessment_free(assessment);
    return NULL;
}

/* ---- what the workshop names ---- */

static char *take_sample_path(const char *folder, const char *name)
{
    return mem_format("%s/samples/%s.tenken", folder, name);
}

struct snapshot *participant_open_sample(const struct workshop *workshop, struct error *error)
{
    char *own = place_take_user_content();
    char *path = take_sample_path(own, workshop->sample);
    if (access(path, F_OK) != 0) {
        free(path);
        path = take_sample_path(place_get_content(), workshop->sample);
    }
    struct assessment *assessment = workbench_take_case(path, ASSESSMENT_READ, error);
    struct snapshot *sample = assessment ? snapshot_new(assessment) : NULL;
    assessment_free(assessment);
    free(path);
    free(own);
    return sample;
}

char **participant_take_packs(const struct workshop *workshop, size_t *count)
{
    char **ids = NULL;
    *count = 0;
    for (size_t i = 0; workshop && i < workshop->model_count; i++) {
        const char *address = workshop->models[i].address;
        size_t length = strcspn(address, ":"), k = 0;
        while (k < *count && (strlen(ids[k]) != length || strncmp(ids[k], address, length) != 0))
            k++;
        if (k == *count)
            ARRAY_PUSH(ids, *count) = mem_format("%.*s", (int)length, address);
    }
    return ids;
}
