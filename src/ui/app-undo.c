/* Undo and redo, which go to what they were about and say it. */
#include "app-parts.h"
#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

/* Whether the address is that of an asset, a party, a task or a visit, which is then the one to be
 * at. */
static bool go_to_record(struct app *app, const char *address)
{
    static const struct {
        const char *prefix;
        void (*set)(struct app *app, const char *id);
    } kinds[] = {{"asset:", app_set_asset},
                 {"party:", app_set_party},
                 {"task:", app_set_task},
                 {"visit:", app_set_visit}};
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
        if (strncmp(address, kinds[i].prefix, strlen(kinds[i].prefix)) == 0) {
            kinds[i].set(app, address + strlen(kinds[i].prefix));
            return true;
        }
    return false;
}

/* What people call a record by. */
static bool is_name(const char *field)
{
    return text_equal(field, "name") || text_equal(field, "title") || text_equal(field, "clause") ||
           text_equal(field, "person");
}

/* What people call the field of the case that was changed first; else what the group did. */
static char *take_field(const struct app *app, const struct history_group *group)
{
    struct history_view view = {.assessment = app->assessment, .library = app->library};
    if (!group->change_count)
        return mem_copy(word_history_label(group->label));
    struct history_words words = history_take_words(&view, &group->changes[0]);
    char *field = mem_copy(words.field);
    history_words_clear(&words);
    return field;
}

/* The name of the record that a group made, changed or removed. */
static char *take_subject(struct app *app, const struct history_group *group)
{
    const struct history_change *first = group->changes;
    if (!group->change_count || !go_to_record(app, first->address))
        return take_field(app, group);
    for (size_t i = 0; i < group->change_count; i++)
        if (is_name(group->changes[i].field))
            return mem_copy(group->changes[i].new_value ? group->changes[i].new_value
                                                        : group->changes[i].old_value);
    const char *name = assessment_get(app->assessment, first->address, VOICE_NONE, "name");
    if (!name)
        name = assessment_get(app->assessment, first->address, VOICE_NONE, "title");
    return name ? mem_copy(name) : take_field(app, group);
}

/* Goes to the question that an undone or redone group was about, so that one sees what happened. */
static void show_group(struct app *app, const struct history_group *group, const char *done)
{
    size_t item;
    if (group->change_count && app_find_item(app, group->changes[0].address, &item))
        app->current = item;
    const struct control_result *control = app_get_item(app, app->current);
    bool is_about_item =
        group->change_count && control && text_equal(control->address, group->changes[0].address);
    char *subject =
        is_about_item ? word_take_title(app->result, control) : take_subject(app, group);
    app_say(app, STYLE_DIM, "%s: %s", done, subject);
    free(subject);
}

static bool step_history(struct app *app,
                         bool (*step)(struct assessment *, const struct history_group **,
                                      struct error *),
                         const char *done, const char *nothing)
{
    struct error error = {0};
    const struct history_group *group = NULL;
    if (app_is_refused(app))
        return false;
    if (!step(app->assessment, &group, &error)) {
        if (error.kind)
            app_say_error(app, &error);
        else
            app_say(app, STYLE_DIM, "%s", nothing);
        return false;
    }
    app_take_in(app, NULL, &error);
    error_clear(&error);
    if (group)
        show_group(app, group, done);
    return true;
}

bool app_undo(struct app *app)
{
    return step_history(app, assessment_undo, _("Undone"), _("Nothing to undo"));
}

bool app_redo(struct app *app)
{
    return step_history(app, assessment_redo, _("Redone"), _("Nothing to redo"));
}
