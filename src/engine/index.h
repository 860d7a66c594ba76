/* A hash table from text to pointer, in an arena. A key is looked up in pieces, so that nobody has
 * to put an address together to find what lies under it. */
#ifndef TENKEN_ENGINE_INDEX_H
#define TENKEN_ENGINE_INDEX_H

#include "tenken/base.h"

struct index_slot;
struct index { /* start with the arena set and all else zero */
    struct arena *arena;
    struct index_slot *slots;
    size_t capacity;
    size_t count;
};
#define INDEX_KEY(...) ((const char *const[]){__VA_ARGS__, NULL})

/* The key is lent and must outlive the index; a key that is there already keeps its value. */
void index_put(struct index *index, const char *key, void *value);
/* What lies under the pieces written one after the other; NULL where nothing does. */
void *index_get(const struct index *index, const char *const *pieces);

#endif
