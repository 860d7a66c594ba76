/* What one does with a question: answering, writing beside it, going to another. */
#ifndef TENKEN_PLAIN_ACTS_H
#define TENKEN_PLAIN_ACTS_H

#include "session.h"

/* `number` as the choices are listed. Asks for the reason where the choice wants one, and goes on.
 */
void act_answer(struct session *session, int number);
void act_clear(struct session *session);
/* `text` blank: asked for. */
void act_note(struct session *session, const char *text);
void act_reason(struct session *session, const char *text);
void act_mark(struct session *session);
void act_undo(struct session *session);
/* To the question, or the part, before or after. */
void act_go_on(struct session *session, int direction);
void act_go_to_open(struct session *session);
/* By its clause, id or address. */
void act_go_to(struct session *session, const char *name);

#endif
