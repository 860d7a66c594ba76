/* How much depends on an asset: IPA's guideline, 3rd edition, 5 (6), table 11. */
#include "evaluation.h"

#include <string.h>

/* 0 to 2, -1 where it is not said. */
static int get_grade(const struct record *asset, const char *key)
{
    const char *value = record_get_field(asset, key);
    return value && strlen(value) == 1 && *value >= '0' && *value <= '2' ? *value - '0' : -1;
}

static const char *const grades[] = {"confidentiality", "integrity", "availability"};
static const char *const overriding[] = {"personal", "sensitive", "my-number", "survival"};

const char *importance_get_reason(const struct record *asset, int *importance)
{
    const char *reason = NULL;
    *importance = IMPORTANCE_HIGHEST;
    for (size_t i = 0; i < ARRAY_LENGTH(overriding); i++)
        if (text_equal(record_get_field(asset, overriding[i]), "yes"))
            return overriding[i];
    *importance = IMPORTANCE_NONE;
    for (size_t i = 0; i < ARRAY_LENGTH(grades); i++) {
        int grade = get_grade(asset, grades[i]);
        if (grade > *importance) {
            *importance = grade;
            reason = grades[i];
        }
    }
    return reason;
}

int asset_importance(const struct record *asset)
{
    int importance;
    importance_get_reason(asset, &importance);
    return importance;
}

int importance_settled(const struct record *asset)
{
    int importance = asset_importance(asset);
    if (importance == IMPORTANCE_HIGHEST)
        return importance;
    for (size_t i = 0; i < ARRAY_LENGTH(grades); i++)
        if (get_grade(asset, grades[i]) < 0)
            return IMPORTANCE_NONE;
    return importance;
}
