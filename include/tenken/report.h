/* Reports: a result turned into pages, text and JSON, and words for every rating and trace.
 *
 * The report model is an XML view of case and result (docs/report-model.md); stylesheets in
 * content/report/ turn it into a format; a stylesheet of the same name in the user's own content
 * folder comes first. */
#ifndef TENKEN_REPORT_H
#define TENKEN_REPORT_H

#include "tenken/plan.h"
#include "tenken/survey.h"

#define LOGO_BYTES_MAX ((size_t)1 << 20)
struct logo { /* of the firm, or of who made the report; checked to be what its type says */
    char *bytes;
    size_t length;
    const char *type;  /* "image/png" "image/jpeg" */
    int width, height; /* pixels */
};
/* A file, told by what is in it. False with the error set where it is neither, or larger. */
bool logo_open(struct logo *logo, const char *path, struct error *error);
void logo_clear(struct logo *logo);

struct report_request {
    const struct result *result;
    const struct ranking *ranking; /* of that result */
    const char *file;              /* the case's file name, for the foot */
    const char *format;            /* "html" "text" "docx" "xlsx" "csv" "json" */
    const char *kind;              /* "diagnosis" */
    const char *language;
    const char *stylesheet;              /* a file to use instead, or NULL */
    int columns;                         /* width of text formats; 0: 76 */
    const char *table;                   /* of csv; NULL: the first */
    const char *audience;                /* "management" "staff" "expert"; NULL: expert */
    const struct logo *logo;             /* or NULL */
    const struct assessment *assessment; /* whose history shows how it went, or NULL */
    bool is_anonymous;                   /* without names and notes: docs/anonymise.md */
    /* of a comparison: the day or visit to compare with, as moment_take takes it; NULL: the first
     * day on which something was answered */
    const char *from;
    const struct snapshot *before; /* the case as it was then; NULL: taken from the history */
};
/* The finished bytes, NUL-terminated. NULL with the error set. */
char *report_take(const struct report_request *request, size_t *length, struct error *error);
/* The report model itself, as XML text. */
char *report_take_model(const struct report_request *request, struct error *error);
size_t report_get_formats(const char *const **formats);
size_t report_get_kinds(const char *const **kinds);   /* ids */
size_t report_get_tables(const char *const **tables); /* of csv */
size_t report_get_audiences(const char *const **audiences);
bool report_is_binary(const char *format); /* not for a terminal */
/* Whether it can be had, and says something of its own: tables are of those kinds that are one. */
bool report_offers(const char *kind, const char *audience, const char *format);
const char *report_get_table(const char *kind);      /* the table of csv that it is; NULL: none */
const char *report_get_kind_title(const char *kind); /* translated */

/* ---- kinds of documents: content (docs/papers.md) ---- */

enum paper_group { PAPER_RESULT, PAPER_AUDIT, PAPER_CERTIFICATION, PAPER_FIRM, PAPER_GROUP_COUNT };
const char *paper_group_get_name(enum paper_group group); /* "result" "audit" … */
const char *word_paper_group(enum paper_group group);
struct paper_field {
    struct field field;   /* its id is `name`; label and choices are in the program's language */
    const char *address;  /* where it is kept: "paper:KIND", "paper:shared", "firm", "case" */
    const char *of_visit; /* the field of the visit that says it, where nobody wrote it; or NULL */
    const char *clause;   /* that asks for it, or NULL */
    const char *hint;     /* or NULL */
};
struct paper_kind {
    const char *id;
    enum paper_group group;
    const char *title;
    const char *about;  /* when it is used, what to adapt */
    const char *source; /* the clause it rests on, or NULL */
    const char *pack;   /* it is of use only with this pack, or NULL */
    unsigned modes;     /* a bit for each mode it is meant for; 0: all */
    unsigned parts;     /* of the model that are computed for it: src/report/kinds.h */
    const struct paper_field *fields;
    size_t field_count;
};
/* Read when first asked for, in the program's language, kept until it ends: what is installed, and
 * the user's own, which comes before. By group. */
size_t paper_get_kinds(const struct paper_kind *const **kinds);
const struct paper_kind *paper_get_kind(const char *id); /* NULL where there is none */
/* What is wrong with the files that declare them. */
const struct faults *paper_get_faults(void);
/* Whether the case has the pack and the mode it is for. */
bool paper_suits(const struct paper_kind *kind, const struct snapshot *snapshot);
const struct paper_field *paper_get_field(const struct paper_kind *kind, const char *id);
/* What the case says, as it is kept; NULL where nothing. Of a visit: the one whose number the paper
 * says in its field "visit-number", else the latest. */
