#include "app.h"

#include "action.h"
#include "room.h"
#include "screen.h"
#include "tenken/report.h"
#include "tenken/ui.h"
#include "trial.h"
#include "visits.h"

#include <stdlib.h>
#include <string.h>

/* ---- evaluation ---- */

static void forget_evaluation(struct app *app)
{
    place_sheets_free(app->places);
    interview_free(app->interview);
    review_free(app->review);
    visits_forget(app);
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
    forget_evaluation(app);
    app->snapshot = snapshot;
    app->result = result;
    app->voice = voice_of_mode(snapshot->mode);
    list_items(app);
}

static bool load_library_of_case(struct app *app, struct error *error);

/* An examination is made without the advice of the library; afterwards it is read again. */
static void suit_library(struct app *app, const struct snapshot *snapshot)
{
    struct library *old = app->library;
    struct error error = {0};
    if (snapshot->is_examination == old->withholds_advice)
        return;
    forget_evaluation(app);
    if (snapshot->is_examination) {
        library_withhold_advice(old);
        return;
    }
    if (load_library_of_case(app, &error)) {
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

/* ---- opening and closing ---- */

static bool load_library(struct app *app, const char *const *ids, size_t count, struct error *error)
{
    struct faults faults = {0};
    app->library = library_new_installed(ids, count, language_get(), &faults);
    bool is_loaded = library_require(app->library, ids, count, &faults, error);
    faults_free(&faults);
    return is_loaded;
}

static bool load_library_of_case(struct app *app, struct error *error)
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
    forget_evaluation(app);
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

/* What is late comes first; that the case is read only is said before everything. */
static void say_overdue(struct app *app)
{
    size_t overdue = app_get_plan(app)->overdue;
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
    if (!load_library_of_case(app, error)) {
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
        forget_evaluation(app);
        library_free(app->library);
        app->library = NULL;
        load_library_of_case(app, error);
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
    forget_evaluation(app);
    library_free(app->library);
    app->library = NULL;
    bool is_loaded = load_library_of_case(app, error);
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

/* ---- changing ---- */

static bool finish_change(struct app *app, bool is_done, struct error *error)
{
    if (!is_done)
        app_say_error(app, error);
    else
        app_evaluate(app);
    return is_done;
}

/* Whether it is an act on the case that a what-if does not allow; then the message line says so. */
static bool is_refused(struct app *app)
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
    return finish_change(app, is_done, &error);
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
    if (is_refused(app))
        return false;
    bool is_set = assessment_set(app->assessment, address, voice, field, clean, &error);
    return finish_change(app, is_set, &error);
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
    if (is_refused(app))
        return false;
    char *clean = reason ? text_take_clean(reason, true) : NULL;
    bool is_done = assessment_select(app->assessment, control->control, control->address,
                                     app->voice, selection, clean, &error);
    free(clean);
    return finish_change(app, is_done, &error);
}

bool app_set_mode(struct app *app, const struct case_mode *mode)
{
    int advised;
    struct error error = {0};
    if (is_refused(app))
        return false;
    enum mode_verdict verdict = assessment_check_mode(app->assessment, mode, &advised);
    bool is_set = finish_change(app, assessment_set_mode(app->assessment, mode, &error), &error);
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
    return !is_refused(app) &&
           finish_change(app,
                         assessment_add_record(app->assessment, kind, fields, count, id, &error),
                         &error);
}

bool app_change_record(struct app *app, const char *kind, const char *id,
                       const struct record_field *fields, size_t count)
{
    struct error error = {0};
    return !is_refused(app) &&
           finish_change(app,
                         assessment_change_record(app->assessment, kind, id, fields, count, &error),
                         &error);
}

bool app_remove_record(struct app *app, const char *kind, const char *id)
{
    struct error error = {0};
    return !is_refused(app) &&
           finish_change(app, assessment_remove_record(app->assessment, kind, id, &error), &error);
}

bool app_apply(struct app *app, const struct change *changes, size_t count, const char *label)
{
    struct error error = {0};
    return !is_refused(app) &&
           finish_change(app, assessment_apply(app->assessment, changes, count, label, &error),
                         &error);
}

bool app_fill_paper(struct app *app, const struct paper_kind *kind, const char *key,
                    const char *value)
{
    struct error error = {0};
    if (is_refused(app))
        return false;
    char *clean = text_take_clean(value, true);
    struct record_field field = {.key = key, .value = clean};
    bool is_done = paper_apply(app->assessment, kind, &field, 1, &error);
    free(clean);
    return finish_change(app, is_done, &error);
}

bool app_say_none(struct app *app, const char *key, const char *value, bool is_none)
{
    struct error error = {0};
    return !is_refused(app) &&
           finish_change(app, assessment_say_none(app->assessment, key, value, is_none, &error),
                         &error);
}

static void set_id(char **place, const char *id)
{
    char *copy = mem_copy(id); /* it may be the one that is there */
    free(*place);
    *place = copy;
}

void app_set_asset(struct app *app, const char *id)
{
    set_id(&app->asset, id);
}

void app_set_party(struct app *app, const char *id)
{
    set_id(&app->party, id);
}

void app_set_task(struct app *app, const char *id)
{
    set_id(&app->task, id);
}

void app_set_visit(struct app *app, const char *id)
{
    set_id(&app->visit, id);
}

/* Whether the address is that of an asset, a party or a task, which is then the one to be at. */
static bool go_to_record(struct app *app, const char *address)
{
    static const struct {
        const char *prefix;
        void (*set)(struct app *app, const char *id);
    } kinds[] = {{"asset:", app_set_asset},
                 {"party:", app_set_party},
                 {"task:", app_set_task},
                 {"visit:", app_set_visit}};
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
        if (strncmp(address, kinds[i].prefix, strlen(kinds[i].prefix)) == 0) {
            kinds[i].set(app, address + strlen(kinds[i].prefix));
            return true;
        }
    return false;
}

/* What people call a record by. */
static bool is_name(const char *field)
{
    return text_equal(field, "name") || text_equal(field, "title");
}

/* What people call the field of the case that was changed first; else what the group did. */
static char *take_field(const struct app *app, const struct history_group *group)
{
    struct history_view view = {.assessment = app->assessment, .library = app->library};
    if (!group->change_count)
        return mem_copy(word_history_label(group->label));
    struct history_words words = history_take_words(&view, &group->changes[0]);
    char *field = mem_copy(words.field);
    history_words_clear(&words);
    return field;
}

/* The name of the record that a group made, changed or removed. */
static char *take_subject(struct app *app, const struct history_group *group)
{
    const struct history_change *first = group->changes;
    if (!group->change_count || !go_to_record(app, first->address))
        return take_field(app, group);
    for (size_t i = 0; i < group->change_count; i++)
        if (is_name(group->changes[i].field))
            return mem_copy(group->changes[i].new_value ? group->changes[i].new_value
                                                        : group->changes[i].old_value);
    const char *name = assessment_get(app->assessment, first->address, VOICE_NONE, "name");
    if (!name)
        name = assessment_get(app->assessment, first->address, VOICE_NONE, "title");
    return name ? mem_copy(name) : take_field(app, group);
}

/* Goes to the question that an undone or redone group was about, so that one sees what happened. */
static void show_group(struct app *app, const struct history_group *group, const char *done)
{
    size_t item;
    if (group->change_count && app_find_item(app, group->changes[0].address, &item))
        app->current = item;
    const struct control_result *control = app_get_item(app, app->current);
    bool is_about_item =
        group->change_count && control && text_equal(control->address, group->changes[0].address);
    char *subject =
        is_about_item ? mem_copy(control->control->title.value) : take_subject(app, group);
    app_say(app, STYLE_DIM, "%s: %s", done, subject);
    free(subject);
}

static bool step_history(struct app *app,
                         bool (*step)(struct assessment *, const struct history_group **,
                                      struct error *),
                         const char *done, const char *nothing)
{
    struct error error = {0};
    const struct history_group *group = NULL;
    if (is_refused(app))
        return false;
    if (!step(app->assessment, &group, &error)) {
        if (error.kind)
            app_say_error(app, &error);
        else
            app_say(app, STYLE_DIM, "%s", nothing);
        return false;
    }
    app_take_in(app, NULL, &error);
    error_clear(&error);
    if (group)
        show_group(app, group, done);
    return true;
}

bool app_undo(struct app *app)
{
    return step_history(app, assessment_undo, _("Undone"), _("Nothing to undo"));
}

bool app_redo(struct app *app)
{
    return step_history(app, assessment_redo, _("Redone"), _("Nothing to redo"));
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

/* ---- looking ---- */

const struct control_result *app_get_item(const struct app *app, size_t item)
{
    return item < app->item_count ? app->items[item] : NULL;
}

const struct step *app_get_step_of(const struct app *app, size_t item)
{
    for (size_t i = 0; i < app->step_count; i++)
        if (item < app->steps[i].first + app->steps[i].count)
            return &app->steps[i];
    return NULL;
}

bool app_find_item(const struct app *app, const char *address, size_t *item)
{
    for (size_t i = 0; i < app->item_count; i++)
        if (strcmp(app->items[i]->address, address) == 0) {
            *item = i;
            return true;
        }
    return false;
}

bool app_item_is_asked(const struct app *app, size_t item)
{
    const struct control_result *control = app_get_item(app, item);
    return control && control_is_in_play(control);
}

bool app_item_is_of_part(const struct app *app, size_t item)
{
    const struct control_result *control = app_get_item(app, item);
    return control &&
           assessment_has_part(app->assessment, control->pack->id, control->control->section->id);
}

bool app_step_is_of_part(const struct app *app, const struct step *step)
{
    return app_item_is_of_part(app, step->first);
}

bool app_find_next(const struct app *app, size_t from, int direction, bool open, size_t *item)
{
    for (size_t i = from + (size_t)direction; i < app->item_count; i += (size_t)direction) {
        if (!app_item_is_asked(app, i) || !app_item_is_of_part(app, i) ||
            (open && !control_is_open(app->result, app->items[i])))
            continue;
        *item = i;
        return true;
    }
    return false;
}

static const struct answer *own_answer(const struct app *app, size_t item)
{
    const struct control_result *control = app_get_item(app, item);
    return control ? snapshot_get_answer(app->snapshot, control->address, app->voice) : NULL;
}

const char *app_get_note(const struct app *app, size_t item)
{
    const struct answer *answer = own_answer(app, item);
    return answer ? answer->note : NULL;
}

bool app_is_marked(const struct app *app, size_t item)
{
    const struct answer *answer = own_answer(app, item);
    return answer && answer->is_marked;
}

char *app_take_text(const struct pack_text *text, const struct pack *pack)
{
    const char *value = text->value ? text->value : "";
    return text->is_fallback ? mem_format("[%s] %s", pack->language, value) : mem_copy(value);
}

const char *app_get_firm_name(const struct app *app)
{
    const char *name = app->snapshot ? snapshot_get_firm(app->snapshot, "name") : NULL;
    return name ? name : _("(no name yet)");
}

/* ---- saying ---- */

void app_say(struct app *app, enum style style, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    free(app->message);
    app->message = mem_vformat(format, arguments);
    app->message_style = style;
    va_end(arguments);
}

void app_say_error(struct app *app, struct error *error)
{
    app_say(app, STYLE_ERROR, "%s: %s", error->what ? error->what : "tenken",
            error->why ? error->why : "");
    error_clear(error);
}

char **app_take_recent(size_t *count)
{
    return state_take_recent(count);
}

char **ui_take_folders(size_t *count)
{
    char **folders = state_take_recent(count);
    for (size_t i = 0; i < *count; i++) {
        char *folder = path_take_folder(folders[i]);
        free(folders[i]);
        folders[i] = folder;
    }
    ARRAY_PUSH(folders, *count) = place_take_state("");
    ARRAY_PUSH(folders, *count) = place_take_user_content(); /* packs that are tied */
    return folders;
}
