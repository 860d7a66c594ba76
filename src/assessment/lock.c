/* One holder at a time: flock on a file beside the case, whose own inode changes at every save.
 * What the file says is for people; the lock is the kernel's, so it ends with its process. */
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

/* ---- who holds it: user, host, process and time, a line each ---- */

static void write_holder(int descriptor)
{
    char *user = seam_take_user(), *host = seam_take_host(), *since = seam_take_timestamp();
    if (ftruncate(descriptor, 0) == 0)
        dprintf(descriptor, "%s\n%s\n%ld\n%s\n", user, host, (long)getpid(), since);
    free(user);
    free(host);
    free(since);
}

static char *take_line(char **rest)
{
    char *line = strsep(rest, "\n");
    return text_take_clean(line ? line : "", false);
}

static char *take_description(char *lines)
{
    char *user = take_line(&lines), *host = take_line(&lines);
    char *process = take_line(&lines), *since = take_line(&lines);
    char *holder = text_is_blank(process) ? mem_copy(_("somebody else"))
                                          : mem_format(_("%s on %s (process %s, since %s)"), user,
                                                       host, process, since);
    free(user);
    free(host);
    free(process);
    free(since);
    return holder;
}

static char *take_holder_of(int descriptor)
{
    char bytes[HOLDER_BYTES_MAX + 1];
    ssize_t length = pread(descriptor, bytes, HOLDER_BYTES_MAX, 0);
    bytes[length > 0 ? length : 0] = '\0';
    return take_description(bytes);
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
    bool is_held = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
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
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            refuse_flock(target, descriptor, errno, error);
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
