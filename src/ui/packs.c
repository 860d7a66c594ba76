/* Which packs a case is checked by, and which a new one shall be. */
#include "app.h"
#include "trial.h"

#include <stdlib.h>

bool app_has_pack(const struct app *app, const char *id)
{
    return app->result && result_get_pack(app->result, id);
}

/* One stays where one was: its questions are there as before, unless they went. */
bool app_toggle_pack(struct app *app, const struct pack *pack)
{
    struct error error = {0};
    if (app->trial) {
        trial_refuse(app);
        return false;
    }
    const struct control_result *item = app_get_item(app, app->current);
    char *address = mem_copy(item ? item->address : NULL);
    bool is_added = !app_has_pack(app, pack->id);
    bool is_done = is_added ? assessment_add_pack(app->assessment, pack, &error)
                            : assessment_drop_pack(app->assessment, pack->id, &error);
    if (is_done)
        app_take_in(app, address, &error);
    free(address);
    if (error.kind)
        app_say_error(app, &error);
    else
        app_say(app, STYLE_GOOD,
                is_added ? _("Now checked besides: %s")
                         : _("No longer checked: %s. What was answered stays in the case."),
                pack->title.value);
    return is_done;
}

/* ---- of a new case ---- */

static size_t find_wanted(const struct app *app, const char *id)
{
    size_t place = 0;
    while (place < app->wanted_count && !text_equal(app->wanted[place], id))
        place++;
    return place;
}

bool app_wants_pack(const struct app *app, const char *id)
{
    return find_wanted(app, id) < app->wanted_count;
}

void app_toggle_wanted(struct app *app, const char *id)
{
    size_t place = find_wanted(app, id);
    if (place == app->wanted_count) {
        ARRAY_PUSH(app->wanted, app->wanted_count) = mem_copy(id);
        return;
    }
    free(app->wanted[place]);
    app->wanted_count--;
    for (; place < app->wanted_count; place++)
        app->wanted[place] = app->wanted[place + 1];
}

void app_forget_wanted(struct app *app)
{
    for (size_t i = 0; i < app->wanted_count; i++)
        free(app->wanted[i]);
    free(app->wanted);
    app->wanted = NULL;
    app->wanted_count = 0;
}
