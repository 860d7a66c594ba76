/* The case file: everything said and decided about one firm and one scope.
 *
 * In memory it is a libxml2 document; only this room touches its nodes. Everything in it is a set
 * of records: an address ("ipa-25:3", "firm", "pack:ipa-25", "asset:k3f9x2a-4"), for answers also a
 * voice, and string fields. A change sets one field of one record; assessment_apply is the only way
 * in. Docs: docs/case-format.md. */
#ifndef TENKEN_ASSESSMENT_H
#define TENKEN_ASSESSMENT_H

#include "tenken/base.h"
#include "tenken/pack.h"

/* ---- voices ---- */

enum voice { VOICE_NONE, VOICE_FIRM, VOICE_ADVISER, VOICE_AUDITOR, VOICE_COUNT };
const char *voice_get_name(enum voice voice); /* "firm" "adviser" "auditor"; VOICE_NONE: "" */
bool voice_from_name(const char *name, enum voice *voice);
enum voice voice_of_mode(enum mode mode); /* self, train: firm; advise: adviser; audit: auditor */

/* ---- decisions ---- */

/* Whether an optional control was taken on (採用する措置の決定). Mandatory ones need no decision.
 */
enum selection { SELECTION_OPEN, SELECTION_YES, SELECTION_NO };
const char *selection_get_name(enum selection selection); /* "yes" "no"; SELECTION_OPEN: "" */
bool selection_from_name(const char *name, enum selection *selection);

/* ---- changes ---- */

/* Fields of an answer: choice note mark reason level selected selection-reason. Of "firm": name
 * industry size respondent. Of "pack:ID": version profile. Of "case": mode. The table in
 * src/assessment/fields.c lists all, with what each may hold. */
struct change {
    const char *address;
    enum voice voice; /* VOICE_NONE for what is not an answer */
    const char *field;
    const char *old_value; /* NULL: not set. What the author saw; a change over another value is a
                              conflict */
    const char *new_value; /* NULL or blank: removes it */
    const char
        *wording; /* with a choice: the question as it was asked; NULL else. Kept once per text */
};

struct assessment;
struct snapshot;
struct record_field;

enum assessment_access { ASSESSMENT_WRITE, ASSESSMENT_READ };

/* A new case, not yet on disk: an id, a creation time, nothing else. */
struct assessment *assessment_new(void);
/* Opens a file. With WRITE the case is locked until freed; held by another: ERROR_SYSTEM, and the
 * message says by whom. A newer major format is refused, a newer minor one opens and keeps what it
 * does not know. */
struct assessment *assessment_open(const char *path, enum assessment_access access,
                                   struct error *error);
/* The same for an encrypted one. ERROR_INPUT where the passphrase is not right, or where the file
 * is not encrypted at all. */
struct assessment *assessment_open_with(const char *path, enum assessment_access access,
                                        const struct secret *passphrase, struct error *error);
/* From bytes in memory, for tests and fuzzing. `name` is for messages. */
struct assessment *assessment_parse(const char *bytes, size_t length, const char *name,
                                    struct error *error);
void assessment_free(
    struct assessment *assessment); /* waits for a save under way; frees the lock */

bool assessment_is_read_only(const struct assessment *assessment);
const char *assessment_get_path(const struct assessment *assessment); /* NULL before it has one */
const char *assessment_get_id(const struct assessment *assessment);
/* Gives a new case its file and takes the lock. Fails where the target exists. */
bool assessment_set_path(struct assessment *assessment, const char *path, struct error *error);
/* A case that was opened for reading since another held it, opened anew for writing now that nobody
 * does; the key of an encrypted one goes over. NULL where it is still held (ERROR_SYSTEM), or
 * cannot be read any more. `reader` stays, to be freed. */
struct assessment *assessment_take_over(struct assessment *reader, struct error *error);
/* Who holds the lock, as the lock file says: user, host, pid. NULL where nobody. */
char *assessment_take_holder(const char *path);

/* ---- encryption (docs/encrypted-format.md) ---- */

