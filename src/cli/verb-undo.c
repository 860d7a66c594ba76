#include <stdlib.h>

#include "output.h"
#include "tenken/assessment.h"
#include "verb.h"
#include "workbench.h"

typedef bool step_function(struct assessment *, const struct history_group **, struct error *);

struct step {
    step_function *move;
    const char *done;    /* what precedes the changes */
    const char *nothing; /* what to say where there is nothing left */
};

/* The group that was taken back, so its values go from new to old. A redo takes an undo back; what
 * people know is the group that the undo had undone. */
static void print_group(const struct step *step, const struct history_group *group)
{
    output_line("%s %s", _(step->done), group->undoes ? group->undoes : group->id);
    for (size_t i = 0; i < group->change_count; i++) {
        const struct history_change *change = &group->changes[i];
        output_line("  %s  %s: %s → %s", change->address, change->field,
                    change->new_value ? change->new_value : "-",
                    change->old_value ? change->old_value : "-");
    }
}

static enum status move(const struct step *step, const struct arguments *arguments,
                        struct error *error)
{
    enum status status = STATUS_DONE;
    const struct history_group *group = NULL;
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], ASSESSMENT_WRITE, error);
    if (!assessment)
        return status;
    if (step->move(assessment, &group, error)) {
        if (assessment_save(assessment, error))
            print_group(step, group);
    } else if (error->kind == ERROR_NONE) {
        output_line("%s", _(step->nothing));
        status = STATUS_NO;
    }
    assessment_free(assessment);
    return status;
}

enum status undo_run(const struct arguments *arguments, struct error *error)
{
    static const struct step undo = {
        .move = assessment_undo,
        .done = N_("Undone:"),
        .nothing = N_("There is nothing to undo."),
    };
    return move(&undo, arguments, error);
}

enum status redo_run(const struct arguments *arguments, struct error *error)
{
    static const struct step redo = {
        .move = assessment_redo,
        .done = N_("Done again:"),
        .nothing = N_("There is nothing to redo."),
    };
    return move(&redo, arguments, error);
}
