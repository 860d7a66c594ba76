/* The risks of all assets as they would be if guards were better: for trying measures one after
 * another without evaluating anew. Made from assessed risks; only ever bettered. */
#ifndef TENKEN_ENGINE_DANGER_H
#define TENKEN_ENGINE_DANGER_H

#include "evaluation.h"

/* A threat and the guards against it, for all the assets that share them. */
struct peril {
    const struct threat_risk *faced; /* as assessed */
    int importance;                  /* the highest of those assets */
    const size_t *assets;            /* their places in the risks */
    size_t asset_count;
    double sum; /* of the guards' credit now */
    int likelihood;
    bool is_touched;
};

struct perils {
    struct peril *items;
    size_t count;
};
/* Of the assets whose importance is said. */
struct perils perils_collect(struct arena *arena, const struct risks *risks);

struct fallen {
    size_t asset; /* its place in the risks */
    int from;
};
struct dangers;
struct dangers *dangers_new(const struct evaluation *evaluation, const struct risks *risks);
void dangers_free(struct dangers *dangers);
/* Raises a control to this rating; counts after dangers_settle. */
void dangers_raise(struct dangers *dangers, size_t control, enum rating rating);
void dangers_settle(struct dangers *dangers);
/* What fell since the last keep or undo, each asset once. */
const struct fallen *dangers_get_fallen(const struct dangers *dangers, size_t *count);
int dangers_get_risk(const struct dangers *dangers, size_t asset);
void dangers_keep(struct dangers *dangers);
void dangers_undo(struct dangers *dangers);

#endif
