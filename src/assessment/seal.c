/* The seal of a copy for submission (docs/seal.md): the last child of the root, with the digest of
 * every byte that stands before the digest itself. After it nothing can stand but one fixed end, so
 * no byte of the file is without a say. */
#include "internal.h"

#include "crypt.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define DIGITS   (2 * DIGEST_BYTES)
#define END      "\"/>\n</assessment>\n" /* what follows the digest */
#define END_SIZE (sizeof END - 1)

struct owned_seal {
    struct seal seal; /* first: what callers hold is this */
    char digest[DIGITS + 1];
};

static void write_digits(const char *bytes, size_t length, char *digits)
{
    unsigned char digest[DIGEST_BYTES];
    crypt_digest((const unsigned char *)bytes, length, digest);
    for (size_t i = 0; i < DIGEST_BYTES; i++)
        snprintf(digits + 2 * i, 3, "%02x", digest[i]);
}

/* ---- reading ---- */

static bool has_end(const char *bytes, size_t length)
{
    return length >= DIGITS + END_SIZE && memcmp(bytes + length - END_SIZE, END, END_SIZE) == 0;
}

/* Without its end the bytes that the digest is of cannot be told; then it is of all there are. */
static struct owned_seal *check(struct arena *arena, const char *bytes, size_t length,
                                const char *recorded)
{
    struct owned_seal *owned = arena_alloc(arena, sizeof *owned);
    bool is_whole = has_end(bytes, length);
    size_t covered = is_whole ? length - DIGITS - END_SIZE : length;
    write_digits(bytes, covered, owned->digest);
    owned->seal.digest = owned->digest;
    owned->seal.is_intact = is_whole && memcmp(bytes + covered, owned->digest, DIGITS) == 0 &&
                            text_equal(recorded, owned->digest);
    return owned;
}

bool seal_read(struct assessment *assessment, const char *bytes, size_t length,
               struct intake *intake)
{
    struct arena *arena = assessment->arena;
    const xmlNode *root = xmlDocGetRootElement(assessment->document);
    const xmlNode *node = element_get_child(root, "seal");
    if (!node)
        return true;
    const char *at = intake_need(intake, node, "at", value_is_timestamp);
    const char *by = at ? intake_need(intake, node, "by", value_is_line) : NULL;
    const char *recorded = by ? intake_need(intake, node, "digest", value_is_id) : NULL;
    if (!recorded || !crypt_begin(intake->error))
        return false;
    struct owned_seal *owned = check(arena, bytes, length, recorded);
    owned->seal.at = at;
    owned->seal.by = by;
    owned->seal.recorded = recorded;
    assessment->seal = &owned->seal;
    return true;
}

const struct seal *assessment_get_seal(const struct assessment *assessment)
{
    return assessment->seal;
}

/* ---- sealing ---- */

static void add_seal(xmlDoc *document, const char *digits)
{
    struct author author = author_take();
    xmlNode *root = xmlDocGetRootElement(document);
    while (root->next)
        element_remove(root->next); /* a comment behind the root would stand behind the seal */
    xmlNode *node = element_add(root, "seal");
    element_set(node, "at", author.at);
    element_set(node, "by", author.name);
    element_set(node, "digest", digits);
    author_clear(&author);
}

/* The bytes of the copy. First with a digest of zeros, which are then written over. */
static char *take_sealed(const struct assessment *assessment, size_t *length, struct error *error)
{
    char digits[DIGITS + 1];
    memset(digits, '0', DIGITS);
    digits[DIGITS] = '\0';
    xmlDoc *document = xmlCopyDoc(assessment->document, 1);
    add_seal(document, digits);
    char *bytes = document_take_bytes(document, length);
    xmlFreeDoc(document);
    if (has_end(bytes, *length)) {
        size_t covered = *length - DIGITS - END_SIZE;
        write_digits(bytes, covered, digits);
        memcpy(bytes + covered, digits, DIGITS);
        return bytes;
    }
    free(bytes);
    error_set(error, ERROR_INPUT, assessment->path, _("cannot be sealed as it is written"));
    return NULL;
}

/* What is handed in must open, and be intact, with the same code that will look at it. */
static bool check_bytes(const char *bytes, size_t length, const char *path,
                        char digest[SEAL_DIGITS + 1], struct error *error)
{
    struct assessment *copy = assessment_parse(bytes, length, path, error);
    bool is_good = copy && copy->seal && copy->seal->is_intact;
    if (is_good)
        memcpy(digest, copy->seal->digest, SEAL_DIGITS + 1);
    else if (copy)
        error_set(error, ERROR_INPUT, path, _("cannot be sealed as it is written"));
    assessment_free(copy);
    return is_good;
}

static bool write_copy(const struct assessment *assessment, const char *path, const char *bytes,
                       size_t length, struct error *error)
{
    bool is_done = copy_write(assessment, path, bytes, length, error);
    if (is_done && chmod(path, S_IRUSR) != 0)
        return error_set_errno(error, path, errno);
    return is_done;
}

bool assessment_seal(const struct assessment *assessment, const char *path,
                     char digest[SEAL_DIGITS + 1], struct error *error)
{
    size_t length = 0;
    if (assessment->seal)
        return error_set(error, ERROR_INPUT, assessment->path, _("is a sealed copy already"));
    char *bytes = crypt_begin(error) ? take_sealed(assessment, &length, error) : NULL;
    bool is_done = bytes && check_bytes(bytes, length, path, digest, error) &&
                   write_copy(assessment, path, bytes, length, error);
    free(bytes);
    return is_done;
}

/* ---- files that are shown ---- */

#define SHOWN_BYTES_MAX ((size_t)1 << 28) /* a long video; what is larger is digested elsewhere */

bool assessment_digest_file(const char *path, char digest[SEAL_DIGITS + 1], struct error *error)
{
    size_t length = 0;
    char *bytes =
        crypt_begin(error) ? file_take_contents(path, SHOWN_BYTES_MAX, &length, error) : NULL;
    if (bytes)
        write_digits(bytes, length, digest);
    free(bytes);
    return bytes;
}
