/* The loop: reads what happens, lets the screen on top handle it, does what its effects ask for,
 * draws, saves. */
#include "tenken/ui.h"

#include "note.h"
#include "screens.h"
#include "terminal.h"
#include "trial.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum { LOOK_AGAIN = 1000 }; /* milliseconds, while the case is held elsewhere */

struct open_screen {
    enum screen_id id;
    const struct screen_ops *ops;
    void *state;
};

struct ui {
    struct app app;
    struct open_screen *stack; /* home at the bottom */
    size_t depth;
    bool has_to_quit;
};

/* ---- the stack of screens ---- */

static struct open_screen *top_screen(struct ui *ui)
{
    return &ui->stack[ui->depth - 1];
}

static void push_screen(struct ui *ui, enum screen_id id, const char *argument)
{
    const struct screen_ops *ops = screen_get_ops(id);
    struct open_screen screen = {.id = id, .ops = ops, .state = mem_alloc(ops->state_size + 1)};
    ARRAY_PUSH(ui->stack, ui->depth) = screen;
    if (ops->open)
        ops->open(&ui->app, screen.state, argument);
}

static void pop_screen(struct ui *ui)
{
    struct open_screen *screen = top_screen(ui);
    if (screen->ops->close)
        screen->ops->close(screen->state);
    free(screen->state);
    ui->depth--;
}

/* A screen that is open already is opened anew in its old place, with what lay over it closed. */
static void go_to(struct ui *ui, enum screen_id id, const char *argument)
{
    size_t place = 0;
    while (place < ui->depth && ui->stack[place].id != id)
        place++;
    while (ui->depth > place)
        pop_screen(ui);
    push_screen(ui, id, argument);
}

static void close_case(struct ui *ui)
{
    while (ui->depth > 0)
        pop_screen(ui);
    app_close_case(&ui->app);
    push_screen(ui, SCREEN_HOME, NULL);
}

static void go_back(struct ui *ui)
{
    if (ui->depth == 1) {
        ui->has_to_quit = true;
        return;
    }
    if (ui->depth == 2 && ui->app.trial) {
        push_screen(ui, SCREEN_WHATIF, NULL); /* it ends there, not by the way */
        return;
    }
    pop_screen(ui);
    if (ui->depth == 1)
        close_case(ui);
}

/* ---- drawing ---- */

static const char *save_word(const struct app *app, enum style *style)
{
    *style = STYLE_DIM;
    if (!app->assessment)
        return "";
    if (assessment_is_read_only(app->assessment)) {
        *style = STYLE_ERROR;
        return _("read only");
    }
    if (app->trial) {
        *style = STYLE_MIDDLE;
        return _("trying out");
    }
    switch (assessment_get_save_state(app->assessment)) {
    case SAVE_CLEAN:
        *style = STYLE_GOOD;
        return _("saved");
    case SAVE_FAILED:
        *style = STYLE_ERROR;
        return _("NOT SAVED");
    default:
        return _("saving…");
    }
}

static int draw_save_word(const struct app *app, struct area area)
{
    enum style style;
    const char *word = save_word(app, &style);
    canvas_text_right(area_of(area, 0, 0, 1, area.columns - 1), 0, style, word);
    return text_width(word) + 2;
}

static int draw_progress(const struct app *app, struct area area)
{
    int answered = 0, applicable = 0;
    for (size_t i = 0; app->result && i < app->result->pack_count; i++) {
        answered += app->result->packs[i].counts.answered;
        applicable += app->result->packs[i].counts.applicable;
    }
    if (!applicable)
        return 0;
    char *progress = mem_format("%d/%d", answered, applicable);
    canvas_text_right(area, 0, STYLE_PLAIN, progress);
    int width = text_width(progress) + 2;
    free(progress);
    return width;
}

