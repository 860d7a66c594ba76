#include <stdlib.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

/* A case whose packs are not here can still be read: then ids stand for their words. */
static struct library *take_library(const struct assessment *assessment)
{
    struct snapshot *snapshot = snapshot_new(assessment);
    const char **ids = mem_alloc((snapshot->pack_count + 1) * sizeof *ids);
    for (size_t i = 0; i < snapshot->pack_count; i++)
        ids[i] = snapshot->packs[i].id;
    struct faults faults = {0};
    struct library *library =
        library_new_installed(ids, snapshot->pack_count, language_get(), &faults);
    faults_free(&faults);
    free(ids);
    snapshot_free(snapshot);
    return library;
}

static bool is_same_place(const struct history_change *a, const struct history_change *b)
{
    return a && text_equal(a->address, b->address) && a->voice == b->voice;
}

/* Under the place, which is not said again for the next field of it. */
static void print_change(const struct history_view *view, const struct history_change *change,
                         const struct history_change *before)
{
    struct history_words words = history_take_words(view, change);
    bool has_voice = change->voice != VOICE_NONE;
    if (!is_same_place(before, change))
        output_line("  %s%s%s%s", words.place, has_voice ? " (" : "",
                    has_voice ? word_voice(change->voice) : "", has_voice ? ")" : "");
    output_line("    %s: %s → %s", words.field, words.was ? words.was : "-",
                words.is ? words.is : "-");
    history_words_clear(&words);
}

static void print_group(const struct history_view *view, const struct history_group *group)
{
    char *moment = word_take_moment(group->at);
    char *deed = word_take_history_deed(group);
    output_line("%s  %s  %s  [%s]", moment, group->author, deed, group->id);
    const struct history_change *before = NULL;
    for (size_t i = 0; i < group->change_count; i++)
        if (history_shows(view, &group->changes[i])) {
            print_change(view, &group->changes[i], before);
            before = &group->changes[i];
        }
    free(deed);
    free(moment);
}

static void print_history(const struct history_view *view)
{
    const struct history_group *groups = NULL;
    size_t count = assessment_get_history(view->assessment, &groups), shown = 0;
    for (size_t i = 0; i < count; i++)
        if (history_shows_group(view, &groups[i])) {
            print_group(view, &groups[i]);
            shown++;
        }
    if (shown == 0)
        output_line("%s", _("Nothing was changed there."));
}

enum status history_run(const struct arguments *arguments, struct error *error)
{
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], ASSESSMENT_READ, error);
    if (!assessment)
        return STATUS_DONE;
    struct library *library = take_library(assessment);
    struct history_view view = {.assessment = assessment,
                                .library = library,
                                .wanted = arguments->words + 1,
                                .wanted_count = arguments->count - 1};
    if (arguments->values[OPTION_JSON])
        output_json(json_take_history(&view));
    else
        print_history(&view);
    library_free(library);
    assessment_free(assessment);
    return STATUS_DONE;
}
