/* What the fuzz targets share: a private folder in memory, for what can only be read as a file. */
#ifndef TENKEN_FUZZ_H
#define TENKEN_FUZZ_H

#include "tenken/base.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Writes the bytes as FOLDER/NAME, the name with folders before it or not. Lent until the next. */
const char *fuzz_put(const char *name, const uint8_t *data, size_t size);
const char *fuzz_get_folder(void);
/* The bytes as a string that ends; free it. */
char *fuzz_take_text(const uint8_t *data, size_t size);
/* Says what does not hold, and ends. */
#define FUZZ_EXPECT(holds)                                                                         \
    do {                                                                                           \
        if (!(holds))                                                                              \
            fuzz_fail(#holds, __FILE__, __LINE__);                                                 \
    } while (0)
void fuzz_fail(const char *what, const char *file, int line) __attribute__((noreturn));

#endif
