/* What a stylesheet may use up: steps and memory. One that does not end, or that grows without
 * end, is stopped and told apart from one that is wrong. */
#ifndef TENKEN_REPORT_BUDGET_H
#define TENKEN_REPORT_BUDGET_H

#include "tenken/base.h"

#include <libxslt/xsltInternals.h>

/* From here to budget_end all that libxml2 and libxslt take is counted. One at a time. */
void budget_begin(void);
/* The run that is to be stopped when it is used up. */
void budget_watch(xsltTransformContext *context);
void budget_release(void); /* before that run is freed */
/* Sets the error where something was used up. Returns whether nothing was. */
bool budget_end(const char *path, struct error *error);

#endif
