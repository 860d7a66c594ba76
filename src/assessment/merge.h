/* Joining two copies of a case: what each has done that the other has not, and what comes of a
 * field that both have changed. The rules are in docs/merge.md. */
#ifndef TENKEN_ASSESSMENT_MERGE_H
#define TENKEN_ASSESSMENT_MERGE_H

#include "internal.h"

/* ---- the histories ---- */

/* What one side's own groups did to a field: what it said before the first, and the last of them.
 */
struct touch {
    const struct slot *slot;
    const char *field;
    const char *before;
    const struct history_group *last;
};
struct touches {
    struct touch *items; /* by slot, then field */
    size_t count;
    size_t group_count; /* the groups that the other side has not */
};
/* False with the error set where both have a group of the same id that is not the same. */
bool touches_find(const struct assessment *own, const struct assessment *other, const char *name,
                  struct touches *touches, struct error *error);
void touches_free(struct touches *touches);
const struct touch *touches_get(const struct touches *touches, const struct slot *slot,
                                const char *field); /* NULL: not touched */

/* Puts the groups of `from` that `into` has not into its document, all in the order that depends on
 * nothing but what they say. */
void history_join(struct assessment *into, const struct assessment *from);
/* The sections of both; the whole takes in every part. Says whether that changes anything. */
bool part_join(struct assessment *into, const struct assessment *from);

/* ---- the fields ---- */

enum outcome {
    OUTCOME_SAME, /* both say the same; the later one's time, name and wording stay */
    OUTCOME_MINE,
    OUTCOME_THEIRS,
    OUTCOME_CONFLICT,
};
struct side {
    const struct assessment *assessment;
    struct touches touches;
};
enum outcome field_outcome(const struct side *mine, const struct side *theirs,
                           const struct slot *slot, const char *field);
/* When they say the same: whether theirs was said later. */
bool value_is_later(const struct value *value, const struct value *than);
/* All fields that the record has on one side or the other; to be freed, the names are lent. */
const char **field_take_names(const struct entry *mine, const struct entry *theirs, size_t *count);
/* One thing, not a collection of separate ones, so that it is there or removed as a whole. */
bool slot_is_whole(const struct slot *slot);

#endif
