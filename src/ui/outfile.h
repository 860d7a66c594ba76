/* A file that a screen writes: proposed beside the case, and what is there overwritten only when
 * one asks for it a second time. */
#ifndef TENKEN_UI_OUTFILE_H
#define TENKEN_UI_OUTFILE_H

#include "app.h"

struct outfile { /* start with {0}; free with outfile_clear */
    char *asked_about;
};
void outfile_clear(struct outfile *outfile);
/* The case's own name with this suffix ("" or "-later") and ending, beside it; the sample's, in the
 * current folder. */
char *outfile_take_path(const struct app *app, const char *suffix, const char *ending);
/* False where it is there and has not been asked about; the message line then asks. */
bool outfile_may_write(struct app *app, struct outfile *outfile, const char *path);
/* The message line says how it went. */
void outfile_write(struct app *app, struct outfile *outfile, const char *path, const char *bytes,
                   size_t length);

#endif
