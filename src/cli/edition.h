/* From the edition of the questions that a case was answered on to the installed one: what has
 * become of each answer, and the changes that take it over (docs/upgrade.md). */
#ifndef CLI_EDITION_H
#define CLI_EDITION_H

#include "workbench.h"

enum outcome { OUTCOME_SAME, OUTCOME_CHANGED, OUTCOME_GONE, OUTCOME_COUNT };

struct edition { /* start with {0}; free with edition_clear */
    const struct workbench *workbench;
    struct library
        *languages[2]; /* the packs in each language, since a case keeps what was shown */
    struct change *changes;
    size_t change_count;
    size_t counts[OUTCOME_COUNT];
    struct arena *arena; /* of the addresses */
    bool is_silent;      /* prints nothing */
};
/* Prints what is different, and lists what taking it over changes. */
void edition_compare(struct edition *edition, const struct workbench *workbench);
/* Makes the changes, one group, "upgrade". Whoever called saves. */
bool edition_take_over(const struct edition *edition, struct error *error);
void edition_clear(struct edition *edition);

#endif
