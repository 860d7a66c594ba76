#include "pairs.h"

#include <string.h>

static bool read_pair(struct pairs *pairs, const char *text, struct error *error)
{
    const char *equals = strchr(text, '=');
    if (!equals)
        return error_set(error, ERROR_USAGE, text, _("a field is written KEY=VALUE"));
    pairs->items[pairs->count++] = (struct record_field){
        .key = arena_copy_bytes(pairs->arena, text, (size_t)(equals - text)),
        .value = equals + 1,
    };
    return true;
}

bool pairs_read(struct pairs *pairs, const struct arguments *arguments, size_t first,
                struct error *error)
{
    pairs->arena = arena_new();
    pairs->items = arena_alloc(pairs->arena, (arguments->count + 1) * sizeof *pairs->items);
    for (size_t i = first; i < arguments->count; i++)
        if (!read_pair(pairs, arguments->words[i], error))
            return false;
    return true;
}

void pairs_free(struct pairs *pairs)
{
    if (pairs->arena)
        arena_free(pairs->arena);
    *pairs = (struct pairs){0};
}
