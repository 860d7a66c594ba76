#include <stdlib.h>

#include "difference.h"
#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

/* A case at a moment. The case itself, and its result, belong to the workbench. */
struct side {
    const struct result *result;
    char *label;  /* its day, visit or file */
    char *moment; /* of the past; NULL: now */
    int day;
    struct snapshot *snapshot; /* of the past, or NULL: it is the workbench's */
    struct result *past;
};

static void side_clear(struct side *side)
{
    result_free(side->past);
    snapshot_free(side->snapshot);
    free(side->moment);
    free(side->label);
}

/* ---- the two sides ---- */

/* `at` is a day, a timestamp or a visit. */
static bool side_set_past(struct side *side, const struct workbench *workbench, const char *at,
                          struct error *error)
{
    side->moment = moment_take(workbench->result, at, error);
    side->snapshot =
        side->moment ? snapshot_new_at(workbench->assessment, side->moment, error) : NULL;
    if (!side->snapshot)
        return false;
    side->past = engine_evaluate(workbench->library, side->snapshot, workbench->result->view);
    side->result = side->past;
    side->day = moment_get_day(side->moment);
    bool is_visit = !text_equal(side->moment, at);
    char *day = is_visit ? day_take_text(side->day) : NULL;
    side->label = is_visit ? mem_format(_("visit %s, %s"), at, day) : mem_copy(at);
    free(day);
    return true;
}

/* `label` NULL: today. */
static void side_set_now(struct side *side, const struct workbench *workbench, const char *label)
{
    side->result = workbench->result;
    side->day = seam_get_today();
    side->label = label ? mem_copy(label) : day_take_text(side->day);
}

static bool open_past(struct side sides[2], const struct workbench *workbench,
                      const struct arguments *arguments, struct error *error)
{
    const char *from = arguments->values[OPTION_FROM], *to = arguments->values[OPTION_TO];
    char *first = from ? NULL : assessment_take_first_day(workbench->assessment);
    bool is_open = side_set_past(&sides[0], workbench, from ? from : first, error);
    free(first);
    if (!to)
        side_set_now(&sides[1], workbench, NULL);
    else if (is_open)
        is_open = side_set_past(&sides[1], workbench, to, error);
    if (is_open && to && sides[0].day > sides[1].day)
        return error_set(error, ERROR_USAGE, to, _("is before the day to compare with, %s"),
                         sides[0].label);
    return is_open;
}

/* Editions ask different things, so what differs would not be the firm. */
static bool check_editions(const struct snapshot *one, const struct snapshot *other,
                           const char *path, struct error *error)
{
    bool is_shared = false;
    for (size_t i = 0; i < one->pack_count; i++)
        for (size_t j = 0; j < other->pack_count; j++) {
            const struct case_pack *pack = &one->packs[i], *same = &other->packs[j];
            if (!text_equal(pack->id, same->id))
                continue;
            is_shared = true;
            if (!text_equal(pack->version, same->version))
                return error_set(
                    error, ERROR_INPUT, path,
                    _("has another edition of the pack “%s”: %s, and the first case %s"), pack->id,
                    same->version ? same->version : "?", pack->version ? pack->version : "?");
        }
    return is_shared ||
           error_set(error, ERROR_INPUT, path, _("has no pack in common with the first case"));
}

static bool open_other(struct side sides[2], const struct workbench *workbench,
                       struct workbench *other, const struct arguments *arguments,
                       struct error *error)
{
    const char *const *paths = arguments->words;
    if (arguments->values[OPTION_FROM] || arguments->values[OPTION_TO])
        return error_set(error, ERROR_USAGE, paths[1],
                         _("two cases are compared as they are now, without --from and --to"));
    if (!workbench_open(other, paths[1], ASSESSMENT_READ, error) ||
        !check_editions(workbench->snapshot, other->snapshot, paths[1], error))
        return false;
    side_set_now(&sides[0], workbench, paths[0]);
    side_set_now(&sides[1], other, paths[1]);
    return true;
}

/* ---- printing ---- */

static void print_controls(const struct comparison *comparison, enum move_kind kind)
{
    bool has_head = false;
    for (size_t i = 0; i < comparison->control_count; i++) {
        const struct control_move *move = &comparison->controls[i];
        if (control_move_get_kind(move) != kind)
            continue;
        if (!has_head)
            output_line("%s", word_move_kind(kind));
        has_head = true;
        difference_print_control(move);
    }
}

static void print_tasks(const struct task_comparison *tasks)
{
    if (tasks->count)
        output_line("%s", _("Tasks whose state changed"));
    for (size_t i = 0; i < tasks->count; i++) {
        const struct task_move *move = &tasks->moves[i];
        output_line("  %s: %s → %s", (move->after ? move->after : move->before)->title,
                    word_task_standing(move->before), word_task_standing(move->after));
    }
}

static void print_changes(const struct changes *changes, const struct side sides[2])
{
    output_line("%s → %s", sides[0].label, sides[1].label);
    difference_print_standing(changes->comparison);
    for (enum move_kind kind = 0; kind < MOVE_KIND_COUNT; kind++)
        print_controls(changes->comparison, kind);
    difference_print_risks(changes->comparison);
    print_tasks(changes->tasks);
    if (changes_is_none(changes))
        output_line("%s", _("Nothing has changed."));
}

static const char *get_name(const struct side *side)
{
    return side->moment ? side->moment : side->label;
}

static void compare(const struct side sides[2], bool as_json)
{
    struct changes *changes =
        changes_new(sides[0].result, sides[1].result, sides[0].day, sides[1].day);
    if (as_json)
        output_json(json_take_changes(changes, get_name(&sides[0]), get_name(&sides[1])));
    else
        print_changes(changes, sides);
    changes_free(changes);
}

enum status compare_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0}, other = {0};
    struct side sides[2] = {{0}, {0}};
    bool is_open = workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error) &&
                   (arguments->count > 1 ? open_other(sides, &workbench, &other, arguments, error)
                                         : open_past(sides, &workbench, arguments, error));
    if (is_open)
        compare(sides, arguments->values[OPTION_JSON]);
    side_clear(&sides[0]);
    side_clear(&sides[1]);
    workbench_close(&other);
    workbench_close(&workbench);
    return STATUS_DONE;
}
