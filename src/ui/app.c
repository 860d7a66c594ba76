/* The place in the case, what is there, and the message line. */
#include "app.h"

#include "audits.h"

#include "tenken/ui.h"

#include <stdlib.h>
#include <string.h>

/* ---- the place ---- */

static void set_id(char **place, const char *id)
{
    char *copy = mem_copy(id); /* it may be the one that is there */
    free(*place);
    *place = copy;
}

void app_set_asset(struct app *app, const char *id)
{
    set_id(&app->asset, id);
}

void app_set_party(struct app *app, const char *id)
{
    set_id(&app->party, id);
}

void app_set_task(struct app *app, const char *id)
{
    set_id(&app->task, id);
}

void app_set_visit(struct app *app, const char *id)
{
    set_id(&app->visit, id);
}

/* ---- looking ---- */

const struct control_result *app_get_item(const struct app *app, size_t item)
{
    return item < app->item_count ? app->items[item] : NULL;
}

const struct step *app_get_step_of(const struct app *app, size_t item)
{
    for (size_t i = 0; i < app->step_count; i++)
        if (item < app->steps[i].first + app->steps[i].count)
            return &app->steps[i];
    return NULL;
}

bool app_find_item(const struct app *app, const char *address, size_t *item)
{
    for (size_t i = 0; i < app->item_count; i++)
        if (strcmp(app->items[i]->address, address) == 0) {
            *item = i;
            return true;
        }
    return false;
}

bool app_item_is_asked(const struct app *app, size_t item)
{
    const struct control_result *control = app_get_item(app, item);
    return control && control_is_in_play(control);
}

bool app_item_is_of_part(const struct app *app, size_t item)
{
    const struct control_result *control = app_get_item(app, item);
    return control &&
           assessment_has_part(app->assessment, control->pack->id, control->control->section->id);
}

bool app_step_is_of_part(const struct app *app, const struct step *step)
{
    return app_item_is_of_part(app, step->first);
}

static bool is_wanted(const struct app *app, size_t item, bool open)
{
    if (!app_item_is_asked(app, item) || !app_item_is_of_part(app, item))
        return false;
    if (audits_is_second_check(app))
        return audits_has_open_correction(app, app->items[item]);
    return !open || control_is_open(app->result, app->items[item]);
}

bool app_find_next(const struct app *app, size_t from, int direction, bool open, size_t *item)
{
    for (size_t i = from + (size_t)direction; i < app->item_count; i += (size_t)direction) {
        if (!is_wanted(app, i, open))
            continue;
        *item = i;
        return true;
    }
    return false;
}

static const struct answer *own_answer(const struct app *app, size_t item)
{
    const struct control_result *control = app_get_item(app, item);
    return control ? snapshot_get_answer(app->snapshot, control->address, app->voice) : NULL;
}

const char *app_get_note(const struct app *app, size_t item)
{
    const struct answer *answer = own_answer(app, item);
    return answer ? answer->note : NULL;
}

bool app_is_marked(const struct app *app, size_t item)
{
    const struct answer *answer = own_answer(app, item);
    return answer && answer->is_marked;
}

char *app_take_text(const struct pack_text *text, const struct pack *pack)
{
    const char *value = text->value ? text->value : "";
    return text->is_fallback ? mem_format("[%s] %s", pack->language, value) : mem_copy(value);
}

const char *app_get_firm_name(const struct app *app)
{
    const char *name = app->snapshot ? snapshot_get_firm(app->snapshot, "name") : NULL;
    return name ? name : _("(no name yet)");
}

/* ---- saying ---- */

void app_say(struct app *app, enum style style, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    free(app->message);
    app->message = mem_vformat(format, arguments);
    app->message_style = style;
    va_end(arguments);
}

void app_say_error(struct app *app, struct error *error)
{
    app_say(app, STYLE_ERROR, "%s: %s", error->what ? error->what : "tenken",
            error->why ? error->why : "");
    error_clear(error);
}

char **app_take_recent(size_t *count)
{
    return state_take_recent(count);
}

char **ui_take_folders(size_t *count)
{
    char **folders = state_take_recent(count);
    for (size_t i = 0; i < *count; i++) {
        char *folder = path_take_folder(folders[i]);
        free(folders[i]);
        folders[i] = folder;
    }
    ARRAY_PUSH(folders, *count) = place_take_state("");
    ARRAY_PUSH(folders, *count) = place_take_user_content(); /* packs that are tied */
    return folders;
}
