/* What a line does: a number answers, a word or its letter is a command. One table, which the help
 * reads. */
#ifndef TENKEN_PLAIN_COMMANDS_H
#define TENKEN_PLAIN_COMMANDS_H

#include "session.h"

void command_run(struct session *session, const char *line);

#endif
