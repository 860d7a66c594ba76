/* A damaged file: told from one that only needs its passphrase or a newer tenken, replaced by the
 * last good generation, or read as far as it can be. It is never overwritten itself. */
#include "internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- recognising ---- */

static bool is_newer(const char *bytes, size_t length)
{
    xmlDoc *document = document_parse(bytes, length, "", NULL);
    const xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
    const char *format = root ? element_get(root, "format") : NULL;
    bool is_newer = format && strtoul(format, NULL, 10) > CASE_FORMAT_MAJOR;
    xmlFreeDoc(document);
    return is_newer;
}

static bool plain_is_damaged(const char *bytes, size_t length, const char *path)
{
    struct assessment *assessment = assessment_parse(bytes, length, path, NULL);
    assessment_free(assessment);
    return !assessment && !is_newer(bytes, length);
}

bool assessment_is_damaged(const char *path, const struct secret *passphrase)
{
    size_t length;
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    char *bytes = file_take_contents(path, FILE_BYTES_MAX, &length, NULL);
    if (!bytes)
        return false;
    bool is_damaged = envelope_is_one(bytes, length)
                          ? envelope_is_damaged(bytes, length, passphrase)
                          : plain_is_damaged(bytes, length, path);
    free(bytes);
    return is_damaged;
}

/* ---- the last good generation ---- */

static struct assessment *open_kept(const char *path, const struct secret *passphrase, char **kept)
{
    char *target = target_take(path);
    *kept = kept_path_take(target);
    free(target);
    return assessment_open_with(*kept, ASSESSMENT_READ, passphrase, NULL);
}

char *assessment_take_kept(const char *path, const struct secret *passphrase)
{
    char *kept;
    struct assessment *assessment = open_kept(path, passphrase, &kept);
    assessment_free(assessment);
    if (assessment)
        return kept;
    free(kept);
    return NULL;
}

/* A second name, which leaves the first where it is until it is replaced; else the file is moved.
 */
static int put_aside_as(const char *target, const char *aside)
{
    struct stat status;
    if (lstat(aside, &status) == 0)
        return EEXIST;
    if (link(target, aside) == 0 || rename(target, aside) == 0)
        return 0;
    return errno;
}

/* NAME.tenken.damaged, .damaged-2 and so on: none is ever written over. */
static char *put_aside(const char *target, struct error *error)
{
    char *aside = mem_format("%s.damaged", target);
    int number = put_aside_as(target, aside);
    for (int i = 2; number == EEXIST; i++) {
        free(aside);
        aside = mem_format("%s.damaged-%d", target, i);
        number = put_aside_as(target, aside);
    }
    if (number == 0)
        return aside;
    free(aside);
    error_set_errno(error, target, number);
    return NULL;
}

static bool put_back(const char *target, const char *kept, char **aside, struct error *error)
{
    size_t length;
    char *bytes = file_take_contents(kept, FILE_BYTES_MAX, &length, error);
    bool is_there = access(target, F_OK) == 0;
    *aside = bytes && is_there ? put_aside(target, error) : NULL;
    bool is_done =
        bytes && (*aside || !is_there) && file_write_whole(target, bytes, length, true, error);
    free(bytes);
    return is_done;
}

bool assessment_bring_back(const char *path, char **aside, struct error *error)
{
    struct lock lock = {0};
    char *target = target_take(path), *kept = kept_path_take(target);
    *aside = NULL;
    bool is_done = lock_take(&lock, target, error) && put_back(target, kept, aside, error);
    lock_drop(&lock);
    free(kept);
    free(target);
    return is_done;
}

void assessment_explain_damage(const char *path, const struct secret *passphrase,
                               struct error *error)
{
    if (error->kind != ERROR_INPUT || !assessment_is_damaged(path, passphrase))
        return;
    struct error damage = *error;
    char *kept = assessment_take_kept(path, passphrase);
    *error = (struct error){0};
    if (kept)
        error_set(error, ERROR_INPUT, damage.what,
                  _("%s. The last good state is kept in %s; “tenken recover %s” brings it back"),
                  damage.why, kept, path);
    else
        error_set(error, ERROR_INPUT, damage.what,
                  _("%s. “tenken recover %s -o NEW” takes out what can still be read"), damage.why,
                  path);
    free(kept);
    error_clear(&damage);
}

/* ---- what can be read ---- */

static struct assessment *salvage_sealed(const char *bytes, size_t length, const char *path,
                                         const struct secret *passphrase, struct faults *losses,
                                         struct error *error)
{
    struct opened opened = {0};
    if (!passphrase) {
        error_set(error, ERROR_INPUT, path, _("is encrypted and opens with its passphrase only"));
        return NULL;
    }
    struct vault *vault = envelope_salvage(bytes, length, passphrase, path, &opened, error);
    struct assessment *assessment =
        vault ? salvage_take(opened.bytes, opened.length, path, losses, error) : NULL;
    free(opened.bytes);
    if (assessment)
        assessment->vault = vault;
    else
        vault_free(vault);
    return assessment;
}

/* What the last good generation has and this one has not. */
static void compare_with_kept(const struct assessment *assessment, const char *path,
                              const struct secret *passphrase, struct faults *losses)
{
    char *name;
    struct assessment *kept = open_kept(path, passphrase, &name);
    for (size_t i = 0; kept && i < kept->entry_count; i++) {
        const struct slot *slot = &kept->entries[i].slot;
        if (!record_is_there(kept, slot) || record_is_there(assessment, slot))
            continue;
        const char *voice = voice_get_name(slot->voice);
        faults_add(losses, name, 0, NULL, NULL, _("is there and could not be read here: %s%s%s"),
                   slot->address, *voice ? " " : "", voice);
    }
    assessment_free(kept);
    free(name);
}

struct assessment *assessment_salvage(const char *path, const struct secret *passphrase,
                                      struct faults *losses, struct error *error)
{
    size_t length;
    char *bytes = file_take_contents(path, FILE_BYTES_MAX, &length, error);
    if (!bytes)
        return NULL;
    struct assessment *assessment =
        envelope_is_one(bytes, length)
            ? salvage_sealed(bytes, length, path, passphrase, losses, error)
            : salvage_take(bytes, length, path, losses, error);
    if (assessment)
        compare_with_kept(assessment, path, passphrase, losses);
    free(bytes);
    return assessment;
}
