#include "session.h"

#include "lines.h"
#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

/* ---- evaluation ---- */

/* Without its advice where a certification body examines (docs/audit.md). NULL with the error set
 * where a pack cannot be had. */
static struct library *take_library(const struct snapshot *snapshot, struct error *error)
{
    const char **ids = mem_alloc((snapshot->pack_count + 1) * sizeof *ids);
    struct faults faults = {0};
    for (size_t i = 0; i < snapshot->pack_count; i++)
        ids[i] = snapshot->packs[i].id;
    struct library *library =
        library_new_installed(ids, snapshot->pack_count, language_get(), &faults);
    if (!library_require(library, ids, snapshot->pack_count, &faults, error)) {
        library_free(library);
        library = NULL;
    } else if (snapshot->is_examination)
        library_withhold_advice(library);
    faults_free(&faults);
    free(ids);
    return library;
}

static void forget_evaluation(struct session *session)
{
    result_free(session->result);
    snapshot_free(session->snapshot);
    free(session->items);
    session->result = NULL;
    session->snapshot = NULL;
    session->items = NULL;
    session->item_count = 0;
}

/* Undo may lead into an examination, or out of one; where the advice cannot be read again, it stays
 * away. */
static void suit_library(struct session *session)
{
    if (session->snapshot->is_examination == session->library->withholds_advice)
        return;
    if (session->snapshot->is_examination) {
        library_withhold_advice(session->library);
        return;
    }
    struct error error = {0};
    struct library *library = take_library(session->snapshot, &error);
    if (library) {
        library_free(session->library);
        session->library = library;
    }
    error_clear(&error);
}

static void evaluate(struct session *session)
{
    forget_evaluation(session);
    session->snapshot = snapshot_new(session->assessment);
    suit_library(session);
    session->result =
        engine_evaluate(session->library, session->snapshot, (struct engine_view){VOICE_NONE});
    session->voice = voice_of_mode(session->snapshot->mode);
    for (size_t i = 0; i < session->result->pack_count; i++)
        for (size_t j = 0; j < session->result->packs[i].control_count; j++)
            ARRAY_PUSH(session->items, session->item_count) =
                &session->result->packs[i].controls[j];
}

/* What repeats may have come or gone. */
static void evaluate_anew(struct session *session)
{
    const struct control_result *item = session_get_item(session);
    char *address = mem_copy(item ? item->address : NULL);
    evaluate(session);
    if (address && !session_find(session, address, &session->current))
        session_find_next(session, (size_t)-1, 1, false, &session->current);
    free(address);
}

/* ---- looking ---- */

const struct control_result *session_get_item(const struct session *session)
{
    return session->current < session->item_count ? session->items[session->current] : NULL;
}

/* In play, and in a section that this copy of the case is for. */
static bool is_asked(const struct session *session, const struct control_result *item)
{
    return control_is_in_play(item) &&
           assessment_has_part(session->assessment, item->pack->id, item->control->section->id);
}

bool session_find_next(const struct session *session, size_t from, int direction, bool open,
                       size_t *item)
{
    for (size_t i = from + (size_t)direction; i < session->item_count; i += (size_t)direction) {
        const struct control_result *control = session->items[i];
        if (!is_asked(session, control) || (open && !control_is_open(session->result, control)))
            continue;
        *item = i;
        return true;
    }
    return false;
}

static char *take_address_of_whole(const char *text)
{
    struct address address = {0};
    if (!address_parse(text, &address, NULL))
        return mem_copy(text);
    free(address.option);
    address.option = NULL;
    char *whole = address_take_text(&address);
    address_clear(&address);
    return whole;
}

bool session_find(const struct session *session, const char *address, size_t *item)
{
    char *whole = take_address_of_whole(address);
    size_t i = 0;
    while (i < session->item_count && !text_equal(session->items[i]->address, whole))
        i++;
    free(whole);
    if (i < session->item_count)
        *item = i;
    return i < session->item_count;
}

size_t session_count(const struct session *session, size_t *place)
{
    size_t count = 0;
    *place = 0;
    for (size_t i = 0; i < session->item_count; i++) {
        count += is_asked(session, session->items[i]);
        if (i == session->current)
            *place = count;
    }
    return count;
}

