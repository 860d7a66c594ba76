#include "crypt.h"

#include <dlfcn.h>
#include <stdlib.h>
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

/* It stays until the program ends. */
static const struct crypt_functions *functions;

bool crypt_begin(struct error *error)
{
    if (functions)
        return true;
    char *path = place_take_module(CRYPT_FILE);
    void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    functions = module ? dlsym(module, CRYPT_TABLE) : NULL;
    if (!functions)
        error_set(error, ERROR_SYSTEM, path, _("this part of tenken cannot be loaded: %s"),
                  dlerror());
    free(path);
    return functions;
}

void crypt_digest(const unsigned char *bytes, size_t length, unsigned char *digest)
{
    if (!functions->digest(bytes, length, digest))
        mem_give_up();
}

struct secret *crypt_derive(const struct secret *passphrase, const unsigned char *salt,
                            const struct scrypt_cost *cost)
{
    struct crypt_derivation derivation = {
        .passphrase = passphrase->bytes,
        .passphrase_length = passphrase->length,
        .salt = salt,
        .salt_length = SALT_BYTES,
        .n = cost->n,
        .r = cost->r,
        .p = cost->p,
        .memory = MEMORY_MOST,
    };
    struct secret *derived = secret_new(KEY_BYTES + CHECK_BYTES);
    derived->length = KEY_BYTES + CHECK_BYTES;
    if (functions->derive(&derivation, (unsigned char *)derived->bytes, derived->length))
        return derived;
    secret_free(derived);
    return NULL;
}

void crypt_seal(const struct secret *key, const unsigned char *nonce, const struct crypt_text *text,
                unsigned char *tag)
{
    if (!functions->seal((const unsigned char *)key->bytes, nonce, text, tag))
        mem_give_up();
}

bool crypt_open(const struct secret *key, const unsigned char *nonce, const struct crypt_text *text,
                const unsigned char *tag)
{
    return functions->open((const unsigned char *)key->bytes, nonce, text, tag);
}
