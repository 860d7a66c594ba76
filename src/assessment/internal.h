/* What the files of this room share: the document with its index, the history, the saver and the
 * lock. */
#ifndef TENKEN_ASSESSMENT_INTERNAL_H
#define TENKEN_ASSESSMENT_INTERNAL_H

#include <libxml/tree.h>
#include <pthread.h>

#include "tenken/assessment.h"

#define CASE_FORMAT_MAJOR 1
#define CASE_FORMAT       "1.0"
#define CASE_BYTES_MAX    (64u << 20) /* what is larger is neither read nor written */
#define ELEMENTS_MAX      1000000     /* the same for a case of so many elements */
#define VALUE_BYTES_MAX   (1u << 20)

/* ---- slots: where a record stands ---- */

/* The parts of a case: the elements below the root, in the order they are written. */
enum part {
    PART_CASE,
    PART_FIRM,
    PART_PACKS,
    PART_ANSWERS,
    PART_RECORDS,
    PART_WORDINGS,
    PART_HISTORY,
    PART_COUNT
};
const char *part_get_name(enum part part);
const char *part_get_record(enum part part); /* "answer"; NULL where the kind names it */

struct slot {
    enum part part;
    const char *address;
    enum voice voice;
};
struct slot slot_of(const char *address, enum voice voice); /* never fails; checks nothing */
bool slot_is_right(const struct slot *slot);
bool slot_refuse(const struct slot *slot, const char *what, struct error *error); /* says why not */
/* The id of a pack or record: what follows the colon. The address itself for "case" and "firm". */
const char *slot_get_id(const struct slot *slot);
int slot_compare(const struct slot *a, const struct slot *b);

/* ---- fields: what may stand in a record ---- */

/* NULL where the record has no such field. */
const struct field *field_find(const struct slot *slot, const char *name);
/* Of a field with choices: the one that was meant, or all. */
char *field_take_hint(const struct field *field, const char *value);
/* Read back: a newer minor format may know more choices. */
bool field_reads(const struct field *field, const char *value);
/* Keeps when, by whom and in which words its value was set. */
bool field_is_stamped(const struct field *field);
/* The kind of the slot is not in the table: written by a newer tenken. */
bool slot_is_foreign(const struct slot *slot);
/* The order in which fields are written: by the table, then what it does not know, by name. */
int field_compare(const struct slot *slot, const char *a, const char *b);

bool value_is_line(const char *value);
bool value_is_text(const char *value); /* several lines */
bool value_is_id(const char *value);
bool value_is_timestamp(const char *value);

/* ---- records: the only code that touches the nodes of a record ---- */

/* What a field's element says. `text` NULL: the field is not set, and the rest is NULL too. */
struct value {
    const char *text;
    const char *at;
    const char *by;
    const char *wording; /* an id */
};
struct value value_read(const xmlNode *node); /* lent by the node */
void value_write(xmlNode *node, const struct value *value);
struct value value_copy(struct arena *arena, const struct value *value);

bool element_is(const xmlNode *node, const char *name);
bool element_is_field(
    const xmlNode *node); /* an element with a text that is not blank, and nothing else */
const char *element_get(const xmlNode *node,
                        const char *attribute); /* lent; NULL where there is none */
void element_set(xmlNode *node, const char *attribute, const char *value); /* NULL takes it away */
xmlNode *element_get_child(const xmlNode *node, const char *name);
xmlNode *element_new(xmlDoc *document, const char *name); /* stands nowhere yet */
xmlNode *element_add(xmlNode *parent, const char *name);  /* the last child */
void element_remove(xmlNode *node);

struct entry {
    struct slot slot;
    xmlNode *node;
};
struct value record_get(const struct assessment *assessment, const struct slot *slot,
                        const char *field);
bool record_is_there(const struct assessment *assessment, const struct slot *slot);
/* `slot->address` must live as long as the assessment. */
void record_put(struct assessment *assessment, const struct slot *slot, const char *field,
                const struct value *value);
/* The entries of a part: `count` of them from the one returned. */
const struct entry *records_get(const struct assessment *assessment, enum part part, size_t *count);

/* ---- acts: groups that make, change and remove whole records ---- */

