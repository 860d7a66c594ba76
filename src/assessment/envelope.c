/* The encrypted file, byte by byte (docs/encrypted-format.md): a header, the document encrypted, a
 * tag. What is wrong with one is looked for from the outside in, so that the message says what is
 * known and no more. */
#include "internal.h"

#include "crypt.h"

#include <stdlib.h>
#include <string.h>

/* The first byte is none of UTF-8, the rest is lost where a file was sent as text: as PNG has it.
 */
static const unsigned char magic[] = {0x89, 'T', 'N', 'K', '\r', '\n', 0x1a, '\n'};
#define MARK_BYTES 4 /* of the magic: what tells an encrypted case, whole or not */
#define VERSION    1

/* Where things stand in the header; numbers are big-endian. */
enum {
    AT_VERSION = sizeof magic,       /* 2 bytes */
    AT_HEADER_LENGTH = 10,           /* 2: of the header, with its digest */
    AT_COST = 12,                    /* 4 each: N r p */
    AT_SALT = 24,                    /* SALT_BYTES */
    AT_NONCE = AT_SALT + SALT_BYTES, /* NONCE_BYTES */
    AT_CHECK = AT_NONCE + NONCE_BYTES,
    AT_LENGTH = AT_CHECK + DIGEST_BYTES, /* 8: of the document */
    AT_DIGEST = AT_LENGTH + 8, /* of all before it; the last of the header in any version */
    HEADER_BYTES = AT_DIGEST + DIGEST_BYTES,
};
_Static_assert(HEADER_BYTES + TAG_BYTES == ENVELOPE_BYTES, "the bytes that an envelope adds");

struct vault {
    struct scrypt_cost cost;
    unsigned char salt[SALT_BYTES];
    unsigned char check[DIGEST_BYTES]; /* of the derived bytes after the key */
    struct secret *key;
};

/* ---- numbers ---- */

static void put_number(unsigned char *at, size_t size, uint64_t number)
{
    while (size--) {
        at[size] = (unsigned char)number;
        number >>= 8;
    }
}

static uint64_t get_number(const unsigned char *at, size_t size)
{
    uint64_t number = 0;
    while (size--)
        number = number << 8 | *at++;
    return number;
}

/* ---- the vault: a key, and what is needed to have it again ---- */

static struct vault *vault_derive(const struct secret *passphrase, const unsigned char *salt,
                                  const struct scrypt_cost *cost, struct error *error)
{
    if (!crypt_begin(error))
        return NULL;
    struct secret *derived = crypt_derive(passphrase, salt, cost);
    if (!derived) {
        error_set(error, ERROR_SYSTEM, _("the key"), _("could not be made: too little memory"));
        return NULL;
    }
    struct vault *vault = mem_alloc(sizeof *vault);
    vault->cost = *cost;
    memcpy(vault->salt, salt, SALT_BYTES);
    crypt_digest((const unsigned char *)derived->bytes + KEY_BYTES, CHECK_BYTES, vault->check);
    secret_cut(derived, KEY_BYTES);
    vault->key = derived;
    return vault;
}

struct vault *vault_new(const struct secret *passphrase, struct error *error)
{
    unsigned char salt[SALT_BYTES];
    struct scrypt_cost cost = cost_usual();
    crypt_random(salt, sizeof salt);
    return vault_derive(passphrase, salt, &cost, error);
}

void vault_free(struct vault *vault)
{
    if (!vault)
        return;
    secret_free(vault->key);
    free(vault);
}

/* ---- sealing ---- */

static void write_header(const struct vault *vault, const unsigned char *nonce, size_t length,
                         unsigned char *header)
{
    memcpy(header, magic, sizeof magic);
    put_number(header + AT_VERSION, 2, VERSION);
    put_number(header + AT_HEADER_LENGTH, 2, HEADER_BYTES);
    put_number(header + AT_COST, 4, vault->cost.n);
    put_number(header + AT_COST + 4, 4, vault->cost.r);
    put_number(header + AT_COST + 8, 4, vault->cost.p);
    memcpy(header + AT_SALT, vault->salt, SALT_BYTES);
    memcpy(header + AT_NONCE, nonce, NONCE_BYTES);
    memcpy(header + AT_CHECK, vault->check, DIGEST_BYTES);
    put_number(header + AT_LENGTH, 8, length);
    crypt_digest(header, AT_DIGEST, header + AT_DIGEST);
}

