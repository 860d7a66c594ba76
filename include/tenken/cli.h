/* The command line: one file per verb in src/cli, one table of them (DESIGN §6). */
#ifndef TENKEN_CLI_H
#define TENKEN_CLI_H

/* Runs what the arguments say, after main has set place and language. Returns the exit status. */
int cli_run(int argc, char **argv);

#endif
