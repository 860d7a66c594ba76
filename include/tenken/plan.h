/* What people do next: tasks and their dates, a schedule, what comes round every year, what to ask
 * in the time that is left, what to look at where, what a careful reviewer would say, visits,
 * audits and certification.
 *
 * Pure, as the engine is: structs in, structs out; the day is handed in. Everything points into the
 * result it was made from. A date is a day of base.h (day_from_text), DAY_NONE where there is none.
 * Texts for people are made by the report room. */
#ifndef TENKEN_PLAN_H
#define TENKEN_PLAN_H

#include "tenken/engine.h"

/* ---- tasks: records of kind "task" ---- */

enum task_state { TASK_OPEN, TASK_DOING, TASK_DONE, TASK_DROPPED, TASK_STATE_COUNT };
const char *task_state_get_name(enum task_state state); /* "open" "doing" "done" "dropped" */
bool task_state_from_name(const char *name, enum task_state *state);

struct task {
    const struct record *record;
    const char *title;             /* of the record, or of its measure; never NULL */
    const struct measure *measure; /* or NULL */
    const char *address;           /* of the control or asset it is for, or NULL */
    const char *owner;             /* or NULL */
    const char *reason;            /* why it was dropped, or NULL */
    const char *note;              /* or NULL */
    int cost;                      /* yen, -1 where not said */
    int due;                       /* or DAY_NONE */
    int done;                      /* when it was done, or DAY_NONE */
    enum task_state state;         /* not said: open */
    bool is_overdue;               /* open or doing, and due before today */
    /* done, and of a measure that the answers do not show yet: offer to update them */
    bool offers_update;
};
struct plan {
    const struct task *tasks; /* overdue, then by due date (none last), then id; done and dropped
                                 after those that are not */
    size_t task_count;
    size_t by_state[TASK_STATE_COUNT];
    size_t overdue;
    long cost; /* yen, of open and doing ones, as far as said */
};
struct plan *plan_new(const struct result *result, int today);
void plan_free(struct plan *plan);
const struct task *plan_get_task(const struct plan *plan, const char *id);
/* What became of the tasks from one plan of a case to a later one: whose state differs, or which
 * are in one alone. In the order of `after`, then those that are gone in that of `before`. */
struct task_move {
    const struct task *before, *after; /* one NULL where it is not in both */
};
struct task_comparison {
    const struct task_move *moves;
    size_t count;
};
struct task_comparison *plan_compare(const struct plan *before, const struct plan *after);
void task_comparison_free(struct task_comparison *comparison);
/* What a new task of a measure starts with: title, measure, owner, due by the schedule, state. */
struct task_draft {
    struct record_field fields[8];
    size_t count;
};
/* `due` may be DAY_NONE. Texts are lent by the measure; the date is kept in `buffer`. */
struct task_draft task_draft_of_measure(const struct measure *measure, int due, char buffer[16]);

/* What goes with a change of a task, before it is made: what is done gets `today` as its day,
 * unless a day is said or was; what is taken up again loses it. Room for one more is wanted in
 * `fields`; texts are lent by `buffer`. False where a task would be dropped without a reason.
 * `task` NULL: a new one. */
bool task_complete_change(const struct task *task, struct record_field *fields, size_t *count,
                          int today, char buffer[16]);

/* ---- a schedule: which measure in which week (docs/schedule.md) ---- */

struct schedule_entry {
    const struct measure_rank *rank;
    const struct task *task;            /* that it was taken on by, or NULL */
    enum horizon phase;                 /* quick wins, this quarter, this year */
    int start_week, end_week;           /* from 0, both included */
    const struct measure *const *after; /* that come before it here, and why it waits */
    size_t after_count;
};
struct schedule {
    const struct schedule_entry *entries; /* by start, then rank */
    size_t entry_count;
    int weeks;            /* in all */
    int minutes_per_week; /* that the firm is taken to have */
    size_t phase_count[HORIZON_YEAR + 1];
    const struct measure_rank *const *left_out; /* of worth 0, or beyond a year */
    size_t left_out_count;
};
struct schedule_request {
    int minutes_per_week; /* 0: by the size of the firm, docs/schedule.md */
};
struct schedule *schedule_new(const struct result *result, const struct ranking *ranking,
                              const struct plan *plan, struct schedule_request request);
