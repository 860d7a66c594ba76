/* The answers that a task stands for once it is done: looked at, then given as one group. */
#include "page.h"
#include "screens.h"
#include "tasks.h"

#include <stdlib.h>

struct update {
    char *task;
    size_t top;
    int rows; /* at the last drawing */
};

static void update_open(struct app *app, void *state, const char *argument)
{
    struct update *update = state;
    update->task = mem_copy(argument);
}

static void update_close(void *state)
{
    struct update *update = state;
    free(update->task);
}

static unsigned update_contexts(const struct app *app, const void *state)
{
    return IN_PAGE | IN_LIST | IN_PLAN;
}

static char *update_title(const struct app *app, const void *state)
{
    return mem_format("%s › %s", _("Plan"), _("Update answers"));
}

static const enum action *update_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_UPDATE, ACTION_BACK, ACTION_NONE};
    return actions;
}

static struct adoption *adopt(struct app *app, const struct update *update)
{
    const struct task *task = plan_get_task(app_get_plan(app), update->task);
    return task && task->offers_update ? engine_adopt(app->result, task->measure, app->voice)
                                       : NULL;
}

static unsigned give_answers(struct app *app, const struct update *update)
{
    struct adoption *adoption = adopt(app, update);
    if (!adoption)
        return EFFECT_BACK;
    size_t gaps = app->result->gap_count;
    bool is_done = app_apply(app, adoption->changes, adoption->count, "answer");
    adoption_free(adoption);
    if (!is_done)
        return EFFECT_REDRAW;
    if (app->result->gap_count == gaps)
        app_say(app, STYLE_GOOD, "%s", _("The answers show it now."));
    else
        app_say(app, STYLE_GOOD, _("The answers show it now. Gaps: %zu before, %zu now."), gaps,
                app->result->gap_count);
    return EFFECT_CHANGED | EFFECT_BACK;
}

static unsigned update_handle(struct app *app, void *state, const struct event *event)
{
    struct update *update = state;
    if (event->action == ACTION_UPDATE || event->action == ACTION_OPEN)
        return give_answers(app, update);
    return page_handle(event, update->rows, &update->top) ? EFFECT_REDRAW : 0;
}

/* ---- drawing ---- */

/* What is said of an answer: its control and, where a part of it is answered, that part. */
struct subject {
    const struct control_result *control; /* NULL where it is gone */
    const struct option *option;          /* or NULL */
};

static const struct option *find_option(const struct control *control, const char *id)
{
    for (size_t i = 0; id && i < control->option_count; i++)
        if (text_equal(control->options[i].id, id))
            return &control->options[i];
    return NULL;
}

static struct subject find_subject(const struct app *app, const char *text)
{
    struct address address = {0};
    struct error error = {0};
    struct subject subject = {0};
    if (address_parse(text, &address, &error)) {
        struct address whole = address;
        whole.option = NULL;
        char *of_control = address_take_text(&whole);
        subject.control = result_get_control(app->result, of_control);
        free(of_control);
    }
    if (subject.control)
        subject.option = find_option(subject.control->control, address.option);
    address_clear(&address);
    error_clear(&error);
    return subject;
}

/* A choice in words; a level as it is. */
static const char *show_value(const struct control *control, const char *value)
{
    const struct choice *choice = value ? control_get_choice(control, value) : NULL;
    return choice ? choice->label.value : value ? value : _("not answered");
}

static void add_change(struct page *page, const struct app *app, const struct change *change)
{
    struct subject subject = find_subject(app, change->address);
    if (!subject.control)
        return;
    const struct control *control = subject.control->control;
    char *title = mem_format("%s %s", control_get_clause(control), control->title.value);
    char *values =
        mem_format("%s%s → %s", text_equal(change->field, "level") ? _("Level ") : "",
                   show_value(control, change->old_value), show_value(control, change->new_value));
    page_add(page, STYLE_PLAIN, 0, title);
    page_add(page, STYLE_DIM, 2, subject.option ? subject.option->text.value : NULL);
    page_add(page, STYLE_STRONG, 2, values);
    page_add_gap(page);
    free(values);
    free(title);
}

static void add_head(struct page *page, struct app *app, const struct update *update)
{
    const struct task *task = plan_get_task(app_get_plan(app), update->task);
    page_add(page, STYLE_STRONG, 0, task ? task->title : NULL);
    page_add(page, STYLE_DIM, 0,
             _("This is done. These answers would say so; nothing is changed before you say so."));
    page_add_gap(page);
}

static void update_draw(struct app *app, void *state, struct area body)
{
    struct update *update = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    struct adoption *adoption = adopt(app, update);
    struct page page = {.columns = inner.columns - 2};
    add_head(&page, app, update);
    for (size_t i = 0; adoption && i < adoption->count; i++)
        add_change(&page, app, &adoption->changes[i]);
    update->rows = inner.rows;
    page_draw(&page, inner, &update->top);
    page_clear(&page);
    adoption_free(adoption);
}

const struct screen_ops screen_update = {
    .name = "update",
    .state_size = sizeof(struct update),
    .is_overlay = true,
    .open = update_open,
    .close = update_close,
    .contexts = update_contexts,
    .handle = update_handle,
    .draw = update_draw,
    .take_title = update_title,
    .footer = update_footer,
};