const char *paper_get_value(const struct paper_field *field, const struct snapshot *snapshot);
/* Whether it is needed, not said, and not excused by what another field says. */
bool paper_is_missing(const struct paper_kind *kind, const struct paper_field *field,
                      const struct snapshot *snapshot);
/* The needed fields without a value; the list is to be freed. */
const struct paper_field **paper_take_missing(const struct paper_kind *kind,
                                              const struct snapshot *snapshot, size_t *count);

/* Changes its fields as people write them (field_take_value), each KEY=VALUE, one group; KEY= takes
 * one back. ERROR_USAGE or ERROR_INPUT where one is wrong, and then nothing has changed. */
bool paper_apply(struct assessment *assessment, const struct paper_kind *kind,
                 const struct record_field *values, size_t count, struct error *error);
/* All kinds with what is missing; one kind with its fields and values. */
char *json_take_papers(const struct snapshot *snapshot);
char *json_take_paper(const struct paper_kind *kind, const struct snapshot *snapshot);

/* Words, translated. */
const char *word_rating(enum rating rating);      /* 満たす … */
const char *word_rating_mark(enum rating rating); /* ● ◐ × ? ○ · ; told apart without colour */
/* Where the terminal cannot draw the marks: M P U ? . - */
const char *word_rating_letter(enum rating rating);
const char *word_voice(enum voice voice);
const char *word_mode(enum mode mode);
const char *word_case_mode(const struct case_mode *mode);
/* That whoever goes over to an audit has been the adviser since that day. */
char *word_take_advised(int day);
const char *word_cost(enum cost cost);
const char *word_horizon(enum horizon horizon);
char *word_take_effort(int minutes);
char *word_take_score(const struct score *score); /* "68 / 100" or "48〜68 / 100" */
/* What it does, taken alone, and what it takes: "closes 4 gaps, takes 3 assets from 6 to 2 · half a
 * day · up to 10,000 yen". */
char *word_take_measure_line(const struct measure_rank *rank);
/* Whether the goal is reached, can be, and for how much of the firm's own work. */
char *word_take_measure_set(const struct measure_set *set);
char *word_take_risk(int risk); /* its value; -1: "not known yet" */
/* The label of the band, or "LOW to HIGH"; empty without bands. */
char *word_take_bands(const struct score *score);
char *word_take_trace_step(const struct trace_step *step);
/* Why a control is not asked, in a sentence: skipped, left, or not in the profile. */
char *word_take_skip_reason(const struct control_result *control);
/* Why a section that repeats asks nothing: there is nothing to ask about. */
const char *word_nothing_to_ask(enum repeat repeat);
/* That a sealed copy is read only, by whom it was sealed, and whether it was changed. */
char *word_take_seal(const struct seal *seal);
/* That the questions are of another edition than the case; NULL where they are not. */
char *word_take_other_edition(const struct result *result);
const char *word_applies(enum truth applies);
const char *word_selection(enum selection selection);
/* Why it was taken on or left, and by whom; where nobody decided, what is proposed and why. */
char *word_take_selection_reason(const struct control_result *control);

/* ---- the crosswalk (docs/crosswalk.md) ---- */

/* What a control is to the other one: "a part of that one". */
const char *word_relation(enum relation_kind kind);
/* Its pack and clause, with what its subject is called. */
/* Its title, and of what it is asked where its section repeats: "Ask the provider – Accounts". */
char *word_take_title(const struct result *result, const struct control_result *control);
char *word_take_place_of(const struct result *result, const struct control_result *control);
/* What counts of what was said there: the choice in its own words, or the rating. */
const char *word_said(const struct control_relation *relation);
/* What was said where, and what is offered here: a line to answer yes to. */
char *word_take_offer(const struct result *result, const struct offer *offer);
/* How the two are related, and why. */
char *word_take_relation_reason(const struct control_relation *relation);
/* The other question, what was said, how the two are related, and why. */
char *word_take_relation(const struct result *result, const struct control_relation *relation);
/* Of one pack alone, where it is not NULL; the table is of all. */
char *json_take_crosswalk(const struct crosswalk *crosswalk, const char *pack);

