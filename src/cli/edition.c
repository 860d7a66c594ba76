#include "edition.h"

#include <stdlib.h>
#include <string.h>

#include "output.h"

static const char *const language_names[] = {"ja", "en"};

static void load_languages(struct edition *edition)
{
    const struct snapshot *snapshot = edition->workbench->snapshot;
    const char **ids = mem_alloc((snapshot->pack_count + 1) * sizeof *ids);
    for (size_t i = 0; i < snapshot->pack_count; i++)
        ids[i] = snapshot->packs[i].id;
    for (size_t i = 0; i < ARRAY_LENGTH(language_names); i++) {
        struct faults faults = {0};
        edition->languages[i] =
            library_new_installed(ids, snapshot->pack_count, language_names[i], &faults);
        faults_free(&faults);
    }
    free(ids);
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
static enum outcome find_outcome(const struct edition *edition, const struct answer *answer,
                                 const char *wording)
{
    const struct library *library = edition->workbench->library;
    if (!find_text(library, answer))
        return OUTCOME_GONE;
    if (!control_get_choice(find_control(library, answer), answer->choice))
        return OUTCOME_CHANGED;
    for (size_t i = 0; i < ARRAY_LENGTH(language_names); i++)
        if (!wording || text_equal(find_text(edition->languages[i], answer), wording))
            return OUTCOME_SAME;
    return OUTCOME_CHANGED;
}

static void add_change(struct edition *edition, const char *address, enum voice voice,
                       const char *field, const char *value)
{
    const struct assessment *assessment = edition->workbench->assessment;
    ARRAY_PUSH(edition->changes, edition->change_count) =
        (struct change){.address = address,
                        .voice = voice,
                        .field = field,
                        .old_value = assessment_get(assessment, address, voice, field),
                        .new_value = value};
}

static void print_answer(const struct edition *edition, const struct answer *answer,
                         const char *wording, enum outcome outcome)
{
    const char *text = find_text(edition->workbench->library, answer);
    if (edition->is_silent)
        return;
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

static void compare_answer(struct edition *edition, const struct answer *answer)
{
    const char *wording =
        assessment_get_wording(edition->workbench->assessment, answer->address, answer->voice);
    enum outcome outcome = find_outcome(edition, answer, wording);
    edition->counts[outcome]++;
    if (outcome != OUTCOME_SAME)
        print_answer(edition, answer, wording, outcome);
    if (outcome == OUTCOME_CHANGED)
        add_change(edition, answer->address, answer->voice, "asks-again", "yes");
}

/* ---- packs ---- */

/* What nobody has answered: new, or left open before; the file does not keep what was not answered.
 */
static size_t count_unanswered(const struct edition *edition, const struct pack *pack)
{
    const struct pack_result *result = result_get_pack(edition->workbench->result, pack->id);
    return result ? (size_t)result->counts.unanswered : 0;
}

static void print_counts(const struct edition *edition, const struct pack *pack)
{
    if (edition->is_silent)
        return;
    output_line(_("%zu answers to the same text, %zu to a changed one, %zu to questions that are "
                  "gone; %zu questions are new or were not answered before."),
                edition->counts[OUTCOME_SAME], edition->counts[OUTCOME_CHANGED],
                edition->counts[OUTCOME_GONE], count_unanswered(edition, pack));
}

static void compare_pack(struct edition *edition, const struct case_pack *kept)
{
    const struct snapshot *snapshot = edition->workbench->snapshot;
    const struct pack *pack = library_get_pack(edition->workbench->library, kept->id);
    if (text_equal(pack->version, kept->version))
        return;
    memset(edition->counts, 0, sizeof edition->counts);
    if (!edition->is_silent)
        output_line(_("%s: answered on edition %s, installed is %s"), pack->title.value,
                    kept->version ? kept->version : "?", pack->version);
    add_change(edition, arena_format(edition->arena, "pack:%s", kept->id), VOICE_NONE, "version",
               pack->version);
    for (size_t i = 0; i < snapshot->answer_count; i++)
        if (snapshot->answers[i].choice && text_equal(snapshot->answers[i].pack, kept->id))
            compare_answer(edition, &snapshot->answers[i]);
    print_counts(edition, pack);
}

/* ---- all packs ---- */

void edition_compare(struct edition *edition, const struct workbench *workbench)
{
    edition->workbench = workbench;
    edition->arena = arena_new();
    load_languages(edition);
    for (size_t i = 0; i < workbench->snapshot->pack_count; i++)
        compare_pack(edition, &workbench->snapshot->packs[i]);
}

bool edition_take_over(const struct edition *edition, struct error *error)
{
    return assessment_apply(edition->workbench->assessment, edition->changes, edition->change_count,
                            "upgrade", error);
}

void edition_clear(struct edition *edition)
{
    for (size_t i = 0; i < ARRAY_LENGTH(edition->languages); i++)
        library_free(edition->languages[i]);
    free(edition->changes);
    arena_free(edition->arena);
    *edition = (struct edition){0};
}
