/* Names in a text that people wrote: one a line, or with commas between. */
#ifndef TENKEN_PLAN_PEOPLE_H
#define TENKEN_PLAN_PEOPLE_H

/* The first name that both texts have, or NULL; to be freed. What stands in brackets behind a name,
 * and spaces inside it, do not matter. Either may be NULL. */
char *people_take_shared(const char *one, const char *other);

#endif
