#include "src/writers/out.h"
#include "src/writers/node.h"

#include <stdio.h>

struct out out_new(void)
{
    struct out out = {.buffer = xmlBufferCreate()};
    out.writer = xmlNewTextWriterMemory(out.buffer, 0);
    xmlTextWriterStartDocument(out.writer, "1.0", "UTF-8", "yes");
    return out;
}

const char *out_finish(struct out *out, size_t *length)
{
    xmlTextWriterEndDocument(out->writer);
    xmlTextWriterFlush(out->writer);
    *length = (size_t)xmlBufferLength(out->buffer);
    return (const char *)xmlBufferContent(out->buffer);
}

void out_free(struct out *out)
{
    xmlFreeTextWriter(out->writer);
    xmlBufferFree(out->buffer);
}

void out_open(struct out *out, const char *name)
{
    xmlTextWriterStartElement(out->writer, XML(name));
}

void out_close(struct out *out)
{
    xmlTextWriterEndElement(out->writer);
}

void out_set(struct out *out, const char *name, const char *value)
{
    xmlTextWriterWriteAttribute(out->writer, XML(name), XML(value));
}

void out_set_number(struct out *out, const char *name, long value)
{
    xmlTextWriterWriteFormatAttribute(out->writer, XML(name), "%ld", value);
}

void out_set_colour(struct out *out, const char *name, unsigned colour)
{
    xmlTextWriterWriteFormatAttribute(out->writer, XML(name), "%06X", colour);
}

void out_text(struct out *out, const char *text, size_t length)
{
    xmlTextWriterWriteFormatString(out->writer, "%.*s", (int)length, text);
}

void out_flag(struct out *out, const char *name)
{
    out_open(out, name);
    out_close(out);
}

void out_value(struct out *out, const char *name, const char *value)
{
    out_open(out, name);
    out_set(out, "w:val", value);
    out_close(out);
}

void out_number(struct out *out, const char *name, long value)
{
    out_open(out, name);
    out_set_number(out, "w:val", value);
    out_close(out);
}

void out_colour(struct out *out, const char *name, unsigned colour)
{
    out_open(out, name);
    out_set_colour(out, "w:val", colour);
    out_close(out);
}
