/* What a careful reviewer would raise, by kind, each with a way to the place. */
#include "groups.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { DETAIL_ROWS = 6 };

struct reviewing {
    struct list list;
};

static unsigned review_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *review_title(const struct app *app, const void *state)
{
    return mem_copy(_("Check"));
}

static const enum action *review_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_WHY,  ACTION_PLAN,
                                          ACTION_RISK, ACTION_BACK, ACTION_NONE};
    return actions;
}

/* ---- going to the place ---- */

/* Records by what stands before their id: the form of each, and which field of it is to be said. */
static const struct {
    const char *prefix;
    enum screen_id screen;
} places[] = {
    {"asset:", SCREEN_ASSET}, {"party:", SCREEN_PARTY},   {"task:", SCREEN_TASK},
    {"paper:", SCREEN_PAPER}, {"office:", SCREEN_OFFICE}, {"exception:", SCREEN_EXCEPTION},
};

static const char *const fields[WARNING_KIND_COUNT] = {
    [WARNING_NO_MEDIUM] = "medium",       [WARNING_AGREEMENT_OVER] = "nda-expiry",
    [WARNING_NO_AGREEMENT] = "nda",       [WARNING_OVERDUE] = "due",
    [WARNING_NO_OWNER] = "owner",         [WARNING_NOT_SHOWN] = "state",
    [WARNING_UNANSWERED_NONE] = "name",   [WARNING_COMBINED] = "person",
    [WARNING_SELF_APPROVED] = "approver", [WARNING_EXCEPTION_OVER] = "ended",
};

/* A decision about a risk has a form of its own. */
static bool is_about_risk(enum warning_kind kind)
{
    return kind == WARNING_RETAINED || kind == WARNING_RETAINED_OVER || kind == WARNING_UNDECIDED;
}

static unsigned go_to_record(struct app *app, const struct warning *warning, size_t place)
{
    const char *id = warning->address + strlen(places[place].prefix);
    const char *field = fields[warning->kind];
    if (is_about_risk(warning->kind))
        return app_goto(app, SCREEN_TREATMENT, id);
    char *argument = mem_format("%s%s%s", id, field ? " " : "", field ? field : "");
    unsigned effects = app_goto(app, places[place].screen, argument);
    free(argument);
    return effects;
}

static unsigned open_warning(struct app *app, const struct warning *warning)
{
    for (size_t i = 0; i < ARRAY_LENGTH(places); i++)
        if (strncmp(warning->address, places[i].prefix, strlen(places[i].prefix)) == 0)
            return go_to_record(app, warning, i);
    if (warning->kind == WARNING_STAGE_ORDER || warning->kind == WARNING_STAGE_PERSON) {
        app_say(app, STYLE_DIM, "%s", _("Stages are entered with “tenken certification”."));
        return EFFECT_REDRAW;
    }
    if (warning->kind == WARNING_ADVISER_AUDITS)
        return app_goto(app, SCREEN_WALK, warning->address);
    if (!warning->control)
        return app_goto(app, SCREEN_LEDGER, NULL);
    app_say(app, STYLE_DIM, _("%s leads back to the check."), action_get_key(ACTION_REVIEW));
    return app_goto(app, SCREEN_WALK, warning->control->address);
}

static unsigned review_handle(struct app *app, void *state, const struct event *event)
{
    struct reviewing *reviewing = state;
    struct list *list = &reviewing->list;
    const struct review *review = app_get_review(app);
    list_set_count(list, review->count);
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    bool is_moved = list_handle(list, event);
    if (!list->count)
        return 0;
    const struct warning *warning = &review->warnings[list->selected];
    if (event->action == ACTION_OPEN || is_second_click)
        return open_warning(app, warning);
    if (event->action == ACTION_WHY && warning->control)
        return app_goto(app, SCREEN_WHY, warning->control->address);
    return is_moved ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

static bool begins(const void *context, size_t index)
{
    const struct review *review = context;
    return !index || review->warnings[index - 1].kind != review->warnings[index].kind;
}

static void draw_heading(struct app *app, const void *context, size_t index, struct area row)
{
    const struct review *review = context;
    enum warning_kind kind = review->warnings[index].kind;
    size_t count = 0;
    while (index + count < review->count && review->warnings[index + count].kind == kind)
        count++;
    canvas_format(row, 0, 0, STYLE_MIDDLE, "! (%zu) %s", count, word_warning_deed(kind));
}

static void draw_warning(struct app *app, const void *context, size_t index, struct area row,
                         bool is_selected)
{
    const struct review *review = context;
    char *text = word_take_warning(&review->warnings[index]);
    canvas_text(row, 0, 3, is_selected ? STYLE_SELECTED : STYLE_PLAIN, text);
    free(text);
}

static void draw_detail(const struct warning *warning, struct area area)
{
    char *text = word_take_warning(warning);
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, text);
    row += canvas_wrapped(area, row, 0, STYLE_PLAIN, word_warning_deed(warning->kind));
    if (word_warning_reason(warning) && row < area.rows)
        canvas_wrapped(area, row, 0, STYLE_DIM, word_warning_reason(warning));
    free(text);
}

static void review_draw(struct app *app, void *state, struct area body)
{
    static const struct group_ops ops = {begins, draw_heading, draw_warning};
    struct reviewing *reviewing = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    const struct review *review = app_get_review(app);
    list_set_count(&reviewing->list, review->count);
    if (!review->count) {
        canvas_wrapped(inner, 1, 1, STYLE_GOOD,
                       _("Nothing to raise: what was said agrees with itself. Look again after "
                         "the next answers."));
        return;
    }
    groups_draw(app, &reviewing->list,
                area_of(inner, 0, 0, inner.rows - DETAIL_ROWS, inner.columns), &ops, review);
    draw_detail(&review->warnings[reviewing->list.selected],
                area_below(inner, inner.rows - DETAIL_ROWS));
}

const struct screen_ops screen_review = {
    .name = "review",
    .state_size = sizeof(struct reviewing),
    .contexts = review_contexts,
    .handle = review_handle,
    .draw = review_draw,
    .take_title = review_title,
    .footer = review_footer,
};
