/* Looking things up in what has been read. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "tenken/pack.h"

static int compare_id(const void *id, const void *item)
{
    const struct control *const *control = item;
    return strcmp(id, (*control)->id ? (*control)->id : ""); /* of a faulty pack: it has none */
}

const struct control *pack_get_control(const struct pack *pack, const char *id)
{
    if (pack->controls_by_id) {
        const struct control *const *found = bsearch(id, pack->controls_by_id, pack->control_count,
                                                     sizeof *pack->controls_by_id, compare_id);
        return found ? *found : NULL;
    }
    for (size_t i = 0; i < pack->control_count; i++)
        if (text_equal(pack->controls[i].id, id))
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

const struct role *pack_get_role(const struct pack *pack, const char *id)
{
    for (size_t i = 0; i < pack->role_count; i++)
        if (text_equal(pack->roles[i].id, id))
            return &pack->roles[i];
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

static int highest_level(const struct scale *scale)
{
    int highest = LEVEL_NONE;
    for (size_t i = 0; i < scale->choice_count; i++)
        highest = scale->choices[i].level > highest ? scale->choices[i].level : highest;
    return highest;
}

int scale_get_digit(const struct scale *scale, size_t index)
{
    int highest = highest_level(scale), digit = highest + 1;
    if (highest == LEVEL_NONE)
        return (int)index + 1;
    if (scale->choices[index].level != LEVEL_NONE)
        return scale->choices[index].level;
    for (size_t i = 0; i < index; i++)
        digit += scale->choices[i].level == LEVEL_NONE;
    return digit;
}

int scale_find_digit(const struct scale *scale, int digit)
{
    for (size_t i = 0; i < scale->choice_count; i++)
        if (scale_get_digit(scale, i) == digit)
            return (int)i;
    return -1;
}

bool choice_says_digit(const struct choice *choice, int digit)
{
    const char *label = choice->label.value;
    return label[0] == '0' + digit && !isdigit((unsigned char)label[1]);
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

char *control_take_all_text(const struct control *control)
{
    const char *texts[] = {control->id,
                           control->ref,
                           control->title.value,
                           control->question.value,
                           control->why.value,
                           control->example.value,
                           control->evidence.value,
                           control->incident.value,
                           control->hint.value};
    struct string text = {0};
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
        string_format(&text, "%s\n", texts[i] ? texts[i] : "");
    for (size_t i = 0; i < control->measure_count; i++)
        string_format(&text, "%s\n", control->measures[i]->title.value);
    return string_take(&text);
}