void schedule_free(struct schedule *schedule);
/* When a task of it is due: on the last working day of its last week. */
int schedule_entry_get_due(const struct schedule_entry *entry, int today);
#define SCHEDULE_VISITS_MAX 4
/* The weeks of the visits after the first, where there are `visits` in all; none for one. */
const int *schedule_get_visits(int visits, size_t *count);

/* ---- what comes round: routines of controls in play, and follow-ups ---- */

struct occasion {
    int date;
    const struct routine *routine;        /* NULL: a follow-up */
    const struct control_result *control; /* of the routine */
    int follow_up;                        /* months after the case began: 6, 12; 0 for a routine */
    bool is_in_place; /* the control is met or partial; else it begins once it is */
};
struct calendar {
    const struct occasion *occasions; /* by date, then pack order */
    size_t count;
};
/* Twelve months from the first day of the month of `from`. */
struct calendar *calendar_new(const struct result *result, int from);
void calendar_free(struct calendar *calendar);
#define FOLLOW_UP_COUNT 2
extern const int follow_up_months[FOLLOW_UP_COUNT]; /* after the case began: 6, 12 */
/* DAY_NONE where it is not known when the case began. */
int follow_up_get_day(const struct result *result, int months);

/* ---- the interview: what to ask in the time that is left (docs/interview.md) ---- */

struct interview_request {
    int minutes;              /* left; 0: as many as there are */
    const char *const *roles; /* who is in the room; none: everybody */
    size_t role_count;
};
enum interview_reason { /* why it comes where it does, the first that holds */
                        ASK_MANDATORY,
                        ASK_GATE,    /* other controls wait for the answer */
                        ASK_RISK,    /* it guards an asset at large risk */
                        ASK_UNKNOWN, /* somebody said "don't know" */
                        ASK_REST,
};
struct interview_question {
    const struct control_result *control;
    enum interview_reason reason;
    int minutes; /* it takes, estimated */
    const char
        *role; /* whom to ask: of those in the room, else the first that could know; or NULL */
};
struct interview {
    const struct interview_question *now; /* in the order to ask, within the time */
    size_t now_count;
    int now_minutes;
    const struct interview_question
        *later; /* no time, or somebody else knows; by role, then order */
    size_t later_count;
    int later_minutes;
};
struct interview *interview_new(const struct result *result, const struct risks *risks,
                                const struct interview_request *request);
void interview_free(struct interview *interview);

/* ---- visits: records of kind "visit" (docs/visits.md) ---- */

struct visit {
    const struct record *record;
    int number;                  /* as said, else one more than that of the visit before it */
    int date, next;              /* or DAY_NONE */
    const char *opened, *closed; /* timestamps; NULL of one that was only written down */
    bool is_open;                /* opened, and not closed */
    const struct task *const *homework; /* that it gave, in the order of the plan */
    size_t homework_count, homework_running;
    const struct task *const *carried; /* what earlier visits gave and is running now */
    size_t carried_count;
};
struct visits {
    const struct visit *items; /* by date (none last), then opening, then id */
    size_t count;
};
/* Points into the plan of that result. */
struct visits *visits_new(const struct result *result, const struct plan *plan);
void visits_free(struct visits *visits);
/* By number ("2"), by id or "visit:ID"; NULL where there is none. */
const struct visit *visits_get(const struct visits *visits, const char *name);
const struct visit *visits_get_open(const struct visits *visits); /* the last such, or NULL */
const struct visit *visits_get_last(const struct visits *visits); /* that is over, or NULL */
/* The visit of latest date, as above; NULL without visits. */
const struct record *visit_get_latest(const struct snapshot *snapshot);
/* What a visit left behind is the case as it stood then (snapshot_new_at): when it was closed; of
 * one that is open, when it was opened; else its date. NULL where none of these is known. */
