/* The command line as a script uses it: the real program, its two outputs and its exit status. */
#ifndef TENKEN_HARNESS_COMMAND_H
#define TENKEN_HARNESS_COMMAND_H

#include "tenken/base.h"

struct command { /* free with command_clear */
    int status;  /* of the exit; 128 and the number for a signal */
    char *output, *errors;
};
/* Runs tenken in `folder`, with the environment of place.h. `line` is split at blanks, '…' keeps
 * them. Give `language` NULL for "en", `content` NULL for tests/data/content. */
struct command command_run_in(const char *folder, const char *language, const char *content,
                              const char *line);
struct command command_run(const char *folder, const char *line);
void command_clear(struct command *command);

#endif
