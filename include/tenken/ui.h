/* The wizard: ncurses screens over a case. */
#ifndef TENKEN_UI_H
#define TENKEN_UI_H

#include "tenken/survey.h"

/* What a roomful answered, for the screen on the wall; all of it is lent. */
struct ui_workshop {
    size_t people;
    const struct survey *const *surveys; /* by table, one a pack */
    size_t count;
    const struct workshop *workshop; /* or NULL */
};
struct ui_request {
    const char *file;                   /* a case to open, or NULL for the home screen */
    const struct secret *passphrase;    /* of that case; NULL: it is asked for where there is one */
    const struct config *config;        /* keys, colours, widths */
    const struct ui_workshop *workshop; /* show this, and nothing else; or NULL */
};
/* Runs until the user leaves; the terminal is restored on every way out. Returns the exit status.
 */
int ui_run(const struct ui_request *request);

/* What the wizard writes by itself into: the program's state, one's own packs, and the folders of
 * the cases that were opened lately. The list and its strings are the caller's. */
char **ui_take_folders(size_t *count);

/* One row of the action table, for the man page, the help verb and the config's [keys]. */
struct ui_key_help {
    const char *action; /* the config's name */
    const char *keys;   /* "j Down" */
    const char *label;  /* translated */
    const char *where;  /* translated: which screens */
};
size_t ui_get_key_help(const struct ui_key_help **rows);

#endif
