/* The past: the case as it stood at a moment. A copy of it takes back every later group, the last
 * first. As with undo, a value comes back with the time and author that it had; unlike there, what
 * is an undo itself is taken back as well. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* ---- moments ---- */

static bool check_moment(const char *at, struct error *error)
{
    bool is_day = at && strlen(at) == strlen("2026-04-01") && day_from_text(at) != DAY_NONE;
    if (is_day || (at && value_is_timestamp(at) && seam_get_day_of(at) != DAY_NONE))
        return true;
    return error_set(error, ERROR_USAGE, at ? at : "", _("expected a date such as 2026-04-01"));
}

static bool is_later(const char *timestamp, const char *at)
{
    if (value_is_timestamp(at))
        return strcmp(timestamp, at) > 0;
    return seam_get_day_of(timestamp) > day_from_text(at);
}

static const char *get_created(const struct assessment *assessment)
{
    return element_get(xmlDocGetRootElement(assessment->document), "created");
}

static bool check_begun(const struct assessment *assessment, const char *at, struct error *error)
{
    const char *created = get_created(assessment);
    if (!is_later(created, at))
        return true;
    char *day = day_take_text(seam_get_day_of(created));
    error_set(error, ERROR_INPUT, at, _("the case was begun later, on %s"), day);
    free(day);
    return false;
}

/* ---- taking back ---- */

static struct assessment *new_copy(const struct assessment *assessment, struct error *error)
{
    size_t length;
    char *bytes = assessment_take_bytes(assessment, &length);
    const char *name = assessment->path ? assessment->path : _("a new case");
    struct assessment *copy = assessment_parse(bytes, length, name, error);
    if (copy)
        copy->seal = assessment->seal; /* of the file, not of the copy */
    free(bytes);
    return copy;
}

/* The fields that later groups set. In a joined case an earlier group may stand after a later one,
 * and what a later one says was there before may be what another copy never saw. */
struct put_back {
    const struct edit **edits; /* by record, then field */
    size_t count;
};

static int compare_edits(const void *a, const void *b)
{
    const struct edit *const *first = a, *const *second = b;
    int order = slot_compare(&(*first)->slot, &(*second)->slot);
    return order ? order : strcmp((*first)->field, (*second)->field);
}

static void take_back(struct assessment *assessment, const struct edit *edits, size_t count,
                      struct put_back *back)
{
    for (size_t i = count; i-- > 0;) {
        record_put(assessment, &edits[i].slot, edits[i].field, &edits[i].before);
        ARRAY_PUSH(back->edits, back->count) = &edits[i];
    }
}

static void take_back_later(struct assessment *assessment, const char *at, struct put_back *back)
{
    const struct history *history = &assessment->history;
    for (size_t i = history->count; i-- > 0;)
        if (is_later(history->groups[i].at, at))
            take_back(assessment, history->edits[i], history->groups[i].change_count, back);
    if (back->count > 0)
        qsort(back->edits, back->count, sizeof *back->edits, compare_edits);
}

/* What had been said last by then. */
static void say_again(struct assessment *assessment, const char *at, const struct put_back *back)
{
    const struct history *history = &assessment->history;
    for (size_t i = 0; back->count && i < history->count; i++) {
        for (size_t j = 0; j < history->groups[i].change_count; j++) {
            const struct edit *edit = &history->edits[i][j];
            if (!is_later(history->groups[i].at, at) &&
                bsearch(&edit, back->edits, back->count, sizeof *back->edits, compare_edits))
                record_put(assessment, &edit->slot, edit->field, &edit->after);
        }
    }
}

struct snapshot *snapshot_new_at(const struct assessment *assessment, const char *at,
                                 struct error *error)
{
    if (!check_moment(at, error) || !check_begun(assessment, at, error))
        return NULL;
    struct assessment *copy = new_copy(assessment, error);
    if (!copy)
        return NULL;
    struct put_back back = {0};
    take_back_later(copy, at, &back);
    say_again(copy, at, &back);
    struct snapshot *snapshot = snapshot_new(copy);
    free(back.edits);
    assessment_free(copy);
    return snapshot;
}

/* ---- the first day ---- */

static bool answers_something(const struct history_group *group)
{
    for (size_t i = 0; i < group->change_count; i++)
        if (group->changes[i].voice != VOICE_NONE)
            return true;
    return false;
}

char *assessment_take_first_day(const struct assessment *assessment)
{
    const char *first = get_created(assessment);
    for (size_t i = assessment->history.count; i-- > 0;)
        if (answers_something(&assessment->history.groups[i]))
            first = assessment->history.groups[i].at;
    return day_take_text(seam_get_day_of(first));
}
