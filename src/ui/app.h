/* What all screens share: the open case with its result, the place in it, the message line, and
 * where to go next. Handlers change the case through here; the loop in ui.c draws and saves. */
#ifndef TENKEN_UI_APP_H
#define TENKEN_UI_APP_H

#include "tenken/plan.h"

#include "theme.h"

#include <time.h>

struct trial;
struct course;
struct visit_since;
struct paper_kind;
struct ui_workshop;

enum screen_id {
    SCREEN_NONE,
    SCREEN_HOME,
    SCREEN_NEW,
    SCREEN_PASSPHRASE,
    SCREEN_DAMAGED,
    SCREEN_MERGE,
    SCREEN_PACKS,
    SCREEN_FIRM,
    SCREEN_WALK,
    SCREEN_OVERVIEW,
    SCREEN_RESULT,
    SCREEN_MANDATORY,
    SCREEN_RISK,
    SCREEN_THREATS,
    SCREEN_POLICIES,
    SCREEN_DANGER,
    SCREEN_TREATMENT,
    SCREEN_WHATIF,
    SCREEN_EVIDENCE,
    SCREEN_VOICES,
    SCREEN_CROSSWALK,
    SCREEN_PATHS,
    SCREEN_PATH,
    SCREEN_REPORT,
    SCREEN_PAPER,
    SCREEN_MARKED,
    SCREEN_SEARCH,
    SCREEN_HISTORY,
    SCREEN_LEDGER,
    SCREEN_ASSET,
    SCREEN_PARTIES,
    SCREEN_PARTY,
    SCREEN_OFFICES,
    SCREEN_OFFICE,
    SCREEN_EXCEPTION,
    SCREEN_OPEN_FIELDS,
    SCREEN_CRITERIA,
    SCREEN_GUIDE,
    SCREEN_PLAN,
    SCREEN_TASK,
    SCREEN_VISITS,
    SCREEN_VISIT,
    SCREEN_AUDIT,
    SCREEN_STAGE,
    SCREEN_UPDATE,
    SCREEN_REVIEW,
    SCREEN_INTERVIEW,
    SCREEN_SHEET,
    SCREEN_TERMS,
    SCREEN_HANDBOOK,
    SCREEN_WHY,
    SCREEN_TIE,
    SCREEN_PREVIEW,
    SCREEN_WORKSHOP,
    SCREEN_HELP,
    SCREEN_COUNT
};

/* One step of the walk: a section of a pack, with the run of items that belong to it. */
struct step {
    const struct pack_result *pack;
    const struct section_result *section;
    size_t first, count; /* in items */
};

/* Where one interviews: room.h. */
struct room {
    time_t until; /* when its time is over; 0: no end */
    char **roles; /* who is there; none: everybody */
    size_t role_count;
};
struct new_case;

struct app {
    const struct config *config;
    const struct ui_workshop *workshop; /* what the screen on the wall shows, or NULL */
    struct assessment *assessment;      /* NULL while no case is open */
    struct library *library;
    struct snapshot *snapshot;
    struct result *result;
    struct ranking *ranking;           /* NULL until asked for; see app_get_ranking */
    struct mandatory_items *mandatory; /* likewise */
    struct voice_comparison *comparison;
    struct crosswalk *crosswalk;
    struct paths *paths;
    struct schemes *schemes; /* of no case: NULL until asked for */
    struct risks *risks;
    struct policy_rates *policies;
    struct plan *plan;
    struct schedule *schedule;
    struct calendar *calendar;
    struct visits *visits; /* these three: visits.h */
    struct course *course;
    struct visit_since *since;
    struct audit_plan *audit; /* these three: audits.h */
    struct corrections *corrections;
    struct certification *certification;
    int audit_minutes;    /* that a day of the audit has; 0: as many as are usual */
    size_t audit_tab;     /* that one was on last */
    bool is_second_check; /* the walk goes only to open corrections, in an audit */
    struct review *review;
    struct interview *interview;
    int interview_minutes; /* that were left when it was made */
    struct place_sheets *places;
    struct comparison *moves; /* likewise, during a what-if: from the case as it is */
    struct trial *trial;      /* NULL while none is on: see trial.h */
    enum voice voice;         /* whose answers are given here: the mode says */

