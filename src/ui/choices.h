/* The choices of a question and the digits that give them. On a scale of levels the digit is the
 * level; what has no level there (not applicable) follows the highest. */
#ifndef TENKEN_UI_CHOICES_H
#define TENKEN_UI_CHOICES_H

#include "screen.h"

int choices_get_digit(const struct scale *scale, size_t index); /* over 9: no digit gives it */
int choices_find(const struct scale *scale, int digit);         /* the index, or -1 */
void choices_draw(const struct scale *scale, size_t index, bool is_chosen, bool has_cursor,
                  struct area area, int row);

#endif
