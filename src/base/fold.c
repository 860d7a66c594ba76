/* Texts made comparable for a search. */
#include "text.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>

/* Katakana becomes hiragana, where there is one: both take three bytes. */
static void fold_kana(char *text, size_t length)
{
    for (size_t at = 0, size; at < length; at += size) {
        uint32_t codepoint = codepoint_at(text + at, length - at, &size);
        bool letter = codepoint >= 0x30A1 && codepoint <= 0x30F6;
        bool mark = codepoint == 0x30FD || codepoint == 0x30FE;
        if (!letter && !mark)
            continue;
        codepoint -= 0x60;
        text[at + 1] = (char)(0x80 | ((codepoint >> 6) & 0x3F));
        text[at + 2] = (char)(0x80 | (codepoint & 0x3F));
    }
}

/* Normalised before and after the folding: the signs for units hold capitals that only NFKC brings
 * out. */
static uint8_t *take_case_folded(const char *text, size_t *length)
{
    uint8_t *normal = u8_normalize(UNINORM_NFKC, (const uint8_t *)text, strlen(text), NULL, length);
    if (!normal)
        return NULL;
    uint8_t *folded = u8_casefold(normal, *length, NULL, UNINORM_NFKC, NULL, length);
    free(normal);
    return folded;
}

char *text_take_folded(const char *text)
{
    size_t length;
    uint8_t *folded = take_case_folded(text, &length);
    if (!folded) /* it cannot be folded, but it can be looked for as it is */
        return mem_copy(text);
    char *result = mem_format("%.*s", (int)length, (const char *)folded);
    free(folded);
    fold_kana(result, strlen(result));
    return result;
}