char *envelope_take_sealed(const struct vault *vault, const char *bytes, size_t length,
                           size_t *sealed_length)
{
    unsigned char nonce[NONCE_BYTES];
    unsigned char *sealed = mem_alloc(length + ENVELOPE_BYTES);
    crypt_random(nonce, sizeof nonce); /* a new one for every save */
    write_header(vault, nonce, length, sealed);
    struct crypt_text text = {.from = (const unsigned char *)bytes,
                              .to = sealed + HEADER_BYTES,
                              .length = length,
                              .header = sealed,
                              .header_length = HEADER_BYTES};
    crypt_seal(vault->key, nonce, &text, sealed + HEADER_BYTES + length);
    *sealed_length = length + ENVELOPE_BYTES;
    return (char *)sealed;
}

/* ---- opening ---- */

bool envelope_is_one(const char *bytes, size_t length)
{
    return length >= MARK_BYTES && memcmp(bytes, magic, MARK_BYTES) == 0;
}

struct envelope {
    const unsigned char *bytes;
    size_t length;
    const char *name; /* for messages */
    struct error *error;
};

static bool refuse(const struct envelope *envelope, const char *why)
{
    return error_set(envelope->error, ERROR_INPUT, envelope->name, "%s", why);
}

/* What every version has: the magic, its number, the length of the header, the digest at its end.
 */
static bool check_frame(const struct envelope *envelope)
{
    if (envelope->length < AT_COST)
        return refuse(envelope, _("an encrypted case that was cut off at its beginning"));
    if (memcmp(envelope->bytes, magic, sizeof magic) != 0)
        return refuse(envelope, _("an encrypted case whose first bytes were changed, as when a "
                                  "file is sent as text"));
    size_t header = get_number(envelope->bytes + AT_HEADER_LENGTH, 2);
    if (header > envelope->length)
        return refuse(envelope, _("an encrypted case that was cut off at its beginning"));
    unsigned char digest[DIGEST_BYTES];
    if (header >= AT_COST + DIGEST_BYTES)
        crypt_digest(envelope->bytes, header - DIGEST_BYTES, digest);
    if (header < AT_COST + DIGEST_BYTES ||
        memcmp(digest, envelope->bytes + header - DIGEST_BYTES, DIGEST_BYTES) != 0)
        return refuse(envelope, _("an encrypted case whose header is damaged; no passphrase can "
                                  "open it"));
    return true;
}

static bool check_version(const struct envelope *envelope)
{
    unsigned version = (unsigned)get_number(envelope->bytes + AT_VERSION, 2);
    if (version > VERSION)
        return error_set(envelope->error, ERROR_INPUT, envelope->name,
                         _("encrypted by a newer tenken (format %u; this one knows format %d)"),
                         version, VERSION);
    if (version != VERSION ||
        get_number(envelope->bytes + AT_HEADER_LENGTH, 2) != (uint64_t)HEADER_BYTES)
        return refuse(envelope, _("an encrypted case with a header that no tenken writes"));
    return true;
}

static bool check_length(const struct envelope *envelope)
{
    uint64_t length = get_number(envelope->bytes + AT_LENGTH, 8);
    uint64_t expected = length > CASE_BYTES_MAX ? 0 : length + ENVELOPE_BYTES;
    if (!expected)
        return error_set(envelope->error, ERROR_INPUT, envelope->name,
                         _("larger than %u MB, which no case is"), CASE_BYTES_MAX >> 20);
    if (envelope->length < expected)
        return error_set(envelope->error, ERROR_INPUT, envelope->name,
                         _("an encrypted case that was cut off: %zu of %ju bytes are there"),
                         envelope->length, (uintmax_t)expected);
    return envelope->length == expected ||
           refuse(envelope, _("an encrypted case with more after its end"));
}

static struct scrypt_cost get_cost(const struct envelope *envelope)
{
    const unsigned char *at = envelope->bytes + AT_COST;
    return (struct scrypt_cost){.n = (uint32_t)get_number(at, 4),
                                .r = (uint32_t)get_number(at + 4, 4),
                                .p = (uint32_t)get_number(at + 8, 4)};
}

static bool check_cost(const struct envelope *envelope)
{
    struct scrypt_cost cost = get_cost(envelope);
    return cost_is_bounded(&cost) ||
           error_set(envelope->error, ERROR_INPUT, envelope->name,
                     _("asks for key parameters out of bounds (N %u, r %u, p %u)"), cost.n, cost.r,
                     cost.p);
}

