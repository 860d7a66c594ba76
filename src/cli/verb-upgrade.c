/* From the edition of the questions that a case was answered on to the installed one: what has
 * changed is shown, and taken over only when somebody says so (docs/upgrade.md). */
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "verb.h"
#include "workbench.h"

enum outcome { OUTCOME_SAME, OUTCOME_CHANGED, OUTCOME_GONE, OUTCOME_COUNT };

struct upgrade {
    struct workbench workbench;
    struct library
        *languages[2]; /* the packs in each language, since a case keeps what was shown */
    struct change *changes;
    size_t change_count;
    size_t counts[OUTCOME_COUNT];
    struct arena *arena; /* of the addresses */
};

static const char *const language_names[] = {"ja", "en"};

static bool load_languages(struct upgrade *upgrade)
{
    const struct snapshot *snapshot = upgrade->workbench.snapshot;
    const char **ids = mem_alloc((snapshot->pack_count + 1) * sizeof *ids);
    for (size_t i = 0; i < snapshot->pack_count; i++)
        ids[i] = snapshot->packs[i].id;
    for (size_t i = 0; i < ARRAY_LENGTH(language_names); i++) {
        struct faults faults = {0};
        upgrade->languages[i] =
            library_new_installed(ids, snapshot->pack_count, language_names[i], &faults);
        faults_free(&faults);
    }
    free(ids);
    return true;
}

static void drop(struct upgrade *upgrade)
{
    for (size_t i = 0; i < ARRAY_LENGTH(language_names); i++)
        library_free(upgrade->languages[i]);
    free(upgrade->changes);
    arena_free(upgrade->arena);
    workbench_close(&upgrade->workbench);
}

/* ---- what has become of a question ---- */

static const struct control *find_control(const struct library *library,
                                          const struct answer *answer)
{
    const struct pack *pack = library_get_pack(library, answer->pack);
    return pack ? pack_get_control(pack, answer->control) : NULL;
}

/* A part that is gone has no text of its own. */
static const char *find_text(const struct library *library, const struct answer *answer)
{
    const struct control *control = find_control(library, answer);
    if (!control || !answer->option)
        return control ? control->question.value : NULL;
    for (size_t i = 0; i < control->option_count; i++)
        if (text_equal(control->options[i].id, answer->option))
            return control->options[i].text.value;
    return NULL;
}

/* Its text is the one that was asked, in one of the languages, and its choice is still offered. */
static enum outcome find_outcome(const struct upgrade *upgrade, const struct answer *answer,
                                 const char *wording)
{
    const struct library *library = upgrade->workbench.library;
    if (!find_text(library, answer))
        return OUTCOME_GONE;
    if (!control_get_choice(find_control(library, answer), answer->choice))
        return OUTCOME_CHANGED;
    for (size_t i = 0; i < ARRAY_LENGTH(language_names); i++)
        if (!wording || text_equal(find_text(upgrade->languages[i], answer), wording))
            return OUTCOME_SAME;
    return OUTCOME_CHANGED;
}

static void add_change(struct upgrade *upgrade, const char *address, enum voice voice,
                       const char *field, const char *value)
{
    const struct assessment *assessment = upgrade->workbench.assessment;
    ARRAY_PUSH(upgrade->changes, upgrade->change_count) =
        (struct change){.address = address,
                        .voice = voice,
                        .field = field,
                        .old_value = assessment_get(assessment, address, voice, field),
                        .new_value = value};
}

static void print_answer(const struct upgrade *upgrade, const struct answer *answer,
                         const char *wording, enum outcome outcome)
{
    const char *text = find_text(upgrade->workbench.library, answer);
    char *was = mem_format(_("was: %s"), wording ? wording : "?");
    char *is = text ? mem_format(_("is: %s"), text) : NULL;
    output_line("%s  %s", answer->address,
                outcome == OUTCOME_GONE ? _("is gone; the answer stays in the file")
                                        : _("has changed, to be asked again"));
    output_paragraph(was, 4);
    output_paragraph(is, 4);
    free(was);
    free(is);
}