const char *visit_get_moment(const struct visit *visit);

enum agenda_reason {                  /* why it is proposed, the first that holds; in this order */
                     AGENDA_HOMEWORK, /* of an earlier visit, and not done */
                     AGENDA_CORRECTION, /* asked for, and not closed */
                     AGENDA_OVERDUE,    /* a task */
                     AGENDA_MANDATORY,  /* asked, and not answered */
                     AGENDA_MARKED,     /* for later */
                     AGENDA_UNKNOWN,    /* somebody said "don't know" */
                     AGENDA_OPEN,       /* whatever else is not answered */
                     AGENDA_REASON_COUNT
};
const char *agenda_reason_get_name(enum agenda_reason reason); /* "homework" … */
struct agenda_item {
    enum agenda_reason reason;
    int minutes;                          /* it takes, estimated */
    const struct task *task;              /* of homework and overdue; else NULL */
    const struct control_result *control; /* else */
    int due;                              /* or DAY_NONE */
};
/* What to do in the next visit, or in the one that is open. */
struct visit_draft {
    int number;
    const struct agenda_item *now; /* within the time, in the order to go through */
    size_t now_count;
    int now_minutes;
    const struct agenda_item *later;
    size_t later_count;
    int later_minutes;
};
/* `minutes` 0: as many as there are. */
struct visit_draft *visit_draft_new(const struct result *result, const struct risks *risks,
                                    const struct visits *visits, const struct plan *plan,
                                    int minutes);
void visit_draft_free(struct visit_draft *draft);
/* What a visit starts with: number, date, mode, when it is opened, agenda. */
struct visit_start {
    struct record_field fields[5];
    size_t count;
    char number[16], date[16];
};
/* Agenda (blank: none) and moment are lent; the rest points into `start`. */
void visit_start_make(struct visit_start *start, int number, enum mode mode, int today,
                      const char *opened, const char *agenda);

/* ---- the audit: what to look at in a day (docs/audit.md) ---- */

struct audit_request {
    int minutes; /* of the day; 0: AUDIT_DAY */
};
#define AUDIT_DAY     420             /* seven hours */
#define AUDIT_OPENING 15              /* the meeting that opens the day */
#define AUDIT_CLOSING 30              /* writing up, and the meeting that closes it */
#define AUDIT_WAY     5               /* to each place that is walked to */
enum audit_reason {                   /* why it is looked at, the first that holds */
                    AUDIT_CORRECTION, /* a correction was asked for, and is not closed */
                    AUDIT_MANDATORY,
                    AUDIT_RISK,   /* it guards an asset at large risk */
                    AUDIT_GAP,    /* the answers say that it is not met, or not known */
                    AUDIT_TARGET, /* a target level of AUDIT_TARGET_HIGH or more */
                    AUDIT_SAMPLE, /* one of each section in turn */
                    AUDIT_REASON_COUNT
};
#define AUDIT_TARGET_HIGH 3
const char *audit_reason_get_name(enum audit_reason reason); /* "correction" "mandatory" … */
struct audit_step {
    const struct control_result *control;
    enum audit_reason reason;
    const char *role;  /* whom to ask: the first that could know, or NULL */
    const char *place; /* where to watch, or NULL: at the table */
    int start;         /* minutes from the beginning of the day; -1 where it does not fit */
    int minutes;       /* without the way there */
};
struct audit_plan {
    /* in the order of the day: at the table by whom to ask, then place by place */
    const struct audit_step *steps;
    size_t step_count;
    int minutes;                   /* of the day, as it was asked for */
    int used;                      /* opening and closing included */
    const struct audit_step *left; /* for which there is no time, in the order of reasons */
    size_t left_count;
    int left_minutes;
    int days; /* of this length, for all of it */
};
struct audit_plan *audit_plan_new(const struct result *result, const struct risks *risks,
                                  struct audit_request request);
