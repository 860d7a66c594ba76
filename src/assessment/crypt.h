/* libcrypto, and nothing of cases: a key from a passphrase, bytes sealed and opened with it. */
#ifndef TENKEN_ASSESSMENT_CRYPT_H
#define TENKEN_ASSESSMENT_CRYPT_H

#include "tenken/base.h"

#define SALT_BYTES   32
#define NONCE_BYTES  12 /* SP 800-38D 5.2.1.1: what GCM takes as it is */
#define TAG_BYTES    16
#define KEY_BYTES    32
#define CHECK_BYTES  32 /* of the derived bytes after the key */
#define DIGEST_BYTES 32

/* scrypt's parameters (RFC 7914): N, a power of two; r; p. */
struct scrypt_cost {
    uint32_t n, r, p;
};
struct scrypt_cost cost_usual(void);
/* Neither too cheap nor more than a laptop has: 2^10 <= N <= 2^20, r <= 32, p <= 16, at most 256 MB
 * of memory, and at most 16 times the work of the usual cost. */
bool cost_is_bounded(const struct scrypt_cost *cost);

void crypt_random(unsigned char *bytes, size_t length);
void crypt_digest(const unsigned char *bytes, size_t length, unsigned char *digest); /* SHA-256 */
/* KEY_BYTES and CHECK_BYTES more. NULL where the system has not the memory. */
struct secret *crypt_derive(const struct secret *passphrase, const unsigned char *salt,
                            const struct scrypt_cost *cost);

/* AES-256 in GCM (SP 800-38D). `from` is `length` bytes, `to` as many; `header` is authenticated
 * with them. */
struct crypt_text {
    const unsigned char *from;
    unsigned char *to;
    size_t length; /* at most INT_MAX */
    const unsigned char *header;
    size_t header_length;
};
void crypt_seal(const struct secret *key, const unsigned char *nonce, const struct crypt_text *text,
                unsigned char *tag);
/* False where key, nonce, header, bytes and tag do not belong together. */
bool crypt_open(const struct secret *key, const unsigned char *nonce, const struct crypt_text *text,
                const unsigned char *tag);

#endif
