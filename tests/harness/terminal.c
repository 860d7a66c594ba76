#include "terminal.h"
#include "job.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- what libvterm tells of the program's output ---- */

static int on_property(VTermProp property, VTermValue *value, void *context)
{
    struct terminal *terminal = context;
    if (property == VTERM_PROP_ALTSCREEN)
        terminal->alternate_screen = value->boolean;
    else if (property == VTERM_PROP_MOUSE)
        terminal->takes_mouse = value->number != VTERM_PROP_MOUSE_NONE;
    return 1;
}

static void on_marker(const char *text, void *context)
{
    struct terminal *terminal = context;
    if (sscanf(text, "keys=%lu;resizes=%lu", &terminal->keys, &terminal->resizes) == 2)
        terminal->markers++;
    else if (sscanf(text, "ended=%d", &terminal->status) == 1)
        terminal->has_ended = true;
    else if (text_equal(text, "stopped"))
        terminal->is_stopped = true;
}

static void on_output(const char *bytes, size_t length, void *context)
{
    struct terminal *terminal = context;
    string_append_bytes(&terminal->outgoing, bytes, length);
}

static void terminal_open_screen(struct terminal *terminal)
{
    static const VTermScreenCallbacks screen_callbacks = {.settermprop = on_property};
    terminal->vterm = vterm_new(terminal->rows, terminal->columns);
    vterm_set_utf8(terminal->vterm, 1);
    vterm_output_set_callback(terminal->vterm, on_output, terminal);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_set_callbacks(terminal->screen, &screen_callbacks, terminal);
    vterm_screen_reset(terminal->screen, 1);
    terminal->stream =
        (struct stream){.vterm = terminal->vterm, .on_marker = on_marker, .context = terminal};
}

/* ---- start and end ---- */

struct terminal *terminal_new(const struct terminal_request *request)
{
    struct terminal *terminal = mem_alloc(sizeof *terminal);
    terminal->rows = request->rows;
    terminal->columns = request->columns;
    terminal_open_screen(terminal);
    struct winsize size = {.ws_row = (unsigned short)request->rows,
                           .ws_col = (unsigned short)request->columns};
    terminal->job = forkpty(&terminal->master, NULL, NULL, &size);
    if (terminal->job < 0) {
        perror("forkpty");
        exit(EXIT_FAILURE);
    }
    if (terminal->job == 0)
        job_run(request);
    tcgetattr(terminal->master, &terminal->at_start);
    fcntl(terminal->master, F_SETFL, O_NONBLOCK);
    fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
    return terminal;
}

void terminal_free(struct terminal *terminal)
{
    if (!terminal)
        return;
    if (!terminal->has_ended)
        terminal_signal(terminal, SIGKILL);
    close(terminal->master);
    kill(terminal->job, SIGKILL);
    while (waitpid(terminal->job, NULL, 0) < 0 && errno == EINTR)
        continue;
    vterm_free(terminal->vterm);
    string_free(&terminal->stream.held);
    string_free(&terminal->outgoing);
    free(terminal);
}

/* ---- reading and writing ---- */

void terminal_flush(struct terminal *terminal)
{
    struct string *outgoing = &terminal->outgoing;
    ssize_t written = write(terminal->master, outgoing->text, outgoing->length);
    if (written <= 0)
        return;
    outgoing->length -= (size_t)written;
    memmove(outgoing->text, outgoing->text + written, outgoing->length);
}

/* False at the end of the stream. */
static bool terminal_read_some(struct terminal *terminal)
{
    char bytes[16384];
    ssize_t count = read(terminal->master, bytes, sizeof bytes);
    if (count < 0)
        return errno == EAGAIN || errno == EINTR;
    terminal->bytes += (size_t)count;
    stream_write(&terminal->stream, bytes, (size_t)count);
    return count > 0;
}

static long milliseconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static long deadline_from_now(void)
{
    const char *seconds = getenv("TENKEN_TEST_DEADLINE");
    return milliseconds_now() + 1000 * (seconds ? atol(seconds) : 60);
}

/* One turn of writing what waits and reading what has come. False at the end of the stream or the
 * deadline. */
static bool terminal_turn(struct terminal *terminal, long deadline)
{
    struct pollfd ready = {.fd = terminal->master, .events = POLLIN};
    if (terminal->outgoing.length > 0)
        ready.events |= POLLOUT;
    long left = deadline - milliseconds_now();
    if (left <= 0)
        return false;
    if (poll(&ready, 1, (int)left) < 0)
        return errno == EINTR;
    if (ready.revents & POLLOUT)
        terminal_flush(terminal);
    if (ready.revents & (POLLIN | POLLHUP))
        return terminal_read_some(terminal);
    return true;
}

bool terminal_read_until(struct terminal *terminal, terminal_condition *reached,
                         const void *context)
{
    long deadline = deadline_from_now();
    while (!reached(terminal, context)) {
        if (terminal->has_ended || !terminal_turn(terminal, deadline))
            return reached(terminal, context);
    }
    return true;
}

void terminal_key(struct terminal *terminal, VTermKey key, VTermModifier modifier)
{
    vterm_keyboard_key(terminal->vterm, key, modifier);
}

void terminal_character(struct terminal *terminal, uint32_t character, VTermModifier modifier)
{
    vterm_keyboard_unichar(terminal->vterm, character, modifier);
}

void terminal_mouse(struct terminal *terminal, int row, int column, int button, bool pressed)
{
    vterm_mouse_move(terminal->vterm, row, column, VTERM_MOD_NONE);
    vterm_mouse_button(terminal->vterm, button, pressed, VTERM_MOD_NONE);
}

void terminal_resize(struct terminal *terminal, int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    terminal->rows = rows;
    terminal->columns = columns;
    vterm_set_size(terminal->vterm, rows, columns);
    ioctl(terminal->master, TIOCSWINSZ, &size);
}

/* ---- the program's life ---- */

pid_t terminal_get_program(const struct terminal *terminal)
{
    return tcgetpgrp(terminal->master);
}

void terminal_signal(struct terminal *terminal, int number)
{
    pid_t program = terminal_get_program(terminal);
    if (program > 0)
        kill(-program, number);
}

void terminal_continue(struct terminal *terminal)
{
    terminal->is_stopped = false;
    kill(terminal->job, JOB_CONTINUE);
}

bool terminal_is_restored(const struct terminal *terminal)
{
    struct termios now;
    if (tcgetattr(terminal->master, &now) < 0)
        return false;
    const struct termios *then = &terminal->at_start;
    return !terminal->stream.cursor_hidden && !terminal->alternate_screen &&
           !terminal->takes_mouse && now.c_lflag == then->c_lflag && now.c_iflag == then->c_iflag &&
           now.c_oflag == then->c_oflag;
}
