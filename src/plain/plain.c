/* The interview line by line: opens the case, takes line after line, leaves tidily. */
#include "tenken/plain.h"

#include "commands.h"
#include "lines.h"
#include "question.h"
#include "tenken/report.h"

#include <stdlib.h>

/* Why nothing can be changed, and that the questions are of another edition. */
static void say_state(const struct session *session)
{
    const struct seal *seal = assessment_get_seal(session->assessment);
    char *sealed = seal ? word_take_seal(seal) : NULL;
    char *edition = word_take_other_edition(session->result);
    say_item("", sealed);
    const char *const *sections;
    size_t count = assessment_get_part(session->assessment, &sections);
    if (count)
        say(tr_plural("This copy is for %zu section; the others are passed over.",
                      "This copy is for %zu sections; the others are passed over.",
                      (unsigned long)count),
            count);
    if (session->holder)
        say(_("Read only: the case is open elsewhere (%s)"), session->holder);
    say_item("", edition);
    free(edition);
    free(sealed);
}

static void greet(const struct session *session)
{
    const char *firm = snapshot_get_firm(session->snapshot, "name");
    int answered = 0, applicable = 0;
    for (size_t i = 0; i < session->result->pack_count; i++) {
        answered += session->result->packs[i].counts.answered;
        applicable += session->result->packs[i].counts.applicable;
    }
    say(_("tenken: %s (%s)"), firm ? firm : _("(no name yet)"),
        word_case_mode(case_mode_of(session->snapshot)));
    say_state(session);
    say(_("%d of %d questions are answered. ? explains the commands, q quits."), answered,
        applicable);
}

static void interview(struct session *session)
{
    char *line;
    greet(session);
    question_show(session);
    session->has_moved = false;
    while (!session->has_to_quit && (line = line_take())) {
        command_run(session, line);
        if (session->has_moved)
            question_show(session);
        session->has_moved = false;
        free(line);
    }
}

int plain_run(const struct plain_request *request)
{
    struct session session = {0};
    struct error error = {0};
    lines_open(request->config);
    if (session_open(&session, request, &error))
        interview(&session);
    bool is_written = session.assessment && !assessment_is_read_only(session.assessment);
    if (session_close(&session, &error) && is_written && !error.kind)
        say(_("Goodbye. Everything is saved."));
    lines_close();
    int status = error.kind ? error_report(&error) : 0;
    error_clear(&error);
    return status;
}
