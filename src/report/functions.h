/* What stylesheets may call beyond XSLT 1.0, in the namespace below. Widths are cells of a
 * terminal.
 *
 * tr(text)                    the text in the language of the report, where it is one of ours
 * width(text)                 its width
 * pad(text, columns[, 'end']) filled with spaces, at its end or ('end') before it; cut where it is
 * too wide wrap(text, columns[, indent]) broken into lines; each after the first is indented by so
 * many spaces fill(text, columns)         repeated as often as it fits css(text) as a string in a
 * style sheet, quotes included */
#ifndef TENKEN_REPORT_FUNCTIONS_H
#define TENKEN_REPORT_FUNCTIONS_H

#include <libxslt/xsltInternals.h>

#define FUNCTIONS_NAMESPACE "urn:tenken:report"

void functions_register(xsltTransformContext *context);

#endif