#define PASSPHRASE_LEAST 12   /* characters of a new one */
#define PASSPHRASE_MOST  1024 /* bytes of any */

bool assessment_file_is_encrypted(const char *path); /* by its first bytes; it may be damaged */
bool assessment_is_encrypted(const struct assessment *assessment);
/* From the next save on: encrypted with a new salt, or plain where `passphrase` is NULL. */
bool assessment_set_passphrase(struct assessment *assessment, const struct secret *passphrase,
                               struct error *error);
/* Whether a new one will do; else the error says in plain words why not. */
bool passphrase_is_good(const struct secret *passphrase, struct error *error);

/* ---- sealed copies (docs/seal.md) ---- */

#define SEAL_DIGITS 64 /* of the digest: SHA-256, in hexadecimal */
struct seal {
    const char *at, *by;  /* when and by whom it was sealed, as it says */
    const char *recorded; /* the digest that it says */
    const char *digest;   /* of what is there */
    bool is_intact;
};
/* NULL where it is not a sealed copy. One is always open for reading only. */
const struct seal *assessment_get_seal(const struct assessment *assessment);
/* Writes a sealed copy of the case as it is, encrypted where the case is, which only its owner can
 * read and nobody write. Refused where the path exists or the case is a sealed copy itself. */
bool assessment_seal(const struct assessment *assessment, const char *path,
                     char digest[SEAL_DIGITS + 1], struct error *error);

/* The digest of a file that stays where it is: a photo or a paper that an auditor was shown. */
bool assessment_digest_file(const char *path, char digest[SEAL_DIGITS + 1], struct error *error);

/* ---- how is answered: a mode, or one of its variants (docs/audit.md) ---- */

struct case_mode {
    const char *name; /* "self" "advise" "audit" "examination" "train" */
    enum mode mode;
    bool is_examination;
};
/* In the order in which they are turned through. */
size_t case_mode_list(const struct case_mode **modes);
const struct case_mode *case_mode_get(const char *name); /* NULL where none */
const struct case_mode *case_mode_of(const struct snapshot *snapshot);
enum mode_verdict {
    MODE_FREE,
    MODE_DOUBTFUL, /* whoever audits has been the adviser: say so (監査の指針 3.1) */
    MODE_FORBIDDEN /* whoever examines has advised before the contract (第四号 第四3一) */
};
/* Whether the user may go over to it, by the history. `*advised` gets the day of the first advice,
 * DAY_NONE where there was none. */
enum mode_verdict assessment_check_mode(const struct assessment *assessment,
                                        const struct case_mode *mode, int *advised);
/* One group, "mode". ERROR_INPUT where it is forbidden. */
bool assessment_set_mode(struct assessment *assessment, const struct case_mode *mode,
                         struct error *error);

/* ---- damaged files (docs/reliability.md) ---- */

/* Whether a file that does not open is damaged: not a wrong passphrase, not a newer tenken's.
 * `passphrase` NULL: as far as that can be known without. */
bool assessment_is_damaged(const char *path, const struct secret *passphrase);
/* The last good generation beside it, NAME.tenken~, where that opens; else NULL. */
char *assessment_take_kept(const char *path, const struct secret *passphrase);
/* Adds to why a damaged case does not open how it comes back; other errors stay as they are. */
void assessment_explain_damage(const char *path, const struct secret *passphrase,
                               struct error *error);
/* The last good generation in its place. `*aside` gets where the damaged file is now, or NULL where
 * there was none. */
bool assessment_bring_back(const char *path, char **aside, struct error *error);
/* A case without a file, of what can be read; the file is not touched. `losses` gets what cannot,
 * and what only the last good generation has. */
struct assessment *assessment_salvage(const char *path, const struct secret *passphrase,
                                      struct faults *losses, struct error *error);

/* ---- two at once (docs/merge.md) ---- */

/* A copy for a colleague, who answers these sections of it, each "PACK:SECTION": a file with the
 * same id and history, encrypted where the case is. Refused where the path exists. */
