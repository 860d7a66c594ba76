/* The command line: one file per verb in src/cli, one table of them. */
#ifndef TENKEN_CLI_H
#define TENKEN_CLI_H

#include "tenken/base.h"

/* What --language asks for; NULL where it does not, or asks for none that there is. Needs no
 * language yet. */
const char *cli_get_language(int argc, char **argv);
/* Writes the faults to stderr, one a line. */
void cli_report_faults(const struct faults *faults);
/* Runs what the arguments say, after main has set place and language. Returns the exit status. */
int cli_run(int argc, char **argv, const struct config *config);

#endif
