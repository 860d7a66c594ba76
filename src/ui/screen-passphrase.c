/* The passphrase, shown as dots: once to open a case, twice to begin one. */
#include "screens.h"

#include <stdlib.h>
#include <string.h>

enum { LINE_FIRST, LINE_AGAIN, LINE_COUNT };

struct passphrase_state {
    char *path;  /* of the case to open; NULL: one is begun */
    size_t line; /* the one that is written */
    struct secret *lines[LINE_COUNT];
};

static const char *const labels[LINE_COUNT] = {N_("Passphrase"), N_("The same once more")};

static void passphrase_open(struct app *app, void *state, const char *argument)
{
    struct passphrase_state *passphrase = state;
    passphrase->path = mem_copy(argument);
    for (size_t i = 0; i < LINE_COUNT; i++)
        passphrase->lines[i] = secret_new(PASSPHRASE_MOST);
}

static void passphrase_close(void *state)
{
    struct passphrase_state *passphrase = state;
    for (size_t i = 0; i < LINE_COUNT; i++)
        secret_free(passphrase->lines[i]);
    free(passphrase->path);
}

static unsigned passphrase_contexts(const struct app *app, const void *state)
{
    return IN_LINE;
}

static char *passphrase_title(const struct app *app, const void *state)
{
    return mem_copy(_("Passphrase"));
}

static const enum action *passphrase_footer(const struct app *app, const void *state)
{
    static const enum action opening[] = {ACTION_CANCEL, ACTION_NONE};
    static const enum action beginning[] = {ACTION_NEXT, ACTION_CANCEL, ACTION_NONE};
    const struct passphrase_state *passphrase = state;
    return passphrase->path ? opening : beginning;
}

/* ---- opening and beginning ---- */

static void forget(struct passphrase_state *passphrase)
{
    for (size_t i = 0; i < LINE_COUNT; i++)
        secret_cut(passphrase->lines[i], 0);
    passphrase->line = LINE_FIRST;
}

static unsigned open_case(struct app *app, struct passphrase_state *passphrase)
{
    struct error error = {0};
    if (app_open_case(app, passphrase->path, passphrase->lines[LINE_FIRST], &error))
        return app_goto(app, SCREEN_WALK, NULL) | EFFECT_BACK;
    unsigned effects =
        app_refuse_case(app, passphrase->path, passphrase->lines[LINE_FIRST], &error);
    forget(passphrase);
    return effects & EFFECT_GOTO ? effects | EFFECT_BACK : effects;
}

/* Back to the form, which still has what was written there. */
static unsigned go_back_to_form(struct app *app)
{
    return app_goto(app, SCREEN_NEW, NULL) | EFFECT_BACK;
}

static unsigned begin_case(struct app *app, struct passphrase_state *passphrase)
{
    struct error error = {0};
    if (!secret_equal(passphrase->lines[LINE_FIRST], passphrase->lines[LINE_AGAIN])) {
        app_say(app, STYLE_ERROR, "%s", _("The two are not the same. Type it twice once more."));
        forget(passphrase);
        return EFFECT_REDRAW;
    }
    if (app_begin_draft(app, passphrase->lines[LINE_FIRST], &error))
        return app_goto(app, SCREEN_WALK, NULL) | EFFECT_BACK;
    app_say_error(app, &error);
    return go_back_to_form(app);
}

/* Enter: the next line, or what the passphrase is for. */
static unsigned enter(struct app *app, struct passphrase_state *passphrase)
{
    struct error error = {0};
    if (passphrase->path)
        return open_case(app, passphrase);
    if (!passphrase_is_good(passphrase->lines[LINE_FIRST], &error)) {
        passphrase->line = LINE_FIRST;
        app_say_error(app, &error);
        return EFFECT_REDRAW;
    }
    if (passphrase->line == LINE_AGAIN)
        return begin_case(app, passphrase);
    passphrase->line = LINE_AGAIN;
    return EFFECT_REDRAW;
}

/* ---- writing: at the end only, since nobody sees what stands in the middle ---- */

