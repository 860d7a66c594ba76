/* The steps of the walk with a mark for each question: where one is, what is done, what is open. */
#ifndef TENKEN_UI_STEPS_H
#define TENKEN_UI_STEPS_H

#include "screen.h"

void steps_draw(const struct app *app, struct area area);
void steps_draw_line(const struct app *app,
                     struct area area); /* the current step alone, in one line */

/* The mark of one question, where the cursor is highlighted; a click goes to it. */
void steps_draw_mark(const struct app *app, size_t item, struct area area, int row, int column);

/* The first step, while nothing has been said about information and a pack asks about it: the
 * ledger. Returns the rows it took. */
int steps_draw_offer(const struct app *app, struct area area);

#endif
