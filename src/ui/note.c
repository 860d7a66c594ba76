#include "note.h"

#include "screen.h"
#include "terminal.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_NOTE_BYTES = 1 << 20, MOST_OPEN_FOLDERS = 16 };

static const char *editor_name(void)
{
    const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
    if (!text_is_blank(visual))
        return visual;
    return text_is_blank(editor) ? "vi" : editor;
}

/* ---- a folder of its own, in memory where the system has such a place ---- */

static bool has_memory_folder(void)
{
    bool is_in_memory;
    place_get_temporary(&is_in_memory);
    return is_in_memory;
}

static char *take_private_folder(void)
{
    char *folder = path_take_join(place_get_temporary(NULL), "tenken-note-XXXXXX");
    if (mkdtemp(folder))
        return folder;
    free(folder);
    return NULL;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    remove(path);
    return 0;
}

/* With whatever the editor left in it. */
static void drop_private_folder(char *folder)
{
    if (folder)
        nftw(folder, remove_one, MOST_OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
    free(folder);
}

static bool put_note(const char *path, const char *text)
{
    struct error ignored = {0};
    bool is_written =
        file_write_whole(path, text ? text : "", text ? strlen(text) : 0, false, &ignored);
    error_clear(&ignored);
    return is_written;
}

/* ---- what it brings ---- */

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

/* Editors put swap files and undo histories there, too, instead of on the disk. */
#define KEEP_IN_FOLDER "export TMPDIR=\"$2\" XDG_STATE_HOME=\"$2\" XDG_CACHE_HOME=\"$2\"; "

static unsigned edit_in(struct app *app, char *folder, char *path)
{
    if (!put_note(path, app_get_note(app, app->current))) {
        app_say(app, STYLE_ERROR, "%s", _("No place for a temporary file was found"));
        return EFFECT_REDRAW;
    }
    /* $EDITOR may carry arguments ("code --wait"), so a shell takes it apart. */
    char *command =
        mem_format("%s%s \"$1\"", assessment_is_encrypted(app->assessment) ? KEEP_IN_FOLDER : "",
                   editor_name());
    char shell[] = "sh", option[] = "-c";
    int status = terminal_run((char *[]){shell, option, command, shell, path, folder, NULL});
    free(command);
    if (status == 0)
        return take_note(app, path);
    app_say(app, STYLE_ERROR, _("%s could not be run, or gave up; the note is as it was"),
            editor_name());
    return EFFECT_REDRAW;
}

/* The note of an encrypted case leaves it in plain text: that is said first, and the key pressed
 * once more. To a disk it goes only when asked for each time. */
static bool may_edit(struct app *app)
{
    bool is_in_memory = has_memory_folder();
    if (!assessment_is_encrypted(app->assessment))
        return true;
    if (app->has_told_editor) {
        app->has_told_editor = is_in_memory;
        return true;
    }
    app->has_told_editor = true;
    if (is_in_memory)
        app_say(app, STYLE_ERROR, _("The editor gets it in plain text, in memory. Go on: %s"),
                action_get_key(ACTION_EDITOR));
    else
        app_say(app, STYLE_ERROR, _("The editor would put plain text on the disk. Still: %s"),
                action_get_key(ACTION_EDITOR));
    return false;
}

unsigned note_edit_outside(struct app *app)
{
    if (!may_edit(app))
        return EFFECT_REDRAW;
    char *folder = take_private_folder();
    if (!folder) {
        app_say(app, STYLE_ERROR, "%s", _("No place for a temporary file was found"));
        return EFFECT_REDRAW;
    }
    char *path = path_take_join(folder, "note.txt");
    unsigned effects = edit_in(app, folder, path);
    free(path);
    drop_private_folder(folder);
    return effects;
}
