/* Terms, laws, incidents and guidance, without a case. */
#include <stdlib.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"

#define TERM "term"

/* What is asked for. */
struct wish {
    bool has_terms, has_kind[HANDBOOK_KIND_COUNT];
    char *words; /* or NULL: everything */
};

struct found {
    const struct term **terms;
    size_t term_count;
    const struct handbook_entry **entries;
    size_t entry_count;
};

static char *take_words(const struct arguments *arguments, size_t from)
{
    struct string words = {0};
    for (size_t i = from; i < arguments->count; i++)
        string_format(&words, "%s%s", i > from ? " " : "", arguments->words[i]);
    return words.text ? string_take(&words) : NULL;
}

/* The first word may be a kind. */
static struct wish read_wish(const struct arguments *arguments)
{
    const char *first = arguments->count ? arguments->words[0] : "";
    enum handbook_kind kind = HANDBOOK_KIND_COUNT;
    bool is_term = text_equal(first, TERM), is_kind = handbook_kind_from_name(first, &kind);
    struct wish wish = {.has_terms = !is_kind,
                        .words = take_words(arguments, is_term || is_kind ? 1 : 0)};
    for (enum handbook_kind i = 0; i < HANDBOOK_KIND_COUNT; i++)
        wish.has_kind[i] = is_kind ? i == kind : !is_term;
    return wish;
}

static bool is_wanted(const struct wish *wish, char *folded)
{
    bool is_wanted = !wish->words || folded_has_words(folded, wish->words);
    free(folded);
    return is_wanted;
}

static struct found find(const struct wish *wish, const struct handbook *handbook)
{
    struct found found = {.term_count = 0};
    for (size_t i = 0; wish->has_terms && i < handbook->term_count; i++)
        if (is_wanted(wish, term_take_folded(&handbook->terms[i])))
            ARRAY_PUSH(found.terms, found.term_count) = &handbook->terms[i];
    for (size_t i = 0; i < handbook->count; i++) {
        const struct handbook_entry *entry = &handbook->entries[i];
        if (wish->has_kind[entry->kind] && is_wanted(wish, entry_take_folded(entry)))
            ARRAY_PUSH(found.entries, found.entry_count) = entry;
    }
    return found;
}

/* ---- in words ---- */

static void print_term(const struct term *term, bool is_whole)
{
    const char *reading = term->reading.value;
    output_line("%s  %s%s%s%s", _("term"), term->name.value, reading ? " (" : "",
                reading ? reading : "", reading ? ")" : "");
    if (is_whole)
        output_paragraph(term->text.value, 4);
}

static void print_texts(const struct handbook_entry *entry)
{
    char *remark = word_take_entry_remark(entry);
    output_paragraph(remark, 4);
    output_paragraph(entry->text.value, 4);
    output_paragraph(entry->sanction.value, 4);
    output_paragraph(entry->note.value, 4);
    output_paragraph(entry->source.value, 4);
    for (size_t i = 0; i < entry->link_count; i++)
        output_line("    → %s", entry->links[i].address);
    free(remark);
}

static void print_entry(const struct handbook_entry *entry, bool is_whole)
{
    const char *made_up = entry->is_made_up ? _(" (made up)") : "";
    output_line("%s  %s%s", word_handbook_kind(entry->kind), entry->title.value, made_up);
    if (is_whole)
        print_texts(entry);
}

/* The titles of all, or whole what was looked for. */
static void print(const struct found *found, bool is_whole)
{
    for (size_t i = 0; i < found->term_count; i++)
        print_term(found->terms[i], is_whole);
    for (size_t i = 0; i < found->entry_count; i++)
        print_entry(found->entries[i], is_whole);
    if (!found->term_count && !found->entry_count)
        output_line("%s", _("The handbook has nothing about that."));
}

enum status handbook_run(const struct arguments *arguments, struct error *error)
{
    struct faults faults = {0};
    struct handbook *handbook = handbook_new_installed(language_get(), &faults);
    struct wish wish = read_wish(arguments);
    struct found found = find(&wish, handbook);
    output_faults(stderr, &faults);
    if (arguments->values[OPTION_JSON])
        output_json(
            json_take_handbook(found.terms, found.term_count, found.entries, found.entry_count));
    else
        print(&found, wish.words);
    free(found.terms);
    free(found.entries);
    free(wish.words);
    handbook_free(handbook);
    faults_free(&faults);
    return STATUS_DONE;
}