/* ---- paths (docs/paths.md) ---- */

const char *word_path_standing(enum path_standing standing); /* "partly in place" */
const char *word_path_head(enum path_standing standing);     /* the same over a column: "in part" */
const char *word_path_mark(enum path_standing standing);
const char *word_path_letter(enum path_standing standing); /* where the terminal has no marks */
char *word_take_as_of(const char *date);                   /* "as of 2021-01"; empty for NULL */
char *word_take_path_next(const struct path *path);        /* where one is, and what comes next */
/* How many of which pack's controls are done; or that the pack is not in the case. */
char *word_take_counts(const struct counts_result *counts);
/* What that is evidence of; NULL where nothing is said, or there is no such pack in the case. */
char *word_take_counts_reason(const struct counts_result *counts);
/* Of one scheme alone, where `id` is not NULL. */
char *json_take_paths(const struct paths *paths, const char *id);

/* ---- the handbook (docs/handbook.md) ---- */

const char *word_handbook_kind(enum handbook_kind kind);
/* That it is made up, or of which day its source is; NULL: neither. */
char *word_take_entry_remark(const struct handbook_entry *entry);
/* All texts, to look for words in; width, case and kana are folded. */
char *term_take_folded(const struct term *term);
char *entry_take_folded(const struct handbook_entry *entry);
/* Whether all of the words, which blanks part, are in what was folded. */
bool folded_has_words(const char *folded, const char *words);
char *json_take_handbook(const struct term *const *terms, size_t term_count,
                         const struct handbook_entry *const *entries, size_t entry_count);

/* JSON for scripts, as text with a newline at the end. */
char *json_take_show(const struct result *result, const char *file);
char *json_take_gaps(const struct result *result);
char *json_take_report(const struct report_request *request); /* docs/report-json.md */
char *json_take_voices(const struct result *result);
char *json_take_pack(const struct pack *pack);
char *json_take_trace(const struct trace *trace, const char *address);
/* Docs: docs/risk.md. A figure that cannot be told is null. */
char *json_take_risks(const struct risks *risks);
char *json_take_policies(const struct policy_rates *rates);
/* In their order; of one pack alone, where it is not NULL. */
char *json_take_measures(const struct ranking *ranking, const char *pack);
char *json_take_measure_set(const struct measure_set *set);
struct whatif { /* two results of a case, and the second is not kept */
    const struct result *before, *after;
    const struct risks *risks_before, *risks_after;
    const struct comparison *comparison;
};
/* {"before": {"packs": as in show, "mandatory": {"met", "of"}, "risks": [{"asset", "name", "risk",
 * "band"}]}, "after": the same, "difference": {"scores": [{"pack", "min", "max"}], "mandatory",
 * "controls": [{"address", "title", "before": {"rating", "level", "in_play"}, "after"}],
 * "risks": [{"asset", "name", "from", "to"}]}} */
char *json_take_whatif(const struct whatif *whatif);
/* ---- what changed from one result to a later one (docs/comparison.md) ---- */

struct changes {
    const struct result *before, *after;
    struct risks *risks_before, *risks_after;
    struct comparison *comparison;
    struct plan *plan_before, *plan_after;
    struct task_comparison *tasks;
};
/* The results, and what they point to, outlive it. The days are those that tasks are late on. */
struct changes *changes_new(const struct result *before, const struct result *after, int day_before,
                            int today);
void changes_free(struct changes *changes);
/* Nothing moved, came or went. */
bool changes_is_none(const struct changes *changes);
/* As json_take_whatif, and {"from", "to"} as given here, "difference" also with "tasks": [{"id",
 * "title", "from", "to"}] and "assets": {"added": [{"asset", "name"}], "removed"}. */
char *json_take_changes(const struct changes *changes, const char *from, const char *to);
/* The rating, or that it is not asked; NULL: not asked. */
const char *word_standing(const struct control_result *control);
const char *word_move_kind(enum move_kind kind);          /* a heading: "Better than before" */
char *word_take_asset_move(const struct risk_move *move); /* "6 → 2"; "added", "taken away" */
const char *word_task_standing(const struct task *task);  /* its state; NULL: "not there" */

/* Whether the measure betters a control of this pack; NULL: of any. */
bool measure_serves_pack(const struct measure_rank *rank, const char *pack);

