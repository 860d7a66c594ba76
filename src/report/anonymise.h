/* A case without names, for reports that leave the house of those who made it. */
#ifndef TENKEN_REPORT_ANONYMISE_H
#define TENKEN_REPORT_ANONYMISE_H

#include "tenken/report.h"

struct anonymous {
    struct arena *arena;
    struct result *result;
    struct ranking *ranking;
    struct report_request request; /* the same, of the case without names */
};
/* The case is copied without names and evaluated anew, so that nothing made from it, in whatever
 * format, can know them. */
void anonymous_init(struct anonymous *anonymous, const struct report_request *request);
void anonymous_free(struct anonymous *anonymous);

#endif
