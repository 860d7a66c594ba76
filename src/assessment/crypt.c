#include "crypt.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#define COST_USUAL  (1u << 15) /* N: 32 MB, a tenth of a second on a laptop */
#define COST_LEAST  (1u << 10)
#define COST_MOST   (1u << 20)
#define R_USUAL     8
#define R_MOST      32
#define P_MOST      16
#define MEMORY_MOST (UINT64_C(256) << 20)
#define WORK_MOST   (UINT64_C(16) * COST_USUAL * R_USUAL) /* N r p */

struct scrypt_cost cost_usual(void)
{
    return (struct scrypt_cost){.n = seam_get_scrypt_cost(COST_USUAL), .r = R_USUAL, .p = 1};
}

/* RFC 7914 section 6: V takes 128 r N bytes, B 128 r p, and the work is N r p. */
static bool is_affordable(const struct scrypt_cost *cost)
{
    uint64_t n = cost->n, r = cost->r, p = cost->p;
    return 128 * r * (n + p + 2) <= MEMORY_MOST && n * r * p <= WORK_MOST;
}

bool cost_is_bounded(const struct scrypt_cost *cost)
{
    bool is_power = cost->n && (cost->n & (cost->n - 1)) == 0;
    return is_power && cost->n >= COST_LEAST && cost->n <= COST_MOST && cost->r >= 1 &&
           cost->r <= R_MOST && cost->p >= 1 && cost->p <= P_MOST && is_affordable(cost);
}

void crypt_random(unsigned char *bytes, size_t length)
{
    if (getrandom(bytes, length, 0) != (ssize_t)length)
        abort(); /* cannot be for so few bytes, and a nonce used twice would be the end of GCM */
}

/* Without the machine's own configuration, which could load foreign code. */
static void begin(void)
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
}

void crypt_digest(const unsigned char *bytes, size_t length, unsigned char *digest)
{
    begin();
    if (EVP_Digest(bytes, length, digest, NULL, EVP_sha256(), NULL) != 1)
        mem_give_up(); /* the only way to fail */
}

struct secret *crypt_derive(const struct secret *passphrase, const unsigned char *salt,
                            const struct scrypt_cost *cost)
{
    begin();
    struct secret *derived = secret_new(KEY_BYTES + CHECK_BYTES);
    derived->length = KEY_BYTES + CHECK_BYTES;
    int done =
        EVP_PBE_scrypt(passphrase->bytes, passphrase->length, salt, SALT_BYTES, cost->n, cost->r,
                       cost->p, MEMORY_MOST, (unsigned char *)derived->bytes, derived->length);
    if (done == 1)
        return derived;
    secret_free(derived);
    return NULL;
}

static EVP_CIPHER_CTX *context_new(const struct secret *key, const unsigned char *nonce,
                                   bool is_sealing)
{
    begin();
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    const unsigned char *bytes = (const unsigned char *)key->bytes;
    if (!context ||
        EVP_CipherInit_ex(context, EVP_aes_256_gcm(), NULL, bytes, nonce, is_sealing) != 1)
        mem_give_up();
    return context;
}

static bool run(EVP_CIPHER_CTX *context, const struct crypt_text *text)
{
    int done;
    return EVP_CipherUpdate(context, NULL, &done, text->header, (int)text->header_length) == 1 &&
           EVP_CipherUpdate(context, text->to, &done, text->from, (int)text->length) == 1;
}

void crypt_seal(const struct secret *key, const unsigned char *nonce, const struct crypt_text *text,
                unsigned char *tag)
{
    int done;
    unsigned char rest[TAG_BYTES];
    EVP_CIPHER_CTX *context = context_new(key, nonce, true);
    if (!run(context, text) || EVP_CipherFinal_ex(context, rest, &done) != 1 ||
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, TAG_BYTES, tag) != 1)
        mem_give_up();
    EVP_CIPHER_CTX_free(context);
}

bool crypt_open(const struct secret *key, const unsigned char *nonce, const struct crypt_text *text,
                const unsigned char *tag)
{
    int done;
    unsigned char expected[TAG_BYTES], rest[TAG_BYTES];
    memcpy(expected, tag, TAG_BYTES); /* the call takes what it could write to */
    EVP_CIPHER_CTX *context = context_new(key, nonce, false);
    bool is_whole = run(context, text) &&
                    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, TAG_BYTES, expected) == 1 &&
                    EVP_CipherFinal_ex(context, rest, &done) == 1;
    EVP_CIPHER_CTX_free(context);
    return is_whole;
}
