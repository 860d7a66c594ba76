#include <libxml/relaxng.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "schema.h"
#include "xml.h"

struct validation {
    const char *path;
    struct faults *faults;
};

static void note_error(void *context, xmlErrorPtr error)
{
    const struct validation *validation = context;
    const xmlNode *node = error->node;
    struct origin origin = {.file = validation->path,
                            .line = error->line,
                            .element = node ? (const char *)node->name : NULL};
    origin_report(&origin, validation->faults, _("this does not fit the schema: %.*s"),
                  (int)strcspn(error->message, "\n"), error->message);
}

static char *take_schema_in(const char *folder, const char *name)
{
    char *path = mem_format("%s/schema/%s.rng", folder, name);
    if (access(path, R_OK) == 0)
        return path;
    free(path);
    return NULL;
}

static char *take_schema(const char *name, const char *const *folders, size_t folder_count)
{
    const char *content = place_get_content();
    char *path = content ? take_schema_in(content, name) : NULL;
    for (size_t i = 0; i < folder_count && !path; i++)
        path = take_schema_in(folders[i], name);
    return path;
}

static bool validate(const xmlDoc *document, const char *schema_path, struct validation *validation)
{
    xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(schema_path);
    xmlRelaxNGSetParserStructuredErrors(parser, note_error, validation);
    xmlRelaxNG *schema = xmlRelaxNGParse(parser);
    xmlRelaxNGFreeParserCtxt(parser);
    if (!schema)
        return false;
    xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt(schema);
    xmlRelaxNGSetValidStructuredErrors(validator, note_error, validation);
    int result = xmlRelaxNGValidateDoc(validator, (xmlDoc *)(uintptr_t)document);
    xmlRelaxNGFreeValidCtxt(validator);
    xmlRelaxNGFree(schema);
    return result == 0;
}

bool schema_check(const xmlDoc *document, const char *path, const char *name,
                  const char *const *folders, size_t folder_count, struct faults *faults)
{
    struct validation validation = {.path = path, .faults = faults};
    char *schema = take_schema(name, folders, folder_count);
    bool is_valid = !schema || validate(document, schema, &validation);
    free(schema);
    return is_valid;
}
