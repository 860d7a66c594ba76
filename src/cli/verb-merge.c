/* Joining a colleague's copy of a case (docs/merge.md): what both changed to different values is
 * shown, and nothing is written before each of these is decided. */
#include <stdlib.h>
#include <string.h>

#include "edition.h"
#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

struct joining {
    struct workbench mine, theirs; /* theirs: of a copy in memory, since its file is only read */
    struct edition editions[2];
    struct merge *merge;
    bool as_json;
};

static void drop(struct joining *joining)
{
    merge_free(joining->merge);
    edition_clear(&joining->editions[0]);
    edition_clear(&joining->editions[1]);
    workbench_close(&joining->theirs);
    workbench_close(&joining->mine);
}

/* ---- both cases, of one edition ---- */

static struct assessment *take_theirs(const char *path, struct error *error)
{
    size_t length;
    struct assessment *opened = workbench_take_case(path, ASSESSMENT_READ, error);
    if (!opened)
        return NULL;
    char *bytes = assessment_take_bytes(opened, &length);
    struct assessment *copy = assessment_parse(bytes, length, path, error);
    free(bytes);
    assessment_free(opened);
    return copy;
}

static bool take_over(struct joining *joining, size_t nth, const char *path, struct error *error)
{
    struct edition *edition = &joining->editions[nth];
    edition->is_silent = joining->as_json;
    if (!joining->as_json)
        output_line("%s", path);
    edition_compare(edition, nth ? &joining->theirs : &joining->mine);
    return edition_take_over(edition, error);
}

static bool open_both(struct joining *joining, const char *const *paths, struct error *error)
{
    struct assessment *theirs = NULL;
    if (!workbench_open(&joining->mine, paths[0], ASSESSMENT_WRITE, error) ||
        !(theirs = take_theirs(paths[1], error)) ||
        !workbench_begin(&joining->theirs, theirs, error))
        return false;
    if (!merge_has_two_editions(joining->mine.assessment, theirs))
        return true;
    return take_over(joining, 0, paths[0], error) && take_over(joining, 1, paths[1], error);
}

/* ---- deciding ---- */

static bool find_choice(const char *word, enum merge_choice *choice)
{
    for (*choice = MERGE_MINE; *choice < MERGE_CHOICE_COUNT; ++*choice)
        if (text_equal(word, merge_choice_get_name(*choice)))
            return true;
    return false;
}

static bool is_meant(const struct merge_conflict *conflict, const char *word, size_t length)
{
    return (length == 3 && memcmp(word, "all", 3) == 0) ||
           (strlen(conflict->key) == length && memcmp(conflict->key, word, length) == 0);
}

/* “all=mine” decides what nothing before it has decided. A key that is none is told so: but where
 * there are no conflicts any more, everything has been decided before. */
static bool decide(struct merge *merge, const char *word, struct error *error)
{
    const struct merge_conflict *conflicts;
    size_t count = merge_get_conflicts(merge, &conflicts), meant = 0;
    const char *equals = strrchr(word, '=');
    enum merge_choice choice;
    if (!equals || !find_choice(equals + 1, &choice))
        return error_set(error, ERROR_USAGE, word, _("expected KEY=mine, KEY=theirs or KEY=both"));
    size_t length = (size_t)(equals - word);
    bool is_all = length == 3 && memcmp(word, "all", 3) == 0;
    for (size_t i = 0; i < count; i++) {
        bool is_free = !is_all || merge_get_choice(merge, i) == MERGE_OPEN;
        if (!is_meant(&conflicts[i], word, length))
            continue;
        meant++;
        if (is_free && !merge_decide(merge, i, choice) && !is_all)
            return error_set(error, ERROR_USAGE, word,
                             _("only texts can both stay, one below the other"));
    }
    return is_all || meant || !count ||
           error_set(error, ERROR_USAGE, word, _("not one of the conflicts"));
}

static bool decide_all(const struct joining *joining, const struct arguments *arguments,
                       struct error *error)
{
    for (size_t i = 2; i < arguments->count; i++)
        if (!decide(joining->merge, arguments->words[i], error))
            return false;
    return true;
}

/* ---- printing ---- */

static void print_side(const char *name, const struct merge_side *side, const char *words)
{
    char *moment = word_take_moment(side->at);
    char *note = side->note ? mem_format(_("note: %s"), side->note) : NULL;
    output_line("  %s  %s", name, words ? words : "-");
    if (side->author)
        output_line("      %s  %s", side->author, moment);
    output_paragraph(note, 6);
    free(note);
    free(moment);
}