bool assessment_split(const struct assessment *assessment, const char *path,
                      const char *const *sections, size_t count, struct error *error);
/* The sections that a copy is for, in order; 0: it is the whole. */
size_t assessment_get_part(const struct assessment *assessment, const char *const **sections);
bool assessment_has_part(const struct assessment *assessment, const char *pack,
                         const char *section); /* the whole has every one */

enum merge_choice { MERGE_OPEN, MERGE_MINE, MERGE_THEIRS, MERGE_BOTH, MERGE_CHOICE_COUNT };
const char *merge_choice_get_name(enum merge_choice choice); /* "mine" "theirs" "both"; OPEN: "" */
struct merge_side {
    const char *value;  /* NULL: taken back, or the record was removed */
    const char *note;   /* of the answer, where the field is not the note itself; or NULL */
    const char *author; /* who changed it last, and when; NULL where the history does not say */
    const char *at;
};
/* What both changed, to different values, since they had the same. */
struct merge_conflict {
    const char *key; /* ADDRESS#FIELD, ADDRESS#VOICE.FIELD, or the address of a whole record */
    const char *address;
    enum voice voice;
    const char *field; /* NULL: the record, which one removed and the other changed */
    struct merge_side mine, theirs;
    bool joins; /* texts: both may stay, one below the other */
};
/* What joining a colleague's copy would come to; neither case is touched. NULL with the error set
 * where they are not copies of one case, or their histories contradict each other. `name` is that
 * of the colleague's file, for messages. */
struct merge;
struct merge *merge_new(const struct assessment *mine, const struct assessment *theirs,
                        const char *name, struct error *error);
/* Whether both were worked on with different editions of a pack. merge_new refuses that: one is
 * taken over to the edition of the other first (docs/upgrade.md). */
bool merge_has_two_editions(const struct assessment *mine, const struct assessment *theirs);
void merge_free(struct merge *merge);
size_t merge_get_conflicts(const struct merge *merge, const struct merge_conflict **conflicts);
enum merge_choice merge_get_choice(const struct merge *merge, size_t index);
/* False where the two values do not join. */
bool merge_decide(struct merge *merge, size_t index, enum merge_choice choice);
size_t merge_count_open(const struct merge *merge);   /* conflicts not yet decided */
size_t merge_count_groups(const struct merge *merge); /* what theirs did that mine has not */
size_t merge_count_taken(const struct merge *merge);  /* fields that come from theirs */
bool merge_changes_something(const struct merge *merge);
/* Joins: theirs' groups among mine's, and what was decided as one group more, "merge". All
 * conflicts must be decided, and `mine` be as it was. */
bool assessment_merge(struct assessment *mine, struct merge *merge, struct error *error);
/* The same into another file, encrypted where mine is; refused where it exists. */
bool merge_write(struct merge *merge, const char *path, struct error *error);

/* ---- changing ---- */

/* One group: all or nothing. Fails (ERROR_INPUT) where a value is not what `old_value` says, an
 * address or field is not one, or the value not allowed, and then nothing has changed. Changes that
 * change nothing are dropped; a group of none is not recorded. `label` says in a word what was done
 * ("answer", "import"). ERROR_SYSTEM where the case is open for reading only. */
bool assessment_apply(struct assessment *assessment, const struct change *changes, size_t count,
                      const char *label, struct error *error);
/* What a new case starts with, one group: these packs of the library, which has them all, in the
 * versions and default profiles it has, and the firm's name (may be NULL). */
bool assessment_begin(struct assessment *assessment, const struct library *library,
                      const char *const *pack_ids, size_t pack_count, const char *firm,
                      struct error *error);
/* The same, but packs that have this profile start in it. */
bool assessment_begin_in(struct assessment *assessment, const struct library *library,
                         const char *const *pack_ids, size_t pack_count, const char *profile,
                         const char *firm, struct error *error);
/* A pack comes into the case, in its default profile; or goes, and what was answered in it stays in
 * the file and is there again when the pack is. One group, "pack". Refused (ERROR_INPUT) where it
 * is there already, where it is not, and where none would be left. */
