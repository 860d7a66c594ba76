/* The heavy writers, and the reader of workbooks: the two functions of the module, and what they
 * are given.
 *
 * The module is built by itself and links none of the rooms; src/report/module.c loads it when it
 * is wanted. Every text it is given is clean already (docs/report-model.md). */
#ifndef TENKEN_WRITERS_H
#define TENKEN_WRITERS_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#define WRITERS_FILE     "tenken-writers.so"
#define WRITERS_FUNCTION "writers_take"

struct writers_picture {
    const char *bytes;
    size_t length;
    const char *type;  /* "image/png" "image/jpeg" */
    int width, height; /* pixels */
    const char *text;  /* what it shows, for who cannot see it */
};

struct writers_job {
    const char *format; /* "xlsx" "docx" */
    xmlDoc *document;   /* xlsx: the report model, or a <grid>; docx: a document */
    const char *(*translate)(const char *message); /* into the language of the report */
    const struct writers_picture *logo;            /* for the head, or NULL */
    const char *temporary;                         /* the folder for what is written in between */
};

/* The finished bytes, to be freed. NULL with `why`, translated, to be freed. */
typedef char *writers_function(const struct writers_job *job, size_t *length, char **why);
writers_function writers_take;

/* ---- reading a workbook (.xlsx), which is hostile until it has been read ---- */

#define READER_FUNCTION "writers_read"

struct reader_job {
    const char *bytes;
    size_t length;
    const char *(*translate)(const char *message);
    void *context;
    /* A sheet begins, in the order of the workbook; the text is lent, as below. */
    void (*take_sheet)(void *context, const char *name, bool is_hidden);
    /* A cell that shows something, from row by row: rows and columns from 1. Dates are 2026-04-01,
     * numbers as short as they can be, lines end with \n. */
    void (*take_cell)(void *context, size_t row, size_t column, const char *text);
};
/* False with `why`, translated, to be freed; what has been given before is to be dropped. */
typedef bool reader_function(const struct reader_job *job, char **why);
reader_function writers_read;

#endif
