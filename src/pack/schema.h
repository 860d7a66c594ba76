/* RELAX NG, the second net: finds what the typed reader let through. */
#ifndef PACK_SCHEMA_H
#define PACK_SCHEMA_H

#include <libxml/tree.h>

#include "tenken/base.h"

/* Validates the document of a file against NAME.rng of the schema folder of tenken's content, or of
 * the first of `folders` that has one. False with faults added; true where there is no schema. */
bool schema_check(const xmlDoc *document, const char *path, const char *name,
                  const char *const *folders, size_t folder_count, struct faults *faults);

#endif