void audit_plan_free(struct audit_plan *plan);

/* ---- corrections: what an auditor asked for, with its five dates ---- */

enum correction_step {
    CORRECTION_REQUESTED,
    CORRECTION_DUE,
    CORRECTION_DONE,
    CORRECTION_VERIFIED,
    CORRECTION_CLOSED,
    CORRECTION_STEP_COUNT
};
const char *correction_step_get_field(enum correction_step step); /* "correction-requested" … */
struct correction {
    const struct control_result *control;
    const struct answer *answer;
    const char *text;                /* what is asked for */
    int days[CORRECTION_STEP_COUNT]; /* or DAY_NONE */
    const char *state;               /* "open" "requested" "done" "verified" "closed" */
    bool is_open;                    /* not closed */
    bool is_overdue;                 /* open, not done, and due before today */
    enum correction_step broken;     /* that comes before what it needs; STEP_COUNT: none */
};
struct corrections {
    /* open: overdue, then by the day they are due, none last; then closed */
    const struct correction *items;
    size_t count, open, overdue;
};
struct corrections *corrections_new(const struct result *result, int today);
void corrections_free(struct corrections *corrections);
/* The first step that comes too early: done needs requested, verified done, closed verified, and
 * none is of an earlier day than what it needs; nothing is due before it was asked for. */
enum correction_step correction_find_break(const int days[CORRECTION_STEP_COUNT]);
/* Whether the answer, with this field saying this (NULL: nothing), keeps to the order. */
bool correction_allows(const struct answer *answer, const char *field, const char *value);

/* ---- a certification in progress: records of kind "stage" (docs/audit.md) ---- */

enum cert_stage {
    CERT_APPLICATION,
    CERT_FIRST_REVIEW,
    CERT_SECOND_REVIEW,
    CERT_ON_SITE,
    CERT_REVIEW_REPORT,
    CERT_DECISION,
    CERT_CERTIFICATE,
    CERT_COUNT
};
const char *stage_get_id(enum cert_stage stage); /* "application" … */
bool stage_from_id(const char *id, enum cert_stage *stage);
struct stage_standing {
    const struct record *record; /* or NULL: nothing is said of it */
    int planned, done;           /* or DAY_NONE */
    const char *by, *note;       /* or NULL */
    bool is_left_out;
    bool is_late; /* planned before today, and not done */
    /* of the rules for the body, where the case has the pack: those of the section of this id */
    const struct section_result *section;
};
enum stage_fault_kind {
    CERT_TOO_EARLY, /* done before `other`, which comes first */
    CERT_SAME_NAME, /* who decides, or reports, has examined in `other` (第三6一・四) */
    CERT_ADVISED,   /* who examines has advised before the contract (第四3一) */
};
struct stage_fault {
    enum stage_fault_kind kind;
    enum cert_stage stage, other;
    const char *name; /* of the person, or NULL */
};
struct certification {
    struct stage_standing stages[CERT_COUNT];
    bool is_begun; /* something is said of a stage */
    int contract;  /* the day of the contract, or DAY_NONE */
    /* three years from the certificate, or from a decision against one; DAY_NONE before that */
    int keep_until, valid_until;
    const struct stage_fault *faults; /* by stage */
    size_t fault_count;
};
struct certification *certification_new(const struct result *result, int today);
void certification_free(struct certification *certification);
#define CERTIFICATE_YEARS                                                                          \
    3 /* that papers are kept, and a certificate holds at most (第二1一, 第三7) */
/* What the firm owes after a certificate (第三7一), as tasks: ids for words, and when. */
enum duty { DUTY_INCIDENTS, DUTY_CHANGES, DUTY_COPIES, DUTY_CHECK, DUTY_RENEWAL, DUTY_KEEPING };
#define DUTY_COUNT 6
int duty_get_day(enum duty duty, int certificate); /* the day of the certificate */

