/* The heavy writers: the one function of the module, and what it is given.
 *
 * The module is built by itself and links none of the rooms; src/report/module.c loads it when it
 * is wanted. Every text it is given is clean already (docs/report-model.md). */
#ifndef TENKEN_WRITERS_H
#define TENKEN_WRITERS_H

#include <libxml/tree.h>
#include <stddef.h>

#define WRITERS_FILE     "tenken-writers.so"
#define WRITERS_FUNCTION "writers_take"

struct writers_job {
    const char *format;                            /* "xlsx" "docx" */
    xmlDoc *document;                              /* xlsx: the report model; docx: a document */
    const char *(*translate)(const char *message); /* into the language of the report */
};

/* The finished bytes, to be freed. NULL with `why`, translated, to be freed. */
typedef char *writers_function(const struct writers_job *job, size_t *length, char **why);
writers_function writers_take;

#endif
