/* Opening and closing a case, and its packs. */
#include "action.h"
#include "app-parts.h"
#include "audits.h"
#include "room.h"
#include "screen.h"
#include "tenken/report.h"
#include "trial.h"

#include <stdlib.h>

static bool load_library(struct app *app, const char *const *ids, size_t count, struct error *error)
{
    struct faults faults = {0};
    app->library = library_new_installed(ids, count, language_get(), &faults);
    bool is_loaded = library_require(app->library, ids, count, &faults, error);
    faults_free(&faults);
    return is_loaded;
}

bool app_load_library(struct app *app, struct error *error)
{
    struct snapshot *snapshot = snapshot_new(app->assessment);
    const char **ids = mem_alloc((snapshot->pack_count + 1) * sizeof *ids);
    for (size_t i = 0; i < snapshot->pack_count; i++)
        ids[i] = snapshot->packs[i].id;
    bool is_loaded = load_library(app, ids, snapshot->pack_count, error);
    free(ids);
    snapshot_free(snapshot);
    return is_loaded;
}

static void drop_case(struct app *app)
{
    app_forget_evaluation(app);
    trial_free(app->trial);
    app->trial = NULL;
    library_free(app->library);
    assessment_free(app->assessment);
    app->library = NULL;
    app->assessment = NULL;
    app->current = 0;
    app->has_told_plain = app->has_told_editor = app->waits_to_write = false;
    app_set_asset(app, NULL);
    app_set_party(app, NULL);
    app_set_task(app, NULL);
    app_set_visit(app, NULL);
    app->audit_minutes = 0;
    app->audit_tab = 0;
    app->is_second_check = false;
    room_clear(&app->room);
}

static void resume(struct app *app)
{
    char *address = state_take_place(assessment_get_id(app->assessment));
    bool is_found = address && app_find_item(app, address, &app->current);
    if (!is_found)
        app_find_next(app, (size_t)-1, 1, true, &app->current);
    free(address);
}

/* What is late, corrections too, comes first; that the case is read only is said before everything.
 */
static void say_overdue(struct app *app)
{
    size_t overdue = app_get_plan(app)->overdue + audits_get_corrections(app)->overdue;
    if (overdue && !app->message)
        app_say(app, STYLE_BAD,
                tr_plural("! %zu task is overdue. %s shows the plan.",
                          "! %zu tasks are overdue. %s shows the plan.", (unsigned long)overdue),
                overdue, action_get_key(ACTION_PLAN));
}

/* A sealed copy is read only for good. */
static void say_sealed(struct app *app)
{
    const struct seal *seal = assessment_get_seal(app->assessment);
    if (!seal || app->message)
        return;
    char *words = word_take_seal(seal);
    app_say(app, seal->is_intact ? STYLE_CURRENT : STYLE_ERROR, "%s", words);
    free(words);
}

/* A copy for a colleague. */
static void say_part(struct app *app)
{
    const char *const *sections;
    size_t count = assessment_get_part(app->assessment, &sections);
    if (count && !app->message)
        app_say(app, STYLE_CURRENT,
                tr_plural("This copy is for %zu section. %s shows which; the others are in "
                          "brackets.",
                          "This copy is for %zu sections. %s shows which; the others are in "
                          "brackets.",
                          (unsigned long)count),
                count, action_get_key(ACTION_OVERVIEW));
}

/* Nothing is taken over by opening (docs/upgrade.md). */
static void say_edition(struct app *app)
{
    char *words = app->message ? NULL : word_take_other_edition(app->result);
    if (words)
        app_say(app, STYLE_CURRENT, "%s", words);
    free(words);
}

static bool begin_case(struct app *app, struct error *error)
{
    if (!app_load_library(app, error)) {
        drop_case(app);
        return false;
    }
    app_evaluate(app);
    resume(app);
    say_sealed(app);
    say_part(app);
    say_edition(app);
    say_overdue(app);
    return true;
}

/* A case that somebody else holds can still be looked at. */
static struct assessment *open_for_reading(struct app *app, const char *path,
                                           const struct secret *passphrase, struct error *error)
{
    char *holder = assessment_take_holder(path);
    struct assessment *assessment =
        holder ? assessment_open_with(path, ASSESSMENT_READ, passphrase, error) : NULL;
    app->waits_to_write = assessment;
    if (assessment)
        app_say(app, STYLE_ERROR, _("Read only: the case is open elsewhere (%s)"), holder);
    free(holder);
    return assessment;
}

bool app_open_case(struct app *app, const char *path, const struct secret *passphrase,
                   struct error *error)
{
    struct error refusal = {0};
    app_close_case(app);
    app->assessment = assessment_open_with(path, ASSESSMENT_WRITE, passphrase, &refusal);
    if (!app->assessment && refusal.kind == ERROR_SYSTEM)
        app->assessment = open_for_reading(app, path, passphrase, error);
    if (!app->assessment)
        error_set(error, refusal.kind, refusal.what, "%s", refusal.why);
    error_clear(&refusal);
    return app->assessment && begin_case(app, error);
}

