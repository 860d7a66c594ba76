#include "src/report/budget.h"

#include <libxml/xmlmemory.h>
#include <libxml/xpath.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

/* The ledger of a case with 4000 assets takes a sixtieth of these steps, any other report less. */
#define STEPS_AT_MOST   400000000UL
/* Pieces of memory while it is read: ours take 30000. Parts that include others twice multiply
 * without being read again. */
#define PIECES_AT_MOST  2000000UL
/* Where it is stopped at the next instruction, and where a single one gets no more. */
#define BYTES_AT_MOST   ((int64_t)512 << 20)
#define BYTES_IN_NO_WAY (2 * BYTES_AT_MOST)

static struct {
    xsltTransformContext *context;
    int64_t bytes; /* taken since the beginning; less than 0 where more was given back */
    unsigned long pieces;
    bool has_been_read, is_out_of_bytes, is_out_of_steps;
    xmlFreeFunc free;
    xmlMallocFunc allocate;
    xmlReallocFunc resize;
    xmlStrdupFunc copy;
} budget;

/* ---- memory ---- */

static bool may_take(size_t size)
{
    if (!budget.has_been_read && ++budget.pieces > PIECES_AT_MOST) {
        budget.is_out_of_steps = true;
        return false;
    }
    if (budget.bytes + (int64_t)size < BYTES_AT_MOST)
        return true;
    budget.is_out_of_bytes = true;
    if (budget.context)
        budget.context->state = XSLT_STATE_STOPPED;
    return budget.bytes + (int64_t)size < BYTES_IN_NO_WAY;
}

static void *count(void *block)
{
    budget.bytes += (int64_t)malloc_usable_size(block);
    return block;
}

static void *allocate(size_t size)
{
    return may_take(size) ? count(malloc(size)) : NULL;
}

static void give_back(void *block)
{
    budget.bytes -= (int64_t)malloc_usable_size(block);
    free(block);
}

static void *resize(void *block, size_t size)
{
    int64_t before = (int64_t)malloc_usable_size(block);
    if (!may_take(size))
        return NULL;
    void *moved = realloc(block, size);
    if (moved == NULL)
        return NULL;
    budget.bytes -= before;
    return count(moved);
}

static char *copy(const char *text)
{
    size_t size = strlen(text) + 1;
    char *block = allocate(size);
    return block ? memcpy(block, text, size) : NULL;
}

/* ---- the whole ---- */

void budget_begin(void)
{
    memset(&budget, 0, sizeof budget);
    xmlMemGet(&budget.free, &budget.allocate, &budget.resize, &budget.copy);
    xmlMemSetup(give_back, allocate, resize, copy); /* it is malloc either way */
}

void budget_watch(xsltTransformContext *context)
{
    context->opLimit = STEPS_AT_MOST;
    context->xpathCtxt->opLimit = STEPS_AT_MOST;
    budget.context = context;
    budget.has_been_read = true;
}

static bool is_out_of_steps(const xsltTransformContext *context)
{
    return context && (context->opCount >= context->opLimit ||
                       context->xpathCtxt->opCount >= context->xpathCtxt->opLimit);
}

void budget_release(void)
{
    budget.is_out_of_steps = is_out_of_steps(budget.context);
    budget.context = NULL;
}

bool budget_end(const char *path, struct error *error)
{
    xmlMemSetup(budget.free, budget.allocate, budget.resize, budget.copy);
    if (budget.is_out_of_steps)
        return error_set(error, ERROR_INPUT, path,
                         _("the stylesheet takes too many steps: it may not come to an end"));
    if (budget.is_out_of_bytes)
        return error_set(error, ERROR_INPUT, path,
                         _("the stylesheet takes too much memory: it may grow without an end"));
    return true;
}
