#include "visits.h"
#include "room.h"

#include <stdlib.h>

/* ---- looking ---- */

struct visit_since {
    struct snapshot *snapshot;
    struct result *result;
    struct changes *changes;
};

const struct visits *visits_list(struct app *app)
{
    if (!app->visits)
        app->visits = visits_new(app->result, app_get_plan(app));
    return app->visits;
}

const struct course *visits_get_course(struct app *app)
{
    if (!app->course)
        app->course = course_new(app->assessment, app->result, visits_list(app));
    return app->course;
}

static void compare(struct app *app, struct visit_since *since, const char *moment)
{
    struct error error = {0};
    since->snapshot = snapshot_new_at(app->assessment, moment, &error);
    error_clear(&error);
    if (!since->snapshot)
        return;
    since->result = engine_evaluate(app->library, since->snapshot, app->result->view);
    since->changes =
        changes_new(since->result, app->result, moment_get_day(moment), seam_get_today());
}

const struct changes *visits_get_since(struct app *app)
{
    const struct visit *last = visits_get_last(visits_list(app));
    const char *moment = last ? visit_get_moment(last) : NULL;
    if (!app->since) {
        app->since = mem_alloc(sizeof *app->since);
        if (moment)
            compare(app, app->since, moment);
    }
    return app->since->changes;
}

void visits_forget(struct app *app)
{
    if (app->since) {
        changes_free(app->since->changes);
        result_free(app->since->result);
        snapshot_free(app->since->snapshot);
    }
    free(app->since);
    course_free(app->course);
    visits_free(app->visits);
    app->since = NULL;
    app->course = NULL;
    app->visits = NULL;
}

const struct visit *visits_get_current(struct app *app)
{
    const struct visits *visits = visits_list(app);
    for (size_t i = 0; app->visit && i < visits->count; i++)
        if (text_equal(visits->items[i].record->id, app->visit))
            return &visits->items[i];
    return visits->count ? &visits->items[visits->count - 1] : NULL;
}

/* ---- acts ---- */

static unsigned go_to_form(struct app *app, const char *id)
{
    app_set_visit(app, id);
    return app_goto(app, SCREEN_VISIT, id);
}

static unsigned start(struct app *app)
{
    struct visit_start start;
    struct visit_draft *draft = visit_draft_new(app->result, app_get_risks(app), visits_list(app),
                                                app_get_plan(app), room_get_minutes(app));
    char *agenda = word_take_agenda(draft), *now = seam_take_timestamp(), *id = NULL;
    visit_start_make(&start, draft->number, app->snapshot->mode, seam_get_today(), now, agenda);
    unsigned effects = EFFECT_REDRAW;
    if (app_add_record(app, "visit", start.fields, start.count, &id))
        effects = EFFECT_CHANGED | go_to_form(app, id);
    free(id);
    free(now);
    free(agenda);
    visit_draft_free(draft);
    return effects;
}

unsigned visits_open(struct app *app)
{
    const struct visit *open = visits_get_open(visits_list(app));
    if (!open)
        return start(app);
    char *words = word_take_visit(open);
    app_set_visit(app, open->record->id);
    app_say(app, STYLE_CURRENT, _("Still open: %s. %s closes it."), words,
            action_get_key(ACTION_CLOSE_VISIT));
    free(words);
    return EFFECT_REDRAW;
}

unsigned visits_close(struct app *app, const struct visit *visit)
{
    char *now = seam_take_timestamp(), *words = word_take_visit(visit);
    const struct record_field closed = {"closed", now};
    bool is_closed = false;
    if (visit->closed)
        app_say(app, STYLE_DIM, _("Closed already: %s"), words);
    else
        is_closed = app_change_record(app, "visit", visit->record->id, &closed, 1);
    if (is_closed)
        app_say(app, STYLE_GOOD, _("Closed: %s. %s the homework sheet, %s the dispatch report."),
                words, action_get_key(ACTION_WRITE), action_get_key(ACTION_DISPATCH));
    free(words);
    free(now);
    return is_closed ? EFFECT_CHANGED : EFFECT_REDRAW;
}

unsigned visits_remove(struct app *app, const struct visit *visit)
{
    char *words = word_take_visit(visit);
    bool is_removed = app_remove_record(app, "visit", visit->record->id);
    if (is_removed)
        app_say(app, STYLE_DIM, _("Deleted: %s. %s brings it back."), words,
                action_get_key(ACTION_UNDO));
    free(words);
    return is_removed ? EFFECT_CHANGED : EFFECT_REDRAW;
}

unsigned visits_give_homework(struct app *app, const struct visit *visit, const char *title)
{
    const struct record_field fields[] = {{"title", title},
                                          {"visit", visit->record->id},
                                          {"due", record_get_field(visit->record, "next")}};
    char *id = NULL, *argument = NULL;
    unsigned effects = EFFECT_REDRAW;
    if (app_add_record(app, "task", fields, fields[2].value ? 3 : 2, &id)) {
        argument = mem_format("%s owner", id);
        effects = EFFECT_CHANGED | app_goto(app, SCREEN_TASK, argument);
    }
    free(argument);
    free(id);
    return effects;
}

/* The latest is meant where the paper says no number. */
unsigned visits_write(struct app *app, const struct visit *visit, const char *kind)
{
    const struct paper_kind *paper = paper_get_kind(kind);
    const struct paper_field *field = paper ? paper_get_field(paper, "visit-number") : NULL;
    if (!field)
        return 0;
    char *number = mem_format("%d", visit->number);
    bool is_about = text_equal(paper_get_value(field, app->snapshot), number);
    bool is_changed = !is_about && app_fill_paper(app, paper, "visit-number", number);
    free(number);
    return (is_changed ? EFFECT_CHANGED : 0) | app_goto(app, SCREEN_PAPER, kind);
}
