/* The document as it is made and written. Encryption goes between these bytes and the file
 * (envelope.c): after file_take_contents when opening, before file_write_whole when saving. */
#include "internal.h"

#include <libxml/xmlsave.h>
#include <stdlib.h>

xmlDoc *document_new(void)
{
    xmlDoc *document = xmlNewDoc(NULL);
    xmlNode *root = element_new(document, "assessment");
    xmlDocSetRootElement(document, root);
    char *id = seam_take_random_id();
    char *created = seam_take_timestamp();
    element_set(root, "format", CASE_FORMAT);
    element_set(root, "id", id);
    element_set(root, "created", created);
    free(id);
    free(created);
    return document;
}

char *document_take_bytes(xmlDoc *document, size_t *length)
{
    xmlBuffer *buffer = xmlBufferCreate();
    xmlSaveCtxt *save = xmlSaveToBuffer(buffer, "UTF-8", XML_SAVE_FORMAT);
    xmlSaveDoc(save, document);
    xmlSaveClose(save);
    struct string bytes = {0};
    *length = (size_t)xmlBufferLength(buffer);
    string_append_bytes(&bytes, (const char *)xmlBufferContent(buffer), *length);
    xmlBufferFree(buffer);
    return string_take(&bytes);
}

char *assessment_take_bytes(const struct assessment *assessment, size_t *length)
{
    return document_take_bytes(assessment->document, length);
}
