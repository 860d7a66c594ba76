/* What libcrypto does for encrypted cases: a module of its own, so that nobody who opens a plain
 * case waits for that library (it takes about as long to load as all others together).
 * src/assessment/crypt.c loads it; it links none of the rooms. */
#ifndef TENKEN_CRYPT_MODULE_H
#define TENKEN_CRYPT_MODULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CRYPT_FILE  "tenken-crypt.so"
#define CRYPT_TABLE "crypt_functions"

#define NONCE_BYTES  12 /* SP 800-38D 5.2.1.1: what GCM takes as it is */
#define TAG_BYTES    16
#define KEY_BYTES    32
#define DIGEST_BYTES 32

/* scrypt (RFC 7914): N a power of two, r, p; at most `memory` bytes. */
struct crypt_derivation {
    const char *passphrase;
    size_t passphrase_length;
    const unsigned char *salt;
    size_t salt_length;
    uint64_t n, r, p, memory;
};

/* AES-256 in GCM (SP 800-38D). `from` is `length` bytes, `to` as many; `header` is authenticated
 * with them. */
struct crypt_text {
    const unsigned char *from;
    unsigned char *to;
    size_t length; /* at most INT_MAX */
    const unsigned char *header;
    size_t header_length;
};

/* Each returns false where libcrypto failed, for lack of memory; `open` also where key, nonce,
 * header, bytes and tag do not belong together: `to` has what came out even then. */
struct crypt_functions {
    bool (*digest)(const unsigned char *bytes, size_t length, unsigned char *digest); /* SHA-256 */
    bool (*derive)(const struct crypt_derivation *derivation, unsigned char *key, size_t length);
    bool (*seal)(const unsigned char *key, const unsigned char *nonce,
                 const struct crypt_text *text, unsigned char *tag);
    bool (*open)(const unsigned char *key, const unsigned char *nonce,
                 const struct crypt_text *text, const unsigned char *tag);
};
extern const struct crypt_functions crypt_functions;

#endif
