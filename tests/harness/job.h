/* The parent of a program in a pseudo-terminal: runs it in the foreground as a shell with job
 * control would. */
#ifndef TENKEN_HARNESS_JOB_H
#define TENKEN_HARNESS_JOB_H

#include "terminal.h"
#include <signal.h>

#define MARKER_CODE "7791"
#define JOB_CONTINUE                                                                               \
    SIGUSR1 /* tells the job to bring its stopped program to the foreground again */

/* Leads the terminal's session, writes `stopped` and `ended=STATUS` markers, and never returns. */
void job_run(const struct terminal_request *request) __attribute__((noreturn));

#endif
