#include "outfile.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void outfile_clear(struct outfile *outfile)
{
    free(outfile->asked_about);
    outfile->asked_about = NULL;
}

char *outfile_take_path(const struct app *app, const char *suffix, const char *ending)
{
    const char *path = assessment_get_path(app->assessment);
    if (state_is_own(path))
        path = strrchr(path, '/') + 1;
    const char *dot = strrchr(path, '.');
    return mem_format("%.*s%s.%s", dot ? (int)(dot - path) : (int)strlen(path), path, suffix,
                      ending);
}

bool outfile_may_write(struct app *app, struct outfile *outfile, const char *path)
{
    if (access(path, F_OK) != 0 || text_equal(outfile->asked_about, path))
        return true;
    outfile_clear(outfile);
    outfile->asked_about = mem_copy(path);
    app_say(app, STYLE_ERROR, _("Press once more to overwrite what is there: %s"), path);
    return false;
}

/* Once a case: who gave it a passphrase may think that it holds for what is written, too. */
static void say_written(struct app *app, const char *path)
{
    if (!assessment_is_encrypted(app->assessment) || app->has_told_plain) {
        app_say(app, STYLE_GOOD, _("Written: %s"), path);
        return;
    }
    app->has_told_plain = true;
    app_say(app, STYLE_GOOD, _("Written, not encrypted: %s"), path);
}

void outfile_write(struct app *app, struct outfile *outfile, const char *path, const char *bytes,
                   size_t length)
{
    struct error error = {0};
    outfile_clear(outfile);
    if (file_write_whole(path, bytes, length, true, &error))
        say_written(app, path);
    else
        app_say_error(app, &error);
}
