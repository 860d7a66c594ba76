#include <stdlib.h>
#include <string.h>

#include "assignment.h"
#include "difference.h"
#include "output.h"
#include "tenken/report.h"
#include "verb.h"

/* The case as it would be: each step makes a new snapshot out of the last; the case is only read.
 */
struct future {
    const struct library *library;
    struct snapshot *snapshot;
    struct result *result;
};

static void move_on(struct future *future, const struct snapshot *from,
                    const struct change *changes, size_t count)
{
    struct snapshot *next = snapshot_new_changed(from, changes, count);
    result_free(future->result);
    snapshot_free(future->snapshot);
    future->snapshot = next;
    future->result =
        engine_evaluate(future->library, next, (struct engine_view){.voice = VOICE_NONE});
}

static void answer_all(struct future *future, const struct snapshot *from,
                       const struct assignments *all)
{
    struct change *changes = mem_alloc((2 * all->count + 1) * sizeof *changes);
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++) {
        const struct assignment *one = &all->items[i];
        changes[count++] = (struct change){.address = one->target.address,
                                           .voice = all->voice,
                                           .field = "choice",
                                           .new_value = one->choice};
        if (all->reason)
            changes[count++] = (struct change){.address = one->target.address,
                                               .voice = all->voice,
                                               .field = "reason",
                                               .new_value = all->reason};
    }
    move_on(future, from, changes, count);
    free(changes);
}

/* ---- measures ---- */

static bool refuse_measure(const struct library *library, const char *id, struct error *error)
{
    const char **ids = mem_alloc((library->measure_count + 1) * sizeof *ids);
    for (size_t i = 0; i < library->measure_count; i++)
        ids[i] = library->measures[i].id;
    char *near = hint_take_near(id, ids, library->measure_count);
    error_set(error, ERROR_INPUT, id, _("no such measure; %s"),
              near ? near : _("“tenken measures FILE --json” lists them"));
    free(near);
    free(ids);
    return false;
}

static bool adopt(struct future *future, const char *id, enum voice voice, struct error *error)
{
    const struct measure *measure = library_get_measure(future->library, id);
    if (!measure)
        return refuse_measure(future->library, id, error);
    struct adoption *adoption = engine_adopt(future->result, measure, voice);
    move_on(future, future->snapshot, adoption->changes, adoption->count);
    adoption_free(adoption);
    return true;
}

static bool adopt_all(struct future *future, const char *ids, enum voice voice, struct error *error)
{
    char *copy = mem_copy(ids ? ids : ""), *rest = copy, *id;
    bool is_good = true;
    while (is_good && (id = strsep(&rest, ",")))
        is_good = !*id || adopt(future, id, voice, error);
    free(copy);
    return is_good;
}

/* ---- what differs, in words ---- */

static void print_difference(const struct comparison *comparison)
{
    difference_print_standing(comparison);
    difference_print_risks(comparison);
    output_line("%s", comparison->control_count ? _("Ratings that change")
                                                : _("No rating would change."));
    for (size_t i = 0; i < comparison->control_count; i++)
        difference_print_control(&comparison->controls[i]);
}

static void compare(const struct result *before, const struct result *after, bool as_json)
{
    struct risks *risks_before = engine_assess_risks(before);
    struct risks *risks_after = engine_assess_risks(after);
    struct comparison *comparison = engine_compare(before, risks_before, after, risks_after);
    if (as_json)
        output_json(json_take_whatif(
            &(struct whatif){before, after, risks_before, risks_after, comparison}));
    else
        print_difference(comparison);
    comparison_free(comparison);
    risks_free(risks_before);
    risks_free(risks_after);
}

enum status what_if_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    struct assignments all = {0};
    struct future future = {0};
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error) &&
        assignments_read(&workbench, &all, arguments, error)) {
        future.library = workbench.library;
        answer_all(&future, workbench.snapshot, &all);
        if (adopt_all(&future, arguments->values[OPTION_MEASURE], all.voice, error))
            compare(workbench.result, future.result, arguments->values[OPTION_JSON]);
    }
    result_free(future.result);
    snapshot_free(future.snapshot);
    assignments_clear(&all);
    workbench_close(&workbench);
    return STATUS_DONE;
}
