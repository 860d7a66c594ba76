/* What the program remembers for itself, in the XDG state folder: cases opened lately, and the
 * question where one was. */
#ifndef TENKEN_UI_STATE_H
#define TENKEN_UI_STATE_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a file lies in that folder, as the sample does. */
bool state_is_own(const char *path);
char **state_take_recent(size_t *count); /* newest first, only files that are still there */
void state_add_recent(const char *path);
char *state_take_place(const char *case_id); /* NULL where none is known */
void state_set_place(const char *case_id, const char *address);

#endif
