/* The case that is open, the question one is at, and the one way to change something. */
#ifndef TENKEN_PLAIN_SESSION_H
#define TENKEN_PLAIN_SESSION_H

#include "tenken/engine.h"
#include "tenken/plain.h"

struct session {
    struct assessment *assessment;
    struct library *library;
    struct snapshot *snapshot;
    struct result *result;
    enum voice voice;                    /* whose answers are given here: the mode says */
    const struct control_result **items; /* all, in the order of the packs; anew with the result */
    size_t item_count;
    size_t current; /* the question one is at */
    size_t part;    /* of it, where it is answered part by part */
    char *holder;   /* who else has the case open; NULL: nobody */
    bool has_moved; /* the question is to be shown */
    bool has_to_quit;
};

bool session_open(struct session *session, const struct plain_request *request,
                  struct error *error);
/* Remembers the place; false where something could not be saved. */
bool session_close(struct session *session, struct error *error);

const struct control_result *session_get_item(const struct session *session); /* NULL: none */
/* Of those in play, in the sections that this copy is for; with `open` also without an answer. */
bool session_find_next(const struct session *session, size_t from, int direction, bool open,
                       size_t *item);
void session_go(struct session *session, size_t item);
/* The question of this address, also of one with a part. */
bool session_find(const struct session *session, const char *address, size_t *item);
/* How many of these there are, and which of them one is at, from 1. */
size_t session_count(const struct session *session, size_t *place);

bool item_has_parts(const struct session *session, const struct control_result *item);
/* Of the part one is at, or of the question. */
char *session_take_address(const struct session *session);
const struct answer *session_get_answer(const struct session *session, const char *address);
/* From `from` on; false where the own voice has answered all of them. */
bool session_find_open_part(const struct session *session, size_t from, size_t *part);

/* False, and says so, where the case can only be read. */
bool session_may_change(const struct session *session);
/* After an act: evaluates anew, saves and says so, or says why it was not done. Returns whether it
 * was done. */
bool session_finish(struct session *session, bool is_done, struct error *error);

#endif