/* ---- the ledgers: assets and parties (docs/asset-ledger.md) ---- */

/* The records of a kind in the order of their ids, numbers in them by value; to be freed. */
const struct record **ledger_take_records(const struct snapshot *snapshot, const char *kind,
                                          size_t *count);
/* Every key of a record, null where nothing is said; besides id, the importance of an asset, and
 * open: what is still to be said. */
char *json_take_ledger(const struct snapshot *snapshot, const char *kind);
/* The roles of the packs and who holds them (docs/offices.md). */
char *json_take_offices(const struct result *result);
/* For spreadsheets, headed by the keys, formulas defused; assessment_import reads it back. */
char *csv_take_ledger(const struct snapshot *snapshot, const char *kind, size_t *length);

/* ---- tables from spreadsheets: .xlsx or CSV, told by what is in them (docs/import.md) ---- */

#define SHEETS_BYTES_MAX ((size_t)32 << 20) /* of the file */
struct sheet_row {
    size_t number;      /* in the sheet, or the line in the file */
    const char **cells; /* never NULL, as they stand; "" for an empty one */
    size_t count;
};
struct sheet_table {
    const char *name; /* of the sheet; NULL for CSV */
    bool is_hidden;
    struct sheet_row *rows; /* those with something in them, as they come */
    size_t row_count;
};
struct sheet_tables {
    const char *file;
    struct sheet_table *items;
    size_t count;
};
/* NULL with the error set where it is neither, or too large, damaged or with a password. */
struct sheet_tables *sheet_tables_open(const char *path, struct error *error);
/* From bytes in memory. `name` is for messages. */
struct sheet_tables *sheet_tables_parse(const char *bytes, size_t length, const char *name,
                                        struct error *error);
void sheet_tables_free(struct sheet_tables *tables);
/* Sheets that the workbook hides: what its cells, and the case, said when it was made. */
#define SHEET_OF_ANSWERS "tenken-answers"
#define SHEET_OF_TASKS   "tenken-tasks"

/* ---- tables of questions that somebody else made (docs/questionnaire.md) ---- */

struct question_table {
    const struct sheet_table *table; /* the first that has the headings */
    size_t others;                   /* that have them too, and are not read */
    size_t heading;                  /* the row with them, in the table */
    size_t column_count;             /* of the widest row */
    const struct draft_row *rows;
    const size_t *places; /* of each, in the table */
    size_t row_count;
    const struct pack_tie *ties;
    size_t tie_count;
};
/* `library` NULL: what ties name is not checked; `pack` is the id that the pack of the rows will
 * have. What is wrong goes to `faults`, by line and column. NULL with the error set where it is no
 * such table. Points into the tables. */
struct question_table *question_table_new(const struct sheet_tables *tables,
                                          const struct library *library, const char *pack,
                                          struct faults *faults, struct error *error);
void question_table_free(struct question_table *table);
/* The cells as they stand, formulas defused. */
char *csv_take_sheet(const struct sheet_table *table, size_t *length);
/* The table that a pack was made from, its rows and columns as they were, and beside each row the
 * answer, its reason and note, the evidence, and what the row is tied to. CSV or .xlsx. NULL with
 * the error set where the pack was not made from a table. */
char *questionnaire_take(const struct result *result, const struct pack *pack, bool as_workbook,
                         size_t *length, struct error *error);

/* One field that a table would change, for people and programs. */
struct sheet_change {
    const char *sheet; /* NULL for CSV */
    size_t row;
    const char *address;
    enum voice voice;
    const char *field;
    const char *was, *will_be; /* in words; NULL for nothing */
    bool is_conflict;          /* the case says something else since the table was made */
    bool is_taken;
};
char *json_take_import(const char *file, const struct sheet_change *changes, size_t count,
                       const struct faults *faults);

/* ---- the interview and the walk by place (docs/interview.md) ---- */

/* NULL: anybody; what neither tenken nor a pack has a word for stays as it is. */
const char *word_role(const struct library *library, const char *role);
const char *word_place(const char *place); /* NULL: no place named; the same */
const char *word_interview_reason(enum interview_reason reason);
char *json_take_interview(const struct interview *interview);
char *json_take_places(const struct place_sheet *places, size_t count);

/* Sheets to print: text, by person to ask or by place. */
struct sheet_request {
    const struct result *result;
    int today;
};
char *sheet_take_questions(const struct sheet_request *request,
                           const struct interview_question *questions, size_t count);
