/* How elements of the format become structs: tables of rules, and the reader that follows them.
 *
 * A rule names an attribute or a child element and the field that takes it. Everything that does
 * not fit a rule is a fault; reading goes on, so that all faults come in one run. Elements stand in
 * the order of their rules. */
#ifndef PACK_READER_H
#define PACK_READER_H

#include <libxml/hash.h>

#include "reference.h"
#include "tenken/pack.h"

enum value_kind {
    VALUE_OTHER,   /* checked to be known; read by the type's `finish` */
    VALUE_STRING,  /* const char *: any text */
    VALUE_ID,      /* const char *; one of `words` where there are any */
    VALUE_IDS,     /* a list of const char * */
    VALUE_ADDRESS, /* const char *: ID or PACK:ID */
    VALUE_YES,     /* bool: yes or no */
    VALUE_INTEGER, /* int, from `least` to `most` */
    VALUE_NUMBER,  /* double */
    VALUE_WORD,    /* an enum: `first` + the place in `words` */
    VALUE_BITS,    /* unsigned: a bit for each of the `words` named */
    VALUE_WORDS,   /* a list of const char *, each one of `words` where there are any */
    VALUE_KIND_COUNT
};

struct attribute_rule {
    const char *name; /* NULL ends a table */
    enum value_kind kind;
    size_t offset; /* of the field in the struct of the element's type */
    size_t count;  /* of the field that counts, for lists */
    const char *const *words;
    int first;
    double otherwise; /* the number where the attribute is missing */
    int least, most;  /* of an integer; `most` 0: no limit */
    bool is_required;
    enum reference_kind reference;
};

struct element_type;
struct reader;

struct child_rule {
    const char *name; /* NULL ends a table */
    const struct element_type *type;
    size_t offset;    /* of the child's struct, or of the list */
    size_t count;     /* of the field that counts, for lists */
    bool is_list;     /* may stand any number of times */
    bool is_pooled;   /* the list is a slice of the reader's pool */
    bool is_overlay;  /* each is a translation of an item that is there; may stand any number of
                         times */
    const char *noun; /* what is missing where there is none: "a question"; NULL: may be missing */
};

struct element_type {
    size_t size; /* of the struct in a list */
    const struct attribute_rule *attributes;
    const struct child_rule
        *texts; /* come first; a translation has the same, and may leave some out */
    const struct child_rule *children;
    bool is_text; /* its content is words, with <term>, <br/> and <p> in them */
    size_t text;  /* of the struct pack_text for them */
    void (*read)(struct reader *reader, const xmlNode *node,
                 void *target); /* instead of `children` */
    void (*finish)(struct reader *reader, const xmlNode *node,
                   void *target); /* what no rule says */
    const char
        *key; /* the attribute that tells one item of a list from another; texts: the place */
    const char *scope;     /* a second such attribute */
    bool is_within_parent; /* the key is unique in the parent item, not in the file */
    bool is_owner;         /* references in it are its own */
};

struct reader {
    struct arena *arena;
    struct faults *faults;
    const char *file;
    bool is_faulty;
    bool is_lenient;  /* a newer minor format: what is not known is passed over */
    bool is_fallback; /* texts read now are not in the language wanted */
    bool is_translation;
    size_t reasons; /* in the conditions of the control being read */
    const void *owner;
    struct pack *pack;    /* being read, or NULL */
    struct control *pool; /* where the next section's controls go */
    struct scale_list {
        const struct scale *const *items;
        size_t count;
    } scales;            /* for controls that name none */
    xmlHashTable *items; /* by key, element name and scope; a translation finds them so */
    struct string text;  /* scratch */
    struct reference *references;
    size_t reference_count;
};

extern const struct element_type text_type;      /* nothing but a struct pack_text */
extern const struct element_type text_item_type; /* the same, in a list */

void reader_read(struct reader *reader, const xmlNode *node, const struct element_type *type,
                 void *target);
void reader_read_text(struct reader *reader, const xmlNode *node, struct pack_text *text);
/* The words of an element; NULL with a fault where there are none. */
const char *reader_get_words(struct reader *reader, const xmlNode *node);
/* The place of `word` among `words` (NULL ends them); -1 with a fault where it is not one of them.
 */
int reader_find_word(struct reader *reader, const xmlNode *node, const char *attribute,
                     const char *const *words, const char *word);
void reader_read_attributes(struct reader *reader, const xmlNode *node,
                            const struct attribute_rule *rules, void *target);

/* Adds a fault at an element or one of its attributes. */
void reader_fault(struct reader *reader, const xmlNode *node, const char *attribute,
                  const char *message, ...) TENKEN_PRINTF(4, 5);
/* "control 3", for messages about something that is not there. Lives as long as the library. */
const char *reader_describe(struct reader *reader, const xmlNode *node);
/* A fault for an element that has no place here, with the word that may have been meant. */
void reader_refuse(struct reader *reader, const xmlNode *node, const char *const *known,
                   size_t count);
void reader_refuse_text(struct reader *reader, const xmlNode *node);
/* A value as a message can show it: clean and not endless. */
const char *reader_show(struct reader *reader, const char *value);

/* The value of an attribute in the arena; NULL without. */
const char *reader_get_attribute(struct reader *reader, const xmlNode *node, const char *name);
const char *const *reader_split(struct reader *reader, const char *value, size_t *count);
void reader_refer(struct reader *reader, const xmlNode *node, const char *attribute,
                  struct reference reference);

/* Makes an item known to translations; false where the key is taken. */
bool reader_register(struct reader *reader, const char *key, const char *element, const char *scope,
                     void *item);
bool node_is(const xmlNode *node, const char *name);
const xmlNode *node_get_first(const xmlNode *node); /* its first child element, or NULL */
const xmlNode *node_get_next(const xmlNode *node);  /* the next sibling element */
size_t node_count_elements(const xmlNode *node);
int node_get_line(const xmlNode *node);
bool node_is_words(const xmlNode *node); /* text that is not blank */

#endif
