/* The files that content comes from, and all that has been read of them. */
#ifndef PACK_SOURCE_H
#define PACK_SOURCE_H

#include "format.h"

/* One pack, or one file of another kind of content, with its translations. */
struct source {
    enum source_kind kind;
    const char *path;
    struct file {
        const char *path;
        xmlDoc *document; /* where the shelf keeps them */
        bool is_newer;    /* of a newer minor format */
    } * files;            /* that one and its translations */
    size_t file_count;
    const char *name; /* the pack's id; the file's name without ".xml" */
    bool is_faulty;
    bool is_context; /* read only because others refer to it: its own faults are not told */
    struct pack *pack;
    struct control *controls; /* the pack's own, for what is joined later */
    struct measures measures;
    struct glossary glossary;
    struct identify identify;
    struct risk_file risk;
    struct workshop workshop;
    struct schemes_file schemes;
    struct handbook_file handbook;
    struct reference *references;
    size_t reference_count;
};

void source_free(struct source *source); /* all but what the arena holds */

/* Measures or terms of all files on a shelf, by id; of one id, the first on the shelf stands first.
 */
struct index {
    struct index_entry {
        const char *id;
        const void *item;
        struct source *source;
        size_t order;
    } * entries;
    size_t count;
};
const struct index_entry *index_find(const struct index *index, const char *id);

/* What is read together, so that references can be followed. */
struct shelf {
    struct arena *arena;
    const char *language;        /* the one wanted; NULL: every translation is read */
    bool keeps_documents;        /* to hold them against the schema */
    const char *const *pack_ids; /* measures for none of these need not be read; NULL: all are */
    size_t pack_id_count;
    struct source **sources;
    size_t count;
    struct index measures, terms, schemes, entries;
};
void shelf_index(struct shelf *shelf); /* once more after every change */
void shelf_drop_faulty(struct shelf *shelf);
void shelf_free(struct shelf *shelf); /* all but the arena */

/* Reads a file and adds it. `kind` is what it must be, SOURCE_KIND_COUNT for any; `name` what the
 * pack's id must be, or NULL. Faults make it faulty; it is on the shelf all the same. NULL where
 * nothing of it can be read. */
struct source *shelf_read(struct shelf *shelf, const char *path, enum source_kind kind,
                          const char *name, struct faults *faults);
/* Reads the files of a kind that the folders have, packs left out; one in an earlier folder, or
 * already on the shelf, hides one of the same name. */
void shelf_read_kind(struct shelf *shelf, enum source_kind kind, const char *const *folders,
                     size_t folder_count, struct faults *faults);
/* The same for a kind that a library does without; what has faults goes, and is told. */
void shelf_read_apart(struct shelf *shelf, enum source_kind kind, const char *const *folders,
                      size_t folder_count, struct faults *faults);
/* Reads a pack from the first folder that has it; NULL without a fault where none has. */
struct source *shelf_read_pack(struct shelf *shelf, const char *const *folders, size_t folder_count,
                               const char *id, struct faults *faults);
struct source *shelf_find(const struct shelf *shelf, enum source_kind kind, const char *name);
/* Of what there is only one, the first on the shelf: one's own hides what is installed. NULL
 * without. */
struct source *shelf_get_first(const struct shelf *shelf, enum source_kind kind);
const struct risk_catalogue *shelf_get_risk(const struct shelf *shelf);

/* The names of a folder's entries, sorted; nothing where it cannot be read. Free each and the list.
 */
char **folder_take_names(const char *folder, size_t *count);
void names_free(char **names, size_t count);
/* "mini" of "mini.xml"; NULL for translations and all else. */
char *name_take_stem(const char *name);

#endif
