#include "deed.h"

#include <stdlib.h>

static const struct deed *find(const struct deed *deeds, size_t count, const char *name,
                               const char *unknown, struct error *error)
{
    const char **names = mem_alloc((count + 1) * sizeof *names);
    const struct deed *found = NULL;
    for (size_t i = 0; i < count; i++) {
        found = text_equal(deeds[i].name, name) ? &deeds[i] : found;
        names[i] = deeds[i].name;
    }
    char *hint = found ? NULL : hint_take(name, names, count);
    if (!found)
        error_set(error, ERROR_USAGE, name, unknown, hint);
    free(hint);
    free(names);
    return found;
}

static bool check_words(const struct deed *deed, const char *verb,
                        const struct arguments *arguments, struct error *error)
{
    size_t before = arguments->count < DEED_WORDS_BEFORE ? arguments->count : DEED_WORDS_BEFORE;
    size_t count = arguments->count - before;
    if (count >= deed->least && count <= deed->most)
        return true;
    return error_set(error, ERROR_USAGE, deed->name, _("it is written: tenken %s FILE %s %s"), verb,
                     deed->name, deed->words);
}

static bool check_options(const struct deed *deed, const char *verb,
                          const struct arguments *arguments, struct error *error)
{
    for (enum option_id option = 0; option < OPTION_COUNT; option++)
        if (arguments->values[option] && !((deed->options | OPTIONS_COMMON) & OPTION_BIT(option)))
            return error_set(error, ERROR_USAGE, option_get(option)->name,
                             _("not an option of “%s FILE %s”"), verb, deed->name);
    return true;
}

bool deed_fits(const struct deed *deed, const char *verb, const struct arguments *arguments,
               struct error *error)
{
    return check_words(deed, verb, arguments, error) && check_options(deed, verb, arguments, error);
}

const struct deed *deed_find(const struct deed *deeds, size_t count, const char *verb,
                             const struct arguments *arguments, const char *unknown,
                             struct error *error)
{
    const struct deed *deed = find(deeds, count, arguments->words[1], unknown, error);
    return deed && deed_fits(deed, verb, arguments, error) ? deed : NULL;
}
