/* The mandatory items in one line: how many there are, a bar, and what they come to. */
#ifndef TENKEN_UI_MANDATORY_H
#define TENKEN_UI_MANDATORY_H

#include "screen.h"

bool mandatory_is_there(const struct app *app);
void mandatory_draw_line(struct app *app, struct area area, int row);

#endif
