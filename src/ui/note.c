#include "note.h"

#include "screen.h"
#include "terminal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_NOTE_BYTES = 1 << 20 };

static const char *editor_name(void)
{
    const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
    if (!text_is_blank(visual))
        return visual;
    return text_is_blank(editor) ? "vi" : editor;
}

/* A file that only this user can read, memory-backed where the system has such a place. */
static char *take_private_file(const char *text)
{
    const char *folder = getenv("XDG_RUNTIME_DIR");
    if (text_is_blank(folder))
        folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    char *path = mem_format("%s/tenken-note-XXXXXX", folder);
    int fd = mkstemp(path);
    size_t length = text ? strlen(text) : 0;
    bool is_written = fd >= 0 && write(fd, text ? text : "", length) == (ssize_t)length;
    if (fd >= 0)
        close(fd);
    if (is_written)
        return path;
    free(path);
    return NULL;
}

/* Editors end a file with a newline that nobody typed. */
static char *take_edited(const char *path, struct error *error)
{
    size_t length = 0;
    char *text = file_take_contents(path, MOST_NOTE_BYTES, &length, error);
    while (text && length > 0 && text[length - 1] == '\n')
        text[--length] = '\0';
    char *clean = text ? text_take_clean(text, true) : NULL;
    free(text);
    return clean;
}

static unsigned take_note(struct app *app, const char *path)
{
    struct error error = {0};
    const struct control_result *item = app_get_item(app, app->current);
    char *text = take_edited(path, &error);
    if (!text) {
        app_say_error(app, &error);
        return EFFECT_REDRAW;
    }
    bool is_set = app_set(app, item->address, app->voice, "note", *text ? text : NULL);
    free(text);
    return is_set ? EFFECT_CHANGED : EFFECT_REDRAW;
}

unsigned note_edit_outside(struct app *app)
{
    char *path = take_private_file(app_get_note(app, app->current));
    if (!path) {
        app_say(app, STYLE_ERROR, "%s", _("No place for a temporary file was found"));
        return EFFECT_REDRAW;
    }
    /* $EDITOR may carry arguments ("code --wait"), so a shell takes it apart. */
    char *command = mem_format("%s \"$1\"", editor_name());
    char shell[] = "sh", option[] = "-c";
    int status = terminal_run((char *[]){shell, option, command, shell, path, NULL});
    unsigned effects = EFFECT_REDRAW;
    if (status == 0)
        effects = take_note(app, path);
    else
        app_say(app, STYLE_ERROR, _("%s could not be run, or gave up; the note is as it was"),
                editor_name());
    unlink(path);
    free(path);
    free(command);
    return effects;
}
