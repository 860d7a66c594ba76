/* One holder at a time: flock on a file beside the case, whose own inode changes at every save.
 * What the file says is for people; the lock is the kernel's, so it ends with its process. Only on
 * a medium without locks does what it says count. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define HOLDER_BYTES_MAX 1023

static char *lock_path_of(const char *target)
{
    return mem_format("%s.lock", target);
}

/* ---- who holds it: user, host, process and since when, a line each; when the process began ----
 */

enum { LINE_USER, LINE_HOST, LINE_PROCESS, LINE_SINCE, LINE_BEGAN, LINE_COUNT };

/* Field 22 of /proc/PID/stat, which together with the number names a process; "" where there is no
 * such process. The fields are counted behind the name, which may hold anything. */
static char *take_beginning(long process)
{
    char *path = mem_format("/proc/%ld/stat", process);
    char *text = file_take_contents(path, HOLDER_BYTES_MAX, NULL, NULL);
    char *field = text ? strrchr(text, ')') : NULL;
    for (int i = 2; field && i < 22; i++)
        field = strchr(field + 1, ' ');
    char *beginning =
        field ? mem_format("%.*s", (int)strcspn(field + 1, " "), field + 1) : mem_copy("");
    free(text);
    free(path);
    return beginning;
}

static void write_holder(int descriptor)
{
    char *user = seam_take_user(), *host = seam_take_host(), *since = seam_take_timestamp();
    char *began = take_beginning((long)getpid());
    if (ftruncate(descriptor, 0) == 0)
        dprintf(descriptor, "%s\n%s\n%ld\n%s\n%s\n", user, host, (long)getpid(), since, began);
    free(began);
    free(user);
    free(host);
    free(since);
}

static char *take_line(char **rest)
{
    char *line = strsep(rest, "\n");
    return text_take_clean(line ? line : "", false);
}

struct holder {
    char *lines[LINE_COUNT];
};

static struct holder read_holder(int descriptor)
{
    char bytes[HOLDER_BYTES_MAX + 1], *rest = bytes;
    ssize_t length = pread(descriptor, bytes, HOLDER_BYTES_MAX, 0);
    bytes[length > 0 ? length : 0] = '\0';
    struct holder holder;
    for (size_t i = 0; i < LINE_COUNT; i++)
        holder.lines[i] = take_line(&rest);
    return holder;
}

static void holder_clear(struct holder *holder)
{
    for (size_t i = 0; i < LINE_COUNT; i++)
        free(holder->lines[i]);
}

static char *take_holder_of(int descriptor)
{
    struct holder holder = read_holder(descriptor);
    char **lines = holder.lines;
    char *words = text_is_blank(lines[LINE_PROCESS])
                      ? mem_copy(_("somebody else"))
                      : mem_format(_("%s on %s (process %s, since %s)"), lines[LINE_USER],
                                   lines[LINE_HOST], lines[LINE_PROCESS], lines[LINE_SINCE]);
    holder_clear(&holder);
    return words;
}

/* ---- a medium without locks ---- */

static bool has_no_locks(int number)
{
    return number == ENOLCK || number == ENOSYS || number == EOPNOTSUPP || number == EINVAL;
}

/* Nobody, or a process of this machine that has ended, its number perhaps given to another since.
 * Of another machine nothing can be known. */
static bool is_stale(int descriptor)
{
    struct holder holder = read_holder(descriptor);
    const char *process = holder.lines[LINE_PROCESS];
    char *host = seam_take_host(), *now = take_beginning(strtol(process, NULL, 10));
    bool is_here = text_equal(holder.lines[LINE_HOST], host);
    bool is_gone = *now == '\0' || !text_equal(now, holder.lines[LINE_BEGAN]);
    free(now);
    free(host);
    bool is_stale = text_is_blank(process) || (is_here && is_gone);
    holder_clear(&holder);
    return is_stale;
}

/* 0, or an errno: EWOULDBLOCK where somebody has it. */
static int lock(int descriptor, int how)
{
    if (flock(descriptor, how | LOCK_NB) == 0)
        return 0;
    if (!has_no_locks(errno))
        return errno;
    return is_stale(descriptor) ? 0 : EWOULDBLOCK;
}

char *assessment_take_holder(const char *path)
{
    char *target = target_take(path);
    char *lock_path = lock_path_of(target);
    int descriptor = open(lock_path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    free(lock_path);
    free(target);
    if (descriptor < 0)
        return NULL;
    bool is_held = lock(descriptor, LOCK_SH) == EWOULDBLOCK;
    char *holder = is_held ? take_holder_of(descriptor) : NULL;
    close(descriptor);
    return holder;
}

/* ---- taking and dropping ---- */

/* The holder before us removed the file between our open and our flock: what we locked is no longer
 * there. */
static bool is_current(int descriptor, const char *path)
{
    struct stat ours, theirs;
    return fstat(descriptor, &ours) == 0 && stat(path, &theirs) == 0 &&
           ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
}

static bool refuse_open(const char *path, const char *target, int number, struct error *error)
{
    if (access(path, F_OK) == 0)
        return error_set_errno(error, path,
                               number); /* something else is where the lock should be */
    if (number == EACCES || number == EPERM || number == EROFS)
        return error_set(error, ERROR_SYSTEM, target, _("its folder cannot be written"));
    return error_set_errno(error, target, number);
}

static bool refuse_flock(const char *target, int descriptor, int number, struct error *error)
{
    if (number != EWOULDBLOCK)
        return error_set_errno(error, target, number);
    char *holder = take_holder_of(descriptor);
    error_set(error, ERROR_SYSTEM, target, _("is being worked on by %s"), holder);
    free(holder);
    return false;
}

static int open_locked(const char *path, const char *target, struct error *error)
{
    for (;;) {
        int descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
        if (descriptor < 0) {
            refuse_open(path, target, errno, error);
            return -1;
        }
        int number = lock(descriptor, LOCK_EX);
        if (number) {
            refuse_flock(target, descriptor, number, error);
            close(descriptor);
            return -1;
        }
        if (is_current(descriptor, path))
            return descriptor;
        close(descriptor);
    }
}

bool lock_take(struct lock *lock, const char *target, struct error *error)
{
    char *path = lock_path_of(target);
    int descriptor = open_locked(path, target, error);
    if (descriptor < 0) {
        free(path);
        return false;
    }
    write_holder(descriptor);
    *lock = (struct lock){.path = path, .descriptor = descriptor};
    return true;
}

void lock_drop(struct lock *lock)
{
    if (!lock->path)
        return;
    unlink(lock->path); /* while it is still ours */
    close(lock->descriptor);
    free(lock->path);
    *lock = (struct lock){0};
}