char *sheet_take_places(const struct sheet_request *request, const struct place_sheet *places,
                        size_t count);
/* The same to fill in, headed by keys: address clause question choices answer note, and who or
 * place. */
char *csv_take_questions(const struct sheet_request *request,
                         const struct interview_question *questions, size_t count, size_t *length);
char *csv_take_places(const struct place_sheet *places, size_t count, size_t *length);

/* ---- the review (docs/review.md) ---- */

char *word_take_warning(const struct warning *warning); /* what is raised, about what */
const char *word_warning_deed(enum warning_kind kind);  /* what to do about it */
/* The pack's own reason for it, or NULL. */
const char *word_warning_reason(const struct warning *warning);
char *json_take_review(const struct review *review);

/* ---- audits and certifications (docs/audit.md) ---- */

/* That measures are not shown, and by which clause. */
const char *word_withheld(void);
const char *word_audit_reason(enum audit_reason reason);
char *word_take_time(int minutes);                         /* "1:05" */
char *word_take_techniques(const struct control *control); /* "examine, observe" */
const char *word_correction_state(const struct correction *correction);
const char *word_correction_order(void); /* that the dates do not follow one another */
const char *word_stage(enum cert_stage stage);
const char *word_stage_id(const char *id);
const char *word_stage_not_by(enum cert_stage stage); /* who may not do it; NULL */
const char *stage_get_clause(enum cert_stage stage);
size_t stage_get_papers(enum cert_stage stage, const char *const **kinds); /* ids of kinds */
char *word_take_stage_fault(const struct stage_fault *fault);
const char *word_duty(enum duty duty);
const char *word_duty_note(enum duty duty);
/* {"minutes", "used", "days", "steps": [{"address", "ref", "title", "reason", "techniques", "role",
 * "place", "start", "minutes"}], "left": [the same, start null], "left_minutes"} */
char *json_take_audit_plan(const struct audit_plan *plan);
/* [{"address", "title", "correction", "state", "requested" … "closed", "overdue", "broken"}] */
char *json_take_corrections(const struct corrections *corrections);
/* {"contract", "valid_until", "keep_until", "stages": [{"id", "title", "planned", "done", "by",
 * "note", "left_out", "late", "papers": [{"kind", "missing"}], "answered", "of"}], "faults": [{
 * "kind", "stage", "other", "name", "what"}]} */
char *json_take_certification(const struct certification *certification,
                              const struct snapshot *snapshot);

/* ---- the plan: tasks, schedule, calendar (docs/schedule.md) ---- */

struct plan_view {
    const struct result *result;
    const struct plan *plan;
    const struct schedule *schedule; /* or NULL: not asked for */
    const struct calendar *calendar; /* or NULL */
    int today;
    int visits; /* in all; up to 1: the first alone */
};
char *json_take_plan(const struct plan_view *view);
/* RFC 5545: a whole-day entry for each task with a date, and the follow-ups. */
char *ics_take_plan(const struct result *result, const struct plan *plan, size_t *length);
/* A row a task, in the order of the plan, headed by the keys. */
char *csv_take_plan(const struct plan *plan, size_t *length);

const char *word_task_state(enum task_state state);
const char *word_phase(enum horizon phase);
char *word_take_follow_up(int months);
/* What the visit in that week of the schedule is for. */
const char *word_visit(int week);

/* ---- what many people said (docs/workshop.md) ---- */

struct survey_view {
    const char *folder;
    size_t people; /* cases that were read */
    const struct survey *const *surveys;
    size_t count;
    const struct faults *left_out; /* files, or rows of them, and why */
};
char *json_take_surveys(const struct survey_view *view);
const char *word_split(double split);      /* "opinions split"; NAN: "too few to tell" */
const char *word_split_mark(double split); /* ▲▲ ▲ = - ; told apart without colour */
char *word_take_group(enum survey_key key, const struct survey_group *group); /* "Table 3" */
const char *word_survey_key(enum survey_key key);                             /* "By table" */

/* ---- visits, and how it went from one to the next (docs/visits.md) ---- */

/* The moment that a day, a timestamp or the name of a visit (visits_get) stands for, as
 * snapshot_new_at takes it. NULL with the error set where it names a visit that is not there, or
 * one without a date; what else it is, is not looked at. */
