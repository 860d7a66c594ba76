#include "glance.h"

#include "lines.h"
#include "question.h"
#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { MEASURES_SHOWN = 3, FOUND_SHOWN = 20 };

/* ---- sections ---- */

static void append_rating(struct string *line, enum rating rating, int count)
{
    if (count)
        string_format(line, _(", %s %d"), word_rating(rating), count);
}

static char *take_counts(const struct counts *counts)
{
    struct string line = {0};
    string_format(&line, _("%d of %d answered"), counts->answered, counts->applicable);
    append_rating(&line, RATING_MET, counts->met);
    append_rating(&line, RATING_PARTIAL, counts->partial);
    append_rating(&line, RATING_UNMET, counts->unmet);
    append_rating(&line, RATING_UNKNOWN, counts->unknown);
    append_rating(&line, RATING_NOT_APPLICABLE, counts->not_applicable);
    return string_take(&line);
}

static void say_section(const struct session *session, const struct section_result *section)
{
    const struct control_result *here = session_get_item(session);
    bool is_here = here && here->control->section == section->section;
    bool has_subjects = section->counts.total || section->section->repeat == REPEAT_NONE;
    char *counts = has_subjects ? take_counts(&section->counts)
                                : mem_copy(word_nothing_to_ask(section->section->repeat));
    char *line = mem_format("%s: %s%s", section->section->title.value, counts,
                            is_here ? _(" (you are here)") : "");
    say_item("  ", line);
    free(line);
    free(counts);
}

void glance_sections(const struct session *session)
{
    for (size_t i = 0; i < session->result->pack_count; i++) {
        const struct pack_result *pack = &session->result->packs[i];
        char *counts = take_counts(&pack->counts);
        say("%s: %s", pack->pack->title.value, counts);
        free(counts);
        for (size_t j = 0; j < pack->section_count; j++)
            say_section(session, &pack->sections[j]);
    }
}

/* ---- the result ---- */

static void say_score(const struct pack_result *pack)
{
    char *score = word_take_score(&pack->score);
    char *bands = word_take_bands(&pack->score);
    char *counts = take_counts(&pack->counts);
    say("%s: %s", pack->pack->title.value, counts);
    say_headed(_("Score"), score);
    say_headed(_("Standing"), bands);
    free(counts);
    free(bands);
    free(score);
}

static void say_measures(const struct result *result)
{
    struct ranking *ranking = engine_rank_measures(result);
    if (ranking->measure_count)
        say(_("What to do first:"));
    for (size_t i = 0; i < ranking->measure_count && i < MEASURES_SHOWN; i++) {
        const struct measure_rank *rank = &ranking->measures[i];
        char *effect = word_take_measure_line(rank);
        char *mark = mem_format("  %zu  ", i + 1);
        char *line = mem_format("%s: %s", rank->measure->title.value, effect);
        say_item(mark, line);
        free(line);
        free(mark);
        free(effect);
    }
    ranking_free(ranking);
}

void glance_result(const struct session *session)
{
    const struct result *result = session->result;
    for (size_t i = 0; i < result->pack_count; i++)
        say_score(&result->packs[i]);
    say(tr_plural("%zu gap so far.", "%zu gaps so far.", (unsigned long)result->gap_count),
        result->gap_count);
    if (session->library->withholds_advice)
        say("%s", word_withheld());
    else
        say_measures(result);
}

/* ---- searching ---- */

static char *take_searched(const struct session *session, const struct control_result *item)
{
    const struct answer *own =
        snapshot_get_answer(session->snapshot, item->address, session->voice);
    const char *subject = control_get_subject_name(session->result, item);
    char *all = control_take_all_text(item->control);
    char *whole =
        mem_format("%s%s\n%s", all, subject ? subject : "", own && own->note ? own->note : "");
    char *folded = text_take_folded(whole);
    free(whole);
    free(all);
    return folded;
}

/* `words` is folded; blanks part them. */
static bool has_words(const char *text, const char *words)
{
    char *copy = mem_copy(words), *rest = NULL;
    bool has_all = true;
    for (char *word = strtok_r(copy, " ", &rest); word && has_all;
         word = strtok_r(NULL, " ", &rest))
        has_all = strstr(text, word);
    free(copy);
    return has_all;
}

static bool is_found(const struct session *session, const struct control_result *item,
                     const char *words)
{
    if (!control_is_in_play(item))
        return false;
    char *text = take_searched(session, item);
    bool is_there = has_words(text, words);
    free(text);
    return is_there;
}

void glance_search(const struct session *session, const char *words)
{
    char *wanted = text_take_folded(words);
    size_t found = 0;
    for (size_t i = 0; !text_is_blank(wanted) && i < session->item_count; i++) {
        if (!is_found(session, session->items[i], wanted) || ++found > FOUND_SHOWN)
            continue;
        char *line = question_take_line(session, session->items[i]);
        say_item("  ", line);
        free(line);
    }
    if (found > FOUND_SHOWN)
        say(_("and %zu more: another word makes them fewer."), found - FOUND_SHOWN);
    if (!found)
        say(_("Nothing found. / and words search all questions, as in: / key"));
    free(wanted);
}
