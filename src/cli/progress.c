#include "progress.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "tenken/base.h"

#define STEP_MICROSECONDS 500000

/* The work is one call into a library, which has no place to ask what time it is; so a timer's
 * signal writes, from what was made ready before. */
static char *line;
static size_t line_length;
static volatile sig_atomic_t steps;

static void put(const char *bytes, size_t length)
{
    int kept = errno;
    ssize_t written = write(STDERR_FILENO, bytes, length);
    (void)written; /* nobody to tell */
    errno = kept;
}

static void on_alarm(int signal)
{
    (void)signal;
    if (steps++ == 0)
        put(line, line_length);
    else
        put(".", 1);
}

static void set_timer(long microseconds)
{
    const struct itimerval timer = {.it_interval.tv_usec = microseconds,
                                    .it_value.tv_usec = microseconds};
    setitimer(ITIMER_REAL, &timer, NULL);
}

void progress_begin(const char *words)
{
    if (!isatty(STDERR_FILENO))
        return;
    line = mem_copy(words);
    line_length = strlen(line);
    steps = 0;
    struct sigaction action = {.sa_handler = on_alarm, .sa_flags = SA_RESTART};
    sigaction(SIGALRM, &action, NULL);
    set_timer(STEP_MICROSECONDS);
}

void progress_end(void)
{
    static const char away[] = "\r\033[K";
    if (!line)
        return;
    set_timer(0);
    signal(SIGALRM, SIG_DFL);
    if (steps)
        put(away, sizeof away - 1);
    free(line);
    line = NULL;
}
