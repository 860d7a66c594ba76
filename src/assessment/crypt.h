/* A key from a passphrase, bytes sealed and opened with it; nothing of cases. libcrypto does it, in
 * a module that is loaded when used. */
#ifndef TENKEN_ASSESSMENT_CRYPT_H
#define TENKEN_ASSESSMENT_CRYPT_H

#include "src/crypt/module.h"
#include "tenken/base.h"

#define SALT_BYTES  32
#define CHECK_BYTES 32 /* of the derived bytes after the key */

/* scrypt's parameters (RFC 7914): N, a power of two; r; p. */
struct scrypt_cost {
    uint32_t n, r, p;
};
struct scrypt_cost cost_usual(void);
/* Neither too cheap nor more than a laptop has: 2^10 <= N <= 2^20, r <= 32, p <= 16, at most 256 MB
 * of memory, and at most 16 times the work of the usual cost. */
bool cost_is_bounded(const struct scrypt_cost *cost);

/* Loads the module; before any of what follows. */
bool crypt_begin(struct error *error);
void crypt_random(unsigned char *bytes, size_t length);
void crypt_digest(const unsigned char *bytes, size_t length, unsigned char *digest); /* SHA-256 */
/* KEY_BYTES and CHECK_BYTES more. NULL where the system has not the memory. */
struct secret *crypt_derive(const struct secret *passphrase, const unsigned char *salt,
                            const struct scrypt_cost *cost);
void crypt_seal(const struct secret *key, const unsigned char *nonce, const struct crypt_text *text,
                unsigned char *tag);
/* False where key, nonce, header, bytes and tag do not belong together. */
bool crypt_open(const struct secret *key, const unsigned char *nonce, const struct crypt_text *text,
                const unsigned char *tag);

#endif
