/* Words for the interview and the review: why a question comes where it does, people and places,
 * and what a warning says. docs/interview.md and docs/review.md explain them. */
#include "src/report/words.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

const char *word_role(const struct library *library, const char *role)
{
    static const struct word words[] = {
        {NULL, N_("anybody")},        {"owner", N_("the head of the firm")},
        {"office", N_("the office")}, {"it", N_("who looks after the computers")},
        {"design", N_("design")},     {"shopfloor", N_("the shop floor")},
    };
    const char *word = word_find(words, ARRAY_LENGTH(words), role);
    const struct role *own = word ? NULL : library_get_role(library, role);
    return word ? word : own ? own->title.value : role;
}

const char *word_place(const char *place)
{
    static const struct word words[] = {
        {NULL, N_("No place named")},       {"office", N_("Office")},
        {"design-room", N_("Design room")}, {"shop-floor", N_("Shop floor")},
        {"server-room", N_("Server room")}, {"storage", N_("Storage")},
        {"gate", N_("Entrance")},
    };
    const char *word = word_find(words, ARRAY_LENGTH(words), place);
    return word ? word : place;
}

const char *word_interview_reason(enum interview_reason reason)
{
    static const char *const words[] = {
        [ASK_MANDATORY] = N_("mandatory"),
        [ASK_GATE] = N_("other questions wait for it"),
        [ASK_RISK] = N_("guards information at large risk"),
        [ASK_UNKNOWN] = N_("not known last time"),
        [ASK_REST] = N_("as the criteria list them"),
    };
    return _(words[reason]);
}

/* ---- warnings ---- */

static const struct {
    const char *what, *deed;
} warning_words[WARNING_KIND_COUNT] = {
    [WARNING_NO_EVIDENCE] = {N_("met in an audit, and no evidence is noted"),
                             N_("Note the document with its date, what was seen, or who was "
                                "asked.")},
    [WARNING_RETAINED] = {N_("its risk is retained, and nobody has put a name to that"),
                          N_("Enter who accepted the risk, or decide otherwise.")},
    [WARNING_RETAINED_OVER] = {N_("the time for which its risk was accepted is over"),
                               N_("Decide anew, and until when.")},
    [WARNING_UNDECIDED] = {N_("its risk is large, and nobody has decided what to do about it"),
                           N_("Reduce, retain, avoid or transfer the risk: enter which.")},
    [WARNING_NO_REASON] = {N_("said not to apply, or left, without a reason"),
                           N_("Write down why, or answer it.")},
    [WARNING_RESTS_ON] = {N_("met, although what it rests on is not"),
                          N_("Ask once more about both of them.")},
    [WARNING_NO_BACKUP] = {N_("there is electronic information, and nothing is known about backup"),
                           N_("Ask what is copied, how often, and where the copy is kept; enter it "
                              "here.")},
    [WARNING_OLD] = {N_("answered more than a year ago"),
                     N_("Ask whether it is still so, and answer anew.")},
    [WARNING_NO_MEDIUM] = {N_("medium or importance is not said, so its risk cannot be told"),
                           N_("Enter the medium, and confidentiality, integrity and "
                              "availability.")},
    [WARNING_AGREEMENT_OVER] = {N_("the confidentiality agreement has ended"),
                                N_("Renew the agreement and enter the new date.")},
    [WARNING_NO_AGREEMENT] =
        {N_("information goes to contractors, and no confidentiality agreement "
            "with this one is noted"),
         N_("Make an agreement, or enter the one there is.")},
    [WARNING_UNANSWERED_NONE] = {N_("the firm said that it has nothing of this kind, and here is "
                                    "some"),
                                 N_("Take the “none” back, or correct the entry.")},
    [WARNING_OVERDUE] = {N_("should be done by now"), N_("Do it, or agree on another day.")},
    [WARNING_NO_OWNER] = {N_("nobody is named for it, or no day"),
                          N_("Agree on who does it, and by when.")},
    [WARNING_NOT_SHOWN] = {N_("is done, and the answers do not show it yet"),
                           N_("Look at the result, and answer the question anew.")},
    [WARNING_ADVISER_AUDITS] = {N_("audited by somebody who has been the adviser"),
                                N_("Let somebody else audit, or say in the report what was done "
                                   "against bias.")},
    [WARNING_IMPEDIMENT] = {N_("the check of independence found an impediment"),
                            N_("Let somebody else audit, or write down what is done against it.")},
    [WARNING_OWN_REVIEW] = {N_("the report is reviewed by somebody who has audited"),
                            N_("Have somebody review it who did not take part.")},
    [WARNING_CORRECTION_LATE] = {N_("the correction asked for is due, and not done"),
                                 N_("Ask how far it is, or agree on another day.")},
    [WARNING_CORRECTION_ORDER] = {N_("the dates of the correction do not follow one another"),
                                  N_("Asked for, done, verified, closed: correct the dates.")},
    [WARNING_STAGE_ORDER] = {N_("done before a stage that comes first"),
                             N_("Enter the earlier stage, or correct the date.")},
    [WARNING_STAGE_PERSON] = {N_("not for whoever has examined or advised before"),
                              N_("Let somebody else do it.")},
    [WARNING_COMBINED] = {N_("one person holds two offices that exclude each other"),
                          N_("Give one of the two offices to somebody else.")},
    [WARNING_SELF_APPROVED] = {N_("whoever asked for the exception decided about it"),
                               N_("Have a superior, or somebody else fit for it, decide.")},
    [WARNING_EXCEPTION_OVER] = {N_("the time of the exception is over, and no end was reported"),
                                N_("Enter the day its end was reported, or ask for it anew.")},
};

static bool is_of(const char *address, const char *prefix)
{
    return strncmp(address, prefix, strlen(prefix)) == 0;
}

/* Of an impediment: what was asked. */
static const char *get_person(const struct warning *warning)
{
    const struct paper_kind *kind = warning->kind == WARNING_IMPEDIMENT
                                        ? paper_get_kind(warning->address + strlen("paper:"))
                                        : NULL;
    const struct paper_field *field = kind ? paper_get_field(kind, warning->name) : NULL;
    return field ? field->field.label : warning->name;
}

static const char *get_name(const struct warning *warning)
{
    const char *key = is_of(warning->address, "exception:") ? "clause" : "name";
    const char *name = warning->record ? record_get_field(warning->record, key) : NULL;
    if (warning->role)
        return warning->role->title.value;
    if (warning->task)
        return warning->task->title;
    if (warning->control)
        return warning->control->control->title.value;
    if (is_of(warning->address, "paper:"))
        return report_get_kind_title(warning->address + strlen("paper:"));
    if (is_of(warning->address, "stage:"))
        return word_stage_id(warning->address + strlen("stage:"));
    return name ? name : warning->address;
}

char *word_take_warning(const struct warning *warning)
{
    struct string text = {0};
    string_format(&text, "%s: %s", get_name(warning), _(warning_words[warning->kind].what));
    if (warning->other)
        string_format(&text, " (%s %s)", warning->other->address,
                      warning->other->control->title.value);
    if (warning->other_role)
        string_format(&text, " (%s)", warning->other_role->title.value);
    if (warning->name)
        string_format(&text, " (%s)", get_person(warning));
    char *day = warning->date == DAY_NONE ? NULL : day_take_text(warning->date);
    if (day)
        string_format(&text, " (%s)", day);
    free(day);
    return string_take(&text);
}

const char *word_warning_reason(const struct warning *warning)
{
    return warning->separation ? warning->separation->reason.value : NULL;
}

const char *word_warning_deed(enum warning_kind kind)
{
    return _(warning_words[kind].deed);
}
