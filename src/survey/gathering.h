/* What the files of this room share. */
#ifndef TENKEN_SURVEY_GATHERING_H
#define TENKEN_SURVEY_GATHERING_H

#include "tenken/survey.h"

/* What somebody chose: the place in the question's scale, or one of these. */
enum { CODE_UNANSWERED = -1, CODE_NOT_ASKED = -2 };

struct share { /* of a section, or of the whole pack */
    int asked, answered, met;
};
struct row {              /* what one case says of a pack; codes NULL: it has not that pack */
    signed char *codes;   /* by control */
    struct share *shares; /* the whole, then by section */
};
struct person {
    const char *groups[SURVEY_KEY_COUNT]; /* NULL: of none */
    struct row *rows;                     /* by pack of the library */
};
struct survey_gathering {
    struct arena *arena;
    const struct library *library;
    struct person *people;
    size_t count;
};

/* The scale whose choices are counted, however it was answered; NULL: the control has none. */
const struct scale *get_counted_scale(const struct control *control);

/* Who belongs where, once small groups have been put together. */
struct groups {
    struct survey_group *items;
    size_t count;
    int *of; /* by person: the place in `items`, or -1 */
};
/* Of those people who are counted. */
struct groups groups_make(struct arena *arena, const struct person *const *people, size_t count,
                          enum survey_key key);

/* The figures of the control at this place in the pack, over those people whose group is `group`;
 * -1: all. */
struct survey_tally tally_make(struct arena *arena, const struct survey_question *question,
                               const signed char *codes, const int *group_of, size_t count,
                               int group);

/* What a case says of its trade and size. */
const char *trade_of(const struct library *library, const struct snapshot *snapshot,
                     struct arena *arena);
const char *size_of(const struct snapshot *snapshot);

#endif