static void draw_path(struct ui *ui, struct area area)
{
    int column = canvas_text(area, 0, 0, STYLE_BRAND, _(" tenken "));
    if (ui->app.assessment)
        column += canvas_format(area, 0, column, STYLE_PLAIN, "  %s", app_get_firm_name(&ui->app));
    if (ui->app.trial)
        column += canvas_text(area, 0, column, STYLE_MIDDLE, _(" [WHAT IF]"));
    const struct open_screen *screen = top_screen(ui);
    char *title = screen->ops->take_title ? screen->ops->take_title(&ui->app, screen->state) : NULL;
    if (title)
        canvas_format(area, 0, column, STYLE_STRONG, " › %s", title);
    free(title);
}

static void draw_top(struct ui *ui, struct area area)
{
    int taken = draw_save_word(&ui->app, area);
    taken += draw_progress(&ui->app, area_of(area, 0, 0, 1, area.columns - taken - 1));
    draw_path(ui, area_of(area, 0, 0, 1, area.columns - taken - 1));
}

static void draw_message(const struct app *app, struct area area)
{
    canvas_text(area, 0, 1, app->message_style, app->message);
}

static int action_width(enum action action, const char **key)
{
    *key = action == ACTION_CHOOSE ? "1-9" : action_get_key(action);
    return text_width(*key) + 1 + text_width(action_get_label(action));
}

static int draw_action(enum action action, struct area area, int column)
{
    const char *key;
    int width = action_width(action, &key);
    if (column + width > area.columns)
        return column;
    canvas_zone_at(area, 0, column, width, action, 0);
    canvas_text(area, 0, column, STYLE_KEY, key);
    canvas_text(area, 0, column + text_width(key) + 1, STYLE_PLAIN, action_get_label(action));
    return column + width + 2;
}

/* Help stands at the right end of every line that is not for writing; what else fits, from the
 * left. */
static void draw_footer(struct ui *ui, struct area area)
{
    const struct open_screen *screen = top_screen(ui);
    const enum action *actions = screen->ops->footer(&ui->app, screen->state);
    bool has_help = !(screen->ops->contexts(&ui->app, screen->state) & IN_WRITING);
    const char *key;
    int help = has_help ? action_width(ACTION_HELP, &key) : 0;
    int column = 1;
    if (has_help)
        draw_action(ACTION_HELP, area, area.columns - help);
    for (size_t i = 0; actions[i] != ACTION_NONE; i++)
        column = draw_action(actions[i], area_of(area, 0, 0, 1, area.columns - help - 1), column);
}

static void draw(struct ui *ui)
{
    struct area whole = {.rows = LINES, .columns = COLS};
    struct open_screen *screen = top_screen(ui);
    canvas_begin();
    draw_top(ui, whole);
    canvas_rule(whole, 1);
    canvas_rule(whole, whole.rows - 2);
    /* Where the last cell cannot be written without scrolling, as in tmux, ncurses inserts it from
     * the left, which splits a double-width character there: the last two cells stay blank. */
    struct area bottom = area_of(whole, whole.rows - 1, 0, 1, whole.columns - 2);
    if (ui->app.message)
        draw_message(&ui->app, bottom);
    else
        draw_footer(ui, bottom);
    screen->ops->draw(&ui->app, screen->state, area_of(whole, 2, 0, whole.rows - 4, whole.columns));
    canvas_end();
}

/* ---- what happens ---- */

static unsigned contexts_now(struct ui *ui)
{
    const struct open_screen *screen = top_screen(ui);
    unsigned contexts = screen->ops->contexts(&ui->app, screen->state);
    if (contexts & IN_WRITING)
        return contexts;
    return contexts | IN_ALL | (ui->app.assessment ? IN_CASE : 0) | (ui->app.trial ? IN_WHATIF : 0);
}

