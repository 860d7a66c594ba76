/* What a participant of a workshop starts from: the made-up firm with its ledger, and no answers
 * (docs/workshop.md). */
#ifndef CLI_PARTICIPANT_H
#define CLI_PARTICIPANT_H

#include "tenken/assessment.h"

#define PARTICIPANT_PROFILE "mandatory" /* unless another is asked for: an afternoon is short */

struct participant_request {
    const struct library *library;
    const char *const *packs; /* ids, all in the library */
    size_t pack_count;
    const char *profile;           /* of those packs that have it; NULL: their default */
    const struct snapshot *sample; /* of the firm; NULL: none */
    const char *table;             /* where they sit, or NULL */
};
/* A case in training mode, without a file. NULL with the error set. */
struct assessment *participant_new(const struct participant_request *request, struct error *error);
/* The sample that the workshop names, from the user's own content or the program's. NULL with the
 * error set where it cannot be read. */
struct snapshot *participant_open_sample(const struct workshop *workshop, struct error *error);
/* The packs that the workshop has model answers for, each once. The list and its strings are the
 * caller's. */
char **participant_take_packs(const struct workshop *workshop, size_t *count);

#endif
