/* An audit: what to look at in a day, what was asked to be put right, and how far a certification
 * has come (docs/audit.md). */
#include "auditing.h"
#include "audits.h"
#include "screens.h"
#include "tabs.h"

enum { TOP_ROWS = 2 };

static const struct {
    unsigned (*handle)(struct app *app, struct auditing *auditing, const struct event *event);
    void (*draw)(struct app *app, struct auditing *auditing, struct area area);
} tabs[AUDIT_TAB_COUNT] = {
    [TAB_DAY] = {audit_day_handle, audit_day_draw},
    [TAB_CORRECTIONS] = {audit_corrections_handle, audit_corrections_draw},
    [TAB_STAGES] = {audit_stages_handle, audit_stages_draw},
};

static void audit_open(struct app *app, void *state, const char *argument)
{
    struct auditing *auditing = state;
    auditing->tab = app->audit_tab;
    audit_day_settle(app, auditing);
}

static unsigned audit_contexts(const struct app *app, const void *state)
{
    const struct auditing *auditing = state;
    return IN_LIST | IN_AUDIT | (auditing->tab == TAB_CORRECTIONS ? IN_CORRECTIONS : 0);
}

static char *audit_title(const struct app *app, const void *state)
{
    return mem_copy(_("Audit"));
}

static const enum action *audit_footer(const struct app *app, const void *state)
{
    static const enum action of_day[] = {ACTION_OPEN, ACTION_NEXT, ACTION_WRITE, ACTION_BACK,
                                         ACTION_NONE};
    static const enum action of_corrections[] = {ACTION_OPEN,         ACTION_TURN,  ACTION_NEXT,
                                                 ACTION_SECOND_CHECK, ACTION_WRITE, ACTION_UNDO,
                                                 ACTION_BACK,         ACTION_NONE};
    static const enum action of_stages[] = {ACTION_OPEN, ACTION_WRITE, ACTION_NEXT,
                                            ACTION_UNDO, ACTION_BACK,  ACTION_NONE};
    static const enum action *const footers[AUDIT_TAB_COUNT] = {
        [TAB_DAY] = of_day, [TAB_CORRECTIONS] = of_corrections, [TAB_STAGES] = of_stages};
    const struct auditing *auditing = state;
    return footers[auditing->tab];
}

static void count_rows(struct app *app, struct auditing *auditing)
{
    const struct audit_plan *plan = audits_get_plan(app);
    list_set_count(&auditing->lists[TAB_DAY], plan->step_count + plan->left_count);
    list_set_count(&auditing->lists[TAB_CORRECTIONS], audits_get_corrections(app)->count);
    list_set_count(&auditing->lists[TAB_STAGES], CERT_COUNT);
}

static unsigned audit_handle(struct app *app, void *state, const struct event *event)
{
    struct auditing *auditing = state;
    struct list *list = &auditing->lists[auditing->tab];
    count_rows(app, auditing);
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    const struct event open = {.action = ACTION_OPEN};
    unsigned effects = tabs[auditing->tab].handle(app, auditing, is_second_click ? &open : event);
    if (effects)
        return effects;
    bool is_moved = list_handle(list, event) || tabs_handle(event, AUDIT_TAB_COUNT, &auditing->tab);
    app->audit_tab = auditing->tab;
    return is_moved ? EFFECT_REDRAW : 0;
}

static void audit_draw(struct app *app, void *state, struct area body)
{
    struct auditing *auditing = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    count_rows(app, auditing);
    const struct tab_title titles[AUDIT_TAB_COUNT] = {
        [TAB_DAY] = {_("The day"), (long)audits_get_plan(app)->step_count},
        [TAB_CORRECTIONS] = {_("Corrections"), (long)audits_get_corrections(app)->open},
        [TAB_STAGES] = {_("Certification"), -1},
    };
    tabs_draw(titles, AUDIT_TAB_COUNT, auditing->tab, inner, 0);
    tabs[auditing->tab].draw(app, auditing,
                             area_of(inner, TOP_ROWS, 0, inner.rows - TOP_ROWS, inner.columns));
}

const struct screen_ops screen_audit = {
    .name = "audit",
    .state_size = sizeof(struct auditing),
    .open = audit_open,
    .contexts = audit_contexts,
    .handle = audit_handle,
    .draw = audit_draw,
    .take_title = audit_title,
    .footer = audit_footer,
};
