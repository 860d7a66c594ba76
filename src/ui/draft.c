/* A new case that waits for its passphrase. */
#include "app.h"

#include <errno.h>
#include <unistd.h>

bool app_keep_draft(struct app *app, const struct new_case *request, struct error *error)
{
    struct arena *arena = arena_new();
    struct new_case *draft = arena_alloc(arena, sizeof *draft);
    const char **ids = arena_alloc(arena, request->pack_count * sizeof *ids);
    for (size_t i = 0; i < request->pack_count; i++)
        ids[i] = arena_copy(arena, request->pack_ids[i]);
    *draft = (struct new_case){.path = arena_copy(arena, request->path),
                               .name = arena_copy(arena, request->name),
                               .pack_ids = ids,
                               .pack_count = request->pack_count};
    app_forget_draft(app);
    app->draft_arena = arena;
    app->draft = draft;
    return access(draft->path, F_OK) != 0 || error_set_errno(error, draft->path, EEXIST);
}

const struct new_case *app_get_draft(const struct app *app)
{
    return app->draft;
}

void app_forget_draft(struct app *app)
{
    arena_free(app->draft_arena);
    app->draft_arena = NULL;
    app->draft = NULL;
}

bool app_begin_draft(struct app *app, const struct secret *passphrase, struct error *error)
{
    struct new_case request = *app->draft;
    request.passphrase = passphrase;
    bool is_made = app_new_case(app, &request, error);
    if (is_made)
        app_forget_draft(app);
    return is_made;
}
