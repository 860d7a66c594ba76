/* A small program for the harness's own test: it says back what it was told, and writes the marker.
 */
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static unsigned long keys, resizes;
static bool is_drawn, is_over;
static wchar_t typed[200];
static size_t typed_length;
static char said[80] = "nothing yet";
static sigset_t waiting_mask; /* lets SIGWINCH in, which is blocked elsewhere */
static volatile sig_atomic_t has_resized;

static void draw(void)
{
    erase();
    mvaddstr(0, 0, " 鸚鵡 › parrot");
    mvprintw(2, 0, "key: %s", said);
    mvaddstr(3, 0, "typed: ");
    addwstr(typed);
    mvprintw(4, 0, "size: %dx%d", COLS, LINES);
    mvaddstr(5, 0, "left │ 鍵のかかる保管庫に");
    mvaddstr(6, 0, "side │ 入れていますか。");
    attron(A_BOLD | COLOR_PAIR(1));
    mvaddstr(7, 0, "bold red");
    attroff(A_BOLD | COLOR_PAIR(1));
    mvchgat(LINES - 1, 0, -1, A_REVERSE, 0, NULL);
    attron(A_REVERSE);
    mvaddstr(LINES - 1, 0, " q quit");
    attroff(A_REVERSE);
    move(3, 7 + (int)typed_length);
    refresh();
}

static void note_resize(int number)
{
    has_resized = 1;
}

static void watch_size(void)
{
    sigset_t watched;
    sigemptyset(&watched);
    sigaddset(&watched, SIGWINCH);
    sigprocmask(SIG_BLOCK, &watched, &waiting_mask);
    sigaction(SIGWINCH, &(struct sigaction){.sa_handler = note_resize}, NULL);
}

static void follow_size(void)
{
    struct winsize size;
    has_resized = 0;
    resizes++;
    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
    resizeterm(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
}

static void hear_code(wint_t code)
{
    MEVENT mouse;
    if (code == KEY_RESIZE) /* resizeterm says it once more */
        return;
    keys++;
    if (code == KEY_MOUSE && getmouse(&mouse) == OK)
        snprintf(said, sizeof said, "click at %d, %d", mouse.y, mouse.x);
    else
        snprintf(said, sizeof said, "%s", keyname((int)code));
}

/* What the harness must find wrong, be it on the screen or outside it. */
static void misbehave(wint_t character)
{
    if (character == L'!')
        fputs("parrot: a word on stderr\n", stderr);
    if (character == L'%')
        dprintf(STDOUT_FILENO, "\x1b"
                               "7\x1b[1;3H|\x1b"
                               "8"); /* over the second half of 鸚 */
}

static void stop(void)
{
    endwin();
    raise(SIGSTOP);
}

static void hear_character(wint_t character)
{
    keys++;
    is_over = character == L'q';
    if (character == 'Z' - '@')
        stop();
    misbehave(character);
    snprintf(said, sizeof said, "U+%04X", (unsigned)character);
    if (typed_length + 1 < sizeof typed / sizeof typed[0] && character >= L' ')
        typed[typed_length++] = (wchar_t)character;
}

/* False where nothing was typed. */
static bool hear(void)
{
    wint_t heard = 0;
    int kind = get_wch(&heard);
    if (kind == KEY_CODE_YES)
        hear_code(heard);
    else if (kind == OK)
        hear_character(heard);
    return kind != ERR;
}

/* Waits for a key or a resize; with a timeout of nothing it only lets a pending SIGWINCH in. False
 * where none was. */
static bool wait_for_resize(const struct timespec *timeout)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    ppoll(&input, timeout ? 0 : 1, timeout, &waiting_mask);
    if (!has_resized)
        return false;
    follow_size();
    return true;
}

/* get_wch comes before the waiting: it turns the keypad on again after a stop. */
static void take_turn(void)
{
    static const struct timespec nothing = {0};
    if (wait_for_resize(&nothing) || hear()) {
        is_drawn = false;
        return;
    }
    if (!is_drawn) {
        draw();
        is_drawn = true;
        return;
    }
    dprintf(STDOUT_FILENO, "\x1b]7791;keys=%lu;resizes=%lu\x1b\\", keys, resizes);
    if (wait_for_resize(NULL))
        is_drawn = false;
}

int main(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    initscr();
    start_color();
    use_default_colors();
    init_pair(1, COLOR_RED, -1);
    raw(); /* ^Z comes as a key */
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    mouseinterval(0);
    mousemask(BUTTON1_PRESSED, NULL);
    nodelay(stdscr, TRUE);
    watch_size();
    while (!is_over)
        take_turn();
    endwin();
    return EXIT_SUCCESS;
}
