/* Home: go on with a case, begin one, look at a sample, see what packs there are. */
#include "list.h"
#include "screens.h"

#include <stdlib.h>
#include <string.h>

enum entry {
    ENTRY_NEW,
    ENTRY_SHORT_SAMPLE,
    ENTRY_LONG_SAMPLE,
    ENTRY_PACKS,
    ENTRY_HELP,
    ENTRY_QUIT,
    ENTRY_COUNT
};

static const struct {
    const char *title;
    const char *note;
    const char *sample; /* the file in the folder of samples */
} entries[ENTRY_COUNT] = {
    [ENTRY_NEW] = {N_("Begin a new check"),
                   N_("Makes a file for one firm. You can stop at any moment and go on later.")},
    [ENTRY_SHORT_SAMPLE] =
        {N_("Look at a sample: 25 questions"),
         N_("A made-up mould maker. Change what you like: it starts afresh each time."),
         "sakura.tenken"},
    [ENTRY_LONG_SAMPLE] =
        {N_("Look at a sample: information, risks, a plan"),
         N_("A made-up firm of 24 after two visits of an adviser. It starts afresh each time."),
         "kanagata.tenken"},
    [ENTRY_PACKS] = {N_("What can be checked"),
                     N_("The checks that are installed here, and what they rest on.")},
    [ENTRY_HELP] = {N_("How to use it"), N_("Keys and habits.")},
    [ENTRY_QUIT] = {N_("Quit"), ""},
};

struct home {
    struct list list;
    char **recent;
    size_t recent_count;
};

static void home_open(struct app *app, void *state, const char *argument)
{
    struct home *home = state;
    home->recent = app_take_recent(&home->recent_count);
    list_set_count(&home->list, home->recent_count + ENTRY_COUNT);
}

static void home_close(void *state)
{
    struct home *home = state;
    for (size_t i = 0; i < home->recent_count; i++)
        free(home->recent[i]);
    free(home->recent);
}

static unsigned home_contexts(const struct app *app, const void *state)
{
    return IN_LIST;
}

static const enum action *home_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN, ACTION_UP, ACTION_DOWN, ACTION_QUIT,
                                          ACTION_NONE};
    return actions;
}

static unsigned open_case(struct app *app, const char *path)
{
    struct error error = {0};
    if (assessment_file_is_encrypted(path))
        return app_goto(app, SCREEN_PASSPHRASE, path);
    if (app_open_case(app, path, NULL, &error))
        return app_goto(app, SCREEN_WALK, NULL);
    return app_refuse_case(app, path, NULL, &error);
}

/* A copy in the program's own folder, so that the installed one stays as it is. */
static unsigned open_sample(struct app *app, const char *name)
{
    struct error error = {0};
    size_t length = 0;
    char *folder = path_take_join(place_get_content(), "samples");
    char *from = path_take_join(folder, name), *to = place_take_state(name);
    char *bytes = file_take_contents(from, 1 << 24, &length, &error);
    unsigned effects = EFFECT_REDRAW;
    if (bytes && file_write_whole(to, bytes, length, true, &error))
        effects = open_case(app, to);
    if (error.kind)
        app_say_error(app, &error);
    free(bytes);
    free(to);
    free(from);
    free(folder);
    return effects;
}

static unsigned open_entry(struct app *app, enum entry entry)
{
    switch (entry) {
    case ENTRY_NEW:
        return app_goto(app, SCREEN_NEW, NULL);
    case ENTRY_SHORT_SAMPLE:
    case ENTRY_LONG_SAMPLE:
        return open_sample(app, entries[entry].sample);
    case ENTRY_PACKS:
        return app_goto(app, SCREEN_PACKS, NULL);
    case ENTRY_HELP:
        app->help_contexts = IN_QUESTION | IN_CASE | IN_ALL;
        return app_goto(app, SCREEN_HELP, NULL);
    default:
        return EFFECT_QUIT;
    }
}

static unsigned home_handle(struct app *app, void *state, const struct event *event)
{
    struct home *home = state;
    bool is_moved = list_handle(&home->list, event);
    if (is_moved && event->action != ACTION_PICK)
        return EFFECT_REDRAW;
    bool is_opened = event->action == ACTION_OPEN || event->action == ACTION_PICK ||
                     event->action == ACTION_RIGHT;
    if (!is_opened)
        return 0;
    size_t selected = home->list.selected;
    if (selected < home->recent_count)
        return open_case(app, home->recent[selected]);
    return open_entry(app, (enum entry)(selected - home->recent_count));
}

static void draw_recent(const char *path, struct area row, enum style style)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    char *folder = mem_format("%.*s", slash ? (int)(slash - path) : 0, path);
    int column = canvas_format(row, 0, 1, style, _("Go on: %s"), name);
    canvas_text(row, 0, column + 3, style == STYLE_PLAIN ? STYLE_DIM : style, folder);
    free(folder);
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct home *home = context;
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    if (index < home->recent_count)
        draw_recent(home->recent[index], row, style);
    else
        canvas_text(row, 0, 1, style, _(entries[index - home->recent_count].title));
}

static void home_draw(struct app *app, void *state, struct area body)
{
    struct home *home = state;
    struct area inner = area_of(body, 0, 2, body.rows, body.columns - 4);
    int row = 1 + canvas_wrapped(inner, 1, 0, STYLE_STRONG,
                                 _("Which information do you have to protect, and what is still "
                                   "missing? Find out one question at a time."));
    row += canvas_wrapped(
        inner, row, 0, STYLE_DIM,
        _("Works without a network. What you answer stays in a file on this computer."));
    struct area list = area_of(inner, row + 1, 0, inner.rows - row - 4, inner.columns);
    list_draw(app, &home->list, list, 1, draw_row, home);
    if (home->list.selected >= home->recent_count) {
        const char *note = entries[home->list.selected - home->recent_count].note;
        canvas_wrapped(inner, inner.rows - 2, 0, STYLE_DIM, *note ? _(note) : "");
    }
}

const struct screen_ops screen_home = {
    .name = "home",
    .state_size = sizeof(struct home),
    .open = home_open,
    .close = home_close,
    .contexts = home_contexts,
    .handle = home_handle,
    .draw = home_draw,
    .footer = home_footer,
};
