/* Undo and redo: a new group that is the inverse of an earlier one. */
#include "internal.h"

/* The last group in force that is no undo itself. */
static bool find_undoable(const struct history *history, size_t *index)
{
    for (size_t i = history->count; i-- > 0;) {
        if (!history_is_spent(history, i) && !history->groups[i].undoes) {
            *index = i;
            return true;
        }
    }
    return false;
}

static bool find_redoable(const struct history *history, size_t *index)
{
    for (size_t i = history->count; i-- > history->redo_floor;) {
        if (!history_is_spent(history, i) && history->groups[i].undoes) {
            *index = i;
            return true;
        }
    }
    return false;
}

/* The last change first; the values come back with the time, author and wording they had. */
static struct edit *invert(struct arena *arena, const struct edit *edits, size_t count)
{
    struct edit *inverse = arena_alloc(arena, count * sizeof *inverse);
    for (size_t i = 0; i < count; i++) {
        const struct edit *edit = &edits[count - 1 - i];
        inverse[i] = (struct edit){
            .slot = edit->slot, .field = edit->field, .before = edit->after, .after = edit->before};
    }
    return inverse;
}

/* Appends the inverse of the group at `target`, under the label of that one. */
static bool take_back(struct assessment *assessment, size_t target,
                      const struct history_group **group, struct error *error)
{
    struct history *history = &assessment->history;
    const struct history_group *taken = &history->groups[target];
    size_t count = taken->change_count;
    struct edit *edits = invert(assessment->arena, history->edits[target], count);
    if (!edits_apply(assessment, edits, &count, error))
        return false;
    struct author author = author_take();
    struct history_group inverse = {.label = taken->label,
                                    .author = author.name,
                                    .at = author.at,
                                    .undoes = taken->undoes ? NULL : taken->id,
                                    .redoes = taken->undoes ? taken->id : NULL};
    history_append(assessment, inverse, edits, count, target);
    author_clear(&author);
    if (group)
        *group = &history->groups[target];
    return true;
}

bool assessment_undo(struct assessment *assessment, const struct history_group **group,
                     struct error *error)
{
    size_t target;
    return assessment_check_writable(assessment, error) &&
           find_undoable(&assessment->history, &target) &&
           take_back(assessment, target, group, error);
}

bool assessment_redo(struct assessment *assessment, const struct history_group **group,
                     struct error *error)
{
    size_t target;
    return assessment_check_writable(assessment, error) &&
           find_redoable(&assessment->history, &target) &&
           take_back(assessment, target, group, error);
}