static struct vault *vault_of(const struct envelope *envelope, const struct secret *passphrase)
{
    struct scrypt_cost cost = get_cost(envelope);
    struct vault *vault =
        vault_derive(passphrase, envelope->bytes + AT_SALT, &cost, envelope->error);
    if (!vault || memcmp(vault->check, envelope->bytes + AT_CHECK, DIGEST_BYTES) == 0)
        return vault;
    vault_free(vault);
    refuse(envelope, _("the passphrase is not right"));
    return NULL;
}

/* `tag` NULL: the bytes as they come out. */
static bool decrypt(const struct envelope *envelope, const struct vault *vault, char *to,
                    size_t length, const unsigned char *tag)
{
    static const unsigned char none[TAG_BYTES];
    struct crypt_text text = {.from = envelope->bytes + HEADER_BYTES,
                              .to = (unsigned char *)to,
                              .length = length,
                              .header = envelope->bytes,
                              .header_length = HEADER_BYTES};
    return crypt_open(vault->key, envelope->bytes + AT_NONCE, &text, tag ? tag : none);
}

static char *take_document(const struct envelope *envelope, const struct vault *vault)
{
    size_t length = envelope->length - ENVELOPE_BYTES;
    char *bytes = mem_alloc(length + 1);
    if (decrypt(envelope, vault, bytes, length, envelope->bytes + HEADER_BYTES + length))
        return bytes;
    free(bytes);
    refuse(envelope, _("the passphrase is right, but what was encrypted is damaged, or somebody "
                       "changed it"));
    return NULL;
}

struct vault *envelope_open(const char *bytes, size_t length, const struct secret *passphrase,
                            const char *name, struct opened *opened, struct error *error)
{
    struct envelope envelope = {
        .bytes = (const unsigned char *)bytes, .length = length, .name = name, .error = error};
    if (!crypt_begin(error) || !check_frame(&envelope) || !check_version(&envelope) ||
        !check_length(&envelope) || !check_cost(&envelope))
        return NULL;
    struct vault *vault = vault_of(&envelope, passphrase);
    if (!vault)
        return NULL;
    *opened = (struct opened){.bytes = take_document(&envelope, vault),
                              .length = length - ENVELOPE_BYTES};
    if (opened->bytes)
        return vault;
    vault_free(vault);
    return NULL;
}

bool envelope_open_again(const char *bytes, size_t length, const struct vault *vault,
                         const char *name, struct opened *opened, struct error *error)
{
    struct envelope envelope = {
        .bytes = (const unsigned char *)bytes, .length = length, .name = name, .error = error};
    if (!check_frame(&envelope) || !check_version(&envelope) || !check_length(&envelope))
        return false;
    if (memcmp(vault->salt, bytes + AT_SALT, SALT_BYTES) != 0)
        return refuse(&envelope, _("has another passphrase now; open it again"));
    *opened = (struct opened){.bytes = take_document(&envelope, vault),
                              .length = length - ENVELOPE_BYTES};
    return opened->bytes;
}

/* ---- damaged ---- */

bool envelope_is_damaged(const char *bytes, size_t length, const struct secret *passphrase)
{
    struct envelope envelope = {.bytes = (const unsigned char *)bytes, .length = length};
    if (!crypt_begin(NULL))
        return false;
    if (!check_frame(&envelope))
        return true;
    if (!check_version(&envelope) || !check_cost(&envelope))
        return false;
    if (!check_length(&envelope))
        return true;
    struct vault *vault = passphrase ? vault_of(&envelope, passphrase) : NULL;
    char *document = vault ? take_document(&envelope, vault) : NULL;
    bool is_damaged = vault && !document;
    free(document);
    vault_free(vault);
    return is_damaged;
}

struct vault *envelope_salvage(const char *bytes, size_t length, const struct secret *passphrase,
                               const char *name, struct opened *opened, struct error *error)
{
    struct envelope envelope = {
        .bytes = (const unsigned char *)bytes, .length = length, .name = name, .error = error};
    if (!crypt_begin(error) || !check_frame(&envelope) || !check_version(&envelope) ||
        !check_cost(&envelope))
        return NULL;
    struct vault *vault = vault_of(&envelope, passphrase);
    if (!vault)
        return NULL;
    uint64_t said = get_number(envelope.bytes + AT_LENGTH, 8);
    size_t there = length - HEADER_BYTES;
    opened->length = said < there ? (size_t)said : there;
    opened->bytes = mem_alloc(opened->length + 1);
    decrypt(&envelope, vault, opened->bytes, opened->length, NULL);
    return vault;
}
