/* An encrypted case, opened with the passphrase of the seeds: what is not whole is refused. */
#include "fuzz.h"
#include "tenken/assessment.h"

#include <string.h>

#define PASSPHRASE "correct horse battery"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static bool is_placed;
    struct error error = {0};
    if (!is_placed)
        place_init(NULL); /* where the module of libcrypto is */
    is_placed = true;
    struct secret *passphrase = secret_new(PASSPHRASE_MOST);
    secret_append(passphrase, PASSPHRASE, strlen(PASSPHRASE));
    const char *path = fuzz_put("case.tenken", data, size);
    assessment_file_is_encrypted(path);
    struct assessment *assessment = assessment_open_with(path, ASSESSMENT_READ, passphrase, &error);
    FUZZ_EXPECT(assessment ? !error.kind : error.kind == ERROR_INPUT);
    assessment_free(assessment);
    secret_free(passphrase);
    error_clear(&error);
    return 0;
}
