/* The word that was meant. */
#include "text.h"

#include <stdlib.h>
#include <string.h>

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

struct word {
    uint32_t *letters;
    size_t count;
};

static struct word word_new(const char *text)
{
    struct word word = {0};
    for (size_t at = 0, length = strlen(text), size; at < length; at += size)
        ARRAY_PUSH(word.letters, word.count) = codepoint_at(text + at, length - at, &size);
    return word;
}

/* Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). The rows
 * are those of the last three letters of `a`. */
static size_t distance(struct word a, struct word b)
{
    size_t width = b.count + 1;
    size_t *rows = mem_alloc(3 * width * sizeof *rows);
    for (size_t j = 0; j < width; j++)
        rows[j] = j;
    for (size_t i = 1; i <= a.count; i++) {
        size_t *row = rows + i % 3 * width;
        const size_t *above = rows + (i + 2) % 3 * width, *over = rows + (i + 1) % 3 * width;
        row[0] = i;
        for (size_t j = 1; j < width; j++) {
            bool same = a.letters[i - 1] == b.letters[j - 1];
            row[j] = smaller(above[j - 1] + !same, smaller(above[j], row[j - 1]) + 1);
            bool swapped = i > 1 && j > 1 && a.letters[i - 1] == b.letters[j - 2] &&
                           a.letters[i - 2] == b.letters[j - 1];
            if (swapped)
                row[j] = smaller(row[j], over[j - 2] + 1);
        }
    }
    size_t result = rows[a.count % 3 * width + b.count];
    free(rows);
    return result;
}

const char *text_nearest(const char *word, const char *const *candidates, size_t count)
{
    struct word wanted = word_new(word);
    size_t limit = wanted.count / 3 + 1; /* a third of the letters wrong is still meant */
    limit = smaller(limit, wanted.count ? wanted.count - 1 : 0);
    const char *nearest = NULL;
    for (size_t i = 0; i < count && limit; i++) {
        struct word candidate = word_new(candidates[i]);
        size_t edits = distance(wanted, candidate);
        free(candidate.letters);
        if (edits <= limit) {
            nearest = candidates[i];
            limit = edits ? edits - 1 : 0;
        }
    }
    free(wanted.letters);
    return nearest;
}
