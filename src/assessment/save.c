/* Saving beside the loop: the calling thread makes the bytes, another one waits for the disk. */
#include "internal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

void saver_init(struct saver *saver)
{
    saver->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

/* In what is written, a < stands only where a tag or a comment begins. */
static size_t count_elements(const char *bytes, size_t length)
{
    size_t count = 0;
    for (const char *at = bytes, *end = bytes + length; (at = memchr(at, '<', (size_t)(end - at)));)
        count += !strchr("/?!", *++at);
    return count;
}

static bool write_file(struct saver *saver, const char *bytes, size_t length)
{
    char *kept = kept_path_take(saver->target);
    char *folder = path_take_folder(saver->target);
    const char *slash = strrchr(saver->target, '/');
    char *name = mem_format(".%s.new", slash ? slash + 1 : saver->target);
    char *beside = path_take_join(folder, name);
    struct file_write write = {.path = saver->target,
                               .bytes = bytes,
                               .length = length,
                               .replace = saver->is_on_disk,
                               .beside = beside,
                               .kept = kept,
                               .forgets = saver->forgets_kept};
    bool is_done = file_write(&write, &saver->error);
    free(beside);
    free(name);
    free(folder);
    free(kept);
    return is_done;
}

/* What is encrypted is so before it leaves the memory. */
static bool write_bytes(struct saver *saver)
{
    size_t length = saver->length;
    char *sealed =
        saver->vault ? envelope_take_sealed(saver->vault, saver->bytes, length, &length) : NULL;
    bool is_done = write_file(saver, sealed ? sealed : saver->bytes, length);
    free(sealed);
    return is_done;
}

static bool write_target(struct saver *saver)
{
    if (count_elements(saver->bytes, saver->length) > ELEMENTS_MAX)
        return error_set(&saver->error, ERROR_SYSTEM, saver->target,
                         _("has more than %d elements and could not be opened again; not saved"),
                         ELEMENTS_MAX);
    if (saver->length > CASE_BYTES_MAX)
        return error_set(&saver->error, ERROR_SYSTEM, saver->target,
                         _("larger than %u MB and could not be opened again; not saved"),
                         CASE_BYTES_MAX >> 20);
    return write_bytes(saver);
}

static void *run(void *argument)
{
    struct saver *saver = argument;
    saver->is_done = write_target(saver);
    eventfd_write(saver->event, 1);
    return NULL;
}

/* Signals are for the loop; where no thread can be had, the loop waits for once. */
static void start(struct saver *saver)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    saver->is_running = pthread_create(&saver->thread, NULL, run, saver) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    saver->has_thread = saver->is_running;
    if (!saver->has_thread)
        run(saver);
    saver->is_running = true;
}

void assessment_save_begin(struct assessment *assessment)
{
    struct saver *saver = &assessment->saver;
    if (!saver->is_dirty || saver->is_running || !assessment->target)
        return;
    saver->target = assessment->target;
    saver->vault = assessment->vault;
    saver->bytes = assessment_take_bytes(assessment, &saver->length);
    saver->is_dirty = false;
    start(saver);
}

static void finish(struct saver *saver)
{
    eventfd_t count;
    if (saver->has_thread)
        pthread_join(saver->thread, NULL);
    eventfd_read(saver->event, &count);
    free(saver->bytes);
    saver->bytes = NULL;
    saver->is_running = false;
    saver->has_failed = !saver->is_done;
    saver->is_dirty |= saver->has_failed;
    saver->is_on_disk |= saver->is_done;
    saver->forgets_kept &= !saver->is_done;
}

bool assessment_save_end(struct assessment *assessment, struct error *error)
{
    struct saver *saver = &assessment->saver;
    if (!saver->is_running)
        return true;
    finish(saver);
    if (saver->has_failed)
        error_set(error, saver->error.kind, saver->error.what, "%s", saver->error.why);
    error_clear(&saver->error);
    return !saver->has_failed;
}

bool assessment_save(struct assessment *assessment, struct error *error)
{
    if (!assessment->target)
        return error_set(error, ERROR_SYSTEM, _("this case"), _("has no file yet"));
    assessment_save_end(assessment, NULL); /* an earlier one that failed is tried again here */
    assessment_save_begin(assessment);
    return assessment_save_end(assessment, error);
}

enum save_state assessment_get_save_state(const struct assessment *assessment)
{
    const struct saver *saver = &assessment->saver;
    if (saver->is_running)
        return SAVE_RUNNING;
    if (saver->has_failed)
        return SAVE_FAILED;
    return saver->is_dirty ? SAVE_DIRTY : SAVE_CLEAN;
}

int assessment_get_save_fd(const struct assessment *assessment)
{
    return assessment->saver.event;
}

void saver_free(struct saver *saver)
{
    if (saver->is_running)
        finish(saver);
    error_clear(&saver->error);
    if (saver->event >= 0)
        close(saver->event);
}

/* ---- copies ---- */

bool copy_write(const struct assessment *assessment, const char *path, const char *bytes,
                size_t length, struct error *error)
{
    char *hidden =
        assessment->vault ? envelope_take_sealed(assessment->vault, bytes, length, &length) : NULL;
    bool is_done = file_write_whole(path, hidden ? hidden : bytes, length, false, error);
    free(hidden);
    return is_done;
}