char *moment_take(const struct result *result, const char *text, struct error *error);
int moment_get_day(const char *moment); /* where people are; DAY_NONE where it is none */

struct course_point {
    const struct visit *visit; /* that left it so; the open one for how it is now; or NULL */
    int day;
    int met, answered, applicable; /* questions of all packs */
    int large;                     /* assets whose risk is in the highest band */
    struct snapshot *snapshot;     /* NULL, as the result: it is as it is now */
    struct result *result;
};
struct course {
    struct course_point *points; /* oldest first */
    size_t count;
};
/* One for each visit that is over and whose moment is known; then how it is now, where a visit is
 * open or something has moved since. Empty without visits. */
struct course *course_new(const struct assessment *assessment, const struct result *now,
                          const struct visits *visits);
/* One for the end of each day on which something was answered. */
struct course *course_new_by_day(const struct assessment *assessment, const struct result *now);
void course_free(struct course *course);

const char *word_agenda_reason(enum agenda_reason reason); /* a heading: "Homework" */
char *word_take_agenda_item(const struct agenda_item *item);
/* All that there is time for, a line each; questions by section. "" where there is nothing. */
char *word_take_agenda(const struct visit_draft *draft);
char *word_take_visit(const struct visit *visit); /* "Visit 2, 2026-04-08" */
/* {"visits": [{"id", "number", "date", "mode", "place", "people", "agenda", "agreed", "hard",
 * "outlook", "next", "note", "opened", "closed", "homework": [task ids], "homework_running",
 * "carried": [task ids]}], "course": [{"visit", "date", "met", "answered", "applicable",
 * "large"}], "draft": {"visit", "minutes", "now": [{"reason", "words", "address", "minutes",
 * "due"}], "later_minutes", "later"}} */
struct visit_view {
    const struct visits *visits;
    const struct course *course;
    const struct visit_draft *draft; /* or NULL */
};
char *json_take_visits(const struct visit_view *view);
char *json_take_visit(const struct visit *visit); /* one of them */
char *json_take_draft(const struct visit_draft *draft);

/* ---- the history, in words for people ---- */

struct history_view {
    const struct assessment *assessment;
    const struct library *library; /* whose words are used; NULL, or without a pack: ids instead */
    /* A control (with its pack, or alone), asset:ID or asset:NAME, task:… or another address: only
     * what is about one of these. None: all. */
    const char *const *wanted;
    size_t wanted_count;
};
bool history_shows(const struct history_view *view, const struct history_change *change);
bool history_shows_group(const struct history_view *view, const struct history_group *group);
struct history_words { /* free with history_words_clear */
    char *place;       /* the question, or what the record is called, even if it is gone */
    char *field;
    char *was, *is; /* NULL: nothing */
};
struct history_words history_take_words(const struct history_view *view,
                                        const struct history_change *change);
void history_words_clear(struct history_words *words);
const char *word_history_label(const char *label);               /* "answered" */
char *word_take_history_deed(const struct history_group *group); /* "undone: answered" */
char *word_take_moment(const char *timestamp);                   /* local, 2026-04-01 18:00 */
/* [{"id", "at", "by", "label", "undoes", "redoes", "changes": [{"id", "address", "voice", "field",
 * "old", "new" as the file has them; "place", "label", "was", "is" in words}]}], oldest first */
char *json_take_history(const struct history_view *view);

/* ---- joining copies (docs/merge.md) ---- */

/* A conflict in words: `was` is mine's value, `is` theirs'; of a whole record, that it is there or
 * was deleted. Free with history_words_clear. */
struct history_words merge_take_words(const struct history_view *view,
                                      const struct merge_conflict *conflict);
/* What joining came to, beside what the merge says. */
struct merge_report {
    const char *written; /* the file; NULL: nothing was written */
    const struct change *asked_again;
    size_t asked_again_count; /* changes of "asks-again", and others, which are left out */
};
/* {"groups", "taken", "written" (the file or null), "open", "asked_again": [{"address", "voice"}],
 * "conflicts": [{"key", "address", "voice", "field" (null: the record), "place", "label",
 * "decided" (mine theirs both, or null), "joins", "mine", "theirs": {"value", "words", "note",
 * "by", "at"}}]} */
char *json_take_merge(const struct history_view *view, const struct merge *merge,
                      const struct merge_report *report);

#endif
