/* Words for paths: docs/paths.md. */
#include "tenken/report.h"

#include <stdlib.h>

static const struct standing_words {
    const char *word, *head, *mark, *letter;
} standing_words[STANDING_COUNT] = {
    [STANDING_MET] = {N_("in place"), N_("in place"), "●", "M"},
    [STANDING_SHOWN] = {N_("in place as far as a case shows it"), N_("as seen"), "+", "+"},
    [STANDING_PART] = {N_("partly in place"), N_("in part"), "◐", "P"},
    [STANDING_MISSING] = {N_("not in place yet"), N_("not yet"), "○", "."},
    [STANDING_UNSEEN] = {N_("a case does not show it"), N_("not seen"), "?", "?"},
    [STANDING_NO_PACK] = {N_("its pack is not in the case"), N_("no pack"), "-", "-"},
};

const char *word_path_standing(enum path_standing standing)
{
    return _(standing_words[standing].word);
}

const char *word_path_head(enum path_standing standing)
{
    return _(standing_words[standing].head);
}

const char *word_path_mark(enum path_standing standing)
{
    return standing_words[standing].mark;
}

const char *word_path_letter(enum path_standing standing)
{
    return standing_words[standing].letter;
}

char *word_take_as_of(const char *date)
{
    return date ? mem_format(_("as of %s"), date) : mem_copy("");
}

char *word_take_path_next(const struct path *path)
{
    const char *done = path->reached ? path->stages[path->reached - 1].stage->title.value : NULL;
    const char *next = path->next ? path->next->stage->title.value : NULL;
    if (!next)
        return mem_copy(_("All that a case can show is in place. The rest is seen elsewhere."));
    if (path->next->standing == STANDING_UNSEEN)
        return mem_format(_("Next: “%s”. A case does not show it; you know how far it is."), next);
    if (!done)
        return mem_format(_("Next: “%s”."), next);
    return mem_format(_("“%s” is in place. Next: “%s”."), done, next);
}

char *word_take_counts(const struct counts_result *found)
{
    const struct scheme_counts *counts = found->counts;
    int done = (int)found->done, of = (int)found->control_count;
    if (!found->pack)
        return mem_format(_("The pack “%s” would show it; it is not in this case."), counts->pack);
    const char *title = found->pack->pack->title.value;
    if (!of)
        return mem_format(_("%s: nothing of it is asked in this case"), title);
    if (counts->rule == COUNTS_ANSWERED)
        return mem_format(_("%s: %d of %d answered"), title, done, of);
    if (counts->rule == COUNTS_ANY)
        return mem_format(_("%s: %d of %d met; one is enough"), title, done, of);
    return mem_format(_("%s: %d of %d met"), title, done, of);
}

char *word_take_counts_reason(const struct counts_result *found)
{
    if (!found->pack || !found->counts->reason.value)
        return NULL;
    return mem_format(_("What it shows, where it is met: %s"), found->counts->reason.value);
}