/* ---- parts ---- */

/* An auditor judges a question as a whole. */
bool item_has_parts(const struct session *session, const struct control_result *item)
{
    return item->control->option_count && item->scale && session->voice != VOICE_AUDITOR;
}

char *session_take_address(const struct session *session)
{
    const struct control_result *item = session_get_item(session);
    return item_has_parts(session, item) ? control_take_option_address(item, session->part)
                                         : mem_copy(item->address);
}

const struct answer *session_get_answer(const struct session *session, const char *address)
{
    const struct answer *answer = snapshot_get_answer(session->snapshot, address, session->voice);
    return answer && answer->choice ? answer : NULL;
}

bool session_find_open_part(const struct session *session, size_t from, size_t *part)
{
    const struct control_result *item = session_get_item(session);
    for (size_t i = from; i < item->control->option_count; i++) {
        char *address = control_take_option_address(item, i);
        bool is_open = !session_get_answer(session, address);
        free(address);
        if (!is_open)
            continue;
        *part = i;
        return true;
    }
    return false;
}

void session_go(struct session *session, size_t item)
{
    session->current = item;
    session->part = 0;
    session->has_moved = true;
    if (session_get_item(session))
        session_find_open_part(session, 0, &session->part);
}

/* ---- changing ---- */

bool session_may_change(const struct session *session)
{
    if (!assessment_is_read_only(session->assessment))
        return true;
    say(_("Nothing was changed: the case can only be read."));
    return false;
}

static void say_error(struct error *error)
{
    say("%s: %s", error->what ? error->what : "tenken", error->why ? error->why : "");
    error_clear(error);
}

bool session_finish(struct session *session, bool is_done, struct error *error)
{
    if (!is_done) {
        say_error(error);
        return false;
    }
    evaluate_anew(session);
    if (assessment_save(session->assessment, error))
        say(_("Saved."));
    else {
        say(_("NOT SAVED. It is tried again with the next change, and at the end."));
        say_error(error);
    }
    return true;
}

/* ---- coming and going ---- */

/* A case that somebody else holds can still be looked at. */
static bool open_case(struct session *session, const struct plain_request *request,
                      struct error *error)
{
    struct error refusal = {0};
    session->assessment =
        assessment_open_with(request->file, ASSESSMENT_WRITE, request->passphrase, &refusal);
    if (!session->assessment && refusal.kind == ERROR_SYSTEM)
        session->holder = assessment_take_holder(request->file);
    if (session->holder)
        session->assessment =
            assessment_open_with(request->file, ASSESSMENT_READ, request->passphrase, error);
    if (!session->assessment)
        error_set(error, refusal.kind, refusal.what, "%s", refusal.why);
    error_clear(&refusal);
    if (!session->assessment)
        assessment_explain_damage(request->file, request->passphrase, error);
    return session->assessment;
}

static void resume(struct session *session)
{
    char *address = state_take_place(assessment_get_id(session->assessment));
    size_t item = session->item_count;
    bool is_found = address && session_find(session, address, &item);
    if (!is_found && !session_find_next(session, (size_t)-1, 1, true, &item))
        session_find_next(session, (size_t)-1, 1, false, &item);
    session_go(session, item);
    free(address);
}

bool session_open(struct session *session, const struct plain_request *request, struct error *error)
{
    if (!open_case(session, request, error))
        return false;
    struct snapshot *snapshot = snapshot_new(session->assessment);
    session->library = take_library(snapshot, error);
    snapshot_free(snapshot);
    if (!session->library)
        return false;
    evaluate(session);
    resume(session);
    return true;
}

bool session_close(struct session *session, struct error *error)
{
    const struct control_result *item = session_get_item(session);
    bool is_saved = !session->assessment || assessment_is_read_only(session->assessment) ||
                    assessment_save(session->assessment, error);
    if (session->assessment)
        state_add_recent(assessment_get_path(session->assessment));
    if (item)
        state_set_place(assessment_get_id(session->assessment), item->address);
    forget_evaluation(session);
    library_free(session->library);
    assessment_free(session->assessment);
    free(session->holder);
    return is_saved;
}
