/* Keys by their names, as the key line of the wizard writes them. */
#ifndef TENKEN_HARNESS_KEYS_H
#define TENKEN_HARNESS_KEYS_H

#include "terminal.h"

struct key {
    VTermKey key; /* VTERM_KEY_NONE for a character */
    uint32_t character;
    VTermModifier modifier;
};
/* "Down" "a" "^R" "S-Tab" "M-x" "F1" "Space". False where there is no such key. */
bool key_from_name(const char *name, size_t length, struct key *key);
void key_send(struct terminal *terminal, const struct key *key);

#endif