static unsigned ask_for_help(struct ui *ui)
{
    const struct open_screen *screen = top_screen(ui);
    if (screen->id == SCREEN_HELP)
        return EFFECT_BACK;
    free(ui->app.help_for);
    ui->app.help_for =
        screen->ops->take_title ? screen->ops->take_title(&ui->app, screen->state) : NULL;
    ui->app.help_contexts = contexts_now(ui);
    return app_goto(&ui->app, SCREEN_HELP, NULL);
}

static const struct {
    enum action action;
    enum screen_id screen;
} case_screens[] = {
    {ACTION_WALK, SCREEN_WALK},           {ACTION_OVERVIEW, SCREEN_OVERVIEW},
    {ACTION_RESULT, SCREEN_RESULT},       {ACTION_REPORT, SCREEN_REPORT},
    {ACTION_PACKS, SCREEN_PACKS},         {ACTION_FIRM, SCREEN_FIRM},
    {ACTION_MARKED, SCREEN_MARKED},       {ACTION_SEARCH, SCREEN_SEARCH},
    {ACTION_MANDATORY, SCREEN_MANDATORY}, {ACTION_VOICES, SCREEN_VOICES},
    {ACTION_CROSSWALK, SCREEN_CROSSWALK}, {ACTION_LEDGER, SCREEN_LEDGER},
    {ACTION_PARTIES, SCREEN_PARTIES},     {ACTION_OFFICES, SCREEN_OFFICES},
    {ACTION_RISK, SCREEN_RISK},           {ACTION_HISTORY, SCREEN_HISTORY},
    {ACTION_PLAN, SCREEN_PLAN},           {ACTION_REVIEW, SCREEN_REVIEW},
    {ACTION_INTERVIEW, SCREEN_INTERVIEW}, {ACTION_VISITS, SCREEN_VISITS},
    {ACTION_MERGE, SCREEN_MERGE},         {ACTION_PATHS, SCREEN_PATHS},
    {ACTION_AUDIT, SCREEN_AUDIT},
};

/* ---- what if ---- */

/* Acts on the case that are no answers, and pages that would leave as if they were true. */
static bool is_refused(const struct app *app, enum action action)
{
    static const enum action refused[] = {
        ACTION_NOTE, ACTION_EDITOR, ACTION_MARK,    ACTION_RECORD, ACTION_TAKE,   ACTION_LEAVE,
        ACTION_ADD,  ACTION_COPY,   ACTION_REMOVE,  ACTION_DROP,   ACTION_UPDATE, ACTION_DECIDE,
        ACTION_UNDO, ACTION_REDO,   ACTION_PROFILE, ACTION_REPORT, ACTION_MERGE};
    for (size_t i = 0; app->trial && i < ARRAY_LENGTH(refused); i++)
        if (refused[i] == action)
            return true;
    return false;
}

static unsigned try_out(struct app *app)
{
    if (!app->trial)
        trial_begin(app);
    return app_goto(app, SCREEN_WHATIF, NULL);
}

/* Its screen goes, with what lies over it. */
static unsigned keep_whatif(struct ui *ui)
{
    size_t place = 0;
    if (!trial_keep(&ui->app))
        return EFFECT_REDRAW;
    while (place < ui->depth && ui->stack[place].id != SCREEN_WHATIF)
        place++;
    while (ui->depth > place)
        pop_screen(ui);
    return EFFECT_CHANGED;
}

static unsigned quit(struct ui *ui)
{
    if (top_screen(ui)->ops->is_overlay)
        return EFFECT_BACK;
    if (!ui->app.trial)
        return EFFECT_QUIT;
    app_say(&ui->app, STYLE_ERROR, _("First %s to keep what was tried out, or %s to drop it."),
            action_get_key(ACTION_KEEP), action_get_key(ACTION_WHATIF));
    return EFFECT_REDRAW;
}

