#include "job.h"
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Exit status of a shell for a program that cannot be started. */
#define STATUS_NOT_FOUND 127

static void job_announce(const char *what, int value)
{
    dprintf(STDOUT_FILENO, MARKER_START "%s", what);
    if (value >= 0)
        dprintf(STDOUT_FILENO, "=%d", value);
    dprintf(STDOUT_FILENO, "\x1b\\");
}

static void redirect_errors(const char *path)
{
    int file = path ? open(path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
    if (file >= 0)
        dup2(file, STDERR_FILENO);
}

static void start_program(const struct terminal_request *request)
{
    setpgid(0, 0);
    tcsetpgrp(STDIN_FILENO, getpid());
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGTTOU, SIG_DFL);
    redirect_errors(request->errors);
    if (request->folder && chdir(request->folder) < 0)
        _exit(STATUS_NOT_FOUND);
    execve(request->arguments[0], (char *const *)(uintptr_t)request->arguments,
           (char *const *)(uintptr_t)request->environment);
    _exit(STATUS_NOT_FOUND);
}

/* What became of the program since the last look. */
static void follow_program(pid_t program)
{
    int status;
    while (waitpid(program, &status, WUNTRACED | WNOHANG) > 0) {
        tcsetpgrp(STDIN_FILENO, getpgrp());
        if (WIFSTOPPED(status)) {
            job_announce("stopped", -1);
            continue;
        }
        job_announce("ended", status);
        _exit(0);
    }
}

static void continue_program(pid_t program)
{
    tcsetpgrp(STDIN_FILENO, program);
    kill(-program, SIGCONT);
}

void job_run(const struct terminal_request *request)
{
    sigset_t news;
    sigemptyset(&news);
    sigaddset(&news, SIGCHLD);
    sigaddset(&news, JOB_CONTINUE);
    sigprocmask(SIG_BLOCK, &news, NULL);
    signal(SIGTTOU, SIG_IGN); /* a shell takes the terminal back from the background */
    pid_t program = fork();
    if (program == 0)
        start_program(request);
    setpgid(program, program);
    for (;;) {
        int number = 0;
        sigwait(&news, &number);
        if (number == SIGCHLD)
            follow_program(program);
        else
            continue_program(program);
    }
}
