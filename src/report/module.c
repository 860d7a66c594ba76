/* The heavy writers: the module is loaded when the first workbook or Word file is wanted or read,
 * and stays until the program ends, since its libraries keep things of their own. */
#include "src/report/module.h"
#include "src/writers/writers.h"

#include <dlfcn.h>
#include <libxml/xpath.h>
#include <stdlib.h>
#include <string.h>

/* A function of the module; NULL with the error set where there is none. */
static void *load(const char *name, struct error *error)
{
    static void *module;
    char *path = place_take_module(WRITERS_FILE);
    module = module ? module : dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void *found = module ? dlsym(module, name) : NULL;
    if (found == NULL)
        error_set(error, ERROR_SYSTEM, path, _("this part of tenken cannot be loaded: %s"),
                  dlerror());
    free(path);
    return found;
}

/* What the logo shows is whose it is. */
static char *take_owner(xmlDoc *document)
{
    xmlXPathContext *xpath = xmlXPathNewContext(document);
    xmlXPathObject *found =
        xmlXPathEval((const xmlChar *)"string(/*/subject | /*/firm/field[@key='name'])", xpath);
    char *owner = mem_copy((const char *)found->stringval);
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(xpath);
    return owner;
}

char *module_take_output(const char *format, xmlDoc *document, const struct logo *logo,
                         size_t *length, struct error *error)
{
    void *found = load(WRITERS_FUNCTION, error);
    if (found == NULL)
        return NULL;
    writers_function *take;
    memcpy(&take, &found, sizeof take); /* C has no cast from an object to a function */
    char *owner = take_owner(document);
    struct writers_picture picture = {.text = owner};
    if (logo)
        picture = (struct writers_picture){logo->bytes, logo->length, logo->type,
                                           logo->width, logo->height, owner};
    const struct writers_job job = {.format = format,
                                    .document = document,
                                    .translate = tr,
                                    .logo = logo ? &picture : NULL,
                                    .temporary = place_get_temporary(NULL)};
    char *why = NULL;
    size_t count = 0;
    char *bytes = take(&job, &count, &why);
    if (bytes == NULL)
        error_set(error, ERROR_SYSTEM, format, "%s", why);
    else if (length)
        *length = count;
    free(why);
    free(owner);
    return bytes;
}

bool module_read(const char *name, struct reader_job job, struct error *error)
{
    void *found = load(READER_FUNCTION, error);
    if (found == NULL)
        return false;
    reader_function *read;
    memcpy(&read, &found, sizeof read);
    char *why = NULL;
    job.translate = tr;
    bool is_good = read(&job, &why) || error_set(error, ERROR_INPUT, name, "%s", why);
    free(why);
    return is_good;
}
