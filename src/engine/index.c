#include "index.h"

#include <string.h>

struct index_slot {
    const char *key;
    uint64_t hash;
    void *value;
};

/* FNV-1a, which gives the same for a text whole and in pieces. */
static uint64_t hash_pieces(const char *const *pieces)
{
    uint64_t hash = 14695981039346656037u;

    for (; *pieces; pieces++)
        for (const char *c = *pieces; *c; c++)
            hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    return hash;
}

static bool is_key(const char *key, const char *const *pieces)
{
    for (; *pieces; pieces++) {
        size_t length = strlen(*pieces);

        if (strncmp(key, *pieces, length) != 0)
            return false;
        key += length;
    }
    return *key == '\0';
}

/* The slot of the key, or the empty one where it would go. */
static struct index_slot *find_slot(const struct index *index, const char *const *pieces,
                                    uint64_t hash)
{
    size_t mask = index->capacity - 1;
    size_t at = hash & mask;

    while (index->slots[at].key &&
           !(index->slots[at].hash == hash && is_key(index->slots[at].key, pieces)))
        at = (at + 1) & mask;
    return &index->slots[at];
}

static void grow(struct index *index)
{
    struct index bigger = {.arena = index->arena,
                           .capacity = index->capacity ? index->capacity * 2 : 64,
                           .count = index->count};

    bigger.slots = arena_alloc(index->arena, bigger.capacity * sizeof *bigger.slots);
    for (size_t i = 0; i < index->capacity; i++) {
        const struct index_slot *slot = &index->slots[i];

        if (slot->key)
            *find_slot(&bigger, INDEX_KEY(slot->key), slot->hash) = *slot;
    }
    *index = bigger;
}

void index_put(struct index *index, const char *key, void *value)
{
    uint64_t hash = hash_pieces(INDEX_KEY(key));
    struct index_slot *slot;

    if (index->count * 2 >= index->capacity)
        grow(index);
    slot = find_slot(index, INDEX_KEY(key), hash);
    if (slot->key)
        return;
    *slot = (struct index_slot){.key = key, .hash = hash, .value = value};
    index->count++;
}

void *index_get(const struct index *index, const char *const *pieces)
{
    if (index->count == 0)
        return NULL;
    return find_slot(index, pieces, hash_pieces(pieces))->value;
}
