/* The heavy writers, loaded when they are wanted. */
#ifndef TENKEN_REPORT_MODULE_H
#define TENKEN_REPORT_MODULE_H

#include "src/writers/writers.h"
#include "tenken/report.h"

#include <libxml/tree.h>

/* What the module makes of the document: xlsx of the report model, docx of a document
 * (docs/document-format.md). NULL with the error set, also where the module is not installed. */
char *module_take_output(const char *format, xmlDoc *document, const struct logo *logo,
                         size_t *length, struct error *error);
/* Gives the cells of a workbook; `job->translate` is set here. */
bool module_read(const char *name, struct reader_job job, struct error *error);

#endif