static unsigned write_text(struct app *app, struct secret *line, const char *text)
{
    if (!secret_append(line, text, strlen(text)))
        app_say(app, STYLE_ERROR, _("Longer than the %d bytes a passphrase has"), PASSPHRASE_MOST);
    return EFFECT_REDRAW;
}

static unsigned turn_line(struct passphrase_state *passphrase)
{
    if (!passphrase->path)
        passphrase->line = LINE_COUNT - 1 - passphrase->line;
    return EFFECT_REDRAW;
}

static unsigned passphrase_handle(struct app *app, void *state, const struct event *event)
{
    struct passphrase_state *passphrase = state;
    struct secret *line = passphrase->lines[passphrase->line];
    if (event->text)
        return write_text(app, line, event->text);
    switch (event->action) {
    case ACTION_DELETE_LEFT:
        secret_cut(line, text_previous_grapheme(line->bytes, line->length));
        return EFFECT_REDRAW;
    case ACTION_DELETE_WORD:
    case ACTION_DELETE_REST:
        secret_cut(line, 0);
        return EFFECT_REDRAW;
    case ACTION_NEXT:
    case ACTION_PREVIOUS:
    case ACTION_UP:
    case ACTION_DOWN:
        return turn_line(passphrase);
    case ACTION_NEW_LINE:
        return enter(app, passphrase);
    case ACTION_DONE:
    case ACTION_CANCEL:
        return passphrase->path ? EFFECT_BACK : go_back_to_form(app);
    default:
        return 0;
    }
}

/* ---- drawing ---- */

static char *take_dots(const struct secret *line)
{
    struct string dots = {0};
    for (size_t at = 0; at < line->length; at = text_next_grapheme(line->bytes, at))
        string_append(&dots, "•");
    return string_take(&dots);
}

static size_t count_lines(const struct passphrase_state *passphrase)
{
    return passphrase->path ? 1 : LINE_COUNT;
}

static int label_columns(const struct passphrase_state *passphrase)
{
    int widest = 0;
    for (size_t i = 0; i < count_lines(passphrase); i++) {
        int width = text_width(_(labels[i]));
        widest = width > widest ? width : widest;
    }
    return widest + 2;
}

/* The end of the dots is seen, however many there are. */
static void draw_line(const struct passphrase_state *passphrase, size_t index, struct area area,
                      int row)
{
    bool is_current = index == passphrase->line;
    int column = label_columns(passphrase);
    canvas_text(area, row, 0, is_current ? STYLE_CURRENT : STYLE_PLAIN, _(labels[index]));
    struct area field = area_of(area, row, column, 1, area.columns - column);
    char *dots = take_dots(passphrase->lines[index]);
    const char *seen = dots;
    while (text_width(seen) >= field.columns)
        seen += text_next_grapheme(seen, 0);
    canvas_text(field, 0, 0, STYLE_STRONG, seen);
    if (is_current)
        canvas_cursor(field, 0, text_width(seen));
    free(dots);
}

static void passphrase_draw(struct app *app, void *state, struct area body)
{
    struct passphrase_state *passphrase = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    const char *path = passphrase->path ? passphrase->path : app_get_draft(app)->path;
    char *question =
        mem_format(passphrase->path ? _("%s is encrypted.") : _("%s will be encrypted."), path);
    int row = 1 + canvas_wrapped(inner, 0, 0, STYLE_STRONG, question);
    for (size_t i = 0; i < count_lines(passphrase); i++)
        draw_line(passphrase, i, inner, row++);
    const char *hint =
        passphrase->path
            ? _("Type its passphrase and press Enter. What you type is not shown.")
            : _("12 characters or more; a few words that do not belong together are good. Write it "
                "down and lock it away: nobody can open the file without it, tenken's makers "
                "included.");
    canvas_wrapped(inner, row + 1, 0, STYLE_DIM, hint);
    free(question);
}

const struct screen_ops screen_passphrase = {
    .name = "passphrase",
    .state_size = sizeof(struct passphrase_state),
    .open = passphrase_open,
    .close = passphrase_close,
    .contexts = passphrase_contexts,
    .handle = passphrase_handle,
    .draw = passphrase_draw,
    .take_title = passphrase_title,
    .footer = passphrase_footer,
};
