/* KEY=VALUE... on the command line: the fields of a record. */
#ifndef CLI_PAIRS_H
#define CLI_PAIRS_H

#include "options.h"
#include "tenken/assessment.h"

struct pairs { /* start with {0}; free with pairs_free, whether reading worked or not */
    struct record_field *items; /* there is room for one more */
    size_t count;
    struct arena *arena;
};
/* From the word `first` on. */
bool pairs_read(struct pairs *pairs, const struct arguments *arguments, size_t first,
                struct error *error);
void pairs_free(struct pairs *pairs);

#endif
