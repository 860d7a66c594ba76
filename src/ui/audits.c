#include "audits.h"
#include "tasks.h"

#include "tenken/report.h"

#include <stdlib.h>

enum {
    DAY_LEAST = 60,     /* less is all opening and closing */
    DAY_MOST = 24 * 60, /* so that the times of the plan are those of one day */
    SOON_DAYS = 30,     /* a month, in which something can still be done */
};

/* ---- looking ---- */

const struct audit_plan *audits_get_plan(struct app *app)
{
    struct audit_request request = {.minutes = app->audit_minutes};
    if (!app->audit)
        app->audit = audit_plan_new(app->result, app_get_risks(app), request);
    return app->audit;
}

void audits_set_minutes(struct app *app, int minutes)
{
    app->audit_minutes = minutes < DAY_LEAST ? DAY_LEAST : minutes > DAY_MOST ? DAY_MOST : minutes;
    audit_plan_free(app->audit);
    app->audit = NULL;
}

const struct corrections *audits_get_corrections(struct app *app)
{
    if (!app->corrections)
        app->corrections = corrections_new(app->result, seam_get_today());
    return app->corrections;
}

const struct certification *audits_get_certification(struct app *app)
{
    if (!app->certification)
        app->certification = certification_new(app->result, seam_get_today());
    return app->certification;
}

void audits_forget(struct app *app)
{
    audit_plan_free(app->audit);
    corrections_free(app->corrections);
    certification_free(app->certification);
    app->audit = NULL;
    app->corrections = NULL;
    app->certification = NULL;
}

/* Those that are late come first, then by day; what is done waits for the auditor. */
size_t audits_list_due(struct app *app, const struct correction **first)
{
    const struct corrections *corrections = audits_get_corrections(app);
    int soon = seam_get_today() + SOON_DAYS;
    size_t count = 0;
    *first = corrections->items;
    while (count < corrections->count && corrections->items[count].is_open &&
           corrections->items[count].days[CORRECTION_DUE] != DAY_NONE &&
           corrections->items[count].days[CORRECTION_DUE] <= soon)
        count++;
    return count;
}

/* ---- doing ---- */

static unsigned refuse(struct app *app)
{
    app_say(app, STYLE_DIM, _("Evidence is written down in an audit. %s sets how is answered."),
            action_get_key(ACTION_FIRM));
    return EFFECT_REDRAW;
}

unsigned audits_record(struct app *app, const char *address)
{
    return app->voice == VOICE_AUDITOR ? app_goto(app, SCREEN_EVIDENCE, address) : refuse(app);
}

/* The first that has no day; the day it is due is agreed, not done. STEP_COUNT: it is closed. */
static enum correction_step find_next_step(const struct correction *correction)
{
    enum correction_step step = 0;
    while (step < CORRECTION_STEP_COUNT &&
           (step == CORRECTION_DUE || correction->days[step] != DAY_NONE))
        step++;
    return step;
}

unsigned audits_turn(struct app *app, const struct correction *correction)
{
    enum correction_step step = find_next_step(correction);
    const char *key = step < CORRECTION_STEP_COUNT ? correction_step_get_field(step) : NULL;
    if (app->voice != VOICE_AUDITOR)
        return refuse(app);
    if (!key) {
        app_say(app, STYLE_DIM, "%s", _("It is closed already."));
        return EFFECT_REDRAW;
    }
    char *today = day_take_text(seam_get_today());
    bool is_right = correction_allows(correction->answer, key, today);
    if (!is_right)
        app_say(app, STYLE_ERROR, "%s", word_correction_order());
    is_right = is_right && app_set(app, correction->answer->address, VOICE_AUDITOR, key, today);
    if (is_right)
        app_say(app, STYLE_GOOD, "%s %s", _(field_get("answer", key)->label), today);
    free(today);
    return is_right ? EFFECT_CHANGED : EFFECT_REDRAW;
}

/* ---- the second check ---- */

bool audits_is_second_check(const struct app *app)
{
    return app->is_second_check && app->voice == VOICE_AUDITOR;
}

static bool is_open_correction(const struct app *app, const struct answer *answer)
{
    return answer->voice == VOICE_AUDITOR &&
           app_get_said(app, answer->address, VOICE_AUDITOR, "correction") &&
           !app_get_said(app, answer->address, VOICE_AUDITOR,
                         correction_step_get_field(CORRECTION_CLOSED));
}

bool audits_has_open_correction(const struct app *app, const struct control_result *control)
{
    for (size_t i = 0; i < app->snapshot->answer_count; i++) {
        const struct answer *answer = &app->snapshot->answers[i];
        if (text_equal(answer->control, control->control->id) &&
            text_equal(answer->pack, control->pack->id) &&
            text_equal(answer->subject, control->subject) && is_open_correction(app, answer))
            return true;
    }
    return false;
}

static unsigned begin_second_check(struct app *app)
{
    size_t item;
    app->is_second_check = true;
    if (!app_find_next(app, (size_t)-1, 1, true, &item)) {
        app->is_second_check = false;
        app_say(app, STYLE_DIM, "%s", _("No correction is open."));
        return EFFECT_REDRAW;
    }
    app_say(app, STYLE_CURRENT,
            _("Only questions with an open correction are asked now. %s leads back to the audit, "
              "%s there asks everything again."),
            action_get_key(ACTION_AUDIT), action_get_key(ACTION_SECOND_CHECK));
    return app_goto(app, SCREEN_WALK, app_get_item(app, item)->address);
}

unsigned audits_turn_second_check(struct app *app)
{
    if (app->voice != VOICE_AUDITOR)
        return refuse(app);
    if (!app->is_second_check)
        return begin_second_check(app);
    app->is_second_check = false;
    app_say(app, STYLE_CURRENT, "%s", _("All questions are asked again."));
    return EFFECT_REDRAW;
}

/* ---- how one looks ---- */

static bool is_state(const struct correction *correction, const char *state)
{
    return text_equal(correction->state, state);
}

const char *correction_get_mark(const struct correction *correction)
{
    if (!correction->is_open)
        return "[x]";
    if (is_state(correction, "verified"))
        return "[v]";
    return is_state(correction, "done") ? "[>]" : "[ ]";
}

enum style correction_get_style(const struct correction *correction)
{
    if (correction->is_overdue || correction->broken < CORRECTION_STEP_COUNT)
        return STYLE_BAD;
    if (!correction->is_open)
        return STYLE_GOOD;
    return is_state(correction, "done") || is_state(correction, "verified") ? STYLE_MIDDLE
                                                                            : STYLE_PLAIN;
}

char *correction_take_days(const struct correction *correction)
{
    bool is_running = correction->is_open && correction->days[CORRECTION_DONE] == DAY_NONE;
    return is_running ? days_take_left(correction->days[CORRECTION_DUE]) : mem_copy("");
}
