/* Running a stylesheet, ours or a user's, so that it can read the model and write the report, and
 * nothing else: no file but stylesheets of its own folder and of content/report, no network, no
 * writing. */
#ifndef TENKEN_REPORT_STYLESHEET_H
#define TENKEN_REPORT_STYLESHEET_H

#include "tenken/base.h"

#include <libxml/tree.h>

/* What a report of that name is made by: in the user's own content folder, else ours. NULL where
 * there is none. */
char *stylesheet_take_path(const char *name);
/* The model through the stylesheet at `path`. NULL with the error set: its message names file and
 * line. */
char *stylesheet_take_output(const char *path, xmlDoc *model, size_t *length, struct error *error);

/* The same, as a document rather than as bytes; free with xmlFreeDoc. */
xmlDoc *stylesheet_new_document(const char *path, xmlDoc *model, struct error *error);

#endif
