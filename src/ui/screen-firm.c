/* The firm: who it is and who answers. Each field is a change of its own when it is left. */
#include "form.h"
#include "screens.h"

#include "tenken/report.h"

enum { ROW_MODE = 4, ROW_COUNT }; /* after the fields of the firm */

static const char *const fields[ROW_MODE] = {"name", "industry", "size", "respondent"};
static const struct form_row rows[ROW_COUNT] = {
    {N_("Name"), N_("As it shall stand on the report."), false},
    {N_("Trade"), N_("For example: mould making, pressing, software, wholesale."), false},
    {N_("People"), N_("How many work there, part-time and dispatched staff included."), false},
    {N_("Who answers"), N_("Name and role of the person who answers."), false},
    {N_("Way of answering"),
     N_("Space turns to the next. In an audit, levels from 0 to 8 are asked for, and evidence."),
     .is_choice = true},
};

static void firm_open(struct app *app, void *state, const char *argument)
{
    struct form *form = state;
    form_begin(form, rows, ROW_COUNT);
    form_set(form, ROW_MODE, word_mode(app->snapshot->mode));
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        form_set(form, i, snapshot_get_firm(app->snapshot, fields[i]));
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
    if (row >= ARRAY_LENGTH(fields))
        return EFFECT_REDRAW;
    const char *text = text_is_blank(form_get(form, row)) ? NULL : form_get(form, row);
    if (text_equal(text, snapshot_get_firm(app->snapshot, fields[row])))
        return EFFECT_REDRAW;
    return app_set(app, "firm", VOICE_NONE, fields[row], text) ? EFFECT_CHANGED : EFFECT_REDRAW;
}

static unsigned turn_mode(struct app *app, struct form *form)
{
    enum mode mode = (enum mode)((app->snapshot->mode + 1) % MODE_COUNT);
    if (!app_set(app, "case", VOICE_NONE, "mode", mode_get_name(mode)))
        return EFFECT_REDRAW;
    form_set(form, ROW_MODE, word_mode(mode));
    return EFFECT_CHANGED;
}

static unsigned firm_handle(struct app *app, void *state, const struct event *event)
{
    struct form *form = state;
    size_t row = form->selected;
    bool gives_up = event->action == ACTION_CANCEL;
    enum form_event what = form_handle(form, event);
    if (what == FORM_TURNED)
        return turn_mode(app, form);
    bool is_left = what == FORM_LEFT || what == FORM_PRESSED;
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
