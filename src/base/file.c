/* Whole files, read with suspicion and written so that they are never half there. */
#include <tenken/base.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK ((size_t)64 * 1024)
#define MODE  0600

static bool check_kind(const struct stat *status, const char *path, struct error *error)
{
    if (S_ISREG(status->st_mode))
        return true;
    return error_set(error, ERROR_INPUT, path,
                     S_ISDIR(status->st_mode) ? _("is a folder, where a file was expected")
                                              : _("is not a regular file"));
}

static bool too_large(const char *path, size_t limit, struct error *error)
{
    size_t megabyte = (size_t)1024 * 1024;
    if (limit >= megabyte)
        return error_set(error, ERROR_INPUT, path, _("is larger than the %zu MB that are read"),
                         limit / megabyte);
    return error_set(error, ERROR_INPUT, path, _("is larger than the %zu bytes that are read"),
                     limit);
}

/* At most one byte more than `limit`, which tells that there is more. Returns an errno. */
static int read_up_to(int fd, size_t limit, struct string *contents)
{
    char chunk[CHUNK];
    while (contents->length <= limit) {
        size_t wanted = limit + 1 - contents->length;
        ssize_t count = read(fd, chunk, wanted < CHUNK ? wanted : CHUNK);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        if (count == 0)
            return 0;
        string_append_bytes(contents, chunk, (size_t)count);
    }
    return 0;
}

static bool read_checked(int fd, const char *path, size_t limit, struct string *contents,
                         struct error *error)
{
    struct stat status;
    if (fstat(fd, &status) < 0)
        return error_set_errno(error, path, errno);
    if (!check_kind(&status, path, error))
        return false;
    if (status.st_size > 0 && (size_t)status.st_size > limit)
        return too_large(path, limit, error);
    int number = read_up_to(fd, limit, contents);
    if (number)
        return error_set_errno(error, path, number);
    return contents->length <= limit || too_large(path, limit, error);
}

char *file_take_contents(const char *path, size_t limit, size_t *length, struct error *error)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC); /* no waiting for a FIFO */
    if (fd < 0) {
        error_set_errno(error, path, errno);
        return NULL;
    }
    struct string contents = {0};
    bool done = read_checked(fd, path, limit, &contents, error);
    close(fd);
    if (!done) {
        string_free(&contents);
        return NULL;
    }
    if (length)
        *length = contents.length;
    return string_take(&contents);
}

/* ---- writing: these return 0 or an errno ---- */

static int write_all(int fd, const char *bytes, size_t length)
{
    while (length) {
        ssize_t count = write(fd, bytes, length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : EIO;
        bytes += count;
        length -= (size_t)count;
    }
    return 0;
}

static int fill(int fd, const char *bytes, size_t length, mode_t mode)
{
    int number = write_all(fd, bytes, length);
    if (!number && (fchmod(fd, mode) < 0 && errno != EPERM)) /* FAT has no modes */
        number = errno;
    if (!number && fsync(fd) < 0)
        number = errno;
    if (close(fd) < 0 && !number)
        number = errno;
    return number;
}

static int move_new(const char *from, const char *to)
{
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    struct stat status; /* a file system that cannot do it in one step */
    if (lstat(to, &status) == 0)
        return EEXIST;
    return rename(from, to) < 0 ? errno : 0;
}

static int sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return errno == EACCES ? 0 : errno; /* a folder one may write but not read */
    int number = fsync(fd) < 0 && errno != EINVAL ? errno : 0;
    close(fd);
    return number;
}

struct target {
    char *path;   /* behind symbolic links, which stay */
    char *folder; /* where it lies */
    mode_t mode;
    const struct file_write *write;
    bool is_there;
};

/* ---- the file as it was ---- */

static int copy(const char *from, const char *to, mode_t mode)
{
    size_t length;
    char *bytes = file_take_contents(from, SIZE_MAX - 1, &length, NULL);
    int fd = bytes ? open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, MODE) : -1;
    int number = fd < 0 ? errno : fill(fd, bytes, length, mode);
    free(bytes);
    return number;
}

/* A second name for the file, or a copy on a medium without second names (FAT). It takes the place
 * of the one kept before in one step; where that fails, the one before stays. */
static void keep(const struct target *target)
{
    char *second = mem_format("%s.old", target->write->beside);
    unlink(second);
    bool is_made = link(target->path, second) == 0 || copy(target->path, second, target->mode) == 0;
    if (is_made)
        rename(second, target->write->kept);
    unlink(second); /* also where both were one file already, which rename leaves alone */
    free(second);
}

/* What was kept opens with another passphrase, or with none. */
static int forget(const struct target *target)
{
    if (unlink(target->write->kept) < 0)
        return errno == ENOENT ? 0 : errno;
    return sync_folder(target->folder);
}

/* ---- the new file ---- */

static int open_beside(const struct file_write *write, char *beside)
{
    if (!write->beside)
        return mkostemp(beside, O_CLOEXEC);
    unlink(beside); /* what a killed program left */
    return open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, MODE);
}

static int move(const struct target *target, const char *beside)
{
    const struct file_write *write = target->write;
    if (!write->replace)
        return move_new(beside, target->path);
    if (write->kept && !write->forgets && target->is_there)
        keep(target);
    return rename(beside, target->path) < 0 ? errno : 0;
}

static int put(const struct target *target)
{
    const struct file_write *write = target->write;
    char *beside =
        write->beside ? mem_copy(write->beside) : path_take_join(target->folder, ".tenken-XXXXXX");
    int fd = open_beside(write, beside);
    int number = fd < 0 ? errno : fill(fd, write->bytes, write->length, target->mode);
    if (!number)
        number = move(target, beside);
    if (number && fd >= 0)
        unlink(beside);
    free(beside);
    if (!number)
        number = sync_folder(target->folder);
    return number || !write->forgets ? number : forget(target);
}

static struct target find_target(const struct file_write *write, const struct stat *old)
{
    char *real = realpath(write->path, NULL);
    char *target = real ? real : mem_copy(write->path);
    return (struct target){
        .path = target,
        .folder = path_take_folder(target),
        .mode = old ? old->st_mode & 0777 : MODE,
        .write = write,
        .is_there = old,
    };
}

bool file_write(const struct file_write *write, struct error *error)
{
    struct stat status;
    const char *path = write->path;
    bool there = stat(path, &status) == 0;
    if (there && !check_kind(&status, path, error))
        return false;
    if (there && !write->replace)
        return error_set_errno(error, path, EEXIST);
    if (there && access(path, W_OK) < 0)
        return error_set_errno(error, path, errno); /* write-protected by somebody who meant it */
    struct target target = find_target(write, there ? &status : NULL);
    int number = put(&target);
    free(target.folder);
    free(target.path);
    return number == 0 || error_set_errno(error, path, number);
}

bool file_write_whole(const char *path, const char *bytes, size_t length, bool replace,
                      struct error *error)
{
    struct file_write write = {.path = path, .bytes = bytes, .length = length, .replace = replace};
    return file_write(&write, error);
}