struct act {
    struct assessment *assessment;
    struct change *changes;
    size_t count;
    struct arena *arena; /* of what the changes say */
};
struct act act_begin(struct assessment *assessment);
void act_drop(struct act *act);
/* Applies it and drops it. */
bool act_end(struct act *act, const char *label, struct error *error);
/* Adds what is said of a record: values as they are kept, NULL takes one away. */
void act_record(struct act *act, const char *kind, const char *address,
                const struct record_field *fields, size_t count);
/* Whether all fields are there that a new record needs. */
bool record_is_complete(const char *kind, const struct record_field *fields, size_t count,
                        const char *what, struct error *error);

/* ---- the document ---- */

xmlDoc *document_new(void);
/* Well-formed, bounded, without DTD; what it says is not looked at yet. */
xmlDoc *document_parse(const char *bytes, size_t length, const char *name, struct error *error);
char *document_take_bytes(xmlDoc *document, size_t *length);
/* Checks everything this room will ever look at, and builds index, wordings and history; `bytes`
 * are those it was parsed from, which a seal is held against. */
bool document_read(struct assessment *assessment, const char *bytes, size_t length,
                   const char *name, struct error *error);

/* While a file is read: whose name and line the messages carry. */
struct intake {
    struct assessment *assessment;
    const char *name;
    char *where; /* FILE:LINE of the last message */
    struct error *error;
};
const char *intake_where(struct intake *intake, const xmlNode *node);
/* The attribute, checked; NULL with the error set where it is missing or not what `is_right` wants.
 */
const char *intake_need(struct intake *intake, const xmlNode *node, const char *attribute,
                        bool (*is_right)(const char *));
/* The same, but it may be missing: then `*value` is NULL. */
bool intake_allow(struct intake *intake, const xmlNode *node, const char *attribute,
                  bool (*is_right)(const char *), const char **value);
bool intake_value(struct intake *intake, const xmlNode *node, const struct field *field);
/* The voice named by the attribute; VOICE_NONE where it is missing. */
bool intake_voice(struct intake *intake, const xmlNode *node, enum voice *voice);
bool intake_tidy(struct intake *intake, xmlNode *node);

/* The sections that a copy is for: docs/merge.md. */
bool part_read(struct intake *intake, const xmlNode *root);
bool seal_read(struct assessment *assessment, const char *bytes, size_t length,
               struct intake *intake);

/* ---- wordings ---- */

struct wording {
    const char *id;
    const char *text;
    xmlNode *node;
};
char *wording_take_id(const char *text);
void wording_keep(struct assessment *assessment, const char *id, const char *text);
const char *wording_get(const struct assessment *assessment, const char *id);
bool wordings_read(struct intake *intake);

/* ---- history ---- */

/* One change as it is carried out: the field's element as it stood before and after. */
struct edit {
    struct slot slot;
    const char *field;
    struct value before;
    struct value after;
    const char *wording; /* the text that `after.wording` stands for, where it is new */
};
/* Carries them out in turn, or none. Drops those that change nothing and sets `*count` to what is
 * left. */
bool edits_apply(struct assessment *assessment, struct edit *edits, size_t *count,
                 struct error *error);
bool assessment_check_writable(const struct assessment *assessment, struct error *error);

/* Who acts, and when. */
struct author {
    char *name;
    char *at;
};
struct author author_take(void);
void author_clear(struct author *author);

struct history {
    struct history_group *groups;
    struct edit **edits; /* of each group */
    size_t *takers;      /* 1 + the group that takes it back; 0: it is in force */
    size_t count;
    size_t redo_floor; /* undos before this group cannot be redone: something else was done since */
};
/* Records what was carried out, in document and memory. `group` says label, author and time, and
 * what it undoes or redoes, which is the group at index `target`. `edits` must live as long as the
 * assessment. */
void history_append(struct assessment *assessment, struct history_group group, struct edit *edits,
                    size_t count, size_t target);
/* The first half of the ids of this opening's groups. */
const char *history_get_replica(struct assessment *assessment);
/* The same as history_append for what the document already has; the strings of `group` must live as
 * long, too. */
void history_push(struct assessment *assessment, struct history_group group, struct edit *edits,
                  size_t count, size_t target);
