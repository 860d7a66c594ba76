/* The choices of a question, with the digits that give them: scale_get_digit; over 9 none does. */
#ifndef TENKEN_UI_CHOICES_H
#define TENKEN_UI_CHOICES_H

#include "screen.h"

void choices_draw(const struct scale *scale, size_t index, bool is_chosen, bool has_cursor,
                  struct area area, int row);

#endif
