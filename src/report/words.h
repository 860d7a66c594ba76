/* Words, figures and dates as people read them, shared by the words, the model and the JSON of this
 * room.
 */
#ifndef TENKEN_REPORT_WORDS_H
#define TENKEN_REPORT_WORDS_H

#include <stddef.h>

struct word {
    const char *id, *word; /* the word untranslated, marked with N_ */
};
/* The word of an id (or of NULL), translated; NULL where the table has none. */
const char *word_find(const struct word *words, size_t count, const char *id);

/* Whole numbers without decimals, others with one. Empty for NAN. */
char *number_take_text(double number);
/* "48 to 68", or one number where both ends read the same. */
char *range_take_text(double low, double high);
/* The local day of a timestamp, 2026-04-01; a text that is no timestamp is returned as it is. NULL
 * gives NULL. */
char *date_take_text(const char *timestamp);

#endif
