#include "trial.h"

#include "action.h"

#include <stdlib.h>
#include <string.h>

/* ---- changes ---- */

static struct change copy_change(const struct change *change)
{
    return (struct change){.address = mem_copy(change->address),
                           .voice = change->voice,
                           .field = mem_copy(change->field),
                           .new_value = mem_copy(change->new_value),
                           .wording = mem_copy(change->wording)};
}

static void clear_change(struct change *change)
{
    const char *const strings[] = {change->address, change->field, change->new_value,
                                   change->wording};
    for (size_t i = 0; i < ARRAY_LENGTH(strings); i++)
        free((char *)(uintptr_t)strings[i]);
}

static void forget_changes(struct trial *trial)
{
    for (size_t i = 0; i < trial->change_count; i++)
        clear_change(&trial->changes[i]);
    trial->change_count = 0;
}

/* The place of the change to this field; the count where there is none. */
static size_t find_change(const struct trial *trial, const char *address, enum voice voice,
                          const char *field)
{
    size_t place = 0;
    for (; place < trial->change_count; place++) {
        const struct change *change = &trial->changes[place];
        if (change->voice == voice && text_equal(change->address, address) &&
            text_equal(change->field, field))
            break;
    }
    return place;
}

static void remove_change(struct trial *trial, size_t place)
{
    clear_change(&trial->changes[place]);
    trial->change_count--;
    memmove(&trial->changes[place], &trial->changes[place + 1],
            (trial->change_count - place) * sizeof *trial->changes);
}

/* What comes back to what the case says is no change. */
static void put_change(struct app *app, const struct change *change)
{
    struct trial *trial = app->trial;
    size_t place = find_change(trial, change->address, change->voice, change->field);
    const char *said =
        assessment_get(app->assessment, change->address, change->voice, change->field);
    if (place < trial->change_count)
        remove_change(trial, place);
    if (!text_equal(change->new_value, said))
        ARRAY_PUSH(trial->changes, trial->change_count) = copy_change(change);
}

bool trial_allows(const char *field)
{
    static const char *const parts[] = {"choice", "reason", "level"};
    static const char threat[] = "threat-"; /* how likely something is, which is an answer too */
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
        if (text_equal(field, parts[i]))
            return true;
    return strncmp(field, threat, sizeof threat - 1) == 0;
}

bool trial_get(const struct trial *trial, const char *address, enum voice voice, const char *field,
               const char **value)
{
    size_t place = find_change(trial, address, voice, field);
    if (place == trial->change_count)
        return false;
    *value = trial->changes[place].new_value;
    return true;
}

void trial_refuse(struct app *app)
{
    app_say(app, STYLE_ERROR, _("Only answers can be tried out. %s keeps them, %s drops them."),
            action_get_key(ACTION_KEEP), action_get_key(ACTION_WHATIF));
}

bool trial_suppose(struct app *app, const struct change *changes, size_t count)
{
    struct trial *trial = app->trial;
    for (size_t i = 0; i < count; i++) {
        ARRAY_PUSH(trial->acts, trial->act_count) =
            (struct trial_act){.change = copy_change(&changes[i])};
        put_change(app, &changes[i]);
    }
    app_evaluate(app);
    return true;
}

/* ---- measures ---- */

bool trial_has_adopted(const struct trial *trial, const struct measure *measure)
{
    for (size_t i = 0; i < trial->act_count; i++)
        if (trial->acts[i].measure == measure)
            return true;
    return false;
}

/* Over what holds now. Returns how many answers it stands for. */
static size_t put_measure(struct app *app, const struct measure *measure)
{
    struct adoption *adoption = engine_adopt(app->result, measure, app->voice);
    size_t count = adoption->count;
    for (size_t i = 0; i < count; i++)
        put_change(app, &adoption->changes[i]);
    adoption_free(adoption);
    return count;
}

/* What a measure does depends on what was done before it, so all is done again without it. */
static void repeat_acts(struct app *app)
{
    struct trial *trial = app->trial;
    forget_changes(trial);
    for (size_t i = 0; i < trial->act_count; i++) {
        const struct trial_act *act = &trial->acts[i];
        if (act->measure) {
            app_evaluate(app);
            put_measure(app, act->measure);
        } else {
            put_change(app, &act->change);
        }
    }
}

static void take_back(struct trial *trial, const struct measure *measure)
{
    size_t kept = 0;
    for (size_t i = 0; i < trial->act_count; i++)
        if (trial->acts[i].measure != measure)
            trial->acts[kept++] = trial->acts[i];
    trial->act_count = kept;
}

void trial_toggle(struct app *app, const struct measure *measure)
{
    struct trial *trial = app->trial;
    if (trial_has_adopted(trial, measure)) {
        take_back(trial, measure);
        repeat_acts(app);
    } else {
        ARRAY_PUSH(trial->acts, trial->act_count) = (struct trial_act){.measure = measure};
        if (!put_measure(app, measure))
            app_say(app, STYLE_DIM, "%s", _("With what is adopted already, it changes no answer."));
    }
    app_evaluate(app);
}

/* ---- beginning and ending ---- */

void trial_begin(struct app *app)
{
    struct trial *trial = mem_alloc(sizeof *trial);
    *trial = (struct trial){.snapshot = app->snapshot,
                            .result = app->result,
                            .ranking = app->ranking,
                            .risks = app->risks};
    app->snapshot = NULL;
    app->result = NULL;
    app->ranking = NULL;
    app->risks = NULL;
    app->trial = trial;
    app_evaluate(app);
}

static void free_case(struct trial *trial)
{
    ranking_free(trial->ranking);
    risks_free(trial->risks);
    result_free(trial->result);
    snapshot_free(trial->snapshot);
}

static void free_acts(struct trial *trial)
{
    for (size_t i = 0; i < trial->act_count; i++)
        clear_change(&trial->acts[i].change);
    forget_changes(trial);
    free(trial->acts);
    free(trial->changes);
    free(trial);
}

void trial_free(struct trial *trial)
{
    if (!trial)
        return;
    free_case(trial);
    free_acts(trial);
}

bool trial_keep(struct app *app)
{
    struct error error = {0};
    struct trial *trial = app->trial;
    size_t count = trial->change_count;
    for (size_t i = 0; i < count; i++) {
        struct change *change = &trial->changes[i];
        change->old_value =
            assessment_get(app->assessment, change->address, change->voice, change->field);
    }
    if (!assessment_apply(app->assessment, trial->changes, count, "what-if", &error)) {
        app_say_error(app, &error);
        return false;
    }
    app->trial = NULL;
    app_evaluate(app);
    trial_free(trial);
    app_say(app, STYLE_GOOD, _("Kept: %zu changed answers"), count);
    return true;
}

void trial_drop(struct app *app)
{
    struct trial *trial = app->trial;
    if (trial->change_count)
        app_say(app, STYLE_DIM,
                _("Dropped: %zu answers that were tried out. The case is as before."),
                trial->change_count);
    app->trial = NULL;
    app_take_evaluation(app, trial->snapshot, trial->result);
    app->ranking = trial->ranking;
    app->risks = trial->risks;
    free_acts(trial);
}

/* ---- looking ---- */

const struct ranking *trial_get_ranking(struct app *app)
{
    struct trial *trial = app->trial;
    if (!trial->ranking)
        trial->ranking = engine_rank_measures(trial->result);
    return trial->ranking;
}

const struct risks *trial_get_risks(struct app *app)
{
    struct trial *trial = app->trial;
    if (!trial->risks)
        trial->risks = engine_assess_risks(trial->result);
    return trial->risks;
}