bool history_read(struct intake *intake);
bool history_is_spent(const struct history *history, size_t index); /* taken back by a later one */
/* Whether both were done in the same opening of a file. */
bool history_is_same_replica(const struct history_group *a, const struct history_group *b);
void history_free(struct history *history);

/* ---- encryption: between the document and the file (docs/encrypted-format.md) ---- */

#define ENVELOPE_BYTES 156 /* what it adds to the document */

struct vault; /* a key, and what is needed to have it again */
struct vault *vault_new(const struct secret *passphrase, struct error *error); /* a new salt */
void vault_free(struct vault *vault);

/* Whether it is an encrypted case, whole or damaged; no XML begins so. */
bool envelope_is_one(const char *bytes, size_t length);
/* `length` is at most CASE_BYTES_MAX. */
char *envelope_take_sealed(const struct vault *vault, const char *bytes, size_t length,
                           size_t *sealed_length);
struct opened {
    char *bytes; /* to be freed */
    size_t length;
};
/* NULL with the error set, which tells a wrong passphrase from a damaged file as far as that can be
 * known. */
struct vault *envelope_open(const char *bytes, size_t length, const struct secret *passphrase,
                            const char *name, struct opened *opened, struct error *error);

/* The same with a key that there is already; refused where the passphrase has been changed since.
 */
bool envelope_open_again(const char *bytes, size_t length, const struct vault *vault,
                         const char *name, struct opened *opened, struct error *error);
/* Whether it is damaged: not only of a newer tenken, or sealed with another passphrase. NULL: only
 * what can be known without. */
bool envelope_is_damaged(const char *bytes, size_t length, const struct secret *passphrase);
/* The same as envelope_open, but of a file whose end or tag is not right: GCM encrypts byte by
 * byte, so that what is damaged stays where it is. Nothing vouches for what comes out. */
struct vault *envelope_salvage(const char *bytes, size_t length, const struct secret *passphrase,
                               const char *name, struct opened *opened, struct error *error);

/* ---- damaged files ---- */

#define FILE_BYTES_MAX (CASE_BYTES_MAX + ENVELOPE_BYTES) /* of a file, encrypted or not */

/* A case of all records that are sound; `losses` gets what is left out, by line. NULL with the
 * error set where nothing can be read. */
struct assessment *salvage_take(const char *bytes, size_t length, const char *name,
                                struct faults *losses, struct error *error);

/* ---- saving and the lock ---- */

/* Writes the bytes into a file that is not there yet, encrypted where the case is. */
bool copy_write(const struct assessment *assessment, const char *path, const char *bytes,
                size_t length, struct error *error);

struct saver {
    pthread_t thread;
    bool is_running;
    bool has_thread; /* else it was written at once */
    bool is_dirty;
    bool has_failed;   /* the last save */
    bool is_on_disk;   /* saved once, so that the target may be replaced */
    bool forgets_kept; /* the generation kept beside has another passphrase, or none */
    int event;
    /* the save under way; its thread has these to itself */
    const char *target;
    const struct vault *vault; /* NULL: plain */
    char *bytes;
    size_t length;
    bool is_done; /* well */
    struct error error;
};
void saver_init(struct saver *saver);
void saver_free(struct saver *saver); /* waits */

struct lock {
    char *path; /* NULL: none */
    int descriptor;
};
char *kept_path_take(const char *target); /* of the last good generation: NAME.tenken~ */
char *target_take(const char *path);      /* where the file is, behind a symbolic link */
bool lock_take(struct lock *lock, const char *target, struct error *error);
void lock_drop(struct lock *lock);

struct assessment {
    xmlDoc *document;
    xmlNode *parts[PART_COUNT];
    struct arena *arena; /* everything that only grows: history, addresses */
    const char *id;
    struct entry *entries; /* by slot */
    size_t entry_count;
    struct wording *wordings; /* by id */
    size_t wording_count;
    struct history history;
    char *replica; /* the first half of the ids of this opening's groups; NULL before the first */
    char *path;    /* as the user named it */
    char *target;  /* the same, with a symbolic link resolved */
    bool is_read_only;
    const struct seal *seal; /* NULL: not a sealed copy */
    const char **sections;   /* that this copy is for */
    size_t section_count;
    struct vault *vault; /* NULL: the file is plain */
    struct saver saver;
    struct lock lock;
};

#endif
