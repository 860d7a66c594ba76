/* A small program for the harness's own test: it says back what it was told, and writes the marker.
 */
#include <curses.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <wchar.h>

static unsigned long keys, resizes;
static wchar_t typed[200];
static size_t typed_length;
static char said[80] = "nothing yet";

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
    if (getenv("TENKEN_TEST_MARKER"))
        dprintf(STDOUT_FILENO, "\x1b]7791;keys=%lu;resizes=%lu\x1b\\", keys, resizes);
}

static void hear_code(wint_t code)
{
    MEVENT mouse;
    if (code == KEY_RESIZE) {
        resizes++;
        return;
    }
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
    if (character == 'Z' - '@')
        stop();
    snprintf(said, sizeof said, "U+%04X", (unsigned)character);
    if (typed_length + 1 < sizeof typed / sizeof typed[0] && character >= L' ')
        typed[typed_length++] = (wchar_t)character;
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
    for (wint_t heard = 0; heard != L'q';) {
        misbehave(heard);
        draw();
        if (get_wch(&heard) == KEY_CODE_YES)
            hear_code(heard);
        else
            hear_character(heard);
    }
    endwin();
    return typed_length > 100 ? 1 : 0;
}
