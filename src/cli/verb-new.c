#include <stdlib.h>
#include <string.h>

#include "passphrase.h"
#include "tenken/assessment.h"
#include "verb.h"
#include "workbench.h"

struct id_list {
    char **items;
    size_t count;
};

static void add_id(struct id_list *ids, const char *text, size_t length)
{
    char *id = strndup(text, length);
    for (size_t i = 0; i < ids->count; i++)
        if (text_equal(ids->items[i], id)) {
            free(id);
            return;
        }
    ARRAY_PUSH(ids->items, ids->count) = id;
}

/* "a,b": each once, in the order given. */
static struct id_list take_ids(const char *text)
{
    struct id_list ids = {0};
    for (;;) {
        size_t length = strcspn(text, ",");
        if (length)
            add_id(&ids, text, length);
        if (!text[length])
            return ids;
        text += length + 1;
    }
}

static void free_ids(struct id_list *ids)
{
    for (size_t i = 0; i < ids->count; i++)
        free(ids->items[i]);
    free(ids->items);
}

static bool refuse_profile(const struct library *library, const char *profile, struct error *error)
{
    const char **ids = NULL;
    size_t count = 0;
    for (size_t i = 0; i < library->pack_count; i++)
        for (size_t j = 0; j < library->packs[i]->profile_count; j++)
            ARRAY_PUSH(ids, count) = library->packs[i]->profiles[j].id;
    char *hint = hint_take(profile, ids, count);
    error_set(error, ERROR_INPUT, profile, _("no such profile; %s"), hint);
    free(hint);
    free(ids);
    return false;
}

/* One of the packs must have it. */
static bool check_profile(const struct library *library, const char *profile, struct error *error)
{
    for (size_t i = 0; profile && i < library->pack_count; i++)
        if (pack_get_profile(library->packs[i], profile))
            return true;
    return !profile || refuse_profile(library, profile, error);
}

static bool set_mode(struct assessment *assessment, const char *mode, struct error *error)
{
    return !mode || assessment_set(assessment, "case", VOICE_NONE, "mode", mode, error);
}

/* Before anything is made: what is typed wrong leaves nothing behind. */
static bool take_new_passphrase(const struct arguments *arguments, struct secret **passphrase,
                                struct error *error)
{
    const char *from = arguments->values[OPTION_PASSPHRASE_FILE];
    if (!arguments->values[OPTION_ENCRYPT])
        return !from || error_set(error, ERROR_USAGE, "--passphrase-file",
                                  _("only with --encrypt; without it the case is plain"));
    *passphrase = passphrase_take_new(arguments->words[0], from, error);
    return *passphrase;
}

static bool make_case(const struct library *library, const struct id_list *ids,
                      const struct arguments *arguments, struct error *error)
{
    struct secret *passphrase = NULL;
    if (!take_new_passphrase(arguments, &passphrase, error))
        return false;
    struct assessment *assessment = assessment_new();
    bool is_good = assessment_set_path(assessment, arguments->words[0], error) &&
                   assessment_set_passphrase(assessment, passphrase, error) &&
                   assessment_begin_in(assessment, library, (const char *const *)ids->items,
                                       ids->count, arguments->values[OPTION_PROFILE],
                                       arguments->values[OPTION_ORGANISATION], error) &&
                   set_mode(assessment, arguments->values[OPTION_MODE], error) &&
                   assessment_save(assessment, error);
    assessment_free(assessment);
    secret_free(passphrase);
    return is_good;
}

enum status new_run(const struct arguments *arguments, struct error *error)
{
    struct id_list ids = take_ids(arguments->values[OPTION_PACK]);
    const char *const *list = (const char *const *)ids.items;
    struct faults faults = {0};
    struct library *library = library_new_installed(list, ids.count, language_get(), &faults);
    if (ids.count == 0)
        error_set(error, ERROR_USAGE, "--pack", _("no pack is named"));
    else if (library_require(library, list, ids.count, &faults, error) &&
             check_profile(library, arguments->values[OPTION_PROFILE], error))
        make_case(library, &ids, arguments, error);
    library_free(library);
    faults_free(&faults);
    free_ids(&ids);
    return STATUS_DONE;
}
