/* The values that all JSON here is made of. */
#include "src/report/json.h"

#include <math.h>
#include <stdlib.h>

json_t *json_text(const char *text)
{
    if (text == NULL)
        return json_null();
    char *clean = text_take_clean(text, true);
    json_t *value = json_string(clean);
    free(clean);
    return value;
}

json_t *json_number(double number)
{
    if (!isfinite(number))
        return json_null();
    bool is_whole = number == floor(number) && fabs(number) < 1e15;
    return is_whole ? json_integer((json_int_t)number) : json_real(number);
}

json_t *json_day(int day)
{
    char *text = day == DAY_NONE ? NULL : day_take_text(day);
    json_t *value = json_text(text);
    free(text);
    return value;
}

json_t *json_count(int number)
{
    return json_integer(number);
}

json_t *json_unless(int number, int missing)
{
    return number == missing ? json_null() : json_integer(number);
}

json_t *json_ids(const char *const *ids, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_text(ids[i]));
    return list;
}

json_t *json_texts(const struct pack_text *texts, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_text(texts[i].value));
    return list;
}

void json_put(json_t *object, const char *key, json_t *value)
{
    json_object_set_new(object, key, value);
}

char *json_take(json_t *value)
{
    char *text = json_dumps(value, JSON_INDENT(2) | JSON_REAL_PRECISION(12));
    char *line = mem_format("%s\n", text);
    free(text);
    json_decref(value);
    return line;
}
