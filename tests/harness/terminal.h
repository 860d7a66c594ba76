/* A program in a pseudo-terminal, and the screen it draws, kept by libvterm.
 *
 * Nothing here sleeps or guesses when a program is quiet. A program under test writes a marker into
 * its output, `ESC ] 7791 ; keys=N ; resizes=M ESC \`, after each refresh with no input and no save
 * pending; N and M count the key presses and resizes it has handled. The parent that runs the
 * program as a shell would, with job control, announces in the same stream that it stopped or
 * ended, so all of it arrives in order. */
#ifndef TENKEN_HARNESS_TERMINAL_H
#define TENKEN_HARNESS_TERMINAL_H

#include "stream.h"
#include "tenken/base.h"
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

struct terminal_request {
    const char *const *arguments;   /* NULL-terminated, the program first */
    const char *const *environment; /* NULL-terminated, the whole of it */
    const char *folder;             /* to run in; NULL: this one */
    const char *errors;             /* the file that stderr goes to; NULL: the terminal */
    int rows, columns;
};

struct terminal {
    VTerm *vterm;
    VTermScreen *screen;
    struct stream stream; /* what the program writes, on its way to vterm */
    int master;
    pid_t job;               /* the parent that plays the shell */
    struct termios at_start; /* the line settings before the program ran */
    struct string outgoing;  /* keys and answers not yet taken by the program */
    int rows, columns;
    bool alternate_screen, takes_mouse;
    unsigned long markers, keys, resizes; /* markers seen, and what the last one said */
    bool is_stopped, has_ended;
    int status;   /* of the ended program, as waitpid gives it */
    size_t bytes; /* that the program has written */
};

struct terminal *terminal_new(const struct terminal_request *request);
void terminal_free(
    struct terminal *terminal); /* ends the program with SIGKILL where it still runs */

/* Reads the program's output until `reached` says so. False where the program ended first or the
 * deadline passed (TENKEN_TEST_DEADLINE seconds, 60 without). */
typedef bool terminal_condition(const struct terminal *terminal, const void *context);
bool terminal_read_until(struct terminal *terminal, terminal_condition *reached,
                         const void *context);

void terminal_key(struct terminal *terminal, VTermKey key, VTermModifier modifier);
void terminal_character(struct terminal *terminal, uint32_t character, VTermModifier modifier);
void terminal_mouse(struct terminal *terminal, int row, int column, int button, bool pressed);
void terminal_flush(struct terminal *terminal); /* hands over what keys there are, at once */
void terminal_resize(struct terminal *terminal, int rows, int columns);

pid_t terminal_get_program(
    const struct terminal *terminal); /* the process group in the foreground */
void terminal_signal(struct terminal *terminal, int number);
void terminal_continue(struct terminal *terminal);          /* what `fg` does */
bool terminal_is_restored(const struct terminal *terminal); /* as the program found it */

#endif
