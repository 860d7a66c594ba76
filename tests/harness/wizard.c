#include "wizard.h"
#include "keys.h"
#include "place.h"
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <unistr.h>

#include <cmocka.h>

const struct wizard_view wizard_views[] = {
    {24, 80, "ja"}, {40, 120, "ja"}, {20, 60, "ja"},
    {24, 80, "en"}, {40, 120, "en"}, {20, 60, "en"},
};
const size_t wizard_view_count = ARRAY_LENGTH(wizard_views);

/* ---- failing, with the screen ---- */

char *wizard_take_path(const struct wizard *wizard, const char *name)
{
    return mem_format("%s/%s", wizard->folder, name);
}

char *wizard_take_errors(const struct wizard *wizard)
{
    char *path = wizard_take_path(wizard, "stderr");
    struct error error = {0};
    char *errors = file_take_contents(path, 1 << 20, NULL, &error);
    error_clear(&error);
    free(path);
    return errors ? errors : mem_copy("");
}

/* Ends the wizard too: nobody comes back from here to do so. */
static void wizard_fail(struct wizard *wizard, const char *file, int line, const char *what, ...)
    TENKEN_PRINTF(4, 5);
static void wizard_fail(struct wizard *wizard, const char *file, int line, const char *what, ...)
{
    va_list arguments;
    va_start(arguments, what);
    vfprintf(stderr, what, arguments); /* cmocka's own would cut the screen off */
    va_end(arguments);
    char *screen = screen_take_text(wizard->terminal);
    char *errors = wizard_take_errors(wizard);
    fprintf(stderr, "\nkeys %lu of %lu, resizes %lu of %lu%s; the screen:\n%s\nstderr:\n%s\n",
            wizard->terminal->keys, wizard->keys, wizard->terminal->resizes, wizard->resizes,
            wizard->terminal->has_ended ? ", the program has ended" : "", screen, errors);
    free(screen);
    free(errors);
    wizard_free(wizard);
    _fail(file, line);
}

#define FAIL(wizard, ...) wizard_fail((wizard), __FILE__, __LINE__, __VA_ARGS__)

/* ---- start and end ---- */

static bool has_caught_up(const struct terminal *terminal, const void *context)
{
    const struct wizard *wizard = context;
    return terminal->markers > 0 && terminal->keys >= wizard->keys &&
           terminal->resizes >= wizard->resizes;
}

static void wizard_wait(struct wizard *wizard)
{
    if (!terminal_read_until(wizard->terminal, has_caught_up, wizard))
        FAIL(wizard, "the wizard did not finish its screen");
    wizard->resizes = wizard->terminal->resizes;
}

static const char **take_arguments(const char *program, const char *const *given)
{
    size_t count = 0;
    while (given && given[count])
        count++;
    const char **arguments = mem_alloc((count + 2) * sizeof *arguments);
    arguments[0] = program;
    for (size_t i = 0; i < count; i++)
        arguments[i + 1] = given[i];
    return arguments;
}

static void wizard_start(struct wizard *wizard, const struct wizard_request *request)
{
    char *content =
        request->content ? mem_copy(request->content) : source_take_path("tests/data/content");
    char *errors = wizard_take_path(wizard, "stderr");
    char **environment = environment_new(&(struct environment_request){
        .folder = wizard->folder,
        .language = wizard->language,
        .terminal = request->terminal ? request->terminal : "xterm-256color",
        .content = content,
        .extra = request->environment,
    });
    const char **arguments = take_arguments(
        request->program ? request->program : program_get_path(), request->arguments);
    wizard->terminal = terminal_new(&(struct terminal_request){
        .arguments = arguments,
        .environment = (const char *const *)environment,
        .folder = wizard->folder,
        .errors = errors,
        .rows = request->rows ? request->rows : 24,
        .columns = request->columns ? request->columns : 80,
    });
    free(arguments);
    environment_free(environment);
    free(errors);
    free(content);
}

struct wizard *wizard_new(const struct wizard_request *request)
{
    struct wizard *wizard = mem_alloc(sizeof *wizard);
    wizard->language = request->language ? request->language : "ja";
    wizard->owns_folder = !request->folder;
    wizard->folder = request->folder ? mem_copy(request->folder) : folder_take_fresh();
    wizard_start(wizard, request);
    wizard_wait(wizard);
    return wizard;
}

void wizard_free(struct wizard *wizard)
{
    if (!wizard)
        return;
    terminal_free(wizard->terminal);
    if (wizard->owns_folder)
        folder_remove(wizard->folder);
    free(wizard->folder);
    free(wizard);
}

static bool has_ended(const struct terminal *terminal, const void *context)
{
    return terminal->has_ended;
}

