/* The case at a glance: sections, the result so far, searching. */
#ifndef TENKEN_PLAIN_GLANCE_H
#define TENKEN_PLAIN_GLANCE_H

#include "session.h"

void glance_sections(const struct session *session);
void glance_result(const struct session *session);
/* Which questions in play have all the words in their texts or notes. */
void glance_search(const struct session *session, const char *words);

#endif
