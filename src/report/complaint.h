/* What libxslt says when a stylesheet is wrong, gathered and turned into one message with file and
 * line. */
#ifndef TENKEN_REPORT_COMPLAINT_H
#define TENKEN_REPORT_COMPLAINT_H

#include "tenken/base.h"

struct complaints { /* start with {0} */
    struct string text;
};
void complaints_begin(struct complaints *complaints);
/* Sets the error, where it is wanted and has no earlier cause; `path` is named where libxslt names
 * no file. */
void complaints_end(struct complaints *complaints, struct error *error, const char *path);
/* White space and line ends made single spaces. */
char *complaint_take_line(const char *text);

#endif
