#include "choices.h"

#include <stdlib.h>

void choices_draw(const struct scale *scale, size_t index, bool is_chosen, bool has_cursor,
                  struct area area, int row)
{
    const char *label = scale->choices[index].label.value;
    int digit = scale_get_digit(scale, index);
    bool is_shown = digit <= 9 && !choice_says_digit(&scale->choices[index], digit);
    enum style style = has_cursor ? STYLE_SELECTED : is_chosen ? STYLE_STRONG : STYLE_PLAIN;
    char *key = is_shown ? mem_format("%d", digit) : mem_copy(" ");
    canvas_format(area, row, 1, style, " %s %s %s ", key, is_chosen ? "(*)" : "( )", label);
    canvas_zone(area, row, 1, ACTION_CHOOSE, digit);
    free(key);
}
