/* Plain mode: the interview line by line, for screen readers, serial lines and terminals that
 * cannot place text (docs/plain.md). It reads lines from standard input, a pipe will do, and writes
 * lines: no cursor movement, no colour, no escape sequence. */
#ifndef TENKEN_PLAIN_H
#define TENKEN_PLAIN_H

#include "tenken/base.h"

struct plain_request {
    const char *file;
    const struct secret *passphrase; /* NULL: the case is plain */
    const struct config *config;     /* widths */
};
/* Runs until the input ends or the user leaves; everything is on the disk then. Returns the exit
 * status. */
int plain_run(const struct plain_request *request);

#endif
