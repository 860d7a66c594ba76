/* JSON of the review: `tenken lint FILE --json` (docs/review.md). */
#include "src/report/json.h"

#include "tenken/report.h"

#include <stdlib.h>

static json_t *json_warning(const struct warning *warning)
{
    json_t *object = json_object();
    char *what = word_take_warning(warning);
    json_put(object, "kind", json_text(warning_get_name(warning->kind)));
    json_put(object, "address", json_text(warning->address));
    json_put(object, "other", json_text(warning->other ? warning->other->address : NULL));
    json_put(object, "date", json_day(warning->date));
    json_put(object, "what", json_text(what));
    json_put(object, "do", json_text(word_warning_deed(warning->kind)));
    json_put(object, "reason", json_text(word_warning_reason(warning)));
    free(what);
    return object;
}

json_t *json_review(const struct review *review)
{
    json_t *list = json_array();
    for (size_t i = 0; i < review->count; i++)
        json_array_append_new(list, json_warning(&review->warnings[i]));
    return list;
}

char *json_take_review(const struct review *review)
{
    return json_take(json_review(review));
}
