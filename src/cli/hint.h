/* The helpful half of a message: the nearest word, or all there are. */
#ifndef CLI_HINT_H
#define CLI_HINT_H

#include <stddef.h>

/* "did you mean X?"; NULL where no candidate is near enough. */
char *hint_take_near(const char *word, const char *const *candidates, size_t count);
/* The same, or "there are: X, Y, Z". Never NULL. */
char *hint_take(const char *word, const char *const *candidates, size_t count);

#endif
