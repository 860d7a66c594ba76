/* A new case: the firm's name, the file, and what to check. */
#include "form.h"
#include "screens.h"

#include <stdlib.h>
#include <string.h>

enum { ROW_NAME, ROW_FILE, ROW_ENCRYPTION, ROW_PACK, ROW_CREATE, ROW_COUNT };

static const struct field_choice encryptions[] = {
    {.id = "yes", .label = N_("with a passphrase")},
    {.id = "no", .label = N_("not")},
    {0},
};

static const struct form_row rows[ROW_COUNT] = {
    [ROW_NAME] = {.label = N_("Firm"),
                  .hint = N_("As it shall stand on the report. It can be changed later.")},
    [ROW_FILE] = {.label = N_("File"),
                  .hint = N_("Left empty, the file is named after the firm and made in the current "
                             "folder.")},
    [ROW_ENCRYPTION] = {.label = N_("Encrypted"),
                        .hint = N_("With a passphrase is the better choice: the file says where "
                                   "the firm is weak. Without, whoever gets the file can read it."),
                        .choices = encryptions},
    [ROW_PACK] = {.label = N_("Choose what to check"),
                  .hint = N_("One or several: answers that follow from others are then offered."),
                  .is_button = true},
    [ROW_CREATE] = {.label = N_("Begin"), .is_button = true},
};

struct new_state {
    struct form form;
    struct library *library;
};

/* The shortest check is the one to begin with. */
static void want_shortest(struct app *app, const struct library *library)
{
    const struct pack *shortest = NULL;
    app_forget_wanted(app);
    for (size_t i = 0; i < library->pack_count; i++)
        if (!shortest || library->packs[i]->control_count < shortest->control_count)
            shortest = library->packs[i];
    if (shortest)
        app_toggle_wanted(app, shortest->id);
}

/* What was written before a passphrase was asked for. */
static void fill_from_draft(struct new_state *new, const struct new_case *draft)
{
    form_set(&new->form, ROW_NAME, draft->name);
    form_set(&new->form, ROW_FILE, draft->path);
}

static void new_open(struct app *app, void *state, const char *argument)
{
    struct new_state *new = state;
    struct faults faults = {0};
    new->library = library_new_installed(NULL, 0, language_get(), &faults);
    if (!app_get_draft(app))
        want_shortest(app, new->library);
    form_begin(&new->form, rows, ROW_COUNT);
    form_set(&new->form, ROW_FILE, argument);
    form_set(&new->form, ROW_ENCRYPTION, encryptions[0].id);
    if (app_get_draft(app))
        fill_from_draft(new, app_get_draft(app));
    app_forget_draft(app);
    faults_free(&faults);
}

static void new_close(void *state)
{
    struct new_state *new = state;
    form_clear(&new->form);
    library_free(new->library);
}

static unsigned new_contexts(const struct app *app, const void *state)
{
    const struct new_state *new = state;
    return form_get_contexts(&new->form);
}

static char *new_title(const struct app *app, const void *state)
{
    return mem_copy(_("New check"));
}

static const enum action *new_footer(const struct app *app, const void *state)
{
    const struct new_state *new = state;
    return form_get_footer(&new->form);
}

/* A name that is no name for a file still makes one. */
static char *take_path(const struct new_state *new)
{
    const char *file = form_get(&new->form, ROW_FILE), *name = form_get(&new->form, ROW_NAME);
    if (!text_is_blank(file))
        return strchr(file, '.') ? mem_copy(file) : mem_format("%s.tenken", file);
    char *path = mem_format("%s.tenken", text_is_blank(name) ? "tenken" : name);
    for (char *byte = path; *byte; byte++)
        if (*byte == '/' || (byte == path && *byte == '.'))
            *byte = '_';
    return path;
}

/* An encrypted case asks for its passphrase first. Plain is what somebody chose. */
static unsigned make(struct app *app, const struct new_state *new, const struct new_case *request)
{
    struct error error = {0};
    const char *encryption = form_get(&new->form, ROW_ENCRYPTION);
    if (text_equal(encryption, "no")) {
        if (app_new_case(app, request, &error))
            return app_goto(app, SCREEN_WALK, NULL) | EFFECT_BACK;
    } else if (text_is_blank(encryption)) {
        app_say(app, STYLE_ERROR, "%s", _("Say first whether the file is to be encrypted."));
    } else if (app_keep_draft(app, request, &error)) {
        return app_goto(app, SCREEN_PASSPHRASE, NULL) | EFFECT_BACK;
    }
    if (error.kind)
        app_say_error(app, &error);
    return EFFECT_REDRAW;
}

static unsigned create(struct app *app, const struct new_state *new)
{
    if (!app->wanted_count) {
        app_say(app, STYLE_ERROR, "%s",
                new->library->pack_count ? _("Choose first what to check.")
                                         : _("No check is installed here."));
        return EFFECT_REDRAW;
    }
    char *path = take_path(new);
    struct new_case request = {.path = path,
                               .name = form_get(&new->form, ROW_NAME),
                               .pack_ids = (const char *const *)app->wanted,
                               .pack_count = app->wanted_count};
    unsigned effects = make(app, new, &request);
    free(path);
    return effects;
}

static unsigned new_handle(struct app *app, void *state, const struct event *event)
{
    struct new_state *new = state;
    bool is_tick = event->action == ACTION_TICK && new->form.rows[new->form.selected].is_button;
    switch (is_tick ? FORM_PRESSED : form_handle(&new->form, event)) {
    case FORM_PRESSED:
        if (new->form.selected == ROW_CREATE)
            return create(app, new);
        return app_goto(app, SCREEN_PACKS, PACKS_FOR_NEW);
    case FORM_LEFT:
        return EFFECT_BACK;
    case FORM_HANDLED:
        return EFFECT_REDRAW;
    default:
        return 0;
    }
}

/* One alone is told at length. */
static int draw_pack(const struct pack *pack, struct area area, int row, bool is_alone)
{
    row += canvas_wrapped(area, row, 1, STYLE_STRONG, pack->title.value);
    if (is_alone) {
        row += canvas_wrapped(area, row, 1, STYLE_PLAIN, pack->summary.value);
        row += canvas_wrapped(area, row + 1, 1, STYLE_DIM, pack->source.value);
    }
    return row;
}

static void new_draw(struct app *app, void *state, struct area body)
{
    struct new_state *new = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    int row = form_draw(&new->form, inner) + 1;
    canvas_rule(inner, row++);
    for (size_t i = 0; i < new->library->pack_count; i++)
        if (app_wants_pack(app, new->library->packs[i]->id))
            row = draw_pack(new->library->packs[i], inner, row, app->wanted_count == 1);
}

const struct screen_ops screen_new = {
    .name = "new",
    .state_size = sizeof(struct new_state),
    .open = new_open,
    .close = new_close,
    .contexts = new_contexts,
    .handle = new_handle,
    .draw = new_draw,
    .take_title = new_title,
    .footer = new_footer,
};
