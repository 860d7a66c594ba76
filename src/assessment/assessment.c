/* A case from opening to closing. */
#include "internal.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- making and freeing ---- */

static struct assessment *new_around(xmlDoc *document)
{
    struct assessment *assessment = mem_alloc(sizeof *assessment);
    assessment->document = document;
    assessment->arena = arena_new();
    saver_init(&assessment->saver);
    return assessment;
}

struct assessment *assessment_new(void)
{
    struct assessment *assessment = new_around(document_new());
    document_read(assessment, "", 0, _("a new case"), NULL);
    assessment->saver.is_dirty = true;
    return assessment;
}

struct assessment *assessment_parse(const char *bytes, size_t length, const char *name,
                                    struct error *error)
{
    xmlDoc *document = document_parse(bytes, length, name, error);
    if (!document)
        return NULL;
    struct assessment *assessment = new_around(document);
    if (document_read(assessment, bytes, length, name, error))
        return assessment;
    assessment_free(assessment);
    return NULL;
}

void assessment_free(struct assessment *assessment)
{
    if (!assessment)
        return;
    saver_free(&assessment->saver);
    lock_drop(&assessment->lock);
    vault_free(assessment->vault);
    history_free(&assessment->history);
    xmlFreeDoc(assessment->document);
    arena_free(assessment->arena);
    free(assessment->entries);
    free(assessment->wordings);
    free(assessment->replica);
    free(assessment->path);
    free(assessment->target);
    free(assessment);
}

/* ---- files ---- */

/* Saving renames over its target, which would turn a symbolic link into a file of its own. */
char *target_take(const char *path)
{
    char *resolved = realpath(path, NULL);
    struct stat status;
    if (resolved && lstat(path, &status) == 0 && S_ISLNK(status.st_mode))
        return resolved;
    free(resolved);
    return mem_copy(path);
}

char *kept_path_take(const char *target)
{
    return mem_format("%s~", target);
}

static bool check_kind(const char *path, struct error *error)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return error_set_errno(error, path, errno);
    if (S_ISDIR(status.st_mode))
        return error_set(error, ERROR_INPUT, path, _("is a folder, not a case file"));
    if (!S_ISREG(status.st_mode))
        return error_set(error, ERROR_INPUT, path, _("is a device or a pipe, not a case file"));
    if (status.st_size == 0)
        return error_set(error, ERROR_INPUT, path, _("is empty, not a case file"));
    if (status.st_size > (off_t)FILE_BYTES_MAX)
        return error_set(error, ERROR_INPUT, path, _("larger than %u MB, which no case is"),
                         CASE_BYTES_MAX >> 20);
    return true;
}

static struct assessment *parse_sealed(const char *bytes, size_t length, const char *path,
                                       const struct secret *passphrase, struct error *error)
{
    struct opened opened = {0};
    if (!passphrase) {
        error_set(error, ERROR_INPUT, path, _("is encrypted and opens with its passphrase only"));
        return NULL;
    }
    struct vault *vault = envelope_open(bytes, length, passphrase, path, &opened, error);
    if (!vault)
        return NULL;
    struct assessment *assessment = assessment_parse(opened.bytes, opened.length, path, error);
    free(opened.bytes);
    if (assessment)
        assessment->vault = vault;
    else
        vault_free(vault);
    return assessment;
}

/* Who gives a passphrase wants what only its owner could have written. */
static struct assessment *parse_plain(const char *bytes, size_t length, const char *path,
                                      const struct secret *passphrase, struct error *error)
{
    if (!passphrase)
        return assessment_parse(bytes, length, path, error);
    error_set(error, ERROR_INPUT, path, _("is not encrypted, although a passphrase was given"));
    return NULL;
}