bool assessment_add_pack(struct assessment *assessment, const struct pack *pack,
                         struct error *error);
bool assessment_drop_pack(struct assessment *assessment, const char *id, struct error *error);
/* The common case: one field, whatever its value was; the label is the name of the field. */
bool assessment_set(struct assessment *assessment, const char *address, enum voice voice,
                    const char *field, const char *value, struct error *error);
/* An answer with its wording, one group. */
bool assessment_answer(struct assessment *assessment, const char *address, enum voice voice,
                       const char *choice, const char *wording, struct error *error);
/* A decision with its reason, one group. SELECTION_OPEN takes it back. Refused (ERROR_INPUT) where
 * a mandatory control would be left, or one is left without a reason. `address` is the control's:
 * without a subject it holds for all of them. */
bool assessment_may_select(const struct control *control, const char *address,
                           enum selection selection, const char *reason, struct error *error);
bool assessment_select(struct assessment *assessment, const struct control *control,
                       const char *address, enum voice voice, enum selection selection,
                       const char *reason, struct error *error);
/* Lent until the next change. NULL where not set. */
const char *assessment_get(const struct assessment *assessment, const char *address,
                           enum voice voice, const char *field);
/* The question as it was asked when this answer was given. NULL where not known. */
const char *assessment_get_wording(const struct assessment *assessment, const char *address,
                                   enum voice voice);

/* Appends the inverse of the last group not yet undone; a conflict (the value has moved on)
 * refuses. False with ERROR_NONE: nothing to undo. `*group` (may be NULL) gets the group that was
 * undone. Both survive a restart, and a value comes back with the time, author and wording it had.
 * Redo takes back the last undo, which is its `*group`. */
struct history_group;
bool assessment_undo(struct assessment *assessment, const struct history_group **group,
                     struct error *error);
bool assessment_redo(struct assessment *assessment, const struct history_group **group,
                     struct error *error);

struct history_change {
    const char *id; /* GROUP.N */
    const char *address;
    enum voice voice;
    const char *field;
    const char *old_value;
    const char *new_value;
};
struct history_group {
    const char *id;    /* REPLICA-N; unique over copies of a case */
    const char *label; /* of an undo or redo: the label of what it takes back */
    const char *author;
    const char *at;     /* 2026-04-01T09:00:00Z */
    const char *undoes; /* the group this one takes back, or NULL */
    const char *redoes; /* the undo this one takes back, or NULL */
    const struct history_change *changes;
    size_t change_count;
};
/* Oldest first; lent until the next change. */
size_t assessment_get_history(const struct assessment *assessment,
                              const struct history_group **groups);

/* ---- fields: what may stand in a record, for forms, verbs and tables ---- */

enum value_kind {
    VALUE_ID,
    VALUE_LINE,
    VALUE_TEXT, /* several lines */
    VALUE_YES,  /* or not set */
    VALUE_LEVEL,
    VALUE_MODE,
    VALUE_DATE,
    VALUE_CHOICE,
    VALUE_PEOPLE, /* how many; whatever else was written stays, and counts as not known */
    VALUE_MOMENT, /* a timestamp, by the clock */
};
struct field_choice {
    const char *id;    /* as it is kept; NULL ends a list */
    const char *label; /* English: show _(label) */
    const char *words; /* that Japanese ledgers say for it, a | between; or NULL */
};
struct field {
    const char *record; /* the kind of record: "asset" */
    const char *name;   /* its key: "entrusted-by" */
    enum value_kind kind;
    const char *label;                  /* English: show _(label); NULL where no form has it yet */
    const char *words;                  /* headings of Japanese ledgers, a | between; or NULL */
    const struct field_choice *choices; /* all it may be, or NULL */
    struct {
        const char *key, *value;
    } unless;         /* not wanted where that field says this */
    const char *pack; /* asked only in a case with this pack (field_suits); NULL: in every case */
    bool is_wanted;   /* while it is not said, the record is listed as open */
    bool is_needed;   /* a record is not made without it */
    bool is_stamped;
};
/* Whether a case asks for it: forms, tables, exports and what is open have no other fields. What
 * was said in one that does not suit stays in the file. */
