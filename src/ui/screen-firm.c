/* The firm: who it is and who answers. Each field is a change of its own when it is left. */
#include "form.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { ROW_DEPARTMENTS = 3, ROW_MODE = 5, ROW_COUNT }; /* the mode after the fields of the firm */

static const char *const fields[ROW_MODE] = {"name", "industry", "size", "departments",
                                             "respondent"};
static const struct form_row rows[ROW_COUNT] = {
    {N_("Name"), N_("As it shall stand on the report."), false},
    {N_("Trade"), N_("For example: mould making, pressing, software, wholesale."), false},
    {N_("People"), N_("How many work there, part-time and dispatched staff included."), false},
    {N_("Departments"),
     N_("Space turns to the next. Several: design and production apart, for example."),
     .is_choice = true},
    {N_("Who answers"), N_("Name and role of the person who answers."), false},
    {N_("Way of answering"),
     N_("Space turns to the next. In an audit, levels from 0 to 8 are asked for, and evidence."),
     .is_choice = true},
};

static const char *get_said(const struct app *app, size_t row)
{
    const char *said = snapshot_get_firm(app->snapshot, fields[row]);
    const struct field_choice *choice =
        said && rows[row].is_choice ? field_get_choice(field_get("firm", fields[row]), said) : NULL;
    return choice ? _(choice->label) : said;
}

static void firm_open(struct app *app, void *state, const char *argument)
{
    struct form *form = state;
    form_begin(form, rows, ROW_COUNT);
    form_set(form, ROW_MODE, word_case_mode(case_mode_of(app->snapshot)));
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        form_set(form, i, get_said(app, i));
}

static void firm_close(void *state)
{
    form_clear(state);
}

static unsigned firm_contexts(const struct app *app, const void *state)
{
    return form_get_contexts(state);
}

static char *firm_title(const struct app *app, const void *state)
{
    return mem_copy(_("The firm"));
}

static const enum action *firm_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_DONE, ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK, ACTION_NEXT, ACTION_BACK, ACTION_NONE};
    return form_get_contexts(state) & IN_WRITING ? writing : choosing;
}

/* Keeps what was written in a row, if it is new. */
static unsigned keep_row(struct app *app, const struct form *form, size_t row)
{
    if (rows[row].is_choice)
        return EFFECT_REDRAW;
    char *text = field_take_value(field_get("firm", fields[row]), form_get(form, row));
    const char *said = snapshot_get_firm(app->snapshot, fields[row]);
    bool is_new = !text_equal(text_is_blank(text) ? NULL : text, said);
    bool is_kept = is_new && app_set(app, "firm", VOICE_NONE, fields[row], text);
    free(text);
    return is_kept ? EFFECT_CHANGED : EFFECT_REDRAW;
}

/* One, several, not said, and one again. */
static unsigned turn_departments(struct app *app, struct form *form)
{
    const struct field *field = field_get("firm", fields[ROW_DEPARTMENTS]);
    const char *said = snapshot_get_firm(app->snapshot, field->name);
    const struct field_choice *choice = said ? field_get_choice(field, said) : NULL;
    const char *next = choice ? choice[1].id : field->choices->id;
    if (!app_set(app, "firm", VOICE_NONE, field->name, next))
        return EFFECT_REDRAW;
    form_set(form, ROW_DEPARTMENTS, get_said(app, ROW_DEPARTMENTS));
    return EFFECT_CHANGED;
}

static unsigned turn_mode(struct app *app, struct form *form)
{
    const struct case_mode *modes, *mode = case_mode_of(app->snapshot);
    size_t count = case_mode_list(&modes), next = (size_t)(mode - modes) + 1;
    /* what is forbidden is passed over, and the message line says why */
    if (!app_set_mode(app, &modes[next % count]) && !app_set_mode(app, &modes[(next + 1) % count]))
        return EFFECT_REDRAW;
    form_set(form, ROW_MODE, word_case_mode(case_mode_of(app->snapshot)));
    return EFFECT_CHANGED;
}

static unsigned firm_handle(struct app *app, void *state, const struct event *event)
{
    struct form *form = state;
    size_t row = form->selected;
    bool gives_up = event->action == ACTION_CANCEL;
    enum form_event what = form_handle(form, event);
    if (what == FORM_TURNED)
        return form->selected == ROW_MODE ? turn_mode(app, form) : turn_departments(app, form);
    bool is_left = form_is_done(what);
    if (!is_left && form->selected == row)
        return what == FORM_NOTHING ? 0 : EFFECT_REDRAW;
    unsigned effects = gives_up ? EFFECT_REDRAW : keep_row(app, form, row);
    return is_left ? effects | EFFECT_BACK : effects;
}

static void firm_draw(struct app *app, void *state, struct area body)
{
    form_draw(state, area_of(body, 1, 2, body.rows - 1, body.columns - 4));
}

const struct screen_ops screen_firm = {
    .name = "firm",
    .state_size = sizeof(struct form),
    .is_overlay = true,
    .open = firm_open,
    .close = firm_close,
    .contexts = firm_contexts,
    .handle = firm_handle,
    .draw = firm_draw,
    .take_title = firm_title,
    .footer = firm_footer,
};