static int wizard_wait_end(struct wizard *wizard)
{
    if (!terminal_read_until(wizard->terminal, has_ended, NULL))
        FAIL(wizard, "the wizard did not end");
    int status = wizard->terminal->status;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int wizard_kill(struct wizard *wizard, int number)
{
    terminal_signal(wizard->terminal, number);
    return wizard_wait_end(wizard);
}

/* ---- keys ---- */

static void send_key(struct wizard *wizard, const char *name, size_t length)
{
    struct key key;
    if (!key_from_name(name, length, &key))
        FAIL(wizard, "there is no key %.*s", (int)length, name);
    key_send(wizard->terminal, &key);
    wizard->keys++;
    /* What follows an Esc at once is read as part of it. */
    if (key.key == VTERM_KEY_ESCAPE)
        wizard_wait(wizard);
}

static void send_keys(struct wizard *wizard, const char *keys)
{
    while (*(keys += strspn(keys, " "))) {
        size_t length = strcspn(keys, " ");
        send_key(wizard, keys, length);
        keys += length;
    }
}

void wizard_press(struct wizard *wizard, const char *keys)
{
    send_keys(wizard, keys);
    wizard_wait(wizard);
}

void wizard_press_unseen(struct wizard *wizard, const char *keys)
{
    send_keys(wizard, keys);
    terminal_flush(wizard->terminal);
}

void wizard_type(struct wizard *wizard, const char *text)
{
    ucs4_t character;
    const uint8_t *rest = (const uint8_t *)text;
    while ((rest = u8_next(&character, rest))) {
        terminal_character(wizard->terminal, character, VTERM_MOD_NONE);
        wizard->keys++;
    }
    wizard_wait(wizard);
}

int wizard_leave(struct wizard *wizard, const char *keys)
{
    send_keys(wizard, keys);
    int status = wizard_wait_end(wizard);
    if (!terminal_is_restored(wizard->terminal))
        FAIL(wizard, "the terminal was not restored");
    char *errors = wizard_take_errors(wizard);
    bool silent = text_is_blank(errors);
    free(errors);
    if (!silent)
        FAIL(wizard, "the wizard wrote to stderr");
    return status;
}

/* ---- mouse, size, job control ---- */

void wizard_click(struct wizard *wizard, int row, int column)
{
    if (!wizard->terminal->takes_mouse)
        FAIL(wizard, "the wizard does not ask for the mouse");
    terminal_mouse(wizard->terminal, row, column, 1, true);
    terminal_mouse(wizard->terminal, row, column, 1, false);
    wizard->keys++;
    wizard_wait(wizard);
}

void wizard_click_text(struct wizard *wizard, const char *text)
{
    int row, column;
    if (!screen_find(wizard->terminal, text, &row, &column))
        FAIL(wizard, "not on the screen: %s", text);
    wizard_click(wizard, row, column);
}

void wizard_resize_unseen(struct wizard *wizard, int rows, int columns)
{
    terminal_resize(wizard->terminal, rows, columns);
}

void wizard_resize(struct wizard *wizard, int rows, int columns)
{
    terminal_resize(wizard->terminal, rows, columns);
    wizard->resizes++;
    wizard_wait(wizard);
}

static bool is_stopped(const struct terminal *terminal, const void *context)
{
    return terminal->is_stopped;
}

void wizard_suspend(struct wizard *wizard)
{
    send_keys(wizard, "^Z");
    if (!terminal_read_until(wizard->terminal, is_stopped, NULL))
        FAIL(wizard, "the wizard did not stop");
    if (!terminal_is_restored(wizard->terminal))
        FAIL(wizard, "the terminal was not restored for the shell");
}

static bool has_more_markers(const struct terminal *terminal, const void *before)
{
    return terminal->markers > *(const unsigned long *)before;
}

void wizard_resume(struct wizard *wizard)
{
    unsigned long before = wizard->terminal->markers;
    terminal_continue(wizard->terminal);
    if (!terminal_read_until(wizard->terminal, has_more_markers, &before))
        FAIL(wizard, "the wizard did not come back");
    wizard->keys = wizard->terminal->keys; /* ^Z may have come as a key or as a signal */
    wizard->resizes = wizard->terminal->resizes;
}

/* ---- expectations ---- */

void wizard_expect_sound(struct wizard *wizard, const char *file, int line)
{
    char *flaw = screen_take_flaw(wizard->terminal);
    if (!flaw)
        return;
    fprintf(stderr, "%s\n", flaw);
    free(flaw);
    wizard_fail(wizard, file, line, "a flaw");
}

void wizard_expect_text(struct wizard *wizard, const char *text, bool there, const char *file,
                        int line)
{
    wizard_expect_sound(wizard, file, line);
    if (screen_contains(wizard->terminal, text) != there)
        wizard_fail(wizard, file, line, "%s the screen: %s", there ? "not on" : "on", text);
}

void wizard_expect_wrapped(struct wizard *wizard, const char *text, const char *file, int line)
{
    wizard_expect_sound(wizard, file, line);
    if (!screen_contains_wrapped(wizard->terminal, text))
        wizard_fail(wizard, file, line, "not whole on the screen: %s", text);
}

/* ---- goldens ---- */

static bool write_text(const char *path, const char *text)
{
    struct error error = {0};
    bool written = file_write_whole(path, text, strlen(text), true, &error);
    if (!written)
        error_report(&error);
    error_clear(&error);
    return written;
}

/* Shows what differs, with diff(1). */
static void show_difference(const struct wizard *wizard, const char *golden, const char *dump)
{
    char *actual = wizard_take_path(wizard, "actual.screen");
    write_text(actual, dump);
    char *command = mem_format("diff -u '%s' '%s' | sed 's/^/# /' >&2", golden, actual);
    if (system(command) != 0)
        fprintf(stderr, "diff failed\n");
    free(command);
    free(actual);
}

static bool golden_matches(const char *path, const char *dump)
{
    struct error error = {0};
    char *expected = file_take_contents(path, 1 << 20, NULL, &error);
    bool same = expected && text_equal(expected, dump);
    error_clear(&error);
    free(expected);
    return same;
}

void wizard_expect_screen(struct wizard *wizard, const char *name, const char *file, int line)
{
    wizard_expect_sound(wizard, file, line);
    const struct terminal *terminal = wizard->terminal;
    char *path = mem_format("%s/tests/golden/%s-%dx%d-%s.screen", source_get_folder(), name,
                            terminal->columns, terminal->rows, wizard->language);
    char *dump = screen_take_dump(terminal);
    bool same =
        getenv("TENKEN_UPDATE_GOLDENS") ? write_text(path, dump) : golden_matches(path, dump);
    if (!same)
        show_difference(wizard, path, dump);
    free(dump);
    free(path);
    if (!same)
        wizard_fail(wizard, file, line, "not as the golden screen %s", name);
}
