/* Passphrases: from the terminal, where nothing of them is shown, or from a file that only its
 * owner can read. Never from the arguments or the environment, which others can see. */
#ifndef CLI_PASSPHRASE_H
#define CLI_PASSPHRASE_H

#include "tenken/base.h"

/* Where passphrases of cases are, as --passphrase-file says, for the whole run; NULL: asked for. */
void passphrase_set_file(const char *path);
bool passphrase_is_given(void);

/* The first line of the file. NULL with the error set, also where others may read it. */
struct secret *passphrase_take_file(const char *path, struct error *error);
/* The passphrase that the case has: from the file that was set, or asked for. */
struct secret *passphrase_take(const char *case_path, struct error *error);
/* A new one for the case: from the file `from`, where that is not NULL, or asked for twice. */
struct secret *passphrase_take_new(const char *case_path, const char *from, struct error *error);

#endif
