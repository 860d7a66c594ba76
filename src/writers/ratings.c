#include "src/writers/ratings.h"

#include <stddef.h>
#include <string.h>

const struct rating_look rating_looks[RATING_LOOKS] = {
    {"met", "●", 0x1f6f5b, 0xdcefe8},        {"partial", "◐", 0x8a5a00, 0xfdf0d5},
    {"unmet", "×", 0xa5322a, 0xf9dedb},      {"unknown", "?", 0x5b4a8a, 0xe7e2f2},
    {"unanswered", "○", 0x56636e, 0xf4f7f8}, {"not-applicable", "·", 0x56636e, 0xffffff},
};

const struct rating_look *rating_get_look(const char *name)
{
    for (size_t i = 0; name && i < RATING_LOOKS; i++)
        if (strcmp(rating_looks[i].name, name) == 0)
            return &rating_looks[i];
    return NULL;
}
