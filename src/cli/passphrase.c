#include "passphrase.h"

#include "tenken/assessment.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

static const char *passphrase_file;

void passphrase_set_file(const char *path)
{
    passphrase_file = path;
}

bool passphrase_is_given(void)
{
    return passphrase_file;
}

/* ---- a line, byte by byte: nothing of what follows it is read into memory ---- */

enum line_end { LINE_READ, LINE_TOO_LONG, LINE_INTERRUPTED, LINE_FAILED };

/* Signals that `waiting` lets through end it. */
static enum line_end read_line(int fd, const sigset_t *waiting, struct secret *line)
{
    char byte;
    struct pollfd watched = {.fd = fd, .events = POLLIN};
    for (;;) {
        ssize_t count = ppoll(&watched, 1, NULL, waiting);
        if (count > 0)
            count = read(fd, &byte, 1);
        if (count < 0)
            return errno == EINTR ? LINE_INTERRUPTED : LINE_FAILED;
        if (count == 0 || byte == '\n')
            break;
        if (!secret_append(line, &byte, 1))
            return LINE_TOO_LONG;
    }
    explicit_bzero(&byte, sizeof byte);
    if (line->length && line->bytes[line->length - 1] == '\r')
        secret_cut(line, line->length - 1);
    return LINE_READ;
}

static bool refuse_line(enum line_end end, const char *what, struct error *error)
{
    if (end == LINE_TOO_LONG)
        return error_set(error, ERROR_INPUT, what, _("longer than the %d bytes a passphrase has"),
                         PASSPHRASE_MOST);
    return error_set_errno(error, what, errno);
}

/* ---- from a file ---- */

/* A pipe of the shell's, <(…), is as private as its two ends. */
static bool check_private(int fd, const char *path, struct error *error)
{
    struct stat status;
    if (fstat(fd, &status) < 0)
        return error_set_errno(error, path, errno);
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode))
        return error_set(error, ERROR_INPUT, path, _("is not a regular file"));
    if (S_ISREG(status.st_mode) && (status.st_mode & (S_IRWXG | S_IRWXO)))
        return error_set(error, ERROR_SYSTEM, path,
                         _("others on this machine may read it; make it yours alone first: "
                           "chmod 600 %s"),
                         path);
    return true;
}

struct secret *passphrase_take_file(const char *path, struct error *error)
{
    int fd = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
    if (fd < 0) {
        error_set_errno(error, path, errno);
        return NULL;
    }
    struct secret *line = secret_new(PASSPHRASE_MOST);
    enum line_end end = LINE_READ;
    bool is_good = check_private(fd, path, error);
    if (is_good)
        while ((end = read_line(fd, NULL, line)) == LINE_INTERRUPTED)
            continue;
    close(fd);
    if (is_good && end != LINE_READ)
        is_good = refuse_line(end, path, error);
    if (is_good && line->length == 0)
        is_good =
            error_set(error, ERROR_INPUT, path, _("its first line, the passphrase, is empty"));
    if (is_good)
        return line;
    secret_free(line);
    return NULL;
}

/* ---- from the terminal ---- */

/* What would end or stop the program while nothing is shown. */
static const int watched_signals[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP};
static volatile sig_atomic_t caught;

static void note_signal(int number)
{
    caught = number;
}

struct signals {
    struct sigaction actions[ARRAY_LENGTH(watched_signals)];
    sigset_t mask;
};

/* They come through only while a key is waited for. */
static void catch_signals(struct signals *before)
{
    struct sigaction action = {.sa_handler = note_signal};
    sigset_t blocked;
    caught = 0;
    sigemptyset(&blocked);
    for (size_t i = 0; i < ARRAY_LENGTH(watched_signals); i++)
        sigaddset(&blocked, watched_signals[i]);
    sigprocmask(SIG_BLOCK, &blocked, &before->mask);
    for (size_t i = 0; i < ARRAY_LENGTH(watched_signals); i++)
        sigaction(watched_signals[i], &action, &before->actions[i]);
}

