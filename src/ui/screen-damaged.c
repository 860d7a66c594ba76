/* A damaged case whose last good state is there: is it wanted in its place? */
#include "screens.h"

#include <stdlib.h>

struct damaged {
    char *path;
};

static void damaged_open(struct app *app, void *state, const char *argument)
{
    struct damaged *damaged = state;
    damaged->path = mem_copy(argument);
}

static void damaged_close(void *state)
{
    struct damaged *damaged = state;
    free(damaged->path);
}

static unsigned damaged_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static char *damaged_title(const struct app *app, const void *state)
{
    return mem_copy(_("Damaged file"));
}

static const enum action *damaged_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_BACK, ACTION_NONE};
    return actions;
}

/* What opens it is what opens any case. */
static unsigned open_again(struct app *app, const char *path)
{
    struct error error = {0};
    if (assessment_file_is_encrypted(path))
        return app_goto(app, SCREEN_PASSPHRASE, path) | EFFECT_BACK;
    if (app_open_case(app, path, NULL, &error))
        return app_goto(app, SCREEN_WALK, NULL) | EFFECT_BACK;
    app_say_error(app, &error);
    return EFFECT_BACK;
}

static unsigned bring_back(struct app *app, const char *path)
{
    char *aside = NULL;
    struct error error = {0};
    bool is_done = assessment_bring_back(path, &aside, &error);
    unsigned effects = is_done ? open_again(app, path) : EFFECT_REDRAW;
    if (is_done)
        app_say(app, STYLE_GOOD, _("Brought back. The damaged file: %s"), aside);
    else
        app_say_error(app, &error);
    free(aside);
    return effects;
}

static unsigned damaged_handle(struct app *app, void *state, const struct event *event)
{
    struct damaged *damaged = state;
    return event->action == ACTION_OPEN ? bring_back(app, damaged->path) : 0;
}

static int draw_paragraph(struct area area, int row, enum style style, char *text)
{
    int rows = canvas_wrapped(area, row, 0, style, text);
    free(text);
    return row + rows + 1;
}

static void damaged_draw(struct app *app, void *state, struct area body)
{
    const struct damaged *damaged = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    char *kept = mem_format("%s~", damaged->path);
    int row = draw_paragraph(inner, 0, STYLE_BAD, mem_format(_("%s is damaged."), damaged->path));
    row = draw_paragraph(inner, row, STYLE_PLAIN,
                         mem_format(_("The last good state, kept in %s, can take its place. The "
                                      "damaged file stays beside it."),
                                    kept));
    row = draw_paragraph(inner, row, STYLE_STRONG,
                         mem_copy(_("Press Enter to bring the last good state back, or Esc to "
                                    "leave everything as it is.")));
    draw_paragraph(inner, row, STYLE_DIM,
                   mem_format(_("“tenken recover %s -o NEW” takes out what can be read of the "
                                "damaged one."),
                              damaged->path));
    free(kept);
}

const struct screen_ops screen_damaged = {
    .name = "damaged",
    .state_size = sizeof(struct damaged),
    .open = damaged_open,
    .close = damaged_close,
    .contexts = damaged_contexts,
    .handle = damaged_handle,
    .draw = damaged_draw,
    .take_title = damaged_title,
    .footer = damaged_footer,
};
