/* The fixed words of the stylesheets: what tr('…') may say there. */
#ifndef TENKEN_REPORT_LABELS_H
#define TENKEN_REPORT_LABELS_H

#include <stddef.h>

/* In English, as they stand in the stylesheets; a test holds both together. */
size_t labels_get(const char *const **labels);
/* Translated; a text that is no label stays as it is, so that one's own stylesheet may say what it
 * likes. */
const char *label_translate(const char *text);

#endif
