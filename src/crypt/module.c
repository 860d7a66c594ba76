#include "src/crypt/module.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

/* Without the machine's own configuration, which could load foreign code. */
static void begin(void)
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
}

static bool digest(const unsigned char *bytes, size_t length, unsigned char *to)
{
    begin();
    return EVP_Digest(bytes, length, to, NULL, EVP_sha256(), NULL) == 1;
}

static bool derive(const struct crypt_derivation *from, unsigned char *key, size_t length)
{
    begin();
    return EVP_PBE_scrypt(from->passphrase, from->passphrase_length, from->salt, from->salt_length,
                          from->n, from->r, from->p, from->memory, key, length) == 1;
}

/* NULL for lack of memory. */
static EVP_CIPHER_CTX *context_new(const unsigned char *key, const unsigned char *nonce,
                                   bool is_sealing)
{
    begin();
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    if (context && EVP_CipherInit_ex(context, EVP_aes_256_gcm(), NULL, key, nonce, is_sealing) == 1)
        return context;
    EVP_CIPHER_CTX_free(context);
    return NULL;
}

static bool run(EVP_CIPHER_CTX *context, const struct crypt_text *text)
{
    int done;
    return EVP_CipherUpdate(context, NULL, &done, text->header, (int)text->header_length) == 1 &&
           EVP_CipherUpdate(context, text->to, &done, text->from, (int)text->length) == 1;
}

static bool seal(const unsigned char *key, const unsigned char *nonce,
                 const struct crypt_text *text, unsigned char *tag)
{
    int done;
    unsigned char rest[TAG_BYTES];
    EVP_CIPHER_CTX *context = context_new(key, nonce, true);
    bool is_sealed = context && run(context, text) &&
                     EVP_CipherFinal_ex(context, rest, &done) == 1 &&
                     EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, TAG_BYTES, tag) == 1;
    EVP_CIPHER_CTX_free(context);
    return is_sealed;
}

static bool open_sealed(const unsigned char *key, const unsigned char *nonce,
                        const struct crypt_text *text, const unsigned char *tag)
{
    int done;
    unsigned char expected[TAG_BYTES], rest[TAG_BYTES];
    memcpy(expected, tag, TAG_BYTES); /* the call takes what it could write to */
    EVP_CIPHER_CTX *context = context_new(key, nonce, false);
    bool is_whole = context && run(context, text) &&
                    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, TAG_BYTES, expected) == 1 &&
                    EVP_CipherFinal_ex(context, rest, &done) == 1;
    EVP_CIPHER_CTX_free(context);
    return is_whole;
}

__attribute__((visibility("default"))) const struct crypt_functions crypt_functions = {
    .digest = digest,
    .derive = derive,
    .seal = seal,
    .open = open_sealed,
};
