/* What comes of a field that two copies may both have changed. Not the clock decides but what each
 * side saw: a change holds where it was made over the value that the other side has, which is the
 * rule of assessment_apply. */
#include <stdlib.h>
#include <string.h>

#include "merge.h"

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

bool value_is_later(const struct value *value, const struct value *than)
{
    int order = strcmp(or_empty(value->at), or_empty(than->at));
    order = order ? order : strcmp(or_empty(value->by), or_empty(than->by));
    return (order ? order : strcmp(or_empty(value->wording), or_empty(than->wording))) > 0;
}

/* Neither side's own groups tell. Where one has all that the other did, it knows; else somebody
 * wrote it into a file. */
static enum outcome outcome_of_untold(const struct side *mine, const struct side *theirs,
                                      const char *own, const char *other)
{
    bool is_ahead = mine->touches.group_count > 0, is_behind = theirs->touches.group_count > 0;
    if (is_ahead != is_behind)
        return is_ahead ? OUTCOME_MINE : OUTCOME_THEIRS;
    if (!own)
        return OUTCOME_THEIRS;
    return other ? OUTCOME_CONFLICT : OUTCOME_MINE;
}

/* Whether a question is to be asked again follows from which answer was given last. */
static enum outcome outcome_of_asking(const struct side *mine, const struct side *theirs,
                                      const struct slot *slot)
{
    struct value own = record_get(mine->assessment, slot, "choice");
    struct value other = record_get(theirs->assessment, slot, "choice");
    return value_is_later(&other, &own) ? OUTCOME_THEIRS : OUTCOME_MINE;
}

enum outcome field_outcome(const struct side *mine, const struct side *theirs,
                           const struct slot *slot, const char *field)
{
    const char *own = record_get(mine->assessment, slot, field).text;
    const char *other = record_get(theirs->assessment, slot, field).text;
    const struct touch *by_me = touches_get(&mine->touches, slot, field);
    const struct touch *by_them = touches_get(&theirs->touches, slot, field);
    if (text_equal(own, other))
        return OUTCOME_SAME;
    if (!by_me && !by_them)
        return outcome_of_untold(mine, theirs, own, other);
    if (!by_me || !by_them)
        return by_me ? OUTCOME_MINE : OUTCOME_THEIRS;
    bool fits_mine = text_equal(by_them->before, own);
    bool fits_theirs = text_equal(by_me->before, other);
    if (fits_mine != fits_theirs)
        return fits_mine ? OUTCOME_THEIRS : OUTCOME_MINE;
    if (slot->part == PART_ANSWERS && text_equal(field, "asks-again"))
        return outcome_of_asking(mine, theirs, slot);
    return OUTCOME_CONFLICT;
}

/* ---- records ---- */

static bool has_name(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(names[i], name))
            return true;
    return false;
}

/* The fields of one side, and those that only the other has. Records are short. */
const char **field_take_names(const struct entry *mine, const struct entry *theirs, size_t *count)
{
    const struct entry *const sides[] = {mine, theirs};
    const char **names = NULL;
    *count = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(sides); i++)
        for (const xmlNode *node = sides[i] ? sides[i]->node->children : NULL; node;
             node = node->next)
            if (element_is_field(node) && !has_name(names, *count, (const char *)node->name))
                ARRAY_PUSH(names, *count) = (const char *)node->name;
    return names;
}

bool slot_is_whole(const struct slot *slot)
{
    static const char *const collections[] = {"ledger:", "paper:"};
    for (size_t i = 0; i < ARRAY_LENGTH(collections); i++)
        if (strncmp(slot->address, collections[i], strlen(collections[i])) == 0)
            return false;
    return slot->part == PART_RECORDS;
}
