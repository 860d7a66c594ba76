/* What became of the tasks between two plans of a case. */
#include "plan.h"

struct owned_comparison {
    struct task_comparison comparison; /* first: what callers hold is this */
    struct arena *arena;
};

struct task_comparison *plan_compare(const struct plan *before, const struct plan *after)
{
    struct arena *arena = arena_new();
    struct owned_comparison *owned = arena_alloc(arena, sizeof *owned);
    struct task_move *moves =
        arena_alloc(arena, (before->task_count + after->task_count + 1) * sizeof *moves);
    size_t count = 0;

    for (size_t i = 0; i < after->task_count; i++) {
        const struct task *task = &after->tasks[i];
        const struct task *was = plan_get_task(before, task->record->id);

        if (!was || was->state != task->state)
            moves[count++] = (struct task_move){was, task};
    }
    for (size_t i = 0; i < before->task_count; i++)
        if (!plan_get_task(after, before->tasks[i].record->id))
            moves[count++] = (struct task_move){&before->tasks[i], NULL};
    owned->arena = arena;
    owned->comparison = (struct task_comparison){.moves = moves, .count = count};
    return &owned->comparison;
}

void task_comparison_free(struct task_comparison *comparison)
{
    if (comparison)
        arena_free(((struct owned_comparison *)comparison)->arena);
}
