/* What is done with a verb's file: the word after it, as in “tenken task FILE add”. */
#ifndef CLI_DEED_H
#define CLI_DEED_H

#include "verb.h"

struct job; /* each verb has its own */

struct deed {
    const char *name;
    const char *words; /* what follows it, for the usage */
    size_t least, most;
    option_set options; /* of the verb's, those that are for it */
    bool changes;       /* the case */
    enum status (*run)(const struct job *job, struct error *error);
};
#define DEED_WORDS_BEFORE 2 /* file and deed */

/* Whether words and options fit the deed; the error is set where not. */
bool deed_fits(const struct deed *deed, const char *verb, const struct arguments *arguments,
               struct error *error);
/* The deed that the arguments name, with words and options that fit it; NULL with the error set.
 * `unknown` says, translated, that there is none, with %s for the hint. */
const struct deed *deed_find(const struct deed *deeds, size_t count, const char *verb,
                             const struct arguments *arguments, const char *unknown,
                             struct error *error);

#endif
