/* The terminal: taken, given back on every way out, watched for keys, signals and its size. */
#ifndef TENKEN_UI_TERMINAL_H
#define TENKEN_UI_TERMINAL_H

#include "tenken/base.h"

enum input_kind {
    INPUT_NONE,   /* nothing more for now */
    INPUT_KEY,    /* a key number of action.h */
    INPUT_TEXT,   /* one character as UTF-8, or a control character as its key */
    INPUT_CLICK,  /* at row, column */
    INPUT_WHEEL,  /* rows: -1 up, 1 down */
    INPUT_RESIZE, /* the size is already the new one */
    INPUT_RESUME, /* back from ^Z: draw everything */
    INPUT_FD,     /* the file descriptor that was watched is readable */
    INPUT_LEAVE,  /* told to end by a signal, or the terminal is gone */
};
struct input {
    enum input_kind kind;
    int key;
    char text[8];
    int row, column;
    int rows;
};

bool terminal_open(const struct config *config, struct error *error);
void terminal_close(void); /* also after a crash; harmless when it is not open */
/* The next input; waits at most so long for it, less than 0: until it comes. Watches `fd` too where
 * it is not negative.
 */
struct input terminal_read(int fd, int milliseconds);
/* Tells a listening test that the screen is complete. */
void terminal_mark_quiet(void);
/* Runs a program in the terminal and comes back. Its exit status, -1 where it could not start. */
int terminal_run(char *const argv[]);
/* Asks once how wide ambiguous characters are here; the answer arrives among the input. */
void terminal_ask_width(void);

#endif
