/* Words for the crosswalk: docs/crosswalk.md. */
#include "tenken/report.h"

#include <stdlib.h>

const char *word_relation(enum relation_kind kind)
{
    static const char *const words[RELATION_KIND_COUNT] = {
        [RELATION_EQUAL] = N_("the same question"),
        [RELATION_EQUIVALENT] = N_("the same in other words"),
        [RELATION_SUBSET] = N_("a part of that one"),
        [RELATION_SUPERSET] = N_("that one is a part of it"),
        [RELATION_INTERSECTS] = N_("the two overlap"),
    };
    return _(words[kind]);
}

char *word_take_title(const struct result *result, const struct control_result *control)
{
    const char *subject = control_get_subject_name(result, control);
    return mem_format("%s%s%s", control->control->title.value, subject ? " – " : "",
                      subject ? subject : "");
}

char *word_take_place_of(const struct result *result, const struct control_result *control)
{
    const char *title = control->pack->title.value, *clause = control_get_clause(control->control);
    if (!control->subject)
        return mem_format("%s %s", title, clause);
    return mem_format(_("%s %s (%s)"), title, clause, control_get_subject_name(result, control));
}

const char *word_said(const struct control_relation *relation)
{
    const struct control_result *other = relation->other;
    bool is_its_own = other->choice && relation->said == other->rating;
    return is_its_own ? other->choice->label.value : word_rating(relation->said);
}

/* The question that the line ends with. */
static char *take_proposal(const struct offer *offer)
{
    if (offer->obstacle == OBSTACLE_PARTS)
        return mem_copy(_("Here each part is answered by itself: see which are in place."));
    if (offer->obstacle == OBSTACLE_SCALE)
        return mem_format(_("Here no answer stands for “%s”."), word_rating(offer->rating));
    const char *label = offer->choice->label.value;
    if (offer->choice->asks_reason)
        return mem_format(_("Here too: “%s”? It needs a reason."), label);
    if (offer->rating != offer->best && offer->best == RATING_MET)
        return mem_format(_("Here at least: “%s”?"), label);
    if (offer->sources[0]->kind == RELATION_SUPERSET)
        return mem_format(_("Here: “%s”?"), label);
    return mem_format(_("Here too: “%s”?"), label);
}

static const char *get_pattern(enum relation_kind kind)
{
    /* TRANSLATORS: the place of a question, and what was answered there */
    if (kind == RELATION_SUPERSET)
        return N_("%s, a part of this, was answered “%s”. ");
    if (kind == RELATION_SUBSET)
        return N_("%s, which this is a part of, was answered “%s”. ");
    return N_("%s was answered “%s”. ");
}

char *word_take_offer(const struct result *result, const struct offer *offer)
{
    const struct control_relation *weakest = offer->sources[0];
    struct string text = {0};
    char *place = word_take_place_of(result, weakest->other);
    char *proposal = take_proposal(offer);
    string_format(&text, _(get_pattern(weakest->kind)), place, word_said(weakest));
    if (offer->source_count > 1)
        string_format(&text,
                      tr_plural("(And %zu more.) ", "(And %zu more.) ", offer->source_count - 1),
                      offer->source_count - 1);
    string_append(&text, proposal);
    free(place);
    free(proposal);
    return string_take(&text);
}

char *word_take_relation_reason(const struct control_relation *relation)
{
    return mem_format(_("%s: %s"), word_relation(relation->kind), relation->relation->reason.value);
}

char *word_take_relation(const struct result *result, const struct control_relation *relation)
{
    char *place = word_take_place_of(result, relation->other);
    char *reason = word_take_relation_reason(relation);
    char *text = mem_format(_("%s, %s: “%s” (%s)"), place, relation->other->control->title.value,
                            word_said(relation), reason);
    free(place);
    free(reason);
    return text;
}