static struct assessment *read_file(const char *path, const struct secret *passphrase,
                                    struct error *error)
{
    size_t length;
    char *bytes = file_take_contents(path, FILE_BYTES_MAX, &length, error);
    if (!bytes)
        return NULL;
    struct assessment *assessment = envelope_is_one(bytes, length)
                                        ? parse_sealed(bytes, length, path, passphrase, error)
                                        : parse_plain(bytes, length, path, passphrase, error);
    free(bytes);
    return assessment;
}

struct assessment *assessment_open(const char *path, enum assessment_access access,
                                   struct error *error)
{
    return assessment_open_with(path, access, NULL, error);
}

/* The lock comes first: what is read then is what nobody else changes. */
struct assessment *assessment_open_with(const char *path, enum assessment_access access,
                                        const struct secret *passphrase, struct error *error)
{
    if (!check_kind(path, error))
        return NULL;
    struct lock lock = {0};
    char *target = target_take(path);
    bool may_read = access == ASSESSMENT_READ || lock_take(&lock, target, error);
    struct assessment *assessment = may_read ? read_file(path, passphrase, error) : NULL;
    if (!assessment) {
        lock_drop(&lock);
        free(target);
        return NULL;
    }
    assessment->path = mem_copy(path);
    assessment->target = target;
    if (assessment->seal)
        lock_drop(&lock);
    assessment->lock = lock;
    assessment->is_read_only = access == ASSESSMENT_READ || assessment->seal;
    assessment->saver.is_on_disk = true;
    return assessment;
}

static struct assessment *read_anew(struct assessment *reader, const char *bytes, size_t length,
                                    struct error *error)
{
    struct opened opened = {0};
    if (!reader->vault)
        return assessment_parse(bytes, length, reader->path, error);
    if (!envelope_open_again(bytes, length, reader->vault, reader->path, &opened, error))
        return NULL;
    struct assessment *writer = assessment_parse(opened.bytes, opened.length, reader->path, error);
    free(opened.bytes);
    if (writer) {
        writer->vault = reader->vault;
        reader->vault = NULL;
    }
    return writer;
}

struct assessment *assessment_take_over(struct assessment *reader, struct error *error)
{
    size_t length;
    struct lock lock = {0};
    if (!lock_take(&lock, reader->target, error))
        return NULL;
    char *bytes = file_take_contents(reader->path, FILE_BYTES_MAX, &length, error);
    struct assessment *writer = bytes ? read_anew(reader, bytes, length, error) : NULL;
    free(bytes);
    if (!writer) {
        lock_drop(&lock);
        return NULL;
    }
    writer->path = mem_copy(reader->path);
    writer->target = mem_copy(reader->target);
    writer->lock = lock;
    writer->saver.is_on_disk = true;
    return writer;
}

bool assessment_set_path(struct assessment *assessment, const char *path, struct error *error)
{
    struct stat status;
    if (assessment->path)
        return error_set(error, ERROR_SYSTEM, path, _("the case already has a file: %s"),
                         assessment->path);
    if (lstat(path, &status) == 0)
        return error_set_errno(error, path, EEXIST);
    if (!lock_take(&assessment->lock, path, error))
        return false;
    assessment->path = mem_copy(path);
    assessment->target = mem_copy(path);
    return true;
}

/* ---- what it says of itself ---- */

bool assessment_is_read_only(const struct assessment *assessment)
{
    return assessment->is_read_only;
}

const char *assessment_get_path(const struct assessment *assessment)
{
    return assessment->path;
}

const char *assessment_get_id(const struct assessment *assessment)
{
    return assessment->id;
}

const char *assessment_get(const struct assessment *assessment, const char *address,
                           enum voice voice, const char *field)
{
    struct slot slot = slot_of(address, voice);
    return field ? record_get(assessment, &slot, field).text : NULL;
}

const char *assessment_get_wording(const struct assessment *assessment, const char *address,
                                   enum voice voice)
{
    struct slot slot = slot_of(address, voice);
    const char *id = record_get(assessment, &slot, "choice").wording;
    return id ? wording_get(assessment, id) : NULL;
}
