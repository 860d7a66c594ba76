/* Words for the handbook, and looking for some in it. */
#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

const char *word_handbook_kind(enum handbook_kind kind)
{
    static const char *const words[HANDBOOK_KIND_COUNT] = {
        [HANDBOOK_LAW] = N_("law"),
        [HANDBOOK_INCIDENT] = N_("incident"),
        [HANDBOOK_GUIDANCE] = N_("guidance"),
    };
    return _(words[kind]);
}

char *word_take_entry_remark(const struct handbook_entry *entry)
{
    if (entry->is_made_up)
        return mem_copy(_("A made-up story. Nobody reported it; it is for talking and training."));
    return entry->date ? mem_format(_("As its source had it then: %s"), entry->date) : NULL;
}

static char *take_folded(const char *const *texts, size_t count)
{
    struct string all = {0};
    for (size_t i = 0; i < count; i++)
        string_format(&all, "%s\n", texts[i] ? texts[i] : "");
    char *folded = text_take_folded(all.text);
    string_free(&all);
    return folded;
}

char *term_take_folded(const struct term *term)
{
    const char *const texts[] = {term->name.value, term->reading.value, term->text.value};
    return take_folded(texts, ARRAY_LENGTH(texts));
}

char *entry_take_folded(const struct handbook_entry *entry)
{
    const char *const texts[] = {entry->title.value, entry->text.value, entry->sanction.value,
                                 entry->note.value, entry->source.value};
    return take_folded(texts, ARRAY_LENGTH(texts));
}

bool folded_has_words(const char *folded, const char *words)
{
    char *wanted = text_take_folded(words), *rest = NULL;
    bool has_all = true;
    for (char *word = strtok_r(wanted, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
        has_all = has_all && strstr(folded, word);
    free(wanted);
    return has_all;
}