/* What holds on every screen. */
static unsigned handle_everywhere(struct ui *ui, enum action action)
{
    struct app *app = &ui->app;
    for (size_t i = 0; app->assessment && i < ARRAY_LENGTH(case_screens); i++)
        if (case_screens[i].action == action)
            return app_goto(app, case_screens[i].screen, NULL);
    switch (action) {
    case ACTION_UNDO:
        return app->assessment && app_undo(app) ? EFFECT_CHANGED : EFFECT_REDRAW;
    case ACTION_REDO:
        return app->assessment && app_redo(app) ? EFFECT_CHANGED : EFFECT_REDRAW;
    case ACTION_PROFILE:
        return app->assessment && app_turn_profile(app) ? EFFECT_CHANGED : EFFECT_REDRAW;
    case ACTION_HANDBOOK:
        return app_goto(app, SCREEN_HANDBOOK, NULL);
    case ACTION_HELP:
        return ask_for_help(ui);
    case ACTION_BACK:
        return EFFECT_BACK;
    case ACTION_QUIT:
        return quit(ui);
    case ACTION_WHATIF:
        return app->assessment ? try_out(app) : EFFECT_REDRAW;
    case ACTION_KEEP:
        return app->trial ? keep_whatif(ui) : EFFECT_REDRAW;
    case ACTION_REDRAW:
        clearok(curscr, TRUE);
        return EFFECT_REDRAW;
    default:
        return EFFECT_REDRAW;
    }
}

static void leave_for(struct ui *ui, bool is_done_here)
{
    if (is_done_here)
        pop_screen(ui);
    go_to(ui, ui->app.next, ui->app.next_argument);
}

static void act_on(struct ui *ui, unsigned effects)
{
    struct app *app = &ui->app;
    if (effects & EFFECT_EDITOR)
        effects |= note_edit_outside(app);
    if ((effects & EFFECT_CHANGED) && app->assessment)
        assessment_save_begin(app->assessment);
    if (effects & EFFECT_QUIT)
        ui->has_to_quit = true;
    else if (effects & EFFECT_HOME)
        close_case(ui);
    else if (effects & EFFECT_GOTO)
        leave_for(ui, effects & EFFECT_BACK);
    else if (effects & EFFECT_BACK)
        go_back(ui);
}

static void dispatch(struct ui *ui, const struct event *event)
{
    struct open_screen *screen = top_screen(ui);
    free(ui->app.message);
    ui->app.message = NULL;
    if (is_refused(&ui->app, event->action)) {
        trial_refuse(&ui->app);
        return;
    }
    unsigned effects = screen->ops->handle(&ui->app, screen->state, event);
    if (!effects)
        effects = handle_everywhere(ui, event->action);
    act_on(ui, effects);
}

static void dispatch_key(struct ui *ui, const struct input *input)
{
    unsigned contexts = contexts_now(ui);
    bool is_text = input->kind == INPUT_TEXT && input->text[0];
    struct event event = {.action = action_of_key(input->key, contexts)};
    if ((contexts & IN_WRITING) && is_text)
        event = (struct event){.text = input->text};
    if (event.action == ACTION_CHOOSE)
        event.number = input->key - '0';
    if (event.action != ACTION_NONE || event.text)
        dispatch(ui, &event);
}

static void dispatch_click(struct ui *ui, const struct input *input)
{
    struct event event = {0};
    if (canvas_find_zone(input->row, input->column, &event.action, &event.number))
        dispatch(ui, &event);
}

static void end_save(struct app *app)
{
    struct error error = {0};
    if (!assessment_save_end(app->assessment, &error))
        app_say_error(app, &error);
    else
        assessment_save_begin(app->assessment); /* what came meanwhile */
}

/* A note half written when the line breaks is kept as Esc would keep it. */
static void keep_what_is_written(struct ui *ui)
{
    if (contexts_now(ui) & IN_WRITING)
        dispatch(ui, &(struct event){.action = ACTION_DONE});
}

