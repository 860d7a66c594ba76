/* The room one interviews in: how long it lasts, and who is there. */
#ifndef TENKEN_UI_ROOM_H
#define TENKEN_UI_ROOM_H

#include "app.h"

enum { ROOM_OPEN_END = -1 };

/* What is left, which the clock takes away; ROOM_OPEN_END where no end was said. */
int room_get_minutes(const struct app *app);
void room_set_minutes(struct app *app, int minutes); /* 0: no end */
/* The roles that know an answer to something, in the order of the packs; the list is the caller's.
 */
const char **room_take_roles(const struct app *app, size_t *count);
bool room_has(const struct app *app, const char *role);
void room_toggle(struct app *app, const char *role);
void room_clear(struct room *room);

#endif