/* ---- the walk by place: controls that want to be seen (現地調査) ---- */

struct place_sheet {
    const char *place; /* as the packs name it: office, design-room …; NULL: no place named */
    const struct control_result *const *controls; /* in play and with the technique "observe" */
    size_t control_count;
    const struct record *const *assets; /* kept there, as far as the ledger's place says so: none
                                           where it does not */
    size_t asset_count;
};
struct place_sheets {
    const struct place_sheet *items; /* in the order of the packs */
    size_t count;
};
struct place_sheets *place_sheets_new(const struct result *result);
void place_sheets_free(struct place_sheets *sheets);

/* ---- offices: records of kind "office", called by the role of a pack ---- */

/* Who holds it; NULL while nobody is named. */
const struct record *office_get(const struct snapshot *snapshot, const char *role);

/* ---- what a careful reviewer would raise ---- */

enum warning_kind {
    WARNING_NO_EVIDENCE,      /* met in an audit, and no evidence noted */
    WARNING_RETAINED,         /* risk retained on an asset of importance 2 without a name */
    WARNING_RETAINED_OVER,    /* the time for which a risk was accepted is over */
    WARNING_UNDECIDED,        /* large risk without a decision */
    WARNING_NO_REASON,        /* not applicable, or left, without a reason */
    WARNING_RESTS_ON,         /* met while `other`, which it rests on, is a gap */
    WARNING_NO_BACKUP,        /* electronic assets, and nothing about backup is answered */
    WARNING_OLD,              /* the answer is older than a year */
    WARNING_NO_MEDIUM,        /* an asset whose medium or importance is not said: no risk */
    WARNING_AGREEMENT_OVER,   /* a confidentiality agreement that has ended */
    WARNING_NO_AGREEMENT,     /* information goes to contractors, and a contractor has none */
    WARNING_UNANSWERED_NONE,  /* "none of this" is said while an asset says otherwise */
    WARNING_OVERDUE,          /* a task */
    WARNING_NO_OWNER,         /* a task without an owner or a date */
    WARNING_NOT_SHOWN,        /* a task is done, the answers do not show it */
    WARNING_ADVISER_AUDITS,   /* the adviser of the case audits it */
    WARNING_IMPEDIMENT,       /* the check of independence says yes; `name` is its field */
    WARNING_OWN_REVIEW,       /* who reviews the audit report has audited */
    WARNING_CORRECTION_LATE,  /* due, and not done */
    WARNING_CORRECTION_ORDER, /* closed before verified … */
    WARNING_STAGE_ORDER,      /* a later stage of a certification is done before an earlier */
    WARNING_STAGE_PERSON,     /* who decides has examined; who examines has advised */
    WARNING_COMBINED,         /* one person holds two offices that exclude each other */
    WARNING_SELF_APPROVED,    /* who asked for an exception decided about it */
    WARNING_EXCEPTION_OVER,   /* an exception past its end, and no end was reported */
    WARNING_KIND_COUNT
};
const char *warning_get_name(enum warning_kind kind); /* "no-evidence" … */
struct warning {
    enum warning_kind kind;
    const char *address; /* where to go: a control's, asset:ID, party:ID, task:ID … */
    const struct control_result *control, *other; /* or NULL */
    const struct record *record;                  /* or NULL */
    const struct separation *separation;          /* that is broken, or NULL … */
    const struct role *role, *other_role;         /* … and its two; `record` is of the first */
    const struct task *task;                      /* or NULL */
    const char *name;                             /* of a person, or NULL */
    int date;                                     /* or DAY_NONE */
};
struct review {
    const struct warning *warnings; /* by kind, then in pack or id order */
    size_t count;
};
struct review *review_new(const struct result *result, const struct risks *risks,
                          const struct plan *plan, int today);
void review_free(struct review *review);

#endif
