#include "terminal.h"

#include "action.h"

#include <curses.h>
#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/* Row 3, since an answer for row 1 looks like a function key. */
#define WIDTH_QUESTION "\0337\033[3;1H\342\221\240\033[6n\0338"
#define NARROW_ANSWER  "\033[3;2R"
#define WIDE_ANSWER    "\033[3;3R"
enum { KEY_ANSWER_NARROW = KEY_MAX + 100, KEY_ANSWER_WIDE };

static const int watched_signals[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
static const int deadly_signals[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

static struct {
    bool is_open;
    SCREEN *screen;
    struct termios before;
    sigset_t normal_mask;
    unsigned long keys, resizes; /* read so far, for the marker */
} terminal;

static volatile sig_atomic_t has_resized, has_stopped, has_to_leave;

static void note_signal(int number)
{
    if (number == SIGWINCH)
        has_resized = 1;
    else if (number == SIGTSTP)
        has_stopped = 1;
    else if (number != SIGCONT)
        has_to_leave = 1;
}

/* What endwin would do, with calls that a signal handler may make. */
static void restore_after_crash(int number)
{
    static const char reset[] = "\033[?1000l\033[?1006l\033[?1l\033[0m\033[?25h\033[?1049l\r\n";
    ssize_t ignored = write(STDOUT_FILENO, reset, sizeof reset - 1);
    (void)ignored;
    tcsetattr(STDIN_FILENO, TCSANOW, &terminal.before);
    signal(number, SIG_DFL);
    raise(number);
}

static void catch_signals(void)
{
    sigset_t watched;
    sigemptyset(&watched);
    for (size_t i = 0; i < ARRAY_LENGTH(watched_signals); i++) {
        struct sigaction action = {.sa_handler = note_signal};
        sigaction(watched_signals[i], &action, NULL);
        sigaddset(&watched, watched_signals[i]);
    }
    /* Blocked but while ppoll waits, so that none is lost between looking and waiting. */
    sigprocmask(SIG_BLOCK, &watched, &terminal.normal_mask);
    for (size_t i = 0; i < ARRAY_LENGTH(deadly_signals); i++) {
        struct sigaction action = {.sa_handler = restore_after_crash,
                                   .sa_flags = (int)SA_RESETHAND};
        sigaction(deadly_signals[i], &action, NULL);
    }
    signal(SIGPIPE, SIG_IGN);
}

static bool can_draw(const char *type, struct error *error)
{
    int status = 0;
    if (!type || !*type)
        return error_set(error, ERROR_SYSTEM, "TERM",
                         _("not set: the wizard does not know what terminal this is"));
    if (setupterm(type, STDOUT_FILENO, &status) != OK)
        return error_set(error, ERROR_SYSTEM, type,
                         _("no such terminal is known on this machine; try TERM=xterm-256color"));
    bool can_move = cursor_address && *cursor_address;
    del_curterm(cur_term); /* newterm reads its own */
    return can_move || error_set(error, ERROR_SYSTEM, type,
                                 _("this terminal cannot place text on the screen; “tenken "
                                   "--plain FILE” asks line by line, and the verbs (tenken help) "
                                   "work everywhere"));
}

static void set_modes(void)
{
    cbreak();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(25);
    mouseinterval(0);
    mousemask(BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    define_key(NARROW_ANSWER, KEY_ANSWER_NARROW);
    define_key(WIDE_ANSWER, KEY_ANSWER_WIDE);
}

bool terminal_open(const struct config *config, struct error *error)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return error_set(
            error, ERROR_SYSTEM, "tenken",
            _("the wizard needs a terminal; “tenken --plain FILE” and the verbs (tenken help) work "
              "without one"));
    if (!can_draw(getenv("TERM"), error))
        return false;
    tcgetattr(STDIN_FILENO, &terminal.before);
    terminal.screen = newterm(NULL, stdout, stdin);
    if (!terminal.screen)
        return error_set(error, ERROR_SYSTEM, getenv("TERM"),
                         _("the terminal could not be set up"));
    terminal.is_open = true;
    set_modes();
    catch_signals();
    text_set_ambiguous_wide(text_equal(config_get(config, "ui:ambiguous", ""), "wide"));
    return true;
}

void terminal_close(void)
{
    if (!terminal.is_open)
        return;
    terminal.is_open = false;
    endwin();
    delscreen(terminal.screen);
    sigprocmask(SIG_SETMASK, &terminal.normal_mask, NULL);
}

void terminal_ask_width(void)
{
    ssize_t ignored = write(STDOUT_FILENO, WIDTH_QUESTION, sizeof WIDTH_QUESTION - 1);
    (void)ignored;
    touchline(curscr, 2, 1); /* the question overwrote its start */
    wredrawln(stdscr, 2, 1);
    refresh();
}

static struct input resize(void)
{
    struct winsize size;
    has_resized = 0;
    terminal.resizes++;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resize_term(size.ws_row, size.ws_col); /* unlike resizeterm, types no KEY_RESIZE */
    clearok(curscr, TRUE);
    return (struct input){.kind = INPUT_RESIZE};
}

/* Stops as a shell expects; goes on here after `fg`. */
static struct input suspend(void)
{
    has_stopped = 0;
    endwin();
    raise(SIGSTOP);
    clearok(curscr, TRUE);
    has_resized = 1; /* the size may have changed meanwhile */
    return (struct input){.kind = INPUT_RESUME};
}

static struct input read_mouse(void)
{
    MEVENT event;
    if (getmouse(&event) != OK)
        return (struct input){.kind = INPUT_KEY};
    if (event.bstate & (BUTTON4_PRESSED | BUTTON5_PRESSED))
        return (struct input){.kind = INPUT_WHEEL, .rows = event.bstate & BUTTON4_PRESSED ? -1 : 1};
    return (struct input){.kind = INPUT_CLICK, .row = event.y, .column = event.x};
}

static struct input input_of_character(wint_t character)
{
    struct input input = {.kind = INPUT_TEXT, .key = (int)character};
    mbstate_t state = {0};
    size_t length = wcrtomb(input.text, (wchar_t)character, &state);
    input.text[length == (size_t)-1 ? 0 : length] = '\0';
    if (character < ' ' || character == 127)
        input.kind = INPUT_KEY;
    return input;
}

static struct input input_of_code(int code)
{
    switch (code) {
    case KEY_MOUSE:
        terminal.keys++;
        return read_mouse();
    case KEY_ANSWER_WIDE:
        text_set_ambiguous_wide(true);
        clearok(curscr, TRUE);
        return (struct input){.kind = INPUT_RESUME};
    case KEY_RESIZE:
    case KEY_ANSWER_NARROW:
        return (struct input){.kind = INPUT_KEY};
    default:
        terminal.keys++;
        return (struct input){.kind = INPUT_KEY, .key = code | KEY_IS_CODE};
    }
}

static struct input read_key(void)
{
    wint_t character = 0;
    int kind = get_wch(&character);
    if (kind == ERR)
        return (struct input){.kind = INPUT_NONE};
    if (kind == KEY_CODE_YES)
        return input_of_code((int)character);
    terminal.keys++;
    return input_of_character(character);
}

static bool read_signals(struct input *input)
{
    if (has_to_leave)
        *input = (struct input){.kind = INPUT_LEAVE};
    else if (has_stopped)
        *input = suspend();
    else if (has_resized)
        *input = resize();
    else
        return false;
    return true;
}

struct input terminal_read(int fd, int milliseconds)
{
    struct input input = {.kind = INPUT_NONE};
    struct pollfd watched[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                               {.fd = fd, .events = POLLIN}};
    struct timespec most = {.tv_sec = milliseconds / 1000,
                            .tv_nsec = milliseconds % 1000 * 1000000L};
    if (read_signals(&input))
        return input;
    /* What curses has already taken from the terminal, poll cannot see. */
    input = read_key();
    if (input.kind != INPUT_NONE)
        return input;
    int ready = ppoll(watched, 2, milliseconds < 0 ? NULL : &most, &terminal.normal_mask);
    if (read_signals(&input))
        return input;
    if (ready <= 0)
        return input;
    if (watched[1].revents)
        return (struct input){.kind = INPUT_FD};
    input = read_key();
    bool is_gone =
        input.kind == INPUT_NONE && (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL));
    return is_gone ? (struct input){.kind = INPUT_LEAVE} : input;
}

void terminal_mark_quiet(void)
{
    if (!seam_get_marker())
        return;
    char marker[80];
    int length = snprintf(marker, sizeof marker, "\033]7791;keys=%lu;resizes=%lu\033\\",
                          terminal.keys, terminal.resizes);
    ssize_t ignored = write(STDOUT_FILENO, marker, (size_t)length);
    (void)ignored;
}

int terminal_run(char *const argv[])
{
    endwin();
    pid_t child = fork();
    if (child == 0) {
        sigprocmask(SIG_SETMASK, &terminal.normal_mask, NULL);
        for (size_t i = 0; i < ARRAY_LENGTH(watched_signals); i++)
            signal(watched_signals[i], SIG_DFL);
        execvp(argv[0], argv);
        _exit(127);
    }
    int status = -1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    clearok(curscr, TRUE);
    refresh();
    bool has_started = child > 0 && WIFEXITED(status) && WEXITSTATUS(status) != 127;
    return has_started ? WEXITSTATUS(status) : -1;
}
