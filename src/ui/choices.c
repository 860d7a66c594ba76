#include "choices.h"

#include <ctype.h>
#include <stdlib.h>

static int highest_level(const struct scale *scale)
{
    int highest = LEVEL_NONE;
    for (size_t i = 0; i < scale->choice_count; i++)
        highest = scale->choices[i].level > highest ? scale->choices[i].level : highest;
    return highest;
}

int choices_get_digit(const struct scale *scale, size_t index)
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

int choices_find(const struct scale *scale, int digit)
{
    for (size_t i = 0; i < scale->choice_count; i++)
        if (choices_get_digit(scale, i) == digit)
            return (int)i;
    return -1;
}

/* A label of a level usually begins with it. */
static bool says_digit(const char *label, int digit)
{
    return label[0] == '0' + digit && !isdigit((unsigned char)label[1]);
}

void choices_draw(const struct scale *scale, size_t index, bool is_chosen, bool has_cursor,
                  struct area area, int row)
{
    const char *label = scale->choices[index].label.value;
    int digit = choices_get_digit(scale, index);
    bool is_shown = digit <= 9 && !says_digit(label, digit);
    enum style style = has_cursor ? STYLE_SELECTED : is_chosen ? STYLE_STRONG : STYLE_PLAIN;
    char *key = is_shown ? mem_format("%d", digit) : mem_copy(" ");
    canvas_format(area, row, 1, style, " %s %s %s ", key, is_chosen ? "(*)" : "( )", label);
    canvas_zone(area, row, 1, ACTION_CHOOSE, digit);
    free(key);
}