static void print_conflict(const struct history_view *view, const struct merge_conflict *conflict,
                           enum merge_choice choice)
{
    struct history_words words = merge_take_words(view, conflict);
    bool has_voice = conflict->voice != VOICE_NONE;
    output_line("%s%s%s", conflict->key, choice == MERGE_OPEN ? "" : "  = ",
                merge_choice_get_name(choice));
    output_line("  %s: %s%s%s%s", words.place, words.field, has_voice ? " (" : "",
                has_voice ? word_voice(conflict->voice) : "", has_voice ? ")" : "");
    print_side(_("mine:  "), &conflict->mine, words.was);
    print_side(_("theirs:"), &conflict->theirs, words.is);
    history_words_clear(&words);
}

static void print_conflicts(const struct history_view *view, const struct merge *merge)
{
    const struct merge_conflict *conflicts;
    size_t count = merge_get_conflicts(merge, &conflicts);
    for (size_t i = 0; i < count; i++)
        print_conflict(view, &conflicts[i], merge_get_choice(merge, i));
}

static void print_outcome(const struct merge *merge, const char *written)
{
    size_t open = merge_count_open(merge);
    if (open)
        output_line(_("Nothing was written: %zu to be decided. Say KEY=mine, KEY=theirs or, of "
                      "texts, KEY=both; all=mine decides the rest."),
                    open);
    else if (!merge_changes_something(merge))
        output_line("%s", _("There is nothing in it that this case does not have."));
    if (written)
        output_line(_("Joined: %zu groups of changes, %zu values taken over, %s"),
                    merge_count_groups(merge), merge_count_taken(merge), written);
}

/* What is to be asked again in either, since its edition was not the installed one. */
static struct change *take_asked_again(const struct joining *joining, size_t *count)
{
    struct change *changes = NULL;
    *count = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(joining->editions); i++)
        for (size_t k = 0; k < joining->editions[i].change_count; k++)
            ARRAY_PUSH(changes, *count) = joining->editions[i].changes[k];
    return changes;
}

static void print_json(const struct joining *joining, const struct history_view *view,
                       const char *written)
{
    size_t count;
    struct change *asked_again = take_asked_again(joining, &count);
    const struct merge_report report = {
        .written = written, .asked_again = asked_again, .asked_again_count = count};
    output_json(json_take_merge(view, joining->merge, &report));
    free(asked_again);
}

static void print(const struct joining *joining, const char *written)
{
    const struct history_view view = {.assessment = joining->mine.assessment,
                                      .library = joining->mine.library};
    if (joining->as_json) {
        print_json(joining, &view, written);
        return;
    }
    if (!written)
        print_conflicts(&view, joining->merge);
    print_outcome(joining->merge, written);
}

/* ---- the verb ---- */

/* In place only what changes something is written, so that joining twice leaves the file alone. */
static bool write(struct joining *joining, const char *output, struct error *error)
{
    struct assessment *mine = joining->mine.assessment;
    if (output)
        return merge_write(joining->merge, output, error);
    if (!merge_changes_something(joining->merge))
        return true;
    return assessment_merge(mine, joining->merge, error) && assessment_save(mine, error);
}

static enum status finish(struct joining *joining, const struct arguments *arguments,
                          struct error *error)
{
    const char *output = arguments->values[OPTION_OUTPUT];
    bool is_decided = merge_count_open(joining->merge) == 0;
    bool writes = is_decided && (output || merge_changes_something(joining->merge));
    if (is_decided && !write(joining, output, error))
        return STATUS_DONE;
    print(joining, !writes ? NULL : output ? output : arguments->words[0]);
    return is_decided ? STATUS_DONE : STATUS_NO;
}

enum status merge_run(const struct arguments *arguments, struct error *error)
{
    struct joining joining = {.as_json = arguments->values[OPTION_JSON]};
    enum status status = STATUS_DONE;
    if (open_both(&joining, arguments->words, error) &&
        (joining.merge = merge_new(joining.mine.assessment, joining.theirs.assessment,
                                   arguments->words[1], error)) &&
        decide_all(&joining, arguments, error))
        status = finish(&joining, arguments, error);
    drop(&joining);
    return status;
}
