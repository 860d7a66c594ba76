/* What is said of the question one is at. */
#ifndef TENKEN_PLAIN_QUESTION_H
#define TENKEN_PLAIN_QUESTION_H

#include "session.h"

/* Where one is, the question, what was answered and by whom, the choices. */
void question_show(const struct session *session);
void question_show_why(const struct session *session);
void question_show_example(const struct session *session);

/* "Ⅲ第一2  シュレッダー (mini:4)": in lists, with what g takes. */
char *question_take_line(const struct session *session, const struct control_result *item);

#endif
