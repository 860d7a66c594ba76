/* Cases of the small pack as the participants of a workshop would hand them in; after cmocka.h. */
#ifndef TENKEN_HARNESS_PARTICIPANTS_H
#define TENKEN_HARNESS_PARTICIPANTS_H

#include "tenken/base.h"

#include <stdlib.h>
#include <string.h>

struct participant {
    const char *id, *firm; /* elements of the firm besides its name */
    const char *answers;   /* "1=done 2=not" */
};

static inline char *participant_take_answers(const char *answers)
{
    struct string xml = {0};
    char *copy = mem_copy(answers), *rest = NULL;
    for (char *word = strtok_r(copy, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        char *choice = strchr(word, '=');
        *choice++ = '\0';
        string_format(&xml,
                      "<answer address=\"mini:%s\" voice=\"firm\"><choice "
                      "at=\"2026-04-01T09:00:00Z\" by=\"Hanako Secret\">%s</choice>"
                      "<note>A note to hide</note></answer>",
                      word, choice);
    }
    free(copy);
    return string_take(&xml);
}

static inline void put_participant(const char *folder, const char *name, struct participant who)
{
    char *answers = participant_take_answers(who.answers);
    char *text = mem_format("<assessment format=\"1.0\" id=\"%s\" created=\"2026-04-01T09:00:00Z\">"
                            "<case><mode>train</mode></case><firm><name>Hidden Ltd</name>%s</firm>"
                            "<packs><pack id=\"mini\"><version>1.0</version><profile>all</profile>"
                            "</pack></packs><answers>%s</answers></assessment>",
                            who.id, who.firm, answers);
    char *path = path_take_join(folder, name);
    assert_true(file_write_whole(path, text, strlen(text), true, NULL));
    free(path);
    free(text);
    free(answers);
}

/* So many alike, from a number on, at a table. Returns the next number. */
static inline int put_many(const char *room, int from, int count, const char *table,
                           const char *answers)
{
    char *firm = mem_format("<table>%s</table>", table);
    for (int i = from; i < from + count; i++) {
        char *name = mem_format("%02d.tenken", i), *id = mem_format("p%d", i);
        put_participant(room, name, (struct participant){id, firm, answers});
        free(id);
        free(name);
    }
    free(firm);
    return from + count;
}

#endif
