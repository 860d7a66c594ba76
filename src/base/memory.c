/* Memory that never runs out silently, arenas, and arrays that grow. */
#include <tenken/base.h>

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

void mem_give_up(void)
{
    fputs(_("tenken: out of memory\n"), stderr);
    exit(ERROR_SYSTEM);
}

static void *or_end(void *block)
{
    if (!block)
        mem_give_up();
    return block;
}

void *mem_alloc(size_t size)
{
    return or_end(calloc(1, size ? size : 1));
}

void *mem_resize(void *block, size_t count, size_t size)
{
    if (count == 0 || size == 0)
        count = size = 1;
    return or_end(reallocarray(block, count, size));
}

char *mem_copy(const char *text)
{
    return text ? or_end(strdup(text)) : NULL;
}

char *mem_vformat(const char *format, va_list arguments)
{
    char *text;
    return or_end(vasprintf(&text, format, arguments) < 0 ? NULL : text);
}

char *mem_format(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = mem_vformat(format, arguments);
    va_end(arguments);
    return text;
}

void *mem_room_for_one(void *items, size_t count, size_t size)
{
    bool full =
        (count & (count - 1)) == 0; /* none, or a power of two: as many as there is room for */
    return full ? mem_resize(items, count ? 2 * count : 1, size) : items;
}

/* ---- arena: blocks chained, the newest first; a thing too large for a block gets its own ---- */

#define BLOCK_SIZE ((size_t)16 * 1024)

struct block {
    struct block *next;
    size_t used;
    size_t size;
    alignas(max_align_t) char bytes[];
};

struct arena {
    struct block *blocks;
};

struct arena *arena_new(void)
{
    return mem_alloc(sizeof(struct arena));
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    for (struct block *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    free(arena);
}

static struct block *block_new(size_t size)
{
    struct block *block = mem_alloc(sizeof *block + size);
    block->size = size;
    return block;
}

static void *block_for_one(struct arena *arena, size_t size)
{
    struct block *block = block_new(size);
    block->used = size;
    struct block **place = arena->blocks ? &arena->blocks->next : &arena->blocks;
    block->next = *place; /* behind the newest, which still has room */
    *place = block;
    return block->bytes;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (size > BLOCK_SIZE / 4)
        return block_for_one(arena, size);
    size = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
    if (!arena->blocks || arena->blocks->size - arena->blocks->used < size) {
        struct block *block = block_new(BLOCK_SIZE);
        block->next = arena->blocks;
        arena->blocks = block;
    }
    void *bytes = arena->blocks->bytes + arena->blocks->used;
    arena->blocks->used += size;
    return bytes;
}

char *arena_copy(struct arena *arena, const char *text)
{
    return text ? arena_copy_bytes(arena, text, strlen(text)) : NULL;
}

char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = mem_vformat(format, arguments);
    va_end(arguments);
    char *copy = arena_copy(arena, text);
    free(text);
    return copy;
}

void *arena_take_array(struct arena *arena, void *items, size_t count, size_t size)
{
    void *copy = NULL;
    if (count) {
        copy = arena_alloc(arena, count * size);
        memcpy(copy, items, count * size);
    }
    free(items);
    return copy;
}
