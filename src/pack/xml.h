/* XML from outside, read with suspicion: no network, no document types, bounded size and depth. */
#ifndef PACK_XML_H
#define PACK_XML_H

#include <libxml/tree.h>

#include "tenken/base.h"

#define XML_BYTES (16u << 20) /* the largest file that is read */

/* Where something stands. All but `line` are borrowed. */
struct origin {
    const char *file;
    int line;
    const char *element;
    const char *attribute;
};
/* Adds a fault, with its message cleaned of what a terminal should not see. A hostile file can be
 * wrong in a million places: after the thousandth, one fault says that there are more. */
void origin_report(const struct origin *origin, struct faults *faults, const char *message, ...)
    TENKEN_PRINTF(3, 4);
void origin_report_list(const struct origin *origin, struct faults *faults, const char *message,
                        va_list values);

/* NULL with a fault added where the file cannot be read or is not well-formed. The document holds
 * no DTD, so it has no entity but the five of XML itself. */
xmlDoc *xml_read(const char *path, struct faults *faults);

#endif