    const struct control_result **items; /* all controls that the profile takes or judges, in walk
                                            order; anew after every change */
    size_t item_count;
    struct step *steps;
    size_t step_count;
    size_t current; /* the question one is at; an index into items */
    char *asset;    /* the asset one is at: its id, which may be gone; NULL: none yet */
    char *party;    /* likewise */
    char *task;     /* likewise */
    char *visit;    /* likewise */
    struct room room;

    char **wanted; /* ids of the packs that a new case shall have */
    size_t wanted_count;
    struct arena *draft_arena; /* of the draft, a new case that waits for its passphrase */
    struct new_case *draft;
    bool waits_to_write;  /* somebody else holds the case: it is looked at meanwhile */
    bool has_told_plain;  /* that reports are not encrypted, as the case is */
    bool has_told_editor; /* that the editor gets plain text */

    char *message; /* shown until the next key */
    enum style message_style;

    enum screen_id next; /* where EFFECT_GOTO leads, with its argument */
    char *next_argument;
    char *help_for; /* path of the screen that help was asked on */
    unsigned help_contexts;
};

void app_free(struct app *app);

/* ---- the case ---- */

/* Closes the one before. `passphrase` NULL: the case is plain. */
bool app_open_case(struct app *app, const char *path, const struct secret *passphrase,
                   struct error *error);
/* Whether a case that did not open is damaged and its last good state is there. */
bool app_offers_last_state(const char *path, const struct secret *passphrase);
/* After app_open_case failed: to the question whether the last good state is wanted, or the message
 * line says why not. Effects. */
unsigned app_refuse_case(struct app *app, const char *path, const struct secret *passphrase,
                         struct error *error);
/* A colleague's copy joined to the case (docs/merge.md): all must be decided. */
bool app_merge(struct app *app, struct merge *merge);
/* Goes on writing in a case that could only be read, where nobody holds it any more. */
void app_take_over(struct app *app);
struct new_case {
    const char *path;
    const char *name; /* of the firm */
    const char *const *pack_ids;
    size_t pack_count;
    const struct secret *passphrase; /* NULL: plain */
};
bool app_new_case(struct app *app, const struct new_case *request, struct error *error);
/* A new case that waits for its passphrase; a copy is kept until it is begun or forgotten. Refused
 * where the file exists. */
bool app_keep_draft(struct app *app, const struct new_case *request, struct error *error);
const struct new_case *app_get_draft(const struct app *app); /* NULL: none */
bool app_begin_draft(struct app *app, const struct secret *passphrase, struct error *error);
void app_forget_draft(struct app *app);
/* The packs that a new case shall have, while somebody chooses them. */
bool app_wants_pack(const struct app *app, const char *id);
void app_toggle_wanted(struct app *app, const char *id);
void app_forget_wanted(struct app *app);
void app_close_case(struct app *app); /* waits for the save and keeps the place to resume at */

/* While a what-if is on, answers go there, and everything else is refused with a message. Else
 * each makes one group, evaluates anew and returns whether it was done; if not, the message line
 * says why. */
bool app_answer(struct app *app, size_t item, const char *choice); /* NULL takes the answer back */
bool app_answer_at(struct app *app, const char *address, const char *choice, const char *wording);
/* The same, taken over from elsewhere: docs/crosswalk.md. */
bool app_take_offer(struct app *app, size_t item, const struct choice *choice);
/* By the own voice; SELECTION_OPEN takes the decision back. */
bool app_select(struct app *app, size_t item, enum selection selection, const char *reason);
bool app_set(struct app *app, const char *address, enum voice voice, const char *field,
             const char *value);
/* The acts on records of the assessment room. `*id` gets the new one's, to be freed. */
bool app_add_record(struct app *app, const char *kind, const struct record_field *fields,
                    size_t count, char **id);
bool app_change_record(struct app *app, const char *kind, const char *id,
                       const struct record_field *fields, size_t count);
/* Of an office, whose id is that of a role: made where there is none. */
bool app_put_record(struct app *app, const char *kind, const char *id,
                    const struct record_field *fields, size_t count);
bool app_remove_record(struct app *app, const char *kind, const char *id);
/* Changes that belong together, one group; `label` as in assessment_apply. */
bool app_apply(struct app *app, const struct change *changes, size_t count, const char *label);
/* A field of a paper, as somebody wrote it; blank: taken back. */
bool app_fill_paper(struct app *app, const struct paper_kind *kind, const char *key,
                    const char *value);
