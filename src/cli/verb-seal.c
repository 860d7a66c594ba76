/* Sealed copies for submission, and whether one is still what was sealed (docs/seal.md). */
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

/* NAME.tenken becomes NAME-sealed.tenken, beside it. */
static char *take_target(const struct arguments *arguments)
{
    static const char ending[] = ".tenken";
    const char *given = arguments->values[OPTION_OUTPUT], *file = arguments->words[0];
    if (given)
        return mem_copy(given);
    size_t length = strlen(file), end = sizeof ending - 1;
    if (length > end && strcmp(file + length - end, ending) == 0)
        length -= end;
    return mem_format("%.*s-sealed%s", (int)length, file, ending);
}

enum status seal_run(const struct arguments *arguments, struct error *error)
{
    char digest[SEAL_DIGITS + 1];
    char *target = take_target(arguments);
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], ASSESSMENT_READ, error);
    if (assessment && assessment_seal(assessment, target, digest, error)) {
        output_line(_("Sealed copy: %s"), target);
        output_line("SHA-256: %s", digest);
    }
    assessment_free(assessment);
    free(target);
    return STATUS_DONE;
}

/* ---- where a changed copy differs from its own history ---- */

struct last { /* the last change of a field */
    const struct history_change *change;
    size_t order;
};

static int compare_fields(const struct last *a, const struct last *b)
{
    int order = strcmp(a->change->address, b->change->address);
    if (order == 0)
        order = (int)a->change->voice - (int)b->change->voice;
    return order ? order : strcmp(a->change->field, b->change->field);
}

static int compare(const void *a, const void *b)
{
    const struct last *first = a, *second = b;
    int order = compare_fields(first, second);
    return order ? order : (first->order > second->order) - (first->order < second->order);
}

static struct last *take_changes(const struct assessment *assessment, size_t *count)
{
    const struct history_group *groups;
    struct last *all = NULL;
    *count = 0;
    for (size_t i = 0, end = assessment_get_history(assessment, &groups); i < end; i++)
        for (size_t k = 0; k < groups[i].change_count; k++) {
            struct last one = {.change = &groups[i].changes[k], .order = *count};
            ARRAY_PUSH(all, *count) = one;
        }
    if (*count)
        qsort(all, *count, sizeof *all, compare);
    return all;
}

static void print_stray(const struct history_change *change, const char *now)
{
    output_line(_("  %s  %s: the history says “%s”, the copy “%s”"), change->address, change->field,
                change->new_value ? change->new_value : "", now ? now : "");
}

/* The digest cannot say what was changed; the history can, where only a value was. */
static void print_strays(const struct assessment *assessment)
{
    size_t count;
    struct last *all = take_changes(assessment, &count);
    for (size_t i = 0; i < count; i++) {
        const struct history_change *change = all[i].change;
        bool is_last = i + 1 == count || compare_fields(&all[i], &all[i + 1]) != 0;
        const char *now = assessment_get(assessment, change->address, change->voice, change->field);
        if (is_last && !text_equal(now, change->new_value))
            print_stray(change, now);
    }
    free(all);
}

static enum status say_changed(const struct assessment *assessment, const struct seal *seal)
{
    output_line("%s", _("CHANGED: this is not what was sealed."));
    output_line(_("SHA-256 in the seal: %s"), seal->recorded);
    output_line(_("SHA-256 of the copy: %s"), seal->digest);
    print_strays(assessment);
    return STATUS_NO;
}

static enum status verify(const struct assessment *assessment)
{
    const struct seal *seal = assessment_get_seal(assessment);
    if (!seal) {
        output_line("%s", _("Not sealed: “tenken seal” makes a sealed copy."));
        return STATUS_NO;
    }
    if (!seal->is_intact)
        return say_changed(assessment, seal);
    char *moment = word_take_moment(seal->at);
    output_line(_("Intact: sealed on %s by %s."), moment, seal->by);
    output_line("SHA-256: %s", seal->digest);
    free(moment);
    return STATUS_DONE;
}

enum status verify_run(const struct arguments *arguments, struct error *error)
{
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], ASSESSMENT_READ, error);
    enum status status = assessment ? verify(assessment) : STATUS_DONE;
    assessment_free(assessment);
    return status;
}
