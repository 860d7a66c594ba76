/* The case as it is evaluated, anew after every change, and all that follows from it, made when it
 * is first asked for. */
#include "app-parts.h"

#include "audits.h"
#include "room.h"
#include "tenken/report.h"
#include "trial.h"
#include "visits.h"

#include <stdlib.h>

void app_forget_evaluation(struct app *app)
{
    place_sheets_free(app->places);
    interview_free(app->interview);
    review_free(app->review);
    visits_forget(app);
    audits_forget(app);
    calendar_free(app->calendar);
    schedule_free(app->schedule);
    plan_free(app->plan);
    ranking_free(app->ranking);
    mandatory_items_free(app->mandatory);
    voice_comparison_free(app->comparison);
    crosswalk_free(app->crosswalk);
    paths_free(app->paths);
    policy_rates_free(app->policies);
    comparison_free(app->moves);
    risks_free(app->risks);
    result_free(app->result);
    snapshot_free(app->snapshot);
    free(app->items);
    free(app->steps);
    app->ranking = NULL;
    app->mandatory = NULL;
    app->comparison = NULL;
    app->crosswalk = NULL;
    app->paths = NULL;
    app->policies = NULL;
    app->moves = NULL;
    app->risks = NULL;
    app->plan = NULL;
    app->schedule = NULL;
    app->calendar = NULL;
    app->review = NULL;
    app->interview = NULL;
    app->places = NULL;
    app->result = NULL;
    app->snapshot = NULL;
    app->items = NULL;
    app->steps = NULL;
    app->item_count = app->step_count = 0;
}

static void add_item(struct app *app, const struct pack_result *pack,
                     const struct control_result *control)
{
    struct step *last = app->step_count ? &app->steps[app->step_count - 1] : NULL;
    if (!last || last->pack != pack || last->section->section != control->control->section) {
        size_t section = (size_t)(control->control->section - pack->pack->sections);
        struct step step = {
            .pack = pack, .section = &pack->sections[section], .first = app->item_count};
        ARRAY_PUSH(app->steps, app->step_count) = step;
        last = &app->steps[app->step_count - 1];
    }
    last->count++;
    ARRAY_PUSH(app->items, app->item_count) = control;
}

/* What is not proposed because of its importance can still be taken on; what a profile leaves out
 * altogether is out of sight. */
static bool is_listed(const struct control_result *control)
{
    return control->in_profile || control->proposal == PROPOSAL_UNIMPORTANT;
}

static void list_items(struct app *app)
{
    for (size_t i = 0; i < app->result->pack_count; i++) {
        const struct pack_result *pack = &app->result->packs[i];
        for (size_t j = 0; j < pack->control_count; j++)
            if (is_listed(&pack->controls[j]))
                add_item(app, pack, &pack->controls[j]);
    }
    if (app->current >= app->item_count)
        app->current = app->item_count ? app->item_count - 1 : 0;
}

void app_take_evaluation(struct app *app, struct snapshot *snapshot, struct result *result)
{
    app_forget_evaluation(app);
    app->snapshot = snapshot;
    app->result = result;
    app->voice = voice_of_mode(snapshot->mode);
    list_items(app);
}

/* An examination is made without the advice of the library; afterwards it is read again. */
static void suit_library(struct app *app, const struct snapshot *snapshot)
{
    struct library *old = app->library;
    struct error error = {0};
    if (snapshot->is_examination == old->withholds_advice)
        return;
    app_forget_evaluation(app);
    if (snapshot->is_examination) {
        library_withhold_advice(old);
        return;
    }
    if (app_load_library(app, &error)) {
        library_free(old);
        return;
    }
    library_free(app->library);
    app->library = old;
    app_say_error(app, &error);
}

void app_evaluate(struct app *app)
{
    const struct trial *trial = app->trial;
    struct snapshot *snapshot =
        trial ? snapshot_new_changed(trial->snapshot, trial->changes, trial->change_count)
              : snapshot_new(app->assessment);
    struct engine_view view = {VOICE_NONE};
    suit_library(app, snapshot);
    app_take_evaluation(app, snapshot, engine_evaluate(app->library, snapshot, view));
}

