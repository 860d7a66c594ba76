/* What people do to a case: each act is one group of the history and evaluates anew. */
#include "app-parts.h"
#include "tenken/report.h"
#include "trial.h"

#include <stdlib.h>

bool app_finish_change(struct app *app, bool is_done, struct error *error)
{
    if (!is_done)
        app_say_error(app, error);
    else
        app_evaluate(app);
    return is_done;
}

bool app_is_refused(struct app *app)
{
    if (app->trial)
        trial_refuse(app);
    return app->trial;
}

bool app_answer_at(struct app *app, const char *address, const char *choice, const char *wording)
{
    struct error error = {0};
    struct change change = {.address = address,
                            .voice = app->voice,
                            .field = "choice",
                            .new_value = choice,
                            .wording = wording};
    if (app->trial)
        return trial_suppose(app, &change, 1);
    bool is_done = assessment_answer(app->assessment, address, app->voice, choice, wording, &error);
    return app_finish_change(app, is_done, &error);
}

bool app_answer(struct app *app, size_t item, const char *choice)
{
    const struct control_result *control = app_get_item(app, item);
    const char *wording = choice && control ? control->control->question.value : NULL;
    return control && app_answer_at(app, control->address, choice, wording);
}

bool app_take_offer(struct app *app, size_t item, const struct choice *choice)
{
    const struct control_result *control = app_get_item(app, item);
    struct change change = {.address = control->address,
                            .voice = app->voice,
                            .field = "choice",
                            .new_value = choice->id,
                            .wording = control->control->question.value};
    if (app->trial)
        return trial_suppose(app, &change, 1);
    return app_apply(app, &change, 1, "offered");
}

/* `clean` is what may be kept. */
static bool set_clean(struct app *app, const char *address, enum voice voice, const char *field,
                      const char *clean)
{
    struct error error = {0};
    struct change change = {.address = address, .voice = voice, .field = field, .new_value = clean};
    if (app->trial && trial_allows(field))
        return trial_suppose(app, &change, 1);
    if (app_is_refused(app))
        return false;
    bool is_set = assessment_set(app->assessment, address, voice, field, clean, &error);
    return app_finish_change(app, is_set, &error);
}

bool app_set(struct app *app, const char *address, enum voice voice, const char *field,
             const char *value)
{
    char *clean =
        value ? text_take_clean(value, true) : NULL; /* what was pasted may hold anything */
    bool is_set = set_clean(app, address, voice, field, clean);
    free(clean);
    return is_set;
}

bool app_select(struct app *app, size_t item, enum selection selection, const char *reason)
{
    struct error error = {0};
    const struct control_result *control = app_get_item(app, item);
    if (app_is_refused(app))
        return false;
    char *clean = reason ? text_take_clean(reason, true) : NULL;
    bool is_done = assessment_select(app->assessment, control->control, control->address,
                                     app->voice, selection, clean, &error);
    free(clean);
    return app_finish_change(app, is_done, &error);
}

bool app_set_mode(struct app *app, const struct case_mode *mode)
{
    int advised;
    struct error error = {0};
    if (app_is_refused(app))
        return false;
    enum mode_verdict verdict = assessment_check_mode(app->assessment, mode, &advised);
    bool is_set =
        app_finish_change(app, assessment_set_mode(app->assessment, mode, &error), &error);
    if (is_set && verdict == MODE_DOUBTFUL) {
        char *warning = word_take_advised(advised);
        app_say(app, STYLE_ERROR, "%s", warning);
        free(warning);
    }
    return is_set;
}

bool app_add_record(struct app *app, const char *kind, const struct record_field *fields,
                    size_t count, char **id)
{
    struct error error = {0};
    return !app_is_refused(app) &&
           app_finish_change(
               app, assessment_add_record(app->assessment, kind, fields, count, id, &error),
               &error);
}

bool app_change_record(struct app *app, const char *kind, const char *id,
                       const struct record_field *fields, size_t count)
{
    struct error error = {0};
    return !app_is_refused(app) &&
           app_finish_change(
               app, assessment_change_record(app->assessment, kind, id, fields, count, &error),
               &error);
}

bool app_put_record(struct app *app, const char *kind, const char *id,
                    const struct record_field *fields, size_t count)
{
    struct error error = {0};
    return !app_is_refused(app) &&
           app_finish_change(
               app, assessment_put_record(app->assessment, kind, id, fields, count, &error),
               &error);
}

bool app_remove_record(struct app *app, const char *kind, const char *id)
{
    struct error error = {0};
    return !app_is_refused(app) &&
           app_finish_change(app, assessment_remove_record(app->assessment, kind, id, &error),
                             &error);
}

bool app_apply(struct app *app, const struct change *changes, size_t count, const char *label)
{
    struct error error = {0};
    return !app_is_refused(app) &&
           app_finish_change(app, assessment_apply(app->assessment, changes, count, label, &error),
                             &error);
}

bool app_fill_paper(struct app *app, const struct paper_kind *kind, const char *key,
                    const char *value)
{
    struct error error = {0};
    if (app_is_refused(app))
        return false;
    char *clean = text_take_clean(value, true);
    struct record_field field = {.key = key, .value = clean};
    bool is_done = paper_apply(app->assessment, kind, &field, 1, &error);
    free(clean);
    return app_finish_change(app, is_done, &error);
}

bool app_say_none(struct app *app, const char *key, const char *value, bool is_none)
{
    struct error error = {0};
    return !app_is_refused(app) &&
           app_finish_change(app, assessment_say_none(app->assessment, key, value, is_none, &error),
                             &error);
}

/* ---- the mark for later ---- */

bool app_toggle_mark(struct app *app)
{
    const struct control_result *item = app_get_item(app, app->current);
    const char *mark = app_is_marked(app, app->current) ? NULL : "yes";
    return app_set(app, item->address, app->voice, "mark", mark);
}

/* ---- the profile ---- */

static const struct pack_result *current_pack(const struct app *app)
{
    const struct step *step = app_get_step_of(app, app->current);
    if (step)
        return step->pack;
    return app->result->pack_count ? &app->result->packs[0] : NULL;
}

/* In the order of the pack, the first after the last. */
static const struct profile *next_profile(const struct pack_result *result)
{
    const struct pack *pack = result->pack;
    size_t place = result->profile ? (size_t)(result->profile - pack->profiles) + 1 : 0;
    return &pack->profiles[place % pack->profile_count];
}

static void say_profile(struct app *app, const struct profile *profile)
{
    app_say(app, STYLE_CURRENT, _("Asked now: %s (%zu questions)"), profile->title.value,
            app->item_count);
}

bool app_turn_profile(struct app *app)
{
    const struct pack_result *pack = current_pack(app);
    if (!pack || pack->pack->profile_count < 2) {
        app_say(app, STYLE_DIM, "%s", _("This check has one set of questions only."));
        return false;
    }
    const struct profile *profile = next_profile(pack); /* of the library, so it stays */
    char *address = mem_format("pack:%s", pack->pack->id);
    bool is_set = app_set(app, address, VOICE_NONE, "profile", profile->id);
    free(address);
    if (is_set)
        say_profile(app, profile);
    return is_set;
}
