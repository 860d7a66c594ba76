/* What an auditor's judgement rests on: what was looked at, how, whom and what of how many, and
 * what comes of it. Each field is kept when it is left. */
#include "evidence.h"
#include "form.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>

struct evidence {
    char *address;
    struct form form;
    struct form_row *rows;
    const struct field **fields; /* one a row */
    size_t count;
};

static const struct {
    const char *key, *heading;
} headings[] = {
    {"examine", N_("How, and whom and what of how many")},
    {"finding", N_("What comes of it")},
};

/* ---- opening and closing ---- */

static void add_row(struct evidence *evidence, const struct field *field)
{
    struct form_row row = {.label = field->label,
                           .choices = field->kind == VALUE_YES ? form_ticks : field->choices,
                           .has_lines = field->kind == VALUE_TEXT};
    for (size_t i = 0; i < ARRAY_LENGTH(headings); i++)
        if (text_equal(headings[i].key, field->name))
            row.heading = headings[i].heading;
    evidence->fields[evidence->count] = field;
    evidence->rows[evidence->count++] = row;
}

static const char *get_said(const struct app *app, const struct evidence *evidence, size_t row)
{
    return assessment_get(app->assessment, evidence->address, VOICE_AUDITOR,
                          evidence->fields[row]->name);
}

/* Of an answer's fields those that a form has. */
static void evidence_open(struct app *app, void *state, const char *argument)
{
    struct evidence *evidence = state;
    const struct field *fields;
    size_t count = field_list("answer", &fields);
    evidence->address = mem_copy(argument);
    evidence->rows = mem_alloc(count * sizeof *evidence->rows);
    evidence->fields = mem_alloc(count * sizeof(const struct field *));
    for (size_t i = 0; i < count; i++)
        if (fields[i].label)
            add_row(evidence, &fields[i]);
    form_begin(&evidence->form, evidence->rows, evidence->count);
    for (size_t i = 0; i < evidence->count; i++)
        form_set(&evidence->form, i, get_said(app, evidence, i));
}

static void evidence_close(void *state)
{
    struct evidence *evidence = state;
    form_clear(&evidence->form);
    free(evidence->rows);
    free(evidence->fields);
    free(evidence->address);
}

static unsigned evidence_contexts(const struct app *app, const void *state)
{
    const struct evidence *evidence = state;
    return form_get_contexts(&evidence->form);
}

static char *evidence_title(const struct app *app, const void *state)
{
    return mem_copy(_("Evidence"));
}

static const enum action *evidence_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_PREVIOUS, ACTION_DONE, ACTION_CANCEL,
                                          ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK, ACTION_NEXT, ACTION_PREVIOUS, ACTION_BACK,
                                           ACTION_NONE};
    return evidence_contexts(app, state) & IN_WRITING ? writing : choosing;
}

/* ---- keeping ---- */

/* A correction is not closed before it is verified, and so on; the message line says so. */
static bool is_in_order(struct app *app, const struct evidence *evidence, const char *field,
                        const char *value)
{
    const struct answer *answer =
        snapshot_get_answer(app->snapshot, evidence->address, VOICE_AUDITOR);
    bool is_right = correction_allows(answer, field, value);
    if (!is_right)
        app_say(app, STYLE_ERROR, "%s", word_correction_order());
    return is_right;
}

/* False where what was written is refused: it stays to be mended, and the message line says why. */
static bool keep_row(struct app *app, struct evidence *evidence, size_t row, unsigned *effects)
{
    const struct field *field = evidence->fields[row];
    const char *text = form_get(&evidence->form, row);
    char *value = text_is_blank(text) ? NULL : field_take_value(field, text);
    bool is_new = !text_equal(value, get_said(app, evidence, row));
    bool is_kept = !is_new || is_in_order(app, evidence, field->name, value);
    is_kept =
        is_kept && (!is_new || app_set(app, evidence->address, VOICE_AUDITOR, field->name, value));
    if (is_new && is_kept)
        *effects |= EFFECT_CHANGED;
    if (is_kept)
        form_set(&evidence->form, row, get_said(app, evidence, row));
    free(value);
    return is_kept;
}

static unsigned evidence_handle(struct app *app, void *state, const struct event *event)
{
    struct evidence *evidence = state;
    struct form *form = &evidence->form;
    size_t row = form->selected;
    unsigned effects = EFFECT_REDRAW;
    enum form_event what = form_handle(form, event);
    if (what == FORM_NOTHING)
        return 0;
    if (event->action == ACTION_CANCEL)
        return effects | EFFECT_BACK;
    if (!form_has_left(form, row, what))
        return effects;
    if (!keep_row(app, evidence, row, &effects))
        form->selected = row;
    else if (form_is_done(what))
        effects |= EFFECT_BACK;
    return effects;
}

/* ---- drawing ---- */

static char *take_reached(const struct control_result *item)
{
    struct string text = {0};
    if (item->level != LEVEL_NONE)
        string_format(&text, _(" [level %d]"), item->level);
    if (item->control->target != LEVEL_NONE)
        string_format(&text, _(" [target %d]"), item->control->target);
    return string_take(&text);
}

/* The question and what it asks to look at; half of the rows stay for the form. */
static int draw_question(const struct app *app, const struct control_result *item, struct area area)
{
    const struct control *control = item->control;
    struct page page = {.columns = area.columns - 2};
    char *reached = take_reached(item), *question = app_take_text(&control->question, item->pack);
    char *title = word_take_title(app->result, item);
    canvas_format(area_of(area, 0, 0, 1, area.columns - text_width(reached)), 0, 0, STYLE_DIM,
                  "%s  %s", control_get_clause(control), title);
    free(title);
    canvas_text_right(area, 0, STYLE_MIDDLE, reached);
    page_add(&page, STYLE_STRONG, 0, question);
    evidence_add_wanted(&page, control);
    int rows = (int)page.count < area.rows / 2 ? (int)page.count : area.rows / 2;
    page_draw(&page, area_of(area, 1, 0, rows, area.columns), &(size_t){0});
    page_clear(&page);
    free(question);
    free(reached);
    return 1 + rows;
}

static void evidence_draw_screen(struct app *app, void *state, struct area body)
{
    struct evidence *evidence = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    const struct control_result *item = result_get_control(app->result, evidence->address);
    int row = item ? draw_question(app, item, inner) : 0;
    canvas_rule(inner, row);
    form_draw(&evidence->form, area_below(inner, row + 1));
}

const struct screen_ops screen_evidence = {
    .name = "evidence",
    .state_size = sizeof(struct evidence),
    .is_overlay = true,
    .open = evidence_open,
    .close = evidence_close,
    .contexts = evidence_contexts,
    .handle = evidence_handle,
    .draw = evidence_draw_screen,
    .take_title = evidence_title,
    .footer = evidence_footer,
};
