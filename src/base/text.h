/* What the text files of this room share. */
#ifndef TENKEN_BASE_TEXT_H
#define TENKEN_BASE_TEXT_H

#include <tenken/base.h>

/* The code point at the start of `text` (`length` > 0) and its size in bytes; U+FFFD where the
 * bytes are not UTF-8. */
uint32_t codepoint_at(const char *text, size_t length, size_t *size);

/* The width of a code point that never combines with another and is never ambiguous: most of what
 * is written, found without a library. 0 where one has to look closer. */
int codepoint_plain_width(uint32_t codepoint);

bool codepoint_is_ambiguous(uint32_t codepoint);

/* The bytes of the first grapheme cluster; 0 only where `length` is 0. */
size_t grapheme_length(const char *text, size_t length);

#endif
