/* An answer that is offered from other packs of the case (docs/crosswalk.md), as the walk and the
 * list of offers show it. */
#ifndef TENKEN_UI_OFFER_H
#define TENKEN_UI_OFFER_H

#include "page.h"

/* What is offered at an item, or NULL. */
const struct offer *offer_get(struct app *app, size_t item);
/* The line under the choices of an item at which something is offered, with the key that takes it.
 * Returns the row below. */
int offer_draw(struct app *app, size_t item, struct area area, int row);
/* The related questions of the item, what was said there, and the reasons; what an offer rests on
 * comes first, where “why” leads. */
void offer_add_related(struct app *app, size_t item, struct page *page);
/* Whether it can be taken; if not, the message line says why. */
bool offer_can_be_taken(struct app *app, const struct offer *offer);

#endif
