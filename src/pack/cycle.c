/* Circles: a condition that waits for itself, a measure stronger than itself or after itself. */
#include <stdlib.h>
#include <string.h>

#include "resolve.h"

#define SHOWN_NODES 8

/* One reference as an arrow between two controls or measures. */
struct edge {
    const void *from, *to;
    const struct reference *reference;
    struct source *source;
    /* on the first edge of each node: */
    size_t next; /* the edge to follow next */
    enum { NEW, OPEN, DONE } state;
};
struct graph {
    struct edge *edges; /* by `from` */
    size_t count;
    size_t *path; /* the first edges of the nodes that lead to where the walk is */
    size_t length;
    struct faults *faults;
};

static int by_from(const void *a, const void *b)
{
    const struct edge *one = a, *other = b;
    if (one->from != other->from)
        return (uintptr_t)one->from < (uintptr_t)other->from ? -1 : 1;
    return (one->next > other->next) - (one->next < other->next);
}

static const void *target_of(const struct shelf *shelf, const struct source *source,
                             const struct reference *reference)
{
    if (reference->kind != REFERENCE_STRONGER && reference->kind != REFERENCE_AFTER)
        return shelf_find_control(shelf, source, reference->value);
    const struct index_entry *found = index_find(&shelf->measures, reference->value);
    return found ? found->item : NULL;
}

static void add_edges(struct graph *graph, const struct shelf *shelf, struct source *source,
                      enum reference_kind kind)
{
    for (size_t i = 0; i < source->reference_count; i++) {
        const struct reference *reference = &source->references[i];
        if (reference->kind != kind || !reference->owner)
            continue;
        struct edge edge = {.from = reference->owner,
                            .to = target_of(shelf, source, reference),
                            .reference = reference,
                            .source = source,
                            .next = graph->count};
        if (edge.to)
            ARRAY_PUSH(graph->edges, graph->count) = edge;
    }
}

/* The first edge of a node; `count` where it has none. */
static size_t first_edge(const struct graph *graph, const void *node)
{
    size_t low = 0, high = graph->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((uintptr_t)graph->edges[middle].from < (uintptr_t)node)
            low = middle + 1;
        else
            high = middle;
    }
    bool is_found = low < graph->count && graph->edges[low].from == node;
    return is_found ? low : graph->count;
}

/* Controls and measures both begin with their id. */
static const char *id_of(const void *node)
{
    const char *id = *(const char *const *)node;
    return id ? id : "?";
}

/* The edge that the walk took from a node of the path. */
static const struct edge *edge_taken(const struct graph *graph, size_t place)
{
    return &graph->edges[graph->edges[graph->path[place]].next - 1];
}

static void report_circle(struct graph *graph, const struct edge *edge)
{
    size_t start = graph->length - 1;
    while (graph->edges[graph->path[start]].from != edge->to)
        start--;
    struct string circle = {0};
    for (size_t i = start; i < graph->length && i < start + SHOWN_NODES; i++)
        string_format(&circle, "%s → ", id_of(edge_taken(graph, i)->from));
    string_format(&circle, graph->length - start > SHOWN_NODES ? "… → %s" : "%s", id_of(edge->to));

    size_t place = start;
    while (place < graph->length && edge_taken(graph, place)->source->is_context)
        place++;
    if (place < graph->length) {
        const struct edge *told = edge_taken(graph, place);
        origin_report(&told->reference->origin, graph->faults, _("this goes round in a circle: %s"),
                      circle.text);
        told->source->is_faulty = true;
    }
    string_free(&circle);
}

static void enter(struct graph *graph, size_t first)
{
    graph->edges[first].state = OPEN;
    graph->edges[first].next = first;
    graph->path[graph->length++] = first;
}

/* Follows one edge from the end of the path, or goes back where there is none left. */
static void step(struct graph *graph)
{
    struct edge *node = &graph->edges[graph->path[graph->length - 1]];
    if (node->next == graph->count || graph->edges[node->next].from != node->from) {
        node->state = DONE;
        graph->length--;
        return;
    }
    const struct edge *edge = &graph->edges[node->next++];
    size_t first = first_edge(graph, edge->to);
    if (first == graph->count || graph->edges[first].state == DONE)
        return;
    if (graph->edges[first].state == OPEN)
        report_circle(graph, edge);
    else
        enter(graph, first);
}

static void walk(struct graph *graph)
{
    for (size_t i = 0; i < graph->count; i++) {
        bool is_first = i == 0 || graph->edges[i - 1].from != graph->edges[i].from;
        if (is_first && graph->edges[i].state == NEW)
            enter(graph, i);
        while (graph->length > 0)
            step(graph);
    }
}

static void check_kind(struct shelf *shelf, enum reference_kind kind, struct faults *faults)
{
    struct graph graph = {.faults = faults};
    for (size_t i = 0; i < shelf->count; i++)
        add_edges(&graph, shelf, shelf->sources[i], kind);
    if (graph.count == 0)
        return;
    qsort(graph.edges, graph.count, sizeof *graph.edges, by_from);
    graph.path = mem_alloc(graph.count * sizeof *graph.path);
    walk(&graph);
    free(graph.path);
    free(graph.edges);
}

void shelf_check_cycles(struct shelf *shelf, struct faults *faults)
{
    static const enum reference_kind kinds[] = {REFERENCE_CONDITION, REFERENCE_RESTS_ON,
                                                REFERENCE_PART_OF, REFERENCE_STRONGER,
                                                REFERENCE_AFTER};
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
        check_kind(shelf, kinds[i], faults);
}
