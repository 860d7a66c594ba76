/* The passphrase of a case: whether it has one, whether a new one will do, and what it changes. */
#include "internal.h"

#include <fcntl.h>
#include <unistd.h>

bool assessment_file_is_encrypted(const char *path)
{
    char start[8];
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC); /* no waiting for a FIFO */
    ssize_t length = fd < 0 ? 0 : read(fd, start, sizeof start);
    if (fd >= 0)
        close(fd);
    return length > 0 && envelope_is_one(start, (size_t)length);
}

bool assessment_is_encrypted(const struct assessment *assessment)
{
    return assessment->vault != NULL;
}

bool assessment_set_passphrase(struct assessment *assessment, const struct secret *passphrase,
                               struct error *error)
{
    if (!assessment_check_writable(assessment, error))
        return false;
    struct vault *vault = passphrase ? vault_new(passphrase, error) : NULL;
    if (passphrase && !vault)
        return false;
    assessment_save_end(assessment, NULL); /* it uses the key there was */
    vault_free(assessment->vault);
    assessment->vault = vault;
    assessment->saver.is_dirty = true;
    assessment->saver.forgets_kept = true;
    return true;
}

static size_t count_characters(const struct secret *passphrase)
{
    size_t count = 0;
    for (size_t i = 0; i < passphrase->length; i++)
        count += ((unsigned char)passphrase->bytes[i] & 0xc0) != 0x80;
    return count;
}

bool passphrase_is_good(const struct secret *passphrase, struct error *error)
{
    if (passphrase->length == 0)
        return error_set(error, ERROR_INPUT, _("the passphrase"), _("is empty"));
    if (count_characters(passphrase) < PASSPHRASE_LEAST)
        return error_set(error, ERROR_INPUT, _("the passphrase"),
                         _("use %d characters or more, say four words"), PASSPHRASE_LEAST);
    return true;
}
