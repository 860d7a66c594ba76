/* Text from outside: made clean once and for all, wrapped without losing or splitting anything. The
 * first byte is the width. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

static void expect_wrapped(const char *text, int columns)
{
    struct text_lines lines = text_wrap(text, columns);
    size_t end = 0, length = strlen(text);
    FUZZ_EXPECT(lines.count > 0);
    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.items[i];
        FUZZ_EXPECT(line->offset >= end && line->offset + line->length <= length);
        FUZZ_EXPECT(line->width <= columns);
        FUZZ_EXPECT(line->width == text_width_bytes(text + line->offset, line->length));
        end = line->offset + line->length;
    }
    text_lines_free(&lines);
}

static void expect_clipped(const char *text, int columns)
{
    char *clipped = text_take_clipped(text, columns);
    FUZZ_EXPECT(text_width(clipped) <= columns && text_is_utf8(clipped, strlen(clipped)));
    FUZZ_EXPECT(text_fit(text, columns) <= strlen(text));
    free(clipped);
    free(text_take_folded(text));
}

static void walk(const char *text)
{
    size_t length = strlen(text), at = 0;
    while (at < length) {
        size_t next = text_next_grapheme(text, at);
        FUZZ_EXPECT(next > at && next <= length && text_previous_grapheme(text, next) == at);
        FUZZ_EXPECT(text_word_right(text, at) > at);
        at = next;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    int columns = 2 + data[0] % 120;
    char *text = fuzz_take_text(data + 1, size - 1), *clean = text_take_clean(text, true);
    FUZZ_EXPECT(text_is_clean(clean, true) && text_is_utf8(clean, strlen(clean)));
    char *again = text_take_clean(clean, true);
    FUZZ_EXPECT(strcmp(clean, again) == 0);
    expect_wrapped(clean, columns);
    char *line = text_take_clean(text, false);
    FUZZ_EXPECT(text_is_clean(line, false));
    expect_clipped(line, columns);
    walk(clean);
    free(line);
    free(again);
    free(clean);
    free(text);
    return 0;
}
