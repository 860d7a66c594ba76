/* Words of the format and the enums they stand for. */
#include <string.h>

#include "names.h"

const char *const rating_names[] = {[RATING_UNANSWERED] = "unanswered",
                                    [RATING_MET] = "met",
                                    [RATING_PARTIAL] = "partial",
                                    [RATING_UNMET] = "unmet",
                                    [RATING_UNKNOWN] = "unknown",
                                    [RATING_NOT_APPLICABLE] = "not-applicable",
                                    [RATING_COUNT] = NULL};
const char *const mode_names[] = {[MODE_SELF] = "self",
                                  [MODE_ADVISE] = "advise",
                                  [MODE_AUDIT] = "audit",
                                  [MODE_TRAIN] = "train",
                                  [MODE_COUNT] = NULL};

const char *const relation_names[] = {
    [RELATION_EQUAL] = "equal",           [RELATION_EQUIVALENT] = "equivalent",
    [RELATION_SUBSET] = "subset",         [RELATION_SUPERSET] = "superset",
    [RELATION_INTERSECTS] = "intersects", [RELATION_KIND_COUNT] = NULL};

const char *const repeat_names[] = {"asset", "cloud", "party", "site", NULL};

static int find(const char *const *names, const char *name)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

const char *repeat_get_name(enum repeat repeat)
{
    return repeat == REPEAT_NONE ? NULL : repeat_names[repeat - REPEAT_ASSET];
}

const char *rating_get_name(enum rating rating)
{
    return rating_names[rating];
}

bool rating_from_name(const char *name, enum rating *rating)
{
    int found = find(rating_names, name);
    if (found >= 0)
        *rating = (enum rating)found;
    return found >= 0;
}

const char *mode_get_name(enum mode mode)
{
    return mode_names[mode];
}

bool mode_from_name(const char *name, enum mode *mode)
{
    int found = find(mode_names, name);
    if (found >= 0)
        *mode = (enum mode)found;
    return found >= 0;
}

const char *relation_kind_get_name(enum relation_kind kind)
{
    return relation_names[kind];
}

bool relation_kind_from_name(const char *name, enum relation_kind *kind)
{
    int found = find(relation_names, name);
    if (found >= 0)
        *kind = (enum relation_kind)found;
    return found >= 0;
}