/* What was caught does its work now: it ends the program, or stops it until it goes on. */
static void release_signals(const struct signals *before)
{
    for (size_t i = 0; i < ARRAY_LENGTH(watched_signals); i++)
        sigaction(watched_signals[i], &before->actions[i], NULL);
    if (caught)
        raise(caught);
    sigprocmask(SIG_SETMASK, &before->mask, NULL);
}

/* One prompt, one line. The terminal is as it was before any signal does its work. */
static enum line_end ask_once(int tty, const char *prompt, struct secret *line)
{
    struct termios before, silent;
    struct signals signals;
    if (tcgetattr(tty, &before) < 0)
        return LINE_FAILED;
    silent = before;
    silent.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
    silent.c_lflag |= ICANON | ISIG;
    catch_signals(&signals);
    tcsetattr(tty, TCSAFLUSH, &silent);
    dprintf(tty, "%s: ", prompt);
    enum line_end end = read_line(tty, &signals.mask, line);
    int number = errno;
    tcsetattr(tty, TCSAFLUSH, &before);
    dprintf(tty, "\n");
    release_signals(&signals);
    errno = number;
    return end;
}

static struct secret *take_asked(int tty, const char *prompt, struct error *error)
{
    struct secret *line = secret_new(PASSPHRASE_MOST);
    enum line_end end;
    while ((end = ask_once(tty, prompt, line)) == LINE_INTERRUPTED)
        secret_cut(line, 0);
    if (end == LINE_READ)
        return line;
    refuse_line(end, _("the passphrase"), error);
    secret_free(line);
    return NULL;
}

static int open_terminal(const char *what, struct error *error)
{
    int tty = open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (tty < 0)
        error_set(error, ERROR_SYSTEM, what,
                  _("there is no terminal to ask for the passphrase; put it into a file that only "
                    "you can read, and name that with --passphrase-file"));
    return tty;
}

static struct secret *take_typed(const char *case_path, struct error *error)
{
    int tty = open_terminal(case_path, error);
    if (tty < 0)
        return NULL;
    char *clean = text_take_clean(case_path, false);
    char *prompt = mem_format(_("Passphrase of %s"), clean);
    struct secret *secret = take_asked(tty, prompt, error);
    if (secret && secret->length == 0) {
        error_set(error, ERROR_INPUT, _("the passphrase"), _("is empty"));
        secret_free(secret);
        secret = NULL;
    }
    free(prompt);
    free(clean);
    close(tty);
    return secret;
}

struct secret *passphrase_take(const char *case_path, struct error *error)
{
    return passphrase_file ? passphrase_take_file(passphrase_file, error)
                           : take_typed(case_path, error);
}

/* ---- a new one ---- */

static bool is_same_again(int tty, const struct secret *first, struct error *error)
{
    struct secret *again = take_asked(tty, _("The same once more"), error);
    bool is_same = again && secret_equal(first, again);
    if (again && !is_same)
        error_set(error, ERROR_INPUT, _("the passphrase"), _("the two are not the same"));
    secret_free(again);
    return is_same;
}

static struct secret *take_asked_twice(int tty, struct error *error)
{
    dprintf(tty, "%s\n", _("Nobody can open the file without it, tenken's makers included."));
    struct secret *secret = take_asked(tty, _("New passphrase"), error);
    if (secret && passphrase_is_good(secret, error) && is_same_again(tty, secret, error))
        return secret;
    secret_free(secret);
    return NULL;
}

struct secret *passphrase_take_new(const char *case_path, const char *from, struct error *error)
{
    if (from) {
        struct secret *secret = passphrase_take_file(from, error);
        if (!secret || passphrase_is_good(secret, error))
            return secret;
        secret_free(secret);
        return NULL;
    }
    int tty = open_terminal(case_path, error);
    struct secret *secret = tty < 0 ? NULL : take_asked_twice(tty, error);
    if (tty >= 0)
        close(tty);
    return secret;
}
