/* What if: answers that are tried out. They are collected here and evaluated over the case's
 * snapshot (docs/ranking.md, What if); the case is touched only when they are kept. */
#ifndef TENKEN_UI_TRIAL_H
#define TENKEN_UI_TRIAL_H

#include "app.h"

struct trial_act {                 /* in the order they were done */
    const struct measure *measure; /* adopted; NULL: `change` was made by hand */
    struct change change;          /* its strings are owned */
};
struct trial {
    struct trial_act *acts;
    size_t act_count;
    struct change *changes; /* what the acts come to, one for each field that differs from the case;
                               their strings are owned */
    size_t change_count;
    /* the case as it is, kept so that it need not be evaluated again */
    struct snapshot *snapshot;
    struct result *result;
    struct ranking *ranking;
    struct risks *risks;
    /* where one was on its screen */
    size_t tab, selected;
};

/* Whether a field is part of an answer: the others are not tried out. */
bool trial_allows(const char *field);
/* Makes these changes by hand, and evaluates. */
bool trial_suppose(struct app *app, const struct change *changes, size_t count);
/* What was tried out for the field; false where nothing was. `*value` may become NULL. */
bool trial_get(const struct trial *trial, const char *address, enum voice voice, const char *field,
               const char **value);
void trial_refuse(struct app *app); /* says that this is no answer */

void trial_begin(struct app *app);
/* Makes the changes one group of the case. False where the case refuses; then it goes on. */
bool trial_keep(struct app *app);
/* As if nothing had been, and the message line says how many answers were dropped. */
void trial_drop(struct app *app);
void trial_free(struct trial *trial);

bool trial_has_adopted(const struct trial *trial, const struct measure *measure);
/* Adopts a measure, or takes it back. */
void trial_toggle(struct app *app, const struct measure *measure);

/* Computed when looked at. */
const struct ranking *trial_get_ranking(struct app *app); /* of the case as it is */
const struct risks *trial_get_risks(struct app *app);     /* likewise */

#endif
