/* What making a pack from a table, and tying it, share. */
#ifndef PACK_DRAFT_H
#define PACK_DRAFT_H

#include <libxml/tree.h>

#include "tenken/pack.h"

#define PACK_FILE  "pack.xml"
#define TABLE_FILE "table.csv"

/* The first child of that name, or NULL. */
xmlNode *draft_find_child(const xmlNode *parent, const char *name);
xmlNode *draft_find_last_child(const xmlNode *parent, const char *name);
xmlNode *draft_next(const xmlNode *node); /* the next of the same name, or NULL */
/* Whether an attribute has that value; NULL: whether it is missing. */
bool draft_has(const xmlNode *node, const char *attribute, const char *value);
void draft_set(xmlNode *node, const char *attribute, const char *value);
/* A child with a text of several lines; nothing for NULL. */
xmlNode *draft_add_text(xmlNode *parent, const char *name, const char *text);
/* The text in it is this one. */
bool draft_says(const xmlNode *node, const char *text);

/* Adds a relation, or puts it in the place of that between the same two. */
void draft_tie(xmlNode *root, const struct pack_tie *tie);
void draft_untie(xmlNode *root, const char *from);
/* Of the pack as it was: the relations of controls that the new one has, where it says nothing. */
void draft_keep_ties(xmlNode *root, const xmlNode *before);

/* The bytes of the document, checked as the pack of that id; NULL with faults or the error. */
char *draft_take_checked(xmlDoc *document, const char *id, size_t *length, struct faults *faults,
                         struct error *error);

#endif
