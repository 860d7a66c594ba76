/* Writing XML: elements, attributes, text; everything is escaped. */
#ifndef TENKEN_WRITERS_OUT_H
#define TENKEN_WRITERS_OUT_H

#include <libxml/xmlwriter.h>
#include <stdbool.h>

struct out {
    xmlTextWriter *writer;
    xmlBuffer *buffer;
};
struct out out_new(void);
/* Ends the document; the bytes are lent until out_free. */
const char *out_finish(struct out *out, size_t *length);
void out_free(struct out *out);

void out_open(struct out *out, const char *name);
void out_close(struct out *out);
void out_set(struct out *out, const char *name, const char *value);
void out_set_number(struct out *out, const char *name, long value);
void out_set_colour(struct out *out, const char *name, unsigned colour); /* RRGGBB */
void out_text(struct out *out, const char *text, size_t length);

/* Elements with one attribute, w:val, as WordprocessingML has most of them. */
void out_flag(struct out *out, const char *name); /* without any */
void out_value(struct out *out, const char *name, const char *value);
void out_number(struct out *out, const char *name, long value);
void out_colour(struct out *out, const char *name, unsigned colour);

#endif