static void compare_answer(struct upgrade *upgrade, const struct answer *answer)
{
    const char *wording =
        assessment_get_wording(upgrade->workbench.assessment, answer->address, answer->voice);
    enum outcome outcome = find_outcome(upgrade, answer, wording);
    upgrade->counts[outcome]++;
    if (outcome != OUTCOME_SAME)
        print_answer(upgrade, answer, wording, outcome);
    if (outcome == OUTCOME_CHANGED)
        add_change(upgrade, answer->address, answer->voice, "asks-again", "yes");
}

/* ---- packs ---- */

/* What nobody has answered: new, or left open before; the file does not keep what was not answered.
 */
static size_t count_unanswered(const struct upgrade *upgrade, const struct pack *pack)
{
    const struct pack_result *result = result_get_pack(upgrade->workbench.result, pack->id);
    return result ? (size_t)result->counts.unanswered : 0;
}

static void print_counts(const struct upgrade *upgrade, const struct pack *pack)
{
    output_line(_("%zu answers to the same text, %zu to a changed one, %zu to questions that are "
                  "gone; %zu questions are new or were not answered before."),
                upgrade->counts[OUTCOME_SAME], upgrade->counts[OUTCOME_CHANGED],
                upgrade->counts[OUTCOME_GONE], count_unanswered(upgrade, pack));
}

static void compare_pack(struct upgrade *upgrade, const struct case_pack *kept)
{
    const struct snapshot *snapshot = upgrade->workbench.snapshot;
    const struct pack *pack = library_get_pack(upgrade->workbench.library, kept->id);
    if (text_equal(pack->version, kept->version))
        return;
    memset(upgrade->counts, 0, sizeof upgrade->counts);
    output_line(_("%s: answered on edition %s, installed is %s"), pack->title.value,
                kept->version ? kept->version : "?", pack->version);
    add_change(upgrade, arena_format(upgrade->arena, "pack:%s", kept->id), VOICE_NONE, "version",
               pack->version);
    for (size_t i = 0; i < snapshot->answer_count; i++)
        if (snapshot->answers[i].choice && text_equal(snapshot->answers[i].pack, kept->id))
            compare_answer(upgrade, &snapshot->answers[i]);
    print_counts(upgrade, pack);
}

/* ---- the verb ---- */

static enum status finish(struct upgrade *upgrade, const struct arguments *arguments,
                          struct error *error)
{
    struct assessment *assessment = upgrade->workbench.assessment;
    if (!upgrade->change_count) {
        output_line("%s", _("The installed edition is the one that was answered."));
        return STATUS_DONE;
    }
    if (!arguments->values[OPTION_YES]) {
        output_line("%s", _("Nothing was changed. With --yes the new edition is taken over."));
        return STATUS_NO;
    }
    if (assessment_apply(assessment, upgrade->changes, upgrade->change_count, "upgrade", error) &&
        assessment_save(assessment, error))
        output_line("%s", _("Taken over. “tenken undo” takes it back."));
    return STATUS_DONE;
}

enum status upgrade_run(const struct arguments *arguments, struct error *error)
{
    struct upgrade upgrade = {.arena = arena_new()};
    bool writes = arguments->values[OPTION_YES] && !arguments->values[OPTION_DRY_RUN];
    enum status status = STATUS_DONE;
    if (arguments->values[OPTION_YES] && arguments->values[OPTION_DRY_RUN])
        error_set(error, ERROR_USAGE, "--dry-run", _("not together with --yes"));
    else if (workbench_open(&upgrade.workbench, arguments->words[0],
                            writes ? ASSESSMENT_WRITE : ASSESSMENT_READ, error) &&
             load_languages(&upgrade)) {
        for (size_t i = 0; i < upgrade.workbench.snapshot->pack_count; i++)
            compare_pack(&upgrade, &upgrade.workbench.snapshot->packs[i]);
        status = finish(&upgrade, arguments, error);
    }
    drop(&upgrade);
    return status;
}