struct snapshot;
bool field_suits(const struct field *field, const struct snapshot *snapshot);
bool field_suits_case(const struct field *field, const struct assessment *assessment);
/* The fields of a kind of record, in the order of forms and files. */
size_t field_list(const char *record, const struct field **fields);
const struct field *field_get(const char *record, const char *name); /* NULL where none */
const struct field_choice *field_get_choice(const struct field *field, const char *id);
bool field_allows(const struct field *field, const char *value);
/* Sets why the value is not allowed, as assessment_apply does. Returns false. */
bool field_refuse(const struct field *field, const char *value, const char *what,
                  struct error *error);
/* What was written, as it is kept: a choice's id for its label or a Japanese word, 2026-04-01 for
 * 2026/4/1, 40 for ４０人; anything else as it is. */
char *field_take_value(const struct field *field, const char *text);
/* Whether a heading names the field: its key, its label or a Japanese word, in any width. */
bool field_is_called(const struct field *field, const char *text);
/* Whether it is still wanted, after what has been said. */
bool field_is_open(const struct field *field, const struct record_field *said, size_t count);
/* The same of a record of a case, which may not ask for the field at all. */
struct record;
bool record_is_open(const struct record *record, const struct field *field,
                    const struct snapshot *snapshot);
size_t record_count_open(const struct record *record, const struct snapshot *snapshot);

/* ---- whole records: assets, parties, exceptions, offices. Each act is one group ---- */

/* An id for a record of the next group: REPLICA-N, as the group's own; where that is taken,
 * REPLICA-N.1 and on. `*taken` counts those that the group has asked for, from 0. */
char *assessment_take_new_id(struct assessment *assessment, const char *kind, size_t *taken);
bool assessment_has_record(const struct assessment *assessment, const char *kind, const char *id);
/* Values are as people write them (field_take_value); a blank one takes the field away. The day of
 * the act is noted in "registered", where the kind has that and it is not said; a value of an asset
 * takes back that there is none with it. Labels: "add" "change" "remove". `*id` (may be NULL) gets
 * the new id, to be freed. ERROR_INPUT where a key or value is none, or a needed field would be
 * missing. */
bool assessment_add_record(struct assessment *assessment, const char *kind,
                           const struct record_field *fields, size_t count, char **id,
                           struct error *error);
bool assessment_change_record(struct assessment *assessment, const char *kind, const char *id,
                              const struct record_field *fields, size_t count, struct error *error);
/* Of a record whose id people give, such as an office, whose id is that of the role: made where
 * there is none ("add"), else changed ("change"). */
bool assessment_put_record(struct assessment *assessment, const char *kind, const char *id,
                           const struct record_field *fields, size_t count, struct error *error);
bool assessment_remove_record(struct assessment *assessment, const char *kind, const char *id,
                              struct error *error);
/* Says that no asset has this value, or takes that back; refused where one has it. Labels: "none"
 * "some". */
bool assessment_say_none(struct assessment *assessment, const char *key, const char *value,
                         bool is_none, struct error *error);

#define IMPORT_BYTES_MAX ((size_t)4 << 20)
struct import_source {
    const char *name; /* for messages */
    const char *bytes;
    size_t length;
    bool good_rows; /* take those, where others are wrong */
};
struct import {
    size_t added, changed, left_out; /* rows */
};
/* A CSV table (docs/asset-ledger.md) as one group, "import". A row with the id of a record changes
 * it. `faults` gets everything that is wrong, by line and column; with any, nothing is taken unless
 * the good rows are wanted. */
bool assessment_import(struct assessment *assessment, const char *kind,
                       const struct import_source *source, struct import *result,
                       struct faults *faults, struct error *error);

/* ---- saving: beside the loop, so that typing never waits for a disk ---- */

