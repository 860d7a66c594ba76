/* The kinds of papers as screens list them, and what one of them is to be written as. */
#ifndef TENKEN_UI_PAPERS_H
#define TENKEN_UI_PAPERS_H

#include "app.h"

#include "tenken/report.h"

/* By group, those of the mode's work first; in a group what suits the case first. `wanted`, folded,
 * is in their words; NULL: all. The list is to be freed. */
const struct paper_kind **papers_take_list(const struct app *app, const char *wanted,
                                           size_t *count);
size_t paper_count_missing(const struct app *app, const struct paper_kind *kind);
/* "3 empty"; "" where there is none. */
char *paper_take_missing_words(const struct app *app, const struct paper_kind *kind);

struct paper_wish {
    const char *kind, *format, *audience;
    bool is_anonymous;
};
struct report_request paper_make_request(struct app *app, const struct paper_wish *wish);

#endif
