/* What a case says of the firm's trade and size, so that it can be told apart without its name. */
#include "gathering.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The bounds that statistics on small firms use. */
static const struct {
    long people; /* up to */
    const char *name;
} bands[] = {{5, "1-5"},      {20, "6-20"},     {50, "21-50"},
             {100, "51-100"}, {300, "101-300"}, {LONG_MAX, "301-"}};

/* "24人（うちパート4）" are 24; what has no number in front is not known. */
const char *size_of(const struct snapshot *snapshot)
{
    const char *said = snapshot_get_firm(snapshot, "size");
    char *plain = text_take_folded(said ? said : ""); /* full width digits, too */
    long people = strtol(plain, NULL, 10);
    const char *name = NULL;
    for (size_t i = 0; people > 0 && i < ARRAY_LENGTH(bands) && !name; i++)
        if (people <= bands[i].people)
            name = bands[i].name;
    free(plain);
    return name;
}

static bool has_word(const struct trade *trade, const char *folded)
{
    bool has_one = false;
    for (size_t i = 0; i < trade->word_count && !has_one; i++) {
        char *word = text_take_folded(trade->words[i]);
        has_one = strstr(folded, word);
        free(word);
    }
    return has_one;
}

const char *trade_of(const struct library *library, const struct snapshot *snapshot,
                     struct arena *arena)
{
    const struct identify *identify = library_get_identify(library);
    const char *said = snapshot_get_firm(snapshot, "industry"), *name = NULL;
    if (text_is_blank(said))
        return NULL;
    char *folded = text_take_folded(said);
    for (size_t i = 0; identify && i < identify->trade_count && !name; i++)
        if (has_word(&identify->trades[i], folded))
            name = identify->trades[i].title.value;
    free(folded);
    return name ? name : arena_copy(arena, said);
}
