#include "room.h"

#include <stdlib.h>
#include <string.h>

enum { SECONDS = 60 };

int room_get_minutes(const struct app *app)
{
    time_t now = seam_now();
    if (!app->room.until)
        return ROOM_OPEN_END;
    return app->room.until <= now ? 0 : (int)((app->room.until - now + SECONDS - 1) / SECONDS);
}

void room_set_minutes(struct app *app, int minutes)
{
    app->room.until = minutes > 0 ? seam_now() + (time_t)minutes * SECONDS : 0;
}

static bool is_listed(const char *const *roles, size_t count, const char *role)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(roles[i], role))
            return true;
    return false;
}

const char **room_take_roles(const struct app *app, size_t *count)
{
    const char **roles = NULL;
    *count = 0;
    for (size_t i = 0; i < app->item_count; i++) {
        const struct control *control = app->items[i]->control;
        for (size_t j = 0; j < control->role_count; j++)
            if (!is_listed(roles, *count, control->roles[j]))
                ARRAY_PUSH(roles, *count) = control->roles[j];
    }
    return roles;
}

/* What was worked out for another room. */
static void forget_interview(struct app *app)
{
    interview_free(app->interview);
    app->interview = NULL;
}

bool room_has(const struct app *app, const char *role)
{
    return is_listed((const char *const *)app->room.roles, app->room.role_count, role);
}

static void remove_role(struct room *room, const char *role)
{
    size_t kept = 0;
    for (size_t i = 0; i < room->role_count; i++)
        if (text_equal(room->roles[i], role))
            free(room->roles[i]);
        else
            room->roles[kept++] = room->roles[i];
    room->role_count = kept;
}

void room_toggle(struct app *app, const char *role)
{
    struct room *room = &app->room;
    if (room_has(app, role))
        remove_role(room, role);
    else
        ARRAY_PUSH(room->roles, room->role_count) = mem_copy(role);
    forget_interview(app);
}

void room_clear(struct room *room)
{
    for (size_t i = 0; i < room->role_count; i++)
        free(room->roles[i]);
    free(room->roles);
    *room = (struct room){0};
}