static void take_input(struct ui *ui, const struct input *input)
{
    switch (input->kind) {
    case INPUT_KEY:
    case INPUT_TEXT:
        dispatch_key(ui, input);
        break;
    case INPUT_CLICK:
        dispatch_click(ui, input);
        break;
    case INPUT_WHEEL:
        dispatch(ui, &(struct event){.action = input->rows < 0 ? ACTION_UP : ACTION_DOWN});
        break;
    case INPUT_FD:
        end_save(&ui->app);
        break;
    case INPUT_LEAVE:
        keep_what_is_written(ui);
        ui->has_to_quit = true;
        break;
    default:
        break;
    }
}

static bool is_saving(const struct app *app)
{
    return app->assessment && assessment_get_save_state(app->assessment) == SAVE_RUNNING;
}

static int save_fd(const struct app *app)
{
    return app->assessment ? assessment_get_save_fd(app->assessment) : -1;
}

/* Not over what somebody is writing or trying out. */
static void try_to_write(struct ui *ui)
{
    if (ui->app.waits_to_write && !ui->app.trial && !(contexts_now(ui) & IN_WRITING))
        app_take_over(&ui->app);
}

/* Takes everything that has come before drawing once: a burst of keys costs one frame. */
static void run(struct ui *ui)
{
    bool is_first = true;
    while (!ui->has_to_quit) {
        draw(ui);
        if (is_first)
            terminal_ask_width();
        is_first = false;
        struct input input = terminal_read(save_fd(&ui->app), 0);
        if (input.kind == INPUT_NONE) {
            if (!is_saving(&ui->app))
                terminal_mark_quiet();
            input = terminal_read(save_fd(&ui->app), ui->app.waits_to_write ? LOOK_AGAIN : -1);
            if (input.kind == INPUT_NONE)
                try_to_write(ui);
        }
        for (; input.kind != INPUT_NONE && !ui->has_to_quit;
             input = terminal_read(save_fd(&ui->app), 0))
            take_input(ui, &input);
    }
}

/* ---- coming and going ---- */

/* What is not yet on the disk is written before the program ends; a failure is told on the plain
 * terminal. */
static int leave(struct ui *ui)
{
    struct error error = {0};
    struct app *app = &ui->app;
    bool has_to_save = app->assessment && !assessment_is_read_only(app->assessment);
    if (has_to_save)
        assessment_save(app->assessment, &error);
    while (ui->depth > 0)
        pop_screen(ui);
    app_free(app);
    free(ui->stack);
    terminal_close();
    int status = error.kind ? error_report(&error) : 0;
    error_clear(&error);
    return status;
}

static void open_first(struct ui *ui, const struct ui_request *request, struct error *error)
{
    const char *file = request->file;
    push_screen(ui, request->workshop ? SCREEN_WORKSHOP : SCREEN_HOME, NULL);
    if (file && access(file, F_OK) < 0 && errno == ENOENT)
        push_screen(ui, SCREEN_NEW, file);
    else if (file && !request->passphrase && assessment_file_is_encrypted(file))
        push_screen(ui, SCREEN_PASSPHRASE, file);
    else if (file && app_open_case(&ui->app, file, request->passphrase, error))
        push_screen(ui, SCREEN_WALK, NULL);
    else if (file && app_offers_last_state(file, request->passphrase)) {
        push_screen(ui, SCREEN_DAMAGED, file);
        error_clear(error);
    } else if (file)
        assessment_explain_damage(file, request->passphrase, error);
}

int ui_run(const struct ui_request *request)
{
    struct ui ui = {.app = {.config = request->config, .workshop = request->workshop}};
    struct error error = {0};
    struct faults faults = {0};
    action_init(request->config, &faults);
    open_first(&ui, request, &error);
    if (!error.kind && terminal_open(request->config, &error)) {
        theme_init(request->config);
        if (faults.count)
            app_say(&ui.app, STYLE_ERROR, "%s", faults.items[0].message);
        run(&ui);
    }
    faults_free(&faults);
    int status = leave(&ui);
    if (error.kind)
        status = error_report(&error);
    error_clear(&error);
    return status;
}
