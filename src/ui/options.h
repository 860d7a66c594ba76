/* The parts of a question that has parts: each is answered on its own, one after the other. */
#ifndef TENKEN_UI_OPTIONS_H
#define TENKEN_UI_OPTIONS_H

#include "screen.h"

/* Whether the item is answered part by part. An auditor judges it as a whole. */
bool options_are_asked(const struct app *app, const struct control_result *item);
/* The choice that the own voice gave to a part; NULL where none. */
const struct choice *options_get_choice(const struct app *app, const struct control_result *item,
                                        size_t option);
/* What others rated a part, the adviser before the firm. */
enum rating options_get_said(const struct app *app, const struct control_result *item,
                             size_t option);
/* Gives the part a choice, or takes it back (NULL). */
bool options_answer(struct app *app, const struct control_result *item, size_t option,
                    const struct choice *choice);
/* What a tick turns an answer into: met, then unmet, then met again. */
const struct choice *options_get_ticked(const struct app *app, const struct control_result *item,
                                        size_t option);
/* The rows that the part under the cursor needs at least. */
int options_get_rows(const struct control_result *item, size_t cursor, int columns);
/* The parts with their answers and the keys for them; scrolls so that the cursor is seen. Returns
 * the rows it took. */
int options_draw(const struct app *app, const struct control_result *item, size_t cursor,
                 struct area area);

#endif