/* A tie of a control's pack, which is one's own, to another (docs/questionnaire.md): kept in the
 * pack, so no undo takes it back, but a tie of no kind. Not while something is tried out. */
bool app_tie(struct app *app, const struct control_result *control, enum relation_kind kind,
             const char *to);
bool app_say_none(struct app *app, const char *key, const char *value, bool is_none);
bool app_toggle_mark(struct app *app); /* of the current question */
bool app_undo(struct app *app);
/* The pack of the current question goes on to its next profile, and the message line says to which.
 */
bool app_turn_profile(struct app *app);
bool app_redo(struct app *app);
/* A pack comes into the case, or goes. */
bool app_has_pack(const struct app *app, const char *id);
bool app_toggle_pack(struct app *app, const struct pack *pack);

/* The asset, party, task or visit to be at; NULL: none. */
void app_set_asset(struct app *app, const char *id);
void app_set_party(struct app *app, const char *id);
void app_set_task(struct app *app, const char *id);
void app_set_visit(struct app *app, const char *id);

/* Evaluates anew: the case, or what is tried out over it. */
void app_evaluate(struct app *app);
/* The same where the case may have other packs than before, and then goes to the question at
 * `address` (may be NULL). */
void app_take_in(struct app *app, const char *address, struct error *error);
/* Takes these over as the evaluation. */
void app_take_evaluation(struct app *app, struct snapshot *snapshot, struct result *result);

/* ---- looking ---- */

const struct control_result *app_get_item(const struct app *app,
                                          size_t item); /* NULL past the end */
const struct step *app_get_step_of(const struct app *app, size_t item);
bool app_find_item(const struct app *app, const char *address, size_t *item);
/* Neither skipped by a condition, nor left, nor out of the profile. */
bool app_item_is_asked(const struct app *app, size_t item);
/* Of a section that this copy of the case is for; the whole is for all. */
bool app_item_is_of_part(const struct app *app, size_t item);
bool app_step_is_of_part(const struct app *app, const struct step *step);
/* The next item after `from` (before it where `direction` is -1) that is asked and of the part;
 * `open`: and unanswered. In a second check: that a correction is open for. */
bool app_find_next(const struct app *app, size_t from, int direction, bool open, size_t *item);
const char *app_get_note(const struct app *app, size_t item);
bool app_is_marked(const struct app *app, size_t item);
/* A text of a pack as it is shown: with its language in front where it is not translated. */
char *app_take_text(const struct pack_text *text, const struct pack *pack);
/* Says so where the user has been the adviser of the case. */
bool app_set_mode(struct app *app, const struct case_mode *mode);
const struct ranking *app_get_ranking(struct app *app);
const struct mandatory_items *app_get_mandatory(struct app *app);
const struct voice_comparison *app_get_comparison(struct app *app);
const struct crosswalk *app_get_crosswalk(struct app *app);
const struct paths *app_get_paths(struct app *app);
/* What other packs of the case have to do with an item, or NULL. Costs nothing where there is one
 * pack. */
const struct crosswalk_control *app_get_crossed(struct app *app, size_t item);
const struct risks *app_get_risks(struct app *app);
const struct policy_rates *app_get_policies(struct app *app);
/* As of today. */
const struct plan *app_get_plan(struct app *app);
const struct schedule *app_get_schedule(struct app *app);
const struct calendar *app_get_calendar(struct app *app);
const struct comparison *app_get_moves(struct app *app);
/* What the case says in a field, or what is tried out there. Lent until the next change. */
const char *app_get_said(const struct app *app, const char *address, enum voice voice,
                         const char *field);
const struct review *app_get_review(struct app *app);
const struct interview *app_get_interview(struct app *app); /* in the room as it is now */
const struct place_sheets *app_get_places(struct app *app);
const char *app_get_firm_name(const struct app *app);

/* ---- going and saying ---- */

void app_say(struct app *app, enum style style, const char *format, ...) TENKEN_PRINTF(3, 4);
void app_say_error(struct app *app, struct error *error); /* and clears it */

/* Cases opened lately, newest first; the list and its strings are the caller's. */
char **app_take_recent(size_t *count);

#endif