enum save_state { SAVE_CLEAN, SAVE_DIRTY, SAVE_RUNNING, SAVE_FAILED };
enum save_state assessment_get_save_state(const struct assessment *assessment);
/* Starts a save of what there is now, where something is dirty, none is running and the case has a
 * file. */
void assessment_save_begin(struct assessment *assessment);
/* Readable when a save has ended; then call assessment_save_end. */
int assessment_get_save_fd(const struct assessment *assessment);
bool assessment_save_end(struct assessment *assessment, struct error *error);
/* Saves and waits. On the disk when it returns true. */
bool assessment_save(struct assessment *assessment, struct error *error);
/* The document as it would be written. */
char *assessment_take_bytes(const struct assessment *assessment, size_t *length);

/* ---- the snapshot: plain structs for the engine ---- */

struct answer {
    const char *address; /* PACK:CONTROL[/OPTION][@SUBJECT] */
    const char *pack;
    const char *control;
    const char *option;  /* or NULL */
    const char *subject; /* or NULL */
    enum voice voice;
    const char *choice; /* NULL where only a note or a mark is there */
    int level;          /* or LEVEL_NONE */
    const char *note;
    const char *reason;
    const char *at; /* when the choice was last set */
    const char *author;
    bool is_marked;    /* for later */
    bool asks_again;   /* its question has changed since (docs/upgrade.md) */
    bool has_evidence; /* something of what an auditor notes as evidence stands with it */
    /* what an auditor notes: "document" to "correction-closed" of the table of fields */
    const struct record_field *noted;
    size_t noted_count;
    /* a decision about the control, which is no answer to it */
    enum selection selected;
    const char *selection_reason;
    const char *selected_at;
    const char *selected_by;
};
struct record_field {
    const char *key;
    const char *value;
};
struct record { /* an asset, a party, a task, a visit, an exception: "asset:k3f9x2a-4" */
    const char *kind;
    const char *id;
    const struct record_field *fields;
    size_t field_count;
};
struct case_pack {
    const char *id;
    const char *version;
    const char *profile;
};
struct snapshot {
    const char *id;
    const char *created;
    const struct seal *seal; /* NULL: not a sealed copy */
    enum mode mode;
    bool is_examination;             /* an audit by a certification body (docs/audit.md) */
    const struct record_field *firm; /* name industry size respondent … */
    size_t firm_count;
    const struct case_pack *packs; /* by id */
    size_t pack_count;
    const struct answer *answers; /* by address, then voice */
    size_t answer_count;
    const struct record *records; /* all but firm, case and packs; by kind, then id */
    size_t record_count;
};
struct snapshot *snapshot_new(const struct assessment *assessment); /* its own copy of everything */
void snapshot_free(struct snapshot *snapshot);
/* The same with these changes made, its own copy too: what-if. The case is not touched. `old_value`
 * is not looked at; what assessment_apply would refuse as an address, field or value changes
 * nothing. */
struct snapshot *snapshot_new_changed(const struct snapshot *snapshot, const struct change *changes,
                                      size_t count);

/* ---- the past, from the history alone ---- */

/* The snapshot as it was at that moment: a timestamp, or a day (2026-04-01), which means its end
 * where people are. What was undone later is there, what had been undone is not. NULL with the
 * error set where it is neither (ERROR_USAGE), or the case was begun later (ERROR_INPUT). */
struct snapshot *snapshot_new_at(const struct assessment *assessment, const char *at,
                                 struct error *error);
/* The first day that something was answered on; where nothing was, that on which it was begun. */
char *assessment_take_first_day(const struct assessment *assessment);

const struct answer *snapshot_get_answer(const struct snapshot *snapshot, const char *address,
                                         enum voice voice);
/* Whether an answer to this question, or to a part of it, is to be asked again. */
bool snapshot_asks_again(const struct snapshot *snapshot, const char *address);
const char *snapshot_get_firm(const struct snapshot *snapshot,
                              const char *key); /* NULL where not said */

#endif
