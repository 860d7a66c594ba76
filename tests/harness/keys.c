#include "keys.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

static const struct {
    const char *name;
    VTermKey key;
} names[] = {
    {"Enter", VTERM_KEY_ENTER}, {"Tab", VTERM_KEY_TAB},       {"Backspace", VTERM_KEY_BACKSPACE},
    {"Esc", VTERM_KEY_ESCAPE},  {"Up", VTERM_KEY_UP},         {"Down", VTERM_KEY_DOWN},
    {"Left", VTERM_KEY_LEFT},   {"Right", VTERM_KEY_RIGHT},   {"Insert", VTERM_KEY_INS},
    {"Delete", VTERM_KEY_DEL},  {"Home", VTERM_KEY_HOME},     {"End", VTERM_KEY_END},
    {"PgUp", VTERM_KEY_PAGEUP}, {"PgDn", VTERM_KEY_PAGEDOWN},
};

static bool is_name(const char *name, size_t length, const char *wanted)
{
    return strlen(wanted) == length && memcmp(name, wanted, length) == 0;
}

static bool find_named(const char *name, size_t length, struct key *key)
{
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        if (is_name(name, length, names[i].name)) {
            key->key = names[i].key;
            return true;
        }
    }
    if (length < 2 || name[0] != 'F' || !isdigit((unsigned char)name[1]))
        return false;
    key->key = (VTermKey)VTERM_KEY_FUNCTION(atoi(name + 1));
    return true;
}

static bool find_character(const char *name, size_t length, struct key *key)
{
    if (is_name(name, length, "Space")) {
        key->character = ' ';
        return true;
    }
    ucs4_t character;
    if (u8_strmbtouc(&character, (const uint8_t *)name) != (int)length)
        return false;
    key->character = character;
    return true;
}

bool key_from_name(const char *name, size_t length, struct key *key)
{
    *key = (struct key){0};
    if (length > 2 && name[1] == '-' && (name[0] == 'S' || name[0] == 'M')) {
        key->modifier = name[0] == 'S' ? VTERM_MOD_SHIFT : VTERM_MOD_ALT;
        name += 2;
        length -= 2;
    } else if (length == 2 && name[0] == '^') {
        key->modifier = VTERM_MOD_CTRL;
        key->character = (uint32_t)tolower((unsigned char)name[1]);
        return true;
    }
    return find_named(name, length, key) || find_character(name, length, key);
}

void key_send(struct terminal *terminal, const struct key *key)
{
    if (key->key != VTERM_KEY_NONE)
        terminal_key(terminal, key->key, key->modifier);
    else
        terminal_character(terminal, key->character, key->modifier);
}