const struct ranking *app_get_ranking(struct app *app)
{
    if (!app->ranking)
        app->ranking = engine_rank_measures(app->result);
    return app->ranking;
}

const struct mandatory_items *app_get_mandatory(struct app *app)
{
    if (!app->mandatory)
        app->mandatory = engine_list_mandatory(app->result);
    return app->mandatory;
}

const struct voice_comparison *app_get_comparison(struct app *app)
{
    if (!app->comparison)
        app->comparison = engine_compare_voices(app->result);
    return app->comparison;
}

const struct crosswalk *app_get_crosswalk(struct app *app)
{
    if (!app->crosswalk)
        app->crosswalk = engine_make_crosswalk(app->result);
    return app->crosswalk;
}

/* What is wrong in the schemes is told by `tenken pack check`; what can be read is shown. */
static const struct schemes *get_schemes(struct app *app)
{
    struct faults faults = {0};
    if (!app->schemes)
        app->schemes = schemes_new_installed(language_get(), &faults);
    faults_free(&faults);
    return app->schemes;
}

const struct paths *app_get_paths(struct app *app)
{
    if (!app->paths)
        app->paths = engine_assess_schemes(app->result, get_schemes(app));
    return app->paths;
}

const struct crosswalk_control *app_get_crossed(struct app *app, size_t item)
{
    const struct control_result *control = app_get_item(app, item);
    if (!control || app->result->pack_count < 2)
        return NULL;
    return crosswalk_get(app_get_crosswalk(app), control);
}

const struct risks *app_get_risks(struct app *app)
{
    if (!app->risks)
        app->risks = engine_assess_risks(app->result);
    return app->risks;
}

const struct policy_rates *app_get_policies(struct app *app)
{
    if (!app->policies)
        app->policies = engine_rate_policies(app->result);
    return app->policies;
}

const struct plan *app_get_plan(struct app *app)
{
    if (!app->plan)
        app->plan = plan_new(app->result, seam_get_today());
    return app->plan;
}

const struct schedule *app_get_schedule(struct app *app)
{
    if (!app->schedule)
        app->schedule = schedule_new(app->result, app_get_ranking(app), app_get_plan(app),
                                     (struct schedule_request){0});
    return app->schedule;
}

const struct calendar *app_get_calendar(struct app *app)
{
    if (!app->calendar)
        app->calendar = calendar_new(app->result, seam_get_today());
    return app->calendar;
}

const struct comparison *app_get_moves(struct app *app)
{
    if (!app->moves)
        app->moves = engine_compare(app->trial->result, trial_get_risks(app), app->result,
                                    app_get_risks(app));
    return app->moves;
}

const char *app_get_said(const struct app *app, const char *address, enum voice voice,
                         const char *field)
{
    const char *value;
    if (app->trial && trial_get(app->trial, address, voice, field, &value))
        return value;
    return assessment_get(app->assessment, address, voice, field);
}

const struct review *app_get_review(struct app *app)
{
    if (!app->review)
        app->review =
            review_new(app->result, app_get_risks(app), app_get_plan(app), seam_get_today());
    return app->review;
}

/* Of no minutes the engine takes any: when time is up, one is asked for, which no question fits. */
const struct interview *app_get_interview(struct app *app)
{
    int minutes = room_get_minutes(app);
    if (app->interview && app->interview_minutes == minutes)
        return app->interview;
    struct interview_request request = {
        .minutes = minutes == ROOM_OPEN_END ? 0
                   : minutes                ? minutes
                                            : 1,
        .roles = (const char *const *)app->room.roles,
        .role_count = app->room.role_count,
    };
    interview_free(app->interview);
    app->interview = interview_new(app->result, app_get_risks(app), &request);
    app->interview_minutes = minutes;
    return app->interview;
}

const struct place_sheets *app_get_places(struct app *app)
{
    if (!app->places)
        app->places = place_sheets_new(app->result);
    return app->places;
}
