/* Answers as they are written on the command line: ADDRESS=CHOICE. */
#ifndef CLI_ASSIGNMENT_H
#define CLI_ASSIGNMENT_H

#include "address.h"
#include "options.h"
#include "workbench.h"

struct assignment {
    struct target target;
    const char *choice; /* NULL takes the answer back */
};
struct assignments {
    struct assignment *items;
    size_t count;
    enum voice voice;
    const char *note;
    const char *reason;
};
/* Of all words after the file, each checked; clear them whether it worked or not. */
bool assignments_read(const struct workbench *workbench, struct assignments *all,
                      const struct arguments *arguments, struct error *error);
void assignments_clear(struct assignments *all);
/* What was asked. Lent by the content: the text of the part, where the address names one. */
const char *assignment_get_wording(const struct assignment *one);

#endif
