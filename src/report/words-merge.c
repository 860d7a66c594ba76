/* What two copies of a case disagree about, in words. */
#include "tenken/report.h"

#include <stdlib.h>

static struct history_words words_of_record(const struct history_view *view,
                                            const struct merge_conflict *conflict)
{
    const char *mine = conflict->mine.value, *theirs = conflict->theirs.value;
    const struct history_change change = {
        .address = conflict->address, .field = "name", .old_value = mine, .new_value = theirs};
    struct history_words words = history_take_words(view, &change);
    free(words.place);
    free(words.field);
    words.place = mem_copy(mine ? mine : theirs);
    words.field = mem_copy(_("all of it"));
    if (!words.was)
        words.was = mem_copy(_("(deleted)"));
    if (!words.is)
        words.is = mem_copy(_("(deleted)"));
    return words;
}

struct history_words merge_take_words(const struct history_view *view,
                                      const struct merge_conflict *conflict)
{
    if (!conflict->field)
        return words_of_record(view, conflict);
    const struct history_change change = {.address = conflict->address,
                                          .voice = conflict->voice,
                                          .field = conflict->field,
                                          .old_value = conflict->mine.value,
                                          .new_value = conflict->theirs.value};
    return history_take_words(view, &change);
}
