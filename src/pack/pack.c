/* Looking things up in what has been read. */
#include <stdlib.h>
#include <string.h>

#include "tenken/pack.h"

static int compare_id(const void *id, const void *item)
{
    const struct control *const *control = item;
    return strcmp(id, (*control)->id);
}

const struct control *pack_get_control(const struct pack *pack, const char *id)
{
    if (pack->controls_by_id) {
        const struct control *const *found = bsearch(id, pack->controls_by_id, pack->control_count,
                                                     sizeof *pack->controls_by_id, compare_id);
        return found ? *found : NULL;
    }
    for (size_t i = 0; i < pack->control_count; i++)
        if (strcmp(pack->controls[i].id, id) == 0)
            return &pack->controls[i];
    return NULL;
}

const struct profile *pack_get_profile(const struct pack *pack, const char *id)
{
    for (size_t i = 0; i < pack->profile_count; i++)
        if (text_equal(pack->profiles[i].id, id))
            return &pack->profiles[i];
    return NULL;
}

char *pack_take_uncovered(const struct pack *pack)
{
    struct string line = {0};
    for (size_t i = 0; i < pack->uncovered_count; i++)
        string_format(&line, "%s%s %s", i ? " / " : "", pack->uncovered[i].ref,
                      pack->uncovered[i].title.value);
    return pack->uncovered_count ? string_take(&line) : NULL;
}

const struct section *pack_get_section(const struct pack *pack, const char *id)
{
    for (size_t i = 0; i < pack->section_count; i++)
        if (text_equal(pack->sections[i].id, id))
            return &pack->sections[i];
    return NULL;
}

const struct profile *pack_get_default_profile(const struct pack *pack)
{
    for (size_t i = 0; i < pack->profile_count; i++)
        if (pack->profiles[i].is_default)
            return &pack->profiles[i];
    return NULL;
}

const struct scale *control_get_scale(const struct control *control, enum mode mode)
{
    for (size_t i = 0; i < control->scale_count; i++)
        if (control->scales[i]->modes & 1u << mode)
            return control->scales[i];
    return NULL;
}

const struct choice *scale_get_choice(const struct scale *scale, const char *id)
{
    for (size_t i = 0; i < scale->choice_count; i++)
        if (text_equal(scale->choices[i].id, id))
            return &scale->choices[i];
    return NULL;
}

const struct choice *control_get_choice(const struct control *control, const char *id)
{
    for (size_t i = 0; i < control->scale_count; i++) {
        const struct choice *choice = scale_get_choice(control->scales[i], id);
        if (choice)
            return choice;
    }
    return NULL;
}

const char *control_get_wording(const struct control *control, const char *option)
{
    for (size_t i = 0; option && i < control->option_count; i++)
        if (text_equal(control->options[i].id, option))
            return control->options[i].text.value;
    return control->question.value;
}

const char *control_get_clause(const struct control *control)
{
    return control->ref ? control->ref : control->id;
}
