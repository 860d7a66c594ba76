#include "tenken/base.h"

char *hint_take_near(const char *word, const char *const *candidates, size_t count)
{
    const char *near = text_nearest(word, candidates, count);
    return near ? mem_format(_("did you mean “%s”?"), near) : NULL;
}

char *hint_take(const char *word, const char *const *candidates, size_t count)
{
    char *near = hint_take_near(word, candidates, count);
    if (near)
        return near;
    if (count == 0)
        return mem_copy(_("there are none"));
    struct string list = {0};
    string_append(&list, _("there are: "));
    for (size_t i = 0; i < count; i++)
        string_format(&list, "%s%s", i ? ", " : "", candidates[i]);
    return string_take(&list);
}