bool app_offers_last_state(const char *path, const struct secret *passphrase)
{
    char *kept =
        assessment_is_damaged(path, passphrase) ? assessment_take_kept(path, passphrase) : NULL;
    free(kept);
    return kept;
}

unsigned app_refuse_case(struct app *app, const char *path, const struct secret *passphrase,
                         struct error *error)
{
    if (app_offers_last_state(path, passphrase)) {
        error_clear(error);
        return app_goto(app, SCREEN_DAMAGED, path);
    }
    assessment_explain_damage(path, passphrase, error);
    app_say_error(app, error);
    return EFFECT_REDRAW;
}

static bool has_packs(const struct app *app)
{
    struct snapshot *snapshot = snapshot_new(app->assessment);
    bool has_all = true;
    for (size_t i = 0; i < snapshot->pack_count; i++)
        has_all = has_all && library_get_pack(app->library, snapshot->packs[i].id);
    snapshot_free(snapshot);
    return has_all;
}

void app_take_in(struct app *app, const char *address, struct error *error)
{
    if (!has_packs(app)) {
        app_forget_evaluation(app);
        library_free(app->library);
        app->library = NULL;
        app_load_library(app, error);
    }
    app_evaluate(app);
    if (address)
        app_find_item(app, address, &app->current);
}

/* The packs as they lie in their files now. The place in the case stays. */
static bool reload_library(struct app *app, struct error *error)
{
    const struct control_result *item = app_get_item(app, app->current);
    char *address = mem_copy(item ? item->address : NULL);
    app_forget_evaluation(app);
    library_free(app->library);
    app->library = NULL;
    bool is_loaded = app_load_library(app, error);
    app_evaluate(app);
    if (address)
        app_find_item(app, address, &app->current);
    free(address);
    return is_loaded;
}

bool app_tie(struct app *app, const struct control_result *control, enum relation_kind kind,
             const char *to)
{
    struct error error = {0};
    const struct pack_tie tie = {.from = control->control->id, .kind = kind, .to = to};
    if (app->trial) {
        trial_refuse(app);
        return false;
    }
    bool is_tied = pack_tie(control->pack->id, &tie, 1, &error) && reload_library(app, &error);
    if (!is_tied)
        app_say_error(app, &error);
    return is_tied;
}

static void change_over(struct app *app, struct assessment *writer)
{
    struct error error = {0};
    const struct control_result *item = app_get_item(app, app->current);
    char *address = mem_copy(item ? item->address : NULL);
    assessment_free(app->assessment);
    app->assessment = writer;
    app->waits_to_write = false;
    app_take_in(app, address, &error);
    if (error.kind)
        app_say_error(app, &error);
    else
        app_say(app, STYLE_GOOD, "%s", _("The case is free: you can write now."));
    free(address);
}

bool app_merge(struct app *app, struct merge *merge)
{
    struct error error = {0};
    const struct control_result *item = app_get_item(app, app->current);
    char *address = mem_copy(item ? item->address : NULL);
    bool is_done = assessment_merge(app->assessment, merge, &error);
    if (is_done)
        app_take_in(app, address, &error);
    if (error.kind)
        app_say_error(app, &error);
    free(address);
    return is_done;
}

void app_take_over(struct app *app)
{
    struct error error = {0};
    struct assessment *writer = assessment_take_over(app->assessment, &error);
    if (writer)
        change_over(app, writer);
    else if (error.kind == ERROR_INPUT) { /* it will not get better by waiting */
        app->waits_to_write = false;
        app_say_error(app, &error);
    }
    error_clear(&error);
}

bool app_new_case(struct app *app, const struct new_case *request, struct error *error)
{
    app_close_case(app);
    if (!load_library(app, request->pack_ids, request->pack_count, error)) {
        drop_case(app);
        return false;
    }
    app->assessment = assessment_new();
    bool is_made = assessment_begin(app->assessment, app->library, request->pack_ids,
                                    request->pack_count, request->name, error) &&
                   assessment_set_path(app->assessment, request->path, error) &&
                   assessment_set_passphrase(app->assessment, request->passphrase, error) &&
                   assessment_save(app->assessment, error);
    library_free(app->library);
    app->library = NULL;
    if (is_made)
        return begin_case(app, error);
    drop_case(app);
    return false;
}

void app_close_case(struct app *app)
{
    if (!app->assessment)
        return;
    state_add_recent(assessment_get_path(app->assessment));
    const struct control_result *item = app_get_item(app, app->current);
    if (item)
        state_set_place(assessment_get_id(app->assessment), item->address);
    drop_case(app);
}

void app_free(struct app *app)
{
    app_close_case(app);
    app_forget_draft(app);
    app_forget_wanted(app);
    schemes_free(app->schemes);
    free(app->message);
    free(app->next_argument);
    free(app->help_for);
}
